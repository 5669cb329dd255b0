"""How a poster is cut up for an office printer: the paper, the number of tiles, and where each lies.

Each tile has a strip at its end and its bottom that goes under the next tile; the next tile is cut at its start and
top. The poster is moved by whole points on every tile, so no coordinate is rounded otherwise than in the poster itself
and the tiles join to the pixel; where they fit only just, the overlap comes out up to 2 points narrower for that.
"""

from __future__ import annotations

import math

from leafletgen.core.diagnostics import Diagnostic, Outcome, diagnostic
from leafletgen.core.geometry import MM, Insets, Rect, Size
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Span
from leafletgen.sheet.profiles import Edges
from leafletgen.sheet.sheet import Sheet

SPILL = 3 * MM
"""How far the picture goes on under the next tile, so that a crooked cut shows no grey."""

A3_WIDTH = 290 * MM
MANY = 36
"""Sheets beyond which larger paper is advised."""

ROUNDING = 0.05 * MM
"""Sizes of paper are rounded to the millimetre: a sheet is not spent on less than this."""


class Tiling(NamedTuple):
    """How a poster is cut up: the paper as it lies, tiles across and down, margins and overlap in points."""

    paper: Size
    columns: int
    rows: int
    margin: Insets
    overlap: float

    @property
    def sheets(self) -> int:
        """Tiles in all, the map not counted."""
        return self.columns * self.rows

    @property
    def printable(self) -> Rect:
        """Where the paper can be printed on."""
        m, paper = self.margin, self.paper
        return Rect(m.start, m.before, paper.width - m.start - m.end, paper.height - m.before - m.after)


def tiling(
    trim: Size, paper: Size, edges: Edges, overlap: float, *, name: str = "", where: Span | None = None
) -> Outcome[Tiling]:
    """The way with the fewest sheets of `paper`, upright or across; where both are equal, as the poster lies."""
    upright, across = Size(min(paper), max(paper)), Size(max(paper), min(paper))
    ways = [_way(trim, upright, edges.lying(False), overlap), _way(trim, across, edges.lying(True), overlap)]
    if trim.width > trim.height:
        ways.reverse()
    possible = [way for way in ways if way is not None]
    if not possible:
        margin = edges.lying(False)
        left = min(upright.width - margin.start - margin.end, upright.height - margin.before - margin.after)
        left -= 2 * overlap
        return Outcome(
            None,
            (
                diagnostic(
                    "tile-no-room", where, paper=name, margin=f"{max(margin) / MM:g}", overlap=f"{overlap / MM:g}",
                    left=f"{max(left, 0) / MM:.0f}",
                ),
            ),
        )  # fmt: skip
    best = min(possible, key=lambda way: way.sheets)
    return Outcome(best, _many(best, name, where))


def _many(chosen: Tiling, name: str, where: Span | None) -> tuple[Diagnostic, ...]:
    if chosen.sheets <= MANY:
        return ()
    larger = "A3" if min(chosen.paper) < A3_WIDTH else "A2"
    return (diagnostic("tile-many", where, sheets=chosen.sheets, paper=name, larger=larger),)


def _way(trim: Size, paper: Size, margin: Insets, overlap: float) -> Tiling | None:
    counts = []
    for length, sheet, lost in (
        (trim.width, paper.width, margin.start + margin.end),
        (trim.height, paper.height, margin.before + margin.after),
    ):
        printable = sheet - lost
        # With less than a quarter of a sheet between its strips a tile is mostly glue; at 0 it would never end.
        if length > printable + ROUNDING and printable - 2 * overlap < sheet / 4:
            return None
        fits = length <= printable + ROUNDING
        counts.append(1 if fits else math.ceil((length - overlap - ROUNDING) / (printable - overlap)))
    return Tiling(paper, counts[0], counts[1], margin, overlap)


class _Interval(NamedTuple):
    """One tile along one axis, on the page: where the poster is moved, the window, and where the next tile begins.

    `reverse`: the tiles follow each other towards smaller values (right to left).
    """

    shift: float
    start: float
    end: float
    joint: float | None
    reverse: bool

    @property
    def keep(self) -> tuple[float, float]:
        """What stays to be seen."""
        if self.joint is None:
            return self.start, self.end
        return (self.joint, self.end) if self.reverse else (self.start, self.joint)

    @property
    def shown(self) -> tuple[float, float]:
        """What is printed of the poster."""
        low, high = self.keep
        if self.joint is None:
            return low, high
        spill = min(SPILL, (self.end - self.start - (high - low)) / 3)
        return (low - spill, high) if self.reverse else (low, high + spill)

    @property
    def tab(self) -> tuple[float, float] | None:
        """The strip that goes under the next tile."""
        if self.joint is None:
            return None
        return (self.start, self.joint) if self.reverse else (self.joint, self.end)


def _spans(
    origin: float,
    length: float,
    low: float,
    high: float,
    overlap: float,
    count: int,
    phase: float,
    reverse: bool,
) -> list[_Interval]:
    """The tiles of one axis. `origin`, `length`: the poster's trim in its frame; `low`, `high`: where the paper can be printed
    on; shifts are whole points plus `phase`.
    """
    edge = origin + length
    if reverse:
        shift = math.floor(high - edge - phase + 1e-6) + phase
        room = edge + shift - low
    else:
        shift = math.ceil(low - origin - phase - 1e-6) + phase
        room = high - (origin + shift)
    step = 0
    if count == 1:
        # What counts as fitting may be a rounding longer than the printable area.
        room = length
    else:
        # All tiles alike: no slivers at the end to be glued.
        step = max(math.ceil((length - overlap) / count), math.ceil((length - room) / (count - 1)))
        room = min(room, step + overlap)
    spans = []
    for i in range(count):
        if reverse:
            end = edge + shift
            start = end - min(room, length - i * step)
            spans.append(_Interval(shift + i * step, start, end, end - step if i < count - 1 else None, True))
        else:
            start = origin + shift
            end = start + min(room, length - i * step)
            spans.append(
                _Interval(shift - i * step, start, end, start + step if i < count - 1 else None, False)
            )
    return spans


class Tile(NamedTuple):
    """One tile: its row and column in reading order from 0, its number from 1, and its extents on the page."""

    row: int
    column: int
    number: int
    across: _Interval
    down: _Interval

    @property
    def keep(self) -> Rect:
        """The part of the page that is seen in the end."""
        return _rect(self.across.keep, self.down.keep)

    @property
    def shown(self) -> Rect:
        """The part of the page that shows the poster."""
        return _rect(self.across.shown, self.down.shown)

    @property
    def window(self) -> Rect:
        """All that is used of the page: seen parts and strips."""
        return Rect(
            self.across.start,
            self.down.start,
            self.across.end - self.across.start,
            self.down.end - self.down.start,
        )

    def on_poster(self, area: Rect) -> Rect:
        """An area of the page in the poster's frame."""
        return area.moved(-self.across.shift, -self.down.shift)


def _rect(across: tuple[float, float], down: tuple[float, float]) -> Rect:
    return Rect(across[0], down[0], across[1] - across[0], down[1] - down[0])


def places(poster: Sheet, plan: Tiling, rtl: bool) -> tuple[Tile, ...]:
    """All tiles in reading order: row by row, each from the start edge."""
    # PDF counts from the bottom of a page: there, too, the poster moves by whole points.
    phase = (plan.paper.height - poster.media.height) % 1.0
    trim, room = poster.trim, plan.printable
    across = _spans(trim.x, trim.width, room.x, room.right, plan.overlap, plan.columns, 0.0, rtl)
    down = _spans(trim.y, trim.height, room.y, room.bottom, plan.overlap, plan.rows, phase, False)
    return tuple(
        Tile(row, column, row * plan.columns + column + 1, across[column], down[row])
        for row in range(plan.rows)
        for column in range(plan.columns)
    )
