"""Lines to a frame: cuts runs at line edges, puts them in visual order, aligns, adds hyphens, readings and links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from leafletgen.core.geometry import Point, Rect, Size
from leafletgen.text.breaks import SOFT_HYPHEN
from leafletgen.text.compose import Composed
from leafletgen.text.covering import ignorable
from leafletgen.text.fonts.face import Face
from leafletgen.text.ir.frame import Frame, Glyph, GlyphRun, Link, Placed, TagEnd, TagStart
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement
from leafletgen.text.ir.style import TextStyle
from leafletgen.text.itemize import Item
from leafletgen.text.pieces import TextFragment
from leafletgen.text.ruby import RISE, SCALE, Reading, spread

_ORIGIN = Point(0.0, 0.0)
_EMPTY = Rect(0.0, 0.0, 0.0, 0.0)

ABOVE, TALL = 1.0, 1.3
"""What of a line is clicked: its room above the baseline and in all, in its size."""


class Arranger:
    """Sets the lines of one paragraph at one size into a frame."""

    def __init__(
        self, composed: Composed, text: RichText, style: TextStyle, side: float, width: float, size: float
    ) -> None:
        """`width` is the measure in points, `size` the real size, `side` where lines are aligned (0 left, 1 right)."""
        self.composed = composed
        self.text = text
        self.style = style
        self.side = side
        self.width = width
        self.size = size
        self._items: list[Placed] = []
        self._ink: Rect | None = None
        self._uri: str | None = None
        self._area: Rect | None = None

    def frame(self, height: float) -> Frame:
        """All lines, set."""
        self._lead(None)
        return Frame(Size(self.width, height), tuple(self._items))

    def ink(self) -> Rect:
        """The box of all ink set so far, in the frame's coordinates."""
        return self._ink or _EMPTY

    def line_width(self, first: int, last: int) -> float:
        """Width in points of the line between two gaps, as measured."""
        places = self.composed.places
        return (places.ends[last] - places.starts[first]) * self.size

    def line(self, first: int, last: int, baseline: float) -> None:
        """Set the characters between two gaps on a baseline."""
        x = self.side * (self.width - self.line_width(first, last))
        open_ruby, base_left, base_width = -1, 0.0, 0.0
        for piece in _joined(self.composed.pieces(first, last)):
            left = x + piece.left * self.size
            if piece.item.ruby != open_ruby or piece.item.uri != self._uri:
                self._close(open_ruby, base_left, base_width, baseline)
                self._lead(piece.item.uri)
                open_ruby, base_left, base_width = piece.item.ruby, left, 0.0
                if open_ruby in self.composed.readings:
                    self._items += [
                        Placed(_ORIGIN, TagStart(StructureElement("Ruby"))),
                        Placed(_ORIGIN, TagStart(StructureElement("RB"))),
                    ]
            base_width += piece.width * self.size
            self._put(piece, left, baseline)
            if self._uri:
                area = Rect(left, baseline - ABOVE * self.size, piece.width * self.size, TALL * self.size)
                self._area = area if self._area is None else self._area.union(area)
        self._close(open_ruby, base_left, base_width, baseline)
        self._click()

    def _lead(self, uri: str | None) -> None:
        """From here on the text leads to an address, or to none. What is broken over lines is one link with several areas."""
        if uri == self._uri:
            return
        if self._uri:
            self._click()
            self._items.append(Placed(_ORIGIN, TagEnd()))
        if uri:
            self._items.append(Placed(_ORIGIN, TagStart(StructureElement("Link"))))
        self._uri = uri

    def _click(self) -> None:
        """The area of the link on this line, where there is one."""
        if self._uri and self._area is not None:
            x, y, width, height = self._area
            self._items.append(Placed(Point(x, y), Link(Size(width, height), self._uri, self._uri)))
        self._area = None

    def _put(self, piece: TextFragment, left: float, baseline: float) -> None:
        start, end = self._trim(piece)
        if not piece.glyphs:
            return
        glyphs = tuple(Glyph(g.gid, g.advance, g.dx, g.dy, max(g.cluster - start, 0)) for g in piece.glyphs)
        said = self.text.chars[start:end] or SOFT_HYPHEN
        run = self._run(piece.item, piece.item.face, self.size, glyphs, said, piece.level, start)
        self._items.append(Placed(Point(left, baseline), run))
        self._add_ink(run, left, baseline)

    def _trim(self, piece: TextFragment) -> tuple[int, int]:
        """The characters of a piece without those at its edges that have no glyph."""
        chars, start, end = self.text.chars, piece.start, piece.end
        if end - start <= 1:
            return start, end
        while end > start + 1 and ignorable(chars[end - 1]):
            end -= 1
        while start < end - 1 and ignorable(chars[start]):
            start += 1
        return start, end

    def _close(self, number: int, left: float, width: float, baseline: float) -> None:
        """End a base and set its reading after it."""
        reading = self.composed.readings.get(number)
        if reading is None:
            return
        self._items += [Placed(_ORIGIN, TagEnd()), Placed(_ORIGIN, TagStart(StructureElement("RT")))]
        run, offset = self._reading(reading, width)
        point = Point(left + offset, baseline - RISE * self.size)
        self._items.append(Placed(point, run))
        self._add_ink(run, *point)
        self._items += [Placed(_ORIGIN, TagEnd()), Placed(_ORIGIN, TagEnd())]

    def _reading(self, reading: Reading, width: float) -> tuple[GlyphRun, float]:
        base_run = self.composed.run_at(reading.start)
        assert base_run is not None
        offset, gap = spread(reading, width / self.size)
        apart = gap / SCALE * reading.face.upem
        glyphs = tuple(
            Glyph(g.gid, g.advance + (apart if g.advance else 0), g.dx, g.dy, g.cluster)
            for g in reading.glyphs
        )
        item, size = base_run.item, self.size * SCALE
        run = self._run(item, reading.face, size, glyphs, reading.text, item.level, reading.start)
        return run, offset * self.size

    def _run(
        self, item: Item, face: Face, size: float, glyphs: tuple[Glyph, ...], said: str, level: int, start: int
    ) -> GlyphRun:  # fmt: skip
        """Glyphs in the paint of an item, in its language and script; `start`: their first character."""
        style = self.style
        paint = (
            style.bold_paint if style.bold_paint is not None and item.weight > style.weight else style.paint
        )
        return GlyphRun(
            face.drawn, size * face.drawn.upem / face.upem, paint, glyphs, said, level, item.language, item.script,
            place=self.text.place(start),
        )  # fmt: skip

    def _add_ink(self, run: GlyphRun, left: float, baseline: float) -> None:
        if run.ink is not None:
            box = run.ink.moved(left, baseline)
            self._ink = box if self._ink is None else self._ink.union(box)


def _joined(pieces: Iterable[TextFragment]) -> Iterator[TextFragment]:
    """Pieces of a line; a square of letters (`Item.square`) and what it stands among as one, for readers take a letter that is
    shown by itself for a line.
    """
    before: TextFragment | None = None
    for piece in pieces:
        if before is None or not _goes_on(before, piece):
            if before is not None:
                yield before
            before = piece
            continue
        item = piece.item if before.item.square >= 0 else before.item
        glyphs, width = before.glyphs + piece.glyphs, before.width + piece.width
        before = before._replace(item=item, end=piece.end, glyphs=glyphs, width=width)
    if before is not None:
        yield before


def _goes_on(one: TextFragment, two: TextFragment) -> bool:
    """Whether two pieces differ at most in their squares, and letters of squares in their script."""
    a, b = one.item, two.item
    if a.square >= 0 or b.square >= 0:
        b = b._replace(script=a.script, features=a.features)
    beside = (
        one.end == two.start < two.end and one.level == two.level
    )  # a hyphen that is not typed stands by itself
    return beside and a == b._replace(start=a.start, end=a.end, square=a.square)
