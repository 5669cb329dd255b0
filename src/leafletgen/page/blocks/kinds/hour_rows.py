"""Rows of opening hours as they are drawn: days, and beside them times in words or bars on one scale. Tagged as a table."""

from __future__ import annotations

from leafletgen.core.geometry import MM, Rect
from leafletgen.core.path import polyline, rectangle, rounded
from leafletgen.core.record import NamedTuple, record
from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit
from leafletgen.page.blocks.planned import ARTIFACT, BlockPlan, Draft, P, PlannedBlock, wide
from leafletgen.page.blocks.prose import Prose, joined
from leafletgen.page.calendar.hours import OpenTime
from leafletgen.text.ir.frame import Shape, Stroke
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
    """A row measured: what it says, its texts, the height of what is beside the days (without the note), and of all."""

    shown: ShownHours
    days: Prose
    note: Prose | None
    body: float
    height: float
    named: float
    extents: tuple[BlockExtent, ...]


@record
class HourRows(PlannedBlock):
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
        across = max((mark.natural_width(kit, state) for mark in marks), default=0.0)
        # The first and the last hour stand in the middle of their marks.
        start += max(0.0, across / 2 - kit.space("gutter") + BETWEEN)
        room = max(width - start - across / 2, MM)
        step = next((s for s in STEPS if self._has_room(s, across, room)), STEPS[-1])
        tall = max((mark.measure(kit, across + 1, state).height for mark in marks), default=0.0)
        plan = _HourPlan(days, start, room, True, step, self.scale.reach(step), tall)
        fits = all(
            label.natural_width(kit, state) + 2 * PAD <= self._bar(plan, time).width
            for row in self.rows
            for label, time in self._labels(kit, row)
        )
        return plan._replace(inside=fits)

    def _has_room(self, step: int, across: float, room: float) -> bool:
        """Whether marks of that width stand apart at each `step` hours, and are few enough to be read."""
        assert self.scale is not None  # asked by the caller
        hours = self.scale.reach(step)
        return step * room / hours >= across + BETWEEN and hours <= MOST_MARKS * step

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
        return _HourRow(row, days, note, body, tall, named.height, (named, *needs, *told))

    def plan(self, kit: Kit, width: float, height: float | None, state: FitState) -> BlockPlan:
        """See `PlannedBlock`."""
        place = self._plan(kit, width, state)
        rows = [self._measured(kit, place, row, state) for row in self.rows]
        pad, top = (BETWEEN, place.scale + TICK) if self.scale else (kit.space("cell"), 0.0)
        tall = top + sum(row.height for row in rows) + 2 * pad * len(rows)

        def draw(draft: Draft) -> None:
            at = top
            with draft.within(StructureElement("Table")):
                if self.scale:
                    self._marks(draft, place, self.scale)
                for number, row in enumerate(rows):
                    if number and not self.scale:
                        thick = kit.space("rule") / 2
                        line = rectangle(Rect(0, at - thick / 2, width, thick))
                        draft.artifact(Shape(line, fill=kit.ink))
                    self._draw(draft, place, row, at + pad)
                    at += row.height + 2 * pad

        return BlockPlan(joined([e for row in rows for e in row.extents], tall), draw)

    # --- frames

    def _marks(self, draft: Draft, plan: _HourPlan, scale: HourScale) -> None:
        """The scale; the times are said beside each day, so it is not read."""
        with draft.within(ARTIFACT):
            for number, at in self._stands(plan):
                mark = self._small(scale.hours[number])
                room = wide(mark, draft.kit, draft.state)
                draft.text(mark, room, at - room / 2, 0.0)
                _line(draft, at, plan.scale, plan.scale + TICK)

    def _stands(self, plan: _HourPlan) -> list[tuple[int, float]]:
        """The hours that are marked, and where."""
        return [(n, plan.start + plan.room * n / plan.hours) for n in range(0, plan.hours + 1, plan.step)]

    def _draw(self, draft: Draft, plan: _HourPlan, row: _HourRow, top: float) -> None:
        drop = max(0.0, row.body - row.named) / 2 if plan.inside else 0.0
        with draft.within(StructureElement("TR")):
            with draft.within(StructureElement("TH", scope="Row")):
                draft.text(row.days, plan.days, 0.0, top + drop, P)
            with draft.within(StructureElement("TD")):
                labels = self._labels(draft.kit, row.shown)
                if self.scale:
                    self._bars(draft, plan, row, top, [self._bar(plan, time) for _, time in labels])
                if plan.inside:
                    for label, time in labels:
                        bar = self._bar(plan, time)
                        made = draft.set(label, bar.width, P)
                        draft.place(made, bar.x, top + (row.body - made.frame.size.height) / 2)
                else:
                    times = draft.set(self._times(row.shown), plan.room, P)
                    draft.place(times, plan.start, top + row.body - times.frame.size.height)
                if row.note:
                    draft.text(row.note, plan.room, plan.start, top + row.body + PAD, P)

    def _bars(self, draft: Draft, plan: _HourPlan, row: _HourRow, top: float, bars: list[Rect]) -> None:
        kit, high = draft.kit, row.body if plan.inside else THIN
        paint = kit.on(self.ground).ground_paint if self.ground else kit.ink
        with draft.within(ARTIFACT):
            if plan.inside:  # else words stand in the way
                for _, at in self._stands(plan):
                    _line(draft, at, top - BETWEEN, top + high + (0.0 if row.note else BETWEEN))
            for bar in bars:
                area = rounded(bar._replace(y=top, height=high), ROUND)
                if row.shown.open:
                    draft.shape(Shape(area, fill=paint))
                else:
                    dashed = Stroke(paint, LINE, (1.0 * MM, 0.8 * MM))
                    draft.shape(Shape(area, fill=kit.ground_paint, stroke=dashed))


def _line(draft: Draft, at: float, top: float, bottom: float) -> None:
    draft.shape(Shape(polyline([(at, top), (at, bottom)]), stroke=Stroke(draft.kit.ink, LINE / 3)))
