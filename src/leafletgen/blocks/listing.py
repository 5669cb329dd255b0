"""Lists: bullets, and numbered steps whose red discs repeat the numbers of a diagram."""

from dataclasses import field
from itertools import pairwise
from typing import Generic, Literal, cast

from leafletgen.blocks.badge import badge
from leafletgen.blocks.kit import Extent, FitState, Kit, Laid, T, Texts
from leafletgen.blocks.prose import Prose, gathered, joined
from leafletgen.geometry import Rect
from leafletgen.ir.frame import FrameBuilder, Shape
from leafletgen.ir.richtext import RichText
from leafletgen.ir.structure import Tag
from leafletgen.path import rectangle
from leafletgen.record import record
from leafletgen.source import Span

NUMBERING: dict[str, Literal["None", "Square", "Decimal"]] = {
    "none": "None",
    "square": "Square",
    "number": "Decimal",
}
"""What the tag tree says of each marker. A square is drawn, not written: it is told here and is no label."""


@record
class Listing(Generic[T]):
    """Texts one below the other, each with a square, a number in a disc, or no marker.

    The gap between items is the gap of the fit group, else the theme's `step`.
    """

    __shorthand__ = "text"

    text: Texts[T]
    marker: Literal["square", "number", "none"] = "square"
    role: str = "body"
    fit: str | None = None
    span: Span | None = field(default=None, compare=False)

    def _proses(self) -> list[Prose]:
        return [Prose(cast(RichText, t), self.role, self.fit, self.span) for t in self.text.items]

    def _indent(self, kit: Kit, state: FitState) -> float:
        size = kit.size(kit.variable(self.fit, self.role), state)
        if self.marker == "number":
            return kit.space("badge") + kit.space("badge-to-text")
        return 0.9 * size if self.marker == "square" else 0.0

    def measure(self, kit: Kit, width: float, state: FitState) -> Extent:
        """See `kit.Block`."""
        room = width - self._indent(kit, state)
        extents = [p.measure(kit, room, state) for p in self._proses()]
        gap = kit.gap(self.fit, "step", state)
        rows = sum(self._row(kit, e, state) + gap for e in extents) - gap
        return joined(extents, rows - sum(_lift(a.sunk + b.raised, gap) for a, b in pairwise(extents)))

    def _drop(self, kit: Kit, state: FitState) -> float:
        """How far a text hangs below the top of its disc, so that the first line's capitals are centred on it."""
        size = kit.size(kit.variable(self.fit, self.role), state)
        if self.marker != "number":
            return 0.0
        return max(0.0, kit.space("badge") / 2 - (kit.language.ascent - kit.language.cap / 2) * size)

    def _row(self, kit: Kit, text: Extent, state: FitState) -> float:
        """Height of an item: its text hung from its disc, and what rises above them."""
        least = kit.space("badge") if self.marker == "number" else 0.0
        own = self._drop(kit, state) + text.height - text.raised - text.sunk
        return max(own, least) + text.raised + text.sunk

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> Laid:
        """See `kit.Block`."""
        indent, gap = self._indent(kit, state), kit.gap(self.fit, "step", state)
        box = kit.builder(width)
        box.open(Tag("L", numbering=NUMBERING[self.marker]))
        parts: list[Laid] = []
        top = sunk = 0.0
        for number, prose in enumerate(self._proses(), 1):
            text = prose.arrange(kit, width - indent, state)
            need = prose.measure(kit, width - indent, state)
            if number > 1:
                top -= _lift(sunk + need.raised, gap)
            sunk = need.sunk
            shift = self._drop(kit, state)
            row = self._row(kit, need, state)
            box.open(Tag("LI"))
            box.open(Tag("Lbl" if self.marker == "number" else "Artifact"))
            self._mark(kit, box, number, top + shift + text.first_baseline, state)
            box.close()
            box.open(Tag("LBody"))
            box.frame(text.frame, indent, top + shift)
            box.close()
            box.close()
            parts.append(text.laid)
            top += row + gap
        box.close()
        return gathered(box.build(top - gap), parts)

    def _mark(self, kit: Kit, box: FrameBuilder, number: int, baseline: float, state: FitState) -> None:
        """The marker, its middle at the height of the middle of the first line's capitals."""
        size = kit.size(kit.variable(self.fit, self.role), state)
        middle = baseline - 0.5 * kit.language.cap * size
        if self.marker == "number":
            disc = kit.space("badge")
            box.frame(badge(kit, str(number), disc), 0, middle - disc / 2)
        elif self.marker == "square":
            side = 0.3 * size
            box.shape(Shape(rectangle(Rect(0, middle - side / 2, side, side)), fill=kit.accent))


def _lift(ink: float, gap: float) -> float:
    """How far an item moves up, so that `ink` of marks and readings stands in the gap and does not open the list."""
    return min(ink, 0.8 * gap)


@record
class Steps(Generic[T]):
    """Numbered sentences: what happens, in order. They are also the alternative text of the case's diagram."""

    __shorthand__ = "text"

    text: Texts[T]
    role: str = "step"
    fit: str | None = None
    span: Span | None = field(default=None, compare=False)

    def _listing(self) -> Listing[T]:
        return Listing(self.text, "number", self.role, self.fit, self.span)

    def measure(self, kit: Kit, width: float, state: FitState) -> Extent:
        """See `kit.Block`."""
        return self._listing().measure(kit, width, state)

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> Laid:
        """See `kit.Block`."""
        return self._listing().arrange(kit, width, height, state)
