"""Time by stage, and what caches were asked."""

from __future__ import annotations

from functools import lru_cache
from time import process_time

import pytest

from leafletgen.core import effort
from leafletgen.core.effort import CacheTally, Effort, StageTime, profiling, stage, staged


class Clock:
    """A processor that works as long as it is told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def works(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(effort, "process_time", made)
    return made


def test_time_counts_for_the_innermost_stage(clock: Clock) -> None:
    with profiling() as found, stage("outer"):
        clock.works(2)
        with stage("inner"):
            clock.works(5)
        clock.works(1)

    assert (found.stages["outer"].processor, found.stages["inner"].processor) == (3, 5)


def test_the_stages_are_all_there_is(clock: Clock) -> None:
    with profiling() as found:
        clock.works(1)
        with stage("one"):
            clock.works(2)

    assert {name: time.processor for name, time in found.stages.items()} == {effort.OTHER: 1, "one": 2}


def test_a_stage_ends_with_what_it_raises(clock: Clock) -> None:
    with profiling() as found:
        with pytest.raises(ValueError, match="broken"), stage("broken"):
            raise ValueError("broken")
        clock.works(2)

    assert found.stages["broken"] == StageTime(found.stages["broken"].clock, 0, 1)


def test_it_measures_the_processor() -> None:
    with profiling() as found, stage("busy"):
        until = process_time() + 0.01
        while process_time() < until:
            pass

    assert found.stages["busy"].processor >= 0.01


def test_a_function_may_be_a_stage() -> None:
    @staged("sum")
    def add(one: int, two: int) -> int:
        """Adds."""
        return one + two

    with profiling() as found:
        assert add(1, two=2) == 3
        assert add(2, 2) == 4
    assert found.stages["sum"].times == 2
    assert (add.__name__, add.__doc__) == ("add", "Adds.")
    assert add(3, 3) == 6  # measured by nobody
    assert found.stages["sum"].times == 2


def test_caches_are_counted_while_it_is_measured() -> None:
    tally = CacheTally("tries")
    tally.hits += 7
    with profiling() as found:
        tally.hits += 2
        tally.misses += 1
    tally.misses += 5

    assert found.caches["tries"] == (2, 1)


def test_caches_of_functools_are_found_by_themselves(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    @lru_cache
    def square(number: int) -> int:
        return number * number

    square.__module__ = effort.__name__
    monkeypatch.setattr(effort, "square", square, raising=False)
    square(1)
    with profiling() as found:
        square(1)
        square(2)

    (use,) = [use for name, use in found.caches.items() if name.endswith("square")]
    assert use == (1, 1)


def test_what_others_measured_is_added() -> None:
    one, two = Effort(), Effort()
    one.spend("fit", StageTime(1.0, 2.0, 3))
    two.spend("fit", StageTime(0.5, 0.5, 1))
    two.note("rooms", effort.CacheUse(4, 5))
    one.add(two)

    assert one.stages["fit"] == (1.5, 2.5, 4)
    assert one.caches["rooms"] == (4, 5)


def test_nobody_measures_afterwards() -> None:
    with profiling():
        assert effort.running() is not None
    assert effort.running() is None
