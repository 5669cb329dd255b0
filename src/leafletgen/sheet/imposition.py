"""Laid-out pages onto the sheets of a plan, and a page that shows how to fold.

Each page is drawn into its sheet with its own tags; `StructureElement.order` keeps the reading order of the pages, whatever sheet
and place they lie on. Further copies of a page are artifacts.
"""

from __future__ import annotations

from collections.abc import Sequence

from leafletgen.core.geometry import Point, Rect, Size, Transform
from leafletgen.core.record import NamedTuple
from leafletgen.sheet.panel import RUN_OVER, SEAM, Imposition, Panel
from leafletgen.sheet.printable import PANEL, TOUCH, Clearance
from leafletgen.sheet.room import Edge
from leafletgen.sheet.sheet import ARTIFACT, Sheet, tagged
from leafletgen.sheet.window import inverse, seen
from leafletgen.text.ir.frame import Frame, Group, Placed
from leafletgen.text.ir.structure import StructureElement

SAME = 0.03
"""Points (0.01 mm) by which a page and its panel may differ."""


def impose(
    pages: Sequence[Sheet], plan: Imposition, bleed: float, *, read_from: int = 1, reach: Rect | None = None
) -> tuple[Sheet, ...]:
    """The sides of the sheets, front and back in turn. Panels beyond the last page stay blank.

    `pages` in reading order, each as large as its panel (n-up: of one shape), with a bleed of `plan.page_bleed`. `bleed`:
    points round the sheet's trim. `read_from`: the order of the first page, where a file holds several imposed documents.
    `reach`: all that a printer can print of the paper; all pages are made smaller alike, so that each lies within it.
    """
    if len(pages) > len(plan.pages):
        raise ValueError(f"{len(pages)} pages for {len(plan.pages)} panels: `plan` would have told")
    small = _Smaller.of(plan, reach) if reach else None
    job = _Imposing(tuple(pages), plan, bleed, read_from, small)
    return tuple(_side(job, side) for side in range(plan.sides))


def scale_within(plan: Imposition, reach: Rect) -> float:
    """By how much pages are made smaller with this `reach`."""
    small = _Smaller.of(plan, reach)
    return small.scale if small else 1.0


def clears(plan: Imposition, reach: Rect, clearance: Clearance) -> bool:
    """Whether all that must not be cut lies within `reach` (on the paper), wherever its page is put. A page and its mirror image,
    as it is in a language of the other direction, are judged alike.
    """
    inside = reach.moved(-plan.area.x, -plan.area.y)
    for panel in plan.panels:
        before, end, after, start = clearance.of(panel.id)
        away = (before, min(start, end), after, min(start, end))
        turns = -panel.turn % 4
        top, right, bottom, left = away[turns:] + away[:turns]
        trim = panel.trim.moved(*panel.shift)
        near = (trim.y + top - inside.y, inside.right - trim.right + right)
        far = (inside.bottom - trim.bottom + bottom, trim.x + left - inside.x)
        if min(*near, *far) < -TOUCH:
            return False
    return True


class _Smaller(NamedTuple):
    """Pages made smaller so that a printer reaches all of them: by how much, and the paper it reaches in the sheet's trim."""

    scale: float
    reach: Rect

    @classmethod
    def of(cls, plan: Imposition, reach: Rect) -> _Smaller | None:
        """None where all of them can be printed as they are."""
        inside = reach.moved(-plan.area.x, -plan.area.y)
        rooms = [(panel.trim, panel.trim.shared(inside)) for panel in plan.panels]
        scale = min(min(r.width / trim.width, r.height / trim.height) for trim, r in rooms)
        return cls(scale, inside) if scale < 1 - 1e-6 else None

    def moved(self, trim: Rect) -> Transform:
        """From a panel into the middle of what can be printed of it."""
        to = trim.shared(self.reach).center
        s = self.scale
        return Transform(s, 0, 0, s, to.x - trim.center.x * s, to.y - trim.center.y * s)


class _Imposing(NamedTuple):
    pages: tuple[Sheet, ...]
    plan: Imposition
    bleed: float
    read_from: int
    small: _Smaller | None


def _side(job: _Imposing, side: int) -> Sheet:
    plan = job.plan
    paper = Rect(0, 0, *plan.paper)
    # A press sheet is what it is; a sheet that is trimmed to its size gets paper for its bleed.
    media = paper if plan.on_press_sheet else paper.union(plan.area.grown(job.bleed))
    trim = plan.area.moved(-media.x, -media.y)
    items: list[Placed] = []
    for panel in plan.side(side):
        if panel.order <= len(job.pages):
            items += _placed(job, panel, trim)
    frame = Frame(Size(media.width, media.height), tuple(items))
    return Sheet(frame.size, trim, trim.grown(job.bleed), frame)


def _placed(job: _Imposing, panel: Panel, trim: Rect) -> tuple[Placed, ...]:
    page = job.pages[panel.order - 1]
    to_panel = _onto(page.trim, panel)
    window = _window(panel, job.plan, job.bleed)
    if job.small is not None:
        to_panel = to_panel.then(job.small.moved(panel.trim))
        window = job.small.moved(panel.trim).apply_rect(panel.trim)
    art = page.frame if panel.copy == 0 else seen(page.frame, inverse(to_panel).apply_rect(window))
    moved = to_panel.then(Transform.move(panel.shift.x - window.x, panel.shift.y - window.y))
    inner = Frame(Size(window.width, window.height), (Placed(Point(0, 0), Group(art, moved)),))
    tag = ARTIFACT if panel.copy else StructureElement("Part", order=job.read_from - 1 + panel.order)
    key = f"{PANEL}{panel.id}" if panel.copy == 0 else None
    at = Point(trim.x + window.x, trim.y + window.y)
    return tagged(tag, (Placed(at, Group(inner, key=key, clip=True)),))


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
