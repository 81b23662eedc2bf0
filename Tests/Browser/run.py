#!/usr/bin/env python3
"""Checks a built site in a real browser: run.py SITE_DIR [--only NAME] [--shots DIR]."""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path
from typing import Iterable
from urllib.parse import quote

import checks
from browser import TROUBLE, Browser, Browsers, end_with_process, reason
from pages import Page, Site
from tour import Outcome, Tour

SCREENS = [(width, scheme) for width in (390, 1280) for scheme in ("light", "dark")]
TALLEST = 3000  # pixels of a screenshot


def main() -> int:
    arguments = parsed()
    site = Site(arguments.site)
    if not site.pages:
        print(f"{arguments.site}: no page in this folder", file=sys.stderr)
        return 2
    end_with_process()
    browsers = Browsers()
    names = arguments.only or list(checks.ALL)
    tour = Tour(site, browsers, is_thorough=arguments.all, is_brief=arguments.brief, names=names)
    passed = failed = 0
    try:
        if arguments.shots:
            take_pictures(tour, arguments.shots)
        for name in names:
            start = time.monotonic()
            outcomes = checks.ALL[name].check(tour)
            bad = sum(1 for outcome in outcomes if outcome.problems)
            passed, failed = passed + len(outcomes) - bad, failed + bad
            report(name, outcomes, bad, time.monotonic() - start)
            for line in folded(tour.chances):
                print(f"wrong at first, and right when tried again: {line}", flush=True)
            tour.chances.clear()
    except (*TROUBLE, subprocess.SubprocessError, FileNotFoundError) as problem:
        print(f"cannot check: {reason(problem)}", file=sys.stderr)
        return 2
    finally:
        tour.close()
        browsers.close()
    print(f"browser: {passed} passed, {failed} failed")
    return 1 if failed else 0


def parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="checks:\n"
        + "\n".join(f"  {name:<14}{check.PROMISE}" for name, check in checks.ALL.items()),
    )
    parser.add_argument("site", type=Path, metavar="SITE_DIR", help="the built site")
    parser.add_argument(
        "--only", action="append", choices=checks.ALL, metavar="NAME",
        help="one check alone; may be repeated",
    )
    parser.add_argument(
        "--all", action="store_true",
        help="axe on every page, not on a sample (a quarter of an hour for 200 pages)",
    )
    parser.add_argument(
        "--brief", action="store_true",
        help="each layout on one screen, narrow or wide: half the time, for what lands a change",
    )
    parser.add_argument(
        "--shots", type=Path, metavar="DIR",
        help="also save a picture of each layout: 390 and 1280 pixels, light and dark",
    )
    return parser.parse_args()


def report(name: str, outcomes: list[Outcome], bad: int, seconds: float):
    print(f"{name}: {len(outcomes)} checked, {bad or 'none'} wrong ({seconds:.1f} s)")
    for line in problem_lines(outcomes):
        print(line)
    for line in folded((o.page, o.where, remark) for o in outcomes for remark in o.remarks):
        print(f"to look at: {line}")
    sys.stdout.flush()


def problem_lines(outcomes: list[Outcome]) -> list[str]:
    return folded((o.page, o.where, problem) for o in outcomes for problem in o.problems)


def folded(findings: Iterable[tuple[str, str, str]]) -> list[str]:
    """A line for each finding on a page, however many the places where it shows."""
    places: dict[tuple[str, str], list[str]] = {}
    for page, where, text in findings:
        seen = places.setdefault((page, " ".join(text.split())), [])
        if where and where not in seen:
            seen.append(where)
    return [
        f"{page}: {text}" + (f" ({', '.join(where)})" if where else "")
        for (page, text), where in places.items()
    ]


def take_pictures(tour: Tour, folder: Path):
    folder.mkdir(parents=True, exist_ok=True)

    def take(browser: Browser, page: Page) -> list[str]:
        for width, scheme in SCREENS:
            with browser.set(width=width, scheme=scheme):
                browser.open(tour.address(page))
                picture = browser.picture(width, TALLEST)
            (folder / f"{quote(page.layout, '')}-{width}-{scheme}.png").write_bytes(picture)
        return []

    outcomes = tour.send(take, tour.site.of_each_layout)
    print(f"pictures: {len(outcomes) * len(SCREENS)} in {folder}")
    for line in problem_lines(outcomes):
        print(line)


if __name__ == "__main__":
    sys.exit(main())
