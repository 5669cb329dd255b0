"""An event in its part of a day: a pictogram, below it a letter in a tile and a word."""

from __future__ import annotations

from leafletgen.core.color import Paint
from leafletgen.core.geometry import Rect
from leafletgen.core.path import rounded
from leafletgen.core.record import NamedTuple
from leafletgen.page.blocks.calendar.day import ShownEvent
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit
from leafletgen.page.blocks.planned import ARTIFACT, Draft, P
from leafletgen.page.blocks.prose import Prose
from leafletgen.page.blocks.signs import sign
from leafletgen.text.ir.frame import Shape
from leafletgen.text.ir.style import Align

TILE = 1.5
"""Side of a letter's tile, in the size of the word beside it ..."""
BESIDE = 0.4
"""... and the room between both; also that between a date and the name of a day off."""
_GAPS = " \u00ad\u200b"
"""Where a word may be parted."""


class CellMeasures(NamedTuple):
    """What all days of a calendar share: the room of one in points, its padding, the side of its signs; roles of its texts; how short
    their dates are.
    """

    width: float
    pad: float
    sign: float
    role: str
    date_role: str
    fit: str | None
    empty: str | None
    height: float = 0.0
    short: int = 0

    def part(self, count: int) -> float:
        """The room for the words of one of several events."""
        return self.width / count - (self.pad if count > 1 else 2 * self.pad)


class EventPart(NamedTuple):
    """An event with its room in points. `raised`: its letter stands beside the pictogram, as the word leaves it no room."""

    event: ShownEvent
    measures: CellMeasures
    room: float
    raised: bool = False

    def word_fits(self, kit: Kit) -> bool:
        """Whether the word finds room beside its letter, at the smallest size at least."""
        word, letter = self._prose(kit), self._letter(kit)
        if word is None or letter is None:
            return True
        steps = kit.shrink_steps[word.variable(kit)]
        floor = {steps.name: steps.lowest}
        return not word.measure(kit, self.room - self._tile(kit, floor)[1], floor).strains

    def plan(self, kit: Kit, state: FitState) -> EventPlan:
        """What the event needs, and what it is made of."""
        side, taken = self._tile(kit, state)
        word = self._word(kit, state, taken)
        room = self.room - (0.0 if self.raised else taken)
        own = word.measure(kit, room, state) if word else BlockExtent(0.0)
        sign = (
            min(self.measures.sign, self.room - (taken if self.raised else 0.0))
            if self.event.pictogram
            else 0.0
        )
        above = max(sign, side if self.raised else 0.0)
        low = own.height if self.raised else max(side, own.height)
        gap = self.measures.pad / 2 if above and low else 0.0
        need = own._replace(height=above + gap + low, raised=0.0, sunk=0.0)
        return EventPlan(self, need, word, room, self._letter(kit), side, taken, sign, above)

    def _prose(self, kit: Kit) -> Prose | None:
        """Its words, on one line where they are one word."""
        text = self.event.text
        if text is None:
            return None
        align: Align = "start" if self.event.letter is not None and not self.raised else "center"
        whole = not any(gap in text.chars for gap in _GAPS)
        return Prose(text, self.measures.role, self.measures.fit, self.event.span, None, align, whole=whole)

    def _word(self, kit: Kit, state: FitState, taken: float) -> Prose | None:
        """Its words. One word is set smaller rather than broken, as long as that helps."""
        word = self._prose(kit)
        if word is None or not word.whole:
            return word
        steps = kit.shrink_steps[word.variable(kit)]
        least = word.natural_width(kit, state) * steps.floor / steps.at(state.get(steps.name, 0))
        return word._replace(whole=least <= self.room - (0.0 if self.raised else taken))

    def _letter(self, kit: Kit) -> Prose | None:
        text, measures = self.event.letter, self.measures
        if text is None:
            return None
        return Prose(
            text, measures.role, measures.fit, self.event.span, kit.ground_paint, "start", whole=True
        )

    def _tile(self, kit: Kit, state: FitState) -> tuple[float, float]:
        """The side of the tile with its letter, and the room that it takes with the air beside it."""
        letter = self._letter(kit)
        if letter is None:
            return 0.0, 0.0
        size = letter.size(kit, state)
        side = max(TILE * size, letter.natural_width(kit, state) + 0.6 * size)
        return side, side + BESIDE * size


class EventPlan(NamedTuple):
    """An event planned: what it needs; its word and the room for that, its letter; the side of the letter's tile, the room that
    this takes, the side of its pictogram, the height of what stands above the word.
    """

    part: EventPart
    need: BlockExtent
    word: Prose | None
    room: float
    letter: Prose | None
    side: float
    taken: float
    sign: float
    above: float

    def draw(self, draft: Draft, kit: Kit, start: float, top: float) -> None:
        """Its sign and words, its edge at `start` and `top`."""
        event, raised, room = self.part.event, self.part.raised, self.part.room
        paint = kit.look.paint(event.paint) if event.paint else kit.ink
        before = self.taken if raised else 0.0
        edge = start + (room - (self.sign + before)) / 2
        if event.pictogram:
            with draft.within(ARTIFACT):
                drawn = sign(kit, event.pictogram, self.sign, paint)
                draft.frame(drawn, edge + before, top + (self.above - self.sign) / 2)
        low = top + self.above + (self.part.measures.pad / 2 if self.above else 0.0)
        with draft.within(P):
            word = draft.set(self.word, self.room, None, kit) if self.word else None
            if raised:
                self._draw_letter(draft, kit, edge, top + (self.above - self.side) / 2, paint)
            elif self.letter:  # on a line with the word, in the middle of the room
                start += (room - self.taken - (word.width if word else 0.0)) / 2
                self._draw_letter(draft, kit, start, low, paint)
                start += self.taken
                low += max(0.0, (self.side - word.frame.size.height) / 2) if word else 0.0
            if word:
                draft.place(word, start, low)

    def _draw_letter(self, draft: Draft, kit: Kit, start: float, top: float, paint: Paint) -> None:
        """The letter in the middle of its tile."""
        if self.letter is None:
            return
        side = self.side
        made = draft.set(self.letter, self.letter.natural_width(kit, draft.state) + 0.01, None, kit)
        radius = side / 2 if self.part.event.form == "round" else 0.12 * side
        draft.artifact(Shape(rounded(Rect(start, top, side, side), radius), fill=paint))
        cap = kit.language.cap * self.letter.size(kit, draft.state)
        draft.place(made, start + (side - made.width) / 2, top + (side + cap) / 2 - made.first_baseline)
