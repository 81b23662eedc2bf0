"""Opens the pages of a site as readers do: from the disk, at `/` and below `/a/b/`.

Each page is opened from the disk, the strictest of the three; one of each layout at the two servers
as well, and every fourth of the others at one of them in turn. Everything that the checks ask of an opening
is noted then; the checks themselves only read the notes.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import Callable, Iterable
from urllib.parse import quote

import screens
from browser import Browser, Browsers, reason
from fonts import OTHER
from pages import MISSING, Page, Site
from server import SiteServer

PLACES = ("file://", "/", "/a/b/")
SERVED_SHARE = 4  # of the pages whose layout another stands for, one in so many is opened at the servers
LARGEST = 6  # pages that are looked at besides one of each layout
MOST_REPEATED = 8  # things that went wrong in one check, and may have been chance
TRIFLE, TRIFLING_SHARE = 10, 0.1  # words of a page that its text may do without
MISSING_PATH = "x/y/z.html"  # an address that no site has, two folders down

NOTES = r"""
// The text of an element that is not shown would otherwise be all it holds.
const shown = (e) => e.checkVisibility({visibilityProperty: true}) ? e.innerText.trim() : '';
// What a button or a choice in it says is not what it says.
const said = (e) => [...e.querySelectorAll('button, label')]
  .reduce((text, button) => text.replace(button.innerText.trim(), ''), shown(e));
const main = document.querySelector('main');
// The prose: not what leads elsewhere, nor what only scripts and screens have a use for.
const pieces = 'h2, h3, h4, h5, h6, p, li, td, th, pre';
const apart = 'nav, aside, form, footer, button, details, [role=status], [data-after]';
const prose = (main ? [...main.querySelectorAll(pieces)] : [])
  .filter((e) => !e.closest(apart) && !e.parentElement.closest(pieces));
return {
  address: location.href,
  title: document.title.trim(),
  headings: [...document.querySelectorAll('h1')].map(shown),
  text: main ? shown(main) : null,
  prose: prose.map(said).join('\n'),
  width: document.documentElement.scrollWidth,
  screen: innerWidth,
  cookie: document.cookie,
};
"""

WIDEST = """
const clips = (e) => getComputedStyle(e).overflowX !== 'visible';
const scrolls = (e) => {
  for (let p = e.parentElement; p && p !== document.body; p = p.parentElement)
    if (clips(p)) return true;
  return false;
};
const end = (e) => {
  const box = e.getBoundingClientRect();
  return Math.max(box.right, clips(e) ? 0 : box.left + e.scrollWidth);
};
const wide = [...document.body.querySelectorAll('*')]
  .filter(e => end(e) > arguments[0] + 0.5 && !scrolls(e));
const last = wide[wide.length - 1];
if (!last) return '';
return '<' + last.localName + (last.id ? '#' + last.id : '')
  + [...last.classList].map(c => '.' + c).join('') + '>';
"""


@dataclass
class Outcome:
    """One thing that was checked: a page, at a place or on a screen if that matters."""

    page: str
    problems: list[str] = field(default_factory=list)
    where: str = ""
    remarks: list[str] = field(default_factory=list)  # what a person should look at


@dataclass
class Visit:
    """What was seen when a page was opened at one place."""

    page: Page
    place: str
    root: str  # the address of the site's top at that place
    console: list[str]
    requests: list[str]
    notes: dict


class Tour:
    """One run over one site. Checks ask it for visits, or send browsers out themselves."""

    def __init__(
        self, site: Site, browsers: Browsers, is_thorough: bool = False, is_brief: bool = False,
        names: Iterable[str] = (),
    ):
        """`names` are the checks that will ask: what they look at together is opened once."""
        self.site = site
        self.is_thorough = is_thorough  # every page where a sample would do
        self.is_brief = is_brief  # each layout on one of its screens
        self.browsers = browsers
        self.names = list(names)
        self.servers: list[SiteServer] = []
        self.seen: dict[str, list[Outcome]] = {}
        # What went wrong once and not again since the last report: page, where, what.
        self.chances: list[tuple[str, str, str]] = []

    @cached_property
    def roots(self) -> dict[str, str]:
        return {
            "file://": self.site.folder.as_uri() + "/",
            "/": self.serve("/").root,
            "/a/b/": self.serve("/a/b/").root,
        }

    @cached_property
    def slow_root(self) -> str:
        """The top of the site on a server whose pages come in pieces."""
        return self.serve("/", is_slow=True).root

    @cached_property
    def missing_root(self) -> str:
        """The top of the site on a server that stands where its 404 page says it is."""
        address = self.site.address_of_missing_page
        if address.startswith("/"):
            return self.serve(address).root
        prefix = "/" + address.split("/", 3)[3]
        return self.serve(prefix, address).root

    def serve(
        self, prefix: str, address: str | None = None, is_slow: bool = False
    ) -> SiteServer:
        server = SiteServer(self.site.folder, prefix, address, is_slow)
        self.servers.append(server)
        return server

    def address(self, page: Page) -> str:
        """Where a reader most likely meets the page."""
        if page.path == MISSING and not self.site.missing_page_is_relative:
            return self.missing_root + MISSING_PATH
        place = "file://" if page.path in self.site.downloads else "/"
        return self.roots[place] + quote(page.path)

    @cached_property
    def visits(self) -> list[Visit | Outcome]:
        """Pages at their places; an outcome stands for a page that did not open."""
        errands = [
            (page, place)
            for number, page in enumerate(self.site.pages)
            for place in PLACES
            if place == "file://" or self.is_served(page, number, place)
        ]
        return self.visited(errands)

    def is_served(self, page: Page, number: int, place: str) -> bool:
        """Whether a page is opened at a server, and not from the disk alone."""
        if page.path in self.site.downloads:
            return False
        if self.is_thorough or page in self.site.of_each_layout:
            return True
        turn, rest = divmod(number, SERVED_SHARE)
        return rest == 0 and place == PLACES[1 + turn % 2]

    @cached_property
    def some(self) -> list[Page]:
        """One of each layout, and every fourth of the others; all, in a thorough run."""
        return [
            page
            for number, page in enumerate(self.site.pages)
            if self.is_thorough or page in self.site.of_each_layout or number % SERVED_SHARE == 0
        ]

    def visited(self, errands: list[tuple[Page, str]]) -> list[Visit | Outcome]:
        roots = self.roots
        answers = self.browsers.map(
            lambda browser, errand: visit(browser, *errand, roots[errand[1]]), errands
        )
        return [
            Outcome(page.path, [f"did not open: {reason(answer)}"], place)
            if isinstance(answer, Exception)
            else answer
            for (page, place), answer in zip(errands, answers)
        ]

    def judge_visits(self, problems: Callable[[Visit], Iterable[str]]) -> list[Outcome]:
        def judged(seen: Visit | Outcome) -> Outcome:
            if isinstance(seen, Outcome):
                return seen
            return Outcome(seen.page.path, list(problems(seen)), seen.place)

        def revisited(wrong: list[int]) -> list[Outcome]:
            errands = [
                (self.site.documents[outcomes[number].page], outcomes[number].where)
                for number in wrong
            ]
            return [judged(seen) for seen in self.visited(errands)]

        outcomes = [judged(seen) for seen in self.visits]
        return self.settled(outcomes, revisited)

    def settled(
        self, outcomes: list[Outcome], again: Callable[[list[int]], list[Outcome]]
    ) -> list[Outcome]:
        """What went wrong is tried once more, since a busy machine may have been the cause.

        What goes wrong twice is wrong. What does not is said, but not counted.
        """
        wrong = [number for number, outcome in enumerate(outcomes) if outcome.problems]
        if not 0 < len(wrong) <= MOST_REPEATED:
            return outcomes
        for number, second in zip(wrong, again(wrong)):
            if not second.problems:
                first = outcomes[number]
                self.chances += [(first.page, first.where, one) for one in first.problems]
                outcomes[number] = second
        return outcomes

    def look(self, name: str) -> list[Outcome]:
        """What a check saw of each layout on its screens."""
        if name not in self.seen:
            names = [one for one in self.names if one in screens.LOOKS] or [name]
            self.seen |= screens.look(self, names if name in names else [name])
        return self.seen[name]

    def largest(self, besides: list[Page]) -> list[Page]:
        """Pages that hold much; all others, in a thorough run."""
        count = len(self.site.pages) if self.is_thorough else LARGEST
        return self.site.largest(count, besides)

    @cached_property
    def other_fonts(self) -> Browsers:
        """Browsers that know other fonts than the usual ones."""
        return Browsers(fonts=OTHER)

    def send(
        self,
        job: Callable[[Browser, Page], list[str]],
        pages: list[Page],
        where: str = "",
        browsers: Browsers | None = None,
    ) -> list[Outcome]:
        """Has the browsers do a job on each page; the job answers with the problems it saw."""
        errands = [(page, where) for page in pages]
        return self.run(lambda browser, page, _: job(browser, page), errands, browsers)

    def run(
        self,
        job: Callable[[Browser, Page, str], list[str]],
        errands: list[tuple[Page, str]],
        browsers: Browsers | None = None,
    ) -> list[Outcome]:
        """The same for pages and where they are looked at."""
        for page, _ in errands:
            self.address(page)  # the servers start before the threads do

        def done(numbers: list[int]) -> list[Outcome]:
            some = [errands[number] for number in numbers]
            answers = (browsers or self.browsers).map(
                lambda browser, errand: job(browser, *errand), some
            )
            return [
                Outcome(page.path, gave_up(answer) or answer, where)
                for (page, where), answer in zip(some, answers)
            ]

        return self.settled(done(list(range(len(errands)))), done)

    def close(self):
        for server in self.servers:
            server.close()
        if "other_fonts" in self.__dict__:
            self.other_fonts.close()


def gave_up(answer) -> list[str]:
    return [f"the browser gave up: {reason(answer)}"] if isinstance(answer, Exception) else []


def visit(browser: Browser, page: Page, place: str, root: str) -> Visit:
    browser.open(root + quote(page.path))
    notes = browser.ask(NOTES)
    if place == "file://":
        notes["narrow"], notes["widest"] = narrow(browser)
    return Visit(
        page,
        place,
        root,
        [message.replace(root, "") for message in browser.console()],
        browser.requests(),
        notes,
    )


def narrow(browser: Browser, width: int = 320) -> tuple[int, str]:
    """The width that the page takes on the narrowest screen, and what makes it so wide."""
    with browser.set(width=width):
        taken = browser.ask("return document.documentElement.scrollWidth")
        return taken, browser.ask(WIDEST, width) if taken > width else ""


def loss(prose: str, text: str | None) -> str:
    """What a text lacks of the words of a page's prose, if that is more than a trifle.

    Case does not count: a style may set a label in capitals, and then the text has them.
    """
    words = prose.casefold().split()
    lost = list((Counter(words) - Counter((text or "").casefold().split())).elements())
    if len(lost) <= max(TRIFLE, TRIFLING_SHARE * len(words)):
        return ""
    return f"{len(lost)} of {len(words)} words of its text, first “{' '.join(lost[:6])}”"
