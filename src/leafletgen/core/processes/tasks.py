"""What a task may take, how it may be lost, and the sign that stops it."""

from __future__ import annotations

import gc
import json
from collections.abc import Callable
from mmap import mmap
from typing import Literal, TypeVar

from leafletgen.core.limits import EDITION_MEMORY, EDITION_SECONDS
from leafletgen.core.processes.bounds import at_own_bound
from leafletgen.core.record import NamedTuple

Task = TypeVar("Task")
Result = TypeVar("Result")
Reason = Literal[
    "cancelled", "died", "hung", "lost", "memory", "raised", "refused", "stalled", "starved", "unstarted"
]
DOUBTFUL: frozenset[Reason] = frozenset(
    {"died", "hung", "memory", "refused", "stalled", "starved", "unstarted"}
)
"""It may have been the task, or the machine: it is tried once more, alone."""
OF_THE_MACHINE = DOUBTFUL - {"hung", "memory"}
"""It was the machine: these say nothing of the task."""


class TaskLimits(NamedTuple):
    """What one task may take: seconds by the clock, bytes of resident memory."""

    seconds: float = EDITION_SECONDS.most
    resident: int = EDITION_MEMORY.most


LIMITS = TaskLimits()
BUSY = 0.05
"""Share of its time in which a task has the processor even on a busy machine; one that takes too long with less was not given it."""
SWEPT = 200
"""Tasks from one sweep to the next: of editions, 4 MB; a sweep takes less than one of them."""


class Lost(NamedTuple):
    """A task without a result: nobody knows what it would have been. `detail`: the signal or exit code, the limit, the file and why
    the system refused it, the traceback of what it raised, the code and arguments of a finding as JSON (`lost`), or nothing.

    `hung` and `memory`: it used up what a task may take; `stalled`: its time went by while it hardly had the processor; `starved`: the
    system had no memory or no threads for it; `unstarted`: no process; `lost`: a process that it needed ended so.
    """

    reason: Reason
    detail: str

    @property
    def error(self) -> str:
        """The last line of a traceback: the exception and what it says."""
        return self.detail.strip().rsplit("\n", 1)[-1]


class LostProcessError(Exception):
    """A process that was needed brought no answer, twice: the code of a finding that says so, and its arguments."""

    def __init__(self, code: str, **args: str) -> None:
        super().__init__(code, args)
        self.code, self.args_ = code, args


def once_more(work: Callable[[], Result]) -> Result:
    """What work brings; where a process that it needs is lost, it is done again. Raises LostProcessError where that is lost, too."""
    try:
        return work()
    except LostProcessError:
        return work()


class CancelledError(Exception):
    """Work was stopped because somebody asked for it."""

    __module__ = "leafletgen"  # what a traceback names, and from where it is imported


def _never() -> bool:
    return False


class BusyError(Exception):
    """Somebody else works on the project. `holder`: at what, in which process, since when; `seconds`: how long was waited."""

    __module__ = "leafletgen"

    def __init__(self, holder: str, seconds: float) -> None:
        super().__init__(f"{holder}; waited for {seconds:g} s")
        self.holder, self.seconds = holder, seconds


class StopSign:
    """Whether work is to stop: `asked` says so in this process. Forks inherit the sign and see what their parent saw."""

    def __init__(self, asked: Callable[[], bool]) -> None:
        """`asked` is called often, so it should answer at once."""
        self._asked = asked
        self._raised = mmap(-1, 1)  # anonymous memory, shared with forks

    def __reduce__(self) -> tuple[type[StopSign], tuple[Callable[[], bool]]]:
        """A process that is spawned has no sight of it: it is not stopped within a task, only between two."""
        return StopSign, (_never,)

    def is_up(self) -> bool:
        """Whether the work is to stop; once up, it stays up."""
        if not self._raised[0] and self._asked():
            self._raised[0] = 1
        return bool(self._raised[0])

    def heed(self) -> None:
        """Raises CancelledError where the work is to stop."""
        if self.is_up():
            raise CancelledError


def starved(error: BaseException) -> bool:
    """Whether an exception says that the system has no memory, no threads or no files left, in whatever way Python says that."""
    said = str(error)
    return (
        isinstance(error, MemoryError)
        or (isinstance(error, RuntimeError) and "start new thread" in said)
        or (isinstance(error, ImportError) and any(one in said for one in _NO_LIBRARY))
        or (isinstance(error, LookupError) and "unknown encoding" in said)  # its library could not be loaded
    )


_NO_LIBRARY = ("allocate memory", "map segment", "Too many open files")
"""What the loader of libraries says then."""


def sweep(done: int) -> None:
    """Once in a while, by how many tasks are done, free what refers to itself in a circle: the command works without a collector
    of garbage, and the tags of each of ten thousand rows would stay.
    """
    if done % SWEPT == 0:
        gc.collect()


def tried(work: Callable[[Task], Result], task: Task) -> Result | Lost:
    """The result of a task, or that it raised an exception."""
    try:
        return work(task)
    except CancelledError:
        return Lost("cancelled", "")
    except LostProcessError as error:
        return Lost("lost", json.dumps([error.code, error.args_]))
    except OSError as error:
        return Lost("refused", f"{error.filename or '-'}\n{error.strerror or error}")
    except Exception as error:  # noqa: BLE001  # a bug in one task is that task's; its traceback is handed on
        if starved(error):
            if isinstance(error, MemoryError) and at_own_bound():
                return Lost("memory", "")
            return Lost("starved", f"{type(error).__name__}: {error}".removesuffix(": "))
        from traceback import format_exc

        return Lost("raised", format_exc())
