"""Gradients, scrims and cut outlines in files: live, in the colours of their output, within all standards, and as they were judged."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops
from tests.write.pdf import readers
from tests.write.pdf.samples import line, placed, publication, tagged
from tests.write.pdf.test_print import by_mupdf, by_poppler

from leafletgen.core.color import CMYK, RGB, Paint, Spot
from leafletgen.core.geometry import Point, Rect, Size
from leafletgen.inspection.rules.limits import limits
from leafletgen.judge.preflight.painted import PaintedLayer, drawn
from leafletgen.judge.preflight.print_file import Wish, check_file
from leafletgen.judge.preflight.under import standing
from leafletgen.sheet.profiles import builtin
from leafletgen.sheet.sheet import Publication
from leafletgen.text.ir.backdrop import Backdrop, Tones, Wash
from leafletgen.text.ir.frame import Frame, RasterImage
from leafletgen.text.ir.gradient import ToneStop
from leafletgen.text.ir.structure import StructureElement
from leafletgen.write.dump import dump
from leafletgen.write.pdf.document import write
from leafletgen.write.svg import write as write_svg

NIGHT = Paint("night", RGB(0.05, 0.06, 0.2), CMYK(0.95, 0.9, 0.4, 0.2))
GLOW = Paint("glow", RGB(0.9, 0.35, 0.1), CMYK(0, 0.75, 0.95, 0.1))
NAMED = Paint(
    "named", RGB(0, 0.5, 0.5), CMYK(0.9, 0.3, 0.4, 0), Spot("PANTONE 321 C", 1.0, CMYK(1, 0, 0.3, 0.2))
)
BOX = Size(200, 120)
AT = Point(40, 40)


def street() -> RasterImage:
    data = (Path(__file__).resolve().parents[2] / "data/pictures/street.jpg").read_bytes()
    return RasterImage(Size(0, 0), "street.jpg", sha256(data).hexdigest(), (1000, 1280), data)


TONES = Tones((ToneStop(0, NIGHT), ToneStop(0.6, GLOW), ToneStop(1, NIGHT)), 90)
BACKDROPS = {
    "linear": Backdrop(tones=TONES),
    "round": Backdrop(tones=TONES._replace(round=True), focus=Point(0.3, 0.5)),
    "named": Backdrop(tones=Tones((ToneStop(0, NAMED), ToneStop(1, GLOW)))),
    "tint": Backdrop(picture=street(), ground=NIGHT, washes=(Wash(NIGHT, 0.5),)),
    "side": Backdrop(
        picture=street(), washes=(Wash(NIGHT, 0.9, "left", 0.7), Wash(GLOW, 0.4, "bottom")), radius=20
    ),
    "soft": Backdrop(picture=street(), blur=6, blur_side="right", flipped=True),
}


def made(name: str) -> Publication:
    group = BACKDROPS[name].filling(BOX)
    return publication("en", tagged(StructureElement("Artifact"), placed(group, *AT)))


def file(name: str, profile: str) -> bytes:
    return write(made(name), builtin(profile))


@cache
def opened(name: str, profile: str) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(file(name, profile)))


def page_of(name: str, profile: str) -> Any:
    return opened(name, profile).pages[0]


def picture(pdf: bytes) -> Image.Image:
    """The box on its page, two pixels to the point."""
    page = pypdfium2.PdfDocument(pdf)[0].render(scale=2).to_pil().convert("RGB")
    return page.crop((80, 80, 480, 320))


@pytest.mark.parametrize(
    ("profile", "space", "first"), [("screen", "/DeviceRGB", NIGHT.rgb), ("print", "/DeviceCMYK", NIGHT.cmyk)]
)
def test_gradients_are_shadings_in_the_colours_of_the_output(
    profile: str, space: str, first: tuple[float, ...]
) -> None:
    page = page_of("linear", profile)
    (shading,) = page.Resources.Shading.values()
    parts = list(shading.Function.Functions)

    assert str(shading.ColorSpace) == space
    assert [float(v) for v in parts[0].C0] == pytest.approx(first)
    assert [float(v) for v in shading.Function.Bounds] == [0.6]
    assert "/Group" not in page, "nothing lets through what lies under it"
    assert "XObject" not in page.Resources


def test_named_inks_do_not_run_into_others() -> None:
    (shading,) = page_of("named", "print").Resources.Shading.values()

    assert [float(v) for v in shading.Function.C0] == pytest.approx((1, 0, 0.3, 0.2))


@pytest.mark.parametrize(("profile", "space"), [("screen", "/DeviceRGB"), ("print", "/DeviceCMYK")])
def test_scrims_are_live(profile: str, space: str) -> None:
    """Constant strength in the graphics state, running strength as a mask of grey; the picture under them stays as it is."""
    pages = {name: page_of(name, profile) for name in ("tint", "side")}
    (even,) = [float(one.ca) for one in pages["tint"].Resources.ExtGState.values() if "/ca" in one]
    masks = [one.SMask for one in pages["side"].Resources.ExtGState.values() if "/SMask" in one]

    assert even == 0.5
    assert {(str(one.S), str(one.G.Group.CS)) for one in masks} == {("/Luminosity", "/DeviceGray")}
    assert len(masks) == 2
    assert {str(page.Group.CS) for page in pages.values()} == {space}
    assert {len(page.Resources.XObject) for page in pages.values()} == {1}


@pytest.mark.parametrize("profile", ["screen", "office", "print"])
@pytest.mark.parametrize("name", BACKDROPS)
def test_nothing_of_ours_is_blamed(name: str, profile: str) -> None:
    found = check_file("a.pdf", file(name, profile), Wish(limits("coated")))

    assert {one.found.code for one in found if one.found.severity.value != "advice"} - {
        "press-coarse"
    } == set()


@pytest.mark.needs("verapdf")
def test_verapdf_finds_nothing(tmp_path: Path) -> None:
    files = []
    for name in BACKDROPS:
        for profile in ("screen", "print"):
            files.append(tmp_path / f"{profile}-{name}.pdf")
            files[-1].write_bytes(file(name, profile))

    assert readers.verapdf(["PDFA-2A", "PDFA-2U", "PDFUA-1"], files) == {one.name: [] for one in files}


@pytest.mark.parametrize("name", BACKDROPS)
def test_it_looks_as_it_is_judged(name: str) -> None:
    """What contrast is judged on is what readers paint."""
    seen = picture(file(name, "screen"))
    judged = drawn(layers(name), Rect(*AT, *BOX), 2).image
    difference = ImageChops.difference(seen, judged).tobytes()

    assert sum(difference) / len(difference) < 4


def layers(name: str) -> Sequence[PaintedLayer]:
    """All that is painted under a word behind it."""
    word = placed(line("en", "word", "NotoSans", "Latn"), 120, 100)
    ((one,),) = standing(Frame(BOX, (placed(BACKDROPS[name].filling(BOX), *AT), word)))
    return one.layers


@pytest.mark.parametrize("name", BACKDROPS)
def test_three_readers_paint_the_same(name: str, tmp_path: Path) -> None:
    pdf = file(name, "screen")
    pages = [
        by_mupdf(pdf),
        by_poppler(pdf, tmp_path),
        pypdfium2.PdfDocument(pdf)[0].render(scale=1).to_pil().convert("L"),
    ]

    for one in pages[1:]:
        difference = ImageChops.difference(pages[0], one.resize(pages[0].size)).tobytes()
        assert sum(difference) / len(difference) < 2


def test_in_svg_and_in_text() -> None:
    (sheet,) = made("side").sheets
    svg, text = write_svg(sheet), dump(sheet.frame)

    assert svg.count("<mask ") == svg.count(' mask="url(#m') == 2
    assert svg.count("<linearGradient ") == 2
    assert "<clipPath" in svg
    assert "seen 40,40 to 180,40: 0 0.9, 1 0" in text
    (sheet,) = made("round").sheets
    assert '<radialGradient id="r1" gradientUnits="userSpaceOnUse" cx="60" cy="60"' in write_svg(sheet)
    assert "gradient round 100,100 to 240," in dump(sheet.frame)
