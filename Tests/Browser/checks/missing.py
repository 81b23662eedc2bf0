import re
from urllib.parse import unquote, urlsplit

from pages import MISSING
from tour import MISSING_PATH, NOTES, Outcome, Tour, narrow

PROMISE = "a missing address, however deep, shows the 404 page with its styles and live links"

SEEN = """
const loaded = (sheet) => { try { return sheet.cssRules.length > 0 } catch { return false } };
return {
  sheets: [...document.querySelectorAll('link[rel~=stylesheet]')]
    .map((link) => [link.href, !!link.sheet && loaded(link.sheet)]),
  images: [...document.images].map((image) => [image.currentSrc, image.naturalWidth > 0]),
  links: [...document.links].map((link) => link.href),
};
"""


def check(tour: Tour) -> list[Outcome]:
    if MISSING not in tour.site.documents:
        return [Outcome(MISSING, ["the site has no 404 page"])]
    if tour.site.missing_page_is_relative:
        return []  # without an address in its configuration, a site cannot do better
    return tour.send(
        lambda browser, page: problems(browser, tour), [tour.site.documents[MISSING]]
    )


def problems(browser, tour: Tour) -> list[str]:
    root = tour.missing_root
    address = root + MISSING_PATH
    browser.open(address)
    notes, seen = browser.ask(NOTES), browser.ask(SEEN)
    found = [
        f"console: {message.replace(root, '')}"
        for message in browser.console()
        if address not in message  # the browser says of the page itself that it is a 404
    ]
    if len(notes["headings"]) != 1 or not notes["title"]:
        found.append("no title, or not one h1")
    if not seen["sheets"]:
        found.append("no style sheet")
    found += [f"the style sheet {sheet} does not load" for sheet, ok in seen["sheets"] if not ok]
    found += [f"the image {image} does not load" for image, ok in seen["images"] if not ok]
    taken, widest = narrow(browser)
    if taken > 320:
        found.append(f"{taken} pixels wide on a screen of 320, {widest}")
    for link in sorted(set(seen["links"])):
        if re.match(r"https?:", link) and urlsplit(link).netloc == urlsplit(root).netloc:
            name = unquote(urlsplit(link).path).removeprefix(urlsplit(root).path)
            if not link.startswith(root) or name not in tour.site.files:
                if link.split("#")[0] != address:
                    found.append(f"the link to {link.removeprefix(root)} leads nowhere")
    return found
