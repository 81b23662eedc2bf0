"""The banners, templates and illustrations: flat colours of the palette, and one part in minium,
the part that is replaced."""
from furniture import bare_bench, bench, bicycle, planter, shelter, table
from mark import LOGO_WIDTH, SIDE, logo, symbol
from palette import BLANC, ENCRE, LIN, MINIUM, SAPIN, TILLEUL
from svg import SANS, circle, document, line, path, placed, polygon, rect, text


def lines(x, y, size, leading, words, fill, **style):
    return "".join(text(x, y + row * leading, size, one, fill, **style) for row, one in enumerate(words))


def avatar():
    """Drawn on 800; the symbol stays inside the circle that networks cut."""
    return document(800, 800, rect(0, 0, 800, 800, LIN), placed(196, 200, 408 / SIDE, symbol()))


def linkedin_banner():
    ground = 160
    return document(
        1128, 191, rect(0, 0, 1128, 191, LIN), rect(0, ground, 1128, 31, TILLEUL),
        lines(184, 76, 42, 46, ["Du mobilier", "qui se répare."], ENCRE),
        placed(484, ground, 0.58, bench()),
        placed(618, ground, 0.58, shelter()),
        placed(790, ground, 0.58, bicycle()),
        placed(906, ground, 0.58, table()),
        placed(1034, ground, 0.58, planter()),
    )


def linkedin_profile_banner():
    """For an employee's own profile; the portrait hides the lower left."""
    ground = 330
    return document(
        1584, 396, rect(0, 0, 1584, 396, LIN), rect(0, ground, 1584, 66, TILLEUL),
        lines(72, 110, 64, 70, ["Du mobilier", "qui se répare."], ENCRE),
        placed(560, ground, 1.08, bench()),
        placed(802, ground, 1.08, shelter()),
        placed(1144, ground, 1.08, table()),
        placed(1392, ground, 1.08, planter()),
    )


def facebook_banner():
    ground = 268
    return document(
        851, 315, rect(0, 0, 851, 315, TILLEUL), rect(0, ground, 851, 47, ENCRE),
        lines(40, 88, 62, 62, ["Lame", "par lame."], ENCRE),
        placed(362, ground, 2.4, bench()),
    )


def youtube_banner():
    """Wide screens show the whole picture, telephones the middle only: all that matters is there."""
    ground = 900
    trunks = [(40, 90), (210, 46), (330, 120), (2110, 70), (2250, 130), (2450, 60)]
    return document(
        2560, 1440, rect(0, 0, 2560, 1440, LIN),
        *[rect(x, 0, width, ground, TILLEUL) for x, width in trunks],
        rect(0, ground, 2560, 540, SAPIN),
        lines(516, 690, 84, 92, ["Du mobilier", "qui se répare."], ENCRE),
        placed(1110, ground, 1.25, bench()),
        placed(1400, ground, 1.25, shelter()),
        placed(1800, ground, 1.25, table()),
        placed(2200, ground, 1.25, planter()),
        placed(250, ground, 1.25, bicycle()),
        placed(1280 - LOGO_WIDTH / 2, 1122, 1, logo(BLANC, BLANC)),
    )


def photograph(width, height):
    """What stands in for a photograph in the filled example of a template."""
    ground = height - 170
    scale = width / 280
    return "".join([
        rect(0, 0, width, height, TILLEUL),
        *[rect(x * width, 0, part * width, ground, LIN)
          for x, part in ((0.06, 0.07), (0.3, 0.04), (0.72, 0.09), (0.9, 0.03))],
        rect(0, ground, width, height - ground, SAPIN),
        placed((width - 180 * scale) / 2 + width / 12, ground + 24, scale, bench(ENCRE, ENCRE)),
    ])


def empty_photograph(width, height, hint):
    return rect(0, 0, width, height, TILLEUL) + text(
        width / 2, height / 2, 34, hint, ENCRE, face=SANS, weight=400, anchor="middle")


def instagram_post(filled):
    photo = photograph(1080, 960) if filled else empty_photograph(
        1080, 800, "Photographie, 1080 × 960, entaille en bas à gauche")
    title = ["Deux vis, une lame :", "le banc repart."] if filled else ["Titre sur une ligne", "ou sur deux."]
    place = "Banc Halte, place de la gare" if filled else "Le produit, le lieu"
    return document(
        1080, 1350, photo if filled else rect(0, 0, 1080, 960, TILLEUL) + photo,
        path("M0 944H72V788H304V944H1080V1350H0Z", LIN),
        path("M0 960H88V812L96 804H280L288 812V960H1080V1000H0Z", MINIUM),
        placed(140, 834, 1, symbol(BLANC, BLANC)),
        lines(88, 1118, 72, 84, title, ENCRE),
        text(88, 1286, 34, place, ENCRE, face=SANS, weight=400),
    )


def linkedin_post(filled):
    if filled:
        photo = photograph(680, 627)
        title = ["Une lame", "fendue,", "une lame", "changée."]
    else:
        photo = rect(0, 0, 680, 627, TILLEUL) + text(
            290, 320, 26, "Photographie, 680 × 627", ENCRE, face=SANS, weight=400, anchor="middle")
        title = ["Titre court,", "sur quatre", "lignes", "au plus."]
    place = "Atelier d’Autun" if filled else "Le lieu, la date"
    return document(
        1200, 627, photo,
        path("M672 0H1200V627H672V214H572V48H672Z", LIN),
        path("M684 0H712V627H684V202H592L584 194V68L592 60H684Z", MINIUM),
        placed(599, 95, 0.75, symbol(BLANC, BLANC)),
        lines(768, 132, 68, 78, title, ENCRE),
        text(768, 560, 28, place, ENCRE, face=SANS, weight=400),
    )


def tool_rack():
    """Saw, mallet and chisels on their board, 300 wide."""
    chisels = [rect(x, 30, 8, 60, ENCRE) + polygon([(x, 90), (x + 8, 90), (x + 8, 104)], ENCRE)
               + rect(x - 3, -6, 14, 40, SAPIN, 4) for x in (190, 222, 254)]
    return "".join([
        rect(0, 0, 300, 14, ENCRE),
        polygon([(28, 40), (52, 40), (58, 150), (42, 150)], ENCRE) + rect(24, 14, 32, 34, SAPIN, 8),
        rect(116, 8, 12, 96, SAPIN, 4) + rect(92, 100, 60, 44, ENCRE, 4),
        *chisels,
    ])


def trestle():
    """140 wide, 78 high, standing on y = 0."""
    return (rect(0, -78, 140, 12, ENCRE) + polygon([(18, -66), (32, -66), (14, 0), (0, 0)], ENCRE)
            + polygon([(108, -66), (122, -66), (140, 0), (126, 0)], ENCRE) + rect(20, -36, 100, 8, ENCRE))


def workshop():
    floor = 690
    panes = [rect(110 + column * 136, 120 + row * 136, 124, 124, BLANC) for column in range(3) for row in range(2)]
    hills = (polygon([(110, 380), (110, 316), (200, 262), (234, 282), (234, 380)], TILLEUL)
             + polygon([(246, 380), (246, 292), (300, 330), (370, 268), (370, 380)], TILLEUL)
             + polygon([(382, 380), (382, 276), (440, 316), (506, 288), (506, 380)], TILLEUL))
    firs = "".join(polygon([(x, 380), (x + 22, top), (x + 44, 380)], SAPIN)
                   for x, top in ((118, 292), (166, 318), (262, 300), (318, 330), (400, 316), (452, 282)))
    shelves = ((590, (TILLEUL, SAPIN, TILLEUL, ENCRE, TILLEUL)), (410, (SAPIN, TILLEUL, ENCRE, TILLEUL)))
    rack = "".join(
        rect(1214, shelf - 22 - row * 22, 400 - (row * 67) % 120, 16, fill)
        for shelf, boards in shelves for row, fill in enumerate(boards))
    rack += "".join(rect(1200, shelf - 4, 400, 14, ENCRE) for shelf, _ in shelves)
    rack += "".join(rect(x, 250, 16, floor - 250, ENCRE) for x in (1200, 1520))
    lamp = line([(840, 0), (840, 90)], ENCRE, 6) + polygon([(810, 90), (870, 90), (912, 150), (768, 150)], ENCRE)
    chips = "".join(rect(x, y, 26, 6, LIN, 3) for x, y in
                    ((520, 786), (590, 812), (690, 796), (930, 806), (1010, 784), (1080, 824), (620, 846), (860, 840)))
    return document(
        1600, 900, rect(0, 0, 1600, 900, LIN), rect(0, floor, 1600, 210, TILLEUL),
        rect(98, 108, 420, 284, ENCRE), *panes, hills, firs,
        rect(240, 120, 6, 260, ENCRE), rect(370, 120, 12, 260, ENCRE), rect(110, 244, 396, 12, ENCRE),
        placed(110, 470, 1.3, tool_rack()), rack, lamp, chips,
        placed(560, 780, 1.3, trestle()), placed(938, 780, 1.3, trestle()),
        placed(570, 680, 3, bare_bench()),
        f'<g transform="rotate(-6 840 290)">{rect(570, 275, 540, 30, MINIUM, 4.5)}</g>',
    )


def meeting_background():
    """Boards on the wall; nothing in the middle, where the speaker sits."""
    joints = [rect(index * 96 + 92, 0, 4, 1080, TILLEUL) for index in range(20)]
    panel = rect(96, 72, 380, 132, LIN) + rect(96, 68, 380, 4, TILLEUL) + rect(96, 204, 380, 4, TILLEUL)
    return document(
        1920, 1080, rect(0, 0, 1920, 1080, LIN), *joints,
        panel, placed(286 - LOGO_WIDTH / 4, 138 - SIDE / 4, 0.5, logo()),
        rect(1728, 0, 92, 1080, MINIUM),
        rect(1152, 430, 520, 16, ENCRE),
        placed(1176, 430, 0.95, bench()), placed(1376, 430, 0.75, table()), placed(1540, 430, 0.85, planter()),
        placed(96, 1080, 2.9, planter()),
    )


def visitor(coat, height=170):
    """Standing, in a long coat, feet at y = 0."""
    shoulder = 30 - height
    return "".join([
        rect(-13, -70, 11, 70, ENCRE), rect(2, -70, 11, 70, ENCRE),
        path(f"M-27 -58L-20 {shoulder + 12}Q-18 {shoulder} -6 {shoulder}"
             f"H6Q18 {shoulder} 20 {shoulder + 12}L27 -58Z", coat),
        circle(0, 15 - height, 12.5, ENCRE),
    ])


def fair():
    floor = 620
    truss = line([(0, 60), (1200, 60)], ENCRE, 8) + line([(0, 110), (1200, 110)], ENCRE, 8)
    truss += line([(x * 50, 60 if x % 2 else 110) for x in range(25)], ENCRE, 4)
    return document(
        1200, 800, rect(0, 0, 1200, 800, TILLEUL), truss, rect(0, floor, 1200, 180, LIN),
        rect(240, 170, 720, floor - 170, ENCRE), rect(240, 110, 10, 60, ENCRE), rect(950, 110, 10, 60, ENCRE),
        rect(200, floor, 800, 48, SAPIN),
        placed(600 - LOGO_WIDTH * 0.4, 232, 0.8, logo(BLANC, BLANC)),
        placed(290, floor, 2, bench(LIN, TILLEUL)),
        placed(724, floor, 1.5, planter(LIN, TILLEUL, leaf=TILLEUL)),
        placed(110, floor + 110, 2.1, visitor(SAPIN)),
        placed(1030, floor + 84, 2.1, visitor(BLANC, 160)), placed(1112, floor + 110, 2.1, visitor(SAPIN, 176)),
    )
