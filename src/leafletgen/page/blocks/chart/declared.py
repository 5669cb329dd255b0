"""What a layout says of a chart: its rows of values, its series, its unit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Generic, Literal

from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import T

ChartKind = Literal["bar", "stacked", "line", "pie"]


@record
class ChartRow(Generic[T]):
    """A row of values: its `label`, and its `value`, or `values` for several series."""

    label: T
    value: float | None = None
    values: tuple[float, ...] = ()
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    @property
    def all(self) -> tuple[float, ...]:
        """Its values, one for each series."""
        return (self.value,) if self.value is not None else self.values


@record
class ChartSeries(Generic[T]):
    """What belongs together in all rows: what it is called, the `column` of a table that it stands in, its colour."""

    __shorthand__ = "text"

    text: T
    column: str | None = None
    paint: str | None = None
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)


@record
class ChartUnit(Generic[T]):
    """What is counted: a `text`, which stands above the chart, or a `symbol`, which stands with each number."""

    text: T | None = None
    symbol: str | None = None
    span: Span | None = field(default=None, compare=False)
