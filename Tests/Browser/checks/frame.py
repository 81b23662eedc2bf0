from pages import Page
from screens import Screen
from tour import Outcome, Tour

PROMISE = "on a phone the header is one line, the title stands under it, and the number to call is in it"

HEADER = 56  # pixels
TITLE = 110  # where the first line of a title ends at the latest
FIND = """
const header = document.querySelector('.site-header');
if (!header) return null;
const title = document.createRange(), h1 = document.querySelector('h1');
title.selectNodeContents(h1);
const line = title.getClientRects()[0];
const call = header.querySelector('.emergency-call');
const box = call && call.getBoundingClientRect();
return {
  header: header.offsetHeight,
  top: header.getBoundingClientRect().top,
  title: line ? line.bottom : 0,
  folds: [...document.querySelectorAll('details.fold')].filter((e) => e.checkVisibility()
    && !e.open && !e.closest('main .content')).length,
  call: call ? call.checkVisibility() && box.height >= 24 && box.right <= innerWidth : true,
};
"""


def check(tour: Tour) -> list[Outcome]:
    return tour.look("frame")


def wants(tour: Tour, page: Page, screen: Screen) -> bool:
    is_layout = page in tour.site.of_each_layout and page.path not in tour.site.downloads
    return is_layout and screen.width == 390 and screen.scheme == "light"


def place(screen: Screen) -> str:
    return str(screen.width)


def sees(browser, tour: Tour, page: Page, screen: Screen) -> tuple[list[str], list[str]]:
    seen = browser.ask(FIND)
    if not seen:
        return [], []
    found = []
    if seen["header"] > HEADER:
        found.append(f"the header is {seen['header']} pixels high, more than {HEADER}")
    # What stands above the header, while a crisis lasts, is not its own.
    if seen["title"] - seen["top"] > TITLE:
        found.append(f"the title's first line ends at {seen['title']:.0f} pixels, below {TITLE}")
    if seen["folds"] > 1:
        found.append(f"{seen['folds']} folded lists stand where one menu should")
    if not seen["call"]:
        found.append("the number to call is out of sight, or too small to be tapped")
    return found, []
