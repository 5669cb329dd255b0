"""Zones of a page: names that stand twice, heights that are missing, two that would take the rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.source import Source, Span
from leafletgen.model.project.layout import Page
from leafletgen.page.blocks.zone import Zone


def check_zones(sources: Mapping[str, Source], page: Page) -> Iterator[Diagnostic]:
    """What is wrong with the zones of a page by themselves."""
    zones = [block for block in page.blocks if isinstance(block, Zone)]
    yield from (diagnostic("layout-shape", b.span) for b in page.blocks if not isinstance(b, Zone))
    for number, zone in enumerate(zones):
        if any(other.id == zone.id for other in zones[:number]):
            yield diagnostic("duplicate-zone", zone.spans.get("id", zone.span), name=zone.id)
    if page.grid is None:
        yield from _heights(sources, page, zones)


def _heights(sources: Mapping[str, Source], page: Page, zones: Sequence[Zone[Any]]) -> Iterator[Diagnostic]:
    """Zones one below the other: each says its height, and one at most takes the rest."""
    for zone in zones:
        if "height" not in zone.spans and zone.span:
            yield diagnostic("key-missing", _key_before(sources, zone.span, "zone"), name="height")
    rests = [zone for zone in zones if zone.height.is_rest and "height" in zone.spans]
    for zone in rests[1:]:
        yield diagnostic("zones-rest", zone.spans.get("height", zone.span), page=page.id)


def _key_before(sources: Mapping[str, Source], span: Span, key: str) -> Span:
    """The key whose value a map is."""
    at = sources[span.source].text.rfind(key, 0, span.start) if span.source in sources else -1
    return Span(span.source, at, at + len(key)) if at >= 0 else span
