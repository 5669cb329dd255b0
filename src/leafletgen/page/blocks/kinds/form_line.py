"""Lines and boxes to be filled in by hand. Drawn, not interactive: what is to be written is read aloud, lines and boxes are not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Annotated, Generic, Literal, cast, get_args

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import MM, Length, Rect
from leafletgen.core.path import rectangle, rounded
from leafletgen.core.reading.declared import Beside, Unless
from leafletgen.core.record import NamedTuple, record
from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import FitState, Kit, T, Texts
from leafletgen.page.blocks.planned import ITEM, LIST, BlockPlan, Draft, P, PlannedBlock, wide
from leafletgen.page.blocks.prose import Prose, joined
from leafletgen.text.ir.frame import Shape, Stroke
from leafletgen.text.ir.richtext import RichText

HAND = 8.0 * MM
"""The least height of a line or a box: a hand needs it (points)."""
BOX, NARROWEST = 7.0 * MM, 5.0 * MM
"""The width of a box for one sign, and how narrow it may become where there is little room."""
TICK = 5.0 * MM
THICK = 0.3 * MM
APART = 3.0 * MM
"""Between the parts of a date, a label and its line, a tick box and what stands before it."""
BESIDE = 0.45
"""A label wider than this part of the room stands above its line."""
DIGITS = {"year": 4, "month": 2, "day": 2}
MOST_TO_FILL = 60
"""Lines or boxes of one block."""
COUNT = 6
"""Boxes of a number that does not say how many."""


class DatePart(NamedTuple):
    """A part of a date in the order of the language, and what it is called there."""

    kind: str
    caption: RichText


class _FormMarks(NamedTuple):
    """Boxes, and the words that stand by them, from the field's start edge and top; the height of all."""

    boxes: tuple[Rect, ...]
    words: tuple[tuple[Prose, float, float, float], ...]
    height: float


FormKind = Literal["line", "boxes", "date", "number", "choice"]


def _but(*kinds: FormKind) -> tuple[str, ...]:
    """All other kinds, as conditions."""
    return tuple(f"kind={one}" for one in get_args(FormKind) if one not in kinds)


@record
class FormLine(PlannedBlock, Generic[T]):
    """A `label` and what is to be filled in behind it: `lines`, `boxes` (one for each sign), a `date` in the order of the
    language, a `number` with its `unit`, or `choices` (all texts below a key) with boxes to tick.
    """

    __shorthand__ = "label"

    label: T
    kind: FormKind | None = None
    lines: Annotated[int, Unless(("boxes", "choices", *_but("line")))] = 1
    boxes: Annotated[int, Unless(("choices", *_but("boxes", "number")))] = 0
    choices: Annotated[Texts[T] | None, Unless(_but("choice"))] = None
    unit: Annotated[T | None, Beside(("kind=number",))] = None
    height: Annotated[Length | None, Unless(("choices", "kind=choice"))] = None
    label_width: Length | None = None
    above: bool = False
    role: str = "body"
    text_role: Annotated[str, Beside(("kind=date",))] = "caption"
    fit: str | None = None
    parts: tuple[DatePart, ...] = field(default=(), metadata={"hidden": True})
    """Of a date, filled where it is put into a language."""
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    @property
    def sort(self) -> str:
        """What is to be filled in, said or meant."""
        return self.kind or ("choice" if self.choices else "boxes" if self.boxes else "line")

    @property
    def faults(self) -> Iterator[Diagnostic]:
        """See `kit.Block`."""
        for name, count in (("lines", self.lines), ("boxes", self.boxes)):
            if name in self.spans and not 1 <= count <= MOST_TO_FILL:
                yield diagnostic("form-count", self.spans[name], count=count, most=MOST_TO_FILL)
        if self.kind == "choice" and self.choices is None:
            yield diagnostic("form-choices", self.spans.get("kind", self.span))

    def plan(self, kit: Kit, width: float, height: float | None, state: FitState) -> BlockPlan:
        """See `PlannedBlock`."""
        label, choice = self._prose(self.label), self.sort == "choice"
        own = wide(label, kit, state)
        named = kit.pt(self.label_width) if self.label_width else own
        start = named + APART
        needed = TICK * 2 if choice else 2 * NARROWEST + APART
        above = self.above or (not self.label_width and own > BESIDE * width) or width - start < needed
        if above:
            named, start = width, 0.0
        need, marks = label.measure(kit, named, state), self._drawn(kit, max(width - start, MM), state)
        needs = [need, *(prose.measure(kit, room, state) for prose, _, _, room in marks.words)]
        down, top = 0.0, need.height
        if not above:  # the label stands beside the first line
            first = TICK if choice else self._height(kit)
            down = max(0.0, first - need.height) / (1 if self.sort == "line" else 2)
            top = max(0.0, need.height - first)

        def draw(draft: Draft) -> None:
            draft.text(label, named, 0.0, down, P)
            draft.artifact(*(_mark(kit, box._replace(x=box.x + start, y=box.y + top)) for box in marks.boxes))
            with draft.within(*((LIST,) if choice and marks.words else ())):
                for prose, at, low, room in marks.words:
                    with draft.within(*(ITEM if choice else ())):
                        draft.text(prose, room, start + at, top + low, P)

        return BlockPlan(joined(needs, max(need.height + down, top + marks.height)), draw)

    # --- what is drawn

    def _prose(self, text: object) -> Prose:
        return Prose(cast(RichText, text), self.role, self.fit, self.span)

    def _height(self, kit: Kit) -> float:
        return max(kit.pt(self.height) if self.height else HAND, HAND)

    def _drawn(self, kit: Kit, room: float, state: FitState) -> _FormMarks:
        tall = self._height(kit)
        if self.sort == "choice":
            return self._choices(kit, room, state)
        if self.sort == "date":
            return self._date(kit, room, state)
        if self.sort == "line":
            count = min(max(self.lines, 1), MOST_TO_FILL)
            rules = (Rect(0, tall * (n + 1) - THICK, room, THICK) for n in range(count))
            return _FormMarks(tuple(rules), (), tall * count)
        return self._signs(kit, room, state)

    def _signs(self, kit: Kit, room: float, state: FitState) -> _FormMarks:
        """A box for each sign, in as many rows as they need; behind the last, the unit."""
        tall, count = self._height(kit), min(max(self.boxes, 0), MOST_TO_FILL) or COUNT
        unit = self._prose(self.unit) if self.unit else None
        beside = min(wide(unit, kit, state), room / 2) if unit else 0.0
        free = room - (beside + MM if unit else 0.0)
        across = min(BOX, max(free / count, NARROWEST))
        row = max(1, min(count, int(free / across + 1e-6)))
        boxes = tuple(Rect(n % row * across, n // row * (tall + MM), across, tall) for n in range(count))
        high = boxes[-1].bottom
        if unit is None:
            return _FormMarks(boxes, (), high)
        need = unit.measure(kit, beside, state).height
        words = (unit, boxes[row - 1].right + MM, max(0.0, (tall - need) / 2), beside)
        return _FormMarks(boxes, (words,), max(high, words[2] + need))

    def _date(self, kit: Kit, room: float, state: FitState) -> _FormMarks:
        """Boxes for year, month and day in the order of the language, with their names below."""
        parts, tall = self.parts, self._height(kit)
        count = sum(DIGITS[p.kind] for p in parts)
        across = min(BOX, max((room - APART * (len(parts) - 1)) / max(count, 1), 1.0))
        boxes: list[Rect] = []
        words, start, below = [], 0.0, 0.0
        for part in parts:
            boxes += (Rect(start + n * across, 0, across, tall) for n in range(DIGITS[part.kind]))
            prose = Prose(part.caption, self.text_role, None, self.span, align="center")
            span = across * DIGITS[part.kind]
            words.append((prose, start, tall + MM / 2, span))
            below = max(below, prose.measure(kit, span, state).height)
            start += span + APART
        return _FormMarks(tuple(boxes), tuple(words), tall + MM / 2 + below)

    def _choices(self, kit: Kit, room: float, state: FitState) -> _FormMarks:
        """A box to tick before each choice, in a row as long as there is room."""
        boxes, words = [], []
        start = top = high = 0.0
        for text in self.choices.items if self.choices else ():
            prose = self._prose(text)
            own = min(wide(prose, kit, state), max(room - TICK - MM, MM))
            if start and start + TICK + MM + own > room:
                start, top, high = 0.0, top + high + MM, 0.0
            need = prose.measure(kit, own, state).height
            boxes.append(Rect(start, top + max(0.0, (min(need, TICK) - TICK) / 2), TICK, TICK))
            words.append((prose, start + TICK + MM, top + max(0.0, (TICK - need) / 2), own))
            high = max(high, need, TICK)
            start += TICK + MM + own + APART
        return _FormMarks(tuple(boxes), tuple(words), top + high)


def _mark(kit: Kit, area: Rect) -> Shape:
    """A line or a box."""
    if area.height <= THICK:
        return Shape(rectangle(area), fill=kit.ink, sign="mark")
    return Shape(rounded(area, 0.6 * MM), stroke=Stroke(kit.ink, THICK), sign="mark")
