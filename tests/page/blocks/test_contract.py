"""What every block promises: it needs what it measured, fills no more than it is given, and stands mirrored in Arabic."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from leafletgen.engine.localizing.localize import EditionKey, localize
from leafletgen.engine.opening import open_project
from leafletgen.engine.session import Session
from leafletgen.page.blocks.kit import Block, Kit
from leafletgen.page.blocks.registry import KINDS
from leafletgen.page.blocks.zone import Zone
from leafletgen.text.ir.frame import GlyphRun, Group, TagEnd, TagStart, walk

PROJECTS = Path(__file__).resolve().parents[2] / "frames" / "project"
TAGS = ("en", "ja", "ar", "km")
WIDTHS = (90.0, 150.0, 260.0)


class Case(NamedTuple):
    """A block of the project of goldens, in one language."""

    name: str
    block: Block
    kit: Kit


@cache
def session() -> Session:
    opened = open_project(PROJECTS, "2026-11-25").value
    assert opened is not None
    return opened


@cache
def cases(tag: str) -> tuple[Case, ...]:
    found: list[Case] = []
    for output in session().project.manifest.outputs:
        made = localize(session().project, EditionKey(tag, output), session().book)
        for page in made.pages:
            for zone in page.zones:
                found += (Case(type(b).__name__, b, made.kit.on(zone.ground)) for b in blocks(zone))
    return tuple(found)


def blocks(zone: Zone[Any]) -> Iterator[Block]:
    yield from zone.blocks
    for column in zone.columns:
        yield from column.blocks


each = pytest.mark.parametrize(
    ("tag", "number"),
    [(tag, n) for tag in TAGS for n in range(len(cases("en")))],
    ids=[f"{case.name}-{tag}-{n}" for tag in TAGS for n, case in enumerate(cases("en"))],
)


def test_all_kinds_are_tried() -> None:
    tried = {case.name for case in cases("en")}
    inside = {
        "ComponentUse",
        "Each",
        "FileInclude",
        "Logo",
        "Zone",
        "Columns",
        "Stack",
    }  # others stand in their places, or in them

    assert {kind.__name__ for kind in KINDS.values()} - inside <= tried


@each
@pytest.mark.parametrize("width", WIDTHS)
def test_a_block_needs_what_it_measured(tag: str, number: int, width: float) -> None:
    case = cases(tag)[number]

    need = case.block.measure(case.kit, width, {})
    laid = case.block.arrange(case.kit, width, None, {})

    assert laid.frame.size.width == pytest.approx(width)
    assert laid.frame.size.height >= need.height - max(need.raised, 0) - max(need.sunk, 0) - 0.01
    if case.name != "Diagram":  # it may do with less than it would like
        assert laid.frame.size.height <= need.height + 0.01


@each
def test_a_block_stays_in_the_room_it_is_given(tag: str, number: int) -> None:
    case = cases(tag)[number]
    need = case.block.measure(case.kit, 200.0, {}).height

    laid = case.block.arrange(case.kit, 200.0, need + 50.0, {})

    assert need - 10 <= laid.frame.size.height <= need + 50.01


@each
def test_smaller_type_needs_no_more(tag: str, number: int) -> None:
    case = cases(tag)[number]
    floors = {name: ladder.lowest for name, ladder in case.kit.shrink_steps.items()}

    small, large = (case.block.measure(case.kit, 200.0, state) for state in (floors, {}))

    if (
        not large.strains
    ):  # a word wider than its node takes no room from others: the fit makes it smaller first
        assert small.height <= large.height + 0.01
    assert small.lines <= large.lines


@each
def test_the_report_has_every_text_once(tag: str, number: int) -> None:
    case = cases(tag)[number]
    laid = case.block.arrange(case.kit, 260.0, None, {})
    printed = {
        run.place.message
        for run, *_ in walk(laid.frame)
        if isinstance(run, GlyphRun) and run.place and run.place.message
    }
    told = [fit.key for fit in laid.fits if fit.key]

    assert len(told) == len(set(told)) or case.name in ("Table", "Cards", "Banner")
    if case.name != "Diagram":  # labels are judged by their diagram
        assert printed <= set(told)


@each
def test_tags_are_closed(tag: str, number: int) -> None:
    case = cases(tag)[number]
    open_ = 0
    for item, *_ in walk(case.block.arrange(case.kit, 200.0, None, {}).frame):
        open_ += isinstance(item, TagStart)
        open_ -= isinstance(item, TagEnd)
        assert open_ >= 0
        if isinstance(item, GlyphRun):
            assert open_ > 0, "ink without a tag is lost to those who cannot see it"

    assert open_ == 0


@pytest.mark.parametrize("number", range(len(cases("en"))))
def test_the_parts_of_a_block_stand_mirrored(number: int) -> None:
    """Each group that both have stands on the other side."""
    one, other = cases("en")[number], cases("ar")[number]
    here, there = (
        [
            (place.e, item.frame.size.width)
            for item, place, _ in walk(case.block.arrange(case.kit, 240.0, None, {}).frame)
            if isinstance(item, Group) and item.key and not place.b  # what is turned runs up and down
        ]
        for case in (one, other)
    )

    assert len(here) == len(there)
    for (x, width), (mirrored, wide) in zip(here, there, strict=True):
        assert width == pytest.approx(wide)
        assert mirrored == pytest.approx(240.0 - x - width, abs=0.01)
