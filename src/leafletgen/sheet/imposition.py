"""Laid-out pages onto the sheets of a plan, and a page that shows how to fold.

Each page is drawn into its sheet with its own tags; `StructureElement.order` keeps the reading order of the pages, whatever sheet
and place they lie on. Further copies of a page are artifacts.
"""

from __future__ import annotations

from collections.abc import Sequence

from leafletgen.core.geometry import Point, Rect, Size, Transform
from leafletgen.sheet.panel import RUN_OVER, SEAM, Edge, Imposition, Panel
from leafletgen.sheet.sheet import Sheet
from leafletgen.sheet.window import inverse, seen
from leafletgen.text.ir.frame import Frame, Group, Placed, TagEnd, TagStart
from leafletgen.text.ir.structure import StructureElement

SAME = 0.03
"""Points (0.01 mm) by which a page and its panel may differ."""


def impose(
    pages: Sequence[Sheet], plan: Imposition, bleed: float, *, read_from: int = 1
) -> tuple[Sheet, ...]:
    """The sides of the sheets, front and back in turn. Panels beyond the last page stay blank.

    `pages` in reading order, each as large as its panel (n-up: of one shape), with a bleed of `plan.page_bleed`. `bleed`:
    points round the sheet's trim. `read_from`: the order of the first page, where a file holds several imposed documents.
    """
    if len(pages) > len(plan.pages):
        raise ValueError(f"{len(pages)} pages for {len(plan.pages)} panels: `plan` would have told")
    return tuple(_side(pages, plan, bleed, side, read_from) for side in range(plan.sides))


def _side(pages: Sequence[Sheet], plan: Imposition, bleed: float, side: int, read_from: int) -> Sheet:
    paper = Rect(0, 0, *plan.paper)
    media = paper.union(plan.area.grown(bleed))
    trim = plan.area.moved(-media.x, -media.y)
    items: list[Placed] = []
    for panel in plan.side(side):
        if panel.order <= len(pages):
            items += _placed(pages[panel.order - 1], panel, plan, bleed, trim, read_from)
    frame = Frame(Size(media.width, media.height), tuple(items))
    return Sheet(frame.size, trim, trim.grown(bleed), frame)


def _placed(
    page: Sheet, panel: Panel, plan: Imposition, bleed: float, trim: Rect, read_from: int
) -> list[Placed]:
    to_panel = _onto(page.trim, panel)
    window = _window(panel, plan, bleed)
    art = page.frame if panel.copy == 0 else seen(page.frame, inverse(to_panel).apply_rect(window))
    moved = to_panel.then(Transform.move(panel.shift.x - window.x, panel.shift.y - window.y))
    inner = Frame(Size(window.width, window.height), (Placed(Point(0, 0), Group(art, moved)),))
    tag = (
        StructureElement("Part", order=read_from - 1 + panel.order)
        if panel.copy == 0
        else StructureElement("Artifact")
    )
    key = f"panel.{panel.id}" if panel.copy == 0 else None
    return [
        Placed(Point(0, 0), TagStart(tag)),
        Placed(Point(trim.x + window.x, trim.y + window.y), Group(inner, key=key, clip=True)),
        Placed(Point(0, 0), TagEnd()),
    ]


def _onto(page: Rect, panel: Panel) -> Transform:
    """From the page's frame to the sheet's trim: turned, and smaller where the panel is."""
    width, height = (panel.trim.height, panel.trim.width) if panel.turn % 2 else panel.trim[2:]
    scale = width / page.width
    if abs(page.height * scale - height) > SAME:
        raise ValueError(f"page {panel.id} has another shape than its panel")
    if abs(scale - 1) * page.width <= SAME:
        scale = 1.0
    by = Transform(scale, 0, 0, scale, -page.x * scale, -page.y * scale)
    for _ in range(panel.turn % 4):
        # A quarter clockwise about the top left, then back into the first quadrant.
        by = by.then(Transform(0, 1, -1, 0, height, 0))
        width, height = height, width
    return by.then(Transform.move(panel.trim.x, panel.trim.y))


def _window(panel: Panel, plan: Imposition, bleed: float) -> Rect:
    """What of a page may be seen: its trim, the bleed where it is cut and nobody else's page lies, and a little more or
    less at a fold.
    """
    left, top, right, bottom = (
        _spill(panel, plan, bleed, edge) for edge in ("left", "top", "right", "bottom")
    )
    trim = panel.trim
    return Rect(trim.x - left, trim.y - top, trim.width + left + right, trim.height + top + bottom)


def _spill(panel: Panel, plan: Imposition, bleed: float, edge: Edge) -> float:
    if edge not in panel.cuts:
        return SEAM * (edge in panel.folds) + RUN_OVER * ((edge in panel.over) - (edge in panel.under))
    trim, area = panel.trim, plan.area
    outer = {
        "left": trim.x < SAME,
        "top": trim.y < SAME,
        "right": trim.right > area.width - SAME,
        "bottom": trim.bottom > area.height - SAME,
    }[edge]
    return bleed if outer else min(bleed, plan.gap / 2)
