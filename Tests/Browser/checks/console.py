from tour import Outcome, Tour

PROMISE = "no page says anything on the console: from the disk, and a share of them at / and at /a/b/"


def check(tour: Tour) -> list[Outcome]:
    return tour.judge_visits(lambda visit: visit.console)
