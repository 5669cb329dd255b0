"""Lists: bullets, and numbered steps whose red discs repeat the numbers of a diagram."""

from __future__ import annotations

from dataclasses import field, replace
from itertools import pairwise
from typing import Generic, Literal, NamedTuple, cast

from leafletgen.core.color import WHITE
from leafletgen.core.geometry import Length, Rect
from leafletgen.core.path import rectangle, rounded
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.badge import badge
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, LaidBlock, Name, T, Texts
from leafletgen.page.blocks.prose import Prose, gathered, joined
from leafletgen.text.ir.frame import FrameBuilder, Shape, Stroke
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


class _Row(NamedTuple):
    """An item, in points: `body` is its disc or its text, whichever is taller, without the ink that rises above and
    sinks below it; `shift` is from the top of the body to the top of the text's frame; `beside`: how much of its text
    the disc below may stand beside, so that texts come nearer where the gap has given way.
    """

    rise: float
    body: float
    sink: float
    shift: float
    beside: float


def _between(above: _Row, below: _Row, gap: float) -> float:
    """Room between two bodies. Marks and readings stand in the gap, and open the list only where they would fill it."""
    return max(gap, above.sink + below.rise + 0.2 * gap) - above.beside


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
        rows = [self._row(kit, e, state) for e in extents]
        gap = self._gap(kit, state)
        between = sum(_between(a, b, gap) for a, b in pairwise(rows))
        tall = rows[0].rise + sum(r.body for r in rows) + between + rows[-1].sink
        return joined(extents, tall)._replace(air=max(e.air for e in extents))

    def _gap(self, kit: Kit, state: FitState) -> float:
        """Between items: as stated, but no nearer than lines of one item are."""
        air = max(p.air(kit, state) for p in self._proses())
        return kit.snapped(max(kit.gap(self.fit, "step", state), air - self._drop(kit, state)))

    def _drop(self, kit: Kit, state: FitState) -> float:
        """How far a text hangs below the top of its disc, so that the first line's capitals are centred on it."""
        size = kit.size(kit.variable(self.fit, self.role), state)
        return max(0.0, self._disc(kit, size) / 2 - (kit.language.ascent - kit.language.cap / 2) * size)

    def _disc(self, kit: Kit, size: float) -> float:
        """How high the disc or the box is that its texts hang from; `size` is theirs."""
        if self.marker == "box":
            return kit.pt(self.box) if self.box else BOX * size
        return kit.space("badge") if self.marker == "number" else 0.0

    def _row(self, kit: Kit, text: BlockExtent, state: FitState) -> _Row:
        """How an item stands: its text hung from its disc, and what marks and readings reach beyond both."""
        drop = self._drop(kit, state)
        near = min(drop, self._gap(kit, state))
        own = drop + text.height - text.raised - text.sunk
        disc = self._disc(kit, kit.size(kit.variable(self.fit, self.role), state))
        if kit.baseline:  # every item is whole lines high, so that all its texts stand on them
            shift = kit.snapped(drop)
            return _Row(0.0, kit.snapped(max(shift + text.height, disc)), 0.0, shift, 0.0)
        body = max(own, disc)
        rise, sink = max(0.0, text.raised - near), max(0.0, own + text.sunk - body)
        return _Row(rise, body, sink, drop - text.raised, min(body - disc, drop - near))

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        room, gap = width - self._indent(kit, state), self._gap(kit, state)
        proses = self._proses()
        rows = [self._row(kit, p.measure(kit, room, state), state) for p in proses]
        box = kit.builder(width)
        box.open(StructureElement("L", numbering=NUMBERING[self.marker]))
        parts: list[LaidBlock] = []
        top = rows[0].rise
        for number, (prose, row) in enumerate(zip(proses, rows, strict=True), 1):
            if number > 1:
                above = rows[number - 2]
                top += above.body + _between(above, row, gap)
            text = prose.arrange(kit, room, state)
            box.open(StructureElement("LI"))
            box.open(StructureElement("Lbl" if self.marker == "number" else "Artifact"))
            self._mark(kit, box, self.first + number - 1, top + row.shift + text.first_baseline, state)
            box.close()
            box.open(StructureElement("LBody"))
            box.frame(text.frame, width - room, top + row.shift)
            box.close()
            box.close()
            parts.append(text.laid)
        box.close()
        return gathered(box.build(top + rows[-1].body + rows[-1].sink), parts)

    def _mark(self, kit: Kit, box: FrameBuilder, number: int, baseline: float, state: FitState) -> None:
        """The marker, its middle at the height of the middle of the first line's capitals."""
        size = kit.size(kit.variable(self.fit, self.role), state)
        middle = baseline - 0.5 * kit.language.cap * size
        if self.marker == "number":
            disc = kit.space("badge")
            box.frame(badge(kit, str(number), disc), 0, middle - disc / 2)
        elif self.marker == "box":
            line, side = kit.space("rule") / 2, self._disc(kit, size)
            inner = Rect(line / 2, middle - (side - line) / 2, side - line, side - line)
            outline = Stroke(kit.ink, line)
            box.shape(Shape(rounded(inner, 0.12 * side), fill=WHITE, stroke=outline))
        elif self.marker == "square":
            side = 0.3 * size
            box.shape(Shape(rectangle(Rect(0, middle - side / 2, side, side)), fill=kit.accent))


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
