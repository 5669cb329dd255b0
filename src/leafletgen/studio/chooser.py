"""The page that asks which project to open, for who starts the preview by a double click and not in a folder.

Its address holds a secret, as that of the preview does: what other programs or pages ask of this port leads nowhere.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from secrets import token_urlsafe
from typing import NamedTuple
from urllib.parse import quote

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from leafletgen.engine.findings.placed import SENTENCES, say
from leafletgen.studio.answers import reader
from leafletgen.studio.app import STATIC
from leafletgen.studio.serve import Server
from leafletgen.studio.server.guard import POLICY, Guard
from leafletgen.studio.server.reach import reach

SHOWN = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self' http://localhost:*; base-uri 'none'; frame-ancestors 'none'"
"""No script; a choice leads on to the preview's own port."""
MANIFEST = "leaflet.yaml"


class FolderChoices(NamedTuple):
    """What can be chosen: projects opened before, others that were found, where a new one would go."""

    before: Sequence[Path]
    found: Sequence[Path]
    new: Path


class Chooser:
    """Asks in the browser. `begin` makes the preview of a folder, ready to be asked; it may raise OSError."""

    def __init__(self, offered: FolderChoices, begin: Callable[[Path], Server]) -> None:
        self.offered = offered
        self.chosen: Server | None = None
        self._begin = begin
        self._key = token_urlsafe(24)
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        self._socket.bind(("127.0.0.1", 0))
        self._loop: uvicorn.Server | None = None

    @property
    def address(self) -> str:
        """Where the page is."""
        return f"http://localhost:{self._socket.getsockname()[1]}/{self._key}/"

    def run(self, ready: Callable[[], None]) -> Server | None:
        """Ask until something is chosen, or `stop` is called; gives the preview, which its page has been sent to."""
        config = uvicorn.Config(
            self.app(), log_level="error", access_log=False, server_header=False, date_header=False,
            proxy_headers=False, timeout_graceful_shutdown=1, ws="none",
        )  # fmt: skip
        self._loop = uvicorn.Server(config)
        self._socket.listen(16)
        ready()
        self._loop.run(sockets=[self._socket])
        return self.chosen

    def stop(self) -> None:
        """End `run`."""
        if self._loop:
            self._loop.should_exit = True

    def app(self) -> Starlette:
        """The ASGI application."""
        port = int(self._socket.getsockname()[1])
        routes = [
            Route(f"/{self._key}/", self._page),
            Route(f"/{self._key}/open", self._open),
            Mount("/static", StaticFiles(directory=STATIC, check_dir=False)),
        ]
        return Starlette(routes=routes, middleware=[Middleware(Guard, hosts=reach("127.0.0.1", port).hosts)])

    async def _page(self, request: Request) -> Response:
        return self._shown(reader(request))

    async def _open(self, request: Request) -> Response:
        """Begin the preview of a folder, and send the page there. A new one is made where that is asked for."""
        typed, is_new = request.query_params.get("folder", "").strip(), "new" in request.query_params
        folder, words = Path(typed).expanduser(), reader(request)
        fault = _fault(typed, folder, is_new)
        if fault:
            return self._shown(words, say(fault, words, [("folder", typed)]), "" if is_new else typed)
        try:
            if is_new:
                folder.mkdir(parents=True, exist_ok=True)
            self.chosen = self._begin(folder)
        except (OSError, ValueError) as error:
            values = [("folder", typed), ("reason", getattr(error, "strerror", None) or str(error))]
            return self._shown(words, say(SENTENCES["not-begun"], words, values), "" if is_new else typed)
        self.stop()
        return RedirectResponse(f"{self.chosen.address}#{self.chosen.keys.owner}", 303)

    def _shown(self, words: str, fault: str = "", typed: str = "") -> HTMLResponse:
        body = _html(self.offered, words, fault, typed)
        return HTMLResponse(body, 409 if fault else 200, headers={POLICY: SHOWN, "Content-Language": words})


def _fault(typed: str, folder: Path, is_new: bool) -> str | None:
    """Why a folder cannot be opened, or begun in."""
    try:
        if not typed or not folder.is_absolute() or (not is_new and not folder.is_dir()):
            return SENTENCES["no-folder"]
        if not is_new:
            return None if (folder / MANIFEST).is_file() else SENTENCES["no-leaflet"]
        return (
            SENTENCES["not-empty"]
            if folder.exists() and (folder.is_file() or any(folder.iterdir()))
            else None
        )
    except (OSError, ValueError):
        return SENTENCES["no-folder"]


def _html(offered: FolderChoices, words: str, fault: str, typed: str) -> str:
    def said(text: str) -> str:
        return escape(say(text, words))

    def listed(head: str, folders: Sequence[Path]) -> str:
        rows = "".join(
            f'<li><a href="open?folder={quote(str(one))}"><b>{escape(one.name)}</b> <bdi dir="ltr">{escape(str(one))}</bdi></a></li>'
            for one in folders
        )
        return f"<h2>{said(head)}</h2><ul>{rows}</ul>" if folders else ""

    def asked(head: str, act: str, value: str, more: str = "") -> str:
        return (
            f'<h2 id="{act}">{said(head)}</h2><form action="open"><input type="text" name="folder" required dir="ltr"'
            f' aria-labelledby="{act}" value="{escape(value)}">{more}<button class="button">{said(act)}</button></form>'
        )

    told = f'<p class="finding" role="alert">{escape(fault)}</p>' if fault else ""
    new = asked(
        SENTENCES["new"], SENTENCES["begin"], str(offered.new), '<input type="hidden" name="new" value="1">'
    )
    return (
        f'<!doctype html><html lang="{words}"><head><meta charset="utf-8"><title>leafletgen</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">'
        '<link rel="icon" href="/static/icon.svg" type="image/svg+xml">'
        + "".join(
            f'<link rel="stylesheet" href="/static/css/{name}.css">' for name in ("fonts", "base", "chooser")
        )
        + f'</head><body class="chooser"><main><h1><img src="/static/icon.svg" alt="" width="34" height="34">{said(SENTENCES["which"])}</h1>'
        f"{told}{listed(SENTENCES['before'], offered.before)}{listed(SENTENCES['found'], offered.found)}"
        f"{asked(SENTENCES['other'], SENTENCES['open-it'], typed)}{new}"
        f'<p class="hint">{said(SENTENCES["ends"])}</p></main></body></html>'
    )
