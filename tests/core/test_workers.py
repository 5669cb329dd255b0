"""Work side by side gives what work in turn gives; a worker that is lost costs its own task alone."""

from __future__ import annotations

import errno
import gc
import itertools
import os
import resource
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

import psutil
import pytest

from leafletgen.core.processes import supervisor
from leafletgen.core.processes.supervisor import Crew, Method
from leafletgen.core.processes.tasks import SWEPT, CancelledError, Lost, Reason, StopSign, TaskLimits
from leafletgen.core.processes.workers import apart, side_by_side

METHODS: tuple[Method, ...] = ("fork", "spawn")
Act = Callable[[int], int]


def tripled(n: int) -> int:
    return n * 3


def killed_by_five(n: int) -> int:
    if n == 5:
        os.kill(os.getpid(), signal.SIGKILL)
    return n


def leaving_at_five(n: int) -> int:
    if n == 5:
        os._exit(7)
    return n


def asleep_at_five(n: int) -> int:
    if n == 5:
        time.sleep(600)
    return n


def busy_at_five(n: int) -> int:
    while n == 5:
        pass
    return n


def stopped_within_its_answer_at_five(n: int) -> int:
    def half(pipe: Connection, data: bytes) -> None:
        os.write(pipe.fileno(), bytes(data)[: len(data) // 2])
        os.kill(os.getpid(), signal.SIGSTOP)

    if n == 5:
        Connection._send = half  # type: ignore[attr-defined]  # of this process alone
    return n


def starved_at_five(n: int) -> int:
    if n == 5:
        resource.setrlimit(resource.RLIMIT_DATA, (1 << 28, 1 << 28))  # as the owner of a computer does
        bytes(8 << 30)
    return n


def greedy_at_five(n: int) -> int:
    if n == 5:
        held = [bytearray(b"x" * (8 << 20)) for _ in range(200) if not time.sleep(0.01)]
        time.sleep(60)
        return len(held)
    return n


def wrong_at_five(n: int) -> int:
    if n == 5:
        raise KeyError("five")
    return n


def unpicklable_at_five(n: int) -> object:
    return (lambda: n) if n == 5 else n


done_before = itertools.count()


def place_in_its_work(_: str) -> int:
    return next(done_before)


def test_a_worker_goes_on_with_what_it_has_at_hand() -> None:
    crew = Crew(place_in_its_work, "abcabca", lambda: None, None, TaskLimits(), "fork", kind=str)
    crew.work(deque(range(7)), 1)
    crew.dismiss()

    assert crew.results == [0, 3, 5, 1, 4, 6, 2]


held: list[bytearray] = []


def who_grows_by_thirty_mebibytes(_: str) -> int:
    held.append(bytearray(b"x" * (30 << 20)))
    return os.getpid()


def test_a_fork_that_is_full_is_replaced_before_another_kind_of_task() -> None:
    crew = Crew(who_grows_by_thirty_mebibytes, "aaabcd", lambda: None, None, TaskLimits(), "fork", kind=str)
    crew.work(deque(range(6)), 1)
    crew.dismiss()
    a, a2, a3, b, c, d = crew.results

    assert a == a2 == a3 != b == c != d


freed: list[None] = []


class Circle:
    """What refers to itself."""

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        freed.append(None)


def leaving_a_circle(_: int) -> int:
    Circle()
    return len(freed)


@pytest.mark.parametrize("method", ["none", "fork"])
def test_circles_that_thousands_of_tasks_leave_are_freed_without_a_collector(
    method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEAFLETGEN_WORKERS", method)
    freed.clear()
    gc.disable()
    try:
        results = side_by_side(leaving_a_circle, range(4 * SWEPT))
    finally:
        gc.enable()

    assert max(one for one in results if isinstance(one, int)) >= SWEPT


@pytest.mark.parametrize("method", METHODS)
def test_results_come_in_the_order_of_the_tasks(method: Method) -> None:
    for count in (0, 1, 3, 4, 20):
        assert side_by_side(tripled, range(count), method=method) == [n * 3 for n in range(count)]


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    ("work", "reason", "detail"),
    [
        (killed_by_five, "died", "SIGKILL"),
        (leaving_at_five, "died", "exit 7"),
        (busy_at_five, "hung", "4 s"),
        (asleep_at_five, "stalled", "4 s"),
        (starved_at_five, "starved", "MemoryError"),
        (greedy_at_five, "memory", "400 MiB"),
    ],
)
def test_who_is_lost_is_named_and_all_others_are_done(
    work: Act, reason: str, detail: str, method: Method
) -> None:
    finished: list[None] = []

    results = side_by_side(
        work,
        range(9),
        lambda: finished.append(None),
        limits=TaskLimits(4 if reason in ("hung", "stalled") else 60, 400 << 20),
        method=method,
    )

    assert results[5] == Lost(reason, detail)  # type: ignore[arg-type]
    assert results[:5] + results[6:] == [0, 1, 2, 3, 4, 6, 7, 8]
    assert len(finished) == 9


class SlowToLoad:
    """A task that takes long to be handed over, as what a new interpreter has to load does."""

    def __reduce__(self) -> tuple[object, ...]:
        return _loaded, ()

    def __call__(self, n: int) -> int:
        return n


def _loaded() -> SlowToLoad:
    time.sleep(3)
    return SlowToLoad()


def test_a_worker_that_is_slow_to_start_does_not_hang() -> None:
    assert side_by_side(SlowToLoad(), range(2), limits=TaskLimits(1.5), method="spawn") == [0, 1]


@pytest.mark.parametrize(("work", "reason"), [(busy_at_five, "hung"), (asleep_at_five, "stalled")])
def test_what_hangs_in_this_process_is_interrupted(work: Act, reason: Reason) -> None:
    assert side_by_side(work, [5], limits=TaskLimits(0.2), method=None) == [Lost(reason, "0.2 s")]


def test_where_the_system_starts_no_worker_tasks_are_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fork", refused)
    finished: list[None] = []

    assert side_by_side(tripled, range(9), lambda: finished.append(None), method="fork") == [
        n * 3 for n in range(9)
    ]
    assert len(finished) == 9


def test_where_the_system_starts_no_second_worker_one_does_all(monkeypatch: pytest.MonkeyPatch) -> None:
    forks, fork = itertools.count(), os.fork
    monkeypatch.setattr(os, "fork", lambda: refused() if next(forks) else fork())

    assert side_by_side(tripled, range(9), method="fork") == [n * 3 for n in range(9)]


def refused() -> int:
    raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))


@pytest.mark.parametrize(
    ("work", "reason", "detail", "tries"),
    [
        (killed_by_five, "died", "SIGKILL", 2),
        (starved_at_five, "starved", "MemoryError", 2),
        (busy_at_five, "hung", "4 s", 1),
        (wrong_at_five, "raised", "", 1),
    ],
)
def test_what_must_not_take_this_process_along_is_tried_again_for_the_machine_alone(
    work: Act, reason: Reason, detail: str, tries: int, tmp_path: Path
) -> None:
    def counted(n: int) -> int:
        (tmp_path / str(os.getpid())).touch()
        return work(n)

    lost = apart(counted, 5, TaskLimits(4))

    assert isinstance(lost, Lost)
    assert (lost.reason, lost.detail if detail else "") == (reason, detail)
    assert len(list(tmp_path.iterdir())) == tries


def test_without_a_process_nothing_is_done_that_must_not_be_done_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "fork", refused)

    assert apart(tripled, 5, TaskLimits()) == Lost("unstarted", os.strerror(errno.EAGAIN))


def test_what_is_raised_is_handed_on_with_its_traceback() -> None:
    for method in (None, *METHODS):
        lost = side_by_side(wrong_at_five, range(9 if method else 6), method=method)[5]

        assert isinstance(lost, Lost)
        assert lost.reason == "raised"
        assert "KeyError: 'five'" in lost.detail


def test_what_cannot_be_handed_over_is_no_end_of_the_worker() -> None:
    results = side_by_side(unpicklable_at_five, range(9), method="fork")

    assert [isinstance(one, Lost) for one in results] == [n == 5 for n in range(9)]


def test_a_lost_task_is_tried_once_more_alone(tmp_path: Path) -> None:
    def work(n: int) -> int:
        (tmp_path / f"{n}.{os.getpid()}").touch()
        if n == 2 and len(list(tmp_path.glob("2.*"))) == 1:
            os.kill(os.getpid(), signal.SIGKILL)
        return n

    assert side_by_side(work, range(6), method="fork") == [0, 1, 2, 3, 4, 5]
    assert len(list(tmp_path.glob("2.*"))) == 2


def test_a_worker_that_is_stopped_in_the_middle_of_its_answer_is_not_waited_for_for_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(supervisor, "IDLE", 1.0)

    found = side_by_side(stopped_within_its_answer_at_five, range(8), method="fork")

    assert [one if isinstance(one, int) else one.reason for one in found] == [0, 1, 2, 3, 4, "stalled", 6, 7]


def test_a_worker_killed_from_outside_is_noticed_at_once() -> None:
    def work(n: int) -> int:
        if n == 1:
            os.kill(os.getpid(), signal.SIGKILL)
        return n

    started = time.monotonic()
    results = side_by_side(work, range(4), method="fork")

    assert results == [0, Lost("died", "SIGKILL"), 2, 3]
    assert time.monotonic() - started < 30  # of 60 that a task may take: nobody waited for the limit


SCRIPT = """
import sys, time
from leafletgen.core.processes.workers import side_by_side

def work(n):
    print(n, flush=True)
    time.sleep(600)

if __name__ == "__main__":
    side_by_side(work, range(4), method=sys.argv[1])
"""


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_nobody_is_left_behind(sent: signal.Signals, method: str, tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(SCRIPT)
    with subprocess.Popen(
        [sys.executable, script, method], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as run:
        assert run.stdout is not None
        run.stdout.readline()
        workers = psutil.Process(run.pid).children(recursive=True)
        run.send_signal(sent)
        run.wait(120)
        gone, alive = psutil.wait_procs(workers, 120)

    assert workers
    assert alive == []
    assert gone


@pytest.mark.parametrize(("count", "method"), [(3, None), (40, "fork")])
def test_a_stop_sign_ends_the_work_between_two_tasks(
    count: int, method: Method | None, tmp_path: Path
) -> None:
    """In one process and in forks, which alone the parent can be asked for."""
    asked = iter([False])

    def work(number: int) -> int:
        (tmp_path / f"{number}.begun").touch()
        time.sleep(0.01)
        (tmp_path / f"{number}.done").touch()
        return number

    with pytest.raises(CancelledError):
        side_by_side(work, range(count), stop=StopSign(lambda: next(asked, True)), method=method)

    begun = {path.stem for path in tmp_path.glob("*.begun")}
    assert len(begun) < count
    assert begun == {path.stem for path in tmp_path.glob("*.done")}


def test_a_stop_sign_that_stays_down_changes_nothing() -> None:
    assert side_by_side(tripled, range(20), stop=StopSign(lambda: False)) == [n * 3 for n in range(20)]


def test_a_stop_sign_stays_up() -> None:
    asked = iter([True, False])
    sign = StopSign(lambda: next(asked))

    assert (sign.is_up(), sign.is_up()) == (True, True)


def test_what_a_fork_shares_with_its_maker_is_not_held_against_it() -> None:
    """A preview or a notebook that has long been at work has much in its memory."""
    ballast = b"x" * (200 << 20)

    def work(number: int) -> int:
        time.sleep(0.5)  # long enough to be looked at
        return number + ballast[number]

    results = side_by_side(work, range(2), limits=TaskLimits(60, 100 << 20), method="fork")

    assert results == [ord("x"), ord("x") + 1]
