"""The four pieces of the catalogue, in elevation. One unit is a centimetre; each piece stands on
y = 0 and grows upwards, from x = 0. Every piece has one part drawn in `new`: the part replaced."""
from palette import ENCRE, MINIUM, SAPIN
from svg import circle, line, path, polygon, rect, ring

BENCH, SHELTER, TABLE, PLANTER, BICYCLE = 180, 270, 190, 130, 170


def bench(slat=ENCRE, frame=SAPIN, new=MINIUM):
    """Banc Halte: two posts, three slats at the back, one at the edge of the seat."""
    shapes = [rect(x, -98, 10, 98, frame, 1) for x in (22, 148)]
    shapes += [rect(x - 2, -34, 14, 34, frame, 1) for x in (22, 148)]
    shapes += [rect(0, y, 180, 10, slat, 1.5) for y in (-94, -68)]
    shapes.append(rect(0, -81, 180, 10, new, 1.5))
    shapes.append(rect(-4, -46, 188, 11, slat, 1.5))
    return "".join(shapes)


def bare_bench(slat=ENCRE, frame=SAPIN):
    """The same bench, waiting for its middle slat."""
    return bench(slat, frame, "none")


def shelter(slat=ENCRE, frame=SAPIN, new=MINIUM):
    """Abri vélo Rayon: a slanted roof on three posts, a back of vertical boards."""
    shapes = []
    for index in range(17):
        x = 20 + index * 13.7
        top = -194 - index * 1.42
        fill = new if index == 11 else slat
        shapes.append(polygon([(x, top), (x + 8, top - 0.9), (x + 8, -46), (x, -46)], fill))
    shapes += [rect(x, top, 9, -top, frame) for x, top in ((8, -196), (130, -208), (252, -220))]
    shapes.append(rect(8, -52, 253, 7, frame))
    shapes.append(polygon([(-8, -200), (278, -230), (278, -218), (-8, -188)], frame))
    return "".join(shapes)


def table(slat=ENCRE, frame=SAPIN, new=MINIUM):
    """Table Palabre seen from its end: splayed legs, a beam, boards for the top and the seats."""
    shapes = [
        polygon([(64, -72), (76, -72), (40, 0), (27, 0)], frame),
        polygon([(114, -72), (126, -72), (163, 0), (150, 0)], frame),
        rect(4, -42, 182, 8, frame, 1),
        rect(52, -72, 86, 7, frame, 1),
    ]
    shapes += [rect(47 + index * 19.6, -79, 17.6, 7, slat, 1) for index in range(5)]
    shapes += [rect(x, -49, 17.6, 7, slat, 1) for x in (0, 19.6, 153)]
    shapes.append(rect(172.6, -49, 17.6, 7, new, 1))
    return "".join(shapes)


def planter(slat=ENCRE, frame=SAPIN, new=MINIUM, leaf=SAPIN):
    """Jardinière Lisière: ten staves between two rails, and what grows above them."""
    shapes = []
    for x, height, lean in ((18, 50, -8), (34, 66, 4), (52, 44, -5), (104, 58, 7), (90, 40, -3)):
        tip = x + lean
        shapes.append(path(f"M{x - 5} -52Q{tip - 6} {-52 - height * 0.6} {tip} {-52 - height}"
                           f"Q{tip + 7} {-52 - height * 0.5} {x + 6} -52Z", leaf))
    shapes += [circle(70, -71, 18, leaf), circle(44, -65, 12, leaf), circle(112, -63, 10, leaf)]
    for index in range(10):
        shapes.append(rect(3 + index * 12.5, -52, 11, 46, new if index == 3 else slat, 1))
    shapes += [rect(0, -58, 130, 7, frame, 1), rect(10, -6, 12, 6, frame), rect(108, -6, 12, 6, frame)]
    return "".join(shapes)


def bicycle(fill=ENCRE):
    """Seen from the left, wheels 68 across."""
    return "".join([
        ring(34, -34, 32, fill, 4),
        ring(136, -34, 32, fill, 4),
        line([(34, -34), (58, -78), (114, -78), (80, -36), (34, -34)], fill, 4),
        line([(80, -36), (53, -88)], fill, 4),
        line([(136, -34), (110, -94), (122, -100)], fill, 4),
        line([(44, -90), (64, -90)], fill, 6),
        circle(80, -36, 7, fill),
    ])
