"""Grounds that end where the page is cut: in a file for a print shop they must run on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import MM, Rect
from leafletgen.inspection.rules.limits import limits
from leafletgen.model.project.layout import Layout
from leafletgen.sheet.panel import Imposition
from leafletgen.sheet.profiles import OutputProfile
from leafletgen.sheet.room import SIDES
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.ir.frame import RasterImage, Shape, walk_seen

TOUCH = 0.5
"""Points: nearer to an edge is on it."""


def unbled(
    pages: Sequence[Sheet], layout: Layout, profile: OutputProfile, plan: Imposition | None
) -> tuple[Diagnostic, ...]:
    """That a ground or a picture reaches an edge that is cut, though the layout's bleed is too small for that."""
    if not profile.bleed or not pages:
        return ()
    wanted = _wanted(profile.limits)
    bleed = plan.bleed if plan is not None else pages[0].trim.x - pages[0].bleed.x
    if bleed > wanted - TOUCH:
        return ()
    panels = plan.pages if plan is not None else ()
    for number, page in enumerate(pages):
        cut = panels[number].cuts if number < len(panels) else frozenset(SIDES)
        for role, box in _painted(page):
            beyond = dict(zip(SIDES, _beyond(box, page.trim), strict=True))
            if box.intersects(page.trim) and any(beyond[side] > -TOUCH for side in cut):
                setup = layout.page
                where = setup.spans.get("bleed", setup.span)
                told, least = f"{max(0.0, bleed) / MM:.2g}", f"{wanted / MM:g}"
                return (diagnostic("bleed-missing", where, ground=role, bleed=told, least=least),)
    return ()


@cache
def _wanted(paper: str) -> float:
    return limits(paper).bleed.pt(0)


def _painted(page: Sheet) -> Iterator[tuple[str, Rect]]:
    """Grounds and pictures that put ink on the page, by role or file."""
    for one in walk_seen(page.frame):
        item = one.item
        if isinstance(item, Shape) and item.fill is not None and item.fill.seen and any(item.fill.cmyk):
            yield item.fill.role, one.part(one.transform.apply_rect(item.path.bounds))
        elif isinstance(item, RasterImage):
            yield "picture", one.part(one.transform.apply_rect(Rect(0, 0, *item.size)))


def _beyond(box: Rect, trim: Rect) -> tuple[float, float, float, float]:
    """How far beyond each side of the trim it goes, in the order of `SIDES` (negative: it ends within)."""
    return trim.y - box.y, box.right - trim.right, box.bottom - trim.bottom, trim.x - box.x
