"""What is seen of a frame through a window: for copies that are looked at and not read."""

from __future__ import annotations

from dataclasses import replace

from leafletgen.core.geometry import Point, Rect, Transform
from leafletgen.text.ir.frame import (
    Frame,
    FrameItem,
    GlyphRun,
    Group,
    Link,
    Placed,
    RasterImage,
    ReadingPlace,
    Shape,
    TagEnd,
    TagStart,
)

REACH = 3.0
"""Sizes by which ink may stand out of a run above, below and at its ends: stacked marks of any script stay inside."""


def seen(frame: Frame, window: Rect) -> Frame:
    """The frame without tags and links and without what surely lies outside `window` (in the frame's coordinates).

    Nothing is cut: who shows it clips it.
    """
    return Frame(frame.size, tuple(_kept(frame, window)))


def _kept(frame: Frame, window: Rect) -> list[Placed]:
    kept = []
    for placed in frame.items:
        point, item = placed
        if isinstance(item, TagStart | TagEnd | Link | ReadingPlace):
            continue
        if isinstance(item, Group):
            group = _through(item, point, window)
            if group.frame.items:
                kept.append(Placed(point, group))
        elif _reach(item).moved(*point).intersects(window):
            kept.append(placed)
    return kept


def _through(group: Group, point: Point, window: Rect) -> Group:
    back = inverse(group.transform.then(Transform.move(*point)))
    return replace(group, frame=seen(group.frame, back.apply_rect(window)))


def _reach(item: FrameItem) -> Rect:
    """A box that holds all ink of an item, seen from its own point."""
    if isinstance(item, Shape):
        # A mitred corner stands out by at most ten half widths (the miter limit of PDF and of our SVG).
        return item.path.hull.grown((item.stroke.width * 5 if item.stroke else 0.0) + 0.01)
    if isinstance(item, RasterImage):
        return Rect(0, 0, *item.size).grown(0.01)
    if isinstance(item, GlyphRun):
        unit = item.size / item.face.upem
        down = [-glyph.dy * unit for glyph in item.glyphs] or [0.0]
        across = [glyph.dx * unit for glyph in item.glyphs] or [0.0]
        left, top = min(0.0, *across), min(down)
        return Rect(left, top, item.width + max(0.0, *across) - left, max(down) - top).grown(
            REACH * item.size
        )
    return Rect(0, 0, 0, 0)  # links and tags have no ink


def inverse(by: Transform) -> Transform:
    """The map back. Groups are never flattened to a line."""
    area = by.a * by.d - by.b * by.c
    a, b, c, d = by.d / area, -by.b / area, -by.c / area, by.a / area
    return Transform(a, b, c, d, -(by.e * a + by.f * c), -(by.e * b + by.f * d))
