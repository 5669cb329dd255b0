"""A line's glyphs before it has a size: parts of runs, cut at its edges, in visual order; and its outline above and below.

Unit: em of the text's size, x from the left edge of the line's content.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from leafletgen.core.record import NamedTuple
from leafletgen.text.bidi import line_levels, visual_order
from leafletgen.text.breaks import SOFT_HYPHEN, Break
from leafletgen.text.fonts.face import ShapedGlyph
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.itemize import Item
from leafletgen.text.languages.tag import Language
from leafletgen.text.linebreak import Breakpoints
from leafletgen.text.ruby import RISE, SCALE, Reading
from leafletgen.text.shape import Setting, ShapedRun, cut

_COLUMNS = 8
"""Columns to the em when two lines' ink is compared."""


class TextFragment(NamedTuple):
    """A part of an item in a line: its glyphs, where it begins and how wide it is."""

    item: Item
    start: int
    end: int
    level: int
    glyphs: tuple[ShapedGlyph, ...]
    left: float
    width: float


class Composition(Protocol):
    """What a line is cut from: a text shaped as a whole (`compose.Composed`)."""

    text: RichText
    base: Language
    levels: tuple[int, ...]
    runs: tuple[ShapedRun, ...]
    setting: Setting
    gaps: tuple[Break, ...]
    places: Breakpoints

    @property
    def readings(self) -> Mapping[int, Reading]:
        """The readings by the index of their annotation."""

    def leading_blank(self, at: int) -> float:
        """What a line that begins at a character gains, in em."""

    def pieces(self, first: int, last: int) -> tuple[TextFragment, ...]:
        """The line between two gaps, kept."""


def line_pieces(composed: Composition, first: int, last: int) -> tuple[TextFragment, ...]:
    """The line between two gaps, in logical order."""
    start, end = composed.gaps[first].at, composed.gaps[last].at
    pieces = list(_cut(composed, start, end))
    if composed.gaps[last].hyphen and pieces:
        pieces.append(_hyphen(composed, pieces[-1], end))
    places, shift = composed.places, composed.leading_blank(start)
    x = -shift
    if composed.base.rtl:
        x = places.ends[last] - places.starts[first] + shift - sum(piece.width for piece in pieces)
    lefts = [0.0] * len(pieces)
    for at in visual_order([piece.level for piece in pieces]):
        lefts[at] = x
        x += pieces[at].width
    return tuple(piece._replace(left=left) for piece, left in zip(pieces, lefts, strict=True))


def _cut(composed: Composition, start: int, end: int) -> Iterator[TextFragment]:
    """Parts of runs, cut again where the level changes at the line's end (rule L1)."""
    chars = composed.text.chars
    line = line_levels(chars, composed.levels, start, end, int(composed.base.rtl))
    for run in composed.runs:
        item = run.item
        if item.end <= start or item.start >= end:
            continue
        at, stop = max(item.start, start), min(item.end, end)
        while at < stop:
            level, to = line[at - start], at
            while to < stop and line[to - start] == level:
                to += 1
            glyphs = cut(chars, run, at, to, (start, end), composed.setting)
            yield TextFragment(
                item, at, to, level, glyphs, 0.0, sum(g.advance for g in glyphs) / item.face.upem
            )
            at = to


def _hyphen(composed: Composition, piece: TextFragment, end: int) -> TextFragment:
    """A hyphen: that of the soft one before `end`, or of none that is typed (a fragment of no characters)."""
    gid = hyphen_glyph(piece.item) or 0
    advance = piece.item.face.advance(gid)
    start = end - (composed.text.chars[end - 1] == SOFT_HYPHEN)
    glyph = ShapedGlyph(gid, advance, 0, 0, start, False)
    return TextFragment(piece.item, start, end, piece.level, (glyph,), 0.0, advance / piece.item.face.upem)


def hyphen_glyph(item: Item) -> int | None:
    """The glyph for a hyphen where a word is divided: U+2010, or the hyphen-minus."""
    return item.face.glyph("\u2010") or item.face.glyph("-")


class Skyline(NamedTuple):
    """Highest and lowest ink per column of a line; column 0 begins at x = 0 of the content."""

    tops: dict[int, float]
    bottoms: dict[int, float]


def outline(composed: Composition, first: int, last: int, shift: float) -> Skyline:
    """The ink of a line per column, `shift` em to the right."""
    tops: dict[int, float] = {}
    bottoms: dict[int, float] = {}

    def add(left: float, right: float, top: float, bottom: float) -> None:
        for column in range(int((left + shift) * _COLUMNS // 1), int((right + shift) * _COLUMNS // 1) + 1):
            tops[column] = max(tops.get(column, top), top)
            bottoms[column] = max(bottoms.get(column, bottom), bottom)

    for piece in composed.pieces(first, last):
        face, x = piece.item.face, piece.left
        upem = face.upem
        for gid, advance, dx, dy, _, _ in piece.glyphs:
            ink = face.extents(gid)
            if ink is not None:
                left = x + (dx + ink.xmin) / upem
                add(
                    left, left + (ink.xmax - ink.xmin) / upem, (ink.ymax + dy) / upem, -(ink.ymin + dy) / upem
                )
            x += advance / upem
        reading = composed.readings.get(piece.item.ruby)
        if reading is not None and piece.start == reading.start:
            add(
                piece.left - reading.before,
                piece.left - reading.before + reading.width,
                _reading_top(reading),
                0.0,
            )
    return Skyline(tops, bottoms)


def _reading_top(reading: Reading) -> float:
    inks = [ink.ymax for g in reading.glyphs if (ink := reading.face.extents(g.gid))]
    return RISE + SCALE * max(inks, default=0) / reading.face.upem


def clearance(above: Skyline, below: Skyline) -> float:
    """The smallest pitch in em at which the ink of two lines would just touch."""
    tops = below.tops
    return max(
        (
            bottom + top
            for column, bottom in above.bottoms.items()
            for near in (column - 1, column, column + 1)
            if (top := tops.get(near)) is not None
        ),
        default=0.0,
    )
