"""What the kinds of charts share: how their words and numbers are set, and how a field is painted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from leafletgen.core.geometry import Point
from leafletgen.core.path import Path, polygon, polyline
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit
from leafletgen.page.blocks.planned import Draft
from leafletgen.page.blocks.prose import Prose, SetProse
from leafletgen.page.chart.fills import Fill, fills, solid_fill
from leafletgen.text.ir.frame import FrameBuilder, Shape, Stroke
from leafletgen.text.ir.richtext import FSI, PDI, RichText
from leafletgen.text.ir.style import Align

HAIR, OUTLINE, SEAM, HATCH, HATCHED = 0.035, 0.09, 0.14, 0.1, 0.42
"""Thickness of a grid line, of an outline, of the gap between neighbours, of a hatching's lines, and how far they are apart; in `u`."""
GAP = 0.5
"""Between a word and what it belongs to; in `u`."""
NO_BREAK = "\u00a0"


class ShownSeries(NamedTuple):
    """A series in one language; its colour where the layout states one."""

    text: RichText | None
    paint: str | None


class ShownChart(NamedTuple):
    """A chart as it is drawn: its rows with their values, its series, what stands above it, how numbers are written."""

    labels: tuple[RichText, ...]
    values: tuple[tuple[float, ...], ...]
    series: tuple[ShownSeries, ...]
    unit: RichText | None
    symbol: str
    latin: bool
    role: str
    fit: str | None
    height: float
    span: Span | None


class ChartPen(NamedTuple):
    """A chart, and all that is needed to set its words at one size."""

    shown: ShownChart
    kit: Kit
    state: FitState

    def u(self, parts: float) -> float:
        """Parts of a `u` in points."""
        return parts * self.kit.u

    @property
    def size(self) -> float:
        """The size of its words."""
        return self.kit.size(self.kit.variable(self.shown.fit, self.shown.role), self.state)

    @property
    def half(self) -> float:
        """From the baseline to the middle of letters and figures."""
        return self.kit.language.cap * self.size / 2

    def words(self, text: RichText, align: Align = "start") -> Prose:
        """A text, whose start and end are those of the sheet."""
        own = Prose(text, self.shown.role, self.shown.fit, self.shown.span, align=align)
        turned = own.tongue(self.kit).rtl != self.kit.rtl
        other: dict[Align, Align] = {"start": "end", "end": "start"}
        return own._replace(align=other.get(align, align)) if turned else own

    def number(self, value: float, places: int | None = None) -> Prose:
        """A value with the symbol of its unit, on one line: in bold, or as one of an axis, with its number of decimals."""
        said = self.said(value, places)
        return self.words(said if places is not None else _bold(said))._replace(whole=True)

    def said(self, value: float, places: int | None = None) -> RichText:
        """A value as it is written in the sheet's language."""
        shown = self.shown
        known = decimals(shown.values) if places is None else places
        return _said(value, known, self.kit.language.tag, shown.latin, shown.symbol)

    def fills(self) -> tuple[Fill, ...]:
        """Those of the series, and others; from the beginning again where there are no more."""
        kit = self.kit
        known = fills(
            (kit.accent, kit.ink, kit.look.paint("mark"), kit.look.paint("paper")), kit.ground_paint
        )
        own = [s.paint for s in self.shown.series]
        return tuple(
            solid_fill(kit.look.paint(paint), kit.ground_paint) if paint else fill
            for paint, fill in zip((*own, *[None] * len(known)), known * 2, strict=False)
        )

    # --- drawing

    def line(self, box: FrameBuilder, points: Sequence[Point], thick: float) -> None:
        """A line of the ink, `thick` in `u`."""
        box.shape(Shape(polyline(points), stroke=Stroke(self.kit.ink, self.u(thick))))

    def field(self, box: FrameBuilder, outline: Sequence[Point], fill: Fill, *, seam: bool = False) -> None:
        """A bar, slice or swatch. `seam`: others touch it."""
        from leafletgen.page.chart.fills import hatching

        path, kit = polygon(outline), self.kit
        if not path.bounds.width > self.u(0.01):
            return
        box.shape(Shape(path, fill=fill.paint))
        lines = [polyline(line) for d in fill.hatch for line in hatching(outline, d, self.u(HATCHED))]
        if lines:
            whole = Path(tuple(step for line in lines for step in line.segments))
            box.shape(Shape(whole, stroke=Stroke(kit.ink, self.u(HATCH))))
        if fill.outlined:
            box.shape(Shape(path, stroke=Stroke(kit.ink, self.u(OUTLINE))))
        elif seam:
            box.shape(Shape(path, stroke=Stroke(kit.ground_paint, self.u(SEAM))))

    def hung(self, draft: Draft, part: Prose, room: float, start: float, middle: float) -> None:
        """A text whose lines are centred on a height."""
        text = draft.set(part, room)
        draft.place(text, start, middle - (text.first_baseline + text.last_baseline) / 2 + self.half)

    def widest(self, parts: Sequence[Prose]) -> float:
        """The width of the widest of some texts on one line."""
        # A little more: what is as wide as its room must not break.
        return max((part.natural_width(self.kit, self.state) for part in parts), default=-0.1) + 0.1

    def measure(self, part: Prose, width: float) -> BlockExtent:
        """What a text needs."""
        return part.measure(self.kit, width, self.state)

    def set(self, part: Prose, width: float) -> SetProse:
        """A text set."""
        return part.arrange(self.kit, width, self.state)


@lru_cache(maxsize=64)
def decimals(values: tuple[tuple[float, ...], ...]) -> int:
    """How many decimals values are written with: as many as the most precise of them has, three at most."""
    return max((len(f"{v:.3f}".rstrip("0").partition(".")[2]) for row in values for v in row), default=0)


@lru_cache(maxsize=1024)
def _said(value: float, places: int, tag: str, latin: bool, symbol: str) -> RichText:
    # Late: for sheets with a chart alone.
    from leafletgen.text.figures.amounts import PERCENT, amount

    percent = symbol == PERCENT
    written = amount(value, places, tag, latin=latin, percent=percent)
    beside = NO_BREAK + FSI + symbol + PDI if symbol and not percent else ""
    # Kept apart from the direction of what stands round it.
    return RichText.plain(FSI + written + beside + PDI, tag)


@lru_cache(maxsize=1024)
def _bold(text: RichText) -> RichText:
    return text.emboldened()
