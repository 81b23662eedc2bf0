#!/usr/bin/env python3
"""What a first query fetches and how long a key waits for results, on a generated site.

    python Tests/Benchmarks/search_weight.py [--pages 1000] [--most 40] [--latest 20]

Each query is entered at once, as one who pastes it, and typed key by key: at a typist's pace (120 ms a key),
and slowly (450 ms, so that each key is taken for a pause and answered in full). Ends with 1 if a query at
once or at a typist's pace moves more than `--most` kB (1,000 bytes, each search file through gzip, search.js
among them), or if the list changes later than `--latest` ms after a key, in the median of the keys that
change it. What a slow typist moves is printed and not judged.
"""

from __future__ import annotations

import argparse
import gzip
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Browser"))

from browser import Browser, end_with_process  # noqa: E402
from server import SiteServer  # noqa: E402

QUERIES = [
    "réseaux", "publier une photo", "securite", "publicaton", "qui appeler en cas de crise ?",
    "comment répondre à un commentaire", "xylophone",
]

# Types a query key by key; each key's milliseconds until the list has changed, if it does before the next.
TYPE = """
const [query, pace, start, done] = arguments, input = document.querySelector('.search-input'), times = [];
input.focus();
const ready = setInterval(() => {
  const list = document.querySelector('.search-list');
  if (!list) return;
  clearInterval(ready);
  (function key(length) {
    if (length > query.length) {
      const settled = () => list.childElementCount > 0;
      return setTimeout(() => done(settled() ? times : 'no results for ' + query), 1500);
    }
    const start = performance.now();
    const seen = new MutationObserver(() => {
      if (!list.childElementCount) return;
      seen.disconnect();
      times.push(performance.now() - start);
    });
    seen.observe(list, {childList: true});
    setTimeout(() => { seen.disconnect(); key(length + 1); }, pace);
    input.value = query.slice(0, length);
    input.dispatchEvent(new Event('input', {bubbles: true}));
  })(start);
}, 10);
"""
WAYS = [("at once", None), ("typed", 120), ("slowly", 450)]


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{command[0]} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")


def search_files(browser: Browser, site: Path) -> dict[str, int]:
    """What was fetched of the search, and its size through gzip."""
    paths = {unquote(urlsplit(address).path).lstrip("/") for address in browser.requests()}
    wanted = [path for path in paths if Path(path).name.startswith("search") or "/search/" in path]
    return {path: len(gzip.compress((site / path).read_bytes(), 6)) for path in wanted if path.endswith(".js")}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--diapason", default=str(ROOT / ".build/release/diapason"), metavar="PATH")
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--most", type=float, default=40, metavar="KB")
    parser.add_argument("--latest", type=float, default=20, metavar="MS")
    parser.add_argument("--files", action="store_true", help="name what was fetched")
    options = parser.parse_args()
    end_with_process()
    with tempfile.TemporaryDirectory() as work:
        folder, site = Path(work), Path(work) / "site"
        run(sys.executable, Path(__file__).with_name("corpus.py"), "--pages", options.pages, folder / "corpus")
        source = folder / "source"
        source.mkdir()
        (folder / "corpus/diapason").rename(source / "content")
        (source / "diapason.yaml").write_text('nom: "Essai"\nentreprise: "Essai"\nlangue: fr\n', "utf-8")
        run(options.diapason, "build", "--source", source, "--theme", ROOT / "themes/diapason",
            "--date", "2026-11-22", "--output", site, "--quiet")
        server, browser = SiteServer(site), Browser(patience=60)
        heavy, times = [], []
        try:
            for query in QUERIES:
                for name, pace in WAYS:
                    browser.open(server.root + "index.html")
                    browser.requests()
                    waited = browser.ask_later(TYPE, query, pace or 0, 1 if pace else len(query))
                    if isinstance(waited, str):
                        sys.exit(waited)
                    files = search_files(browser, site)
                    if not any("/search/" in path for path in files):
                        sys.exit(f"no file of the index was seen to be fetched for “{query}”")
                    weight = sum(files.values()) / 1000
                    print(f"{weight:5.1f} kB in {len(files):2} files: “{query}” {name}")
                    if options.files:
                        print("      " + " ".join(f"{Path(path).stem}:{size}" for path, size in sorted(files.items())))
                    if name == "typed":
                        times += waited
                    if name != "slowly" and weight > options.most:
                        heavy.append(f"“{query}” {name} moves {weight:.1f} kB, more than {options.most:g}")
        finally:
            browser.quit()
            server.close()
    if not times:
        sys.exit("no key changed the list before the next one")
    median, tenth = statistics.median(times), sorted(times)[len(times) * 9 // 10]
    print(f"{options.pages} pages, {len(times)} keys that changed the list: after {median:.1f} ms (median), "
          f"{tenth:.1f} ms (nine in ten)")
    if median > options.latest:
        heavy.append(f"half of the keys wait longer than {options.latest:g} ms")
    for problem in heavy:
        print(problem)
    return 1 if heavy else 0


if __name__ == "__main__":
    sys.exit(main())
