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
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, LaidBlock, Measure, T
from leafletgen.text.ir.frame import Shape, Stroke
from leafletgen.text.ir.structure import StructureElement

LATE = {"late": True}
DASH = (4.0, 3.0)
"""A dash and the gap behind it, in thicknesses of the line."""
DOT = (0.0, 2.0)
"""A dot is a dash of no length with round ends."""


@record
class Rule(Generic[T]):
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

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """See `kit.Block`."""
        return BlockExtent(self._height(kit))

    def _thick(self, kit: Kit) -> float:
        return kit.pt(self.width) if self.width else kit.space("rule")

    def _style(self, kit: Kit) -> RuleStyle:
        return self.style or kit.look.finish.rules.style

    def _height(self, kit: Kit) -> float:
        return self._thick(kit) * (3 if self._style(kit) == "double" else 1)

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        # Its room is the same in all themes; the line is drawn in the middle of it.
        room = self._thick(kit)
        thick = room if self.width else kit.line
        top = (room - thick) / 2
        long = min(kit.pt(self.length), width) if self.length else width
        start = {"start": 0.0, "center": (width - long) / 2, "end": width - long}[self.align]
        style, own = self._style(kit), "line" if kit.look.finish.lined and kit.ground == "paper" else None
        paint = kit.look.paint(self.color or own or "") if self.color or own else kit.ink
        box = kit.builder(width)
        box.open(StructureElement("Artifact"))
        if style in ("dashed", "dotted"):
            line = Rect(start, top + thick / 2, long, 0)
            box.shape(Shape(across(line), stroke=broken(paint, thick, dotted=style == "dotted")))
        else:
            for below in (0.0, 2 * thick) if style == "double" else (0.0,):
                box.shape(Shape(rectangle(Rect(start, top + below, long, thick)), fill=paint))
        box.close()
        return LaidBlock(box.build(self._height(kit)))


def across(line: Rect) -> Path:
    """A line along the upper edge of a box; along its start edge, where it has no width."""
    return polyline([(line.x, line.y), (line.x + line.width, line.y + (0 if line.width else line.height))])


def broken(paint: Paint, thick: float, *, dotted: bool = False) -> Stroke:
    """A dashed or dotted line, `thick` points wide."""
    return Stroke(paint, thick, tuple(part * thick for part in (DOT if dotted else DASH)), round=dotted)


@record
class Spacer(Generic[T]):
    """Room that stays empty: a height, or `rest`: what is left over in the room."""

    __shorthand__ = "height"

    height: Measure
    span: Span | None = field(default=None, compare=False)

    @property
    def stretch(self) -> bool | None:
        """Whether it takes the height that is left: it says so itself, and is not told to."""
        return True if self.height.is_rest else None

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """See `kit.Block`."""
        return BlockExtent(kit.pt(self.height.length) if self.height.length else 0.0)

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        own = self.measure(kit, width, state).height
        return LaidBlock(kit.builder(width).build(max(own, height or 0.0) if self.stretch else own))
