"""Schemes of imposition: from a scheme and a sheet of paper to panels, before any text is set."""

from __future__ import annotations

from dataclasses import replace

from leafletgen.core.diagnostics import Diagnostic, Outcome, diagnostic
from leafletgen.core.geometry import MM, Length, Size
from leafletgen.sheet.cells import n_up, step_and_repeat, work_and_turn
from leafletgen.sheet.impose import Impose
from leafletgen.sheet.panel import Imposition, Progression
from leafletgen.sheet.strips import STRIPS, booklet, folded

NARROWEST = 25 * MM
"""Points of a panel's width below which nothing can be read or folded."""

MOST_UP = 64

THICKEST = 3 * MM
"""Points of a stapled back; more does not hold."""


def panel_ids(scheme: str) -> tuple[str, ...]:
    """The names of a fold's panels in reading order; empty for schemes that take any number of pages."""
    return STRIPS[scheme].ids if scheme in STRIPS else ()


def plan(
    impose: Impose,
    paper: Size,
    progression: Progression = "ltr",
    *,
    pages: int | None = None,
    page: Size | None = None,
) -> Outcome[Imposition]:
    """Where the pages lie on `paper` (the finished sheet as it lies, in points).

    `pages`: how many there are (a fold has as many as panels). `page`: their trim, for schemes that take finished
    pages: step-and-repeat needs it, n-up fits it into its cell.
    """
    u = paper.width / 60
    if wrong := _values(impose, paper, u):
        return Outcome(None, wrong)
    count = pages or len(panel_ids(impose.scheme)) or 1
    if impose.scheme == "step-and-repeat":
        made = _copies(impose, paper, progression, u, count, page)
    elif impose.scheme == "n-up":
        made = Outcome(n_up(impose, paper, progression, u, count, page), ())
    elif impose.scheme == "work-and-turn":
        made = Outcome(work_and_turn(impose, paper, progression, u, count), ())
    elif impose.scheme == "booklet":
        made = Outcome(booklet(impose, paper, progression, u, count), _thickness(impose, u, count))
    else:
        made = Outcome(folded(impose, paper, progression, u), _surplus(impose, count))
    found = [*made.diagnostics, *(_narrow(impose, made.value) if made.value else ())]
    return Outcome(None if any(d.is_error for d in found) else made.value, tuple(found))


def _values(impose: Impose, paper: Size, u: float) -> tuple[Diagnostic, ...]:
    """Numbers that cannot be meant."""
    shorter = impose.shorter or Length(0.0, "mm")
    judged: tuple[tuple[str, object, bool, str], ...] = (
        ("up", impose.up, 1 <= impose.up <= MOST_UP, f"a number of pages from 1 to {MOST_UP}"),
        (
            "gap",
            impose.gap,
            0 <= impose.gap.pt(u) <= min(paper) / 4,
            "0mm or more, less than a quarter of the paper",
        ),
        ("shorter", shorter, 0 <= shorter.pt(u) <= 20 * MM, "a length from 0mm to 20mm"),
        (
            "stock",
            impose.stock,
            0 <= impose.stock.pt(u) <= 2 * MM,
            "the thickness of one sheet, such as 0.1mm",
        ),
        ("creep", f"{impose.creep:g}", 0 <= impose.creep <= 3, "a number from 0 to 3"),
    )
    return tuple(
        diagnostic("imposition-value", impose.span, name=name, value=value, expects=expects)
        for name, value, fine, expects in judged
        if not fine
    )


def _copies(
    impose: Impose, paper: Size, progression: Progression, u: float, pages: int, page: Size | None
) -> Outcome[Imposition]:
    if page is None:
        return Outcome(None, (diagnostic("imposition-page-missing", impose.span),))
    made = step_and_repeat(impose, paper, progression, u, pages, page)
    if not made.panels:
        return Outcome(
            None,
            (diagnostic("imposition-no-room", impose.span, page=_shown(page), paper=_shown(paper)),),
        )
    if any(panel.copy for panel in made.panels):
        return Outcome(made, ())
    close = step_and_repeat(replace(impose, gap=Length(0.0, "mm")), paper, progression, u, 1, page)
    told = diagnostic(
        "imposition-one", impose.span, page=_shown(page), paper=_shown(paper), without=len(close.panels)
    )
    return Outcome(made, (told,))


def _shown(size: Size) -> str:
    return f"{size.width / MM:.0f} x {size.height / MM:.0f} mm"


def _surplus(impose: Impose, pages: int) -> tuple[Diagnostic, ...]:
    panels = len(STRIPS[impose.scheme].ids)
    if pages <= panels:
        return ()
    return (
        diagnostic(
            "imposition-too-many",
            impose.span,
            pages=pages,
            scheme=impose.scheme,
            panels=panels,
            extra=pages - panels,
        ),
    )


def _thickness(impose: Impose, u: float, pages: int) -> tuple[Diagnostic, ...]:
    # Each sheet lies twice in the back.
    thick = -(-pages // 4) * 2 * impose.stock.pt(u)
    if thick <= THICKEST:
        return ()
    return (diagnostic("booklet-thick", impose.span, pages=pages, thickness=f"{thick / MM:.1f}"),)


def _narrow(impose: Impose, made: Imposition) -> tuple[Diagnostic, ...]:
    """Panels of a fold that are too narrow to be one."""
    if not made.folds:
        return ()
    least = min(p.trim.height if made.binding == "top" else p.trim.width for p in made.panels)
    if least >= NARROWEST:
        return ()
    return (
        diagnostic(
            "fold-too-narrow",
            impose.span,
            scheme=impose.scheme,
            width=f"{least / MM:.0f}",
            least=f"{NARROWEST / MM:.0f}",
        ),
    )
