"""What is drawn under and between cells: grounds and rules. No part of the text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from leafletgen.core.geometry import Rect
from leafletgen.core.path import rectangle
from leafletgen.page.blocks.kit import Kit
from leafletgen.page.blocks.planned import ARTIFACT, Draft
from leafletgen.page.blocks.table.plan import PlacedCell, TablePlan
from leafletgen.text.ir.frame import Shape


def grounds(draft: Draft, plan: TablePlan, width: float, pad: float, rule: float) -> None:
    """The grounds of all cells, before anything stands on them. Neighbours of one ground are one area, without a seam."""
    painted = [cell for cell in plan.cells if cell.ground]
    if not painted:
        return
    with draft.within(ARTIFACT):
        for _, same in groupby(painted, lambda c: (c.spot.row, c.spot.rows, c.ground)):
            for first, last in _runs(list(same)):
                start = plan.columns.edge(first.spot.column, width)
                end = plan.columns.edge(last.spot.column + last.spot.columns, width)
                top, bottom = _span(plan, first, pad, rule)
                area = rectangle(Rect(start, top, end - start, bottom - top))
                draft.shape(Shape(area, fill=first.kit.ground_paint))


def _runs(cells: list[PlacedCell]) -> Iterator[tuple[PlacedCell, PlacedCell]]:
    """The first and last of cells that touch."""
    first = last = cells[0]
    for cell in cells[1:]:
        if cell.spot.column != last.spot.column + last.spot.columns:
            yield first, last
            first = cell
        last = cell
    yield first, last


def _span(plan: TablePlan, cell: PlacedCell, pad: float, rule: float) -> tuple[float, float]:
    """Upper and lower edge of a cell, down to the next row."""
    bottom = cell.spot.row + cell.spot.rows - 1
    return plan.tops[cell.spot.row] - pad, plan.tops[bottom] + plan.heights[bottom] + pad + rule


def below(draft: Draft, kit: Kit, plan: TablePlan, row: int, width: float, top: float, thick: float) -> None:
    """The rule below a row, but where a cell reaches across."""
    across = {
        column
        for c in plan.cells
        if c.spot.row <= row < c.spot.row + c.spot.rows - 1
        for column in range(c.spot.column, c.spot.column + c.spot.columns)
    }
    with draft.within(ARTIFACT):
        for first, end in _free(len(plan.columns.widths), across):
            start = plan.columns.edge(first, width)
            area = Rect(start, top, plan.columns.edge(end, width) - start, thick)
            draft.shape(Shape(rectangle(area), fill=kit.ink))


def between(
    draft: Draft, kit: Kit, plan: TablePlan, width: float, pad: float, rule: float, thick: float
) -> None:
    """The rules between columns, but where a cell reaches across."""
    count = len(plan.tops)
    with draft.within(ARTIFACT):
        for column in range(1, len(plan.columns.widths)):
            across = {
                row
                for c in plan.cells
                if c.spot.column < column < c.spot.column + c.spot.columns
                for row in range(c.spot.row, c.spot.row + c.spot.rows)
            }
            for first, end in _free(count, across):
                top = plan.tops[first] - pad
                tall = plan.tops[end - 1] + plan.heights[end - 1] + pad + (rule if end < count else 0.0) - top
                start = plan.columns.edge(column, width) - thick / 2
                draft.shape(Shape(rectangle(Rect(start, top, thick, tall)), fill=kit.ink))


def _free(count: int, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Runs of numbers below `count` that are not taken: the first, and the one behind the last."""
    for free, run in groupby(range(count), lambda n: n not in taken):
        numbers = list(run)
        if free:
            yield numbers[0], numbers[-1] + 1
