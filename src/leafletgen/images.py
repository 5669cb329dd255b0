"""Raster pictures: what is in their files. The only door to Pillow, which is imported when a picture is met."""

from __future__ import annotations

from typing import NamedTuple


class Raster(NamedTuple):
    """Pixels from the top left, row by row: sRGB with 3 bytes each, and opacity with 1 byte each where any is not full."""

    width: int
    height: int
    rgb: bytes
    alpha: bytes | None


def pixels(data: bytes) -> Raster:
    """Decode the bytes of a picture file. Raises ValueError where they are not a picture."""
    from io import BytesIO

    from PIL import Image

    try:
        with Image.open(BytesIO(data)) as opened:
            whole = opened.convert("RGBA")
    except OSError as error:
        raise ValueError("not a picture that can be read") from error
    alpha = whole.getchannel("A").tobytes()
    return Raster(
        whole.width,
        whole.height,
        whole.convert("RGB").tobytes(),
        None if alpha.count(255) == len(alpha) else alpha,
    )


def png(width: int, height: int, rgb: bytes, stride: int) -> bytes:
    """A PNG file of pixels of 3 bytes in rows of `stride` bytes."""
    from io import BytesIO

    from PIL import Image

    into = BytesIO()
    Image.frombuffer("RGB", (width, height), rgb, "raw", "RGB", stride, 1).save(into, "PNG")
    return into.getvalue()
