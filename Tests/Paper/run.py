"""Documents as PDF: every word in order, links within, tags, bookmarks, fonts, the same bytes twice.

    run.py PROGRAM SAMPLE [--every-month]

SAMPLE is the folder of a site with one document, `charte`. WeasyPrint is the one beside this Python.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import html5lib

THEME = pathlib.Path(__file__).resolve().parents[2] / "themes" / "diapason"
BIN = str(pathlib.Path(sys.executable).parent)
DAY = "2026-11-22"
# Millimetres of the page's margins, in points: running heads and page numbers stand there.
BODY = ["-x", "0", "-y", "70", "-W", "596", "-H", "702"]
RULE = "---\nforce: doit\n{header}---\n# {title}\n\n{text}\n\n## Pourquoi\n\nParce que.[^n]\n\n[^n]: Note {note}.\n"
LONG = "anticonstitutionnellement-" * 12
SMALL = {
    "diapason.yaml": 'nom: "Site </title><script>x</script>"\nentreprise: "\\"><b>Maison & Cie"\nlangue: fr\n'
    "adresse: https://charte.example/m/\nlogo: {clair: logo.svg}\n",
    "content/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30">'
    '<title>L</title><path d="M0 0h90v30H0z"/></svg>',
    "content/index.md": "# Accueil\n",
    "content/charte/index.md": '---\ntype: document\nversion: "2.0"\nstatut: en-vigueur\n'
    "en-vigueur-le: 2026-10-01\n---\n# La charte &lt;/style> & *règles*\n\n## But\n\nVoir [le but](#but), [CH-01], "
    "[l’accueil](../index.md), [l’annexe](annexe.md), [dehors](https://autre.example/?a=1&b=2).\n\n"
    f"`{LONG}FINCODE`\n\n<details>\n<summary>Replié</summary>\n\nCachette ALPHA.\n\n</details>\n\n"
    "| Service | Courriel |\n|---|---|\n| Communication | "
    + "communication.institutionnelle" * 4 + "@ateliers.example |\n\n![Le logo](../logo.svg)\n",
    "content/charte/annexe.md": "# L’annexe\n\nTexte d’annexe, voir [CH-01] et [la charte](index.md#but).\n",
    "content/charte/regles/index.md": "---\ncollection: règle\n---\n# Les règles\n",
    "content/charte/regles/CH-01.md": RULE.format(header="", title="Dire &lt;qui> l’on est", text="Clair.", note="BETA"),
    "content/charte/regles/CH-02.md": RULE.format(header="", title="Citer", text="Voir [CH-01].", note="GAMMA"),
    "content/charte/regles/CH-03.md": RULE.format(
        header="lecteurs: [direction]\n", title="Zsecret", text="Zmarbre.", note="Zgranit"),
    "content/charte/regles/CH-04.md": RULE.format(
        header="depuis: 2027-01-01\n", title="Zfutur", text="Zdemain.", note="x"),
}

failures: list[str] = []


def expect(truth: object, what: str) -> None:
    if not truth:
        failures.append(what)


def run(program: pathlib.Path, *arguments: object, path: str | None = None) -> subprocess.CompletedProcess:
    environment = dict(os.environ, PATH=path or BIN + ":" + os.environ["PATH"])
    return subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, env=environment)


def tool(*words: object) -> str:
    return subprocess.run([*map(str, words)], check=True, capture_output=True, text=True).stdout


def letters(text: str) -> str:
    """A text without what the setting of lines changes: spaces and hyphens."""
    return re.sub(r"[\s\u00ad\u2010\u2011\u200b-]", "", text)


def blocks(page: pathlib.Path) -> list[str]:
    """The texts of a printed page, a block each, as the PDF of the document holds them."""
    tree = html5lib.parse(page.read_text("utf-8"), namespaceHTMLElements=False)
    main = tree.find(".//main")
    texts = []

    def words(element) -> str:
        if "footnote-backref" in element.get("class", ""):
            return element.tail or ""
        text = (element.text or "") + "".join(words(child) for child in element)
        if "outside" in element.get("class", "").split() and element.get("href", "").startswith("http"):
            text += f" ({element.get('href')})"
        return text + (element.tail or "")

    def visit(element) -> None:
        # What a rule asks of whom is set apart on paper.
        if "aside" in element.get("class", "").split():
            return
        if element.tag in ("p", "h2", "h3", "h4", "td", "th", "pre", "summary", "dt", "dd"):
            if "screen-only" not in element.get("class", ""):
                texts.append(words(element).removesuffix(element.tail or ""))
            return
        if element.tag == "li" and not any(child.tag in ("p", "ul", "ol") for child in element):
            texts.append(words(element).removesuffix(element.tail or ""))
            return
        for child in element:
            visit(child)

    for part in main:
        if "content" in part.get("class", "").split():
            visit(part)
    return [text for text in texts if letters(text)]


def check_words(pdf: pathlib.Path, page: pathlib.Path, name: str) -> None:
    text = tool("pdftotext", *BODY, "-raw", pdf, "-")
    # The signs of a list's items come together, behind the page's texts.
    text = letters(re.sub(r"^\f?\s*([•◦▪]|\d\d?\.)$", "", text, flags=re.M))
    place, wanted = text.find(letters("Sommaire")), blocks(page)
    expect(len(wanted) > 5, f"{name}: the printed page has {len(wanted)} blocks")
    for block in wanted:
        # A block may go on on the next page; it stands there whole, and behind the one before.
        found = text.find(letters(block), place)
        if found < 0:
            return expect(False, f"{name}: not in its place: {block[:90]!r}")
        place = found


def check_file(pdf: pathlib.Path, name: str) -> None:
    info = tool("pdfinfo", pdf)
    for line in ["Tagged:          yes", "Page size:       595.276 x 841.89 pts (A4)", "JavaScript:      no"]:
        expect(line in info, f"{name}: {line} is not so")
    expect(re.search(r"^Keywords: +SHA-256 [0-9a-f]{64}$", info, re.M), f"{name}: no print")
    expect("pdfuaid:part" in tool("pdfinfo", "-meta", pdf), f"{name}: is no PDF/UA by its own account")
    expect(subprocess.run(["qpdf", "--check", pdf], capture_output=True).returncode == 0, f"{name}: qpdf complains")
    for line in tool("pdffonts", pdf).splitlines()[2:]:
        expect(line.split()[-5] == "yes", f"{name}: not embedded: {line}")
    facts = json.loads(tool("qpdf", "--json=2", "--json-key=outlines", "--json-key=qpdf", pdf))
    expect(len(facts["outlines"]) > 2, f"{name}: {len(facts['outlines'])} bookmarks")
    addresses = [address for address in re.findall(r'"/URI": "u:([^"]*)"', json.dumps(facts))]
    wrong = [address for address in addresses if not re.match(r"https?://|mailto:|tel:", address)]
    expect(not wrong, f"{name}: links lead to {wrong[:3]}")
    whole = pdf.read_bytes()
    expect(b"file://" not in whole and tempfile.gettempdir().encode() + b"/" not in whole, f"{name}: names a path")
    tags = tool("pdfinfo", "-struct", pdf)
    for tag in ["H1", "H2", "H3", "Table", "TH", "L", "Link"]:
        expect(re.search(rf"^\s*{tag}\b", tags, re.M), f"{name}: no {tag} among the tags")


def check_sample(program: pathlib.Path, sample: pathlib.Path, place: pathlib.Path) -> None:
    pdf, again, site = place / "a.pdf", place / "b.pdf", place / "site"
    for file, day in [(pdf, DAY), (again, "2026-11-29")]:
        end = run(program, "export", "pdf", "charte", "--source", sample, "--theme", THEME, "--date", day, "--output", file)
        if end.returncode:
            sys.exit(f"paper: the sample's document ends with {end.returncode}: {end.stderr}")
    expect(pdf.read_bytes() == again.read_bytes(), "the sample's PDF is another the next day")
    check_file(pdf, "sample")
    run(program, "build", "--source", sample, "--theme", THEME, "--date", DAY, "--output", site, "--quiet")
    check_words(pdf, next(site.glob("*/*-a-imprimer.html")), "sample")
    text = tool("pdftotext", "-layout", pdf, "-")
    expect(re.search(r"CH-07 .*(\. ?){5,}\s*\d+\n", text), "the contents give no page of CH-07")
    pages = text.split("\f")
    count = len(pages) - 1
    expect(re.search(rf"\b2 / {count}\b", pages[1]), "pages are not numbered")
    expect("La charte" in pages[8].splitlines()[0] + pages[8].splitlines()[1], "no running head")
    for number, page in enumerate(pages[:-1]):
        expect(len(letters(page)) > 60, f"page {number + 1} is empty")
        last = [line for line in page.splitlines() if line.strip()][-2].strip() if number > 2 else ""
        expect(not re.match(r"CH-\d\d +[A-ZÀ-Ý]", last), f"page {number + 1} ends with a rule's title: {last}")


def check_small(program: pathlib.Path, place: pathlib.Path) -> None:
    source = place / "small"
    for path, text in SMALL.items():
        (source / path).parent.mkdir(parents=True, exist_ok=True)
        (source / path).write_text(text, "utf-8")
    common = ["--source", source, "--theme", THEME, "--date", DAY, "--readers", "tous"]
    end = run(program, "export", "pdf", "CHARTE", *common)
    pdf = source / "content" / "charte" / "charte-2.0.pdf"
    if end.returncode or not pdf.exists():
        sys.exit(f"paper: the small document ends with {end.returncode}: {end.stderr}")
    check_file(pdf, "small")
    text = letters(tool("pdftotext", "-raw", pdf, "-"))
    expect("<b>Maison & Cie" in tool("pdfinfo", pdf), f"small: the company is missing: {tool('pdfinfo', pdf)}")
    for word in ["</style>", "Dire<qui>l’onest", "ALPHA", "BETA", "GAMMA", "FINCODE", "@ateliers.example",
                 "(https://autre.example/?a=1&b=2)", "Texted’annexe"]:
        expect(letters(word) in text, f"small: {word} is missing")
    for word in ["Zsecret", "Zmarbre", "Zgranit", "Zfutur", "Zdemain"]:
        expect(word not in text, f"small: {word} is told")
    facts = tool("qpdf", "--json=2", "--json-key=qpdf", pdf)
    expect("u:https://charte.example/m/index.html" in facts, "small: a page of the site is not led to")
    for inner in ["d_ch-01", "d_annex-1", "but"]:
        expect(f'u:{inner}"' in facts or f"/{inner}" in facts, f"small: no inner link to {inner}")

    site = place / "built"
    build = ["build", *common, "--output", site, "--format", "line"]
    expect(run(program, *build).returncode == 0, "small: does not build")
    page = site / "charte" / "index.html"
    offered = re.search(r'href="\.\./(charte/charte-2-0\.pdf)"', page.read_text("utf-8"))
    expect(offered and (site / offered[1]).read_bytes() == pdf.read_bytes(), "small: the PDF is not offered")
    # The text moves on: the old PDF is neither offered nor published, and the cure mends it.
    index = source / "content" / "charte" / "index.md"
    index.write_text(SMALL["content/charte/index.md"].replace("Voir [le but]", "Voyez [le but]"), "utf-8")
    end = run(program, *build)
    expect("[outdated-pdf]" in end.stderr and not list(site.rglob("*.pdf")), f"small: an old PDF stays: {end.stderr}")
    expect(".pdf" not in page.read_text("utf-8"), "small: an old PDF is offered")
    run(program, "export", "pdf", "charte", *common)
    end = run(program, *build)
    expect("[outdated-pdf]" not in end.stderr and len(list(site.rglob("*.pdf"))) == 1, "small: the cure does not mend")
    # One that only the management may read is nobody else's.
    everybodys = pdf.read_bytes()
    annex = source / "content" / "charte" / "annexe-reservee.md"
    annex.write_text("---\nlecteurs: [direction]\n---\n# Zannexe\n\nZalbatre.\n", "utf-8")
    for reserved in ["CH-03.md", "gone"]:
        if reserved == "gone":
            # The annex alone is reserved, and the print of the text is the same for all.
            (source / "content" / "charte" / "regles" / "CH-03.md").unlink()
        run(program, "export", "pdf", "charte", *common[:-1], "direction")
        own = pdf.with_name("charte-2.0-direction.pdf")
        text = tool("pdftotext", own, "-")
        expect("Zalbatre" in text, "small: the management's PDF lacks its annex")
        expect(("Zmarbre" in text) == (reserved != "gone"), "small: the management's PDF lacks its rule")
        expect(pdf.read_bytes() == everybodys, "small: the management's PDF takes the place of everybody's")
        for file, bytes_ in [(pdf, everybodys), (pdf, own.read_bytes())]:
            file.write_bytes(bytes_)
            end = run(program, *build)
            offered = [one.read_bytes() for one in site.rglob("*.pdf")]
            expect(end.returncode == 0 and own.read_bytes() not in offered, f"small: a reserved PDF is published {reserved}")
            expect(("[outdated-pdf]" in end.stderr) == (bytes_ != everybodys), f"small: {reserved}: {end.stderr}")
        pdf.write_bytes(everybodys)
        run(program, "build", *common[:-1], "direction", "--output", site)
        expect([one.read_bytes() for one in site.rglob("*.pdf")] == [own.read_bytes()],
               "small: the management is not offered its own PDF")


def inner_words(html: str) -> list[str]:
    """What a page says, a text each, in its order; what is only for screen readers left out."""
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    texts = []

    def words(element) -> str:
        if "visually-hidden" in element.get("class", "") or element.get("class", "") == "footnote-backref":
            return element.tail or ""
        text = (element.text or "") + "".join(words(child) for child in element)
        if "outside" in element.get("class", "").split() and element.get("href", "").startswith("http"):
            text += f" ({element.get('href')})"
        return text + (element.tail or "")

    for element in tree.find(".//main").iter():
        # What is said of whom, and where both texts of it stand, is set with dots between on paper.
        if element.get("class") == "rule-facts":
            continue
        if element.tag in ("h2", "h3", "h4", "dd") or element.tag == "p" and element.get("hidden") is None:
            texts.append(words(element).removesuffix(element.tail or ""))
    return [text for text in texts if letters(text)]


def check_consultation(program: pathlib.Path, sample: pathlib.Path, place: pathlib.Path) -> None:
    """What a works council gets of the sample's last version: the same as a page and as a PDF."""
    common = ["--source", sample, "--theme", THEME]
    number = [row.split(";")[0] for row in (sample / "content/charte/versions/versions.csv").read_text("utf-8").split()][-1]
    for folder, day in [(place / "file", DAY), (place / "again", "2026-11-29")]:
        end = run(program, "export", "consultation", number, folder, *common, "--date", day)
        if end.returncode:
            sys.exit(f"paper: the file for a works council ends with {end.returncode}: {end.stderr}")
    name = f"charte-{number}-consultation"
    pdf, page = place / "file" / f"{name}.pdf", place / "file" / f"{name}.html"
    for file in (pdf, page):
        expect(file.read_bytes() == (place / "again" / file.name).read_bytes(), f"{file.name} is another the next day")
    info = tool("pdfinfo", pdf)
    expect("Tagged:          yes" in info and "JavaScript:      no" in info, f"consultation: {info}")
    expect(subprocess.run(["qpdf", "--check", pdf], capture_output=True).returncode == 0, "consultation: qpdf complains")
    for line in tool("pdffonts", pdf).splitlines()[2:]:
        expect(line.split()[-5] == "yes", f"consultation: not embedded: {line}")
    html = page.read_text("utf-8")
    # It needs no other file: nothing is fetched, and what it leads to stands in it or on the web.
    fetched = re.findall(r'(?:src="|url\(")([^"]*)"', html)
    expect(fetched and all(address.startswith("data:") for address in fetched), f"consultation: fetches {fetched[:3]}")
    expect(not re.search(r"<(script|link|iframe|object)\b", html), "consultation: asks for more than itself")
    leads = set(re.findall(r'href="(?!https?:|mailto:|tel:)([^"]*)"', html))
    ids = re.findall(r'\sid="([^"]*)"', html)
    expect(leads <= {"#" + place for place in ids}, f"consultation: leads nowhere: {sorted(leads)[:3]}")
    expect(len(ids) == len(set(ids)), "consultation: an id stands twice")
    text = letters(re.sub(r"^\f?\s*([•◦▪]|\d\d?\.)$", "", tool("pdftotext", *BODY, "-raw", pdf, "-"), flags=re.M))
    at, wanted = text.find(letters("En bref"), text.find(letters("Sommaire")) + 20), inner_words(html)
    expect(len(wanted) > 200, f"consultation: the page has {len(wanted)} texts")
    for words in wanted:
        found = text.find(letters(words), at)
        if found < 0:
            expect(False, f"consultation: not in its place on paper: {words[:90]!r}")
            break
        at = found
    outlines = json.loads(tool("qpdf", "--json=2", "--json-key=outlines", pdf))["outlines"]
    expect(len(outlines) == 6, f"consultation: {len(outlines)} bookmarks")
    expect(len(outlines[4].get("kids", [])) > 5, "consultation: the old text has no bookmarks of its own")


# Five versions over two years, the last of them to come: what each changes, and what the paper of its
# months holds (the same as `TimeTests` asks of the site's pages).
HISTORY = [
    ("1.0", "2025-01-01", {"CH-1": "Alpha", "CH-2": "Within"}),
    ("2.0", "2025-07-01", {"CH-1": "Bravo", "CH-3": "Always"}),
    ("3.0", "2026-01-01", {"CH-2": None}),
    ("4.0", "2026-07-01", {"CH-1": "Charlie", "CH-3": "retired: 2026-10-01", "CH-4": "Freely"}),
    ("5.0", "2027-03-01", {"CH-1": "Delta", "CH-3": None, "CH-5": "Nights"}),
]
MONTHS = [
    ("2025-01", "1.0", "Alpha", "CH-1 CH-2"), ("2025-07", "2.0", "Bravo", "CH-1 CH-2 CH-3"),
    ("2026-01", "3.0", "Bravo", "CH-1 CH-3"), ("2026-07", "4.0", "Charlie", "CH-1 CH-3 CH-4"),
    ("2026-10", "4.0", "Charlie", "CH-1 CH-4"), ("2027-03", "5.0", "Delta", "CH-1 CH-4 CH-5"),
]


def make_history(program: pathlib.Path, source: pathlib.Path, language: str) -> None:
    rules = source / "content/c/r"
    rules.mkdir(parents=True)
    (source / "diapason.yaml").write_text(f"name: Time\nlanguage: {language}\n", "utf-8")
    (source / "content/index.md").write_text("# Home\n", "utf-8")
    (rules / "index.md").write_text("---\ncollection: rule\n---\n# Rules\n", "utf-8")
    for number, begins, changes in HISTORY:
        for rule, word in changes.items():
            path = rules / f"{rule}.md"
            if word is None:
                path.unlink()
            elif word.startswith("retired"):
                path.write_text(path.read_text("utf-8").replace("---\n#", f"{word}\n---\n#"), "utf-8")
            else:
                path.write_text(f"---\nforce: must\n---\n# About {rule}\n\n{word}, at length.\n\n## Why\n\nTrust.\n", "utf-8")
        (source / "content/c/index.md").write_text(
            f'---\nkind: document\nversion: "{number}"\nstatus: adopted\neffective: {begins}\n---\n# Law\n\nThe preamble.\n',
            "utf-8")
        end = run(program, "adopt", "c", "--source", source, "--date", "2024-12-01")
        if end.returncode:
            sys.exit(f"paper: version {number} is not adopted: {end.stderr}")


def check_months(program: pathlib.Path, place: pathlib.Path, every: bool) -> None:
    """The PDF of each month holds the version in force, its words and its rules, and no others."""
    for language in ("en", "fr"):
        make_history(program, place / language, language)
    if every:
        months = [f"{year}-{month:02}" for year in (2025, 2026, 2027) for month in range(1, 13)][:28]
        wanted = [(month, language) for month in months for language in ("en", "fr")]
    else:
        wanted = [(row[0], ("en", "fr")[number % 2]) for number, row in enumerate(MONTHS)]
    for month, language in wanted:
        _, version, word, rules = [row for row in MONTHS if row[0] <= month][-1]
        pdf = place / f"{month}-{language}.pdf"
        end = run(program, "export", "pdf", "c", "--source", place / language, "--theme", THEME,
                  "--date", f"{month}-15", "--output", pdf)
        name = f"history, {month}, {language}"
        if end.returncode:
            expect(False, f"{name}: {end.stderr}")
            continue
        text = tool("pdftotext", "-raw", pdf, "-")
        expect(re.search(rf"^Version {version}$", text, re.M), f"{name}: not version {version}")
        found = re.findall(r"^(CH-\d) About CH-\d$", text, re.M)
        expect(sorted(set(found)) == rules.split(), f"{name}: {sorted(set(found))}, not {rules}")
        words = {known for known in ("Alpha", "Bravo", "Charlie", "Delta") if known in text}
        expect(words == {word}, f"{name}: says {words}, not {word}")


def check_refusals(program: pathlib.Path, sample: pathlib.Path, place: pathlib.Path) -> None:
    common = ["--source", place / "small", "--theme", THEME, "--date", DAY, "--readers", "tous"]
    target = place / "none.pdf"
    cases = [
        (["export", "pdf", "zut", *common, "--output", target], 2, "charte", None),
        (["export", "pdf", "CH-01", *common, "--output", target], 2, "charte", None),
        (["export", "pdf", "charte", *common, "--output", place / "no" / "folder.pdf"], 2, "folder.pdf", None),
        (["export", "pdf", "charte", *common, "--output", target], 2, "apt install weasyprint", str(place / "bin")),
    ]
    consultation = ["export", "consultation"]
    of_sample = ["--source", sample, "--theme", THEME, "--date", DAY]
    cases += [
        ([*consultation, "2.0", place / "none", *common], 2, "diapason adopt charte", None),
        ([*consultation, "2.0", place / "none", *common, "--document", "zut"], 2, "charte", None),
        ([*consultation, "9", place / "none", *of_sample], 2, "3.0, 3.1", None),
        ([*consultation, "3.0", place / "none", *of_sample], 2, "export pdf charte", None),
        ([*consultation, "3.1", place / "none", *of_sample, "--from", "3.1"], 2, "--from", None),
        ([*consultation, "3.1", place / "none", *of_sample], 2, "apt install weasyprint", str(place / "bin")),
    ]
    (place / "bin").mkdir()
    for name in ["setpriv", "timeout", "prlimit", "env"]:
        (place / "bin" / name).symlink_to(shutil.which(name))
    for arguments, code, word, path in cases:
        end = run(program, *arguments, path=path)
        expect(end.returncode == code and word in end.stderr, f"{arguments[1:3]}: {end.returncode} {end.stderr}")
    broken = place / "small" / "content" / "broken.md"
    broken.write_text("---\nzut: 1\n---\n# A\n\n[x](nowhere.md)\n", "utf-8")
    end = run(program, "export", "pdf", "charte", *common, "--output", target)
    expect(end.returncode == 1 and "broken.md" in end.stderr, f"content with errors: {end.returncode}")
    expect(not target.exists() and not (place / "none").exists(), "a refused export leaves a file")


def main() -> int:
    program, sample = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        check_sample(program, sample, folder)
        check_small(program, folder)
        check_months(program, folder / "time", "--every-month" in sys.argv)
        check_consultation(program, sample, folder)
        check_refusals(program, sample, folder)
    print("paper: " + ("; ".join(failures) or "documents are as they should be as PDF"))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
