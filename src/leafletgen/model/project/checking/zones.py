"""Zones of a page: names that stand twice, heights that are missing, two that would take the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.source import Source, Span
from leafletgen.model.project.layout import Page
from leafletgen.page.blocks.zone import Zone


def check_zones(sources: Mapping[str, Source], page: Page) -> Iterator[Diagnostic]:
    """What is wrong with the zones of a page by themselves; of those that stand in some editions only, see `check_meeting`."""
    zones = _zones(page)
    yield from (diagnostic("layout-shape", b.span) for b in page.blocks if not isinstance(b, Zone))
    for zone in zones if page.grid is None else ():
        if "height" not in zone.spans and zone.span:
            yield diagnostic("key-missing", _key_before(sources, zone.span, "zone"), name="height")
    yield from _clashes(page, [zone for zone in zones if zone.when is None])


def check_meeting(pages: Iterable[Page]) -> Iterator[Diagnostic]:
    """Zones that cannot stand together and do in one edition: `pages` have what stands in it."""
    for page in pages:
        zones = _zones(page)
        known = set(_clashes(page, [zone for zone in zones if zone.when is None]))
        yield from (one for one in _clashes(page, zones) if one not in known)


def _zones(page: Page) -> list[Zone[Any]]:
    return [block for block in page.blocks if isinstance(block, Zone)]


def _clashes(page: Page, zones: Sequence[Zone[Any]]) -> Iterator[Diagnostic]:
    """Two of one name; and, of those one below the other, two that take the rest."""
    for number, zone in enumerate(zones):
        if any(other.id == zone.id for other in zones[:number]):
            yield diagnostic("duplicate-zone", zone.spans.get("id", zone.span), name=zone.id)
    rests = [zone for zone in zones if zone.height.is_rest and "height" in zone.spans]
    for zone in rests[1:] if page.grid is None else ():
        yield diagnostic("zones-rest", zone.spans.get("height", zone.span), page=page.id)


def _key_before(sources: Mapping[str, Source], span: Span, key: str) -> Span:
    """The key whose value a map is."""
    at = sources[span.source].text.rfind(key, 0, span.start) if span.source in sources else -1
    return Span(span.source, at, at + len(key)) if at >= 0 else span
