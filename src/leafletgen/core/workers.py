"""Tasks side by side in processes of their own, each watched: one that dies, hangs or outgrows its memory takes nothing with it.

Forked on Linux, where a worker inherits what was read before; spawned elsewhere, where it reads anew. One pipe a worker
says at once who is gone and what it was doing, which neither `multiprocessing.Pool` nor `concurrent.futures` does.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections import deque
from collections.abc import Callable, Sequence
from mmap import mmap
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, wait
from threading import Thread, active_count
from time import monotonic
from typing import Any, Generic, Literal, NamedTuple, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")
Reason = Literal["cancelled", "died", "hung", "memory", "raised"]
Method = Literal["fork", "spawn"]

_DOUBTFUL = ("died", "hung", "memory")
"""It may have been the task, or the machine."""

WORTH_IT = 4
"""Fewer tasks than this are done here and in turn where a worker must first be spawned and read everything anew."""

LOOK = 0.1
"""Seconds between two looks at the memory and the time of busy workers."""


class Limits(NamedTuple):
    """What one task may take: seconds by the clock, bytes of resident memory."""

    seconds: float = 60.0
    resident: int = 1 << 30


LIMITS = Limits()


class Lost(NamedTuple):
    """A task without a result. `detail`: the signal or exit code, the limit, the traceback of what it raised, or nothing."""

    reason: Reason
    detail: str

    @property
    def error(self) -> str:
        """The last line of a traceback: the exception and what it says."""
        return self.detail.strip().rsplit("\n", 1)[-1]


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class CancelledError(Exception):
    """Work was stopped because somebody asked for it."""


def _never() -> bool:
    return False


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


def side_by_side(
    work: Callable[[Task], Result],
    tasks: Sequence[Task],
    done: Callable[[], None] = lambda: None,
    stop: StopSign | None = None,
    limits: Limits = LIMITS,
    method: Method | None = None,
) -> list[Result | Lost]:
    """The results of all tasks, in their order; `Lost` for one that raised an exception or twice took its worker along.

    `work` is inherited by forks and pickled for processes that are spawned; results are pickled. `done` is called
    whenever a task is finished. A task whose worker was lost is tried once more, alone, when all others are finished.
    Raises CancelledError where `stop` goes up or `work` heeds it: no worker is ended in the middle of its task then.
    Whatever else ends this call (Ctrl-C, a signal that raises) ends the workers, too.
    """
    method = method or _method(len(tasks))
    if method is None:
        return _in_turn(work, tasks, done, stop)
    crew = _Crew(work, tasks, done, stop, limits, method)
    try:
        crew.work(deque(range(len(tasks))), min(cores(), len(tasks)))
        for number in crew.doubtful:
            crew.dismiss()
            crew.work(deque([number]), 1, last=True)
    finally:
        crew.dismiss()
    return crew.results


def _method(count: int) -> Method | None:
    """How to make workers for so many tasks; None: not worth it. The environment may say LEAFLETGEN_WORKERS=fork or spawn.

    A fork takes along only the thread that forks: locks that others hold would stay locked in it for ever.
    """
    said = os.environ.get("LEAFLETGEN_WORKERS")
    if said in ("fork", "spawn"):
        return "fork" if said == "fork" else "spawn"
    if sys.platform == "linux" and active_count() == 1:
        return "fork"
    return "spawn" if count >= WORTH_IT else None


def _in_turn(
    work: Callable[[Task], Result], tasks: Sequence[Task], done: Callable[[], None], stop: StopSign | None
) -> list[Result | Lost]:
    results: list[Result | Lost] = []
    for task in tasks:
        if stop is not None:
            stop.heed()
        result = _tried(work, task)
        if isinstance(result, Lost) and result.reason == "cancelled":
            raise CancelledError
        results.append(result)
        done()
    return results


class _Worker:
    """A process, this side of its pipe, and the task that it has (None: idle)."""

    def __init__(self, process: Any, pipe: Connection) -> None:
        self.process = process
        self.pipe = pipe
        self.task: int | None = None
        self.since = 0.0


class _Crew(Generic[Task, Result]):
    """The workers of one call and what they have brought so far."""

    def __init__(
        self,
        work: Callable[[Task], Result],
        tasks: Sequence[Task],
        done: Callable[[], None],
        stop: StopSign | None,
        limits: Limits,
        method: Method,
    ) -> None:
        self.method = method
        self.context: Any = get_context(method)
        self.task = work  # of all workers
        self.tasks = tasks
        self.done = done
        self.stop = stop
        self.limits = limits
        self.workers: list[_Worker] = []
        self.results: list[Result | Lost] = [Lost("died", "")] * len(tasks)
        self.doubtful: list[int] = []
        self._last = False
        self._look = 0.0

    def work(self, waiting: deque[int], count: int, last: bool = False) -> None:
        """Have `count` workers do the tasks of these numbers. `last`: what is lost now stays lost."""
        self._last, self._look = last, monotonic() + LOOK
        while waiting or any(w.task is not None for w in self.workers):
            if self.stop is not None and self.stop.is_up():
                self._wind_up()
            while waiting and len(self.workers) < count:
                self.workers.append(self._hire())
            for worker in tuple(self.workers):
                if waiting and worker.task is None:
                    self._give(worker, waiting.popleft())
            self._listen()
        if any(isinstance(one, Lost) and one.reason == "cancelled" for one in self.results):
            raise CancelledError

    def _wind_up(self) -> None:
        """Wait for what is being done, then stop."""
        while any(w.task is not None for w in self.workers):
            self._listen()
        raise CancelledError

    def dismiss(self) -> None:
        """End all workers, whatever they are doing."""
        for worker in self.workers:
            worker.process.kill()
        for worker in self.workers:
            worker.process.join()
            worker.pipe.close()
        self.workers.clear()

    def _hire(self) -> _Worker:
        ours, theirs = self.context.Pipe()
        # A fork inherits the ends of all pipes that are open now; one left open there would hide that this process died.
        others = [w.pipe for w in self.workers] + [ours] if self.method == "fork" else []
        arguments = (self.task, theirs, self.tasks, self.limits, others)
        process = self.context.Process(target=_serve, args=arguments, daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours)

    def _give(self, worker: _Worker, task: int) -> None:
        worker.task, worker.since = task, monotonic()
        try:
            worker.pipe.send(task)
        except OSError:
            self._lose(worker, "died")

    def _listen(self) -> None:
        busy = {w.pipe: w for w in self.workers if w.task is not None}
        for pipe in wait(list(busy), timeout=LOOK):
            self._receive(busy[pipe])  # type: ignore[index]  # `wait` gives back what it was given
        if monotonic() < self._look:
            return
        self._look = monotonic() + LOOK
        for worker in [w for w in self.workers if w.task is not None]:
            if self._look - worker.since > self.limits.seconds:
                self._lose(worker, "hung")
            elif _resident(worker.process.pid) > self.limits.resident:
                self._lose(worker, "memory")

    def _receive(self, worker: _Worker) -> None:
        try:
            result = worker.pipe.recv()
        except (EOFError, OSError):
            self._lose(worker, "died")
            return
        self._finish(worker, result)
        if isinstance(result, Lost):  # whatever it was in the middle of is still in its memory
            self._end(worker)

    def _finish(self, worker: _Worker, result: Result | Lost) -> None:
        if worker.task is None:
            return
        self.results[worker.task] = result
        if isinstance(result, Lost) and result.reason in _DOUBTFUL and not self._last:
            self.doubtful.append(worker.task)
        else:
            self.done()
        worker.task = None

    def _lose(self, worker: _Worker, reason: Reason) -> None:
        if reason == "died":
            worker.process.join()
        self._finish(worker, Lost(reason, self._why(worker, reason)))
        self._end(worker)

    def _end(self, worker: _Worker) -> None:
        worker.process.kill()
        worker.process.join()
        worker.pipe.close()
        self.workers.remove(worker)

    def _why(self, worker: _Worker, reason: Reason) -> str:
        if reason == "hung":
            return f"{self.limits.seconds:g} s"
        if reason == "memory":
            return f"{self.limits.resident >> 20} MiB"
        code = worker.process.exitcode
        return signal.Signals(-code).name if code and code < 0 else f"exit {code}"


def _serve(
    work: Callable[[Task], Result],
    pipe: Connection,
    tasks: Sequence[Task],
    limits: Limits,
    others: Sequence[Connection],
) -> None:
    """A worker's life: a task's number in, its result out, until the other side hangs up."""
    for other in others:
        other.close()
    # Ctrl-C reaches the whole group of processes; the supervisor ends its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    Thread(target=_leave_with_the_supervisor, daemon=True).start()
    _bound(limits)
    try:
        while True:
            _hand_over(pipe, _tried(work, tasks[pipe.recv()]))
    except (EOFError, OSError):
        return


def _hand_over(pipe: Connection, result: object) -> None:
    try:
        pipe.send(result)
    except (pickle.PicklingError, TypeError, AttributeError) as error:
        pipe.send(Lost("raised", repr(error)))


def _leave_with_the_supervisor() -> None:
    """A supervisor that was killed could not end its workers: they would finish what nobody waits for."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _tried(work: Callable[[Task], Result], task: Task) -> Result | Lost:
    try:
        return work(task)
    except CancelledError:
        return Lost("cancelled", "")
    except MemoryError:
        return Lost("memory", "MemoryError")
    except Exception:  # noqa: BLE001  # a bug in one task is that task's; its traceback is handed on
        from traceback import format_exc

        return Lost("raised", format_exc())


def _bound(limits: Limits) -> None:
    """What the system itself stops, should the supervisor be too slow or gone: twice the memory."""
    try:
        import resource
    except ImportError:  # Windows
        return
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    most = 2 * limits.resident + 1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    if hard == resource.RLIM_INFINITY or most < hard:
        resource.setrlimit(resource.RLIMIT_DATA, (most, hard))


def _resident(process: int | None) -> int:
    """Bytes of memory that a process has in use; 0 where it is gone."""
    import psutil

    try:
        return int(psutil.Process(process).memory_info().rss)
    except psutil.Error:
        return 0
