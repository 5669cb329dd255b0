"""A calendar: the sheets of its months or weeks, all cells of one size."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated, Generic, Literal, cast

from leafletgen.core.geometry import Length
from leafletgen.core.reading.declared import ALONE, Unless
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.calendar.cells import DayCell
from leafletgen.page.blocks.calendar.day import ShownDay, ShownEvent, ShownSheet
from leafletgen.page.blocks.calendar.declared import CalendarEvent, CalendarSign, CalendarStart, Holiday
from leafletgen.page.blocks.calendar.events import CellMeasures
from leafletgen.page.blocks.calendar.sheet import draw_sheet, sheet_head
from leafletgen.page.blocks.kit import BlockExtent, Fit, FitState, Kit, T
from leafletgen.page.blocks.planned import BlockPlan, Draft, PlannedBlock
from leafletgen.page.blocks.prose import joined
from leafletgen.page.calendar.weeks import WEEK

SHORTEST = 2
"""The last of the forms of a date: with the month's name, with its number, the day alone."""

WeekDay = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


@record
class Calendar(PlannedBlock, Generic[T]):
    """Months or weeks as a table of days, with events, days off and what they are called in the sheet's language.

    `from`: the first month (`2026-04`) or a day of the first week; `months` or `weeks`: how many. Names of days and months,
    the day that a week begins with and the figures are those of the language (CLDR), unless `first_day` and `digits` say
    otherwise. `empty`: the ground of days on which nothing is. `columns`: months side by side. All days have one size.
    """

    start: CalendarStart = field(metadata={"key": "from"})
    months: int = 0
    weeks: int = 0
    events: Annotated[tuple[CalendarEvent[T], ...], ALONE] = ()
    holidays: Annotated[tuple[Holiday[T], ...], ALONE] = ()
    signs: Mapping[str, CalendarSign[T]] = field(default_factory=dict)
    title: Annotated[bool, Unless(("weeks",))] = True
    first_day: WeekDay | None = None
    digits: Literal["language", "latin"] = "language"
    empty: str | None = None
    columns: Annotated[int, Unless(("weeks",))] = 1
    role: str = "caption"
    date_role: str = "card"
    head_role: str = "table-head"
    title_role: Annotated[str, Unless(("title=no", "weeks"))] = "head"
    fit: str | None = None
    sign_size: Length | None = None
    sheets: tuple[ShownSheet, ...] = field(default=(), metadata={"hidden": True})
    """Its days in one language, filled where it is put into that language; so are the events on them."""
    shown: tuple[ShownEvent, ...] = field(default=(), metadata={"hidden": True})
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    def _width(self, kit: Kit, width: float) -> float:
        """The width of a sheet, in points."""
        count = self._columns
        return (width - kit.space("gutter") * (count - 1)) / count

    @property
    def _columns(self) -> int:
        return min(max(self.columns, 1), max(len(self.sheets), 1))

    def _measures(self, kit: Kit, width: float, state: FitState) -> CellMeasures:
        # Signs give way with the words below them.
        steps = kit.shrink_steps[kit.variable(self.fit, self.role)]
        size = kit.pt(self.sign_size) if self.sign_size else kit.space("card-sign")
        size *= min(steps.at(state.get(steps.name, 0)) / steps.design, 1.0)
        measures = CellMeasures(
            self._width(kit, width) / WEEK,
            kit.space("cell"),
            size,
            self.role,
            self.date_role,
            self.fit,
            self.empty,
        )
        while measures.short < SHORTEST and not self._dates_fit(kit, measures, state):
            measures = measures._replace(short=measures.short + 1)
        return measures

    def _dates_fit(self, kit: Kit, measures: CellMeasures, state: FitState) -> bool:
        """Whether all dates that name their month have room."""
        named = [day for sheet in self.sheets for week in sheet.weeks for day in week if len(day.dates) > 1]
        return all(self._cell(day).date_fits(kit, measures, state) for day in named)

    def _cell(self, day: ShownDay) -> DayCell:
        return DayCell(day, tuple(self.shown[n] for n in day.events), self.span)

    def _extents(self, kit: Kit, width: float, state: FitState) -> list[BlockExtent]:
        """What the days need; kept, as the fit asks for it again with other sizes than those of a calendar's words."""
        variables = {kit.variable(self.fit, self.role), *(f"size {r}" for r in (self.role, self.date_role))}
        steps = tuple(state.get(name, 0) for name in sorted(variables))
        key = ("days", id(self), width, kit.ground, kit.language.tag, steps)
        if key not in kit.cache:
            measures = self._measures(kit, width, state)
            kit.cache[key] = [
                self._cell(day).plan(kit, measures, state).need
                for sheet in self.sheets
                for week in sheet.weeks
                for day in week
            ]
            kit.cache["calendar", id(self)] = self  # kept alive, so that none takes its identity
        return cast("list[BlockExtent]", kit.cache[key])

    def _lines(self) -> list[int]:
        """How many weeks each row of sheets is high."""
        rows = [self.sheets[n : n + self._columns] for n in range(0, len(self.sheets), self._columns)]
        return [max(len(sheet.weeks) for sheet in row) for row in rows]

    def plan(self, kit: Kit, width: float, height: float | None, state: FitState) -> BlockPlan:
        """See `PlannedBlock`."""
        cells, lines, gap = self._extents(kit, width, state), self._lines(), kit.space("gutter")
        room, roles = self._width(kit, width), (self.head_role, self.title_role)
        heads = [sheet_head(kit, sheet, roles, room, state, self.span) for sheet in self.sheets]
        above = max((h.low for h in heads), default=0.0) + max((h.above for h in heads), default=0.0)
        least = max((e.height for e in cells), default=0.0)
        tall = above * len(lines) + least * sum(lines) + gap * (len(lines) - 1)
        spare = max(0.0, (height or 0.0) - tall) / max(sum(lines), 1)
        whole = tall + spare * sum(lines)

        def draw(draft: Draft) -> None:
            measures, top = self._measures(kit, width, state), 0.0
            # With room to spare, signs are as large as they were meant to be.
            meant = kit.pt(self.sign_size) if self.sign_size else kit.space("card-sign")
            sign = max(min(measures.sign + spare, meant), measures.sign)
            measures = measures._replace(height=least + spare, sign=sign)
            for number, (sheet, head) in enumerate(zip(self.sheets, heads, strict=True)):
                row, column = divmod(number, self._columns)
                weeks = [[self._cell(day).plan(kit, measures, state) for day in week] for week in sheet.weeks]
                own = Draft(kit, measures.width * WEEK, state)
                draw_sheet(own, sheet, head, weeks, measures, above)
                draft.place(own.laid(above + len(weeks) * measures.height), column * (room + gap), top)
                if column == self._columns - 1:
                    top += above + lines[row] * measures.height + gap
            draft.fits, draft.found = _narrowest(draft.fits), list(dict.fromkeys(draft.found))

        # The names of all days stand before those of all months, as ever.
        needs = [e for n in range(2) for h in heads for e in h.needs[n : n + 1]]
        return BlockPlan(joined([*needs, *cells], whole), draw)


def _narrowest(fits: list[Fit]) -> list[Fit]:
    """An event stands on many days: a line of the report for where it has least room."""
    found: dict[tuple[str, str], Fit] = {}
    for one in fits:
        key = one.key, one.variable
        known = found.setdefault(key, one)
        if (-one.over_chars, one.free_chars) < (-known.over_chars, known.free_chars):
            found[key] = one
    return list(found.values())
