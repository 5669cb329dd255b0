"""How the proof sheet is set: its measures, its paints, and texts in any language."""

from __future__ import annotations

from dataclasses import replace

from leafletgen.core.color import BLACK, CMYK, RGB, Paint
from leafletgen.core.geometry import MM, Rect, Size
from leafletgen.core.path import polyline, rectangle
from leafletgen.core.record import NamedTuple
from leafletgen.text import paragraph
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.fonts.weights import BOLD, REGULAR
from leafletgen.text.ir.frame import Frame, FrameBuilder, Shape, Stroke
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement, StructureType
from leafletgen.text.ir.style import Align, TextStyle

PAPER = Size(210 * MM, 297 * MM)
MARGIN, TOP, FOOT = 15 * MM, 14 * MM, 15 * MM
MEASURE = PAPER.width - 2 * MARGIN
FLOOR = PAPER.height - FOOT
"""Where the room for texts ends, from the top of the paper."""

TITLE, HEAD, READ, TEXT, SMALL = 19.0, 11.0, 10.0, 8.5, 7.0
"""Sizes in points: the sheet's name; heads; the translation; other texts; what is said beside them."""

INK = BLACK
SOFT = Paint("soft", RGB(0.36, 0.36, 0.36), CMYK(0, 0, 0, 0.75))
HAIR = Paint("hair", RGB(0.66, 0.66, 0.66), CMYK(0, 0, 0, 0.4))
MARK = Paint("mark", RGB(0.0, 0.33, 0.62), CMYK(1, 0.55, 0, 0.1))
"""Numbers on the pictures of pages, and what was changed: a blue that no ground of a sheet swallows."""

STAND_IN = "□"
"""Printed for a character that no font has: a proof sheet shows what is there, and says where something is not."""


def plain(text: str, tag: str) -> RichText:
    """A text of one run."""
    return RichText.plain(text, tag)


class SetLines(NamedTuple):
    """A text in lines, and where its first baseline is, in points from the top."""

    frame: Frame
    baseline: float


class Type:
    """Sets texts with the fonts of a project, each in its own language's direction."""

    def __init__(self, book: FontBook, rtl: bool) -> None:
        """`rtl`: the sheet begins at the right."""
        self.book = book
        self.rtl = rtl

    def _shaped(self, text: RichText, style: TextStyle) -> paragraph.ShapedText:
        shaped = paragraph.shape(text, style, self.book)
        if shaped.missing:
            gone = {character for character, _ in shaped.missing}
            chars = "".join(STAND_IN if c in gone else c for c in text.chars)
            shaped = paragraph.shape(replace(text, chars=chars), style, self.book)
        return shaped

    def set(
        self, text: RichText, width: float, size: float, *, tag: StructureType | None = None, paint: Paint = INK,
        bold: bool = False, align: Align | None = None, accent: Paint | None = None,
    ) -> SetLines:  # fmt: skip
        """A text in lines of `width` points. `accent`: the paint of its bold words. `tag` goes round each paragraph.
        `align`: start and end are the sheet's; None: the start of the text's own language.
        """
        own = self.book.languages.get(text.language)
        scaled = size * (own.size if own else 1.0)
        if align in ("start", "end") and own is not None and own.rtl != self.rtl:
            align = "start" if align == "end" else "end"
        style = TextStyle(
            weight=BOLD if bold else REGULAR,
            paint=paint,
            bold_paint=accent,
            align=align or "start",
        )
        box, top, first = FrameBuilder(width, rtl=False), 0.0, 0.0
        for part in text.paragraphs:
            made = paragraph.arrange(self._shaped(part, style), width, scaled)
            one = made.frame
            first = first or made.first_baseline
            top += 0.5 * scaled if top else 0.0
            with box.within(*([StructureElement(tag)] if tag else [])):
                for point, item in one.items:
                    box.raw(item, point.moved(0, top))
            top += one.size.height
        return SetLines(box.build(top), first)

    def side(self, tag: str) -> Align:
        """On which side of a column the texts of a language begin."""
        own = self.book.languages.get(tag)
        return "end" if own is not None and own.rtl != self.rtl else "start"

    def width(self, text: RichText, size: float, *, bold: bool = False) -> float:
        """How wide a text is on one line, in points."""
        own = self.book.languages.get(text.language)
        shaped = self._shaped(text, TextStyle(weight=BOLD if bold else REGULAR))
        return paragraph.natural_width(shaped, size * (own.size if own else 1.0)) + 0.1


def rule(
    box: FrameBuilder, start: float, top: float, width: float, paint: Paint = HAIR, weight: float = 0.4
) -> None:
    """A level line."""
    box.shape(Shape(polyline([(start, top), (start + width, top)]), stroke=Stroke(paint, weight)))


def outline(box: FrameBuilder, area: Rect, paint: Paint = HAIR, weight: float = 0.4) -> None:
    """A frame round an area that is given from the start edge."""
    box.shape(Shape(rectangle(area), stroke=Stroke(paint, weight)))


class Cell:
    """Things one below the other in a column of `width` points."""

    def __init__(self, width: float, type_: Type) -> None:
        """An empty one."""
        self.box = FrameBuilder(width, type_.rtl)
        self.type = type_
        self.width = width
        self.height = 0.0

    def text(
        self, text: RichText, size: float, gap: float = 0.0, *, tag: StructureType = "P", paint: Paint = INK,
        bold: bool = False, align: Align | None = None, accent: Paint | None = None,
    ) -> float:  # fmt: skip
        """A text, as wide as the column (see `Type.set`); gives its first baseline."""
        made = self.type.set(
            text, self.width, size, tag=tag, paint=paint, bold=bold, align=align, accent=accent
        )
        self.put(made.frame, gap)
        return made.baseline

    def put(self, frame: Frame, gap: float = 0.0, start: float = 0.0) -> None:
        """The next thing, `gap` points below the last."""
        top = self.height + (gap if self.height else 0.0)
        self.box.frame(frame, start, top)
        self.height = top + frame.size.height

    def frame(self) -> Frame:
        """All of it."""
        return self.box.build(self.height)
