"""Pages side by side on a press sheet without a fold: n-up, step-and-repeat, work-and-turn.

Pages keep their size. The block of copies lies in the middle between the edges that the sheet is turned about, so that
each back lies behind its front.
"""

from __future__ import annotations

from leafletgen.core.geometry import Point, Rect, Size
from leafletgen.core.record import NamedTuple
from leafletgen.sheet.impose import Impose
from leafletgen.sheet.panel import Imposition, Panel, Progression, bound, duplex
from leafletgen.sheet.room import Edge, Room

ISO_RATIO = 2**0.5
EVERY: frozenset[Edge] = frozenset(("top", "right", "bottom", "left"))
SLACK = 0.02
"""Points by which a page may be larger than its room and still fit (rounded standard sizes)."""


MOST = 4096
"""More copies than any sheet holds."""


class Cells(NamedTuple):
    """Columns and rows of pages of a size, as they lie. `turn`: quarter turns clockwise of each."""

    columns: int
    rows: int
    item: Size
    gap: float
    turn: int = 0
    scale: float = 1.0

    @property
    def size(self) -> Size:
        """Of the whole block."""
        return Size(
            self.columns * (self.item.width + self.gap) - self.gap,
            self.rows * (self.item.height + self.gap) - self.gap,
        )

    def place(self, index: int, *, from_right: bool) -> Rect:
        """The trim of a page in the block, row by row."""
        row, column = divmod(index, self.columns)
        if from_right:
            column = self.columns - 1 - column
        step = Point(self.item.width + self.gap, self.item.height + self.gap)
        return Rect(column * step.x, row * step.y, *self.item)


def most(room: Size, page: Size, gap: float) -> Cells:
    """As many pages as there is room for; not one row where none fits."""
    grids = []
    for turn in (0, 1):
        item = _turned(page, turn)
        columns = int((room.width + gap + SLACK) // (item.width + gap))
        rows = int((room.height + gap + SLACK) // (item.height + gap))
        grids.append(Cells(max(columns, 0), max(rows, 0), item, gap, turn))
    return max(grids, key=lambda grid: grid.columns * grid.rows)


def just(room: Size, page: Size, gap: float, up: int) -> Cells | None:
    """So many pages in full size: with no place empty if that can be, upright if that can be, in the shape of the room. None
    where there is no room for them.
    """
    found = [
        (columns * rows - up, turn, max(grid.size.width / room.width, grid.size.height / room.height), grid)
        for turn in (0, 1)
        for columns in range(1, up + 1)
        for rows in (-(-up // columns),)
        for grid in (Cells(columns, rows, _turned(page, turn), gap, turn),)
        if grid.size.width <= room.width + SLACK and grid.size.height <= room.height + SLACK
    ]
    return min(found)[-1] if found else None


def shrunk(room: Size, page: Size | None, gap: float, up: int) -> Cells:
    """So many pages, as large as the room lets them be and no larger than they are. Without a page they fill the room, in the
    shape that comes nearest to A and B.
    """

    def cell(columns: int) -> Size:
        rows = up // columns
        return Size((room.width - (columns - 1) * gap) / columns, (room.height - (rows - 1) * gap) / rows)

    def fitness(columns: int) -> float:
        width, height = cell(columns)
        if page is not None:
            return min(width / page.width, height / page.height)
        return -abs(max(width, height) / max(min(width, height), SLACK) - ISO_RATIO)

    columns = max((n for n in range(1, up + 1) if up % n == 0), key=fitness)
    if page is None:
        return Cells(columns, up // columns, cell(columns), gap)
    scale = min(fitness(columns), 1.0)
    return Cells(columns, up // columns, Size(page.width * scale, page.height * scale), gap, 0, scale)


def _turned(size: Size, turn: int) -> Size:
    return Size(size.height, size.width) if turn % 2 else size


def _middle(paper: Size, room: Room, block: Size) -> Rect:
    """Where a block lies on the paper."""
    free = room.trims(paper)
    return Rect(free.x + (free.width - block.width) / 2, free.y + (free.height - block.height) / 2, *block)


def n_up(
    impose: Impose, paper: Size, progression: Progression, pages: int, grid: Cells, room: Room
) -> Imposition:
    """`up` pages on each side, row by row in reading direction."""
    binding = bound(impose.binding, progression)
    panels = []
    for order in range(1, pages + 1):
        side, index = divmod(order - 1, impose.up)
        trim = grid.place(index, from_right=binding == "right")
        panels.append(Panel(str(order), order, side, trim, EVERY, turn=grid.turn))
    sides = -(-pages // impose.up)
    return Imposition(
        impose.scheme, binding, paper, _middle(paper, room, grid.size), tuple(panels), sides=sides,
        duplex=duplex(paper, "vertical") if sides > 1 else "none", gap=grid.gap, scale=grid.scale, room=room,
    )  # fmt: skip


def step_and_repeat(
    impose: Impose, paper: Size, progression: Progression, pages: int, grid: Cells, room: Room
) -> Imposition:
    """Copies of a page, in the middle of the paper. A second page lies behind the first."""
    binding = bound(impose.binding, progression)
    copies = min(impose.wanted or grid.columns * grid.rows, grid.columns * grid.rows)
    panels = []
    for order in range(1, pages + 1):
        back = order % 2 == 0
        for copy in range(copies):
            trim = grid.place(copy, from_right=(binding == "right") != back)
            # Seen from behind, a quarter turn goes the other way round.
            turn = 3 * grid.turn if back else grid.turn
            panels.append(Panel(str(order), order, order - 1, trim, EVERY, turn=turn, copy=copy))
    return Imposition(
        impose.scheme, binding, paper, _middle(paper, room, grid.size), tuple(panels), sides=pages,
        duplex=duplex(paper, "vertical") if pages > 1 else "none", gap=grid.gap, scale=grid.scale, room=room,
    )  # fmt: skip


def half(paper: Size, room: Room, gap: float) -> Size:
    """What one half of a work-and-turn form has room for."""
    free = room.trims(paper)
    return Size((free.width - gap) / 2, free.height)


def work_and_turn(
    impose: Impose, paper: Size, progression: Progression, pages: int, grid: Cells, room: Room
) -> Imposition:
    """Fronts on one half, backs on the other (`grid`: of a half): the sheet is printed, turned about its vertical axis,
    printed with the same plate and cut. The gripper edge stays (work-and-tumble, which changes it, is not this).
    """
    binding = bound(impose.binding, progression)
    block = Size(2 * grid.size.width + grid.gap, grid.size.height)
    copies = min((impose.wanted or 2 * MOST) // 2 or 1, grid.columns * grid.rows)
    panels = []
    for order in range(1, pages + 1):
        front = order % 2 == 1
        for copy in range(copies):
            trim = grid.place(copy, from_right=binding == "right")
            if binding == "right":
                trim = trim.moved(grid.size.width + grid.gap, 0)
            if not front:
                trim = trim.mirrored(block.width)
            turn = grid.turn if front else 3 * grid.turn
            panels.append(Panel(str(order), order, (order - 1) // 2, trim, EVERY, turn=turn, copy=copy))
    return Imposition(
        impose.scheme, binding, paper, _middle(paper, room, block), tuple(panels), sides=-(-pages // 2),
        gap=grid.gap, scale=grid.scale, room=room,
    )  # fmt: skip
