"""Where a layer could stand instead: how far it may be moved along its lines and down the page, in every language.

Each language's page says which moves would lay the layer on something that must be seen (`LayerRoom`); what all of them leave
free is the mend that is told. Boxes of ink are taken for the ink: a move may come out larger than it need be, never too small.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import chain
from math import ceil, floor, inf
from typing import TypeAlias

from leafletgen.core.geometry import Length, Point, Rect
from leafletgen.core.messages.table import texts_of
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Span
from leafletgen.engine.layout.layers import LaidLayer
from leafletgen.page.blocks.item import inner
from leafletgen.page.blocks.kinds.picture import Picture
from leafletgen.page.blocks.kinds.qr import QR
from leafletgen.page.blocks.kit import Kit

MOVES = texts_of("layers", "lines")


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
LEAST = 0.3
"""A layer that would have to be smaller than this part of itself is another design."""
PARTS = 8
"""A layer of more parts is moved as the box round them."""


class LayerRoom(NamedTuple):
    """Of one layer on one page: the moves towards the end and downwards that are taken, how its `dx` and `dy` are written, and
    what of its size.
    """

    where: Span | None
    dx: Length
    dy: Length
    across: TakenMoves
    down: TakenMoves
    language: str
    width: float = 0.0
    """In u; 0 of what does not grow and shrink as a whole."""
    widths: TakenMoves = ()
    """Widths that are taken, where it is held by the point that it hangs by."""


def room_of(
    layer: LaidLayer, own: Sequence[Rect], others: Sequence[Rect], limits: Rect | None, kit: Kit
) -> LayerRoom:
    """The room of a layer whose ink has the boxes `own`, among those of `others` and within `limits`."""
    whole = reduce(Rect.union, own)
    parts = own if len(own) <= PARTS else [whole]
    air, back = AIR * kit.u, -1.0 if kit.rtl and not layer.stays else 1.0
    across = [_pushed(p.x, p.right, o.x, o.right) for p in parts for o in others if _side(p, o)]
    down = [_pushed(p.y, p.bottom, o.y, o.bottom) for p in parts for o in others if _above(p, o)]
    if limits is not None:
        # What leaves the page to one side is not brought back by a move along the other.
        tall, wide = whole._replace(x=limits.x, width=0), whole._replace(y=limits.y, height=0)
        across += _within(limits.x, limits.right, whole.x, whole.right, free=limits.contains(tall, TOUCH))
        down += _within(limits.y, limits.bottom, whole.y, whole.bottom, free=limits.contains(wide, TOUCH))
    logical = [(min(back * a, back * b), max(back * a, back * b)) for a, b in across]
    at, width = layer.spec.layer.at, _width(layer, kit)
    sizes = _sizes(parts, others, limits, _held(layer, kit)) if width else []
    return LayerRoom(
        layer.spec.layer.span, at.dx, at.dy, _joined(logical, kit.u, air), _joined(down, kit.u, air),
        kit.language.tag, width, _joined([(width * a, width * b) for a, b in sizes], 1.0, AIR),
    )  # fmt: skip


def _width(layer: LaidLayer, kit: Kit) -> float:
    """The width of a layer that grows and shrinks as a whole, in u; 0 of others."""
    own = layer.spec.layer
    whole = (
        isinstance(inner(own.block), Picture | QR)
        if own.block
        else own.height is None and own.shape != "line"
    )
    return kit.pt(own.measure) / kit.u if whole and own.measure and not own.rotate else 0.0


def _held(layer: LaidLayer, kit: Kit) -> Point:
    """The point of the page that stays where it is while a layer grows."""
    hang, box = layer.spec.layer.at.point, layer.box
    inline = 1.0 - hang.inline if kit.rtl and not layer.stays else hang.inline
    return Point(box.x + inline * box.width, box.y + hang.block * box.height)


def _sizes(
    parts: Sequence[Rect], others: Sequence[Rect], limits: Rect | None, held: Point
) -> list[tuple[float, float]]:
    """The sizes, as parts of the present one, at which a layer would lie over something or leave the limits."""
    found = [_scaled(p.moved(-held.x, -held.y), o.moved(-held.x, -held.y)) for p in parts for o in others]
    if limits is not None:
        for p in parts:
            found += [
                _above_of(p.right - held.x, limits.right - held.x), _above_of(p.bottom - held.y, limits.bottom - held.y),
                _above_of(held.x - p.x, held.x - limits.x), _above_of(held.y - p.y, held.y - limits.y),
            ]  # fmt: skip
    return [(low, high) for low, high in found if low < high]


def _scaled(one: Rect, other: Rect) -> tuple[float, float]:
    """The factors by which one box, grown about the origin, meets another: nothing where the first is the greater."""
    sides = (
        _above_of(one.right, other.x), _above_of(-one.x, -other.right),
        _above_of(one.bottom, other.y), _above_of(-one.y, -other.bottom),
    )  # fmt: skip
    return max(low for low, _ in sides), min(high for _, high in sides)


def _above_of(own: float, limit: float) -> tuple[float, float]:
    """The factors with which a number is greater than a limit."""
    if abs(own) < 1e-9:
        return (-inf, inf) if limit < 0 else (inf, -inf)
    return (limit / own, inf) if own > 0 else (-inf, limit / own)


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


def widest(rooms: Sequence[LayerRoom]) -> float | None:
    """The largest width below the present one, in tenths of u, that stands clear on all pages; None where it would be small."""
    width = rooms[0].width
    stretches = [stretch for room in rooms for stretch in room.widths]
    tried = {floor(low / FINE) for low, _ in stretches if LEAST * width <= low < width}
    clear = (round(n * FINE, 1) for n in sorted(tried, reverse=True))
    return next((w for w in clear if not any(low < w < high for low, high in stretches)), None)


def mended(rooms: Sequence[LayerRoom]) -> str:
    """What to do about a layer: the least move of `dx` or `dy` that stands clear on all these pages. Words of `phrases`."""
    if not rooms:
        return MOVES["nowhere"]
    moves = [
        ("dx", rooms[0].dx, least_move(r.across for r in rooms)),
        ("dy", rooms[0].dy, least_move(r.down for r in rooms)),
    ]
    free = [(abs(move), name, old, move) for name, old, move in moves if move]
    if not free:
        width = widest(rooms)
        return (
            MOVES["smaller"].format(value=f"{width:g}u", count=_count(rooms)) if width else MOVES["nowhere"]
        )
    _, name, old, move = min(free)
    if old.unit != "u" and old.value:
        return MOVES["further"].format(value=f"{move:+.1f}u", name=name, count=_count(rooms))
    told = Length(round(old.value + move, 2), "u")
    return MOVES["clear"].format(value=f"{name}: {told}", count=_count(rooms))


def _count(rooms: Sequence[LayerRoom]) -> int:
    return len({room.language for room in rooms})
