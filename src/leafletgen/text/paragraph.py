"""The recipe of a paragraph: shape once, measure often, arrange at the end.

Sizes are real point sizes (a language's size factor is the caller's to apply). Heights hug the ink: the first line
begins at the nominal ascent or at its ink, whichever is higher, and so below.
"""

from __future__ import annotations

from itertools import pairwise
from math import ceil
from weakref import WeakKeyDictionary

from leafletgen.core.effort import CacheTally
from leafletgen.core.geometry import Rect
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Place
from leafletgen.text.compose import Composed, Lines
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.hyphens import places
from leafletgen.text.ir.frame import Frame
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.style import TextStyle
from leafletgen.text.languages.tag import FALLBACK, Language
from leafletgen.text.shape import Setting
from leafletgen.text.typing_rules import typeset
from leafletgen.text.upright import column_marks, runs_down

SHAPED = CacheTally("paragraphs")
"""Paragraphs shaped, of no size yet."""
MIN_GAP = 0.04
"""Air in em that is always kept between the ink of two lines."""
DESCENDER = 0.24
"""What is kept clear below a headline in em, whether or not it has descenders: Latin ones reach so far."""
_KEPT = 1024


class ShapedText:
    """One paragraph, shaped, of no size yet. Made by `shape`; the rest of the program only passes it on."""

    __slots__ = ("composed", "missing", "style", "text")

    def __init__(self, text: RichText, style: TextStyle, composed: Composed) -> None:
        """`composed` is shared between equal texts; `text` keeps its own places."""
        self.text = text
        self.style = style
        self.composed = composed
        self.missing: tuple[tuple[str, Place | None], ...] = tuple(
            (text.chars[at], text.place(at)) for at in composed.missing
        )

    @property
    def language(self) -> Language:
        """The language it is set in."""
        return self.composed.base


class Passage(NamedTuple):
    """The part of a paragraph between two of its gaps (`Composed.gaps`); None: its end. Bidi levels, shapes and line ends
    are those that it has in the whole.
    """

    first: int = 0
    last: int | None = None


WHOLE = Passage()


class TextExtent(NamedTuple):
    """What a paragraph needs, in points: `width` of its longest line; `overfull`: by how much a piece sticks out;
    `raised`, `sunk`: how far its box begins above the language's own ascent over the first line, for marks or readings there,
    and ends below its descent under the last; less than 0 in headlines, whose boxes hug their letters. `first`: how far down its
    first base line is.
    """

    width: float
    height: float
    lines: int
    overfull: float
    raised: float = 0.0
    sunk: float = 0.0
    first: float = 0.0


class Line(NamedTuple):
    """Characters `start` to `end`, trailing space included; `baseline` from the frame's top; `width` of the ink line."""

    start: int
    end: int
    baseline: float
    width: float


class SetText(NamedTuple):
    """A paragraph in lines. `ink` is the box of all ink in the coordinates of `frame`, which is as wide as the measure."""

    frame: Frame
    lines: tuple[Line, ...]
    first_baseline: float
    last_baseline: float
    ink: Rect
    extent: TextExtent


class Metrics(NamedTuple):
    """Vertical measures of a set of lines, in em."""

    before: float
    after: float
    pitch: float

    def ruled(self, step: float) -> Metrics:
        """The next larger ones that are whole steps (em): baselines stand on the lines of a grid then."""
        return Metrics(*(ceil(value / step - 1e-6) * step for value in self)) if step else self


_shaped: WeakKeyDictionary[FontBook, dict[object, Composed]] = WeakKeyDictionary()


def shape(text: RichText, style: TextStyle, book: FontBook) -> ShapedText:
    """Shape one paragraph, by the typing rules of its language. Equal texts in equal styles are shaped once per book (up to
    1,024 are kept).
    """
    kept = _shaped.setdefault(book, {})
    base = book.languages.get(text.language) or book.languages.get(FALLBACK)
    assert base is not None
    text = typeset(text, base.pack)
    divided = places(text, base.pack) if style.hyphens else ()
    key = (
        text, style.weight, style.tracking, style.display, style.tabular, style.vertical, style.headlines, divided,
    )  # fmt: skip
    composed = kept.get(key)
    if composed is None:
        vertical = style.vertical and runs_down(base)
        tracking = style.tracking if base.tracking else 0.0
        marks = column_marks(base) if vertical else None
        setting = Setting(tracking, style.display, False, {}, style.tabular, marks, style.headlines)
        composed = Composed(text, base, book, setting, style.weight, vertical, divided)
        if len(kept) >= _KEPT:
            kept.clear()
        kept[key] = composed
        SHAPED.misses += 1
    else:
        SHAPED.hits += 1
    return ShapedText(text, style, composed)


def natural_width(shaped: ShapedText, size: float) -> float:
    """The width in points where only forced line ends break."""
    return measure(shaped, float("inf"), size).width


def measure(
    shaped: ShapedText, width: float, size: float, passage: Passage = WHOLE, grid: float = 0.0
) -> TextExtent:
    """What the paragraph needs in a measure of `width` points at `size` points. Cheap: no frames are made. `grid`: points
    between the lines of a grid that its baselines stand on when its frame begins on one.
    """
    composed, style = shaped.composed, shaped.style
    lines = composed.solve(width / size, style.breaking, style.wrap, *passage)
    if not lines.gaps:
        return TextExtent(0.0, 0.0, 0, 0.0)
    metrics = line_metrics(shaped, lines).ruled(grid / size)
    places, at, longest = composed.places, lines.first, 0.0
    for gap in lines.gaps:
        longest = max(longest, places.ends[gap] - places.starts[at])
        at = gap
    height = metrics.before + metrics.pitch * (len(lines.gaps) - 1) + metrics.after
    raised, sunk = metrics.before - composed.base.ascent, metrics.after - composed.base.descent
    if style.pitch == "headline":
        # Its box hugs its letters. What is below it stands as if they had descenders; deeper marks it keeps clear of.
        raised, sunk = max(raised, 0.0), min(metrics.after - min(composed.base.descent, DESCENDER), 0.0)
    if grid:  # nothing reaches out of its lines
        raised = sunk = 0.0
    return TextExtent(
        longest * size, height * size, len(lines.gaps), lines.overfull * size, raised * size, sunk * size,
        metrics.before * size,
    )  # fmt: skip


def line_ends(shaped: ShapedText, width: float, size: float, passage: Passage = WHOLE) -> tuple[int, ...]:
    """The gaps at which its lines end."""
    style = shaped.style
    return shaped.composed.solve(width / size, style.breaking, style.wrap, *passage).gaps


def hyphenated(shaped: ShapedText, gap: int) -> bool:
    """Whether a line that ends at a gap ends with a hyphen."""
    return shaped.composed.gaps[gap].hyphen


def widest_piece(shaped: ShapedText) -> tuple[int, int]:
    """Where the widest piece of the text that cannot be broken begins and ends."""
    composed = shaped.composed
    places = composed.places
    last = max(range(1, len(places.ends)), key=lambda k: places.ends[k] - places.starts[k - 1])
    return composed.gaps[last - 1].at, composed.ends[last]


def line_metrics(shaped: ShapedText, lines: Lines) -> Metrics:
    """Ascent of the first line, descent of the last, and the one pitch that keeps all lines of the paragraph apart."""
    composed, kind = shaped.composed, shaped.style.pitch
    base = composed.base
    headline = kind == "headline"
    # A headline's box hugs the ink of these very words; others keep the language's own height, so that texts align.
    ascent, descent = (base.cap, 0.0) if headline else (base.ascent, base.descent)
    pitch = base.pitch(kind, shaped.style.readings or bool(composed.readings)) * shaped.style.leading
    # Most texts end here: nothing in them is taller than the language allows for, so no two lines need to be compared.
    if (
        composed.top <= ascent
        and composed.bottom <= descent
        and composed.top + composed.bottom + MIN_GAP <= pitch
    ):
        return Metrics(ascent, descent, pitch)
    edges = (lines.first, *lines.gaps)
    inks = [composed.line_ink(a, b) for a, b in pairwise(edges)]
    for n in range(len(inks) - 1):
        if inks[n][1] + inks[n + 1][0] + MIN_GAP > pitch:
            touching = composed.clearance(edges[n], edges[n + 1], edges[n + 2], side(shaped))
            pitch = max(pitch, touching + MIN_GAP)
    return Metrics(max(ascent, inks[0][0]), max(descent, inks[-1][1]), pitch)


def side(shaped: ShapedText) -> float:
    """Where lines are aligned: 0 left, 0.5 centre, 1 right."""
    align = shaped.style.align
    if align == "center":
        return 0.5
    return float((align == "end") != shaped.composed.base.rtl)


def arrange(
    shaped: ShapedText, width: float, size: float, passage: Passage = WHOLE, grid: float = 0.0
) -> SetText:
    """Set the paragraph: a frame `width` wide with the glyphs of each line in logical order; `grid` as for `measure`."""
    # Late: the fit measures texts hundreds of times before one is set, and `check` sets none.
    from leafletgen.text.arrange import Arranger

    extent = measure(shaped, width, size, passage, grid)
    lines = shaped.composed.solve(width / size, shaped.style.breaking, shaped.style.wrap, *passage)
    metrics = line_metrics(shaped, lines).ruled(grid / size) if lines.gaps else Metrics(0.0, 0.0, 0.0)
    base = shaped.composed.base
    arranger = Arranger(shaped.composed, shaped.text, shaped.style, side(shaped), width, size)
    placed, at = [], lines.first
    for number, gap in enumerate(lines.gaps):
        # Where columns run from left to right, the first line of the turned text is the lowest.
        lowest = len(lines.gaps) - 1 if shaped.style.vertical and base.pack.columns == "left" else 0
        baseline = (metrics.before + abs(lowest - number) * metrics.pitch) * size
        arranger.line(at, gap, baseline)
        start, end = shaped.composed.gaps[at].at, shaped.composed.gaps[gap].at
        placed.append(Line(start, end, baseline, arranger.line_width(at, gap)))
        at = gap
    first = placed[0].baseline if placed else 0.0
    last = placed[-1].baseline if placed else 0.0
    return SetText(arranger.frame(extent.height), tuple(placed), first, last, arranger.ink(), extent)
