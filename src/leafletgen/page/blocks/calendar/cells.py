"""One day of a calendar: its date, the name of a day off, its events side by side in equal parts."""

from __future__ import annotations

from typing import cast

from leafletgen.core.geometry import Point, Rect
from leafletgen.core.path import rectangle, rounded
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Span
from leafletgen.page.blocks.calendar.day import ShownDay, ShownEvent
from leafletgen.page.blocks.calendar.events import BESIDE, CellMeasures, EventPart, EventPlan
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit
from leafletgen.page.blocks.planned import Draft, P
from leafletgen.page.blocks.prose import Prose, joined
from leafletgen.text.ir.frame import Frame, GlyphRun, Shape, walk

ROUND_DATE = 0.22
"""How far the patch under the date of a holiday reaches beyond its figures, in their size ..."""
BELOW_PATCH = 0.1
"""... and the least room between it and a name below it."""


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
        return Prose(
            self.day.dates[min(measures.short, len(self.day.dates) - 1)],
            role,
            None,
            self.span,
            paint,
            "start",
            tabular=True,
            whole=True,
        )

    def date_fits(self, kit: Kit, measures: CellMeasures, state: FitState) -> bool:
        """Whether its date has room, at its smallest size at least."""
        own = self.kit(kit, measures)
        date = self._date(own, measures)
        steps = kit.shrink_steps[date.variable(kit)]
        least = date.natural_width(own, state) * steps.floor / steps.at(state.get(steps.name, 0))
        return least <= measures.width - 2 * measures.pad

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
        size = date.size(kit, state)
        line = date.measure(kit, room, state).height + ROUND_DATE * size
        return 0.0, max(line, self.ink(kit, date, state)[1] + (ROUND_DATE + BELOW_PATCH) * size)

    def ink(self, kit: Kit, date: Prose, state: FitState) -> tuple[float, float]:
        """Where the ink of its date begins and ends, from the top of its frame: figures and names of months may hang below their line."""
        key = ("ink", id(date.text), date.role, kit.vertical, date.size(kit, state))
        known = kit.cache.get(key)
        if known is None:
            laid = date.arrange(kit, date.natural_width(kit, state) + 0.01, state)
            known = kit.cache[key] = _ink(laid.frame)
        return cast("tuple[float, float]", known)

    def _parts(self, kit: Kit, measures: CellMeasures) -> list[EventPart]:
        """Its events, each in its part. Where one word leaves its letter no room, the letters of all of them are raised."""
        room = measures.part(max(len(self.events), 1))
        parts = [EventPart(event, measures, room) for event in self.events]
        raised = not all(part.word_fits(kit) for part in parts)
        return [part._replace(raised=raised) for part in parts]

    def plan(self, kit: Kit, measures: CellMeasures, state: FitState) -> DayPlan:
        """What the day needs, and where its parts are."""
        own, room = self.kit(kit, measures), measures.width - 2 * measures.pad
        date, name = self._date(own, measures), self._name(own, measures, state)
        needs, at = [date.measure(own, room, state)], (0.0, 0.0)
        head = needs[0].height
        if name is not None:
            at = self._name_place(own, measures, name, state)
            needs.append(name.measure(own, room - at[0], state))
            head = max(head, at[1] + needs[1].height)
        events = [part.plan(own, state) for part in self._parts(own, measures)]
        tall = max((e.need.height + measures.pad / 2 for e in events), default=0.0)
        whole = joined([joined(needs, head), *(e.need for e in events)], 2 * measures.pad + head + tall)
        return DayPlan(self, own, date, name, at, head, events, whole)


class DayPlan(NamedTuple):
    """A day planned: the kit of its ground, its date, the name of a day off and where that stands beside or below the date, the
    height of both, its events, and what it needs.
    """

    cell: DayCell
    kit: Kit
    date: Prose
    name: Prose | None
    at: tuple[float, float]
    head: float
    events: list[EventPlan]
    need: BlockExtent

    def draw_grounds(self, draft: Draft, measures: CellMeasures, start: float, top: float) -> None:
        """What lies under the words: the ground of the day, and those of its events below the date."""
        if self.kit.ground != draft.kit.ground:
            area = Rect(start, top, measures.width, measures.height)
            draft.shape(Shape(rectangle(area), fill=self.kit.ground_paint))
        below = measures.pad + self.head + measures.pad / 2
        part = measures.width / max(len(self.events), 1)
        for number, event in enumerate(self.cell.events):
            if event.ground:
                area = Rect(start + number * part, top + below, part, measures.height - below)
                draft.shape(Shape(rectangle(area), fill=self.kit.on(event.ground).ground_paint))

    def draw(self, draft: Draft, measures: CellMeasures, start: float, top: float) -> None:
        """Its texts and signs, its edge at `start` and `top`."""
        pad = measures.pad
        self._draw_date(draft, measures, start + pad, top + pad)
        tall = max((e.need.height for e in self.events), default=0.0)
        above = pad + self.head + pad / 2
        event_top = top + above + max(0.0, (measures.height - above - pad - tall) / 2)
        part = measures.width / max(len(self.events), 1)
        for number, event in enumerate(self.events):
            inset = start + number * part + (part - event.part.room) / 2
            shown = event.part.event
            # Signs stand on one line; what has none stands in the middle.
            lower = 0.0 if shown.pictogram else (tall - event.need.height) / 2
            event.draw(draft, self.kit.on(shown.ground), inset, event_top + lower)

    def _draw_date(self, draft: Draft, measures: CellMeasures, start: float, top: float) -> None:
        kit, state, day = self.kit, draft.state, self.cell.day
        made = draft.set(self.date, self.date.natural_width(kit, state) + 0.01, P, kit)
        if day.rest != "none" and not day.outside:
            ink, size = self.cell.ink(kit, self.date, state), self.date.size(kit, state)
            corner, across = Point(start, top), made.frame.size.width
            draft.artifact(_patch(kit, day.rest == "holiday", corner, across, ink, size))
        draft.place(made, start, top)
        if self.name is not None:
            beside, down = self.at
            text = draft.set(self.name, measures.width - 2 * measures.pad - beside, P, kit)
            # On the line of the date, or as near to it as its height allows.
            level = max(top, top + made.first_baseline - text.first_baseline)
            draft.place(text, start + beside, top + down if down else level)


def _patch(
    kit: Kit, holiday: bool, corner: Point, width: float, ink: tuple[float, float], size: float
) -> Shape:
    """The form that tells a day off where there is no colour: a filled patch under the date, or a bar below it."""
    by, (above, below), (start, top) = ROUND_DATE * size, ink, corner
    if holiday:
        area = Rect(start - by, top + above - by, width + 2 * by, below - above + 2 * by)
        return Shape(rounded(area, by), fill=kit.accent)
    return Shape(rectangle(Rect(start, top + below + 0.6 * by, width, 0.45 * by)), fill=kit.accent)


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
