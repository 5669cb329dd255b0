"""HTTP/1.1 for a network: uvicorn's own protocol over h11, with bounds on what one side may take of time and lines.

uvicorn waits for ever for the rest of a request, and counts lines that have not asked for anything yet like all others: 300
halves of requests kept the owner out (decision 030). Here a request's head, its body and the reading of its answer have
their time; lines without a session give way, the oldest of whoever holds most first; and what RFC 9112 leaves open to
two readings is refused.
"""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from collections.abc import Callable
from typing import Any, NamedTuple

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

HEAD, BODY, READING = 10.0, 30.0, 30.0
"""Seconds for a request's head from its first byte (or from the line's beginning), for its body, and for the other side to
take a piece of the answer.
"""
STRANGERS = 64
"""OpenLines on which no session has been shown."""
PER_LINK, PER_OWNER = 32, 128
"""OpenLines of one link, and of the owner."""
LARGEST_HEAD = 32768

_FOLDED = re.compile(rb"\n[ \t]")
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_LENGTH = re.compile(rb"\ncontent-length[ \t]*:", re.IGNORECASE)
_END = re.compile(rb"\r?\n\r?\n")

Who = Callable[[str], str | None]
"""Whose a Cookie header is: the owner (empty), a link by its name, or nobody's (None)."""


class HttpLimits(NamedTuple):
    """What one side may take: see the constants."""

    head: float = HEAD
    body: float = BODY
    reading: float = READING
    strangers: int = STRANGERS
    per_link: int = PER_LINK
    per_owner: int = PER_OWNER


HTTP_LIMITS = HttpLimits()


class StrictConnection(h11.Connection):
    """h11's reading of requests, without what two readers may read in two ways (RFC 9112, 2.2, 5.2, 6.1, 6.3)."""

    def next_event(self) -> Any:
        """Raises RemoteProtocolError."""
        if self.their_state is h11.IDLE:
            self._look(self.trailing_data[0])
        event = super().next_event()
        if isinstance(event, h11.Request):
            names = {name for name, _ in event.headers}
            coded = b"transfer-encoding" in names
            if coded and (b"content-length" in names or event.http_version < b"1.1"):
                raise h11.RemoteProtocolError("ambiguous length")
        return event

    def _look(self, data: bytes) -> None:
        """At a head as it came: h11 unfolds lines, joins equal lengths and lets control characters pass."""
        end = _END.search(data)
        head = data[: end.start()] if end else data
        if _CONTROL.search(head) or _FOLDED.search(head) or len(_LENGTH.findall(head)) > 1:
            raise h11.RemoteProtocolError("ambiguous head")


class OpenLines:
    """All lines to a server, each with whose it is. `who` says so of a Cookie header."""

    def __init__(self, who: Who, limits: HttpLimits = HTTP_LIMITS) -> None:
        self.who = who
        self.limits = limits
        self._strangers: dict[BoundedProtocol, str] = {}
        self._known: dict[BoundedProtocol, str] = {}

    def begun(self, line: BoundedProtocol) -> None:
        """A line that has not said anything. Where there are too many, one gives way: the oldest of the address that holds
        most of them.
        """
        self._strangers[line] = line.client[0] if line.client else ""
        if len(self._strangers) > self.limits.strangers:
            most = Counter(self._strangers.values()).most_common(1)[0][0]
            self._let_go(next(one for one, address in self._strangers.items() if address == most))

    def asked(self, line: BoundedProtocol, cookie: str) -> None:
        """A request's head has come. Where its link holds too many lines, the oldest that is idle gives way; else the oldest."""
        link = self.who(cookie)
        if link is None:
            if line in self._known:
                self.ended(line)
                self.begun(line)
            return
        self._strangers.pop(line, None)
        self._known.pop(line, None)
        self._known[line] = link
        own = [one for one, whose in self._known.items() if whose == link]
        if len(own) > (self.limits.per_link if link else self.limits.per_owner):
            self._let_go(next((one for one in own if one.is_idle), own[0]))

    def ended(self, line: BoundedProtocol) -> None:
        """A line is gone."""
        self._strangers.pop(line, None)
        self._known.pop(line, None)

    def cut(self, link: str) -> None:
        """End all lines of a link."""
        for line in [one for one, whose in self._known.items() if whose == link]:
            self._let_go(line)

    def __len__(self) -> int:
        return len(self._strangers) + len(self._known)

    def _let_go(self, line: BoundedProtocol) -> None:
        self.ended(line)
        line.transport.abort()


class BoundedProtocol(H11Protocol):
    """One line. `lines`: all of them."""

    def __init__(self, lines: OpenLines, **more: Any) -> None:
        super().__init__(**more)
        self.conn = StrictConnection(h11.SERVER, LARGEST_HEAD)
        self.lines = lines
        self._timer: asyncio.TimerHandle | None = None
        self._waits_for = ""
        self._slow: asyncio.TimerHandle | None = None
        self._heard: object = None

    @property
    def is_idle(self) -> bool:
        """Whether no request is being answered."""
        return not self._is_answering()

    def _is_answering(self) -> bool:
        cycle: Any = self.cycle  # None before the first request, though uvicorn's types say otherwise
        return cycle is not None and not cycle.response_complete

    def connection_made(self, transport: Any) -> None:
        """asyncio."""
        super().connection_made(transport)
        self.lines.begun(self)
        self._time()

    def connection_lost(self, exc: Exception | None) -> None:
        """asyncio."""
        self.lines.ended(self)
        self._stop()
        if self._slow:
            self._slow.cancel()
        super().connection_lost(exc)

    def handle_events(self) -> None:
        """Read on; then see what is waited for."""
        super().handle_events()
        scope: Any = self.scope
        if scope is not self._heard:
            self._heard = scope
            cookies = [value for name, value in self.headers if name == b"cookie"]
            self.lines.asked(self, b"; ".join(cookies).decode("latin-1"))
        self._time()

    def send_400_response(self, msg: str) -> None:
        """Refuse what cannot be read, and close: nothing behind it can be trusted."""
        self._stop()
        if self._is_answering():
            self.cycle.disconnected = True
            self.cycle.message_event.set()
        if self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            super().send_400_response(msg)
        else:
            self.transport.close()
        self._end_soon()

    def timeout_keep_alive_handler(self) -> None:
        """Nothing more was asked for."""
        super().timeout_keep_alive_handler()
        self._end_soon()

    def _end_soon(self) -> None:
        """A closed line is written out first, which the other side must not keep from coming to an end."""
        if self._slow is None:
            self._slow = self.loop.call_later(self.lines.limits.reading, self.transport.abort)

    def pause_writing(self) -> None:
        """The other side does not read."""
        super().pause_writing()
        if self._slow is None:
            self._slow = self.loop.call_later(self.lines.limits.reading, self.transport.abort)

    def resume_writing(self) -> None:
        """It does."""
        super().resume_writing()
        if self._slow is not None:
            self._slow.cancel()
            self._slow = None

    def _time(self) -> None:
        """Head and body have their time each, which begins once and is not begun anew by single bytes."""
        state = self.conn.their_state
        begun = bool(self.conn.trailing_data[0]) or self.scope is None
        waits_for = "body" if state is h11.SEND_BODY else "head" if state is h11.IDLE and begun else ""
        if waits_for == self._waits_for:
            return
        self._stop()
        if waits_for and not self.transport.is_closing():
            seconds = self.lines.limits.head if waits_for == "head" else self.lines.limits.body
            self._waits_for, self._timer = waits_for, self.loop.call_later(seconds, self._over)

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer, self._waits_for = None, ""

    def _over(self) -> None:
        """Who has begun a request is told that it took too long (RFC 9110, 15.5.9); who said nothing, nothing."""
        self._stop()
        if self._is_answering():
            self.cycle.disconnected = True
            self.cycle.message_event.set()
        asked = self.conn.their_state is h11.SEND_BODY or bool(self.conn.trailing_data[0])
        if asked and self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            head = [(b"connection", b"close"), (b"content-length", b"0")]
            answer = self.conn.send(h11.Response(status_code=408, headers=head, reason=b"Request Timeout"))
            self.transport.write(answer)
        self.transport.close()
        self._end_soon()
