import re

from tour import Outcome, Tour

PROMISE = "every published file has a name in lower-case ASCII"

PLAIN = re.compile(r"[a-z0-9._/-]+")


def check(tour: Tour) -> list[Outcome]:
    return [
        Outcome(name, [] if PLAIN.fullmatch(name) else ["the name is not lower-case ASCII"])
        for name in tour.site.files
    ]
