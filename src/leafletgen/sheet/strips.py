"""Folds of one sheet into panels side by side (or, bound at the top, one below the other), and booklets.

Everything is written down for a binding at the left and mirrored for one at the right; for one at the top, left and
right become top and bottom.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from leafletgen.core.geometry import MM, Point, Rect, Size
from leafletgen.core.record import NamedTuple
from leafletgen.sheet.impose import Impose
from leafletgen.sheet.panel import Fold, Imposition, Panel, Progression, bound, duplex
from leafletgen.sheet.room import ANYWHERE, FACING, Axis, Edge, Room

LETTER_LENGTH = 279.4 * MM
US_FLAP = 25.4 / 16 * MM
"""US Letter folds to 3 11/16, 3 11/16 and 3 5/8 inches."""
SAME = 0.01
"""Points by which one fold may differ from itself."""


class Strip(NamedTuple):
    """A fold: its panels in reading order, and what lies on either side from left to right, bound at the left.

    `folds`: for each line between panels of the inside, when it is folded and whether it is a valley. `met`: pages in the
    order in which whoever unfolds it meets them; at a hill the ground of the earlier one runs over.
    """

    ids: tuple[str, ...]
    outside: tuple[int, ...]
    inside: tuple[int, ...]
    folds: tuple[tuple[int, bool], ...]
    widths: Callable[[float, float | None], tuple[float, ...]]
    met: tuple[int, ...]


def _equal(count: int) -> Callable[[float, float | None], tuple[float, ...]]:
    return lambda length, shorter: (length / count,) * count


def _flap(length: float, shorter: float | None) -> tuple[float, ...]:
    """Two panels, and one that is folded in first and so is narrower."""
    if shorter is None:
        shorter = US_FLAP if abs(length - LETTER_LENGTH) < 0.5 else 3 * MM
    panel = (length + shorter) / 3
    return panel, panel, panel - shorter


def _doors(length: float, shorter: float | None) -> tuple[float, ...]:
    """Two doors that do not quite meet over the middle panel."""
    less = 1.5 * MM if shorter is None else shorter
    middle = (length + 2 * less) / 2
    return middle / 2 - less, middle, middle / 2 - less


def _rolled(length: float, shorter: float | None) -> tuple[float, ...]:
    """Cover and back alike; each further panel narrower than the one that covers it."""
    less = 2 * MM if shorter is None else shorter
    panel = (length + 3 * less) / 4
    return panel, panel, panel - less, panel - 2 * less


STRIPS: dict[str, Strip] = {
    "half-fold": Strip(("cover", "inside-1", "inside-2", "back"), (4, 1), (2, 3), ((1, True),), _equal(2), (1, 4, 2, 3)),
    "tri-fold": Strip(
        ("cover", "inside-1", "inside-2", "inside-3", "flap", "back"),
        (5, 6, 1), (2, 3, 4), ((2, True), (1, True)), _flap, (1, 6, 5, 2, 3, 4),
    ),
    # Shut, page 4 is at the back, not 6.
    "z-fold": Strip(
        ("cover", "inside-1", "inside-2", "inside-3", "outside-1", "outside-2"),
        (5, 6, 1), (2, 3, 4), ((2, True), (1, False)), _equal(3), (1, 4, 2, 3, 5, 6),
    ),
    "gate-fold": Strip(
        ("door-1", "door-2", "inside-1", "inside-2", "inside-3", "back"),
        (2, 6, 1), (3, 4, 5), ((1, True), (2, True)), _doors, (1, 2, 6, 3, 4, 5),
    ),
    "roll-fold": Strip(
        ("cover", "inside-1", "inside-2", "inside-3", "inside-4", "flap-1", "flap-2", "back"),
        (6, 7, 8, 1), (2, 3, 4, 5), ((3, True), (2, True), (1, True)), _rolled, (1, 8, 7, 6, 2, 3, 4, 5),
    ),
}  # fmt: skip


def folded(impose: Impose, paper: Size, progression: Progression, u: float) -> Imposition:
    """The plan of a fold of one sheet."""
    strip = STRIPS[impose.scheme]
    binding = bound(impose.binding, progression)
    length = paper.height if binding == "top" else paper.width
    shorter = impose.shorter.pt(u) if impose.shorter else None
    widths = strip.widths(length, shorter)
    inside, outside, folds = strip.inside, strip.outside, strip.folds
    if binding == "right":
        widths, inside, outside, folds = widths[::-1], inside[::-1], outside[::-1], folds[::-1]
    panels = [
        *_row(strip.ids, outside, widths[::-1], paper, binding == "top", 0),
        *_row(strip.ids, inside, widths, paper, binding == "top", 1),
    ]
    places = [sum(widths[: i + 1]) for i in range(len(widths) - 1)]
    lines = tuple(
        Fold(binding != "top", at, valley, step) for at, (step, valley) in zip(places, folds, strict=True)
    )
    about: Axis = "horizontal" if binding == "top" else "vertical"
    made = Imposition(
        impose.scheme, binding, paper, Rect(0, 0, *paper), _by_order(panels), lines,
        turned_about=about, duplex=duplex(paper, about),
    )  # fmt: skip
    return _run_over(made, strip.met)


def _run_over(made: Imposition, met: Sequence[int]) -> Imposition:
    """With the folds that grounds run over. Only hills: in a valley both sides are seen at once."""
    rank = {order: place for place, order in enumerate(met)}
    panels = []
    for panel in made.panels:
        hills = [fold.at for fold in made.folds_on(panel.side) if not fold.valley]
        over: set[Edge] = set()
        under: set[Edge] = set()
        for edge in panel.folds:
            at = _edge(panel, edge)
            if any(abs(at - hill) < SAME for hill in hills):
                (other,) = (p for p in made.side(panel.side) if abs(_edge(p, FACING[edge]) - at) < SAME)
                (over if rank[panel.order] < rank[other.order] else under).add(edge)
        panels.append(panel._replace(over=frozenset(over), under=frozenset(under)))
    return made._replace(panels=tuple(panels))


def _edge(panel: Panel, edge: Edge) -> float:
    trim = panel.trim
    return {"left": trim.x, "right": trim.right, "top": trim.y, "bottom": trim.bottom}[edge]


def spread(page: Size, down: bool) -> Size:
    """Two pages that lie open."""
    return Size(page.width, 2 * page.height) if down else Size(2 * page.width, page.height)


def booklet(
    impose: Impose, paper: Size, progression: Progression, u: float, pages: int, page: Size | None = None,
    room: Room = ANYWHERE,
) -> Imposition:  # fmt: skip
    """Sheets folded once and stapled in the fold, in the middle of the paper. Blank pages are at the end in reading order.
    Without a `page`, two of them fill what the paper's edges leave.
    """
    binding = bound(impose.binding, progression)
    down = binding == "top"
    count = -(-pages // 4) * 4
    free = room.trims(paper)
    scale, open_ = 1.0, Size(*free[2:])
    if page is not None:
        full = spread(page, down)
        scale = min(1.0, free.width / full.width, free.height / full.height) if impose.scale else 1.0
        open_ = Size(full.width * scale, full.height * scale)
    area = Rect(free.x + (free.width - open_.width) / 2, free.y + (free.height - open_.height) / 2, *open_)
    half = (open_.height if down else open_.width) / 2
    ids = tuple(str(n) for n in range(1, count + 1))
    step = impose.stock.pt(u) * impose.creep
    panels: list[Panel] = []
    for sheet in range(count // 4):
        front, back = (count - 2 * sheet, 1 + 2 * sheet), (2 + 2 * sheet, count - 1 - 2 * sheet)
        for side, pair in ((2 * sheet, front), (2 * sheet + 1, back)):
            order = pair[::-1] if binding == "right" else pair
            row = _row(ids, order, (half, half), open_, down, side)
            panels += [panel._replace(shift=_crept(panel, sheet * step)) for panel in row]
    about: Axis = "horizontal" if down else "vertical"
    made = Imposition(
        impose.scheme, binding, paper, area, _by_order(panels), (Fold(not down, half, True, 1),),
        sides=count // 2, turned_about=about, duplex=duplex(paper, about), scale=scale, room=room,
    )  # fmt: skip
    return _run_over(made, range(1, count + 1))


def _crept(panel: Panel, by: float) -> Point:
    """Towards the fold: the further inside a sheet lies, the further it pushes out at the other edge."""
    dx = by * (("right" in panel.folds) - ("left" in panel.folds))
    dy = by * (("bottom" in panel.folds) - ("top" in panel.folds))
    return Point(dx, dy)


def _row(
    ids: tuple[str, ...],
    pages: tuple[int, ...],
    widths: tuple[float, ...],
    paper: Size,
    down: bool,
    side: int,
) -> list[Panel]:
    """Panels one after the other along the sheet."""
    first, last = ("top", "bottom") if down else ("left", "right")
    every: frozenset[Edge] = frozenset(("top", "right", "bottom", "left"))
    panels, at = [], 0.0
    for i, (page, width) in enumerate(zip(pages, widths, strict=True)):
        trim = Rect(0, at, paper.width, width) if down else Rect(at, 0, width, paper.height)
        folds: set[Edge] = set()
        if i > 0:
            folds.add(first)  # type: ignore[arg-type]  # an edge's name
        if i < len(pages) - 1:
            folds.add(last)  # type: ignore[arg-type]  # an edge's name
        panels.append(Panel(ids[page - 1], page, side, trim, every - folds, frozenset(folds)))
        at += width
    return panels


def _by_order(panels: list[Panel]) -> tuple[Panel, ...]:
    return tuple(sorted(panels, key=lambda panel: panel.order))
