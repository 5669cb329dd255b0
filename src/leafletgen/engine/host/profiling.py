"""What a whole run of the command took, from the start of its process on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import process_time

from leafletgen.core.effort import STARTING, Effort, StageTime, profiling

__all__ = ["Effort", "whole_run"]


@contextmanager
def whole_run() -> Iterator[Effort]:
    """Measure what is done while it is open, and add what this process took before."""
    before = StageTime(0.0, process_time(), 1)  # no system tells to the millisecond when a process began
    with profiling() as effort:
        effort.spend(STARTING, before)
        yield effort
