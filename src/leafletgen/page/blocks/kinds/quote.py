"""A speech bubble: the recruiter's own words."""

from __future__ import annotations

from dataclasses import field
from typing import Annotated, Generic, Literal, cast

from leafletgen.core.geometry import Point, Rect
from leafletgen.core.path import Path, circle, polygon, rounded
from leafletgen.core.reading.declared import Unless
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, T
from leafletgen.page.blocks.planned import ARTIFACT, BlockPlan, Draft, P, PlannedBlock
from leafletgen.page.blocks.prose import Prose
from leafletgen.page.blocks.signs import sign
from leafletgen.text.ir.frame import Shape
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import HEADINGS, StructureElement

SPEAKER = 1.2
"""The disc of who speaks, in badges: it heads the numbers of the steps below."""
FACE = 0.66
"""The pictogram on it, in discs."""
QUOTED = StructureElement("BlockQuote")


@record
class Quote(PlannedBlock, Generic[T]):
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

    def plan(self, kit: Kit, width: float, height: float | None, state: FitState) -> BlockPlan:
        """See `PlannedBlock`."""
        prose, inner = Prose(cast(RichText, self.text), self.role, self.fit, self.span), kit.on(self.ground)
        beside, tail = self.tail == "start", kit.space("tail")
        disc = SPEAKER * kit.space("badge") if self.pictogram and beside else 0.0
        start, inline = disc + tail if disc else 0.0, kit.space("bubble-inline")
        room = width - start - 2 * inline
        text = prose.measure(inner, room, state)
        above, below = _pads(text, kit.snapped(kit.space("bubble-block")))
        hanging = 0.0 if beside else kit.snapped(tail)
        tall = max(text.height + above + below, disc)
        above += (tall - text.height - above - below) / 2
        bubble = Rect(start, hanging if self.tail == "before" else 0.0, width - start, tall)

        def draw(draft: Draft) -> None:
            with draft.within(ARTIFACT):
                draft.shape(Shape(rounded(bubble, kit.space("bubble-radius")), fill=inner.ground_paint))
                draft.shape(Shape(self._tail(kit, bubble, disc), fill=inner.ground_paint))
                if self.pictogram and disc:
                    side, middle = FACE * disc, Point(disc / 2, _level(kit, bubble, disc))
                    draft.shape(Shape(circle(middle, disc / 2), fill=inner.ground_paint))
                    drawn = sign(inner, self.pictogram, side, inner.ink)
                    draft.frame(drawn, middle.x - side / 2, middle.y - side / 2)
            tag = P if self.level is None else StructureElement(HEADINGS[self.level - 1], order=-1)
            made = prose.arrange(inner, room, state, tag)
            with draft.within(*(() if self.level else (QUOTED,))):
                draft.place(made, bubble.x + inline, bubble.y + above)

        return BlockPlan(BlockExtent(tall + hanging, text.lines, text.strains), draw)

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


def _level(kit: Kit, bubble: Rect, disc: float) -> float:
    """How high a tail at the start edge points: in the middle of a low bubble, beside the first line of a high one."""
    high = max(kit.space("bubble-radius") + 0.95 * kit.space("tail"), disc / 2)
    return bubble.y + min(bubble.height / 2, high)


def _pads(text: BlockExtent, pad: float) -> tuple[float, float]:
    """Room above and below the text. Its marks stand in up to half of it: bubbles side by side are of one height."""
    return pad - min(max(text.raised, 0.0), pad / 2), pad - min(max(text.sunk, 0.0), pad / 2)
