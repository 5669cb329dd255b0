"""The addresses that only read."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from typing import Any

from starlette.requests import Request
from starlette.responses import FileResponse, Response, StreamingResponse
from starlette.routing import Route

from leafletgen.desk.report import to_json
from leafletgen.engine.findings.causes import explained
from leafletgen.engine.findings.placed import say
from leafletgen.engine.live import Live, NoSuchError
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.values import Diagnostic
from leafletgen.studio import sheets
from leafletgen.studio.addresses import board, diagrams, edits, measures, texts, webfonts
from leafletgen.studio.answers import AT_ONCE, answer, drawn, reader
from leafletgen.studio.server.events import News
from leafletgen.studio.server.keys import Access
from leafletgen.studio.server.threads import beside
from leafletgen.studio.site import Site, own, row_asked, whole

BEFORE = 2
"""Lines of a file that are shown above the one that is asked for."""
_KEPT = {"Cache-Control": "private, max-age=86400"}


def routes(site: Site) -> list[Route]:
    """All of them."""
    return [
        *(_of_project(site)),
        *(_of_language(site)),
        *(_of_fonts(site)),
    ]


def _of_project(site: Site) -> list[Route]:
    live = site.live

    async def project(request: Request, access: Access) -> Response:
        found = await beside(board.project, live, access.edit)  # sets nothing, so waits for nobody
        here = access.language is None and _is_at_home(request)
        more = {"folder": str(live.root) if here else None, "talks": access.edit}
        troubles = [say(text, reader(request)) for text in site.troubles]
        return answer({**_narrowed(found, access), **more, "troubles": troubles})

    async def whole_board(_: Request, access: Access) -> Response:
        return answer(await beside(board.board, live))

    async def findings(request: Request, access: Access) -> Response:
        return Response(await _findings(site, reader(request)), media_type="application/json")

    async def lines(request: Request, access: Access) -> Response:
        source, wanted = (
            live.sources.get(request.query_params.get("file", "")),
            request.query_params.get("line", ""),
        )
        if source is None:
            raise NoSuchError(request.query_params.get("file", ""))
        rows, last = source.text.splitlines(), int(wanted) if wanted.isdecimal() else 0
        first = max(1, last - BEFORE)
        return answer({"lines": [[n, rows[n - 1]] for n in range(first, min(last, len(rows)) + 1)]})

    async def diagram(request: Request, access: Access) -> Response:
        name, kind = request.path_params["name"], request.query_params.get("kind")
        tags = request.query_params.getlist("tag")
        return answer(await site.locked(lambda: diagrams.described(live, name, kind, tags, reader(request))))

    async def events(request: Request, access: Access) -> Response:
        first = {"type": "hello", "revision": live.revision, "broken": live.broken}

        def concerns(news: News) -> bool:
            """A link hears of its own language, and that the project changed."""
            tag = access.language
            return tag is None or news["type"] in ("project", "broken") or tag in news.get("languages", ())

        return StreamingResponse(
            site.events.stream(first, concerns, lambda: site.is_good(request)), media_type="text/event-stream",
            headers=AT_ONCE,
        )  # fmt: skip

    return [
        site.route("GET", "/api/project", project),
        site.route("GET", "/api/board", whole_board, whole),
        site.route("GET", "/api/findings", findings, whole),
        site.route("GET", "/api/lines", lines, whole),
        site.route("GET", "/api/diagram/{name}", diagram, whole),
        site.route("GET", "/api/events", events),
    ]


def _of_language(site: Site) -> list[Route]:
    live = site.live

    async def page(request: Request, access: Access) -> Response:
        tag, output, number = (request.path_params[n] for n in ("tag", "output", "n"))
        row = row_asked(request, access)
        shown = await site.locked(lambda: live.page(texts.edition(live, tag, output, row), number))
        return drawn(request, shown.svg, shown.etag)

    async def boxes(request: Request, access: Access) -> Response:
        tag, output = request.path_params["tag"], request.path_params["output"]
        is_whole = access.language is None  # a link says nothing of the project's files
        row = row_asked(request, access)
        return answer(
            await site.locked(lambda: _boxes(live, texts.edition(live, tag, output, row), is_whole))
        )

    async def measured(request: Request, access: Access) -> Response:
        tag, output = request.path_params["tag"], request.path_params["output"]
        row = row_asked(request, access)
        return answer(await site.locked(lambda: _measured(live, texts.edition(live, tag, output, row))))

    async def all_texts(request: Request, access: Access) -> Response:
        tag = request.path_params["tag"]
        if tag not in live.catalogs:
            raise NoSuchError(tag)
        return answer(await site.locked(lambda: texts.described(live, tag)))

    async def history(request: Request, access: Access) -> Response:
        tag, key = request.path_params["tag"], request.path_params["key"]
        return answer({"versions": await site.locked(lambda: edits.versions(live, tag, key))})

    return [
        site.route("GET", "/api/page/{tag}/{output}/{n:int}.svg", page, own),
        site.route("GET", "/api/boxes/{tag}/{output}", boxes, own),
        # A link says nothing of the project's files.
        site.route("GET", "/api/measures/{tag}/{output}", measured, whole),
        site.route("GET", "/api/texts/{tag}", all_texts, own),
        site.route("GET", "/api/history/{tag}/{key}", history, own),
    ]


def _of_fonts(site: Site) -> list[Route]:
    live = site.live

    async def style_sheet(_: Request, access: Access) -> Response:
        seen = [tag for tag in live.catalogs if access.sees(tag) or tag == live.source]
        sheet = await site.locked(lambda: webfonts.style_sheet(live, seen))
        return Response(sheet, media_type="text/css")

    async def name_font(request: Request, access: Access) -> Response:
        data = await site.locked(lambda: webfonts.name_file(live, request.path_params["tag"]))
        return Response(data, media_type="font/ttf", headers=_KEPT)

    async def font(request: Request, access: Access) -> Response:
        path = await site.locked(lambda: webfonts.file(live, request.path_params["name"]))
        return FileResponse(path, media_type="font/ttf", headers=_KEPT)

    return [
        site.route("GET", "/fonts.css", style_sheet),
        site.route("GET", "/font/name/{tag}.ttf", name_font),
        site.route("GET", "/font/{name}.ttf", font),
    ]


def _boxes(live: Live, edition: EditionKey, is_whole: bool) -> dict[str, Any]:
    laid = live.laid(edition)
    return sheets.described(laid, live.languages, live.session.project if live.session and is_whole else None)


def _measured(live: Live, edition: EditionKey) -> dict[str, Any]:
    laid = live.laid(edition)
    assert live.session is not None  # else nothing could be laid out
    return measures.measured(laid, live.session.project)


def _is_at_home(request: Request) -> bool:
    """Whether the browser runs on this computer, so that its editor can open the project's files."""
    own = ("localhost", "127.0.0.1", "::1")
    return request.client is not None and request.client.host in own and request.url.hostname in own


def _narrowed(found: Mapping[str, Any], access: Access) -> dict[str, Any]:
    """The project as a session may see it."""
    shown = {**found, "only": access.language, "until": access.until}
    if access.language is not None:
        seen = (access.language, found.get("source"))
        shown["languages"] = [x for x in found["languages"] if x["tag"] in seen]
        shown["rows"] = None
        shown["merging"] = {tag: n for tag, n in found["merging"].items() if access.sees(tag)}
    return shown


async def _findings(site: Site, words: str) -> str:
    """What `check` reports. Each edition is a step by itself, so that others have their turn."""
    live = site.live
    found: list[Diagnostic] = []
    for edition in list(live.editions()):
        with suppress(NoSuchError):
            found += await site.patient(partial(_of_edition, live, edition))
    for tag in live.catalogs:
        with suppress(NoSuchError):
            found += await site.patient(partial(live.checked, tag))
    every = tuple(dict.fromkeys((*live.found, *found)))
    project = live.session.project if live.session is not None and not live.broken else None
    laid = [one for one in map(live.known, live.editions()) if one is not None]
    rooms = [room for one in laid for room in one.rooms]
    return await site.locked(
        lambda: to_json((), (), explained(project, every, rooms), live.sources, live.catalogs, words)
    )


def _of_edition(live: Live, edition: EditionKey) -> tuple[Diagnostic, ...]:
    laid = live.laid(edition)
    return (*laid.diagnostics, *laid.fonts, *live.examined(edition))
