#!/usr/bin/env python3
"""Precision of what is said of words, on prose that no one here wrote: run.py DIAPASON [FOLDER]

Debian's handbooks are fetched by apt-get into FOLDER (else a temporary one), their paragraphs read by
pandoc, and `diapason proofread` asked of each file. Each distinct finding of `spelling` and
`confusion` was judged by hand, in its sentence: `judged.tsv` says whether it is right. A rule whose
findings are less than 95 % right fails; so does one whose findings nobody has judged. Nothing that is
fetched is kept here.
"""

from __future__ import annotations

import collections
import json
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
PACKAGES = {
    "fr": {"debian-handbook": "doc/debian-handbook/html/fr-FR/*.html", "debian-reference-fr": "debian-reference/*.fr.html",
           "developers-reference-fr": "developers-reference/fr/*.html", "maint-guide-fr": "doc/maint-guide-fr/html/*.html"},
    "en": {"debian-handbook": "doc/debian-handbook/html/en-US/*.html"},
}
RULES = ("spelling", "confusion")
LEAST = 0.95
FEW = 8  # of fewer findings a share says nothing: none may be wrong but one


def main() -> int:
    program = str(Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        place = Path(sys.argv[2] if len(sys.argv) > 2 else folder)
        place.mkdir(parents=True, exist_ok=True)
        return measure(program, place)


def measure(program: str, place: Path) -> int:
    judged = dict(line.split("\t")[:2] for line in (HERE / "judged.tsv").read_text("utf-8").splitlines()[1:])
    problems = []
    for language, packages in PACKAGES.items():
        words, found = 0, collections.defaultdict(collections.Counter)
        for package, pattern in packages.items():
            text = prose(place, package, pattern, language)
            words += len(text.read_text("utf-8").split())
            for rule, word in findings(program, place, text, language):
                found[rule][f"{language} {word}"] += 1
        for rule in RULES:
            total = sum(found[rule].values())
            unknown = [one for one in found[rule] if one not in judged]
            wrong = sum(count for one, count in found[rule].items() if judged.get(one) == "wrong")
            print(f"{language} {rule}: {total} findings in {words} words, {wrong} wrong")
            if unknown:
                problems.append(f"{language} {rule}: not judged: {', '.join(sorted(unknown))}")
            if wrong > (1 if total < FEW else total * (1 - LEAST)):
                problems.append(f"{language} {rule}: {wrong} of {total} are wrong")
    print("\n".join(problems) or "each rule is right at least 19 times in 20")
    return 1 if problems else 0


def findings(program: str, place: Path, text: Path, language: str):
    site = place / language
    (site / "content").mkdir(parents=True, exist_ok=True)
    (site / "diapason.yaml").write_text(f"language: {language}\nstyle: {{spelling: check}}\n")
    (site / "content" / "index.md").write_text("# Index\n")
    # A paragraph is a text of its own, as a message is.
    ended = subprocess.run([program, "proofread", str(text), "--source", str(site), "--format", "json"],
                           capture_output=True, text=True)
    lines = text.read_text("utf-8").split("\n")
    for one in json.loads(ended.stdout)["diagnostics"]:
        if one["id"] in RULES:
            rest = lines[one["line"] - 1][one["column"] - 1:]
            word = "".join(rest[:length(rest)])
            yield one["id"], word.lower()


def length(rest: str) -> int:
    for place, letter in enumerate(rest):
        if not letter.isalpha():
            return place
    return len(rest)


def prose(place: Path, package: str, pattern: str, language: str) -> Path:
    target = place / f"{package}-{language}.txt"
    if target.exists():
        return target
    root = place / "root"
    if not list(place.glob(f"{package}_*.deb")):
        subprocess.run(["apt-get", "download", "-qq", package], cwd=place, check=True, stderr=subprocess.DEVNULL)
    for archive in place.glob(f"{package}_*.deb"):
        subprocess.run(["dpkg-deb", "-x", archive, root], check=True)
    paragraphs: list[str] = []
    for page in sorted((root / "usr/share").glob(pattern)):
        made = subprocess.run(["pandoc", "-f", "html-native_divs-native_spans", "-t", "json", page],
                              capture_output=True, text=True).stdout
        for block in json.loads(made)["blocks"] if made else []:
            paragraphs += blocks(block)
    target.write_text("\n\n".join(paragraphs), "utf-8")
    return target


def blocks(block: dict) -> list[str]:
    kind, held = block["t"], block.get("c")
    if kind in ("Para", "Plain"):
        return [inlines(held)]
    if kind in ("BulletList", "OrderedList"):
        return [text for item in (held if kind == "BulletList" else held[1]) for one in item for text in blocks(one)]
    if kind == "BlockQuote":
        return [text for one in held for text in blocks(one)]
    return []


def inlines(held: list) -> str:
    text = ""
    for one in held:
        kind, inner = one["t"], one.get("c")
        if kind == "Str":
            text += inner
        elif kind in ("Space", "SoftBreak", "LineBreak"):
            text += " "
        elif kind == "Code":
            text += "`" + inner[1].replace("`", "").replace("\n", " ") + "`"
        elif kind in ("Emph", "Strong", "Underline", "Strikeout"):
            text += inlines(inner)
        elif kind in ("Link", "Span", "Quoted"):
            text += inlines(inner[1])
    return text


if __name__ == "__main__":
    sys.exit(main())
