"""Running text: one text of one or more paragraphs."""

from dataclasses import field
from typing import Generic, cast

from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, LaidBlock, T
from leafletgen.page.blocks.prose import Prose
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement


@record
class Paragraph(Generic[T]):
    """A text in the role `body` unless another is stated."""

    __shorthand__ = "text"

    text: T
    role: str = "body"
    fit: str | None = None
    span: Span | None = field(default=None, compare=False)

    def _prose(self) -> Prose:
        return Prose(cast(RichText, self.text), self.role, self.fit, self.span)

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """See `kit.Block`."""
        return self._prose().measure(kit, width, state)

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        return self._prose().arrange(kit, width, state, StructureElement("P")).laid
