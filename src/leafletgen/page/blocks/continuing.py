"""Blocks that go on in a zone of a later page: rows of tables, items of lists."""

from __future__ import annotations

from typing import Protocol, TypeGuard

from leafletgen.page.blocks.kinds.listing import Listing, Steps
from leafletgen.page.blocks.kit import Block, Name
from leafletgen.page.blocks.table.table import Table


class Continuing(Block, Protocol):
    """A block whose rows may be parted. `continues`: the zone that takes those for which there is no room."""

    @property
    def continues(self) -> Name | None:
        """The name of a zone on a later page or panel."""

    @property
    def breaks(self) -> tuple[int, ...]:
        """After how many rows it may be cut, in order; the last is their number."""

    def part(self, first: int, last: int | None = None) -> Continuing:
        """The block of some of its rows, with all that stands above them."""


def is_continuing(node: object) -> TypeGuard[Continuing]:
    """Whether a block of a layout goes on elsewhere."""
    return isinstance(node, Table | Listing | Steps) and node.continues is not None
