"""Tasks side by side in processes of their own, or in turn where that is sooner done.

Forked on Linux, where a worker inherits what was read before; spawned elsewhere, where it reads anew.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from threading import active_count, current_thread, main_thread
from time import process_time
from typing import TYPE_CHECKING

from leafletgen.core.processes.tasks import (
    BUSY,
    DOUBTFUL,
    LIMITS,
    CancelledError,
    Lost,
    Result,
    StopSign,
    Task,
    TaskLimits,
    sweep,
    tried,
)

if TYPE_CHECKING:
    from leafletgen.core.processes.supervisor import Crew, Method

WORTH_IT = 4
"""Fewer tasks than this are done here and in turn where a worker must first be spawned and read everything anew."""


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def side_by_side(
    work: Callable[[Task], Result],
    tasks: Sequence[Task],
    done: Callable[[], None] = lambda: None,
    stop: StopSign | None = None,
    limits: TaskLimits = LIMITS,
    method: Method | None = None,
    kind: Callable[[Task], object] = lambda task: None,
    take: Callable[[Result], Result] = lambda result: result,
) -> list[Result | Lost]:
    """The results of all tasks, in their order; `Lost` for one that raised an exception or twice took its worker along. Where the system
    starts no worker, tasks are done here.

    `work` is inherited by forks and pickled for processes that are spawned; results are pickled. `done` is called
    whenever a task is finished; what `take` makes of its result is kept. Tasks of one `kind` go to one worker where that keeps nobody waiting. A task whose worker was lost is tried once more, alone, when all others are finished.
    Raises CancelledError where `stop` goes up or `work` heeds it: no worker is ended in the middle of its task then.
    Whatever else ends this call (Ctrl-C, a signal that raises) ends the workers, too.
    """
    method = method or _method(len(tasks))
    if method is None:
        return _in_turn(work, tasks, done, stop, limits, take)
    from leafletgen.core.processes.supervisor import Crew, NoProcessError

    crew = Crew(work, tasks, done, stop, limits, method, kind, take)
    try:
        try:
            crew.work(deque(range(len(tasks))), min(cores(), len(tasks)))
        except NoProcessError as error:
            _done_here(crew, error.left)
        for number in crew.doubtful:
            crew.dismiss()
            try:
                crew.work(deque([number]), 1, last=True)
            except NoProcessError as error:
                _done_here(crew, error.left)
    finally:
        crew.dismiss()
    return crew.results


def _done_here(crew: Crew[Task, Result], numbers: Sequence[int]) -> None:
    tasks = [crew.tasks[number] for number in numbers]
    results = _in_turn(crew.task, tasks, crew.done, crew.stop, crew.limits, crew.take)
    for number, result in zip(numbers, results, strict=True):
        crew.results[number] = result


def apart(work: Callable[[Task], Result], task: Task, limits: TaskLimits) -> Result | Lost:
    """The result of one task that must not take this process along, whatever it meets. Where the machine may have failed it, it is tried once
    more.
    """
    from leafletgen.core.processes.supervisor import Crew, NoProcessError

    crew = Crew(work, [task], lambda: None, None, limits, _method(WORTH_IT) or "spawn")
    for _ in range(2):
        try:
            crew.work(deque([0]), 1, last=True)
        except NoProcessError as error:
            crew.results[0] = Lost("unstarted", error.reason)
        finally:
            crew.dismiss()
        result = crew.results[0]
        if not (isinstance(result, Lost) and result.reason in DOUBTFUL - {"hung"}):
            break
    return crew.results[0]


def _method(count: int) -> Method | None:
    """How to make workers for so many tasks; None: not worth it. The environment may say LEAFLETGEN_WORKERS=fork, spawn, or
    none: all in turn, in this process.

    A fork takes along only the thread that forks: locks that others hold would stay locked in it for ever.
    """
    if count < 2:
        return None  # nobody to protect, and no worker to wait for: a sheet is there 0.1 s sooner
    said = os.environ.get("LEAFLETGEN_WORKERS")
    if said == "none":
        return None
    if said in ("fork", "spawn"):
        return "fork" if said == "fork" else "spawn"
    if sys.platform == "linux" and active_count() == 1:
        return "fork"
    return "spawn" if count >= WORTH_IT else None


def _in_turn(
    work: Callable[[Task], Result],
    tasks: Sequence[Task],
    done: Callable[[], None],
    stop: StopSign | None,
    limits: TaskLimits,
    take: Callable[[Result], Result],
) -> list[Result | Lost]:
    """The work of this process, which nobody watches: the system's clock interrupts what takes too long."""
    results: list[Result | Lost] = []
    for task in tasks:
        if stop is not None:
            stop.heed()
        result = _once(work, task, limits)
        if isinstance(result, Lost) and result.reason in DOUBTFUL - {"hung"}:
            gc.collect()
            result = _once(work, task, limits)
        if isinstance(result, Lost) and result.reason == "cancelled":
            raise CancelledError
        results.append(result if isinstance(result, Lost) else take(result))
        sweep(len(results))
        done()
    return results


def _once(work: Callable[[Task], Result], task: Task, limits: TaskLimits) -> Result | Lost:
    begun = process_time()
    try:
        with _timed(limits.seconds):
            return tried(work, task)
    except _TooLongError:
        busy = process_time() - begun >= BUSY * limits.seconds
        return Lost("hung" if busy else "stalled", f"{limits.seconds:g} s")


class _TooLongError(BaseException):
    """No `except Exception` on the way takes it for a fault of its own."""


@contextmanager
def _timed(seconds: float) -> Iterator[None]:
    """While open, what runs longer is interrupted. Only the main thread has a clock, and not on every system."""
    if not hasattr(signal, "setitimer") or current_thread() is not main_thread():
        yield
        return

    def interrupt(number: int, frame: object) -> None:
        raise _TooLongError

    before = signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
