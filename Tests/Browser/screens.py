"""Each layout on each screen: one opening serves all the checks that look at it there."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING
from zlib import crc32

from selenium.common.exceptions import JavascriptException

from browser import Browser, reason

if TYPE_CHECKING:
    from pages import Page
    from tour import Outcome, Tour

# In the order in which they look at an opening: the first opens the page and counts what moves,
# the later ones leave traces of their own (a focus, another width, what paper unfolds).
LOOKS = ("first-view", "frame", "accessibility", "keyboard", "reflow", "printing")


@dataclass(frozen=True)
class Screen:
    """A page is opened in the light scheme: a check that looks at the dark one turns it on and off."""

    width: int
    scheme: str = "light"

    def __str__(self) -> str:
        return str(self.width)

    @property
    def is_widest(self) -> bool:
        """Where what is looked at once is looked at."""
        return self == SCREENS[-1]


SCREENS = [Screen(390), Screen(1280)]


def screens_of(tour: Tour, page: Page) -> list[Screen]:
    """Where a page is looked at: in a brief run on one screen, always the same for a layout."""
    if not tour.is_brief:
        return SCREENS
    return [SCREENS[crc32(page.layout.encode()) % len(SCREENS)]]


def look(tour: Tour, names: list[str]) -> dict[str, list[Outcome]]:
    """The outcomes of each of these checks, screen by screen.

    Such a check says whether it `wants` a page on a screen, where it says it was (`place`), and
    what it `sees` in the page that is open.
    """
    checks = {name: import_module("checks." + name.replace("-", "_")) for name in names}
    pages = tour.site.of_each_layout
    pages = pages + tour.largest(besides=pages)
    for page in pages:
        tour.address(page)  # the servers start before the threads do
    errands = [
        (page, screen) for screen in SCREENS for page in pages if screen in screens_of(tour, page)
    ]
    wanted = [
        (errand, found)
        for errand in errands
        if (found := [name for name in names if checks[name].wants(tour, *errand)])
    ]
    outcomes = looked(tour, checks, wanted)
    for name in names:
        own = [at for at, (_, found) in enumerate(wanted) if name in found]

        def again(wrong: list[int]) -> list[Outcome]:
            errands = [(wanted[own[number]][0], [name]) for number in wrong]
            return [seen[name] for seen in looked(tour, checks, errands)]

        settled = tour.settled([outcomes[at][name] for at in own], again)
        for at, outcome in zip(own, settled):
            outcomes[at][name] = outcome
    return {name: [seen[name] for seen in outcomes if name in seen] for name in names}


def looked(tour: Tour, checks: dict, wanted: list) -> list[dict[str, Outcome]]:
    from tour import Outcome, gave_up

    done: list[dict[str, Outcome]] = [{} for _ in wanted]

    def work(browser: Browser, number: int):
        (page, screen), names = wanted[number]
        with browser.set(width=screen.width, scheme=screen.scheme):
            if names[0] != LOOKS[0]:
                browser.open(tour.address(page))
            for name in names:
                place = checks[name].place(screen)
                try:
                    problems, remarks = checks[name].sees(browser, tour, page, screen)
                except JavascriptException as problem:
                    problems, remarks = [f"the page's script failed: {reason(problem)}"], []
                done[number][name] = Outcome(page.path, problems, place, remarks)

    answers = tour.browsers.map(work, list(range(len(wanted))))
    for ((page, screen), names), seen, answer in zip(wanted, done, answers):
        for name in names:
            place = checks[name].place(screen)
            seen.setdefault(name, Outcome(page.path, gave_up(answer), place))
    return done
