"""A preview being served: the address, the secrets, and the loop that runs until it is stopped."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import uvicorn

from leafletgen.engine.live import Live
from leafletgen.studio.app import make_app
from leafletgen.studio.server.keys import Keys
from leafletgen.studio.server.protocol import HTTP_LIMITS, BoundedProtocol, HttpLimits
from leafletgen.studio.server.reach import reach
from leafletgen.studio.server.shortage import heed_in, heed_shortage
from leafletgen.studio.server.threads import THREADS, leave_children, start_at_most, startable, watch_children
from leafletgen.studio.site import Site


class _Loop(uvicorn.Server):
    """Ends the lines of all open pages first: a loop that waits for them in vain says so in a traceback."""

    def __init__(
        self, config: uvicorn.Config, ending: Callable[[], None], threads: int, end: Callable[[], object]
    ) -> None:
        super().__init__(config)
        self._ending, self._threads, self._end = ending, threads, end

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        watch_children()
        start_at_most(self._threads)
        heed_in(asyncio.get_running_loop(), self._end)
        await super().startup(sockets)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._ending()
        await super().shutdown(sockets)
        leave_children()


class Server:
    """A preview that listens on `port` (0: any free one) of `host`; `names` are further names it is reached by."""

    def __init__(
        self,
        root: Path,
        *,
        edit: bool,
        host: str,
        port: int,
        names: Sequence[str] = (),
        today: str | None = None,
        limits: HttpLimits = HTTP_LIMITS,
    ) -> None:
        """Binds the address at once. Raises OSError where that cannot be had."""
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        # Named TCP, as asyncio sends at once (TCP_NODELAY) only on sockets that say so: else answers wait 40 ms.
        self._socket = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._socket.bind((host, port))
        self.port = int(self._socket.getsockname()[1])
        self.reach = reach(host, self.port, names)
        self.limits = limits
        self._loop: uvicorn.Server | None = None
        self._site: Site | None = None
        self.keys = Keys(root, edit)
        self.live = Live(root, today)

    @property
    def address(self) -> str:
        """Where who starts it finds it."""
        return self.reach.public or self.reach.local if self.reach.names else self.reach.local

    @property
    def shared_address(self) -> str:
        """Where the links that are given to others begin."""
        return self.reach.public or self.reach.local

    def links(self) -> dict[str, str]:
        """For each translation a link to give away, the same at every start as long as it is good."""
        today, edit = self.live.world.today, self.keys.edit
        return {
            tag: f"{self.shared_address}#{self.keys.shared(tag, edit, today).secret}"
            for tag in self.live.translations
        }

    def run(
        self, ready: Callable[[], None], end: Callable[[], object] = lambda: None, threads: int = THREADS
    ) -> None:
        """Serve until interrupted; `ready` is called when the first request can be answered, `end` where memory ran out so that nobody would
        be answered any more. Raises RuntimeError where the system starts no thread.
        """
        threads = startable(threads)
        app = make_app(self.live, self.keys, self.reach, self.limits)
        self._site = app.state.site
        protocol: Any = partial(BoundedProtocol, self._site.lines)
        config = uvicorn.Config(
            app, http=protocol, log_level="error", access_log=False, server_header=False, date_header=False,
            proxy_headers=False, timeout_graceful_shutdown=1, ws="none",
        )  # fmt: skip
        self._loop = _Loop(config, self._site.events.close, threads, end)
        self.listen()
        ready()
        with heed_shortage(end):
            self._loop.run(sockets=[self._socket])

    def listen(self) -> None:
        """Let those who ask wait until it runs."""
        self._socket.listen(128)

    @property
    def pages(self) -> int:
        """How many pages are open that hear of news."""
        return len(self._site.events) if self._site else 0

    def stop(self) -> None:
        """End `run` (from another thread)."""
        if self._loop:
            self._loop.should_exit = True
