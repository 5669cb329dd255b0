"""Drawings as pictures and behind words: found in the project or the program, in the theme's colours, judged like pictures."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageOps, ImageStat
from tests.engine.projects import TODAY, args, built, codes, edit, errors, tiny

from leafletgen.core.color import CMYK, RGB, Paint, mixed
from leafletgen.core.messages.table import texts_of
from leafletgen.engine.build import check
from leafletgen.engine.files.drawing import png_pages
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.session import Session
from leafletgen.inspection.rules.limits import limits
from leafletgen.judge.preflight.print_file import Wish, check_file

ILLUSTRATIONS = texts_of("catalogue", "illustrations")


ARABIC = 'head: ليلة الفوانيس\nbody: "اتصل {police}."\nsteps: {s1: شراء, s2: استلام, s3: تسليم}\n'
PAGE = "page: {margin: 4u}"
PICTURES = """[
{picture: {file: street.svg, width: 20u, height: 8u, focus: [50%, 75%], mask: rounded, alt: body}},
{picture: {file: clinic.svg, width: 8u, mask: circle, alt: body}},
{picture: {file: flood.svg, width: 20u, height: 8u, fit: contain, alt: body}},
{drawing: {file: earthquake.svg, height: 8u, alt: body}}]"""
CONTRAST = ("contrast-needs-scrim", "contrast-over-picture", "contrast-low")
DARK = ("class-room", "dormitory", "earthquake", "festival", "flood")


def project(folder: Path, page: str, main: str = "[{paragraph: body}]", **locales: str) -> Path:
    root = tiny(folder, **locales)
    edit(root / "layouts/card.yaml", PAGE, page)
    edit(root / "layouts/card.yaml", "[{paragraph: body}, {steps: steps}]", main)
    return root


def session(root: Path) -> Session:
    opened = open_project(root, TODAY)
    assert opened.value is not None, opened.diagnostics
    return opened.value


def pixels(root: Path, tag: str) -> Image.Image:
    laid = session(root).lay_out(EditionKey(tag, "card"))
    assert errors(laid.diagnostics) == []
    (data,) = png_pages(laid.publication, 30)
    return Image.open(BytesIO(data)).convert("RGB")


def test_a_drawing_may_stand_wherever_a_picture_does(tmp_path: Path) -> None:
    root = project(
        tmp_path, "page: {margin: 4u, ground: black, background: dormitory.svg}", PICTURES, ar=ARABIC
    )
    edit(root / "layouts/card.yaml", "height: 20u, ground: yellow", "height: 12u, background: station.svg")

    made = built(root)

    assert errors(made) == []
    assert {row.language for row in made.files} == {"en", "ar"}
    assert not {"grey-alike", "color-alike"} & set(codes(check(session(root)).diagnostics)), (
        "shades of a drawing tell nothing apart"
    )


def test_it_turns_round_where_the_language_does(tmp_path: Path) -> None:
    root = project(tmp_path, "page: {margin: 4u, ground: black, background: festival.svg}", ar=ARABIC)
    english, arabic = (pixels(root, tag) for tag in ("en", "ar"))
    below = (0, english.height * 2 // 3, english.width, english.height)

    turned = ImageChops.difference(english.crop(below), ImageOps.mirror(arabic.crop(below)))
    same = ImageChops.difference(english.crop(below), arabic.crop(below))

    assert max(ImageStat.Stat(turned).mean) < 3
    assert max(ImageStat.Stat(same).mean) > 10


def test_a_drawing_of_the_project_goes_before_one_of_the_program(tmp_path: Path) -> None:
    root = project(tmp_path, "page: {margin: 4u, background: street.svg}")
    assert session(root).project.drawings["street.svg"].path.endswith("data/illustrations/street.svg")
    (root / "pictures").mkdir()
    (root / "pictures/street.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="var(--red)"/></svg>'
    )

    assert session(root).project.drawings["street.svg"].path == "pictures/street.svg"
    assert pixels(root, "en").getpixel((5, 240)) == (0xC8, 0x23, 0x0F)


@pytest.mark.parametrize(
    ("background", "code", "said"),
    [
        ("{file: steet.svg}", "file-missing", "street.svg"),
        ("{file: ../street.svg}", "name-unfit", ".."),
        ("{file: street.svg, scrim: {blur: 1u}}", "drawing-blur", "street.svg"),
    ],
)
def test_what_cannot_be_is_told(tmp_path: Path, background: str, code: str, said: str) -> None:
    root = project(tmp_path, f"page: {{margin: 4u, background: {background}}}")

    (found,) = errors(built(root))

    assert found.code == code
    assert said in " ".join(map(str, args(found).values()))


def test_a_part_that_ends_in_the_bleed_is_no_fault_for_a_print_shop(tmp_path: Path) -> None:
    root = project(
        tmp_path, "page: {margin: 4u, bleed: 3mm, ground: black, background: {file: festival.svg, scrim: {}}}"
    )
    edit(root / "leaflet.yaml", "paper: A5, profile: screen", "paper: A4, profile: print")

    made = built(root)
    bytes_alone = check_file("a.pdf", (root / made.files[0].path).read_bytes(), Wish(limits("coated")))

    assert [one.fit for one in made.verdicts] == [True]
    assert "press-bleed" in [one.found.code for one in bytes_alone], "who knows the file alone cannot tell"


def test_words_are_judged_on_what_is_drawn_under_them(tmp_path: Path) -> None:
    root = project(tmp_path, "page: {margin: 4u, ground: black, background: street.svg}")
    found = [d for d in check(session(root)).diagnostics if d.code in CONTRAST]

    assert {d.code for d in found} == {"contrast-needs-scrim"}, "white words on a bright wall"


def test_words_can_be_read_where_each_is_quiet(tmp_path: Path) -> None:
    """On the part of each that the documents call quiet, words of the ground's ink are read without a scrim."""
    root = tiny(tmp_path)
    outputs = ""
    for name in ILLUSTRATIONS:
        (root / f"layouts/{name}.yaml").write_text(quiet_page(name), encoding="utf-8")
        outputs += f"  {name}: {{layout: {name}, paper: A4, profile: screen}}\n"
    edit(root / "leaflet.yaml", "facts:", f"{outputs}facts:")

    found = check(session(root)).diagnostics

    assert [(d.code, d.output) for d in found if d.code in CONTRAST or d.is_error] == []


def quiet_page(name: str) -> str:
    """A4, which is filled by the height of the drawing, with texts across its quiet part."""
    board = name == "class-room"
    high = 1 / 4 if board or "quarter" in ILLUSTRATIONS[name] else 1 / 3
    wide = {"festival": 2 / 3, "station": 1 / 2}.get(name, 1)
    above = f"  - zone: {{id: above, height: {297 / 8:g}mm, blocks: []}}\n" if board else ""
    # The board keeps a fifth of the width free at either side.
    margin, beside = 32 if board else 4, 210 * (1 - wide) or 1
    line = f"        - columns: {{columns: [{{blocks: [TEXT]}}, {{width: {beside:g}mm, blocks: []}}]}}\n"
    texts = ("{heading: {text: head, level: 1}}", *4 * ("{paragraph: body}",))
    return f"""\
format: 1
page: {{margin: {margin}mm, frame: 0mm, ground: {"black" if name in DARK else "paper"}, background: {name}.svg}}
blocks:
{above}  - zone:
      id: quiet
      height: {297 * high:g}mm
      spread: between
      blocks:
{"".join(line.replace("TEXT", text) for text in texts)}\
  - zone: {{id: rest, height: rest, blocks: []}}
"""


def test_a_mixture_is_mixed_for_screens_and_for_presses() -> None:
    red = Paint("red", RGB(0.8, 0.2, 0), CMYK(0, 1, 1, 0.2))
    white = Paint("paper", RGB(1, 1, 1), CMYK(0, 0, 0, 0))

    shade = mixed(red, white, 0.25)

    assert tuple(shade.rgb) == pytest.approx((0.95, 0.8, 0.75))
    assert tuple(shade.cmyk) == pytest.approx((0, 0.25, 0.25, 0.05))
    assert (shade.role, shade.is_mixture, red.is_mixture) == ("red 25% paper", True, False)
