"""Findings about charts and the tables that they are drawn from."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E = Severity.ERROR

CODES: tuple[Code, ...] = (
    Code(
        "chart-data", E,
        "A chart has either `data` or `rows`.",
        "Write the numbers under `data:`, or name a table of the project under `rows:` (.csv, .xlsx).",
        "What is said twice is sooner or later said in two ways.",
    ),
    Code(
        "chart-empty", E,
        "This chart has nothing to show.",
        "Give it at least one row with a label and a number that is not 0.",
        "An empty frame looks like a fault of the printer.",
    ),
    Code(
        "chart-number", E,
        "“{value}” in the column “{name}” is no number.",
        "Write it in figures 0 to 9, with a point before decimals and nothing else, such as 1234.5.",
        "Numbers get the figures, points and commas of each language when they are printed; what stands in a table must be "
        "understood in one way only.",
    ),
    Code(
        "chart-label", E,
        "This row has no label.",
        "Write one into its first column.",
        "Nobody knows what a bar without a name stands for.",
    ),
    Code(
        "chart-column", E,
        "The table {path} has no column of numbers “{name}”.",
        "{suggestion}",
        "Columns are known by their names in the first row; the first column has the labels.",
    ),
    Code(
        "chart-values", E,
        "This row has {count} numbers; the chart has {wanted} series.",
        "Write as many `values` in each row, or one `value`.",
        "A number that is missing is not 0: the chart would show what nobody counted.",
    ),
    Code(
        "chart-series", E,
        "This chart has {count} series of numbers; of them, {named} have a name.",
        "Write the key of a text for each under `series:`, in the order of the numbers.",
        "Lines and bars that are not called by name cannot be told apart.",
    ),
    Code(
        "chart-pie", E,
        "A pie shows one series; here are {count}.",
        "Use `kind: stacked`, or choose a column under `series:`.",
        "Slices are parts of one whole.",
    ),
    Code(
        "chart-part", E,
        "{value} is no part of a whole.",
        "Leave the row out, or use `kind: bar`, which shows numbers below 0 as well.",
        "A slice is more than 0, a part of a bar not less.",
    ),
    Code(
        "chart-rows", E,
        "This chart has {count} rows; at most {most} can be told apart.",
        "Join the small ones into one, or show less.",
        "Slices and bars that are too many cannot be compared.",
    ),
    Code(
        "chart-many", E,
        "This chart has {count} series; at most {most} can be told apart.",
        "Make two charts, or choose columns under `series:`.",
        "They must differ in grey and for colour-blind readers, too.",
    ),
    Code(
        "chart-crowded", E,
        "The label “{name}” of this chart finds no room where its line crosses no other.",
        "Make the block wider, join small slices, or use `kind: bar`.",
        "A line that crosses another shows the wrong slice.",
    ),
)  # fmt: skip

PHRASES: tuple[str, ...] = ("the key of a text, such as chart.visits, or a symbol such as %",)
"""What values must be."""
