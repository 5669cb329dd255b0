"""The preview's application: its addresses (docs/preview-api.md) behind their guard, and what runs beside them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from leafletgen.engine.findings.placed import SENTENCES
from leafletgen.engine.live import Live, NoSuchError
from leafletgen.studio.addresses import (
    blocks,
    facts,
    kits,
    memory,
    mends,
    merges,
    pages,
    prints,
    proofs,
    reads,
    remarks,
    row_edits,
    rows,
    six,
    starting,
    writes,
)
from leafletgen.studio.answers import RefusalError, refuse
from leafletgen.studio.server import readers
from leafletgen.studio.server.guard import Guard, TooLargeError
from leafletgen.studio.server.keys import Keys
from leafletgen.studio.server.protocol import HTTP_LIMITS, HttpLimits
from leafletgen.studio.server.reach import Reach
from leafletgen.studio.site import Site

STATIC = Path(__file__).parent / "static"


def make_app(live: Live, keys: Keys, reach: Reach, limits: HttpLimits = HTTP_LIMITS) -> Starlette:
    """The ASGI application of a project."""
    site = Site(live, keys, reach, limits)
    kit_run = kits.KitRun(site)

    @asynccontextmanager
    async def running(_: Starlette) -> AsyncIterator[None]:
        tasks = [
            asyncio.create_task(site.watch()),
            asyncio.create_task(site.lay_out_all()),
        ]
        try:
            yield
        finally:
            site.events.close()
            kit_run.close()
            for task in tasks:
                task.cancel()

    app = Starlette(
        routes=[
            *readers.routes(),
            *reads.routes(site),
            *writes.routes(site),
            *remarks.routes(site),
            *memory.routes(site),
            *merges.routes(site),
            *mends.routes(site),
            *facts.routes(site),
            *six.routes(site),
            *rows.routes(site),
            *row_edits.routes(site),
            *kits.routes(site, kit_run),
            *blocks.routes(site),
            *prints.routes(site),
            *pages.routes(site),
            *proofs.routes(site),
            *starting.routes(site),
            Mount("/static", StaticFiles(directory=STATIC, check_dir=False)),
            Route("/", _index),
        ],
        middleware=[
            Middleware(Guard, hosts=reach.hosts, behind=reach.is_behind),
            Middleware(GZipMiddleware, minimum_size=1024, compresslevel=1),
        ],
        exception_handlers={
            HTTPException: _plain,
            RefusalError: _refused,
            TooLargeError: _too_large,
            ClientDisconnect: _gone,
            NoSuchError: _no_such,
            500: _failed,
        },
        lifespan=running,
    )
    app.state.site = site
    return app


async def _index(_: Request) -> Response:
    return FileResponse(STATIC / "index.html")


async def _plain(request: Request, error: Exception) -> Response:
    """What starlette refuses by itself."""
    assert isinstance(error, HTTPException)
    plain = {404: "There is nothing at this address.", 405: "That cannot be done at this address."}
    return refuse(request, RefusalError(error.status_code, plain.get(error.status_code, error.detail)))


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, RefusalError)
    return refuse(request, error)


async def _no_such(request: Request, _: Exception) -> Response:
    return refuse(request, RefusalError(404, SENTENCES["no-such"]))


async def _too_large(request: Request, _: Exception) -> Response:
    return refuse(request, RefusalError(413, "The request is too large."))


async def _gone(_: Request, __: Exception) -> Response:
    """Whoever asked went away before all was said: nobody hears the answer, and it is no fault of the program."""
    return Response(status_code=400)


async def _failed(request: Request, _: Exception) -> Response:
    """Of an address without a session; uvicorn logs the traceback."""
    return refuse(request, RefusalError(500, SENTENCES["failed"]))
