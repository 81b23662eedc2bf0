from selenium.webdriver.common.keys import Keys

from tour import Outcome, Tour

PROMISE = "every outcome of a decision tree is reached with the keyboard alone, and the way back"

# The tree as the page writes it: each question's answers, by the id they lead to.
TREE = """
const tree = {};
for (const question of document.querySelectorAll('[data-decision] .question'))
  tree[question.id] = [...question.querySelectorAll('ul a')].map((a) => a.hash.slice(1));
return [tree, [...document.querySelectorAll('[data-decision] .outcome')].map((o) => o.id)];
"""
SHOWN = """
return [...document.querySelectorAll('[data-decision] .question, [data-decision] .outcome')]
  .filter((e) => e.checkVisibility()).map((e) => e.id);
"""
FOCUS = "return document.activeElement.hash ? document.activeElement.hash.slice(1) : ''"
WAIT = "const done = arguments[0]; setTimeout(done, 30);"


def check(tour: Tour) -> list[Outcome]:
    trees = [
        page for page in tour.site.pages
        if "data-decision" in tour.site.files[page.path].read_text("utf-8")
    ]
    return tour.send(lambda browser, page: problems(browser, tour.address(page)), trees)


def problems(browser, address: str) -> list[str]:
    with browser.set(width=390):
        browser.open(address)
        tree, outcomes = browser.ask(TREE)
        if not tree:
            return ["the tree has no question"]
        start = next(iter(tree))
        found, reached = [], set()
        for way in ways(tree, start):
            browser.open("about:blank")
            browser.open(address)
            problem = walk(browser, way)
            if problem:
                found.append(problem)
            else:
                reached.add(way[-1])
        found += [f"no way leads to {name}" for name in outcomes if name not in reached]
    return found[:5]


def ways(tree: dict[str, list[str]], start: str) -> list[list[str]]:
    done, open_ways = [], [[start]]
    while open_ways:
        way = open_ways.pop()
        for goal in tree.get(way[-1], []):
            (open_ways if goal in tree and goal not in way else done).append(way + [goal])
    return done


def walk(browser, way: list[str]) -> str:
    """Tab to each answer, Enter on it; what goes wrong, or nothing."""
    for here, goal in zip(way, way[1:]):
        shown = browser.ask(SHOWN)
        if shown != [here]:
            return f"at {here}, {', '.join(shown) or 'nothing'} is shown"
        for _ in range(60):
            browser.press(Keys.TAB)
            if browser.ask(FOCUS) == goal:
                break
        else:
            return f"the Tab key does not reach the answer to {goal}"
        browser.press(Keys.ENTER)
        browser.ask_later(WAIT)
    shown = browser.ask(SHOWN)
    return "" if shown == [way[-1]] else f"{way[-1]} is not shown at the end of its way"
