"""What a theme decides besides colours and sizes: ornaments and edges of grounds, the holder of a sign, how rules are drawn.

None of it moves a word: an ornament takes the room that words leave it.
"""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from leafletgen.core.geometry import Length, Rect
from leafletgen.core.path import Path, circle, rectangle, rounded
from leafletgen.core.record import record
from leafletgen.core.source import Span

OrnamentKind = Literal["waves", "hills", "garland", "hatching", "bar"]
GroundEdge = Literal["none", "rules", "frame"]
SignHolder = Literal["square", "disc", "framed", "soft"]
RuleStyle = Literal["solid", "dashed", "dotted", "double"]


@record
class OrnamentSpec:
    """An ornament of the zones on a ground, in colours of the theme."""

    __shorthand__ = "kind"

    kind: OrnamentKind
    paints: tuple[str, ...] = ()
    span: Span | None = field(default=None, compare=False)


@record
class LineSpec:
    """How lines are drawn; `width`: how thick, where that is not the room that they take (the token `rule`)."""

    __shorthand__ = "style"

    style: RuleStyle = "solid"
    width: Length | None = None
    span: Span | None = field(default=None, compare=False)


SOLID = LineSpec()


@record
class Finish:
    """The finish of a theme: ornaments and edges by ground, what holds signs, and lines."""

    ornaments: tuple[tuple[str, OrnamentSpec], ...] = ()
    edges: tuple[tuple[str, GroundEdge], ...] = ()
    holder: SignHolder = "square"
    rules: LineSpec = SOLID
    lined: bool = False
    """Whether the theme has a colour of its own for lines on paper."""

    def ornament(self, ground: str) -> OrnamentSpec | None:
        """That of a ground."""
        return next((spec for name, spec in self.ornaments if name == ground), None)

    def edge(self, ground: str) -> GroundEdge:
        """That of a ground."""
        return next((edge for name, edge in self.edges if name == ground), "none")


PLAIN = Finish()
INSET = {"square": 0.14, "disc": 0.17, "framed": 0.14, "soft": 0.15}
"""Room between the edge of a holder and its sign, in its side."""


def holder_outline(kind: SignHolder, side: float) -> Path:
    """The outline of a holder in a square of `side` points."""
    box = Rect(0, 0, side, side)
    if kind == "disc":
        return circle(box.center, side / 2)
    return rectangle(box) if kind == "square" else rounded(box, side * (0.3 if kind == "soft" else 0.1))
