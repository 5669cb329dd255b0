"""A line across the room, and room that stays empty."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated, Generic, Literal

from leafletgen.core.color import Paint
from leafletgen.core.geometry import Length, Rect
from leafletgen.core.path import Path, polyline, rectangle
from leafletgen.core.reading.declared import Beside
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.finish import RuleStyle
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, Measure, T
from leafletgen.page.blocks.planned import BlockPlan, Draft, PlannedBlock
from leafletgen.text.ir.frame import Shape, Stroke

LATE = {"late": True}
DASH = (4.0, 3.0)
"""A dash and the gap behind it, in thicknesses of the line."""
DOT = (0.0, 2.0)
"""A dot is a dash of no length with round ends."""


@record
class Rule(PlannedBlock, Generic[T]):
    """A horizontal line: its thickness (`width`), `color` (the ink, on paper the colour that the theme has for lines), `style` (that of
    the theme), `length` (the whole room) and where it stands if that is less. A double one is two lines and as much air between them.
    """

    width: Length | None = None
    color: str | None = field(default=None, metadata=LATE)
    style: RuleStyle | None = field(default=None, metadata=LATE)
    length: Length | None = field(default=None, metadata=LATE)
    align: Annotated[Literal["start", "center", "end"], Beside(("length",))] = field(
        default="start", metadata=LATE
    )
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    def plan(self, kit: Kit, width: float, height: float | None, state: FitState) -> BlockPlan:
        """See `PlannedBlock`."""
        # Its room is the same in all themes; the line is drawn in the middle of it.
        room = kit.pt(self.width) if self.width else kit.space("rule")
        style = self.style or kit.look.finish.rules.style

        def draw(draft: Draft) -> None:
            thick = room if self.width else kit.line
            top, long = (room - thick) / 2, min(kit.pt(self.length), width) if self.length else width
            start = {"start": 0.0, "center": (width - long) / 2, "end": width - long}[self.align]
            own = self.color or ("line" if kit.look.finish.lined and kit.ground == "paper" else None)
            paint = kit.look.paint(own) if own else kit.ink
            if style in ("dashed", "dotted"):
                line = across(Rect(start, top + thick / 2, long, 0))
                draft.artifact(Shape(line, stroke=broken(paint, thick, dotted=style == "dotted")))
            else:
                tops = (top, top + 2 * thick) if style == "double" else (top,)
                lines = (rectangle(Rect(start, top, long, thick)) for top in tops)
                draft.artifact(*(Shape(line, fill=paint) for line in lines))

        return BlockPlan(BlockExtent(room * (3 if style == "double" else 1)), draw)


def across(line: Rect) -> Path:
    """A line along the upper edge of a box; along its start edge, where it has no width."""
    return polyline([(line.x, line.y), (line.x + line.width, line.y + (0 if line.width else line.height))])


def broken(paint: Paint, thick: float, *, dotted: bool = False) -> Stroke:
    """A dashed or dotted line, `thick` points wide."""
    return Stroke(paint, thick, tuple(part * thick for part in (DOT if dotted else DASH)), round=dotted)


@record
class Spacer(PlannedBlock, Generic[T]):
    """Room that stays empty: a height, or `rest`: what is left over in the room."""

    __shorthand__ = "height"

    height: Measure
    span: Span | None = field(default=None, compare=False)

    @property
    def stretch(self) -> bool | None:
        """Whether it takes the height that is left: it says so itself, and is not told to."""
        return True if self.height.is_rest else None

    def plan(self, kit: Kit, width: float, height: float | None, state: FitState) -> BlockPlan:
        """See `PlannedBlock`."""
        own = kit.pt(self.height.length) if self.height.length else 0.0
        return BlockPlan(BlockExtent(max(own, height or 0.0) if self.stretch else own), lambda _: None)
