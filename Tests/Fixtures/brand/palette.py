"""The six colours of the brand, read from the table that the site publishes."""
import csv
from pathlib import Path

CONTENT = Path(__file__).resolve().parents[3] / "content" / "marque"


def read():
    with open(CONTENT / "couleurs.csv", encoding="utf-8-sig", newline="") as table:
        return {row["nom"]: row["hexa"] for row in csv.DictReader(table, delimiter=";")}


COLOURS = read()
MINIUM, ENCRE, SAPIN, LIN, TILLEUL, BLANC = (
    COLOURS[name] for name in ("minium", "encre", "sapin", "lin", "tilleul", "blanc")
)
