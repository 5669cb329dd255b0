"""Rows that go on in a later zone: none is lost, none is there twice, their order stays, the head stands over each part."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leafletgen.core.geometry import Length, Size
from leafletgen.engine.layout.pages import LaidPage, lay_out
from leafletgen.engine.localizing.localize import EditionKey, localize
from leafletgen.engine.opening import open_project
from leafletgen.page.blocks.kinds.listing import Listing
from leafletgen.page.blocks.kit import Kit, Measure, Name, Texts
from leafletgen.page.blocks.table.cell import CellSpec
from leafletgen.page.blocks.table.table import Table, TableRow
from leafletgen.page.blocks.zone import PageSpec, Zone
from leafletgen.text.ir.frame import GlyphRun, TagStart, walk
from leafletgen.text.ir.richtext import RichText

PROJECT = Path(__file__).resolve().parents[2] / "frames" / "project"


@cache
def kit() -> Kit:
    session = open_project(PROJECT, "2026-11-25").value
    assert session is not None
    return localize(session.project, EditionKey("en", "tables"), session.book).kit


def text(said: str) -> RichText:
    return RichText.plain(said, "en", said)


def table(spans: list[int]) -> Table[Any]:
    """A row for each number: its first cell spans so many rows as there are, at most."""
    rows, left = [], 0
    for number, span in enumerate(spans):
        cells = [CellSpec[Any](text=text(f"r{number}"))]
        if not left:
            left = min(span, len(spans) - number)
            cells.insert(0, CellSpec[Any](text=text(f"group{number}"), rows=left))
        left -= 1
        rows.append(TableRow[Any](tuple(cells)))
    return Table[Any](
        tuple(rows),
        (CellSpec[Any](text=text("left")), CellSpec[Any](text=text("right"))),
        continues=Name("more"),
    )


def page(name: str, height: float, *blocks: Any, zone: str = "more") -> PageSpec:
    band = Zone[Any](zone, Measure(Length(height, "pt")), blocks=blocks)
    return PageSpec(name, Size(300, 900), 0, 10, 0, (band,), (), None)


def read(pages: tuple[LaidPage, ...]) -> list[list[str]]:
    return [
        [item.text.strip() for item, *_ in walk(page.sheet.frame) if isinstance(item, GlyphRun)]
        for page in pages
    ]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.integers(1, 3), min_size=1, max_size=24), st.lists(st.floats(40, 400), min_size=1, max_size=4)
)
def test_no_row_is_lost_or_repeated(spans: list[int], heights: list[float]) -> None:
    pages = [page("first", heights[0], table(spans), zone="main")]
    pages += [page(f"p{n}", height) for n, height in enumerate(heights[1:])]

    found = read(lay_out(pages, kit(), ["size body"]))

    rows = [word for words in found for word in words if word.startswith("r") and word != "right"]
    assert rows == [f"r{n}" for n in range(len(spans))]
    for words in found:
        assert words[:2] == ["left", "right"] or not words
        assert words.count("left") <= 1
        # A cell over several rows stands with all of them.
        assert words[2:3] == [] or words[2].startswith("group")


def test_each_part_is_a_table_with_its_head() -> None:
    made = lay_out([page("a", 120, table([1] * 9), zone="main"), page("b", 300)], kit(), [])
    roles = [
        [item.tag.role for item, *_ in walk(one.sheet.frame) if isinstance(item, TagStart)] for one in made
    ]

    assert [one.count("Table") for one in roles] == [1, 1]
    assert all(one.count("TH") > 1 for one in roles)


def test_a_chain_that_is_too_short_is_an_error_in_its_last_zone() -> None:
    made = lay_out([page("a", 100, table([1] * 40), zone="main"), page("b", 100)], kit(), [])

    assert not any(d.is_error for d in made[0].diagnostics)
    assert any(d.is_error for d in made[1].diagnostics)


def test_sizes_give_way_only_where_the_chain_is_too_short() -> None:
    def size(height: float) -> float:
        pages = [page("a", height, table([1] * 20), zone="main"), page("b", height)]
        runs = [
            i
            for p in lay_out(pages, kit(), ["size body"])
            for i, *_ in walk(p.sheet.frame)
            if isinstance(i, GlyphRun)
        ]
        return min(run.size for run in runs)

    assert size(400) > size(180)


def test_a_list_goes_on_with_its_numbers() -> None:
    items = tuple(text(f"item {n}") for n in range(1, 13))
    one = Listing[Any](Texts("k", items), "number", continues=Name("more"))
    found = read(lay_out([page("a", 120, one, zone="main"), page("b", 400)], kit(), []))

    assert [w for words in found for w in words] == [w for n in range(1, 13) for w in (str(n), f"item {n}")]
    assert found[1][0] != "1"


@pytest.mark.parametrize("zone", ["main", "elsewhere"])
def test_what_has_no_later_zone_stays(zone: str) -> None:
    found = read(lay_out([page("a", 120, table([1] * 9), zone="main"), page("b", 300, zone=zone)], kit(), []))

    assert found[1] == []
