"""Documents into sites by the real program, pandoc and Gnumeric: `run.py PROGRAM`.

Every sentence of a document stands somewhere in the site that one command makes of it; what is
hostile in it is text; nothing that exists is written over.
"""

import hashlib
import html.parser
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time
import zipfile

import documents

PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
BLOCKS = {"p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "br", "div", "tr", "dt", "dd",
          "section", "article", "blockquote", "caption", "ul", "ol", "nav", "header", "summary", "a"}
failures, checks = [], 0


def expect(condition, what):
    global checks
    checks += 1
    if not condition:
        failures.append(what)
        print(f"FAILED: {what}")


def run(*words, environment=None):
    return subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True,
                          env={**os.environ, **(environment or {})})


class Words(html.parser.HTMLParser):
    """The words of a page, and its elements' names."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.parts, self.tags, self.skipped = [], [], 0
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        self.skipped += tag in ("script", "style")
        self.parts += [" "] * (tag in BLOCKS) + [f" {value} " for name, value in attributes if name in ("alt", "href") and value]

    def handle_endtag(self, tag):
        self.skipped -= tag in ("script", "style")
        self.parts += [" "] * (tag in BLOCKS)

    def handle_data(self, data):
        if not self.skipped:
            self.parts.append(data)


def plain(text):
    text = text.replace("’", "'").replace("\u00ad", "")
    return " " + re.sub(r"[^\w@#%]+", " ", text).lower().strip() + " "


def literal(text):
    """As the site sets it: typography changes spaces and quotation marks, and nothing else."""
    text = re.sub(r"[\"“”«»]", "\"", text.replace("’", "'").replace("‘", "'").replace("…", "..."))
    return re.sub(r"\s+", "", re.sub("-{2,3}|[–—]", "-", text))


def build(folder):
    site = folder / "site"
    made = run("build", "--source", folder, "--output", site, "--format", "line")
    expect(made.returncode == 0, f"{folder.name} builds at once:\n{made.stderr}")
    pages = [Words(path.read_text()) for path in sorted(site.rglob("*.html"))]
    return pages, made.stderr


def import_charter(path, sentences, scratch):
    folder = scratch / (path.name + "-site")
    done = run("import", path, "--to", folder)
    expect(done.returncode == 0, f"{path.name}: {done.stderr}")
    pages, _ = build(folder)
    text = " ".join(plain("".join(page.parts)) for page in pages)
    for sentence in sentences:
        expect(plain(sentence) in text, f"{path.name}: “{sentence}” is on the site")
    rules = sorted((folder / "content/charte/regles").glob("CH-*.md"))
    forces = [re.search(r"^force: (\S+)", rule.read_text(), re.M)[1] for rule in rules]
    expect(forces == documents.FORCES, f"{path.name}: forces {forces}")
    for name in ["contacts/joindre-presse.md", "reseaux/linkedin.md", "glossaire.csv", "marque/couleurs.csv"]:
        expect((folder / "content" / name).exists(), f"{path.name}: {name}")
    images = list((folder / "content/charte/images").iterdir())
    expect(len(images) == 1 and images[0].name in done.stdout, f"{path.name}: its image")
    for word in ["disparaît", "Sommaire 1"]:
        expect(word.lower() not in text, f"{path.name}: “{word}” is gone")
    return done.stdout


def main(scratch):
    word = scratch / "charte.docx"
    sentences = documents.charter(word)
    report = import_charter(word, sentences, scratch)
    expect("(3 lignes)" in report and "fusionnées" in report and "Relisez" in report, f"the report: {report}")
    # The same as LibreOffice and a browser have it; pandoc writes no text boxes.
    without = [sentence for sentence in sentences if "téléphone" not in sentence.lower() or "journaliste" in sentence]
    for name in ["charte.odt", "charte.html"]:
        other = scratch / name
        words = ["pandoc", "-s", "--extract-media", scratch, word, "-o", other]
        subprocess.run(words, check=True, cwd=scratch, capture_output=True)
        if name.endswith(".html"):
            other.write_text(other.read_text().replace(f'src="{scratch}/', 'src="'))
        import_charter(other, without, scratch)

    bad = scratch / "hostile.docx"
    documents.hostile(bad)
    expect(run("import", bad, "--to", scratch / "hostile").returncode == 0, "the hostile document is imported")
    pages, problems = build(scratch / "hostile")
    texts = [literal("".join(page.parts)) for page in pages]
    for line in documents.HOSTILE + ["Un document <b>hostile</b> & [a](b)", "readers: [board]"]:
        expect(any(literal(line) in text for text in texts), f"hostile: “{line}” is text")
    for page in pages:
        for tag, attributes in page.tags:
            expect(not any(name.startswith("on") for name in attributes), f"hostile: <{tag} {attributes}>")
            expect("alert" not in str(attributes.get("src")), f"hostile: <{tag} {attributes}>")

    book = scratch / "suivi.xlsx"
    documents.workbook(book)
    done = run("import", book, "--to", scratch / "suivi")
    expect(done.returncode == 0 and "Secret" in done.stdout, f"the workbook: {done.stdout}{done.stderr}")
    calendar = (scratch / "suivi/content/calendrier.csv").read_text()
    expect(calendar == "Date;Réseau;Titre;État;heure\n"
           "2026-12-03;linkedin;\"Portes ouvertes; atelier\";brouillon;08:30\n", f"the calendar: {calendar}")
    page = (scratch / "suivi/content/bilan.md").read_text()
    for part in ["Bilan de l'année\n\n|", "12\u202f450", "5,2\u00a0%", "janvier\\|février", "| 3"]:
        expect(part in page, f"the sheet as a page, “{part}”: {page}")
    page = (scratch / "suivi/content/equipe.md").read_text()
    lines = [re.sub(r"\s*\|\s*", "|", line) for line in page.splitlines()]
    for line in ["Équipe en 2026", "|LinkedIn|Presse|987654321012|", "|LinkedIn|RH|3|", "|Instagram|Com|4|"]:
        expect(line in lines, f"merged cells and long numbers, “{line}”: {page}")
    expect("Direction & co" in done.stdout and "À confirmer" in done.stdout and "fusionnées" in done.stdout,
           f"the comment and the merged cells are named: {done.stdout}")
    for path in (scratch / "suivi").rglob("*"):
        expect(path.is_dir() or b"123456" not in path.read_bytes(), f"the hidden sheet is in {path}")

    # What is hidden, kept for some, or elsewhere, is not brought to light.
    secret = scratch / "hidden.docx"
    documents.hidden(secret)
    done = run("import", secret, "--to", scratch / "hidden")
    expect(done.returncode == 0 and "masqué" in done.stdout, f"hidden text is named: {done}")
    texts = [path.read_text("utf-8") for path in (scratch / "hidden/content").rglob("*.md")]
    for line in ["On voit ceci.", "Blanc sur noir", "| Qui"]:
        expect(any(line in text for text in texts), f"“{line}” is not hidden: {texts}")
    mixed = scratch / "mixed"
    (mixed / "priv").mkdir(parents=True)
    (mixed / "priv/index.md").write_text("---\nlecteurs: [direction]\n---\n# zzfolder\n")
    (mixed / "priv/t.csv").write_text("a,b\nzzcsv,2\n")
    (mixed / "priv/glossaire.csv").write_text("terme;définition\nzzterm;x\n")
    (mixed / "priv/h.html").write_text("<h1>zztitle</h1><p>zztext</p>")
    (mixed / "priv/d.md").write_text("# zzmarkdown\n")
    (mixed / "priv/book.xlsx").write_bytes(book.read_bytes())
    (mixed / "index.md").write_text("# Accueil\n")
    (scratch / "outside.md").write_text("# zzoutside\n")
    (mixed / "link.md").symlink_to(scratch / "outside.md")
    (mixed / "i.png").symlink_to("/etc/passwd")
    (mixed / "p.html").write_text('<h1>P</h1><p><img src="i.png" alt="a"> <img src="../zz.png"></p>')
    done = run("import", mixed, "--to", scratch / "mixed-site")
    expect(done.returncode == 0 and "link.md" in done.stdout, f"a folder: {done}")
    page = scratch / "hidden.html"
    page.write_text('<h1>Page</h1><p hidden>zzattribute</p><div style="display:none"><p>zzstyle</p></div><p>On lit ceci.</p>')
    done = run("import", page, "--to", scratch / "hidden-html")
    expect(done.returncode == 0 and "masqué" in done.stdout, f"hidden elements are named: {done}")
    for folder, shown in [("hidden", "On lit ceci"), ("hidden-html", "On lit ceci"), ("suivi", "janvier"), ("mixed-site", "Accueil")]:
        for mode in [[], ["--lenient"]]:
            site = scratch / f"seen-{folder}{len(mode)}"
            run("build", "--source", scratch / folder, "--output", site, *mode)
            bytes_of = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
            # Without a site nothing would be hidden in it: a strict build may be refused.
            expect(any(shown.encode() in data for data in bytes_of.values()) or not (mode or bytes_of),
                   f"{folder} {mode}: “{shown}” is shown")
            for path, data in bytes_of.items():
                expect(b"zz" not in data.lower().replace(b"mezza", b"").replace(b"buzz", b"") and b"root:x:" not in data,
                       f"{folder}: words of what is hidden in {path}")

    # A calendar in words of its own builds at once, and its days are not guessed.
    own = scratch / "calendrier.csv"
    own.write_text("Date;Réseau;Titre;État\n29/11/2026;LinkedIn;Un;En relecture\n30/11/2026;LinkedIn;Deux;\"À \"\"voir\"\"\"\n")
    done = run("import", own, "--to", scratch / "own")
    expect(done.returncode == 0 and "En relecture" in done.stdout, f"own states are named: {done}")
    done = run("build", "--source", scratch / "own", "--output", scratch / "own-site")
    expect(done.returncode == 0, f"own states build at once: {done.stdout}{done.stderr}")
    own.write_text("Date,Network,Title,Status\n02/12/2026,LinkedIn,One,Draft\n")
    done = run("import", own, "--to", scratch / "months")
    expect("language: en" in (scratch / "months/diapason.yaml").read_text(), f"columns tell the language: {done}")

    # Numbers that Word shows, and what stands on every page.
    numbered = scratch / "numbered.docx"
    documents.numbered(numbered)
    done = run("import", numbered, "--to", scratch / "numbered")
    expect("Maison Alizé" in done.stdout and "pied" in done.stdout, f"headers are named: {done}")
    expect((scratch / "numbered/content/charte/regles/ART-03.md").exists(), f"numbered headings are rules: {done}")
    expect("« Page" not in done.stdout, f"a page's number is nothing: {done}")

    # Nothing is written over, and nothing half-written.
    site = scratch / "charte.docx-site"
    before = {path: hashlib.sha256(path.read_bytes()).digest() for path in (site / "content").rglob("*.*")}
    done = run("import", word, "--to", site)
    expect(done.returncode == 0, f"into a site: {done.stderr}")
    for path, digest in before.items():
        expect(hashlib.sha256(path.read_bytes()).digest() == digest, f"{path} is as it was")
    expect((site / "content/charte-2/regles/CH-13.md").exists(), "the second charter has numbers of its own")
    refusals = [
        ("nothing", [scratch / "absent.docx", "--to", scratch / "n1"], "absent.docx"),
        ("a broken file", [scratch / "broken.docx", "--to", scratch / "n1"], "broken.docx"),
        ("a folder in use", [word, "--to", scratch / "full"], "full"),
        ("no document", [scratch / "full", "--to", scratch / "n1"], "full"),
        ("a password", [scratch / "locked.docx", "--to", scratch / "n1"], "password"),
        ("a password of LibreOffice", [scratch / "locked.odt", "--to", scratch / "n1"], "password"),
        ("an archive that fills memory", [scratch / "bomb.docx", "--to", scratch / "n1"], "unpacked"),
        ("an archive of many parts", [scratch / "parts.docx", "--to", scratch / "n1"], "unpacked"),
    ]
    # As Office and LibreOffice close a file.
    (scratch / "locked.docx").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    for name, part, texts in (("locked.odt", "META-INF/manifest.xml", ["<manifest:encryption-data/>"]),
                              ("bomb.docx", "word/document.xml", ["0" * (96 << 20)]),
                              ("parts.docx", "word/{}.xml", [""] * 10_001)):
        with zipfile.ZipFile(scratch / name, "w", zipfile.ZIP_DEFLATED) as archive:
            for number, text in enumerate(texts):
                archive.writestr(part.format(number), text)
    (scratch / "broken.docx").write_bytes(word.read_bytes()[:2000])
    (scratch / "full").mkdir()
    (scratch / "full/.x").write_text("x")
    for what, words, named in refusals:
        done = run("import", *words, environment={"LC_ALL": "en_GB.UTF-8"})
        expect(done.returncode == 2 and named in done.stderr and done.stdout == "", f"{what}: {done}")
        expect(not (scratch / "n1").exists(), f"{what} leaves nothing")
    done = run("import", word, "--to", scratch / "n1", environment={"PATH": "/nonexistent"})
    expect(done.returncode == 2 and "apt install pandoc" in done.stderr, f"without pandoc: {done}")
    done = run("import", word, "--to", scratch / "n1", "--dry-run")
    expect(done.returncode == 0 and "CH-12.md" in done.stdout and not (scratch / "n1").exists(), "--dry-run")
    interrupted(word, scratch)


def interrupted(word, scratch):
    """Asked to stop, it ends, with the program that it runs and the folder that both work in."""
    tools, work, note = scratch / "tools", scratch / "work", scratch / "pandoc.pid"
    for folder in (tools, work):
        folder.mkdir()
    (tools / "pandoc").write_text(f'#!/bin/sh\necho $$ > "{note}.new"\nmv "{note}.new" "{note}"\nexec sleep 300\n')
    (tools / "pandoc").chmod(0o755)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
        note.unlink(missing_ok=True)
        # Whoever runs this in the background may have told it not to hear an interrupt.
        process = subprocess.Popen(
            [PROGRAM, "import", word, "--to", scratch / "n2"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
            env={**os.environ, "TMPDIR": str(work), "PATH": f"{tools}:{os.environ['PATH']}"})
        expect(until(note.exists), "the other program is run")
        child = int(note.read_text())
        process.send_signal(number)
        code = process.wait(30)
        expect(code == (-9 if number == signal.SIGKILL else 128 + number), f"{number}: ended with {code}")
        expect(until(lambda: not alive(child)), f"{number}: the other program ends too")
        # Nobody tidies after a kill.
        expect(number == signal.SIGKILL or not list(work.iterdir()), f"{number}: nothing is left behind")
        expect(not (scratch / "n2").exists(), f"{number}: nothing is made")


def until(holds):
    """Whether it comes to hold; a minute is more than any machine needs."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.02)
    return False


def alive(number):
    try:
        return pathlib.Path(f"/proc/{number}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):  # it may end while its file is read
        return False


with tempfile.TemporaryDirectory() as folder:
    main(pathlib.Path(folder))
print(f"import: {checks - len(failures)} of {checks} passed")
sys.exit(bool(failures))
