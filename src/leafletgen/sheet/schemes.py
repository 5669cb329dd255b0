"""Schemes of imposition: from a scheme and a sheet of paper to panels, before any text is set."""

from __future__ import annotations

from leafletgen.core.diagnostics import Diagnostic, Outcome, diagnostic
from leafletgen.core.geometry import MM, Length, Size
from leafletgen.sheet.impose import Impose
from leafletgen.sheet.panel import Imposition, Progression
from leafletgen.sheet.putting_up import put_up
from leafletgen.sheet.room import ANYWHERE, Room
from leafletgen.sheet.strips import STRIPS, folded

NARROWEST = 25 * MM
"""Points of a panel's width below which nothing can be read or folded."""

MOST_UP = 64


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
    room: Room = ANYWHERE,
) -> Outcome[Imposition]:
    """Where the pages lie on `paper` as it lies, in points: the sheet that the press takes, or (folds) the trimmed one.

    `pages`: how many there are (a fold has as many as panels). `page`: their trim, for schemes that take finished pages;
    without it they fill what `room` leaves of the sheet (step-and-repeat needs it).
    """
    u = paper.width / 60
    if wrong := _values(impose, paper, u):
        return Outcome(None, wrong)
    count = pages or len(panel_ids(impose.scheme)) or 1
    if impose.scheme in STRIPS:
        made = Outcome(folded(impose, paper, progression, u), _surplus(impose, count))
    elif impose.scheme == "step-and-repeat" and page is None:
        made = Outcome(None, (diagnostic("imposition-page-missing", impose.span),))
    else:
        made = put_up(impose, paper, progression, u, count, page, room)
        if room.tight is not None:
            tight = put_up(impose, paper, progression, u, count, page, room.tight)
            # Shorter marks for another row of copies; of the same number, none needs them.
            made = tight if made.value is None or _more(tight.value, made.value) else made
    found = [*made.diagnostics, *(_narrow(impose, made.value) if made.value else ())]
    return Outcome(None if any(d.is_error for d in found) else made.value, tuple(found))


def _more(one: Imposition | None, other: Imposition) -> bool:
    return one is not None and len(one.panels) > len(other.panels)


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
