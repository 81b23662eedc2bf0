"""Whether `diapason preview` grows: its resident memory over thousands of edits.

    python Tests/Benchmarks/memory.py --diapason .build/release/diapason --edits 10000

On a site of 300 pages, pages are edited one after the other: most edits change a text, one in ten a
title (a whole build). The memory is printed at each tenth; the run fails when it is more than a
tenth, or 20 MB, above what it was after the first tenth.
"""
import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from edits import HERE, corpus, free_port, resident, wait_for


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--diapason", default=str(HERE.parents[1] / ".build/release/diapason"))
    parser.add_argument("--edits", type=int, default=10000)
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--seconds", type=int, default=600, help="the run ends earlier after so long")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="diapason-memory-") as name:
        top = Path(name)
        corpus(options.pages, top / "content", "diapason")
        port = free_port()
        process = subprocess.Popen(
            [options.diapason, "preview", "--source", name, "--port", str(port), "--lenient"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            sys.exit(1 if grows(process, port, top, options) else 0)
        finally:
            process.terminate()
            process.wait()


def grows(process, port, top, options):
    pages = sorted((top / "content").glob("d*/*.md"))
    originals = {page: page.read_text(encoding="utf-8") for page in pages}
    wait_for(port, "/d000/p00000.html", b"Partie 5")
    end = time.monotonic() + options.seconds
    sizes = []
    for number in range(options.edits):
        page = pages[number * 7 % len(pages)]
        text, words = originals[page], f"édition {number} fin"
        if number % 10 == 0:
            text = text.replace("# Page", f"# Titre {number} de la page", 1)
        page.write_text(text + f"\n\n{words}\n", encoding="utf-8")
        address = "/" + str(page.relative_to(top / "content").with_suffix(".html"))
        wait_for(port, address, words.encode(), 60)
        if (number + 1) % max(options.edits // 10, 1) == 0:
            sizes.append(resident(process))
            print(f"{number + 1:6} edits: {sizes[-1]} MB", flush=True)
        if time.monotonic() > end:
            print(f"ended after {number + 1} edits: {options.seconds} s have passed")
            break
    return bool(sizes) and sizes[-1] > max(sizes[0] * 1.1, sizes[0] + 20)


if __name__ == "__main__":
    main()
