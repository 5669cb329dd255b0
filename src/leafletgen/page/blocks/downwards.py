"""A block whose lines run down (`writing: vertical`), in the languages that are set so; in all others it is set as ever."""

from __future__ import annotations

from typing import Literal

from leafletgen.core.geometry import Point, Transform
from leafletgen.page.blocks.kinds.banner import Banner
from leafletgen.page.blocks.kinds.heading import Heading
from leafletgen.page.blocks.kinds.paragraph import Paragraph
from leafletgen.page.blocks.kit import Block, BlockExtent, FitState, Kit, LaidBlock
from leafletgen.page.blocks.prose import gathered
from leafletgen.page.blocks.turned import least_length
from leafletgen.text.ir.frame import Group
from leafletgen.text.upright import runs_down

Writing = Literal["vertical"]
SET_DOWNWARDS = (Heading, Paragraph, Banner)
"""Blocks whose lines may run down; cells of tables hold them."""
FEW = 2
"""What is no running text asks for height before it takes more lines than these."""
SHORT = 6
"""Letters: a line of no more is not broken, and no line is shorter because of its room's width alone."""


def goes_down(writing: Writing | None, kit: Kit) -> bool:
    """Whether lines run down in the language of the kit."""
    return writing is not None and runs_down(kit.language)


def measure_downwards(block: Block, kit: Kit, width: float, state: FitState) -> BlockExtent:
    """What it needs in a room of `width`: it is as high as it must be for its lines to stand side by side in that; more
    height, where there is, makes them longer and fewer. By what it is wider even so, it counts as higher.
    """
    down = kit.downwards()
    length = _length(block, down, width, state)
    need = block.measure(down, length, state)
    return BlockExtent(length + max(0.0, need.height - width), need.lines, need.strains)


def arrange_downwards(
    block: Block, kit: Kit, width: float, height: float | None, state: FitState
) -> LaidBlock:
    """Its frame, as high as `height` where that is given, at the side where its first line belongs."""
    down = kit.downwards()
    length = max(_length(block, down, width, state), height or 0.0)
    laid = block.arrange(down, length, None, state)
    across = laid.frame.size.height
    box = kit.builder(width)
    start = width - across if kit.language.pack.columns == "right" else 0.0
    box.raw(Group(laid.frame, Transform(0, 1, -1, 0, across, 0)), Point(start, 0.0))
    return gathered(box.build(length), [laid])


def _length(block: Block, down: Kit, width: float, state: FitState) -> float:
    role = block.role if isinstance(block, Heading | Paragraph) else None
    running = role is None or down.look.roles[role].pitch == "running"
    least = least_length(block, down, width, state, None if running else FEW)
    whole = least_length(block, down, width, state, 1)
    letters = SHORT * block.measure(down, whole, state).height
    return max(least, min(whole, letters))
