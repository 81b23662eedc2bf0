from urllib.parse import quote

from selenium.common.exceptions import (
    ElementClickInterceptedException,
    ElementNotInteractableException,
)

from browser import reason
from pages import Page
from tour import NOTES, Outcome, Tour

PROMISE = "links can be clicked and land where they say, from the disk and at /a/b/"

SAMPLE = 12  # pages, spread over the site
EACH = 4  # links of a page

# Links that a reader sees, to pages of the site: the first and the last, one in the middle,
# one to a place within a page. A term is a button that says what it means.
CHOOSE = """
const root = arguments[0], links = [...document.links].filter((a) => {
  const box = a.getBoundingClientRect();
  return a.href.startsWith(root) && /\\.html?($|[?#])/.test(a.href) && !a.hasAttribute('download')
    && a.target !== '_blank' && a.getAttribute('role') !== 'button' && a.checkVisibility({visibilityProperty: true})
    && box.width > 1 && box.height > 1 && box.right > 0 && box.bottom > 0;
});
const within = links.filter((a) => a.hash);
const picked = [links[0], within[within.length >> 1], links[links.length >> 1],
                links[links.length - 1]].filter(Boolean);
return [...new Set(picked)].slice(0, arguments[1]).map((a) => [links.indexOf(a), a.href]);
"""
FIND = CHOOSE.split("const within")[0] + "return links[arguments[1]];"

ARRIVE = """
const wanted = arguments[0], done = arguments[1], start = Date.now();
const look = () => {
  if (location.href === wanted && document.readyState === 'complete')
    requestAnimationFrame(() => setTimeout(() => {
      const id = decodeURIComponent(location.hash.slice(1));
      const goal = id && document.getElementById(id);
      const box = goal && goal.getBoundingClientRect();
      done(!id ? '' : !goal ? 'no element ' + id
        : box.top < -1 || box.top >= innerHeight ? id + ' is not in view' : '');
    }, 0));
  else if (Date.now() - start > 5000) done('stays at ' + location.href);
  else setTimeout(look, 30);
};
look();
"""


def check(tour: Tour) -> list[Outcome]:
    pages = [page for page in tour.site.pages if page.path not in tour.site.downloads]
    sample = pages[:: max(1, len(pages) // SAMPLE)][:SAMPLE]
    errands = [(page, place) for place in ("file://", "/a/b/") for page in sample]
    return tour.run(
        lambda browser, page, place: problems(browser, page, tour.roots[place]), errands
    )


def problems(browser, page: Page, root: str) -> list[str]:
    address = root + quote(page.path)
    with browser.set():
        browser.open(address)
        return [
            problem
            for index, wanted in browser.ask(CHOOSE, root, EACH)
            if (problem := click(browser, address, root, index, wanted))
        ]


def click(browser, address: str, root: str, index: int, wanted: str) -> str:
    """What goes wrong when the link of that number is clicked; nothing, in the end."""
    link = f"the link to {wanted.removeprefix(root)}"
    browser.open(address)
    try:
        browser.ask(FIND, root, index).click()
    except (ElementClickInterceptedException, ElementNotInteractableException) as problem:
        return f"{link} cannot be clicked: {reason(problem)}"
    missed = browser.ask_later(ARRIVE, wanted)
    if missed:
        return f"{link}: {missed}"
    return "" if browser.ask(NOTES)["headings"] else f"{link} shows no h1"
