"""The built site as files: its pages and what each of them refers to."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

MISSING = "404.html"

# What a reader follows, and what the browser fetches by itself.
LINKS = {
    ("a", "href"), ("area", "href"), ("form", "action"), ("button", "formaction"),
    ("input", "formaction"), ("blockquote", "cite"), ("q", "cite"), ("ins", "cite"),
    ("del", "cite"),
}
RESOURCES = {
    ("script", "src"), ("img", "src"), ("source", "src"), ("video", "src"),
    ("video", "poster"), ("audio", "src"), ("track", "src"), ("iframe", "src"),
    ("embed", "src"), ("object", "data"), ("input", "src"), ("use", "href"),
    ("use", "xlink:href"), ("image", "href"), ("image", "xlink:href"),
    ("body", "background"),
}
# <link> of these kinds only says something; of any other it makes the browser fetch.
TELLING_LINKS = {
    "alternate", "author", "bookmark", "canonical", "help", "license", "me", "next", "prev",
    "search",
}
REFRESH = r"\s*[\d.]*\s*[;,]\s*(?:url\s*=\s*)?(.+)"
SCRIPT_TYPES = {"", "module", "text/javascript", "application/javascript", "importmap"}


@dataclass(frozen=True)
class Reference:
    """An address as the page writes it."""

    address: str
    tag: str
    line: int
    is_resource: bool


@dataclass
class Page:
    path: str  # from the site's top, with slashes
    size: int  # bytes
    ids: set[str] = field(default_factory=set)
    references: list[Reference] = field(default_factory=list)
    inline: list[tuple[int, str]] = field(default_factory=list)  # line, what
    downloads: list[str] = field(default_factory=list)  # addresses offered for download
    layout: str | None = None
    destination: str | None = None  # of a page that only sends its reader on


class PageParser(HTMLParser):
    """Fills a `Page` with what its markup holds."""

    def __init__(self, page: Page):
        super().__init__()
        self.page = page

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        line = self.getpos()[0]
        if "id" in values:
            self.page.ids.add(values["id"])
        if tag == "a" and "name" in values:
            self.page.ids.add(values["name"])
        if tag == "body":
            layouts = re.findall(r"(?:^|\s)layout-(\S+)", values.get("class", ""))
            self.page.layout = layouts[0] if layouts else None
        self.find_references(tag, values, line)
        self.find_inline(tag, values, line)

    def find_references(self, tag: str, values: dict[str, str], line: int):
        def add(address: str, is_resource: bool):
            self.page.references.append(Reference(address.strip(), tag, line, is_resource))

        for name, value in values.items():
            if (tag, name) in LINKS:
                add(value, False)
            elif (tag, name) in RESOURCES:
                add(value, True)
            elif (tag, name) == ("link", "href"):
                kinds = set(values.get("rel", "").lower().split())
                add(value, not kinds or not kinds <= TELLING_LINKS)
            elif name == "srcset":
                for candidate in re.split(r",\s+", value.strip()):
                    if candidate.split():
                        add(candidate.split()[0].rstrip(","), True)
        if tag == "a" and "download" in values and "href" in values:
            self.page.downloads.append(values["href"])
        if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
            sent = re.match(REFRESH, values.get("content", ""), re.I)
            if sent:
                self.page.destination = sent[1].strip("'\" ")
                add(self.page.destination, False)

    def find_inline(self, tag: str, values: dict[str, str], line: int):
        def add(what: str):
            self.page.inline.append((line, what))

        if tag == "style":
            add("inline <style>")
        if tag == "base":
            add("<base>")
        if tag == "script" and "src" not in values:
            if values.get("type", "").lower() in SCRIPT_TYPES:
                add("inline <script>")
        for name, value in values.items():
            if name == "style":
                add(f"style attribute on <{tag}>")
            elif name.startswith("on"):
                add(f"{name} attribute on <{tag}>")
            elif value.strip().lower().startswith("javascript:"):
                add(f"javascript: address on <{tag}>")


class Site:
    """A folder of built files, read once."""

    def __init__(self, folder: Path):
        self.folder = folder.resolve()

    @cached_property
    def files(self) -> dict[str, Path]:
        """Every file by its path from the top; what starts with a dot is not published."""
        found = {}
        for path in sorted(self.folder.rglob("*")):
            name = path.relative_to(self.folder).as_posix()
            if path.is_file() and not any(part.startswith(".") for part in name.split("/")):
                found[name] = path
        return found

    @cached_property
    def folders(self) -> set[str]:
        """Every folder of the site, the top being the empty path."""
        return {""} | {
            parent.as_posix()
            for name in self.files
            for parent in Path(name).parents
            if parent.as_posix() != "."
        }

    @cached_property
    def documents(self) -> dict[str, Page]:
        """Every HTML file by its path."""
        pages = {}
        for name, path in self.files.items():
            if name.endswith((".html", ".htm")):
                text = path.read_bytes()
                pages[name] = Page(name, len(text))
                PageParser(pages[name]).feed(text.decode("utf-8", errors="replace"))
        return pages

    @cached_property
    def downloads(self) -> set[str]:
        """HTML files that are offered for download: they stand alone, outside the policy."""
        offered = {
            self.target(page.path, address)
            for page in self.documents.values()
            for address in page.downloads
        }
        return offered & set(self.documents)

    @cached_property
    def pages(self) -> list[Page]:
        """What a reader opens: no 404 page, no page that only sends on."""
        return [
            page
            for page in self.documents.values()
            if page.path != MISSING and not page.destination
        ]

    @cached_property
    def redirections(self) -> list[Page]:
        return [page for page in self.documents.values() if page.destination]

    @cached_property
    def of_each_layout(self) -> list[Page]:
        """The largest page of each layout: it holds the most that can go wrong."""
        largest: dict[str, Page] = {}
        for page in self.documents.values():
            if page.layout and not page.destination:
                best = largest.get(page.layout)
                if not best or page.size > best.size:
                    largest[page.layout] = page
        return [largest[layout] for layout in sorted(largest)]

    def largest(self, count: int, besides: list[Page]) -> list[Page]:
        taken = {page.path for page in besides}
        rest = [page for page in self.pages if page.path not in taken]
        return sorted(rest, key=lambda page: (-page.size, page.path))[:count]

    def target(self, path: str, address: str) -> str:
        """The file that a relative address names, without query and fragment."""
        plain = unquote(re.split(r"[?#]", address, maxsplit=1)[0])
        if not plain:
            return path
        return posixpath.normpath(posixpath.join(posixpath.dirname(path), plain))

    @cached_property
    def missing_page_is_relative(self) -> bool:
        """Written for a site that does not know its address: right at the site's top only."""
        page = self.documents.get(MISSING)
        addresses = [r.address for r in page.references] if page else []
        inside = [a for a in addresses if not re.match(r"(mailto|tel):", a)]
        return bool(inside) and not any(re.match(r"https?://|/", a) for a in inside)

    @cached_property
    def address_of_missing_page(self) -> str:
        """The public address that the 404 page was written for; `/` if it tells none.

        The page stands for any depth, so its style sheet cannot be relative: what comes
        before the sheet's own path is where the site believes itself to be.
        """
        page = self.documents.get(MISSING)
        sheets = [r.address for r in page.references if r.tag == "link"] if page else []
        for sheet in sheets:
            if re.match(r"https?://|/", sheet):
                plain = unquote(re.split(r"[?#]", sheet, maxsplit=1)[0])
                for name in self.files:
                    if plain.endswith("/" + name):
                        return plain[: -len(name)]
        return "/"

