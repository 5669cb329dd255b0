"""What base lines stand on: as a layout says it, and as an edition has it."""

from __future__ import annotations

import re
from math import floor

from leafletgen.core.geometry import Length, parse_length
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Span


class Baseline(NamedTuple):
    """What the lines of texts stand on: lines of a stated distance, or, by the name of a type role or fit group, lines half as
    far apart as those of its texts at the size that they have in an edition.
    """

    length: Length | None = None
    name: str = ""


def read_baseline(text: str, _: Span) -> Baseline | None:
    """A distance, or a name."""
    if re.fullmatch(r"[A-Za-z][\w-]*", text, re.ASCII):
        return Baseline(None, text)
    length = parse_length(text)
    return Baseline(length) if length else None


class TextLines(NamedTuple):
    """Lines that texts of a `size` (as the fit names it) begin on, `step` points apart; headlines and headings as well, if `heads`.
    `first`: how far below the top of a room one of them is; None: where the first text in it stands. `tight`: a text may stand
    nearer to what is above it than the layout says, for the sake of a line.
    """

    step: float
    size: str
    first: float | None = None
    heads: bool = True
    tight: bool = False

    def floored(self, points: float, steps: int = 1) -> float:
        """The next smaller distance of whole steps, or of so many."""
        step = steps * self.step
        return floor(points / step + 1e-6) * step

    def gap(self, stated: float) -> float:
        """The least gap above a text: as the layout says, or less by half a step, but no more than a third of it."""
        return stated - min(self.step / 2, stated / 3) if self.tight else stated
