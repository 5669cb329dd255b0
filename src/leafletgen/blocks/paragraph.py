"""Running text: one text of one or more paragraphs."""

from dataclasses import field
from typing import Generic, cast

from leafletgen.blocks.kit import Extent, FitState, Kit, Laid, T
from leafletgen.blocks.prose import Prose
from leafletgen.ir.richtext import RichText
from leafletgen.ir.structure import Tag
from leafletgen.record import record
from leafletgen.source import Span


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

    def measure(self, kit: Kit, width: float, state: FitState) -> Extent:
        """See `kit.Block`."""
        return self._prose().measure(kit, width, state)

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> Laid:
        """See `kit.Block`."""
        return self._prose().arrange(kit, width, state, Tag("P")).laid
