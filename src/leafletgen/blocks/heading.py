"""A heading of level 1 to 4."""

from dataclasses import field
from typing import Generic, cast

from leafletgen.blocks.kit import Extent, FitState, Kit, Laid, T
from leafletgen.blocks.prose import Prose
from leafletgen.ir.richtext import RichText
from leafletgen.ir.structure import Role, Tag
from leafletgen.record import record
from leafletgen.source import Span


@record
class Heading(Generic[T]):
    """A heading. `role` is a type role of the theme (`head` unless stated), `level` its rank for readers' tools."""

    __shorthand__ = "text"

    text: T
    level: int = 2
    role: str = "head"
    fit: str | None = None
    span: Span | None = field(default=None, compare=False)

    def _prose(self) -> Prose:
        return Prose(cast(RichText, self.text), self.role, self.fit, self.span)

    def measure(self, kit: Kit, width: float, state: FitState) -> Extent:
        """See `kit.Block`."""
        return self._prose().measure(kit, width, state)

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> Laid:
        """See `kit.Block`."""
        return self._prose().arrange(kit, width, state, Tag(cast(Role, f"H{self.level}"))).laid
