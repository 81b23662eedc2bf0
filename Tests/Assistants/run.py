#!/usr/bin/env python3
"""The charter for assistants and programs: run.py DIAPASON SITE...

`diapason mcp` is asked by PyPI's client in both ages of its protocol, which holds each answer against
its tool's schema; hostile lines end nothing. The data of each site is held against its schema.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

from jsonschema import Draft202012Validator
from mcp import Client, StdioServerParameters

DATE = "2026-11-22"
THEME = Path(__file__).resolve().parents[2] / "themes" / "diapason"
TOOLS = {"search", "fetch", "rules_for", "check_draft", "who_to_call", "changes_since"}
faults: list[str] = []


def expect(holds: bool, said: object) -> None:
    if not holds:
        faults.append(str(said)[:600])


def words(program: str, site: Path) -> list[str]:
    return [program, "mcp", "--source", str(site), "--theme", str(THEME), "--readers", "all", "--date", DATE,
            "--language", "en"]


async def ask(program: str, site: Path, mode: str) -> None:
    command, *arguments = words(program, site)
    async with Client(StdioServerParameters(command=command, args=arguments), mode=mode) as client:
        tools = (await client.list_tools()).tools
        expect({tool.name for tool in tools} == TOOLS, f"{mode}: {tools}")
        expect(all(tool.annotations and tool.annotations.read_only_hint for tool in tools), "read-only")

        async def call(name: str, **values: str) -> dict:
            result = await client.call_tool(name, values)
            expect(not result.is_error, f"{mode} {name} {values}: {result.content}")
            text = json.loads(result.content[0].text)
            expect(text == result.structured_content, f"{name}: text and structure differ")
            return result.structured_content

        data = (await call("rules_for"))["rules"]
        expect(len(data) >= 5 and all(rule["force"] and len(rule["print"]) == 64 for rule in data), data[:1])
        first = data[0]["id"]
        found = (await call("search", query=data[0]["title"]))["results"]
        expect(found and found[0]["id"] == first, f"search: {found[:2]}")
        page = await call("fetch", id=first)
        expect(page["metadata"]["state"] == "in-force" and page["metadata"]["print"] == data[0]["print"], page)
        personal = (await call("rules_for", capacity="personal"))["rules"]
        wanted = [rule for rule in data if "personal" in rule.get("capacity", ["personal"])]
        expect(0 < len(wanted) < len(data) and personal == wanted, [rule["id"] for rule in personal])
        expect((await call("rules_for", date="1999-01-01"))["rules"] == [], "rules of 1999")
        expect((await call("who_to_call"))["contacts"], "contacts")
        changes = (await call("changes_since", date="2020-01-01"))["changes"]
        expect(len(changes) > 1 and all(change["what"] for change in changes), changes[:2])
        days = sorted({change["date"] for change in changes})
        later = (await call("changes_since", date=days[0]))["changes"]
        expect(later == [change for change in changes if change["date"] > days[0]], f"changes since {days[0]}")
        findings = (await call("check_draft", text="WOW WOW WOW WOW!!! the the bench"))["findings"]
        expect(findings and all(finding["message"] for finding in findings), findings)
        for name, values in (("fetch", {"id": "../diapason.yaml"}), ("fetch", {"id": "/etc/passwd"}),
                             ("rules_for", {"network": "nowhere"}), ("changes_since", {"date": "soon"})):
            result = await client.call_tool(name, values)
            expect(result.is_error and result.content[0].text, f"{name} {values}: {result}")


RULE = "---\nforce: must\n---\n# {}\n\n{}\n\n## Why\n\nTrust.\n"
INDEX = '---\nkind: document\nversion: "{}"\nstatus: adopted\neffective: {}\n---\n# The charter\n'


async def versions(program: str) -> None:
    """A day of the past is answered with the rules, and in the words, that were in force on it."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)

        def write(path: str, text: str) -> None:
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_text(text, "utf-8")

        def adopt() -> None:
            ending = subprocess.run(
                [program, "adopt", "charter", "--source", folder, "--date", "2026-01-01"], capture_output=True, text=True)
            expect(ending.returncode == 0, f"adopt: {ending.stderr}")

        write("diapason.yaml", "language: en\nname: Handbook\n")
        write("content/index.md", "# Home\n")
        write("content/charter/rules/index.md", "---\ncollection: rule\n---\n# Rules\n")
        write("content/charter/index.md", INDEX.format("1.0", "2026-01-01"))
        write("content/charter/rules/CH-01.md", RULE.format("Say who you are", "Always."))
        write("content/charter/rules/CH-02.md", RULE.format("Answer", "Within two days."))
        adopt()
        write("content/charter/index.md", INDEX.format("2.0", "2026-07-01"))
        write("content/charter/rules/CH-02.md", RULE.format("Answer", "Within a day."))
        write("content/charter/rules/CH-03.md", RULE.format("Cite", "Your sources."))
        adopt()
        write("content/charter/index.md", INDEX.format("3.0", "2027-01-01"))
        write("content/charter/rules/CH-03.md", RULE.format("Cite", "Every source."))
        command, *arguments = words(program, site)
        async with Client(StdioServerParameters(command=command, args=arguments)) as client:
            for day, wanted in (
                ("2025-12-31", {}),
                ("2026-02-01", {"CH-01": "Always.", "CH-02": "Within two days."}),
                ("2026-07-01", {"CH-01": "Always.", "CH-02": "Within a day.", "CH-03": "Your sources."}),
                ("2027-01-01", {"CH-01": "Always.", "CH-02": "Within a day.", "CH-03": "Every source."}),
            ):
                result = await client.call_tool("rules_for", {"date": day})
                expect(not result.is_error, f"rules_for {day}: {result.content}")
                rules = (result.structured_content or {}).get("rules", [])
                said = {rule["id"]: rule["text"].split("\n")[0] for rule in rules}
                expect(said == wanted, f"rules_for {day}: {said}")
                for rule in rules:
                    expect(rule["document"] == "charter" and rule["interval"]["from"] <= day
                           and day <= rule["interval"].get("to", day), rule)


def hostile(program: str, site: Path) -> None:
    """Lines that are no requests: each is answered by an error or not at all, and the next one is heard."""
    ping = {"jsonrpc": "2.0", "id": "p", "method": "ping"}
    lines = ["", "{", "[]", "null", '{"jsonrpc":"2.0"}', "[" * 5000, '{"jsonrpc":"2.0","id":{},"method":"ping"}',
             '{"jsonrpc":"2.0","id":1,"method":"tools/call"}', "x" * (2 << 20), "\udcff\udcfe",
             json.dumps({"jsonrpc": "2.0", "id": 2, "method": "tools/call",
                         "params": {"name": "search", "arguments": {"query": "x", "path": "/etc"}}}),
             json.dumps({"jsonrpc": "2.0", "method": "notifications/initialized"}),
             json.dumps({"jsonrpc": "2.0", "id": 3, "method": "tools/list",
                         "params": {"_meta": {"io.modelcontextprotocol/protocolVersion": "1900-01-01"}}}),
             json.dumps(ping)]
    given = "\n".join(lines).encode("utf-8", "surrogateescape") + b"\n"
    ending = subprocess.run(words(program, site), input=given, capture_output=True, timeout=120)
    answers = [json.loads(line) for line in ending.stdout.splitlines()]
    expect(ending.returncode == 0, f"exit code {ending.returncode}: {ending.stderr[:300]}")
    expect(answers and answers[-1].get("id") == "p" and "result" in answers[-1], answers[-2:])
    codes = [answer["error"]["code"] for answer in answers if "error" in answer]
    expect(-32700 in codes and -32602 in codes and -32022 in codes, codes)
    expect(str(site) not in ending.stdout.decode(), "a path of this machine is told")


def data(program: str, site: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        ending = subprocess.run(
            [program, "export", "data", folder, "--source", str(site), "--theme", str(THEME), "--readers", "all",
             "--date", DATE, "--quiet"], capture_output=True, text=True)
        expect(ending.returncode == 0, f"{site}: {ending.stderr}")
        files = {path.name: path for path in Path(folder).iterdir()}
        for name in files:
            if not name.endswith(".schema.json"):
                continue
            schema = json.loads(files[name].read_text())
            Draft202012Validator.check_schema(schema)
            value = json.loads(files[name.replace(".schema", "")].read_text())
            errors = list(Draft202012Validator(
                schema, format_checker=Draft202012Validator.FORMAT_CHECKER).iter_errors(value))
            expect(not errors, f"{site}: {[error.message[:200] for error in errors[:3]]}")
            expect(value["rules"], f"{site}: no rules")
        if "sitemap.xml" in files:
            root = ElementTree.parse(files["sitemap.xml"]).getroot()
            expect(root.tag == "{http://www.sitemaps.org/schemas/sitemap/0.9}urlset" and len(root) > 5, root.tag)
        listing = files["llms.txt"].read_text()
        expect(listing.startswith("# ") and "\n> " in listing and "\n## " in listing, listing[:200])


def main() -> int:
    program = str(Path(sys.argv[1]).resolve())
    sites = [Path(site).resolve() for site in sys.argv[2:]]
    for site in sites:
        data(program, site)
    for mode in ("auto", "legacy", "2026-07-28"):
        asyncio.run(ask(program, sites[0], mode))
    asyncio.run(versions(program))
    hostile(program, sites[0])
    for fault in faults:
        print("assistants:", fault)
    print(f"assistants: {len(sites)} sites as data, three ways of asking, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
