"""Tables and lists that go on: rows for which a zone has no room stand, whole, in the next zone of the name they give.

How many rows stand where is settled before the fit: as many as there is room for at the sizes as designed; where the last
zone of the chain would overflow then, at the largest smaller sizes at which it does not. What is left over stands in the
last zone, and is the usual error there. Each part of a table is a table of its own in the tag tree, with the head again as
its head: a reader who goes through the page hears each cell under its head without leaving the page, and between two parts
nothing is read out of its order, as it would be in one element that reached over other zones.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from leafletgen.core.by_identity import by_identity
from leafletgen.core.record import NamedTuple
from leafletgen.engine.layout.container import Container
from leafletgen.model.project.tree import mapped
from leafletgen.page.blocks.continuing import Continuing, is_continuing
from leafletgen.page.blocks.kit import Block, FitState, Kit
from leafletgen.page.blocks.steps import ShrinkSteps
from leafletgen.page.blocks.zone import PageSpec, Zone

Holder = Callable[[PageSpec, int], Container]
"""What holds a zone of a page, by its number there."""


class _Chain(NamedTuple):
    """The pages with their rows dealt out, and whether the last parts have room."""

    pages: tuple[PageSpec, ...]
    holds: bool


def continued(
    pages: Sequence[PageSpec], kit: Kit, order: Sequence[str], holder: Holder
) -> tuple[PageSpec, ...]:
    """The pages with each row in the zone where it has room."""
    if not any(_blocks(zone) for page in pages for zone in page.zones):
        return tuple(pages)
    steps = {name: kit.shrink_steps[name] for name in order if name in kit.shrink_steps}
    low, high = 0, max((one.lowest for one in steps.values()), default=0)
    best = _dealt(pages, _state(steps, 0), holder)
    if best.holds or not high:
        return best.pages
    best = _dealt(pages, _state(steps, high), holder)
    while best.holds and high - low > 1:
        middle = (low + high) // 2
        tried = _dealt(pages, _state(steps, middle), holder)
        low, high, best = (low, middle, tried) if tried.holds else (middle, high, best)
    return best.pages


def _state(steps: Mapping[str, ShrinkSteps], step: int) -> FitState:
    return {name: min(step, one.lowest) for name, one in steps.items()}


def _dealt(pages: Sequence[PageSpec], state: FitState, holder: Holder) -> _Chain:
    """The rows dealt out at some sizes, page by page, zone by zone."""
    made, holds = list(pages), True
    for number in range(len(made)):
        for at in range(len(made[number].zones)):
            for index in range(len(_blocks(made[number].zones[at]))):
                block = _blocks(made[number].zones[at])[index]
                target = _target(made, number, block)
                if target is None:
                    holds = holds and holder(made[number], at).excess(state) == 0
                    continue
                count = _rows(made[number], at, block, state, holder)
                if count < block.breaks[-1]:
                    made[number] = _exchanged(made[number], at, block, block.part(0, count))
                    page, place = target
                    made[page] = _with_rest(made[page], place, block.part(count))
    return _Chain(tuple(made), holds)


@by_identity(64)
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


def _rows(page: PageSpec, at: int, block: Continuing, state: FitState, holder: Holder) -> int:
    """How many rows have room, one at least; others that go on behind it keep their first row meanwhile."""
    blocks = _blocks(page.zones[at])
    for other in blocks[next(n for n, one in enumerate(blocks) if one is block) + 1 :]:
        page = _exchanged(page, at, other, other.part(0, other.breaks[0]))
    cuts, low = block.breaks, 0
    high = len(cuts) - 1
    while low < high:
        middle = (low + high + 1) // 2
        tried = _exchanged(page, at, block, block.part(0, cuts[middle]))
        low, high = (middle, high) if holder(tried, at).excess(state) == 0 else (low, middle - 1)
    return cuts[low]


def _exchanged(page: PageSpec, at: int, block: Continuing, other: Block) -> PageSpec:
    """The page with another block in the place of one in the zone `at`."""

    def exchange(node: Any) -> Any:
        return other if node is block else node

    return _with_zone(page, at, mapped(page.zones[at], exchange))


def _with_rest(page: PageSpec, at: int, rest: Block) -> PageSpec:
    """The page with what comes over from another one above all else in the zone `at`."""
    zone = page.zones[at]
    if zone.columns:
        first = replace(zone.columns[0], blocks=(rest, *zone.columns[0].blocks))
        return _with_zone(page, at, replace(zone, columns=(first, *zone.columns[1:])))
    return _with_zone(page, at, replace(zone, blocks=(rest, *zone.blocks)))


def _with_zone(page: PageSpec, at: int, zone: Zone[Any]) -> PageSpec:
    return replace(page, zones=(*page.zones[:at], zone, *page.zones[at + 1 :]))
