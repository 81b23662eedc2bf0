from pages import Page
from tour import Outcome, Tour, Visit

PROMISE = "every page has a title, one visible h1 and a layout; an old address leads on"


def check(tour: Tour) -> list[Outcome]:
    return tour.judge_visits(lambda visit: problems(visit, tour)) + tour.send(
        lambda browser, page: stays(browser, page, tour), tour.site.redirections
    )


def problems(visit: Visit, tour: Tour):
    notes = visit.notes
    if not notes["title"]:
        yield "no title"
    if len(notes["headings"]) != 1:
        yield f"{len(notes['headings'])} h1"
    elif not notes["headings"][0]:
        yield "the h1 is empty or hidden"
    if notes["text"] is None:
        yield "no main element"
    if not visit.page.layout and visit.page.path not in tour.site.downloads:
        yield "no class layout-… on the body"


def stays(browser, page: Page, tour: Tour) -> list[str]:
    """A page that sends its reader on must not keep him."""
    address = tour.address(page)
    browser.open(address)
    moved = browser.ask_later(
        "const done = arguments[1], start = Date.now();"
        "const look = () => location.href !== arguments[0] ? done(true)"
        " : Date.now() - start > 3000 ? done(false) : setTimeout(look, 50); look();",
        address,
    )
    return [] if moved else [f"does not lead on to {page.destination}"]
