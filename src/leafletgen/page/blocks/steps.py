"""What gives way in a fit, step by step: sizes and gaps between their floors and what they may grow to."""

from __future__ import annotations

from functools import lru_cache

from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Span


class ShrinkSteps(NamedTuple):
    """A variable of the fit: a size or a gap that may step down from `design` to `floor` or up to `grow` (points).

    Step r > 0 is r steps of 2 % of the design below it, the last one the floor itself; r < 0 the same upwards.
    """

    name: str
    design: float
    floor: float
    grow: float
    wrap_below: float | None = None

    @property
    def lowest(self) -> int:
        """The step of the floor."""
        return _steps_to(self.design, self.floor)

    @property
    def highest(self) -> int:
        """The step of the largest growth (zero or negative)."""
        return -_steps_to(self.design, self.grow)

    def at(self, step: int) -> float:
        """The value at a step, in points."""
        if step >= self.lowest:
            return self.floor if self.lowest else self.design
        if step <= self.highest:
            return self.grow if self.highest else self.design
        return self.design * (1 - STEP * step)


STEP = 0.02


@lru_cache(4096)
def _steps_to(design: float, limit: float) -> int:
    if design <= 0:
        return 0
    return max(0, -int(-(abs(design - limit) / design - 1e-9) // STEP))


class LeastSize(NamedTuple):
    """How small a size of type may be, in points as set in the edition's language, and where the layout states the size."""

    points: float
    span: Span | None
