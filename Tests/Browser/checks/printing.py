import re

from tour import NOTES, Outcome, Tour, lost_words

PROMISE = "each layout prints: a PDF has a sheet, its title and its main text"


def check(tour: Tour) -> list[Outcome]:
    return tour.send(
        lambda browser, page: problems(browser, tour.address(page)), tour.site.of_each_layout
    )


def problems(browser, address: str) -> list[str]:
    browser.open(address)
    text = browser.ask(NOTES)["text"] or ""
    with browser.set(media="print"):
        printed = browser.ask(NOTES)
    found = []
    if not any(printed["headings"]):
        found.append("the h1 is not printed")
    lost = lost_words(text, printed["text"])
    if len(lost) > max(20, 0.2 * len(text.split())) or not (printed["text"] or "").strip():
        found.append(f"{len(lost)} of {len(text.split())} words of the main text are not printed")
    if not re.search(rb"/Type\s*/Page\b", browser.printed()):
        found.append("the PDF has no page")
    return found
