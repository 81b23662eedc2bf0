"""From a file saved to its changed HTML served over loopback: diapason preview beside hugo server.

    python Tests/Benchmarks/edits.py --diapason .build/release/diapason --sizes 1000 10000

Each edit appends a paragraph to one page and asks for that page until the paragraph is in it; the
median of 20 edits is given, then that of five edits of the page's title, which other pages show
too: Diapason builds all for it. Without hugo on the PATH, Diapason is measured alone. --memory N makes
N edits more and gives the resident memory before and after.
"""
import argparse
import http.client
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
EDITS = 20
TITLES = 5


def corpus(count, folder, dialect):
    folder.mkdir(parents=True)
    words = "La réponse part le jour même, avec le nom de la place et une photo. " * 10
    for number in range(count):
        name = folder / f"d{number // 100:03}" / f"p{number:05}.md"
        name.parent.mkdir(exist_ok=True)
        text = f"# Page {number}\n" if dialect == "diapason" else f"---\ntitle: Page {number}\n---\n"
        body = "\n\n".join(f"## Partie {part}\n\n{words}" for part in range(6))
        name.write_text(f"{text}\n{body}\n", encoding="utf-8")
    (folder / ("index.md" if dialect == "diapason" else "_index.md")).write_text("---\ntitle: A\n---\n\ntexte\n")


def free_port():
    with socket.socket() as own:
        own.bind(("127.0.0.1", 0))
        return own.getsockname()[1]


def ask(port, path):
    try:
        link = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        link.request("GET", path)
        return link.getresponse().read()
    except OSError:
        return b""
    finally:
        link.close()


def wait_for(port, path, words, seconds=300, process=None):
    end = time.monotonic() + seconds
    while words not in ask(port, path):
        if process and process.poll() is not None:
            sys.exit(f"{process.args[0]} ended with {process.returncode}")
        if time.monotonic() > end:
            sys.exit(f"{path} never held {words!r}")
        time.sleep(0.0005)


def edit(page, port, path, number):
    words = f"édition numéro {number} fin".encode()
    text = page.read_bytes() + b"\n\n" + words + b"\n"
    start = time.perf_counter()
    page.write_bytes(text)
    wait_for(port, path, words)
    return (time.perf_counter() - start) * 1000


def rename(page, port, path, number):
    words = f"Titre {number} du matin"
    text = re.sub(r"Page \d+|Titre \d+ du matin", words, page.read_text(encoding="utf-8"), count=1)
    start = time.perf_counter()
    page.write_text(text, encoding="utf-8")
    wait_for(port, path, words.encode())
    return (time.perf_counter() - start) * 1000


def resident(process):
    status = Path(f"/proc/{process.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) // 1024


def measure(command, page, path, port, more=0):
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        original = page.read_bytes()
        wait_for(port, path, b"Partie 5", process=process)
        time.sleep(2)
        times = []
        for number in range(EDITS):
            times.append(edit(page, port, path, number))
            time.sleep(0.5)
        titles = []
        for number in range(TITLES):
            titles.append(rename(page, port, path, number))
            time.sleep(1)
        before = resident(process)
        for number in range(more):
            page.write_bytes(original)
            edit(page, port, path, EDITS + number)
        return statistics.median(times), max(times), statistics.median(titles), before, resident(process)
    finally:
        process.terminate()
        process.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--diapason", default=str(HERE.parents[1] / ".build/release/diapason"))
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10000])
    parser.add_argument("--memory", type=int, default=0, metavar="EDITS")
    options = parser.parse_args()
    print("| Pages | Server | Median (ms) | Slowest (ms) | Title (ms) | Memory (MB) | after |\n|---|---|---|---|---|---|---|")
    for count in options.sizes:
        with tempfile.TemporaryDirectory(prefix="diapason-edits-") as name:
            top = Path(name)
            corpus(count, top / "ours/content", "diapason")
            port, middle = free_port(), count // 2
            relative = f"d{middle // 100:03}/p{middle:05}"
            runs = [("diapason preview", [options.diapason, "preview", "--source", str(top / "ours"), "--port", str(port), "--lenient"],
                     top / "ours/content", f"/{relative}.html", port)]
            if shutil.which("hugo"):
                corpus(count, top / "hugo/content", "hugo")
                other = free_port()
                runs.append(("hugo server", ["hugo", "server", "--source", str(top / "hugo"), "--config", str(HERE / "hugo-theme/hugo.toml"), "--themesDir", str(HERE), "--port", str(other), "--bind", "127.0.0.1", "--baseURL", f"http://127.0.0.1:{other}/"],
                             top / "hugo/content", f"/{relative}/", other))
            for server, command, content, path, at in runs:
                median, slowest, title, before, after = measure(command, content / f"{relative}.md", path, at, options.memory)
                print(f"| {count} | {server} | {median:.1f} | {slowest:.1f} | {title:.0f} | {before} | {after} |", flush=True)


if __name__ == "__main__":
    main()
