"""The fonts of a browser: those that a test names, whatever the machine has besides."""

from __future__ import annotations

from pathlib import Path

USUAL, OTHER = "DejaVu", "Roboto and Charis SIL"

# The folders of Debian's packages. DejaVu is in each: it has the arrows and signs of the rest.
FOLDER = Path("/usr/share/fonts/truetype")
SETS = {USUAL: ("dejavu",), OTHER: ("roboto", "charis", "dejavu")}

SETTINGS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
%s
  <cachedir>%s/fontconfig</cachedir>
  <include ignore_missing="yes">/etc/fonts/conf.d</include>
</fontconfig>
"""


def environment(name: str, folder: str) -> dict[str, str]:
    """What makes a program see these fonts alone; the settings are written into the folder."""
    folders = [FOLDER / part for part in SETS[name]]
    for place in folders:
        if not place.is_dir():
            raise FileNotFoundError(f"no fonts in {place}: make test-packages installs them")
    settings = Path(folder) / "fonts.conf"
    listed = "\n".join(f"  <dir>{place}</dir>" for place in folders)
    settings.write_text(SETTINGS % (listed, folder))
    return {"FONTCONFIG_FILE": str(settings)}
