from links import problems_of_page, problems_of_style_sheet
from pages import MISSING
from tour import Outcome, Tour

PROMISE = "every address in every page and style sheet leads to a file and an id that exist"


def check(tour: Tour) -> list[Outcome]:
    site = tour.site
    return [
        Outcome(page.path, problems_of_page(site, page))
        for page in site.documents.values()
        if page.path != MISSING  # its addresses are not relative; `missing` follows them
    ] + [
        Outcome(name, problems_of_style_sheet(site, name))
        for name in site.files
        if name.endswith(".css")
    ]
