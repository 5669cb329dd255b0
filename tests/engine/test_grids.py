"""Grids in layouts: what stands where, what is told of those that cannot be, and whose fault it is that a text does not fit."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.engine.grids import AR, LONG, boxes, found, laid, layout, project
from tests.engine.projects import TODAY, args, built, codes, told

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.source import Span
from leafletgen.desk.report import render
from leafletgen.engine.opening import open_project

# ---------------------------------------------------------------- where things stand

THREE = (
    "grid: {columns: [10u, rest], rows: [content, rest], gap: [1u, 2u], areas: ['a b', 'a c']}, "
    "blocks: [{callout: {area: a, blocks: [{paragraph: body}]}}, {paragraph: {text: head, area: b}}, {list: {text: steps, area: c}}]"
)


def test_areas_are_boxes_of_the_report_and_of_the_sheet(tmp_path: Path) -> None:
    made = laid(project(tmp_path, THREE))

    assert list(boxes(made)) == ["a", "b", "c"]
    assert {row.fit.key: row.fit.box for row in made.fits} == {
        "body": "main/a", "head": "main/b", "steps.s1": "main/c", "steps.s2": "main/c", "steps.s3": "main/c",
    }  # fmt: skip


def test_the_page_is_mirrored_for_a_language_from_the_right(tmp_path: Path) -> None:
    root = project(tmp_path, THREE)
    here, there = boxes(laid(root)), boxes(laid(root, "ar"))
    (sheet,) = laid(root).publication.sheets

    for name, box in here.items():
        mirrored = sheet.media.width - box.x - box.width
        assert (there[name].x, there[name].width) == pytest.approx((mirrored, box.width))


def test_boxes_that_stretch_are_of_one_height(tmp_path: Path) -> None:
    short = "{callout: {blocks: [{paragraph: head}]}}"
    long = "{callout: {blocks: [{paragraph: body}, {list: steps}]}}"
    zone = (
        "grid: {columns: [rest, rest], rows: [equal], stretch: yes}, "
        f"blocks: [{short}, {long}, {long}, {short}]"
    )
    heights = {round(box.height, 3) for box in boxes(laid(project(tmp_path, zone))).values()}

    assert len(heights) == 1


def test_nothing_in_a_nested_grid_is_lost_for_the_report(tmp_path: Path) -> None:
    inner = "{stack: {area: a, grid: {columns: [rest, rest]}, blocks: [{paragraph: body}, {list: steps}]}}"
    zone = f"grid: {{areas: [a, b]}}, blocks: [{inner}, {{heading: {{text: head, area: b}}}}]"
    made = laid(project(tmp_path, zone))

    assert [(row.fit.key, row.fit.box) for row in made.fits] == [
        ("body", "main/a/paragraph.0"), ("steps.s1", "main/a/listing.1"), ("steps.s2", "main/a/listing.1"),
        ("steps.s3", "main/a/listing.1"), ("head", "main/b"),
    ]  # fmt: skip


def test_columns_within_a_stack_are_in_the_report(tmp_path: Path) -> None:
    zone = "blocks: [{columns: {columns: [{blocks: [{paragraph: body}]}, {blocks: [{paragraph: head}, {list: steps}]}]}}]"

    assert len(laid(project(tmp_path, zone)).fits) == 5


# ---------------------------------------------------------------- what is told

ONE = "{paragraph: {text: body, area: a}}"
FAULTS: dict[str, tuple[str, str, str]] = {
    "area unknown": (f"grid: {{areas: [a b]}}, blocks: [{ONE}, {{paragraph: {{text: head, area: c}}}}, {{list: steps}}]", "area-unknown", "c"),
    "no rectangle": (f"grid: {{areas: [a a, a b]}}, blocks: [{ONE}, {{list: {{text: steps, area: b}}}}, {{paragraph: head}}]", "area-odd", "a"),
    "ragged": (f"grid: {{areas: [a b, c]}}, blocks: [{ONE}, {{list: steps}}, {{paragraph: head}}]", "areas-ragged", "c"),
    "heights": (f"grid: {{areas: [a], rows: [rest, rest]}}, blocks: [{ONE}]", "rows-many", "[rest, rest]"),
    "two in one": ("grid: {columns: [rest, rest]}, blocks: [{paragraph: {text: body, column: 1, row: 1}}, {paragraph: {text: head, column: [1, 2], row: 1}}]", "cell-taken", "[1, 2]"),
    "no such column": ("grid: {columns: [rest, rest, rest]}, blocks: [{paragraph: {text: body, column: 5}}]", "column-outside", "5"),
    "no such row": ("grid: {rows: [rest, rest]}, blocks: [{paragraph: {text: body, row: 3}}]", "row-outside", "3"),
    "backwards": ("grid: {columns: [rest, rest]}, blocks: [{paragraph: {text: body, column: [2, 1]}}]", "span-odd", "[2, 1]"),
    "full": (f"grid: {{areas: [a]}}, blocks: [{ONE}, {{paragraph: head}}]", "grid-full", "head"),
    "gaps": ("grid: {gap: [1u, 1u, 1u]}, blocks: [{paragraph: body}]", "grid-gap", "[1u, 1u, 1u]"),
    "both": ("grid: {}, columns: [{blocks: [{paragraph: body}]}], blocks: [{paragraph: head}]", "grid-and-columns", "[{blocks: [{paragraph: body}]}]"),
    "no grid": (f"blocks: [{ONE}]", "cell-nowhere", "a"),
    "within a block": ("grid: {areas: [a]}, blocks: [{stack: {area: a, blocks: [{paragraph: {text: body, row: 1}}]}}]", "cell-nowhere", "1"),
    "no width": ("grid: {columns: [0u, rest]}, blocks: [{paragraph: body}]", "length-not-positive", "[0u, rest]"),
    "less than a gap": ("grid: {gap: -1u}, blocks: [{paragraph: body}]", "length-not-positive", "-1u"),
    "a word for a row": ("grid: {rows: [full]}, blocks: [{paragraph: body}]", "value-unfit", "full"),
    "a word for a column": ("grid: {columns: [content]}, blocks: [{paragraph: body}]", "value-unfit", "content"),
    "too wide": ("grid: {columns: [40u, 40u]}, blocks: [{paragraph: body}]", "columns-too-wide", "[40u, 40u]"),
    "too high": ("grid: {rows: [90u, rest]}, blocks: [{paragraph: body}, {paragraph: head}]", "rows-too-high", "[90u, rest]"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_at_its_place_in_both_languages(tmp_path: Path, name: str) -> None:
    zone, code, text = FAULTS[name]
    root = project(tmp_path, zone)
    own = [d for d in found(root) if d.code == code]

    assert own, codes(found(root))
    where = own[0].where
    assert isinstance(where, Span)
    assert where.source == "layouts/card.yaml"
    shown = (root / "layouts" / "card.yaml").read_text(encoding="utf-8")[where.start : where.end]
    assert shown == text or (text == "head" and "head" in shown)
    assert code in told(root, own)
    session = open_project(root, TODAY).value
    if session is not None:
        said = render(own, session.project.sources, session.project.catalogs, "ja")
        assert any("ぁ" <= sign <= "ヿ" for sign in said)


def test_a_hole_is_a_warning(tmp_path: Path) -> None:
    root = project(tmp_path, f"grid: {{areas: [a hole]}}, blocks: [{ONE}]")
    (one,) = [d for d in found(root) if d.code == "area-empty"]

    assert not one.is_error
    assert args(one) == {"name": "hole"}


def test_a_point_is_no_hole(tmp_path: Path) -> None:
    root = project(tmp_path, f"grid: {{areas: [a .]}}, blocks: [{ONE}]")

    assert "area-empty" not in codes(found(root))


# ---------------------------------------------------------------- whose fault it is


def overlong(tmp_path: Path, zone: str, en: str = LONG) -> tuple[Path, list[Diagnostic]]:
    """The texts of the tiny project, `body` long in English alone."""
    root = project(tmp_path, zone)
    text = f'head: Easy job?\nbody: "{en} {{police}}."\nsteps: {{s1: They buy., s2: You receive., s3: You hand it over.}}\n'
    (root / "locales" / "en.yaml").write_text(text, encoding="utf-8")
    return root, [d for d in found(root) if d.is_error and d.follows is None]


def test_a_text_too_long_for_its_row_is_told_with_its_cell_and_the_place_of_the_height(
    tmp_path: Path,
) -> None:
    zone = "grid: {rows: [2.4u, rest], areas: [a, b]}, blocks: [{paragraph: {text: body, area: a}}, {list: {text: steps, area: b}}]"
    root, (one,) = overlong(tmp_path, zone)

    assert (one.code, one.key, args(one)["box"]) == ("text-too-long", "body", "main/a")
    assert int(args(one)["chars"]) > 10
    (room,) = [r.where for r in one.related if r.note == "room-here"]
    assert isinstance(room, Span)
    text = (root / "layouts" / "card.yaml").read_text(encoding="utf-8")
    assert text[room.start : room.end] == "[2.4u, rest]"


def test_shortened_as_told_it_stands(tmp_path: Path) -> None:
    zone = "grid: {rows: [2.4u, rest], areas: [a, b]}, blocks: [{paragraph: {text: body, area: a}}, {list: {text: steps, area: b}}]"
    _, (one,) = overlong(tmp_path / "long", zone)
    shorter = LONG[: len(LONG) - int(args(one)["chars"]) - 1]

    assert overlong(tmp_path / "short", zone, shorter)[1] == []


def test_the_text_that_mends_a_full_grid_is_told(tmp_path: Path) -> None:
    """Its neighbour in the row has as many lines to spare as it has too many."""
    zone = "grid: {columns: [rest, rest], rows: [content, content]}, blocks: [{paragraph: body}, {list: steps}, {heading: head}]"
    _, (one,) = overlong(tmp_path, zone, LONG * 24)

    assert (one.code, one.key, args(one)["box"]) == ("text-too-long", "body", "main/paragraph.0")


def test_a_row_without_room_for_what_stands_in_it_is_the_layouts_fault(tmp_path: Path) -> None:
    zone = "grid: {rows: [2u, rest]}, blocks: [{callout: {blocks: [{paragraph: body}]}}, {list: steps}]"
    root, (one,) = overlong(tmp_path, zone)

    assert (one.code, args(one)["box"]) == ("row-too-low", "main/callout.0")
    assert isinstance(one.where, Span)
    assert one.where.source == "layouts/card.yaml"
    assert all(d.follows is not None for d in found(root) if d.code == "text-too-long")


def test_a_picture_higher_than_its_row_is_told_where_it_is_written(tmp_path: Path) -> None:
    zone = "grid: {rows: [4u, rest]}, blocks: [{picture: {pictogram: key, width: 9u}}, {list: steps}]"
    _, own = overlong(tmp_path, zone)

    assert {(d.code, args(d)["box"]) for d in own} == {("block-too-high", "main/picture.0")}


def test_a_grid_that_is_full_without_its_texts_is_a_zone_too_low(tmp_path: Path) -> None:
    picture = "{picture: {pictogram: key, width: 46u}}"
    zone = f"grid: {{rows: [content]}}, blocks: [{picture}, {picture}, {{paragraph: body}}]"
    _, own = overlong(tmp_path, zone)

    assert {d.code for d in own} == {"zone-too-low"}


def test_what_is_too_low_for_all_languages_is_told_once(tmp_path: Path) -> None:
    zone = "grid: {rows: [2.4u, rest], areas: [a, b]}, blocks: [{paragraph: {text: body, area: a}}, {list: {text: steps, area: b}}]"
    root = project(tmp_path, zone, ar=AR.replace("يدفعون لك ثم", "يدفعون لك " * 12 + "ثم"))
    text = f'head: Easy job?\nbody: "{LONG} {{police}}."\nsteps: {{s1: They buy., s2: You receive., s3: You hand it over.}}\n'
    (root / "locales" / "en.yaml").write_text(text, encoding="utf-8")
    own = [d for d in found(root) if d.is_error and d.follows is None]

    assert [(d.code, args(d)["box"]) for d in own] == [("room-too-low", "main/a")]


def test_a_word_too_wide_for_its_column_is_told_with_the_place_of_the_width(tmp_path: Path) -> None:
    zone = "grid: {columns: [6u, rest]}, blocks: [{paragraph: body}, {list: steps}]"
    root, (one,) = overlong(tmp_path, zone, "Incomprehensibilities")

    assert (one.code, args(one)["box"]) == ("word-too-wide", "main/paragraph.0")
    (room,) = [r.where for r in one.related if r.note == "room-here"]
    text = (root / "layouts" / "card.yaml").read_text(encoding="utf-8")
    assert isinstance(room, Span)
    assert text[room.start : room.end] == "[6u, rest]"


def test_a_column_narrower_than_a_letter_is_told(tmp_path: Path) -> None:
    zone = "grid: {columns: [0.2u, rest]}, blocks: [{paragraph: body}, {list: steps}]"
    _, own = overlong(tmp_path, zone)

    assert "column-too-narrow" in [d.code for d in own]


def test_a_sheet_with_a_grid_is_built(tmp_path: Path) -> None:
    made = built(project(tmp_path, THREE))

    assert [d for d in made.diagnostics if d.is_error] == []
    assert len(made.files) == 2


# ---------------------------------------------------------------- boxes in boxes


def nested(levels: int) -> str:
    inner = "{paragraph: body}"
    for _ in range(levels):
        inner = f"{{callout: {{grid: {{columns: [rest]}}, blocks: [{inner}]}}}}"
    return f"pad: 0.1u, blocks: [{inner}, {{heading: head}}, {{list: steps}}]"


def test_boxes_in_boxes_in_grids_are_set_as_deep_as_a_file_may_be(tmp_path: Path) -> None:
    root = project(tmp_path, nested(60))
    (root / "layouts" / "card.yaml").write_text(
        layout(nested(60)) + "space: {callout: 0.1u}\n", encoding="utf-8"
    )
    made = built(root)

    assert [d for d in made.diagnostics if d.is_error] == []
    assert len(made.files) == 2


def test_deeper_than_a_file_may_be_is_told_with_the_limit(tmp_path: Path) -> None:
    (one,) = [d for d in found(project(tmp_path, nested(80))) if d.code == "file-deep"]

    assert args(one) == {"most": "200"}


# ---------------------------------------------------------------- with conditions


def test_blocks_of_different_languages_may_ask_for_one_cell(tmp_path: Path) -> None:
    blocks = ", ".join(
        f"{{paragraph: {{text: {key}, area: a, when: {{language: {tag}}}}}}}"
        for key, tag in (("head", "en"), ("body", "ar"))
    )
    root = project(
        tmp_path, f"grid: {{areas: [a b]}}, blocks: [{blocks}, {{list: {{text: steps, area: b}}}}]"
    )

    assert [d for d in found(root) if d.code in ("cell-taken", "grid-full")] == []
    assert [row.fit.key for row in laid(root).fits][:1] == ["head"]
    assert [row.fit.key for row in laid(root, "ar").fits][:1] == ["body"]


def test_two_that_meet_in_one_language_are_told_with_it(tmp_path: Path) -> None:
    blocks = "{paragraph: {text: head, area: a}}, {paragraph: {text: body, area: a, when: {language: ar}}}"
    root = project(
        tmp_path, f"grid: {{areas: [a b]}}, blocks: [{blocks}, {{list: {{text: steps, area: b}}}}]"
    )
    own = [d for d in found(root) if d.code == "cell-taken"]

    assert {d.language for d in own} == {"ar"}


def test_columns_too_wide_for_a_box_are_told_wherever_they_stand(tmp_path: Path) -> None:
    inner = "{callout: {grid: {columns: [20u, 20u]}, blocks: [{paragraph: head}, {paragraph: body}]}}"
    other = "{columns: {columns: [{width: 20u, blocks: [{list: steps}]}, {width: 20u, blocks: [{heading: head}]}]}}"
    root = project(tmp_path, f"grid: {{columns: [30u, rest]}}, blocks: [{inner}, {other}]")
    own = [d for d in found(root) if d.code == "columns-too-wide"]

    assert len({d.where for d in own}) == 2
    assert {args(d)["box"] for d in own} == {"main"}
