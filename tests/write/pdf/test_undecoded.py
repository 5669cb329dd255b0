"""JPEGs that need no other colours and no fewer pixels are taken over without being decoded."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image, ImageCms

from leafletgen.core.icc import shipped
from leafletgen.core.pictures.images import jpeg_head
from leafletgen.core.pictures.jpeg import bare
from leafletgen.model.project.reading.pictures import _size
from leafletgen.write.pdf.pictures import Aim, made

SIZE = (64, 48)
PRESS = shipped("FOGRA39L").data
SCREEN = Aim(screen=True, convert=True, press=None, size=SIZE)
PRINT = Aim(screen=False, convert=True, press=PRESS, size=SIZE)
KEPT = Aim(screen=False, convert=False, press=PRESS, size=SIZE)


def jpeg(mode: str, **options: Any) -> bytes:
    into = io.BytesIO()
    Image.effect_noise(SIZE, 90).convert(mode).save(into, "JPEG", quality=85, **options)
    return into.getvalue()


def turned() -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6
    return jpeg("RGB", exif=exif)


def wide() -> bytes:
    return jpeg("RGB", icc_profile=ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes())


SRGB = shipped("sRGB2014").data


@pytest.mark.parametrize(
    ("data", "aim"),
    [
        (jpeg("RGB"), SCREEN),
        (jpeg("RGB", icc_profile=SRGB), SCREEN),
        (jpeg("RGB"), KEPT),
        (jpeg("RGB", progressive=True), SCREEN),
        (jpeg("L"), SCREEN),
        (jpeg("L"), PRINT),
        (jpeg("L"), KEPT),
        (jpeg("CMYK"), PRINT),
        (jpeg("CMYK"), KEPT),
        (jpeg("CMYK", icc_profile=PRESS), PRINT),
    ],
)
def test_taken_over_as_it_is(data: bytes, aim: Aim) -> None:
    photo = bare(data)
    image = made(data, aim)

    assert photo is not None
    assert image.jpeg == photo
    assert image.raster.pixels == b"", "nothing was decoded"
    assert (image.raster.width, image.raster.height) == SIZE
    assert _size(data) == SIZE


@pytest.mark.parametrize(
    ("data", "aim"),
    [
        (jpeg("RGB"), PRINT),
        (jpeg("CMYK"), SCREEN),
        (turned(), SCREEN),
        (jpeg("RGB"), SCREEN._replace(size=(32, 24))),
        (jpeg("L"), PRINT._replace(size=(32, 24))),
    ],
)
def test_decoded_where_it_must_be(data: bytes, aim: Aim) -> None:
    image = made(data, aim)

    assert image.jpeg is not None
    assert image.jpeg != bare(data)
    assert image.jpeg.channels == {"L": 1, "RGB": 3, "CMYK": 4}[image.raster.mode]


def test_heads() -> None:
    assert jpeg_head(jpeg("CMYK"))[:4] == (*SIZE, "CMYK", True)  # type: ignore[index]
    assert jpeg_head(wide()) == (*SIZE, "RGB", True, False, 1), "a profile of another space is left out"
    png = io.BytesIO()
    Image.new("L", SIZE).save(png, "PNG")
    assert jpeg_head(png.getvalue()) is None
    assert _size(turned()) == SIZE[::-1]
