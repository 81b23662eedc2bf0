"""How fast the desk is: until it is open, and from a save to its page shown.

    python3 Tests/Benchmarks/desk.py --diapason .build/release/diapason --sizes 1000

A save is a paragraph with another word, as the screen sends it; it is shown when the page, asked for
behind it, holds the word. "Open" is from the start of the program to its home screen.
"""
import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Desk"))

from client import Client  # noqa: E402
from edits import corpus  # noqa: E402

EDITS = 30


def measure(program, count, folder):
    corpus(count, folder / "content", "diapason")
    for words in (["init", "--quiet"], ["config", "user.name", "A"], ["config", "user.email", "a@exemple.fr"],
                  ["add", "--all"], ["commit", "--quiet", "--message", "x"]):
        subprocess.run(["git", "-C", str(folder), *words], check=True)
    opened = []
    for _ in range(3):
        desk = Client(program, folder)
        opened.append(desk.opened * 1000)
        if len(opened) < 3:
            desk.end()
    middle = count // 2
    address = f"/d{middle // 100:03}/p{middle:05}.html"
    time.sleep(2)
    saves, homes = [], []
    for number in range(EDITS):
        shown = desk.page(address)
        place = shown.index('data-block="', shown.index("<p data-block=")) + len('data-block="')
        block = desk.post("open", {"mark": shown[place:shown.index('"', place)]})
        word = f"édition{number}fin"
        begin = time.perf_counter()
        saved = desk.save(block["page"], block["digest"], {"kind": "block", "block": block["block"], "text": f"{word} {block['text']}"})
        if saved["outcome"] != "saved":
            sys.exit(f"a save came to {saved}")
        if word not in desk.page(address):
            sys.exit("a page is shown without what was saved")
        saves.append((time.perf_counter() - begin) * 1000)
        time.sleep(0.3)
    for _ in range(5):
        begin = time.perf_counter()
        desk.get("home")
        homes.append((time.perf_counter() - begin) * 1000)
    desk.end()
    return opened, saves, homes


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--diapason", default=str(HERE.parents[1] / ".build/release/diapason"))
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000])
    options = parser.parse_args()
    print("| Pages | Open (ms) | Save to page shown (ms) | Slowest (ms) | Home again (ms) |\n|---|---|---|---|---|")
    for count in options.sizes:
        with tempfile.TemporaryDirectory(prefix="diapason-desk-") as name:
            opened, saves, homes = measure(options.diapason, count, Path(name))
        print(f"| {count} | {min(opened):.0f} | {statistics.median(saves):.0f} | {max(saves):.0f} | {statistics.median(homes):.0f} |", flush=True)


if __name__ == "__main__":
    main()
