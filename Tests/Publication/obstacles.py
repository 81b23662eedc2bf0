"""A full disk, a folder that may not be written, two runs at once, files that change meanwhile."""

import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

from desk import CHECKOUT, Desk, edition, hashes, leftovers, require


def inside_namespace(check):
    """Runs a check of this file where it may mount: in a mount namespace of its own."""
    words = ["unshare", "--mount"] + (["--map-root-user"] if os.geteuid() else [])
    ended = subprocess.run(
        words + [sys.executable, __file__, check], capture_output=True, text=True, timeout=300)
    require(ended.returncode == 0, ended.stderr or ended.stdout)
    return ended.stdout.strip()


def mounted(desk, size):
    place = desk.folder / "disk"
    place.mkdir()
    subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", str(place)], check=True)
    return place


def free(place):
    state = os.statvfs(place)
    return state.f_bavail * state.f_bsize


def full_disk():
    told = []
    for kind in ("build", "publish"):
        desk = Desk(pages=100)
        disk = mounted(desk, 8_000)
        target = disk / "www"
        desk.configure(f"targets:\n  www: {{kind: folder, path: {target}, keep: 2}}\n")
        words = ("publish",) if kind == "publish" else ("build", "--output", str(disk / "site"))
        site = target / "current" if kind == "publish" else disk / "site"
        desk.must(*words)
        before, room = hashes(site), free(disk)
        for number in range(100):
            desk.source.joinpath(f"content/part-{number % 10}/page-{number}.md").write_text(
                Desk.page(number, "An unusually long page of prose. " * 3_000))
        ended = desk.must(*words, code=2)
        require("No space left" in ended.stderr and "help:" in ended.stderr, ended.stderr)
        require(hashes(site) == before, "the old site did not stay")
        require(free(disk) > room * 0.9, f"{room - free(disk)} bytes stay taken")
        for number in range(100):
            desk.source.joinpath(f"content/part-{number % 10}/page-{number}.md").write_text(
                Desk.page(number))
        desk.edition(7)
        desk.must(*words)
        require(edition(site) == 7, "no new site after there was room again")
        hashes(site)
        if kind == "publish":
            require(not leftovers(target), f"left over: {leftovers(target)}")
        subprocess.run(["umount", str(disk)], check=True)
        desk.close()
        told.append(kind)
    return f"disk full: {' and '.join(told)} end with 2, the old site stays, room is given back"


def read_only():
    desk = Desk(pages=20)
    disk = mounted(desk, 20_000)
    target = disk / "www"
    desk.configure(f"targets:\n  www: {{kind: folder, path: {target}}}\n")
    output = ("--output", str(disk / "site"))
    desk.must("publish")
    desk.must("build", *output)
    desk.edition(1)
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    for words in (("publish",), ("build", *output), ("rollback",)):
        ended = desk.must(*words, code=2)
        require("Read-only file system" in ended.stderr, ended.stderr)
        require("help:" in ended.stderr, ended.stderr)
    require(edition(target / "current") == 0 and edition(disk / "site") == 0, "it changed")
    hashes(target / "current")
    # Looking needs no right to write.
    desk.must("releases")
    desk.must("verify", "www")
    subprocess.run(["umount", str(disk)], check=True)
    desk.close()
    return "read-only: publish, build and rollback end with 2; releases and verify work"


def without_rights():
    """Another user's folders: only root can play two users."""
    if os.geteuid():
        return "rights: not looked at without root"
    desk = Desk(pages=20)
    place = desk.folder / "www"
    desk.configure(f"targets:\n  www: {{kind: folder, path: {place}}}\n")
    desk.must("publish")
    desk.must("build")
    desk.edition(1)
    for path in [desk.folder, *desk.folder.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() else 0o644)
    program = desk.folder / "diapason"
    program.write_bytes((CHECKOUT / ".build/release/diapason").read_bytes())
    program.chmod(0o755)
    for words in (["publish"], ["build"], ["rollback"]):
        ended = subprocess.run(
            [str(program), *words, "--source", str(desk.source)],
            capture_output=True, text=True, user=65534, group=65534, extra_groups=[])
        require(ended.returncode == 2, f"{words}: {ended.returncode} {ended.stderr}")
        require("Permission denied" in ended.stderr and "help:" in ended.stderr, ended.stderr)
    require(edition(place / "current") == 0 and edition(desk.output) == 0, "it changed")
    desk.close()
    return "rights: publish, build and rollback by another user end with 2"


def at_once():
    desk = Desk(pages=100)
    place = desk.folder / "www"
    desk.configure(f"targets:\n  www: {{kind: folder, path: {place}}}\n")
    counts = []
    for words, site in ((("publish",), place / "current"), (("build",), desk.output)):
        done = refused = 0
        for number in range(1, 6):
            desk.edition(number)
            runs = [subprocess.Popen(
                desk.command(*words), stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
                for _ in range(3)]
            for run in runs:
                _, error = run.communicate(timeout=120)
                require(run.returncode in (0, 2), f"{run.returncode}: {error}")
                require(run.returncode == 0 or "another" in error, error)
                done += run.returncode == 0
                refused += run.returncode == 2
            hashes(site)
            require(edition(site) == number, f"edition {edition(site)} instead of {number}")
        require(done >= 5, "none of the runs was done")
        counts.append(f"{words[0]} {done} done, {refused} refused")
    require(not leftovers(place), f"left over: {leftovers(place)}")
    desk.close()
    return "three at once: " + "; ".join(counts)


def meanwhile():
    """An editor saves while builds run: each site that is published is whole."""
    desk = Desk(pages=100)
    place = desk.folder / "www"
    desk.configure(f"targets:\n  www: {{kind: folder, path: {place}, keep: 2}}\n")
    desk.must("publish")
    is_over = threading.Event()

    def save():
        chance = random.Random(6)
        image = desk.source / "content/dot.svg"
        while not is_over.is_set():
            number = chance.randrange(100)
            page = desk.source / f"content/part-{number % 10}/page-{number}.md"
            page.write_text(Desk.page(number, "x" * chance.randrange(4000)))
            extra = Path(desk.source / "content/part-1/extra.md")
            if chance.random() < 0.3:
                extra.unlink() if extra.exists() else extra.write_text("# Extra\n")
            size = chance.randrange(2, 99)
            image.write_text(
                f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="4"/>')
            time.sleep(0.002)

    editor = threading.Thread(target=save)
    editor.start()
    codes = []
    try:
        for number in range(20):
            words, site = ((("publish",), place / "current") if number % 2
                           else (("build",), desk.output))
            ended = desk.run(*words)
            require(ended.returncode in (0, 1, 2), ended.stderr)
            codes.append(ended.returncode)
            if site.exists():
                hashes(site)
    finally:
        is_over.set()
        editor.join()
    desk.edition(77)
    for words, site in ((("publish",), place / "current"), (("build",), desk.output)):
        desk.must(*words)
        require(edition(site) == 77, "the last state was not published")
        hashes(site)
    require(not leftovers(place), f"left over: {leftovers(place)}")
    desk.close()
    return f"files changed meanwhile: {codes.count(0)} of {len(codes)} runs done, all sites whole"


def check():
    return "\n".join([
        inside_namespace("full_disk"), inside_namespace("read_only"), without_rights(), at_once(),
        meanwhile()])


if __name__ == "__main__":
    print(globals()[sys.argv[1]]())
