#!/usr/bin/env python3
"""One table of queries through three searches over the same pages: Diapason, Material for MkDocs, Pagefind.

    python Tests/Benchmarks/search.py [--queries FILE] [--source DIR] [--misses]

Each search is asked in headless Chromium, over loopback, as its own page asks it. Success at 1, mean
reciprocal rank and empty answers are printed; nothing is judged, so the exit code is 0 unless a tool fails.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Browser"))

import searching  # noqa: E402
from browser import Browser, end_with_process  # noqa: E402

MOST = 10
AN_ID = re.compile(r"[A-Za-z]{1,4}[- ]?\d+")

CONFIGURATION = """
site_name: Comparaison
docs_dir: docs
site_dir: site
use_directory_urls: false
theme: {name: material, language: fr, font: false}
plugins: [{search: {lang: fr}}]
"""

# Types a query into Material's box, and reads the list once it has been still for a while.
MATERIAL = """
const [query, done] = arguments, input = document.querySelector('[data-md-component=search-query]');
const type = (text) => { input.value = text; input.dispatchEvent(new Event('input', {bubbles: true}));
  input.dispatchEvent(new KeyboardEvent('keyup', {bubbles: true})); };
const found = () => [...document.querySelectorAll('.md-search-result__item > .md-search-result__link')].map((a) => a.href);
const state = () => document.querySelector('.md-search-result__meta').textContent + found().join();
document.querySelector('#__search').checked = true;
input.focus();
type('');
setTimeout(() => {
  type(query);
  let last = state(), still = 0;
  (function look() {
    const now = state();
    still = now === last ? still + 1 : 0;
    last = now;
    if (still > 15) done(found()); else setTimeout(look, 25);
  })();
}, 50);
"""
PAGEFIND = """
const [query, most, done] = arguments;
import('/pagefind/pagefind.js').then(async (pagefind) => {
  const answer = await pagefind.search(query);
  const data = await Promise.all(answer.results.slice(0, most).map((result) => result.data()));
  done(data.map((page) => page.raw_url || page.url));
}).catch((error) => done(String(error)));
"""


class Silent(SimpleHTTPRequestHandler):
    def log_message(self, format, *arguments):
        """Only results are printed."""


def serve(folder: Path) -> str:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


def run(*command, folder: Path = ROOT):
    done = subprocess.run([str(part) for part in command], cwd=folder, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{command[0]} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")


def path_of(address: str) -> str:
    """As Diapason writes it: small letters, `index.html` in full."""
    path = unquote(urlsplit(address).path).lstrip("/").lower()
    return path + "index.html" if not path or path.endswith("/") else path


def pages_of(addresses: list[str]) -> list[str]:
    """Each page once, where its best section stands."""
    return list(dict.fromkeys(map(path_of, addresses)))[:MOST]


def diapason(site: Path, browser: Browser, table: Path):
    browser.open(serve(site) + "index.html")
    asked = searching.queries(table)
    searching.ask(browser, asked, MOST)
    return asked


def material(source: Path, folder: Path, browser: Browser, table: Path):
    for page in (source / "content").rglob("*.md"):
        copy = folder / "docs" / page.relative_to(source / "content")
        copy.parent.mkdir(parents=True, exist_ok=True)
        text = page.read_text("utf-8")
        copy.write_text(re.sub(r"^titre:", "title:", text, count=1, flags=re.M), "utf-8")
    (folder / "mkdocs.yml").write_text(CONFIGURATION, "utf-8")
    run(sys.executable, "-m", "mkdocs", "build", "--quiet", folder=folder)
    browser.open(serve(folder / "site") + "index.html")
    asked = searching.queries(table)
    for attempt in range(20):  # its worker first reads the whole index
        if browser.ask_later(MATERIAL, asked[-1].text.split()[0]):
            break
    for query in asked:
        query.found = pages_of(browser.ask_later(MATERIAL, query.text))
    return asked


def pagefind(site: Path, folder: Path, browser: Browser, table: Path):
    shutil.copytree(site, folder / "site")
    run(sys.executable, "-m", "pagefind", "--site", folder / "site", "--root-selector", "main",
        "--keep-index-url", "--quiet")
    browser.open(serve(folder / "site") + "index.html")
    asked = searching.queries(table)
    for query in asked:
        found = browser.ask_later(PAGEFIND, query.text, MOST)
        if isinstance(found, str):
            sys.exit(f"Pagefind: {found}")
        query.found = pages_of(found)
    return asked


def figures(name: str, asked) -> str:
    others = [query for query in asked if not AN_ID.fullmatch(query.text)]
    first, _, mean = searching.score(asked)
    some_first, _, some_mean = searching.score(others)
    empty = sum(1 for query in asked if not query.found)
    return f"| {name} | {first:.3f} | {mean:.3f} | {empty} | {some_first:.3f} | {some_mean:.3f} |"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--diapason", default=str(ROOT / ".build/release/diapason"), metavar="PATH")
    parser.add_argument("--source", type=Path, default=ROOT, help="a folder with diapason.yaml and content/")
    parser.add_argument("--queries", type=Path, default=ROOT / "Tests/Search/queries.tsv")
    parser.add_argument("--misses", action="store_true", help="also what each search did not answer first")
    options = parser.parse_args()
    end_with_process()
    with tempfile.TemporaryDirectory() as work:
        folder, site, source = Path(work), Path(work) / "diapason", options.source.resolve()
        run(options.diapason, "build", "--source", source, "--theme", ROOT / "themes/diapason",
            "--date", "2026-11-22", "--output", site, "--quiet")
        browser = Browser()
        try:
            answers = {
                "Diapason": diapason(site, browser, options.queries),
                "Material for MkDocs": material(source, folder / "material", browser, options.queries),
                "Pagefind": pagefind(site, folder / "pagefind", browser, options.queries),
            }
        finally:
            browser.quit()
    count = len(answers["Diapason"])
    ids = sum(1 for query in answers["Diapason"] if AN_ID.fullmatch(query.text))
    print(f"| {count} queries | success at 1 | MRR | empty | success at 1 without {ids} ids | MRR without ids |")
    print("|---|--:|--:|--:|--:|--:|")
    for name, asked in answers.items():
        print(figures(name, asked))
    if options.misses:
        for name, asked in answers.items():
            for query in asked:
                if query.rank != 1:
                    print(f"{name}: “{query.text}”: {(query.found or ['nothing'])[0]} first, expected at {query.rank}")


if __name__ == "__main__":
    main()
