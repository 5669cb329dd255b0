"""Lists: bullets, and numbered steps whose red discs repeat the numbers of a diagram."""

from __future__ import annotations

from dataclasses import field, replace
from itertools import pairwise
from typing import Annotated, Generic, Literal, cast

from leafletgen.core.geometry import Length, Rect
from leafletgen.core.path import rectangle
from leafletgen.core.reading.declared import Beside
from leafletgen.core.record import NamedTuple, record
from leafletgen.core.source import Span
from leafletgen.page.blocks.badge import badge
from leafletgen.page.blocks.kinds.tick_box import tick_box
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, Name, T, Texts
from leafletgen.page.blocks.lines import LineSeeker
from leafletgen.page.blocks.planned import ARTIFACT, ITEM, BlockPlan, ComposedBlock, Draft, PlannedBlock
from leafletgen.page.blocks.prose import Prose, between, joined
from leafletgen.text.ir.frame import Shape
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement

NUMBERING: dict[str, Literal["None", "Square", "Decimal"]] = {
    "none": "None",
    "square": "Square",
    "box": "Square",
    "number": "Decimal",
}
"""What the tag tree says of each marker. A square is drawn, not written: it is named here and is not a label."""


BOX = 1.3
"""How high a box to tick is that does not say, in sizes of its text."""


class _Hung(NamedTuple):
    """The items of a list in points: the tops of their texts' frames, the height of all, how much of it marks reach below
    the last item.
    """

    tops: list[float]
    height: float
    sunk: float


@record
class Listing(PlannedBlock, Generic[T]):
    """Texts one below the other, each with a square, a number in a disc, a box to tick (as high as `box` says), or no marker.

    The gap between items is the gap of the fit group, else the theme's `step`.
    """

    __shorthand__ = "text"

    text: Texts[T]
    marker: Literal["square", "number", "none", "box"] = "square"
    role: str = "body"
    fit: str | None = None
    continues: Name | None = field(default=None, metadata={"late": True})
    first: int = field(default=1, metadata={"hidden": True, "late": True})
    """The number of its first item: those before it may stand on another page."""
    span: Span | None = field(default=None, compare=False)
    box: Annotated[Length | None, Beside(("marker=box",))] = field(default=None, metadata={"late": True})

    @property
    def breaks(self) -> tuple[int, ...]:
        """After how many items it may be cut."""
        return tuple(range(1, len(self.text.items) + 1))

    def part(self, first: int, last: int | None = None) -> Listing[T]:
        """The list of some of its items, which keep their numbers."""
        items = replace(self.text, items=self.text.items[first:last])
        return replace(self, text=items, first=self.first + first)

    def plan(self, kit: Kit, width: float, height: float | None, state: FitState) -> BlockPlan:
        """See `PlannedBlock`."""
        proses = [Prose(cast(RichText, t), self.role, self.fit, self.span) for t in self.text.items]
        size = kit.size(kit.variable(self.fit, self.role), state)
        disc = kit.space("badge") if self.marker == "number" else 0.0
        if self.marker == "box":
            disc = kit.pt(self.box) if self.box else BOX * size
        indent = disc + kit.space("badge-to-text") if self.marker in ("number", "box") else 0.0
        room = width - (0.9 * size if self.marker == "square" else indent)
        needs = [prose.measure(kit, room, state) for prose in proses]
        # How far a text hangs below the top of its disc, so that the first line's capitals are centred on it.
        drop = max(0.0, disc / 2 - (kit.language.ascent - kit.language.cap / 2) * size)
        hung = self._hung(kit, needs, state, disc, drop)
        first = None if needs[0].first is None else hung.tops[0] + needs[0].first
        extent = joined(needs, hung.height)._replace(
            raised=0.0 if kit.baseline else hung.tops[0] + needs[0].raised - drop, sunk=hung.sunk,
            air=max(need.air for need in needs), foot=needs[-1].foot, first=first,
        )  # fmt: skip

        def draw(draft: Draft) -> None:
            label = StructureElement("Lbl") if self.marker == "number" else ARTIFACT
            with draft.within(StructureElement("L", numbering=NUMBERING[self.marker])):
                for number, (prose, top) in enumerate(zip(proses, hung.tops, strict=True), self.first):
                    text = draft.set(prose, room)
                    with draft.within(ITEM[0]):
                        with draft.within(label):
                            middle = top + text.first_baseline - 0.5 * kit.language.cap * size
                            self._mark(draft, number, middle, disc, size)
                        with draft.within(ITEM[1]):
                            draft.place(text, width - room, top)

        return BlockPlan(extent, draw)

    def _hung(self, kit: Kit, needs: list[BlockExtent], state: FitState, disc: float, drop: float) -> _Hung:
        """Texts hung from their discs. From text to text it is as far as from disc to disc, but a disc may stand beside the
        end of the text above it where the gap has given way; never is it nearer than `BlockExtent.air`.
        """
        gap = kit.gap(self.fit, "step", state)
        room = kit.snapped(max(gap + min(gap, drop), *(need.air for need in needs)))
        seeker = LineSeeker(kit.lines)
        top = seeker.top(kit.snapped(max(drop - needs[0].raised, 0.0)), needs[0].first)
        tops = [top]
        for above, below in pairwise(needs):
            beside = top + above.raised + disc + gap - below.raised
            top = kit.snapped(max(top + above.height + between(room, above, below), beside))
            top = seeker.top(top, below.first)
            tops.append(top)
        last = needs[-1]
        low = max(top + last.height - last.sunk, top + last.raised - drop + disc)
        foot = max(top + last.height, low)
        return _Hung(tops, kit.snapped(foot), 0.0 if kit.baseline else foot - low)

    def _mark(self, draft: Draft, number: int, middle: float, disc: float, size: float) -> None:
        """The marker, its middle at a height."""
        if self.marker == "number":
            draft.frame(badge(draft.kit, str(number), disc), 0, middle - disc / 2)
        elif self.marker == "box":
            draft.shape(tick_box(draft.kit, disc, middle))
        elif self.marker == "square":
            side = 0.3 * size
            square = rectangle(Rect(0, middle - side / 2, side, side))
            draft.shape(Shape(square, fill=draft.kit.marker, sign="mark"))


@record
class Steps(ComposedBlock, Generic[T]):
    """Numbered sentences: what happens, in order. They are also the alternative text of the case's diagram."""

    __shorthand__ = "text"

    text: Texts[T]
    role: str = "step"
    fit: str | None = None
    continues: Name | None = field(default=None, metadata={"late": True})
    first: int = field(default=1, metadata={"hidden": True, "late": True})
    span: Span | None = field(default=None, compare=False)

    def content(self, kit: Kit | None = None) -> Listing[T]:
        """See `ComposedBlock`."""
        return Listing(self.text, "number", self.role, self.fit, self.continues, self.first, self.span)

    @property
    def breaks(self) -> tuple[int, ...]:
        """After how many steps they may be cut."""
        return self.content().breaks

    def part(self, first: int, last: int | None = None) -> Steps[T]:
        """Some of the steps, which keep their numbers."""
        made = self.content().part(first, last)
        return replace(self, text=made.text, first=made.first)
