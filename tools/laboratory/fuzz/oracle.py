"""What must be true of a door whatever the bytes: no exception, an end, bounded memory, the same answer again."""

from __future__ import annotations

import resource
import signal
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NamedTuple

from tools.laboratory.fuzz.bench import Answer

Door = Callable[[bytes], Answer]


class Bounds(NamedTuple):
    """What one input may cost: seconds of the processor, and MiB that the process may grow by at most."""

    seconds: float = 20.0
    memory: int = 512


USUAL = Bounds()


class HungError(BaseException):
    """A door took too long; nothing on the way may catch that."""


class Wrong(NamedTuple):
    """A promise that was broken: `name` is the same for the same fault, `detail` for people."""

    name: str
    detail: str


@contextmanager
def _bounded(seconds: float) -> Iterator[None]:
    """Raises HungError after so many seconds of the processor, which no other process can use up."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise HungError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def judged(door: Door, data: bytes, bounds: Bounds = USUAL, *, again: bool = True) -> Wrong | None:
    """What is wrong with how a door took some bytes; None where all held. `again`: whether it is asked twice."""
    before = _peak()
    try:
        with _bounded(bounds.seconds):
            answer = door(data)
        if again:
            with _bounded(bounds.seconds):
                second = door(data)
            if second != answer:
                odd = next((pair for pair in zip(answer, second, strict=False) if pair[0] != pair[1]), None)
                return Wrong("another answer for the same bytes", f"{odd}")
    except HungError as error:
        return Wrong(f"more than {bounds.seconds:g} s in {_place(error)}", _trace(error))
    except BaseException as error:  # noqa: BLE001  # whatever it is, it is what is looked for
        return Wrong(f"{type(error).__name__} in {_place(error)}", _trace(error))
    grown = _peak() - before
    return Wrong(f"{grown} MiB of memory", "") if grown > bounds.memory else None


def _peak() -> int:
    """The most memory that the process has ever had, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10


def _place(error: BaseException) -> str:
    """The last line of the program's own that it came through."""
    rows = [row for row in traceback.extract_tb(error.__traceback__) if "leafletgen/" in row.filename]
    row = rows[-1] if rows else traceback.extract_tb(error.__traceback__)[-1]
    return f"{row.filename.rpartition('leafletgen/')[2]}:{row.lineno}"


def _trace(error: BaseException) -> str:
    return "".join(traceback.format_exception(error))[-4000:]
