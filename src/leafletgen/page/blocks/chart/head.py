"""What stands above a chart: what is counted, and which fill is which series."""

from __future__ import annotations

from leafletgen.core.geometry import Point, Rect
from leafletgen.core.record import NamedTuple
from leafletgen.page.blocks.chart.pen import GAP, ChartPen
from leafletgen.page.blocks.kit import BlockExtent
from leafletgen.page.blocks.planned import Draft
from leafletgen.page.blocks.prose import Prose

SWATCH, APART, BELOW = 1.0, 1.4, 0.6
"""The side of a swatch, in the size of words; between entries, and below all; in `u`."""


class _Entry(NamedTuple):
    """A series in the key: where its swatch begins, and its words."""

    number: int
    start: float
    top: float
    text: Prose
    width: float


class ChartHead(NamedTuple):
    """The lines above a chart at a width."""

    unit: Prose | None
    entries: tuple[_Entry, ...]
    extents: tuple[BlockExtent, ...]
    height: float

    def draw(self, pen: ChartPen, draft: Draft) -> None:
        """Into the frame of the chart."""
        if self.unit is not None:
            draft.text(self.unit, draft.width, 0.0, 0.0)
        side, fills = SWATCH * pen.size, pen.fills()
        for entry in self.entries:
            text = draft.set(entry.text, entry.width)
            middle = entry.top + text.first_baseline - pen.half
            swatch = Rect(entry.start, middle - side / 2, side, side)
            pen.field(draft, corners(swatch), fills[entry.number])
            draft.place(text, entry.start + side + pen.u(GAP), entry.top)


def corners(box: Rect) -> tuple[Point, ...]:
    """The outline of a box."""
    return (
        Point(box.x, box.y), Point(box.right, box.y), Point(box.right, box.bottom), Point(box.x, box.bottom),
    )  # fmt: skip


def head(pen: ChartPen, width: float, *, key: bool) -> ChartHead:
    """Measured. `key`: with the series, side by side as far as they have room."""
    unit = pen.words(pen.shown.unit) if pen.shown.unit is not None else None
    extents = [pen.measure(unit, width)] if unit is not None else []
    top = sum(e.height for e in extents)
    made: list[_Entry] = []
    texts = [series.text for series in pen.shown.series] if key else []
    start = lowest = 0.0
    before = SWATCH * pen.size + pen.u(GAP)
    for number, said in enumerate(texts):
        if said is None:
            continue
        text = pen.words(said)
        wide = min(pen.widest([text]), width - before)
        if start and start + before + wide > width:
            start, top, lowest = 0.0, top + lowest, 0.0
        made.append(_Entry(number, start, top, text, wide))
        need = pen.measure(text, wide)
        extents.append(need)
        # Two lines of entries are as far from each other as two lines of a text.
        start, lowest = start + before + wide + pen.u(APART), max(lowest, need.height + need.air)
    tall = top + lowest
    return ChartHead(unit, tuple(made), tuple(extents), tall + pen.u(BELOW) if tall else 0.0)
