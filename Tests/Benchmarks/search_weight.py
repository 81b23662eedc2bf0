#!/usr/bin/env python3
"""What a first query fetches and how long a key waits for results, on a generated site.

    python Tests/Benchmarks/search_weight.py [--pages 1000] [--most 40]

Ends with 1 if a first query, entered at once, moves more than `--most` kB (1,000 bytes, each search file
through gzip, search.js among them). What the same query moves when it is typed letter by letter, with an
answer shown for each, is printed beside it and not judged; nor is the time, which another program on the
machine disturbs.
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

# Types a query letter by letter; each key's milliseconds until the list has changed.
TYPE = """
const [query, done] = arguments, input = document.querySelector('.search-input'), times = [];
input.focus();
const ready = setInterval(() => {
  const list = document.querySelector('.search-list');
  if (!list) return;
  clearInterval(ready);
  (function key(length) {
    if (length > query.length) return done(times);
    const start = performance.now();
    const seen = new MutationObserver(() => {
      if (!list.childElementCount) return;
      seen.disconnect();
      clearTimeout(late);
      times.push(performance.now() - start);
      setTimeout(() => key(length + 1), 60);
    });
    seen.observe(list, {childList: true});
    const late = setTimeout(() => done('no results for ' + query.slice(0, length)), 5000);
    input.value = query.slice(0, length);
    input.dispatchEvent(new Event('input', {bubbles: true}));
  })(1);
}, 10);
"""
# The same query at once, as one who pastes it.
PASTE = TYPE.replace("})(1);", "})(query.length);")


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
                for name, script in (("at once", PASTE), ("typed", TYPE)):
                    browser.open(server.root + "index.html")
                    browser.requests()
                    waited = browser.ask_later(script, query)
                    if isinstance(waited, str):
                        sys.exit(waited)
                    files = search_files(browser, site)
                    if not any("/search/" in path for path in files):
                        sys.exit(f"no file of the index was seen to be fetched for “{query}”")
                    weight = sum(files.values()) / 1000
                    print(f"{weight:5.1f} kB in {len(files):2} files: “{query}” {name}")
                    if script is TYPE:
                        times += waited
                    if script is PASTE and weight > options.most:
                        heavy.append(f"“{query}” {name} moves {weight:.1f} kB, more than {options.most:g}")
        finally:
            browser.quit()
            server.close()
    tenth = sorted(times)[len(times) * 9 // 10]
    print(f"{options.pages} pages, {len(times)} keys: results after {statistics.median(times):.1f} ms (median), "
          f"{tenth:.1f} ms (nine in ten), the first two letters with the wait that is meant")
    for problem in heavy:
        print(problem)
    return 1 if heavy else 0


if __name__ == "__main__":
    sys.exit(main())
