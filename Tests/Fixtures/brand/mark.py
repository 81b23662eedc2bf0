"""The mark: a tenon between two cheeks, seen from the side, which together make an M.

The symbol stands on a square of 96. Everything follows from it: the gap is 4 (the saw's kerf), the
tenon is a third of the width, and the word's capitals are as high as the posts."""
from palette import ENCRE, MINIUM
from svg import path, placed

SIDE = 96
POST = 70
TENON = "M0 0H96V22H64V62L58 68H38L32 62V22H0Z"
POSTS = "M0 26H28V96H0ZM68 26H96V96H68Z"

# Each capital, 70 high, and the space that follows it (negative where two slopes face each other).
CAPITALS = [
    ("M0 70V0H15L35 38L55 0H70V70H57V25L39 58H31L13 25V70Z", 70, 14),
    ("M35.5 -1A35.5 35.5 0 1 1 35.5 70A35.5 35.5 0 1 1 35.5 -1Z"
     "M35.5 12A22.5 22.5 0 1 0 35.5 57A22.5 22.5 0 1 0 35.5 12Z", 71, 15),
    ("M0 0H33A21 21 0 0 1 41 40.4L57 70H42L27.5 42H13V70H0ZM13 12V30H33A9 9 0 0 0 33 12Z", 57, 2),
    ("M0 0H14.5L34 50L53.5 0H68L40.5 70H27.5Z", 68, -7),
    ("M0 70L27.5 0H40.5L68 70H53.5L48.4 57H19.6L14.5 70ZM24.3 45H43.7L34 20Z", 68, 12),
    ("M0 70V0H13L49 48V0H62V70H49L13 22V70Z", 62, 17),
    ("M0 0H49V12H13V28.5H45V40.5H13V58H49V70H0Z", 49, 0),
]
WORD_WIDTH = sum(width + space for _, width, space in CAPITALS)
WORD_START = SIDE + 28
LOGO_WIDTH = WORD_START + WORD_WIDTH


def symbol(tenon=MINIUM, posts=ENCRE):
    return path(TENON, tenon) + path(POSTS, posts)


def word(x, y, fill):
    shapes = []
    for data, width, space in CAPITALS:
        shapes.append(placed(x, y, 1, path(data, fill)))
        x += width + space
    return "".join(shapes)


def logo(tenon=MINIUM, posts=ENCRE):
    return symbol(tenon, posts) + word(WORD_START, SIDE - POST, posts)
