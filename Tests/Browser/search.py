#!/usr/bin/env python3
"""Checks the search of the built sample: search.py SITE_DIR [--queries FILE] [--floor SHARE].

The browser's analysis of words against the build's, queries with the page that should come first,
hostile input, and the field as a combobox from the keyboard.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

import searching
from browser import TROUBLE, Browser, end_with_process, reason

TABLES = Path(__file__).parent.parent / "Search"

HOSTILE = [
    "<img src=x onerror=alert(1)>", "\"'><script>alert(1)</script>", "a" * 300, "(a|b)*[", "\\", ".*+?^${}",
    "日本語", "🙂🙂", "   ", "__proto__", "constructor", "%00%ff", "l'", "-", "a-b-c-d-e-f", "’’’", "toString valueOf",
    "\u202etxet", "ﷺ" * 40, "charte" * 60,
]

SHOWN = """
const panel = document.querySelector('.search-panel'), input = document.activeElement;
const active = document.getElementById(input.getAttribute('aria-activedescendant') || ' ');
return {
  open: !!panel && !panel.hidden, expanded: input.getAttribute('aria-expanded'), role: input.getAttribute('role'),
  options: panel ? [...panel.querySelectorAll('[role=option]')].map((o) => o.textContent) : [],
  links: panel ? [...panel.querySelectorAll('[role=option]')].map((o) => o.href) : [],
  active: active ? active.textContent : '', focus: document.activeElement.className,
  said: document.getElementById('d_status').textContent, strange: panel ? panel.querySelectorAll('img:not(.search-picture), script').length : 0,
  width: document.documentElement.scrollWidth, marks: panel ? panel.querySelectorAll('mark').length : 0,
};
"""
# The list, and what a pause of the keys adds to it.
WAIT = """
const [text, done] = arguments, start = Date.now();
(function look() {
  const panel = document.querySelector('.search-panel');
  const ready = panel && !panel.hidden && document.querySelector('.search-input').value === text
    && panel.querySelector('[role=option], .search-none');
  if (ready || Date.now() - start > 4000) setTimeout(() => done(!!ready), 400); else setTimeout(look, 20);
})();
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path, metavar="SITE_DIR")
    parser.add_argument("--queries", type=Path, default=TABLES / "queries.tsv")
    parser.add_argument("--floor", type=float, default=0.88, help="the least success at 1")
    parser.add_argument("--only-queries", action="store_true", help="nothing but the queries")
    arguments = parser.parse_args()
    end_with_process()
    browser = Browser()
    home = (arguments.site.resolve() / "index.html").as_uri()
    problems: list[str] = []
    try:
        with browser.set(width=1280):
            browser.open(home)
            problems += answers(browser, arguments.queries, arguments.floor)
            if not arguments.only_queries:
                problems += analysis(browser) + hostile(browser) + keyboard(browser, home)
                browser.open(home)
                problems += answering(browser)
            problems += browser.console()
        if not arguments.only_queries:
            with browser.set(width=320):
                problems += narrow(browser, home)
            problems += page_of_results(browser, arguments.site)
    except (*TROUBLE, LookupError) as problem:
        print(f"cannot check the search: {reason(problem)}", file=sys.stderr)
        return 2
    finally:
        browser.quit()
    for problem in problems:
        print(problem)
    print(f"search: {len(problems) or 'nothing'} wrong")
    return 1 if problems else 0


def answers(browser: Browser, table: Path, floor: float) -> list[str]:
    asked = searching.queries(table)
    searching.ask(browser, asked)
    first, third, mean = searching.score(asked)
    for query in asked:
        if query.rank != 1:
            print(f"to look at: “{query.text}” finds {(query.found or ['nothing'])[0]} first"
                  + (f", what was expected at {query.rank}" if query.rank else ""))
    print(f"queries: {len(asked)}, success at 1: {first:.3f}, at 3: {third:.3f}, mean reciprocal rank: {mean:.3f}")
    empty = [f"“{query.text}” finds nothing" for query in asked if not query.found]
    return empty + ([f"success at 1 is below {floor}"] if first < floor else [])


def analysis(browser: Browser) -> list[str]:
    problems = []
    for text, words in rows("analysis.tsv"):
        cut = browser.ask("return diapasonSearch.cut(arguments[0])", text)
        if " ".join(cut) != words:
            problems.append(f"“{text}” is cut into {cut}, not {words}")
    for words in rows("roots.tsv"):
        first, *others = words[0].split()
        for word in others:
            apart = word.startswith("!")
            same = browser.ask(
                "const r = (w) => diapasonSearch.root(diapasonSearch.fold(w)); return r(arguments[0]) === r(arguments[1])",
                first, word.lstrip("!"))
            if same == apart:
                problems.append(f"{first} and {word}: the roots are {'one' if same else 'two'}")
    return problems


def rows(name: str) -> list[list[str]]:
    lines = (TABLES / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("# ")]


def hostile(browser: Browser) -> list[str]:
    problems = []
    for text in HOSTILE:
        answer = browser.ask_later(searching.ASK, [text], 5)
        if isinstance(answer, str):
            problems.append(f"“{text[:40]}”: {answer}")
        browser.ask(
            "const i = document.querySelector('.search-input'); i.focus(); i.value = arguments[0];"
            "i.dispatchEvent(new Event('input'))", text)
        browser.ask_later("setTimeout(arguments[0], 250)")
        if browser.ask(SHOWN)["strange"]:
            problems.append(f"“{text[:40]}” became markup")
    return problems


def type_in(browser: Browser, *keys: str):
    ActionChains(browser.driver).send_keys(*keys).perform()


def keyboard(browser: Browser, home: str) -> list[str]:
    problems: list[str] = []

    def expect(holds: bool, what: str):
        if not holds:
            problems.append(f"keyboard: {what}: {browser.ask(SHOWN)}")

    browser.open(home)
    browser.ask("document.querySelector('.home-questions a').focus()")
    type_in(browser, "/")
    expect(browser.ask(SHOWN)["focus"] == "search-input", "/ leads to the field")
    type_in(browser, "linkedin")
    expect(browser.ask_later(WAIT, "linkedin"), "a list opens")
    seen = browser.ask(SHOWN)
    expect(seen["role"] == "combobox" and seen["expanded"] == "true", "the field says that it is open")
    expect(any(c.isdigit() for c in seen["said"]), "the count is said")
    expect(seen["marks"] > 0, "what was found is marked")
    type_in(browser, Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_UP)
    expect(browser.ask(SHOWN)["active"] == seen["options"][0], "the arrows choose")
    type_in(browser, Keys.ESCAPE)
    expect(not browser.ask(SHOWN)["open"], "Escape closes the list")
    type_in(browser, Keys.ESCAPE)
    expect(browser.ask("return document.activeElement === document.querySelector('.home-questions a')"), "Escape gives the focus back")
    ActionChains(browser.driver).key_down(Keys.CONTROL).send_keys("k").key_up(Keys.CONTROL).perform()
    expect(browser.ask(SHOWN)["focus"] == "search-input", "Ctrl-K leads to the field")
    type_in(browser, "zzqqxxwwkk")
    expect(browser.ask_later(WAIT, "zzqqxxwwkk"), "nothing found is said")
    expect(any("contacts" in link for link in browser.ask(SHOWN)["links"]), "nothing found leads to the contacts")
    browser.ask("document.activeElement.select()")
    type_in(browser, "CH-07")
    browser.ask_later(WAIT, "CH-07")
    type_in(browser, Keys.ENTER)
    browser.ask_later("setTimeout(arguments[0], 400)")
    if "ch-07" not in browser.driver.current_url:
        problems.append(f"keyboard: an id leads to {browser.driver.current_url}")
    browser.open(home)
    type_in(browser, "/", "photo")
    browser.ask_later(WAIT, "photo")
    type_in(browser, Keys.ARROW_DOWN)
    goal = browser.ask(SHOWN)["links"][:1]
    type_in(browser, Keys.ENTER)
    browser.ask_later("setTimeout(arguments[0], 400)")
    if [browser.driver.current_url] != goal:
        problems.append(f"keyboard: Enter leads to {browser.driver.current_url}, not {goal}")
    return problems


# What is typed, and words of the options below the field, in this order; a number of those before them.
ANSWERED = [
    ("on nous attaque", ["06 39 98 12 01", "Le plan de crise"], 0),
    ("bad buzz", ["06 39 98 12 01"], 0),
    ("collaborateurs", ["collaborateurs → salariés", "le mot juste"], 0),
    ("astreinte", ["06 39 98 12 01"], 0),
    ("minium", ["#b23a16"], 0),
    ("supprimer une critique", ["Ne doit pas"], 0),
    ("logo principal", [".svg"], 0),
    ("rgpd", ["Règlement"], 3),
    ("qui appeler ?", ["Les contacts"], 0),
    ("que partager cette semaine", ["Que partager"], 0),
    ("xylqzkw", ["Puis-je publier", "Qui appeler", "bonne personne"], 0),
    ("provocation", ["Une provocation", "Copier cette réponse"], 3),
]
# The model answer is copied without its page being opened.
COPY = """
const done = arguments[0], kept = [];
diapason.copyText = (text, then) => { kept.push(text); then(true); };
const option = document.querySelector('.search-copy');
if (!option) return done('there is no option that copies');
const before = location.href;
option.click();
setTimeout(() => done(location.href !== before ? 'a page was opened' : kept.length === 1 && kept[0].length > 80 ? '' : 'copied: ' + kept), 600);
"""
PARTS = ["motdepasse", "badbuzz", "posterphoto", "1584x396", "3000 caractères", "3 000 caractères", "qqn me menace", "p.d.p"]


def answering(browser: Browser) -> list[str]:
    """Results that answer without being opened, in the list below the field."""
    problems = []
    for query, expected, before in ANSWERED:
        for text in ("", query):
            browser.ask(
                "const i = document.querySelector('.search-input'); i.focus(); i.value = arguments[0];"
                "i.dispatchEvent(new Event('input'))", text)
        browser.ask_later(WAIT, query)
        browser.ask_later("setTimeout(arguments[0], 300)")
        options = browser.ask(SHOWN)["options"]
        place = -1
        for words in expected:
            found = [n for n, text in enumerate(options) if words.lower() in text.replace("\xa0", " ").lower() and n >= place]
            if not found or (place < 0 and found[0] > before):
                problems.append(f"“{query}” does not answer “{words}”: {options[:6]}")
                break
            place = found[0]
    problem = browser.ask_later(COPY)
    if problem:
        problems.append(f"a model answer: {problem}")
    heard = browser.ask_later(
        "const done = arguments[0]; document.addEventListener('diapason-unanswered', (e) => done(e.detail), {once: true});"
        "const i = document.querySelector('.search-input'); i.focus(); i.value = 'zzqqxx'; i.dispatchEvent(new Event('input'));"
        "setTimeout(() => done('nothing'), 4000)")
    if heard != "zzqqxx":
        problems.append(f"a search in vain tells the preview {heard}")
    for query in PARTS:
        answer = browser.ask_later(searching.ASK, [query], 5)
        if isinstance(answer, str) or not answer[0]["total"]:
            problems.append(f"“{query}” finds nothing")
    return problems


def narrow(browser: Browser, home: str) -> list[str]:
    browser.open(home)
    width = browser.ask(SHOWN)["width"]
    type_in(browser, "/", "publier une photo")
    browser.ask_later(WAIT, "publier une photo")
    seen = browser.ask(SHOWN)
    return [] if seen["open"] and seen["width"] <= max(width, 320) else [f"at 320 pixels, not {width}: {seen}"]


def page_of_results(browser: Browser, site: Path) -> list[str]:
    page = next((site / name for name in ("rechercher.html", "search.html") if (site / name).is_file()), None)
    if not page:
        return ["there is no page of results"]
    problems = []
    with browser.set():
        browser.open(page.resolve().as_uri() + "?q=publier")
        browser.ask_later("setTimeout(arguments[0], 600)")
        found = browser.ask("return document.querySelectorAll('.search-entries a').length")
        if not found:
            problems.append("the page of results shows none for the query in its address")
        problems += browser.console()
    with browser.set(scripts=False):
        browser.open(page.resolve().as_uri())
        if browser.ask("return document.querySelectorAll('.search-without a').length") < 5:
            problems.append("without scripts, the page of results leads nowhere")
    return problems


if __name__ == "__main__":
    sys.exit(main())
