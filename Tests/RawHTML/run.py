#!/usr/bin/env python3
"""Raw HTML by chance through the real program, the written pages read by html5lib:
run.py DIAPASON [--inputs N] [--seed N].

What is written nests to the letter as the parser's tree does, so that no browser needs to mend it;
it holds no element, attribute or address that was not ours; and what follows an author's text is
still where it belongs.
"""

from __future__ import annotations

import argparse
import base64
import re
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from random import Random

import html5lib

sys.path.insert(0, str(Path(__file__).parent))

from generated import one  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
THEME = str(ROOT / "themes" / "diapason")
PER_PAGE = 100
PAGES = 100  # of one build

ELEMENTS = set(
    "a abbr b blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h2 h3 h4 "
    "h5 h6 hr i img input ins kbd li mark ol p pre q s samp section small span strong sub summary sup "
    "table tbody td tfoot th thead tr u ul var wbr".split()
)
ATTRIBUTES = set(
    "class id href title tabindex role aria-label scope start type disabled checked rel "
    "data-footnote-ref data-footnote-backref alt src width height loading colspan rowspan open".split()
)
ADDRESS = re.compile(r"https://x\.example/|http://www\.w3\.org/|#[\w%-]+$|[\w./-]+\.html(#[\w-]+)?$")
# Of the one file of the folder; of what an author says of sizes, nothing but small numbers.
VALUES = {
    "href": ADDRESS, "src": re.compile(r"bild\.png$"), "colspan": re.compile(r"\d{1,3}$"),
    "rowspan": re.compile(r"\d{1,4}$"), "start": re.compile(r"\d{1,9}$"), "width": re.compile("1$"),
    "height": re.compile("1$"), "open": re.compile("$"), "loading": re.compile("lazy$"),
}
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
VOID = {"br", "wbr", "hr", "img", "input"}
TAG = re.compile(r'<(/?)([a-z0-9]+)((?:[^>"]|"[^"]*")*)>')
UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202d\u202e\ufdd0-\ufdef\ufffe\uffff]")


def text_of(seed: int) -> str:
    chance = Random(seed)
    inputs = "\n\n".join(one(chance) for _ in range(PER_PAGE))
    return f"# Page {seed}\n\nzdébut\n\n{inputs}\n\nzfin\n"


def build(program: Path, top: Path, seeds: range) -> Path:
    source = top / "source"
    for old in source.glob("*.md"):
        old.unlink()
    source.mkdir(exist_ok=True)
    (source / "index.md").write_text("# Accueil\n")
    (source / "bild.png").write_bytes(PIXEL)
    for seed in seeds:
        (source / f"p{seed}.md").write_text(text_of(seed), newline="")
    words = [program, "build", "--source", source, "--output", top / "site", "--theme", THEME]
    words += ["--lenient", "--quiet", "--date", "2026-10-01", "--format", "line"]
    ending = subprocess.run(words, capture_output=True)
    if ending.returncode:
        raise SystemExit(f"raw-html: seeds {seeds}: ended with {ending.returncode}: {ending.stderr[-500:]}")
    return top / "site"


def literal_steps(html: str) -> tuple[list[str], str]:
    """How the tags nest to the letter."""
    steps, open_elements = [], []
    for closing, name, _ in TAG.findall(html):
        if closing:
            if not open_elements or open_elements.pop() != name:
                return steps, f"</{name}> closes nothing"
            steps.append("/")
        else:
            steps.append(name)
            if name in VOID:
                steps.append("/")
            else:
                open_elements.append(name)
    return steps, f"left open: {open_elements}" if open_elements else ""


def parsed_steps(element, steps: list[str]):
    for child in element:
        if not isinstance(child.tag, str):
            steps.append("<!>")
            continue
        steps.append(child.tag)
        parsed_steps(child, steps)
        steps.append("/")


def wrong_in(page: bytes) -> list[str]:
    html = page.decode()
    wrong = [f"character {found!r}" for found in UNWANTED.findall(html)[:3]]
    main = html[html.index("<main"):html.index("</main>") + 7]
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parseFragment(main, container="body", scripting=True)
    literal, fault = literal_steps(main)
    if fault:
        wrong.append(fault)
    parsed: list[str] = []
    parsed_steps(tree, parsed)
    if literal != parsed:
        place = next((n for n, (a, b) in enumerate(zip(literal, parsed)) if a != b), -1)
        wrong.append(f"another tree: {literal[place - 5:place + 5]} is {parsed[place - 5:place + 5]}")
    if parser.errors:
        wrong.append(f"the parser found {parser.errors[0][1]}")
    content = next((one for one in tree.iter("div") if one.get("class") == "content"), None)
    if content is None:
        return wrong + ["no content"]
    for element in content.iter():
        if element is content:
            continue
        if element.tag not in ELEMENTS:
            wrong.append(f"<{element.tag}>")
            continue
        for key, value in element.attrib.items():
            if key not in ATTRIBUTES or key in VALUES and not VALUES[key].match(value):
                wrong.append(f"{element.tag} {key}={value[:60]!r}")
            if key == "id" and not re.fullmatch(r"[\w-]+", value):
                wrong.append(f"id {value!r}")
    # A page past the parser's bounds is shown as it was typed.
    last = content[-1]
    if not (last.text == "zfin" if last.tag == "p" else "".join(last.itertext()).endswith("zfin\n")):
        wrong.append("what follows the text is not in its place")
    return wrong


def check(path: str) -> tuple[str, list[str]]:
    try:
        return path, wrong_in(Path(path).read_bytes())
    except Exception as error:  # a page that cannot be read is wrong
        return path, [f"{type(error).__name__}: {error}"]


def main() -> int:
    options = argparse.ArgumentParser()
    options.add_argument("program", type=Path)
    options.add_argument("--inputs", type=int, default=2000)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    start = time.monotonic()
    pages = max(given.inputs // PER_PAGE, 1)
    bad = 0
    with tempfile.TemporaryDirectory(prefix="diapason-raw-") as name, ProcessPoolExecutor(2) as pool:
        for first in range(given.seed, given.seed + pages, PAGES):
            seeds = range(first, min(first + PAGES, given.seed + pages))
            site = build(given.program.resolve(), Path(name), seeds)
            paths = [str(site / f"p{seed}.html") for seed in seeds]
            for path, wrong in pool.map(check, paths, chunksize=8):
                if wrong:
                    bad += 1
                    print(f"raw-html: {Path(path).stem}: {wrong[:4]}", flush=True)
            print(f"raw-html: to seed {seeds[-1]}, {time.monotonic() - start:.0f} s", file=sys.stderr, flush=True)
    print(f"raw-html: {pages * PER_PAGE} inputs from seed {given.seed}, {bad or 'no'} pages wrong "
          f"({time.monotonic() - start:.1f} s)")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
