"""Files of other calendars: which events fall on which days, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest

from leafletgen.page.calendar.ics import CalendarFileError, occurrences

FIRST, LAST = date(2026, 4, 1), date(2026, 4, 30)


def calendar(*events: str, head: str = "") -> bytes:
    inside = "".join(
        f"BEGIN:VEVENT\nUID:{n}\nDTSTAMP:20260101T000000Z\n{e}\nEND:VEVENT\n" for n, e in enumerate(events)
    )
    whole = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//EN\n{head}{inside}END:VCALENDAR\n"
    return whole.replace("\n", "\r\n").encode()


def days(*events: str, head: str = "") -> list[int]:
    return [found.day.day for found in occurrences(calendar(*events, head=head), FIRST, LAST)]


DAY = "DTSTART;VALUE=DATE:"


@pytest.mark.parametrize(
    ("event", "wanted"),
    [
        (f"{DAY}20260407", [7]),
        (f"{DAY}20260407\nDTEND;VALUE=DATE:20260409", [7, 8]),
        (f"{DAY}20260330\nDTEND;VALUE=DATE:20260403", [1, 2]),
        (f"{DAY}20260407\nDURATION:P2D", [7, 8]),
        ("DTSTART:20260407T220000\nDTEND:20260408T000000", [7]),
        ("DTSTART:20260407T220000\nDTEND:20260408T010000", [7, 8]),
        (f"{DAY}20260407\nRRULE:FREQ=WEEKLY;COUNT=2", [7, 14]),
        (f"{DAY}20260101\nRRULE:FREQ=WEEKLY;BYDAY=MO,TH", [2, 6, 9, 13, 16, 20, 23, 27, 30]),
        (f"{DAY}20260110\nRRULE:FREQ=MONTHLY;BYDAY=2SA", [11]),
        (f"{DAY}20260407\nRRULE:FREQ=DAILY;UNTIL=20260409\nEXDATE;VALUE=DATE:20260408", [7, 9]),
        (f"{DAY}20260407\nRDATE;VALUE=DATE:20260420", [7, 20]),
        (f"{DAY}20100430\nRRULE:FREQ=YEARLY", [30]),
        (f"{DAY}20260407\nSTATUS:CANCELLED", []),
        ("SUMMARY:no day at all", []),
    ],
)
def test_days_of_an_event(event: str, wanted: list[int]) -> None:
    assert days(event) == wanted


def test_what_events_are_called() -> None:
    found = occurrences(calendar(f"{DAY}20260407\nSUMMARY:Paper\\, cardboard"), FIRST, LAST)

    assert [f.summary for f in found] == ["Paper, cardboard"]


def test_a_time_in_utc_is_that_of_the_calendar() -> None:
    event = "DTSTART:20260407T230000Z\nDTEND:20260407T233000Z"

    assert days(event) == [7]
    assert days(event, head="X-WR-TIMEZONE:Asia/Tokyo\n") == [8]


def test_one_of_a_row_is_moved() -> None:
    row = f"{DAY}20260407\nRRULE:FREQ=WEEKLY;COUNT=3"
    moved = f"{DAY}20260415\nRECURRENCE-ID;VALUE=DATE:20260414"
    data = calendar(row, moved).replace(b"UID:1", b"UID:0")

    assert [f.day.day for f in occurrences(data, FIRST, LAST)] == [7, 15, 21]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"date,text\n2026-04-07,x\n",
        b"\xff\xfe\x00",
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n",
        calendar(f"{DAY}18000101"),
        calendar("DTSTART:20260401T000000\nRRULE:FREQ=SECONDLY"),
        calendar(f"{DAY}20260401\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"),
        calendar(f"{DAY}20260401\nRRULE:FREQ=DAILY;BYSETPOS=2;BYDAY=MO"),
        calendar(f"{DAY}20260401\nRRULE:FREQ=DAILY;INTERVAL=0"),
        calendar(f"{DAY}soon"),
        calendar("DTSTART;TZID=Asia:20260407T100000", head="BEGIN:VTIMEZONE\nTZID:Asia\nEND:VTIMEZONE\n"),
        calendar("DTSTART:20260407T100000\nDURATION:P999999999D"),
    ],
)
def test_what_cannot_be_used_says_so(data: bytes) -> None:
    with pytest.raises(CalendarFileError):
        occurrences(data, FIRST, LAST)
