"""What an author, a spreadsheet or a stranger may write at length.

Each case gives the files of a content folder that holds `n` of one thing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from math import isqrt

Files = dict[str, str]


@dataclass
class Case:
    name: str
    files: Callable[[int], Files]
    # The greatest number that is tried.
    most: int = 100_000
    # "build", or "proofread" for the file `draft.md`.
    command: str = "build"
    # More of what the build is told.
    options: tuple[str, ...] = ()


def page(text: str) -> Files:
    return {"index.md": "# Accueil\n\n" + text + "\n"}


def repeated(name: str, unit: str, most: int = 0, before: str = "", after: str = "") -> Case:
    """One construct again and again, to about a megabyte."""
    most = most or min(100_000, max(1_000_000 // max(len(unit.encode("utf-8", "surrogateescape")), 1), 1))
    return Case(name, lambda n: page(before + unit * n + after), most)


def numbered(name: str, unit: str, most: int = 0, before: str = "", after: str = "") -> Case:
    most = most or min(100_000, max(1_000_000 // max(len(unit.encode("utf-8", "surrogateescape")) + 4, 1), 1))
    return Case(
        name, lambda n: page(before + "".join(unit.replace("@", str(i)) for i in range(n)) + after), most
    )


MARKDOWN = [
    repeated("paragraphs", "Un mot.\n\n"),
    repeated("one paragraph of many lines", "un mot\n"),
    repeated("one long line", "mot "),
    repeated("one long word", "a"),
    repeated("spaces", " "),
    repeated("tabs", "\t"),
    repeated("blank lines", "\n"),
    repeated("carriage returns", "\r"),
    repeated("letters of flags without a flag", "\U000E0041"),
    repeated("hard breaks", "a  \n"),
    repeated("backslash breaks", "a\\\n"),
    repeated("thematic breaks", "***\n"),
    repeated("equal headings", "## Titre\n\n"),
    repeated("headings without text", "##\n\n"),
    repeated("headings without letters", "## 漢字\n\n"),
    numbered("different headings", "## Titre @\n\n"),
    numbered("headings that end in numbers", "## Titre-@\n\n## Titre\n\n"),
    repeated("marks that open and do not close", "==a ++b {/* <!- x^ "),
    repeated("setext headings", "Titre\n===\n\n"),
    repeated("setext underline", "=", before="Titre\n"),
    repeated("heading marks", "#"),
    repeated("closing heading marks", "#", before="# a "),
    repeated("list items", "- a\n"),
    repeated("loose list items", "- a\n\n"),
    repeated("ordered items", "1. a\n"),
    repeated("lists of one item", "- a\n\n+ b\n\n"),
    repeated("task items", "- [ ] a\n"),
    # So deep that twice n is twice the bytes.
    Case("nested lists", lambda n: page("".join("  " * i + "- a\n" for i in range(isqrt(1000 * n)))), 1000),
    repeated("markers of nested lists", "- ", after="a"),
    repeated("ordered markers of nested lists", "1. ", after="a"),
    repeated("quotes", "> a\n\n"),
    repeated("nested quotes", "> ", after="a"),
    repeated("nested quotes without spaces", ">", after="a"),
    repeated("quotes and lists", "> - ", after="a"),
    repeated("quoted lines", "> a\n"),
    repeated("lazy lines", "a\n", before="> "),
    repeated("callouts", "> [!NOTE]\n> a\n\n"),
    repeated("marks of callouts in one", "[!DO] ", before="> "),
    repeated("marks of callouts on lines", "> [!DO]\n"),
    repeated("marks of callouts in a paragraph", "[!DO]\n"),
    repeated("unknown callouts", "> [!NOT]\n> a\n\n"),
    repeated("indented code", "    a\n"),
    repeated("fenced code", "```\na\n```\n\n"),
    repeated("fences without end", "```\n"),
    repeated("fence marks", "`"),
    repeated("tildes", "~"),
    repeated("rows of backticks", "`a ``"),
    Case("rows of backticks of different lengths",
         lambda n: page("".join("`" * i + "a" for i in range(1, isqrt(1400 * n)))), 1400),
    repeated("emphasis", "*a* "),
    repeated("strong", "**a** "),
    repeated("strike", "~~a~~ "),
    repeated("open emphasis", "*a "),
    repeated("closing emphasis", "a* "),
    repeated("open strong", "**a "),
    repeated("open underscores", "_a "),
    repeated("open strike", "~a "),
    repeated("mixed marks", "*a_ **b~ "),
    repeated("stars", "*"),
    repeated("stars and letters", "a*"),
    repeated("stars and underscores", "*a _b "),
    repeated("nested emphasis", "*a **b ", after="c** d*"),
    repeated("links", "[a](https://x.example/) "),
    repeated("links to the page", "[a](index.md) "),
    repeated("dead links", "[a](absente.md) "),
    numbered("different dead links", "[a](absente-@.md) "),
    repeated("links to headings", "[a](#titre) ", before="## Titre\n\n"),
    repeated("links to headings that are not", "[a](#absent) "),
    repeated("links without address", "[a]() "),
    repeated("open brackets", "["),
    repeated("closed brackets", "]"),
    repeated("brackets", "[]"),
    repeated("brackets with words", "[a] "),
    repeated("double brackets", "[[a]] "),
    repeated("open links", "[a]("),
    repeated("open links in pointed brackets", "[a](<"),
    repeated("open links with title", "[a](b \""),
    repeated("parentheses in an address", "(", before="[a](", after=")"),
    repeated("images", "![a](logo.svg) "),
    repeated("open images", "![a"),
    repeated("nested images", "![", after="]()"),
    repeated("images without end", "![[]()"),
    repeated("addresses", "https://a.example/b "),
    repeated("addresses www", "www.a.example "),
    repeated("addresses of mail", "a@b.example "),
    repeated("address and parentheses", ")", before="http://a.b/"),
    repeated("address and opening parentheses", "(", before="http://a.b/"),
    repeated("address and pairs of parentheses", "()", before="http://a.b/"),
    repeated("address and full stops", ".", before="http://a.b/"),
    repeated("addresses and quotation marks", "https://a.example/b» "),
    repeated("addresses and notes", "https://a.example/b[^1] ", after="\n\n[^1]: n"),
    repeated("addresses and links in one", "https://a.example/[b](c)"),
    repeated("address and soft hyphens", ".\u00ad", before="http://a.b/"),
    repeated("address and asterisks", ".**", before="http://a.b/"),
    repeated("address and brackets", "[a", before="http://a.b/"),
    repeated("address and references", "&#160;", before="http://a.b/"),
    repeated("address and names", "&a", before="http://a.b/"),
    repeated("address and semicolons", "&a;", before="http://a.b/"),
    repeated("address and semicolons alone", ";", before="http://a.b/"),
    repeated("address www and dots", "a.", before="www."),
    repeated("address www and parentheses", ")", before="www.a.b"),
    repeated("colons", ":"),
    repeated("colons and slashes", "://"),
    repeated("http without end", "http://"),
    repeated("www without end", "www."),
    repeated("at signs", "@"),
    repeated("at signs and letters", "a@"),
    repeated("at signs and dots", "a.b@c."),
    repeated("one long address of mail", "a.", after="@b.example"),
    repeated("long host of mail", "a.", before="x@"),
    repeated("pointed addresses", "<https://x.example/> "),
    repeated("open pointed brackets", "<"),
    repeated("open tags", "<a "),
    repeated("open tags with attributes", "<a b=\"c\" ", before="x "),
    repeated("open comments", "<!-- a ", before="x "),
    repeated("open comments again", "<!--", before="x "),
    repeated("comments", "<!-- a -->\n\n"),
    repeated("open instructions", "<?", before="x "),
    repeated("open declarations", "<!A ", before="x "),
    repeated("open CDATA", "<![CDATA[", before="x "),
    repeated("HTML blocks", "<div>\na\n</div>\n\n"),
    repeated("HTML elements", "<b>a</b> "),
    repeated("HTML elements without end", "<b>"),
    repeated("HTML ends without beginning", "</b>"),
    repeated("HTML blocks without end", "<div>\n\n"),
    repeated("details", "<details><summary>a</summary>\n\nb\n\n</details>\n\n"),
    repeated("details without end", "<details>\n\n"),
    repeated("HTML tables", "<tr><td>a</td></tr>\n", before="<table>\n", after="</table>"),
    repeated("HTML attributes", "a=b ", before="<b ", after=">"),
    repeated("line breaks in HTML", "<br>"),
    repeated("character references", "&eacute; "),
    repeated("number references", "&#233; "),
    repeated("unknown references", "&abc "),
    repeated("ampersands", "&"),
    repeated("zeros in a reference", "0", before="&#", after="65;"),
    repeated("backslashes", "\\"),
    repeated("escapes", "\\*"),
    repeated("zero bytes", "\0"),
    repeated("broken UTF-8", "\udcff"),
    repeated("combining marks", "\u0301", before="e"),
    repeated("joined emoji", "\U0001f469\u200d"),
    repeated("flags", "\U0001f1eb\U0001f1f7"),
    repeated("right-to-left marks", "\u202e"),
    repeated("no-break spaces", "\u00a0"),
    repeated("quotation marks", "\""),
    repeated("apostrophes", "'"),
    repeated("quotations", "« a » "),
    repeated("open guillemets", "« "),
    repeated("dashes", "-", before="a "),
    repeated("full stops", "."),
    repeated("commas", ", "),
    repeated("figures", "1"),
    repeated("figures and spaces", "1 "),
    repeated("figures and points", "1."),
    repeated("dates", "31/12/2026 "),
    repeated("hours", "9 h 30 "),
    repeated("capitals", "MOT "),
    repeated("one doubled word", "le "),
    repeated("vous and tu", "vous tu "),
    repeated("exclamations", "!"),
    repeated("hashtags", "#Mot "),
    repeated("mentions", "@mot "),
    numbered("definitions of references", "[a@]: /b\n"),
    repeated("equal definitions of references", "[a]: /b\n"),
    numbered("references with their definitions", "[a@]\n\n[a@]: https://x.example/@\n\n"),
    repeated("references to one definition", "[a] ", after="\n\n[a]: https://x.example/"),
    Case("references to one long address",
         lambda n: page("[a] " * n + "\n\n[a]: https://x.example/" + "b" * n), 25_000),
    repeated("references to nothing", "[a][b] "),
    repeated("definitions of references on one line", "[a]: b "),
    repeated("long label", "a", before="[", after="]: /b"),
    numbered("footnotes", "a[^@]\n\n[^@]: b\n\n"),
    repeated("calls of one footnote", "a[^1] ", after="\n\n[^1]: b"),
    repeated("calls of no footnote", "a[^1] "),
    numbered("footnotes that nothing calls", "[^@]: b\n"),
    repeated("equal footnotes", "[^1]: b\n", before="a[^1]\n\n"),
    repeated("footnotes in one another", "[^1]: a[^1]\n\n"),
    repeated("ids of records", "[CH-01] "),
    numbered("ids of records that are not", "[CH-@] "),
    repeated("rows of a table", "| a | b |\n", before="| a | b |\n|---|---|\n"),
    repeated("short rows of a table", "a\n", before="| a | b | c | d |\n|---|---|---|---|\n"),
    repeated("empty rows of a table", "|\n", before="| a | b |\n|---|---|\n"),
    repeated("rows with surplus cells", "| a | b | c |\n", before="| a | b |\n|---|---|\n"),
    repeated("cells of one row", "| a ", before="| a | b |\n|---|---|\n"),
    repeated("tables", "| a |\n|---|\n| b |\n\n"),
    Case("columns of a table",
         lambda n: page("| a " * n + "|\n" + "|---" * n + "|\n" + "| b " * n + "|\n"), 30_000),
    Case("columns of a table without end pipes",
         lambda n: page("a|" * n + "b\n" + "-|" * n + "-\n"), 100_000),
    Case("columns and rows of a table",
         lambda n: page("|a" * n + "|\n" + "|-" * n + "|\n" + "|\n" * n), 10_000),
    repeated("headers of a table without delimiter", "| a "),
    repeated("header of many columns over few", "| a ", after="|\n|---|\n| b |"),
    repeated("header of many columns over none", "a|", after="\n-\n"),
    repeated("delimiters of a table alone", "|---"),
    repeated("lines that are nearly a delimiter", "|-\n", before="a\n"),
    repeated("lines before a delimiter", "a | b\n", after="--|--\n"),
    repeated("pipes", "|"),
    repeated("escaped pipes in a table", "\\|", before="| a |\n|---|\n| ", after=" |"),
    numbered("words to index", "mot@ "),
    numbered("paragraphs of different words", "Un mot@ seul.\n\n"),
]


def front(lines: str) -> Files:
    return {"index.md": "---\n" + lines + "---\n\n# Accueil\n\nTexte.\n"}


FRONT_MATTER = [
    Case("unknown keys", lambda n: front("".join(f"cle{i}: 1\n" for i in range(n))), 50_000),
    Case("one key again", lambda n: front("titre: a\n" * n), 50_000),
    Case("items of a list", lambda n: front("étiquettes: [" + "a, " * n + "a]\n")),
    Case("items of a list on lines", lambda n: front("étiquettes:\n" + "  - a\n" * n)),
    Case("different items of a list",
         lambda n: front("étiquettes: [" + ", ".join(f"a{i}" for i in range(n)) + "]\n")),
    Case("aliases of addresses",
         lambda n: front("anciennes-adresses: [" + ", ".join(f"a/{i}.html" for i in range(n)) + "]\n")),
    Case("equal aliases of addresses",
         lambda n: front("anciennes-adresses: [" + ", ".join("a.html" for i in range(n)) + "]\n")),
    Case("depth of YAML", lambda n: front("a: " + "[" * n + "]" * n + "\n")),
    Case("depth of YAML without end", lambda n: front("a: " + "[" * n + "\n")),
    Case("depth of YAML maps", lambda n: front("a: " + "{b: " * n + "}" * n + "\n")),
    Case("anchors of YAML", lambda n: front("".join(f"k{i}: &a{i} x\n" for i in range(n))), 50_000),
    Case("amplifying anchors of YAML",
         lambda n: front("a0: &a0 [x, x]\n"
                         + "".join(f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n" for i in range(1, n))), 400),
    Case("aliases of one anchor", lambda n: front("a: &a [" + "x, " * n + "]\nb: [" + "*a, " * n + "]\n"), 25_000),
    Case("a long value", lambda n: front("titre: " + "mot " * n + "\n")),
    Case("a long value in quotes", lambda n: front("titre: \"" + "\\u00e9" * n + "\"\n")),
    Case("a long value in a block", lambda n: front("titre: >\n" + "  mot\n" * n)),
    Case("comments of YAML", lambda n: front("# a\n" * n + "titre: b\n")),
    Case("front matter without end", lambda n: {"index.md": "---\n" + "a: b\n" * n}),
    Case("lines of text in front matter", lambda n: front("mot\n" * n)),
]


# What a record of each kind must say.
KINDS = {
    "règle": "force: doit", "réseau": "état: actif\ncadence: 2/semaine\nlimites: {caractères: 280}",
    "décision": "rôles: [r1]", "réponse": "situations: [r1]", "situation": "valideur: r1",
    "rôle": "heures: {publication: 4}", "public": "réseaux: {r1: fort}",
    "objectif": "famille: notoriété\nindicateur: r1\ndépart: 1\ncible: 2\ndébut: 2026-01-01\néchéance: 2026-12-31",
    "indicateur": "unité: abonnés\nfamille: notoriété", "risque": "probabilité: 2\nimpact: 3",
    "contact": "téléphone: 01 02 03 04 05\nhoraires: 9 h\npour: [urgence]",
    "ressource": "fichiers: [logo.svg]\nalternative: un logo", "texte": "longueur: court",
    "obligation": "date: 2026-01-01", "objection": "ordre: 1",
    "niveau-de-crise": "niveau: 1\ndécide: r1\ndélai: 2 heures", "trait": "ordre: 1",
    "document": "version: 1.0\nstatut: en-vigueur", "fondation": "ordre: 1",
}


def record(kind: str, i: int) -> str:
    return f"---\ntype: {kind}\n{KINDS[kind]}\n---\n\n# Fiche {i}\n\nTexte [r{i + 1}].\n"


DECISION = "---\ntype: décision\n---\n\n# Que faire ?\n\n"

RECORDS = [
    Case("answers of a decision",
         lambda n: {"index.md": "# A\n", "d.md": DECISION + "- Quoi ?\n" + "  - **Oui**\n    - Fin.\n" * n},
         50_000),
    Case("depth of a decision",
         lambda n: {"index.md": "# A\n", "d.md": DECISION + "".join(
             "    " * i + "- Quoi ?\n" + "    " * i + "  - **Oui**\n" for i in range(isqrt(500 * n)))}, 500),
    Case("questions of a decision",
         lambda n: {"index.md": "# A\n", "d.md": DECISION + "- Quoi ?\n  - **Oui**\n    - Fin.\n\n" * n},
         30_000),
    Case("parts of a record",
         lambda n: {"index.md": "# A\n", "r.md": "---\ntype: réseau\nétat: actif\ncadence: 2/semaine\n---\n\n# X\n\n" + "## Partie\n\nTexte.\n\n" * n},
         50_000),
] + [
    Case(f"records: {kind}",
         (lambda kind: lambda n: {"index.md": "# A\n"} | {f"f/r{i}.md": record(kind, i) for i in range(n)})(kind),
         4000)
    for kind in KINDS
]

FOLDERS = [
    Case("pages in one folder",
         lambda n: {"index.md": "# A\n"} | {f"p{i}.md": f"# Page {i}\n\nTexte.\n" for i in range(n)}, 8000),
    Case("pages of one title",
         lambda n: {"index.md": "# A\n"} | {f"p{i}.md": "# Page\n\nTexte.\n" for i in range(n)}, 8000),
    Case("pages that link to one another",
         lambda n: {"index.md": "# A\n"} | {
             f"p{i}.md": f"# Page {i}\n\n[a](p{(i + 1) % n}.md) [b](p{(i * 7) % n}.md)\n" for i in range(n)}, 8000),
    Case("pages that link to nothing",
         lambda n: {"index.md": "# A\n"} | {f"p{i}.md": f"# Page {i}\n\n[a](q{i}.md)\n" for i in range(n)}, 4000),
    Case("folders in one folder",
         lambda n: {"index.md": "# A\n"} | {f"d{i}/index.md": f"# Page {i}\n" for i in range(n)}, 8000),
    Case("folders of one page each",
         lambda n: {"index.md": "# A\n"} | {f"d{i}/p.md": f"# Page {i}\n" for i in range(n)}, 8000),
    Case("depth of folders",
         lambda n: {"index.md": "# A\n"} | {"a/" * i + "index.md": f"# Page {i}\n" for i in range(n)}, 400),
    Case("names in other scripts",
         lambda n: {"index.md": "# A\n"} | {f"漢字 {i}.md": f"# Page {i}\n" for i in range(n)}, 8000),
    Case("names that become equal",
         lambda n: {"index.md": "# A\n"} | {f"p {i}é.md": "# P\n" for i in range(n)}, 4000),
    Case("unknown files",
         lambda n: {"index.md": "# A\n"} | {f"f{i}.xyz": "a" for i in range(n)}, 8000),
    Case("pictures",
         lambda n: {"index.md": "# A\n\n" + "".join(f"![a](i{i}.svg)\n" for i in range(n))} | {
             f"i{i}.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>" for i in range(n)}, 4000),
    Case("front matter of many pages",
         lambda n: {"index.md": "# A\n"} | {
             f"p{i}.md": f"---\ntitre: P{i}\nanciennes-adresses: [a{i}.html]\nresponsable: cm\n---\n\nTexte.\n"
             for i in range(n)}, 8000),
    Case("pages that hold one address",
         lambda n: {"index.md": "# A\n"} | {f"p{i}.md": "---\nanciennes-adresses: [a.html]\n---\n\n# P\n" for i in range(n)}, 4000),
]


# The first of as many days as a table has rows.
FIRST = date(1850, 1, 1)


def table(name: str, header: str, row: str, more: Files | None = None, most: int = 100_000) -> Case:
    def files(n: int) -> Files:
        rows = (
            row.replace("@d", str(FIRST + timedelta(i))).replace("@", str(i))
            for i in range(n)
        )
        return {"index.md": "# A\n\nDes mots.\n", name + ".csv": header + "\n" + "\n".join(rows) + "\n"} | (more or {})

    # Late enough for each day to lie behind: what is still ahead is another matter.
    return Case(f"rows of {name}: {row}", files, most, options=("--date", "2126-11-22"))


NETWORK = {
    "linkedin.md": "---\ntype: réseau\nétat: actif\ncadence: 2/semaine\n---\n\n# LinkedIn\n",
    "abonnes.md": "---\ntype: indicateur\nunité: abonnés\nfamille: notoriété\n---\n\n# Abonnés\n",
    "cm.md": "---\ntype: rôle\nheures: {publication: 4}\n---\n\n# CM\n",
    "ch-01.md": "---\ntype: règle\nforce: doit\n---\n\n# Règle\n\nTexte.\n",
    "charte.md": "---\ntype: document\nversion: 1.0\nstatut: en-vigueur\n---\n\n# Charte\n",
}
CALENDAR = "id;date;heure;réseau;format;titre;responsable;état;texte"

TABLES = [
    table("glossaire", "terme;définition", "terme@;définition @"),
    table("glossaire", "terme;définition", "terme long numéro @;définition @"),
    table("glossaire", "terme;définition", "terme;définition @"),
    table("mots", "dire;éviter;pourquoi", "mot@;terme@;parce que"),
    table("mots", "dire;éviter;pourquoi", "mot;un terme @;parce que"),
    table("mots", "dire;éviter;pourquoi", "mot;terme;parce que"),
    table("mots", "dire;éviter;pourquoi;sauf", "mot;terme;parce que;\"terme @, le terme @\""),
    table("synonymes", "terme;synonymes", "mot@;terme@"),
    table("synonymes", "terme;synonymes", "mot;\"terme@, autre@\""),
    table("changements", "date;document;règle;quoi;pourquoi", "@d;charte;ch-01;changé @;parce que", NETWORK),
    table("changements", "date;quoi;pourquoi", "2026-11-20;changé;parce que", NETWORK),
    table("calendrier", CALENDAR, "e@;@d;9:30;linkedin;post;Entrée @;cm;idée;", NETWORK, 40_000),
    table("calendrier", CALENDAR, ";2026-11-22;;linkedin;;Entrée;;idée;", NETWORK, 40_000),
    table("calendrier", CALENDAR, ";@d;;linkedin;;Entrée;;idée;Le même texte chaque jour de la semaine", NETWORK, 40_000),
    table("calendrier", CALENDAR, "e;2026-11-22;;linkedin;;Entrée @;;publié;Un texte @ et encore @ mots", NETWORK, 40_000),
    table("mesures", "date;indicateur;valeur", "@d;abonnes;@", NETWORK),
    table("mesures", "date;indicateur;valeur", "@d;inconnu@;@", NETWORK),
    table("verdicts", "date;indicateur;verdict;pourquoi", "@d;abonnes;confirmé;parce que", NETWORK),
    table("comptes", "nom;réseau;adresse;responsable;état", "c@;linkedin;https://x.example/@;cm;actif", NETWORK),
    table("concurrents", "concurrent;réseau;abonnés;relevé-le", "c@;linkedin;@;@d", NETWORK),
    table("chiffres", "sujet;valeur;unité;au;source", "s@;@;%;@d;https://x.example/"),
    table("formats", "format;heures", "f@;2"),
    table("budget", "année;poste;nature;montant", "2026;p@;outils;@"),
    table("couleurs", "nom;hexa;rôle", "c@;#112233;accent"),
    table("veille", "quoi;outil;fréquence;rôle", "q@;o;chaque jour;cm", NETWORK),
    table("relais", "titre;lien;réseaux;texte;du;au", "t@;https://x.example/@;linkedin;un texte;@d;@d", NETWORK),
    Case("columns of a table file",
         lambda n: {"index.md": "# A\n", "mots.csv": "dire;" * n + "\n" + "a;" * n + "\n"}, 50_000),
    Case("unknown columns of a table file",
         lambda n: {"index.md": "# A\n", "mots.csv": ";".join(f"c{i}" for i in range(n)) + "\n"}, 50_000),
    Case("an open quotation mark in a table file",
         lambda n: {"index.md": "# A\n", "mots.csv": "dire;éviter\na;\"" + "b\n" * n}),
    Case("quotation marks in a table file",
         lambda n: {"index.md": "# A\n", "mots.csv": "dire;éviter\na;\"" + "\"\"" * n + "\"\n"}),
    Case("empty rows of a table file",
         lambda n: {"index.md": "# A\n", "mots.csv": "dire;éviter\n" + ";\n" * n}),
    Case("a long cell", lambda n: {"index.md": "# A\n", "mots.csv": "dire;éviter\n" + "mot " * n + ";b\n"}),
    Case("bad cells on one line",
         lambda n: {"index.md": "# A\n", "calendrier.csv": "date;réseau;titre;état\n" + "x;" * n + "\n"}, 50_000),
    Case("table files of one kind",
         lambda n: {"index.md": "# A\n"} | {f"t{i}/mots.csv": f"dire;éviter\na{i};b{i}\n" for i in range(n)}, 4000),
    Case("unknown table files",
         lambda n: {"index.md": "# A\n"} | {f"t{i}.csv": "a;b\n" for i in range(n)}, 4000),
    Case("terms on a page",
         lambda n: {"index.md": "# A\n\n" + " ".join(f"terme{i}" for i in range(n)),
                    "glossaire.csv": "terme;définition\n" + "".join(f"terme{i};d{i}\n" for i in range(n))}, 50_000),
    Case("one term on a page",
         lambda n: {"index.md": "# A\n\n" + "terme " * n, "glossaire.csv": "terme;définition\nterme;d\n"}),
    Case("terms that begin alike on a page",
         lambda n: {"index.md": "# A\n\n" + "un " * n,
                    "glossaire.csv": "terme;définition\n" + "".join(f"un un un x{i};d{i}\n" for i in range(n))}, 20_000),
    Case("phrases on a page that begin with the same two words",
         lambda n: {"index.md": "# A\n\n" + " ".join(f"dans le {letters(i)}." for i in range(n)),
                    "mots.csv": "dire;éviter\n" + "".join(f"mot{i};dans le {letters(i)}\n" for i in range(n))},
         50_000),
    Case("rules that are articles of no document",
         lambda n: {"index.md": "# A\n", "charte/index.md": fiche("document", "Charte")} | {
             f"f/r{i}.md": fiche("règle", f"Règle {i}") for i in range(n)}, 4000),
    Case("words on a page",
         lambda n: {"index.md": "# A\n\n" + " ".join(f"terme{i}" for i in range(n)),
                    "mots.csv": "dire;éviter\n" + "".join(f"mot{i};terme{i}\n" for i in range(n))}, 50_000),
]



def fiche(kind: str, title: str, more: str = "") -> str:
    return f"---\ntype: {kind}\n{KINDS[kind]}\n{more}---\n\n# {title}\n\nTexte.\n"


def edition(number: int, day: str, texts: list[str], name: str) -> tuple[Files, str]:
    """The files of a version of a charter whose rules have these texts, and their print."""
    def field(name: str, value: str) -> str:
        return f"{name} {len(value.encode())}:{value}\n"

    own = {"index.md": f'---\ntype: document\nversion: "{number}.0"\nstatut: en-vigueur\n'
                       f"en-vigueur-le: {day}\n---\n# Charte\n",
           "regles/index.md": "---\ncollection: règle\n---\n# Règles\n"}
    # What the print is made of: CharterModel/Versions/DocumentWords.swift.
    words = field("title", "Charte") + field("version", f"{number}.0") + field("effective", day)
    words += field("scope", "") + field("chapter", "Règles")
    for i, text in enumerate(texts):
        own[f"regles/{name}{i}.md"] = f"---\nforce: doit\n---\n# Règle {i}\n\n{text}\n"
        words += field("rule", f"{name}{i}") + field("title", f"Règle {i}") + field("force", "must")
        words += "paragraph 0 0 of 0:\n(\n" + field("text", text) + ")\n"
    return own, hashlib.sha256(words.encode()).hexdigest()


def adopted(folder: str, editions: list[tuple[str, list[str]]], name: str = "r") -> Files:
    """A charter whose versions 1.0, 2.0 and so on bind from these days and have these rules."""
    files: Files = {}
    rows = "version,adopted,effective,sha-256,erratum\n"
    for number, (day, texts) in enumerate(editions, 1):
        own, digits = edition(number, day, texts, name)
        rows += f"{number}.0,{day},{day},{digits},\n"
        files |= {f"{folder}/versions/{number}.0/{path}": text for path, text in own.items()}
    return files | {f"{folder}/{path}": text for path, text in own.items()} | {
        f"{folder}/versions/versions.csv": rows}


def kept(n: int) -> Files:
    """A charter of n rules with three versions, each of which changes every tenth rule."""
    return {"index.md": "# A\n"} | adopted("charte", [
        (f"2026-0{version}-01", [f"Texte {version if i % 10 == 0 else 0}." for i in range(n)])
        for version in (1, 2, 3)])


def many_versions(n: int) -> Files:
    """A charter of two rules with n versions, each of which changes one of them."""
    return {"index.md": "# A\n"} | adopted("charte", [
        (str(date(1850, 1, 1) + timedelta(i)), [f"Texte {i}.", "Texte."]) for i in range(n)])


def many_documents(n: int) -> Files:
    """n charters of one rule with two versions."""
    files: Files = {"index.md": "# A\n"}
    for i in range(n):
        files |= adopted(f"d{i}", [("2026-01-01", ["Texte."]), ("2026-02-01", [f"Texte {i}."])], f"d{i}r")
    return files


def letters(i: int) -> str:
    """A word without digits, another one for each number."""
    return "".join(chr(97 + i // 26**place % 26) for place in range(4))


def counted(n: int) -> Files:
    """Counts and formalities of as many versions as the table of changes has; three are kept."""
    return kept(2) | {
        "charte/changements.csv": "date;version;document;quoi;pourquoi\n" + "".join(
            f"2026-01-10;4.{i};charte;quoi {i};parce que\n" for i in range(n)),
        "charte/formalites.csv": "document;version;étape;date\n" + "".join(
            f"charte;4.{i};affichage;2026-01-02\n" for i in range(n)),
        "charte/accuses.md": "---\nlecteurs: [direction]\n---\n# Accusés\n",
        "charte/accuses.csv": "version;service;effectif;reçus;compté-le\n" + "".join(
            f"4.{i};Service {i};10;5;2026-02-10\n" for i in range(n)),
    }


# As many of one thing as of what speaks of it.
RELATIONS = [
    Case("counts and formalities, each of a version with its change", counted, 8000,
         options=("--readers", "direction")),
    Case("rules of a charter with three kept versions", kept, 2000),
    Case("kept versions of a charter", many_versions, 2000),
    Case("owners that nobody is, beside as many roles",
         lambda n: {"index.md": "# A\n"} | {f"e/r{letters(i)}.md": fiche("rôle", f"Rôle {i}") for i in range(n)} | {
             f"f/r{i}.md": fiche("règle", f"Règle {i}", f"responsable: q{letters(i)}\n") for i in range(n)}, 4000),
    Case("rows whose owner nobody is, beside as many roles",
         lambda n: {"index.md": "# A\n", "calendrier.csv": CALENDAR + "\n" + "".join(
             f"e{i};2026-{i % 12 + 1:02}-{i % 28 + 1:02};9:30;;post;Entrée {i};r{letters(i * 7 + 3)};idée;\n"
             for i in range(n))} | {f"e/r{letters(i)}.md": fiche("rôle", f"Rôle {i}") for i in range(n)}, 4000),
    Case("references to no record, beside as many records",
         lambda n: {"index.md": "# A\n\n" + "".join(f"[RG-{letters(i * 7 + 3)}]\n\n" for i in range(n))} | {
             f"f/RG-{letters(i)}.md": fiche("règle", f"Règle {i}") for i in range(n)}, 4000),
    Case("links to no heading, beside as many headings",
         lambda n: {"index.md": "# A\n\n" + "".join(
             f"## Titre {letters(i)}\n\n[a](#titre-{letters(i * 7 + 3)})\n\n" for i in range(n))}, 8000),
    Case("files of the brand, each with its consent",
         lambda n: {"index.md": "# A\n", "accords.csv": "référence;quoi;au\n" + "".join(
             f"A{i};Une image;2126-01-01\n" for i in range(n))} | {
             f"g/a{i}.md": fiche("ressource", f"Logo {i}", f"accord: [A{i}, B{i}]\n").replace("logo.svg", f"l{i}.svg")
             for i in range(n)} | {
             f"g/l{i}.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>" for i in range(n)}, 2000),
    Case("charters with two kept versions", many_documents, 2000),
    Case("rules, each with its change",
         lambda n: {"index.md": "# A\n", "charte/index.md": fiche("document", "Charte"),
                    "changements.csv": "date;document;règle;quoi;pourquoi\n" + "".join(
                        f"2026-0{i % 9 + 1}-1{i % 9};charte;r{i};changé {i};parce que\n" for i in range(n))} | {
             f"f/r{i}.md": fiche("règle", f"Règle {i}") for i in range(n)}, 4000),
    Case("indicators, each with its verdict and its measure",
         lambda n: {"index.md": "# A\n",
                    "verdicts.csv": "date;indicateur;verdict;pourquoi\n" + "".join(
                        f"2026-10-10;r{i};confirmé;parce que\n" for i in range(n)),
                    "mesures.csv": "date;indicateur;valeur\n" + "".join(
                        f"2026-10-10;r{i};{i}\n" for i in range(n))} | {
             f"f/r{i}.md": fiche("indicateur", f"Indicateur {i}") for i in range(n)}, 4000),
    Case("networks, each with an entry of the calendar",
         lambda n: {"index.md": "# A\n", "cm.md": NETWORK["cm.md"],
                    "calendrier.csv": CALENDAR + "\n" + "".join(
                        f"e{i};2026-{i % 12 + 1:02}-{i % 28 + 1:02};9:30;r{i};post;Entrée {i};cm;idée;\n"
                        for i in range(n))} | {f"f/r{i}.md": fiche("réseau", f"Réseau {i}") for i in range(n)}, 4000),
    Case("networks, each with a file of the brand",
         lambda n: {"index.md": "# A\n"} | {f"f/r{i}.md": fiche("réseau", f"Réseau {i}") for i in range(n)} | {
             f"g/a{i}.md": fiche("ressource", f"Logo {i}", f"réseaux: [r{i}]\n").replace("logo.svg", f"l{i}.svg")
             for i in range(n)} | {
             f"g/l{i}.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>" for i in range(n)}, 2000),
    Case("colours, each on the next",
         lambda n: {"index.md": "# A\n", "couleurs.csv": "nom;hexa;texte-dessus\n" + "".join(
             f"c{i};#112233;c{i + 1}\n" for i in range(n))}, 50_000),
    Case("links to table files",
         lambda n: {"index.md": "# A\n\n" + "".join(f"[a](t{i}/mots.csv)\n" for i in range(n))} | {
             f"t{i}/mots.csv": f"dire;éviter\na{i};b{i}\n" for i in range(n)}, 4000),
]

DRAFTS = [
    Case("draft: " + name, (lambda unit: lambda n: {"index.md": "# A\n", "draft.md": unit * n})(unit), most, "proofread")
    for name, unit, most in [
        ("words", "Un mot de plus. ", 60_000),
        ("one sentence", "mot ", 100_000),
        ("one word", "a", 100_000),
        ("capitals", "MOT ", 100_000),
        ("hashtags", "#Mot ", 100_000),
        ("addresses", "https://a.example/b ", 50_000),
        ("marks", "!?", 100_000),
        ("figures", "12 000 € ", 100_000),
        ("open guillemets", "« a ", 100_000),
        ("spaces", " ", 100_000),
        ("etc", "etc... ", 100_000),
        ("vous and tu", "Vous pouvez. Tu peux. ", 40_000),
    ]
]

ALL = MARKDOWN + FRONT_MATTER + RECORDS + FOLDERS + TABLES + RELATIONS + DRAFTS
