"""Height that is left over: where it goes, and which boxes take it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Literal, cast

from leafletgen.page.blocks.downwards import goes_down
from leafletgen.page.blocks.item import LayoutItem, inner
from leafletgen.page.blocks.kit import Block, Kit

Spread = Literal["start", "center", "end", "between"]


def tops(spread: Spread, spare: float, gaps: int) -> tuple[float, float]:
    """How much of the spare height is left above the content, and how much more stands in each of its gaps."""
    above = {"center": spare / 2, "end": spare}.get(spread, 0.0)
    return above, (spare / gaps if spread == "between" and gaps else 0.0)


def stretches(block: Block, kit: Kit) -> bool:
    """Whether it takes the height that is left: boxes that say so, and lines that run down."""
    if isinstance(block, LayoutItem) and goes_down(block.writing, kit.speaking(block.language)):
        return True
    return bool(getattr(inner(block), "stretch", False))


def begin_right(blocks: Sequence[Block], kit: Kit) -> bool:
    """Whether the lines of all these run down and follow each other from the right, so that the blocks do as well."""
    items = [block for block in blocks if isinstance(block, LayoutItem)]
    tongues = [kit.speaking(item.language) for item in items]
    downwards = (goes_down(item.writing, tongue) for item, tongue in zip(items, tongues, strict=True))
    from_right = (tongue.language.pack.columns == "right" for tongue in tongues)
    return 0 < len(items) == len(blocks) and all(downwards) and all(from_right)


def stretched(block: Block) -> Block:
    """The block, told to take the height that is left, if it is a box (one of those with `stretch`)."""
    if isinstance(block, LayoutItem):
        return replace(block, block=stretched(block.block))
    known: Any = block
    return cast(Block, replace(known, stretch=True)) if getattr(known, "stretch", None) is False else block
