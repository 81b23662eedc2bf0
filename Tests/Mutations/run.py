#!/usr/bin/env python3
"""Damages the sample one line or one cell at a time: each damage must be seen.

    python3 Tests/Mutations/run.py DIAPASON                  80 damages, drawn by their own words: what is
                                                             written elsewhere draws no others
    python3 Tests/Mutations/run.py DIAPASON --all            every one: about an hour
    python3 Tests/Mutations/run.py DIAPASON --seed 7 --count 500

A damage is seen if the build says something that it did not say before, or if a published file has other
bytes: the new value is then on a page, where its reader sees it. One that changes neither was swallowed; it
is printed, and the exit code is 1.
"""

import argparse
import csv
import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import local

ROOT = Path(__file__).resolve().parents[2]
DATE = "2026-11-22"
GARBAGE = "zzqx"
READERS = ("communication", "direction")


@dataclass(frozen=True)
class Damage:
    path: str  # in the sample
    line: int
    what: str
    text: str  # of the whole file, damaged
    cell: str  # what is damaged in it

    def lot(self, seed: int) -> bytes:
        return hashlib.sha256(f"{seed}\n{self.path}\n{self.what}\n{self.cell}".encode()).digest()


def damages() -> list[Damage]:
    found: list[Damage] = []
    for path in sorted((ROOT / "content").rglob("*")):
        # Of a text that is kept as it was adopted, the print alone sees every damage.
        if "versions" in path.parts:
            continue
        name = path.relative_to(ROOT).as_posix()
        if path.suffix == ".md":
            found += of_front_matter(name, path.read_text("utf-8"))
        elif path.suffix == ".csv":
            found += of_cells(name, path.read_text("utf-8-sig"))
    return found


def of_front_matter(path: str, text: str):
    lines = text.split("\n")
    if lines[0] != "---":
        return
    end = lines.index("---", 1)
    for at in range(1, end):
        line = lines[at]
        if not line.strip() or line.lstrip().startswith("#"):
            continue

        def damaged(what, *new):
            return Damage(path, at + 1, what, "\n".join(lines[:at] + list(new) + lines[at + 1 :]), line)

        # Without a number of its own the last of its folder stays the last.
        if not re.match(r"(?:ordre|order):", line):
            yield damaged("the line is lost")
        key = re.match(r"( *(?:- )?)([\w-]+)(:.*)", line)
        if key:
            yield damaged("the key is misspelt", key[1] + key[2] + "x" + key[3])
            if key[3].strip(": "):
                yield damaged("the value is another", f"{key[1]}{key[2]}: {GARBAGE}")
            if not key[1]:
                yield damaged("the line is there twice", line, line)
        else:
            yield damaged("the value is another", re.match(r" *(?:- )?", line)[0] + GARBAGE)


def of_cells(path: str, text: str):
    first = text.split("\n", 1)[0]
    separator = max(";,\t", key=first.count)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))

    def damaged(at, what, row):
        out = io.StringIO(newline="")
        csv.writer(out, delimiter=separator, lineterminator="\n").writerows(
            rows[:at] + ([row] if row else []) + rows[at + 1 :])
        return Damage(path, at + 1, what, out.getvalue(), separator.join(rows[at]))

    for at, row in enumerate(rows):
        yield damaged(at, "the row is lost", None)
        for column, cell in enumerate(row):
            name = rows[0][column] if column < len(rows[0]) else "?"
            yield damaged(at, f"“{name}” is another", row[:column] + [GARBAGE] + row[column + 1 :])
            if cell:
                yield damaged(at, f"“{name}” is empty", row[:column] + [""] + row[column + 1 :])


class Sample:
    """A copy of the sample to be damaged, with a site of its own."""

    def __init__(self, program: str, folder: Path):
        self.program, self.folder = program, folder
        shutil.copytree(ROOT / "content", folder / "content", ignore=shutil.ignore_patterns("versions"))
        shutil.copy(ROOT / "diapason.yaml", folder)
        # A table or page for some changes nothing for everybody.
        self.healthy = {readers: self.build(readers) for readers in (None, *READERS)}
        if self.build(None) != self.healthy[None]:
            sys.exit("mutations: two builds of the sound sample differ: every damage would seem to be seen")

    def differs(self, damage: Damage, readers: str | None) -> bool:
        said, files = self.build(readers)
        if files is None:
            raise RuntimeError(f"{damage}: {said}")
        return (said, files) != self.healthy[readers]

    def build(self, readers: str | None):
        run = subprocess.run(
            [self.program, "build", "--source", self.folder, "--theme", ROOT / "themes/diapason",
             "--date", DATE, "--output", self.folder / "site", "--format", "line", "--quiet"]
            + (["--readers", readers] if readers else []),
            capture_output=True, text=True, timeout=60)
        # 2: nobody is left whom the option names. Any other reason to give up is not what a damage may do.
        if run.returncode not in (0, 1) and "bad-option" not in run.stdout + run.stderr:
            return f"exit code {run.returncode}: {run.stderr[-300:]}", None
        listed = json.loads((self.folder / "site/.diapason.json").read_text("utf-8"))["files"]
        files = listed.items() if isinstance(listed, dict) else [(f["path"], f) for f in listed]
        # A line more or less above it is not what a message says.
        said = sorted(re.sub(r":\d+:\d+:", ":", line) for line in (run.stdout + run.stderr).splitlines())
        return said, {path: file["sha256"] for path, file in files}

    def is_seen(self, damage: Damage) -> bool:
        path = self.folder / damage.path
        sound = path.read_bytes()
        path.write_text(damage.text, "utf-8")
        try:
            return any(self.differs(damage, readers) for readers in (None, *READERS))
        finally:
            path.write_bytes(sound)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--count", type=int, default=80)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--only", default="", help="paths that hold this text")
    options = parser.parse_args()
    every = [damage for damage in damages() if options.only in damage.path]
    chosen = every if options.all else sorted(every, key=lambda it: it.lot(options.seed))[: options.count]
    memory = Path("/dev/shm")
    place = Path(tempfile.mkdtemp(prefix="diapason-", dir=memory if memory.is_dir() else None))
    mine = local()

    def is_seen(damage):
        if not hasattr(mine, "sample"):
            mine.sample = Sample(os.path.abspath(options.program), Path(tempfile.mkdtemp(dir=place)))
        return mine.sample.is_seen(damage)

    try:
        with ThreadPoolExecutor(os.cpu_count()) as workers:
            swallowed = [d for d, seen in zip(chosen, workers.map(is_seen, chosen)) if not seen]
    finally:
        shutil.rmtree(place)
    for damage in swallowed:
        print(f"{damage.path}:{damage.line}: {damage.what}, and nothing says so")
    print(f"mutations: {len(chosen)} of {len(every)} tried, {len(swallowed)} swallowed")
    sys.exit(bool(swallowed))


if __name__ == "__main__":
    main()
