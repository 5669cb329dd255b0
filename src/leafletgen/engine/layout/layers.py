"""Layers: where they hang on a page whose zones stand, in which order they are painted, and where they are read.

What is laid under is painted on all grounds and beneath all contents, what is laid over above them. It is read right after what
it hangs on. Where nothing that comes later lies in its way, a layer over a zone is also painted there, for readers that go by
the order of painting; else it names its `place`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import Length, Point, Rect, Transform
from leafletgen.core.record import NamedTuple, schema_name
from leafletgen.engine.layout.container import Container
from leafletgen.engine.layout.ink import InkBook, union
from leafletgen.engine.layout.report import judge
from leafletgen.engine.layout.scenes import ShownPicture, box_of, group_of, picture_in, turned_back
from leafletgen.model.project.checking.anchors import Anchors, Listed, Target, standing
from leafletgen.page.blocks.item import inner
from leafletgen.page.blocks.kinds.picture import Picture
from leafletgen.page.blocks.kinds.shape import PlainShape
from leafletgen.page.blocks.kit import Fit, FitState, Kit
from leafletgen.page.blocks.layer import PAGE, BoxPoint, LayerAnchor, LayoutLayer
from leafletgen.page.blocks.zone import PageSpec, Zone
from leafletgen.text.ir.frame import (
    Frame,
    FrameBuilder,
    Group,
    LayoutOrigin,
    Placed,
    ReadingPlace,
    TagEnd,
    TagStart,
    walk,
)
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement

ORIGIN = Point(0, 0)
SEEN = 0.1
"""Points by which a place may lie beyond what is seen of its drawing: it is on the edge."""


class PageLayer(NamedTuple):
    """A layer of a page before anything is set. `sign`: it was written as `art`."""

    layer: LayoutLayer[Any]
    key: str
    home: int | None
    under: bool
    container: Container
    sign: bool = False


class SetZone(NamedTuple):
    """A zone that stands: its band (or cell) on the page, and its content as a group of the page's frame. `tagged`: its tags
    stand in it, behind its own ground (in a cell of a page's grid).
    """

    zone: Zone[Any]
    band: Rect
    placed: Placed
    tagged: bool


class LaidLayer(NamedTuple):
    """A layer that stands: the group of the page's frame, the box round it, what it hangs on in the end, whether it is read.
    `stays`: it hangs on a picture that is not turned round on a page that is.
    """

    spec: PageLayer
    placed: Placed
    box: Rect
    root: Target
    read: bool
    stays: bool = False


class _Hold(NamedTuple):
    """What a layer hangs on: its box on the page, and where it leads in the end. `picture`: it is one."""

    box: Rect
    root: Target
    stays: bool = False
    picture: ShownPicture | None = None


class _HungPoint(NamedTuple):
    """A point of the page, x from its start edge. `around`: on a picture that is upside down on this page."""

    point: Point
    root: Target
    stays: bool
    around: bool


class ZonePainting(NamedTuple):
    """A zone that stands, its content with places to read at, and what is painted after it."""

    zone: SetZone
    content: Placed
    after: tuple[Placed, ...]


class LayerPainting(NamedTuple):
    """What layers make of a page: what lies beneath its contents, the contents, what lies on top of them."""

    under: tuple[Placed, ...]
    zones: tuple[ZonePainting, ...]
    over: tuple[Placed, ...]


def page_layers(page: PageSpec, kit: Kit) -> tuple[PageLayer, ...]:
    """The layers of a page in the order of painting, each with the container that it is fitted in: as wide as it says, at most
    as high as the page.
    """
    if not (page.art or page.over or page.under or any(z.over or z.under for z in page.zones)):
        return ()
    anchors = Anchors(page.zones, page)
    signs = tuple(_sign(page, number, kit) for number in range(len(page.art)))
    found: list[PageLayer] = []
    for one in standing(page.zones, page):
        target = anchors.find(one.layer.at.of, one.home) or Target("page")
        ground = "paper" if target.zone is None else page.zones[target.zone].ground
        key = _key(page, one, [layer.key for layer in found])
        found.append(
            PageLayer(one.layer, key, one.home, one.under, _container(page, one.layer, key, kit, ground))
        )
    return (*(p for p in found if p.under), *signs, *(p for p in found if not p.under))


def _key(page: PageSpec, one: Listed, taken: Sequence[str]) -> str:
    """Its part of the layout path, the same in every language: its name, else where it is listed and which it is there."""
    zone = "" if one.home is None else f"{page.zones[one.home].id}."
    key = one.layer.name or f"{zone}{'under' if one.under else 'over'}"
    same = sum(other == key or other.startswith(f"{key}.") for other in taken)
    return f"{key}.{same}" if same or not one.layer.name else key


def _container(page: PageSpec, layer: LayoutLayer[Any], key: str, kit: Kit, ground: str) -> Container:
    own = layer.kit(kit, ground)
    content = layer.content
    wide = (
        content.size(own).width
        if isinstance(content, PlainShape)
        else own.pt(layer.measure or Length(15, "u"))
    )
    return Container(key, content, own, wide, page.trim.height, natural=True)


def _sign(page: PageSpec, number: int, kit: Kit) -> PageLayer:
    """An `art` as the layer that it is short for: it hangs on the first zone, and may run over the edge of the page."""
    art = page.art[number]
    alt = RichText.plain(art.alt, kit.language.tag)
    wide = Length(art.width, "pt")
    hang = BoxPoint() if art.start is not None else BoxPoint(1.0, 0.0)
    inset = art.start - page.frame if art.start is not None else page.frame - art.end
    at = LayerAnchor(
        page.zones[0].id if page.zones else None, hang, Length(inset, "pt"), Length(art.top, "pt")
    )
    layer: LayoutLayer[Any] = LayoutLayer(
        Picture(wide, art.pictogram, alt=alt), at=at, width=wide, ground=art.ground, span=art.span,
        may_cover=(PAGE,),
    )  # fmt: skip
    key = f"art.{number}" if number else "art"
    return PageLayer(layer, key, None, False, _container(page, layer, key, kit, art.ground), sign=True)


def _called(spec: PageLayer) -> str:
    """Its name; where it has none, what it is."""
    own = spec.layer
    if own.name or own.block is None or spec.sign:
        return own.name or own.shape or spec.key
    return schema_name(type(inner(own.block))).lower()


@dataclass
class Surface:
    """A page whose zones stand, on which layers are hung."""

    page: PageSpec
    kit: Kit
    zones: Sequence[SetZone]
    layers: Sequence[PageLayer]
    state: FitState

    def __post_init__(self) -> None:
        self.anchors = Anchors(self.page.zones, self.page)
        self.width = self.page.trim.width + 2 * self.page.bleed
        self.trim = Rect(self.page.bleed, self.page.bleed, *self.page.trim)
        self._laid: dict[int, LaidLayer] = {}
        self._cut: list[Diagnostic] = []

    def laid(self) -> tuple[LaidLayer, ...]:
        """All layers where they stand, in the order of painting."""
        return tuple(self._hung(number, frozenset()) for number in range(len(self.layers)))

    def _hung(self, number: int, above: frozenset[int]) -> LaidLayer:
        """One layer; first what it hangs on. `above`: those that hang on it, where a circle has been reported."""
        if number not in self._laid:
            self._laid[number] = self._hang(self.layers[number], above | {number})
        return self._laid[number]

    def _hang(self, spec: PageLayer, above: frozenset[int]) -> LaidLayer:
        at, root, stays, around = self._point(spec, spec.layer.at, above)
        builder = self.kit.builder(self.width)
        if spec.layer.to is not None:
            frame, start, top, turn = self._led(spec, at, self._point(spec, spec.layer.to, above).point)
        else:
            frame = spec.container.arranged(self.state).frame
            hang, turn = spec.layer.at.point, float(spec.layer.rotate)
            inline, down = hang.inline, 1.0 - hang.block if around else hang.block
            if stays:
                inline = inline if around else 1.0 - inline
                frame, turn = (
                    turned_back(frame, spec.layer),
                    (180.0 if around and spec.layer.block is None else 0.0) - turn,
                )
            start, top = at.x - inline * frame.size.width, at.y - down * frame.size.height
        origin = LayoutOrigin("Layer", _called(spec), spec.layer.span)
        builder.frame(frame, start, top, spec.key, origin, turn)
        (placed,) = builder.build(0).items
        box = _box(placed)
        read = any(isinstance(w.item, TagStart) and w.item.tag.role != "Artifact" for w in walk(frame))
        return LaidLayer(spec, placed, box, root, read, stays)

    def _led(self, spec: PageLayer, one: Point, other: Point) -> tuple[Frame, float, float, float]:
        """A line or arrow from one point to another, with the turn that it takes."""
        long = math.dist(one, other)
        content = replace(spec.layer.content, width=Length(long, "pt"))  # type: ignore[type-var]  # a shape
        frame = content.arrange(spec.container.kit, long, None, self.state).frame
        start, top = (one.x + other.x - long) / 2, (one.y + other.y - frame.size.height) / 2
        return frame, start, top, math.degrees(math.atan2(other.y - one.y, other.x - one.x))

    def _point(self, spec: PageLayer, anchor: LayerAnchor, above: frozenset[int]) -> _HungPoint:
        """The point that an anchor names."""
        target = self.anchors.find(anchor.of, None if spec.sign else spec.home) or Target("page")
        box, root, stays, picture = self._place(target, above)
        kit, at = spec.container.kit, anchor.point
        dx, dy = kit.pt(anchor.dx), kit.pt(anchor.dy)
        place = picture.places.get(at.name) if picture and at.name else None
        if place is not None and not box.grown(SEEN).holds(place):
            where = anchor.spans.get("point", anchor.span)
            self._cut.append(diagnostic("layer-place-cut", where, name=target.name, point=at.name))
        around = stays and picture is not None and picture.turns_round
        if place is None and not stays:
            start = self.width - box.right if self.kit.rtl else box.x
            x, y = start + at.inline * box.width + dx, box.y + at.block * box.height + dy
            return _HungPoint(Point(x, y), root, stays, around)
        if place is None:
            place, dx, dy = box.center, dx + (at.inline - 0.5) * box.width, dy + (at.block - 0.5) * box.height
        x = place.x + (-dx if around or (self.kit.rtl and not stays) else dx)
        y = place.y + (-dy if around else dy)
        return _HungPoint(Point(self.width - x if self.kit.rtl else x, y), root, stays, around)

    def _place(self, target: Target, above: frozenset[int]) -> _Hold:
        shown = self.anchors.picture(target) is not None
        if target.kind == "layer":
            names = [
                n for n, one in enumerate(self.layers) if one.layer.name == target.name and n not in above
            ]
            if names:
                other = self._hung(names[0], above)
                picture = picture_in(other.placed) if shown else None
                return _Hold(other.box, other.root, other.stays or self._is_kept(picture), picture)
        if target.zone is None:
            return _Hold(self.trim, Target("page"))
        zone = self.zones[target.zone]
        block = group_of(zone.placed, target.name) if target.kind == "block" else None
        if block is None:
            return _Hold(zone.band, target)
        picture = picture_in(*block) if shown else None
        return _Hold(picture.box if picture else box_of(*block), target, self._is_kept(picture), picture)

    def _is_kept(self, picture: ShownPicture | None) -> bool:
        """Whether a picture is not turned round on a page that is."""
        return self.kit.rtl and picture is not None and not picture.mirrored

    def judged(self) -> tuple[tuple[Fit, ...], tuple[Diagnostic, ...]]:
        """How the texts of layers fit, and what was found in them."""
        fits: list[Fit] = []
        found = [*self._cut]
        for spec in self.layers:
            container = spec.container
            needed = max((e.height for e in container.extents(self.state)), default=0.0)
            room = replace(container, height=min(needed, container.height))
            told = judge(room, container.arranged(self.state), self.state)
            fits += told.fits
            found += told.diagnostics
        return tuple(fits), tuple(found)


def painted(
    page: PageSpec, zones: Sequence[SetZone], laid: Sequence[LaidLayer], book: InkBook
) -> LayerPainting:
    """Where each layer is painted, and where it is read."""
    under: list[Placed] = []
    over: list[Placed] = []
    after: list[list[Placed]] = [[] for _ in zones]
    places: dict[Target, list[Placed]] = {}
    for number, one in enumerate(laid):
        target, name = one.root, f"{page.id}/{one.spec.key}"
        if (
            one.read
            and not one.spec.under
            and target.kind == "zone"
            and _is_free(one, laid[:number], zones, book)
        ):
            after[target.zone or 0].append(one.placed)
            continue
        elsewhere = one.read and (one.spec.under or target.kind != "page")
        (under if one.spec.under else over).extend(
            _with_place(one.placed, name) if elsewhere else (one.placed,)
        )
        if elsewhere:
            places.setdefault(target, []).append(Placed(ORIGIN, ReadingPlace(name)))
    contents = []
    for number, zone in enumerate(zones):
        inside = {t.name: p for t, p in places.items() if t.kind == "block" and t.zone == number}
        whole = places.get(Target("zone", number, zone.zone.id), [])
        contents.append(ZonePainting(zone, _marked(zone.placed, inside), (*after[number], *whole)))
    return LayerPainting(tuple(under), tuple(contents), (*places.get(Target("page"), ()), *over))


def _with_place(placed: Placed, name: str) -> tuple[Placed, ...]:
    tag = StructureElement("Div", place=name)
    return Placed(ORIGIN, TagStart(tag)), placed, Placed(ORIGIN, TagEnd())


def _is_free(one: LaidLayer, below: Sequence[LaidLayer], zones: Sequence[SetZone], book: InkBook) -> bool:
    """Whether nothing would be painted over it that it is to lie on: of the zones after its own, of layers `below` it."""
    own = book.of(one.placed)
    box = union(i.box for i in own) if own else Rect(0, 0, 0, 0)
    later = [zone.placed for zone in zones[(one.root.zone or 0) + 1 :]]
    under = [other.placed for other in below if not other.spec.under]
    return not any(box.intersects(ink.box) for placed in (*later, *under) for ink in book.of(placed))


def paint(box: FrameBuilder, contents: LayerPainting) -> None:
    """Onto a page that has its grounds: what lies beneath the contents of its zones, these, and what lies on top of them."""
    zones = contents.zones
    if contents.under:
        parts = [_parted(one) for one in zones]
        for point, item in (*(ground for ground, _ in parts if ground), *contents.under):
            box.raw(item, point)
        zones = tuple(zone for _, zone in parts)
    for one in zones:
        if not one.zone.tagged:
            box.open(StructureElement("Sect"))
        box.raw(one.content.item, one.content.point)
        if not one.zone.tagged:
            box.close()
        for point, item in one.after:
            box.raw(item, point)
    for point, item in contents.over:
        box.raw(item, point)


def _parted(one: ZonePainting) -> tuple[Placed | None, ZonePainting]:
    """The ground of a zone in a cell, and the zone without it."""
    point, group = one.content
    if not one.zone.tagged or not isinstance(group, Group):
        return None, one
    items = group.frame.items
    cut = next((n + 1 for n, p in enumerate(items) if isinstance(p.item, TagEnd)), 0)
    ground, content = (replace(group.frame, items=part) for part in (items[:cut], items[cut:]))
    beneath = Placed(point, replace(group, frame=ground, key=None))
    return beneath, one._replace(content=Placed(point, replace(group, frame=content)))


def in_cell(zone: Zone[Any], placed: Placed) -> SetZone:
    """A zone that stands in a cell of its page."""
    return SetZone(zone, _box(placed), placed, tagged=True)


def _box(placed: Placed) -> Rect:
    """The upright box round a group, turned as it is."""
    group = placed.item
    assert isinstance(group, Group)  # a layer's frame
    return group.transform.then(Transform.move(*placed.point)).apply_rect(Rect(0, 0, *group.frame.size))


def _marked(placed: Placed, places: dict[str, list[Placed]]) -> Placed:
    """A group with reading places after the blocks of these names."""
    if not places or not isinstance(placed.item, Group):
        return placed
    items: list[Placed] = []
    for inside in placed.item.frame.items:
        items.append(_marked(inside, places))
        if isinstance(inside.item, Group) and inside.item.key in places:
            items += places.pop(inside.item.key or "")
    frame = Frame(placed.item.frame.size, tuple(items))
    return Placed(placed.point, replace(placed.item, frame=frame))
