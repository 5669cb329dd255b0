"""Common lines: texts one below the other, each lowered to the next line, half as far apart as lines of running text.

A block knows nothing of its place on the page. It sees to it that all its texts begin whole steps below its first one, and
tells where that is (`BlockExtent.first`); what holds it lowers it onto a line. So down from the page, which alone knows where
the lines are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from leafletgen.core.record import NamedTuple
from leafletgen.page.blocks.baseline import TextLines
from leafletgen.page.blocks.kit import BlockExtent
from leafletgen.text.paragraph import TextExtent

NEAR = 1e-6
"""Points by which a base line may be above a line and still stand on it."""


class LineSeeker:
    """Finds for texts, from above down, where they may begin. Without lines they stay where they are."""

    def __init__(self, lines: TextLines | None) -> None:
        self._step = lines.step if lines else 0.0
        self._line = lines.first if lines else None

    def top(self, top: float, first: float | None) -> float:
        """The next place at or below `top` for a block whose first base line is `first` below its top."""
        if not self._step or first is None:
            return top
        if self._line is None:
            self._line = top + first
        lower = (self._line - top - first) % self._step
        return top if self._step - lower < NEAR else top + lower


class Settled(NamedTuple):
    """Where blocks one below the other begin, the height of all, and how far down the first base line is."""

    tops: tuple[float, ...]
    height: float
    first: float | None


def settled(
    lines: TextLines | None, extents: Sequence[BlockExtent | TextExtent], gaps: Iterable[float]
) -> Settled:
    """Blocks at these gaps, or farther where their first lines are lowered."""
    seeker, tops, top, first = LineSeeker(lines), [], 0.0, None
    for extent, gap in zip(extents, chain((0.0,), gaps), strict=False):
        top = seeker.top(top + gap, extent.first)
        tops.append(top)
        if first is None and extent.first is not None:
            first = top + extent.first
        top += extent.height
    return Settled(tuple(tops), top, first)
