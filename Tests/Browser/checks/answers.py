"""The eight tasks of an employee, at the desk and on a phone: how many clicks, and how far down."""

from urllib.parse import quote

from checks.tasks import ALL, has_questions
from pages import Page
from tour import Outcome, Tour

PROMISE = "each of the eight questions has its answer on the first screen, after two clicks at most"

WIDTHS = (390, 1280)
CLICKS = 2  # at most
# Where the answer stands, by the layout of the page that a question leads to: what answers it there.
ANSWERS = {
    "decision": ".question:not([hidden]) li a",
    "asset-collection": ".asset a[download]",
    "contact-collection": "main a[href^='tel:']",
    "crisis-level-collection": "main a[href^='tel:']",
    "table-curation": ".share-text",
    "table-changes": "main tbody tr",
    "table-words": ".words tbody tr",
}
# What a page shows that answers by leading on, and leads on to: the list of words, the logos.
NEXT = ("table-words", "asset-collection")

# The first of its kind that shows, and where it ends.
FIND = """
const found = [...document.querySelectorAll(arguments[0])].find((e) => e.checkVisibility());
return found ? [Math.round(found.getBoundingClientRect().bottom), innerHeight] : null;
"""
LAYOUT = "return (document.body.className.match(/layout-([\\w-]+)/) || [])[1] || '';"
# Links of the text that show on the first screen.
LINKS = """
return [...document.querySelectorAll('main a[href]')].filter((a) => a.checkVisibility()
  && a.getBoundingClientRect().bottom <= innerHeight).map((a) => a.href);
"""


def check(tour: Tour) -> list[Outcome]:
    home = tour.site.documents.get("index.html")
    if not home or not has_questions(tour, home):
        return []
    errands = [(home, f"{width} px") for width in WIDTHS]
    return tour.run(lambda browser, page, where: problems(browser, tour, page, where), errands)


def problems(browser, tour: Tour, home: Page, where: str) -> list[str]:
    found = []
    with browser.set(width=int(where.split()[0])):
        browser.open(tour.address(home))
        goals = browser.ask(ALL)
        for number, goal in enumerate(goals, 1):
            if goal and (trouble := answered(browser, tour, goal, number)):
                found.append(trouble)
    return found


def answered(browser, tour: Tour, goal: str, number: int) -> str:
    """What is wrong with the way to an answer; nothing, if it ends in view."""
    clicks = 1
    browser.open(goal)
    layout = browser.ask(LAYOUT)
    if layout not in ANSWERS and layout not in ("page", "folder"):
        return ""  # a page of the author's own: nobody can say what its answer is
    if layout not in ANSWERS:
        onward = next((link for link in browser.ask(LINKS) if layout_of(tour, link) in NEXT), None)
        if not onward:
            return f"question {number} leads to a page that shows no way to its answer"
        clicks += 1
        browser.open(onward)
        layout = browser.ask(LAYOUT)
    seen = browser.ask(FIND, ANSWERS[layout])
    if not seen:
        return f"question {number} has no answer on its {layout} page"
    bottom, height = seen
    if clicks > CLICKS or bottom > height:
        return f"the answer to question {number} ends at pixel {bottom} of {height}, after {clicks} clicks"
    return ""


def layout_of(tour: Tour, link: str) -> str:
    """Of a page of the site, by its address."""
    for page in tour.site.pages:
        if link.split("#")[0].endswith("/" + quote(page.path)):
            return page.layout
    return ""
