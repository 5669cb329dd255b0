"""One day of a calendar: its date, the name of a day off, its events side by side in equal parts."""

from __future__ import annotations

from typing import NamedTuple

from leafletgen.core.color import Paint
from leafletgen.core.geometry import Rect
from leafletgen.core.path import rectangle, rounded
from leafletgen.core.source import Span
from leafletgen.page.blocks.calendar.day import ShownDay, ShownEvent
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, LaidBlock
from leafletgen.page.blocks.picture import sign
from leafletgen.page.blocks.prose import Prose, joined
from leafletgen.text.ir.frame import Frame, FrameBuilder, GlyphRun, Shape, walk
from leafletgen.text.ir.structure import StructureElement
from leafletgen.text.ir.style import Align

TILE = 1.5
"""Side of a letter's tile, in the size of the word beside it ..."""
BESIDE = 0.4
"""... and the room between both; also that between a date and the name of a day off."""
_GAPS = " \u00ad\u200b"
ROUND_DATE = 0.22
"""How far the patch under the date of a holiday reaches beyond its figures, in their size."""


class CellMeasures(NamedTuple):
    """What all days of a calendar share: the room of one in points, its padding, the side of its signs; roles of its texts."""

    width: float
    pad: float
    sign: float
    role: str
    date_role: str
    fit: str | None
    empty: str | None
    height: float = 0.0

    def part(self, count: int) -> float:
        """The room for the words of one of several events."""
        return self.width / count - (self.pad if count > 1 else 2 * self.pad)


class DayCell(NamedTuple):
    """A day with its events."""

    day: ShownDay
    events: tuple[ShownEvent, ...]
    span: Span | None

    def kit(self, kit: Kit, measures: CellMeasures) -> Kit:
        """On the ground that tells what kind of day it is."""
        return kit.on("tint" if self.day.outside else None if self.events else measures.empty)

    def _date(self, kit: Kit, measures: CellMeasures) -> Prose:
        role, paint = (measures.role if self.day.outside else measures.date_role), None
        if self.day.rest != "none" and not self.day.outside:
            paint = kit.ground_paint if self.day.rest == "holiday" else kit.accent
        return Prose(self.day.date, role, None, self.span, paint, "start", tabular=True, whole=True)

    def _name(self, kit: Kit, measures: CellMeasures, state: FitState) -> Prose | None:
        """The name of a day off. Nobody can shorten one that comes with its country: where it is too wide, form and colour
        must do.
        """
        if self.day.name is None:
            return None
        name = Prose(self.day.name, measures.role, measures.fit, self.span, kit.accent, "start")
        room = measures.width - 2 * measures.pad
        return None if self.day.spare and name.measure(kit, room, state).strains else name

    def _name_place(
        self, kit: Kit, measures: CellMeasures, name: Prose, state: FitState
    ) -> tuple[float, float]:
        """Where the name of a day off stands from the corner of the cell's content: beside the date, else below it."""
        date, room = self._date(kit, measures), measures.width - 2 * measures.pad
        beside = date.natural_width(kit, state) + BESIDE * date.size(kit, state)
        if beside + name.natural_width(kit, state) <= room:
            return beside, 0.0
        return 0.0, date.measure(kit, room, state).height + ROUND_DATE * date.size(kit, state)

    def _head(self, kit: Kit, measures: CellMeasures, state: FitState) -> BlockExtent:
        """What the line with the date needs."""
        room = measures.width - 2 * measures.pad
        date = self._date(kit, measures).measure(kit, room, state)
        name = self._name(kit, measures, state)
        if name is None:
            return joined([date], date.height)
        beside, down = self._name_place(kit, measures, name, state)
        said = name.measure(kit, room - beside, state)
        return joined([date, said], max(date.height, down + said.height))

    def measure(self, kit: Kit, measures: CellMeasures, state: FitState) -> BlockExtent:
        """What the day needs."""
        own = self.kit(kit, measures)
        head = self._head(own, measures, state)
        events = [_extent(own, e, measures, len(self.events), state) for e in self.events]
        tall = max((e.height + measures.pad / 2 for e in events), default=0.0)
        return joined([head, *events], 2 * measures.pad + head.height + tall)

    def draw_grounds(
        self, kit: Kit, box: FrameBuilder, measures: CellMeasures, start: float, top: float, state: FitState
    ) -> None:
        """What lies under the words: the ground of the day, and those of its events below the date."""
        own = self.kit(kit, measures)
        if own.ground != kit.ground:
            area = Rect(start, top, measures.width, measures.height)
            box.shape(Shape(rectangle(area), fill=own.ground_paint))
        below = measures.pad + self._head(own, measures, state).height + measures.pad / 2
        wide = measures.width / max(len(self.events), 1)
        for number, event in enumerate(self.events):
            if event.ground:
                area = Rect(start + number * wide, top + below, wide, measures.height - below)
                box.shape(Shape(rectangle(area), fill=own.on(event.ground).ground_paint))

    def draw(
        self, kit: Kit, box: FrameBuilder, measures: CellMeasures, start: float, top: float, state: FitState
    ) -> list[LaidBlock]:
        """Its texts and signs, its edge at `start` and `top`."""
        own, pad = self.kit(kit, measures), measures.pad
        parts = self._draw_date(own, box, measures, start + pad, top + pad, state)
        head = self._head(own, measures, state).height
        extents = [_extent(own, e, measures, len(self.events), state) for e in self.events]
        tall = max((e.height for e in extents), default=0.0)
        above = pad + head + pad / 2
        event_top = top + above + max(0.0, (measures.height - above - pad - tall) / 2)
        wide = measures.width / max(len(self.events), 1)
        for number, event in enumerate(self.events):
            room = measures.part(len(self.events))
            inset = start + number * wide + (wide - room) / 2
            # Signs stand on one line; what has none stands in the middle.
            lower = 0.0 if event.pictogram else (tall - extents[number].height) / 2
            place = inset, event_top + lower, room
            parts += _draw(own.on(event.ground), box, event, measures, place, state)
        return parts

    def _draw_date(
        self, kit: Kit, box: FrameBuilder, measures: CellMeasures, start: float, top: float, state: FitState
    ) -> list[LaidBlock]:
        date = self._date(kit, measures)
        size = date.size(kit, state)
        laid = date.arrange(kit, date.natural_width(kit, state) + 0.01, state, StructureElement("P"))
        low = top + laid.first_baseline
        if self.day.rest != "none" and not self.day.outside:
            box.open(StructureElement("Artifact"))
            box.shape(_patch(kit, self.day.rest == "holiday", start, top, laid.frame, size))
            box.close()
        box.frame(laid.frame, start, top)
        if (name := self._name(kit, measures, state)) is None:
            return [laid.laid]
        beside, down = self._name_place(kit, measures, name, state)
        room = measures.width - 2 * measures.pad - beside
        text = name.arrange(kit, room, state, StructureElement("P"))
        # On the line of the date, or as near to it as its height allows.
        box.frame(text.frame, start + beside, top + down if down else max(top, low - text.first_baseline))
        return [laid.laid, text.laid]


def _patch(kit: Kit, holiday: bool, start: float, top: float, date: Frame, size: float) -> Shape:
    """The form that tells a day off where there is no colour: a filled patch under the date, or a bar below it."""
    by, (above, below) = ROUND_DATE * size, _ink(date)
    if holiday:
        area = Rect(start - by, top + above - by, date.size.width + 2 * by, below - above + 2 * by)
        return Shape(rounded(area, by), fill=kit.accent)
    return Shape(rectangle(Rect(start, top + below + 0.6 * by, date.size.width, 0.45 * by)), fill=kit.accent)


def _ink(frame: Frame) -> tuple[float, float]:
    """Where the ink of a text begins and ends, from the top of its frame: figures of some scripts hang low."""
    edges = [
        transform.f - y * item.size / item.face.upem
        for item, transform, _ in walk(frame)
        if isinstance(item, GlyphRun)
        for glyph in item.glyphs
        if (ink := item.face.extents(glyph.gid)) is not None
        for y in (ink.ymin + glyph.dy, ink.ymax + glyph.dy)
    ]
    return (min(edges), max(edges)) if edges else (0.0, frame.size.height)


def _word(kit: Kit, event: ShownEvent, measures: CellMeasures, room: float, state: FitState) -> Prose | None:
    """The words of an event. One word is set smaller rather than broken, as long as that helps."""
    if event.text is None:
        return None
    align: Align = "start" if event.letter is not None else "center"
    word = Prose(event.text, measures.role, measures.fit, event.span, None, align)
    if any(gap in event.text.chars for gap in _GAPS):
        return word
    steps = kit.shrink_steps[word.variable(kit)]
    least = word.natural_width(kit, state) * steps.floor / steps.at(state.get(steps.name, 0))
    return word._replace(whole=least <= room)


def _letter(kit: Kit, event: ShownEvent, measures: CellMeasures) -> Prose | None:
    if event.letter is None:
        return None
    return Prose(event.letter, measures.role, measures.fit, event.span, kit.ground_paint, "start", whole=True)


def _tile(kit: Kit, event: ShownEvent, measures: CellMeasures, state: FitState) -> tuple[float, float]:
    """The side of the tile with an event's letter, and the room that it takes with the air beside it."""
    letter = _letter(kit, event, measures)
    if letter is None:
        return 0.0, 0.0
    size = letter.size(kit, state)
    side = max(TILE * size, letter.natural_width(kit, state) + 0.6 * size)
    return side, side + BESIDE * size


def _sign_height(event: ShownEvent, measures: CellMeasures, room: float) -> float:
    return min(measures.sign, room) if event.pictogram else 0.0


def _extent(kit: Kit, event: ShownEvent, measures: CellMeasures, count: int, state: FitState) -> BlockExtent:
    """What an event needs among so many."""
    room = measures.part(count)
    tall = _sign_height(event, measures, room)
    side, taken = _tile(kit, event, measures, state)
    word = _word(kit, event, measures, room - taken, state)
    own = word.measure(kit, room - taken, state) if word else BlockExtent(0.0)
    low = max(side, own.height)
    return own._replace(height=tall + low + (measures.pad / 2 if tall and low else 0.0), raised=0.0, sunk=0.0)


def _draw(
    kit: Kit,
    box: FrameBuilder,
    event: ShownEvent,
    measures: CellMeasures,
    place: tuple[float, float, float],
    state: FitState,
) -> list[LaidBlock]:
    start, top, room = place
    paint = kit.look.paint(event.paint) if event.paint else kit.ink
    tall = _sign_height(event, measures, room)
    if event.pictogram:
        box.open(StructureElement("Artifact"))
        box.frame(sign(kit, event.pictogram, tall, paint), start + (room - tall) / 2, top)
        box.close()
        top += tall + measures.pad / 2
    letter = _letter(kit, event, measures)
    side, taken = _tile(kit, event, measures, state)
    word = _word(kit, event, measures, room - taken, state)
    set_word = word.arrange(kit, room - taken, state) if word else None
    used = taken + (set_word.width if set_word else 0.0)
    at = start + (room - used) / 2 if letter else start
    parts: list[LaidBlock] = []
    box.open(StructureElement("P"))
    if letter:
        parts.append(_draw_letter(kit, box, letter, (at, top, side), event.form, paint, state))
    if set_word:
        low = set_word.frame.size.height
        box.frame(set_word.frame, at + taken, top + max(0.0, (side - low) / 2))
        parts.append(set_word.laid)
    box.close()
    return parts


def _draw_letter(
    kit: Kit,
    box: FrameBuilder,
    letter: Prose,
    place: tuple[float, float, float],
    form: str,
    paint: Paint,
    state: FitState,
) -> LaidBlock:
    """The letter in the middle of its tile."""
    start, top, side = place
    laid = letter.arrange(kit, letter.natural_width(kit, state) + 0.01, state)
    radius = side / 2 if form == "round" else 0.12 * side
    box.open(StructureElement("Artifact"))
    box.shape(Shape(rounded(Rect(start, top, side, side), radius), fill=paint))
    box.close()
    cap = kit.language.cap * letter.size(kit, state)
    box.frame(laid.frame, start + (side - laid.width) / 2, top + (side + cap) / 2 - laid.first_baseline)
    return laid.laid
