"""Room that a layout claims and a page has not: zones too high for it, pictures too wide, signs beside the page."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any

from leafletgen.core.by_identity import by_identity
from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import MM
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Span
from leafletgen.engine.layout.bands import contents
from leafletgen.engine.layout.container import SLACK, Container
from leafletgen.model.project.tree import walked
from leafletgen.page.blocks.kinds.qr import QR, code_of, modules_across
from leafletgen.page.blocks.kit import FitState, Kit
from leafletgen.page.blocks.rooms import rooms_of
from leafletgen.page.blocks.zone import PageSpec, Zone

DESIGN: FitState = {}
"""All sizes and gaps as they were designed."""

LEAST_MODULE = 0.17
"""Millimetres: four dots of a printer of 600 dpi, the least for a module of a code that prints whole."""


class Scene(NamedTuple):
    """A page with its bands (`bands.bands`): their heights in points, and what stands in them."""

    page: PageSpec
    zones: Sequence[Zone[Any]]
    heights: Sequence[float]
    containers: Sequence[Container]


def check_heights(scene: Scene, kit: Kit) -> Iterator[Diagnostic]:
    """Zones that are together higher than the page, reported at the one that has most to spare; and bare paper."""
    page, zones, heights, containers = scene
    inside = page.trim.height - 2 * page.frame
    fixed = [kit.pt(z.height.length) if z.height.length else None for z in zones]
    left = inside - sum(h for h in fixed if h is not None)
    if left < -0.05:
        worst = max(
            (n for n, h in enumerate(fixed) if h is not None), key=lambda n: spare(heights, containers, n)
        )
        zone = zones[worst]
        yield diagnostic(
            "zones-too-high", height_span(page, zone), page=page.id, box=zone.id, missing=f"{-left / MM:.1f} mm",
            height=f"{heights[worst] / MM:.1f} mm",
        )  # fmt: skip
    elif fixed and left > MM and None not in fixed:
        # At the zone that needs it most; where all have enough, at the last.
        least = min(range(len(zones)), key=lambda n: (min(spare(heights, containers, n), 0.0), -n))
        where = height_span(page, zones[least])
        yield diagnostic("zones-short", where, page=page.id, left=f"{left / MM:.1f} mm")


def height_span(page: PageSpec, zone: Zone[Any]) -> Span | None:
    """Where the height of a zone is written."""
    return zone.spans.get("height") or zone.span or page.span


def spare(heights: Sequence[float], containers: Sequence[Container], number: int) -> float:
    """Points that a zone has more than its content needs as it was designed."""
    return heights[number] - need(heights, containers, number)


def need(heights: Sequence[float], containers: Sequence[Container], number: int) -> float:
    """The height in points that a zone's content needs as it was designed, with the room above and below it."""
    container = containers[number]
    overs = zip(container.rooms, container.overs(DESIGN), strict=True)
    return heights[number] + max((over for room, over in overs if not room.is_fixed), default=0.0)


def check_widths(page: PageSpec, kit: Kit) -> Iterator[Diagnostic]:
    """Codes that are wider than their column (pictures and columns say it themselves), and signs that reach over the edge of the page."""
    for one in contents(page, kit):
        for part in (part for room in rooms_of(one.content, one.kit, one.width, 0.0) for part in room.parts):
            yield from _wide(part.block, part.width, one.kit, one.zone.id)
            yield from _small(part.block, one.kit)
    for art in page.art:
        # Reaching over an edge may be meant; being wider than the page, or lying beside it, cannot.
        start = art.start if art.start is not None else page.trim.width - art.end - art.width
        seen = min(start + art.width, page.trim.width) - max(start, 0.0)
        if art.width > page.trim.width + SLACK:
            yield _too_wide(art.width_span, art.width, page.trim.width, "art")
        elif seen < art.width / 2 or not -art.width / 2 < art.top < page.trim.height - SLACK:
            yield diagnostic("art-off-page", art.span, name=art.pictogram)


@by_identity(256)
def _codes(blocks: Any) -> tuple[QR[Any], ...]:
    return tuple(node for node in walked(blocks) if isinstance(node, QR))


def _wide(blocks: Any, room: float, kit: Kit, box: str) -> Iterator[Diagnostic]:
    for node in _codes(blocks):
        if (width := kit.pt(node.width)) > room + SLACK:
            yield _too_wide(node.spans.get("width", node.span), width, room, box)


def _small(blocks: Any, kit: Kit) -> Iterator[Diagnostic]:
    """Codes whose modules no phone can tell apart on paper."""
    for node in _codes(blocks):
        if value := code_of(kit, node.fact):
            count = modules_across(value)
            size = kit.pt(node.width) / count / MM
            if size < LEAST_MODULE:
                where, need = node.spans.get("width", node.span), f"{math.ceil(LEAST_MODULE * count)}"
                yield diagnostic("code-too-small", where, name=node.fact, size=f"{size:.2f}", need=need)


def _too_wide(where: Span | None, width: float, room: float, box: str) -> Diagnostic:
    return diagnostic(
        "picture-too-wide", where, box=box, width=f"{width / MM:.0f}", room=f"{max(room, 0.0) / MM:.0f}"
    )
