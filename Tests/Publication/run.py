"""Publication under load, kills and obstacles.

Usage: run.py [--kills N] [--only NAME] [--kinds s3,webdav,sftp] [--store-kills N]
  [--short] [--diapason PATH]"""

import argparse
import os
import sys
import time
from pathlib import Path

import desk
import kills
import obstacles
import remote
import serving
import stores
from desk import Failure

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--kills", type=int, default=40)
parser.add_argument("--seed", type=int, default=2026)
parser.add_argument("--only", action="append", choices=["serving", "kills", "obstacles", "remote", "stores"])
parser.add_argument("--kinds", type=lambda words: words.split(","), default=list(stores.KINDS))
parser.add_argument("--store-kills", type=int, default=12, help="shared by the kinds of stores")
parser.add_argument("--short", action="store_true", help="stores: no cuts, and no full one")
parser.add_argument("--diapason", type=Path, default=desk.PROGRAM)
arguments = parser.parse_args()
desk.PROGRAM = arguments.diapason.resolve()
# Some obstacles are tried by a program of their own, in a namespace of its own.
os.environ["DIAPASON"] = str(desk.PROGRAM)

checks = {
    "serving": serving.check,
    "kills": lambda: kills.check(arguments.kills, arguments.seed),
    "obstacles": obstacles.check,
    "remote": lambda: remote.check(max(10, arguments.kills // 4)),
    "stores": lambda: stores.check(arguments.store_kills, arguments.seed, arguments.kinds, arguments.short),
}
failed = False
for name, check in checks.items():
    if arguments.only and name not in arguments.only:
        continue
    start = time.monotonic()
    try:
        result = check()
    except Failure as failure:
        failed = True
        result = f"FAILED: {failure}"
    for line in result.splitlines():
        print(f"{name}: {line}", flush=True)
    print(f"{name}: {time.monotonic() - start:.0f} s", flush=True)
sys.exit(failed)
