"""What a scheme of imposition says: which page lies where on which side of the sheet, and where it is folded."""

from __future__ import annotations

from typing import Literal

from leafletgen.core.geometry import MM, Point, Rect, Size
from leafletgen.core.record import NamedTuple
from leafletgen.sheet.impose import ON_PRESS_SHEETS, Binding, Scheme
from leafletgen.sheet.room import ANYWHERE, Axis, Edge, Room

Progression = Literal["ltr", "rtl", "vertical"]
"""How pages follow each other: `vertical` = columns from right to left (Japanese, Chinese), so pages do as in `rtl`.
Traditional Mongolian has columns from left to right: its progression is `ltr`.
"""
Duplex = Literal["none", "long-edge", "short-edge"]


RUN_OVER = 1 * MM
"""How far a ground runs over a fold: a colour that changes exactly there shows each crooked fold."""


SEAM = 0.1 * MM
"""How far two neighbours lie over each other at a fold: where they only met, screens would show a hair of paper in a band
that runs on. A tenth of what a folder can keep to.
"""


class Panel(NamedTuple):
    """Where a page lies.

    `order`: the page in reading order, from 1; copies of a page share it, and only `copy` 0 is read. `side`: the side
    of the sheets from 0 (two per sheet, the front first). `trim`: points from the top left of the sheet's trim. `cuts`
    and `folds`: the edges that are cut (artwork may run over them) and folded (shared with the neighbour). `turn`:
    quarter turns clockwise. `shift`: how far the content moves towards the spine (creep). `over`, `under`: folds over
    which its ground runs on, and over which the neighbour's does.
    """

    id: str
    order: int
    side: int
    trim: Rect
    cuts: frozenset[Edge]
    folds: frozenset[Edge] = frozenset()
    turn: int = 0
    copy: int = 0
    shift: Point = Point(0.0, 0.0)
    over: frozenset[Edge] = frozenset()
    under: frozenset[Edge] = frozenset()


class Fold(NamedTuple):
    """A fold as seen on the inside: `at` points from the left (`vertical` line) or top of the trim.

    `valley`: the inner faces meet. `step`: which fold is made first, from 1.
    """

    vertical: bool
    at: float
    valley: bool
    step: int


class Imposition(NamedTuple):
    """A scheme on a sheet of paper. `area`: the sheet's trim on the paper (points from the paper's top left).

    `turned_about`: the axis round which the sheet is turned to see its back; `duplex` is the same in a printer's words.
    `bleed`: points round the sheet's trim. `scale`: by which pages are made smaller. `room`: what the sheet's edges take.
    """

    scheme: Scheme
    binding: Literal["left", "right", "top"]
    paper: Size
    area: Rect
    panels: tuple[Panel, ...]
    folds: tuple[Fold, ...] = ()
    sides: int = 2
    turned_about: Axis = "vertical"
    duplex: Duplex = "none"
    gap: float = 0.0
    bleed: float = 0.0
    scale: float = 1.0
    room: Room = ANYWHERE

    @property
    def on_press_sheet(self) -> bool:
        """Whether `paper` is the sheet that the press takes, and not what is left when it has been trimmed."""
        return self.scheme in ON_PRESS_SHEETS

    @property
    def page_size(self) -> Size:
        """Of the first page, as it is set."""
        trim = self.pages[0].trim
        size = Size(trim.width / self.scale, trim.height / self.scale)
        return size if not self.pages[0].turn % 2 else Size(size.height, size.width)

    @property
    def page_bleed(self) -> float:
        """How far the grounds of a page must run over its trim: what moves towards a spine must still fill the bleed, and
        a fold may be run over.
        """
        over = RUN_OVER + SEAM if any(p.over for p in self.panels) else SEAM if self.folds else 0.0
        shift = max((max(map(abs, p.shift)) for p in self.panels), default=0.0)
        return (max(self.bleed, over) + shift) / self.scale

    @property
    def pages(self) -> tuple[Panel, ...]:
        """One panel for each page, in reading order."""
        return tuple(sorted((p for p in self.panels if p.copy == 0), key=lambda p: p.order))

    def side(self, number: int) -> tuple[Panel, ...]:
        """The panels of one side in reading order."""
        return tuple(sorted((p for p in self.panels if p.side == number), key=lambda p: (p.order, p.copy)))

    def folds_on(self, side: int) -> tuple[Fold, ...]:
        """The folds where they lie on a side: on a front they are seen from behind."""
        if side % 2:
            return self.folds
        width, height = self.area.width, self.area.height
        return tuple(
            Fold(f.vertical, (width if f.vertical else height) - f.at, not f.valley, f.step)
            for f in self.folds
        )

    def cuts_on(self, side: int) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """x and y of the cuts inside the trim of a side."""
        xs: set[float] = set()
        ys: set[float] = set()
        for panel in self.side(side):
            for edge, value in zip(("left", "right"), (panel.trim.x, panel.trim.right), strict=True):
                if edge in panel.cuts and 0.01 < value < self.area.width - 0.01:
                    xs.add(round(value, 4))
            for edge, value in zip(("top", "bottom"), (panel.trim.y, panel.trim.bottom), strict=True):
                if edge in panel.cuts and 0.01 < value < self.area.height - 0.01:
                    ys.add(round(value, 4))
        return tuple(sorted(xs)), tuple(sorted(ys))


def bound(binding: Binding, progression: Progression) -> Literal["left", "right", "top"]:
    """The side of the spine: `auto` follows the progression of the pages."""
    if binding != "auto":
        return binding
    return "left" if progression == "ltr" else "right"


def duplex(paper: Size, turned_about: Axis) -> Duplex:
    """Which edge the printer turns the sheet about so that the back comes out right."""
    landscape = paper.width > paper.height
    return "short-edge" if landscape == (turned_about == "vertical") else "long-edge"
