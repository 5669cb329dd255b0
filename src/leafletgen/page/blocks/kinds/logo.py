"""The place of the theme's logo."""

from dataclasses import field
from typing import Generic, Literal

from leafletgen.core.geometry import Length
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, T
from leafletgen.page.blocks.planned import BlockPlan, PlannedBlock


@record
class Logo(PlannedBlock, Generic[T]):
    """The logo that the theme names, a drawing (SVG) or a picture, as large as `width` and `height` allow; `alt` says whose it is.
    Where the theme names none, it takes no room.
    """

    alt: T
    width: Length | None = None
    height: Length | None = None
    align: Literal["start", "center", "end"] = "start"
    span: Span | None = field(default=None, compare=False)

    # The project's reader puts the picture or the drawing in its place; what stays is where there is no logo.

    def plan(self, kit: Kit, width: float, height: float | None, state: FitState) -> BlockPlan:
        """See `PlannedBlock`."""
        return BlockPlan(BlockExtent(0.0), lambda _: None)
