"""Strips to tear off: equal, from edge to edge, read once; lines and empty room."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from tests.engine.projects import TODAY, edit
from tests.frames.test_frames import PROJECT, laid
from tests.page.blocks.test_contract import Case, cases
from tests.write.pdf import readers

from leafletgen.core.geometry import MM, Rect
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.page.blocks.tear_off import FOOT, TearOff
from leafletgen.sheet.profiles import builtin
from leafletgen.text.ir.frame import GlyphRun, Group, Link, SeenItem, Shape, walk_seen
from leafletgen.write.pdf.document import write


def strips(tag: str) -> Case:
    return next(case for case in cases(tag) if isinstance(case.block, TearOff))


def ink(seen: list[SeenItem]) -> list[Rect]:
    runs = ((one.item, one.transform) for one in seen if isinstance(one.item, GlyphRun))
    return [to_page.apply_rect(run.ink) for run, to_page in runs if run.ink]


@pytest.mark.parametrize("tag", ["en", "ja", "ar", "km"])
def test_each_strip_keeps_its_words_to_itself(tag: str) -> None:
    (sheet,) = laid(EditionKey(tag, "strips")).publication.sheets
    seen = [one for one in walk_seen(sheet.frame) if "strips" in one.keys]
    wide = sheet.trim.width / 5

    found = {int(box.center.x // wide) for box in ink(seen)}

    assert found == {0, 1, 2, 3, 4}
    for box in ink(seen):
        assert int(box.x // wide) == int(box.right // wide), "no word lies on a cut"
        assert box.bottom <= sheet.trim.bottom - 4 * MM


def test_the_cutting_line_runs_from_edge_to_edge() -> None:
    (sheet,) = laid(EditionKey("en", "strips")).publication.sheets
    lines = [
        one.transform.apply_rect(one.item.path.bounds)
        for one in walk_seen(sheet.frame)
        if isinstance(one.item, Shape) and one.item.stroke and "strips" in one.keys
    ]

    assert any(line.x == pytest.approx(0) and line.right == pytest.approx(sheet.trim.width) for line in lines)
    cuts = sorted(line.x for line in lines if line.width == 0)
    assert cuts == pytest.approx([sheet.trim.width / 5 * n for n in range(1, 5)])


@pytest.mark.parametrize(("tag", "told"), [("en", "5 strips"), ("ja", "5枚"), ("ar", "5 قصاصات")])
def test_strips_are_read_aloud_once(tag: str, told: str) -> None:
    publication = laid(EditionKey(tag, "strips")).publication
    read = readers.tree(write(publication, builtin("screen")))

    assert str(read).count(told) == 1
    assert read.text.count("110") == 1


def test_a_width_says_how_many_there_are() -> None:
    block, kit = cast("TearOff[object]", strips("en").block), strips("en").kit

    assert block.strips(kit, 297 * MM) == 5, "`count` is what it is"
    assert TearOff[object](width=block.width).strips(kit, 297 * MM) == 10


def test_words_run_down_where_the_language_is_set_so() -> None:
    boxes = {}
    for tag in ("ja", "en"):
        case = strips(tag)
        block = replace(cast("TearOff[object]", case.block), writing="vertical", qr=None)
        frame = block.arrange(case.kit, 300.0, 300.0, {}).frame
        boxes[tag] = [
            one.transform.apply_rect(one.item.ink)
            for one in walk_seen(frame)
            if isinstance(one.item, GlyphRun) and one.item.ink and "strip" in one.keys
        ]

    number, *_, last = boxes["ja"]
    assert number.x > last.right, "the first line of Japanese is at the right"
    assert number.y == pytest.approx(last.y, abs=6), "and all begin at the top"
    assert boxes["en"][0].x < boxes["en"][-1].x, "English is turned a quarter left, as ever"


def test_copies_lead_nowhere() -> None:
    case = strips("en")
    frame = case.block.arrange(case.kit, 300.0, 200.0, {}).frame
    links = [one for one in walk_seen(frame) if isinstance(one.item, Link)]
    groups = [item for _, item in frame.items if isinstance(item, Group) and item.frame.size.width > 5 * MM]

    assert len(groups) == 5  # the scissors are smaller
    assert all("strip" in one.keys for one in links)
    assert FOOT >= 4 * MM


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("{count: 0, number: police}", "strips-count"),
        ("{count: 41, number: police}", "strips-count"),
        ("{count: 5, width: 20mm, number: police}", "strips-twice"),
        ("{qr: page}", "strips-empty"),
        ("{number: nobody}", "fact-unknown-here"),
        ("{number: police, rotate: 45}", "value-not-listed"),
        ("{number: police, number_role: huge}", "name-unknown"),
    ],
)
def test_what_cannot_be_meant_is_told_in_its_place(tmp_path: Path, written: str, code: str) -> None:
    root = tmp_path / "project"
    shutil.copytree(PROJECT, root, ignore=shutil.ignore_patterns("output", ".leafletgen"))
    edit(
        root / "layouts/strips.yaml",
        "{count: 5, number: police, name: head, text: said, qr: page}",
        written,
    )

    found = [d for d in open_project(root, TODAY).diagnostics if d.is_error]

    assert [d.code for d in found] == [code]
    assert found[0].where is not None
    assert found[0].where.source == "layouts/strips.yaml"


def test_a_line_of_no_colour_is_told(tmp_path: Path) -> None:
    root = tmp_path / "project"
    shutil.copytree(PROJECT, root, ignore=shutil.ignore_patterns("output", ".leafletgen"))
    edit(root / "layouts/strips.yaml", "{color: red, width: 0.4u}", "{color: pinkish}")

    (found,) = (d for d in open_project(root, TODAY).diagnostics if d.is_error)

    assert (found.code, dict(found.args)["name"]) == ("name-unknown", "pinkish")


def test_a_spacer_takes_what_is_left() -> None:
    """The paragraph behind it stands at the foot of its zone."""
    (sheet,) = laid(EditionKey("en", "strips")).publication.sheets
    words = ink([one for one in walk_seen(sheet.frame) if "paragraph.6" in one.keys])
    below = sheet.trim.height - 34 / 60 * sheet.trim.width

    assert max(box.bottom for box in words) == pytest.approx(below, abs=10)
