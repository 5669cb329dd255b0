"""Strips to tear off: a cutting line, and below it narrow strips that all say the same, turned by a quarter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from typing import Annotated, ClassVar, Generic, cast

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import MM, Length, Rect
from leafletgen.core.reading.declared import Beside, Unless
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.downwards import Writing, goes_down
from leafletgen.page.blocks.grounds.backdrop import LogicalSide
from leafletgen.page.blocks.kinds.contacts import number_prose
from leafletgen.page.blocks.kinds.qr import code_of, drawn_code
from leafletgen.page.blocks.kinds.rule import across, broken
from leafletgen.page.blocks.kit import Block, BlockExtent, BlockPart, FactName, FitState, Kit, LaidBlock, T
from leafletgen.page.blocks.planned import ARTIFACT, Draft, PiledTexts, TaggedText
from leafletgen.page.blocks.prose import Prose
from leafletgen.page.blocks.stack import Stack
from leafletgen.page.blocks.turned import Quarter, arrange_turned, measure_turned
from leafletgen.text.ir.frame import Frame, Group, Link, Placed, Shape
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

    @property
    def shown_facts(self) -> tuple[str, ...]:
        """See `kit.Block`."""
        return tuple(fact for fact in (self.number, self.qr) if fact)

    @property
    def shown_codes(self) -> tuple[str, ...]:
        """See `kit.Block`."""
        return (self.qr,) if self.qr else ()

    @property
    def faults(self) -> Iterator[Diagnostic]:
        """See `kit.Block`."""
        count, spans = self.count, self.spans
        if count is not None and not 1 <= count <= MOST_STRIPS:
            yield diagnostic("strips-count", spans.get("count", self.span), count=count, most=MOST_STRIPS)
        if count is not None and self.width is not None:
            yield diagnostic("strips-twice", spans.get("width", self.span))
        if not (self.blocks or self.number or self.name or self.text):
            yield diagnostic("strips-empty", self.span)

    def air(self, side: LogicalSide) -> float:
        """Points between an edge of its room and the words of the strips."""
        return {"before": ABOVE, "after": FOOT}.get(side, BESIDE)

    def strips(self, kit: Kit, width: float) -> int:
        """How many strips stand side by side in a room of `width` points."""
        if self.width and not self.count:
            return min(max(1, round(width / max(kit.pt(self.width), MM))), MOST_STRIPS)
        return min(max(1, COUNT if self.count is None else self.count), MOST_STRIPS)

    def _words(self, kit: Kit) -> BlockPart:
        if self.blocks:
            return Stack(self.blocks, span=self.span)
        found = [number_prose(kit, self.number, self.number_role, self.span)] if self.number else []
        for text, role in ((self.name, self.role), (self.text, self.text_role)):
            if text is not None:
                found.append(Prose(cast(RichText, text), role, self.fit, self.span))
        return PiledTexts(tuple(map(TaggedText, found)), MM)

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
        tall, strip = max(height or 0.0, self.measure(kit, width, state).height), width / count
        first = self._strip(kit, strip, tall, state)
        copy, draft = _unlinked(first.frame), Draft(kit, width, state)
        self._cuts(draft, count, strip, tall)
        draft.place(first, 0.0, 0.0, key="strip")
        for number in range(1, count):
            # All say the same: it is read aloud once.
            with draft.within(ARTIFACT):
                draft.frame(copy, number * strip, 0.0)
        return draft.laid(tall)

    def _strip(self, kit: Kit, strip: float, tall: float, state: FitState) -> LaidBlock:
        room, draft = max(strip - 2 * BESIDE, MM), Draft(kit, strip, state)
        own, degrees = self._turned(kit)
        words = arrange_turned(self._words(kit), own, room, tall - self._taken(room), state, degrees)
        draft.place(words, BESIDE, ABOVE)
        if self.qr:
            side = self._code(room)
            code = drawn_code(self.qr, code_of(kit, self.qr), side, kit.facts.get(self.qr, ""), kit.look.code)
            draft.frame(code, (strip - side) / 2, tall - FOOT - side)
        return draft.laid(tall)

    def _cuts(self, draft: Draft, count: int, strip: float, tall: float) -> None:
        """The cutting line, told with how many strips there are, and the cuts between them."""
        kit = draft.kit
        with draft.within(StructureElement("Figure", alt=kit.word("strips").format(count=count))):
            line = broken(kit.ink, CUT, dotted=True)
            draft.shape(Shape(across(Rect(0, CUT / 2, strip * count, 0)), stroke=line))
            if kit.pictogram(SCISSORS) is not None:
                draft.sign(SCISSORS, SIGN, BESIDE, (CUT - SIGN) / 2)
        cuts = (across(Rect(number * strip, 0, 0, tall)) for number in range(1, count))
        draft.artifact(*(Shape(cut, stroke=broken(kit.ink, CUT)) for cut in cuts))


def _unlinked(frame: Frame) -> Frame:
    """A frame without its links: a copy leads nowhere."""
    items = tuple(
        Placed(point, replace(item, frame=_unlinked(item.frame)) if isinstance(item, Group) else item)
        for point, item in frame.items
        if not isinstance(item, Link)
    )
    return Frame(frame.size, items)
