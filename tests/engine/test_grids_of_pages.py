"""Pages with a grid: zones in cells, grounds over the trim, margins, and what is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.engine.grids import AR, LONG, TYPE, found, laid, project
from tests.engine.projects import args, edit, tiny

from leafletgen.core.geometry import MM, Rect
from leafletgen.core.source import Span
from leafletgen.engine.results import LaidEdition
from leafletgen.text.ir.frame import GlyphRun, Group, Shape, walk

PAGE = """\
format: 1
page: {margin: 4u, bleed: 3mm}
grid:
  columns: [20u, rest]
  rows: [content, equal, equal, rest]
  gap: [0, 2u]
  areas: [side top, side a, side b, side end]
blocks:
  - zone: {id: side, area: side, ground: yellow, blocks: [{heading: {text: head, level: 1, role: title}}]}
  - zone: {id: top, area: top, blocks: [{paragraph: body}]}
  - zone: {id: box, area: a, ground: tint, columns: [{blocks: [{paragraph: steps.s1}]}, {blocks: [{paragraph: steps.s2}]}]}
  - paragraph: {text: steps.s3, area: b}
type: {body: {size: 2u, floor: 1.5u}, title: {size: 4u, floor: 2u}}
"""


def paged(folder: Path, text: str = PAGE) -> Path:
    root = tiny(folder, ar=AR)
    (root / "layouts" / "card.yaml").write_text(text, encoding="utf-8")
    return root


def zones(made: LaidEdition) -> dict[str, Rect]:
    (sheet,) = made.publication.sheets
    return {
        w.item.key: w.transform.apply_rect(Rect(0, 0, *w.item.frame.size))
        for w in walk(sheet.frame)
        if isinstance(w.item, Group) and w.item.key and not w.keys
    }


def test_zones_stand_in_the_cells_of_their_page(tmp_path: Path) -> None:
    made = laid(paged(tmp_path))
    (sheet,) = made.publication.sheets
    found, u = zones(made), sheet.trim.width / 60

    assert [d for d in made.diagnostics if d.is_error] == []
    assert list(found) == ["side", "top", "box", "b"]
    assert (found["side"].width, found["side"].height) == pytest.approx((20 * u, sheet.trim.height))
    assert (found["top"].x - sheet.trim.x, found["top"].width) == pytest.approx((22 * u, 38 * u))
    assert found["box"].height == pytest.approx(found["b"].height)
    assert found["box"].y == pytest.approx(found["top"].bottom)
    assert {row.fit.box for row in made.fits} == {"side", "top", "box", "b"}


def test_content_keeps_the_margin_at_the_edge_and_the_pad_on_a_ground(tmp_path: Path) -> None:
    made = laid(paged(tmp_path))
    (sheet,) = made.publication.sheets
    u, found = sheet.trim.width / 60, zones(made)
    texts = {
        w.item.place.message: w.transform.e
        for w in reversed([*walk(sheet.frame)])
        if isinstance(w.item, GlyphRun) and w.item.place
    }

    assert texts["head"] - sheet.trim.x == pytest.approx(4 * u, abs=1)
    assert texts["steps.s1"] - found["box"].x == pytest.approx(1 * u, abs=1)
    assert texts["body"] - found["top"].x == pytest.approx(0, abs=1)


def test_grounds_run_over_the_trim_where_their_cell_lies_at_it(tmp_path: Path) -> None:
    root = paged(tmp_path)
    edit(root / "leaflet.yaml", "profile: screen", "profile: print")
    for tag in ("en", "ar"):
        (sheet,) = laid(root, tag).publication.sheets
        floods = [
            w.transform.apply_rect(w.item.path.bounds) for w in walk(sheet.frame) if isinstance(w.item, Shape)
        ]
        side, box = floods[:2] if tag == "en" else [_mirrored(r, sheet.media.width) for r in floods[:2]]

        assert (side.x, side.y, side.bottom) == pytest.approx((0, 0, sheet.media.height))
        assert box.right == pytest.approx(sheet.media.width)
        assert box.y > 10 * MM


def _mirrored(box: Rect, width: float) -> Rect:
    return Rect(width - box.right, box.y, box.width, box.height)


def test_a_page_from_the_right_is_mirrored(tmp_path: Path) -> None:
    root = paged(tmp_path)
    here, there = zones(laid(root)), zones(laid(root, "ar"))
    (sheet,) = laid(root).publication.sheets

    for name, box in here.items():
        assert there[name].x == pytest.approx(sheet.media.width - box.right)


@pytest.mark.parametrize(
    ("old", "new", "code", "box"),
    [
        ("rows: [content,", "rows: [2u,", "row-too-low", "top"),
        ("rows: [content,", "rows: [180u,", "rows-too-high", "page"),
        ("area: side, ground", "area: nope, ground", "area-unknown", None),
        ("columns: [20u, rest]", "columns: [70u, rest]", "columns-too-wide", "page"),
    ],
)
def test_what_is_wrong_on_a_page_is_told(
    tmp_path: Path, old: str, new: str, code: str, box: str | None
) -> None:
    own = [d for d in found(paged(tmp_path, PAGE.replace(old, new))) if d.code == code]

    assert own
    assert isinstance(own[0].where, Span)
    assert args(own[0]).get("box") == box


def test_a_text_too_long_for_its_page_is_told_with_its_zone(tmp_path: Path) -> None:
    root = paged(tmp_path, PAGE.replace("rows: [content,", "rows: [6u,"))
    text = f'head: Easy job?\nbody: "{LONG} {{police}}."\nsteps: {{s1: They buy., s2: You receive., s3: You hand over.}}\n'
    (root / "locales" / "en.yaml").write_text(text, encoding="utf-8")
    (one,) = [d for d in found(root) if d.code == "text-too-long"]

    assert (one.key, args(one)["box"]) == ("body", "top")


def test_a_zone_on_a_page_without_a_grid_needs_its_height(tmp_path: Path) -> None:
    root = project(tmp_path, "blocks: [{paragraph: body}]")
    edit(root / "layouts" / "card.yaml", "height: rest, ", "")
    (one,) = [d for d in found(root) if d.code == "key-missing"]

    assert args(one) == {"name": "height"}


def test_pages_share_the_grid_of_their_setup(tmp_path: Path) -> None:
    grid = "{columns: [rest, rest], gap: 0}"
    pages = "[{id: one, blocks: [{paragraph: body}, {heading: head}]}, {id: two, blocks: [{list: steps}]}]"
    root = paged(tmp_path, f"format: 1\npage: {{margin: 4u, grid: {grid}}}\npages: {pages}\n{TYPE}")
    first, _ = laid(root).publication.sheets
    keys = [w.item.key for w in walk(first.frame) if isinstance(w.item, Group) and w.item.key and not w.keys]

    assert keys == ["paragraph.0", "heading.1"]


def test_a_panel_of_a_fold_may_have_a_grid(tmp_path: Path) -> None:
    grid = "{columns: [10u, rest], rows: [rest], gap: 1u}"
    blocks = "[{zone: {id: side, ground: yellow, blocks: [{heading: head}]}}, {stack: {blocks: [{paragraph: body}, {list: steps}]}}]"
    root = paged(
        tmp_path,
        f"format: 1\npage: {{margin: 2u}}\npanels: {{cover: {{grid: {grid}, blocks: {blocks}}}}}\n{TYPE}",
    )
    fold = "paper: A4, orientation: landscape, profile: screen, impose: {scheme: half-fold}"
    edit(root / "leaflet.yaml", "paper: A5, profile: screen", fold)

    assert [d for d in found(root) if d.is_error] == []
    made = laid(root)
    assert {row.fit.box for row in made.fits} == {"side", "stack.1"}


def test_a_page_that_is_full_without_its_texts_is_told_as_a_page(tmp_path: Path) -> None:
    picture = "{picture: {pictogram: key, width: 34u}}"
    text = f"format: 1\npage: {{margin: 4u}}\ngrid: {{gap: 0}}\nblocks: [{picture}, {picture}, {picture}, {{paragraph: body}}]\n{TYPE}"
    own = {(d.code, args(d)["box"]) for d in found(paged(tmp_path, text)) if d.is_error and d.follows is None}

    assert own == {("page-too-full", "page")}


# ---------------------------------------------------------------- zones with conditions

TWO = """\
format: 1
page: {margin: 4u}
blocks:
  - zone: {id: main, height: rest, when: {language: en}, blocks: [{paragraph: body}]}
  - zone: {id: main, height: rest, when: {language: TAG}, blocks: [{heading: head}, {list: steps}]}
type: {body: {size: 2u, floor: 1.5u}, head: {size: 2u, floor: 1.5u}}
"""


def test_zones_of_different_languages_may_share_name_and_rest(tmp_path: Path) -> None:
    own = found(paged(tmp_path, TWO.replace("TAG", "ar")))

    assert [d for d in own if d.code in ("duplicate-zone", "zones-rest")] == []


def test_zones_that_meet_in_one_language_are_told_with_it(tmp_path: Path) -> None:
    own = [d for d in found(paged(tmp_path, TWO.replace("TAG", "[ar, en]"))) if d.is_error]

    assert {(d.code, d.language) for d in own} >= {("duplicate-zone", "en"), ("zones-rest", "en")}
    assert not [d for d in own if d.code in ("duplicate-zone", "zones-rest") and d.language != "en"]
