"""One served project and what all its addresses share: who asks, what is asked, one thing at a time, news."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial, wraps
from pathlib import Path
from typing import Any, TypeVar

from anyio import Lock
from anyio.to_thread import run_sync
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from leafletgen.engine.live import Live
from leafletgen.studio.answers import refuse
from leafletgen.studio.drafts import Drafts
from leafletgen.studio.events import Events
from leafletgen.studio.keys import Access, Keys

QUIET = 0.4
"""Seconds after a keystroke for which nothing else is begun."""

R = TypeVar("R")
Work = Callable[[Request, Access], Awaitable[Response]]


class Site:
    """What is shared by all requests. `port` names the cookie, as browsers do not tell ports apart."""

    def __init__(self, live: Live, keys: Keys, port: int) -> None:
        self.live = live
        self.keys = keys
        self.port = port
        self.events = Events()
        self.drafts = Drafts(live)
        self.cookie = f"leafletgen-{port}"
        self._turn = Lock()
        self._stale = asyncio.Event()
        self._settled = False

    async def locked(self, work: Callable[[], R]) -> R:
        """Do work on the project, one at a time, off the event loop."""
        async with self._turn:
            return await run_sync(work)

    def access(self, request: Request) -> Access:
        """What this session may do. Refuses one that nobody knows."""
        secret, today = request.cookies.get(self.cookie, ""), self.live.world.today
        found = self.keys.access(secret, today)
        if found is None and (over := self.keys.ended(secret, today)):
            raise HTTPException(403, f"This link ended on {over.until}. Ask for a new one.")
        if found is None:
            raise HTTPException(401, "leafletgen was restarted, or this page was opened without its link.")
        return found

    def route(self, method: str, path: str, work: Work) -> Route:
        """An address for sessions only; a name that the project does not have is a 404."""

        @wraps(work)
        async def handle(request: Request) -> Response:
            try:
                return await work(request, self.access(request))
            except KeyError:
                return refuse(404, "There is no such language, output, page or text in this project.")

        return Route(path, handle, methods=[method])

    async def changed(self, paths: set[str]) -> None:
        """Files changed on disk."""
        differing = await self.locked(lambda: self.live.reload(paths))
        if differing:
            self.tell_changed(differing)

    def tell_changed(self, paths: set[str], **more: Any) -> None:
        """Tell all pages which files are new."""
        texts = all(path.startswith(("locales/", "status/")) for path in paths)
        kind = "broken" if self.live.broken else "texts" if texts else "project"
        tags = sorted({Path(path).stem for path in paths if path.startswith(("locales/", "status/"))})
        self.events.publish(kind, revision=self.live.revision, languages=tags, paths=sorted(paths), **more)
        self._stale.set()

    async def lay_out_all(self) -> None:
        """Lay out and check in the background whatever is not. Others have their turn after each step, those who type
        all of them.
        """
        while True:
            self._stale.clear()
            editions = list(self.live.editions())
            for edition in editions:
                if self.live.known(edition) is None:
                    await self._behind(partial(self.live.laid, edition))
                    self.events.publish("board", language=edition.language, output=edition.output)
            for tag in self.live.catalogs:
                await self._behind(partial(self.live.checked, tag))
            for edition in editions:
                await self._behind(partial(self.live.examined, edition))
            self.events.publish("board", language=None, output=None)
            if not self._settled and self.live.session is not None:
                self._settled = True
                await self.locked(_settle)
            await self._stale.wait()

    async def _behind(self, work: Callable[[], object]) -> None:
        """Work that can wait until nobody is typing. What is no longer there is left out."""
        while self.drafts.since() < QUIET:
            await asyncio.sleep(QUIET / 4)
        with suppress(KeyError):
            await self.locked(work)


def _settle() -> None:
    """Take what stands now out of the search for rubbish, which else stops a keystroke for a quarter of a second."""
    gc.collect()
    gc.freeze()


def whole(access: Access) -> None:
    """Refuse a session that is for one language."""
    if access.language is not None:
        raise HTTPException(403, "This link is for the texts of one language.")


def own(access: Access, tag: str) -> None:
    """Refuse a session that is for another language."""
    if not access.sees(tag):
        raise HTTPException(403, "This link is for another language.")


def editing(access: Access) -> None:
    """Refuse a session that may only look."""
    if not access.edit:
        raise HTTPException(403, "Texts are read only here.")


def reader(request: Request) -> str:
    """The language in which findings are reported: `?words=ja`, else English."""
    return "ja" if request.query_params.get("words") == "ja" else "en"


class Asked:
    """The JSON object of a request; each field is asked for by name and kind."""

    def __init__(self, fields: dict[str, Any]) -> None:
        self._fields = fields

    def text(self, name: str, most: int, default: str | None = None) -> str:
        """A text of at most so many characters that can be stored."""
        value = self._fields.get(name, default)
        if not isinstance(value, str):
            raise HTTPException(400, f"The request has no {name}.")
        if len(value) > most:
            raise HTTPException(
                413, f"Text is longer than {most:,} characters. Nothing was cut; shorten it to save."
            )
        if any("\ud800" <= c <= "\udfff" for c in value):
            raise HTTPException(422, "This text holds halves of characters, which cannot be stored.")
        return value

    def optional(self, name: str, most: int) -> str | None:
        """The same, or None."""
        return None if self._fields.get(name) is None else self.text(name, most)

    def flag(self, name: str) -> bool:
        """Yes or no; no where nothing is said."""
        return self._fields.get(name) is True

    def number(self, name: str) -> int:
        """A whole number; 0 where nothing is said."""
        value = self._fields.get(name, 0)
        return value if isinstance(value, int) and abs(value) < 2**53 else 0

    def names(self, name: str) -> list[str]:
        """A list of words; empty where nothing is said."""
        value = self._fields.get(name, [])
        if not isinstance(value, list) or len(value) > 1000 or not all(isinstance(v, str) for v in value):
            raise HTTPException(400, f"The request has no list of {name}.")
        return value


async def asked(request: Request) -> Asked:
    """The body of a request."""
    try:
        fields = await request.json()
    except (ValueError, RecursionError):
        fields = None
    if not isinstance(fields, dict):
        raise HTTPException(400, "The request is no JSON object.")
    return Asked(fields)
