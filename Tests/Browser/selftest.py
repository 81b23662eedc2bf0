#!/usr/bin/env python3
"""Tests the checks: each must fire on its planted faults, and be silent without them.

A tiny sound site is built in a temporary folder. Every check must pass on it. Then it is
copied once for each fault, the fault is planted, and the check that promises its absence
must name the page and the trouble.
"""

from __future__ import annotations

import json
import random
import shutil
import string
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import Callable, NamedTuple

import checks
from browser import PATIENCE, Browsers, end_with_process
from pages import Site
from run import problem_lines
from tour import Outcome, Tour

HEAD = """<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="icon" href="{root}assets/mark.svg">
<link rel="stylesheet" href="{root}assets/site.css">
<script src="{root}assets/site.js" defer></script>
</head>
<body class="layout-{layout} quiet">
<header><a class="skip" href="#texte">Aller au texte</a>
<nav aria-label="Le site"><a href="{root}index.html">Accueil</a>
<a href="{root}charte/index.html">La charte</a></nav></header>
<main id="texte">
<h1>{title}</h1>
"""
FOOT = """</main>
<footer><p><a href="{root}charte/index.html#sources">Nos sources</a></p></footer>
</body>
</html>
"""
SENTENCE = "Nous citons la source, l'auteur et la date de ce que nous relayons. "
FILLING = "<p>" + SENTENCE * 12 + "</p>"
QUESTIONS = '<div class="home-questions"><ol>' + "".join(
    f'<li><a href="charte/index.html?question={number}">Question {number}</a></li>'
    for number in range(1, 9)) + "</ol></div>"
TREE = """
<p class="seen" hidden data-seen-list="x">Ont changé :</p>
<article data-seen="CH-01" data-fingerprint="aa"><p>Citer la source.</p></article>
<article data-seen="CH-02" data-fingerprint="bb"><p>Nommer l'auteur.</p></article>
<div data-decision><section class="question" id="q1"><h2>Est-ce public ?</h2><ul>
<li><a href="#o1">Oui</a></li><li><a href="#o2">Non</a></li></ul></section>
<p class="outcome" id="o1">Publiez.</p><p class="outcome" id="o2">Attendez.</p></div>
"""

# The least that shows one step of a tree, and that remembers the rules that were read.
GUIDE = """
const steps = [...document.querySelectorAll('.question, .outcome')];
const guide = () => {
  const now = steps.find((step) => step.id === location.hash.slice(1)) || steps[0];
  for (const step of steps) step.hidden = step !== now;
};
addEventListener('hashchange', guide);
guide();
"""
REMEMBER = """
const remember = () => {
  const rules = [...document.querySelectorAll('[data-seen]')];
  const key = 'diapason-seen-2:' + location.pathname, list = document.querySelector('.seen');
  if (!rules.length) return;
  let memory;
  try { memory = JSON.parse(localStorage.getItem(key) || '{}'); } catch { return; }
  const said = rules.map((rule) => rule.dataset.seen).filter((id, place) =>
    memory.list && (!memory[id] || memory[id][0] !== rules[place].dataset.fingerprint));
  if (said.length) { list.textContent += said.join(', '); list.hidden = false; }
  for (const rule of rules) {
    const changed = said.includes(rule.dataset.seen);
    memory[rule.dataset.seen] = [changed ? 'x' : rule.dataset.fingerprint];
  }
  memory.list = ['x'];
  localStorage.setItem(key, JSON.stringify(memory));
};
remember();
"""

PAGES = {
    "index.html": ("accueil", "", "Puis-je publier ?", QUESTIONS + FILLING + """
<p>Voir <a href="charte/index.html#sources">la règle</a> ou
<a href="mailto:a@b.example">écrire</a>.
<img src="assets/mark.svg" srcset="assets/mark.svg 1x, assets/mark.svg 2x" alt="Un diapason"
 width="16" height="16"> <a href="assets/kit.html" download>La fiche de crise</a></p>
"""),
    "charte/index.html": ("charte", "../", "La charte", FILLING + """
<h2 id="sources">Sources</h2>
<p><a href="../index.html?de=charte">Retour</a> ; <a href="arbre.html">l'arbre</a> ; <a href="ancienne.html">ancienne adresse</a></p>
<div class="large" tabindex="0" role="region" aria-label="Tableau large"><div>abcdef</div></div>
"""),
    "charte/arbre.html": ("arbre", "../", "Puis-je ?", FILLING + TREE),
    "404.html": ("absent", "/", "Cette page n'existe pas", "<p>Elle a pu changer d'adresse.</p>\n"),
}

FILES = {
    "assets/site.css": """/* url(nothing.png) */
body { margin: 0 auto; padding: 8px; max-width: 40em; font: 1rem/1.5 serif;
  color: #222; background: #fff; }
footer::after { content: url(mark.svg); }
a { color: #0645ad; }
nav a, footer a { display: inline-block; padding: 6px; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 0; }
li { margin: 8px 0; }
[data-decision] { min-height: 300px; }
:focus-visible { outline: 3px solid; }
.large { overflow-x: auto; }
.large div { width: 900px; }
@media (prefers-color-scheme: dark) { body { color: #ddd; background-color: #10141c; }
  a { color: #9cc3ff; } }
@media print { nav { display: none; } }
""",
    "assets/site.js": "document.documentElement.dataset.scripts = 'yes';\n" + GUIDE + REMEMBER,
    "assets/mark.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16">'
    '<path d="M4 1v8h8V1M8 9v6" fill="none" stroke="#888"/></svg>\n',
    "assets/kit.html": '<!DOCTYPE html>\n<html lang="fr"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width"><title>Crise</title>'
    "<style>h1 { color: #900; }</style></head>"
    "<body><main><h1>Crise</h1><p>Appelez d'abord.</p></main></body></html>\n",
    "charte/ancienne.html": '<!DOCTYPE html>\n<html lang="fr"><head><meta charset="utf-8">'
    '<title>La charte</title><meta http-equiv="refresh" content="0; url=index.html"></head>'
    '<body><p><a href="index.html">La charte</a></p></body></html>\n',
    ".diapason.json": "{}\n",
}

CHARTER = "charte/index.html"
HOME = "index.html"
TREE_PAGE = "charte/arbre.html"


class Fault(NamedTuple):
    check: str
    plant: Callable[[Path], None]
    page: str  # that the failure must name
    words: str  # that it must say
    patience: int = PATIENCE


def insert(check: str, markup: str, words: str, page: str = CHARTER) -> Fault:
    """A fault in the main text of a page."""
    return Fault(check, lambda site: edit(site / page, "</main>", markup + "</main>"), page, words)


def change(check: str, file: str, old: str, new: str, words: str, page: str = "") -> Fault:
    return Fault(check, lambda site: edit(site / file, old, new), page or file, words)


def add(check: str, file: str, text: str, words: str, page: str = "") -> Fault:
    def plant(site: Path):
        (site / file).parent.mkdir(exist_ok=True)
        (site / file).write_text(text, "utf-8")

    return Fault(check, plant, page or file, words)


def script(check: str, text: str, words: str, page: str = CHARTER) -> Fault:
    """A fault in the script that all pages load."""
    return Fault(
        check,
        lambda site: (site / "assets/site.js").write_text(text, "utf-8") and None,
        page,
        words,
    )


def style(check: str, text: str, words: str, page: str = CHARTER) -> Fault:
    """A fault in the style sheet of all pages."""
    return change(check, "assets/site.css", "@media print", text + "\n@media print", words, page)


def edit(path: Path, old: str, new: str):
    text = path.read_text("utf-8")
    assert old in text, f"{old!r} is not in {path.name}"
    path.write_text(text.replace(old, new, 1), "utf-8")


def heavy(site: Path):
    """A script that no compression makes light."""
    noise = "".join(random.Random(1).choices(string.ascii_letters + string.digits, k=60_000))
    (site / "assets/site.js").write_text("// " + noise + "\n", "utf-8")


def chatty(site: Path):
    """Seven style sheets where one would do."""
    for number in range(7):
        write(site / f"assets/part-{number}.css", "p { margin: 0 }\n")
    edit(site / CHARTER, "<title>", "".join(
        f'<link rel="stylesheet" href="../assets/part-{number}.css">' for number in range(7))
        + "<title>")


def unmarked(site: Path):
    """A current place that only a colour shows."""
    edit(site / CHARTER, '<a href="../charte/index.html">La charte</a>',
         '<span class="sections"><a aria-current="page" href="index.html">La charte</a></span>')
    edit(site / "assets/site.css", "nav a", ".sections a { border-left: 3px solid Canvas;"
         " border-bottom: 3px solid Canvas; color: #900 } nav a")


def header(style: str) -> str:
    return f'<header class="site-header" style="{style}">'


FOLD = '<details class="fold"><summary>x</summary></details>'
EXTERNAL_IMAGE = '<p><img src="https://images.example/a.png" alt="Un banc"></p>'
INLINE_SCRIPT = "<script>document.title += '!';</script>"
WIDE = '<p class="wide">w</p>'

FAULTS = [
    add("names", "assets/Résumé.txt", "a", "lower-case"),
    add("names", "assets/Logo.svg", "<svg/>", "lower-case"),
    # links
    insert("links", '<a href="rien.html">x</a>', "rien.html: no such file"),
    insert("links", '<a href="../index.html#rien">x</a>', "no such id in index.html"),
    insert("links", '<a href="#rien">x</a>', "no such id in charte/index.html"),
    insert("links", '<a href="../charte/">x</a>', "is a folder"),
    insert("links", '<a href="..">x</a>', "is a folder"),
    insert("links", '<a href="../../etc/passwd">x</a>', "leaves the site"),
    insert("links", '<a href="/index.html">x</a>', "starts at the host"),
    insert("links", '<a href="data:text/html,x">x</a>', "no address to follow"),
    insert("links", '<a href="">x</a>', "empty address"),
    insert("links", EXTERNAL_IMAGE, "fetched from outside"),
    insert("links", '<img src="//images.example/a.png" alt="">', "fetched from outside"),
    insert("links", '<img src="../assets/rien.png" alt="">', "no such file"),
    insert("links", '<img src="../assets/mark.svg" srcset="../a.png 2x" alt="">', "no such file"),
    insert("links", '<svg><use href="#rien"/></svg>', "no such id"),
    change("links", CHARTER, "<title>", '<link rel="preconnect" href="https://a.example"><title>',
           "fetched from outside"),
    change("links", "charte/ancienne.html", "url=index", "url=rien", "no such file"),
    style("links", "q { background: url('rien.png') }", "no such file", "assets/site.css"),
    style("links", "@import 'https://a.example/a.css';", "from outside", "assets/site.css"),
    # policy
    insert("policy", INLINE_SCRIPT, "inline <script>"),
    insert("policy", '<p style="color: red">x</p>', "style attribute on <p>"),
    insert("policy", '<p onclick="go()">x</p>', "onclick attribute on <p>"),
    insert("policy", '<a href="javascript:go()">x</a>', "javascript: address"),
    change("policy", CHARTER, "<title>", "<style>p{}</style><title>", "inline <style>"),
    # validity
    insert("validity", '<p align="left">x</p>', "align"),
    insert("validity", '<p id="sources">x</p>', "Duplicate ID"),
    insert("validity", "<ul><p>x</p></ul>", "not allowed"),
    # console
    script("console", "console.error('planted')", "planted", HOME),
    script("console", "console.log('planted')", "planted", CHARTER),
    script("console", "throw new Error('planted')", "planted", CHARTER),
    script("console", "setTimeout(() => nowhere(), 0)", "nowhere is not defined", CHARTER),
    insert("console", INLINE_SCRIPT, "Content Security Policy"),
    insert("console", '<p style="color: red">x</p>', "Content Security Policy"),
    insert("console", '<img src="../assets/rien.png" alt="">', "rien.png"),
    change("console", CHARTER, "../assets/site.js", "/assets/site.js", "site.js"),
    change("console", "assets/kit.html", "</main>", '<img src="rien.png" alt=""></main>', "rien"),
    # headings
    insert("headings", "<h1>Encore</h1>", "2 h1"),
    change("headings", CHARTER, "<h1>La charte</h1>", "", "0 h1"),
    style("headings", "h1 { display: none }", "empty or hidden"),
    change("headings", CHARTER, "<title>La charte</title>", "<title> </title>", "no title"),
    change("headings", CHARTER, "layout-charte", "charte", "no class layout-"),
    change("headings", CHARTER, '<main id="texte">', '<div id="texte">', "no main"),
    change("headings", "charte/ancienne.html", "0; url", "60; url", "does not lead on"),
    change("headings", CHARTER, "", "", "did not open")._replace(
        plant=lambda site: (
            edit(site / CHARTER, "../assets/site.js", "../assets/endless.js"),
            write(site / "assets/endless.js", "for (;;) {}"))[0],
        patience=3),
    # network
    insert("network", EXTERNAL_IMAGE, "asks for https://images.example/a.png"),
    script("network", "fetch('https://a.example/count').catch(() => 0)", "https://a.example/count"),
    change("network", CHARTER, "../assets/site.js", "/assets/site.js", "/assets/site.js"),
    script("network", "document.cookie = 'seen=1'", "leaves a cookie"),
    change("network", "assets/kit.html", "</main>", EXTERNAL_IMAGE + "</main>", "asks for https"),
    # overflow
    style("overflow", ".quiet #sources { width: 500px }", "on a screen of 320, <h2#sources>"),
    style("overflow", "h1 { width: 1500px }", "on a screen of 1280"),
    insert("overflow", "<p>" + "tresor" * 20 + "</p>", "on a screen of 320, <p>"),
    change("overflow", CHARTER, '<meta name="viewport"', '<meta name="robots"', "screen of 320"),
    # scriptless
    script("scriptless", "", "shows no text without scripts", HOME)._replace(
        plant=lambda site: edit(site / "assets/site.css", "nav a",
                                "html:not([data-scripts]) main { display: none } nav a")),
    script("scriptless", "const p = document.createElement('p');"
           "p.textContent = 'mots '.repeat(400); document.querySelector('main').append(p);",
           "lacks, without scripts"),
    # clicks
    style("clicks", "nav { position: relative } nav::after { content: ''; position: absolute;"
          " inset: 0; }", "cannot be clicked", CHARTER),
    script("clicks", "document.addEventListener('click', (e) => e.preventDefault())", "stays at"),
    style("clicks", "#sources { position: fixed; top: -90px }", "not in view", HOME),
    # accessibility
    insert("accessibility", '<img src="../assets/mark.svg">', "image-alt (critical)"),
    insert("accessibility", "<h4>x</h4>", "heading-order"),
    insert("accessibility", '<input id="x">', "label"),
    style("accessibility", "h1 { color: #bbb }", "color-contrast"),
    style("accessibility", "@media (prefers-color-scheme: dark) { h1 { color: #333 } }",
          "color-contrast"),
    style("accessibility", "@media (max-width: 400px) { h1 { color: #bbb } }", "color-contrast"),
    insert("accessibility", "<p><button>a</button><button>b</button></p>", "target-size")._replace(
        plant=lambda site: (
            edit(site / CHARTER, "</main>", "<p><button>a</button><button>b</button></p></main>"),
            edit(site / "assets/site.css", "nav a", "button { all: unset; font: 9px/9px serif }"
                 " nav a"))[0]),
    change("accessibility", "404.html", '<html lang="fr">', "<html>", "html-has-lang"),
    # tasks
    change("tasks", HOME, '<a href="charte/index.html?question=8">', "<a>", "not 8"),
    style("tasks", "li:nth-child(3) a { position: fixed; top: -99px }", "question 3 cannot be",
          HOME),
    change("tasks", HOME, 'href="charte/index.html?question=4"',
           'tabindex="-1" href="charte/index.html?question=4"',
           "the Tab key does not reach question 4"),
    style("tasks", ".home-questions { margin-top: 900px }", "not every question", HOME),
    # answers
    Fault("answers", lambda site: (
        write(site / "essai.html", HEAD.format(title="Essai", root="", layout="decision")
              + '<section class="question"><ul><li><a href="index.html">Oui</a></li></ul></section>'
              + FILLING + FOOT.format(root="")),
        edit(site / "assets/site.css", "@media print",
             ".question { margin-top: 2000px }\n@media print"),
        edit(site / HOME, "charte/index.html?question=1", "essai.html"))[0], HOME,
          "the answer to question 1 ends at pixel"),
    Fault("answers", lambda site: (
        write(site / "essai.html", HEAD.format(title="Essai", root="", layout="page") + FILLING
              + FOOT.format(root="")),
        edit(site / HOME, "charte/index.html?question=5", "essai.html"))[0], HOME,
          "question 5 leads to a page that shows no way"),
    # decisions
    change("decisions", TREE_PAGE, '<a href="#o2">Non</a>', "Non", "no way leads to o2"),
    change("decisions", TREE_PAGE, '<a href="#o2">', '<a tabindex="-1" href="#o2">',
           "does not reach the answer to o2"),
    style("decisions", "#o1 { display: none !important }", "o1 is not shown", TREE_PAGE),
    # keyboard
    style("keyboard", ":focus-visible { outline: 0 }", "does not show it"),
    change("keyboard", CHARTER, '<a class="skip" href="#texte">Aller au texte</a>', "",
           "not a way past the menu"),
    style("keyboard", "footer { position: fixed; top: 0; left: 0; width: 100%; height: 60px;"
          " background: #eee; z-index: 1 } .skip { z-index: 0 }", "out of view or covered"),
    # first view
    script("first-view", "setTimeout(() => { document.querySelector('h1').before("
           "document.createElement('hr')); }, 60)", "layout shift"),
    style("first-view", "body { display: grid } footer { order: -1 }", "in pieces"),
    change("first-view", CHARTER, "", "", "weighs")._replace(plant=heavy),
    change("first-view", CHARTER, "", "", "requests")._replace(plant=chatty),
    # frame
    change("frame", CHARTER, "<header>", header("height: 90px"), "the header is 90 pixels high"),
    change("frame", CHARTER, "<header>", header("height: 50px; margin-bottom: 200px"), "first line"),
    change("frame", CHARTER, "<header>", header("height: 50px") + FOLD * 2, "one menu should"),
    change("frame", CHARTER, "<header>", header("height: 50px")
           + '<a class="emergency-call" hidden href="tel:1">1</a>', "out of sight"),
    # reflow
    style("reflow", "@media (min-width: 1900px) { h1 { width: 2000px } }", "(1920 pixels)"),
    style("reflow", "@media (min-resolution: 3dppx) { h1 { width: 500px } }", "at 400 %"),
    style("reflow", "h1 { transition: color 2s }", "asked for no motion"),
    change("reflow", CHARTER, "", "", "not marked")._replace(plant=unmarked),
    # fonts: these letters are large enough in the usual font, and too small in the other
    insert("fonts", "", "target-size")._replace(
        plant=lambda site: (
            edit(site / CHARTER, "</main>", "<p><button>X</button><button>X</button></p></main>"),
            edit(site / "assets/site.css", "nav a", "button { all: unset; font: 36px/24px"
                 " Roboto, 'DejaVu Sans' } nav a"))[0]),
    style("fonts", "h1 { width: 400px }", "on a screen of 320"),
    # memory
    change("memory", TREE_PAGE, 'class="seen" hidden', 'class="seen"', "a first visit"),
    change("memory", "assets/site.js", "if (said.length)", "if (0)",
           "the next visit does not say", TREE_PAGE),
    change("memory", "assets/site.js", "'x' : rule", "rule.dataset.fingerprint : rule",
           "a later visit of the same day", TREE_PAGE),
    change("memory", "assets/site.js", "try { memory = JSON.parse(localStorage.getItem(key) || '{}'); }"
           " catch { return; }", "memory = JSON.parse(localStorage.getItem(key) || '{}');",
           "without storage", TREE_PAGE),
    # printing
    style("printing", "@media print { main { display: none } }", "no text is printed"),
    style("printing", "@media print { p { display: none } }", "prints without"),
    style("printing", "@media print { h1 { display: none } }", "h1 is not printed"),
    # missing
    Fault("missing", lambda site: (site / "404.html").unlink(), "404.html", "has no 404 page"),
    change("missing", "404.html", 'stylesheet" href="/', 'stylesheet" href="', "does not load"),
    change("missing", "404.html", 'href="/index.html"', 'href="/rien.html"', "leads nowhere"),
    change("missing", "404.html", 'href="/index.html"', 'href="index.html"', "leads nowhere"),
    change("missing", "404.html", "<h1>", "<p>", "not one h1"),
    change("missing", "404.html", '"/assets/site.js"', '"/assets/rien.js"', "rien.js"),
]

def drafts(engine: Callable[[str], str] = lambda text: text, markup: str = "") -> Callable:
    """A page that checks drafts, with the theme's own scripts."""
    theme = Path(__file__).resolve().parents[2] / "themes/diapason"
    guide = {"language": "fr", "words": [AVOIDED], "names": [], "networks": [], "situations": [],
             "mentions": [], "style": {"isStated": True}, "accented": [], "house": "",
             "sayInstead": "{say}", "wording": {"word-to-avoid": {
                 "message": "{word}", "help": "", "severity": "note"}}, "styleHref": None}
    data = {"guide": guide}

    def plant(site: Path):
        source = (theme / "assets/proofreader.js").read_text("utf-8")
        page = (theme / "assets/layout-proofread.js").read_text("utf-8")
        shared = (theme / "scripts/00-shared.js").read_text("utf-8")
        write(site / "assets/drafts.js", "\n".join(
            [shared, f"var diapasonGuide = {json.dumps(data)};", engine(source), page]))
        text = HEAD.format(title="Essai", root="", layout="proofread")
        text = text.replace("assets/site.js", "assets/drafts.js").replace(
            "<body ", '<body data-root="" ')
        write(site / "essai.html", text + FILLING + (markup or DRAFTS) + FOOT.format(root=""))
        edit(site / HOME, "</main>", '<p><a href="essai.html">Essai</a></p></main>')

    return plant


AVOIDED = {"avoid": "usine", "say": "atelier", "why": "", "severity": "note", "href": "index.html",
           "suggestions": ["atelier"], "situations": [], "exceptions": [],
           "patterns": [{"exact": False, "words": [["usine", "usines"]]}]}
DRAFTS = """<div data-proofread data-replace="Remplacer" data-show="Montrer" data-rule="Règle"
 data-note="Conseil" data-none="rien" data-one="une" data-empty="vide">
<p><label>Réseau <select id="d_network"><option value="">tous</option></select></label></p>
<p><label>Situation <select id="d_situation"><option value="">toutes</option></select></label></p>
<p><label>Titre <select id="d_capacity"><option value="">tous</option></select></label></p>
<p><label for="d_draft">Message</label></p><div class="proof-marks" aria-hidden="true"></div>
<p><textarea id="d_draft" rows="4" cols="20"></textarea></p><p class="proof-count">0</p>
<p class="proof-summary">vide</p><div class="proof-all"></div><ol class="proof-findings"></ol>
<div class="proof-ready"><ul></ul></div></div><p id="d_status" role="status"></p>
"""


def damaged(old: str, new: str) -> Callable:
    def change(text: str) -> str:
        assert old in text, f"{old!r} is not in the engine"
        return text.replace(old, new, 1)

    return drafts(change)


def unready(site: Path):
    """A readiness form that asks nothing."""
    text = HEAD.format(title="Essai", root="", layout="foundation-collection")
    write(site / "essai.html", text + FILLING + FOOT.format(root=""))
    edit(site / HOME, "</main>", '<p><a href="essai.html">Essai</a></p></main>')


AGENDA = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//a//b//FR
BEGIN:VEVENT
UID:1
DTSTAMP:20260101T080000Z
DTSTART:20260101T080000Z
SUMMARY:Un banc
END:VEVENT
END:VCALENDAR
"""

FAULTS += [
    Fault("plan", unready, "essai.html", "give no outcome"),
    add("calendars", "agenda.ics", AGENDA, "CRLF", "agenda.ics"),
    add("calendars", "agenda.ics", AGENDA.replace("UID:1\n", ""), "one UID", "agenda.ics"),
    Fault("proofreading", damaged("findDoubledWords(e);", ""), "essai.html", "doubled-word"),
    Fault("proofreading", damaged("c === 0xD7", "c === 0xE9"), "essai.html", "not "),
    Fault("proofreading", drafts(lambda text: ""), "essai.html", "no proofreading engine"),
    Fault("proofreading", drafts(markup=DRAFTS.replace(">vide<", "><")), "essai.html", "moves under"),
    Fault("proofreading", drafts(markup="<p>Rien</p>"), "essai.html", "no field for a draft"),
    Fault("proofreading", damaged("var e = new Examination",
          "localStorage.setItem('draft', text); var e = new Examination"),
          "essai.html", "keeps something"),
    Fault("proofreading", damaged("var e = new Examination", "for (var t = performance.now() + 12;"
          " performance.now() < t;) { }\n var e = new Examination"), "essai.html", "ms for 3,000"),
    Fault("proofreading", damaged("wordReplacement(e, suggestions[0], first)", "found"),
          "essai.html", "does not change"),
]

# Changes that are no faults: the sound site in another guise must pass too.
GUISES = {
    "a page that checks drafts": drafts(),
    "a 404 page written for a public address": lambda site: rewrite(
        site / "404.html", '"/', '"https://charte.example/interne/'),
    "a 404 page written for a path": lambda site: rewrite(
        site / "404.html", '"/', '"/interne/'),
}


def rewrite(path: Path, old: str, new: str):
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def build(folder: Path):
    for path, (layout, root, title, text) in PAGES.items():
        markup = HEAD + text.replace("{", "{{").replace("}", "}}") + FOOT
        write(folder / path, markup.format(title=title, root=root, layout=layout))
    for path, text in FILES.items():
        write(folder / path, text)


def write(path: Path, text: str):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def failures(folder: Path, names: list[str], browsers: Browsers) -> list[str]:
    tour = Tour(Site(folder), browsers, names=names)
    try:
        return [
            f"{name}: {line}"
            for name in names
            for line in problem_lines(checks.ALL[name].check(tour))
        ]
    finally:
        tour.close()


def chance(site: Path) -> str:
    """What goes wrong once is said and not counted; what goes wrong twice is counted."""
    tour = Tour(Site(site), None)
    once, twice = Outcome("a", ["x"]), Outcome("b", ["y"], "390")
    settled = tour.settled(
        [once, Outcome("c"), twice],
        lambda wrong: [Outcome("a") if number == 0 else twice for number in wrong])
    said = [outcome.problems for outcome in settled], tour.chances
    return "" if said == ([[], [], ["y"]], [("a", "", "x")]) else str(said)


def main() -> int:
    """With names of checks as arguments, those alone."""
    names = sys.argv[1:] or list(checks.ALL)
    start = time.monotonic()
    end_with_process()
    browsers = Browsers()
    passed, failed = 0, 0

    def judge(what: str, problem: str):
        nonlocal passed, failed
        passed, failed = passed + (not problem), failed + bool(problem)
        if problem:
            print(f"{what}: {problem}", flush=True)

    with tempfile.TemporaryDirectory() as temporary, closing(browsers):
        sound = Path(temporary) / "sound site"
        build(sound)

        def copy(name: str) -> Path:
            shutil.rmtree(Path(temporary) / name, ignore_errors=True)
            return Path(shutil.copytree(sound, Path(temporary) / name))

        judge("chance", chance(sound))
        judge("the sound site", "\n".join(failures(sound, names, browsers)))
        for what, disguise in GUISES.items():
            folder = copy("guise")
            disguise(folder)
            judge(what, "\n".join(failures(folder, names, browsers)))
        for number, fault in enumerate(FAULTS, 1):
            if fault.check not in names:
                continue
            folder = copy(f"fault-{number}")
            fault.plant(folder)
            if fault.patience == PATIENCE:
                found = failures(folder, [fault.check], browsers)
            else:
                with closing(Browsers(patience=fault.patience)) as others:
                    found = failures(folder, [fault.check], others)
            fired = any(
                line.startswith(f"{fault.check}: {fault.page}: ") and fault.words in line
                for line in found
            )
            heard = "; ".join(found)[:600] or "nothing"
            judge(
                f"fault {number}, {fault.check}",
                "" if fired else f"expected {fault.page} … {fault.words!r}, heard: {heard}",
            )
            shutil.rmtree(folder)
        for name in names:
            planted = any(fault.check == name for fault in FAULTS)
            judge(name, "" if planted else "no fault is planted for it")
        # Faults leave nothing behind in the browsers that a later site would pay for.
        judge("the sound site again", "\n".join(failures(sound, names, browsers)))
    print(f"{time.monotonic() - start:.0f} s")
    print(f"selftest: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
