"""What is set on a page one below the other: its zones, or, where it has a grid, one room that holds them all in its cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from leafletgen.core.by_identity import by_identity
from leafletgen.core.geometry import Length
from leafletgen.core.record import NamedTuple
from leafletgen.page.blocks.cell_zone import NONE, CellZone, Margins, cell_zones
from leafletgen.page.blocks.kit import Block, Kit, Measure
from leafletgen.page.blocks.rooms import rooms_of
from leafletgen.page.blocks.zone import PageSpec, Zone

NO_GAP = Length(0.0, "mm")
"""Between the rows of a page, if it states none: zones have their own pads."""


def bands(page: PageSpec, kit: Kit) -> tuple[Zone[Any], ...]:
    """The zones of a page, or the one that stands for its grid; that one has no name, for those in it have theirs."""
    lined = page.baseline is not None
    zones = tuple(replace(z, baseline=page.baseline) if lined and not z.baseline else z for z in page.zones)
    if page.grid is None:
        return tuple(_edged(page, kit, zones, number) for number in range(len(zones)))
    own = kit.ruled(page.grid.baseline or page.baseline)
    margins = Margins(page.margin, page.bleed if page.frame == 0 else 0.0)
    inside = cell_zones(page, zones, page.grid.placing(zones), own, margins)
    spans = {"height": where} if (where := page.grid.spans.get("rows") or page.grid.span) else {}
    named = page.baseline if page.baseline and page.baseline.name else None
    whole = Zone[Any](
        "", Measure(None), blocks=inside, pad=NONE, gap=NO_GAP, span=page.span, spans=spans, grid=page.grid,
        baseline=named,
    )  # fmt: skip
    return (whole,)


def _edged(page: PageSpec, kit: Kit, zones: tuple[Zone[Any], ...], number: int) -> Zone[Any]:
    """A zone that knows what stands between its content and a band or a rule that begins below it. In a zone that is a band
    itself its pad alone counts, as in any box.
    """
    zone, after = zones[number], zones[number + 1] if number + 1 < len(zones) else None
    boxed = page.floods(zone) or zone.background is not None
    begins = after is not None and (
        page.floods(after) or after.background is not None or after.rule == "before"
    )
    if boxed or not (begins or zone.rule == "after"):
        return zone
    known, below = _known_edged(zone), zone.pad or kit.look.space["zone"]
    if below not in known:
        known[below] = replace(zone, below=below)
    return known[below]


@by_identity(64)
def _known_edged(zone: Zone[Any]) -> dict[Length, Zone[Any]]:
    """A zone by the space below it: the same object for all rows of a table, whose contents are then known to be the same."""
    return {}


def inset(page: PageSpec, zone: Zone[Any]) -> float:
    """From the page's side edge to the content of a zone: in a grid the cells at the edge see to that."""
    return page.frame + (0.0 if page.grid is not None or zone.edge_to_edge else page.margin)


class Content(NamedTuple):
    """What is set into a zone, with its kit and the width it has in points."""

    zone: Zone[Any]
    content: Block
    kit: Kit
    width: float


def contents(page: PageSpec, kit: Kit) -> Iterator[Content]:
    """The contents of the zones of a page, wherever they stand."""
    for band in bands(page, kit):
        whole = page.trim.width - 2 * inset(page, band)
        parts = rooms_of(band.content, kit, whole, 0.0) if page.grid is not None else ()
        for part in (part for room in parts for part in room.parts):
            if isinstance(part.block, CellZone):
                zone, width = part.block.zone, part.block.room(part.width)
                yield Content(zone, zone.content, kit.on(page.ground_of(zone)).ruled(zone.baseline), width)
        if page.grid is None:
            yield Content(band, band.content, kit.on(page.ground_of(band)).ruled(band.baseline), whole)
