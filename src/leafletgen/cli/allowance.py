"""What the owner of a computer allows this process (`ulimit`), seen to before anything is loaded: where it is too little for the program to
begin, or to end its work, that is said; a library that meets such a limit ends the process without a word.
"""

from __future__ import annotations

import os
import signal
import sys
import time

TYPE_CHECKING = False  # as `typing` has it, which is not loaded for it
if TYPE_CHECKING:
    from typing import NoReturn

LEAST = {
    "RLIMIT_STACK": (256 << 10, 256 << 10, "ulimit -s", "stack"),
    "RLIMIT_AS": (160 << 20, 320 << 20, "ulimit -v", "memory"),
    "RLIMIT_DATA": (64 << 20, 112 << 20, "ulimit -d", "memory"),
    "RLIMIT_NOFILE": (16, 24, "ulimit -n", "open files"),
}
"""Limit -> what the smallest project needs of it, and its preview; how a shell sets it; what it is of."""
LEFT = 0.4
"""Seconds of the processor in which a command can still say that it has none left."""
COULD_NOT_RUN = 2  # as in `codes`, which would be one more module to load


def heed_allowance(*, preview: bool = False) -> None:
    """Leave with a line where the process may not have what it needs; have it leave so before it has used up its time of the processor."""
    for name, (once, served, command, what) in LEAST.items():
        given, least = _given(name), served if preview else once
        if given is not None and given < least:
            unit, size = ("KiB of ", 1024) if least >= 1024 else ("", 1)
            leave(
                f"this process may have {given // size} {unit}{what}, and needs {least // size} ({command})"
            )
    seconds = _given("RLIMIT_CPU")
    if seconds is None:
        return
    said = f"the {seconds} s of the processor that this process may have are used up (ulimit -t)"
    end = end_now if preview else leave  # a server waits for its threads
    signal.signal(signal.SIGPROF, lambda number, frame: end(said))
    signal.setitimer(signal.ITIMER_PROF, max(0.01, seconds - time.process_time() - LEFT))


def end_starved(error: BaseException | None = None) -> NoReturn:
    """End at once, with a line that names the limits that there are: who waits for memory or for a thread may wait for ever."""
    if isinstance(error, RuntimeError):
        end_now(f"no thread can be started ({', '.join(['ulimit -u', *limits_of_memory()])})")
    end_now(no_memory())


def no_memory() -> str:
    """What is said then, with the limits that there are."""
    limits = limits_of_memory()
    return f"no memory is left ({', '.join(limits)})" if limits else "no memory is left"


def limits_of_memory() -> list[str]:
    """How a shell sets those that there are."""
    return [
        command
        for name, (_, _, command, what) in LEAST.items()
        if what == "memory" and _given(name) is not None
    ]


def leave(why: str) -> NoReturn:
    """End with a line, for which little is needed. Raises SystemExit."""
    _say(why)
    sys.exit(COULD_NOT_RUN)


def end_now(why: str) -> NoReturn:
    """The same from any thread, and whatever others are in the middle of."""
    _say(why)
    os._exit(COULD_NOT_RUN)


def _say(why: str) -> None:
    os.write(2, f"leafletgen: the computer does not allow it: {why}\n".encode())


def _given(name: str) -> int | None:
    """How much of something this process may have; None where that has no limit."""
    try:
        import resource
    except ImportError:  # Windows
        return None
    given, _ = resource.getrlimit(getattr(resource, name))
    return None if given == resource.RLIM_INFINITY else given
