"""What the owner of a computer allows this process (`ulimit`), seen to before anything is loaded: where it is too little for the program to
begin, or to end its work, that is said; a library that meets such a limit ends the process without a word.
"""

from __future__ import annotations

import os
import signal
import sys

TYPE_CHECKING = False  # as `typing` has it, which is not loaded for it
if TYPE_CHECKING:
    from typing import NoReturn

LEAST = {
    "RLIMIT_STACK": (256 << 10, "ulimit -s", "stack"),
    "RLIMIT_AS": (160 << 20, "ulimit -v", "memory"),
    "RLIMIT_DATA": (64 << 20, "ulimit -d", "memory"),
    "RLIMIT_NOFILE": (16, "ulimit -n", "open files"),
}
"""Limit -> what the smallest project needs of it, how a shell sets it, what it is of."""
LEFT = 0.4
"""Seconds of the processor in which a command can still say that it has none left."""
COULD_NOT_RUN = 2  # as in `codes`, which would be one more module to load


def heed_allowance() -> None:
    """Leave with a line where the process may not have what it needs; have it leave so before it has used up its time of the processor."""
    try:
        import resource
    except ImportError:  # Windows
        return
    for name, (least, command, what) in LEAST.items():
        given, _ = resource.getrlimit(getattr(resource, name))
        if given != resource.RLIM_INFINITY and given < least:
            unit, size = ("KiB", 1024) if least >= 1024 else ("", 1)
            leave(
                f"this process may have {given // size} {unit} of {what}, and needs {least // size} ({command})"
            )
    given, _ = resource.getrlimit(resource.RLIMIT_CPU)
    if given != resource.RLIM_INFINITY:
        usage = resource.getrusage(resource.RUSAGE_SELF)
        signal.signal(
            signal.SIGPROF,
            lambda number, frame: leave(
                f"the {given} s of the processor that this process may have are used up (ulimit -t)"
            ),
        )
        signal.setitimer(signal.ITIMER_PROF, max(0.01, given - usage.ru_utime - usage.ru_stime - LEFT))


def leave(why: str) -> NoReturn:
    """End with a line, for which little is needed. Raises SystemExit."""
    os.write(2, f"leafletgen: the computer does not allow it: {why}\n".replace("  ", " ").encode())
    sys.exit(COULD_NOT_RUN)
