"""The rooms that a content is divided into: whatever draws their edges, the fit and its report see nothing else."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Protocol, TypeGuard, runtime_checkable

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import MM
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import Block, BlockExtent, FitState, Kit


class RoomPart(NamedTuple):
    """A block and the width that it has, in points."""

    block: Block
    width: float


class LayoutRoom(NamedTuple):
    """A part of a content whose height is judged by itself: a column; a cell in rows of stated height; all cells whose rows
    give way to each other. `height` in points. Where its width is written, and its height, if not with the zone's; `name`:
    that of the cell, where it is one.
    """

    parts: tuple[RoomPart, ...]
    height: float
    width_span: Span | None = None
    height_span: Span | None = None
    name: str = ""

    @property
    def is_fixed(self) -> bool:
        """Whether its height is stated for itself, so that it takes nothing from others."""
        return self.height_span is not None


class TooWide(NamedTuple):
    """Columns that are wider than their room: by how many points, and where the widest is written."""

    over: float
    span: Span | None


@runtime_checkable
class Divided(Protocol):
    """A content of several rooms. Which rooms there are hangs on the layout alone, never on a text."""

    def rooms(self, kit: Kit, width: float, height: float) -> tuple[LayoutRoom, ...]:
        """The rooms in a place of that size."""

    def needs(self, kit: Kit, width: float, height: float, state: FitState) -> list[BlockExtent]:
        """What each of them needs."""

    def too_wide(self, kit: Kit, width: float) -> TooWide:
        """By how much its columns are wider than `width` (nothing, or less, where they are not)."""


def _is_divided(content: Block) -> TypeGuard[Divided]:
    return _divided(type(content))


@cache
def _divided(kind: type) -> bool:
    """Kept: to ask a protocol takes as long as to measure a line."""
    return issubclass(kind, Divided)


def rooms_of(content: Block, kit: Kit, width: float, height: float) -> tuple[LayoutRoom, ...]:
    """The rooms of any content; one that is not divided is its own only room."""
    if _is_divided(content):
        return content.rooms(kit, width, height)
    blocks = getattr(content, "blocks", (content,))
    return (LayoutRoom(tuple(RoomPart(block, width) for block in blocks), height),)


def needs_of(content: Block, kit: Kit, width: float, height: float, state: FitState) -> list[BlockExtent]:
    """What the rooms of any content need."""
    if _is_divided(content):
        return content.needs(kit, width, height, state)
    return [content.measure(kit, width, state)]


SLACK = 0.02
"""Points by which columns may be too wide before it counts."""


def overwide(content: Divided, kit: Kit, width: float) -> tuple[Diagnostic, ...]:
    """Columns that are together wider than their room: what is said of them, wherever they stand."""
    over, where = content.too_wide(kit, width)
    if over <= SLACK:
        return ()
    told, room = f"{over / MM:.0f}", f"{max(width, 0.0) / MM:.0f}"
    return (diagnostic("columns-too-wide", where, box="", over=told, room=room),)


def boxed(found: Diagnostic, name: str) -> Diagnostic:
    """A finding of a block with the name of the zone that it stands in, which no block knows."""
    if ("box", "") not in found.args:
        return found
    return replace(found, args=tuple((key, name if key == "box" else value) for key, value in found.args))
