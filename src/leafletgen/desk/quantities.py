"""What a print shop counts: how many lie on a sheet, how many sheets there are, how large a piece is at the end."""

from __future__ import annotations

from leafletgen.core.geometry import MM, Size
from leafletgen.core.record import NamedTuple
from leafletgen.model.project.manifest import Output
from leafletgen.sheet.panel import Imposition


class Quantities(NamedTuple):
    """Of one file. `up`: pages on a side (n-up, booklet) or copies from a sheet; None where nothing is put up. `sheets_each`:
    sheets for one copy (None where a sheet holds several), `sheets`: for all copies, where their number is stated.
    """

    finished_mm: tuple[float, float]
    press_sheet_mm: tuple[float, float] | None
    up: int | None
    sheets_each: int | None
    sheets: int | None
    folds: int


def quantities(output: Output, plan: Imposition | None, pages: int, trim: tuple[float, float]) -> Quantities:
    """`pages` of the file and its `trim` (millimetres) as read from it."""
    if plan is None:
        two_sided = output.duplex != "none" and pages > 1
        each = -(-pages // 2) if two_sided else pages
        return Quantities(trim, None, None, each, _times(output.copies, each), 0)
    leaves = -(-plan.sides // 2)
    folds = len(plan.folds)
    if not plan.on_press_sheet:
        return Quantities(_folded(plan), None, None, leaves, _times(output.copies, leaves), folds)
    finished, sheet = _mm(_first(plan)), _mm(plan.paper)
    on_a_side = len(plan.side(0))
    if plan.scheme in ("n-up", "booklet"):
        return Quantities(finished, sheet, on_a_side, leaves, _times(output.copies, leaves), folds)
    # Each form of work and turn is printed on both sides of its sheets.
    leaves = plan.sides if plan.scheme == "work-and-turn" else leaves
    needed = None if output.copies is None else -(-output.copies // on_a_side) * leaves
    return Quantities(finished, sheet, on_a_side, None if on_a_side > 1 else leaves, needed, folds)


def _times(copies: int | None, each: int) -> int | None:
    return None if copies is None else copies * each


def _first(plan: Imposition) -> Size:
    """A page as it is when it is cut out."""
    size = plan.page_size
    return Size(size.width * plan.scale, size.height * plan.scale)


def _folded(plan: Imposition) -> tuple[float, float]:
    """The widest panel: what is folded in is narrower."""
    return max(_mm(Size(p.trim.width, p.trim.height)) for p in plan.panels)


def _mm(size: Size) -> tuple[float, float]:
    return round(size.width / MM, 2), round(size.height / MM, 2)
