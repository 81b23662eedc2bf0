#!/usr/bin/env python3
"""Makes the sample's photographs and its film: `python3 Tests/Fixtures/brand/photographs.py [FOLDER]`.

Nobody stood before a camera: both photographs are computed, grain by grain, and the film is drawn. They
stand in the sample for what a company's own would be. Without FOLDER they go where the site reads them,
content/marque/fichiers. Needs Pillow, NumPy and ffmpeg (Debian: python3-pil python3-numpy ffmpeg).
Encoders of another version write other bytes: look at them before they are committed."""
import subprocess
import sys
from pathlib import Path

import numpy
from PIL import Image, ImageDraw, ImageFilter

from palette import CONTENT

HEAVIEST = 60_000
ENCRE, MINIUM, LIN, BOIS = (20, 36, 59), (178, 58, 22), (243, 234, 216), (206, 178, 132)


def noise(random, width, height, across, down):
    """Smooth noise from 0 to 1, its grains `across` by `down` pixels."""
    small = random.random((max(height // down, 2), max(width // across, 2)))
    picture = Image.fromarray((small * 255).astype("uint8")).resize((width, height), Image.BICUBIC)
    return numpy.asarray(picture) / 255


def slats(width=1200, height=800, count=5):
    """Slats of Douglas fir seen from near: rings, pores, a knot or two, and the new one among grey ones."""
    random = numpy.random.default_rng(1987)
    picture = numpy.zeros((height, width, 3))
    each = height // count
    for number in range(count):
        rows = slice(number * each, (number + 1) * each)
        y, x = numpy.mgrid[0:each, 0:width]
        bend = noise(random, width, each, 380, 60) * 46 + noise(random, width, each, 90, 30) * 7
        heart = random.uniform(-0.6, 1.6) * each
        knot_x, knot_y = random.uniform(0.1, 0.9) * width, random.uniform(0.3, 0.7) * each
        far = numpy.hypot((x - knot_x) / 2.4, y - knot_y)
        rings = numpy.abs(y - heart + bend + 900 / (far + 22))
        late = (0.5 + 0.5 * numpy.sin(rings / 3.1)) ** 4
        pores = noise(random, width, each, 26, 1) * 0.5 + noise(random, width, each, 8, 1) * 0.5
        new = number == 2
        light = numpy.array([222, 176, 118] if new else [171, 166, 156])
        dark = numpy.array([164, 98, 48] if new else [112, 108, 102])
        part = (late * 0.75 + (pores - 0.5) * 0.35)[..., None].clip(0, 1)
        board = light * (1 - part) + dark * part
        board *= (0.72 + 0.28 * numpy.minimum(1, (12 + 40 * far) / 900))[..., None] if new else 1
        edge = numpy.minimum(y, each - 1 - y)
        board *= numpy.where(edge < 4, 0.18, numpy.minimum(1, 0.7 + edge / 36))[..., None]
        picture[rows] = board
    shade = 0.86 + 0.22 * noise(random, width, height, 500, 420)
    return Image.fromarray((picture * shade[..., None]).clip(0, 255).astype("uint8"))


def paint(width=1200, height=800):
    """Red lead laid on with a roller, the grey of the primer where it wore off, and light from the left."""
    random = numpy.random.default_rng(2014)
    skin = noise(random, width, height, 9, 7) * 0.4 + noise(random, width, height, 26, 20) * 0.6
    relief = numpy.gradient(skin, axis=1) * 2.6
    worn = noise(random, width, height, 150, 190) * 0.7 + noise(random, width, height, 22, 16) * 0.3
    y, x = numpy.mgrid[0:height, 0:width]
    worn = worn + 0.34 * (x / width) ** 3 - 0.05
    bare = numpy.clip((worn - 0.72) * 16, 0, 1)[..., None]
    rim = numpy.clip(1 - numpy.abs(worn - 0.715) * 42, 0, 1)[..., None]
    red = numpy.array(MINIUM)
    steel = numpy.array([138, 140, 143]) * (0.9 + 0.2 * noise(random, width, height, 90, 5))[..., None]
    picture = red * (1 - bare) + steel * bare
    picture = picture * (1 - 0.45 * rim) * (1 + relief[..., None])
    picture *= (1.1 - 0.3 * (x / width) - 0.12 * (y / height))[..., None]
    picture = Image.fromarray(picture.clip(0, 255).astype("uint8"))
    return picture.filter(ImageFilter.GaussianBlur(0.6))


def frame(at, width=640, height=360, scale=2):
    """The bench at a moment of the film, from 0 to 1: a slat is missing, a new one comes down, it is tight."""
    picture = Image.new("RGB", (width * scale, height * scale), LIN)
    draw = ImageDraw.Draw(picture)

    def box(left, top, right, bottom, colour):
        draw.rectangle([round(v * scale) for v in (left, top, right, bottom)], fill=colour)

    box(0, 290, width, height, (223, 211, 186))
    for leg in (170, 446):
        box(leg, 150, leg + 24, 296, ENCRE)
    fall = min(max((at - 0.2) / 0.35, 0), 1)
    top = 24 + (182 - 24) * (1 - (1 - fall) ** 3)
    for number, rest in enumerate((150, 182, 214)):
        if number == 1:
            box(130, top, 510, top + 24, MINIUM)
        else:
            box(130, rest, 510, rest + 24, BOIS)
    turn = min(max((at - 0.6) / 0.2, 0), 1)
    for screw in (182, 458):
        if turn > 0:
            x, y = screw * scale, (top + 12) * scale
            draw.ellipse([x - 7 * scale, y - 7 * scale, x + 7 * scale, y + 7 * scale], fill=ENCRE)
            angle = turn * 2.5 * numpy.pi
            dx, dy = numpy.cos(angle) * 5 * scale, numpy.sin(angle) * 5 * scale
            draw.line([x - dx, y - dy, x + dx, y + dy], fill=LIN, width=2 * scale)
    return picture.resize((width, height), Image.LANCZOS)


def film(target, seconds=8, rate=12):
    command = [
        "ffmpeg", "-y", "-loglevel", "error", "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", "640x360",
        "-r", str(rate), "-i", "-", "-c:v", "libvpx-vp9", "-crf", "38", "-b:v", "0", "-pix_fmt", "yuv420p",
        "-fflags", "+bitexact", "-flags:v", "+bitexact", str(target),
    ]
    frames = b"".join(frame(n / (seconds * rate)).tobytes() for n in range(seconds * rate))
    subprocess.run(command, input=frames, check=True)


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else CONTENT / "fichiers"
    folder.mkdir(parents=True, exist_ok=True)
    slats(900, 600).save(folder / "photo-lames.jpg", quality=52, optimize=True, progressive=True)
    paint(900, 600).save(folder / "photo-minium.webp", quality=48, method=6)
    frame(0.95).save(folder / "film-lame.png", optimize=True)
    film(folder / "film-lame.webm")
    for name in ("photo-lames.jpg", "photo-minium.webp", "film-lame.png", "film-lame.webm"):
        weight = (folder / name).stat().st_size
        print(f"{name}: {weight} bytes")
        if weight > HEAVIEST:
            sys.exit(f"{name}: more than {HEAVIEST} bytes")


if __name__ == "__main__":
    main()
