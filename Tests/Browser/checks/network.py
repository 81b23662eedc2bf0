from tour import Outcome, Tour, Visit

PROMISE = "a page asks for nothing outside the site's own folder, and leaves no cookie"


def check(tour: Tour) -> list[Outcome]:
    return tour.judge_visits(problems)


def problems(visit: Visit):
    for address in visit.requests:
        if not address.startswith((visit.root, "data:", "blob:", "about:")):
            yield f"asks for {address}"
    if visit.notes["cookie"]:
        yield f"leaves a cookie: {visit.notes['cookie']}"
