"""Drawings of a page as SVG in the page, cut to their ink."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from leafletgen.core.geometry import Point, Rect, Size
from leafletgen.text.ir.frame import Frame, GlyphRun, Placed, RasterImage, Shape, walk
from leafletgen.write import svg

_OUTLINE, _LONG = re.compile(r' d="[^"]+"'), re.compile(r"\d{1,9}\.\d\d")


def _shorter(outline: re.Match[str]) -> str:
    """An outline to a tenth of a point, which screens do not show: a third less to load."""
    return _LONG.sub(lambda number: f"{float(number[0]):.1f}".removesuffix(".0"), outline[0])


def ink_of(frame: Frame) -> Rect | None:
    """The box of all that is painted in a frame, in its coordinates."""
    whole: Rect | None = None
    for item, transform, _ in walk(frame):
        box: Rect | None = None
        if isinstance(item, Shape):
            box = item.path.bounds
            if item.stroke is not None:
                box = box.grown(item.stroke.width / 2)
        elif isinstance(item, GlyphRun):
            box = item.ink
        elif isinstance(item, RasterImage):
            box = Rect(0, 0, *item.size)
        if box is not None:
            box = transform.apply_rect(box)
            whole = box if whole is None else whole.union(box)
    return whole


def drawing(frame: Frame, alt: str | None, prefix: str, colors: Mapping[str, str] | None = None) -> str:
    """The SVG element of what a frame holds; empty where nothing is painted. `colors`: what is written for some of them."""
    box = ink_of(frame)
    if box is None:
        return ""
    room = box.grown(0.5)
    items = tuple(Placed(Point(p.x - room.x, p.y - room.y), item) for p, item in frame.items)
    body = _OUTLINE.sub(_shorter, svg.write_part(Frame(Size(room.width, room.height), items), prefix))
    for color, said in (colors or {}).items():
        body = body.replace(f'"{color}"', f'"{said}"')
    heard = f'role="img" aria-label="{escape(alt)}"' if alt else 'aria-hidden="true"'
    return (
        f'<svg {heard} focusable="false" viewBox="0 0 {room.width:.1f} {room.height:.1f}"'
        f' width="{room.width:.0f}" height="{room.height:.0f}">{body}</svg>'
    )
