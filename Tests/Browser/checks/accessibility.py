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
axe.run(document, {
  runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
                                  'best-practice']},
  rules: {'target-size': {enabled: true}},
  resultTypes: ['violations'],
}).then(
  (found) => done(found.violations.map((v) => [v.id, v.impact, v.nodes.length,
    [].concat(...v.nodes[0].target).join(' '), v.nodes[0].any.concat(v.nodes[0].all,
      v.nodes[0].none).map((c) => c.message)[0] || v.help])),
  (problem) => done([['axe failed', 'critical', 1, '', String(problem)]])
);
"""


def check(tour: Tour) -> list[Outcome]:
    pages = tour.site.of_each_layout
    pages = pages + tour.site.largest(LARGEST, besides=pages)
    return [
        outcome
        for width, scheme in SCREENS
        for outcome in tour.send(
            lambda browser, page: problems(browser, tour.address(page), width, scheme),
            pages,
            where=f"{width} {scheme}",
        )
    ]


def problems(browser, address: str, width: int, scheme: str) -> list[str]:
    with browser.set(width=width, scheme=scheme):
        browser.open(address)
        browser.ask(axe())
        return [
            f"{rule} ({impact}): {count} ×, first {target}: {message}"
            for rule, impact, count, target, message in browser.ask_later(RUN)
        ]


@cache
def axe() -> str:
    """The script that axe-playwright-python brings along; its Playwright is not needed."""
    package = find_spec("axe_playwright_python")
    return (Path(package.origin).parent / "axe.min.js").read_text("utf-8")
