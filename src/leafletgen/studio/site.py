"""One served project and what all its addresses share: who asks, what is asked, one thing at a time, news."""

from __future__ import annotations

import asyncio
import gc
import json
import logging
import os
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from functools import partial, wraps
from pathlib import Path
from time import monotonic
from typing import Any, TypeVar

from anyio import Lock
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from leafletgen import BusyError
from leafletgen.engine.findings.placed import SENTENCES
from leafletgen.engine.live import Live, NoSuchError
from leafletgen.studio.answers import RefusalError, has_controls, refuse
from leafletgen.studio.drafts import Drafts
from leafletgen.studio.server.audit import Audit, noted
from leafletgen.studio.server.events import Events
from leafletgen.studio.server.guard import TooLargeError
from leafletgen.studio.server.keys import Access, Keys
from leafletgen.studio.server.protocol import HTTP_LIMITS, HttpLimits, OpenLines
from leafletgen.studio.server.reach import Reach
from leafletgen.studio.server.shortage import is_short
from leafletgen.studio.server.threads import beside
from leafletgen.studio.server.watch import watch

LOG = logging.getLogger("leafletgen.studio")
AGAIN = 2.0
"""Seconds after which background work that failed is begun anew."""
NAME = 60
"""Characters of a person's name or role."""
QUIET = 0.4
"""Seconds after a keystroke for which nothing else is begun."""

R = TypeVar("R")
Work = Callable[[Request, Access], Awaitable[Response]]
Right = Callable[[Access, str], None]
"""Refuses a session that has no right to an address, or to the language that it names."""


class Site:
    """What is shared by all requests. The port names the cookie, as browsers do not tell ports apart."""

    def __init__(self, live: Live, keys: Keys, reach: Reach, limits: HttpLimits = HTTP_LIMITS) -> None:
        self.live = live
        self.lines = OpenLines(self._link_of, limits)
        self.audit = Audit(live.root)
        self.keys = keys
        self.reach = reach
        self.events = Events()
        self.drafts = Drafts(live)
        self.cookie = f"leafletgen-{reach.port}"
        self._turn = Lock()
        self._waiting = 0
        self.troubles: dict[str, None] = {}
        self._stale = asyncio.Event()
        self._settled = False
        self._sound = True

    async def locked(self, work: Callable[[], R]) -> R:
        """Do work on the project, one at a time, off the event loop. Who has waited for a turn has waited for a lock, too."""
        began = monotonic()
        async with self._turn:
            self.live.world.waited = monotonic() - began
            try:
                return await beside(work)
            finally:
                # Nobody else will: what was read here is no news to who watches the files.
                if heard := self.live.overheard():
                    self.tell_changed(heard)

    @contextmanager
    def ahead(self) -> Iterator[None]:
        """While somebody waits for pages that are drawn one after the other, nothing is done that can wait."""
        self._waiting += 1
        try:
            yield
        finally:
            self._waiting -= 1

    async def patient(self, work: Callable[[], R]) -> R:
        """Work that can wait until nobody waits for pages."""
        while self._waiting:
            await asyncio.sleep(QUIET / 8)
        return await self.locked(work)

    def _link_of(self, cookies: str) -> str | None:
        """Whose a Cookie header is."""
        given = (one.strip().partition("=") for one in cookies.split(";"))
        secret = next((value for name, _, value in given if name == self.cookie), "")
        found = self.keys.access(secret, self.live.world.today) if secret else None
        return found.link if found else None

    def end(self, link: str) -> None:
        """Make a link worthless, and end what is open by it."""
        self.keys.end(link)
        self.lines.cut(link)

    def access(self, request: Request) -> Access:
        """What this session may do. Refuses one that nobody knows."""
        secret, today = request.cookies.get(self.cookie, ""), self.live.world.today
        found = self.keys.access(secret, today)
        if found is None and (over := self.keys.ended(secret, today)):
            raise RefusalError(403, "This link expired on {day}. Ask for a new one.", day=over.until)
        if found is None:
            raise RefusalError(401, "leafletgen was restarted, or this page was opened without its link.")
        return found

    def is_good(self, request: Request) -> bool:
        """Whether this session may still do anything: a link ends with its day, and when it is taken back."""
        return self.keys.access(request.cookies.get(self.cookie, ""), self.live.world.today) is not None

    def route(self, method: str, path: str, work: Work, *rights: Right) -> Route:
        """An address for sessions only, with all of these rights. What was looked up and is not in the project is a 404; a fault
        of this program a 500, and in the log.
        """

        async def allowed(request: Request, access: Access) -> Response:
            for right in rights:
                right(access, request.path_params.get("tag", ""))
            return await work(request, access)

        @wraps(work)
        async def handle(request: Request) -> Response:
            access, is_project = self.access(request), self.live.session is not None
            made = await self._done(request, access, allowed)
            if is_project and method not in ("GET", "HEAD") and request.url.path.split("/")[2] != "draft":
                await beside(self.audit.note, noted(request, access, made.status_code, self.live.world.now))
            return made

        return Route(path, handle, methods=[method])

    async def _done(self, request: Request, access: Access, work: Work) -> Response:
        try:
            return await work(request, access)
        except NoSuchError:
            tag = str(request.path_params.get("tag", ""))
            if tag and self.live.merging(tag) is not None:
                return refuse(
                    request, RefusalError(409, SENTENCES["merging"], path=f"locales/{tag}.yaml"), merge=tag
                )
            if self.live.is_unread(tag):
                return refuse(request, RefusalError(409, SENTENCES["unread"], path=f"locales/{tag}.yaml"))
            return refuse(request, RefusalError(404, SENTENCES["no-such"]))
        except BusyError as busy:
            return refuse(request, RefusalError(503, SENTENCES["busy"], holder=busy.holder))
        except OSError as error:
            shown = self.live.world.shown(Path(os.fsdecode(error.filename or "")))
            return refuse(
                request,
                RefusalError(409, SENTENCES["not-saved"], path=shown, reason=error.strerror or str(error)),
            )
        except (RefusalError, HTTPException) as refusal:
            if isinstance(refusal, RefusalError):
                return refuse(request, refusal)
            raise
        except ClientDisconnect:
            return Response(status_code=400)  # nobody reads it
        except TooLargeError:
            raise
        except Exception as error:
            if is_short(error):
                LOG.warning("%s %s: %r", request.method, request.url.path, error)
                return refuse(request, RefusalError(503, SENTENCES["lost"]))
            LOG.exception("%s %s", request.method, request.url.path)
            return refuse(request, RefusalError(500, SENTENCES["failed"]))

    async def changed(self, paths: set[str]) -> None:
        """Files changed on disk."""
        try:
            differing = await self.locked(lambda: self.live.reload(paths))
        except Exception:
            LOG.exception("reading %s", ", ".join(sorted(paths)))
            self.trouble(SENTENCES["not-read"])
            return
        self.recovered(SENTENCES["not-read"])
        self.recovered(SENTENCES["not-watched"])
        if differing:
            self.tell_changed(differing)

    async def watch(self) -> None:
        """See files that change, as long as the server runs. Where that fails, it is begun anew."""
        while True:
            try:
                await watch(self.live.root, self.changed)
                return
            except Exception:
                LOG.exception("watching %s", self.live.root)
                self.trouble(SENTENCES["not-watched"])
            await asyncio.sleep(AGAIN)

    def trouble(self, text: str) -> None:
        """Show on all pages that something failed behind them. Its traceback is in the log already."""
        self.troubles[text] = None
        self.events.publish("broken", revision=self.live.revision, languages=[], paths=[])

    def recovered(self, text: str) -> None:
        """Take it away again, where it was shown."""
        if self.troubles.pop(text, text) is None:
            self.events.publish("project", revision=self.live.revision, languages=[], paths=[])

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
            try:
                await self._lay_out_once()
            except Exception:
                LOG.exception("going through what is to be laid out in the background")
                self.trouble(SENTENCES["not-laid-out"])
            await self._stale.wait()

    async def _lay_out_once(self) -> None:
        self._sound = True
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
        if self._sound:
            self.recovered(SENTENCES["not-laid-out"])
            self.recovered(SENTENCES["lost"])
        if not self._settled and self.live.session is not None:
            self._settled = True
            await self.locked(_settle)

    async def _behind(self, work: Callable[[], object]) -> None:
        """Work that can wait until nobody is typing. What is no longer there is left out; what fails is logged and shown."""
        while self.drafts.since() < QUIET:
            await asyncio.sleep(QUIET / 4)
        try:
            await self.patient(work)
        except NoSuchError:
            return
        except Exception as error:
            lost = isinstance(error, OSError) or is_short(error)
            if lost:
                LOG.warning("laying out and checking in the background: %r", error)
            else:
                LOG.exception("laying out and checking in the background")
            self._sound = False
            self.trouble(SENTENCES["lost" if lost else "not-laid-out"])


def _settle() -> None:
    """Spare the garbage collector what stands now: a full collection would stop a keystroke for a quarter of a second."""
    gc.collect()
    gc.freeze()


def whole(access: Access, _tag: str = "") -> None:
    """Refuse a session that is for one language."""
    if access.language is not None:
        raise RefusalError(403, "This link is for the texts of one language.")


def row_asked(request: Request, access: Access) -> str:
    """The row whose sheet is asked for. Shared links see no rows."""
    row = request.query_params.get("row", "")
    if row:
        whole(access)
    return row


def own(access: Access, tag: str) -> None:
    """Refuse a session that is for another language."""
    if not access.sees(tag):
        raise RefusalError(403, "This link is for another language.")


def editing(access: Access, _tag: str = "") -> None:
    """Refuse a session that may only look."""
    if not access.edit:
        raise RefusalError(403, "Texts are read-only here.")


class Asked:
    """The JSON object of a request; each field is asked for by name and kind."""

    def __init__(self, fields: dict[str, Any]) -> None:
        self._fields = fields

    def text(self, name: str, most: int, default: str | None = None) -> str:
        """A text of at most so many characters that can be stored."""
        value = self._fields.get(name, default)
        if not isinstance(value, str):
            raise RefusalError(400, "The request has no {name}.", name=name)
        if len(value) > most:
            raise RefusalError(
                413,
                "The text is longer than {most} characters. Nothing was cut; shorten it to save it.",
                most=f"{most:,}",
            )
        if any("\ud800" <= c <= "\udfff" for c in value):
            raise RefusalError(422, "This text contains halves of characters, which cannot be stored.")
        return _stored(value)

    def line(self, name: str, most: int) -> str:
        """The same of one line, without blanks around it."""
        return _stored(self.text(name, most).strip(), lines=True)

    def secret(self) -> str:
        """What somebody takes for the secret of a link."""
        value = self._fields.get("secret")
        if not isinstance(value, str) or len(value) > 200:
            raise RefusalError(400, "The request has no {name}.", name="secret")
        return value.encode(errors="replace").decode()

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

    def part(self, name: str) -> Asked:
        """An object in the object."""
        value = self._fields.get(name)
        if not isinstance(value, dict) or len(value) > 10_000:
            raise RefusalError(400, "The request has no {name}.", name=name)
        return Asked(value)

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of all fields."""
        return tuple(self._fields)

    def names(self, name: str) -> list[str]:
        """A list of words; empty where nothing is said."""
        value = self._fields.get(name, [])
        if not isinstance(value, list) or len(value) > 1000 or not all(isinstance(v, str) for v in value):
            raise RefusalError(400, "The request has no list of {name}.", name=name)
        return value


def _stored(value: str, *, lines: bool = False) -> str:
    if has_controls(value, lines=lines):
        raise RefusalError(
            422, "This text contains control characters (such as NUL or ESC), which cannot be stored."
        )
    return value


def named(request: Request, body: Asked, access: Access) -> str:
    """Who says it: the name that was given, else that of the link. What is recorded of texts has a name."""
    request.state.by = body.text("by", NAME, "").strip()
    return request.state.by or access.who


async def asked(request: Request) -> Asked:
    """The body of a request."""
    body = await request.body()
    try:
        fields = json.loads(body)
    except (ValueError, RecursionError):
        fields = None
    if not isinstance(fields, dict):
        raise RefusalError(400, "The request is not a JSON object.")
    return Asked(fields)
