"""The colour bar: patches by which a printer judges inks, their overprints, half tints and the grey balance."""

from __future__ import annotations

from collections.abc import Iterable

from leafletgen.core.color import CMYK, RGB, Paint
from leafletgen.core.geometry import MM, Point, Rect
from leafletgen.core.path import rectangle
from leafletgen.text.ir.frame import Placed, Shape

PATCH = 5 * MM
HALF = 0.5

_PROCESS = (
    (1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1), (1, 1, 0, 0), (1, 0, 1, 0), (0, 1, 1, 0),
    (0.5, 0, 0, 0), (0, 0.5, 0, 0), (0, 0, 0.5, 0), (0, 0, 0, 0.5), (0.5, 0.4, 0.4, 0),
)  # fmt: skip


def patches(spots: Iterable[Paint]) -> tuple[Paint, ...]:
    """The paints of a bar: process inks, and each named ink full and at half."""
    found = []
    for inks in _PROCESS:
        cmyk = CMYK(*inks)
        found.append(Paint("patch", RGB(*((1 - c) * (1 - cmyk.k) for c in cmyk[:3])), cmyk))
    for paint in spots:
        if paint.spot is None:
            continue
        # Varnish and dies have no half tints.
        for tint in (1.0,) if paint.spot.over else (1.0, HALF):
            rgb = RGB(*(1 - (1 - value) * tint for value in paint.rgb))
            cmyk = CMYK(*(value * tint for value in paint.spot.alternate))
            found.append(Paint("patch", rgb, cmyk, paint.spot._replace(tint=tint)))
    return tuple(found)


def patch(paint: Paint, box: Rect) -> Placed:
    """One patch."""
    return Placed(Point(0, 0), Shape(rectangle(box), fill=paint))
