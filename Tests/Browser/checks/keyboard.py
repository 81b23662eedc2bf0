from selenium.webdriver.common.keys import Keys

from pages import Page
from screens import Screen
from tour import Outcome, Tour

PROMISE = "the Tab key reaches every control in order, each seen, and starts with a way past the menu"

MOST_STEPS = 60  # of a page: enough to pass the header, the branch and into the text
# What has the focus after each key: whether it can be seen to have it, and where it is. The page
# notes it as the key goes up, when the focus has moved and what has it is in view.
NOTE = """
const focused = () => {
const e = document.activeElement;
if (!e || e === document.body || e === document.documentElement) return null;
// A link over two lines has no middle of its own: its first line is looked at.
const box = e.getClientRects()[0] || e.getBoundingClientRect(), style = getComputedStyle(e);
const name = '<' + e.localName + (e.id ? '#' + e.id : '')
  + [...e.classList].map((c) => '.' + c).join('') + '> ' + (e.textContent || '').trim().slice(0, 30);
const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
const covered = () => {
  const x = box.left + Math.min(box.width / 2, 8), y = box.top + Math.min(box.height / 2, 8);
  const top = document.elementFromPoint(x, y);
  return top && top !== e && !e.contains(top) && !top.contains(e);
};
return {
  name, ring, href: e.getAttribute('href') || '',
  inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  covered: !!covered(),
  place: [...document.querySelectorAll('*')].indexOf(e),
};
};
window.__focused = [];
addEventListener('keyup', (event) => { if (event.key === 'Tab') window.__focused.push(focused()); }, true);
"""
NOTED = "return window.__focused"
LEAVE = "document.activeElement.blur(); window.scrollTo(0, 0);"


def check(tour: Tour) -> list[Outcome]:
    return tour.look("keyboard")


def wants(tour: Tour, page: Page, screen: Screen) -> bool:
    return page in tour.site.of_each_layout and page.path not in tour.site.downloads


def place(screen: Screen) -> str:
    return str(screen.width)


def sees(browser, tour: Tour, page: Page, screen: Screen) -> tuple[list[str], list[str]]:
    found: list[str] = []
    browser.ask(NOTE)
    browser.press(Keys.TAB, MOST_STEPS)
    noted = browser.ask(NOTED)
    if len(noted) < MOST_STEPS:
        return [f"the page hears {len(noted)} of {MOST_STEPS} keys"], []
    before, count = -1, 0
    for seen in noted:
        if not seen:
            break
        if not count and not seen["href"].startswith("#"):
            found.append(f"the first stop is {seen['name']}, not a way past the menu")
        if seen["place"] < before:
            break  # round again
        if not seen["ring"]:
            found.append(f"{seen['name']} has the focus and does not show it")
        if not seen["inView"] or seen["covered"]:
            found.append(f"{seen['name']} has the focus out of view or covered")
        before, count = seen["place"], count + 1
    if count < 2:
        found.append(f"the Tab key stops at {count} controls")
    browser.ask(LEAVE)
    return found[:4], []
