"""A speech bubble: the recruiter's own words."""

from dataclasses import field
from typing import Generic, Literal, cast

from leafletgen.core.geometry import Rect
from leafletgen.core.path import Path, polygon, rounded
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, LaidBlock, T
from leafletgen.page.blocks.prose import Prose, gathered
from leafletgen.text.ir.frame import Shape
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import HEADINGS, StructureElement


@record
class Quote(Generic[T]):
    """A bubble on the ground `bubble`, its tail pointing to who says it: at the `start` edge, or `after` (below), near the start.
    With a `level` it heads what stands beside it, and is heard first.
    """

    __shorthand__ = "text"

    text: T
    role: str = "quote"
    fit: str | None = None
    ground: str = "bubble"
    tail: Literal["start", "after"] = field(default="start", metadata={"late": True})
    span: Span | None = field(default=None, compare=False)
    level: Literal[2, 3, 4] | None = field(default=None, metadata={"late": True})

    def _prose(self) -> Prose:
        return Prose(cast(RichText, self.text), self.role, self.fit, self.span)

    def _padding(self, kit: Kit) -> tuple[float, float]:
        return kit.space("bubble-inline"), kit.snapped(kit.space("bubble-block"))

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """See `kit.Block`."""
        inline, block = self._padding(kit)
        inner = self._prose().measure(kit.on(self.ground), width - 2 * inline, state)
        above, below = _pads(inner, block)
        return BlockExtent(inner.height + above + below + self._hanging(kit), inner.lines, inner.strains)

    def _hanging(self, kit: Kit) -> float:
        """How high the tail is that hangs below."""
        return kit.snapped(kit.space("tail")) if self.tail == "after" else 0.0

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        inline, block = self._padding(kit)
        inner = kit.on(self.ground)
        tag = (
            StructureElement("P")
            if self.level is None
            else StructureElement(HEADINGS[self.level - 1], order=-1)
        )
        text = self._prose().arrange(inner, width - 2 * inline, state, tag)
        above, below = _pads(self._prose().measure(inner, width - 2 * inline, state), block)
        tall = text.frame.size.height + above + below
        box = kit.builder(width)
        box.open(StructureElement("Artifact"))
        fill = inner.ground_paint
        box.shape(Shape(rounded(Rect(0, 0, width, tall), kit.space("bubble-radius")), fill=fill))
        box.shape(Shape(self._tail(kit, tall), fill=fill))
        box.close()
        if self.level is None:
            box.open(StructureElement("BlockQuote"))
        box.frame(text.frame, inline, above)
        if self.level is None:
            box.close()
        return gathered(box.build(tall + self._hanging(kit)), [text.laid])

    def _tail(self, kit: Kit, tall: float) -> Path:
        """A triangle on a bubble that is so high."""
        tail, half, corner = kit.space("tail"), 0.55 * kit.space("tail"), kit.space("bubble-radius")
        if self.tail == "after":
            middle = corner + 2 * tail
            return polygon([(middle - half, tall - 0.2), (middle, tall + tail), (middle + half, tall - 0.2)])
        middle = min(tall / 2, corner + half + 0.4 * tail)
        return polygon([(0.2, middle - half), (-tail, middle), (0.2, middle + half)])


def _pads(text: BlockExtent, pad: float) -> tuple[float, float]:
    """Room above and below the text. Its marks stand in up to half of it: bubbles side by side are of one height."""
    return pad - min(max(text.raised, 0.0), pad / 2), pad - min(max(text.sunk, 0.0), pad / 2)
