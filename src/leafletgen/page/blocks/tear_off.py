"""Strips to tear off: a cutting line, and below it narrow strips that all say the same, turned by a quarter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from typing import Annotated, ClassVar, Generic, NamedTuple, cast

from leafletgen.core.geometry import MM, Length, Rect
from leafletgen.core.reading.declared import Beside, Unless
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.backdrop import LogicalSide
from leafletgen.page.blocks.contacts import number_prose
from leafletgen.page.blocks.downwards import Writing, goes_down
from leafletgen.page.blocks.kit import Block, BlockExtent, FactName, FitState, Kit, LaidBlock, T
from leafletgen.page.blocks.picture import sign
from leafletgen.page.blocks.prose import Prose, gathered, joined
from leafletgen.page.blocks.qr import code_of, drawn_code
from leafletgen.page.blocks.rule import across, broken
from leafletgen.page.blocks.stack import Stack
from leafletgen.page.blocks.turned import Quarter, arrange_turned, measure_turned
from leafletgen.text.ir.frame import Frame, FrameBuilder, Group, Link, Placed, Shape
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement

COUNT = 10
MOST_STRIPS = 40
"""Side by side: on a sheet of A3 they are as wide as a finger."""
BESIDE, ABOVE, FOOT = 2.0 * MM, 3.0 * MM, 4.5 * MM
"""Air between the words and the cuts at their sides, the cutting line, the edge of the paper below (points)."""
CODE = 15.0 * MM
"""The widest that a code is: it is scanned from the hand."""
BETWEEN = 1.5 * MM
"""Between the words and the code."""
CUT = 0.5 * MM
SIGN = 4.0 * MM
SCISSORS = "scissors"
"""The pictogram that stands on the cutting line, where the project has one of that name."""


OWN_WORDS = Unless(("blocks",))
"""Strips with blocks have no other words."""


@record
class TearOff(Generic[T]):
    """So many strips (`count`, or as many as go in at a `width`), of equal width, as high as there is room. On each stand a
    `number`, a `name`, a `text` and the code of a fact (`qr`), or `blocks`, turned by `rotate`; with
    `writing: vertical` their lines run down in the languages that are set so. In a zone by itself it reaches
    to the edges of the page.
    """

    edge_to_edge: ClassVar[bool] = True
    stretch: ClassVar[bool | None] = True

    count: int | None = None
    width: Length | None = None
    number: Annotated[FactName | None, OWN_WORDS] = None
    name: Annotated[T | None, OWN_WORDS] = None
    text: Annotated[T | None, OWN_WORDS] = None
    qr: FactName | None = None
    blocks: tuple[Block, ...] = ()
    rotate: Quarter = -90
    writing: Writing | None = field(default=None, metadata={"late": True})
    number_role: Annotated[str, Beside(("number",))] = "contact"
    role: Annotated[str, Beside(("name",))] = "card"
    text_role: Annotated[str, Beside(("text",))] = "caption"
    fit: Annotated[str | None, OWN_WORDS] = None
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    def air(self, side: LogicalSide) -> float:
        """Points between an edge of its room and the words of the strips."""
        return {"before": ABOVE, "after": FOOT}.get(side, BESIDE)

    def strips(self, kit: Kit, width: float) -> int:
        """How many strips stand side by side in a room of `width` points."""
        if self.width and not self.count:
            return min(max(1, round(width / max(kit.pt(self.width), MM))), MOST_STRIPS)
        return min(max(1, COUNT if self.count is None else self.count), MOST_STRIPS)

    def _words(self, kit: Kit) -> Block:
        return (
            Stack(self.blocks, span=self.span) if self.blocks else _StripWords(self.span, self._proses(kit))
        )

    def _proses(self, kit: Kit) -> tuple[Prose, ...]:
        found = []
        if self.number:
            found.append(number_prose(kit, self.number, self.number_role, self.span))
        for text, role in ((self.name, self.role), (self.text, self.text_role)):
            if text is not None:
                found.append(Prose(cast(RichText, text), role, self.fit, self.span))
        return tuple(found)

    def _turned(self, kit: Kit) -> tuple[Kit, Quarter]:
        """The kit of the words, and how they are turned: lines that run down are set as ever and turned clockwise."""
        return (kit.downwards(), 90) if goes_down(self.writing, kit) else (kit, self.rotate)

    def _code(self, room: float) -> float:
        """The side of the code in a strip with so much room between its cuts; with the air above it."""
        return min(CODE, max(room, 0.0)) if self.qr else 0.0

    def _taken(self, room: float) -> float:
        code = self._code(room)
        return ABOVE + (code + BETWEEN if code else 0.0) + FOOT

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """See `kit.Block`."""
        room = max(width / self.strips(kit, width) - 2 * BESIDE, MM)
        need = measure_turned(self._words(kit), self._turned(kit)[0], room, state)
        return need._replace(height=need.height + self._taken(room))

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        count = self.strips(kit, width)
        tall = max(height or 0.0, self.measure(kit, width, state).height)
        wide = width / count
        first = self._strip(kit, wide, tall, state)
        copy = _unlinked(first.frame)
        box = kit.builder(width)
        self._cuts(kit, box, count, wide, tall)
        for number in range(count):
            if number == 0:
                box.frame(first.frame, 0.0, 0.0, key="strip")
                continue
            # All say the same: it is read aloud once.
            box.open(StructureElement("Artifact"))
            box.frame(copy, number * wide, 0.0)
            box.close()
        return gathered(box.build(tall), [first])

    def _strip(self, kit: Kit, wide: float, tall: float, state: FitState) -> LaidBlock:
        room = max(wide - 2 * BESIDE, MM)
        own, degrees = self._turned(kit)
        words = arrange_turned(self._words(kit), own, room, tall - self._taken(room), state, degrees)
        box = kit.builder(wide)
        box.frame(words.frame, BESIDE, ABOVE)
        if self.qr:
            side = self._code(room)
            code = drawn_code(self.qr, code_of(kit, self.qr), side, kit.facts.get(self.qr, ""), kit.look.code)
            box.put(Group(code), (wide - side) / 2, tall - FOOT - side, side)
        return gathered(box.build(tall), [words])

    def _cuts(self, kit: Kit, box: FrameBuilder, count: int, wide: float, tall: float) -> None:
        """The cutting line, told with how many strips there are, and the cuts between them."""
        told = kit.word("strips").format(count=count)
        box.open(StructureElement("Figure", alt=told))
        line = broken(kit.ink, CUT, dotted=True)
        box.shape(Shape(across(Rect(0, CUT / 2, wide * count, 0)), stroke=line))
        if kit.pictogram(SCISSORS) is not None:
            box.frame(sign(kit, SCISSORS, SIGN, kit.ink), BESIDE, (CUT - SIGN) / 2)
        box.close()
        box.open(StructureElement("Artifact"))
        for number in range(1, count):
            cut = Rect(number * wide, 0, 0, tall)
            box.shape(Shape(across(cut), stroke=broken(kit.ink, CUT)))
        box.close()


class _StripWords(NamedTuple):
    """The texts of a strip one below the other."""

    span: Span | None
    texts: tuple[Prose, ...]

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """See `kit.Block`."""
        extents = [text.measure(kit, width, state) for text in self.texts]
        return joined(extents, sum(e.height for e in extents) + MM * max(len(extents) - 1, 0))

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        box = kit.builder(width)
        parts, top = [], 0.0
        for text in self.texts:
            laid = text.arrange(kit, width, state, StructureElement("P"))
            box.frame(laid.frame, 0.0, top)
            top += laid.frame.size.height + MM
            parts.append(laid.laid)
        return gathered(box.build(max(top - MM, 0.0)), parts)


def _unlinked(frame: Frame) -> Frame:
    """A frame without its links: a copy leads nowhere."""
    items = tuple(
        Placed(point, replace(item, frame=_unlinked(item.frame)) if isinstance(item, Group) else item)
        for point, item in frame.items
        if not isinstance(item, Link)
    )
    return Frame(frame.size, items)
