#!/usr/bin/env python3
"""Checks the schemas that `diapason export schema` writes: check.py DIAPASON SITE...

They are JSON Schemas; they accept each front matter and the diapason.yaml of each site, of new ones
too, and refuse an unknown key and a wrong value.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml
from jsonschema import Draft7Validator


class EditorLoader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: a date and `oui` are text, only true and false are flags."""


EditorLoader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag in (
        "tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:null")]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile("^(true|false)$"), "tf")


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        return check(sys.argv[1], [Path(site) for site in sys.argv[2:]], Path(folder))


def check(program: str, sites: list[Path], made: Path) -> int:
    for language in ("fr", "en"):
        subprocess.run(
            [program, "new", str(made / language), "--language", language], check=True, capture_output=True)
    sites = sites + [made / "fr", made / "en"]
    problems: list[str] = []
    checked = 0
    for language in ("fr", "en"):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([program, "export", "schema", folder, "--language", language], check=True)
            schemas = {path.stem: json.loads(path.read_text()) for path in Path(folder).glob("*.json")}
        names = {schema.get("description", "").removeprefix("collection: "): key for key, schema in schemas.items()}
        for key, schema in schemas.items():
            Draft7Validator.check_schema(schema)
            problems += wrong_values(key, Draft7Validator(schema))
        problems += wrong_demands(schemas)
        for site in sites:
            found = list(front_matters(site))
            kinds = {path.parent: matter.get("collection") for path, matter in found if path.name == "index.md"}
            for path, matter in found + [(site / "diapason.yaml", read(site / "diapason.yaml"))]:
                own = matter.get("type") or matter.get("kind") or (path.name != "index.md" and kinds.get(path.parent))
                kind = "diapason" if path.suffix == ".yaml" else names.get(own) if own else "page"
                if kind is None:
                    continue  # the other language's name: its own round sees it
                checked += 1
                for error in Draft7Validator(schemas[kind]).iter_errors(matter):
                    problems.append(f"{path} ({kind}.json, {language}): {list(error.path)}: {error.message[:200]}")
    for problem in problems:
        print(f"schemas: {problem}")
    print(f"schemas: {checked} front matters checked, {len(problems) or 'nothing'} wrong")
    return 1 if problems or checked < 100 else 0


def read(path: Path) -> dict:
    return yaml.load(path.read_text(encoding="utf-8"), EditorLoader) or {}


def front_matters(site: Path):
    for path in sorted(site.glob("content/**/*.md")):
        text = path.read_text(encoding="utf-8")
        if text.startswith("---\n"):
            yield path, yaml.load(text[4:].split("\n---\n", 1)[0], EditorLoader) or {}
        else:
            yield path, {}


def wrong_values(key: str, validator: Draft7Validator) -> list[str]:
    wanted = {"unknown key": {"unbekannt": 1}}
    for name in ("ordre", "reviewed", "force", "langue"):
        if name in validator.schema["properties"]:
            wanted[f"wrong {name}"] = {name: "…"}
    return [
        f"{key}.json accepts {what}"
        for what, matter in wanted.items()
        if not any(list(error.path) or "unbekannt" in error.message for error in validator.iter_errors(matter))
    ]


def wrong_demands(schemas: dict) -> list[str]:
    """What is required is what a page would mislead without, and less of what binds nobody."""
    expected = [
        ("document", {"statut": "en-vigueur"}, False), ("document", {"statut": "en-vigueur", "version": "1"}, True),
        ("document", {"statut": "brouillon"}, True), ("document", {"status": "consultation"}, True),
        ("document", {"version": "1"}, False), ("network", {"état": "actif"}, True), ("network", {}, False),
        ("rule", {}, False), ("contact", {}, True), ("objective", {}, True),
    ]
    return [
        f"{key}.json: {matter} is {'refused' if wanted else 'accepted'}"
        for key, matter, wanted in expected
        if Draft7Validator(schemas[key]).is_valid(matter) != wanted
    ]


if __name__ == "__main__":
    sys.exit(main())
