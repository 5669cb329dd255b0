"""Numbers below each other: where their decimals begin."""

from __future__ import annotations

import pytest

from leafletgen.page.blocks.table.decimals import decimal_at


@pytest.mark.parametrize(
    ("number", "marks", "whole"),
    [
        ("12", ".", "12"),
        ("12.5", ".", "12"),
        ("1,200", ".", "1,200"),
        ("1,200.25", ".", "1,200"),
        ("0.125", ".", "0"),
        ("12,5", ",", "12"),
        ("1.200", ",", "1.200"),
        ("1.200,50", ",", "1.200"),
        ("1 200,5", ",", "1 200"),
        ("12.50", ",", "12"),  # a fact as the office writes it, on a German sheet
        ("١٢٫٥", ".\u066b", "١٢"),
        ("१२.५", ".", "१२"),
    ],
)
def test_where_decimals_begin(number: str, marks: str, whole: str) -> None:
    assert number[: decimal_at(number, marks)] == whole
