#!/usr/bin/env python3
"""Writes a corpus of French prose about a company's social media charter, twice: for Diapason and for Hugo.

    python3 corpus.py --pages 1000 --seed 7 DIR      -> DIR/diapason/**.md and DIR/hugo/content/**.md

The same seed and number of pages give the same bytes, on any machine: the only source of chance is
`random.random()`, the one generator that Python promises not to change. First the whole tree is planned
(paths, titles, headings), so that every link can point to a page and a heading that exist; then each page
is written from a generator of its own.
"""

import argparse
import random
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import phrases

MEAN_BYTES = 4700  # of a page; what the design's goals are stated for
PAGES_PER_FOLDER = 80  # 50 to 110 in fact, from a thousand pages on


class Dice:
    """Chance, from `random.random()` alone."""

    def __init__(self, *seed):
        self.random = random.Random("/".join(map(str, seed))).random

    def below(self, limit):
        return int(self.random() * limit)

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def pick(self, values):
        return values[self.below(len(values))]

    def chance(self, probability):
        return self.random() < probability

    def sample(self, values, count):
        rest = list(values)
        return [rest.pop(self.below(len(rest))) for _ in range(min(count, len(rest)))]


class Words(dict):
    """The names between braces in a template, each thrown anew: `template.format_map(Words(dice))`."""

    def __init__(self, dice, link=""):
        super().__init__(lien=link)
        self.dice = dice

    def __missing__(self, name):
        return WORDS[name](self.dice)


def commune(dice):
    return f"{dice.pick(phrases.COMMUNE_STARTS)}-{dice.pick(phrases.COMMUNE_ENDS)}"


def capitalized(text):
    return text[0].upper() + text[1:]


def of_month(month):
    return f"d'{month}" if month[0] in "ao" else f"de {month}"


WORDS = {
    "role": lambda dice: dice.pick(phrases.ROLES)[0],
    "Role": lambda dice: capitalized(dice.pick(phrases.ROLES)[0]),
    "a_role": lambda dice: dice.pick(phrases.ROLES)[1],
    "de_role": lambda dice: dice.pick(phrases.ROLES)[2],
    "reseau": lambda dice: dice.pick(phrases.NETWORKS),
    "produit": lambda dice: dice.pick(phrases.PRODUCTS)[0],
    "du_produit": lambda dice: dice.pick(phrases.PRODUCTS)[1],
    "contenu": lambda dice: dice.pick(phrases.CONTENTS),
    "geste": lambda dice: dice.pick(phrases.ACTIONS),
    "commune": commune,
    "equipe": lambda dice: dice.pick(phrases.TEAMS),
    "outil": lambda dice: dice.pick(phrases.TOOLS),
    "delai": lambda dice: dice.pick(phrases.DELAYS),
    "jour": lambda dice: dice.pick(phrases.DAYS),
    "mois": lambda dice: dice.pick(phrases.MONTHS),
    "de_mois": lambda dice: of_month(dice.pick(phrases.MONTHS)),
    "date": lambda dice: f"{dice.between(2, 28)} {dice.pick(phrases.MONTHS)} 2026",
    "heure": lambda dice: f"{dice.between(8, 18)} h {dice.pick(['00', '15', '30', '45'])}",
    "jj": lambda dice: f"{dice.between(1, 28):02}",
    "n": lambda dice: str(dice.between(3, 90)),
    "pct": lambda dice: f"{dice.between(2, 64)} %",
    "dossier": lambda dice: f"2026-{dice.between(1, 9999):04}",
}


def slug(text):
    """Lower-case ASCII with hyphens: the file's name, and the address that every tool gives to a heading."""
    ascii_text = unicodedata.normalize("NFD", text.lower().replace("œ", "oe")).encode("ascii", "ignore").decode()
    words = "".join(c if c.isalnum() else " " for c in ascii_text)
    return "-".join(words.split())


# The plan: which pages there are, what they are called, which headings can be linked to.


@dataclass
class Page:
    folder: tuple  # names of the folders above the file
    name: str  # file name without `.md`; `index` for a folder's own page
    title: str
    size: int  # bytes to aim for
    headings: list  # of the second level
    weight: int = 0  # place among its siblings, from 1

    @property
    def is_index(self):
        return self.name == "index"


def plan(count, seed):
    """Exactly `count` pages: an index, top-level sections, folders of about eighty pages, each with its index."""
    dice = Dice(seed, "plan")
    titles = UniqueTitles(dice)
    pages = [Page((), "index", "Charte des réseaux sociaux", 2500, headings(dice, 2500))]
    for index, (section, budget) in enumerate(sections(count - 1)):
        pages.append(index_page(dice, (slug(section),), section))
        pages += folder_pages(dice, titles, slug(section), budget - 1, index)
    number_siblings(pages)
    return pages


def sections(count):
    """The top-level sections that are worth having for `count` pages, each with its number of pages."""
    names = phrases.SECTIONS[: max(1, min(len(phrases.SECTIONS), count // PAGES_PER_FOLDER))]
    share, rest = divmod(count, len(names))
    return [(name, share + (index < rest)) for index, name in enumerate(names)]


def folder_pages(dice, titles, section, budget, index):
    """`budget` pages in folders, the index pages among them."""
    pages = []
    for number, size in enumerate(folder_sizes(dice, budget)):
        title = folder_title(dice, index, number)
        folder = (section, f"{slug(title)}-{number + 1:02}")
        pages.append(index_page(dice, folder, title))
        pages += [ordinary_page(dice, titles, folder) for _ in range(size - 1)]
    return pages


def folder_sizes(dice, budget):
    """About eighty each; what one folder of a pair gains, the other loses."""
    count = max(1, round(budget / PAGES_PER_FOLDER))
    sizes = [budget // count + (index < budget % count) for index in range(count)]
    for index in range(0, count - 1, 2):
        moved = dice.below(max(1, sizes[index + 1] - 50))
        sizes[index], sizes[index + 1] = sizes[index] + moved, sizes[index + 1] - moved
    return sizes


def folder_title(dice, index, number):
    topics = phrases.SECTION_TOPICS
    title = topics[(index * 3 + number) % len(topics)]
    return title if number < len(topics) // 2 else f"{title} : {commune(dice)}"


def index_page(dice, folder, title):
    return Page(folder, "index", title, 1800, headings(dice, 1800))


def ordinary_page(dice, titles, folder):
    title = titles.next()
    size = page_size(dice)
    return Page(folder, slug(title), title, size, headings(dice, size))


def page_size(dice):
    """Skewed as in real folders: many short pages, a few long ones, the mean kept by the constant."""
    return int(MEAN_BYTES * (0.2 + 1.1 * dice.random() ** 2 + 0.7 * dice.random()))


def headings(dice, size):
    return dice.sample(phrases.HEADINGS, max(2, min(9, round(size / 950))))


def number_siblings(pages):
    """A weight keeps both tools' order the same, and spares them sorting by date."""
    counts = {}
    for page in pages:
        parent = page.folder[:-1] if page.is_index else page.folder
        counts[parent] = page.weight = counts.get(parent, 0) + 1


class UniqueTitles:
    """Titles whose slugs differ over the whole corpus."""

    def __init__(self, dice):
        self.dice, self.seen = dice, {"index"}

    def next(self):
        while True:
            context = self.dice.pick(phrases.CONTEXTS).format_map(Words(self.dice))
            title = f"{self.dice.pick(phrases.SUBJECTS)} {context}"
            if slug(title) not in self.seen:
                self.seen.add(slug(title))
                return title


# The text of one page.


@dataclass
class Facts:
    """What the front matter says."""

    summary: str
    reviewed: str
    tags: str


class Writer:
    """Writes the body of one page, block by block, until it has the size planned."""

    def __init__(self, seed, pages, number):
        self.dice = Dice(seed, "page", number)
        self.pages, self.number, self.page = pages, number, pages[number]
        self.footnotes = []

    def body(self):
        """Blocks separated by blank lines; the page's title is not in it."""
        blocks = [self.paragraph()]
        share = self.page.size / len(self.page.headings)
        for index, heading in enumerate(self.page.headings):
            blocks.append(f"## {heading}")
            blocks += self.section(share * (index + 1) - length(blocks))
        return "\n\n".join(blocks + self.notes()) + "\n"

    def section(self, budget):
        blocks, subheadings = [self.paragraph()], list(phrases.SUBHEADINGS)
        while length(blocks) < budget:
            if length(blocks) > 600 and self.dice.chance(0.25):
                blocks.append("### " + subheadings.pop(self.dice.below(len(subheadings))))
                blocks.append(self.paragraph())
            blocks.append(self.dice.pick(BLOCKS)(self))
        return blocks

    def notes(self):
        return [f"[^{index + 1}]: {text}" for index, text in enumerate(self.footnotes)]

    def fill(self, templates, link=""):
        return self.dice.pick(templates).format_map(Words(self.dice, link))

    def sentence(self):
        throw = self.dice.random()
        if throw < 0.09:
            return self.fill(phrases.EMPHASISED)
        if throw < 0.17:
            return self.fill(phrases.LINKED, self.link())
        return self.fill(phrases.SENTENCES)

    def paragraph(self):
        text = " ".join(self.sentence() for _ in range(self.dice.between(2, 5)))
        return text + self.footnote() if self.dice.chance(0.05) else text

    def footnote(self):
        self.footnotes.append(self.fill(phrases.FOOTNOTES))
        return f"[^{len(self.footnotes)}]"

    def link(self):
        """Seven links in ten go to the same folder's pages, near in the plan; a third name a heading."""
        if self.dice.chance(0.04):
            return f"<https://intranet.morvane.example/{slug(self.fill(phrases.SUBJECTS))}>"
        if self.dice.chance(0.7):
            number = self.number + self.dice.between(1, 30) * self.dice.pick((-1, 1))
        else:
            number = self.dice.below(len(self.pages))
        target = self.pages[number % len(self.pages)]
        anchor = "#" + slug(self.dice.pick(target.headings)) if self.dice.chance(0.33) else ""
        return f"[{target.title}]({relative(self.page.folder, target)}{anchor})"

    def item(self):
        return self.fill(phrases.ITEMS) + (f" : {self.link()}" if self.dice.chance(0.06) else "")

    def bullets(self):
        lines = []
        for _ in range(self.dice.between(3, 6)):
            lines.append(f"- {self.item()}")
            if self.dice.chance(0.2):
                lines += [f"  - {self.item()}" for _ in range(self.dice.between(1, 3))]
        return "\n".join(lines)

    def steps(self):
        return "\n".join(f"{index}. {self.item()}" for index in range(1, self.dice.between(4, 7)))

    def tasks(self):
        return "\n".join(f"- [{self.dice.pick('x ')}] {self.item()}" for _ in range(self.dice.between(3, 6)))

    def table(self):
        header, columns = self.dice.pick(phrases.TABLES)
        rules = ["--:" if name in phrases.NUMERIC else "---" for name in header]
        rows = [[column.format_map(Words(self.dice)) for column in columns] for _ in range(self.dice.between(3, 7))]
        return "\n".join("| " + " | ".join(cells) + " |" for cells in [header, rules, *rows])

    def quote(self):
        return f"> {self.fill(phrases.QUOTES)}"

    def callout(self):
        return f"> [!{self.dice.pick(phrases.CALLOUTS)}]\n> {self.sentence()} {self.sentence()}"

    def fenced(self):
        language, template = self.dice.pick(phrases.FENCED)
        return f"```{language}\n{template.format_map(Words(self.dice))}\n```"

    def facts(self):
        """The review falls within five months before the date that benchmarks build at: never overdue."""
        return Facts(
            summary=self.fill(phrases.SUMMARIES),
            reviewed=f"2026-{self.dice.between(7, 10):02}-{self.dice.between(1, 28):02}",
            tags=", ".join(self.dice.sample(phrases.TAGS, self.dice.between(1, 3))),
        )


BLOCKS = (  # repeated as often as they stand in real pages
    [Writer.paragraph] * 11 + [Writer.bullets] * 4 + [Writer.steps] + [Writer.tasks] + [Writer.table] * 2
    + [Writer.quote] + [Writer.callout] * 2 + [Writer.fenced]
)


def length(blocks):
    """In bytes, accents counted two, without encoding the text each time."""
    return int(1.04 * sum(map(len, blocks))) + 2 * len(blocks)


def relative(folder, target):
    """The address of `target`'s file from a file in `folder`, as one writes it in Markdown."""
    shared = 0
    while shared < min(len(folder), len(target.folder)) and folder[shared] == target.folder[shared]:
        shared += 1
    return "../" * (len(folder) - shared) + "/".join((*target.folder[shared:], target.name + ".md"))


# The two dialects. They differ in the front matter, in where the title stands, and in the name of an index.


def diapason_text(page, facts, body):
    return (
        f'---\nrésumé: "{facts.summary}"\nrelu-le: {facts.reviewed}\nétiquettes: [{facts.tags}]\n'
        f"ordre: {page.weight}\n---\n\n# {page.title}\n\n{body}"
    )


def hugo_text(page, facts, body):
    return (
        f'---\ntitle: "{page.title}"\nsummary: "{facts.summary}"\ndate: {facts.reviewed}\n'
        f"tags: [{facts.tags}]\nweight: {page.weight}\n---\n\n{hugo_links(body)}"
    )


def hugo_links(body):
    return body.replace("(index.md", "(_index.md").replace("/index.md", "/_index.md")


def hugo_name(name):
    return "_index" if name == "index" else name


def write_page(root, folder, name, text):
    path = root.joinpath(*folder)
    path.mkdir(parents=True, exist_ok=True)
    (path / f"{name}.md").write_bytes(text.encode())


def write_corpus(directory, count, seed):
    pages = plan(count, seed)
    for number, page in enumerate(pages):
        writer = Writer(seed, pages, number)
        facts, body = writer.facts(), writer.body()
        write_page(directory / "diapason", page.folder, page.name, diapason_text(page, facts, body))
        write_page(directory / "hugo/content", page.folder, hugo_name(page.name), hugo_text(page, facts, body))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("directory", type=Path, help="where to write; must not exist")
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    options.directory.mkdir(parents=True)  # fails when it exists: two corpora in one folder would be neither
    write_corpus(options.directory, options.pages, options.seed)


if __name__ == "__main__":
    main()
