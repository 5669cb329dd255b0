"""What stands before every request: the address it came by, the page it came from, its size, its number.

Against DNS rebinding the Host must be one of ours; against posts from other sites the Origin must be; nothing from
elsewhere is ever loaded or run (Content Security Policy level 3).
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from time import monotonic
from urllib.parse import unquote_plus

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from leafletgen.engine.findings.placed import SENTENCES
from leafletgen.engine.host.budgets import BODY_BYTES
from leafletgen.studio.answers import RefusalError, has_controls, refuse

MOST_BYTES = BODY_BYTES.most
"""Of a request's body."""
BURST, PER_SECOND = 400.0, 80.0
"""Requests of one address at once, and each second for good. A page of 45 languages asks for 90 pictures at once."""
POLICY = "Content-Security-Policy"
HEADERS = {
    POLICY: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'none'; base-uri 'none'; "
    "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
_SAFE = ("GET", "HEAD")


class Guard:
    """Lets through what may be let through."""

    def __init__(
        self,
        app: ASGIApp,
        hosts: Collection[str],
        clock: Callable[[], float] = monotonic,
        *,
        behind: bool = False,
    ) -> None:
        """`hosts`: every `host:port` under which the preview may be asked for; `clock`: seconds; `behind`: requests come
        through a web server on this computer, so who asks is counted by what that says of them.
        """
        self.app = app
        self._behind = behind
        self.hosts = frozenset(hosts)
        self._clock = clock
        self._buckets: dict[str, tuple[float, float]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                out = MutableHeaders(scope=message)
                own = out.get(POLICY)  # of the pages of a site, which carry their styles
                for name, value in HEADERS.items():
                    out[name] = value
                if own is not None:
                    out[POLICY] = own
                out.setdefault("Cache-Control", "no-store")
            await send(message)

        problem = self._problem(scope, headers)
        if problem:
            await refuse(HTTPConnection(scope), RefusalError(*problem))(scope, receive, answer)
            return
        await self.app(scope, _limited(receive), answer)

    def _problem(self, scope: Scope, headers: Headers) -> tuple[int, str] | None:
        host = headers.get("host", "").lower()
        if len(headers.getlist("host")) != 1 or host not in self.hosts:
            return 421, SENTENCES["not-by-this-name"]
        address = f"{scope['path']} {unquote_plus(scope['query_string'].decode('latin-1'))}"
        if has_controls(address, lines=True):
            return 400, "This address contains control characters."
        origin = headers.get("origin")
        if origin is not None and origin.lower().partition("://")[2] not in self.hosts:
            return 403, "This request comes from another site."
        if headers.get("sec-fetch-site", "none") not in ("none", "same-origin") and not _opened(headers):
            return 403, "This request comes from another site."
        if scope["method"] not in _SAFE and origin is None:
            return 403, "This request does not say which page it comes from."
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > MOST_BYTES:
            return 413, "The request is too large."
        client = str((scope.get("client") or ("",))[0])
        if self._behind:  # the last is what the web server itself added; for counting alone
            client = headers.get("x-forwarded-for", client).rpartition(",")[2].strip()
        if not self._allowed(client):
            return 429, "Too many requests; please wait a moment."
        return None

    def _allowed(self, client: str) -> bool:
        """A bucket that fills by `PER_SECOND` up to `BURST`."""
        now = self._clock()
        level, then = self._buckets.get(client, (BURST, now))
        level = min(BURST, level + (now - then) * PER_SECOND)
        if len(self._buckets) > 4096:
            self._buckets.clear()
        self._buckets[client] = (level - 1 if level >= 1 else level, now)
        return level >= 1


def _opened(headers: Headers) -> bool:
    """Whether a person followed a link to a page (a share link in a mail)."""
    return headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"


class TooLargeError(Exception):
    """A body that said nothing of its length, or lied."""


def _limited(receive: Receive) -> Receive:
    read = 0

    async def counted() -> Message:
        nonlocal read
        message = await receive()
        read += len(message.get("body", b""))
        if read > MOST_BYTES:
            raise TooLargeError
        return message

    return counted
