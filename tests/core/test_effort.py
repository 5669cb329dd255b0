"""Time by stage, and what caches were asked."""

from __future__ import annotations

from functools import lru_cache
from time import process_time

from leafletgen.core import effort
from leafletgen.core.effort import CacheTally, Effort, StageTime, profiling, stage, staged


def busy(seconds: float) -> None:
    until = process_time() + seconds
    while process_time() < until:
        pass


def test_time_counts_for_the_innermost_stage() -> None:
    with profiling() as found, stage("outer"):
        busy(0.02)
        with stage("inner"):
            busy(0.05)

    assert 0.02 <= found.stages["outer"].processor < 0.04
    assert 0.05 <= found.stages["inner"].processor < 0.07


def test_the_stages_are_all_there_is() -> None:
    begun = process_time()
    with profiling() as found:
        busy(0.01)
        with stage("one"):
            busy(0.01)
        whole = process_time() - begun

    assert abs(sum(time.processor for time in found.stages.values()) - whole) < 0.005


def test_a_stage_ends_with_what_it_raises() -> None:
    with profiling() as found:
        try:
            with stage("broken"):
                raise ValueError
        except ValueError:
            busy(0.02)

    assert found.stages["broken"].processor < 0.01
    assert found.stages["broken"].times == 1


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
