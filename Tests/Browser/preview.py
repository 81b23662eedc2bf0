#!/usr/bin/env python3
"""Checks `diapason preview` in a real browser: preview.py DIAPASON [--shots DIR].

On a new sample site: an edit loads the open page again and keeps its place, a style sheet is swapped
without loading it, mistakes stand on top of the last good page and go when they are mended.
"""

from __future__ import annotations

import argparse
import datetime
import re
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import Callable, Iterator

from browser import TROUBLE, Browser, end_with_process, reason
from checks.accessibility import RUN, axe

THEME = Path(__file__).resolve().parents[2] / "themes" / "diapason"
PATIENCE = 20
PAGE = "charte/regles/ch-01.html"
PARAGRAPH = "Une phrase de plus, pour que la page soit longue.\n\n" * 60
MISTAKES = "\n\nVoir [la suite](suitte.md), [un autre](<une <adresse> étrange.md>) et [CH-99].\n"

SHOWN = """
const panel = document.querySelector('.diapason-problems');
return {
  mark: window.diapasonMark || null, place: Math.round(window.scrollY), text: document.body.textContent,
  problems: panel ? panel.querySelectorAll('li').length : 0, panel: panel ? panel.textContent : '',
  wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  colour: getComputedStyle(document.querySelector('h1')).outlineColor,
  sheets: document.querySelectorAll('link[rel=stylesheet]').length,
};
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("diapason", type=Path, help="the program")
    parser.add_argument("--shots", type=Path, metavar="DIR", help="also save pictures of the panel")
    arguments = parser.parse_args()
    end_with_process()
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="diapason-preview-") as name:
        folder = Path(name) / "site"
        program = str(arguments.diapason.resolve())
        subprocess.run([program, "new", str(folder), "--language", "fr"], check=True, capture_output=True)
        # What a new site asks its author to replace is no mistake of the pages that are looked at.
        with (folder / "diapason.yaml").open("a", encoding="utf-8") as settings:
            settings.write("problèmes: {sample-data: tu}\n")
        shutil.copytree(THEME, folder / "themes" / "diapason")
        browser = None
        try:
            with preview(program, folder) as address:
                browser = Browser()
                problems = check(browser, folder, address, arguments.shots)
        except TROUBLE as problem:
            print(f"cannot check: {reason(problem)}", file=sys.stderr)
            return 2
        finally:
            if browser:
                browser.quit()
    for problem in problems:
        print(f"preview: {problem}")
    print(f"preview: {len(problems) or 'nothing'} wrong ({time.monotonic() - start:.1f} s)")
    return 1 if problems else 0


@contextmanager
def preview(program: str, folder: Path) -> Iterator[str]:
    """The address at which the folder is shown."""
    process = subprocess.Popen(
        # The day stays what it was: at midnight all pages would be made anew.
        [program, "preview", "--source", str(folder), "--port", "8790", "--date", str(datetime.date.today())],
        stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True,
    )
    try:
        said = ""
        while not (found := re.search(r"http://127\.0\.0\.1:\d+/", said)):
            line = process.stderr.readline()
            if not line:
                raise SystemExit(f"the preview ended: {said}")
            said += line
        yield found[0]
    finally:
        process.terminate()
        if process.wait(PATIENCE) != 0:
            print(f"preview: it ended with code {process.returncode}", file=sys.stderr)


def check(browser: Browser, folder: Path, address: str, shots: Path | None) -> list[str]:
    problems: list[str] = []
    page = folder / "content/charte/regles/CH-01.md"
    good = page.read_text() + "\n" + PARAGRAPH
    page.write_text(good)

    def expect(what: str, holds: Callable[[dict], bool]) -> dict:
        end = time.monotonic() + PATIENCE
        while True:
            seen = look(browser)
            if seen and holds(seen):
                return seen
            if time.monotonic() > end:
                problems.append(f"{what}: {({k: v for k, v in seen.items() if k != 'text'})}")
                return seen
            time.sleep(0.02)

    with browser.set(width=1280, scheme="light"):
        browser.open(address + PAGE)
        expect("the page that was written is not shown", lambda seen: PARAGRAPH[:40] in seen["text"])
        browser.ask("window.scrollTo(0, 700); window.diapasonMark = 'first';")
        page.write_text(good + "La dernière phrase est nouvelle.\n")
        expect(
            "an edit does not load the page again at its place",
            lambda seen: "phrase est nouvelle" in seen["text"] and not seen["mark"] and abs(seen["place"] - 700) < 3,
        )

        browser.ask("window.diapasonMark = 'second';")
        sheets = look(browser)["sheets"]
        (folder / "themes/diapason/styles/99-test.css").write_text("h1 { outline-color: rgb(1, 2, 3) }\n")
        expect(
            "a style sheet is not swapped in the page that is there",
            lambda seen: seen["colour"] == "rgb(1, 2, 3)" and seen["mark"] == "second" and seen["sheets"] == sheets,
        )

        page.write_text(good + MISTAKES)
        seen = expect(
            "mistakes do not stand on top of the last good page",
            lambda seen: seen["problems"] == 4 and "phrase est nouvelle" in seen["text"],
        )
        for words in ("content/charte/regles/CH-01.md:", "suitte.md", "Voir [la suite]", "une <adresse>", "CH-99"):
            if words not in seen.get("panel", ""):
                problems.append(f"the panel lacks “{words}”")
        problems += look_at_panel(browser, address, shots)
        page.write_text(good)
        expect("mended mistakes are still shown", lambda seen: not seen["panel"] and PARAGRAPH[:40] in seen["text"])
        problems += [line for line in browser.console() if "favicon" not in line]
    return problems


def look(browser: Browser) -> dict:
    """What the page shows; nothing while it is being loaded."""
    try:
        return browser.ask(SHOWN) or {}
    except TROUBLE:
        return {}


def look_at_panel(browser: Browser, address: str, shots: Path | None) -> list[str]:
    problems = []
    for width in (320, 390, 1280):
        for scheme in ("light", "dark"):
            with browser.set(width=width, scheme=scheme):
                browser.open(address + PAGE)
                if look(browser).get("wide"):
                    problems.append(f"the panel is wider than {width} pixels")
                browser.ask(axe())
                problems += [f"{width} {scheme}: {line}" for line in browser.ask_later(RUN)[0]]
                if shots:
                    shots.mkdir(parents=True, exist_ok=True)
                    (shots / f"panel-{width}-{scheme}.png").write_bytes(browser.picture(width, 900))
    return problems


if __name__ == "__main__":
    sys.exit(main())
