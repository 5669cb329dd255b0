"""Raster pictures into files: PNG, JPEG, and the rows of PDF. With `core.pictures.images` the door to Pillow."""

from __future__ import annotations

from collections.abc import Sequence

from leafletgen.core.pictures.images import Raster, pillow, to_srgb

QUALITY = 92
"""Of JPEGs that are written anew, without making their colours coarser: no difference can be seen at the printed size."""

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def of_plates(plates: Sequence[bytes], press: bytes) -> bytes:
    """How four plates (PNG files as in `inks_of`) look together: a PNG file in sRGB."""
    from io import BytesIO

    from PIL import Image, ImageChops

    whole = Image.merge("CMYK", [Image.open(BytesIO(plate)).convert("L") for plate in plates])
    printed = Raster(*whole.size, "CMYK", ImageChops.invert(whole).tobytes(), icc=press)
    return encoded(to_srgb(printed))


def png(width: int, height: int, rgb: bytes, stride: int) -> bytes:
    """A PNG file of pixels of 3 bytes in rows of `stride` bytes."""
    from io import BytesIO

    from PIL import Image

    into = BytesIO()
    Image.frombuffer("RGB", (width, height), rgb, "raw", "RGB", stride, 1).save(into, "PNG")
    return into.getvalue()


def encoded(raster: Raster) -> bytes:
    """A PNG file of a grey or RGB raster, with its alpha."""
    from io import BytesIO

    from PIL import Image

    image = pillow(raster)
    if raster.alpha is not None:
        image.putalpha(Image.frombytes("L", (raster.width, raster.height), raster.alpha))
    into = BytesIO()
    image.save(into, "PNG")
    return into.getvalue()


def photograph(raster: Raster) -> bytes:
    """A JPEG file of a raster."""
    from io import BytesIO

    into = BytesIO()
    pillow(raster).save(into, "JPEG", quality=QUALITY, subsampling=0, optimize=True)
    return into.getvalue()


def packed(width: int, height: int, channels: int, pixels: bytes) -> bytes:
    """Pixels deflated row by row, each row as what it adds to its neighbours (PNG's filters, PDF's predictor 15)."""
    from io import BytesIO

    from PIL import Image

    # Four channels are inks, but PNG's rows do not ask which ones.
    image = Image.frombytes({1: "L", 3: "RGB", 4: "RGBA"}[channels], (width, height), pixels)
    into = BytesIO()
    image.save(into, "PNG")
    png, at, parts = into.getvalue(), len(SIGNATURE), []
    while at < len(png):
        length = int.from_bytes(png[at : at + 4], "big")
        if png[at + 4 : at + 8] == b"IDAT":
            parts.append(png[at + 8 : at + 8 + length])
        at += 12 + length
    return b"".join(parts)
