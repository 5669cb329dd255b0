"""What a project's sheets tell printers and shops: how they are turned, that they are not scaled, what they are; and what the
project is told when its sheets cannot come out right.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pikepdf
import pytest
from tests.engine.projects import TODAY, args, built, codes, edit, errors, flagship, told

from leafletgen.core.geometry import MM, Point, Rect
from leafletgen.engine.build import check
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.session import Session
from leafletgen.inspection.rules.limits import limits
from leafletgen.judge.preflight.print_file import Wish, check_file
from leafletgen.text.ir.frame import GlyphRun, Group, walk

TWO_PAGES = """\
format: 1
page: {margin: 6u, bleed: 3mm}
pages:
  - {id: front, blocks: [{zone: {id: a, height: rest, ground: yellow, blocks: [{heading: {text: head, level: 1, role: title}}]}}]}
  - {id: back, blocks: [{zone: {id: b, height: rest, ground: black, blocks: [{paragraph: body}]}}]}
type:
  title: {size: 5u, floor: 3u, bold: yes, pitch: headline}
  body: {size: 3u, floor: 2u}
space: {zone: 6u}
"""
MANIFEST = """\
format: 1
name: tiny
title: head
version: r1
date: 2026-11-25
source: en
languages: [en]
outputs:
  card: {output}
"""


def project(folder: Path, output: str, **profiles: str) -> Path:
    """Two pages as one output; profiles by name."""
    for name, text in {
        "leaflet.yaml": MANIFEST.replace("{output}", output),
        "layouts/two.yaml": TWO_PAGES,
        "locales/en.yaml": "head: Easy job?\nbody: Real crime.\n",
        **{f"profiles/{name}.yaml": f"format: 1\n{text}" for name, text in profiles.items()},
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def wishes(root: Path) -> dict[str, str]:
    """What the one file asks a viewer for."""
    made = built(root)
    assert errors(made) == []
    with pikepdf.open(root / made.files[0].path) as pdf:
        asked: Any = pdf.Root.ViewerPreferences
        return {str(key): str(asked[key]) for key in asked if key != "/DisplayDocTitle"}


def laid(root: Path, output: str = "card", tag: str = "en") -> LaidEdition:
    session = open_project(root, TODAY).value
    assert isinstance(session, Session)
    return session.lay_out(EditionKey(tag, output))


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        ("{layout: two, paper: A5, duplex: long-edge}", {"/Duplex": "/DuplexFlipLongEdge"}),
        ("{layout: two, paper: A5, duplex: short-edge}", {"/Duplex": "/DuplexFlipShortEdge"}),
        ("{layout: two, paper: A5}", {}),
        (
            "{layout: two, paper: A4, orientation: landscape, impose: {scheme: booklet}}",
            {"/Duplex": "/DuplexFlipShortEdge", "/PrintScaling": "/None"},
        ),
        (
            "{layout: two, paper: A4, impose: {scheme: n-up, up: 1}}",
            {"/Duplex": "/DuplexFlipLongEdge", "/PrintScaling": "/None"},
        ),
        (
            "{layout: two, paper: A4, impose: {scheme: n-up, up: 2}}",
            {"/Duplex": "/Simplex", "/PrintScaling": "/None"},
        ),
        (
            "{layout: two, paper: A3, profile: office, tile: A4}",
            {"/Duplex": "/Simplex", "/PrintScaling": "/None"},
        ),
    ],
)
def test_a_file_says_how_it_is_turned_and_that_it_is_not_scaled(
    output: str, expected: dict[str, str], tmp_path: Path
) -> None:
    assert wishes(project(tmp_path, output)) == expected


@pytest.mark.parametrize(
    ("output", "needed"),
    [
        (
            "{layout: two, paper: A4, duplex: long-edge, orientation: landscape, impose: {scheme: booklet}}",
            "short-edge",
        ),
        ("{layout: two, paper: A3, duplex: long-edge, tile: A4}", "none"),
    ],
)
def test_another_way_of_turning_than_the_sheets_need_is_told(
    output: str, needed: str, tmp_path: Path
) -> None:
    root = project(tmp_path, output)
    (found,) = [d for d in built(root).diagnostics if d.code == "duplex-otherwise"]

    assert args(found)["needed"] == needed
    assert "leaflet.yaml:9:" in told(root, [found])
    edit(root / "leaflet.yaml", " duplex: long-edge,", "")
    assert "duplex-otherwise" not in codes(built(root).diagnostics)


# --- the slug


def slugs(made: LaidEdition) -> list[list[tuple[str, Rect, GlyphRun]]]:
    """On each sheet the texts outside the bleed, with their boxes and runs."""
    found = []
    for sheet in made.publication.sheets:
        runs = [w for w in walk(sheet.frame) if isinstance(w.item, GlyphRun)]
        placed = [(w.item, w.transform.apply(Point(0, 0))) for w in runs if isinstance(w.item, GlyphRun)]
        found.append(
            [
                (run.text, Rect(at.x, at.y - run.size * 0.75, run.width, run.size), run)
                for run, at in placed
                if at.y > sheet.bleed.bottom
            ]
        )
    return found


@pytest.mark.parametrize(
    ("paper", "impose"),
    [
        ("91mm x 55mm", ""),
        ("A4", ", orientation: landscape, impose: {scheme: half-fold, dummy: yes}"),
    ],
)
def test_a_slug_says_what_the_sheet_is_and_stays_in_its_room(paper: str, impose: str, tmp_path: Path) -> None:
    output = f"{{layout: two, paper: {paper}, profile: shop, duplex: long-edge{impose}}}"
    root = project(tmp_path, output, shop="extends: print\nmarks: western\nslug: yes\nbar: yes\n")
    if "half-fold" in impose:
        edit(root / "layouts/two.yaml", "pages:\n", "panels:\n")
        text = (root / "layouts/two.yaml").read_text()
        for old, new in (("- {id: front, ", "cover: {"), ("- {id: back, ", "inside-1: {")):
            text = text.replace(old, new)
        (root / "layouts/two.yaml").write_text(text)
    made = laid(root)
    scheme = impose.partition("scheme: ")[2].strip("}").partition(",")[0]
    sides = made.publication.sheets[:2]

    for number, (sheet, said) in enumerate(zip(sides, slugs(made), strict=False), 1):
        words = [text for text, _, _ in said]
        assert words[:3] == ["tiny", "en", "card"]
        assert (scheme in words) == bool(scheme)
        turned = {"half-fold": "short edge", "": "long edge"}.get(scheme)
        if turned:
            assert f"side {number} of 2, turn about the {turned}" in words
        assert words[-4:] == ["Cyan", "Magenta", "Yellow", "Black"]
        # Each plate's name is printed by that plate alone.
        assert [run.paint.cmyk for _, _, run in said[-4:]] == [
            (1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1)
        ]  # fmt: skip
        for index, (_, box, _) in enumerate(said):
            assert sheet.trim.x <= box.x
            assert box.right <= sheet.trim.right
            assert box.bottom <= sheet.media.height
            assert not any(box.intersects(other, slack=0.1) for _, other, _ in said[:index])


def test_a_spot_ink_has_its_plate_named_in_full_ink(tmp_path: Path) -> None:
    root = project(
        tmp_path,
        "{layout: two, paper: A5, profile: shop}",
        shop="extends: print\nslug: yes\n",
    )
    theme = (Path(__file__).parents[2] / "src/leafletgen/data/themes/alert.yaml").read_text()
    (root / "themes").mkdir()
    old = 'yellow: {srgb: "FFC400", cmyk: 0 24 100 0}'
    assert old in theme
    (root / "themes/alert.yaml").write_text(theme.replace(old, f"{old[:-1]}, spot: PANTONE 7548 C}}"))
    (*_, (text, _, run)) = slugs(laid(root))[0]

    assert text == "PANTONE 7548 C"
    assert run.paint.spot is not None
    assert (run.paint.spot.name, run.paint.spot.tint) == ("PANTONE 7548 C", 1.0)


# --- folds of the flagship


@pytest.mark.parametrize("tag", ["en", "ar"])
@pytest.mark.parametrize("profile", ["print", "office"])
def test_the_colours_of_the_leaflet_run_over_its_folds(tag: str, profile: str, tmp_path: Path) -> None:
    """Seen half a millimetre beside a fold, from the one side and the other: the ground of the cover, of the back."""
    root = flagship(tmp_path)
    (root / "profiles").mkdir()
    (root / "profiles/office.yaml").write_text("format: 1\nextends: office\nprintable_margin: 3mm\n")
    edit(root / "leaflet.yaml", "landscape, profile: print, impose", f"landscape, profile: {profile}, impose")
    made = built(root, [tag], ["fold"])
    import pypdfium2

    (path,) = [root / row.path for row in made.files]
    with pikepdf.open(path) as pdf:
        box: Any = pdf.pages[0].TrimBox
        left, top = float(box[0]), float(pdf.pages[0].MediaBox[3]) - float(box[3])
    view = pypdfium2.PdfDocument(path)[0].render(scale=300 / 72).to_pil().convert("RGB")

    def seen(x: float, y: float) -> tuple[int, ...]:
        across = 297 - x if tag == "ar" else x
        pixel = view.getpixel((round((left + across * MM) * 300 / 72), round((top + y * MM) * 300 / 72)))
        return tuple(pixel)

    # Flap 0 to 97, back to 197, cover to 297. Near the head: yellow, tint, yellow; at the foot: red, white, black.
    for y in (7.0, 200.0):
        flap, back, cover = (seen(x, y) for x in (94.0, 100.0, 200.0))
        assert len({flap, back, cover}) >= 2
        assert (seen(95.5, y), seen(96.5, y)) == (flap, back)
        assert (seen(195.5, y), seen(196.5, y)) == (back, cover)


@pytest.mark.parametrize(("up", "sides"), [(1, 5 + 1), (2, 3 + 1), (3, 2)])
def test_the_dummy_is_never_on_the_back_of_a_sheet(up: int, sides: int, tmp_path: Path) -> None:
    root = project(tmp_path, f"{{layout: two, paper: A4, impose: {{scheme: n-up, up: {up}, dummy: yes}}}}")
    page = "  - {id: p, blocks: [{zone: {id: a, height: rest, blocks: [{paragraph: body}]}}]}\n"
    edit(
        root / "layouts/two.yaml",
        "type:\n",
        "".join(page.replace("p,", f"p{n},") for n in range(3)) + "type:\n",
    )

    # Five pages: an odd number of sides gets a blank one; then the dummy.
    made = built(root)
    assert errors(made) == []
    assert [row.pages for row in made.files] == [sides + 1]


# --- what `check` looks at


@pytest.mark.parametrize(
    "output",
    [
        "{layout: two, paper: A3, profile: office, tile: A4}",
        "{layout: two, paper: A4, profile: shop, impose: {scheme: n-up, up: 2, dummy: yes}}",
    ],
)
def test_pages_are_judged_and_not_what_is_made_of_them(output: str, tmp_path: Path) -> None:
    """A text that a tile cuts through, a label on the dummy, a colour bar: nobody reads or confuses these."""
    root = project(tmp_path, output, shop="extends: print\nmarks: western\nslug: yes\nbar: yes\n")
    session = open_project(root, TODAY).value
    assert session is not None

    assert [d for d in check(session).diagnostics if d.code != "file-unused"] == []


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        ("{layout: two, paper: A4, profile: print}", set()),
        # That is not near, but cut off.
        ("{layout: two, paper: A4, profile: office}", set()),
        (
            "{layout: two, paper: A4, profile: print, orientation: landscape, impose: {scheme: booklet}}",
            {"5"},
        ),
        ("{layout: two, paper: A4, profile: print, impose: {scheme: booklet, binding: top}}", set()),
    ],
)
def test_texts_keep_clear_of_folds_and_of_what_a_printer_cannot_reach(
    output: str, expected: set[str], tmp_path: Path
) -> None:
    root = project(tmp_path, output)
    edit(root / "layouts/two.yaml", "margin: 6u, bleed", "margin: 3mm, bleed")
    session = open_project(root, TODAY).value
    assert session is not None

    assert {args(d)["least"] for d in check(session).diagnostics if d.code == "near-trim"} == expected


# --- what cannot come out right


@pytest.mark.parametrize(
    ("output", "code"),
    [
        ("{layout: two, paper: b5}", "paper-ambiguous"),
        ("{layout: two, paper: 0mm x 100mm}", "paper-size"),
        ("{layout: two, paper: 10000m x 100mm}", "paper-size"),
        ("{layout: two, paper: 100 x 100}", "paper-unit"),
        ("{layout: two, paper: A3, profile: office, tile: A6, overlap: 45mm}", "tile-no-room"),
        ("{layout: two, paper: A3, tile: b4}", "paper-ambiguous"),
        ("{layout: two, paper: 90mm x 200mm, impose: {scheme: roll-fold}}", "fold-too-narrow"),
        ("{layout: two, paper: A3, tile: A4, overlap: -10mm}", "imposition-value"),
        ("{layout: two, paper: A3, tile: A4, overlap: 1u}", "imposition-value"),
        ("{layout: two, paper: A3, tile: A4, impose: {scheme: booklet}}", "tile-imposed"),
        ("{of: card, paper: A4}", "output-layout"),
    ],
)
def test_sheets_that_cannot_be_are_told_at_their_place(output: str, code: str, tmp_path: Path) -> None:
    root = project(tmp_path, output)
    made = built(root)
    (found,) = [d for d in errors(made) if d.code == code]

    assert made.files == ()
    assert "leaflet.yaml:9:" in told(root, [found])
    assert list((root / "output").rglob("*.pdf")) == []


@pytest.mark.parametrize("margin", ["-5mm", "200mm", "2u", "{sides: 5mm, bottom: 60mm}"])
def test_a_printer_that_leaves_nothing_to_print_on_is_told(margin: str, tmp_path: Path) -> None:
    own = f"extends: office\nprintable_margin: {margin}\n"
    root = project(tmp_path, "{layout: two, paper: A3, profile: copier, tile: A4}", copier=own)
    made = built(root)

    assert codes(errors(made)) == ["imposition-value"]
    assert made.files == ()
    assert "profiles/copier.yaml:3:" in told(root, errors(made))


def test_an_output_of_an_output_of_an_output(tmp_path: Path) -> None:
    root = project(
        tmp_path, "{layout: two, paper: A5}\n  b: {of: card}\n  c: {of: b}\n  d: {of: e}\n  e: {of: d}"
    )
    made = built(root)
    assert [args(d)["output"] for d in errors(made)] == ["d", "e"]

    edit(root / "leaflet.yaml", "\n  d: {of: e}\n  e: {of: d}", "")
    assert [Path(row.path).parent.name for row in built(root).files] == ["card", "b", "c"]


def test_margins_that_leave_no_room_are_told(tmp_path: Path) -> None:
    root = project(tmp_path, "{layout: two, paper: A5}")
    edit(root / "layouts/two.yaml", "margin: 6u", "margin: 80mm")
    made = built(root)

    assert errors(made)
    assert made.files == ()
    assert "layouts/two.yaml:" in told(root, errors(made))


def test_a_poster_on_a_printer_with_a_wide_foot(tmp_path: Path) -> None:
    foot = "extends: office\nprintable_margin: {sides: 4mm, bottom: 17mm}\n"
    root = project(tmp_path, "{layout: two, paper: A3, profile: copier, tile: A4}", copier=foot)
    made = laid(root)

    for sheet in made.publication.sheets:
        windows = [
            w.transform.apply_rect(Rect(0, 0, *w.item.frame.size))
            for w in walk(sheet.frame)
            if isinstance(w.item, Group) and w.item.clip
        ]
        assert windows
        assert all(window.bottom <= sheet.media.height - 17 * MM + 1.2 for window in windows)


# --- bleed, judged on the bytes


def bleeding(root: Path) -> list[str]:
    """The sides on which a ground ends on the trim or soon after it, by page."""
    made = built(root)
    assert errors(made) == []
    checked = check_file("x.pdf", (root / made.files[0].path).read_bytes(), Wish(limits("coated")))
    return sorted(
        {f"{one.page} {args(one.found)['side']}" for one in checked if one.found.code == "press-bleed"}
    )


def test_a_ground_that_does_not_reach_the_bleed_is_found_on_each_side(tmp_path: Path) -> None:
    root = project(tmp_path, "{layout: two, paper: A5, profile: print}")

    assert bleeding(root) == []
    edit(root / "layouts/two.yaml", "bleed: 3mm", "bleed: 1mm")
    assert bleeding(root) == [
        f"{page} {side}" for page in (1, 2) for side in ("bottom", "left", "right", "top")
    ]


def test_pages_that_move_towards_the_spine_still_fill_the_bleed(tmp_path: Path) -> None:
    thick = "{layout: two, paper: A4, orientation: landscape, profile: print, impose: {scheme: booklet, stock: 1mm}}"
    root = project(tmp_path, thick)
    page = (
        "  - {id: p, blocks: [{zone: {id: a, height: rest, ground: yellow, blocks: [{paragraph: body}]}}]}\n"
    )
    more = "".join(page.replace("id: p", f"id: p{n}") for n in range(6))
    edit(root / "layouts/two.yaml", "type:\n", f"{more}type:\n")

    assert bleeding(root) == []
