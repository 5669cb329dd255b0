"""What lies under the words of a page, layer by layer, and how it looks there: pictures, gradients, scrims, grounds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from leafletgen.core.canvas import Canvas, RampLine
from leafletgen.core.geometry import IDENTITY, Point, Rect, Transform
from leafletgen.core.path import Path, rectangle
from leafletgen.text.ir.frame import Frame, GlyphRun, Group, RasterImage, Refill, Shape, bounds
from leafletgen.text.ir.gradient import Fade

SURE = 0.05
"""Points by which a ground must reach over what it covers, so that none of its soft edge is in it."""


class _Round(NamedTuple):
    """What the groups round an item do to it."""

    cuts: tuple[tuple[Path, Transform], ...] = ()
    window: Rect | None = None
    fades: tuple[tuple[Fade, Transform, Rect], ...] = ()
    backdrop: Refill | None = None


class PaintedLayer(NamedTuple):
    """Something painted: the box on the page in which it is seen, what the groups round it do; `scrim`: laid over a backdrop."""

    box: Rect
    item: Shape | RasterImage
    transform: Transform
    around: _Round
    scrim: bool = False

    @property
    def plain(self) -> bool:
        """Whether it is one colour that lets nothing through, and no part of a picture."""
        whole = isinstance(self.item, Shape) and self.item.gradient is None
        return whole and not self.around.fades and self.around.backdrop is None

    def covers(self, area: Rect) -> bool:
        """Whether nothing under it is seen in an area: only upright rectangles are asked, other outlines cover nothing."""
        if isinstance(self.item, RasterImage) or self.around.fades or len(self.around.cuts) > 1:
            return False
        upright = not self.transform.b and not self.transform.c and _is_rectangle(self.item.path)
        return upright and self.box.contains(area.grown(SURE))


def _is_rectangle(path: Path) -> bool:
    """Whether an outline is an upright rectangle: four straight sides, level and plumb in turn."""
    if [segment.kind for segment in path.segments] not in (list("MLLLZ"), list("MLLL")):
        return False
    corners = [segment.points[0] for segment in path.segments if segment.points]
    level = [abs(a.y - b.y) < SURE for a, b in zip(corners, corners[1:] + corners[:1], strict=True)]
    plumb = [abs(a.x - b.x) < SURE for a, b in zip(corners, corners[1:] + corners[:1], strict=True)]
    return level in ([True, False] * 2, [False, True] * 2) and plumb == [not side for side in level]


class OverLayers(NamedTuple):
    """A run of glyphs, its map to the page, the keys of the groups round it, and all that is painted before it."""

    run: GlyphRun
    transform: Transform
    keys: tuple[str, ...]
    below: Sequence[PaintedLayer]


def runs(frame: Frame) -> Iterator[OverLayers]:
    """All runs of a page. `below` grows while the page is walked: look at it before the next one is asked for."""
    yield from _runs(frame, IDENTITY, (), _Round(), [])


def _runs(
    frame: Frame, to_page: Transform, keys: tuple[str, ...], around: _Round, below: list[PaintedLayer]
) -> Iterator[OverLayers]:
    for point, item in frame.items:
        here = to_page.at(point)
        match item:
            case Shape() if item.fill is not None and item.fill.seen:
                below.append(_layer(item, here.apply_rect(item.path.bounds), here, around))
            case RasterImage():
                below.append(_layer(item, here.apply_rect(Rect(0, 0, *item.size)), here, around))
            case GlyphRun() if item.text.strip():
                yield OverLayers(item, here, keys, below)
            case Group():
                inner = item.transform.then(here)
                own = keys if item.key is None else (*keys, item.key)
                yield from _runs(item.frame, inner, own, _inside(item, inner, around), below)


def _inside(group: Group, here: Transform, around: _Round) -> _Round:
    cuts, window, fades, _ = around
    if group.clip:
        edge = group.outline or rectangle(bounds(group.frame))
        box = here.apply_rect(edge.bounds)
        window = box if window is None else window.shared(box)
        if group.outline or here.b or here.c:
            cuts = (*cuts, (edge, here))
    if group.fade is not None:
        fades = (*fades, (group.fade, here, here.apply_rect(bounds(group.frame))))
    return _Round(cuts, window, fades, group.backdrop or around.backdrop)


def _layer(item: Shape | RasterImage, box: Rect, here: Transform, around: _Round) -> PaintedLayer:
    seen = box if around.window is None else box.shared(around.window)
    return PaintedLayer(
        seen, item, here, around, bool(around.fades and around.backdrop and isinstance(item, Shape))
    )


def within(below: Sequence[PaintedLayer], area: Rect) -> list[PaintedLayer]:
    """The layers that are seen in an area, from the one that covers all others."""
    found: list[PaintedLayer] = []
    for layer in reversed(below):
        if layer.box.intersects(area):
            found.append(layer)
            if layer.covers(area):
                break
    return found[::-1]


def drawn(layers: Sequence[PaintedLayer], area: Rect, scale: float) -> Canvas:
    """How layers look in an area of the page, `scale` pixels to the point."""
    canvas = Canvas(area, scale)
    for layer in layers:
        _draw(canvas, layer)
    return canvas


def _draw(canvas: Canvas, layer: PaintedLayer) -> None:
    item, here, around = layer.item, layer.transform, layer.around
    mask = canvas.within(rectangle(layer.box), IDENTITY)
    for path, by in around.cuts:
        mask = canvas.shared(mask, canvas.within(path, by))
    for fade, by, _ in around.fades:
        start, end, round_ = fade.axis.mapped(by)
        stops = fade.stops if fade.even is None else ((0.0, fade.even), (1.0, fade.even))
        ramp = RampLine(start, end if fade.even is None else Point(start.x + 1, start.y), round_)
        mask = canvas.shared(mask, canvas.strength(ramp, stops))
    if isinstance(item, RasterImage):
        canvas.picture(item.data, item.size, here, mask)
        return
    mask = canvas.shared(mask, canvas.within(item.path, here))
    if item.gradient is not None:
        ramp = RampLine(*item.gradient.axis.mapped(here))
        canvas.run(ramp, [(stop.at, stop.paint.rgb) for stop in item.gradient.stops], mask)
    elif item.fill is not None:
        canvas.paint(item.fill.rgb, mask)
