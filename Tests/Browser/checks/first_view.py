import gzip

from browser import SETTLE
from pages import Page
from tour import Outcome, Tour

PROMISE = "a first view takes at most 40 kB compressed and 6 requests, and nothing in it jumps"

MOST_BYTES = 40_000
MOST_REQUESTS = 6  # of what every page needs; an author's pictures are the page's own matter
SCREENS = [(width, scheme) for scheme in ("light", "dark") for width in (390, 1280)]

# Shifts are counted from before the page's own scripts run.
WATCH = """
window.__shifts = [];
new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
  const node = entry.sources && entry.sources[0] && entry.sources[0].node;
  const name = node && node.nodeType === 1 ? '<' + node.localName
    + [...node.classList].map((c) => '.' + c).join('') + '>' : 'a text';
  window.__shifts.push([entry.value, name]);
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
    pages = [p for p in tour.site.of_each_layout if p.path in {q.path for q in tour.site.pages}]
    pages = [p for p in pages if p.path not in tour.site.downloads]
    return [
        outcome
        for width, scheme in SCREENS
        for outcome in tour.send(
            lambda browser, page: problems(browser, tour, page, width, scheme),
            pages, where=f"{width} {scheme}",
        )
    ]


def problems(browser, tour: Tour, page: Page, width: int, scheme: str) -> list[str]:
    watch = browser.command("Page.addScriptToEvaluateOnNewDocument", source=WATCH)
    try:
        with browser.set(width=width, scheme=scheme):
            browser.open(tour.address(page))
            seen = browser.ask_later(SEEN)
            browser.ask_later(SETTLE)
    finally:
        browser.command("Page.removeScriptToEvaluateOnNewDocument", **watch)
    found = []
    total = sum(value for value, _ in seen["shifts"])
    if total > 0:
        names = ", ".join(name for _, name in seen["shifts"][:3])
        found.append(f"layout shift {total:.4f}: {names}")
    return found + (weight(tour, page, seen["loaded"]) if width == 390 and scheme == "light" else [])


def weight(tour: Tour, page: Page, loaded: list[str]) -> list[str]:
    root = tour.roots["/"]
    names = [page.path] + [
        address.split("?")[0].removeprefix(root) for address in loaded if address.startswith(root)
    ]
    names = [name for name in dict.fromkeys(names) if name in tour.site.files]
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
