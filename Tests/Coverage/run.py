#!/usr/bin/env python3
"""Every recommendation has its page in both samples, with the words that carry it: run.py [CHECKOUT]."""

from __future__ import annotations

import sys
from pathlib import Path

TABLE = Path(__file__).with_name("recommendations.tsv")
SAMPLES = {"French": "content", "English": "Tests/Samples/english/content"}


def main() -> int:
    checkout = Path(sys.argv[1] if len(sys.argv) > 1 else TABLE.parents[2])
    rows = [line.split("\t") for line in TABLE.read_text().splitlines() if line and not line.startswith("#")]
    numbers = [row[0] for row in rows]
    wrong = [f"{number} appears in two lines" for number in sorted(set(numbers)) if numbers.count(number) > 1]
    for number, recommendation, *places in rows:
        for (language, folder), page, words in zip(SAMPLES.items(), places[::2], places[1::2], strict=True):
            file = checkout / folder / page
            if not file.is_file():
                wrong.append(f"{number} {recommendation}: the {language} sample has no {page}")
            elif words.casefold() not in plain(file.read_text()):
                wrong.append(f"{number} {recommendation}: {folder}/{page} no longer says “{words}”")
    for line in wrong:
        print(line)
    print(f"{len(rows)} recommendations, each in {len(SAMPLES)} samples: {len(wrong)} wrong")
    return 1 if wrong else 0


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("’", "'").casefold()


if __name__ == "__main__":
    sys.exit(main())
