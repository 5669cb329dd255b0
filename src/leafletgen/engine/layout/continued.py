"""Tables and lists that go on: rows for which a zone has no room stand, whole, in the next zone of the name they give.

How many rows stand where is settled before the fit: as many as there is room for at the sizes as designed; where the last
zone of the chain would overflow then, at the largest smaller sizes at which it does not. What is left over stands in the
last zone, and is the usual error there. Each part of a table is a table of its own in the tag tree, with the head again as
its head: a reader who goes through the page hears each cell under its head without leaving the page, and between two parts
nothing is read out of its order, as it would be in one element that reached over other zones.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from leafletgen.engine.layout.fit import Container
from leafletgen.model.project.tree import mapped
from leafletgen.page.blocks.continuing import Continuing, is_continuing
from leafletgen.page.blocks.kit import Block, FitState, Kit, ShrinkSteps
from leafletgen.page.blocks.zone import PageSpec, Zone

Room = tuple[float, float]
"""Width and height of what a zone holds, in points."""


class _Chain(NamedTuple):
    """The pages with their rows dealt out, and whether the last parts have room."""

    pages: tuple[PageSpec, ...]
    holds: bool


def continued(
    pages: Sequence[PageSpec], kit: Kit, order: Sequence[str], rooms: Sequence[Mapping[str, Room]]
) -> tuple[PageSpec, ...]:
    """The pages with each row in the zone where it has room. `rooms`: those of the zones of each page, by their names."""
    if not any(_blocks(zone) for page in pages for zone in page.zones):
        return tuple(pages)
    steps = {name: kit.shrink_steps[name] for name in order if name in kit.shrink_steps}
    most = max((one.lowest for one in steps.values()), default=0)
    best = _dealt(pages, kit, _state(steps, 0), rooms)
    if best.holds:
        return best.pages
    low, high = 0, most
    best = _dealt(pages, kit, _state(steps, most), rooms)
    while best.holds and high - low > 1:
        middle = (low + high) // 2
        tried = _dealt(pages, kit, _state(steps, middle), rooms)
        low, high, best = (low, middle, tried) if tried.holds else (middle, high, best)
    return best.pages


def _state(steps: Mapping[str, ShrinkSteps], step: int) -> FitState:
    return {name: min(step, one.lowest) for name, one in steps.items()}


def _dealt(
    pages: Sequence[PageSpec], kit: Kit, state: FitState, rooms: Sequence[Mapping[str, Room]]
) -> _Chain:
    made, holds = list(pages), True
    for number in range(len(made)):
        for at, zone in enumerate(made[number].zones):
            for index in range(len(_blocks(zone))):
                zone = made[number].zones[at]
                block, room = _blocks(zone)[index], rooms[number][zone.id]
                target = _target(made, number, block)
                if target is None:
                    holds = holds and _fits(zone, kit, room, state)
                    continue
                count = _rows(zone, block, kit, room, state)
                if count < block.breaks[-1]:
                    _put(made, number, at, _exchanged(zone, block, block.part(0, count)))
                    page, place = target
                    _put(made, page, place, _with_rest(made[page].zones[place], block.part(count)))
    return _Chain(tuple(made), holds)


def _blocks(zone: Zone[Any]) -> list[Continuing]:
    """The blocks of a zone that go on elsewhere, in the order they are written."""
    found: list[Continuing] = []

    def note(node: Any) -> Any:
        if is_continuing(node):
            found.append(node)
        return node

    mapped((zone.blocks, zone.columns), note)
    return found


def _target(pages: Sequence[PageSpec], number: int, block: Continuing) -> tuple[int, int] | None:
    """The first later page that has the zone, and the zone's place on it."""
    for later in range(number + 1, len(pages)):
        for at, zone in enumerate(pages[later].zones):
            if zone.id == block.continues:
                return later, at
    return None


def _fits(zone: Zone[Any], kit: Kit, room: Room, state: FitState) -> bool:
    return (
        Container(zone.id, zone.content, kit.on(zone.ground).ruled(zone.baseline), *room).excess(state) == 0
    )


def _rows(zone: Zone[Any], block: Continuing, kit: Kit, room: Room, state: FitState) -> int:
    """How many rows have room, one at least; others that go on behind it keep their first row meanwhile."""
    rest = zone
    for other in _blocks(zone)[_position(zone, block) + 1 :]:
        rest = _exchanged(rest, other, other.part(0, other.breaks[0]))
    cuts, low = block.breaks, 0
    high = len(cuts) - 1
    while low < high:
        middle = (low + high + 1) // 2
        tried = _exchanged(rest, block, block.part(0, cuts[middle]))
        low, high = (middle, high) if _fits(tried, kit, room, state) else (low, middle - 1)
    return cuts[low]


def _position(zone: Zone[Any], block: Continuing) -> int:
    return next(n for n, one in enumerate(_blocks(zone)) if one is block)


def _exchanged(zone: Zone[Any], block: Continuing, other: Block) -> Zone[Any]:
    """The zone with another block in the place of one."""

    def exchange(node: Any) -> Any:
        return other if node is block else node

    made: Zone[Any] = mapped(zone, exchange)
    return made


def _with_rest(zone: Zone[Any], rest: Block) -> Zone[Any]:
    """The zone with what comes over from another page above all else."""
    if zone.columns:
        first = replace(zone.columns[0], blocks=(rest, *zone.columns[0].blocks))
        return replace(zone, columns=(first, *zone.columns[1:]))
    return replace(zone, blocks=(rest, *zone.blocks))


def _put(pages: list[PageSpec], page: int, at: int, zone: Zone[Any]) -> None:
    zones = pages[page].zones
    pages[page] = replace(pages[page], zones=(*zones[:at], zone, *zones[at + 1 :]))
