"""The addresses that write into the table of `data`: one cell, how many copies of a sheet."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from leafletgen.engine.findings.placed import SENTENCES
from leafletgen.engine.live import Live, NoSuchError
from leafletgen.engine.results import ALL
from leafletgen.engine.rows.cell_writing import CP932, CellEdit, CellError, with_copies, write_cell
from leafletgen.engine.rows.states import LANGUAGES, DataRow, row_of
from leafletgen.studio.addresses.rows import CHANGED, table_of
from leafletgen.studio.answers import RefusalError, answer, saving
from leafletgen.studio.server.keys import Access
from leafletgen.studio.site import Site, asked, editing, whole

MOST_COPIES = 9_999
LONGEST = 500
"""Characters of a value that is typed here."""
WORKBOOK = "{path} is a workbook. Mend it in the program that it comes from, and save it: this page goes on by itself."
ENCODING = "{path} is saved in an encoding ({encoding}) that has no “{character}”. Save it as UTF-8 in the spreadsheet, then it can be typed here."


def routes(site: Site) -> list[Route]:
    """All of them."""
    live = site.live

    async def cell(request: Request, access: Access) -> Response:
        body = await asked(request)
        value = body.line("value", LONGEST)
        path = await site.locked(lambda: table_of(live)[0].project.manifest.data)
        assert path is not None  # table_of has refused
        edit = CellEdit(
            path.file,
            request.path_params["number"],
            body.text("column", 200),
            body.text("seen", 20_000),
            value,
        )
        return await _written(site, edit)

    async def copies(request: Request, access: Access) -> Response:
        body = await asked(request)
        count = body.number("copies")
        if not 0 <= count <= MOST_COPIES:
            raise RefusalError(400, "The request has no {name}.", name="copies")
        number, tag, output = (
            request.path_params["number"],
            body.text("language", 40),
            body.text("output", 100),
        )
        return await _written(site, await site.locked(lambda: _of_copies(live, number, tag, output, count)))

    return [
        site.route("PUT", "/api/rows/{number:int}", cell, whole, editing),
        site.route("PUT", "/api/rows/{number:int}/copies", copies, whole, editing),
    ]


def _of_copies(live: Live, number: int, tag: str, output: str, count: int) -> CellEdit:
    """The cell of `languages` with another number for one sheet: that of its output where the row has one for it, else its language's."""
    session, table = table_of(live)
    row, data = row_of(table, number), session.project.manifest.data
    if not isinstance(row, DataRow) or data is None or LANGUAGES not in table.heads:
        raise NoSuchError(number)
    column = table.heads.index(LANGUAGES)
    seen = row.cells[column].value if column < len(row.cells) else ""
    name = output if output in (row.wanted or {}) else tag
    every = {e.language: row.copies for e in session.editions(ALL).value or ()}
    return CellEdit(data.file, number, LANGUAGES, seen, with_copies(seen, name, count, every))


async def _written(site: Site, edit: CellEdit) -> Response:
    live = site.live
    if not live.holds(edit.path):
        raise RefusalError(409, SENTENCES["not-ours"], path=edit.path)
    await site.locked(lambda: _put(live, edit))
    site.tell_changed({edit.path})
    return answer({"revision": live.revision})


def _put(live: Live, edit: CellEdit) -> None:
    try:
        with saving(edit.path), live.world.locked():
            write_cell(live.world, edit)
    except CellError as error:
        if error.problem == "workbook":
            raise RefusalError(409, WORKBOOK, path=edit.path) from None
        if error.problem == "encoding":
            encoding = "Shift_JIS, " + CP932.upper()
            raise RefusalError(
                409, ENCODING, path=edit.path, encoding=encoding, character=error.character
            ) from None
        raise RefusalError(409, CHANGED) from None
    live.reload({edit.path})
