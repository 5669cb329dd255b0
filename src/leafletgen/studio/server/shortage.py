"""What a server does that is refused memory, threads or files: each request ends with an answer, the log has a line; where somebody would
wait for an answer for ever, the server ends.
"""

from __future__ import annotations

import logging
import sys
import threading
from asyncio import AbstractEventLoop
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from leafletgen.engine.host.children import LostProcessError, is_of_the_machine, starved


def is_short(error: BaseException | None) -> bool:
    """Whether it says that the computer refused something, of which no traceback tells more."""
    if isinstance(error, OSError):
        return is_of_the_machine(error)
    return isinstance(error, LostProcessError) or (error is not None and starved(error))


@contextmanager
def heed_shortage(end: Callable[[], object]) -> Iterator[None]:
    """While open, tell in a line what the computer refuses, in every log; `end`: called where a thread cannot say how its work ended."""
    make, thread_failed, dropped = logging.getLogRecordFactory(), threading.excepthook, sys.unraisablehook

    def record(*about: Any, **more: Any) -> logging.LogRecord:
        made = make(*about, **more)
        error = made.exc_info[1] if made.exc_info else None
        if is_short(error):
            made.msg, made.args, made.exc_info = (
                f"{made.getMessage()}: {error!r}".replace("\n", " "),
                (),
                None,
            )
        return made

    def failed(about: Any) -> None:
        if is_short(about.exc_value):
            end()
        else:
            thread_failed(about)

    def left(about: Any) -> None:
        if not is_short(about.exc_value):
            dropped(about)

    logging.setLogRecordFactory(record)
    threading.excepthook, sys.unraisablehook = failed, left
    try:
        yield
    finally:
        logging.setLogRecordFactory(make)
        threading.excepthook, sys.unraisablehook = thread_failed, dropped


def heed_in(loop: AbstractEventLoop, end: Callable[[], object]) -> None:
    """`end` is called where what a loop does by itself is refused memory: a line that was open is closed then, but not who waits for a thread
    is told.
    """

    def failed(loop: AbstractEventLoop, about: dict[str, Any]) -> None:
        if "handle" in about and is_short(about.get("exception")):
            end()
        loop.default_exception_handler(about)

    loop.set_exception_handler(failed)
