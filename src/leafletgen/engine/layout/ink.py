"""The ink of finished frames: where something is really painted, as upright boxes first, as true outlines where it matters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Literal, TypeAlias

from leafletgen.core.geometry import IDENTITY, Point, Rect, Transform
from leafletgen.core.path import Path
from leafletgen.core.record import NamedTuple
from leafletgen.core.regions import Area, bounds, filled, rectangular, stroked
from leafletgen.text.fonts.face import Face
from leafletgen.text.ir.frame import GlyphRun, Group, Placed, RasterImage, Shape

InkKind = Literal["text", "code", "shape", "picture"]


class InkItem(NamedTuple):
    """One thing that is painted: its kind, the box round its ink on the page, the keys of the groups round it, the map from
    its own coordinates to the page's, and the outline that it is cut to, with the map from there.
    """

    kind: InkKind
    box: Rect
    keys: tuple[str, ...]
    item: GlyphRun | Shape | RasterImage
    transform: Transform
    mask: tuple[Path, Transform] | None = None


KnownInks: TypeAlias = "dict[tuple[int, Point, tuple[Rect, ...] | None], tuple[Placed, tuple[InkItem, ...]]]"
"""By group, place and near what shapes were asked for; each with its group, so that nothing else takes its identity."""


class InkBook:
    """The ink of the groups of a page, each worked out once. Of the shapes in its zones, which may be many, only those near a
    layer.
    """

    def __init__(self, layers: Mapping[str, Placed], known: KnownInks | None = None) -> None:
        """`layers`: by their keys; `known`: what was worked out for pages before, of the same groups."""
        self._layers = layers
        self._known: KnownInks = {} if known is None else known
        self._near: tuple[Rect, ...] = ()
        own = map(self.of, layers.values())
        self._near = tuple(union(ink.box for ink in found) for found in own if found)

    def of(self, placed: Placed) -> tuple[InkItem, ...]:
        """The ink of a group of the page's frame, in the order of painting."""
        exact = isinstance(placed.item, Group) and placed.item.key in self._layers
        name = (id(placed.item), placed.point, None if exact else self._near)
        if name not in self._known:
            self._known[name] = (placed, tuple(inks((placed,), None if exact else self._near)))
        return self._known[name][1]


def inks(items: Iterable[Placed], near: tuple[Rect, ...] | None = None) -> list[InkItem]:
    """The ink of a frame's items in the order of painting. Unseen paints (varnish, dies) have none. `near`: of shapes, only
    those by these boxes, and as if they were as large as the handles of their curves.
    """
    found: list[InkItem] = []
    _gather(found, items, IDENTITY, _Surrounding((), None, near))
    return found


class _Surrounding(NamedTuple):
    """What is round an item: the keys of groups, what of the page they show, near what shapes are asked for, a mask."""

    keys: tuple[str, ...]
    window: Rect | None
    near: tuple[Rect, ...] | None
    mask: tuple[Path, Transform] | None = None


def _gather(found: list[InkItem], items: Iterable[Placed], to_page: Transform, around: _Surrounding) -> None:
    """Into a list: most of a page lies seven groups deep, and would be handed up through as many generators."""
    keys, window, near, mask = around
    plain = to_page.b == 0 == to_page.c and to_page.a == 1 == to_page.d
    for point, item in items:
        if isinstance(item, Group):
            inner = item.transform.then(to_page.at(point))
            _gather(found, item.frame.items, inner, _within(item, inner, around))
            continue
        if isinstance(item, Shape) and near == () and item.code is None:
            continue
        own = _own(item, exact=near is None)
        if own is None:
            continue
        kind, box = own
        here = to_page.at(point)
        shown = box.moved(here.e, here.f) if plain else here.apply_rect(box)
        if window is not None:
            shown = common(shown, window)
        if shown.width > 0 and shown.height > 0:
            found.append(InkItem(kind, shown, keys, item, here, mask))  # type: ignore[arg-type]  # with ink
        if kind == "code":
            return  # the rest of its frame lies on its ground


def _within(group: Group, inner: Transform, around: _Surrounding) -> _Surrounding:
    """What is round the items of a group."""
    keys = around.keys if group.key is None else (*around.keys, group.key)
    window, near, mask = around.window, around.near, around.mask
    if near:
        room = inner.apply_rect(Rect(0, 0, *group.frame.size)).grown(BESIDE)
        near = tuple(box for box in near if box.intersects(room))
    if group.clip:
        edge = inner.apply_rect(group.outline.bounds if group.outline else Rect(0, 0, *group.frame.size))
        window = edge if window is None else common(window, edge)
        mask = (group.outline, inner) if group.outline else mask
    return _Surrounding(keys, window, near, mask)


BESIDE = 12.0
"""Points by which a shape may stand out of the frame it is in."""


def _own(item: object, *, exact: bool) -> tuple[InkKind, Rect] | None:
    """What an item is and the box of its ink in its own coordinates; None where it paints nothing."""
    if isinstance(item, GlyphRun):
        box = item.ink if item.text.strip() else None
        return ("text", box) if box else None
    if isinstance(item, Shape):
        if item.code is not None:
            return "code", item.path.bounds
        stroke = item.stroke if item.stroke and item.stroke.paint.seen else None
        if not stroke and not (item.fill and item.fill.seen):
            return None
        box = item.path.bounds if exact else item.hull
        return "shape", box.grown(stroke.width / 2) if stroke else box
    if isinstance(item, RasterImage):
        return "picture", Rect(0, 0, *item.size)
    return None


def common(one: Rect, other: Rect) -> Rect:
    """What two boxes share; of less than nothing where they are apart."""
    x, y = max(one.x, other.x), max(one.y, other.y)
    return Rect(x, y, min(one.right, other.right) - x, min(one.bottom, other.bottom) - y)


def union(boxes: Iterable[Rect]) -> Rect:
    """The box round several."""
    xs, ys, rights, bottoms = zip(*((b.x, b.y, b.right, b.bottom) for b in boxes), strict=True)
    return Rect(min(xs), min(ys), max(rights) - min(xs), max(bottoms) - min(ys))


def areas(ink: InkItem, near: Rect) -> Iterator[tuple[Rect, Area]]:
    """The true outlines of an ink as far as they are near a box: of a text, those of each glyph; each with its own box."""
    item = ink.item
    if isinstance(item, GlyphRun):
        yield from _glyphs(item, ink.transform, near)
    elif isinstance(item, RasterImage) and ink.mask is not None:
        yield ink.box, filled(*ink.mask)
    elif isinstance(item, RasterImage) or ink.kind == "code":
        box = Rect(0, 0, *item.size) if isinstance(item, RasterImage) else item.path.bounds
        yield ink.box, rectangular(box, ink.transform)
    else:
        area = _shape(item, ink.transform)
        yield bounds(area), area


def _shape(shape: Shape, by: Transform) -> Area:
    area: Area = filled(shape.path, by) if shape.fill and shape.fill.seen else ()
    stroke = shape.stroke
    if stroke and stroke.paint.seen:
        area += stroked(shape.path, stroke.width, round_=stroke.round, by=by)
    return area


def _glyphs(run: GlyphRun, by: Transform, near: Rect) -> Iterator[tuple[Rect, Area]]:
    scale, pen = run.size / run.face.upem, 0.0
    for glyph in run.glyphs:
        ink = run.face.extents(glyph.gid)
        if ink is not None:
            at = Transform(scale, 0, 0, -scale, (pen + glyph.dx) * scale, -glyph.dy * scale).then(by)
            box = at.apply_rect(Rect(ink.xmin, ink.ymin, ink.xmax - ink.xmin, ink.ymax - ink.ymin))
            if box.intersects(near):
                yield box, filled(_outline(run.face, glyph.gid), at)
        pen += glyph.advance


@lru_cache(maxsize=2048)
def _outline(face: Face, gid: int) -> Path:
    return face.outline(gid)
