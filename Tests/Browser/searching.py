"""Queries with the pages that should come first, and how well a site's search answers them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from browser import Browser

# The search, as the field itself asks for it.
READY = """
const done = arguments[0], input = document.querySelector('.search-input');
if (!input) return done('no search field');
input.focus();
const start = Date.now();
(function look() {
  if (window.diapasonSearch) return diapasonSearch.open().then(() => done(''), (e) => done(String(e)));
  if (Date.now() - start > 5000) return done('the search was not loaded');
  setTimeout(look, 20);
})();
"""
ASK = """
const [queries, most, done] = arguments;
(async () => {
  const answers = [];
  for (const query of queries) {
    const found = await diapasonSearch.search(query, most);
    answers.push({total: found.total, near: found.near,
      addresses: found.results.map((r) => r.address), titles: found.results.map((r) => r.title)});
  }
  return answers;
})().then(done, (error) => done(String(error && error.stack || error)));
"""


@dataclass
class Query:
    text: str
    expected: list[str]  # any of these
    found: list[str] | None = None

    @property
    def rank(self) -> int:
        """Of the first page that was expected, from 1; 0 if none was found."""
        for number, address in enumerate(self.found or [], 1):
            if address in self.expected:
                return number
        return 0


def queries(path: Path) -> list[Query]:
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    return [
        Query(row[0], row[1].split()) for row in rows if len(row) == 2 and not row[0].startswith("# ")
    ]


def ask(browser: Browser, asked: list[Query], most: int = 10):
    """Fills in what each query found, in the page that is open."""
    problem = browser.ask_later(READY)
    if problem:
        raise LookupError(problem)
    answers = browser.ask_later(ASK, [query.text for query in asked], most)
    if isinstance(answers, str):
        raise LookupError(answers)
    for query, answer in zip(asked, answers):
        query.found = answer["addresses"]


def score(asked: list[Query]) -> tuple[float, float, float]:
    """Success at 1 and at 3, and mean reciprocal rank."""
    first = sum(1 for query in asked if query.rank == 1) / len(asked)
    third = sum(1 for query in asked if 0 < query.rank <= 3) / len(asked)
    return first, third, sum(1 / query.rank for query in asked if query.rank) / len(asked)
