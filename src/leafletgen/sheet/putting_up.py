"""Finished pages put up on a press sheet, and what is said where they do not fit, or leave places blank."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from leafletgen.core.diagnostics import Diagnostic, Outcome, diagnostic
from leafletgen.core.geometry import MM, Size
from leafletgen.sheet.cells import (
    SLACK,
    Cells,
    half,
    just,
    most,
    n_up,
    shrunk,
    step_and_repeat,
    work_and_turn,
)
from leafletgen.sheet.impose import Impose
from leafletgen.sheet.panel import Imposition, Progression, bound
from leafletgen.sheet.room import Room
from leafletgen.sheet.strips import booklet, spread

THICKEST = 3 * MM
"""Points of a stapled back; more does not hold."""

LEAST_CELL = 10 * MM
"""Points of a page below which nothing is meant."""

ROW = 5
"""So many pages in one row are seldom meant."""


def put_up(
    impose: Impose, paper: Size, progression: Progression, u: float, pages: int, page: Size | None, room: Room
) -> Outcome[Imposition]:
    """The plan of a press sheet. `page`: None where the pages fill the sheet."""
    free = room.trims(paper)
    if min(free[2:]) < LEAST_CELL:
        return Outcome(None, (_no_room(impose, page, paper, room),))
    if impose.scheme == "booklet":
        return _booklet(impose, paper, progression, u, pages, page, room)
    gap = impose.between(u, room.bleed)
    both = 2 if impose.scheme == "work-and-turn" else 1
    field = half(paper, room, gap) if both == 2 else Size(*free[2:])
    up = None if impose.wanted is None else -(-impose.wanted // both)
    grid = _grid(impose, field, page, gap, up)
    fits = most(field, page, gap) if page is not None else None
    if grid is None or (fits is not None and grid.columns * grid.rows == 0):
        count = fits.columns * fits.rows * both if fits is not None else 0
        no = _too_many(impose, page, paper, room, count) if count else _no_room(impose, page, paper, room)
        return Outcome(None, (no,))
    told = (*_questioned(impose, grid), *_narrow(impose, grid, room))
    put = {"n-up": n_up, "step-and-repeat": step_and_repeat, "work-and-turn": work_and_turn}[impose.scheme]
    made = put(impose, paper, progression, pages, grid, room)
    return Outcome(made, (*told, *_lone(impose, made, page), *_blank(impose, made, pages)))


def _narrow(impose: Impose, grid: Cells, room: Room) -> Iterator[Diagnostic]:
    """Pages that stand so close that they share their bleed."""
    alone = grid.columns * grid.rows == 1 and impose.scheme != "work-and-turn"
    if not alone and grid.gap < 2 * room.bleed - SLACK:
        yield diagnostic(
            "imposition-gap-narrow", impose.spans.get("gap", impose.span), gap=f"{grid.gap / MM:g}",
            half=f"{grid.gap / MM / 2:g}", bleed=f"{room.bleed / MM:.3g}", whole=f"{2 * room.bleed / MM:.3g}",
        )  # fmt: skip


def _grid(impose: Impose, field: Size, page: Size | None, gap: float, up: int | None) -> Cells | None:
    """The grid of a side, or of a half; None where the pages that are wanted do not fit."""
    if page is None:
        return shrunk(field, None, gap, up or 1)
    if up is None:
        if impose.scale and not most(field, page, gap).columns:
            return shrunk(field, page, gap, 1)
        return most(field, page, gap)
    return just(field, page, gap, up) or (shrunk(field, page, gap, up) if impose.scale else None)


def _booklet(
    impose: Impose, paper: Size, progression: Progression, u: float, pages: int, page: Size | None, room: Room
) -> Outcome[Imposition]:
    """Two pages that lie open, if there is room for them."""
    free = room.trims(paper)
    if page is not None and not impose.scale:
        width, height = spread(page, bound(impose.binding, progression) == "top")
        if width > free.width + SLACK or height > free.height + SLACK:
            told = diagnostic(
                "imposition-booklet-room", impose.span, page=shown(page), open=shown(Size(width, height)),
                **_paper(paper, room),
            )  # fmt: skip
            return Outcome(None, (told,))
    made = booklet(impose, paper, progression, u, pages, page, room)
    return Outcome(made, (*_thickness(impose, u, pages), *_blank(impose, made, pages)))


def shown(size: Size) -> str:
    """As messages say it: `105 × 148 mm`."""
    return f"{round(size.width / MM, 1):g} × {round(size.height / MM, 1):g} mm"


def _paper(paper: Size, room: Room) -> dict[str, Any]:
    """The paper, and what of it may hold trimmed pages."""
    free = room.trims(paper)
    left = Size(max(0.0, free.width), max(0.0, free.height))
    return {"paper": f"{room.name} ({shown(paper)})" if room.name else shown(paper), "room": shown(left)}


def _no_room(impose: Impose, page: Size | None, paper: Size, room: Room) -> Diagnostic:
    told = shown(page) if page is not None else shown(Size(LEAST_CELL, LEAST_CELL))
    return diagnostic("imposition-no-room", impose.span, page=told, **_paper(paper, room))


def _too_many(impose: Impose, page: Size | None, paper: Size, room: Room, fits: int) -> Diagnostic:
    """More pages than fit: how many would."""
    told = shown(page) if page is not None else ""
    sheet = room.name or shown(paper)
    return diagnostic(
        "imposition-too-few", impose.spans.get("up", impose.span), up=impose.up, page=told, fits=fits, sheet=sheet,
        room=_paper(paper, room)["room"],
    )  # fmt: skip


def _questioned(impose: Impose, grid: Cells) -> Iterator[Diagnostic]:
    """A number of pages that makes one long row, or leaves a place empty."""
    up = impose.wanted
    if up is None or (impose.scheme == "work-and-turn" and up % 2 == 0 and up < ROW * 2):
        return
    row = min(grid.columns, grid.rows) == 1 and up >= ROW
    odd = impose.scheme == "work-and-turn" and up % 2 == 1
    empty = grid.columns * grid.rows != up and impose.scheme != "work-and-turn"
    if row or odd or empty:
        near = [n for n in (up - 1, up + 1) if n % 2 == 0]
        yield diagnostic(
            "imposition-up-odd", impose.spans.get("up", impose.span), up=up, columns=grid.columns, rows=grid.rows,
            fewer=near[0] if near else up - 1, more=near[-1] if near else up + 1,
        )  # fmt: skip


def _lone(impose: Impose, made: Imposition, page: Size | None) -> Iterator[Diagnostic]:
    """A sheet for copies that holds one."""
    if (
        impose.scheme != "step-and-repeat"
        or page is None
        or any(p.copy for p in made.panels)
        or impose.wanted
    ):
        return
    free = made.room.trims(made.paper)
    close = most(Size(*free[2:]), page, 0.0)
    yield diagnostic(
        "imposition-one", impose.span, page=shown(page), without=close.columns * close.rows,
        **_paper(made.paper, made.room),
    )  # fmt: skip


def _blank(impose: Impose, made: Imposition, pages: int) -> Iterator[Diagnostic]:
    """Places that stay blank because there are too few pages."""
    scheme = impose.scheme
    places = {
        "booklet": -(-pages // 4) * 4,
        "n-up": max(impose.up, pages),
        "work-and-turn": -(-pages // 2) * 2,
    }
    blank = places.get(scheme, pages) - pages
    if blank:
        code = {"booklet": "booklet-blank", "n-up": "n-up-blank"}.get(scheme, "work-and-turn-blank")
        yield diagnostic(code, impose.span, pages=pages, blank=blank, up=impose.up)


def _thickness(impose: Impose, u: float, pages: int) -> tuple[Diagnostic, ...]:
    # Each sheet lies twice in the back.
    thick = -(-pages // 4) * 2 * impose.stock.pt(u)
    if thick <= THICKEST:
        return ()
    return (diagnostic("booklet-thick", impose.span, pages=pages, thickness=f"{thick / MM:.1f}"),)
