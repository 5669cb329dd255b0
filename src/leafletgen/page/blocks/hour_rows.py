"""Rows of opening hours as they are drawn: days, and beside them times in words or bars on one scale. Tagged as a table."""

from __future__ import annotations

from typing import NamedTuple

from leafletgen.core.geometry import MM, Rect
from leafletgen.core.path import polyline, rectangle, rounded
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, LaidBlock
from leafletgen.page.blocks.prose import Prose, gathered, joined
from leafletgen.page.calendar.hours import OpenTime
from leafletgen.text.ir.frame import FrameBuilder, Shape, Stroke
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement

WIDEST = 0.45
"""The part of the room that names of days may take before they are broken into lines."""
BETWEEN = 1.5 * MM
"""Between rows of bars, and between two hours on the scale at least (points)."""
PAD = 0.8 * MM
"""Between a time and the edge of its bar, and between a bar and the note below."""
MOST_MARKS = 6
"""Steps of the scale: more would be a ruler."""
THIN = 2.0 * MM
"""The height of a bar that has no room for its time, which then stands below."""
ROUND, LINE, TICK = 1.0 * MM, 0.3 * MM, 1.0 * MM
STEPS = (1, 2, 3, 4, 6, 12)
"""By how many hours a scale may go."""


@record
class ShownHours:
    """Days with equal hours in one language: their names, their times one by one (none: closed) and in one, a note."""

    days: RichText
    open: tuple[OpenTime, ...]
    each: tuple[RichText, ...]
    times: RichText
    note: RichText | None = None


@record
class HourScale:
    """Full hours from the `first` one that is needed to midnight, as a language says them; how many (`count`) are needed."""

    first: int
    count: int
    hours: tuple[RichText, ...]

    def reach(self, step: int) -> int:
        """How many hours it shows with a mark at each `step`: it ends with a mark, if the day is long enough."""
        whole = -(-max(self.count, 1) // step) * step
        return whole if whole < len(self.hours) else max(self.count, 1)


class HourRoles(NamedTuple):
    """The type of days, times and what is small; the fit group of the times."""

    head: str
    times: str
    small: str
    fit: str | None


class _HourPlan(NamedTuple):
    """Where things stand, in points: how wide the days are, where times begin and how wide they are; whether bars hold their
    times; the hours between two marks of the scale and in all, and how high its words are.
    """

    days: float
    start: float
    room: float
    inside: bool
    step: int
    hours: int
    scale: float


class _HourRow(NamedTuple):
    """A row measured: its texts, the height of what is beside the days (without the note), and of all."""

    days: Prose
    note: Prose | None
    body: float
    height: float
    extents: tuple[BlockExtent, ...]


@record
class HourRows:
    """The rows, as bars where there is a `scale`: in the colours of a `ground`, or in those of what they stand on, reversed."""

    rows: tuple[ShownHours, ...]
    scale: HourScale | None
    ground: str | None
    roles: HourRoles
    span: Span | None

    # --- texts

    def _small(self, text: RichText) -> Prose:
        return Prose(text, self.roles.small, None, self.span, align="center", whole=True)

    def _label(self, kit: Kit, text: RichText, *, filled: bool) -> Prose:
        """A time in its bar."""
        paint = None
        if filled:
            paint = kit.on(self.ground).ink if self.ground else kit.ground_paint
        return Prose(
            text, self.roles.times, self.roles.fit, self.span, paint, "center", tabular=True, whole=True
        )

    def _labels(self, kit: Kit, row: ShownHours) -> tuple[tuple[Prose, OpenTime], ...]:
        """The times of a row with the stretch that each stands on; what is closed, is so all the time."""
        if not row.open:
            return ((self._label(kit, row.times, filled=False), self._whole()),)
        pairs = zip(row.each, row.open, strict=True)
        return tuple((self._label(kit, text, filled=True), time) for text, time in pairs)

    def _whole(self) -> OpenTime:
        every = [time for row in self.rows for time in row.open]
        first = 60 * self.scale.first if self.scale else 0
        return OpenTime(
            min((t.opens for t in every), default=first),
            max((t.closes for t in every), default=first + (60 * self.scale.count if self.scale else 0)),
        )

    # --- measures

    def _plan(self, kit: Kit, width: float, state: FitState) -> _HourPlan:
        names = [Prose(row.days, self.roles.head, None, self.span) for row in self.rows]
        widest = max((one.natural_width(kit, state) for one in names), default=0.0) + 0.1
        days = min(widest, WIDEST * width)
        start = days + kit.space("gutter")
        if self.scale is None:
            return _HourPlan(days, start, max(width - start, MM), False, 1, 1, 0.0)
        marks = [self._small(hour) for hour in self.scale.hours]
        wide = max((mark.natural_width(kit, state) for mark in marks), default=0.0)
        # The first and the last hour stand in the middle of their marks.
        start += max(0.0, wide / 2 - kit.space("gutter") + BETWEEN)
        room = max(width - start - wide / 2, MM)
        step = next((s for s in STEPS if self._has_room(s, wide, room)), STEPS[-1])
        tall = max((mark.measure(kit, wide + 1, state).height for mark in marks), default=0.0)
        plan = _HourPlan(days, start, room, True, step, self.scale.reach(step), tall)
        fits = all(
            label.natural_width(kit, state) + 2 * PAD <= self._bar(plan, time).width
            for row in self.rows
            for label, time in self._labels(kit, row)
        )
        return plan._replace(inside=fits)

    def _has_room(self, step: int, wide: float, room: float) -> bool:
        """Whether marks of that width stand apart at each `step` hours, and are few enough to be read."""
        assert self.scale is not None  # asked by the caller
        hours = self.scale.reach(step)
        return step * room / hours >= wide + BETWEEN and hours <= MOST_MARKS * step

    def _bar(self, plan: _HourPlan, time: OpenTime) -> Rect:
        """Where a stretch of time lies on the scale; its height is for others."""
        assert self.scale is not None  # there are no bars without one
        per = plan.room / (60 * plan.hours)
        return Rect(
            plan.start + (time.opens - 60 * self.scale.first) * per,
            0.0,
            (time.closes - time.opens) * per,
            0.0,
        )

    def _times(self, row: ShownHours) -> Prose:
        return Prose(row.times, self.roles.times, self.roles.fit, self.span, tabular=True)

    def _measured(self, kit: Kit, plan: _HourPlan, row: ShownHours, state: FitState) -> _HourRow:
        days = Prose(row.days, self.roles.head, None, self.span)
        note = Prose(row.note, self.roles.small, None, self.span) if row.note else None
        if plan.inside:
            needs = [label.measure(kit, plan.room, state) for label, _ in self._labels(kit, row)]
            body = max(need.height for need in needs) + 2 * PAD
        else:
            needs = [self._times(row).measure(kit, plan.room, state)]
            body = needs[0].height + (THIN + LINE if self.scale else 0.0)
        named = days.measure(kit, plan.days, state)
        told = [note.measure(kit, plan.room, state)] if note else []
        tall = max(body + sum(PAD + one.height for one in told), named.height)
        return _HourRow(days, note, body, tall, (named, *needs, *told))

    def _pad(self, kit: Kit) -> float:
        return BETWEEN if self.scale else kit.space("cell")

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """See `kit.Block`."""
        plan = self._plan(kit, width, state)
        rows = [self._measured(kit, plan, row, state) for row in self.rows]
        return joined([e for row in rows for e in row.extents], self._height(kit, plan, rows))

    def _height(self, kit: Kit, plan: _HourPlan, rows: list[_HourRow]) -> float:
        pads = 2 * self._pad(kit) * len(rows)
        return self._top(plan) + sum(row.height for row in rows) + pads

    def _top(self, plan: _HourPlan) -> float:
        return plan.scale + TICK if self.scale else 0.0

    # --- frames

    def arrange(self, kit: Kit, width: float, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        plan = self._plan(kit, width, state)
        rows = [self._measured(kit, plan, row, state) for row in self.rows]
        tall = self._height(kit, plan, rows)
        box = kit.builder(width)
        parts: list[LaidBlock] = []
        box.open(StructureElement("Table"))
        if self.scale:
            parts += self._marks(kit, box, plan, state)
        top = self._top(plan)
        for number, (row, shown) in enumerate(zip(rows, self.rows, strict=True)):
            if number and not self.scale:
                box.open(StructureElement("Artifact"))
                thick = kit.space("rule") / 2
                box.shape(Shape(rectangle(Rect(0, top - thick / 2, width, thick)), fill=kit.ink))
                box.close()
            parts += self._row(kit, box, plan, row, shown, top + self._pad(kit), state)
            top += row.height + 2 * self._pad(kit)
        box.close()
        return gathered(box.build(tall), parts)

    def _marks(self, kit: Kit, box: FrameBuilder, plan: _HourPlan, state: FitState) -> list[LaidBlock]:
        """The scale; the times are said beside each day, so it is not read."""
        assert self.scale is not None  # asked by the caller
        parts = []
        box.open(StructureElement("Artifact"))
        for number, at in self._stands(plan):
            mark = self._small(self.scale.hours[number])
            wide = mark.natural_width(kit, state) + 0.1
            laid = mark.arrange(kit, wide, state).laid
            box.frame(laid.frame, at - wide / 2, 0.0)
            parts.append(laid)
            self._line(kit, box, at, plan.scale, plan.scale + TICK)
        box.close()
        return parts

    def _stands(self, plan: _HourPlan) -> list[tuple[int, float]]:
        """The hours that are marked, and where."""
        return [(n, plan.start + plan.room * n / plan.hours) for n in range(0, plan.hours + 1, plan.step)]

    def _line(self, kit: Kit, box: FrameBuilder, at: float, top: float, bottom: float) -> None:
        box.shape(Shape(polyline([(at, top), (at, bottom)]), stroke=Stroke(kit.ink, LINE / 3)))

    def _row(
        self,
        kit: Kit,
        box: FrameBuilder,
        plan: _HourPlan,
        row: _HourRow,
        shown: ShownHours,
        top: float,
        state: FitState,
    ) -> list[LaidBlock]:
        named = row.days.arrange(kit, plan.days, state, StructureElement("P"))
        drop = max(0.0, row.body - named.frame.size.height) / 2 if plan.inside else 0.0
        box.open(StructureElement("TR"))
        box.open(StructureElement("TH", scope="Row"))
        box.frame(named.frame, 0.0, top + drop)
        box.close()
        box.open(StructureElement("TD"))
        parts = [named.laid, *self._said(kit, box, plan, row, shown, top, state)]
        if row.note:
            note = row.note.arrange(kit, plan.room, state, StructureElement("P"))
            box.frame(note.frame, plan.start, top + row.body + PAD)
            parts.append(note.laid)
        box.close()
        box.close()
        return parts

    def _said(
        self,
        kit: Kit,
        box: FrameBuilder,
        plan: _HourPlan,
        row: _HourRow,
        shown: ShownHours,
        top: float,
        state: FitState,
    ) -> list[LaidBlock]:
        if self.scale:
            high = row.body if plan.inside else THIN
            areas = [self._bar(plan, t)._replace(y=top, height=high) for _, t in self._labels(kit, shown)]
            box.open(StructureElement("Artifact"))
            if plan.inside:  # else words stand in the way
                for _, at in self._stands(plan):
                    self._line(kit, box, at, top - BETWEEN, top + high + (0.0 if row.note else BETWEEN))
            self._bars(kit, box, areas, shown)
            box.close()
        if not plan.inside:
            times = self._times(shown).arrange(kit, plan.room, state, StructureElement("P"))
            box.frame(times.frame, plan.start, top + row.body - times.frame.size.height)
            return [times.laid]
        parts = []
        for label, time in self._labels(kit, shown):
            bar = self._bar(plan, time)
            laid = label.arrange(kit, bar.width, state, StructureElement("P")).laid
            box.frame(laid.frame, bar.x, top + (row.body - laid.frame.size.height) / 2)
            parts.append(laid)
        return parts

    def _bars(self, kit: Kit, box: FrameBuilder, areas: list[Rect], shown: ShownHours) -> None:
        paint = kit.on(self.ground).ground_paint if self.ground else kit.ink
        for area in areas:
            if shown.open:
                box.shape(Shape(rounded(area, ROUND), fill=paint))
            else:
                dashed = Stroke(paint, LINE, (1.0 * MM, 0.8 * MM))
                box.shape(Shape(rounded(area, ROUND), fill=kit.ground_paint, stroke=dashed))
