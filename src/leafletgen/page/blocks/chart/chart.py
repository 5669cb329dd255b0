"""A chart of numbers: bars, parts of bars, lines or slices, drawn by reportlab's charts, with labels of the leaflet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Generic, Literal, cast

from leafletgen.core.geometry import Length
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.chart.declared import ChartKind, ChartRow, ChartSeries, ChartUnit
from leafletgen.page.blocks.chart.pen import ChartPen, ShownChart, ShownSeries
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, T
from leafletgen.page.blocks.planned import BlockPlan, Draft, PlannedBlock
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement


@record
class Chart(PlannedBlock, Generic[T]):
    """Numbers as a picture: of `data`, or of the `rows` of a table (CSV, XLSX) of the project.

    The first column of a table has the labels: keys of texts where it is called `key`, else printed as they are, as facts.
    `series`: what the columns of numbers are called. `height`: at least. The alternative text is the table, after `alt` where
    that is given.
    """

    kind: ChartKind
    rows: str | None = None
    data: tuple[ChartRow[T], ...] = ()
    series: tuple[ChartSeries[T], ...] = ()
    unit: ChartUnit[T] | None = None
    height: Length | None = None
    digits: Literal["language", "latin"] = "language"
    role: str = "caption"
    fit: str | None = None
    alt: T | None = None
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    def plan(self, kit: Kit, width: float, height: float | None, state: FitState) -> BlockPlan:
        """See `PlannedBlock`."""
        if not self.data:  # that has been reported
            return BlockPlan(BlockExtent(0.0), lambda _: None)
        size = kit.size(kit.variable(self.fit, self.role), state)
        key = ("chart", id(self), width, size, kit.ground, kit.language.tag)
        if key not in kit.cache:
            kit.cache[key] = self._planned(ChartPen(self._shown(kit), kit, dict(state)), width)
            kit.cache["chart", id(self)] = self  # kept alive, so that none takes its identity
        made = cast(BlockPlan, kit.cache[key])

        def draw(draft: Draft) -> None:
            with draft.within(StructureElement("Figure", alt=self.spoken(kit))):
                made.draw(draft)

        return BlockPlan(made.extent, draw)

    def _shown(self, kit: Kit) -> ShownChart:
        unit = self.unit or ChartUnit[T]()
        count = max(len(row.all) for row in self.data)
        named = [ShownSeries(cast(RichText, one.text), one.paint) for one in self.series]
        return ShownChart(
            tuple(cast(RichText, row.label) for row in self.data), tuple(row.all for row in self.data),
            tuple((named + [ShownSeries(None, None)] * count)[:count]), cast("RichText | None", unit.text),
            unit.symbol or "", self.digits == "latin", self.role, self.fit,
            kit.pt(self.height) if self.height else 0.0, self.span,
        )  # fmt: skip

    def _planned(self, pen: ChartPen, width: float) -> BlockPlan:
        # Late: sheets without charts start without reportlab's.
        from leafletgen.page.blocks.chart.bars import plan_bars, plan_stacked
        from leafletgen.page.blocks.chart.lines import plan_lines
        from leafletgen.page.blocks.chart.pie import plan_pie

        kinds = {"bar": plan_bars, "stacked": plan_stacked, "line": plan_lines, "pie": plan_pie}
        return kinds[self.kind](pen, width)

    def spoken(self, kit: Kit) -> str:
        """The alternative text: what it shows, then row by row what its table says."""
        shown, word, between = self._shown(kit), kit.word("drawing"), kit.word("between")
        pen = ChartPen(shown, kit, {})
        rows = []
        for label, values in zip(shown.labels, shown.values, strict=True):
            said = [
                f"{series.text.spoken} {pen.said(value).spoken}"
                if series.text and len(values) > 1
                else pen.said(value).spoken
                for series, value in zip(shown.series, values, strict=True)
            ]
            rows.append(word.format(title=label.spoken, labels=between.join(said)))
        before = [cast(RichText, text).spoken for text in (self.alt, shown.unit) if text is not None]
        return between.join([*before, " ".join(rows)])
