"""News to all open pages (Server-Sent Events, WHATWG HTML 9.2)."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from typing import Any, TypeAlias

BEAT = 15.0
"""Seconds after which a silent line is shown to be alive."""
_MOST = 64
"""News that a page which does not read may fall behind before it is let go; it reconnects and reads all anew."""


News: TypeAlias = dict[str, Any]


class Events:
    """Hands each piece of news to every listener whom it concerns."""

    def __init__(self) -> None:
        self._listeners: set[asyncio.Queue[News | None]] = set()
        self._closed = False

    def __len__(self) -> int:
        return len(self._listeners)

    def publish(self, kind: str, **more: Any) -> None:
        """Tell everybody."""
        for queue in list(self._listeners):
            if queue.qsize() >= _MOST:
                self._listeners.discard(queue)
                queue.put_nowait(None)
            else:
                queue.put_nowait({"type": kind, **more})

    def close(self) -> None:
        """End all lines, so that the server can stop."""
        self._closed = True
        for queue in self._listeners:
            queue.put_nowait(None)

    async def stream(
        self, first: News, concerns: Callable[[News], bool], good: Callable[[], bool] = lambda: True
    ) -> AsyncIterator[str]:
        """The line of one listener, beginning with `first`; it ends when who listens may not any longer (`good`)."""
        queue: asyncio.Queue[News | None] = asyncio.Queue()
        self._listeners.add(queue)
        try:
            yield f"retry: 1000\n{_line(first)}"
            while not self._closed and good():
                try:
                    news = await asyncio.wait_for(queue.get(), BEAT)
                except TimeoutError:
                    yield ": still here\n\n"
                    continue
                if news is None:
                    return
                if concerns(news) and good():
                    yield _line(news)
        finally:
            self._listeners.discard(queue)


def _line(news: News) -> str:
    return f"data: {json.dumps(news, ensure_ascii=False)}\n\n"
