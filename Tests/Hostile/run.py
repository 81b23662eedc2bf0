#!/usr/bin/env python3
"""Gives the program what attackers write, and opens the result: run.py DIAPASON.

Every page of the built site is opened from disk without any policy, where a script that
slipped through would run; those of raw HTML also from a server, under the site's policy. None
may run; nothing may be asked for outside; no byte of a file outside the folder may be in the
site.
"""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "Tests" / "Browser"), str(Path(__file__).parent)]

from browser import Browser, Browsers, end_with_process  # noqa: E402
from server import SiteServer  # noqa: E402
from cases import SETTINGS, VALUES, Case, all_cases  # noqa: E402

SECRET = "zcanaryoutside"
THEME = str(ROOT / "themes" / "diapason")
PATIENCE = 20  # seconds for one run of the program
CONFIGURATION = "nom: Essai\nlangue: fr\nadresse: https://charte.example/\n"

# Runs before the page's own scripts: who calls it is noted, and no dialog waits for an answer.
WATCH = """
window.ran = [];
window.canary = () => window.ran.push('canary');
for (const name of ['alert', 'confirm', 'prompt', 'print'])
  window[name] = () => window.ran.push(name);
"""

# What the page holds, seen as the browser sees it; then everything is touched.
EXAMINE = r"""
const wrong = [];
const allowed = new Set(arguments[0]);
for (const one of document.querySelectorAll('*')) {
  const name = one.localName;
  if (['iframe', 'object', 'embed', 'base', 'foreignobject', 'portal'].includes(name))
    wrong.push('<' + name + '>');
  if (name === 'form' && one.hasAttribute('action')) wrong.push('<form action>');
  if (name === 'style') wrong.push('<style>');
  if (name === 'script' && !/\/assets\/[\w.\/-]+\.js(\?.*)?$/.test(one.src)) wrong.push('script ' + one.src);
  for (const { name: key, value } of one.attributes) {
    if (key.startsWith('on')) wrong.push(name + ' ' + key);
    if (key === 'style' || key === 'srcdoc' || key === 'formaction') wrong.push(name + ' ' + key);
    if (/^(href|src|action|data|xlink:href|poster|background)$/.test(key)
        && /^[\s\x00-\x20]*(javascript|vbscript|data:text|blob|file|feed|view-source)/i.test(value))
      wrong.push(name + ' ' + key + '=' + value.slice(0, 60));
  }
}
for (const one of document.querySelectorAll('main *, aside *, nav *, header *, footer *'))
  for (const type of ['mouseover', 'focus', 'error', 'toggle', 'load'])
    one.dispatchEvent(new Event(type));
for (const one of document.querySelectorAll('details')) one.open = true;
return [wrong, window.ran];
"""

problems: list[str] = []


def main() -> int:
    program = Path(sys.argv[1]).resolve()
    end_with_process()
    start = time.monotonic()
    cases = all_cases()
    with tempfile.TemporaryDirectory(prefix="diapason-hostile-") as name:
        top = Path(name)
        (top / "outside.txt").write_text(SECRET)
        (top / "outside.md").write_text(f"# {SECRET}\n")
        source = top / "source"
        number = written(source, cases)
        check_refusals(program, source, cases)
        build(program, source, top / "site", "the hostile folder")
        sites = [top / "site"] + build_settings(program, top)
        pages = [page for site in sites for page in opened(site)]
        check_bytes(sites)
        check_pages(pages)
        check_served(top / "site")
        server = SiteServer(top / "site")
        raw = [path for path in pages if path.name.startswith("brut")]
        check_pages(raw, lambda path: server.root + path.name, server.root)
        server.close()
        for left in top.rglob("hacked"):
            problems.append(f"a command ran: {left}")
    for problem in problems:
        print(f"hostile: {problem}")
    print(
        f"hostile: {number + len(SETTINGS) * len(VALUES)} cases, {len(pages)} files opened, "
        f"{len(problems) or 'none'} wrong ({time.monotonic() - start:.1f} s)"
    )
    return 1 if problems else 0


def written(source: Path, cases: list[Case]) -> int:
    content = source / "content"
    files: dict[str, str | bytes] = {"index.md": "# Accueil\n\nzterme, [EV-01].\n"}
    files["logo.svg"] = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"
    for case in cases:
        files |= case.files
    for name, text in files.items():
        path = content / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        except OSError as error:
            problems.append(f"{name!r} cannot be written here: {error}")
    (source / "diapason.yaml").write_text(CONFIGURATION)
    # Symbolic links. A name that is no text stops the build: it cannot be read who may see the file.
    os.symlink("../../outside.md", content / "lien-page.md")
    os.symlink("../../outside.txt", content / "lien.txt")
    os.symlink("/etc", content / "lien-dossier")
    os.symlink("/etc/passwd", content / "lien-image.png")
    os.symlink("boucle.md", content / "boucle.md")
    os.symlink("/dev/zero", content / "sans-fin.md")
    (content / "liens.md").write_text(
        "# Liens\n\n[a](lien.txt) [b](lien-page.md) [c](lien-dossier/passwd) ![d](lien-image.png)\n"
    )
    return len(cases) + 8


def run(program: Path, words: list[str], what: str) -> subprocess.CompletedProcess:
    try:
        ending = subprocess.run(
            [program, *words, "--date", "2026-10-01"],
            capture_output=True, timeout=PATIENCE, stdin=subprocess.DEVNULL,
        )
    except subprocess.TimeoutExpired:
        problems.append(f"{what}: no end after {PATIENCE} s")
        return subprocess.CompletedProcess([], 2, b"", b"")
    if ending.returncode not in (0, 1, 2):
        problems.append(f"{what}: the program ended with {ending.returncode}: {ending.stderr[-300:]!r}")
    if ending.returncode and not ending.stderr.strip() and not ending.stdout.strip():
        problems.append(f"{what}: refused without a word")
    return ending


def check_refusals(program: Path, source: Path, cases: list[Case]):
    words = ["check", "--source", str(source), "--format", "json", "--theme", THEME]
    ending = run(program, words, "check")
    try:
        report = json.loads(ending.stdout)
    except ValueError:
        problems.append(f"check: no JSON: {ending.stdout[:200]!r}")
        return
    found = report["diagnostics"] if isinstance(report, dict) else report
    accused = {
        Path(one.get("path") or one.get("file") or "").name
        for one in found if one.get("severity") == "error"
    }
    for case in cases:
        names = {Path(name).name for name in case.files}
        if case.refused and not names & accused:
            problems.append(f"{case.name} is not refused: {next(iter(case.files.values()))!r}"[:200])
    for name in ("lien-page.md", "lien.txt", "lien-image.png", "boucle.md"):
        if name not in accused:
            problems.append(f"the symbolic link {name} is not refused")


def build(program: Path, source: Path, output: Path, what: str):
    words = ["build", "--source", str(source), "--output", str(output), "--lenient"]
    words += ["--theme", THEME] if "thème" not in what else []
    ending = run(program, words, what)
    if what == "the hostile folder" and ending.returncode:
        problems.append(f"{what}: not built: {ending.stderr[-800:].decode(errors='replace')}")


def build_settings(program: Path, top: Path) -> list[Path]:
    """A small site for each field of the configuration and each value."""
    source = top / "settings"
    (source / "content").mkdir(parents=True)
    (source / "content" / "index.md").write_text("# Accueil\n\nTexte.\n")
    sites: list[Path] = []
    for key in SETTINGS:
        for number, value in enumerate(VALUES):
            (source / "diapason.yaml").write_text(f"{key}: {value}\n")
            output = top / f"site-{SETTINGS.index(key)}-{number}"
            build(program, source, output, f"{key}: {value}")
            if output.exists():
                sites.append(output)
    return sites


def opened(site: Path) -> list[Path]:
    """What a reader could open: pages, and pictures by themselves."""
    files = sorted(path for path in site.rglob("*") if path.suffix in (".html", ".svg", ".xml"))
    settings = site.name != "site"
    return [path for path in files if not settings or path.name == "index.html"]


def check_bytes(sites: list[Path]):
    passwd = Path("/etc/passwd").read_bytes()[:40]
    for site in sites:
        for path in site.rglob("*"):
            if path.is_symlink():
                problems.append(f"a symbolic link in the site: {path.name}")
            if not path.is_file():
                continue
            address = str(path.relative_to(site))
            if site.name == "site" and not re.fullmatch(r"[a-z0-9._/-]+", address):
                problems.append(f"an address that is not plain: {address!r}")
            parts = [path.read_bytes()]
            if path.suffix == ".zip":
                with zipfile.ZipFile(io.BytesIO(parts[0])) as archive:
                    parts += [archive.read(name) for name in archive.namelist()]
            for part in parts:
                if SECRET.encode() in part or passwd in part:
                    problems.append(f"{address} holds words from outside the folder")
            if path.suffix == ".ics" and re.search(rb"\r\n(ATTACH|URL:javascript)", parts[0]):
                problems.append(f"{address}: a line of the author's own in the calendar")


def check_pages(
    pages: list[Path], address_of=lambda path: "file://" + quote(str(path)), root: str = ""
):
    def look(browser: Browser, path: Path):
        if not getattr(browser, "is_watching", False):
            browser.command("Page.addScriptToEvaluateOnNewDocument", source=WATCH)
            browser.is_watching = True
        browser.requests()
        browser.driver.get(address_of(path))
        if path.suffix == ".html":
            wrong, ran = browser.ask(EXAMINE, [])
        else:
            wrong, ran = [], browser.ask("return window.ran || []")
        # The page before may still have been asking for its own.
        top = next(one for one in path.parents if one.name.startswith("diapason-hostile-"))
        here = root or f"file://{top}/site"
        outside = [
            one for one in browser.requests()
            if not one.startswith(here)
            and not one.startswith(("data:image/", "chrome:", "about:"))
            # What the 404 page names begins at the address of the configuration.
            and not (path.name == "404.html" and one.startswith("file:///assets/"))
        ]
        return wrong, ran, outside

    browsers = Browsers()
    try:
        for path, answer in zip(pages, browsers.map(look, pages)):
            what = "/".join(path.parts[3:])
            if isinstance(answer, Exception):
                problems.append(f"{what}: the browser gave up: {answer}"[:300])
                continue
            wrong, ran, outside = answer
            for said, found in (("holds", wrong), ("ran", ran), ("asked for", outside)):
                if found:
                    problems.append(f"{what} {said} {found[:4]}")
    finally:
        browsers.close()


POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
)


def check_served(site: Path):
    """The drawings once more, from a server that sends the policy."""

    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *arguments):
            super().__init__(*arguments, directory=str(site))

        def end_headers(self):
            self.send_header("Content-Security-Policy", POLICY)
            self.send_header("X-Content-Type-Options", "nosniff")
            super().end_headers()

        def log_message(self, *arguments):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    here = f"http://127.0.0.1:{server.server_port}/"
    drawings = [path for path in sorted(site.rglob("*.svg"))]

    def look(browser: Browser, path: Path):
        if not getattr(browser, "is_watching", False):
            browser.command("Page.addScriptToEvaluateOnNewDocument", source=WATCH)
            browser.is_watching = True
        browser.requests()
        browser.driver.get(here + quote(str(path.relative_to(site))))
        ran = browser.ask("return window.ran || []")
        outside = [
            one for one in browser.requests()
            if not one.startswith((here, "data:image/", "chrome:", "about:"))
        ]
        return ran, outside

    browsers = Browsers()
    try:
        for path, answer in zip(drawings, browsers.map(look, drawings)):
            if isinstance(answer, Exception):
                problems.append(f"{path.name}, served: the browser gave up: {answer}"[:300])
                continue
            for said, found in (("ran", answer[0]), ("asked for", answer[1])):
                if found:
                    problems.append(f"{path.name}, served, {said} {found[:4]}")
    finally:
        browsers.close()
        server.shutdown()
    if len(drawings) < 20:
        problems.append(f"only {len(drawings)} drawings were published")


if __name__ == "__main__":
    sys.exit(main())
