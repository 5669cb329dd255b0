"""Threads for work that would keep the event loop waiting, as far as the system starts any."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread
from typing import TypeVar, TypeVarTuple

from anyio.to_thread import current_default_thread_limiter, run_sync

from leafletgen.engine.host.children import starved

R = TypeVar("R")
Given = TypeVarTuple("Given")
THREADS = 40
"""As many as anyio starts at most."""
FOR_CHILDREN = 2
"""So many fewer than could be started: where processes are counted, readers of fonts and builds are, too."""


async def beside(work: Callable[[*Given], R], *given: *Given) -> R:
    """The result of work, done off the event loop; on it where the system starts no thread."""
    begun = False

    def begin() -> R:
        nonlocal begun
        begun = True
        return work(*given)

    try:
        return await run_sync(begin)
    except RuntimeError as error:
        if begun or not starved(error):
            raise
        return work(*given)


def startable(most: int) -> int:
    """How many threads the system starts now, up to `most`: each that was started may keep 64 MiB of addresses, for its memory. Raises RuntimeError where it
    starts none.
    """
    over, threads = Event(), list[Thread]()
    try:
        while len(threads) < (most + FOR_CHILDREN if most > 1 else 1):
            thread = Thread(target=over.wait)
            thread.start()
            threads.append(thread)
    except RuntimeError:
        if not threads:
            raise
    finally:
        over.set()
        for thread in threads:
            thread.join()
    return max(1, len(threads) - FOR_CHILDREN)


def watch_children() -> None:
    """Hear of the end of a child by its number of an open file, as Python does from 3.12 on: one for which no thread can be started would
    be begun and left.
    """
    if sys.version_info < (3, 12) and sys.platform == "linux":
        with suppress(OSError):  # of old kernels
            os.close(os.pidfd_open(os.getpid()))
            watcher = asyncio.PidfdChildWatcher()
            watcher.attach_loop(asyncio.get_running_loop())
            asyncio.set_child_watcher(watcher)


def leave_children() -> None:
    """The loop ends that was told of them: the next one has Python's own way again."""
    if sys.version_info < (3, 12):
        asyncio.set_child_watcher(asyncio.ThreadedChildWatcher())


def start_at_most(threads: int) -> None:
    """Have all that waits for a thread wait for one of so many."""
    current_default_thread_limiter().total_tokens = threads
