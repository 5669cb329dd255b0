"""A block with what is said round it: the keys that stand inside any block's own map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated, Any, Generic

from leafletgen.core.reading.declared import ALONE, Unless
from leafletgen.core.record import record, schema_name
from leafletgen.core.source import Span
from leafletgen.page.blocks.downwards import Writing, arrange_downwards, goes_down, measure_downwards
from leafletgen.page.blocks.kit import Block, BlockExtent, FitState, Kit, LaidBlock, Name, T
from leafletgen.page.blocks.placing import CellWish
from leafletgen.page.blocks.turned import Quarter, arrange_turned, measure_turned
from leafletgen.page.blocks.when import Spoken, When
from leafletgen.text.ir.frame import LayoutOrigin


@record
class LayoutItem(Generic[T]):
    """A block, and what the layout says of it whatever its kind. `id` names it for layers, tweaks and the preview; `area`, or
    `column` and `row` (one, or the first and the last), say where it stands in a grid; `rotate`: degrees clockwise (see
    `turned`); `writing: vertical`: its lines run down where the language is set so (see `downwards`); `when`: where it stands at all; `language`: what it is set in, where not in the sheet's.
    """

    block: Block
    id: Name | None = None
    area: Name | None = None
    column: Annotated[tuple[int, ...], ALONE, Unless(("area",))] = ()
    row: Annotated[tuple[int, ...], ALONE, Unless(("area",))] = ()
    rotate: Quarter | None = None
    writing: Writing | None = field(default=None, metadata={"late": True})
    when: When | None = None
    language: Spoken | None = None
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """See `kit.Block`."""
        kit = kit.speaking(self.language)
        if self.rotate:
            return measure_turned(self.block, kit, width, state)
        if goes_down(self.writing, kit):
            return measure_downwards(self.block, kit, width, state)
        return self.block.measure(kit, width, state)

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        kit = kit.speaking(self.language)
        if self.rotate:
            return arrange_turned(self.block, kit, width, height, state, self.rotate)
        if goes_down(self.writing, kit):
            return arrange_downwards(self.block, kit, width, height, state)
        return self.block.arrange(kit, width, height, state)


def inner(block: Block) -> Block:
    """The block itself, whatever is said round it."""
    return inner(block.block) if isinstance(block, LayoutItem) else block


def wish_of(block: Any) -> CellWish:
    """Where in a grid it is to stand: what a zone says itself, and what is said round any other block."""
    block = getattr(block, "zone", block)
    area = getattr(block, "area", None)
    return CellWish(
        None if area is None else str(area), getattr(block, "column", ()), getattr(block, "row", ())
    )


def key_of(block: Block, number: int) -> str:
    """Its part of the layout path: its own `id`, else its kind and its number in its stack."""
    if name := getattr(block, "id", None):
        return str(name)
    return f"{schema_name(type(inner(block))).lower()}.{number}"


def origin_of(block: Block, kit: Kit) -> LayoutOrigin:
    """Which part of the layout it is."""
    own = inner(block)
    return LayoutOrigin(
        schema_name(type(own)), getattr(block, "id", None), block.span or own.span, kit.baseline
    )
