"""A sheet of weeks: the name of its month, the names of the days, the days as a table."""

from __future__ import annotations

from collections.abc import Sequence

from leafletgen.core.geometry import Rect
from leafletgen.core.path import rectangle
from leafletgen.core.source import Span
from leafletgen.page.blocks.calendar.cells import DayCell
from leafletgen.page.blocks.calendar.day import ShownSheet
from leafletgen.page.blocks.calendar.events import CellMeasures
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, LaidBlock
from leafletgen.page.blocks.prose import Prose, gathered, joined
from leafletgen.page.calendar.weeks import WEEK
from leafletgen.text.ir.frame import FrameBuilder, Shape
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement

WeekCells = Sequence[Sequence[DayCell]]


def _heads(
    kit: Kit, sheet: ShownSheet, role: str, room: float, state: FitState, span: Span | None
) -> list[Prose]:
    """The names of days: all short ones, or all narrow ones where a short one is wider than its room."""

    def proses(texts: tuple[RichText, ...]) -> list[Prose]:
        return [
            Prose(
                text, role, None, span, kit.accent if number == sheet.sunday else None, "center", whole=True
            )
            for number, text in enumerate(texts)
        ]

    short = proses(sheet.heads)
    wide = any(p.natural_width(kit, state) > room for p in short)
    return proses(sheet.narrow) if wide else short


def _title(sheet: ShownSheet, role: str, span: Span | None) -> Prose | None:
    return Prose(sheet.title, role, None, span) if sheet.title is not None else None


def head_height(
    kit: Kit, sheet: ShownSheet, role: str, width: float, state: FitState, span: Span | None
) -> BlockExtent:
    """What the names of the days need, with the air below them."""
    room = width / WEEK - kit.space("cell") / 2
    found = [p.measure(kit, room, state) for p in _heads(kit, sheet, role, room, state, span)]
    return joined(found, max(e.height for e in found) + kit.space("cell"))


def title_height(
    kit: Kit, sheet: ShownSheet, role: str, width: float, state: FitState, span: Span | None
) -> BlockExtent:
    """What the name of the month needs, with the air below it."""
    title = _title(sheet, role, span)
    if title is None:
        return BlockExtent(0.0)
    need = title.measure(kit, width, state)
    return need._replace(height=need.height + kit.space("cell"))


def draw_sheet(
    kit: Kit,
    sheet: ShownSheet,
    cells: WeekCells,
    measures: CellMeasures,
    roles: tuple[str, str],
    above: float,
    state: FitState,
) -> LaidBlock:
    """The sheet; `roles`: of the names of days and of the month; `above`: the room for both, in points."""
    width = measures.width * WEEK
    box = kit.builder(width)
    parts: list[LaidBlock] = []
    box.open(StructureElement("Table"))
    box.open(StructureElement("Artifact"))
    for row, week in enumerate(cells):
        for column, cell in enumerate(week):
            place = column * measures.width, above + row * measures.height
            cell.draw_grounds(kit, box, measures, *place, state)
    _lines(kit, box, len(cells), measures, above)
    box.close()
    span = cells[0][0].span
    if title := _title(sheet, roles[1], span):
        box.open(StructureElement("Caption"))
        laid = title.arrange(kit, width, state)
        box.frame(laid.frame, 0.0, 0.0)
        box.close()
        parts.append(laid.laid)
    parts += _head_row(kit, box, sheet, roles[0], measures, above, state, span)
    for row, week in enumerate(cells):
        box.open(StructureElement("TR"))
        for column, cell in enumerate(week):
            box.open(StructureElement("TD"))
            place = column * measures.width, above + row * measures.height
            parts += cell.draw(kit, box, measures, *place, state)
            box.close()
        box.close()
    box.close()
    return gathered(box.build(above + len(cells) * measures.height), parts)


def _head_row(
    kit: Kit,
    box: FrameBuilder,
    sheet: ShownSheet,
    role: str,
    measures: CellMeasures,
    above: float,
    state: FitState,
    span: Span | None,
) -> list[LaidBlock]:
    parts, pad = [], kit.space("cell")
    room = measures.width - pad / 2
    heads = _heads(kit, sheet, role, room, state, span)
    box.open(StructureElement("TR"))
    for number, (prose, spoken) in enumerate(zip(heads, sheet.spoken, strict=True)):
        box.open(StructureElement("TH", scope="Column", alt=spoken))
        laid = prose.arrange(kit, room, state)
        low = laid.frame.size.height
        box.frame(laid.frame, number * measures.width + pad / 4, above - pad - low)
        box.close()
        parts.append(laid.laid)
    box.close()
    return parts


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
