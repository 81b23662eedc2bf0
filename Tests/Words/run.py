"""Compares the words of every Markdown and CSV file with the words that the site shows.

    run.py PROGRAM FOLDER...

Each folder is copied, built with --lenient, and each page is found by the address where it may be
mended. A word that its page does not show must be named: by a problem of the same file on its line
(or in the block that it stands in), or by one that withholds the whole file.
"""

import collections
import html
import html.parser
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

THEME = pathlib.Path(__file__).resolve().parents[2] / "themes" / "diapason"
MARK = "https://words.example/"
# Numbers stand in ids and dates, which a page may write otherwise.
WORD = re.compile(r"(?<![^\W_])(?!\d+(?![^\W_]))[^\W_]{3,}")
PROBLEM = re.compile(r"^(\S.*?):(\d+):(\d+): (?:warning|avertissement|error|erreur|note)\b.*\[([a-z-]+)\]$")
# Headings of a record's parts that the theme words otherwise.
PARTS = {"signes", "signs"}
# Columns that the theme words otherwise.
COLUMNS = {"pillar", "effective", "erratum", "rectifié"}
# A print is shown four digits at a time.
GROUPED = re.compile(r"(?:[0-9a-f]{4} ){15}[0-9a-f]{4}")
# Problems whose file is left out, or shown otherwise, as a whole.
WHOLE = {"duplicate-address", "not-text", "unreadable-file", "unterminated-front-matter",
         "too-complex", "invalid-yaml", "unknown-file", "bad-csv", "unknown-table"}


class Page(html.parser.HTMLParser):
    """The text of a page, with the texts that its attributes show."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.parts, self.source, self.skipped = [], None, 0
        # The raised letters of an ordinal are of its word.
        self.feed(re.sub(r"(?<=[\dIVX])<sup>([a-z]+)</sup>", r"\1", text))

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        for name in ("alt", "title", "content", "data-copy-text", "value", "href", "src", "data-label"):
            if values.get(name):
                self.parts.append(urllib.parse.unquote(values[name]))
        if tag == "code" and values.get("class", "").startswith("language-"):
            self.parts.append(values["class"])
        link = values.get("href") or ""
        if link.startswith(MARK):
            self.source = urllib.parse.unquote(link[len(MARK):])
        if tag in ("script", "style"):
            self.skipped += 1

    def handle_endtag(self, tag):
        if tag in ("script", "style"):
            self.skipped -= 1

    def handle_data(self, data):
        if not self.skipped:
            self.parts.append(data)


def words_of(text):
    # Invisible characters divide no words.
    text = re.sub("[\u00ad\u200b-\u200f\u2060\ufeff]", "", text)
    text = GROUPED.sub(lambda match: match[0] + " " + match[0].replace(" ", ""), text)
    return collections.Counter(word.casefold() for word in WORD.findall(text))


def body_of(text):
    """The lines of a Markdown file without its header, link targets, comments and tags."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")

    def blank(match):
        return re.sub(r"[^\n]", " ", match.group())

    text = re.sub(r"\A---[ \t]*\n.*?\n(---|\.\.\.)[ \t]*(?=\n|\Z)", blank, text, flags=re.S)
    # Comments say nothing to readers; definitions and targets are addresses.
    text = re.sub(r"<!--.*?-->", blank, text, flags=re.S)
    text = re.sub(r"^\s{0,3}\[//\]: .*$", blank, text, flags=re.M)
    text = re.sub(r"^[\s>]*\[[^\]\n]+\]:\s*\S*[/.#?=@]\S*", blank, text, flags=re.M)
    text = re.sub(r"\[\^[^\]\s]+\]", blank, text)
    text = re.sub(r"\]\[[^\]\n]*\]", blank, text)
    text = re.sub(r"\]\((<[^>\n]*>|[^\s()]*(\([^\s()]*\))?[^\s()]*)", blank, text)
    text = re.sub(r"^[\s>]*\[!\w+\]", blank, text, flags=re.M)
    text = re.sub(r"<[a-zA-Z/][^<>]*>", blank, text)
    # The kind of a box, in the words of other programs.
    text = re.sub(r"^([\s>]*)(:{3,}|!!!|\?\?\?\+?)[ \t]*[\w-]+", blank, text, flags=re.M)
    # Attributes of a passage, named once a page; an emoji by its name.
    text = re.sub(r"\{:?\s*[.#][\w-]+[^}\n]*\}", blank, text)
    text = re.sub(r":[a-z0-9_+-]+:", blank, text)
    # Info strings name a language.
    text = re.sub(r"^([\s>*+-]*)(`{3,}|~{3,}).*$", blank, text, flags=re.M)
    text = re.sub(r"&#?\w+;", lambda entity: html.unescape(entity.group()).replace("\n", " "), text)
    return re.sub(r"\\([!-/:-@\[-`{-~])", r" \1", text)


def problems_of(output, prefix):
    found = collections.defaultdict(list)
    for line in output.splitlines():
        if match := PROBLEM.match(line):
            path = match[1].removeprefix(prefix)
            found[path].append((int(match[2]), match[4]))
    return found


WITHHELD = re.compile(r"\A---\n(?:.*\n)*?(?:lecteurs|readers|brouillon|draft)\s*:")


def programs_in(text):
    """The first and the last line of what is between tags of scripts and styles, by the first."""
    spans = {}
    for match in re.finditer(r"<(script|style)\b.*?</\1\s*>", text, flags=re.S | re.I):
        first = text.count("\n", 0, match.start()) + 1
        spans[first] = first + match.group().count("\n")
    return spans


def is_named(line, lines, problems, programs):
    """Whether a problem of the file names a line, its block, or all of it."""
    for number, problem in problems:
        if problem in WHOLE or number == line:
            return True
        if problem == "raw-html" and number <= line <= programs.get(number, 0):
            return True
        first, last = sorted((number, line))
        between = lines[first - 1:last]
        if problem in ("raw-html", "lost-text", "unclosed-code") and number <= line and (
                all(text.strip() for text in between) or line - number < 3):
            return True
        if problem in ("raw-html", "lost-text") and number <= line and all(
                not text.strip() or text[:1] in " \t<" for text in between[1:]):
            return True
    return False


def compare(program, folder):
    with tempfile.TemporaryDirectory() as place:
        source, output = pathlib.Path(place) / "source", pathlib.Path(place) / "site"
        if (folder / "content").is_dir():
            for name in ("content", "themes"):
                if (folder / name).is_dir():
                    shutil.copytree(folder / name, source / name)
            if (folder / "diapason.yaml").exists():
                shutil.copy(folder / "diapason.yaml", source)
        else:
            shutil.copytree(folder, source, ignore=shutil.ignore_patterns(".git"))
        settings = source / "diapason.yaml"
        text = settings.read_text("utf-8") if settings.exists() else "nom: Mots\n"
        text = re.sub(r"^(proposer|propose):.*\n", "", text, flags=re.M)
        settings.write_text(f"{text}\npropose: {MARK}{{path}}\n", "utf-8")
        content = source / "content" if (source / "content").is_dir() else source
        run = subprocess.run(
            [program, "build", "--lenient", "--source", source, "--output", output, "--date", "2026-11-22",
             "--theme", THEME],
            capture_output=True, text=True, errors="replace")
        if run.returncode:
            return [f"{folder}: the build ended with code {run.returncode}: {run.stderr[-300:]}"], 0, 0
        prefix = "content/" if content != source else ""
        problems = problems_of(run.stderr + run.stdout, prefix)
        pages, whole = {}, collections.Counter()
        for path in sorted(output.rglob("*.html")):
            page = Page(path.read_text("utf-8", errors="replace"))
            shown = words_of(" ".join(page.parts))
            whole |= shown
            if page.source:
                name = page.source.removeprefix(prefix)
                pages[name] = pages.get(name, collections.Counter()) | shown
        failures, files, missing = [], 0, 0
        for path in sorted(content.rglob("*")):
            name = path.relative_to(content).as_posix()
            if path.suffix.lower() not in (".md", ".markdown", ".csv") or not path.is_file():
                continue
            if any(part.startswith(".") for part in path.relative_to(content).parts):
                continue
            if content == source and name.split("/")[0] in ("themes", "node_modules"):
                continue
            # What is withheld is not to be found.
            if name not in pages and WITHHELD.search(path.read_bytes()[:2000].decode("utf-8", errors="replace")):
                continue
            files += 1
            text = path.read_bytes().decode("utf-8", errors="replace")
            isTable = path.suffix.lower() == ".csv"
            programs = programs_in(text.replace("\r\n", "\n"))
            lines = (text if isTable else body_of(text)).split("\n")
            # A page without a place to propose changes is one of the site's own making.
            shown = whole if isTable else pages.get(name, whole)
            wanted = words_of("\n".join(lines))
            lost = {word for word, count in wanted.items() if shown[word] < (1 if isTable else count)}
            if not lost:
                continue
            for number, line in enumerate(lines, 1):
                here = [word for word in words_of(line) if word in lost]
                isPart = line.startswith("## ") and line[3:].strip().casefold() in PARTS
                isPart = isPart or isTable and number == 1 and set(here) <= COLUMNS
                if here and not isPart and not is_named(number, lines, problems.get(name, []), programs):
                    # A word that stands elsewhere too may have been lost there.
                    elsewhere = any(
                        word in words_of(other) and is_named(index, lines, problems.get(name, []), programs)
                        for word in here for index, other in enumerate(lines, 1) if index != number)
                    if not elsewhere:
                        missing += 1
                        failures.append(f"{folder}/{name}:{number}: {', '.join(here[:6])}: {line.strip()[:90]}")
        return failures, files, missing


def main():
    program, folders = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2:]
    failed = 0
    for folder in folders:
        failures, files, _ = compare(program, pathlib.Path(folder))
        failed += len(failures)
        for failure in failures[:40]:
            print(failure)
        print(f"words: {folder}: {files} files, {len(failures) or 'nothing'} lost without a word")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
