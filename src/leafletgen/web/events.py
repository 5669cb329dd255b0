"""News to all open pages (Server-Sent Events, WHATWG HTML 9.2)."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

BEAT = 15.0
"""Seconds after which a silent line is shown to be alive."""
_MOST = 64
"""News that a page which does not read may fall behind before it is let go; it reconnects and reads all anew."""


class Events:
    """Hands each piece of news to every listener."""

    def __init__(self) -> None:
        self._listeners: set[asyncio.Queue[str | None]] = set()
        self._closed = False

    def publish(self, kind: str, **more: Any) -> None:
        """Tell everybody."""
        line = f"data: {json.dumps({'type': kind, **more}, ensure_ascii=False)}\n\n"
        for queue in list(self._listeners):
            if queue.qsize() >= _MOST:
                self._listeners.discard(queue)
                queue.put_nowait(None)
            else:
                queue.put_nowait(line)

    def close(self) -> None:
        """End all lines, so that the server can stop."""
        self._closed = True
        for queue in self._listeners:
            queue.put_nowait(None)

    async def stream(self, first: dict[str, Any]) -> AsyncIterator[str]:
        """The line of one listener, beginning with `first`."""
        queue: asyncio.Queue[str | None] = asyncio.Queue()
        self._listeners.add(queue)
        try:
            yield f"retry: 1000\ndata: {json.dumps(first, ensure_ascii=False)}\n\n"
            while not self._closed:
                try:
                    line = await asyncio.wait_for(queue.get(), BEAT)
                except TimeoutError:
                    line = ": still here\n\n"
                if line is None:
                    return
                yield line
        finally:
            self._listeners.discard(queue)
