#!/usr/bin/env python3
"""Twice the input, at most 2.2 times the work: run.py DIAPASON [--only WORDS] [--most SECONDS].

Every case of cases.py is built with n things and with 2n, n doubled as long as a run takes little.
The time is the processor's, so that a busy machine does not tell; what an empty site takes is
taken off, and what is too little to be told from it does not count.

Once, the processor's caches hold what n things take and not what 2n take: that step is no work of
ours. Where the time says too much, the instructions of both decide (valgrind counts them), and what
they say stands beside the time.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(Path(__file__).parent)]

from cases import ALL, Case  # noqa: E402

THEME = str(ROOT / "themes" / "diapason")
RATIO = 2.2
# Seconds of the processor: less than this cannot be told from chance.
FLOOR = 0.25
EMPTY = Case("nothing", lambda n: {"index.md": "# A\n"})


def main() -> int:
    reading = argparse.ArgumentParser(description=__doc__)
    reading.add_argument("program")
    reading.add_argument("--only", help="cases whose name matches this expression")
    reading.add_argument("--enough", type=float, default=2.0, help="seconds after which n is not doubled")
    reading.add_argument("--patience", type=float, default=60.0, help="seconds that a run may take")
    options = reading.parse_args()
    program = Path(options.program).resolve()
    failed = 0
    cases = [one for one in ALL if re.search(options.only or "", one.name)]
    with tempfile.TemporaryDirectory(prefix="diapason-scaling-") as name:
        top = Path(name)
        base = min(measured(program, EMPTY, 1, top, 60)[0] for _ in range(3))
        print(f"an empty site: {base:.3f} s")
        for case in cases:
            line, wrong = tried(program, case, top, base, options)
            failed += wrong
            print(("  WRONG " if wrong else "        ") + line, flush=True)
    print(f"scaling: {len(cases)} cases, {failed or 'none'} wrong")
    return 1 if failed else 0


def tried(program: Path, case: Case, top: Path, base: float, options) -> tuple[str, bool]:
    n = max(case.most // 64, 2)
    steps: list[tuple[int, float]] = []
    wrong = beside = ""
    while True:
        seconds, code, weight, memory = measured(program, case, n, top, options.patience)
        seconds = max(seconds - base, 0.001)
        if code not in (0, 1):
            return f"{case.name}: ended with {code} at {n} ({seconds:.1f} s)", True
        if steps and n == 2 * steps[-1][0] and is_too_much(steps[-1][1], seconds):
            # Again, each: another program may have had the processor's caches. What either takes at
            # least is its work.
            for _ in range(4):
                again = [measured(program, case, one, top, options.patience)[0] - base for one in (n // 2, n)]
                steps[-1] = (n // 2, max(min(steps[-1][1], again[0]), 0.001))
                seconds = max(min(seconds, again[1]), 0.001)
                if not is_too_much(steps[-1][1], seconds):
                    break
            else:
                times, work = seconds / steps[-1][1], growth(program, case, n, top)
                note = f", {times:.2f} times the time and {work:.2f} the instructions at {n}"
                if work > RATIO:
                    wrong += note
                else:
                    beside += note
        steps.append((n, seconds))
        if n >= case.most or seconds > options.enough:
            break
        n = min(n * 2, case.most)
    story = " ".join(f"{number}: {seconds:.2f}" for number, seconds in steps)
    return f"{case.name}: {story} ({weight >> 10} kB out, {memory >> 10} MB{wrong}{beside})", bool(wrong)


def is_too_much(half: float, whole: float) -> bool:
    return whole > FLOOR and whole > RATIO * max(half, FLOOR / 3)


def growth(program: Path, case: Case, n: int, top: Path) -> float:
    """How many times the instructions that n things take are those that half as many take."""
    # Without what debuggers read, which valgrind cannot always.
    bare = top / "bare"
    if not bare.exists():
        subprocess.run(["strip", "--strip-debug", "-o", bare, program], check=True)
    nothing, half, whole = (
        instructions(bare, one, number, top) for one, number in ((EMPTY, 1), (case, n // 2), (case, n)))
    if nothing is None or half is None or whole is None:
        return float("inf")
    return (whole - nothing) / max(half - nothing, 1)


def instructions(program: Path, case: Case, n: int, top: Path) -> int | None:
    """None if valgrind gives up: it has no more memory than what the program asked for at most."""
    counted = subprocess.run(
        ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null",
         *command(program, case, n, top)],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True)
    found = re.search(r"I\s+refs:\s+([\d,]+)", counted.stderr)
    return int(found[1].replace(",", "")) if found else None


def measured(program: Path, case: Case, n: int, top: Path, patience: float):
    """Seconds of the processor, exit code, bytes written, kilobytes of memory."""
    words = command(program, case, n, top)
    output = top / "site"
    with open(os.devnull, "wb") as nowhere:
        child = subprocess.Popen(
            words, stdout=nowhere, stderr=nowhere, stdin=subprocess.DEVNULL)
        timer = threading.Timer(patience, child.kill)
        timer.start()
        _, status, usage = os.wait4(child.pid, 0)
        timer.cancel()
        child.returncode = status
    weight = sum(one.stat().st_size for one in output.rglob("*") if one.is_file()) if output.exists() else 0
    return usage.ru_utime + usage.ru_stime, os.waitstatus_to_exitcode(status), weight, usage.ru_maxrss


def command(program: Path, case: Case, n: int, top: Path) -> list[str]:
    """What runs a case, whose files are written."""
    source, output = top / "source", top / "site"
    shutil.rmtree(source, ignore_errors=True)
    shutil.rmtree(output, ignore_errors=True)
    content = source / "content"
    for name, text in case.files(n).items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "surrogateescape"))
    (source / "diapason.yaml").write_text("nom: Essai\nlangue: fr\nadresse: https://charte.example/\n")
    words = [str(program), case.command, "--source", str(source)]
    if case.command == "build":
        words += ["--output", str(output), "--lenient", "--theme", THEME, "--date", "2026-11-22", *case.options]
    else:
        words.append(str(content / "draft.md"))
    return words


if __name__ == "__main__":
    sys.exit(main())
