"""What a task may take, how it may be lost, and the sign that stops it."""

from __future__ import annotations

import gc
from collections.abc import Callable
from mmap import mmap
from typing import Literal, NamedTuple, TypeVar

from leafletgen.core.limits import EDITION_MEMORY, EDITION_SECONDS

Task = TypeVar("Task")
Result = TypeVar("Result")
Reason = Literal["cancelled", "died", "hung", "memory", "raised", "refused"]


class TaskLimits(NamedTuple):
    """What one task may take: seconds by the clock, bytes of resident memory."""

    seconds: float = EDITION_SECONDS.most
    resident: int = EDITION_MEMORY.most


LIMITS = TaskLimits()
SWEPT = 200
"""Tasks from one sweep to the next: of editions, 4 MB; a sweep takes less than one of them."""


class Lost(NamedTuple):
    """A task without a result. `detail`: the signal or exit code, the limit, the file and why the system refused it, the
    traceback of what it raised, or nothing.
    """

    reason: Reason
    detail: str

    @property
    def error(self) -> str:
        """The last line of a traceback: the exception and what it says."""
        return self.detail.strip().rsplit("\n", 1)[-1]


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
    except MemoryError:
        return Lost("memory", "MemoryError")
    except OSError as error:
        return Lost("refused", f"{error.filename or '-'}\n{error.strerror or error}")
    except Exception:  # noqa: BLE001  # a bug in one task is that task's; its traceback is handed on
        from traceback import format_exc

        return Lost("raised", format_exc())
