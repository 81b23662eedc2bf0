"""What travels away from the site: the feed, the calendar, the message of what changed.

    run.py PROGRAM

Real parsers read it, and a client that holds the older file takes the newer one.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

import feedparser
from icalendar import Calendar

THEME = pathlib.Path(__file__).resolve().parents[2] / "themes" / "diapason"
RULE = "---\nforce: doit\n{header}---\n# {title}\n\n## Pourquoi\n\nParce que.\n"
FILES = {
    "diapason.yaml": 'nom: "Charte <Morvane>"\nlangue: fr\nadresse: https://charte.example/morvane\n'
    "proposer: redaction@morvane.example\n",
    "content/index.md": "# Accueil\n",
    "content/charte/index.md": '---\ntype: document\nversion: "2.0"\nstatut: en-vigueur\n'
    "en-vigueur-le: 2026-10-01\n---\n# La charte\n",
    "content/charte/regles/index.md": "---\ncollection: règle\n---\n# Les règles\n",
    "content/charte/regles/CH-01.md": RULE.format(header="", title="Dire qui l’on est"),
    "content/charte/regles/CH-02.md": RULE.format(header="depuis: 2027-01-15\n", title="Citer la source"),
    "content/charte/regles/CH-03.md": RULE.format(header="lecteurs: [direction]\n", title="Zsecret"),
    "content/charte/changements.csv": "date;document;règle;version;quoi;pourquoi\n"
    "2026-09-01;charte;CH-01;1.9;Trop vieux;Avant\n"
    "2026-10-01;charte;;2.0;\"Tout est\nneuf\";Parce que <b>\x0bc'est\x00 ainsi\n"
    "2026-10-01;charte;CH-01;2.0;Plus court;\n"
    "2026-10-01;charte;CH-01;2.0;Plus court;\n"
    "2027-01-15;charte;CH-02;2.0;Règle nouvelle;Une image reprise\n",
    "content/reseaux/index.md": "---\ncollection: réseau\n---\n# Réseaux\n",
    "content/reseaux/linkedin.md": "---\nétat: actif\ncadence: 0/semaine\n---\n# LinkedIn\n",
    "content/plan/index.md": "# Plan\n",
    "content/plan/calendrier.csv": "date;heure;réseau;titre;état;texte\n"
    "2026-12-11;9:00;linkedin;Le banc;idée;avant\n",
}

failures = []


def expect(truth: object, what: str) -> None:
    if not truth:
        failures.append(what)


class Site:
    """A folder, built on a day."""

    def __init__(self, program: pathlib.Path, folder: pathlib.Path) -> None:
        self.program, self.folder = program, folder
        for path, text in FILES.items():
            self.write(path, text)

    def write(self, path: str, text: str) -> None:
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, "utf-8")

    def run(self, command: str, *arguments: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            [self.program, command, "--source", self.folder, "--theme", THEME, *arguments],
            capture_output=True, text=True)

    def build(self, day: str) -> pathlib.Path:
        end = self.run("build", "--date", day, "--readers", "tous", "--quiet")
        if end.returncode:
            sys.exit(f"news: the build of {day} ends with {end.returncode}: {end.stderr}")
        return self.folder / "public"


class Client:
    """Holds events as RFC 5546 (2.1.5) has it: of one UID the higher SEQUENCE, then the later DTSTAMP."""

    def __init__(self) -> None:
        self.events = {}

    def fetch(self, file: pathlib.Path) -> None:
        for event in Calendar.from_ical(file.read_bytes()).walk("VEVENT"):
            held = self.events.get(str(event["UID"]))
            if held is None or self.rank(event) > self.rank(held):
                self.events[str(event["UID"])] = event

    @staticmethod
    def rank(event) -> tuple:
        return (int(event["SEQUENCE"]), event["DTSTAMP"].dt)


def check_feed(site: Site) -> None:
    file = next((site.build("2026-11-20") / "charte").glob("*.xml"))
    feed = feedparser.parse(file.read_bytes())
    expect(not feed.bozo, f"the feed is not well-formed: {feed.get('bozo_exception')}")
    expect(feed.version == "atom10", f"the feed is {feed.version}")
    expect(feed.feed.title.startswith("Charte <Morvane>"), f"titled {feed.feed.title}")
    expect(
        [link.href for link in feed.feed.links if link.rel == "self"]
        == ["https://charte.example/morvane/charte/changements.xml"], "the feed does not name itself")
    expect(len(feed.entries) == 5 and len({entry.id for entry in feed.entries}) == 5, "ids are not unique")
    for entry in feed.entries:
        whole = entry.get("id") and entry.get("title") and entry.get("updated_parsed") and entry.get("link")
        expect(whole and entry.get("summary") and entry.content[0].value, f"{entry.get('title')} is not whole")
    expect("&lt;b&gt;" in feed.entries[1].content[0].value, "markup of an author is markup in the feed")
    expect(re.search(rb"[\x00-\x08\x0b-\x1f\x7f]", file.read_bytes()) is None, "a control character")


def check_calendar(site: Site) -> None:
    client = Client()
    client.fetch(site.build("2026-11-20") / "plan" / "calendrier" / "calendrier.ics")
    row = "2026-12-11;9:00;linkedin;Le banc;idée;avant\n"
    table = FILES["content/plan/calendrier.csv"]
    # Earlier, later, written anew, under another title of the site: always the same event, renewed.
    steps = [
        ("2026-11-21", "2026-12-01;9:00;linkedin;Le banc;idée;avant\n", "Charte"),
        ("2026-11-22", "2027-02-01;14:30;linkedin;Le banc;validé;après\n", "Charte"),
        ("2027-02-02", "2026-12-01;;linkedin;Le banc;publié;enfin\n", "Autre nom"),
    ]
    stamps = []
    for day, changed, name in steps:
        site.write("content/plan/calendrier.csv", table.replace(row, changed))
        site.write("diapason.yaml", FILES["diapason.yaml"].replace("Charte <Morvane>", name))
        client.fetch(site.build(day) / "plan" / "calendrier" / "calendrier.ics")
        expect(len(client.events) == 1, f"{day}: {len(client.events)} events of one")
        event = next(iter(client.events.values()))
        date, text = changed.split(";")[0], changed.strip().split(";")[-1]
        expect(str(event["DTSTART"].dt)[:10] == date, f"{day}: the client still holds {event['DTSTART'].dt}")
        expect(str(event["DESCRIPTION"]).startswith(text), f"{day}: the client still reads the old text")
        stamps.append((int(event["SEQUENCE"]), event["DTSTAMP"].dt, event["LAST-MODIFIED"].dt))
    expect(stamps == sorted(set(stamps)), f"stamps do not rise: {stamps}")
    for path, text in FILES.items():
        site.write(path, text)


def check_message(site: Site) -> None:
    end = site.run("changes", "--since", "2026-10-01", "--date", "2026-11-20", "--readers", "tous")
    text = end.stdout
    expect(end.returncode == 0, f"changes ends with {end.returncode}: {end.stderr}")
    expect(text.startswith("Objet\u00a0: Charte <Morvane> — ce qui a changé\n\n"), f"begins {text[:60]!r}")
    order = [text.find(word) for word in ["1er\u00a0octobre", "- Tout est neuf", "Dire qui l’on est",
                                          "à venir", "15\u00a0janvier\u00a02027".replace("\u00a02", " 2"), "CH-02",
                                          "https://charte.example/morvane/charte/regles/ch-02.html",
                                          "Tout lire", "redaction@morvane.example"]]
    expect(-1 not in order and order == sorted(order), f"not in order: {order}\n{text}")
    expect("Trop vieux" not in text, "what changed before the day is told")
    expect(re.search(r"[\x00-\x09\x0b-\x1f\x7f]", text) is None, "the message holds a control character")
    quiet = site.run("changes", "--since", "2027-02-01", "--date", "2027-02-02")
    expect(quiet.returncode == 0 and not quiet.stdout and "rien n'a changé" in quiet.stderr, "nothing is something")
    for wrong in ["2026-13-01", "hier", ""]:
        end = site.run("changes", "--since", wrong)
        expect(end.returncode == 2 and not end.stdout, f"--since {wrong!r} ends with {end.returncode}")
    # A table that names a rule to those who may not know of it, where that is no error: nothing is told.
    site.write("diapason.yaml", FILES["diapason.yaml"] + "problèmes: {dangling-reference: avertissement}\n")
    site.write("content/charte/changements.csv", FILES["content/charte/changements.csv"]
               + "2026-11-01;charte;CH-03;2.0;Zsecret change;Zraison\n")
    end = site.run("changes", "--since", "2026-10-01", "--date", "2026-11-20", "--readers", "tous")
    expect(end.returncode == 0 and "Plus court" in end.stdout, f"the message is not written: {end.stderr}")
    expect("Zsecret" not in end.stdout and "Zraison" not in end.stdout, "a reserved rule is told to all")
    end = site.run("changes", "--since", "2026-10-01", "--date", "2026-11-20", "--readers", "direction")
    expect(end.returncode == 0 and "Zraison" in end.stdout, f"and not to its readers: {end.stderr}")


def main() -> int:
    with tempfile.TemporaryDirectory() as place:
        site = Site(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(place))
        for check in (check_feed, check_calendar, check_message):
            check(site)
    print("news: " + ("; ".join(failures) or "the feed, the calendar and the message are as they should be"))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
