"""`impose:` of an output: what may be said about folding, stapling and cutting."""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from leafletgen.core.geometry import Length
from leafletgen.core.record import record
from leafletgen.core.source import Span

Scheme = Literal[
    "half-fold", "tri-fold", "z-fold", "gate-fold", "roll-fold", "booklet",
    "n-up", "step-and-repeat", "work-and-turn",
]  # fmt: skip
Binding = Literal["auto", "left", "right", "top"]
ON_PRESS_SHEETS: frozenset[Scheme] = frozenset(("booklet", "n-up", "step-and-repeat", "work-and-turn"))
"""Schemes whose `paper` is the sheet that the press takes: all that is printed lies inside it. The others are one trimmed sheet
that is folded, and their marks lie outside it.
"""
USUAL_UP = 2


@record
class Impose:
    """A scheme of imposition. Lengths may be left out: then they are what shops expect.

    `shorter`: how much narrower a panel that is folded in is (tri-fold 3 mm, gate 1.5 mm, roll 2 mm per turn; US
    Letter tri-fold 1/16 in). `up`: pages on one side (n-up: 2), copies on one side (step-and-repeat, work-and-turn: as many as the
    sheet holds). `gap`: between pages that are cut apart (as wide as both need for their bleed). `stock`:
    thickness of the paper of a booklet; `creep`: practice of 1.2 to 1.4 for how far sheets push out (1 = in theory).
    `scale`: pages that are too large are made smaller. `dummy`: a page that shows how to fold is added.
    """

    scheme: Scheme
    binding: Binding = "auto"
    shorter: Length | None = None
    up: int = USUAL_UP
    gap: Length = Length(0.0, "mm")
    stock: Length = Length(0.1, "mm")
    creep: float = 1.2
    dummy: bool = False
    span: Span | None = field(default=None, compare=False)
    scale: bool = field(default=False, metadata={"late": True})
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    @property
    def on_press_sheet(self) -> bool:
        """Whether `paper` is the sheet that the press takes."""
        return self.scheme in ON_PRESS_SHEETS

    @property
    def wanted(self) -> int | None:
        """`up` where it is stated."""
        return self.up if self.scheme == "n-up" or self.up != USUAL_UP or "up" in self.spans else None

    def between(self, u: float, bleed: float) -> float:
        """Points between two pages: what is stated, else room for the bleed of both."""
        return self.gap.pt(u) if self.gap.value or "gap" in self.spans else 2 * bleed
