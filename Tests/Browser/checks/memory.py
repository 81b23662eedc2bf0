from pages import Page
from tour import Outcome, Tour

PROMISE = "what changed since the last visit is said, on no first visit, and not without storage"

SHOWN = """
return [...document.querySelectorAll('.seen')].filter((e) => e.checkVisibility())
  .map((e) => e.textContent.trim());
"""
RULES = "return [...document.querySelectorAll('[data-seen]')].map((e) => e.dataset.seen)"
# As if one rule had said something else when it was last read, and another had not been there.
AGE = """
const key = Object.keys(localStorage).find((name) => name.startsWith('diapason-seen-2:'));
if (!key) return false;
const memory = JSON.parse(localStorage.getItem(key));
memory[arguments[0]] = ['other'];
if (arguments[1]) delete memory[arguments[1]];
localStorage.setItem(key, JSON.stringify(memory));
return true;
"""
FORGET = "localStorage.clear()"
REFUSE = """
Object.defineProperty(window, 'localStorage', {get() { throw new Error('refused'); }});
"""


def check(tour: Tour) -> list[Outcome]:
    pages = [
        page for page in tour.site.of_each_layout
        if "data-seen=" in tour.site.files[page.path].read_text("utf-8")
    ]
    return tour.send(lambda browser, page: problems(browser, tour.address(page)), pages)


def problems(browser, address: str) -> list[str]:
    found = []
    with browser.set(width=1280):
        browser.open(address)
        browser.ask(FORGET)
        browser.open(address)
        if browser.ask(SHOWN):
            found.append("a first visit says that something changed")
        browser.open(address)
        if browser.ask(SHOWN):
            found.append("a second visit says that something changed")
        rules = browser.ask(RULES)
        absent = rules[1] if len(rules) > 1 else ""
        if not browser.ask(AGE, rules[0], absent):
            return found + ["nothing is remembered"]
        for visit in ("the next visit", "a later visit of the same day"):
            browser.open(address)
            said = " ".join(browser.ask(SHOWN))
            if not said or (len(rules) > 1 and (rules[0] not in said or absent not in said)):
                found.append(f"{visit} does not say what changed")
        browser.ask(FORGET)
        refusal = browser.command("Page.addScriptToEvaluateOnNewDocument", source=REFUSE)
        try:
            browser.open(address)
            if browser.ask(SHOWN):
                found.append("without storage, something is said to have changed")
            found += [f"without storage: {message}" for message in browser.console()]
        finally:
            browser.command("Page.removeScriptToEvaluateOnNewDocument", **refusal)
    return found
