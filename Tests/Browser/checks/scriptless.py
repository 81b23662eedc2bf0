from pages import Page
from tour import NOTES, Outcome, Tour, lost_words

PROMISE = "without scripts, a page still shows its main text"

# What scripts may add to a page that was just opened: labels of buttons, a few hints.
ADDED_WORDS = 20
ADDED_SHARE = 0.15


def check(tour: Tour) -> list[Outcome]:
    return tour.send(lambda browser, page: problems(browser, tour.address(page)), tour.site.pages)


def problems(browser, address: str) -> list[str]:
    with browser.set(scripts=False):
        browser.open(address)
        without = browser.ask(NOTES)["text"]
    browser.open(address)
    text = browser.ask(NOTES)["text"] or ""
    if not (without or "").strip():
        return ["no main text without scripts"]
    lost = lost_words(text, without)
    if len(lost) > max(ADDED_WORDS, ADDED_SHARE * len(text.split())):
        return [f"{len(lost)} of {len(text.split())} words are missing without scripts, "
                f"first {' '.join(lost[:6])!r}"]
    return []
