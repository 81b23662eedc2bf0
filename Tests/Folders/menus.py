"""Whether every page of a built site can be reached from its home page by menus alone: the header, the
branch, the lists that an index or the home page makes of its pages. Links in the author's text, the
pager and the search do not count.

    python3 Tests/Folders/menus.py public
"""

import os
import sys
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

# What is a menu, by its class; and what stands inside a page's text although it is none of it.
MENUS = {"sections", "branch", "breadcrumb", "entries", "records", "site-tools", "document-tools"}
VOID = set("area base br col embed hr img input link meta source track wbr".split())
# Pages that are no pages of the site's: they stand beside one.
ASIDE = {"layout-moved", "layout-not-found", "layout-search", "layout-crisis-sheet",
         "layout-document-print", "layout-acknowledgement"}


class Menus(HTMLParser):
    def __init__(self):
        super().__init__()
        self.links, self.depth, self.inside, self.layout = set(), 0, None, ""

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        classes = (attributes.get("class") or "").split()
        if tag == "body":
            self.layout = classes[0] if classes else ""
        if self.inside is None and MENUS.intersection(classes):
            self.inside = self.depth
        if tag == "a" and self.inside is not None and attributes.get("href"):
            self.links.add(attributes["href"])
        if tag not in VOID:
            self.depth += 1

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        self.depth -= 1
        if self.inside is not None and self.depth <= self.inside:
            self.inside = None


def read(folder):
    """Each page by its address: its layout and the addresses its menus lead to."""
    pages = {}
    for top, _, names in os.walk(folder):
        for name in names:
            if not name.endswith(".html"):
                continue
            path = os.path.join(top, name)
            address = os.path.relpath(path, folder)
            menus = Menus()
            with open(path, encoding="utf-8") as file:
                menus.feed(file.read())
            links = set()
            for href in menus.links:
                parts = urlsplit(href)
                if not parts.scheme and not parts.netloc and parts.path:
                    target = os.path.join(os.path.dirname(address), unquote(parts.path))
                    links.add(os.path.normpath(target))
            pages[address] = (menus.layout, links)
    return pages


def unreachable(folder):
    """The number of pages that are read, and those that no menu leads to."""
    pages = read(folder)
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        for target in pages.get(waiting.pop(), ("", set()))[1]:
            if target in pages and target not in reached:
                reached.add(target)
                waiting.append(target)
    read_pages = {address for address, (layout, _) in pages.items() if layout not in ASIDE}
    return len(read_pages), sorted(read_pages - reached)


if __name__ == "__main__":
    failed = False
    for folder in sys.argv[1:]:
        count, lost = unreachable(folder)
        print(f"{folder}: {count} pages, {len(lost)} out of reach", *lost[:20], sep="\n  ")
        failed = failed or bool(lost) or count == 0
    sys.exit(failed)
