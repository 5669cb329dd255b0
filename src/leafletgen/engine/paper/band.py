"""The band of a page that must not hang yet: DRAFT, and why, down both sides: for its readers and for the staff.

It lies in the side margins, which hold no text: over the grounds, under all that is read, so nothing moves and nothing
is hidden. Black and white in stripes: to be seen on every ground, and on a grey copy.
"""

from __future__ import annotations

from dataclasses import replace

from leafletgen.core.color import BLACK, WHITE, Paint
from leafletgen.core.geometry import MM, Point, Rect, Size, Transform
from leafletgen.core.path import Path, polygon, rectangle
from leafletgen.core.record import NamedTuple
from leafletgen.model.words import language_of, words
from leafletgen.sheet.sheet import Sheet
from leafletgen.text import paragraph
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.fonts.weights import BOLD
from leafletgen.text.ir.frame import (
    Frame,
    FrameBuilder,
    GlyphRun,
    Group,
    Placed,
    Shape,
    TagEnd,
    TagStart,
    walk,
)
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement
from leafletgen.text.ir.style import TextStyle
from leafletgen.text.paragraph import ShapedText

SAFE = 3 * MM
"""The words come no nearer to the trim."""
SHARE = 0.88
"""Of the margin, for the band; the rest keeps it apart from the texts of the page."""
APART = 0.5 * MM
"""The same, from the ink of texts that hang over into the margin."""
AIR = 0.09
"""Between the words and the band's inner edge, in its thickness."""
RULE = 0.3 * MM
"""The black line along the inner edge, and the white one beside it that parts it from black grounds."""
LEAST = 4.0
"""Points below which nobody reads the words."""
KNOCKED_OUT = 8.0
"""Points from which words stand white on black; smaller ones black on a white plate, as presses and copiers like it."""
PLATE = 0.8
"""By how much the plate is longer than the words at each end, in their size."""
STRIPE = 0.55
"""Width of a stripe, and of the room between two, in the band's thickness."""
HERE = Point(0, 0)


class Unfinished(NamedTuple):
    """What a sheet lacks. In texts: out of date, not translated, too long for their boxes, faulty, begun and not done. In facts:
    confirmed by nobody.
    """

    stale: int = 0
    missing: int = 0
    long: int = 0
    faulty: int = 0
    begun: int = 0
    unconfirmed: int = 0


def saying(tag: str, unfinished: Unfinished) -> RichText:
    """The words of the band in a language; in English where the program has no words of it."""
    own = words(tag)
    why = [own[f"draft_{name}"].format(count=count) for name, count in unfinished._asdict().items() if count]
    return RichText.plain(" ".join([own["draft_banned"], *why]), language_of(tag, "draft_banned"))


def banded(
    page: Sheet, room: float, edge: float, said: tuple[RichText, RichText], rtl: bool, book: FontBook
) -> Sheet | None:
    """The page with its band; None where its margins have no room for one.

    `room`: points from the trim to the texts. `edge`: points that the printer cannot reach. `said`: along the start edge
    and along the end edge; the same twice is read out once.
    """
    bleed = page.trim.x
    thick = min(SHARE * room, max(_free(page) - APART, room / 2))
    strip = _BandSide(page.media.height, bleed, thick, bleed + max(SAFE, edge))
    sizes = [strip.size(text, book) for text in said]
    if min(sizes) < LEAST:
        return None
    ink = WHITE if min(sizes) >= KNOCKED_OUT else BLACK
    items = [_beside(placed, bleed + thick + RULE, page.media) for placed in page.frame.items]
    sides = [Placed(HERE, TagStart(StructureElement("Div")))]
    for number, (text, size) in enumerate(zip(said, sizes, strict=True)):
        frame = strip.drawn(text, size, ink, book, read=number == 0 or text != said[0])
        left = (number == 0) != rtl
        # Turned so that the heads of the letters are outside: reads upwards at the left, downwards at the right.
        turned = (
            Transform(0, -1, 1, 0, 0, page.media.height)
            if left
            else Transform(0, 1, -1, 0, page.media.width, 0)
        )
        sides.append(Placed(HERE, Group(frame, turned, key=f"draft-{'left' if left else 'right'}")))
    at = _after_grounds(page.frame)
    items[at:at] = [*sides, Placed(HERE, TagEnd())]
    return replace(page, frame=Frame(page.frame.size, tuple(items)))


def _free(page: Sheet) -> float:
    """Points between the trim and the texts, at the side where they come nearer."""
    free = page.trim.width
    for item, to_page, _ in walk(page.frame):
        if isinstance(item, GlyphRun) and item.text.strip():
            box = to_page.apply_rect(Rect(0, -item.size, item.width, item.size))
            free = min(free, box.x - page.trim.x, page.trim.right - box.right)
    return free


def _beside(placed: Placed, edge: float, media: Size) -> Placed:
    """Large signs are cut where the band begins: they may reach over the margins, and would cover it."""
    item = placed.item
    if not isinstance(item, Group) or item.key != "art":
        return placed
    drawn = [
        by.apply_rect(shape.path.bounds)
        for shape, by, _ in walk(item.frame, Transform.move(*placed.point))
        if isinstance(shape, Shape)
    ]
    if all(box.x >= edge and box.right <= media.width - edge for box in drawn):
        return placed
    inside = Size(media.width - 2 * edge, media.height)
    kept = Frame(inside, (Placed(Point(placed.point.x - edge, placed.point.y), item),))
    return Placed(Point(edge, 0), Group(kept, clip=True))


def _after_grounds(frame: Frame) -> int:
    """Behind the floods, which a page begins with as one artifact."""
    for at, placed in enumerate(frame.items):
        if isinstance(placed.item, TagEnd):
            return at + 1
    return 0


class _BandSide(NamedTuple):
    """One side lying down, its outer edge on top: length with the bleed at both ends, the bleed, thickness inside the
    trim, and where the words may begin.
    """

    length: float
    bleed: float
    thick: float
    words: float

    @property
    def deep(self) -> float:
        """Thickness with the bleed."""
        return self.bleed + self.thick

    @property
    def inside(self) -> float:
        """Length inside the trim."""
        return self.length - 2 * self.bleed

    @property
    def room(self) -> float:
        """Room for the ink of the words, across."""
        return self.deep - AIR * self.thick - self.words

    def size(self, text: RichText, book: FontBook) -> float:
        """The size in points at which the words fill the strip, with some stripes at both ends."""
        _, ink = _measured(text, WHITE, book)
        return min(self.room / ink.height, (self.inside - 4 * self.thick) / ink.width)

    def drawn(self, text: RichText, size: float, paint: Paint, book: FontBook, *, read: bool) -> Frame:
        """Words as often as they find room, stripes between them. `read`: whether the tag tree holds them."""
        shaped, ink = _measured(text, paint, book)
        width = paragraph.natural_width(shaped, size) + 0.1
        count = max(1, int(self.inside // (width + 6 * self.thick)))
        gap = (self.inside - count * width) / count
        starts = [self.bleed + gap / 2 + n * (width + gap) for n in range(count)]
        box = FrameBuilder(self.length, rtl=False)
        box.open(StructureElement("Artifact"))
        box.raw(Shape(rectangle(Rect(0, 0, self.length, self.deep + RULE)), fill=WHITE))
        box.raw(Shape(rectangle(Rect(0, 0, self.length, self.deep)), fill=BLACK))
        edges = [0.0, *(x for start in starts for x in (start, start + width)), self.length]
        for begin, end in zip(edges[::2], edges[1::2], strict=True):
            box.raw(Shape(_stripes(begin, end, self.deep - RULE), fill=WHITE))
        if paint is BLACK:
            for start in starts:
                plate = Rect(start - PLATE * size, 0, width + 2 * PLATE * size, self.deep - RULE)
                box.raw(Shape(rectangle(plate), fill=WHITE))
        box.close()
        top = self.words + (self.room - ink.height * size) / 2 - ink.y * size
        for number, start in enumerate(starts):
            box.open(
                StructureElement("P", language=text.language)
                if read and number == 0
                else StructureElement("Artifact")
            )
            box.raw(Group(paragraph.arrange(shaped, width, size).frame), Point(start, top))
            box.close()
        return box.build(self.deep)


def _measured(text: RichText, paint: Paint, book: FontBook) -> tuple[ShapedText, Rect]:
    """The words on one line, and the box of their ink at a size of one point."""
    shaped = paragraph.shape(text, TextStyle(weight=BOLD, paint=paint, wrap=False), book)
    return shaped, paragraph.arrange(shaped, paragraph.natural_width(shaped, 1.0) + 1, 1.0).ink


def _stripes(begin: float, end: float, deep: float) -> Path:
    """Slanting stripes, spread evenly over a stretch; none sticks out of it."""
    wide = STRIPE * deep
    count = max(0, int((end - begin - deep) // (2 * wide)))
    step = (end - begin - deep) / count if count else 0.0
    path = Path(())
    for n in range(count):
        x = begin + n * step + (step - wide) / 2
        path += polygon([(x, deep), (x + wide, deep), (x + wide + deep, 0), (x + deep, 0)])
    return path
