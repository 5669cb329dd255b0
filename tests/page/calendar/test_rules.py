"""Rules for days: what each form means, and what is none."""

from __future__ import annotations

import itertools
from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletgen.page.calendar.rules import FORMS, WEEKDAYS, NoDayError, parse_rule
from leafletgen.page.calendar.weeks import month_sheet, sheets

APRIL = date(2026, 4, 1), date(2026, 4, 30)


def days(text: str, first: date = APRIL[0], last: date = APRIL[1]) -> list[int]:
    rule = parse_rule(text)
    assert rule is not None, text
    return [day.day for day in rule.dates(first, last)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2026-04-07", [7]),
        ("2026-04-29 to 2026-05-05", [29, 30]),
        ("2026-04-29..2026-05-05", [29, 30]),
        ("2026-03-30 – 2026-04-02", [1, 2]),
        ("mon thu", [2, 6, 9, 13, 16, 20, 23, 27, 30]),
        ("Mondays and Thursdays", [2, 6, 9, 13, 16, 20, 23, 27, 30]),
        ("every sunday", [5, 12, 19, 26]),
        ("2nd saturday", [11]),
        ("second Saturday", [11]),
        ("1st 3rd tue", [7, 21]),
        ("1st and 3rd tue, last fri", [7, 21, 24]),
        ("last friday", [24]),
        ("5th thu", [30]),
        ("5th fri", []),
        ("15th", [15]),
        ("1st 15th", [1, 15]),
        ("31st", []),
        ("last day", [30]),
        ("every 2 weeks from 2026-04-07", [7, 21]),
        ("every 2 weeks from 2026-03-31", [14, 28]),
        ("every 10 days from 2026-04-05", [5, 15, 25]),
        ("every week from 2026-04-20", [20, 27]),
        ("every day", list(range(1, 31))),
    ],
)
def test_what_a_rule_means(text: str, wanted: list[int]) -> None:
    assert days(text) == wanted


@pytest.mark.parametrize(
    "text",
    ["", "soon", "saturday 2nd", "2nd", "0th mon", "6th mon", "32nd", "every 2 weeks", "every 0 days from 2026-04-01",
     "2026-04-07 to 2026-04-01", "last", "mon 15th", "mon-thu", "月曜"],
)  # fmt: skip
def test_what_is_no_rule(text: str) -> None:
    # `2nd` alone is a day of the month.
    assert (parse_rule(text) is None) == (text != "2nd")


@pytest.mark.parametrize("text", ["2026-02-30", "2026-13-01", "2025-02-29", "2026-04-01 to 2026-04-31"])
def test_days_that_do_not_exist(text: str) -> None:
    with pytest.raises(NoDayError):
        parse_rule(text)


@pytest.mark.parametrize("form", FORMS)
def test_the_forms_that_messages_name_are_understood(form: str) -> None:
    assert parse_rule(form) is not None


@given(st.text(alphabet="0123456789stndrh -monweklayfiuv.,to", max_size=40))
def test_any_text_is_a_rule_or_not(text: str) -> None:
    try:
        rule = parse_rule(text)
    except NoDayError:
        return
    assert rule is None or rule.text == text


DATES = st.dates(date(1990, 1, 1), date(2090, 1, 1))


@given(DATES, st.integers(1, 5), st.integers(0, 6))
def test_the_how_many_th_of_a_month(day: date, which: int, weekday: int) -> None:
    first, last = day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    ordinal = ("1st", "2nd", "3rd", "4th", "5th")[which - 1]
    rule, final = parse_rule(f"{ordinal} {WEEKDAYS[weekday]}"), parse_rule(f"last {WEEKDAYS[weekday]}")
    assert rule is not None
    assert final is not None
    month = [first + timedelta(n) for n in range((last - first).days + 1)]
    all_ = [d for d in month if d.weekday() == weekday]

    assert list(rule.dates(first, last)) == all_[which - 1 : which]
    assert list(final.dates(first, last)) == all_[-1:]


@given(DATES, st.integers(0, 6))
def test_a_month_is_whole_weeks_with_each_of_its_days_once(day: date, first_day: int) -> None:
    sheet = month_sheet(day, first_day)
    found = [one for week in sheet.weeks for one in week]

    assert [len(week) for week in sheet.weeks] == [7] * len(sheet.weeks)
    assert {week[0].weekday() for week in sheet.weeks} == {first_day}
    assert [b - a for a, b in itertools.pairwise(found)] == [timedelta(1)] * (len(found) - 1)
    own = [one for one in found if (one.year, one.month) == (day.year, day.month)]
    assert len(own) == monthrange(day.year, day.month)[1]
    assert all(any(one in own for one in week) for week in sheet.weeks), "no week of other months alone"


def test_months_follow_each_other_over_the_year() -> None:
    assert [s.month for s in sheets(date(2026, 11, 20), 3, 0, 0)] == [
        date(2026, 11, 1), date(2026, 12, 1), date(2027, 1, 1)
    ]  # fmt: skip


def test_weeks_begin_on_the_day_that_the_language_begins_them_with() -> None:
    (sheet,) = sheets(date(2026, 4, 8), 0, 2, 6)

    assert sheet.month is None
    assert [week[0] for week in sheet.weeks] == [date(2026, 4, 5), date(2026, 4, 12)]
