from tour import Outcome, Tour

PROMISE = "no page has a script, a style or a handler in its markup"


def check(tour: Tour) -> list[Outcome]:
    return [
        Outcome(page.path, [f"line {line}: {what}" for line, what in page.inline])
        for page in tour.site.documents.values()
        if page.path not in tour.site.downloads
    ]
