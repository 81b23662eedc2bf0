from pages import Page
from screens import Screen
from tour import WIDEST, Outcome, Tour

PROMISE = "each layout fits from 320 to 1920 pixels and at 400 %, in forced colours, without motion"

WIDTHS = (320, 480, 768, 1024, 1440, 1920)

TAKEN = "return document.documentElement.scrollWidth"
SCREEN = "return innerWidth"
# Where the reader asked for less motion, nothing may move for longer than an instant.
MOVES = """
const parts = (text) => text.split(',').map((part) => parseFloat(part) * (/ms/.test(part) ? 1 : 1000));
const slow = [...document.querySelectorAll('body *')].find((e) => {
  const style = getComputedStyle(e);
  return Math.max(...parts(style.transitionDuration)) > 1
    || (style.animationName !== 'none' && Math.max(...parts(style.animationDuration)) > 1);
});
return slow ? '<' + slow.localName + [...slow.classList].map((c) => '.' + c).join('') + '>' : '';
"""
# In forced colours a border alone may carry meaning, if it is drawn in a colour of the system.
CURRENT = """
const here = [...document.querySelectorAll('.sections [aria-current], .branch [aria-current]')]
  .filter((e) => e.checkVisibility());
return here.filter((e) => {
  const style = getComputedStyle(e), other = document.body;
  return [style.borderLeftColor, style.borderBottomColor, style.fontWeight].every((value, place) =>
    place < 2 ? value === getComputedStyle(other).backgroundColor : Number(value) < 600);
}).length;
"""


def check(tour: Tour) -> list[Outcome]:
    return tour.look("reflow")


def wants(tour: Tour, page: Page, screen: Screen) -> bool:
    is_layout = page in tour.site.of_each_layout and page.path not in tour.site.downloads
    return is_layout and screen.is_widest


def place(screen: Screen) -> str:
    return ""


def sees(browser, tour: Tour, page: Page, screen: Screen) -> tuple[list[str], list[str]]:
    found = []
    for width, scale in [(width, 1) for width in WIDTHS] + [(1280, 4)]:
        with browser.set(width=width, scale=scale):
            taken, screen = browser.ask(TAKEN), browser.ask(SCREEN)
            if taken > screen:
                widest = browser.ask(WIDEST, screen) or "cause unseen"
                at = f"{width} pixels" + (" at 400 %" if scale > 1 else "")
                found.append(f"{taken} pixels wide where {screen} are seen ({at}), {widest}")
    with browser.set(width=1280):
        moving = browser.ask(MOVES)
        if moving:
            found.append(f"{moving} moves although the reader asked for no motion")
    with browser.set(width=1280, features={"forced-colors": "active"}):
        if browser.ask(CURRENT):
            found.append("in forced colours the current place is not marked")
    return found, []
