#!/usr/bin/env python3
"""Begins a corpus for the guided fuzzer of what stands in the repository: corpus.py FOLDER.

The first byte of an input says what reads it (Trial.Kind), the three that follow choose what stands
around it; the rest is a file's text.
"""

import hashlib
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KINDS = {".md": (0, 1, 6), ".csv": (2, 6), ".svg": (3,), ".png": (3,), ".yaml": (4,), ".mustache": (5,)}

folder = Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
for top in ("content", "Tests/Golden", "Tests/Samples", "themes"):
    for path in sorted((ROOT / top).rglob("*")):
        for kind in KINDS.get(path.suffix, ()) if path.is_file() else ():
            text = bytes([kind, len(path.name), len(path.parts), 1]) + path.read_bytes()[:4096]
            (folder / hashlib.sha1(text).hexdigest()).write_bytes(text)
