"""Numbers as languages write them (CLDR)."""

from __future__ import annotations

import pytest

from leafletgen.text.figures.amounts import amount


@pytest.mark.parametrize(
    ("tag", "said"),
    [("en", "1,234.5"), ("de", "1.234,5"), ("fa", "۱٬۲۳۴٫۵"), ("ne", "१,२३४.५"), ("my", "၁,၂၃၄.၅"), ("ja-simple", "1,234.5")],
)  # fmt: skip
def test_an_amount_is_written_as_its_language_does(tag: str, said: str) -> None:
    assert amount(1234.5, 1, tag) == said


def test_a_percentage_has_its_sign_where_the_language_puts_it() -> None:
    assert amount(12.5, 1, "tr", percent=True) == "%12,5"
    assert amount(12, 0, "de", percent=True) == "12\u00a0%"


def test_latin_figures_where_they_are_wanted() -> None:
    assert amount(40.25, 2, "ne", latin=True) == "40.25"


def test_a_language_that_nobody_has_told_about_counts_as_english_does() -> None:
    assert amount(1234.5, 1, "qaa") == "1,234.5"
