import gzip
from urllib.parse import quote

from browser import SETTLE
from pages import Page
from screens import Screen, screens_of
from tour import Outcome, Tour

PROMISE = "a first view takes at most 40 kB compressed and 6 requests, and nothing in it jumps"

MOST_BYTES = 40_000
MOST_REQUESTS = 6  # of what every page needs; pictures and typefaces are the company's own matter
MOST_ON_ARRIVAL = 0.1  # web.dev's "good" for the cumulative layout shift
OPENINGS = 3  # of a page that moved, before its movement counts

# Shifts are counted from before the page's own scripts run.
WATCH = """
window.__shifts = [];
new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
  const node = entry.sources && entry.sources[0] && entry.sources[0].node;
  const name = node && node.nodeType === 1 ? '<' + node.localName
    + [...node.classList].map((c) => '.' + c).join('') + '>' : node ? 'a text' : 'what a style adds';
  // Tables and lists in the page find their widths as they come; what stands around it may not.
  const isFrame = (entry.sources || []).some(({node}) => {
    const element = node && (node.nodeType === 1 ? node : node.parentElement);
    return element && !element.parentElement?.closest('main');
  });
  window.__shifts.push([entry.value, name, isFrame]);
})).observe({type: 'layout-shift', buffered: true});
"""
SEEN = """
const done = arguments[0];
setTimeout(() => done({
  shifts: window.__shifts,
  loaded: performance.getEntriesByType('resource')
    .filter((entry) => !/\\.(png|jpe?g|webp|gif)$|\\/ink-/.test(entry.name)
      && entry.initiatorType !== 'img').map((entry) => entry.name),
}), 150);
"""


def check(tour: Tour) -> list[Outcome]:
    slow = tour.slow_root  # its server starts before the threads do
    pages = [page for page in tour.site.of_each_layout if is_first(tour, page)]
    errands = [
        (page, f"{screen}, in pieces") for page in pages for screen in screens_of(tour, page)
    ]

    def arrives(browser, page: Page, where: str) -> list[str]:
        return in_pieces(browser, slow + quote(page.path), int(where.split(",")[0]))

    return tour.look("first-view") + tour.run(arrives, errands)


def is_first(tour: Tour, page: Page) -> bool:
    return page in tour.site.pages and page.path not in tour.site.downloads


def wants(tour: Tour, page: Page, screen: Screen) -> bool:
    return page in tour.site.of_each_layout and is_first(tour, page)


def place(screen: Screen) -> str:
    return str(screen)


def sees(browser, tour: Tour, page: Page, screen: Screen) -> tuple[list[str], list[str]]:
    seen = steadiest(browser, tour.address(page))
    return shift(seen) + ([] if screen.is_widest else weight(tour, page, seen["loaded"])), []


def in_pieces(browser, address: str, width: int) -> list[str]:
    with browser.set(width=width, scheme="light"):
        return arrival(steadiest(browser, address))


def steadiest(browser, address: str) -> dict:
    """What the steadiest of some openings was like.

    On a busy machine the browser may paint half a line of text and move its second half as it
    comes. That is chance, and does not come again; what a page does comes every time.
    """
    openings = []
    while len(openings) < OPENINGS and (not openings or openings[-1]["shifts"]):
        openings.append(opening(browser, address))
    return min(openings, key=lambda seen: sum(value for value, *_ in seen["shifts"]))


def opening(browser, address: str) -> dict:
    watch = browser.command("Page.addScriptToEvaluateOnNewDocument", source=WATCH)
    try:
        browser.open(address)
        seen = browser.ask_later(SEEN)
        browser.ask_later(SETTLE)
    finally:
        browser.command("Page.removeScriptToEvaluateOnNewDocument", **watch)
    return seen


def shift(seen: dict) -> list[str]:
    total = sum(value for value, *_ in seen["shifts"])
    if not total:
        return []
    names = ", ".join(name for _, name, _ in seen["shifts"][:3])
    return [f"layout shift {total:.4f}: {names}"]


def arrival(seen: dict) -> list[str]:
    """What moves on a slow line: nothing around the page, and in it no more than is called good."""
    frame = [entry for entry in seen["shifts"] if entry[2]]
    total = sum(value for value, *_ in seen["shifts"])
    return shift({"shifts": frame}) or (shift(seen) if total > MOST_ON_ARRIVAL else [])


def weight(tour: Tour, page: Page, loaded: list[str]) -> list[str]:
    root = tour.roots["/"]
    names = [page.path] + [
        address.split("?")[0].removeprefix(root) for address in loaded if address.startswith(root)
    ]
    names = [
        name for name in dict.fromkeys(names)
        if name in tour.site.files and not name.endswith(".woff2")
    ]
    size = sum(len(gzip.compress(tour.site.files[name].read_bytes(), 6)) for name in names)
    found = []
    if size > MOST_BYTES and page.path == home(tour):
        found.append(f"the first view weighs {size} bytes compressed, at most {MOST_BYTES}")
    shared = size - len(gzip.compress(tour.site.files[page.path].read_bytes(), 6))
    if shared > MOST_BYTES:
        found.append(f"what it loads weighs {shared} bytes compressed, at most {MOST_BYTES}")
    if len(names) > MOST_REQUESTS:
        found.append(f"{len(names)} requests, at most {MOST_REQUESTS}: {' '.join(names)}")
    return found


def home(tour: Tour) -> str:
    return "index.html"
