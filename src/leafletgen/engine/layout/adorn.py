"""What a theme puts round the words of a page once they stand: ornaments of grounds, and the edges of those that have the colour of paper."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from leafletgen.core.geometry import Point, Rect
from leafletgen.core.path import rectangle, rounded
from leafletgen.core.record import NamedTuple
from leafletgen.engine.layout.bands import inset
from leafletgen.engine.layout.ink import inks
from leafletgen.page.blocks.grounds.ornaments import AWAY, OrnamentRoom, ornament
from leafletgen.page.blocks.kit import Kit
from leafletgen.page.blocks.zone import PageSpec, Zone
from leafletgen.text.ir.frame import FrameBuilder, Group, Placed, Shape, Stroke
from leafletgen.text.ir.structure import StructureElement

HEAVY = 2.0
"""Lines round a zone, in the thickness of rules."""


class AdornedZone(NamedTuple):
    """A zone that stands: its band, and its content."""

    zone: Zone[Any]
    band: Rect
    placed: Placed


def adorn(
    box: FrameBuilder, page: PageSpec, zones: Sequence[AdornedZone], layers: Sequence[Placed], kit: Kit
) -> None:
    """Put them on the page's frame, above its grounds. The cells of a page's grid have none."""
    finish = kit.look.finish
    if page.grid is not None or not (finish.ornaments or finish.edges):
        return
    box.open(StructureElement("Artifact"))
    for number, one in enumerate(zones):
        if not one.zone.states_ground or one.zone.background is not None:
            continue
        inner = kit.on(page.ground_of(one.zone))
        if group := _ornament(page, zones, number, layers, inner):
            box.raw(*group)
        for shape in _edges(page, zones, number, inner):
            box.raw(shape)
    box.close()


def _ornament(
    page: PageSpec, zones: Sequence[AdornedZone], number: int, layers: Sequence[Placed], kit: Kit
) -> tuple[Group, Point] | None:
    spec = kit.look.finish.ornament(kit.ground)
    if spec is None:
        return None
    one = zones[number]
    spill = page.bleed if page.frame == 0 else 0.0
    before, after = (spill if number == at else 0.0 for at in (0, len(zones) - 1))
    band = one.band
    area = Rect(band.x - spill, band.y - before, band.width + 2 * spill, band.height + before + after)
    found = [ink.box.grown(AWAY) for ink in inks((one.placed, *layers))]
    taken = tuple(box for box in found if box.intersects(band))
    paints = [kit.look.paint(name) for name in spec.paints] or [kit.accent]
    drawn = ornament(spec.kind, OrnamentRoom(band, area, taken, kit.u, kit.rtl), paints)
    return (drawn, Point(area.x, area.y)) if drawn else None


def _edges(page: PageSpec, zones: Sequence[AdornedZone], number: int, kit: Kit) -> list[Shape]:
    """Lines above and below, between the margins and not along the paper's edge; or a frame, half-way to the margins."""
    edge, one = kit.look.finish.edge(kit.ground), zones[number]
    thick, side = HEAVY * kit.line, inset(page, one.zone) - page.frame
    band = one.band
    if edge == "rules":
        tops = [band.y] * (number > 0) + [band.bottom] * (number < len(zones) - 1)
        shown = [y for y in tops if not _beside(page, zones, number + (-1 if y == band.y else 1), kit)]
        lines = [Rect(band.x + side, y - thick / 2, band.width - 2 * side, thick) for y in shown]
        return [Shape(rectangle(line), fill=kit.ink) for line in lines]
    if edge == "frame":
        gap = side / 2 if side else 0.6 * kit.u
        frame = Rect(band.x + gap, band.y + 0.3 * kit.u, band.width - 2 * gap, band.height - 0.6 * kit.u)
        return [Shape(rounded(frame, kit.space("bubble-radius")), stroke=Stroke(kit.ink, thick * 0.75))]
    return []


def _beside(page: PageSpec, zones: Sequence[AdornedZone], number: int, kit: Kit) -> bool:
    """Whether a neighbour has another colour: that is edge enough."""
    other = kit.on(page.ground_of(zones[number].zone))
    return other.ground_paint.rgb != kit.ground_paint.rgb
