"""How print will look: what Ghostscript's plates hold, seen through the press's profile."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter
from tests.write.pdf.samples import line, placed, publication, tagged
from tests.write.pdf.test_file import GOLD, YELLOW, drawing
from tests.write.pdf.test_print import CUT, GLOSS, plates

from leafletgen.core.color import CMYK, Paint
from leafletgen.core.geometry import Rect
from leafletgen.core.icc import shipped
from leafletgen.core.path import rectangle
from leafletgen.core.pictures.images import color_from_inks
from leafletgen.sheet.profiles import builtin
from leafletgen.sheet.sheet import Publication
from leafletgen.text.ir.frame import Frame, FrameItem, Group, Placed, Shape, Stroke
from leafletgen.text.ir.structure import StructureElement
from leafletgen.write.pdf.document import write
from leafletgen.write.pdf.softproof import plate, soft_proof
from leafletgen.write.raster import png

PRESS = shipped("FOGRA39L").data
DEEP = Paint("deep", GOLD.rgb, CMYK(0.4, 0, 0, 1))


def painted(made: Publication) -> list[bytes]:
    return png(write(made, builtin("screen")), 72)


def proof(*items: Placed) -> Image.Image:
    (page,) = soft_proof(publication("en", tagged(StructureElement("Artifact"), *items)), PRESS, painted)
    return Image.open(BytesIO(page)).convert("RGB")


def look(*inks: float) -> tuple[int, ...]:
    """How inks look on the press."""
    return tuple(round(255 * v) for v in color_from_inks(CMYK(*inks), PRESS))


def colors(image: Image.Image) -> dict[tuple[int, ...], int]:
    return {color: count for count, color in image.getcolors(1 << 20) or []}  # type: ignore[misc]  # an RGB picture: its colours are three numbers


def ground(paint: Paint) -> Placed:
    return placed(Shape(rectangle(Rect(0, 0, 300, 300)), paint))


def test_black_words_have_their_ground_under_them() -> None:
    words = placed(line("en", "MM", "NotoSans", "Latn", size=150), 20, 200)
    seen = colors(proof(ground(YELLOW), words))

    assert seen[look(0, 0.2, 1, 1)] > 1000
    assert look(0, 0, 0, 1) not in seen


def test_shapes_knock_out_what_lies_under_them() -> None:
    seen = colors(proof(ground(YELLOW), placed(Shape(rectangle(Rect(50, 50, 99, 99)), DEEP))))

    assert seen[look(0.4, 0, 0, 1)] > 9000


def test_named_inks_are_their_alternates_in_their_tint() -> None:
    half = proof(ground(GOLD)).getpixel((100, 100))

    assert half == pytest.approx(look(0.1, 0.125, 0.3, 0.125), abs=2)


def test_varnish_and_dies_are_not_seen() -> None:
    above = (
        placed(Shape(rectangle(Rect(50, 50, 99, 99)), GLOSS)),
        placed(Shape(rectangle(Rect(60, 60, 40, 40)), None, Stroke(CUT, 3))),
    )

    assert proof(ground(YELLOW), *above).tobytes() == proof(ground(YELLOW)).tobytes()


def process_only(made: Publication) -> Publication:
    """Without its named ink."""

    def frame(whole: Frame) -> Frame:
        return Frame(whole.size, tuple(Placed(point, item(one)) for point, one in whole.items))

    def item(one: FrameItem) -> FrameItem:
        if isinstance(one, Group):
            return replace(one, frame=frame(one.frame))
        if isinstance(one, Shape):
            line = one.stroke and one.stroke._replace(paint=one.stroke.paint._replace(spot=None))
            return replace(one, fill=one.fill and one.fill._replace(spot=None), stroke=line)
        return one

    return replace(made, sheets=tuple(replace(s, frame=frame(s.frame)) for s in made.sheets))


@pytest.mark.needs("gs")
def test_each_plate_is_the_one_that_ghostscript_makes(tmp_path: Path) -> None:
    """Pictures that let through, clips, dashes; the named ink printed by process inks, as its plate is one of its own there."""
    made = process_only(drawing())
    wanted = plates(write(made, builtin("print")), tmp_path)

    for number, name in enumerate(("Cyan", "Magenta", "Yellow", "Black")):
        (page,) = painted(plate(made, number, PRESS))
        mine = Image.open(BytesIO(page)).convert("L")
        other = wanted[name].resize(mine.size)
        blurred = [one.filter(ImageFilter.GaussianBlur(3)) for one in (mine, other)]
        assert ImageChops.difference(*blurred).getextrema()[1] <= 24, name
