"""A preview that is refused threads or memory: work is done all the same, or a line says why not."""

from __future__ import annotations

import asyncio
import logging
import threading

import pytest

from leafletgen.studio.server import threads
from leafletgen.studio.server.shortage import heed_in, heed_shortage, is_short


def refuse_threads(monkeypatch: pytest.MonkeyPatch, after: int) -> None:
    start, begun = threading.Thread.start, []

    def refused(thread: threading.Thread) -> None:
        begun.append(thread)
        if len(begun) > after:
            raise RuntimeError("can't start new thread")
        start(thread)

    monkeypatch.setattr(threading.Thread, "start", refused)


def test_work_for_which_no_thread_is_started_is_done_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    refuse_threads(monkeypatch, 0)

    assert asyncio.run(threads.beside(threading.get_ident)) == threading.get_ident()


def test_what_work_raises_is_no_refusal_of_a_thread() -> None:
    done = []

    def starts_a_thread() -> None:
        done.append(1)
        raise RuntimeError("can't start new thread")

    with pytest.raises(RuntimeError):
        asyncio.run(threads.beside(starts_a_thread))
    assert done == [1]


@pytest.mark.parametrize(("given", "used"), [(1, 1), (5, 3), (1000, threads.THREADS)])
def test_no_more_threads_are_used_than_can_be_started(
    given: int, used: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse_threads(monkeypatch, given)

    assert threads.startable(threads.THREADS) == used


def test_where_no_thread_can_be_started_that_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    refuse_threads(monkeypatch, 0)

    with pytest.raises(RuntimeError, match="start new thread") as raised:
        threads.startable(threads.THREADS)
    assert is_short(raised.value)


def test_the_log_has_a_line_of_what_the_computer_refuses_and_a_traceback_of_a_fault(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with heed_shortage(lambda: None):
        for error in (MemoryError(), OSError(24, "Too many open files"), KeyError("ours")):
            try:
                raise error
            except Exception:
                logging.getLogger("asyncio").exception("in the background")

    assert caplog.text.count("Traceback") == 1
    assert "in the background: MemoryError()" in caplog.text
    assert "KeyError: 'ours'" in caplog.text


def test_a_thread_and_a_loop_that_cannot_say_how_work_ended_end_the_server() -> None:
    ended: list[str] = []

    def report() -> None:
        raise MemoryError

    async def failing() -> None:
        loop = asyncio.get_running_loop()
        heed_in(loop, lambda: ended.append("loop"))
        loop.call_soon(report)
        await asyncio.sleep(0)

    with heed_shortage(lambda: ended.append("thread")):
        threading.excepthook(threading.ExceptHookArgs((MemoryError, MemoryError(), None, None)))
    asyncio.run(failing())

    assert ended == ["thread", "loop"]
