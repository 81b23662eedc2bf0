from checks.accessibility import axe
from pages import Page
from tour import WIDEST, Outcome, Tour

PROMISE = "with other fonts, too, each layout fits its screen and its targets are large enough"

WIDTHS = (320, 390, 1280)
AXE_WIDTHS = (390, 1280)

# The rules of axe that depend on what a letter takes of the screen.
RUN = """
const done = arguments[0];
axe.run(document, {
  runOnly: {type: 'rule', values: ['target-size', 'scrollable-region-focusable']},
  resultTypes: ['violations'],
}).then((found) => done(found.violations.map((rule) => `${rule.id}: ${rule.nodes.length} ×, first `
    + rule.nodes[0].target.join(' '))),
        (problem) => done(['axe failed: ' + problem]));
"""
TAKEN = "return document.documentElement.scrollWidth"


def check(tour: Tour) -> list[Outcome]:
    return tour.send(
        lambda browser, page: problems(browser, tour.address(page)), tour.site.of_each_layout,
        browsers=tour.other_fonts,
    )


def problems(browser, address: str) -> list[str]:
    found = []
    browser.open(address)
    browser.ask(axe())
    for width in WIDTHS:
        with browser.set(width=width, scheme="light"):
            taken = browser.ask(TAKEN)
            if taken > width:
                widest = browser.ask(WIDEST, width) or "cause unseen"
                found.append(f"{taken} pixels wide on a screen of {width}, {widest}")
            if width in AXE_WIDTHS:
                found += [f"{width}: {line}" for line in browser.ask_later(RUN)]
    return found
