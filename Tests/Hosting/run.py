#!/usr/bin/env python3
"""Serves the sample by the exported settings: run.py DIAPASON.

nginx and Apache are given their file as it was exported, but for the port; each kind of
file must come with its headers, and Chromium must have nothing to say under them.
"""

from __future__ import annotations

import http.client
import os
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests" / "Browser"))

from browser import Browser, end_with_process  # noqa: E402
from pages import Site  # noqa: E402

SAME = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cross-origin-resource-policy": "same-origin",
    "x-robots-tag": "noindex",
}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
FOREVER = "public, max-age=31536000, immutable"
HOUR = "public, max-age=3600"

# What a file's pattern is served with: type, cache.
KINDS = {
    "index.html": ("text/html; charset=utf-8", "no-cache"),
    "charte/regles/ch-01.html": ("text/html; charset=utf-8", "no-cache"),
    "assets/diapason.*.css": ("text/css; charset=utf-8", FOREVER),
    "assets/diapason.*.js": ("text/javascript; charset=utf-8", FOREVER),
    "assets/mark.*.svg": ("image/svg+xml; charset=utf-8", FOREVER),
    "assets/search/head.js": ("text/javascript; charset=utf-8", "no-cache"),
    "assets/search/words.*.js": ("text/javascript; charset=utf-8", FOREVER),
    "assets/search/titles-0.*.js": ("text/javascript; charset=utf-8", FOREVER),
    "assets/kit-tout.zip": ("application/zip", HOUR),
    "**/*.ics": ("text/calendar; charset=utf-8", "no-cache"),
    "**/*.csv": ("text/csv; charset=utf-8", "no-cache"),
    "**/*.png": ("image/png", HOUR),
    "**/*.xml": ("application/atom+xml; charset=utf-8", "no-cache"),
}

problems: list[str] = []


def expect(what: str, found: object, wanted: object):
    if found != wanted:
        problems.append(f"{what}: {found!r}, not {wanted!r}")


def main() -> int:
    program = Path(sys.argv[1]).resolve()
    end_with_process()
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="diapason-hosting-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        source = folder / "source"
        source.mkdir()
        shutil.copytree(ROOT / "content", source / "content")
        shutil.copytree(ROOT / "themes", source / "themes")
        for number, path in enumerate(("/", "/charte/")):
            place = folder / f"www{number}"
            deploy = published(program, source, place, path)
            for serve in (nginx, apache):
                with serve(deploy, folder) as port:
                    check_headers(f"{serve.__name__} at {path}", port, path, place / "current")
                    if serve is nginx:
                        check_browser(port, path, place / "current")
            check_others(deploy)
    for problem in problems:
        print(f"hosting: {problem}")
    print(f"hosting: {len(problems) or 'none'} wrong ({time.monotonic() - start:.1f} s)")
    return 1 if problems else 0


def published(program: Path, source: Path, place: Path, path: str) -> Path:
    """The sample, published to a target; where its settings were exported to."""
    text = (ROOT / "diapason.yaml").read_text()
    text += f'adresse: "https://127.0.0.1{path}"\ncibles: {{w: {{type: dossier, chemin: {place}}}}}\n'
    (source / "diapason.yaml").write_text(text)
    deploy = place.parent / ("deploy" + place.name)
    for words in (
        ["publish", "--date", "2026-11-22", "--crisis", "active", "--quiet"],
        ["export", "hosting", str(deploy)],
    ):
        subprocess.run([program, *words, "--source", source], check=True, capture_output=True)
    return deploy


def free_port() -> int:
    """One that the system gives to no connection meanwhile, and no other suite asks for."""
    while True:
        port = random.randrange(10000, 14000)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port


@contextmanager
def running(words: list[str], port: int) -> Iterator[int]:
    with subprocess.Popen(words) as server:
        try:
            for _ in range(6000):
                try:
                    socket.create_connection(("127.0.0.1", port), 1).close()
                    break
                except OSError:
                    time.sleep(0.02)
            yield port
        finally:
            server.terminate()


@contextmanager
def nginx(deploy: Path, folder: Path) -> Iterator[int]:
    port, own = free_port(), folder / f"nginx-{deploy.name}"
    own.mkdir()
    text = (deploy / "nginx.conf").read_text().replace("listen 80;", f"listen 127.0.0.1:{port};")
    (own / "site.conf").write_text(text)
    (own / "main.conf").write_text(
        f"pid {own}/pid; error_log {own}/error.log; daemon off; worker_processes 1;\n"
        f"events {{}}\nhttp {{ access_log off; include {own}/site.conf; }}\n"
    )
    words = ["/usr/sbin/nginx", "-p", str(own), "-e", f"{own}/error.log", "-c", f"{own}/main.conf"]
    tested(words + ["-t"])
    with running(words, port):
        yield port
    log = (own / "error.log").read_text()
    expect("nginx's log", [line for line in log.splitlines() if "[warn]" in line], [])


@contextmanager
def apache(deploy: Path, folder: Path) -> Iterator[int]:
    port, own = free_port(), folder / f"apache-{deploy.name}"
    own.mkdir()
    text = (deploy / "apache.conf").read_text().replace("*:80>", f"127.0.0.1:{port}>")
    modules = "mpm_event authz_core alias dir mime headers deflate filter"
    loads = "".join(
        f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"
        for name in modules.split()
    )
    user = "User www-data\nGroup www-data\n" if os.geteuid() == 0 else ""
    (own / "main.conf").write_text(
        f"ServerRoot {own}\nServerName localhost\nPidFile {own}/pid\nErrorLog {own}/error.log\n"
        f"Listen 127.0.0.1:{port}\n{loads}{user}TypesConfig /dev/null\n{text}"
    )
    words = ["/usr/sbin/apache2", "-d", str(own), "-f", f"{own}/main.conf"]
    tested(words + ["-t"])
    with running(words + ["-D", "FOREGROUND"], port):
        yield port


def tested(words: list[str]):
    ending = subprocess.run(words, capture_output=True, text=True)
    said = ending.stdout + ending.stderr
    expect(f"{words[0]} -t", (ending.returncode, "warn" in said), (0, False))
    if ending.returncode:
        raise SystemExit(said)


def fetched(port: int, address: str) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", address)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, {key.lower(): value for key, value in answer.getheaders()}, body


def check_headers(server: str, port: int, path: str, site: Path):
    def check(address: str, status: int, type: str, cache: str, policy: str = POLICY) -> bytes:
        found, headers, body = fetched(port, path + address)
        what = f"{server}, {address}"
        expect(f"{what}: status", found, status)
        # Old servers write the type of scripts and the charset in other letters.
        expect(f"{what}: type", headers.get("content-type", "").lower(), type)
        expect(f"{what}: cache", headers.get("cache-control"), cache)
        expect(f"{what}: policy", headers.get("content-security-policy"), policy)
        for name, value in SAME.items():
            expect(f"{what}: {name}", headers.get(name), value)
        return body

    for pattern, (type, cache) in KINDS.items():
        file = next(iter(sorted(site.glob(pattern))), None)
        if not file:
            problems.append(f"the sample has no {pattern}")
            continue
        body = check(str(file.relative_to(site)), 200, type, cache)
        expect(f"{server}, {pattern}: bytes", body == file.read_bytes(), True)
    sheet = next(site.rglob("crise-a-garder.html")).relative_to(site)
    style = (
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'"
    )
    check(str(sheet), 200, KINDS["index.html"][0], "no-cache", style)
    missing = (site / "404.html").read_bytes()
    for address in ("rien.html", "charte/rien/", "assets/", ".diapason.json", "charte/.x"):
        body = check(address, 404, KINDS["index.html"][0], "no-cache")
        expect(f"{server}, {address}: the page", body == missing, True)
    expect(f"{server}: a folder", fetched(port, path + "charte/")[0], 200)
    status, headers, _ = fetched(port, path + "charte")
    expect(f"{server}: no slash", (status, headers.get("location", "")[-8:]), (301, "/charte/"))
    for address in ("../../source/diapason.yaml", "%2e%2e/%2e%2e/source/diapason.yaml"):
        status, _, body = fetched(port, path + address)
        expect(f"{server}, {address}", (status >= 400, b"accent:" in body), (True, False))


def check_browser(port: int, path: str, site: Path):
    """One page of each layout, and the two that are served otherwise."""
    root = f"http://127.0.0.1:{port}{path}"
    addresses = [page.path for page in Site(site).of_each_layout]
    addresses.append(str(next(site.rglob("crise-a-garder.html")).relative_to(site)))
    browser = Browser()
    try:
        for address in addresses if path == "/" else addresses[:4]:
            if address == "404.html":
                continue
            browser.open(root + address)
            expect(f"{address}: console", browser.console(), [])
            outside = [one for one in browser.requests() if not one.startswith((root, "data:"))]
            expect(f"{address}: requests outside", outside, [])
        browser.open(root + "rien/rien.html")
        said = [line for line in browser.console() if "status of 404" not in line]
        expect("missing page: console", said, [])
        colour = "return getComputedStyle(document.querySelector('.crisis')).backgroundColor"
        expect("missing page: styled", browser.ask(colour) != "rgba(0, 0, 0, 0)", True)
    finally:
        browser.quit()


def check_others(deploy: Path):
    tree = ElementTree.parse(deploy / "web.config")
    maps = [one.get("fileExtension") for one in tree.iter("mimeMap")]
    expect("web.config: each type once", len(maps), len(set(maps)))
    names = {one.get("name"): one.get("value") for one in tree.iter("add") if one.get("name")}
    for name, value in SAME.items():
        expect(f"web.config: {name}", {k.lower(): v for k, v in names.items()}.get(name), value)
    analyzer = shutil.which("systemd-analyze")
    unit = (deploy / "diapason-watch.service").read_text()
    expect("systemd unit: sections", [f"[{one}]" in unit for one in ("Unit", "Service", "Install")],
           [True] * 3)
    if analyzer:
        ending = subprocess.run([analyzer, "verify", deploy / "diapason-watch.service"],
                                capture_output=True, text=True)
        expect("systemd unit", [line for line in ending.stderr.splitlines()
                                if "diapason-watch" in line and "not executable" not in line
                                and "Failed to connect" not in line], [])


if __name__ == "__main__":
    sys.exit(main())
