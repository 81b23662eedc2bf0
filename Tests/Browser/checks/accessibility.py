from functools import cache
from importlib.util import find_spec
from pathlib import Path

from pages import Page
from screens import Screen
from tour import Outcome, Tour

PROMISE = "axe finds nothing against WCAG 2.2 AA and best practice, on any layout"

# axe leaves its rule on the size of targets (WCAG 2.2) off unless it is asked for by name.
# In the dark scheme the page is the same but for its colours.
RUN = """
const done = arguments[arguments.length - 1], isDark = arguments[0] === 'dark';
const told = (rules) => rules.map((rule) => {
  const node = rule.nodes[0], reason = [...node.any, ...node.all, ...node.none][0];
  return `${rule.id} (${rule.impact}): ${rule.nodes.length} ×, first ${node.target.join(' ')}: `
    + (reason ? reason.message : rule.help);
});
axe.run(document, {
  ...(isDark ? {runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']}} : {
    runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
                                    'best-practice']},
    rules: {'target-size': {enabled: true}},
  }),
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
    with browser.other_scheme("dark"):
        for found, more in zip((violations, undecided), browser.ask_later(RUN, "dark")):
            found += [f"dark: {line}" for line in more]
    # On a narrow screen, what axe leaves undecided is mostly tables scrolled aside.
    return violations, undecided if screen.is_widest else []


@cache
def axe() -> str:
    """The script that axe-playwright-python brings along; its Playwright is not needed."""
    package = find_spec("axe_playwright_python")
    return (Path(package.origin).parent / "axe.min.js").read_text("utf-8")
