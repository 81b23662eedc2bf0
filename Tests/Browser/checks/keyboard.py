from selenium.webdriver.common.keys import Keys

from pages import Page
from tour import Outcome, Tour

PROMISE = "the Tab key reaches every control in order, each seen, and starts with a way past the menu"

MOST_STEPS = 60  # of a page: enough to pass the header, the branch and into the text
SCREENS = (390, 1280)

# What has the focus: whether it can be seen to have it, and where it is.
FOCUSED = """
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
"""


def check(tour: Tour) -> list[Outcome]:
    pages = [page for page in tour.site.of_each_layout if page.path not in tour.site.downloads]
    return [
        outcome
        for width in SCREENS
        for outcome in tour.send(
            lambda browser, page: problems(browser, tour.address(page), width), pages, str(width)
        )
    ]


def problems(browser, address: str, width: int) -> list[str]:
    found: list[str] = []
    with browser.set(width=width):
        browser.open(address)
        before = -1
        for step in range(MOST_STEPS):
            browser.press(Keys.TAB)
            seen = browser.ask(FOCUSED)
            if not seen:
                break
            if step == 0 and not seen["href"].startswith("#"):
                found.append(f"the first stop is {seen['name']}, not a way past the menu")
            if seen["place"] < before:
                break  # round again
            if not seen["ring"]:
                found.append(f"{seen['name']} has the focus and does not show it")
            if not seen["inView"] or seen["covered"]:
                found.append(f"{seen['name']} has the focus out of view or covered")
            before = seen["place"]
        else:
            step += 1
        if step < 2:
            found.append(f"the Tab key stops at {step} controls")
    return found[:4]
