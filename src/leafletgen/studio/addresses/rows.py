"""The rows of the table of `data`: a list of all with their states, one of them with its sheets, what on these comes from it."""

from __future__ import annotations

import json
import logging
import re
from bisect import bisect_left, bisect_right
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from functools import partial
from hashlib import sha256
from typing import Any

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from leafletgen.desk.kit.packing import packed
from leafletgen.engine.findings.placed import STANDING, words
from leafletgen.engine.live import Live, NoSuchError
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.results import ALL
from leafletgen.engine.rows.cell_writing import is_writable
from leafletgen.engine.rows.marks import RowMarks, row_marks
from leafletgen.engine.rows.states import (
    COPIES,
    LANGUAGES,
    AnyRow,
    DataRow,
    DataTable,
    RowFault,
    RowReprint,
    RowTotals,
    has_own_numbers,
    outputs_by_row,
    reprints,
    row_faults_found,
    row_of,
    rows_in_order,
    sheets_of,
)
from leafletgen.engine.session import Session
from leafletgen.engine.translation.readiness import SeenSheet, seen
from leafletgen.engine.values import Diagnostic, Rect, Span
from leafletgen.studio.addresses import texts
from leafletgen.studio.answers import AT_ONCE, RefusalError, answer, reader
from leafletgen.studio.server.keys import Access
from leafletgen.studio.site import Asked, Site, row_asked, whole

CHANGED = "The table has been changed in the meantime. Look at it again."
LOG = logging.getLogger("leafletgen.studio")
MOST_LOOKED = 60
"""Rows that are looked at together: as many as are on a screen."""

MOST_RANGES, MOST_NUMBER = 100_000, 1_000_000
MOST_NAMED = 3
"""Rows that a command names which somebody is to type."""
_RANGE = re.compile(r"(\d{1,6})(?:-(\d{1,6}))?")


def routes(site: Site) -> list[Route]:
    """All of them."""
    live = site.live

    async def every(request: Request, access: Access) -> Response:
        said = reader(request)
        return answer(await site.locked(lambda: _listed(live, said)))

    async def looked(request: Request, access: Access) -> Response:
        asked = request.query_params.getlist("n")
        if not 0 < len(asked) <= MOST_LOOKED or not all(n.isdecimal() and len(n) < 8 for n in asked):
            raise RefusalError(400, "The request has no list of {name}.", name="n")
        lines = _lines(site, [int(n) for n in asked], reader(request))
        return StreamingResponse(lines, media_type="application/x-ndjson", headers=AT_ONCE)

    async def one(request: Request, access: Access) -> Response:
        number, said = request.path_params["number"], reader(request)
        return answer(await site.locked(lambda: _described(live, number, said)))

    async def marks(request: Request, access: Access) -> Response:
        tag, output = request.path_params["tag"], request.path_params["output"]
        row = row_asked(request, access)
        return answer(await site.locked(lambda: _marked(live, texts.edition(live, tag, output, row))))

    return [
        site.route("GET", "/api/rows", every, whole),
        site.route("GET", "/api/rows/looked", looked, whole),
        site.route("GET", "/api/rows/{number:int}", one, whole),
        site.route("GET", "/api/marks/{tag}/{output}", marks, whole),
    ]


def table_of(live: Live) -> tuple[Session, DataTable]:
    """The project and its table. Raises NoSuchError where it has none."""
    session = live.session
    if session is None or session.project.rows is None:
        raise NoSuchError("data")
    return session, session.project.rows


def table_state(table: DataTable) -> str:
    """What changes when the table does: who names rows by their numbers says which table they saw."""
    return sha256(table.source.text.encode(errors="replace")).hexdigest()[:16]


def rows_asked(live: Live, body: Asked) -> tuple[list[str], bool]:
    """The names of the rows that are asked for by numbers (`1-4 6`; nothing: all), and whether these are all that can be made."""
    _, table = table_of(live)
    wanted = body.text("rows", MOST_RANGES, "")
    if not wanted.strip():
        return list(table.rows), True
    if body.text("state", 40, "") != table_state(table):
        raise RefusalError(409, CHANGED)
    numbers: set[int] = set()
    for part in wanted.split():
        found = _RANGE.fullmatch(part)
        if found is None:
            raise RefusalError(400, "The request has no list of {name}.", name="rows")
        numbers.update(range(int(found[1]), min(int(found[2] or found[1]), MOST_NUMBER) + 1))
    names = [row.name for row in table.rows.values() if row.number in numbers]
    if not names:
        raise RefusalError(409, CHANGED)
    return names, len(names) == len(table.rows)


def row_options(names: Sequence[str]) -> list[str]:
    """The options that name rows, as one would type them."""
    if len(names) > MOST_NAMED:
        return ["--rows", "rows.txt"]
    return [word for name in names for word in ("--row", name)]


def _listed(live: Live, said: str) -> dict[str, Any]:
    """All rows, as small as it goes: there may be a hundred thousand."""
    session, table = table_of(live)
    totals, hanging = RowTotals(session), reprints(session).value or {}
    rows = [_row(table, row, totals) for row in rows_in_order(table)]
    data = session.project.manifest.data
    assert data is not None  # else there were no table
    errors = {
        number: [_fault(table, one, said) for one in found]
        for number, found in row_faults_found(table, live.found).items()
    }
    return {
        "state": table_state(table), "file": data.file, "head": data.row, "heads": list(table.heads), "writable": is_writable(data.file),
        "outputs": sorted(outputs_by_row(session.project)),
        "wishes": [[list(found.items()), count] for found, count in totals.wishes], "rows": rows, "faults": errors,
        "reprint": {name: _hangs(one) for name, one in hanging.items()},
        "looked": _known(live, session, table, said),
    }  # fmt: skip


def _row(table: DataTable, row: AnyRow, totals: RowTotals) -> list[Any]:
    """Number, line, name, number of its wish (null: it has faults), what its cell of copies says (null: that decides nothing)."""
    line = table.source.position(row.cells[0].start).line if row.cells else row.number + 1
    if not isinstance(row, DataRow):
        return [row.number, line, row.name, None, _said(table, row, COPIES)]
    return [
        row.number,
        line,
        row.name,
        totals.wish(row),
        None if has_own_numbers(table, row) else _said(table, row, COPIES),
    ]


def _said(table: DataTable, row: AnyRow, head: str) -> str:
    column = table.heads.index(head) if head in table.heads else len(row.cells)
    return row.cells[column].value if column < len(row.cells) else ""


def _fault(table: DataTable, fault: RowFault, said: str) -> dict[str, Any]:
    found, column = fault
    spoken = words(found.code, found.args, said)
    place = table.source.position(found.where.start) if isinstance(found.where, Span) else None
    return {
        "code": found.code, "severity": found.severity.value, "text": spoken.message, "hint": spoken.hint,
        "file": table.source.path, "line": place.line if place else 0, "column": place.column if place else 0,
        "head": table.heads[column] if column is not None and column < len(table.heads) else None,
    }  # fmt: skip


def _hangs(one: RowReprint) -> dict[str, Any]:
    return {
        "changed": list(one.changed), "was": dict(one.was), "on": one.on, "version": one.version,
        "sheets": [[sheet.output, sheet.language] for sheet in one.sheets],
    }  # fmt: skip


def _known(live: Live, session: Session, table: DataTable, said: str) -> dict[str, Any]:
    """What keeps sheets of rows from being printed, of those that have been looked at."""
    return {
        str(row.number): told
        for row in table.rows.values()
        if (told := _troubles({e: live.rows.found.all[e].errors for e in _seen(live, session, row)}, said))
    }


def _seen(live: Live, session: Session, row: DataRow) -> list[EditionKey]:
    return [e for e in sheets_of(session, row) if e in live.rows.found] if len(live.rows.found) else []


def _troubles(found: Mapping[EditionKey, Iterable[Diagnostic]], said: str) -> list[dict[str, Any]]:
    """The errors on the sheets of a row."""
    return [
        {
            "tag": edition.language, "output": edition.output, "key": one.key, "text": words(one.code, one.args, said).message,
            "kind": "too-long" if one.code in STANDING else "error",
        }
        for edition, errors in found.items()
        for one in errors
    ]  # fmt: skip


async def _lines(site: Site, numbers: list[int], said: str) -> AsyncIterator[str]:
    """A line of JSON for each row when its sheets have been laid out, which waits for whoever pages through them."""
    for number in numbers:
        found: dict[EditionKey, tuple[Diagnostic, ...]] = {}
        try:
            for edition in await site.patient(partial(_wanted, site.live, number)):
                found[edition] = await site.patient(partial(look, site.live, edition))
        except NoSuchError:
            continue  # the table changed: whoever asked asks again
        except Exception:
            LOG.exception("looking at row %d", number)
            continue
        yield json.dumps({"n": number, "looked": _troubles(found, said)}, ensure_ascii=False) + "\n"


def _wanted(live: Live, number: int) -> list[EditionKey]:
    session, table = table_of(live)
    row = row_of(table, number)
    return list(sheets_of(session, row)) if isinstance(row, DataRow) else []


def look(live: Live, edition: EditionKey) -> tuple[Diagnostic, ...]:
    """What keeps a sheet of a row from being printed. It is laid out for that, and not kept: there are many."""

    def found() -> SeenSheet:
        session, _ = table_of(live)
        if not session.makes(edition):
            raise NoSuchError(edition)
        return seen(live.rows.laid.known(edition) or session.lay_out(edition))

    return live.rows.found.get(edition, found).errors


def _described(live: Live, number: int, said: str) -> dict[str, Any]:
    """A row with what its cells say and its sheets in the order in which they are put up."""
    session, table = table_of(live)
    row = row_of(table, number)
    if row is None:
        raise NoSuchError(number)
    values = [cell.value for cell in row.cells]
    sheets = packed(session, ALL, row) if isinstance(row, DataRow) else ()
    return {
        "number": row.number, "of": len(table.names), **_beside(table, row), "name": row.name, "left_out": not isinstance(row, DataRow),
        "cells": [[head, value, head in table.columns] for head, value in zip(table.heads, [*values, *[""] * len(table.heads)], strict=False)],
        "sheets": [
            {"tag": one.edition.language, "output": one.edition.output, "own": one.edition.row is not None, "copies": one.copies}
            for one in sheets
        ],
        "together": sum(one.copies for one in sheets),
        "numbered": LANGUAGES in table.heads,
    }  # fmt: skip


def _beside(table: DataTable, row: AnyRow) -> dict[str, Any]:
    """The rows before and after it of which there are sheets."""
    numbers = [one.number for one in table.rows.values()]
    at, on = bisect_left(numbers, row.number), bisect_right(numbers, row.number)
    return {"before": numbers[at - 1] if at else None, "after": numbers[on] if on < len(numbers) else None}


def _marked(live: Live, edition: EditionKey) -> dict[str, Any]:
    """The pages of a sheet with their sizes and what on them comes from the row."""
    session, _ = table_of(live)
    laid = live.laid(edition)
    nothing = RowMarks((), ())
    pages = row_marks(session, laid) if edition.row is not None else [nothing] * len(laid.publication.sheets)
    return {
        "pages": [
            {
                "width": sheet.media.width, "height": sheet.media.height,
                "marks": [{"rect": _numbers(one.rect), "facts": list(one.facts)} for one in page.marks],
                "words": [_numbers(rect) for rect in page.words],
            }
            for sheet, page in zip(laid.publication.sheets, pages, strict=True)
        ]
    }  # fmt: skip


def _numbers(rect: Rect) -> list[float]:
    return [round(v, 1) for v in rect]
