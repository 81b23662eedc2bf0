#!/usr/bin/env python3
"""What the index of the search takes of a build: the same site by a theme with a search and by one without.

    python3 Tests/Benchmarks/search_share.py [--pages 1000] [--runs 25] [--most 25]

Cold builds in turns, files in memory where there is room; medians. Ends with 1 if the index takes more than
`--most` per cent of the whole build's time.
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from run import ROOT, default_folder, diapason_command, measure

WITH, WITHOUT = "with its search", "without"


def installed(program, folder):
    """A copy of the program with themes of its own, as `make install` leaves it."""
    (folder / "bin").mkdir(parents=True)
    shutil.copytree(ROOT / "themes", folder / "share/diapason/themes")
    return shutil.copy(program, folder / "bin/diapason")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--diapason", default=str(ROOT / ".build/release/diapason"))
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=25)
    parser.add_argument("--most", type=float, default=25, metavar="PER_CENT")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=default_folder()) as work:
        folder = Path(work)
        subprocess.run([sys.executable, Path(__file__).with_name("corpus.py"), "--pages", str(options.pages),
                        folder / "corpus"], check=True, stdout=subprocess.DEVNULL)
        programs = {WITH: installed(options.diapason, folder / "with"),
                    WITHOUT: installed(options.diapason, folder / "without")}
        # A theme of the author's own takes what it lacks from the program's, so that one is changed.
        (folder / "without/share/diapason/themes/diapason/layouts/search.mustache").unlink()
        builds = {name: [] for name in programs}
        for _ in range(options.runs):
            for name, program in programs.items():
                site = folder / "site"
                command = diapason_command(program, folder / "corpus/diapason", site)
                builds[name].append(measure(command, folder / "log"))
                has_index = (site / "assets/search/head.js").is_file()
                if has_index != (name == WITH):
                    sys.exit(f"a build {name} {'has' if has_index else 'has no'} index")
                shutil.rmtree(site)
    walls, cpus = ({name: statistics.median(getattr(build, what) for build in taken)
                    for name, taken in builds.items()} for what in ("wall", "cpu"))
    share, cpu_share = (100 * (1 - taken[WITHOUT] / taken[WITH]) for taken in (walls, cpus))
    print(f"{options.pages} pages: {walls[WITH] * 1000:.0f} ms {WITH}, {walls[WITHOUT] * 1000:.0f} ms {WITHOUT}: "
          f"the index takes {share:.1f} % of a build ({cpu_share:.1f} % of its CPU)")
    if share > options.most:
        print(f"more than {options.most:g} %")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
