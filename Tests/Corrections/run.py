#!/usr/bin/env python3
"""`proofread --fix` on Markdown changes words and nothing else.

    run.py PROGRAM SOURCE FOLDER...

Every Markdown file of the folders is copied, corrected by the guide of the site in SOURCE, and
rendered before and after: elements and attributes are the same, the header's bytes are the same,
and a second run changes nothing.
"""

from __future__ import annotations

import difflib
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import html5lib

ENDINGS = {".md", ".markdown"}
EXTENSIONS = [
    word for name in ("table", "strikethrough", "autolink", "tasklist", "footnotes") for word in ("-e", name)
]


def main() -> int:
    program, source = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    faults: list[str] = []
    files = changed = 0
    with tempfile.TemporaryDirectory(prefix="diapason-corrections-") as top:
        work = []
        for folder in map(Path, sys.argv[3:]):
            for path in sorted(folder.rglob("*")):
                if path.suffix.lower() in ENDINGS and path.is_file() and not path.is_symlink():
                    copy = Path(top) / str(len(work)) / path.name
                    copy.parent.mkdir()
                    shutil.copyfile(path, copy)
                    work.append((copy, str(path)))
        with ThreadPoolExecutor(2) as pool:
            for found, has_changed in pool.map(lambda one: tried(program, source, *one), work):
                files += 1
                changed += has_changed
                faults += found
    for fault in faults:
        print(fault)
    print(f"corrections: {files} files, {changed} changed, {len(faults) or 'no'} faults")
    return 1 if faults or not files else 0


def tried(program: Path, source: Path, path: Path, name: str) -> tuple[list[str], bool]:
    faults = []
    before, shape = path.read_bytes(), rendered(program, path)
    correct(program, source, path, faults, name)
    after = path.read_bytes()
    if before == after:
        return faults, False
    if header(before) != header(after):
        faults.append(f"{name}: the header was changed")
    changed = rendered(program, path)
    if changed != shape:
        lines = difflib.unified_diff(shape, changed, "before", "after", lineterm="", n=0)
        faults.append(f"{name}: more than words was changed\n  " + "\n  ".join(list(lines)[:12]))
    correct(program, source, path, faults, name)
    if path.read_bytes() != after:
        faults.append(f"{name}: a second run changed it again")
    return faults, True


def correct(program: Path, source: Path, path: Path, faults: list[str], name: str) -> None:
    words = [program, "proofread", path, "--fix", "--source", source, "--format", "line"]
    ending = subprocess.run(words, capture_output=True, timeout=120)
    if ending.returncode not in (0, 1):
        faults.append(f"{name}: ended with {ending.returncode}: {ending.stderr[-300:]!r}")


def header(text: bytes) -> bytes:
    found = re.match(rb"\A(\xef\xbb\xbf)?---\s*\r?\n.*?\n---[ \t]*\r?\n", text, re.DOTALL)
    return found.group() if found else b""


def rendered(program: Path, path: Path) -> list[str]:
    """The elements of the page's text with their attributes, in order, and code as it stands."""
    ending = subprocess.run([program, "markdown", path, "--allow-html", *EXTENSIONS], capture_output=True, timeout=120)
    tree = html5lib.parseFragment(ending.stdout.decode("utf-8", "replace"), namespaceHTMLElements=False)
    lines = []
    for node in tree.iter():
        if isinstance(node.tag, str):
            lines.append(f"{node.tag} {sorted(node.attrib.items())}")
            if node.tag in ("code", "pre", "kbd", "samp", "blockquote"):
                lines.append("".join(node.itertext()))
        else:
            lines.append(f"comment {node.text}")
    return lines


if __name__ == "__main__":
    sys.exit(main())
