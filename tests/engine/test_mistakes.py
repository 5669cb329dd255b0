"""Whatever people write into a project, they are told what is wrong with it; nothing crashes, nothing is dropped silently."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.engine.projects import ROOT, TODAY, built, codes, edit, errors, files_below, flagship, tiny

from leafletgen.desk.report import render
from leafletgen.engine.build import check
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import Selection

JA = 'head: 簡単？\nbody: "まず{police}へ。"\nsteps: {s1: 買う。, s2: 受け取る。, s3: 渡す。}\n'
MAIN = "height: rest, blocks: [{paragraph: body}, {steps: steps}]"
Change = Callable[[Path], object]


def written(file: str, data: str | bytes) -> Change:
    def change(project: Path) -> None:
        path = project / file
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())

    return change


def edited(file: str, old: str, new: str) -> Change:
    return lambda project: edit(project / file, old, new)


def head(text: str) -> Change:
    return edited("locales/ja.yaml", "簡単？", text)


def block(text: str) -> Change:
    return edited("layouts/card.yaml", "{paragraph: body}", text)


def manifest(old: str, new: str) -> Change:
    return edited("leaflet.yaml", old, new)


def page(text: str) -> Change:
    return written("layouts/card.yaml", f"format: 1\npage: {{margin: 4u}}\n{text}")


def events(name: str, text: str) -> Change:
    """A calendar with the events of a file."""

    def change(project: Path) -> None:
        written(name, text)(project)
        block("{calendar: {from: 2026-02, events: " + name + "}}")(project)

    return change


STOPS_ALL: dict[str, tuple[Change, str]] = {
    "binary": (written("leaflet.yaml", bytes(range(256))), "file-binary"),
    "source empty": (written("locales/en.yaml", ""), "file-empty"),
    "source lacks texts": (written("locales/en.yaml", "head: x\n"), "text-missing"),
    "source without a file": (manifest("source: en", "source: de"), "source-missing"),
    "name with a path": (manifest("name: tiny", "name: ../tiny"), "name-letters"),
    "name with spaces": (manifest("name: tiny", "name: My Poster"), "name-letters"),
    "output with a path": (manifest("  card: {", "  ../card: {"), "name-letters"),
    "paper for a stamp": (manifest("paper: A5", "paper: 41mm x 60mm"), "type-too-small"),
    "no layout": (manifest("layout: card, ", ""), "output-layout"),
    "of nothing": (manifest("screen}", "screen}\n  tiles: {of: nope, tile: A4}"), "name-unknown"),
    "date in words": (manifest("date: 2026-11-25", "date: soon"), "date-form"),
    "30 February": (manifest("date: 2026-11-25", "date: 2026-02-30"), "date-form"),
    "checked yesterday": (manifest("checked: 2026-11-20", "checked: yesterday"), "date-form"),
    "fact empty": (manifest('"110"', '""'), "fact-empty"),
    "scale of nothing": (
        manifest("source: en", "source: en\ntweaks: {ja: {text_scale: 0, reason: x}}"),
        "size-zero",
    ),
    "title is a group": (manifest("title: head", "title: steps"), "text-is-group"),
    "steps of one text": (edited("layouts/card.yaml", "{steps: steps}", "{steps: head}"), "group-is-text"),
    "heading of a group": (edited("layouts/card.yaml", "text: head", "text: steps"), "text-is-group"),
    "a block outside of zones": (page("blocks:\n  - paragraph: body\n"), "layout-shape"),
    "a zone in a zone": (block("{zone: {id: x, height: 5u, blocks: []}}"), "layout-shape"),
    "nothing on the page": (page(""), "layout-shape"),
    "no zones": (page("blocks: []\n"), "layout-shape"),
    "no pages": (page("pages: []\n"), "layout-shape"),
    "no height": (edited("layouts/card.yaml", "height: 20u", "height: 0u"), "length-not-positive"),
    "less than no height": (
        edited("layouts/card.yaml", "height: 20u", "height: -20u"),
        "length-not-positive",
    ),
    "all margin": (edited("layouts/card.yaml", "margin: 4u", "margin: 40u"), "margin-too-large"),
    "no size": (
        edited("layouts/card.yaml", "size: 2.4u, floor: 1.9u, pitch", "size: 0u, floor: 0u, pitch"),
        "size-zero",
    ),
    "code too full": (
        lambda p: (
            block("{qr: {fact: police, width: 10u, alt: head}}")(p),
            manifest('"110"', f'"{"x" * 4000}"')(p),
        ),
        "qr-too-long",
    ),
    "a floor above its size": (
        edited("layouts/card.yaml", "body:  {size: 2.4u, floor: 1.9u", "body:  {size: 2.4u, floor: 2.5u"),
        "floor-above-size",
    ),
    "no languages": (manifest("languages: [en, ja]", "languages: []"), "languages-none"),
    "no such pictogram": (block("{picture: {pictogram: nope, width: 5u}}"), "name-unknown"),
    "table with a cell too many": (
        block("{table: {head: [head, body], rows: [{cells: [head, body, head]}]}}"),
        "table-ragged",
    ),
    "table with a cell too few": (
        block("{table: {head: [head, body], rows: [{cells: [head]}]}}"),
        "table-ragged",
    ),
    "table with a width too few": (
        block("{table: {head: [head, body], rows: [{cells: [head, body]}], widths: [rest]}}"),
        "table-ragged",
    ),
    "a cell over more columns than there are": (
        block(
            "{table: {rows: [{cells: [head, body]}, {cells: [{text: head, span: 3}]}], widths: [rest, rest]}}"
        ),
        "table-ragged",
    ),
    "a cell in the way of another": (
        block(
            "{table: {rows: [{cells: [head, {text: head, rows_span: 2}, head]}, {cells: [{text: body, span: 2}]}]}}"
        ),
        "cell-spans",
    ),
    "a cell over rows that are not there": (
        block("{table: {rows: [{cells: [{text: head, rows_span: 2}]}]}}"),
        "cell-spans",
    ),
    "a cell over no column": (block("{table: {rows: [{cells: [{text: head, span: 0}]}]}}"), "cell-spans"),
    "an alignment too many": (
        block("{table: {align: [start, end, end], rows: [{cells: [head, body]}]}}"),
        "table-ragged",
    ),
    "zebra on a ground that is none": (
        block("{table: {zebra: pink, rows: [{cells: [head]}]}}"),
        "name-unknown",
    ),
    "a cell on a ground that is none": (
        block("{table: {rows: [{cells: [{text: head, ground: pink}]}]}}"),
        "name-unknown",
    ),
    "a cell aligned somehow": (
        block("{table: {rows: [{cells: [{text: head, align: right}]}]}}"),
        "value-not-listed",
    ),
    "a table that goes on nowhere": (
        block("{table: {continues: more, rows: [{cells: [head]}]}}"),
        "continues-nowhere",
    ),
    "steps that go on where they are": (
        block("{steps: {text: steps, continues: main}}"),
        "continues-nowhere",
    ),
    "a month that is none": (block("{calendar: {from: 2026-13, months: 1}}"), "date-form"),
    "a day that is none": (block("{calendar: {from: 2026-02-30, weeks: 1}}"), "date-form"),
    "a calendar of an event on a day that is none": (
        block("{calendar: {from: 2026-02, events: [{on: 2026-02-30, text: head}]}}"),
        "date-form",
    ),
    "a calendar from soon": (block("{calendar: {from: soon}}"), "value-unfit"),
    "a calendar of the dark ages": (block("{calendar: {from: 1066-10-14}}"), "value-unfit"),
    "a calendar of a century": (block("{calendar: {from: 2026-02, months: 1200}}"), "limit-passed"),
    "months and weeks": (block("{calendar: {from: 2026-02, months: 1, weeks: 2}}"), "calendar-length"),
    "no weeks": (block("{calendar: {from: 2026-02, weeks: 0}}"), "calendar-length"),
    "a rule in other words": (
        block("{calendar: {from: 2026-02, events: [{on: the day after, text: head}]}}"),
        "rule-unread",
    ),
    "an event on no day": (block("{calendar: {from: 2026-02, events: [{text: head}]}}"), "event-day"),
    "an event without words": (
        block("{calendar: {from: 2026-02, events: [{on: mon, pictogram: key}]}}"),
        "event-wordless",
    ),
    "an event with a sign that is none": (
        block("{calendar: {from: 2026-02, events: [{on: mon, sign: burn}]}}"),
        "name-unknown",
    ),
    "seven events on a day": (
        block("{calendar: {from: 2026-02, events: [" + ", ".join(["{on: mon, text: head}"] * 7) + "]}}"),
        "event-crowd",
    ),
    "holidays of no country": (block("{calendar: {from: 2026-02, holidays: XX}}"), "holidays-unknown"),
    "holidays of no part of a country": (
        block("{calendar: {from: 2026-02, holidays: US-XX}}"),
        "holidays-unknown",
    ),
    "no such file of events": (block("{calendar: {from: 2026-02, events: nope.csv}}"), "file-missing"),
    "a file of events of another kind": (
        block("{calendar: {from: 2026-02, events: locales/en.yaml}}"),
        "file-missing",
    ),
    "a file of events elsewhere": (
        block("{calendar: {from: 2026-02, events: ../../etc/x.csv}}"),
        "file-missing",
    ),
    "a table of events without dates": (events("days.csv", "day,text\n2026-02-01,head\n"), "events-column"),
    "a table of events with a column twice": (events("days.csv", "date,text,text\n"), "events-column"),
    "a table of events with texts alone": (events("days.csv", "text\nhead\n"), "events-date"),
    "a row without a date": (events("days.csv", "date,text\n,head\n"), "events-no-date"),
    "a row with a date that is none": (events("days.csv", "date,text\n2026-02-30,head\n"), "date-form"),
    "a row with a rule that is none": (events("days.csv", "date,text\nsometimes,head\n"), "rule-unread"),
    "a row with a text that is none": (events("days.csv", "date,text\n2026-02-03,nope\n"), "text-unknown"),
    "a row with a pictogram that is none": (
        events("days.csv", "date,text,pictogram\n2026-02-03,head,nope\n"),
        "name-unknown",
    ),
    "a row with a form that is none": (
        events("days.csv", "date,text,form\n2026-02-03,head,oval\n"),
        "value-not-listed",
    ),
    "a row that is too long": (events("days.csv", "date,text\n2026-02-03,head,x\n"), "rows-long"),
    "an open quotation mark": (events("days.csv", 'date,text\n2026-02-03,"head\n'), "rows-quote"),
    "a calendar that is none": (events("days.ics", "Dear all,\n"), "events-unreadable"),
    "too many events": (
        events("days.csv", "date,text\n" + "2020-02-03,head\n" * 5001),
        "limit-passed",
    ),
    "table without cells": (block("{table: {}}"), "key-missing"),
    "no room for a column": (
        edited(
            "layouts/card.yaml",
            MAIN,
            "height: rest, columns: [{width: 52u, blocks: [{paragraph: body}]}, {blocks: [{steps: steps}]}]",
        ),
        "word-too-wide",
    ),
    "a circle": (edited("layouts/card.yaml", "format: 1", "format: 1\nextends: card"), "extends-circle"),
    "own pictogram broken": (
        lambda p: (
            written("pictograms/my.svg", "<svg")(p),
            block("{picture: {pictogram: my, width: 5u}}")(p),
        ),
        "pictogram-broken",
    ),
    "own theme broken": (
        written("themes/alert.yaml", "format: 1\ngrounds: {paper: {ink: ink}}\n"),
        "key-missing",
    ),
    "own profile broken": (written("profiles/screen.yaml", "format: 1\nx: y\n"), "key-unknown"),
}
STOPS_JAPANESE: dict[str, tuple[Change, str]] = {
    "a folder for a file": (
        lambda p: ((p / "locales/ja.yaml").unlink(), (p / "locales/ja.yaml").mkdir()), "file-special"
    ),
    "a link to itself": (
        lambda p: ((p / "locales/ja.yaml").unlink(), (p / "locales/ja.yaml").symlink_to("ja.yaml")), "file-unreadable"
    ),
    "a list": (written("locales/ja.yaml", "- a\n"), "locale-map"),
    "an empty text": (head('""'), "text-missing"),
    "a blank text": (head('"   "'), "text-missing"),
    "bold of nothing": (head('"****"'), "text-missing"),
    "a control character": (head('"簡\\x07単"'), "control-character"),
    "half a character": (head('"\\ud800"'), "yaml-unreadable"),
    "no glyph": (head("\U00013000"), "missing-glyph"),
    "a book": (head("長い" * 1500), "text-too-long"),
    "an endless word": (head("a" * 10000), "word-too-wide"),
    "a state nobody knows": (
        written("status/ja.yaml", "format: 1\ntexts: {head: {state: nonsense}}\n"), "value-not-listed"
    ),
}  # fmt: skip
FINE: dict[str, Change] = {
    "a soft hyphen": head('"簡\\u00ad単"'),
    "direction controls": edited(
        "locales/en.yaml", "Easy job?", '"\\u2066\\u2067Easy\\u2069\\u2069 \\u200ejob?"'
    ),
    "an empty column": edited(
        "layouts/card.yaml", MAIN, "height: rest, columns: [{blocks: []}, {blocks: [{steps: steps}]}]"
    ),
    "each of nothing": block("{each: {of: [], as: case, blocks: [{paragraph: case.x}]}}"),
    "paper of a playing card": manifest("paper: A5", "paper: 74mm x 105mm"),
    "paper for a house": manifest("paper: A5", "paper: 3000mm x 4999mm"),
    "byte order mark and CRLF": written(
        "locales/ja.yaml", b"\xef\xbb\xbf" + JA.replace("\n", "\r\n").encode()
    ),
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tiny(tmp_path / "project", ja=JA)


@pytest.mark.parametrize("name", STOPS_ALL)
def test_it_is_told_and_nothing_is_built(project: Path, name: str) -> None:
    change, code = STOPS_ALL[name]
    change(project)

    made = built(project)

    assert code in codes(errors(made))
    assert made.files == ()
    assert [p for p in files_below(project.parent) if p.endswith(".pdf")] == []


@pytest.mark.parametrize("name", STOPS_JAPANESE)
def test_it_is_told_and_the_others_are_built(project: Path, name: str) -> None:
    change, code = STOPS_JAPANESE[name]
    change(project)

    made = built(project)

    assert code in codes(errors(made))
    assert [row.language for row in made.files] == ["en"]


@pytest.mark.parametrize("name", FINE)
def test_it_is_fine(project: Path, name: str) -> None:
    FINE[name](project)

    made = built(project)

    assert errors(made) == []
    assert [row.language for row in made.files] == ["en", "ja"]


TOLD: dict[str, tuple[Change, str]] = {
    "bare paper at the foot": (edited("layouts/card.yaml", "height: rest", "height: 40u"), "zones-short"),
    "a code of a fact that is none": (block("{qr: {fact: police, width: 10u, alt: head}}"), "fact-not-qr"),
}


@pytest.mark.parametrize("name", TOLD)
def test_it_is_told_and_all_are_built(project: Path, name: str) -> None:
    change, code = TOLD[name]
    change(project)

    made = built(project)

    assert code in codes(made.diagnostics)
    assert [row.language for row in made.files] == ["en", "ja"]


# ---------------------------------------------------------------- by chance

VALUES = [
    '""',
    "0",
    "-5u",
    "1e9u",
    "rest",
    "[]",
    "{}",
    "[a,",
    "b]",
    "{a:",
    "b}",
    "yes",
    "~",
    "headline",
    "parcel",
    "parcel.steps.s1",
    "&a",
    "*a",
    "!!str",
    "3mm",
    "u",
    "case",
    "[en]",
    "A4",
    "|",
    "{text:",
    "a}",
]


def spoil(text: str, dice: random.Random) -> str:
    """A file with a line or a value of it lost, doubled, moved or made into something else."""
    lines = text.split("\n")
    for _ in range(dice.choice((1, 1, 2, 3))):
        at = dice.randrange(len(lines))
        line, kind = lines[at], dice.randrange(6)
        inside = dice.randrange(len(line)) if line else 0
        if kind == 0:
            lines[at] = ""
        elif kind == 1:
            lines.insert(at, line)
        elif kind == 2:
            parts = re.split(r"(?<=: )", line)
            last = re.sub(r"^[^,}\]]*", lambda _: dice.choice(VALUES), parts[-1], count=1)
            lines[at] = "".join([*parts[:-1], last]) if len(parts) > 1 else line
        elif kind == 3:
            lines[at] = line[:inside] + line[inside + 1 :]
        elif kind == 4:
            lines[at] = line[:inside] + dice.choice("{}[]:#'\"*&!|>%@`,-\t \u3000") + line[inside:]
        else:
            other = dice.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
    return "\n".join(lines)


def spoil_and_check(folder: Path, seed: int) -> None:
    dice = random.Random(seed)
    project = folder / "project" if (folder / "project").is_dir() else flagship(folder)
    kinds = ("leaflet.yaml", "layouts/*.yaml", "diagrams/*.yaml", "locales/ar.yaml", "locales/en.yaml")
    path = dice.choice(sorted(p for kind in kinds for p in project.glob(kind)))
    whole = path.read_text(encoding="utf-8")
    path.write_text(spoil(whole, dice), encoding="utf-8")

    opened = open_project(project, TODAY)
    found, catalogs = opened.diagnostics, {}
    if opened.value is not None:
        found = check(opened.value, Selection(("ar",), ("poster",))).diagnostics
        catalogs = dict(opened.value.project.catalogs)
    render(found, opened.sources, catalogs)

    assert opened.value is not None or any(one.is_error for one in found), (
        "why it cannot be opened is not said"
    )
    path.write_text(whole, encoding="utf-8")


@pytest.mark.parametrize("seed", range(15))
def test_nothing_crashes(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    spoil_and_check(tmp_path_factory.mktemp("spoilt"), seed)


@pytest.mark.soak
def test_nothing_crashes_for_long(tmp_path: Path) -> None:
    for seed in range(1000, 3000):
        spoil_and_check(tmp_path, seed)


def test_spoiling_spoils() -> None:
    """Of the tests above: nearly all spoilt files differ from the whole, in many ways."""
    text = (ROOT / "layouts" / "poster.yaml").read_text(encoding="utf-8")
    spoilt = {spoil(text, random.Random(seed)) for seed in range(100)}

    assert len(spoilt - {text}) > 90
