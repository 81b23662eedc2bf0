from tour import Outcome, Tour, Visit

PROMISE = "no page is wider than its screen, at 320 and at 1280 pixels"


def check(tour: Tour) -> list[Outcome]:
    return [
        outcome
        for outcome in tour.judge_visits(problems)
        if outcome.where == "file://"
    ]


def problems(visit: Visit):
    notes = visit.notes
    if notes.get("narrow", 0) > 320:
        cause = notes["widest"] or "cause unseen"
        yield f"{notes['narrow']} pixels wide on a screen of 320, {cause}"
    if notes["width"] > notes["screen"]:
        yield f"{notes['width']} pixels wide on a screen of {notes['screen']}"
