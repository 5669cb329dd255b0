"""Lists: bullets, and numbered steps whose red discs repeat the numbers of a diagram."""

from __future__ import annotations

from dataclasses import field, replace
from itertools import pairwise
from typing import Generic, Literal, NamedTuple, cast

from leafletgen.core.geometry import Length, Rect
from leafletgen.core.path import rectangle
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.badge import badge
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, LaidBlock, Name, T, Texts
from leafletgen.page.blocks.lines import LineSeeker
from leafletgen.page.blocks.prose import Prose, between, gathered, joined
from leafletgen.page.blocks.tick_box import tick_box
from leafletgen.text.ir.frame import FrameBuilder, Shape
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
    the last item, and how far down the first base line is.
    """

    tops: tuple[float, ...]
    height: float
    sunk: float
    first: float | None


@record
class Listing(Generic[T]):
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
    box: Length | None = field(default=None, metadata={"late": True})

    @property
    def breaks(self) -> tuple[int, ...]:
        """After how many items it may be cut."""
        return tuple(range(1, len(self.text.items) + 1))

    def part(self, first: int, last: int | None = None) -> Listing[T]:
        """The list of some of its items, which keep their numbers."""
        items = replace(self.text, items=self.text.items[first:last])
        return replace(self, text=items, first=self.first + first)

    def _proses(self) -> list[Prose]:
        return [Prose(cast(RichText, t), self.role, self.fit, self.span) for t in self.text.items]

    def _indent(self, kit: Kit, state: FitState) -> float:
        size = kit.size(kit.variable(self.fit, self.role), state)
        if self.marker in ("number", "box"):
            return self._disc(kit, size) + kit.space("badge-to-text")
        return 0.9 * size if self.marker == "square" else 0.0

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """See `kit.Block`."""
        room = width - self._indent(kit, state)
        extents = [p.measure(kit, room, state) for p in self._proses()]
        hung = self._hung(kit, extents, state)
        raised = 0.0 if kit.baseline else hung.tops[0] + extents[0].raised - self._drop(kit, state)
        air = max(e.air for e in extents)
        return joined(extents, hung.height)._replace(
            raised=raised, sunk=hung.sunk, air=air, foot=extents[-1].foot, first=hung.first
        )

    def _hung(self, kit: Kit, extents: list[BlockExtent], state: FitState) -> _Hung:
        """Texts hung from their discs. From text to text it is as far as from disc to disc, but a disc may stand beside the
        end of the text above it where the gap has given way; never is it nearer than `BlockExtent.air`.
        """
        gap, drop = kit.gap(self.fit, "step", state), self._drop(kit, state)
        disc = self._disc(kit, kit.size(kit.variable(self.fit, self.role), state))
        room = kit.snapped(max(gap + min(gap, drop), *(e.air for e in extents)))
        seeker, first = LineSeeker(kit.lines), extents[0].first
        top = seeker.top(kit.snapped(max(drop - extents[0].raised, 0.0)), first)
        tops = [top]
        for above, below in pairwise(extents):
            beside = top + above.raised + disc + gap - below.raised
            top = kit.snapped(max(top + above.height + between(room, above, below), beside))
            top = seeker.top(top, below.first)
            tops.append(top)
        last = extents[-1]
        low = max(top + last.height - last.sunk, top + last.raised - drop + disc)
        foot = max(top + last.height, low)
        base = None if first is None else tops[0] + first
        return _Hung(tuple(tops), kit.snapped(foot), 0.0 if kit.baseline else foot - low, base)

    def _drop(self, kit: Kit, state: FitState) -> float:
        """How far a text hangs below the top of its disc, so that the first line's capitals are centred on it."""
        size = kit.size(kit.variable(self.fit, self.role), state)
        return max(0.0, self._disc(kit, size) / 2 - (kit.language.ascent - kit.language.cap / 2) * size)

    def _disc(self, kit: Kit, size: float) -> float:
        """How high the disc or the box is that its texts hang from; `size` is theirs."""
        if self.marker == "box":
            return kit.pt(self.box) if self.box else BOX * size
        return kit.space("badge") if self.marker == "number" else 0.0

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        room, proses = width - self._indent(kit, state), self._proses()
        hung = self._hung(kit, [p.measure(kit, room, state) for p in proses], state)
        box = kit.builder(width)
        box.open(StructureElement("L", numbering=NUMBERING[self.marker]))
        parts: list[LaidBlock] = []
        for number, (prose, top) in enumerate(zip(proses, hung.tops, strict=True), self.first):
            text = prose.arrange(kit, room, state)
            box.open(StructureElement("LI"))
            box.open(StructureElement("Lbl" if self.marker == "number" else "Artifact"))
            self._mark(kit, box, number, top + text.first_baseline, state)
            box.close()
            box.open(StructureElement("LBody"))
            box.frame(text.frame, width - room, top)
            box.close()
            box.close()
            parts.append(text.laid)
        box.close()
        return gathered(box.build(hung.height), parts)

    def _mark(self, kit: Kit, box: FrameBuilder, number: int, baseline: float, state: FitState) -> None:
        """The marker, its middle at the height of the middle of the first line's capitals."""
        size = kit.size(kit.variable(self.fit, self.role), state)
        middle = baseline - 0.5 * kit.language.cap * size
        if self.marker == "number":
            disc = kit.space("badge")
            box.frame(badge(kit, str(number), disc), 0, middle - disc / 2)
        elif self.marker == "box":
            box.shape(tick_box(kit, self._disc(kit, size), middle))
        elif self.marker == "square":
            side = 0.3 * size
            box.shape(Shape(rectangle(Rect(0, middle - side / 2, side, side)), fill=kit.marker, sign="mark"))


@record
class Steps(Generic[T]):
    """Numbered sentences: what happens, in order. They are also the alternative text of the case's diagram."""

    __shorthand__ = "text"

    text: Texts[T]
    role: str = "step"
    fit: str | None = None
    continues: Name | None = field(default=None, metadata={"late": True})
    first: int = field(default=1, metadata={"hidden": True, "late": True})
    span: Span | None = field(default=None, compare=False)

    def _listing(self) -> Listing[T]:
        return Listing(self.text, "number", self.role, self.fit, self.continues, self.first, self.span)

    @property
    def breaks(self) -> tuple[int, ...]:
        """After how many steps they may be cut."""
        return self._listing().breaks

    def part(self, first: int, last: int | None = None) -> Steps[T]:
        """Some of the steps, which keep their numbers."""
        made = self._listing().part(first, last)
        return replace(self, text=made.text, first=made.first)

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """See `kit.Block`."""
        return self._listing().measure(kit, width, state)

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        return self._listing().arrange(kit, width, height, state)
