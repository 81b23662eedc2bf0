#!/usr/bin/env python3
"""Writes the manual from what the program says of itself: manual.py DIAPASON FOLDER.

One page for the program and one for each command, in English (man1/) and French (fr/man1/).
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

WORDS = {
    "en": {"NAME": "NAME", "SYNOPSIS": "SYNOPSIS", "DESCRIPTION": "DESCRIPTION", "OPTIONS": "OPTIONS",
           "COMMANDS": "COMMANDS", "EXIT": "EXIT STATUS", "ENVIRONMENT": "ENVIRONMENT", "SEE": "SEE ALSO",
           "manual": "User Commands", "default": "default: {}", "values": "one of {}",
           "exit": [("0", "It was done."), ("1", "The content has errors and nothing was published, or "
                    "something was found that was looked for (verify)."),
                    ("2", "It could not be done: usage, disk, network.")],
           "environment": [("LC_ALL, LC_MESSAGES, LANG, LANGUAGE", "The language of help and usage errors, "
                            "French or English; messages on a site speak the site's."),
                           ("SOURCE_DATE_EPOCH", "The build's date, in seconds since 1970, where no --date says it."),
                           ("DIAPASON_SSH_CONFIG", "A configuration of ssh for targets on other machines.")],
           "help": "Show help information.", "version": "Show the version."},
    "fr": {"NAME": "NOM", "SYNOPSIS": "SYNOPSIS", "DESCRIPTION": "DESCRIPTION", "OPTIONS": "OPTIONS",
           "COMMANDS": "COMMANDES", "EXIT": "CODES DE SORTIE", "ENVIRONMENT": "ENVIRONNEMENT", "SEE": "VOIR AUSSI",
           "manual": "Commandes", "default": "par défaut : {}", "values": "l'un de {}",
           "exit": [("0", "C'est fait."), ("1", "Le contenu a des erreurs et rien n'a été publié, ou ce qui était "
                    "cherché a été trouvé (verify)."),
                    ("2", "Cela n'a pas pu se faire : usage, disque, réseau.")],
           "environment": [("LC_ALL, LC_MESSAGES, LANG, LANGUAGE", "La langue de l'aide et des erreurs d'usage, le "
                            "français ou l'anglais ; les messages sur un site parlent celle du site."),
                           ("SOURCE_DATE_EPOCH", "La date du site, en secondes depuis 1970, si --date ne la dit pas."),
                           ("DIAPASON_SSH_CONFIG", "Une configuration de ssh pour les cibles d'autres machines.")],
           "help": "Affiche cette aide.", "version": "Affiche la version."},
}
LOCALES = {"en": "en_GB.UTF-8", "fr": "fr_FR.UTF-8"}


def main() -> int:
    program, folder = sys.argv[1], Path(sys.argv[2])
    version = run(program, "en", "--version").split()[1]
    for language in WORDS:
        command = json.loads(run(program, language, "--experimental-dump-help"))["command"]
        place = folder / ("" if language == "en" else language) / "man1"
        place.mkdir(parents=True, exist_ok=True)
        write(command, [], place, language, version)
    return 0


def run(program: str, language: str, *words: str) -> str:
    environment = {**os.environ, "LC_ALL": LOCALES[language], "LANGUAGE": ""}
    return subprocess.run([program, *words], check=True, capture_output=True, text=True, env=environment).stdout


def write(command: dict, above: list[str], place: Path, language: str, version: str) -> None:
    words, path = WORDS[language], above + [command["commandName"]]
    commands = [one for one in command.get("subcommands", []) if one["commandName"] != "help"]
    name = "-".join(path)
    lines = [f'.TH {quoted(name.upper())} 1 "" {quoted("diapason " + version)} {quoted(words["manual"])}']
    lines += [f'.SH {quoted(words["NAME"])}', f'{plain(name)} \\- {plain(command.get("abstract", "").rstrip("."))}']
    lines += [f'.SH {quoted(words["SYNOPSIS"])}', f'.B {plain(" ".join(path))}', plain(synopsis(command, commands))]
    lines += [f'.SH {quoted(words["DESCRIPTION"])}', plain(command.get("abstract", ""))]
    for paragraph in (command.get("discussion") or "").split("\n"):
        lines += [".PP", plain(paragraph)]
    arguments = [one for one in command.get("arguments", []) if one.get("shouldDisplay", True)]
    if arguments:
        lines.append(f'.SH {quoted(words["OPTIONS"])}')
        for one in arguments:
            lines += [".TP", f".B {plain(label(one))}", plain(about(one, words))]
    if commands:
        lines.append(f'.SH {quoted(words["COMMANDS"])}')
        for one in commands:
            full = "-".join(path + [one["commandName"]])
            lines += [".TP", f".BR {plain(full)} (1)", plain(one.get("abstract", ""))]
    for title, rows in ((words["EXIT"], words["exit"]), (words["ENVIRONMENT"], words["environment"])):
        lines.append(f".SH {quoted(title)}")
        for key, text in rows:
            lines += [".TP", f".B {plain(key)}", plain(text)]
    if above:
        lines += [f'.SH {quoted(words["SEE"])}', f'.BR {plain("-".join(above))} (1)']
    (place / f"{name}.1").write_text("\n".join(lines) + "\n", encoding="utf-8")
    for one in commands:
        write(one, path, place, language, version)


def synopsis(command: dict, commands: list[dict]) -> str:
    parts = []
    arguments = command.get("arguments", [])
    if any(one["kind"] != "positional" for one in arguments):
        parts.append("[OPTIONS]")
    for one in arguments:
        if one["kind"] == "positional":
            text = f'<{one.get("valueName", "")}>' + (" ..." if one.get("isRepeating") else "")
            parts.append(f"[{text}]" if one.get("isOptional") else text)
    return " ".join(parts + (["<command>"] if commands else []))


def label(one: dict) -> str:
    if one["kind"] == "positional":
        return f'<{one.get("valueName", "")}>'
    names = ", ".join(("-" if name["kind"] == "short" else "--") + name["name"] for name in one["names"])
    return names + (f' <{one["valueName"]}>' if one["kind"] == "option" else "")


def about(one: dict, words: dict) -> str:
    name = (one.get("preferredName") or {}).get("name")
    text = words[name] if name in ("help", "version") else one.get("abstract", "")
    notes = []
    if one.get("allValues"):
        notes.append(words["values"].format(", ".join(one["allValues"])))
    if one.get("defaultValue"):
        notes.append(words["default"].format(one["defaultValue"]))
    return text + (f' ({" ; ".join(notes)})' if notes else "")


def plain(text: str) -> str:
    """Text that roff prints as it stands."""
    text = re.sub(r"\s+", " ", text).strip().replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + text if text[:1] in (".", "'") else text


def quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


if __name__ == "__main__":
    sys.exit(main())
