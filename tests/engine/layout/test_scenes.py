"""What lies on a drawing keeps its place on it, whichever way the page begins: measured in frames and in finished files."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pypdfium2
import pytest
from PIL import Image, ImageChops
from tests.engine.layout.test_layers import AR, card
from tests.engine.projects import args, built, edit, errors
from tests.soak import mostly

from leafletgen.engine.opening import open_project

SCALE = 4
"""Pixels to the point."""
PLAN = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"{mirror}>'
    '<rect width="300" height="200" fill="tint"/><path d="M10 10H150V190H10Z" fill="paper"/>'
    '<rect x="20" y="130" width="40" height="40" fill="yellow"/>'
    '<circle id="label-stairs" cx="40" cy="150" r="1"/><circle id="label-n1" cx="240" cy="60" r="3"/></svg>'
)


class Held(NamedTuple):
    """How a page shows the plan; `turns`: it is turned round where the page begins at the right; `drawn`: by a file that says so."""

    block: str
    turns: bool = False
    drawn: bool = False


BLOCKS = {
    "picture": Held("{picture: {file: plan.svg, width: 30u, alt: note, id: plan}}"),
    "at the start": Held("{picture: {file: plan.svg, width: 30u, align: start, alt: note, id: plan}}"),
    "at the end, captioned": Held(
        "{picture: {file: plan.svg, width: 30u, align: end, caption: note, alt: note, id: plan}}"
    ),
    "with mirror": Held("{picture: {file: plan.svg, width: 30u, mirror: yes, alt: note, id: plan}}", turns=True),
    "mirrored by its file": Held("{picture: {file: plan.svg, width: 30u, alt: note, id: plan}}", True, True),
    "contained": Held("{picture: {file: plan.svg, width: 30u, height: 14u, fit: contain, alt: note, id: plan}}"),
    "cropped": Held("{picture: {file: plan.svg, width: 30u, height: 15u, focus: [0.5, 0.6], alt: note, id: plan}}"),
    "cropped, mirrored": Held(
        "{picture: {file: plan.svg, width: 30u, height: 15u, focus: [0.5, 0.6], mirror: yes, alt: note, id: plan}}",
        turns=True,
    ),
    "drawing, labels at the start": Held(
        "{drawing: {file: plan.svg, width: 26u, sides: start, alt: note, id: plan}}"
    ),
    "drawing, labels at the end": Held(
        "{drawing: {file: plan.svg, width: 26u, sides: end, alt: note, id: plan}}", True, True
    ),
    "in a padded box": Held(
        "{callout: {ground: tint, blocks: [{picture: {file: plan.svg, width: 24u, alt: note, id: plan}}]}}"
    ),
    "in columns": Held(
        "{columns: {columns: [{width: 30u, blocks: [{picture: {file: plan.svg, alt: note, id: plan}}]}, {blocks: [{paragraph: body}]}]}}"
    ),
    "turned": Held("{picture: {file: plan.svg, width: 30u, alt: note, rotate: 90, id: plan}}"),
}  # fmt: skip
ANCHORS = {
    "a named point": "point: n1",
    "a second point": "point: stairs, dx: 6u, dy: -3u",
    "a point, shifted": "point: n1, dx: -2u, dy: 1u",
    "a corner": "point: end before, dx: -3u, dy: 3u",
    "the middle": "point: center center, dx: 4u",
}
CASES = [(held, anchor) for held in BLOCKS for anchor in ANCHORS]
FEW = [case for number, case in enumerate(CASES) if number % 7 == 0]


def project(folder: Path, held: Held, anchor: str) -> Path:
    over = f"  - {{shape: circle, width: 1.6u, paint: red, id: mark, at: {{of: plan, {anchor}}}, may_cover: [plan, main, page]}}\n"
    root = card(folder, over, ar=AR)
    edit(
        root / "layouts/card.yaml",
        "[{paragraph: {text: body, id: tale}}, {steps: steps}]",
        f"[{held.block}]",
    )
    (root / "pictures").mkdir()
    mirror = ' data-mirror="yes"' if held.drawn else ""
    (root / "pictures/plan.svg").write_text(PLAN.format(mirror=mirror), encoding="utf-8")
    return root


def middle(page: Image.Image, color: tuple[int, int, int]) -> tuple[float, float]:
    """The middle of what has a colour below the first zone, in points."""
    top = page.width * 21 // 60
    below = page.crop((0, top, *page.size))
    near = [
        band.point([255 * (abs(v - c) < 24) for v in range(256)])
        for band, c in zip(below.split(), color, strict=True)
    ]
    found_ = ImageChops.multiply(ImageChops.multiply(near[0], near[1]), near[2]).getbbox()
    assert found_ is not None, f"nothing is {color}"
    left, upper, right, lower = found_
    return (left + right) / 2 / SCALE, (upper + lower) / 2 / SCALE


@pytest.mark.parametrize(("held", "anchor"), mostly(CASES, FEW))
def test_a_layer_keeps_its_place_on_a_drawing(held: str, anchor: str, tmp_path: Path) -> None:
    """From the yellow stairs to the red mark, as pdfium paints it."""
    how = BLOCKS[held]
    root = project(tmp_path, how, ANCHORS[anchor])
    made = built(root, out=tmp_path / "out")
    assert [d for d in made.diagnostics if d.is_error] == []
    ways = {}
    for tag in ("en", "ar"):
        (file,) = (tmp_path / "out").rglob(f"*.{tag}.pdf")
        page = pypdfium2.PdfDocument(file)[0].render(scale=SCALE).to_pil().convert("RGB")
        (x0, y0), (x1, y1) = middle(page, (0xFF, 0xC4, 0x00)), middle(page, (0xC8, 0x23, 0x0F))
        ways[tag] = (x1 - x0, y1 - y0)
    x, y = ways["en"]
    expected = (-x, y) if how.turns else (-x, -y) if held == "turned" else (x, y)

    assert ways["ar"] == pytest.approx(expected, abs=0.6)


def test_an_unknown_place_is_told_with_what_was_meant(tmp_path: Path) -> None:
    root = project(tmp_path, BLOCKS["picture"], "point: stair")

    (told,) = errors(open_project(root, "2026-11-25").diagnostics)

    assert told.code == "name-unknown"
    assert args(told)["name"] == "stair"
    assert "stairs" in args(told)["suggestion"]


@pytest.mark.parametrize("of", ["main", "page"])
def test_what_is_no_drawing_has_no_places(tmp_path: Path, of: str) -> None:
    root = project(tmp_path, BLOCKS["picture"], "point: n1")
    edit(root / "layouts/card.yaml", "of: plan, point", f"of: {of}, point")

    assert [told.code for told in errors(open_project(root, "2026-11-25").diagnostics)] == ["name-unknown"]


def test_what_a_layer_shows_is_turned_round_with_the_drawing_alone(tmp_path: Path) -> None:
    """A pictogram that is mirrored in Arabic stands on a plan that is not as it does in English; an arrow shows the same way."""
    shown = {}
    for tag in ("en", "ar"):
        root = project(tmp_path / tag, BLOCKS["picture"], "point: n1")
        edit(
            root / "layouts/card.yaml",
            "may_cover: [plan, main, page]}",
            "may_cover: page}\n  - {picture: {pictogram: fire-extinguisher, width: 6u}, at: {of: plan, point: n1}, may_cover: [plan, mark]}",
        )
        assert [d for d in built(root, out=tmp_path / f"out-{tag}").diagnostics if d.is_error] == []
        (file,) = (tmp_path / f"out-{tag}").rglob(f"*.{tag}.pdf")
        shown[tag] = (
            pypdfium2.PdfDocument(file)[0].render(scale=1).to_pil().convert("L").crop((30, 150, 420, 330))
        )

    assert sum(ImageChops.difference(shown["en"], shown["ar"]).tobytes()) == 0
