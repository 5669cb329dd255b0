"""Where a layer could stand instead: how far it may be moved along its lines and down the page, in every language.

Each language's page says which moves would lay the layer on something that must be seen (`LayerRoom`); what all of them leave
free is the mend that is told. Boxes of ink are taken for the ink: a move may come out larger than it need be, never too small.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from math import ceil, floor, inf
from typing import NamedTuple, TypeAlias

from leafletgen.core.geometry import Length, Rect
from leafletgen.core.messages.layers import CLEAR, FURTHER, NOWHERE
from leafletgen.core.source import Span
from leafletgen.engine.layout.layers import LaidLayer
from leafletgen.page.blocks.kit import Kit

TakenMoves: TypeAlias = tuple[tuple[float, float], ...]
"""Moves that are not free, as stretches from less to more, in u, sorted and apart."""
FINE = 0.1
"""Steps of a move, in u."""
AIR = 0.05
"""What is left between the layer and what it was moved away from, in u."""
FARTHEST = 30.0
"""A move of so many u is another design."""
TOUCH = 0.1
"""Points by which a layer may pass an edge."""
PARTS = 8
"""A layer of more parts is moved as the box round them."""


class LayerRoom(NamedTuple):
    """Of one layer on one page: the moves towards the end and downwards that are taken, and how its `dx` and `dy` are written."""

    where: Span | None
    dx: Length
    dy: Length
    across: TakenMoves
    down: TakenMoves
    language: str


def room_of(
    layer: LaidLayer, own: Sequence[Rect], others: Sequence[Rect], limits: Rect | None, kit: Kit
) -> LayerRoom:
    """The room of a layer whose ink has the boxes `own`, among those of `others` and within `limits`."""
    whole = _round(own)
    parts = own if len(own) <= PARTS else [whole]
    air, back = AIR * kit.u, -1.0 if kit.rtl else 1.0
    across = [_pushed(p.x, p.right, o.x, o.right) for p in parts for o in others if _side(p, o)]
    down = [_pushed(p.y, p.bottom, o.y, o.bottom) for p in parts for o in others if _above(p, o)]
    if limits is not None:
        # What leaves the page to one side is not brought back by a move along the other.
        tall, wide = whole._replace(x=limits.x, width=0), whole._replace(y=limits.y, height=0)
        across += _within(limits.x, limits.right, whole.x, whole.right, free=limits.contains(tall, TOUCH))
        down += _within(limits.y, limits.bottom, whole.y, whole.bottom, free=limits.contains(wide, TOUCH))
    logical = [(min(back * a, back * b), max(back * a, back * b)) for a, b in across]
    at = layer.spec.layer.at
    return LayerRoom(
        layer.spec.layer.span, at.dx, at.dy, _joined(logical, kit.u, air), _joined(down, kit.u, air), kit.language.tag
    )  # fmt: skip


def _round(boxes: Sequence[Rect]) -> Rect:
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.union(box)
    return whole


def _pushed(low: float, high: float, other_low: float, other_high: float) -> tuple[float, float]:
    """The moves by which a stretch comes to lie over another one."""
    return other_low - high, other_high - low


def _within(
    low: float, high: float, own_low: float, own_high: float, *, free: bool
) -> list[tuple[float, float]]:
    """The moves by which a stretch leaves another one; all of them, where none is `free`."""
    return [(-inf, low - own_low), (high - own_high, inf)] if free else [(-inf, inf)]


def _side(one: Rect, other: Rect) -> bool:
    return one.y < other.bottom and other.y < one.bottom


def _above(one: Rect, other: Rect) -> bool:
    return one.x < other.right and other.x < one.right


def _joined(stretches: Iterable[tuple[float, float]], u: float, air: float) -> TakenMoves:
    """Stretches in points with air at their ends, as few in u."""
    found: list[tuple[float, float]] = []
    for low, high in sorted(((a - air) / u, (b + air) / u) for a, b in stretches):
        if found and low <= found[-1][1]:
            found[-1] = (found[-1][0], max(high, found[-1][1]))
        else:
            found.append((low, high))
    return tuple(found)


def least_move(taken: Iterable[TakenMoves]) -> float | None:
    """The least move that all leave free, in whole steps; None where none is."""
    stretches = _joined(chain.from_iterable(taken), 1.0, 0.0)
    ends = [floor(low / FINE) for low, _ in stretches if abs(low) <= FARTHEST]
    ends += [ceil(high / FINE) for _, high in stretches if abs(high) <= FARTHEST]
    moves = (round(end * FINE, 1) for end in sorted((0, *ends), key=abs))
    return next((m for m in moves if not any(low < m < high for low, high in stretches)), None)


def mended(rooms: Sequence[LayerRoom]) -> str:
    """What to do about a layer: the least move of `dx` or `dy` that stands clear on all these pages. Words of `phrases`."""
    if not rooms:
        return NOWHERE
    moves = [
        ("dx", rooms[0].dx, least_move(r.across for r in rooms)),
        ("dy", rooms[0].dy, least_move(r.down for r in rooms)),
    ]
    free = [(abs(move), name, old, move) for name, old, move in moves if move]
    if not free:
        return NOWHERE
    _, name, old, move = min(free)
    if old.unit != "u" and old.value:
        return FURTHER.format(value=f"{move:+.1f}u", name=name, count=_count(rooms))
    told = Length(round(old.value + move, 2), "u")
    return CLEAR.format(value=f"{name}: {told}", count=_count(rooms))


def _count(rooms: Sequence[LayerRoom]) -> int:
    return len({room.language for room in rooms})
