#!/usr/bin/env python3
"""Does a communications officer's jobs at `diapason desk`, in a real browser: desk.py DIAPASON [--shots DIR].

The jobs know labels and roles alone, as a screen reader does. What they changed is compared word by
word with what the folder held before; a hostile page on another port of this machine changes nothing.
"""

from __future__ import annotations

import argparse
import functools
import http.server
import json
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from typing import Callable, Iterator
from zlib import adler32

from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from browser import TROUBLE, Browser, end_with_process, reason
from checks.accessibility import RUN, axe

ROOT = Path(__file__).resolve().parents[2]
# A machine may be shared; only what never comes takes so long.
PATIENCE = 60
RULE = "content/charte/regles/CH-07.md"
CRISIS = "content/contacts/joindre-crise.md"
WORDS = "content/ton/mots.csv"
CALENDAR = "content/plan/calendrier-2026-t4.csv"
FAULTS = "content/contribuer/essai.md"
FAULTY = "# Un essai\n\nÀ 9h30, le le banc n°2 a coûté 12000 euros, etc...\n\n> [!NOTE]\n> Le 2ème coeur, sous la main. Voir [la crise](../contacts/joindre-crises.md).\n"

# What can be seen with a role and a name that begins or ends so, as a screen reader finds it.
FIND = """
const [role, name] = arguments;
const kinds = {
  button: 'button', link: 'a[href]', textbox: 'input:not([type=date]), textarea', combobox: 'select, input[list]',
  gridcell: '[role=gridcell]', status: '[role=status]', alert: '[role=alert]', region: 'section, [role=region]', group: '[role=group]',
};
const named = (element) => element.getAttribute('aria-label')
  || (element.labels && element.labels.length ? element.labels[0].textContent : element.textContent);
return [...document.querySelectorAll(kinds[role])].filter((element) => {
  const own = named(element).trim();
  return element.checkVisibility() && (own === name || own.startsWith(name));
});
"""

# Milliseconds in which the browser draws such a table at all: the machine may be shared.
DRAWING = """
const start = performance.now();
const table = document.createElement('table');
table.innerHTML = Array(560).fill(`<tr>${'<td><div>x</div></td>'.repeat(13)}</tr>`).join('');
document.body.append(table);
document.body.offsetHeight;
const took = performance.now() - start;
table.remove();
return took;
"""

HOSTILE = """<!DOCTYPE html><title>x</title><iframe src="DESK/index.html"></iframe>
<img src="DESK/logo.svg"><script src="DESK/.diapason/desk/home"></script>
<form id="f" method="post" enctype="text/plain" target="t" action="DESK/.diapason/desk/api/save">
<input name='BODY' value=''></form><iframe name="t"></iframe>
<script>
window.read = [];
const ask = (path, options) => fetch('DESK' + path, {credentials: 'include', ...options})
  .then((answer) => answer.text()).then((text) => text && window.read.push(path + ': ' + text.slice(0, 80)), () => {});
const body = 'BODY';
document.getElementById('f').submit();
window.done = Promise.all([
  ask('/index.html'), ask('/.diapason/desk/home'), ask('/.diapason/desk/enter'),
  ...['text/plain', 'application/json', 'application/x-www-form-urlencoded'].map((type) =>
    ask('/.diapason/desk/api/save', {method: 'POST', headers: {'Content-Type': type}, body})),
  ask('/.diapason/desk/api/save', {method: 'POST', mode: 'no-cors', headers: {'Content-Type': 'text/plain'}, body}),
]);
</script>"""


# As the programs put it on the clipboard, and what it becomes.
WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{color:red}</style></head><body><!--StartFragment-->
<h1 style='color:#2F5496'><span lang=FR>Nos règles<o:p></o:p></span></h1>
<p class=MsoNormal><span style='color:red'>Une phrase en <b>gras</b>, un <a href="https://exemple.fr/a b"><span>lien</span></a><span class=MsoCommentReference>[CM1]</span> et <del>un mot</del> * libre.</span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Un point</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o</span>Un point dessous</p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal><b>Jour</b></p></td><td><p>Qui | quoi</p></td></tr><tr><td><p>lundi</p></td><td><p>Camille</p></td></tr></table>
<script>alert(1)</script><!--EndFragment--></body></html>"""
OUTLOOK = """<div><p style="margin:0"><span style="font-family:Aptos">Bonjour,</span></p><p><br></p><ul><li style="margin:0"><b>Un</b> <i>deux</i><ul><li>dedans</li></ul></li></ul>
<p><a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexemple.fr%2Fpage&amp;data=05">la page</a> et <a href="file:///C:/x">un fichier</a></p></div>"""
DOCS = """<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-weight:400;color:#000">Un titre</span></h2><p dir="ltr"><span style="font-weight:700">Gras</span><span style="font-weight:400"> et </span><span style="font-style:italic">penché</span></p><ol><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Premier</span></p></li><li><p><span>Second</span></p></li></ol></b>"""
PASTED = [
    (WORD, "## Nos règles\n\nUne phrase en **gras**, un [lien](<https://exemple.fr/a%20b>) et \\* libre.\n\n- Un point\n   - Un point dessous\n\n| **Jour** | Qui \\| quoi |\n| --- | --- |\n| lundi | Camille |"),
    (OUTLOOK, "Bonjour,\n\n- **Un** *deux*\n   - dedans\n\n[la page](https://exemple.fr/page) et un fichier"),
    (DOCS, "### Un titre\n\n**Gras** et *penché*\n\n1. Premier\n2. Second"),
]


class Desk:
    """A folder with its history, and its desk in a browser."""

    def __init__(self, browser: Browser, folder: Path, address: str):
        self.browser, self.folder = browser, folder
        self.before = folder.with_name("before")
        shutil.copytree(folder / "content", self.before / "content")
        self.root = re.match(r"http://[^/]+", address)[0]
        self.problems: list[str] = []
        browser.open(address)
        self.until("the desk opens", lambda: "/home" in browser.driver.current_url)

    def until(self, what: str, holds: Callable[[], object]):
        end = time.monotonic() + PATIENCE
        while True:
            try:
                if found := holds():
                    return found
            except TROUBLE:
                pass  # a page that is being loaded
            if time.monotonic() > end:
                raise Missing(what)
            time.sleep(0.02)

    def find(self, role: str, name: str):
        """The first that is there, as soon as it is."""
        return self.until(f"{role} “{name}”", lambda: self.browser.ask(FIND, role, name))[0]

    def press(self, role: str, name: str):
        for _ in range(5):
            try:
                return self.press_once(role, name)
            except StaleElementReferenceException:
                pass  # the page was shown anew between two looks
        raise Missing(f"{role} “{name}” that stays")

    def press_once(self, role: str, name: str):
        element = self.find(role, name)
        spoken = element.accessible_name
        if not spoken.strip().startswith(name):
            self.problems.append(f"{role} “{name}” is spoken as “{spoken}”")
        # By the keyboard: what cannot be reached by it cannot be used by everybody.
        self.browser.ask("arguments[0].focus()", element)
        self.keys(Keys.ENTER)

    def keys(self, *keys: str):
        ActionChains(self.browser.driver).send_keys(*keys).perform()

    def write(self, text: str):
        """In the place of all that the focused field holds."""
        ActionChains(self.browser.driver).key_down(Keys.CONTROL).send_keys("a").key_up(Keys.CONTROL).perform()
        self.keys(text)

    def fill(self, name: str, text: str):
        field = self.browser.ask("arguments[0].focus(); return arguments[0]", self.field(name))
        self.write(text)
        return field

    def field(self, name: str):
        return self.until(f"field “{name}”", lambda: self.browser.ask(FIND, "textbox", name) or self.browser.ask(FIND, "combobox", name))[0]

    def choose(self, name: str, words: str):
        """The first choice whose words begin so."""
        element = self.find("combobox", name)
        options = [option.text for option in element.find_elements("tag name", "option")]
        self.browser.ask("arguments[0].focus()", element)
        place = next(index for index, option in enumerate(options) if option.startswith(words))
        self.keys(Keys.HOME, *[Keys.ARROW_DOWN] * place)
        if self.browser.ask("return arguments[0].selectedIndex", element) != place:
            self.problems.append(f"“{name}”: the keys do not choose “{words}”")

    def hidden(self, name: str):
        """A field for files, by its name: the browser's own dialog is no page's."""
        return self.until(f"file “{name}”", lambda: self.browser.ask("""
          return [...document.querySelectorAll('input[type=file]')].find((one) =>
            (one.getAttribute('aria-label') || one.labels[0].textContent) === arguments[0])""", name))

    def chord(self, key: str):
        ActionChains(self.browser.driver).key_down(Keys.CONTROL).send_keys(key).key_up(Keys.CONTROL).perform()

    def paste(self, kind: str, text: str):
        """As the browser hands it over; milliseconds until it is shown."""
        return self.browser.ask("""
          const data = new DataTransfer();
          data.setData(arguments[0], arguments[1]);
          const start = performance.now();
          document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
          document.body.offsetHeight;
          return performance.now() - start;
        """, kind, text)

    def arrange(self, title: str):
        self.home()
        self.press("link", "Plan du site")
        self.press("button", "Ranger\u00a0: " + title)

    def home(self):
        self.browser.driver.get(self.root + "/.diapason/desk/home")

    def page(self, title: str):
        self.home()
        self.browser.ask("arguments[0].focus()", self.find("combobox", "Trouver une page"))
        self.keys(title)
        self.press("button", "Ouvrir")
        self.until(f"page “{title}”", lambda: "/home" not in self.browser.driver.current_url)

    def edit(self, words: str):
        """Opens the passage that begins so."""
        if not self.browser.ask(FIND, "button", "Terminer"):
            self.press("button", "Modifier")
        self.press("button", "Modifier\u00a0: " + words)
        return self.find("textbox", "Texte du passage")

    def saved(self):
        self.until("“Enregistré à”", lambda: re.search(
            r"Enregistré (à|le) .*, pas encore publié", self.text()))

    def text(self) -> str:
        return self.browser.ask("return document.body.innerText")

    def differences(self) -> list[str]:
        """The files that differ from the folder as it was at the last call, and the words in them."""
        command = ["git", "diff", "--no-index", "--word-diff=plain", "-U0", str(self.before / "content"), str(self.folder / "content")]
        lines = subprocess.run(command, capture_output=True, text=True).stdout.splitlines()
        shutil.rmtree(self.before)
        shutil.copytree(self.folder / "content", self.before / "content")
        found = []
        for line in lines:
            if line.startswith("+++"):
                # A file that went has no new name.
                found += [line.split("/site/", 1)[1]] if "/site/" in line else []
            elif not line.startswith(("diff ", "index ", "---", "@@")):
                found += re.findall(r"\[-.*?-\]|\{\+.*?\+\}", line)
        return found

    def git(self, *words: str) -> str:
        command = ["git", "-C", str(self.folder), *words]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    def expect(self, what: str, expected: list[str]):
        found = self.differences()
        if found != expected:
            self.problems.append(f"{what}: changed {found}, not {expected}")


class Missing(Exception):
    """Something that never came."""


# MARK: - Jobs


def first_words(desk: Desk) -> str:
    """Of the passage that two people change."""
    return "Puis" if "Puis envoyez" in desk.text() else "Ensuite"


def change_a_sentence(desk: Desk):
    text = (desk.folder / RULE).read_text("utf-8")
    words = next(line for line in text.split("---\n", 2)[2].splitlines() if line and line[0] not in "#>-[")
    desk.page(re.search(r"^# (.*)$", text, re.M)[1].replace("'", "’"))
    field = desk.edit(words[:12].replace("'", "’"))
    if field.get_attribute("value") != words:
        desk.problems.append("a passage does not open as its own text")
    desk.browser.ask("arguments[0].setSelectionRange(1e6, 1e6)", field)
    desk.keys(" Toujours.")
    desk.press("button", "Enregistrer")
    desk.until("the saved page", lambda: not desk.browser.ask(FIND, "textbox", "Texte du passage"))
    desk.until("the new words", lambda: "Toujours." in desk.text())
    desk.saved()
    desk.expect("a sentence of a rule", [RULE, "{+Toujours.+}"])
    author = desk.git("log", "-1", "--format=%an %s").strip()
    if not author.startswith("Camille Modifie"):
        desk.problems.append(f"the history says “{author}”")


def change_a_number(desk: Desk):
    desk.page("L'astreinte de crise")
    desk.press("link", "Fiche")
    desk.browser.ask("arguments[0].focus()", desk.find("textbox", "Téléphone"))
    desk.write("06 39 98 00 99")
    desk.press("button", "Enregistrer")
    desk.until("the saved form", lambda: "Enregistré." in desk.text())
    desk.saved()
    desk.expect("a telephone number", [CRISIS, "[-12 01\"-]", "{+00 99\"+}"])


def add_a_row(desk: Desk):
    desk.home()
    desk.press("link", "Calendrier")
    desk.press("button", "Ajouter une ligne")
    for text in ("t4-999", "28/12/2026", "09:00", "linkedin", "document", "utile", "Vœux"):
        if text == "linkedin":
            desk.keys(Keys.ENTER)
            desk.until("the networks", lambda: desk.browser.driver.switch_to.active_element.tag_name == "select")
            desk.keys("LinkedIn", Keys.TAB)
        else:
            desk.keys(text, Keys.TAB)
    desk.until("the date as it is written", lambda: "2026-12-28" in desk.text())
    desk.press("button", "Enregistrer")
    desk.until("the saved table", lambda: "Enregistré." in desk.text())
    desk.saved()
    row = "t4-999;2026-12-28;09:00;linkedin;document;utile;Vœux;;;;;"
    desk.expect("a row of the calendar", [CALENDAR, "{+" + row + "+}"])


def undo_a_paste(desk: Desk):
    desk.home()
    desk.press("link", "Glossaire")
    cell = desk.find("gridcell", "")
    cell.click()
    before = desk.browser.ask("return document.querySelector('table').innerText")
    desk.browser.ask("""
      const data = new DataTransfer();
      data.setData('text/plain', 'un\\t"deux\\nlignes"\\ntrois\\tquatre\\n');
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
    """)
    desk.until("what was pasted", lambda: "deux\nlignes" in desk.browser.ask("return document.querySelector('table').textContent"))
    ActionChains(desk.browser.driver).key_down(Keys.CONTROL).send_keys("z").key_up(Keys.CONTROL).perform()
    desk.until("the table as it was", lambda: desk.browser.ask("return document.querySelector('table').innerText") == before)
    desk.expect("a paste that was undone", [])


def meet_a_colleague(desk: Desk):
    """An editor outside changes the same passage while it is open here: both texts survive."""
    file = desk.folder / CRISIS
    desk.page("L'astreinte de crise")
    field = desk.edit("Ensuite seulement")
    typed = field.get_attribute("value") + " Ma phrase."
    desk.browser.ask("arguments[0].setSelectionRange(1e6, 1e6)", field)
    desk.keys(" Ma phrase.")
    theirs = file.read_text("utf-8").replace("Ensuite seulement, envoyez", "Puis envoyez")
    file.write_text(theirs, "utf-8")
    desk.press("button", "Enregistrer")
    desk.find("alert", "Quelqu’un d’autre a modifié ce passage")
    if file.read_text("utf-8") != theirs:
        desk.problems.append("a conflict writes")
    desk.press("button", "Les deux")
    desk.until("both texts", lambda: typed in file.read_text("utf-8"))
    if "Puis envoyez" not in file.read_text("utf-8"):
        desk.problems.append("a colleague's words are lost")
    desk.saved()
    desk.differences()


def leave_and_come_back(desk: Desk):
    """Somebody leaves in mid-sentence: the file stays, the draft is offered."""
    file = desk.folder / CRISIS
    before = file.read_text("utf-8")
    desk.page("L'astreinte de crise")
    field = desk.edit("Téléphonez")
    desk.browser.ask("arguments[0].setSelectionRange(1e6, 1e6)", field)
    desk.keys(" Une phrase commen")
    desk.until("the draft", lambda: "Brouillon gardé" in desk.text())
    desk.home()
    desk.until("the draft on the home screen", lambda: "astreinte" in desk.browser.ask(
        "return document.querySelector('[aria-labelledby=desk-drafts]').innerText"))
    if file.read_text("utf-8") != before:
        desk.problems.append("a draft changes the file")
    desk.page("L'astreinte de crise")
    desk.find("group", "Vous aviez commencé une modification")
    desk.press("button", "Enregistrer")
    desk.saved()
    desk.until("the draft in the file", lambda: "Une phrase commen" in file.read_text("utf-8"))
    desk.expect("a draft", [CRISIS, "{+Une phrase commen+}"])


def restore_a_version(desk: Desk):
    """What was changed is compared with how it was, and comes back."""
    file = desk.folder / RULE
    desk.page("Citer la source et l'auteur")
    desk.press("link", "Historique")
    desk.press("button", "Comparer")
    desk.until("the word that would go", lambda: desk.browser.ask(
        "return [...document.querySelectorAll('del')].some((one) => one.textContent.includes('Toujours.'))"))
    desk.press("button", "Revenir à cette version")
    desk.press("button", "Revenir pour de bon")
    desk.until("the text as it was", lambda: "Toujours." not in file.read_text("utf-8"))
    desk.saved()
    desk.expect("a version that came back", [RULE, "[-Toujours.-]"])


def correct_five_problems(desk: Desk):
    """Each problem of a page that has a cure is mended by its button, and nothing else changes."""
    file = desk.folder / FAULTS
    desk.home()
    desk.press("link", "Voir tout et corriger")
    cures = {
        "Corriger\u00a0: 9h30": "9\u00a0h\u00a030", "Corriger\u00a0: le le": "le banc",
        "Corriger\u00a0: 12000": "12\u202f000", "Corriger\u00a0: 2ème": "2e ",
        "Corriger\u00a0: coeur": "cœur", "Corriger\u00a0: ../contacts": "(../contacts/joindre-crise.md)",
    }
    for name, cured in cures.items():
        desk.press("button", name)
        desk.until(f"{cured} in the file", lambda: cured in file.read_text("utf-8"))
        desk.until(f"“{name}” goes", lambda: not desk.browser.ask(FIND, "button", name))
    focused = desk.browser.driver.switch_to.active_element
    if focused.tag_name not in ("button", "main"):
        desk.problems.append(f"after the last cure the focus is on {focused.tag_name}")
    left = file.read_text("utf-8")
    if "> Le 2e cœur, sous la main. Voir [la crise](../contacts/joindre-crise.md).\n" not in left:
        desk.problems.append(f"the cures left {left!r}")
    desk.differences()


def create_a_rule_and_cite_it(desk: Desk):
    """A new page of the plan, filled in; then cited by its title in another page."""
    desk.home()
    desk.press("link", "Plan du site")
    desk.choose("Genre de page", "Règle — ")
    desk.fill("Titre de la page", "Nommer la photographe")
    desk.press("button", "Créer")
    desk.until("the new page", lambda: "/ch-" in desk.browser.driver.current_url)
    path = next(path for path in (desk.folder / RULE).parent.glob("CH-*.md") if "Nommer la photographe" in path.read_text("utf-8"))
    desk.press("button", "Modifier\u00a0: …")
    desk.find("textbox", "Texte du passage")
    desk.write("Le nom de la photographe suit sa photo.")
    desk.press("button", "Enregistrer")
    desk.until("the rule's sentence", lambda: "suit sa photo" in path.read_text("utf-8"))
    desk.press("link", "Fiche")
    desk.choose("Force", "doit")
    desk.press("button", "Enregistrer")
    desk.until("the rule's force", lambda: "force: doit" in path.read_text("utf-8"))
    desk.differences()
    desk.page("L'astreinte de crise")
    field = desk.edit(first_words(desk))
    desk.browser.ask("arguments[0].setSelectionRange(1e6, 1e6)", field)
    desk.press("button", "Lien")
    desk.fill("Page ou adresse du lien", "Nommer la photographe")
    desk.press("button", "Insérer")
    desk.press("button", "Enregistrer")
    desk.saved()
    desk.expect("a rule that is cited", [CRISIS, "{+[" + path.stem + "]+}"])


def retire_a_rule(desk: Desk):
    path = next(path for path in (desk.folder / RULE).parent.glob("CH-*.md") if "Nommer la photographe" in path.read_text("utf-8"))
    desk.arrange("Nommer la photographe")
    desk.choose("Règle qui la remplace", "Citer la source")
    desk.press("button", "Retirer à son profit")
    desk.until("the rule is retired", lambda: "remplacée-par: CH-07" in path.read_text("utf-8"))
    desk.expect("a rule that is retired", [str(path.relative_to(desk.folder)), "{+retirée: 2026-11-29+}", "{+remplacée-par: CH-07+}"])


def rename_a_page(desk: Desk):
    """Links follow, and the old address leads to the new one."""
    old, new = "content/contribuer/bureau.md", "content/contribuer/ecrire-dans-son-navigateur.md"
    leading = [path for path in (desk.folder / "content").rglob("*.md") if "bureau.md" in path.read_text("utf-8")]
    desk.arrange("Écrire au bureau")
    desk.fill("Nouveau titre", "Écrire dans son navigateur")
    desk.press("button", "Renommer")
    desk.until("the file at its new place", lambda: (desk.folder / new).exists() and not (desk.folder / old).exists())
    text = (desk.folder / new).read_text("utf-8")
    if "anciennes-adresses: bureau.html\n" not in text or "\n# Écrire dans son navigateur\n" not in text:
        desk.problems.append(f"a renamed page begins {text[:400]!r}")
    left = [str(path) for path in leading if path.exists() and "(bureau.md" in path.read_text("utf-8")]
    if not leading or left:
        desk.problems.append(f"links that did not follow: {left or leading}")
    desk.find("button", "Ranger\u00a0: Écrire dans son navigateur")
    desk.browser.driver.get(desk.root + "/contribuer/bureau.html")
    desk.until("the old address leads on", lambda: "Écrire dans son navigateur" in desk.text())
    desk.differences()


def reorder_and_bin(desk: Desk):
    page = desk.folder / FAULTS
    before = page.read_text("utf-8")
    desk.arrange("Un essai")
    desk.press("button", "Mettre à la corbeille")
    desk.press("button", "Mettre à la corbeille pour de bon")
    desk.until("the page goes", lambda: not page.exists())
    desk.press("button", "Remettre\u00a0: Un essai")
    desk.until("the page comes back", lambda: page.exists() and page.read_text("utf-8") == before)
    desk.find("button", "Ranger\u00a0: Un essai")
    desk.arrange("Un essai")
    desk.press("button", "Monter")
    desk.until("the page has a place", lambda: "ordre: " in page.read_text("utf-8"))
    desk.differences()


def paste_a_text(desk: Desk):
    """From Word, from Outlook, from Google Docs: what the text says, and nothing of its looks."""
    desk.page("Un essai")
    for copied, expected in PASTED:
        field = desk.edit("À 9")
        desk.browser.ask("arguments[0].focus(); arguments[0].select()", field)
        desk.paste("text/html", copied)
        found = desk.until("what was pasted", lambda: field.get_attribute("value"))
        if found != expected:
            desk.problems.append(f"pasted {found!r}, not {expected!r}")
        desk.chord("z")
        if not field.get_attribute("value").startswith("À 9"):
            desk.problems.append(f"one undo leaves {field.get_attribute('value')!r}")
        desk.press("button", "Annuler")
    desk.expect("pastes that were given up", [])


def add_an_example_pair(desk: Desk):
    desk.page("Citer la source et l'auteur")
    desk.edit("Exemples")
    desk.press("button", "Ajouter dessous")
    desk.press("button", "Exemples")
    desk.fill("Exemple à suivre", "Photo : la ville de Morteau, avec son accord.")
    desk.fill("Exemple à éviter", "Photo : internet.")
    desk.press("button", "Insérer")
    desk.press("button", "Enregistrer")
    desk.until("the pair on the page", lambda: "avec son accord." in desk.text() and "internet." in desk.text())
    desk.saved()
    text = (desk.folder / RULE).read_text("utf-8")
    pair = "## Exemples\n\n> [!DO]\n> Photo : la ville de Morteau, avec son accord.\n\n> [!DONT]\n> Photo : internet.\n\n> [!DO]\n"
    if pair not in text:
        desk.problems.append(f"a pair of examples is written {text[text.index('## Exemples'):][:300]!r}")
    desk.differences()


def add_a_week(desk: Desk):
    """Copied in Excel, with a line break in a cell; and 500 rows, taken back at once."""
    desk.home()
    desk.press("link", "Calendrier")
    desk.press("button", "Ajouter une ligne")
    rows = [f"t4-9{day}\t{day}/12/2026\t09:00\tlinkedin\tdocument\tutile\t" + ('"Un\nbanc"' if day == 14 else "Un banc") for day in range(14, 19)]
    desk.paste("text/plain", "\r\n".join(rows) + "\r\n")
    desk.until("the dates as they are written", lambda: "2026-12-18" in desk.text())
    desk.press("button", "Enregistrer")
    desk.until("the saved table", lambda: "Enregistré." in desk.text())
    lines = (desk.folder / CALENDAR).read_text("utf-8")
    if 't4-914;2026-12-14;09:00;linkedin;document;utile;"Un\nbanc";;;;;\nt4-915;2026-12-15;' not in lines or not lines.endswith("t4-918;2026-12-18;09:00;linkedin;document;utile;Un banc;;;;;\n"):
        desk.problems.append(f"a pasted week is written {lines[-400:]!r}")
    desk.differences()
    before = desk.browser.ask("return document.querySelector('table').rows.length")
    desk.find("gridcell", "t4-918").click()
    took = []
    # The best of three: other programs of the machine are not what is measured.
    limit = max(300, 3 * desk.browser.ask(DRAWING))
    while len(took) < 3 and min(took, default=1e6) > limit:
        took.append(desk.paste("text/plain", "\n".join(f"x{number}\t01/01/2027\ta\tb" for number in range(500))))
        if desk.browser.ask("return document.querySelector('table').rows.length") != before + 499:
            desk.problems.append("500 pasted rows are not there")
        desk.chord("z")
        desk.until("the table as it was", lambda: desk.browser.ask("return document.querySelector('table').rows.length") == before)
    print(f"desk: 500 rows pasted in {min(took):.0f} ms")
    if min(took) > limit:
        desk.problems.append(f"500 rows took {min(took):.0f} ms to paste")
    desk.press("button", "Enregistrer")
    desk.until("nothing to save", lambda: "Rien n’a changé." in desk.text())
    desk.expect("500 rows taken back", [])


def add_a_word_to_avoid(desk: Desk):
    """And see where it is used."""
    desk.home()
    desk.press("link", "Mots")
    desk.press("button", "Ajouter une ligne")
    for text in ("entretien chez nous", "sous la main"):
        desk.keys(text, Keys.TAB)
    desk.press("button", "Enregistrer")
    desk.until("the saved table", lambda: "Enregistré." in desk.text())
    desk.expect("a word to avoid", [WORDS, "{+entretien chez nous;sous la main;;;;;;+}"])
    name = "Corriger\u00a0: sous la main → entretien chez nous"

    def is_named() -> bool:
        desk.home()
        desk.press("link", "Voir tout et corriger")
        desk.until("problems", lambda: "Barré" in desk.text())
        return bool(desk.browser.ask(FIND, "button", name))

    desk.until("where the word is used", is_named)
    desk.press("button", name)
    desk.until("the word in the page", lambda: "entretien chez nous" in (desk.folder / FAULTS).read_text("utf-8"))
    desk.differences()


def replace_a_logo(desk: Desk):
    desk.home()
    desk.press("link", "Fichiers")
    new = desk.folder.with_name("nouveau.svg")
    new.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"><path d="M0 0h9v9z"/></svg>', "utf-8")
    field = desk.hidden("Remplacer\u00a0: morvane-logo.svg")
    field.send_keys(str(new))
    file = desk.folder / "content/marque/fichiers/morvane-logo.svg"
    desk.until("the new logo", lambda: file.read_bytes() == new.read_bytes())
    desk.until("what came of it", lambda: "Enregistré." in desk.text())
    wrong = desk.folder.with_name("faux.svg")
    wrong.write_text("<p>rien</p>", "utf-8")
    desk.hidden("Remplacer\u00a0: morvane-logo.svg").send_keys(str(wrong))
    desk.until("a file that is none is refused", lambda: "n’est pas ce que dit son nom" in desk.text())
    if file.read_bytes() != new.read_bytes():
        desk.problems.append("a file that is none was written")
    desk.differences()


def add_a_picture(desk: Desk):
    """Never without words for whoever does not see it."""
    picture = desk.folder.with_name("Mon Banc.svg")
    picture.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="90" height="90"><path d="M0 0h9v9z"/></svg>', "utf-8")
    desk.page("Un essai")
    desk.edit("À 9")
    desk.press("button", "Ajouter dessous")
    desk.press("button", "Image")
    desk.hidden("Fichier de l’image").send_keys(str(picture))
    desk.press("button", "Insérer")
    desk.find("alert", "Dites ce que montre l’image")
    desk.fill("Ce que montre l’image", "Un banc rouge")
    desk.press("button", "Insérer")
    desk.until("the picture in the text", lambda: "images/mon-banc.svg" in desk.find("textbox", "Nouveau paragraphe").get_attribute("value"))
    desk.press("button", "Enregistrer")
    desk.until("the picture on the page", lambda: desk.browser.ask(
        "const one = document.querySelector('img[alt=\"Un banc rouge\"]'); return one && one.complete && one.naturalWidth > 0"))
    if "![Un banc rouge](images/mon-banc.svg)" not in (desk.folder / FAULTS).read_text("utf-8"):
        desk.problems.append("the picture is not in the file")
    desk.differences()


def publish_and_see_it_live(desk: Desk):
    desk.home()
    desk.press("link", "Publier")
    desk.until("what will change", lambda: "Première publication" in desk.text())
    desk.press("button", "Publier sur intranet")
    desk.until("what is online is verified", lambda: "En ligne\u00a0: vérifié" in desk.text())
    online = desk.folder.with_name("online") / "current"
    if not (online / "index.html").exists():
        desk.problems.append("nothing is online")
    if "data-block" in (online / "index.html").read_text("utf-8"):
        desk.problems.append("the desk's marks are online")
    desk.until("nothing is left to publish", lambda: "Aucune page n’a changé" in desk.text())
    desk.page("Un essai")
    desk.until("the page's state", lambda: "Publié" in desk.text())


def type_as_people_do(desk: Desk):
    """A dead key, an emoji of several characters, and what the charter says of the words meanwhile."""
    file = desk.folder / FAULTS
    desk.page("Un essai")
    field = desk.edit("À 9")
    desk.browser.ask("arguments[0].setSelectionRange(1e6, 1e6)", field)
    keys = desk.browser.driver.execute_cdp_cmd
    keys("Input.insertText", {"text": " Une f"})
    keys("Input.imeSetComposition", {"text": "^", "selectionStart": 1, "selectionEnd": 1})
    keys("Input.insertText", {"text": "ê"})
    keys("Input.insertText", {"text": "te 👩🏽‍🔧 à 8h15."})
    if not field.get_attribute("value").endswith(" Une fête 👩🏽‍🔧 à 8h15."):
        desk.problems.append(f"typed: {field.get_attribute('value')!r}")
    desk.press("button", "Corriger : 8h15 → ")
    desk.until("the cure in the text", lambda: field.get_attribute("value").endswith("à 8\u00a0h\u00a015."))
    desk.press("button", "Enregistrer")
    desk.until("the words in the file", lambda: " Une fête 👩🏽‍🔧 à 8\u00a0h\u00a015.\n" in file.read_text("utf-8"))
    desk.differences()


def meet_another_window(desk: Desk):
    """What one writes while another renames the page, or puts it in the bin, is not lost."""
    file = desk.folder / FAULTS
    driver = desk.browser.driver
    first = driver.current_window_handle

    def write_here(words: str):
        desk.page("Un essai")
        field = desk.edit("Le 2")
        desk.browser.ask("arguments[0].setSelectionRange(1e6, 1e6)", field)
        desk.keys(words)
        desk.until("the draft", lambda: "Brouillon gardé" in desk.text())
        driver.switch_to.new_window("tab")
        desk.arrange("Un essai")

    def back_here():
        driver.close()
        driver.switch_to.window(first)

    write_here(" Écrit pendant.")
    desk.fill("Nouveau titre", "Un essai nouveau")
    desk.press("button", "Renommer")
    new = file.with_name("un-essai-nouveau.md")
    desk.until("the renamed page", new.exists)
    back_here()
    desk.press("button", "Enregistrer")
    desk.until("the words in the renamed page", lambda: " Écrit pendant." in new.read_text("utf-8"))
    write_here(" Écrit ensuite.")
    desk.press("button", "Mettre à la corbeille")
    desk.press("button", "Mettre à la corbeille pour de bon")
    desk.until("the page goes", lambda: not new.exists())
    back_here()
    desk.press("button", "Enregistrer")
    desk.until("it is said", lambda: "n’est plus là" in desk.text())
    if not desk.find("textbox", "Texte du passage").get_attribute("value").endswith(" Écrit ensuite."):
        desk.problems.append("the words of a page that went are gone")
    desk.press("button", "Annuler")
    desk.differences()
    desk.browser.console()  # the refusal is said there too


def adopt_a_version(desk: Desk):
    """The version in force is kept as it stands; what cannot be adopted is said in words, with what to do."""

    def form():
        desk.page("La charte")
        desk.press("link", "Fiche")

    def adopt(answer: str):
        desk.press("button", "Adopter la version")
        desk.until(answer, lambda: answer in desk.text())

    form()
    adopt("est conservée")
    found = desk.differences()
    kept = [path for path in found if path.startswith("content/") and "3.1" in path]
    if not kept or any(not path.startswith(kept[0].rsplit("/", 1)[0][:20]) for path in kept):
        desk.problems.append(f"adopting a version changes {found[:20]}")
    desk.page("La charte")
    desk.press("link", "Fiche")
    adopt("était déjà adoptée, dans les mêmes mots")
    desk.choose("Statut", "brouillon")
    desk.press("button", "Adopter la version")
    desk.until("what is not saved comes first", lambda: "Enregistrez d’abord" in desk.text())
    desk.press("button", "Enregistrer")
    desk.until("the saved form", lambda: "Enregistré." in desk.text())
    adopt("choisissez «\u00a0adoptée\u00a0» sous «\u00a0Statut\u00a0»")
    if "en-tête" in desk.text() or "statut:" in desk.text():
        desk.problems.append("a refusal speaks of the file's header")
    desk.choose("Statut", "en vigueur")
    desk.press("button", "Enregistrer")
    desk.until("the document in force", lambda: "statut: en-vigueur" in (desk.folder / "content/charte/index.md").read_text("utf-8"))
    desk.differences()


def word_document(folder: Path) -> Path:
    """A guide as an office has it."""
    import docx

    path = folder / "Guide des stands.docx"
    document = docx.Document()
    document.add_heading("Guide des stands", 0)
    document.add_paragraph("Nos stands parlent pour nous.")
    document.add_heading("Règle 1 : Nommer le salon", 1)
    document.add_paragraph("Chaque publication doit nommer le salon.")
    document.add_heading("Règle 2 : Demander l’accord", 1)
    document.add_paragraph("Il est interdit de publier le portrait d’un visiteur sans son accord.")
    document.add_heading("Contacts", 1)
    document.add_paragraph("Prévenez l’équipe des salons.", style="List Bullet")
    document.save(path)
    return path


def propose_a_document(desk: Desk):
    path = word_document(desk.folder.parent)
    desk.home()
    desk.press("link", "Importer un document")
    desk.hidden("Document à importer").send_keys(str(path))
    desk.find("button", "Créer ce qui est choisi")


def import_a_document(desk: Desk):
    """Seen beside its source, chosen, created; what cannot be read is said with its cure."""
    path = word_document(desk.folder.parent)
    desk.home()
    desk.press("link", "Importer un document")
    before = desk.git("rev-parse", "HEAD")

    def refused(name: str, content: bytes, words: str):
        file = desk.folder.with_name(name)
        file.write_bytes(content)
        desk.hidden("Document à importer").send_keys(str(file))
        desk.until(words, lambda: name in desk.text() and words in desk.text())

    refused("Cassé.docx", b"rien de tel", "enregistrez-le de nouveau")
    refused("Fermé.docx", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "ôtez le mot de passe")
    refused("Film.mp4", b"x", "Film.mp4")
    desk.browser.console()  # the refusals are said there too
    desk.hidden("Document à importer").send_keys(str(path))
    desk.find("region", "Le document")
    seen = desk.until("the proposal", lambda: desk.browser.ask("return [...document.querySelectorAll('.desk-beside > section')].map((one) => one.innerText)"))
    for words in ("Guide des stands", "Nos stands parlent pour nous.", "Chaque publication doit nommer le salon.", "Prévenez l’équipe des salons."):
        for place, text in zip(("the source", "the proposal"), seen):
            if words not in text:
                desk.problems.append(f"“{words}” is not seen in {place}")
    if desk.git("rev-parse", "HEAD") != before or desk.differences():
        desk.problems.append("a proposal writes")
    left_out = desk.until("a choice", lambda: desk.browser.ask("""
      return [...document.querySelectorAll('.desk-proposed input')].find((one) => one.labels[0].textContent.includes('accord'))"""))
    desk.browser.ask("arguments[0].focus()", left_out)
    desk.keys(Keys.SPACE)
    desk.press("button", "Créer ce qui est choisi")
    desk.until("the page that was created", lambda: "/guide-des-stands/" in desk.browser.driver.current_url and "Nos stands parlent" in desk.text())
    made = sorted(str(file.relative_to(desk.folder)) for file in (desk.folder / "content/guide-des-stands").rglob("*.md"))
    texts = "".join((desk.folder / file).read_text("utf-8") for file in made)
    if "Chaque publication doit nommer le salon." not in texts or "sans son accord" in texts:
        desk.problems.append(f"an import creates {made}")
    committed = desk.git("log", "-1", "--format=%an %s", "--name-only").split("\n")
    if "Importe" not in committed[0] or len(committed) < 3:
        desk.problems.append(f"the history says {committed}")
    desk.differences()


def end_of(desk: Desk, field):
    desk.browser.ask("arguments[0].setSelectionRange(1e6, 1e6)", field)


def write_with_help(desk: Desk):
    """A term is completed and explained, a page is found by its title; a message is shown as its network has it."""
    desk.page("Un avis favorable")
    field = desk.edit("Bonjour, merci")
    desk.browser.ask("arguments[0].setSelectionRange(1e6, 1e6)", field)
    desk.keys(" Notre algo")
    desk.press("button", "Compléter\u00a0: Algorithme")
    desk.until("the whole term", lambda: field.get_attribute("value").endswith("Notre Algorithme"))
    desk.until("what it means", lambda: "Programme d'un réseau qui choisit" in desk.text().replace("’", "'"))
    desk.keys(" #bois [citer la")
    desk.press("button", "Lier\u00a0: Citer la source")
    desk.until("the rule's name", lambda: field.get_attribute("value").endswith("#bois [CH-07]"))
    post = desk.until("the message as its network has it", lambda: desk.browser.ask(
        "return [...document.querySelectorAll('.desk-post')].map((one) => one.innerText).find((text) => text.includes('Algorithme'))"))
    if "LinkedIn" not in post and "Facebook" not in post or not re.search(r"\d+ caractères sur", post.replace("\u00a0", " ").replace("\u202f", "")):
        desk.problems.append(f"a message is shown as {post!r}")
    desk.press("button", "Annuler")
    desk.page("Citer la source et l'auteur")
    desk.press("link", "Fiche")
    desk.until("the force in words", lambda: "Obligatoire" in desk.text())
    desk.choose("Force", "peut")
    desk.until("another force in words", lambda: "chacun choisit" in desk.text())
    desk.home()
    desk.press("link", "Calendrier")
    desk.find("gridcell", "t4-001").click()
    desk.keys(Keys.END, Keys.ENTER)
    desk.until("the entry as its network has it", lambda: desk.browser.ask(
        "const one = document.querySelector('.desk-post'); return one && one.innerText.includes('Une planche fendue') && one.innerText.includes('Facebook')"))
    desk.keys(Keys.ESCAPE)
    desk.expect("help that was not saved", [])


def withstand(desk: Desk):
    """A page on another port of this machine, with the desk's cookie in its requests."""
    body = json.dumps({"page": "contacts/joindre-crise.md", "digest": "", "changes": []}).replace('"', '\\"')
    page = HOSTILE.replace("DESK", desk.root).replace("BODY", body.replace("\\", ""))

    class Hostile(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(page.encode())

        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Hostile) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        desk.browser.driver.get(f"http://127.0.0.1:{server.server_port}/")
        desk.browser.ask_later("const done = arguments[0]; window.done.then(() => done(1))")
        read = desk.browser.ask("return window.read")
        server.shutdown()
    desk.browser.console()  # what was kept from it is said there
    if read:
        desk.problems.append(f"a page elsewhere reads {read}")
    desk.expect("a page elsewhere", [])


def look(desk: Desk, shots: Path | None):
    """Every screen, as axe and as a person sees it."""
    names = {
        "home": lambda: desk.home(), "page": lambda: desk.page("L'astreinte de crise"),
        "editor": lambda: (desk.page("L'astreinte de crise"), desk.edit(first_words(desk))),
        "problems": lambda: (desk.home(), desk.press("link", "Voir tout et corriger"), desk.until("problems", lambda: "Barré" in desk.text())),
        "plan": lambda: (desk.home(), desk.press("link", "Plan du site")),
        "arrange": lambda: (desk.arrange("Citer la source"), desk.find("textbox", "Nouveau titre")),
        "files": lambda: (desk.home(), desk.press("link", "Fichiers")),
        "publish": lambda: (desk.home(), desk.press("link", "Publier"), desk.until("what will change", lambda: desk.browser.ask(FIND, "button", "Publier sur intranet") and "regarde" not in desk.text())),
        "form": lambda: (desk.page("L'astreinte de crise"), desk.press("link", "Fiche"), desk.find("textbox", "Téléphone")),
        "history": lambda: (desk.page("Citer la source et l'auteur"), desk.press("link", "Historique"), desk.press("button", "Comparer"), desk.find("button", "Revenir à")),
        "grid": lambda: (desk.home(), desk.press("link", "Calendrier"), desk.find("gridcell", "t4-001")),
        "import": lambda: propose_a_document(desk),
        "help": lambda: (desk.page("Un avis favorable"), end_of(desk, desk.edit("Bonjour, merci")), desk.keys(" Notre algo"), desk.find("button", "Compléter"), desk.until("the message", lambda: "Aperçu" in desk.text())),
    }
    sizes = [(1280, "light"), (390, "dark"), (768, "light")]
    for name, go in names.items():
        # All sizes of all screens take minutes: each screen at one of two, drawn by its name, and at all when
        # pictures are made.
        for width, scheme in sizes if shots else [sizes[adler32(name.encode()) % 2]]:
            with desk.browser.set(width=width, scheme=scheme):
                desk.browser.ask("sessionStorage.removeItem('diapason-desk-editing')")
                go()
                desk.browser.ask(axe())
                desk.problems += [f"{name} {width} {scheme}: {line}" for line in desk.browser.ask_later(RUN)[0]]
                wide = desk.browser.ask("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
                if wide > 0:
                    desk.problems.append(f"{name} is {wide} pixels wider than {width}")
                if shots:
                    shots.mkdir(parents=True, exist_ok=True)
                    (shots / f"desk-{name}-{width}.png").write_bytes(desk.browser.picture(width, 1600))


JOBS = [change_a_sentence, change_a_number, add_a_row, undo_a_paste, meet_a_colleague, leave_and_come_back, restore_a_version, correct_five_problems, publish_and_see_it_live, adopt_a_version, create_a_rule_and_cite_it,
        retire_a_rule, paste_a_text, reorder_and_bin, rename_a_page, add_an_example_pair, add_a_week,
        add_a_word_to_avoid, replace_a_logo, import_a_document, write_with_help, add_a_picture, type_as_people_do, meet_another_window, withstand]


# MARK: - The run


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("diapason", type=Path, help="the program")
    parser.add_argument("--shots", type=Path, metavar="DIR", help="also save pictures of the screens")
    parser.add_argument("--only", metavar="JOB", help="jobs by their names, with commas between; or look")
    arguments = parser.parse_args()
    end_with_process()
    start = time.monotonic()
    browser = None
    with tempfile.TemporaryDirectory(prefix="diapason-desk-") as name:
        folder = Path(name) / "site"
        prepare(folder)
        try:
            with opened(str(arguments.diapason.resolve()), folder) as address:
                browser = Browser(patience=120)
                desk = Desk(browser, folder, address)
                problems = run(desk, arguments)
        except TROUBLE as problem:
            print(f"cannot check: {reason(problem)}", file=sys.stderr)
            return 2
        finally:
            if browser:
                browser.quit()
    for problem in problems:
        print(f"desk: {problem}")
    print(f"desk: {len(problems) or 'nothing'} wrong ({time.monotonic() - start:.1f} s)")
    return 1 if problems else 0


def run(desk: Desk, arguments) -> list[str]:
    for job in JOBS + [functools.partial(look, shots=arguments.shots)]:
        name = getattr(job, "__name__", "look")
        if arguments.only and name not in arguments.only.split(","):
            continue
        begin = time.monotonic()
        try:
            job(desk)
        except TROUBLE as problem:
            desk.problems.append(f"{name}: {reason(problem)}")
        except Missing as missing:
            shown = desk.text()[:600]
            desk.problems.append(f"{name}: never came: {missing}; shown: {shown!r}")
        print(f"desk: {name} {time.monotonic() - begin:.1f} s")
    return desk.problems + desk.browser.console()


def prepare(folder: Path):
    """The sample, with a history that knows who writes."""
    folder.mkdir()
    # What was adopted asks for another version number before a word of it changes.
    shutil.copytree(ROOT / "content", folder / "content", ignore=shutil.ignore_patterns("versions"))
    shutil.copy(ROOT / "diapason.yaml", folder)
    with (folder / "diapason.yaml").open("a", encoding="utf-8") as settings:
        settings.write("targets:\n  intranet: {kind: folder, path: ../online}\n")
    (folder / FAULTS).write_text(FAULTY, "utf-8")
    for words in (
        ["init", "--quiet"], ["config", "user.name", "Camille"], ["config", "user.email", "camille@exemple.fr"],
        ["add", "--all"], ["commit", "--quiet", "--message", "Début"],
    ):
        subprocess.run(["git", "-C", str(folder), *words], check=True)


@contextmanager
def opened(program: str, folder: Path) -> Iterator[str]:
    """The address that opens the desk once."""
    process = subprocess.Popen(
        [program, "desk", "--source", str(folder), "--no-open", "--port", "8795", "--date", "2026-11-29"],
        stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True,
    )
    try:
        said = ""
        while not (found := re.search(r"http://127\.0\.0\.1:\d+/\S+", said)):
            line = process.stderr.readline()
            if not line:
                raise SystemExit(f"the desk ended: {said}")
            said += line
        # What it reports is read on: a pipe that nobody reads stops who writes to it.
        threading.Thread(target=process.stderr.read, daemon=True).start()
        yield found[0]
    finally:
        process.terminate()
        if process.wait(PATIENCE) != 0:
            print(f"desk: it ended with code {process.returncode}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
