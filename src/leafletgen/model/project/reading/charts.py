"""Charts of a layout: the rows of tables that they name, and whether their numbers can be drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from leafletgen.core.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.core.limits import CHART_ROWS, CHART_SERIES, CHART_SLICES
from leafletgen.core.reading import MapNode, Pair, Scalar
from leafletgen.model.project.datum import Datum
from leafletgen.model.project.expansion.inherit import meant
from leafletgen.model.project.layout import Layout
from leafletgen.model.project.reading.loader import Loader
from leafletgen.model.project.tables.parts import PartFiles
from leafletgen.model.project.tree import mapped
from leafletgen.page.blocks.chart.chart import Chart
from leafletgen.page.blocks.chart.declared import ChartRow
from leafletgen.page.blocks.kit import Given, MessageRef

KEYS = "key"
"""What the first column is called where it has keys of texts."""
NUMBER = re.compile(r"[-+]?(\d{1,12}(\.\d{1,6})?|\.\d{1,6})", re.ASCII)


def with_rows(loader: Loader, layout: Layout) -> Layout:
    """The layout with the rows of all tables that its charts name. A chart that cannot be drawn has none (and is reported)."""

    def fill(node: Any) -> Any:
        if not isinstance(node, Chart):
            return node
        read = _filled(loader.parts, node, loader.sink) if node.rows and not node.data else node
        faults = tuple(_faults(read))
        # A number that could not be read has been reported, and is not there.
        broken = loader.partial and any(not row.all for row in read.data)
        loader.sink.extend(() if broken else faults)
        return replace(read, data=()) if faults else read

    return mapped(layout, fill)


def _filled(parts: PartFiles, chart: Chart[Any], sink: Sink) -> Chart[Any]:
    where = chart.spans["rows"]
    known = sink.told
    table = parts.records(chart.rows or "", where)
    if not table:
        if sink.told == known:
            sink.add(diagnostic("chart-empty", where))
        return chart
    columns = _columns(chart, table[0], sink)
    rows = [_row(record, columns, sink) for record in table] if columns else []
    whole = tuple(row for row in rows if row is not None)
    return replace(chart, data=whole if len(whole) == len(table) else ())


def _columns(chart: Chart[Any], first: MapNode, sink: Sink) -> list[str] | None:
    """The names of the columns of numbers; None (and reported) where one is missing."""
    names = [entry.key.value for entry in first.entries[1:] if entry.key.value]
    for one in chart.series:
        if one.column is not None and one.column not in names:
            where = one.spans.get("column", one.span)
            told = diagnostic(
                "chart-column",
                where,
                name=one.column,
                path=str(chart.rows),
                suggestion=meant(one.column, names),
            )
            sink.add(told)
            return None
    if chart.series and all(one.column for one in chart.series):
        return [str(one.column) for one in chart.series]
    return names


def _row(record: MapNode, columns: Sequence[str], sink: Sink) -> ChartRow[Any] | None:
    cells = {entry.key.value: entry for entry in record.entries}
    values = [_number(cells[name], sink) for name in columns]
    first = record.entries[0]
    if not isinstance(first.value, Scalar) or first.value.is_empty:
        sink.add(diagnostic("chart-label", record.entries[0].value.span))
        return None
    numbers = tuple(value for value in values if value is not None)
    if len(numbers) < len(values):
        return None
    return ChartRow(_label(first), None, numbers, record.span)


def _label(cell: Pair) -> MessageRef | Given:
    value = cell.value.value if isinstance(cell.value, Scalar) else ""
    if cell.key.value == KEYS or not isinstance(value, Datum):
        return MessageRef(str(value), span=cell.value.span)
    return Given(value.fact, cell.value.span)


def _number(cell: Pair, sink: Sink) -> float | None:
    text = cell.value.value if isinstance(cell.value, Scalar) else ""
    if NUMBER.fullmatch(text):
        return float(text)
    sink.add(diagnostic("chart-number", cell.value.span, value=str(text), name=cell.key.value))
    return None


def _faults(chart: Chart[Any]) -> Iterator[Diagnostic]:
    where = chart.spans.get("kind", chart.span)
    if bool(chart.rows) == ("data" in chart.spans):
        yield diagnostic("chart-data", chart.span)
        return
    if not chart.data:
        if not chart.rows:
            yield diagnostic("chart-empty", chart.spans["data"])
        return
    counts = {len(row.all) for row in chart.data}
    count = max(counts)
    for row in chart.data:
        if len(row.all) != count or not row.all or (row.value is not None and row.values):
            yield diagnostic("chart-values", row.span, count=len(row.all), wanted=max(count, 1))
            return
    named = len(chart.series)
    if named != count and (named or count > 1):
        yield diagnostic("chart-series", chart.spans.get("series", where), count=count, named=named)
    yield from _many(chart, count)
    yield from _signs(chart)


def _many(chart: Chart[Any], count: int) -> Iterator[Diagnostic]:
    where = chart.spans.get("data", chart.spans.get("rows", chart.span))
    if chart.kind == "pie" and count > 1:
        yield diagnostic("chart-pie", where, count=count)
    limit = CHART_SLICES if chart.kind == "pie" else CHART_ROWS
    if limit.passed_by(len(chart.data)):
        yield diagnostic("chart-rows", where, count=len(chart.data), most=limit.most)
    if CHART_SERIES.passed_by(count):
        yield diagnostic("chart-many", where, count=count, most=CHART_SERIES.most)


def _signs(chart: Chart[Any]) -> Iterator[Diagnostic]:
    """Parts of a whole are more than nothing; of a row, not less."""
    for row in chart.data:
        for value in row.all:
            if (chart.kind == "pie" and value <= 0) or (chart.kind == "stacked" and value < 0):
                yield diagnostic("chart-part", row.spans.get("value", row.span), value=f"{value:g}")
    if chart.kind == "stacked" and all(value == 0 for row in chart.data for value in row.all):
        yield diagnostic("chart-empty", chart.span)
