#!/usr/bin/env python3
"""Draws the brand's files of the sample site: `python3 Tests/Fixtures/brand/draw.py [FOLDER]`.

Without FOLDER they go where the site reads them, content/marque/fichiers. Needs rsvg-convert,
pngquant and optipng, and the faces Lato and Vollkorn (Debian: librsvg2-bin pngquant optipng
fonts-lato fonts-vollkorn)."""
import subprocess
import sys
from pathlib import Path

import scenes
from mark import LOGO_WIDTH, SIDE, logo, symbol
from palette import BLANC, CONTENT, ENCRE
from svg import document

HEAVIEST = 60_000

VECTORS = {
    "morvane-logo": document(LOGO_WIDTH, SIDE, logo(), title="Morvane"),
    "morvane-logo-blanc": document(LOGO_WIDTH, SIDE, logo(BLANC, BLANC), title="Morvane"),
    "morvane-logo-encre": document(LOGO_WIDTH, SIDE, logo(ENCRE, ENCRE), title="Morvane"),
    "morvane-symbole": document(SIDE, SIDE, symbol(), title="Morvane"),
    "modele-publication-instagram": scenes.instagram_post(filled=False),
    "modele-publication-linkedin": scenes.linkedin_post(filled=False),
}

# Name of the PNG: its drawing and, where it is not the drawing's own, its width.
PICTURES = {
    "morvane-logo": (VECTORS["morvane-logo"], 1200),
    "morvane-logo-blanc": (VECTORS["morvane-logo-blanc"], 1200),
    "morvane-logo-encre": (VECTORS["morvane-logo-encre"], 1200),
    "morvane-symbole": (VECTORS["morvane-symbole"], 512),
    **{f"avatar-{side}": (scenes.avatar(), side) for side in (800, 400, 320, 200)},
    "banniere-linkedin": (scenes.linkedin_banner(), None),
    "banniere-linkedin-profil": (scenes.linkedin_profile_banner(), None),
    "banniere-facebook": (scenes.facebook_banner(), None),
    "banniere-youtube": (scenes.youtube_banner(), None),
    "exemple-publication-instagram": (scenes.instagram_post(filled=True), None),
    "exemple-publication-linkedin": (scenes.linkedin_post(filled=True), None),
    "illustration-atelier": (scenes.workshop(), None),
    "illustration-salon-2025": (scenes.fair(), None),
    "fond-visioconference": (scenes.meeting_background(), None),
}


def write_picture(drawing, width, target):
    command = ["rsvg-convert"] + (["--width", str(width), "--keep-aspect-ratio"] if width else [])
    picture = subprocess.run(command, input=drawing.encode(), check=True, capture_output=True).stdout
    command = ["pngquant", "--nofs", "--speed", "1", "--strip", "48", "-"]
    picture = subprocess.run(command, input=picture, check=True, capture_output=True).stdout
    target.write_bytes(picture)
    subprocess.run(["optipng", "-quiet", "-o5", "-strip", "all", str(target)], check=True)
    if target.stat().st_size > HEAVIEST:
        sys.exit(f"{target.name}: {target.stat().st_size} bytes, more than {HEAVIEST}")


def require_faces():
    """A missing face would be replaced without a word, and every picture would change."""
    faces = subprocess.run(["fc-list", ":", "family"], check=True, capture_output=True, text=True).stdout
    missing = [face for face in ("Lato", "Vollkorn") if face not in faces]
    if missing:
        sys.exit("not installed: " + ", ".join(missing))


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else CONTENT / "fichiers"
    folder.mkdir(parents=True, exist_ok=True)
    require_faces()
    for name, drawing in VECTORS.items():
        (folder / f"{name}.svg").write_text(drawing, encoding="utf-8")
    for name, (drawing, width) in PICTURES.items():
        write_picture(drawing, width, folder / f"{name}.png")


if __name__ == "__main__":
    main()
