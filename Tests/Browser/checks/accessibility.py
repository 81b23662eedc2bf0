from functools import cache
from importlib.util import find_spec
from pathlib import Path

from pages import Page
from tour import Outcome, Tour

PROMISE = "axe finds nothing against WCAG 2.2 AA and best practice, on any layout"

LARGEST = 6
SCREENS = [(width, scheme) for scheme in ("light", "dark") for width in (390, 1280)]

# axe leaves its rule on the size of targets (WCAG 2.2) off unless it is asked for by name.
RUN = """
const done = arguments[0];
const told = (rules) => rules.map((rule) => {
  const node = rule.nodes[0], reason = [...node.any, ...node.all, ...node.none][0];
  return `${rule.id} (${rule.impact}): ${rule.nodes.length} ×, first ${node.target.join(' ')}: `
    + (reason ? reason.message : rule.help);
});
axe.run(document, {
  runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
                                  'best-practice']},
  rules: {'target-size': {enabled: true}},
  resultTypes: ['violations', 'incomplete'],
}).then((found) => done([told(found.violations), told(found.incomplete)]),
        (problem) => done([['axe failed: ' + problem], []]));
"""


def check(tour: Tour) -> list[Outcome]:
    pages = tour.site.of_each_layout
    count = len(tour.site.pages) if tour.is_thorough else LARGEST
    pages = pages + tour.site.largest(count, besides=pages)
    return [
        outcome
        for width, scheme in SCREENS
        for outcome in examine(tour, pages, width, scheme)
    ]


def examine(tour: Tour, pages: list[Page], width: int, scheme: str) -> list[Outcome]:
    undecided: dict[str, list[str]] = {}

    def problems(browser, page: Page) -> list[str]:
        with browser.set(width=width, scheme=scheme):
            browser.open(tour.address(page))
            browser.ask(axe())
            found, undecided[page.path] = browser.ask_later(RUN)
            return found

    outcomes = tour.send(problems, pages, where=f"{width} {scheme}")
    if width > 390:  # there, what axe leaves undecided is mostly tables scrolled aside
        for outcome in outcomes:
            outcome.remarks = undecided.get(outcome.page, [])
    return outcomes


@cache
def axe() -> str:
    """The script that axe-playwright-python brings along; its Playwright is not needed."""
    package = find_spec("axe_playwright_python")
    return (Path(package.origin).parent / "axe.min.js").read_text("utf-8")
