"""Prints a page with folded text, long lines and a wide table, and reads all its words on paper.

    paper.py PROGRAM

No script runs: what paper shows is a matter of styles.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

THEME = pathlib.Path(__file__).resolve().parents[2] / "themes" / "diapason"
LONG = "/srv/charte/" * 14
MAIL = "service.de.la.communication.institutionnelle@ateliers-morvane.example"
COLUMNS = [f"colonne{number}" for number in range(1, 10)]
PAGE = f"""# Sur le papier

<details>
<summary>Replié</summary>

Texte caché ALPHA.

- Une liste BETA

</details>

```
rsync -av --delete {LONG} FINCODE
```

Du code `{LONG}FINTEXTE` dans une phrase.

| Service | Courriel | Page | Responsable |
|---|---|---|---|
| Communication | {MAIL} | https://intranet.ateliers-morvane.example/communication/reseaux | Camille FINLIGNE |

| {" | ".join(COLUMNS)} |
|{"---|" * len(COLUMNS)}
| {" | ".join(f"contenu{number} assez long" for number in range(1, 9))} | FINTABLE |
"""
WANTED = ["Replié", "ALPHA", "BETA", "FINCODE", "FINTEXTE", "FINLIGNE", "FINTABLE", MAIL, *COLUMNS]


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        (folder / "source").mkdir()
        (folder / "source" / "index.md").write_text(PAGE, "utf-8")
        subprocess.run(
            [program, "build", "--source", folder / "source", "--output", folder / "site", "--quiet",
             "--date", "2026-11-22", "--theme", THEME], check=True)
        page = folder / "site" / "index.html"
        page.write_text(re.sub(r"<script[^>]*></script>", "", page.read_text("utf-8")), "utf-8")
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu",
             f"--user-data-dir={folder}/profile", f"--print-to-pdf={folder}/page.pdf",
             f"file://{page}"], check=True, capture_output=True, timeout=300)
        text = subprocess.run(
            ["pdftotext", "-raw", folder / "page.pdf", "-"], check=True, capture_output=True, text=True).stdout
    # A line that was turned is one word all the same.
    words = re.sub(r"[\s\u00ad\u2010-]", "", text)
    missing = [word for word in WANTED if re.sub(r"[\s-]", "", word) not in words]
    print(f"paper: {len(WANTED)} words, {', '.join(missing) or 'none'} missing")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
