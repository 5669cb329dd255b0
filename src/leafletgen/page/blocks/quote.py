"""A speech bubble: the recruiter's own words."""

from __future__ import annotations

from dataclasses import field
from typing import Annotated, Generic, Literal, NamedTuple, cast

from leafletgen.core.geometry import Point, Rect
from leafletgen.core.path import Path, circle, polygon, rounded
from leafletgen.core.reading.declared import Unless
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, LaidBlock, T
from leafletgen.page.blocks.picture import sign
from leafletgen.page.blocks.prose import Prose, gathered
from leafletgen.text.ir.frame import Shape
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import HEADINGS, StructureElement

SPEAKER = 1.2
"""The disc of who speaks, in badges: it heads the numbers of the steps below."""
FACE = 0.66
"""The pictogram on it, in discs."""


@record
class Quote(Generic[T]):
    """A bubble on the ground `bubble`, its tail pointing to who says it: at the `start` edge, or `before` (above) or `after`
    (below), near the start. A `pictogram` of who speaks stands at the tip of a tail at the start edge. With a `level` it heads
    what stands beside it, and is heard first.
    """

    __shorthand__ = "text"

    text: T
    role: str = "quote"
    fit: str | None = None
    ground: str = "bubble"
    tail: Literal["start", "before", "after"] = field(default="start", metadata={"late": True})
    pictogram: Annotated[str | None, Unless(("tail=before", "tail=after"))] = field(
        default=None, metadata={"late": True}
    )
    span: Span | None = field(default=None, compare=False)
    level: Literal[2, 3, 4] | None = field(default=None, metadata={"late": True})

    def _prose(self) -> Prose:
        return Prose(cast(RichText, self.text), self.role, self.fit, self.span)

    def _shape(self, kit: Kit, width: float, state: FitState) -> _BubbleShape:
        disc = SPEAKER * kit.space("badge") if self.pictogram and self.tail == "start" else 0.0
        start = disc + kit.space("tail") if disc else 0.0
        inline, block = kit.space("bubble-inline"), kit.snapped(kit.space("bubble-block"))
        room = width - start - 2 * inline
        text = self._prose().measure(kit.on(self.ground), room, state)
        above, below = _pads(text, block)
        hanging = 0.0 if self.tail == "start" else kit.snapped(kit.space("tail"))
        top = hanging if self.tail == "before" else 0.0
        tall = max(text.height + above + below, disc)
        above += (tall - text.height - above - below) / 2
        return _BubbleShape(Rect(start, top, width - start, tall), room, above, disc, tall + hanging, text)

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """See `kit.Block`."""
        shape = self._shape(kit, width, state)
        return BlockExtent(shape.whole, shape.text.lines, shape.text.strains)

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        shape = self._shape(kit, width, state)
        inner, bubble = kit.on(self.ground), shape.bubble
        tag = (
            StructureElement("P")
            if self.level is None
            else StructureElement(HEADINGS[self.level - 1], order=-1)
        )
        text = self._prose().arrange(inner, shape.room, state, tag)
        box = kit.builder(width)
        box.open(StructureElement("Artifact"))
        box.shape(Shape(rounded(bubble, kit.space("bubble-radius")), fill=inner.ground_paint))
        box.shape(Shape(self._tail(kit, bubble, shape.disc), fill=inner.ground_paint))
        if self.pictogram and shape.disc:
            side, middle = FACE * shape.disc, Point(shape.disc / 2, _level(kit, bubble, shape.disc))
            box.shape(Shape(circle(middle, shape.disc / 2), fill=inner.ground_paint))
            box.frame(sign(inner, self.pictogram, side, inner.ink), middle.x - side / 2, middle.y - side / 2)
        box.close()
        if self.level is None:
            box.open(StructureElement("BlockQuote"))
        box.frame(text.frame, bubble.x + kit.space("bubble-inline"), bubble.y + shape.above)
        if self.level is None:
            box.close()
        return gathered(box.build(shape.whole), [text.laid])

    def _tail(self, kit: Kit, bubble: Rect, disc: float) -> Path:
        """A triangle on a bubble."""
        tail, half = kit.space("tail"), 0.55 * kit.space("tail")
        if self.tail == "start":
            x, y = bubble.x, _level(kit, bubble, disc)
            return polygon([(x + 0.2, y - half), (x - tail, y), (x + 0.2, y + half)])
        x = kit.space("bubble-radius") + 2 * tail
        edge, tip = (bubble.bottom, tail) if self.tail == "after" else (bubble.y, -tail)
        inside = edge - 0.2 * tip / tail
        return polygon([(x - half, inside), (x, edge + tip), (x + half, inside)])


class _BubbleShape(NamedTuple):
    """The bubble, the width of its text and how far below its edge that begins, the diameter of the speaker's disc (0: none),
    the height of all, and what the text needs; points.
    """

    bubble: Rect
    room: float
    above: float
    disc: float
    whole: float
    text: BlockExtent


def _level(kit: Kit, bubble: Rect, disc: float) -> float:
    """How high a tail at the start edge points: in the middle of a low bubble, beside the first line of a high one."""
    high = max(kit.space("bubble-radius") + 0.95 * kit.space("tail"), disc / 2)
    return bubble.y + min(bubble.height / 2, high)


def _pads(text: BlockExtent, pad: float) -> tuple[float, float]:
    """Room above and below the text. Its marks stand in up to half of it: bubbles side by side are of one height."""
    return pad - min(max(text.raised, 0.0), pad / 2), pad - min(max(text.sunk, 0.0), pad / 2)
