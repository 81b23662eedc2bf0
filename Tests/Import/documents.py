"""Documents as offices have them, made anew at each run: a charter in Word with all that Word can do
to one, a hostile document, a workbook. Each comes with the sentences that its readers must find.
"""

import datetime
import io
import struct
import zlib

import docx
import openpyxl
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor

RULES = [
    "Chacun doit dire qu'il travaille chez Alizé quand il parle d'Alizé. Une demi-phrase suffit.",
    "Il est interdit de publier un prix qui n'est pas public.",
    "Chacun peut partager les publications de la maison.",
    "Les équipes ne doivent pas répondre à la place du service des relations clients.",
    "Chacun devrait faire relire un message difficile.",
    "Respectez le droit à l'image des personnes que vous photographiez.",
    "Ne publiez jamais sous le coup de la colère.",
    "Les mots de passe doivent changer tous les six mois.",
    "Une crise doit être signalée sans attendre au numéro d'astreinte.",
    "Vous pouvez refuser que l'on vous photographie.",
    "Citer ses sources, toujours.",
    "Les comptes ne peuvent être ouverts qu'avec l'accord écrit de la direction.",
]
FORCES = ["doit", "ne-doit-pas", "peut", "ne-doit-pas", "devrait", "doit", "ne-doit-pas", "doit",
          "doit", "peut", "doit", "doit"]
HOSTILE = [
    "# Ceci n'est pas un titre", "---", "- ni une liste", "1. ni celle-ci", "> ni une citation",
    "Un [lien](b) et ![image](../x.png) écrits.", "Des *étoiles*, **doubles**, _traits_, `codes`.",
    "| a | b |", "|---|---|", "```", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "Tom & Jerry &amp; &lt;b&gt; &#39; &nbsp;", "readers: [board]", "\"a\": 'b'", "===", "***",
    "C:\\Users\\nom et \\\\serveur\\partage", "=1+1", "+33 1 99", "{{x}} [[wiki]]", "a  b", "~~x~~",
    "https://a.example/?a=1&lt;=2", "+ plus", "    quatre espaces", "<!-- commentaire -->", "_",
    "1) un", "Note[^1] et [^1]: fausse", "\\# barre", "http://x.example|y", "&copy; &notit;",
]


def picture():
    def chunk(name, data):
        check = zlib.crc32(name + data)
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", check)
    rows = b"".join(b"\0" + b"\x10\x80\xf0" * 20 for _ in range(20))
    return io.BytesIO(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 20, 20, 8, 2, 0, 0, 0))
                      + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def table(document, rows):
    made = document.add_table(rows=len(rows), cols=len(rows[0]))
    made.style = "Table Grid"
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            made.cell(row, column).text = text
    return made


def change(paragraph, tag, text, number):
    run = "w:delText" if tag == "w:del" else "w:t"
    paragraph._p.append(parse_xml(
        f'<{tag} {nsdecls("w")} w:id="{number}" w:author="J" w:date="2026-03-01T00:00:00Z">'
        f'<w:r><{run} xml:space="preserve">{text}</{run}></w:r></{tag}>'))


def charter(path):
    """A charter of four pages; returns the sentences of which each must be on the site."""
    document = docx.Document()
    document.add_heading("Charte des réseaux sociaux d'Alizé", 0)
    document.add_paragraph("Version 2.1, mars 2026")
    for number in range(3):
        document.element.body.append(parse_xml(
            f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:hyperlink w:anchor="_Toc{number}">'
            f'<w:r><w:t>Sommaire {number}</w:t></w:r></w:hyperlink></w:p>'))
    document.add_heading("Préambule", 1)
    paragraph = document.add_paragraph("Alizé encourage ses équipes à parler de leur métier.")
    change(paragraph, "w:ins", " Personne n'y est obligé.", 1)
    change(paragraph, "w:del", " Phrase qui disparaît.", 2)
    document.element.body.append(parse_xml(
        f'<w:p {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:r><w:pict><v:shape><v:textbox>'
        '<w:txbxContent><w:p><w:r><w:t>Relisez sur un téléphone.</w:t></w:r></w:p></w:txbxContent>'
        '</v:textbox></v:shape></w:pict></w:r></w:p>'))
    document.add_heading("À qui elle s'applique", 1)
    people = ["aux salariés", "aux intérimaires", "aux prestataires"]
    for text in people:
        document.add_paragraph(text, style="List Bullet")
    document.add_heading("Les règles", 1)
    for text in RULES:
        document.add_paragraph(text, style="List Number")
    document.add_heading("Qui appeler", 1)
    table(document, [
        ["Service", "Téléphone", "Courriel", "Pour quoi", "Bureau"],
        ["Presse", "01 99 00 00 01", "presse@alize.example", "un journaliste au téléphone", "B12"],
        ["Assistance informatique", "01 99 00 00 02", "info@alize.example", "un compte volé", "A03"]])
    document.add_heading("Nos réseaux", 1)
    table(document, [
        ["Réseau", "Objectif", "Ton", "Fréquence"],
        ["LinkedIn", "Recruter des menuisiers", "Précis", "2 à 3 fois par semaine"],
        ["Instagram", "Montrer l'atelier", "Chaleureux", "tous les jours"]])
    document.add_heading("Glossaire", 1)
    for term, meaning in [("Troll", "personne qui cherche la dispute"), ("Fil", "suite de messages")]:
        paragraph = document.add_paragraph()
        paragraph.add_run(term).bold = True
        paragraph.add_run(f"\u00a0: {meaning}")
    document.add_heading("Nos couleurs", 1)
    table(document, [["Couleur", "Code", "Usage"], ["Bleu nuit", "#14243B", "Les titres"]])
    document.add_heading("Validation", 1)
    document.add_picture(picture())
    merged = table(document, [["Moment", "Qui valide", ""], ["Avant", "Direction", "Juridique"]])
    merged.cell(0, 1).merge(merged.cell(0, 2))
    document.save(path)
    return (["Charte des réseaux sociaux d'Alizé", "Version 2.1, mars 2026",
             "Alizé encourage ses équipes à parler de leur métier. Personne n'y est obligé.",
             "Relisez sur un téléphone", "Presse", "01 99 00 00 01", "presse@alize.example",
             "un journaliste au téléphone", "B12", "Assistance informatique", "un compte volé",
             "Recruter des menuisiers", "Montrer l'atelier", "2 à 3 fois par semaine", "tous les jours",
             "Troll", "personne qui cherche la dispute", "suite de messages", "Bleu nuit", "#14243b",
             "Les titres", "Qui valide", "Juridique", "Qui appeler", "Nos couleurs", "Une demi-phrase suffit"]
            + people + [rule.split(". ")[0].rstrip(".") for rule in RULES])


def numbered(path):
    """Headings that Word numbers, with a header and a footer."""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="Article %1 –"/></w:lvl></w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    document.add_heading("Charte", 0)
    document.add_heading("Les règles", 1)
    for title in ["Se présenter", "Se taire", "Répondre"]:
        heading = document.add_heading(title, 2)
        heading._p.get_or_add_pPr().append(parse_xml(
            f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr>'))
        document.add_paragraph("Chacun doit le faire.")
    document.sections[0].header.paragraphs[0].text = "Maison Alizé"
    document.sections[0].footer.paragraphs[0].text = "Page 1 sur 4"
    document.save(path)


def hostile(path):
    document = docx.Document()
    document.add_heading("Un document <b>hostile</b> & [a](b)", 0)
    document.add_heading("readers: [board]", 1)
    for text in HOSTILE:
        document.add_paragraph(text)
    table(document, [["# a | b", "---"]] + [[text, text] for text in HOSTILE])
    document.save(path)


def hidden(path):
    """A document in which something is hidden in each of the ways that Word knows."""
    document = docx.Document()
    document.add_heading("Visible", 1)
    paragraph = document.add_paragraph("On lit ceci.")
    paragraph.add_run(" zzrun").font.hidden = True
    style = document.styles.add_style("Caché", WD_STYLE_TYPE.PARAGRAPH)
    style.font.hidden = True
    document.add_paragraph("zzstyle", style="Caché")
    letters = document.styles.add_style("Lettres", WD_STYLE_TYPE.CHARACTER)
    letters.font.hidden = True
    document.add_paragraph("Et ceci.").add_run(" zzletters", style="Lettres")
    pale = document.add_paragraph("On voit ceci.")
    pale.add_run(" zzwhite").font.color.rgb = RGBColor(255, 255, 255)
    pale.add_run(" zztiny").font.size = Pt(1)
    dark = document.add_paragraph()
    dark.add_run("Blanc sur noir").font.color.rgb = RGBColor(255, 255, 255)
    dark._p.get_or_add_pPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="000000"/>'))
    made = table(document, [["Moment", "Qui"], ["zzrow", "zzrow"], ["Après", "Direction"]])
    made.rows[0].cells[1].paragraphs[0].runs[0].font.color.rgb = RGBColor(255, 255, 255)
    made.rows[1]._tr.get_or_add_trPr().append(parse_xml(f'<w:hidden {nsdecls("w")}/>'))
    document.save(path)


def workbook(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Planning"
    sheet.append(["Date", "Réseau", "Titre", "État"])
    sheet.append([datetime.datetime(2026, 12, 3, 8, 30), "linkedin", "Portes ouvertes; atelier", "brouillon"])
    notes = book.create_sheet("Bilan")
    notes.append(["Bilan de l'année"])
    notes.append(["Mois", "Vues", "Part", "Somme"])
    notes.append(["janvier|février", 12450, 0.052, "=1+2"])
    notes.append(["zzline", 1, 1, 1])
    notes.row_dimensions[4].hidden = True
    notes["E3"] = "zzcolumn"
    notes.column_dimensions["E"].hidden = True
    notes["B3"].number_format = "#,##0"
    notes["C3"].number_format = "0.0%"
    team = book.create_sheet("Équipe")
    for row in [["Équipe en 2026"], ["Réseau", "Qui", "Abonnés"], ["LinkedIn", "Presse", 987654321012],
                [None, "RH", 3], ["Instagram", "Com", 4]]:
        team.append(row)
    team.merge_cells("A1:C1")
    team.merge_cells("A3:A4")
    team["B3"].comment = openpyxl.comments.Comment("À confirmer", "Direction & co")
    hidden = book.create_sheet("Secret")
    hidden.append(["Salaire", "123456"])
    hidden.sheet_state = "hidden"
    book.save(path)
