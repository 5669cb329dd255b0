"""Editions side by side: a pool of forked processes that already hold the project, its texts and its fonts.

Where processes cannot be forked (Windows, macOS) or there is one core or little to do, the work is done in turn.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

WORTH_IT = 4
"""Fewer tasks than this are done sooner in one process."""

_held: list[Callable[[Any], Any]] = []
"""The work of this process: handed over at the fork, never pickled."""


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def side_by_side(work: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[Result]:
    """The results of `work` for all tasks, in their order. `work` is inherited by the forks, results are pickled."""
    count = min(cores(), len(tasks))
    if count < 2 or len(tasks) < WORTH_IT or not sys.platform.startswith("linux"):
        yield from map(work, tasks)
        return
    import multiprocessing

    with multiprocessing.get_context("fork").Pool(count, _held.append, (work,)) as pool:
        yield from pool.imap(_call, tasks)


def _call(task: Any) -> Any:
    return _held[-1](task)
