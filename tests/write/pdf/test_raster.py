"""Pages to pictures."""

from __future__ import annotations

from io import BytesIO

from PIL import Image
from tests.write.pdf.samples import PAPER, placed, publication

from leafletgen.core.color import CMYK, RGB, Paint
from leafletgen.core.geometry import Rect
from leafletgen.core.path import rectangle
from leafletgen.core.pictures.images import decode
from leafletgen.sheet.profiles import builtin
from leafletgen.text.ir.frame import Shape
from leafletgen.write.pdf.document import write
from leafletgen.write.raster import png

RED = Paint("red", RGB(1, 0.2, 0), CMYK(0, 0.9, 1, 0))


def test_sizes_and_colours() -> None:
    made = publication("en", (placed(Shape(rectangle(Rect(0, 0, 210, 100)), RED)),))
    (picture,) = png(write(made, builtin("screen")), 36)

    opened = Image.open(BytesIO(picture))
    assert opened.format == "PNG"
    assert opened.size == (PAPER.width / 2, 298)
    assert opened.getpixel((50, 20)) == (255, 51, 0)
    assert opened.getpixel((150, 20)) == (255, 255, 255)
    assert picture == png(write(made, builtin("screen")), 36)[0]


def test_pixels_without_transparency_have_no_mask() -> None:
    into = BytesIO()
    Image.new("L", (2, 2), 7).save(into, "PNG")

    assert decode(into.getvalue()) == (2, 2, "L", b"\x07" * 4, None, None)
