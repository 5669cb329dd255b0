"""A speech bubble: the recruiter's own words."""

from dataclasses import field
from typing import Generic, Literal, cast

from leafletgen.core.geometry import Rect
from leafletgen.core.path import polygon, rounded
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, LaidBlock, T
from leafletgen.page.blocks.prose import Prose, gathered
from leafletgen.text.ir.frame import Shape
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import HEADINGS, StructureElement


@record
class Quote(Generic[T]):
    """A bubble on the ground `bubble`, its tail at the start edge pointing to who says it. With a `level` it heads what
    stands beside it, and is heard first.
    """

    __shorthand__ = "text"

    text: T
    role: str = "quote"
    fit: str | None = None
    ground: str = "bubble"
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
        return BlockExtent(inner.height + above + below, inner.lines, inner.strains)

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
        tail, half = kit.space("tail"), 0.55 * kit.space("tail")
        middle = min(tall / 2, kit.space("bubble-radius") + half + 0.4 * kit.space("tail"))
        box.shape(Shape(polygon([(0.2, middle - half), (-tail, middle), (0.2, middle + half)]), fill=fill))
        box.close()
        if self.level is None:
            box.open(StructureElement("BlockQuote"))
        box.frame(text.frame, inline, above)
        if self.level is None:
            box.close()
        return gathered(box.build(tall), [text.laid])


def _pads(text: BlockExtent, pad: float) -> tuple[float, float]:
    """Room above and below the text. Its marks stand in up to half of it: bubbles side by side are of one height."""
    return pad - min(max(text.raised, 0.0), pad / 2), pad - min(max(text.sunk, 0.0), pad / 2)
