"""Preflight of PDF files: the project's own, traced back to their texts, and anybody else's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import IDENTITY, MM, Point, Rect, Transform
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Place, Span
from leafletgen.inspection import opening
from leafletgen.inspection.finding import PdfFinding, folded
from leafletgen.inspection.opening import Claims, PdfRule, Tell, claimed, claims, inspect
from leafletgen.inspection.read import programs
from leafletgen.inspection.rules import access, archive, exchange, heard, press
from leafletgen.inspection.rules.limits import Limits
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.ir.backdrop import Backdrop
from leafletgen.text.ir.frame import Frame, GlyphRun, Group, RasterImage, walk


class Checked(NamedTuple):
    """A finding about a file with the page it is on (from 1; 0: the file) and its area (points from the lower left)."""

    found: Diagnostic
    file: str
    page: int
    area: Rect | None


class Wish(NamedTuple):
    """What is asked of files: `limits` of a press (None: those for screens are judged for access only)."""

    limits: Limits | None
    exchange: bool = False
    """Judged as PDF/X-4, whether the file claims it or not."""
    archive: str = ""
    """Judged as PDF/A-2 of this level (a, b, u), whether the file claims it or not."""


def load() -> None:
    """Load what files are opened and read with: once, before workers are forked."""
    opening.load()
    programs.load()


def rules(said: Claims, wish: Wish) -> tuple[PdfRule, ...]:
    """The rules for a file: access, and what is heard, for all; PDF/X-4 and the press, or PDF/A-2, where it claims that, or where it is asked for."""
    for_print = wish.exchange or said.press
    level = wish.archive or said.level
    return (
        *(exchange.RULES if for_print else ()), *access.RULES, *heard.RULES,
        *(archive.rules(level) if level else ()),
        *(press.rules(wish.limits) if wish.limits and for_print else ()),
    )  # fmt: skip


def check_file(name: str, data: bytes, wish: Wish, tell: Tell | None = None) -> list[Checked]:
    """All findings about a file's bytes; `tell` is told of each page."""
    found = once(inspect(data, lambda file: rules(claimed(file), wish), tell))
    return [_checked(name, one, times) for one, times in folded(found)]


STANDARDS = ("x", "ua", "a")
APART = ("annotation",)
"""What each of them means another thing by: that there is one at all, that it has no tag."""


def once(found: Iterable[PdfFinding]) -> Iterator[PdfFinding]:
    """What several standards have against the same thing said once, by the first of them."""
    told: set[tuple[object, ...]] = set()
    for one in found:
        standard, _, rest = one.code.partition("-")
        if standard in STANDARDS and rest not in APART:
            key = (rest, one.page, one.area, one.args)
            first = next((of for of in STANDARDS if (of, *key) in told), None)
            told.add((standard, *key))
            if first is not None and first != standard:
                continue
        yield one


def check_foreign(name: str, data: bytes, wish: Wish, tell: Tell | None = None) -> list[Checked]:
    """All findings about somebody's file; and what it was not judged for, with how to ask for that."""
    found, said = check_file(name, data, wish, tell), claims(data)
    closed = any(one.found.code in ("pdf-unreadable", "pdf-locked") for one in found)
    if not (closed or wish.exchange or said.press or wish.archive):
        told = diagnostic("pdf-for-screens", Span(name, 0, 0), place="PDF", path=name)
        found.append(Checked(told, name, 0, None))
    if said.other and not wish.archive:
        told = diagnostic("a-unjudged", Span(name, 0, 0), place="PDF", part=said.other)
        found.append(Checked(told, name, 0, None))
    return found


def _checked(name: str, one: PdfFinding, times: int) -> Checked:
    place = f"p. {one.page}" if one.page else "PDF"
    if one.area is not None and one.page:
        place += f" ({one.area.x / MM:.0f}, {one.area.y / MM:.0f} mm)"
    if times > 1:
        place += f" ×{times}"
    args: dict[str, Any] = dict(one.args)
    found = diagnostic(one.code, Span(name, 0, 0), place=place, **args)
    return Checked(found, name, one.page, one.area)


def traced(checked: Iterable[Checked], sheets: tuple[Sheet, ...]) -> Iterator[Checked]:
    """Findings about a project's own file with the text or the picture that lies there as their place."""
    for one in checked:
        if one.area is None or not 0 < one.page <= len(sheets):
            yield one
            continue
        sheet = sheets[one.page - 1]
        at = Point(one.area.center.x, sheet.media.height - one.area.center.y)
        if one.found.code == "press-bleed" and _in_artwork(sheet.frame, IDENTITY, at):
            continue  # a part of a drawing may end anywhere: the whole was made to run over the trim
        where = place_at(sheet, at)
        if where is None:
            yield one
        else:
            key = where.message if isinstance(where, Place) else None
            yield one._replace(found=replace(one.found, where=where, key=key))


def _in_artwork(frame: Frame, to_page: Transform, at: Point) -> bool:
    """Whether a drawing that fills a box lies at a point of the page."""
    for point, item in frame.items:
        if isinstance(item, Group):
            here = item.transform.then(to_page.at(point))
            whole = here.apply_rect(Rect(0, 0, *item.frame.size))
            drawn = isinstance(item.backdrop, Backdrop) and item.backdrop.art is not None
            if (drawn and whole.contains(Rect(at.x, at.y, 0, 0))) or _in_artwork(item.frame, here, at):
                return True
    return False


def place_at(sheet: Sheet, at: Point) -> Place | Span | None:
    """What the project says at a point of a sheet (from its top left): the text or the picture on top there."""
    found: Place | Span | None = None
    for item, transform, _ in walk(sheet.frame):
        if isinstance(item, GlyphRun) and item.place is not None:
            box = transform.apply_rect(Rect(0, -item.size, item.width, 1.3 * item.size))
            if box.contains(Rect(at.x, at.y, 0, 0), 0.5):
                found = item.place
        elif isinstance(item, RasterImage) and item.span is not None:
            inside = transform.apply_rect(Rect(0, 0, *item.size)).contains(Rect(at.x, at.y, 0, 0))
            found = item.span if inside else found
    return found
