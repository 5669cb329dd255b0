"""`impose:` of an output: what may be said about folding, stapling and cutting."""

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


@record
class Impose:
    """A scheme of imposition. Lengths may be left out: then they are what shops expect.

    `shorter`: how much narrower a panel that is folded in is (tri-fold 3 mm, gate 1.5 mm, roll 2 mm per turn; US
    Letter tri-fold 1/16 in). `up`: pages on one side (n-up). `gap`: between pages that are cut apart. `stock`:
    thickness of the paper of a booklet; `creep`: practice of 1.2 to 1.4 for how far sheets push out (1 = in theory).
    `dummy`: a page that shows how to fold is added.
    """

    scheme: Scheme
    binding: Binding = "auto"
    shorter: Length | None = None
    up: int = 2
    gap: Length = Length(0.0, "mm")
    stock: Length = Length(0.1, "mm")
    creep: float = 1.2
    dummy: bool = False
    span: Span | None = field(default=None, compare=False)
