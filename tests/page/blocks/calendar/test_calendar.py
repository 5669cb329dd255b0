"""A calendar as it is drawn: all days of one size in every language, two events in equal halves, days off by form."""

from __future__ import annotations

import itertools
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.engine.localizing.calendars import put_into_language
from leafletgen.engine.localizing.localize import EditionKey, localize
from leafletgen.engine.opening import open_project
from leafletgen.engine.session import Session
from leafletgen.page.blocks.calendar.calendar import Calendar
from leafletgen.page.blocks.calendar.declared import CalendarEvent, CalendarStart, DayOff, Holiday
from leafletgen.page.blocks.kit import Kit, LaidBlock, MessageRef
from leafletgen.page.calendar.rules import DayRule, parse_rule
from leafletgen.text.ir.frame import GlyphRun, Shape, TagEnd, TagStart, walk
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.languages.tag import SHIPPED

PROJECT = Path(__file__).resolve().parents[3] / "frames" / "project"
FOUND: dict[str, Diagnostic] = {}
TAGS = ("en", "ja", "ar", "km")
WIDTH = 595.0


@cache
def session() -> Session:
    opened = open_project(PROJECT, "2026-11-25").value
    assert opened is not None
    return opened


@cache
def kit(tag: str) -> Kit:
    return localize(session().project, EditionKey(tag, "calendar"), session().book).kit


def rule(text: str) -> DayRule:
    made = parse_rule(text)
    assert made is not None
    return made


def calendar(tag: str, *events: CalendarEvent[Any], **more: Any) -> Calendar[Any]:
    made = Calendar[Any](CalendarStart(date(2026, 2, 1)), events=events, **more)
    return put_into_language(made, lambda ref: RichText.plain(ref.key, tag, ref.key), tag, SHIPPED, FOUND)


def laid(tag: str, made: Calendar[Any], height: float | None = None) -> LaidBlock:
    return made.arrange(kit(tag), WIDTH, height, {})


def event(on: str, text: str = "word", **more: Any) -> CalendarEvent[Any]:
    return CalendarEvent[Any](text=MessageRef(text), on=rule(on), **more)


def rows(block: LaidBlock) -> list[list[str]]:
    """The texts of each cell of the table, row by row."""
    found: list[list[str]] = []
    for item, *_ in walk(block.frame):
        if isinstance(item, TagStart) and item.tag.role == "TR":
            found.append([])
        elif isinstance(item, TagStart) and item.tag.role in ("TH", "TD"):
            found[-1].append("")
        elif isinstance(item, GlyphRun) and found:
            found[-1][-1] += f"{' ' if found[-1][-1] else ''}{item.text.strip()}"
    return found


def lines(block: LaidBlock) -> tuple[list[float], list[float]]:
    """Where the rules of a sheet are: across (x) and down (y)."""
    thin = kit("en").space("rule") * 1.01
    boxes = [t.apply_rect(i.path.bounds) for i, t, _ in walk(block.frame) if isinstance(i, Shape)]
    down = {round(b.y + b.height / 2, 2) for b in boxes if b.height <= thin and b.width > WIDTH * 0.9}
    across = {round(b.x + b.width / 2, 2) for b in boxes if b.width <= thin and b.height > 50}
    return sorted(across), sorted(down)


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("height", [None, 600.0])
def test_all_days_are_of_one_size(tag: str, height: float | None) -> None:
    made = calendar(
        tag, event("mon"), event("3rd wed", "some longer words"), holidays=(Holiday[Any](DayOff("JP")),)
    )
    across, down = lines(laid(tag, made, height))
    half = kit(tag).space("rule") / 2

    # The frame lies inside its edge, the lines between days on theirs.
    widths = [b - a for a, b in zip([0.0, *across[1:-1]], [*across[1:-1], WIDTH], strict=True)]
    inner = [down[0] - half, *down[1:-1], down[-1] + half]
    heights = [b - a for a, b in itertools.pairwise(inner)]
    assert len(widths) == 7
    assert widths == pytest.approx([WIDTH / 7] * 7, abs=0.05)
    assert heights == pytest.approx([heights[0]] * len(heights), abs=0.05)


@pytest.mark.parametrize("tag", TAGS)
def test_cells_of_a_month_are_the_same_whatever_stands_in_them(tag: str) -> None:
    few = lines(laid(tag, calendar(tag, event("mon")), 500.0))
    more = lines(laid(tag, calendar(tag, event("mon"), event("mon", "other"), event("tue")), 500.0))

    assert few == more


def test_two_events_share_a_day_in_equal_halves() -> None:
    made = calendar(
        "en", event("2026-02-10", "one", ground="yellow"), event("2026-02-10", "two", ground="black")
    )
    yellow, black = (
        next(
            t.apply_rect(i.path.bounds)
            for i, t, _ in walk(laid("en", made).frame)
            if isinstance(i, Shape) and i.fill and i.fill.role == role
        )
        for role in ("yellow", "black")
    )

    assert yellow.width == pytest.approx(WIDTH / 14)
    assert (black.width, black.height, black.y) == pytest.approx((yellow.width, yellow.height, yellow.y))
    assert black.x == pytest.approx(yellow.x + yellow.width)


def test_the_first_half_is_at_the_right_where_lines_run_from_there() -> None:
    events = event("2026-02-10", "one", ground="yellow"), event("2026-02-10", "two", ground="black")
    boxes = [
        t.apply_rect(i.path.bounds)
        for role in ("yellow", "black")
        for i, t, _ in walk(laid("ar", calendar("ar", *events)).frame)
        if isinstance(i, Shape) and i.fill and i.fill.role == role
    ]

    assert boxes[0].x > boxes[1].x


def test_it_is_read_as_a_table_day_by_day() -> None:
    made = calendar("en", event("2026-02-10", "paper"), holidays=(Holiday[Any](DayOff("JP")),))
    found = rows(laid("en", made))

    assert found[0] == ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    assert found[1] == ["1", "2", "3", "4", "5", "6", "7"]
    assert found[2][2] == "10 paper"
    assert found[2][3].startswith("11 Foundation")
    assert len(found) == 5
    assert {len(row) for row in found} == {7}


def test_heads_are_said_in_full() -> None:
    tags = [
        i.tag
        for i, *_ in walk(laid("en", calendar("en")).frame)
        if isinstance(i, TagStart) and i.tag.role == "TH"
    ]

    assert [t.alt for t in tags][:2] == ["Sunday", "Monday"]
    assert {t.scope for t in tags} == {"Column"}


@pytest.mark.parametrize(
    ("tag", "first", "day", "title"),
    [
        ("en", "Sun", "1", "February 2026"),
        ("ja", "日", "1", "2026年2月"),
        ("ar", "السبت", "31 يناير", "فبراير 2026"),
    ],
)
def test_names_first_day_and_figures_are_those_of_the_language(
    tag: str, first: str, day: str, title: str
) -> None:
    made = calendar(tag)

    assert made.sheets[0].heads[0].chars == first
    assert made.sheets[0].weeks[0][0].dates[0].chars == day
    assert made.sheets[0].title == RichText.plain(title, tag)


@pytest.mark.parametrize(("digits", "wanted"), [("language", "१०"), ("latin", "10")])
def test_figures(digits: str, wanted: str) -> None:
    days = [day.dates[0].chars for week in calendar("ne", digits=digits).sheets[0].weeks for day in week]

    assert wanted in days


def test_a_language_that_nobody_knows_has_english_days_and_says_so() -> None:
    FOUND.clear()

    assert calendar("mn-Mong").sheets[0].heads[0].chars == "Sun"
    assert list(FOUND) == ["calendar-names"]


def test_days_of_other_months_say_so_and_hold_no_events() -> None:
    made = calendar("en", event("every day"), first_day="mon")
    outside = [day for week in made.sheets[0].weeks for day in week if day.outside]

    assert [day.dates[0].chars for day in outside] == [f"Jan {n}" for n in range(26, 32)] + ["Mar 1"]
    assert all(not day.events for day in outside)


def test_days_off_are_told_by_form_where_there_is_no_colour() -> None:
    def marks(*holidays: Holiday[Any]) -> int:
        found = laid("en", calendar("en", holidays=holidays)).frame
        return sum(
            isinstance(i, Shape) and i.fill is not None and i.fill.role == kit("en").accent.role
            for i, *_ in walk(found)
        )

    sundays = 4
    assert marks() == sundays
    assert marks(Holiday[Any](DayOff(None, rule("2026-02-10")))) == sundays + 1


def test_a_name_of_a_day_off_without_room_is_left_out_but_its_mark_stays() -> None:
    made = calendar("en", holidays=(Holiday[Any](DayOff("JP")),))
    own = calendar("en", holidays=(Holiday[Any](DayOff(None, rule("2026-02-11")), MessageRef("Foundation")),))

    assert rows(made.arrange(kit("en"), 120.0, None, {}))[2][3] == "11"
    assert rows(own.arrange(kit("en"), 120.0, None, {}))[2][3] == "11 Foundation"
    assert own.measure(kit("en"), 120.0, {}).strains


def test_exceptions_and_events_that_are_the_same_twice() -> None:
    made = calendar("en", event("mon", without=(rule("2026-02-09"),)), event("2026-02-16"))
    on = {day.dates[0].chars: day.events for week in made.sheets[0].weeks for day in week}

    assert [day for day, events in on.items() if events] == ["2", "16", "23"]
    assert on["16"] == (0,), "the same event is not shown twice on a day"


def test_tags_are_closed() -> None:
    depth = 0
    for item, *_ in walk(laid("ar", calendar("ar", event("mon", letter="A"), months=2, columns=2)).frame):
        depth += isinstance(item, TagStart)
        depth -= isinstance(item, TagEnd)

    assert depth == 0


def test_months_side_by_side_and_below_each_other() -> None:
    beside = calendar("en", months=3, columns=3).arrange(kit("en"), WIDTH, None, {})
    below = calendar("en", months=3).arrange(kit("en"), WIDTH, None, {})

    assert beside.frame.size.height < below.frame.size.height / 2
    assert [row[0] for row in rows(below)].count("Sun") == 3


def test_dates_of_other_months_are_shortened_rather_than_refused() -> None:
    made, own = calendar("ja", first_day="mon", date_role="caption"), kit("ja")
    smallest = {name: steps.lowest for name, steps in own.shrink_steps.items()}

    def first(width: float) -> str:
        assert not made.measure(own, width, smallest).strains
        return rows(made.arrange(own, width, None, smallest))[1][0]

    assert [first(width) for width in (420.0, 300.0, 200.0)] == ["1月26日", "1/26", "26"]
