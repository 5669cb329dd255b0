"""Pages: zones one below the other, solved and arranged, as sheets."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import field, replace
from typing import Any, Protocol

from leafletgen.core.color import WHITE, Paint
from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.effort import staged
from leafletgen.core.geometry import Point, Rect, Size
from leafletgen.core.path import rectangle
from leafletgen.core.record import NamedTuple, record
from leafletgen.engine.layout.adorn import AdornedZone, adorn
from leafletgen.engine.layout.bands import bands, inset
from leafletgen.engine.layout.blame import traced
from leafletgen.engine.layout.collisions import examined
from leafletgen.engine.layout.container import Container, SetContainer
from leafletgen.engine.layout.continued import continued
from leafletgen.engine.layout.edges import run_over
from leafletgen.engine.layout.fit import solve
from leafletgen.engine.layout.ink import InkBook, KnownInks
from leafletgen.engine.layout.layers import PageLayer, SetZone, Surface, in_cell, page_layers, paint, painted
from leafletgen.engine.layout.lines import NamedLines, named, on_lines, with_lines
from leafletgen.engine.layout.moves import LayerRoom
from leafletgen.engine.layout.report import judge
from leafletgen.engine.layout.room import Scene, check_heights, check_widths
from leafletgen.page.blocks.kit import Fit, FitState, Kit, LaidBlock
from leafletgen.page.blocks.rooms import boxed
from leafletgen.page.blocks.zone import PageSpec, Zone
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.ir.frame import Frame, FrameBuilder, Group, LayoutOrigin, Placed, Shape
from leafletgen.text.ir.structure import StructureElement


@record
class LaidPage:
    """A page as a sheet, with how its texts fit and what was found."""

    sheet: Sheet
    fits: tuple[Fit, ...]
    diagnostics: tuple[Diagnostic, ...]
    rooms: tuple[LayerRoom, ...] = ()
    """Of each layer, where it could stand instead."""
    sizes: Mapping[str, float] = field(default_factory=dict)
    """The sizes of type that stand on it, in points, by variable."""
    containers: tuple[tuple[str, Container], ...] = ()
    """The containers of its zones and layers, each with the key of its group; those of a grid all in one."""

    def showing(self, facts: Collection[str]) -> frozenset[str]:
        """The keys of zones and layers that print one of these facts, or which edition this is."""
        return frozenset(key for key, container in self.containers if container.shows(facts))


class SetBefore(Protocol):
    """Where it is known what containers left when they were set in an earlier process."""

    def find(self, page: str, container: Container) -> SetContainer | None:
        """What a like one on such a page left."""

    def keep(self, containers: Containers) -> None:
        """Keep what these know now."""


class Containers(dict[tuple[str, str], Container]):
    """Containers by page and zone or layer, kept from one layout of an edition to the next; and the ink of their groups."""

    def __init__(self, before: SetBefore | None = None) -> None:
        super().__init__()
        self.inks: KnownInks = {}
        self.before = before


MOST_INKS = 128
"""Groups of which the ink is kept."""
MOST_STATES = 64
"""In so many ways a container is kept set; of thousands of rows, each may ask for other sizes."""


class _Prepared(NamedTuple):
    """A page before anything is set: its bands, their heights and containers, its layers, and what was found."""

    page: PageSpec
    zones: tuple[Zone[Any], ...]
    heights: list[float]
    containers: list[Container]
    layers: tuple[PageLayer, ...]
    found: list[Diagnostic]

    @property
    def fitted(self) -> list[Container]:
        """All that is fitted."""
        return [*self.containers, *(layer.container for layer in self.layers)]


def lay_out(
    pages: Sequence[PageSpec],
    kit: Kit,
    order: Sequence[str],
    kept: Containers | None = None,
    heed: Callable[[], None] = lambda: None,
) -> tuple[LaidPage, ...]:
    """Solve all pages together, so that a size is the same on each of them, and arrange them.

    Never fails: what does not fit stands in the diagnostics. `kept`: containers of an earlier layout of the same edition in
    the same look. Those whose content has not changed are used again, with all that was measured and set in them.
    `heed` is called before each container is measured or set, and may raise to stop.
    """
    pages = continued(pages, kit, order, lambda page, number: _holder(page, number, kit))
    prepared = [_prepared(page, kit, kept) for page in pages]
    every = [container for one in prepared for container in one.fitted]
    state = solve(every, kit.shrink_steps, order, heed)
    heed()
    asked = [lines for one in prepared for lines in _lines(one)]
    if asked:
        state, lined = on_lines(asked, every, order, state)
        standing = {id(asked[number].container): one for number, one in lined.items()}
        prepared = [_on_lines(one, standing, kept) for one in prepared]
    inks = _known_inks(kept)
    return tuple(_arranged(one, kit, state, heed, inks) for one in prepared)


def _known_inks(kept: Containers | None) -> KnownInks:
    """The ink that is known from before; of thousands of rows, not all."""
    if kept is None:
        return {}
    if len(kept.inks) > MOST_INKS:
        kept.inks.clear()
    return kept.inks


def _lines(prepared: _Prepared) -> Iterator[NamedLines]:
    """The containers of a page for which the layout names lines."""
    page, zones, heights, containers, _, _ = prepared
    top = page.bleed + page.frame
    for zone, height, container in zip(zones, heights, containers, strict=True):
        if zone.baseline is not None and zone.baseline.name:
            yield named(container, zone.baseline.name, top + _pads(zone, container.kit)[0])
        top += height


def _on_lines(prepared: _Prepared, standing: Mapping[int, Container], kept: Containers | None) -> _Prepared:
    """A page with those of its containers that stand on lines."""
    containers = [standing.get(id(one), one) for one in prepared.containers]
    if kept is not None:
        containers = [_again(kept, prepared.page, one) for one in containers]
    return prepared._replace(containers=containers)


def _prepared(page: PageSpec, kit: Kit, kept: Containers | None) -> _Prepared:
    zones = bands(page, kit)
    heights = _heights(page, zones, kit)
    containers = [_container(page, zone, kit, height) for zone, height in zip(zones, heights, strict=True)]
    layers = page_layers(page, kit)
    if kept is not None:
        containers = [_again(kept, page, container) for container in containers]
        layers = tuple(one._replace(container=_again(kept, page, one.container)) for one in layers)
    scene = Scene(page, zones, heights, containers)
    found = [*check_heights(scene, kit), *check_widths(page, kit)]
    return _Prepared(page, zones, heights, containers, layers, found)


@staged("arrange")
def _arranged(
    prepared: _Prepared, kit: Kit, state: FitState, heed: Callable[[], None], inks: KnownInks
) -> LaidPage:
    page, zones, heights, containers, layers, diagnostics = prepared
    box = _grounds(page, zones, heights, kit)
    fits: list[Fit] = []
    top = page.bleed + page.frame
    scene = Scene(page, zones, heights, containers)
    standing: list[SetZone] = []
    for number, (zone, height, container) in enumerate(zip(zones, heights, containers, strict=True)):
        heed()
        laid = container.arranged(state)
        standing += _set(page, zone, container, laid, top, height)
        judged = traced(scene, number, judge(container, laid, state), state)
        if zone.baseline is not None and zone.baseline.name:
            judged = with_lines(judged, container.kit.lines)
        fits += judged.fits
        diagnostics += [boxed(one, page.id) for one in judged.diagnostics]
        top += height
    surface = Surface(page, kit, standing, layers, state)
    hung = surface.laid()
    book = InkBook({one.spec.key: one.placed for one in hung}, inks)
    zones_there = [AdornedZone(one.zone, one.band, one.placed) for one in standing]
    adorn(box, page, zones_there, [one.placed for one in hung], kit)
    paint(box, painted(page, standing, hung, book))
    more, told = surface.judged()
    sheet = _sheet(page, box)
    frame, short = run_over(sheet.frame, page, _rooms(prepared), kit.rtl)
    sheet = replace(sheet, frame=frame)
    diagnostics += (*short, *told)
    seen = examined(sheet, hung, book, kit, frame=page.frame, whole=not any(d.is_error for d in diagnostics))
    found = tuple(dict.fromkeys((*diagnostics, *seen.found)))
    used = {name for one in prepared.fitted for name in one.used if name in kit.least}
    sizes = {name: kit.size(name, state) for name in used}
    held = containers if page.grid is None else containers * len(page.zones)
    keyed = (
        *zip((zone.id for zone in page.zones), held, strict=True),
        *((one.key, one.container) for one in layers),
    )
    return LaidPage(sheet, (*fits, *more), found, seen.rooms, sizes, keyed)


def _grounds(page: PageSpec, zones: Sequence[Zone[Any]], heights: Sequence[float], kit: Kit) -> FrameBuilder:
    """The page's frame with all that lies under the contents."""
    box = FrameBuilder(page.trim.width + 2 * page.bleed, rtl=False)
    top = page.bleed + page.frame
    box.open(StructureElement("Artifact"))
    _ground(box, page, kit)
    for number, height in enumerate(heights):
        _flood(box, page, zones, kit, top, height, number)
        top += height
    box.close()
    return box


def _heights(page: PageSpec, zones: Sequence[Zone[Any]], kit: Kit) -> list[float]:
    """Heights of the zones in points; the one `rest` takes what is left."""
    inside = page.trim.height - 2 * page.frame
    fixed = [kit.pt(z.height.length) if z.height.length else None for z in zones]
    left = inside - sum(h for h in fixed if h is not None)
    return [max(left, 0.0) if h is None else h for h in fixed]


def _pads(zone: Zone[object], kit: Kit) -> tuple[float, float]:
    """Room above and below the content."""
    if zone.edge_to_edge:
        return 0.0, 0.0
    pad = kit.pt(zone.pad) if zone.pad else kit.space("zone")
    return (kit.pt(zone.pad_before) if zone.pad_before else pad), pad


def _holder(page: PageSpec, number: int, kit: Kit) -> Container:
    """What holds a zone of a page: its own container, or that of the page's grid."""
    zones = bands(page, kit)
    at = number if page.grid is None else 0
    return _container(page, zones[at], kit, _heights(page, zones, kit)[at])


def _container(page: PageSpec, zone: Zone[object], kit: Kit, height: float) -> Container:
    before, after = _pads(zone, kit)
    width = page.trim.width - 2 * inset(page, zone)
    inner = kit.on(page.ground_of(zone)).ruled(zone.baseline)
    return Container(zone.id, zone.content, inner, width, height - before - after)


def _again(kept: Containers, page: PageSpec, container: Container) -> Container:
    key = (page.id, container.key if container.kit.lines is None else f"{container.key} on lines")
    known = kept.get(key)
    if known is not None and known.is_like(container) and len(known) < MOST_STATES:
        return known.begun(container)
    kept[key] = container
    if kept.before is not None and (left := kept.before.find(page.id, container)) is not None:
        container.know(left)
    return container


def _ground(box: FrameBuilder, page: PageSpec, kit: Kit) -> None:
    """What lies under all zones: out to the bleed, or to the frame where the page has one."""
    inner, area = kit.on(page.ground), _reach(page)
    if page.background is not None:
        box.raw(page.background.backdrop(inner).filling(Size(area.width, area.height)), Point(area.x, area.y))
    elif page.ground != "paper" or not _is_white(inner.ground_paint):
        box.raw(Shape(rectangle(area), fill=inner.ground_paint))


def _is_white(paint: Paint) -> bool:
    """Whether paper as it is shows it."""
    return paint.rgb == WHITE.rgb and paint.cmyk == WHITE.cmyk and paint.spot is None


def _reach(page: PageSpec) -> Rect:
    """What grounds may cover of a page's sheet."""
    inset = page.bleed + page.frame if page.frame else 0.0
    return Rect(0, 0, page.trim.width + 2 * page.bleed, page.trim.height + 2 * page.bleed).grown(-inset)


def _flood(
    box: FrameBuilder,
    page: PageSpec,
    zones: Sequence[Zone[Any]],
    kit: Kit,
    top: float,
    height: float,
    number: int,
) -> None:
    """The zone's ground and background, out to the bleed where the page has no frame, and its rule."""
    zone = zones[number]
    spill = page.bleed if page.frame == 0 else 0.0
    inner = kit.on(page.ground_of(zone))
    if page.floods(zone) or zone.background is not None:
        start, end = top, top + height
        if spill and number == 0:
            start -= spill
        if spill and number == len(zones) - 1:
            end += spill
        area = Rect(
            page.bleed + page.frame - spill, start, page.trim.width - 2 * page.frame + 2 * spill, end - start
        )
        if zone.background is not None:
            size = Size(area.width, area.height)
            box.raw(zone.background.backdrop(inner).filling(size), Point(area.x, area.y))
        else:
            box.raw(Shape(rectangle(area), fill=inner.ground_paint))
    if zone.rule != "none" and not _floods(page, zones, number + (-1 if zone.rule == "before" else 1)):
        thick = kit.line
        y = top - thick / 2 if zone.rule == "before" else top + height - thick / 2
        start = page.bleed + inset(page, zone)
        area = Rect(start, y, page.trim.width + 2 * page.bleed - 2 * start, thick)
        box.raw(Shape(rectangle(area), fill=inner.ink))


def _floods(page: PageSpec, zones: Sequence[Zone[Any]], number: int) -> bool:
    """Whether there is a zone of that number that floods: a rule along its edge would only blur it."""
    if not 0 <= number < len(zones):
        return False
    return page.floods(zones[number]) or zones[number].background is not None


def _set(
    page: PageSpec, zone: Zone[object], container: Container, laid: LaidBlock, top: float, height: float
) -> list[SetZone]:
    """A zone where it stands; where the page has a grid, all that stand in its cells."""
    before, _ = _pads(zone, container.kit)
    start = page.bleed + inset(page, zone)
    if page.grid is not None:
        moved = (Placed(point.moved(start, top + before), item) for point, item in laid.frame.items)
        return [in_cell(one, placed) for one, placed in zip(page.zones, moved, strict=False)]
    band = Rect(page.bleed + page.frame, top, page.trim.width - 2 * page.frame, height)
    here = Point(start, top + before)
    # As high as the zone's room, so that a viewer knows where the edge is even when the content passes it.
    frame = replace(laid.frame, size=Size(laid.frame.size.width, container.height))
    origin = LayoutOrigin("Zone", zone.id, zone.span, container.kit.baseline, band.moved(-here.x, -here.y))
    group = container.same(laid, Group(frame, key=zone.id, origin=origin))
    return [SetZone(zone, band, Placed(here, group), tagged=False)]


def _rooms(prepared: _Prepared) -> dict[str, Rect]:
    """Where the content of each zone stands on the sheet, by the zone's name."""
    page, zones, heights, containers, _, _ = prepared
    if page.grid is not None:
        return {"": _within_margins(page, containers[0].kit)}
    rooms = {}
    top = page.bleed + page.frame
    for zone, height, container in zip(zones, heights, containers, strict=True):
        before, _ = _pads(zone, container.kit)
        rooms[zone.id] = Rect(page.bleed + inset(page, zone), top + before, container.width, container.height)
        top += height
    return rooms


def _within_margins(page: PageSpec, kit: Kit) -> Rect:
    """Where the content of cells stands that lie at the edges of a page: inside its margin, and the widest of their pads."""
    pads = [_pads(zone, kit) for zone in page.zones] or [(0.0, 0.0)]
    before, after = (max(pad[side] for pad in pads) for side in (0, 1))
    start = page.bleed + page.frame
    width, height = (side - 2 * page.frame for side in page.trim)
    return Rect(start + page.margin, start + before, width - 2 * page.margin, height - before - after)


def _sheet(page: PageSpec, box: FrameBuilder) -> Sheet:
    media = Size(page.trim.width + 2 * page.bleed, page.trim.height + 2 * page.bleed)
    frame: Frame = box.build(media.height)
    trim = Rect(page.bleed, page.bleed, *page.trim)
    return Sheet(media, trim, Rect(0, 0, *media), frame)
