"""Pictures that are made soft: in their own colours, with few pixels."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise

import pytest
from PIL import Image

from leafletgen.core.icc import shipped
from leafletgen.core.pictures.images import decode
from leafletgen.core.pictures.soft import Softening, softened


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    into = BytesIO()
    image.save(into, kind, **options)
    return into.getvalue()


def half(mode: str) -> Image.Image:
    """Dark to the left, light to the right."""
    image = Image.new("L", (400, 200), 20)
    image.paste(220, (200, 0, 400, 200))
    if mode == "LA":
        image.putalpha(Image.linear_gradient("L").resize((400, 200)))
        return image
    return image.convert(mode)


@pytest.mark.parametrize(
    ("mode", "kind", "made"), [("L", "PNG", "L"), ("RGB", "JPEG", "RGB"), ("CMYK", "JPEG", "CMYK"), ("LA", "PNG", "L"), ("RGBA", "PNG", "RGB"), ("CMYK", "TIFF", "CMYK")]
)  # fmt: skip
def test_a_soft_picture_keeps_its_colours(mode: str, kind: str, made: str) -> None:
    image = half("LA").convert("RGBA") if mode == "RGBA" else half(mode)
    data, pixels = softened(Softening(saved(image, kind), 30, 150))
    soft = decode(data)
    channels = len(soft.pixels) // (150 * 75)
    row = [soft.pixels[(37 * 150 + x) * channels] for x in range(150)]

    assert (soft.mode, soft.width, soft.height) == (made, 150, 75)
    assert pixels == (150, 75)
    assert (soft.alpha is not None) == (mode in ("LA", "RGBA"))
    if made != "CMYK":
        steps = [b - a for a, b in pairwise(row)]
        assert min(steps) > -3, "without an edge"
        assert max(steps) < 30
    assert abs(row[0] - decode(saved(image, kind)).pixels[0]) < 8, "far from the edge it is as it was"


def test_its_profile_goes_with_it() -> None:
    press = shipped("FOGRA39L").data
    data, _ = softened(Softening(saved(half("CMYK"), "JPEG", icc_profile=press), 20, 100))

    assert decode(data).icc == press


def test_it_has_no_more_pixels_than_its_picture() -> None:
    assert softened(Softening(saved(half("RGB"), "PNG"), 3, 4000)).pixels == (400, 200)
