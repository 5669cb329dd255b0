"""Pictures and backgrounds at the edge of a page, laid out."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.engine.projects import TODAY, edit, tiny

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.geometry import MM, Rect
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import LaidEdition
from leafletgen.text.ir.frame import Group, RasterImage, bounds, walk

STREET = Path(__file__).resolve().parents[2] / "frames/project/pictures/street.jpg"
ARABIC = "head: عمل سهل؟\nbody: يدفعون لك.\nsteps: {s1: شراء, s2: استلام, s3: تسليم}\n"
A5 = (148 * MM, 210 * MM)
BLEED = 3 * MM


def laid(
    folder: Path,
    zones: str,
    tag: str = "en",
    page: str = "{margin: 4u, bleed: 3mm}",
    blocks: str = "blocks:\n",
) -> LaidEdition:
    root = tiny(folder, ar=ARABIC)
    shutil.copytree(STREET.parent, root / "pictures")
    edit(root / "leaflet.yaml", "profile: screen", "profile: print")
    (root / "layouts/card.yaml").write_text(f"format: 1\npage: {page}\n{blocks}{zones}", encoding="utf-8")
    session = open_project(root, TODAY).value
    assert session is not None
    return session.lay_out(EditionKey(tag, "card"))


def windows(made: LaidEdition) -> list[Rect]:
    """Where pictures are seen, from the trim's upper left corner."""
    (sheet,) = made.pages
    found = []
    for item, place, _ in walk(sheet.frame):
        if isinstance(item, Group) and item.backdrop is not None:
            box = item.transform.then(place).apply_rect(bounds(item.frame))
            found.append(box.moved(-sheet.trim.x, -sheet.trim.y))
    return found


def wrong(made: LaidEdition) -> list[Diagnostic]:
    return [
        d for d in made.diagnostics if d.code.startswith(("picture", "bleed")) and d.code != "picture-coarse"
    ]


PICTURE = "picture: {file: street.jpg, width: 20u, height: 10u, align: start, decorative: yes"
U = A5[0] / 60


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_a_picture_runs_across_the_margin_and_over_the_trim(tmp_path: Path, tag: str) -> None:
    """On the sides that its layout names; mirrored for a right-to-left language."""
    zones = f"  - zone: {{id: a, height: rest, pad: 3u, blocks: [{{{PICTURE}, bleed: [start, before]}}}}]}}\n"
    made = laid(tmp_path, zones, tag)
    (box,) = windows(made)
    wanted = Rect(-BLEED, -BLEED, 24 * U + BLEED, 13 * U + BLEED)

    assert wrong(made) == []
    assert box == pytest.approx(wanted if tag == "en" else wanted.mirrored(A5[0]), abs=0.01)


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_in_a_cell_of_a_grid_as_well(tmp_path: Path, tag: str) -> None:
    """Of a zone and of a page: at the edge of its grid, a picture reaches that of the page."""
    cells = "[{picture: {file: street.jpg, height: 12u, decorative: yes, bleed: [start, before], area: p}}, {heading: {text: head, area: t}}]"
    grid = '{columns: [20u, rest], gap: 1u, areas: ["p t"]}'
    zone = laid(
        tmp_path / "zone", f"  - zone: {{id: a, height: rest, pad: 3u, grid: {grid}, blocks: {cells}}}\n", tag
    )
    page = laid(
        tmp_path / "page",
        "",
        tag,
        blocks=f"grid: {grid}\nblocks:\n  - zone: {{id: a, area: p, blocks: [{{picture: {{file: street.jpg, height: 12u, decorative: yes, bleed: [start, before]}}}}]}}\n  - zone: {{id: b, area: t, blocks: [{{heading: head}}]}}\n",
    )
    wanted = Rect(-BLEED, -BLEED, 24 * U + BLEED, 15 * U + BLEED)

    assert wrong(zone) == wrong(page) == []
    assert windows(zone) == [pytest.approx(wanted if tag == "en" else wanted.mirrored(A5[0]), abs=0.01)]
    (box,) = windows(page)
    assert (box.x if tag == "en" else A5[0] - box.right) == pytest.approx(-BLEED)
    assert box.y == pytest.approx(-BLEED)


@pytest.mark.parametrize(
    ("zones", "sides"),
    [
        ("blocks: [{paragraph: body}, {%s, bleed: before}}]", {"before"}),
        ("blocks: [{%s, bleed: [end, start]}}]", {"end"}),
        ("columns: [{width: 10u, blocks: [{paragraph: body}]}, {blocks: [{%s, bleed: start}}]}]", {"start"}),
    ],
)
@pytest.mark.parametrize("tag", ["en", "ar"])
def test_what_lies_between_a_picture_and_the_edge_is_told(
    tmp_path: Path, zones: str, sides: set[str], tag: str
) -> None:
    made = laid(tmp_path, f"  - zone: {{id: a, height: rest, {zones % PICTURE}}}\n", tag)

    assert {(d.code, dict(d.args)["side"], dict(d.args)["box"]) for d in wrong(made)} == {
        ("picture-bleed-blocked", side, "a") for side in sides
    }


def test_a_zone_between_a_picture_and_the_edge_is_told(tmp_path: Path) -> None:
    zones = f"  - zone: {{id: a, height: 9u, blocks: [{{paragraph: body}}]}}\n  - zone: {{id: b, height: rest, blocks: [{{{PICTURE}, bleed: before}}}}]}}\n"

    assert [d.code for d in wrong(laid(tmp_path, zones))] == ["picture-bleed-blocked"]


def test_backgrounds_run_over_the_trim_where_they_touch_it(tmp_path: Path) -> None:
    """The page's on all sides, a zone's on its own, a column's where nothing is between it and the edge."""
    zones = (
        "  - zone: {id: a, height: 30u, background: street.jpg, blocks: [{paragraph: body}]}\n"
        "  - zone: {id: b, height: rest, pad: 0u, columns: [{width: 20u, background: street.jpg, blocks: [{paragraph: body}]}]}\n"
    )
    made = laid(tmp_path, zones, page="{margin: 0u, bleed: 3mm, background: street.jpg}")
    width, height = A5

    assert wrong(made) == []
    assert windows(made) == [
        pytest.approx(Rect(-BLEED, -BLEED, width + 2 * BLEED, height + 2 * BLEED)),
        pytest.approx(Rect(-BLEED, -BLEED, width + 2 * BLEED, 30 * U + BLEED)),
        pytest.approx(Rect(-BLEED, 30 * U, 20 * U + BLEED, height - 30 * U + BLEED)),
    ]


def test_on_a_page_with_a_frame_they_end_there(tmp_path: Path) -> None:
    zones = f"  - zone: {{id: a, height: rest, pad: 3u, background: street.jpg, blocks: [{{{PICTURE}, bleed: start}}}}]}}\n"
    made = laid(tmp_path, zones, page="{margin: 4u, frame: 2u, bleed: 3mm, background: street.jpg}")
    inside = Rect(2 * U, 2 * U, A5[0] - 4 * U, A5[1] - 4 * U)

    assert windows(made)[:2] == [pytest.approx(inside), pytest.approx(inside)]
    assert windows(made)[2] == pytest.approx(Rect(2 * U, 5 * U, 24 * U, 10 * U), abs=0.01)


@pytest.mark.parametrize(
    "zones",
    [
        "blocks: [{picture: {pictogram: key, width: 53u, decorative: yes}}]",
        "columns: [{width: 20u, ground: red, blocks: [{picture: {file: street.jpg, width: 19u, height: 9u, decorative: yes}}]}]",
        "blocks: [{callout: {blocks: [{picture: {file: street.jpg, width: 51u, decorative: yes}}]}}]",
        "blocks: [{table: {head: [head, body], widths: [12u, rest], rows: [{cells: [head, {block: {picture: {pictogram: key, width: 41u}}}]}]}}]",
        "blocks: [{columns: {columns: [{width: 9u, blocks: [{picture: {pictogram: key, width: 10u}}]}]}}]",
    ],
)
def test_a_picture_wider_than_its_room_is_an_error(tmp_path: Path, zones: str) -> None:
    """Whatever room that is: of a zone, a column with edges, a callout, a column in a block."""
    made = laid(tmp_path, f"  - zone: {{id: a, height: rest, {zones}}}\n")
    (told,) = wrong(made)

    assert (told.code, told.is_error, dict(told.args)["box"]) == ("picture-too-wide", True, "a")


@pytest.mark.parametrize(
    ("keys", "size"), [("", (52, 66.56)), (", height: 13u", (52, 13)), (", mask: circle", (52, 52))]
)
def test_without_a_width_a_picture_is_as_wide_as_its_room(
    tmp_path: Path, keys: str, size: tuple[float, float]
) -> None:
    made = laid(
        tmp_path,
        f"  - zone: {{id: a, height: rest, blocks: [{{picture: {{file: street.jpg, decorative: yes{keys}}}}}]}}\n",
    )
    (sheet,) = made.pages
    boxes = windows(made) or [
        Rect(0, 0, *w.item.size) for w in walk(sheet.frame) if isinstance(w.item, RasterImage)
    ]

    assert (boxes[0].width / U, boxes[0].height / U) == pytest.approx(size)
