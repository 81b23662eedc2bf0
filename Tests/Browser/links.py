"""Follows addresses through the built files, without a browser.

A site that runs anywhere names every file in full and relative to the page: an address
that starts at the host, names a folder or goes to another host for a part of the page
works on one host and fails on the next.
"""

from __future__ import annotations

import re
from typing import Iterator
from urllib.parse import unquote

from pages import Page, Reference, Site

OUTSIDE = {"http", "https", "mailto", "tel", "sms", "webcal", "xmpp", "ftp"}


def problems_of_page(site: Site, page: Page) -> list[str]:
    return [
        f"line {reference.line}: {problem}"
        for reference in page.references
        for problem in problems(site, page.path, reference)
    ]


def problems_of_style_sheet(site: Site, name: str) -> list[str]:
    text = re.sub(r"/\*.*?\*/", "", site.files[name].read_text("utf-8"), flags=re.S)
    addresses = re.findall(
        r"""(?:url\(|@import)\s*(?:"([^"]*)"|'([^']*)'|([^'"()\s;]+))""", text
    )
    return [
        problem
        for address in ("".join(found) for found in addresses)
        if not address.startswith(("#", "url"))
        for problem in problems(site, name, Reference(address, "style sheet", 0, True))
    ]


def problems(site: Site, path: str, reference: Reference) -> Iterator[str]:
    address = reference.address
    if not address:
        yield f"<{reference.tag}> has an empty address"
        return
    scheme = re.match(r"([a-zA-Z][a-zA-Z0-9+.-]*):", address)
    if scheme or address.startswith("//"):
        yield from problems_outside(reference, scheme[1].lower() if scheme else "https")
    elif address.startswith("/"):
        yield f"{address} starts at the host, and fails below another path"
    else:
        yield from problems_inside(site, path, address)


def problems_outside(reference: Reference, scheme: str) -> Iterator[str]:
    if reference.is_resource:
        is_image = reference.address.lower().startswith("data:image/")
        if not (is_image and reference.tag in {"img", "source", "link", "style sheet"}):
            yield f"{reference.address[:80]} is fetched from outside the site"
    elif scheme not in OUTSIDE:
        yield f"{reference.address[:80]} is no address to follow"


def problems_inside(site: Site, path: str, address: str) -> Iterator[str]:
    target = site.target(path, address)
    plain = re.split(r"[?#]", address, maxsplit=1)[0]
    if target.startswith(".."):
        yield f"{address} leaves the site"
    elif target in site.files:
        if not points_to_something(site, target, address.partition("#")[2]):
            yield f"{address}: no such id in {target}"
    elif target.removeprefix(".") in site.folders or plain.endswith("/"):
        yield f"{address} is a folder; name the file in it"
    else:
        yield f"{address}: no such file"


def points_to_something(site: Site, target: str, fragment: str) -> bool:
    fragment = unquote(fragment.partition(":~:")[0])
    if not fragment or fragment.lower() == "top" or target not in site.documents:
        return True
    return fragment in site.documents[target].ids
