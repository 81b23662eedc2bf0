import time
from urllib.parse import quote

from selenium.webdriver.common.keys import Keys

from browser import reason
from checks.clicks import ARRIVE
from pages import Page
from tour import NOTES, Outcome, Tour

PROMISE = "each question of the home page is one click away, by pointer, by keyboard, without script"

QUESTIONS = 8
WALKS = [("file://", True), ("/", True), ("/a/b/", True), ("file://", False)]

# The links that begin the items of the home page's first list.
FIND = """
const list = document.querySelector('main ol');
const links = list ? [...list.children].map((item) => item.querySelector('a')) : [];
"""
ALL = FIND + "return links.map((a) => a ? a.href : '');"
ONE = FIND + "return links[arguments[0]];"
IN_VIEW = FIND + """return links.filter((a) => a && a.getBoundingClientRect().bottom
  <= innerHeight).length;"""
FOCUS = "return document.activeElement.href || ''"


def check(tour: Tour) -> list[Outcome]:
    home = tour.site.documents.get("index.html")
    if not home or not has_questions(tour, home):
        return []  # a folder of ordinary pages asks none
    walks = {place + ("" if scripts else ", no script"): (place, scripts) for place, scripts in WALKS}

    def walk(browser, page: Page, name: str) -> list[str]:
        place, scripts = walks[name]
        return problems(browser, tour.roots[place], page, scripts)

    return tour.run(walk, [(home, name) for name in walks])


def has_questions(tour: Tour, home: Page) -> bool:
    return "home-questions" in tour.site.files[home.path].read_text("utf-8")


def problems(browser, root: str, page: Page, scripts: bool) -> list[str]:
    address = root + quote(page.path)
    found = []
    with browser.set(width=1280, scripts=scripts):
        browser.open(address)
        goals = browser.ask(ALL)
        if len(goals) != QUESTIONS or not all(goals):
            return [f"{len(goals)} questions with a link, not {QUESTIONS}"]
        if browser.ask(IN_VIEW) < QUESTIONS:
            found.append("not every question is on the first screen at 1280 pixels")
        for number, goal in enumerate(goals):
            browser.open(address)
            try:
                browser.ask(ONE, number).click()
            except Exception as problem:  # noqa: BLE001 - the driver's many ways to refuse a click
                found.append(f"question {number + 1} cannot be clicked: {reason(problem)}")
                continue
            found += (
                arrived(browser, goal, number, "pointer") if scripts
                else landed(browser, goal, number)
            )
        if scripts:
            found += by_keyboard(browser, address, goals)
    return found


def by_keyboard(browser, address: str, goals: list[str]) -> list[str]:
    found = []
    for number, goal in enumerate(goals):
        browser.open(address)
        for _ in range(60):
            browser.press(Keys.TAB)
            if browser.ask(FOCUS) == goal:
                break
        else:
            found.append(f"the Tab key does not reach question {number + 1}")
            continue
        browser.press(Keys.ENTER)
        found += arrived(browser, goal, number, "keyboard")
    return found


def landed(browser, goal: str, number: int) -> list[str]:
    """Without scripts a page cannot say when it has come."""
    for _ in range(50):
        if browser.driver.current_url == goal and browser.ask(NOTES)["headings"]:
            return []
        time.sleep(0.1)
    return [f"question {number + 1} without script stays at {browser.driver.current_url}"]


def arrived(browser, goal: str, number: int, means: str) -> list[str]:
    missed = browser.ask_later(ARRIVE, goal)
    if missed or not browser.ask(NOTES)["headings"]:
        return [f"question {number + 1} by {means}: {missed or 'no h1'}"]
    return []
