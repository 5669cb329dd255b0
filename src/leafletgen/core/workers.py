"""Editions side by side: a pool of forked processes that already hold the project, its texts and its fonts.

Where processes cannot be forked (Windows, macOS) or there is one core or little to do, the work is done in turn.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from mmap import mmap
from typing import Any, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

WORTH_IT = 4
"""Fewer tasks than this are done sooner in one process."""

LOOK_EVERY = 0.05
"""Seconds between two looks at the stop sign while forks work."""

_held: list[Callable[[Any], Any]] = []
"""The work of this process: handed over at the fork, never pickled."""


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class CancelledError(Exception):
    """Work was stopped because somebody asked for it."""


class StopSign:
    """Whether work is to stop: `asked` says so in this process. Forks inherit the sign and see what their parent saw."""

    def __init__(self, asked: Callable[[], bool]) -> None:
        """`asked` is called often, so it should answer at once."""
        self._asked = asked
        self._raised = mmap(-1, 1)  # anonymous memory, shared with forks

    def is_up(self) -> bool:
        """Whether the work is to stop; once up, it stays up."""
        if not self._raised[0] and self._asked():
            self._raised[0] = 1
        return bool(self._raised[0])

    def heed(self) -> None:
        """Raises CancelledError where the work is to stop."""
        if self.is_up():
            raise CancelledError


def side_by_side(
    work: Callable[[Task], Result], tasks: Sequence[Task], stop: StopSign | None = None
) -> Iterator[Result]:
    """The results of `work` for all tasks, in their order. `work` is inherited by the forks, results are pickled.

    Raises CancelledError where `stop` goes up between two tasks, or `work` heeds it. No fork is killed in the middle of
    its task: what it is writing it finishes.
    """
    count = min(cores(), len(tasks))
    if count < 2 or len(tasks) < WORTH_IT or not sys.platform.startswith("linux"):
        for task in tasks:
            if stop is not None:
                stop.heed()
            yield work(task)
        return
    import multiprocessing

    def heeding(task: Task) -> Result:
        if stop is not None:
            stop.heed()
        return work(task)

    with multiprocessing.get_context("fork").Pool(count, _held.append, (heeding,)) as pool:
        results = pool.imap(_call, tasks)
        if stop is None:
            yield from results
            return
        try:
            for _ in tasks:
                yield _awaited(results, stop)
        except CancelledError:
            pool.close()
            pool.join()
            raise


def _awaited(results: Any, stop: StopSign) -> Any:
    """The next result; meanwhile the parent, who alone can be asked, looks whether to stop."""
    import multiprocessing

    while True:
        try:
            return results.next(LOOK_EVERY)
        except multiprocessing.TimeoutError:
            stop.is_up()


def _call(task: Any) -> Any:
    return _held[-1](task)
