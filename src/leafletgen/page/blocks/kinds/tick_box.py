"""An empty box that a hand ticks: before the items of a list, or by itself in a cell of a table. It is drawn, and not read aloud."""

from __future__ import annotations

from dataclasses import field
from typing import Generic, Literal

from leafletgen.core.color import WHITE
from leafletgen.core.geometry import Length, Rect
from leafletgen.core.path import rounded
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, T
from leafletgen.page.blocks.planned import ARTIFACT, BlockPlan, Draft, PlannedBlock
from leafletgen.text.ir.frame import Shape, Stroke


def tick_box(kit: Kit, side: float, middle: float) -> Shape:
    """A box `side` points high, its middle at a height."""
    line = kit.space("rule") / 2
    inner = Rect(line / 2, middle - (side - line) / 2, side - line, side - line)
    return Shape(rounded(inner, 0.12 * side), fill=WHITE, stroke=Stroke(kit.ink, line), sign="mark")


@record
class TickBox(PlannedBlock, Generic[T]):
    """A box by itself."""

    side: Length
    align: Literal["start", "center", "end"] = "start"
    span: Span | None = field(default=None, compare=False)

    def plan(self, kit: Kit, width: float, height: float | None, state: FitState) -> BlockPlan:
        """See `PlannedBlock`."""
        side = kit.pt(self.side)

        def draw(draft: Draft) -> None:
            own = kit.builder(side)
            own.shape(tick_box(kit, side, side / 2))
            start = {"start": 0.0, "center": (width - side) / 2, "end": width - side}[self.align]
            with draft.within(ARTIFACT):
                draft.frame(own.build(side), start, 0.0)

        return BlockPlan(BlockExtent(side), draw)
