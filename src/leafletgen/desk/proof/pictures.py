"""Parts of the very pages, as pictures: nothing is set again, and what they say is said beside them."""

from __future__ import annotations

from dataclasses import replace

from leafletgen.core.geometry import Point, Rect, Size, Transform
from leafletgen.engine.layout.boxes import Box, run_area
from leafletgen.text.ir.frame import Frame, FrameItem, GlyphRun, Group, Link, Placed, Shape, TagEnd, TagStart
from leafletgen.text.ir.frame import RasterImage as Image

HIGH = 0.45
"""Height to width of boxes that are high."""


def cut_out(frame: Frame, area: Rect, width: float, height: float) -> Group:
    """What of a page lies in `area`, made smaller to go into `width` by `height` points (never larger)."""
    scale = min(width / area.width, height / area.height, 1.0)
    inner = Frame(Size(area.width, area.height), tuple(_within(frame, area)))
    return Group(inner, Transform.scale(scale), clip=True)


def shown_size(group: Group) -> Size:
    """How large a group looks."""
    return Size(group.frame.size.width * group.transform.a, group.frame.size.height * group.transform.d)


def _within(frame: Frame, area: Rect) -> list[Placed]:
    """The items that an area of a frame touches, moved so that the area begins at the corner; without their tags."""
    kept = []
    for point, item in frame.items:
        if isinstance(item, TagStart | TagEnd | Link):
            continue
        here = point.moved(-area.x, -area.y)
        if isinstance(item, Group):
            pruned = _pruned(item, here, Size(area.width, area.height))
            if pruned is not None:
                kept.append(Placed(here, pruned))
        elif _extent(item).moved(*here).intersects(Rect(0, 0, area.width, area.height)):
            kept.append(Placed(here, item))
    return kept


def _pruned(group: Group, point: Point, size: Size) -> Group | None:
    """A group with what of it may be seen in a window of `size` at the corner; None where that is nothing."""
    there = group.transform.then(Transform.move(*point))
    seen = _inverse(there).apply_rect(Rect(0, 0, *size))
    items = tuple(
        Placed(Point(p.point.x + seen.x, p.point.y + seen.y), p.item) for p in _within(group.frame, seen)
    )
    return replace(group, frame=Frame(group.frame.size, items), key=None) if items else None


def _inverse(t: Transform) -> Transform:
    d = t.a * t.d - t.b * t.c
    return Transform(
        t.d / d, -t.b / d, -t.c / d, t.a / d, (t.c * t.f - t.d * t.e) / d, (t.b * t.e - t.a * t.f) / d
    )


def _extent(item: FrameItem) -> Rect:
    """The room that the ink of an item takes, generously."""
    if isinstance(item, GlyphRun):
        return run_area(item).grown(item.size)
    if isinstance(item, Image):
        return Rect(0, 0, *item.size)
    assert isinstance(item, Shape)
    return item.path.bounds.grown(1 + (item.stroke.width if item.stroke else 0))


def area_of(box: Box, place: Rect, page: Rect) -> Rect:
    """What of a page to show for a text: its box, or its own lines alone where that is a list or else too high to be
    read when it is made small; with a little round it.
    """
    area, air, kind = box.rect, 0.006 * page.width, box.path[-1]
    alone = kind.startswith(("steps", "listing")) or area.height > HIGH * area.width
    if len(box.messages) > 1 and alone and not kind.startswith("diagram"):
        area = Rect(area.x, place.y + 0.3 * air, area.width, place.height - 0.6 * air)
    x, y = max(area.x - 2 * air, page.x), max(area.y - air, page.y)
    return Rect(x, y, min(area.right + 2 * air, page.right) - x, min(area.bottom + air, page.bottom) - y)
