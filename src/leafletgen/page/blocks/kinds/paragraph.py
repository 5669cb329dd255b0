"""Running text: one text of one or more paragraphs."""

from dataclasses import field
from typing import Generic, cast

from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import Kit, T
from leafletgen.page.blocks.planned import ComposedBlock, TaggedText
from leafletgen.page.blocks.prose import Prose
from leafletgen.text.ir.richtext import RichText


@record
class Paragraph(ComposedBlock, Generic[T]):
    """A text in the role `body` unless another is stated."""

    __shorthand__ = "text"

    text: T
    role: str = "body"
    fit: str | None = None
    span: Span | None = field(default=None, compare=False)

    def content(self, kit: Kit) -> TaggedText:
        """See `ComposedBlock`."""
        return TaggedText(Prose(cast(RichText, self.text), self.role, self.fit, self.span))
