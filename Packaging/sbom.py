#!/usr/bin/env python3
"""What is linked into the program, with licences, as SPDX 2.3: sbom.py VERSION FILE.

Packages of Swift stand in Package.resolved, C libraries in the Makefile's PACKAGES; the versions of the
latter are those that are installed.
"""

from __future__ import annotations

import datetime
import json
import os
import re
import subprocess
import sys
from pathlib import Path

LICENCES = {
    "swift-argument-parser": "Apache-2.0 WITH Swift-exception", "yams": "MIT", "flyingfox": "MIT",
    "swift": "Apache-2.0 WITH Swift-exception", "libcmark-gfm-dev": "BSD-2-Clause AND MIT",
    "libcmark-gfm-extensions-dev": "BSD-2-Clause AND MIT", "libgumbo-dev": "Apache-2.0",
    "libhunspell-dev": "MPL-1.1 OR GPL-2.0-or-later OR LGPL-2.1-or-later",
    "libssl-dev": "Apache-2.0", "libstemmer-dev": "BSD-3-Clause", "libxml2-dev": "MIT", "libzip-dev": "BSD-3-Clause",
}


def main() -> int:
    version, target = sys.argv[1], Path(sys.argv[2])
    root = Path(__file__).resolve().parents[1]
    parts = [("swift", run("swiftc", "--version").split("Swift version ")[1].split()[0], "https://swift.org")]
    for pin in json.loads((root / "Package.resolved").read_text())["pins"]:
        parts.append((pin["identity"], pin["state"].get("version", pin["state"]["revision"]), pin["location"]))
    made = re.search(r"^PACKAGES := ((?:.*\\\n)*.*)", (root / "Makefile").read_text(), re.M).group(1)
    for name in re.findall(r"[a-z0-9.+-]+", made):
        if name == "pkg-config":
            continue
        parts.append((name, run("dpkg-query", "-W", "-f=${source:Version}", name), "https://packages.debian.org/" + name))
    unknown = [name for name, _, _ in parts if name not in LICENCES]
    if unknown:
        sys.exit(f"sbom: no licence is known of {', '.join(unknown)}")
    epoch = int(os.environ.get("SOURCE_DATE_EPOCH") or run("git", "-C", str(root), "log", "-1", "--format=%ct"))
    day = datetime.datetime.fromtimestamp(epoch, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    packages = [entry("diapason", version, "NOASSERTION", "MIT")] + [
        entry(name, number, place, LICENCES[name]) for name, number, place in parts]
    document = {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"diapason-{version}", "documentNamespace": f"https://diapason.example/spdx/diapason-{version}-{epoch}",
        "creationInfo": {"created": day, "creators": ["Tool: Packaging/sbom.py"]}, "packages": packages,
        "relationships": [{"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES",
                           "relatedSpdxElement": "SPDXRef-diapason"}] + [
            {"spdxElementId": "SPDXRef-diapason", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": one["SPDXID"]}
            for one in packages[1:]],
    }
    target.write_text(json.dumps(document, indent=2) + "\n")
    return 0


def entry(name: str, version: str, place: str, licence: str) -> dict:
    return {"SPDXID": f"SPDXRef-{name}", "name": name, "versionInfo": version, "downloadLocation": place,
            "filesAnalyzed": False, "licenseConcluded": licence, "licenseDeclared": licence,
            "copyrightText": "NOASSERTION"}


def run(*words: str) -> str:
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
