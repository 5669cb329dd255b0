"""The preview's application: its addresses (docs/preview-api.md) behind their guard, and what runs beside them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from leafletgen.engine.live import Live
from leafletgen.studio import prints, proofs, reads, remarks, starting, writes
from leafletgen.studio.answers import refuse
from leafletgen.studio.guard import Guard, TooLargeError
from leafletgen.studio.keys import Keys
from leafletgen.studio.site import Site
from leafletgen.studio.watch import watch

STATIC = Path(__file__).parent / "static"


def make_app(live: Live, keys: Keys, hosts: Collection[str], port: int) -> Starlette:
    """The ASGI application of a project."""
    site = Site(live, keys, port)

    @asynccontextmanager
    async def running(_: Starlette) -> AsyncIterator[None]:
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

    return Starlette(
        routes=[
            *reads.routes(site),
            *writes.routes(site),
            *remarks.routes(site),
            *prints.routes(site),
            *proofs.routes(site),
            *starting.routes(site),
            Mount("/static", StaticFiles(directory=STATIC, check_dir=False)),
            Route("/", _index),
        ],
        middleware=[
            Middleware(Guard, hosts=hosts),
            Middleware(GZipMiddleware, minimum_size=1024, compresslevel=1),
        ],
        exception_handlers={HTTPException: _told, TooLargeError: _too_large, 500: _failed},
        lifespan=running,
    )


async def _index(_: Request) -> Response:
    return FileResponse(STATIC / "index.html")


async def _told(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    plain = {"Not Found": "There is nothing here.", "Method Not Allowed": "That cannot be done here."}
    return refuse(error.status_code, plain.get(error.detail, error.detail))


async def _too_large(_: Request, error: Exception) -> Response:
    return refuse(413, "That is too much at once.")


async def _failed(_: Request, error: Exception) -> Response:
    return refuse(500, "Something went wrong in leafletgen; the terminal says what. Nothing typed is lost.")
