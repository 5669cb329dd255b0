"""The preview's addresses (docs/preview-api.md)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping
from contextlib import asynccontextmanager, suppress
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

from anyio.to_thread import run_sync
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from leafletgen.report import to_json
from leafletgen.web import board, diagrams, sheets, texts, webfonts
from leafletgen.web.answers import answer, refuse
from leafletgen.web.events import Events
from leafletgen.web.guard import Guard, TooLargeError
from leafletgen.web.keys import Access, Keys
from leafletgen.web.live import Live
from leafletgen.web.watch import watch

STATIC = Path(__file__).parent / "static"
COOKIE = "leafletgen"

_KEPT = {"Cache-Control": "private, max-age=86400"}

R = TypeVar("R")
Handler = Callable[[Request], Awaitable[Response]]


class Site:
    """One served project: what is shared by all requests."""

    def __init__(self, live: Live, keys: Keys, port: int) -> None:
        """`port` names the cookie, as browsers do not tell ports apart."""
        self.live = live
        self.keys = keys
        self.events = Events()
        self.cookie = f"{COOKIE}-{port}"
        self._stale = asyncio.Event()

    async def locked(self, work: Callable[[], R]) -> R:
        """Do work on the project, one at a time, off the event loop."""
        async with self.live.turn:
            return await run_sync(work)

    def access(self, request: Request) -> Access:
        """What this session may do. Refuses one that nobody knows."""
        found = self.keys.access(request.cookies.get(self.cookie, ""), self.live.world.today)
        if found is None:
            raise HTTPException(401, "leafletgen was restarted, or this page was opened without its link.")
        return found

    async def changed(self, paths: set[str]) -> None:
        """Files changed on disk."""
        await self.locked(lambda: self.live.reload(paths))
        kind = "broken" if self.live.broken else "project"
        if not self.live.broken and all(p.startswith(("locales/", "status/")) for p in paths):
            kind = "texts"
        tags = sorted({Path(p).stem for p in paths if p.startswith(("locales/", "status/"))})
        self.events.publish(kind, revision=self.live.revision, languages=tags, paths=sorted(paths))
        self._stale.set()

    async def lay_out_all(self) -> None:
        """Lay out in the background whatever is not, whenever there is something; never two in a row unasked."""
        while True:
            self._stale.clear()
            for edition in list(self.live.editions()):
                if self.live.known(edition) is None:
                    with suppress(KeyError):
                        await self.locked(lambda edition=edition: self.live.laid(edition))  # type: ignore[misc]
                    self.events.publish("board", language=edition.language, output=edition.output)
            await self._stale.wait()


def make_app(live: Live, keys: Keys, hosts: Collection[str], port: int) -> Starlette:
    """The ASGI application of a project."""
    site = Site(live, keys, port)

    @asynccontextmanager
    async def running(app: Starlette) -> AsyncIterator[None]:
        tasks = [
            asyncio.create_task(watch(live.root, site.changed)),
            asyncio.create_task(site.lay_out_all()),
        ]
        try:
            yield
        finally:
            site.events.close()
            for task in tasks:
                task.cancel()

    app = Starlette(
        routes=[*_routes(site), Mount("/static", StaticFiles(directory=STATIC, check_dir=False)), Route("/", _index)],
        middleware=[
            Middleware(Guard, hosts=hosts),
            Middleware(GZipMiddleware, minimum_size=1024, compresslevel=1),
        ],
        exception_handlers={HTTPException: _told, TooLargeError: _too_large},
        lifespan=running,
    )
    app.state.site = site
    return app


async def _index(_: Request) -> Response:
    return FileResponse(STATIC / "index.html")


async def _told(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    words = {404: "There is nothing here.", 405: "That cannot be done here."}
    text = words.get(error.status_code) if error.detail in ("Not Found", "Method Not Allowed") else None
    return refuse(error.status_code, text or error.detail)


async def _too_large(_: Request, error: Exception) -> Response:
    return refuse(413, "That is too much at once.")


def _routes(site: Site) -> list[Route]:
    """Reading."""
    live = site.live

    def get(path: str, work: Callable[[Request, Access], Awaitable[Response]]) -> Route:
        @wraps(work)
        async def handle(request: Request) -> Response:
            try:
                return await work(request, site.access(request))
            except KeyError:
                return refuse(404, "There is no such language, output, page or text in this project.")

        return Route(path, handle, methods=["GET"])

    async def project(_: Request, access: Access) -> Response:
        found = await site.locked(lambda: board.project(live, access.edit))
        return answer(_narrowed(found, access))

    async def whole_board(_: Request, access: Access) -> Response:
        _whole(access)
        return answer(await site.locked(lambda: board.board(live)))

    async def page(request: Request, access: Access) -> Response:
        tag, output, number = (request.path_params[n] for n in ("tag", "output", "n"))
        _own(access, tag)
        drawn = await site.locked(lambda: live.page(texts.edition(live, tag, output), number))
        headers = {"ETag": drawn.etag, "Cache-Control": "private, no-cache"}
        if request.headers.get("if-none-match") == drawn.etag:
            return Response(status_code=304, headers=headers)
        return Response(drawn.svg, media_type="image/svg+xml", headers=headers)

    async def boxes(request: Request, access: Access) -> Response:
        tag, output = request.path_params["tag"], request.path_params["output"]
        _own(access, tag)
        return answer(
            await site.locked(lambda: sheets.described(live.laid(texts.edition(live, tag, output))))
        )

    async def all_texts(request: Request, access: Access) -> Response:
        tag = request.path_params["tag"]
        _own(access, tag)
        if tag not in live.catalogs:
            raise KeyError(tag)
        return answer(await site.locked(lambda: texts.described(live, tag)))

    async def findings(request: Request, access: Access) -> Response:
        _whole(access)
        words = "ja" if request.query_params.get("words") == "ja" else "en"
        return Response(await site.locked(lambda: _findings(live, words)), media_type="application/json")

    async def diagram(request: Request, access: Access) -> Response:
        _whole(access)
        name, kind = request.path_params["name"], request.query_params.get("kind")
        tags = request.query_params.getlist("tag")
        return answer(await site.locked(lambda: diagrams.described(live, name, kind, tags)))

    async def style_sheet(_: Request, access: Access) -> Response:
        return Response(webfonts.style_sheet(live), media_type="text/css")

    async def name_font(request: Request, access: Access) -> Response:
        data = await site.locked(lambda: webfonts.name_file(live, request.path_params["tag"]))
        return Response(data, media_type="font/ttf", headers=_KEPT)

    async def font(request: Request, access: Access) -> Response:
        path = await site.locked(lambda: webfonts.file(live, request.path_params["name"]))
        return FileResponse(path, media_type="font/ttf", headers=_KEPT)

    async def events(_: Request, access: Access) -> Response:
        first = {"type": "hello", "revision": live.revision, "broken": live.broken}
        return StreamingResponse(
            site.events.stream(first), media_type="text/event-stream", headers={"Cache-Control": "no-store"}
        )

    return [
        get("/api/project", project),
        get("/api/board", whole_board),
        get("/api/page/{tag}/{output}/{n:int}.svg", page),
        get("/api/boxes/{tag}/{output}", boxes),
        get("/api/texts/{tag}", all_texts),
        get("/api/findings", findings),
        get("/api/diagram/{name}", diagram),
        get("/api/events", events),
        get("/fonts.css", style_sheet),
        get("/font/name/{tag}.ttf", name_font),
        get("/font/{name}.ttf", font),
        Route("/api/session", _session(site), methods=["POST"]),
    ]


def _session(site: Site) -> Handler:
    """A secret (from the fragment of a link) for a cookie."""

    async def session(request: Request) -> Response:
        try:
            secret = str((await request.json())["secret"])
        except (ValueError, KeyError, TypeError):
            return refuse(400, "This link is incomplete.")
        access = site.keys.access(secret, site.live.world.today)
        if access is None:
            over = site.keys.ended(secret, site.live.world.today)
            if over:
                return refuse(403, "This link has ended.", until=over.until)
            await asyncio.sleep(0.3)
            return refuse(403, "This link is not known here. Ask for a new one.")
        made = answer({"language": access.language, "edit": access.edit, "until": access.until})
        made.set_cookie(
            site.cookie, secret, max_age=30 * 86400, path="/", httponly=True, samesite="strict",
            secure=request.url.scheme == "https",
        )  # fmt: skip
        return made

    return session


def _whole(access: Access) -> None:
    """Refuse a session that is for one language."""
    if access.language is not None:
        raise HTTPException(403, "This link is for the texts of one language.")


def _own(access: Access, tag: str) -> None:
    if not access.sees(tag):
        raise HTTPException(403, "This link is for another language.")


def _narrowed(found: Mapping[str, Any], access: Access) -> dict[str, Any]:
    """The project as a session may see it."""
    shown = {**found, "only": access.language, "until": access.until}
    if access.language is not None:
        shown["languages"] = [x for x in found["languages"] if x["tag"] in (access.language, found["source"])]
    return shown


def _findings(live: Live, words: str) -> str:
    laid = [live.laid(e) for e in live.editions()]
    found = [*live.found, *(d for one in laid for d in (*one.diagnostics, *one.fonts))]
    return to_json((), (), dict.fromkeys(found), live.sources, live.catalogs, words)
