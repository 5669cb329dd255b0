"""A sheet of weeks: the name of its month, the names of the days, the days as a table."""

from __future__ import annotations

from collections.abc import Sequence

from leafletgen.core.geometry import Rect
from leafletgen.core.path import rectangle
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Span
from leafletgen.page.blocks.calendar.cells import DayPlan
from leafletgen.page.blocks.calendar.day import ShownSheet
from leafletgen.page.blocks.calendar.events import CellMeasures
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit
from leafletgen.page.blocks.planned import ARTIFACT, Draft
from leafletgen.page.blocks.prose import Prose, joined
from leafletgen.page.calendar.weeks import WEEK
from leafletgen.text.ir.frame import FrameBuilder, Shape
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement

WeekPlans = Sequence[Sequence[DayPlan]]
ROW = StructureElement("TR")


class SheetHead(NamedTuple):
    """What stands above a sheet: the name of the month and the names of the days, what they need, and the height of either."""

    title: Prose | None
    days: list[Prose]
    needs: list[BlockExtent]
    above: float
    low: float


def sheet_head(
    kit: Kit, sheet: ShownSheet, roles: tuple[str, str], width: float, state: FitState, span: Span | None
) -> SheetHead:
    """The names of days are all short ones, or all narrow ones where a short one is wider than its room. `roles`: of the names of
    days and of the month.
    """
    air = kit.space("cell")
    room = width / WEEK - air / 2

    def proses(texts: tuple[RichText, ...]) -> list[Prose]:
        paints = [kit.accent if number == sheet.sunday else None for number in range(len(texts))]
        return [
            Prose(text, roles[0], None, span, paint, "center", whole=True)
            for text, paint in zip(texts, paints, strict=True)
        ]

    days = proses(sheet.heads)
    if any(p.natural_width(kit, state) > room for p in days):
        days = proses(sheet.narrow)
    needs = [p.measure(kit, room, state) for p in days]
    head = joined(needs, max(e.height for e in needs) + air)
    if sheet.title is None:
        return SheetHead(None, days, [head], 0.0, head.height)
    title = Prose(sheet.title, roles[1], None, span)
    need = title.measure(kit, width, state)
    return SheetHead(title, days, [head, need], need.height + air, head.height)


def draw_sheet(
    draft: Draft, sheet: ShownSheet, head: SheetHead, weeks: WeekPlans, measures: CellMeasures, above: float
) -> None:
    """The sheet; `above`: the room for what stands above its days, in points."""
    with draft.within(StructureElement("Table")):
        with draft.within(ARTIFACT):
            for row, week in enumerate(weeks):
                for column, plan in enumerate(week):
                    place = column * measures.width, above + row * measures.height
                    plan.draw_grounds(draft, measures, *place)
            _lines(draft.kit, draft, len(weeks), measures, above)
        if head.title:
            with draft.within(StructureElement("Caption")):
                draft.text(head.title, draft.width, 0.0, 0.0)
        pad = draft.kit.space("cell")
        with draft.within(ROW):
            for number, (prose, spoken) in enumerate(zip(head.days, sheet.spoken, strict=True)):
                with draft.within(StructureElement("TH", scope="Column", alt=spoken)):
                    made = draft.set(prose, measures.width - pad / 2)
                    low = above - pad - made.frame.size.height
                    draft.place(made, number * measures.width + pad / 4, low)
        for row, week in enumerate(weeks):
            with draft.within(ROW):
                for column, plan in enumerate(week):
                    with draft.within(StructureElement("TD")):
                        place = column * measures.width, above + row * measures.height
                        plan.draw(draft, measures, *place)


def _lines(kit: Kit, box: FrameBuilder, rows: int, measures: CellMeasures, top: float) -> None:
    """Thin lines between days, and a frame round all of them."""
    thick = kit.space("rule")
    thin, wide, tall = thick / 2, measures.width * WEEK, measures.height * rows
    areas = [Rect(n * measures.width - thin / 2, top, thin, tall) for n in range(1, WEEK)]
    areas += [Rect(0, top + n * measures.height - thin / 2, wide, thin) for n in range(1, rows)]
    areas += [Rect(0, top + at, wide, thick) for at in (0.0, tall - thick)]
    areas += [Rect(at, top, thick, tall) for at in (0.0, wide - thick)]
    for area in areas:
        box.shape(Shape(rectangle(area), fill=kit.ink))
