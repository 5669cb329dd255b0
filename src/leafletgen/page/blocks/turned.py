"""A block turned by a quarter: its inline axis runs down the sheet, or up."""

from __future__ import annotations

from typing import Literal

from leafletgen.core.geometry import Point, Transform
from leafletgen.page.blocks.kit import BlockExtent, BlockPart, FitState, Kit, LaidBlock
from leafletgen.page.blocks.prose import gathered
from leafletgen.text.ir.frame import Group

Quarter = Literal[90, -90]
"""Degrees clockwise in left-to-right languages, as in CSS; the other way round in right-to-left ones."""
LONGEST = 120
"""In `u`: twice the width of the sheet. A block that is not narrow enough then is never."""
NEAR_ENOUGH = 0.1
"""Points."""


def measure_turned(block: BlockPart, kit: Kit, width: float, state: FitState) -> BlockExtent:
    """What it needs in a room of `width`: it is as long as it must be to be no wider than that. By what it is wider even
    so, it counts as longer, so that its sizes give way. Its lines run the other way and are none of its column's.
    """
    length = least_length(block, kit, width, state)
    need = block.measure(kit, length, state)
    return BlockExtent(length + max(0.0, need.height - width), strains=need.strains)


def arrange_turned(
    block: BlockPart, kit: Kit, width: float, height: float | None, state: FitState, degrees: Quarter
) -> LaidBlock:
    """Its frame in the middle of the width, as long as `height` where that is given."""
    length = max(least_length(block, kit, width, state), height or 0.0)
    # No wider than it is, or what is spread in it would lie at one side of the middle.
    boxed = getattr(block, "stretch", False)
    across = width if boxed else min(block.measure(kit, length, state).height, width)
    laid = block.arrange(kit, length, across, state)
    across = laid.frame.size.height
    downwards = (degrees > 0) != kit.rtl
    turn = Transform(0, 1, -1, 0, across, 0) if downwards else Transform(0, -1, 1, 0, 0, length)
    box = kit.builder(width)
    box.raw(Group(laid.frame, turn), Point((width - across) / 2, 0.0))
    return gathered(box.build(length), [laid])


def least_length(
    block: BlockPart, kit: Kit, width: float, state: FitState, lines: int | None = None
) -> float:
    """The least length at which the block is no wider than its room, to a tenth of a point; nor of more `lines`, if stated."""
    least, most = 0.0, LONGEST * kit.u
    while most - least > NEAR_ENOUGH:
        middle = (least + most) / 2
        need = block.measure(kit, middle, state)
        few = lines is None or need.lines <= lines
        if few and need.height <= width and all(strain.points <= 0 for strain in need.strains):
            most = middle
        else:
            least = middle
    return most
