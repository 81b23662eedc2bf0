from tour import NOTES, Outcome, Tour, loss

PROMISE = "without scripts, a page still shows its text"

# What a click would open needs no script.
UNFOLD = "document.querySelectorAll('details').forEach((details) => { details.open = true });"


def check(tour: Tour) -> list[Outcome]:
    prose = {
        visit.page.path: visit.notes["prose"]
        for visit in tour.visits
        if not isinstance(visit, Outcome)
    }
    return tour.send(
        lambda browser, page: problems(browser, tour.address(page), prose.get(page.path, "")),
        tour.some,
    )


def problems(browser, address: str, prose: str) -> list[str]:
    """What the page lacks without scripts; `prose` is what it says with them."""
    with browser.set(scripts=False):
        browser.open(address)
        text = browser.ask(UNFOLD + NOTES)["text"]
    if not text:
        return ["shows no text without scripts"]
    lost = loss(prose, text)
    return [f"lacks, without scripts, {lost}"] if lost else []
