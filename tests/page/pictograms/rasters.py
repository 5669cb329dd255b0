"""Signs as they are printed, as sets of dots: whole numbers whose bits are the dots, row by row."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PIL import Image

from leafletgen.core.color import BLACK
from leafletgen.core.geometry import Rect, Size
from leafletgen.engine.files.drawing import png_pages
from leafletgen.page.pictograms import Pictogram
from leafletgen.sheet.sheet import Metadata, Publication, Sheet
from leafletgen.text.ir.frame import FrameBuilder

SIDE, COLUMNS = 24.0, 12
"""Of a sign on the page that is drawn, in points; signs side by side."""


class Dots(NamedTuple):
    """The dots with ink of a square; `side` of them in a row, one more as a margin."""

    ink: int
    side: int

    @property
    def row(self) -> int:
        return self.side + 1

    @property
    def share(self) -> float:
        return self.ink.bit_count() / self.side**2

    def spread(self, by: int) -> Dots:
        """With all dots nearer than `by`."""
        found, large = 0, Dots(0, self.side)
        for y in range(-by, by + 1):
            for x in range(-by, by + 1):
                if x * x + y * y < by * by:
                    at = y * self.row + x
                    found |= self.ink << at if at >= 0 else self.ink >> -at
        return large._replace(ink=found)

    def parts(self) -> Iterator[Dots]:
        """Its parts, that are joined nowhere."""
        rest = self.ink
        while rest:
            grown = rest & -rest
            while True:
                wide = grown | grown << 1 | grown >> 1
                wider = (wide | wide << self.row | wide >> self.row) & rest
                if wider == grown:
                    break
                grown = wider
            rest &= ~grown
            yield Dots(grown, self.side)


def drawn(signs: Sequence[Pictogram], side: int) -> list[Dots]:
    """Each sign as `side` dots in a row and as many rows."""
    rows = -(-len(signs) // COLUMNS)
    box = FrameBuilder(SIDE * COLUMNS, rtl=False)
    for at, sign in enumerate(signs):
        box.frame(sign._replace(plain=None).frame(SIDE, BLACK), at % COLUMNS * SIDE, at // COLUMNS * SIDE)
    size = Size(SIDE * COLUMNS, SIDE * rows)
    whole = Rect(0, 0, *size)
    metadata = Metadata("Signs", "en", rtl=False, date="2000-01-01", name="x", version="")
    sheet = Sheet(size, whole, whole, box.build(size.height))
    (png,) = png_pages(Publication(metadata, (sheet,)), 72 * side / SIDE)
    picture = Image.open(io.BytesIO(png)).convert("L")
    places = [(at % COLUMNS * side, at // COLUMNS * side) for at in range(len(signs))]
    return [_dots(picture.crop((x, y, x + side, y + side)), side) for x, y in places]


def _dots(picture: Image.Image, side: int) -> Dots:
    lines = picture.point(lambda value: 255 if value < 128 else 0).tobytes()
    ink = 0
    for y in range(side):
        row = int("".join("1" if one else "0" for one in reversed(lines[y * side : (y + 1) * side])), 2)
        ink |= row << y * (side + 1)
    return Dots(ink, side)
