"""An author's folder of many pages, and what must be true of every site that is made from it."""

import hashlib
import json
import os
import random
import shutil
import subprocess
import tempfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
# The program that is tried; run.py may say another.
PROGRAM = Path(os.environ.get("DIAPASON") or CHECKOUT / ".build/release/diapason")
DATE = "2026-11-22"


class Failure(Exception):
    """Something that must not happen did."""


def require(condition, message):
    if not condition:
        raise Failure(message)


def dated(command):
    """The day of a run, for commands that take one."""
    return [] if command in ("releases", "rollback", "verify") else ["--date", DATE]


def program_file():
    return PROGRAM


class Desk:
    """A site of its own in a temporary folder; `edition` changes it."""

    def __init__(self, parent=None, pages=300, targets="", plain=False):
        self.folder = Path(tempfile.mkdtemp(prefix="diapason-publication-", dir=parent))
        self.source = self.folder / "book"
        self.output = self.source / "public"
        self.pages = pages
        content = self.source / "content"
        for number in range(pages):
            page = content / f"part-{number % 10}" / f"page-{number}.md"
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(self.page(number))
        (content / "dot.svg").write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>')
        theme = CHECKOUT / ("Tests/Golden/theme" if plain else "themes/diapason")
        shutil.copytree(theme, self.source / "themes/diapason")
        if plain:
            self.complete_strings()
        self.configure(targets)
        self.edition(0)

    def complete_strings(self):
        """A small theme's words, with those of the default theme that it lacks."""
        for language in ("fr", "en"):
            own = self.source / f"themes/diapason/strings/{language}.yaml"
            text = own.read_text() if own.exists() else ""
            known = {line.split(":")[0].strip('"') for line in text.splitlines()}
            default = CHECKOUT / f"themes/diapason/strings/{language}.yaml"
            lines = [line for line in default.read_text().splitlines()
                     if line.lstrip('"')[:1].isalnum() and line.split(":")[0].strip('"') not in known]
            own.parent.mkdir(exist_ok=True)
            own.write_text(text + "\n".join(lines) + "\n")

    def configure(self, targets):
        (self.source / "diapason.yaml").write_text(f"language: en\nname: Handbook\n{targets}")

    @staticmethod
    def page(number, more=""):
        chance = random.Random(number)
        words = " ".join("".join(chance.choices("aeioulmnrst", k=6)) for _ in range(120))
        return f"# Page {number}\n\n![dot](../dot.svg)\n\n{words}\n\n{more}\n"

    def edition(self, number):
        """Another text on the home page and on one other."""
        home = self.source / "content/index.md"
        home.write_text(f"# Handbook\n\nEdition {number}.\n")
        page = number % self.pages
        path = self.source / f"content/part-{page % 10}/page-{page}.md"
        path.write_text(self.page(page, f"Edition {number}."))

    def command(self, *words):
        return [str(PROGRAM), *words, "--source", str(self.source), *dated(words[0])]

    def run(self, *words, **options):
        return subprocess.run(
            self.command(*words), capture_output=True, text=True, timeout=120, **options)

    def must(self, *words, code=0, **options):
        ended = self.run(*words, **options)
        require(ended.returncode == code, f"{words}: {ended.returncode}, {ended.stderr}")
        return ended

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)


def hashes(folder):
    """What a site's manifest says of each file, held against the files: whole, or a failure."""
    folder = Path(folder)
    manifest = json.loads((folder / ".diapason.json").read_text())["files"]
    present = {
        str(path.relative_to(folder)) for path in folder.rglob("*")
        if path.is_file() and path.name != ".diapason.json"}
    require(present == set(manifest), f"{folder}: {sorted(present ^ set(manifest))[:5]}")
    for name, entry in manifest.items():
        digest = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        require(digest == entry["sha256"], f"{folder}/{name} is not what its manifest says")
    return {name: entry["sha256"] for name, entry in manifest.items()}


def edition(folder):
    """The number of the edition that a site shows."""
    text = (Path(folder) / "index.html").read_text()
    return int(text.split("Edition ")[1].split(".")[0])


def leftovers(place):
    """What lies in a target that belongs to no release."""
    found = [name for name in os.listdir(place)
             if name not in ("current", "releases", ".diapason-lock")]
    names = os.listdir(Path(place) / "releases")
    releases = {name for name in names if "." not in name}
    known = releases | {f"{name}{end}" for name in releases for end in (".json", ".pages.json")}
    return found + sorted(set(names) ^ known)
