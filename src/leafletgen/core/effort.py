"""Where the work of a run goes: time by stage, and how often an answer was at hand from before.

Off unless somebody asks by `profiling`: a stage then costs a look at one variable. Caches count all the time what they are
asked, as those of `functools` do; it is an addition of two integers.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import wraps
from time import perf_counter, process_time
from typing import ParamSpec, TypeVar

from leafletgen.core.record import NamedTuple

P = ParamSpec("P")
R = TypeVar("R")

OTHER = "other"
"""What belongs to no stage."""
STARTING = "start"
"""What happened before anybody asked: Python, and what it imported until then."""


class StageTime(NamedTuple):
    """Seconds by the clock and of the processor, without those of stages inside it, and how often it was begun."""

    clock: float = 0.0
    processor: float = 0.0
    times: int = 0

    def plus(self, clock: float, processor: float, times: int = 0) -> StageTime:
        """With more of it."""
        return StageTime(self.clock + clock, self.processor + processor, self.times + times)


class CacheUse(NamedTuple):
    """How often a cache had the answer, and how often it had to be made."""

    hits: int = 0
    misses: int = 0

    def plus(self, hits: int, misses: int) -> CacheUse:
        """With more of it."""
        return CacheUse(self.hits + hits, self.misses + misses)


class CacheTally:
    """What a cache of ours was asked so far, in this process. Whoever looks something up adds to it."""

    __slots__ = ("hits", "misses", "name")

    def __init__(self, name: str) -> None:
        """`name`: what the cache holds, in the plural."""
        self.name, self.hits, self.misses = name, 0, 0
        _TALLIES.append(self)


_TALLIES: list[CacheTally] = []


def _counted() -> dict[str, CacheUse]:
    """What all caches were asked so far: ours by what they hold, those of `functools` by the function whose answers they keep."""
    found = {one.name: CacheUse(one.hits, one.misses) for one in _TALLIES}
    root = __name__.partition(".")[0] + "."
    for name, module in list(sys.modules.items()):
        if name.startswith(root):
            for made in list(vars(module).values()):
                if hasattr(made, "cache_info") and getattr(made, "__module__", "") == name:
                    hits, misses, *_ = made.cache_info()
                    found[f"{name.removeprefix(root)}.{made.__qualname__}"] = CacheUse(hits, misses)
    return found


class Effort:
    """What was measured: `stages` by name in the order in which they were first begun, `caches` by what they hold."""

    def __init__(self) -> None:
        """Measuring begins."""
        self.stages: dict[str, StageTime] = {}
        self.caches: dict[str, CacheUse] = {}
        self._process = os.getpid()
        self._open = [OTHER]
        self._before: Mapping[str, CacheUse] = _counted()
        self._since = perf_counter(), process_time()

    @property
    def is_here(self) -> bool:
        """Whether it measures this process: a fork has its parent's, which measures nothing in it."""
        return self._process == os.getpid()

    def begin(self, stage: str) -> None:
        """What is done from now on belongs to a stage."""
        self._charge()
        self._open.append(stage)
        self.stages[stage] = self.stages.get(stage, StageTime()).plus(0.0, 0.0, 1)

    def end(self) -> None:
        """What is done from now on belongs to the stage around the one that ends."""
        self._charge()
        self._open.pop()

    def close(self) -> None:
        """Measuring ends."""
        self._charge()
        self._open = [OTHER]
        for name, use in _counted().items():
            before = self._before.get(name, CacheUse())
            if use != before:
                self.note(name, CacheUse(use.hits - before.hits, use.misses - before.misses))

    def spend(self, stage: str, time: StageTime) -> None:
        """Add what a stage took elsewhere."""
        self.stages[stage] = self.stages.get(stage, StageTime()).plus(*time)

    def note(self, cache: str, use: CacheUse) -> None:
        """Add what a cache was asked elsewhere."""
        self.caches[cache] = self.caches.get(cache, CacheUse()).plus(*use)

    def add(self, other: Effort) -> None:
        """Add what another process measured."""
        for stage, time in other.stages.items():
            self.spend(stage, time)
        for cache, use in other.caches.items():
            self.note(cache, use)

    def _charge(self) -> None:
        (clock, processor), self._since = self._since, (perf_counter(), process_time())
        self.spend(self._open[-1], StageTime(self._since[0] - clock, self._since[1] - processor))


_running: list[Effort] = []
"""The one that measures now, last."""


def running() -> Effort | None:
    """What measures this process now."""
    return _running[-1] if _running and _running[-1].is_here else None


@contextmanager
def profiling() -> Iterator[Effort]:
    """Measure what is done while it is open, in this process and in the workers of builds; what it gives is complete when it
    is closed.

    >>> with leafletgen.profiling() as effort:
    ...     made = project.build(languages="en", outputs="poster")
    >>> "fit" in effort.stages, effort.caches["rooms"].misses > 0
    (True, True)
    """
    effort = Effort()
    _running.append(effort)
    try:
        yield effort
    finally:
        effort.close()
        _running.remove(effort)


@contextmanager
def stage(name: str) -> Iterator[None]:
    """A part of the work while it is open. Stages may stand in each other; time counts for the innermost."""
    effort = running() if _running else None
    if effort is None:
        yield
        return
    effort.begin(name)
    try:
        yield
    finally:
        effort.end()


def staged(name: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """A function that is a stage whenever it is called."""

    def decorated(work: Callable[P, R]) -> Callable[P, R]:
        @wraps(work)
        def measured(*args: P.args, **named: P.kwargs) -> R:
            if not _running:
                return work(*args, **named)
            with stage(name):
                return work(*args, **named)

        return measured

    return decorated
