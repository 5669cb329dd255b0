"""An event in its part of a day: a pictogram, below it a letter in a tile and a word."""

from __future__ import annotations

from typing import NamedTuple

from leafletgen.core.color import Paint
from leafletgen.core.geometry import Rect
from leafletgen.core.path import rounded
from leafletgen.page.blocks.calendar.day import ShownEvent
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, LaidBlock
from leafletgen.page.blocks.prose import Prose
from leafletgen.page.blocks.signs import sign
from leafletgen.text.ir.frame import FrameBuilder, Shape
from leafletgen.text.ir.structure import StructureElement
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

    def measure(self, kit: Kit, state: FitState) -> BlockExtent:
        """What the event needs."""
        side, taken = self._tile(kit, state)
        word = self._word(kit, state, taken)
        own = word.measure(kit, self._word_room(taken), state) if word else BlockExtent(0.0)
        above = max(self._sign(taken), side if self.raised else 0.0)
        low = own.height if self.raised else max(side, own.height)
        gap = self.measures.pad / 2 if above and low else 0.0
        return own._replace(height=above + gap + low, raised=0.0, sunk=0.0)

    def draw(self, kit: Kit, box: FrameBuilder, start: float, top: float, state: FitState) -> list[LaidBlock]:
        """Its sign and words, its edge at `start` and `top`."""
        paint = kit.look.paint(self.event.paint) if self.event.paint else kit.ink
        side, taken = self._tile(kit, state)
        tall = self._sign(taken)
        above = max(tall, side if self.raised else 0.0)
        used = tall + (taken if self.raised else 0.0)
        edge = start + (self.room - used) / 2
        if self.event.pictogram:
            box.open(StructureElement("Artifact"))
            at = edge + (taken if self.raised else 0.0)
            box.frame(sign(kit, self.event.pictogram, tall, paint), at, top + (above - tall) / 2)
            box.close()
        low = top + above + (self.measures.pad / 2 if above else 0.0)
        box.open(StructureElement("P"))
        if self.raised:
            parts = self._draw_letter(kit, box, edge, top + (above - side) / 2, paint, state)
            parts += self._draw_word(kit, box, start, low, state)
        else:
            parts = self._draw_line(kit, box, start, low, paint, state)
        box.close()
        return parts

    def _draw_line(
        self, kit: Kit, box: FrameBuilder, start: float, top: float, paint: Paint, state: FitState
    ) -> list[LaidBlock]:
        """The letter and the word on a line, in the middle of the room."""
        side, taken = self._tile(kit, state)
        if self._letter(kit) is None:
            return self._draw_word(kit, box, start, top, state)
        word = self._word(kit, state, taken)
        wide = word.arrange(kit, self.room - taken, state) if word else None
        at = start + (self.room - taken - (wide.width if wide else 0.0)) / 2
        parts = self._draw_letter(kit, box, at, top, paint, state)
        down = max(0.0, (side - wide.frame.size.height) / 2) if wide else 0.0
        return parts + self._draw_word(kit, box, at + taken, top + down, state)

    def _draw_word(
        self, kit: Kit, box: FrameBuilder, start: float, top: float, state: FitState
    ) -> list[LaidBlock]:
        taken = self._tile(kit, state)[1]
        word = self._word(kit, state, taken)
        if word is None:
            return []
        laid = word.arrange(kit, self._word_room(taken), state)
        box.frame(laid.frame, start, top)
        return [laid.laid]

    def _draw_letter(
        self, kit: Kit, box: FrameBuilder, start: float, top: float, paint: Paint, state: FitState
    ) -> list[LaidBlock]:
        """The letter in the middle of its tile."""
        letter, side = self._letter(kit), self._tile(kit, state)[0]
        if letter is None:
            return []
        laid = letter.arrange(kit, letter.natural_width(kit, state) + 0.01, state)
        radius = side / 2 if self.event.form == "round" else 0.12 * side
        box.open(StructureElement("Artifact"))
        box.shape(Shape(rounded(Rect(start, top, side, side), radius), fill=paint))
        box.close()
        cap = kit.language.cap * letter.size(kit, state)
        box.frame(laid.frame, start + (side - laid.width) / 2, top + (side + cap) / 2 - laid.first_baseline)
        return [laid.laid]

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
        return word._replace(whole=least <= self._word_room(taken))

    def _word_room(self, taken: float) -> float:
        return self.room - (0.0 if self.raised else taken)

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

    def _sign(self, taken: float) -> float:
        """The side of its pictogram."""
        room = self.room - (taken if self.raised else 0.0)
        return min(self.measures.sign, room) if self.event.pictogram else 0.0
