"""Builds and publications killed at random moments: the old site or the new one is whole, and the
next run cleans what was left."""

import os
import random
import signal
import subprocess
import time

from desk import Desk, edition, hashes, leftovers, require


def kill(desk, words, delay, staging):
    """Ends a run after a time; with `staging`, the time begins when such a name appears."""
    process = subprocess.Popen(
        desk.command(*words), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if staging:
        folder, prefix = staging
        while process.poll() is None:
            if folder.exists() and any(name.startswith(prefix) for name in os.listdir(folder)):
                break
            time.sleep(0.0005)
    time.sleep(delay)
    process.send_signal(signal.SIGKILL)
    return process.wait() == -signal.SIGKILL


def duration(desk, *words):
    start = time.monotonic()
    desk.must(*words)
    return time.monotonic() - start


def of(kind, count, seed):
    """The same for `build` and for `publish`; how many of the runs were killed at work."""
    desk = Desk()
    place = desk.folder / "www"
    desk.configure(f"targets:\n  www: {{kind: folder, path: {place}, keep: 3}}\n")
    words = (kind,)
    site = desk.output if kind == "build" else place / "current"
    staging = ((desk.source, ".public.diapason-new") if kind == "build"
               else (place / "releases", ".new-"))
    desk.must(*words)
    desk.edition(1)
    whole = duration(desk, *words)
    chance = random.Random(seed)
    killed = new = 0
    for number in range(2, count + 2):
        desk.edition(number)
        # Half of them anywhere, half of them while files are written and exchanged.
        if number % 2:
            killed += kill(desk, words, chance.uniform(0, whole), None)
        else:
            killed += kill(desk, words, chance.uniform(0, whole * 0.5), staging)
        hashes(site)
        shown = edition(site)
        require(shown in (number - 1, number), f"edition {shown} after a kill at {number}")
        new += shown == number
        desk.must(*words)
        hashes(site)
        require(edition(site) == number, f"edition {edition(site)} instead of {number}")
        if kind == "publish":
            require(not leftovers(place), f"left over: {leftovers(place)}")
        else:
            left = [name for name in os.listdir(desk.source)
                    if name.startswith(".public") and not name.endswith("-lock")]
            require(not left, f"left over: {left}")
    desk.close()
    return f"{kind}: {killed} of {count} killed at work, {new} times the new site stood already"


def check(count=200, seed=2026):
    return "; ".join(of(kind, count // 2, seed) for kind in ("build", "publish"))
