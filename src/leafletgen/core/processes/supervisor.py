"""Processes of one's own, each watched: one that dies, hangs or outgrows its memory takes nothing with it.

One pipe a worker says at once who is gone and what it was doing, which neither `multiprocessing.Pool` nor
`concurrent.futures` does.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, wait
from socket import SO_RCVTIMEO, SOL_SOCKET, socket
from struct import pack
from threading import Thread
from time import monotonic, process_time
from typing import Any, Generic, Literal

from leafletgen.core.processes.bounds import keep_within
from leafletgen.core.processes.children import IDLE, end_with, ended, resident, used
from leafletgen.core.processes.tasks import (
    BUSY,
    DOUBTFUL,
    CancelledError,
    Lost,
    Reason,
    Result,
    StopSign,
    Task,
    TaskLimits,
    sweep,
    tried,
)
from leafletgen.core.record import NamedTuple

Method = Literal["fork", "spawn"]

START = 60.0
"""Seconds that a new interpreter may need until it begins: on a busy machine longer than a task itself."""
FULL = 40 << 20
"""Bytes by which a fork may have grown when it turns to another kind of task: one that has grown more is replaced by a new one."""
LOOK = 0.1
"""Seconds between two looks at the memory and the time of busy workers."""


class NoProcessError(Exception):
    """The system starts no worker. `left`: the tasks that nobody has begun; `reason`: what it says."""

    def __init__(self, left: Sequence[int], reason: str) -> None:
        super().__init__(reason)
        self.left, self.reason = left, reason


class _Begun(NamedTuple):
    """What a worker says when it takes a task: from now on its time counts. `used`: of the processor so far."""

    used: float


class _Worker:
    """A process, this side of its pipe, and the task that it has (None: idle)."""

    def __init__(self, process: Any, pipe: Connection) -> None:
        self.process = process
        self.pipe = pipe
        self.inherited = 0
        """Bytes of memory that a fork shares with who made it: a program that has long been at work has much of its own."""
        self.task: int | None = None
        self.at_hand: object = None
        """What it did last is of this kind."""
        self.since = 0.0
        self.used = 0.0
        """Seconds of the processor that it had used when it began its task."""


class Crew(Generic[Task, Result]):
    """The workers of one call and what they have brought so far."""

    def __init__(
        self,
        work: Callable[[Task], Result],
        tasks: Sequence[Task],
        done: Callable[[], None],
        stop: StopSign | None,
        limits: TaskLimits,
        method: Method,
        kind: Callable[[Task], object] = lambda task: None,
        take: Callable[[Result], Result] = lambda result: result,
    ) -> None:
        """`kind`: tasks of one kind share what takes long to fetch, so that one worker does them where it may. `take`: what is kept of
        a result.
        """
        self.take = take
        self.method = method
        self.context: Any = get_context(method)
        self.task = work  # of all workers
        self.tasks = tasks
        self.done = done
        self.stop = stop
        self.limits = limits
        self.kinds = list(map(kind, tasks))
        self.workers: list[_Worker] = []
        self.results: list[Result | Lost] = [Lost("died", "")] * len(tasks)
        self.doubtful: list[int] = []
        self._last = False
        self._look = 0.0
        self._refused = ""

    def work(self, waiting: deque[int], count: int, last: bool = False) -> None:
        """Have `count` workers do the tasks of these numbers, or as many as the system starts. `last`: what is lost now stays lost.
        Raises NoProcessError.
        """
        self._last, self._look = last, monotonic() + LOOK
        while waiting or any(w.task is not None for w in self.workers):
            if self.stop is not None and self.stop.is_up():
                self._wind_up()
            while waiting and len(self.workers) < count and self._hired():
                pass
            if waiting and not self.workers:
                raise NoProcessError(tuple(waiting), self._refused)
            count = max(1, min(count, len(self.workers)))
            for worker in tuple(self.workers):
                if waiting and worker.task is None:
                    task = self._next(worker, waiting)
                    self._give(self._fit(worker, task), task)
            self._listen()
        if any(isinstance(one, Lost) and one.reason == "cancelled" for one in self.results):
            raise CancelledError

    def _next(self, worker: _Worker, waiting: deque[int]) -> int:
        """The first task of the kind that the worker has at hand, else the first of all; it waits no longer."""
        task = next((one for one in waiting if self.kinds[one] == worker.at_hand), waiting[0])
        waiting.remove(task)
        return task

    def _fit(self, worker: _Worker, task: int) -> _Worker:
        """The worker, or a new one in its place where its memory is full of what only other kinds of tasks need."""
        if self.method != "fork" or worker.at_hand in (None, self.kinds[task]):
            return worker
        if resident(worker.process.pid) - worker.inherited <= FULL:
            return worker
        if not self._hired():
            return worker
        self._end(worker)
        return self.workers[-1]

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

    def _hired(self) -> bool:
        """Start one worker more; False where the system refuses it."""
        try:
            self.workers.append(self._hire())
        except OSError as error:
            self._refused = error.strerror or str(error)
            return False
        return True

    def _hire(self) -> _Worker:
        ours, theirs = self.context.Pipe()
        _have_patience(ours)
        # A fork inherits the ends of all pipes that are open now; one left open there would hide that this process died.
        others = [w.pipe for w in self.workers] + [ours] if self.method == "fork" else []
        arguments = (self.task, theirs, self.tasks, self.limits, others)
        process = self.context.Process(target=_serve, args=arguments, daemon=True)
        try:
            with _undisturbed():
                process.start()
        except OSError:
            ours.close()
            raise
        finally:
            theirs.close()
        worker = _Worker(process, ours)
        if self.method == "fork":
            worker.inherited = resident(process.pid)
        return worker

    def _give(self, worker: _Worker, task: int) -> None:
        worker.task, worker.at_hand, worker.since = task, self.kinds[task], monotonic() + START
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
                worked = used(worker.process.pid) - worker.used
                self._lose(worker, "hung" if worked >= BUSY * self.limits.seconds else "stalled")
            elif resident(worker.process.pid) - worker.inherited > self.limits.resident:
                self._lose(worker, "memory")

    def _receive(self, worker: _Worker) -> None:
        try:
            result = worker.pipe.recv()
        except BlockingIOError:  # it was stopped in the middle of what it says
            self._lose(worker, "stalled")
            return
        except (EOFError, OSError):
            self._lose(worker, "died")
            return
        if isinstance(result, _Begun):
            worker.since, worker.used = monotonic(), result.used
            return
        if isinstance(result, Lost) and result.reason == "memory":
            result = Lost("memory", self._why(worker, "memory"))
        self._finish(worker, result)
        if isinstance(result, Lost):  # whatever it was in the middle of is still in its memory
            self._end(worker)

    def _finish(self, worker: _Worker, result: Result | Lost) -> None:
        if worker.task is None:
            return
        self.results[worker.task] = result if isinstance(result, Lost) else self.take(result)
        if isinstance(result, Lost) and result.reason in DOUBTFUL and not self._last:
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
        if reason in ("hung", "stalled"):
            return f"{self.limits.seconds:g} s"
        if reason == "memory":
            return f"{self.limits.resident >> 20} MiB"
        return ended(worker.process.exitcode or 0)


def _have_patience(pipe: Connection) -> None:
    """Wait for the rest of what was begun no longer than a child may do nothing. Pipes of Windows, where no process is stopped, know no such
    time.
    """
    if sys.platform != "win32":
        with socket(fileno=os.dup(pipe.fileno())) as end:  # `Pipe` makes a pair of sockets
            end.setsockopt(SOL_SOCKET, SO_RCVTIMEO, pack("ll", int(IDLE), 0))  # struct timeval


_ENDS = {number for name in ("SIGTERM", "SIGHUP", "SIGINT") if (number := getattr(signal, name, None))}


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Signals to end wait until a worker is there: what they raise while Python forks is lost without a trace."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(
    work: Callable[[Task], Result],
    pipe: Connection,
    tasks: Sequence[Task],
    limits: TaskLimits,
    others: Sequence[Connection],
) -> None:
    """A worker's life: a task's number in, its result out, until the other side hangs up."""
    for other in others:
        other.close()
    # Ctrl-C and a terminal that is closed reach the whole group of processes; the supervisor ends its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):  # begun while they had to wait
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDS)
    _leave_with_the_supervisor()
    bound(limits)
    gc.freeze()  # what is shared with the supervisor stays shared
    try:
        for done in count(1):
            number = pipe.recv()
            pipe.send(_Begun(process_time()))
            _hand_over(pipe, tried(work, tasks[number]))
            sweep(done)
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
    if parent is None:
        return
    if not end_with(parent.sentinel, os.getpid()):
        Thread(target=_leave, args=(parent.sentinel,), daemon=True).start()
    elif wait([parent.sentinel], 0):  # it was gone before
        os._exit(1)


def _leave(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


def bound(limits: TaskLimits) -> None:
    """What the system itself stops, should the supervisor be too slow or gone: twice the memory."""
    try:
        import resource
    except ImportError:  # Windows
        return
    keep_within(
        "RLIMIT_DATA", 2 * limits.resident + 1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    )
