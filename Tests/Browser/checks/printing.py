import re

from pages import Page
from screens import Screen
from tour import NOTES, Outcome, Tour, loss

PROMISE = "each layout prints: a PDF has a sheet, its title and its text"


def check(tour: Tour) -> list[Outcome]:
    return tour.look("printing")


def wants(tour: Tour, page: Page, screen: Screen) -> bool:
    return page in tour.site.of_each_layout and screen.is_widest


def place(screen: Screen) -> str:
    return ""


def sees(browser, tour: Tour, page: Page, screen: Screen) -> tuple[list[str], list[str]]:
    prose = browser.ask(NOTES)["prose"]
    browser.ask("dispatchEvent(new Event('beforeprint'))")  # scripts may unfold what is folded
    with browser.set(media="print"):
        printed = browser.ask(NOTES)
    found = []
    if not any(printed["headings"]):
        found.append("the h1 is not printed")
    if not printed["text"]:
        found.append("no text is printed")
    elif lost := loss(prose, printed["text"]):
        found.append(f"prints without {lost}")
    if not re.search(rb"/Type\s*/Page\b", browser.printed()):
        found.append("the PDF has no page")
    return found, []
