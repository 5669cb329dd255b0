"""What on a sheet comes from its row: where the values of its columns stand, letter for letter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from leafletgen.core.geometry import Rect
from leafletgen.core.record import NamedTuple
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.session import Session
from leafletgen.model.locales.catalog import Catalog
from leafletgen.model.locales.message import Message
from leafletgen.model.project.by_row import facts_on
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.ir.frame import GlyphRun, Shape, walk
from leafletgen.text.ir.richtext import LRI, PDI

NEAR = 0.6
"""Of the height of a line: what stands so near to each other on one line is one mark."""


class RowMark(NamedTuple):
    """A place on a page that shows values of these columns (points from the top left of the paper)."""

    rect: Rect
    facts: tuple[str, ...]


class RowMarks(NamedTuple):
    """The marks of a page, and where words stand: whoever names the marks would rather not write over these."""

    marks: tuple[RowMark, ...]
    words: tuple[Rect, ...]


def row_marks(session: Session, laid: LaidEdition) -> tuple[RowMarks, ...]:
    """The marks of each page in the order of reading; a value that is broken over lines has one on each."""
    project, table = session.project, session.project.rows
    if table is None:
        return tuple(RowMarks((), ()) for _ in laid.publication.sheets)
    values = facts_on(project, laid.edition.output, laid.edition.row)
    own = {name: values[name].value for name in table.columns if name in values}
    tags = dict.fromkeys((*laid.spoken, laid.edition.language, project.manifest.source))
    catalogs = tuple(project.catalogs[tag] for tag in tags if tag in project.catalogs)
    return tuple(
        RowMarks(tuple(_joined(_marks(sheet, own, catalogs))), tuple(_words(sheet)))
        for sheet in laid.publication.sheets
    )


def _words(sheet: Sheet) -> Iterator[Rect]:
    for item, transform, _ in walk(sheet.frame):
        if isinstance(item, GlyphRun) and item.ink is not None:
            yield transform.apply_rect(item.ink)


def _marks(sheet: Sheet, own: Mapping[str, str], catalogs: Sequence[Catalog]) -> Iterator[RowMark]:
    for item, transform, _ in walk(sheet.frame):
        if isinstance(item, GlyphRun):
            for name, start, end in _stretches(item, own, catalogs):
                if area := _area(item, start, end):
                    yield RowMark(transform.apply_rect(area), (name,))
        elif isinstance(item, Shape) and item.code is not None and item.code.fact in own:
            yield RowMark(transform.apply_rect(item.path.bounds), (item.code.fact,))


def _stretches(
    run: GlyphRun, own: Mapping[str, str], catalogs: Sequence[Catalog]
) -> Iterator[tuple[str, int, int]]:
    """The columns whose values stand in a run, and which of its characters these are."""
    message = (
        next((one.messages[run.place.message] for one in catalogs if run.place.message in one.messages), None)
        if run.place
        else None
    )
    if message is None:
        said = run.text.strip(LRI + PDI)
        alone = (
            run.place.message
            if run.place
            else next((n for n, v in own.items() if v == said and len(v) > 1), "")
        )
        if alone in own:
            yield alone, 0, len(run.text)
        return
    assert run.place is not None
    for name, start, end in _facts_in(run.text, run.place.offset, message):
        if name in own:
            yield name, start, end


def _facts_in(text: str, offset: int, message: Message) -> Iterator[tuple[str, int, int]]:
    """The facts of a text that stand in a piece of it from `offset` on: each is isolated from what is round it. A piece may begin and
    end within one.
    """
    facts = [part for part in message.parts if part.fact and part.offset >= offset]
    inside = facts.pop(0) if facts and facts[0].offset == offset else None
    start = 0
    for at, sign in enumerate(text):
        if sign == LRI and (inside is None or at > 0):
            inside, start = (facts.pop(0) if facts else None), at
        elif sign == PDI and inside is not None:
            yield inside.fact or "", start, at
            inside = None
    if inside is not None:
        yield inside.fact or "", start, len(text)


def _area(run: GlyphRun, start: int, end: int) -> Rect | None:
    """The room round some characters of a run, from its point."""
    at, least, most, scale = 0.0, None, 0.0, run.size / run.face.upem
    for glyph in run.glyphs:
        if start <= glyph.cluster < end and glyph.advance:
            least = at if least is None else least
            most = at + glyph.advance
        at += glyph.advance
    if least is None:
        return None
    first, length = least * scale, (most - least) * scale
    if run.mode == "v":
        return Rect(-0.6 * run.size, first, 1.2 * run.size, length)
    return Rect(first, -0.92 * run.size, length, 1.2 * run.size)


def _joined(marks: Iterator[RowMark]) -> Iterator[RowMark]:
    """Marks that stand side by side on one line as one."""
    last: RowMark | None = None
    for one in marks:
        if last is not None and _is_beside(last.rect, one.rect):
            last = RowMark(last.rect.union(one.rect), tuple(dict.fromkeys((*last.facts, *one.facts))))
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _is_beside(one: Rect, other: Rect) -> bool:
    height = min(one.height, other.height)
    apart = max(other.x - (one.x + one.width), one.x - (other.x + other.width))
    return abs(one.y - other.y) < NEAR * height and apart < NEAR * height
