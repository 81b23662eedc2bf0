from functools import cache
from importlib.util import find_spec
from pathlib import Path

from pages import Page
from screens import Screen
from tour import Outcome, Tour

PROMISE = "axe finds nothing against WCAG 2.2 AA and best practice, on any layout"

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
    return tour.look("accessibility")


def wants(tour: Tour, page: Page, screen: Screen) -> bool:
    return True


def place(screen: Screen) -> str:
    return str(screen)


def sees(browser, tour: Tour, page: Page, screen: Screen) -> tuple[list[str], list[str]]:
    browser.ask(axe())
    violations, undecided = browser.ask_later(RUN)
    # On a narrow screen, what axe leaves undecided is mostly tables scrolled aside.
    return violations, undecided if screen.width > 390 else []


@cache
def axe() -> str:
    """The script that axe-playwright-python brings along; its Playwright is not needed."""
    package = find_spec("axe_playwright_python")
    return (Path(package.origin).parent / "axe.min.js").read_text("utf-8")
