"""What every picture is painted by: fills, lines, signs, texts. It is worked out from the start edge on and mirrored as a whole
by the frame's builder; text, digits and signs that say `mirror: no` only change their place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leafletgen.core.color import Paint
from leafletgen.core.geometry import Rect
from leafletgen.core.path import Path
from leafletgen.page.diagram.graph import LineStyle
from leafletgen.page.diagram.placed import PlacedDiagram
from leafletgen.page.diagram.sizing import SizedGraph
from leafletgen.text.ir.frame import FrameBuilder, Shape, SignKind, Stroke

if TYPE_CHECKING:
    from leafletgen.text.paragraph import SetText, ShapedText


class DiagramPainter:
    """Puts a placed diagram into a frame, `dy` lower."""

    dash: tuple[float, float]
    """Of a dashed line, stroke and gap, in its widths: so coarse that a copier keeps them."""
    dot: float
    """From a dot to the next."""

    def __init__(
        self, sized: SizedGraph, placed: PlacedDiagram[Any, Any, Any], box: FrameBuilder, dy: float
    ) -> None:
        self.sized, self.placed, self.box, self.dy = sized, placed, box, dy
        self.style, self.m = sized.style, placed.m

    def fill(self, path: Path, paint: Paint) -> None:
        """An area."""
        self.box.shape(Shape(path.moved(0, self.dy), fill=paint))

    def line(self, path: Path, stroke: Stroke, sign: SignKind | None = None) -> None:
        """An open or closed line."""
        self.box.shape(Shape(path.moved(0, self.dy), stroke=stroke, sign=sign))

    def framed(self, outer: Path, inner: Path, ground: Paint) -> None:
        """An area with an outline."""
        self.fill(outer, self.style.ink)
        self.fill(inner, ground)

    def sign(self, name: str, square: Rect, ink: Paint, ground: Paint) -> None:
        """A pictogram, where there is one of this name."""
        sign = self.sized.pictograms.get(name)
        if sign is not None:
            frame = sign.frame(square.width, ink, ground, self.box.rtl, mark=self.style.mark)
            self.box.frame(frame, square.x, square.y + self.dy)

    def set(self, shaped: ShapedText, wrap: float) -> SetText:
        """A text with its lines broken at `wrap`."""
        from leafletgen.text import paragraph

        return paragraph.arrange(shaped, wrap, self.placed.size)

    def text(self, shaped: ShapedText, room: Rect, wrap: float) -> None:
        """Centred text that fills `room` when its lines are broken at `wrap`."""
        text = self.set(shaped, wrap)
        self.box.frame(text.frame, room.center.x - wrap / 2, room.y + self.dy + self.off(text, shaped, room))

    def off(self, text: SetText, shaped: ShapedText, room: Rect) -> float:
        """How much lower than its room begins a text is set."""
        raise NotImplementedError

    def stroke(self, line: LineStyle, paint: Paint) -> Stroke:
        """Of the shaft of an arrow."""
        wide: float = self.m.shaft
        if line == "dashed":
            return Stroke(paint, wide, (self.dash[0] * wide, self.dash[1] * wide))
        if line == "dotted":
            return Stroke(paint, wide, (0.0, self.dot * wide), round=True)
        return Stroke(paint, wide)


def upright(x: float, middle: float, side: float) -> Rect:
    """A square from `x` on, its middle at a height."""
    return Rect(x, middle - side / 2, side, side)
