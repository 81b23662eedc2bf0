import json
from pathlib import Path
from urllib.parse import quote

from pages import Page
from tour import Outcome, Tour

PROMISE = "the page that checks a draft finds what the program finds, keeps nothing, is quick"

CASES = Path(__file__).resolve().parents[2] / "ProofreadingTests"
MOST = 10  # milliseconds for a draft of 3,000 characters

# Every shared case, as Tests/ProofreadingTests/SharedCases.swift reads it.
COMPARE = r"""
const [guides, dictionaries, cases] = arguments;
const made = {};
for (const name in guides) made[name] = diapasonProofreader.make(guides[name], dictionaries[name]);
const wrong = [];
for (const [guide, marked, findings, options] of cases) {
  let text = '';
  const open = [], ranges = [];
  for (const letter of marked) {
    if (letter === '⟦') open.push(ranges.push([text.length, 0]) - 1);
    else if (letter === '⟧') ranges[open.pop()][1] = text.length;
    else text += letter;
  }
  const wanted = findings.map((one, at) => ranges[at].join('-') + ' ' + one).join(' | ');
  const found = made[guide](text, options || {}).findings.map((one) => one.start + '-' + one.end
    + ' ' + one.rule + (one.replacement === null ? '' : ' → ' + one.replacement)).join(' | ');
  if (found !== wanted) wrong.push(`“${marked}”: ${found || 'nothing'}, not ${wanted || 'nothing'}`);
}
return wrong;
"""

# The engine comes when the field is first used.
ENGINE = r"""
const done = arguments[0];
const area = document.getElementById('d_draft');
if (area) area.dispatchEvent(new Event('input'));
let left = 100;
(function wait() {
  const is = typeof diapasonProofreader === 'object' && typeof diapasonGuide === 'object';
  if (is || !(left -= 1)) done(is); else setTimeout(wait, 20);
})();
"""

HEIGHT = "return document.documentElement.scrollHeight;"
SETTLED = "setTimeout(arguments[0], 500);"  # longer than the pause after which the list is made

# A draft with a word that the site's own guide avoids, typed as a reader types it.
TYPE = r"""
const [text, done] = arguments;
const area = document.getElementById('d_draft');
if (!area) { done(null); return; }
area.value = text;
area.dispatchEvent(new Event('input'));
setTimeout(() => done({
  marks: document.querySelectorAll('.proof-marks mark').length,
  items: document.querySelectorAll('.proof-findings > li').length,
  links: document.querySelectorAll('.proof-findings a[href]').length,
  summary: document.querySelector('.proof-summary').textContent,
  stored: Object.values({...localStorage, ...sessionStorage}).some((one) => one.includes(text)),
}), 500);
"""

# The first button that replaces, pressed by the keyboard's own way: focus and click.
REPLACE = r"""
const button = document.querySelector('.proof-findings button.button');
if (!button) return true;
const before = document.getElementById('d_draft').value;
button.focus();
button.click();
return document.getElementById('d_draft').value !== before;
"""

TIME = r"""
const examine = diapasonProofreader.make(diapasonGuide.guide);
const options = {network: diapasonGuide.guide.networks.map((one) => one.id)[0]};
const times = [];
for (let turn = 0; turn < 21; turn += 1) {
  const start = performance.now();
  examine(arguments[0] + turn, options);
  times.push(performance.now() - start);
}
return times.sort((one, other) => one - other)[10];
"""

WORD = "return diapasonGuide.guide.words.length ? diapasonGuide.guide.words[0].avoid : '';"


def check(tour: Tour) -> list[Outcome]:
    pages = [page for page in tour.site.pages if page.layout == "proofread"]
    errands = [(page, place) for place in ("file://", "/a/b/") for page in pages]
    return tour.run(
        lambda browser, page, place: problems(browser, page, tour.roots[place]), errands
    )


def problems(browser, page: Page, root: str) -> list[str]:
    cases = json.loads((CASES / "cases.json").read_text("utf-8"))["cases"]
    guides = json.loads((CASES / "guides.json").read_text("utf-8"))
    dictionaries = json.loads((CASES / "dictionaries.json").read_text("utf-8"))
    with browser.set():
        browser.open(root + quote(page.path))
        before = browser.ask(HEIGHT)
        if not browser.ask_later(ENGINE):
            return ["has no proofreading engine"]
        browser.ask_later(SETTLED)
        if browser.ask(HEIGHT) != before:
            return ["moves under the reader's hands when the engine arrives"]
        return browser.ask(COMPARE, guides, dictionaries, cases) + list(behaviour(browser, root))


def behaviour(browser, root: str):
    word = browser.ask(WORD)
    if word:
        seen = browser.ask_later(TYPE, f"Voici : {word}.")
        if not seen:
            yield "has no field for a draft"
            return
        if not seen["marks"] or not seen["items"] or not seen["links"]:
            yield f"a draft with “{word}” is not marked, listed and linked to its rule"
        if seen["stored"]:
            yield "keeps something of the draft"
        if not browser.ask(REPLACE):
            yield "a replacement does not change the draft"
    asked = [one for one in browser.requests() if not one.startswith(root)]
    if asked:
        yield f"asks for {asked[0]} while a draft is typed"
    sentence = "Nous remplaçons la lame du banc de la place, avec les agents de la commune. "
    taken = browser.ask(TIME, (sentence * 60)[:3000])
    if taken > MOST:
        yield f"takes {taken:.1f} ms for 3,000 characters"
