"""Holidays: of which places they are known, and in which languages they have names."""

from __future__ import annotations

from datetime import date

import pytest

from leafletgen.page.calendar.days_off import days_off, is_known

SPORTS = date(2026, 10, 12)


@pytest.mark.parametrize(("place", "known"), [("JP", True), ("US-CA", True), ("XX", False), ("JP-XX", False)])
def test_places(place: str, known: bool) -> None:
    assert is_known(place) == known


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("en", "Sports Day"),
        ("ja", "スポーツの日"),
        ("ja-simple", "スポーツの日"),
        ("zh-Hans", ""),
        ("ar", ""),
    ],
)
def test_names_of_holidays_are_never_in_another_language(tag: str, name: str) -> None:
    assert days_off("JP", (2026,), tag)[SPORTS] == name


def test_the_two_scripts_of_chinese_are_kept_apart() -> None:
    new_year = date(2026, 2, 17)

    assert days_off("CN", (2026,), "zh-Hans")[new_year] == "春节"
    assert days_off("CN", (2026,), "zh-Hant")[new_year] == "春節"
