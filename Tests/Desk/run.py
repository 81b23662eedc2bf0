"""Edits by chance through the real desk: `run.py DIAPASON [--edits N | --minutes M] [--kills N] [--seed S]`.

Each edit changes one word of a passage, a fact or a cell, as a screen sends it. What the folder then
differs in, as `git diff --word-diff` shows it and byte by byte, is these words alone. `--kills` ends the
program by kill -9 amid saves and renames: at its next start, each change is whole or was never made.
Two browsers write at once, and a full disk refuses without a trace where this run may mount one.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from client import Client, Refused

ROOT = Path(__file__).resolve().parents[2]
WORD = re.compile(r"(?<=[ \u00a0])[a-zà-ÿ]{4,}(?=[ ,.\u00a0])")
DATE = "2026-11-29"


class Trial:
    """A folder, what it was, and what was changed in it."""

    def __init__(self, program: str, top: Path, seed: int):
        self.program, self.folder, self.dice = program, top / "site", random.Random(seed)
        self.folder.mkdir()
        shutil.copytree(ROOT / "content", self.folder / "content")
        shutil.copy(ROOT / "diapason.yaml", self.folder)
        for words in (["init", "--quiet"], ["config", "user.name", "Camille"], ["config", "user.email", "camille@exemple.fr"],
                      ["add", "--all"], ["commit", "--quiet", "--message", "Début"]):
            self.git(*words)
        self.original = self.files()
        self.desk = self.open()
        # A new word, and the one it took the place of.
        self.words: dict[str, str] = {}
        self.refused = 0
        self.problems: list[str] = []

    def open(self) -> Client:
        return Client(self.program, self.folder, "--date", DATE)

    def git(self, *words: str) -> str:
        return subprocess.run(["git", "-C", str(self.folder), *words], check=True, capture_output=True, text=True).stdout

    def files(self) -> dict[str, bytes]:
        content = self.folder / "content"
        return {str(path.relative_to(content)): path.read_bytes() for path in sorted(content.rglob("*")) if path.is_file()}

    def expect(self, holds: bool, what: str):
        if not holds:
            self.problems.append(what)

    # MARK: - An edit by chance

    def change(self, text: str) -> tuple[str, str, str] | None:
        """The text with another word, the word and the one it had; nothing where signs may stand around it."""
        found = [one for one in WORD.finditer(text) if not re.search(r"[\[(<`{][^\])>`}]*$", text[:one.start()])]
        if not found or "`" in text or "<" in text:
            return None
        place = self.dice.choice(found)
        number, letters = len(self.words) + self.refused + self.dice.randrange(1 << 20) * 1000, ""
        while number:
            number, digit = divmod(number, 20)
            letters += "bcdfghjklmnpqrstvwxz"[digit]
        word = "zq" + letters
        return text[:place.start()] + word + text[place.end():], word, place[0]

    def begin(self, desk: Client):
        """A page or a table by chance, its digest, one change of it and the words."""
        kind = self.dice.choice(["block"] * 6 + ["value"] * 2 + ["cell"] * 2)
        if kind == "cell":
            grid = desk.read("grid", self.dice.choice(desk.grids))
            row = self.dice.choice(grid["rows"])
            column = self.dice.randrange(len(row["cells"]))
            made = self.change(row["cells"][column])
            if made:
                return grid["page"], grid["digest"], {"kind": "cell", "row": row["number"], "column": column, "text": made[0]}, made
            return None
        shown = desk.page(self.dice.choice(desk.addresses))
        if kind == "block":
            marks = re.findall(r'data-block="([^"]+)"', shown)
            if not marks:
                return None
            block = desk.post("open", {"mark": self.dice.choice(marks)})
            made = self.change(block["text"])
            return (block["page"], block["digest"], {"kind": "block", "block": block["block"], "text": made[0]}, made) if made else None
        handle = desk.told(shown, "desk-settings").get("page")
        form = desk.read("form", handle) if handle else {"fields": []}
        entries = [one for field in form["fields"] if field["isThere"] and field["input"]["kind"] == "text"
                   for one in field["entries"] if not one["isReadOnly"]]
        if not entries:
            return None
        entry = self.dice.choice(entries)
        made = self.change(entry["value"])
        return (form["page"], form["digest"], {"kind": "value", "way": entry["way"], "text": made[0]}, made) if made else None

    def edit(self, desk: Client) -> bool:
        """Whether one was tried."""
        try:
            found = self.begin(desk)
        except Refused as problem:
            # The page was just written by the other browser.
            self.expect(" 409 " in str(problem), str(problem))
            return False
        if not found:
            return False
        page, digest, change, (_, word, old) = found
        self.words[word] = old
        outcome = desk.save(page, digest, change)["outcome"]
        if outcome in ("refused", "conflict"):
            del self.words[word]
            self.refused += 1
        else:
            self.expect(outcome == "saved", f"an edit came to {outcome}")
        return True

    # MARK: - What differs

    def restored(self, data: bytes) -> bytes:
        """With each new word taken back; a word may have taken the place of another new one."""
        text = data
        while found := re.search(rb"zq[b-df-hj-np-tv-z]+", text):
            old = self.words.get(found[0].decode())
            if old is None:
                return text
            text = text.replace(found[0], old.encode())
        return text

    def check(self, what: str):
        now = self.files()
        self.expect(now.keys() == self.original.keys(), f"{what}: other files: {now.keys() ^ self.original.keys()}")
        for path, data in now.items():
            if self.restored(data) != self.original.get(path):
                self.problems.append(f"{what}: {path} differs in more than the edited words")
        begin = self.git("rev-list", "--max-parents=0", "HEAD").strip()
        shown = self.git("diff", "--word-diff=porcelain", "-U0", "--word-diff-regex=[[:alpha:]]+|[^[:space:]]", begin, "--", "content")
        added, removed = set(), set()
        for line in shown.splitlines():
            if line.startswith(("+++", "---")):
                continue
            if line[:1] in "+-" and line:
                (added if line[0] == "+" else removed).update(re.findall(r"\w+", line[1:]))
        self.expect(added <= set(self.words), f"{what}: words that nobody wrote: {sorted(added - set(self.words))[:5]}")
        # A word that is shorter than its neighbour's is not cut in two.
        self.expect(removed <= set(self.words.values()), f"{what}: words that nobody took: {sorted(removed - set(self.words.values()))[:5]}")

    # MARK: - Trials

    def edits(self, count: int, minutes: float):
        end = time.monotonic() + minutes * 60
        done = 0
        while (time.monotonic() < end) if minutes else done < count:
            done += self.edit(self.desk)
        return done

    def together(self, count: int):
        """Two browsers of one desk at once."""
        link = Client.__new__(Client)
        link.__dict__.update(self.desk.__dict__)
        failed = []

        def work():
            try:
                for _ in range(count):
                    self.edit(link)
            except Exception as problem:  # of a thread, said by the run
                failed.append(problem)

        other = threading.Thread(target=work)
        other.start()
        for _ in range(count):
            self.edit(self.desk)
        other.join()
        self.expect(not failed, f"two browsers: {failed}")

    def kills(self, count: int):
        for number in range(count):
            found = None
            while not found:
                try:
                    found = self.begin(self.desk)
                except Refused:
                    found = None
            page, digest, change, (_, word, old) = found
            self.words[word] = old
            threading.Timer(self.dice.random() * 0.03, self.desk.process.kill).start()
            try:
                self.desk.save(page, digest, change)
            except (OSError, Refused, ValueError, EOFError):
                pass
            except Exception as problem:  # http.client's own
                self.expect("Remote" in type(problem).__name__ or "Incomplete" in type(problem).__name__, f"killed: {problem!r}")
            self.desk.process.wait(60)
            self.desk = self.open()
            if number % 5 == 0:
                self.check(f"kill {number}")
        self.check("kills")

    def rename(self, number: int):
        """A page that others lead to, renamed while the program is killed: all of it, or nothing."""
        address = self.dice.choice(["/reagir/moderation.html", "/charte/outils.html", "/reagir/avis.html", "/charte/mineurs.html"])
        before = self.files()
        desk = self.desk
        handle = desk.told(desk.page(address), "desk-settings")["page"]
        place = desk.read("place", handle)
        # Before, amid and behind it, on a quick machine and on a slow one.
        threading.Timer(self.dice.random() * self.dice.choice([0.2, 0.6, 3]), desk.process.kill).start()
        try:
            desk.post("arrange", {"kind": "rename", "page": handle, "digest": place["digest"], "title": f"Un autre titre {number}", "takesAddress": True})
        except Exception:  # whatever its end was
            pass
        desk.process.wait(60)
        self.desk = self.open()
        now = self.files()
        old = address[1:].replace(".html", ".md")
        if now == before:
            return False
        name = old.rsplit("/", 1)[1]
        # The text of a version that is kept is never edited.
        left = [path for path, data in now.items() if "/versions/" not in path and (f"({name}".encode() in data or f"/{name}".encode() in data)]
        self.expect(old not in now, f"rename {number}: {old} is there, and other files changed")
        self.expect(not left, f"rename {number}: {left} still lead to {name}")
        # As it was, for the next.
        self.desk.end()
        self.git("checkout", "--quiet", self.git("rev-list", "--max-parents=0", "HEAD").strip(), "--", "content")
        self.git("clean", "--quiet", "--force", "-d", "content")
        for path in set(now) - set(before):
            (self.folder / "content" / path).unlink(missing_ok=True)
        for path, data in before.items():
            (self.folder / "content" / path).write_bytes(data)
        self.desk = self.open()
        return True


def full_disk(program: str, top: Path) -> list[str]:
    """A disk without room: a save is refused in words and leaves the file as it was."""
    place = top / "small"
    place.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(place)], capture_output=True).returncode:
        print("desk edits: no disk can be filled here")
        return []
    problems = []
    desk = None
    try:
        site = place / "site"
        (site / "content").mkdir(parents=True)
        page = site / "content/index.md"
        page.write_text("# Accueil\n\nUn texte qui reste.\n", "utf-8")
        (site / "diapason.yaml").write_text("langue: fr\nnom: Essai\n", "utf-8")
        subprocess.run(["git", "-C", str(site), "init", "--quiet"], check=True)
        for words in (["user.name", "A"], ["user.email", "a@exemple.fr"]):
            subprocess.run(["git", "-C", str(site), "config", *words], check=True)
        desk = Client(program, site)
        before = page.read_bytes()
        fill = open(place / "fill", "wb", buffering=0)
        try:
            while fill.write(b"x" * 4096):
                pass
        except OSError:
            pass
        mark = re.findall(r'data-block="([^"]+)"', desk.page("/index.html"))[-1]
        block = desk.post("open", {"mark": mark})
        try:
            answer = desk.save(block["page"], block["digest"], {"kind": "block", "block": block["block"], "text": "Un autre. " * 2000})
            problems.append(f"a full disk: {answer}")
        except Refused as said:
            if "texte est encore là" not in str(said):
                problems.append(f"a full disk is told as {said}")
        if page.read_bytes() != before or [one.name for one in page.parent.iterdir()] != ["index.md"]:
            problems.append("a full disk leaves something")
        fill.close()
        (place / "fill").unlink()
        block = desk.post("open", {"mark": mark})
        if desk.save(block["page"], block["digest"], {"kind": "block", "block": block["block"], "text": "Un autre."})["outcome"] != "saved":
            problems.append("a disk with room again does not save")
        desk.end()
    finally:
        if desk:
            desk.kill()
        subprocess.run(["umount", "-l", str(place)], capture_output=True)
    return problems


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("diapason", type=Path)
    parser.add_argument("--edits", type=int, default=60)
    parser.add_argument("--minutes", type=float, default=0, help="edits for so long instead")
    parser.add_argument("--kills", type=int, default=4)
    parser.add_argument("--renames", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    begin = time.monotonic()
    program = str(options.diapason.resolve())
    with tempfile.TemporaryDirectory(prefix="diapason-desk-") as name:
        trial = Trial(program, Path(name), options.seed)
        try:
            done = trial.edits(options.edits, options.minutes)
            trial.together(max(5, done // 10))
            time.sleep(0.5)
            trial.check("edits")
            trial.kills(options.kills)
            renamed = sum(trial.rename(number) for number in range(options.renames))
        finally:
            trial.desk.kill()
        problems = trial.problems + full_disk(program, Path(name))
    for problem in problems:
        print(f"desk edits: {problem}")
    print(f"desk edits: {done} by one browser, {len(trial.words)} words, {trial.refused} refused, {options.kills} kills, "
          f"{renamed} of {options.renames} renames whole, seed {options.seed}: {len(problems) or 'nothing'} wrong ({time.monotonic() - begin:.1f} s)")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
