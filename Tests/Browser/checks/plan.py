from pages import Page
from tour import Outcome, Tour

PROMISE = "the home shows the week in which it is read; the readiness form gives an outcome"

# A page's own clock, set before any of its scripts runs.
CLOCK = """
const Real = Date;
const now = new Real(%d, %d, %d, 10).getTime();
window.Date = class extends Real {
  constructor(...parts) { if (parts.length) super(...parts); else super(now); }
  static now() { return now; }
};
"""
WEEKS = """return [...document.querySelectorAll('[data-week]')]
  .map((week) => [week.dataset.week, week.hidden]);"""
ANSWER = """
const inputs = [...document.querySelectorAll('[data-readiness] input')];
const groups = [...new Set(inputs.map((input) => input.name))];
for (const name of groups) {
  const one = inputs.find((input) => input.name === name && input.value === arguments[0]);
  one.click();
}
const outcome = document.querySelector('.readiness-result .outcome');
return [groups.length, outcome ? outcome.textContent : ''];
"""


def check(tour: Tour) -> list[Outcome]:
    def work(browser, page: Page) -> list[str]:
        if page.layout == "home":
            return week(browser, tour.address(page))
        return readiness(browser, tour.address(page))

    kinds = ("home", "foundation-collection")
    return tour.send(work, [page for page in tour.site.of_each_layout if page.layout in kinds])


def week(browser, address: str) -> list[str]:
    browser.open(address)
    known = [monday for monday, _ in browser.ask(WEEKS)]
    found = []
    for monday in known:
        year, month, day = map(int, monday.split("-"))
        # Wednesday of that week; months count from zero.
        source = CLOCK % (year, month - 1, day + 2)
        script = browser.command("Page.addScriptToEvaluateOnNewDocument", source=source)
        browser.open(address)
        shown = [name for name, hidden in browser.ask(WEEKS) if not hidden]
        browser.command(
            "Page.removeScriptToEvaluateOnNewDocument", identifier=script["identifier"]
        )
        if shown != [monday]:
            found.append(f"in the week of {monday} it shows {shown}")
    return found


def readiness(browser, address: str) -> list[str]:
    found = []
    outcomes = set()
    for points in "0123":
        browser.open(address)
        count, outcome = browser.ask(ANSWER, points)
        outcomes.add(outcome)
        if not count or not outcome:
            found.append(f"{count} questions answered {points} give no outcome")
    if len(outcomes) != 3:
        found.append(f"{len(outcomes)} outcomes for answers from 0 to 3, not 3")
    return found
