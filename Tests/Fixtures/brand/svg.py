"""Writing SVG: a few shapes, each a line of text. Coordinates are in pixels, y downwards."""

SERIF = "Vollkorn, Georgia, serif"
SANS = "Lato, Arial, sans-serif"


def number(value):
    return f"{value:.2f}".rstrip("0").rstrip(".")


def rect(x, y, width, height, fill, radius=0):
    corner = f' rx="{number(radius)}"' if radius else ""
    return (
        f'<rect x="{number(x)}" y="{number(y)}" width="{number(width)}"'
        f' height="{number(height)}"{corner} fill="{fill}"/>'
    )


def polygon(points, fill):
    corners = " ".join(f"{number(x)},{number(y)}" for x, y in points)
    return f'<polygon points="{corners}" fill="{fill}"/>'


def path(data, fill):
    """An outline; a second outline inside the first is a hole."""
    rule = ' fill-rule="evenodd"' if data.count("M") > 1 else ""
    return f'<path d="{data}" fill="{fill}"{rule}/>'


def line(points, stroke, width):
    corners = " ".join(f"{number(x)},{number(y)}" for x, y in points)
    return (
        f'<polyline points="{corners}" fill="none" stroke="{stroke}"'
        f' stroke-width="{number(width)}" stroke-linecap="round" stroke-linejoin="round"/>'
    )


def circle(x, y, radius, fill):
    return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}" fill="{fill}"/>'


def ring(x, y, radius, stroke, width):
    return (
        f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}"'
        f' fill="none" stroke="{stroke}" stroke-width="{number(width)}"/>'
    )


def text(x, y, size, words, fill, face=SERIF, weight=700, anchor="start"):
    return (
        f'<text x="{number(x)}" y="{number(y)}" font-family="{face}" font-size="{number(size)}"'
        f' font-weight="{weight}" text-anchor="{anchor}" fill="{fill}">{words}</text>'
    )


def placed(x, y, scale, *shapes):
    move = f"translate({number(x)} {number(y)})" + ("" if scale == 1 else f" scale({scale:.4g})")
    return f'<g transform="{move}">{"".join(shapes)}</g>'


def document(width, height, *shapes, title=None):
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{number(width)}"'
        f' height="{number(height)}" viewBox="0 0 {number(width)} {number(height)}"'
    )
    lines = [head + (' role="img">' if title else ">")]
    if title:
        lines.append(f"<title>{title}</title>")
    lines += ["".join(shapes).replace("><", ">\n<"), "</svg>"]
    return "\n".join(lines) + "\n"
