"""Opening hours: each language's names, clock and first day; equal days joined; nonsense told where it stands."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.engine.projects import TODAY, edit
from tests.frames.test_frames import PROJECT, laid
from tests.page.blocks.test_contract import cases

from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.page.blocks.kinds.opening_hours import OpeningHours
from leafletgen.page.calendar.hours import CLOSED, OpenTime, parse_days, parse_time, runs
from leafletgen.text.figures.days import day_names
from leafletgen.text.figures.hours import days_from_to, hour_alone, times_from_to
from leafletgen.text.ir.frame import GlyphRun, TagStart, walk

WRITTEN = "{hours: {mon-fri: 9:00-20:00, sat: [9:00-12:00, 13:00-17:30], sun: closed}}"


@pytest.mark.parametrize(
    ("tag", "days", "times"),
    [
        ("en", "Mon–Fri", "9:00\u00a0AM\u00a0– 5:30\u00a0PM"),
        ("ja", "月～金", "9時00分～17時30分"),
        ("vi", "Th\u00a02\u00a0– Th\u00a06", "09:00–17:30"),
        ("he", "יום ב׳ – יום ו׳", "9:00–17:30"),
        ("ne", "सोम – शुक्र", "०९:००–१७:३०"),
        ("ko", "월 ~ 금", "오전 9:00 ~ 오후 5:30"),
    ],
)
def test_days_and_times_as_the_language_says_them(tag: str, days: str, times: str) -> None:
    names = day_names(tag)
    assert names is not None

    assert days_from_to(0, 4, tag, names.figures, full=False).split() == days.split()
    assert times_from_to(540, 1050, tag, names.figures).split() == times.split()


def test_full_hours_of_japanese_have_no_minutes() -> None:
    assert times_from_to(540, 1200, "ja", "0123456789") == "9時～20時"
    assert times_from_to(540, 1200, "de", "0123456789") == "09:00–20:00\u00a0Uhr".replace("\u00a0", " ")


def test_midnight_at_the_end_is_no_date() -> None:
    assert times_from_to(0, 1440, "vi", "0123456789") == "00:00–23:59"


def test_an_hour_says_its_half_of_the_day_where_the_clock_has_twelve() -> None:
    assert hour_alone(15, "en", "0123456789").split() == ["3", "PM"]
    assert hour_alone(15, "de", "0123456789") == "15"
    assert hour_alone(15, "en", "0123456789", "24") == "15"


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("9:00-17:00", OpenTime(540, 1020)), ("0:00-24:00", OpenTime(0, 1440)), ("closed", CLOSED),
        ("25:00-26:00", None), ("9-17", None), ("9:00-17:60", None), ("9:00", None), ("24:00-24:00", None),
    ],
)  # fmt: skip
def test_times_as_they_are_written(text: str, time: OpenTime | None) -> None:
    assert parse_time(text) == time


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("mon-fri", (0, 1, 2, 3, 4)),
        ("sat-mon", (5, 6, 0)),
        ("mon wed", (0, 2)),
        ("mon-fry", None),
        ("", None),
    ],
)
def test_days_as_they_are_written(text: str, days: tuple[int, ...] | None) -> None:
    assert parse_days(text) == days


def test_neighbours_with_equal_hours_are_one_row_in_the_week_of_the_language() -> None:
    by_day = {0: 1, 1: 1, 2: 1, 4: 1, 5: 2, 6: 2}

    assert [run.days for run in runs(by_day, 0)] == [(0, 1, 2), (4,), (5, 6)]
    assert [run.days for run in runs(by_day, 6)] == [(6,), (0, 1, 2), (4,), (5,)]


@pytest.mark.parametrize(
    ("written", "code", "at"),
    [
        ("{hours: {mon-fry: 9:00-17:00}}", "hours-days", "mon-fry"),
        ("{hours: {mon: 25:00-26:00}}", "hours-time", "25:00-26:00"),
        ("{hours: {mon: 9-17}}", "hours-time", "9-17"),
        ("{hours: {mon: 17:00-9:00}}", "hours-order", "17:00-9:00"),
        ("{hours: {mon: [9:00-12:00, 11:00-15:00]}}", "hours-overlap", "[9:00-12:00, 11:00-15:00]"),
        ("{hours: {mon: [closed, 11:00-15:00]}}", "hours-mixed", "[closed, 11:00-15:00]"),
        ("{hours: {mon-fri: 9:00-17:00, wed: 9:00-12:00}}", "hours-twice", "9:00-12:00"),
        ("{look: bars}", "hours-none", None),
        ("{rows: data/none.csv}", "rows-missing", "data/none.csv"),
        ("{rows: data/days.csv}", "hours-columns", None),
        ("{hours: {mon: {times: 9:00-17:00, note: nothing}}}", "text-unknown", "nothing"),
    ],
)
def test_nonsense_is_told_in_its_place(tmp_path: Path, written: str, code: str, at: str | None) -> None:
    root = tmp_path / "project"
    shutil.copytree(PROJECT, root, ignore=shutil.ignore_patterns("output", ".leafletgen"))
    edit(root / "layouts/hours.yaml", WRITTEN, written)

    found = [d for d in open_project(root, TODAY).diagnostics if d.is_error]

    assert [d.code for d in found] == [code]
    where = found[0].where
    assert where is not None
    if at:
        text = (root / where.source).read_text(encoding="utf-8")
        assert text[where.start : where.end] == at


def test_a_fault_of_a_table_stands_in_its_cell(tmp_path: Path) -> None:
    root = tmp_path / "project"
    shutil.copytree(PROJECT, root, ignore=shutil.ignore_patterns("output", ".leafletgen"))
    edit(root / "data/hours.csv", "9:00-12:30 14:00-18:00", "9:00-12:30 14:00-25:00")

    (found,) = (d for d in open_project(root, TODAY).diagnostics if d.is_error)

    assert found.code == "hours-time"
    assert found.where is not None
    assert found.where.source == "data/hours.csv"


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_it_is_a_table_with_the_days_as_heads(tag: str) -> None:
    (sheet,) = laid(EditionKey(tag, "hours")).publication.sheets
    tags = [w.item.tag.role for w in walk(sheet.frame) if isinstance(w.item, TagStart)]

    assert tags.count("Table") == 3
    assert tags.count("TR") == tags.count("TH") == tags.count("TD") == 3 + 4 + 3


@pytest.mark.parametrize("tag", ["en", "ja", "ar", "km"])
def test_no_time_leaves_its_room(tag: str) -> None:
    for case in cases(tag):
        if isinstance(case.block, OpeningHours):
            for width in (60.0, 110.0, 300.0):
                need = case.block.measure(case.kit, width, {})
                made = case.block.arrange(case.kit, width, None, {})
                assert made.frame.size.height == pytest.approx(need.height)
                runs_ = [w for w in walk(made.frame) if isinstance(w.item, GlyphRun)]
                assert runs_
