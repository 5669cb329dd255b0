"""What lies on a drawing keeps its place on it, whichever way the page begins: measured in frames and in finished files."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageOps
from tests.engine.layout.test_layers import AR, card
from tests.engine.projects import args, built, edit, errors
from tests.soak import mostly

from leafletgen.core.geometry import Rect
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.text.ir.frame import Group, walk

SCALE = 4
"""Pixels to the point."""
FLOW = """\
format: 1
kind: flow
actors: {one: {}, two: {}, three: {}}
arrows: {1: {from: one, to: two}, 2: {from: two, to: three}}
"""
ROW = """\
format: 1
kind: row
actors: {one: {pictogram: house}, two: {pictogram: student}, three: {pictogram: bank, shape: rounded}}
arrows: {1: {from: one, to: two}, 2: {from: two, to: three}}
"""
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
OUTPUT = "{layout: card, paper: A5, profile: screen}"
MAIN = "  - zone: {id: main, height: rest, blocks: [BLOCK]}\n"
CELLS = "  - zone: {id: main, height: rest, grid: {columns: [14u, rest], rows: [content], gap: 1u}, blocks: [{paragraph: note}, BLOCK]}\n"
PAGE = """\
pages:
  - id: p
    grid: {columns: [12u, rest], rows: [20u, rest], gap: 1u, areas: [top top, side main]}
    over:
OVER    blocks:
      - zone: {id: top, area: top, blocks: [{heading: {text: head, level: 1, role: title}}]}
      - zone: {id: side, area: side, blocks: [{paragraph: note}]}
      - zone: {id: main, area: main, blocks: [BLOCK]}
"""
PLACES = {
    "a band": (MAIN, OUTPUT),
    "a cell of a zone": (CELLS, OUTPUT),
    "a cell of a page": (PAGE, OUTPUT),
    "a page that lies": (MAIN, OUTPUT.replace("A5", "A4, orientation: landscape")),
    "a page that is made smaller": (MAIN, OUTPUT.replace("screen", "small")),
    "one of two on a sheet": (MAIN, OUTPUT.replace("screen", "screen, impose: {scheme: n-up, up: 2}")),
    "a leaf of a booklet": (
        MAIN,
        OUTPUT.replace("screen", "screen, impose: {scheme: booklet, binding: top}"),
    ),
}
"""Where a drawing stands: the layout's last zone, and how it is printed."""
CASES = [(held, anchor, place) for held in BLOCKS for anchor in ANCHORS for place in PLACES]
FEW = [case for number, case in enumerate(CASES) if number % 31 == 0]


def project(folder: Path, block: str, anchor: str, place: str = "a band", drawn: bool = False) -> Path:
    over = f"  - {{shape: circle, width: 1.6u, paint: red, id: mark, at: {{of: plan, {anchor}}}, may_cover: [plan, main, page]}}\n"
    root = card(folder, "" if PLACES[place][0] is PAGE else over, ar=AR.replace("جديد", "New here"))
    zone, output = PLACES[place]
    layout, manifest = root / "layouts/card.yaml", root / "leaflet.yaml"
    text = layout.read_text(encoding="utf-8").replace("ground: yellow, ", "")
    was = next(line for line in text.splitlines(keepends=True) if "id: main" in line)
    if zone is PAGE:
        text = (
            text[: text.index("blocks:\n")]
            + zone.replace("OVER", over.replace("  - ", "      - ", 1))
            + text[text.index("type:") :]
        )
    else:
        text = text.replace(was, zone)
    layout.write_text(text.replace("BLOCK", block), encoding="utf-8")
    manifest.write_text(manifest.read_text(encoding="utf-8").replace(OUTPUT, output), encoding="utf-8")
    for tag in ("en", "ar"):
        with (root / f"locales/{tag}.yaml").open("a", encoding="utf-8") as locale:
            locale.write(
                "three: {nodes: {one: Aa, two: Bb, three: Cc}}\nactors: {one: Aa, two: Bb, three: Cc}\n"
            )
    for name, content in {
        "pictures/plan.svg": PLAN.format(mirror=' data-mirror="yes"' if drawn else ""),
        "profiles/small.yaml": "format: 1\nextends: screen\nprintable_margin: 9mm\nunprintable: shrink\n",
        "diagrams/three.yaml": FLOW,
        "diagrams/row.yaml": ROW,
    }.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(content, encoding="utf-8")
    return root


def middle(page: Image.Image, color: tuple[int, int, int]) -> tuple[float, float]:
    """The middle of what has a colour, in points."""
    near = [
        band.point([255 * (abs(v - c) < 24) for v in range(256)])
        for band, c in zip(page.split(), color, strict=True)
    ]
    found_ = ImageChops.multiply(ImageChops.multiply(near[0], near[1]), near[2]).getbbox()
    assert found_ is not None, f"nothing is {color}"
    left, upper, right, lower = found_
    return (left + right) / 2 / SCALE, (upper + lower) / 2 / SCALE


def pages(root: Path, out: Path) -> dict[str, Image.Image]:
    """The first page of each finished file as pdfium paints it."""
    made = built(root, out=out)
    assert [d for d in made.diagnostics if d.is_error] == []
    files = {tag: next(out.rglob(f"*.{tag}.pdf")) for tag in ("en", "ar")}
    return {
        tag: pypdfium2.PdfDocument(file)[0].render(scale=SCALE).to_pil().convert("RGB")
        for tag, file in files.items()
    }


@pytest.mark.parametrize(("held", "anchor", "place"), mostly(CASES, FEW))
def test_a_layer_keeps_its_place_on_a_drawing(held: str, anchor: str, place: str, tmp_path: Path) -> None:
    """From the yellow stairs to the red mark."""
    how = BLOCKS[held]
    ways = {}
    root = project(tmp_path, how.block, ANCHORS[anchor], place, how.drawn)
    for tag, page in pages(root, tmp_path / "out").items():
        (x0, y0), (x1, y1) = middle(page, (0xFF, 0xC4, 0x00)), middle(page, (0xC8, 0x23, 0x0F))
        ways[tag] = (x1 - x0, y1 - y0)
    x, y = ways["en"]
    expected = (-x, y) if how.turns else (-x, -y) if held == "turned" else (x, y)

    assert ways["ar"] == pytest.approx(expected, abs=0.6)


def test_an_unknown_place_is_told_with_what_was_meant(tmp_path: Path) -> None:
    root = project(tmp_path, BLOCKS["picture"].block, "point: stair")

    (told,) = errors(open_project(root, "2026-11-25").diagnostics)

    assert told.code == "name-unknown"
    assert args(told)["name"] == "stair"
    assert "stairs" in args(told)["suggestion"]


@pytest.mark.parametrize("of", ["main", "page"])
def test_what_is_no_drawing_has_no_places(tmp_path: Path, of: str) -> None:
    root = project(tmp_path, BLOCKS["picture"].block, "point: n1")
    edit(root / "layouts/card.yaml", "of: plan, point", f"of: {of}, point")

    assert [told.code for told in errors(open_project(root, "2026-11-25").diagnostics)] == ["layer-places"]


def test_what_a_layer_shows_is_turned_round_with_the_drawing_alone(tmp_path: Path) -> None:
    """A pictogram that is mirrored in Arabic stands on a plan that is not as it does in English; an arrow shows the same way."""
    shown = {}
    for tag in ("en", "ar"):
        root = project(tmp_path / tag, BLOCKS["picture"].block, "point: n1")
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


SIGNS = {
    "a sign": ("clock", "", False),
    "a sign in a holder": ("clock", ", holder: tint", False),
    "a sign that is turned round": ("fire-extinguisher", "", True),
    "a sign at the end": ("clock", ", align: end", False),
}


@pytest.mark.parametrize("name", SIGNS)
@pytest.mark.parametrize("anchor", ["point: end before, dx: -1u, dy: 1u", "point: center center, dx: -3u"])
def test_a_layer_keeps_its_place_on_a_sign(name: str, anchor: str, tmp_path: Path) -> None:
    """What is painted is the same, or all of it turned round."""
    sign, more, turns = SIGNS[name]
    block = f"{{picture: {{pictogram: {sign}, width: 16u, alt: note, id: plan{more}}}}}"
    shown = {}
    for tag, page in pages(project(tmp_path, block, anchor), tmp_path / "out").items():
        below = page.crop((0, page.width * 21 // 60, *page.size)).convert("L")
        box = below.point(lambda v: 255 * (v < 250)).getbbox()
        shown[tag] = below.crop(box)
    english = ImageOps.mirror(shown["en"]) if turns else shown["en"]

    assert shown["ar"].size == pytest.approx(english.size, abs=1)
    different = ImageChops.difference(shown["ar"], english.resize(shown["ar"].size))
    assert sum(different.tobytes()) / len(different.tobytes()) < 4


OTHERS = {
    **{f"a chart: {kind}": f"{{chart: {{kind: {kind}, alt: note, id: plan, data: [{{label: note, value: 48}}, {{label: note, value: 12}}]}}}}" for kind in ("bar", "line", "pie")},
    "a calendar": "{calendar: {from: 2026-04, months: 1, digits: latin, first_day: mon, title: no, id: plan}}",
    "a flow": "{diagram: {of: three, id: plan}}",
    "a diagram": "{diagram: {of: row, id: plan}}",
    "a table": "{table: {rules: all, id: plan, rows: [{cells: [head, head]}]}}",
}  # fmt: skip
CORNERS = {
    "the start": "point: start before, dx: 6u, dy: 2u",
    "the end": "point: end after, dx: -6u, dy: -1u",
}


def block_of(root: Path, tag: str) -> Rect:
    """The box of the block `plan` on its page."""
    session = open_project(root, "2026-11-25").value
    assert session is not None
    (sheet,) = session.lay_out(EditionKey(tag, "card")).publication.sheets
    (found,) = (w for w in walk(sheet.frame) if isinstance(w.item, Group) and w.item.key == "plan")
    return found.transform.apply_rect(Rect(0, 0, *found.item.frame.size))


@pytest.mark.parametrize("anchor", CORNERS)
@pytest.mark.parametrize("name", OTHERS)
def test_a_layer_keeps_its_distance_from_the_corner_of_what_turns_round(
    name: str, anchor: str, tmp_path: Path
) -> None:
    """Charts, calendars, diagrams and tables begin where the page begins."""
    far = {}
    root = project(tmp_path, OTHERS[name], CORNERS[anchor])
    color = (0xC8, 0x23, 0x0F)
    if name in ("a calendar", "a flow"):  # Sundays and arrows are red
        color = (0xFF, 0xC4, 0x00)
        edit(root / "layouts/card.yaml", "paint: red", "paint: yellow")
    for tag, page in pages(root, tmp_path / "out").items():
        x, y = middle(page, color)
        box = block_of(root, tag)
        far[tag] = (
            x - box.x if tag == "en" else box.right - x,
            y - (box.y if anchor == "the start" else box.bottom),
        )

    assert far["ar"] == pytest.approx(far["en"], abs=0.6)


@pytest.mark.parametrize(
    "block", [*OTHERS.values(), "{picture: {pictogram: clock, width: 16u, alt: note, id: plan}}"]
)
def test_what_has_no_named_places_says_so(block: str, tmp_path: Path) -> None:
    root = project(tmp_path, block, "point: n1")

    (told,) = errors(open_project(root, "2026-11-25").diagnostics)
    assert (told.code, args(told)["name"], args(told)["point"]) == ("layer-places", "plan", "n1")


def test_a_place_that_is_cut_off_is_told(tmp_path: Path) -> None:
    block = "{picture: {file: plan.svg, width: 30u, height: 9u, focus: [0.5, 1], alt: note, id: plan}}"
    made = built(project(tmp_path, block, "point: n1"), out=tmp_path / "out")

    told = [d for d in errors(made) if d.code == "layer-place-cut"]
    assert {args(d)["point"] for d in told} == {"n1"}
