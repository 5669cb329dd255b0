"""Pages side by side on a sheet without a fold: n-up, step-and-repeat, work-and-turn."""

from __future__ import annotations

from leafletgen.core.geometry import Rect, Size
from leafletgen.sheet.impose import Impose
from leafletgen.sheet.panel import Edge, Imposition, Panel, Progression, bound, duplex

ISO_RATIO = 2**0.5
EVERY: frozenset[Edge] = frozenset(("top", "right", "bottom", "left"))
SLACK = 0.02
"""Points by which a page may be larger than its room and still fit (rounded standard sizes)."""


def n_up(
    impose: Impose, paper: Size, progression: Progression, u: float, pages: int, page: Size | None
) -> Imposition:
    """`up` pages on each side, row by row in reading direction, made smaller where they must be."""
    gap = impose.gap.pt(u)
    columns, rows = _grid(impose.up, paper, gap, page)
    cell = Size((paper.width - (columns - 1) * gap) / columns, (paper.height - (rows - 1) * gap) / rows)
    inner = cell
    if page is not None:
        scale = min(cell.width / page.width, cell.height / page.height, 1.0)
        inner = Size(page.width * scale, page.height * scale)
    binding = bound(impose.binding, progression)
    panels = []
    for order in range(1, pages + 1):
        row, column = divmod((order - 1) % impose.up, columns)
        if binding == "right":
            column = columns - 1 - column
        x = column * (cell.width + gap) + (cell.width - inner.width) / 2
        y = row * (cell.height + gap) + (cell.height - inner.height) / 2
        panels.append(Panel(str(order), order, (order - 1) // impose.up, Rect(x, y, *inner), EVERY))
    sides = -(-pages // impose.up)
    return Imposition(
        impose.scheme, binding, paper, Rect(0, 0, *paper), tuple(panels), sides=sides,
        duplex=duplex(paper, "vertical") if sides > 1 else "none", gap=gap,
    )  # fmt: skip


def _grid(up: int, paper: Size, gap: float, page: Size | None) -> tuple[int, int]:
    """Columns and rows in which a page comes out largest; without a page, cells nearest to the shape of A and B."""

    def fitness(columns: int) -> float:
        rows = up // columns
        width = (paper.width - (columns - 1) * gap) / columns
        height = (paper.height - (rows - 1) * gap) / rows
        if page is not None:
            return min(width / page.width, height / page.height)
        return -abs(max(width, height) / min(width, height) - ISO_RATIO)

    columns = max((n for n in range(1, up + 1) if up % n == 0), key=fitness)
    return columns, up // columns


def step_and_repeat(
    impose: Impose, paper: Size, progression: Progression, u: float, pages: int, page: Size
) -> Imposition:
    """As many copies of a page as the paper holds, in the middle of it. A second page lies behind the first."""
    gap = impose.gap.pt(u)
    turn, (columns, rows) = max(
        ((turn, _fit(paper, _turned(page, turn), gap)) for turn in (0, 1)),
        key=lambda found: found[1][0] * found[1][1],
    )
    item = _turned(page, turn)
    block = Size(columns * (item.width + gap) - gap, rows * (item.height + gap) - gap)
    area = Rect((paper.width - block.width) / 2, (paper.height - block.height) / 2, *block)
    binding = bound(impose.binding, progression)
    panels = []
    for order in range(1, pages + 1):
        back = order % 2 == 0
        for copy in range(columns * rows):
            row, column = divmod(copy, columns)
            if (binding == "right") != back:
                column = columns - 1 - column
            trim = Rect(column * (item.width + gap), row * (item.height + gap), *item)
            # Seen from behind, a quarter turn goes the other way round.
            panels.append(
                Panel(str(order), order, order - 1, trim, EVERY, turn=3 * turn if back else turn, copy=copy)
            )
    return Imposition(
        impose.scheme, binding, paper, area, tuple(panels), sides=pages,
        duplex=duplex(paper, "vertical") if pages > 1 else "none", gap=gap,
    )  # fmt: skip


def _turned(size: Size, turn: int) -> Size:
    return Size(size.height, size.width) if turn % 2 else size


def _fit(paper: Size, item: Size, gap: float) -> tuple[int, int]:
    columns = int((paper.width + gap + SLACK) // (item.width + gap))
    rows = int((paper.height + gap + SLACK) // (item.height + gap))
    return columns, rows


def work_and_turn(impose: Impose, paper: Size, progression: Progression, u: float, pages: int) -> Imposition:
    """Front and back side by side: the sheet is printed, turned about its vertical axis, printed with the same plate
    and cut in the middle. The gripper edge stays (work-and-tumble, which changes it, is not this).
    """
    gap = impose.gap.pt(u)
    width = (paper.width - gap) / 2
    binding = bound(impose.binding, progression)
    panels = []
    for order in range(1, pages + 1):
        at_left = (order % 2 == 1) == (binding != "right")
        trim = Rect(0 if at_left else width + gap, 0, width, paper.height)
        panels.append(Panel(str(order), order, (order - 1) // 2, trim, EVERY))
    return Imposition(
        impose.scheme, binding, paper, Rect(0, 0, *paper), tuple(panels), sides=-(-pages // 2), gap=gap
    )
