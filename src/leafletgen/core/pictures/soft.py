"""Pictures in fewer pixels, or made soft so that words can lie over them. With `core.pictures.images` a door to Pillow."""

from __future__ import annotations

from math import ceil

from leafletgen.core.hoard import Hoard
from leafletgen.core.pictures.encoding import QUALITY, encoded
from leafletgen.core.pictures.images import KEPT, Raster, decode, pillow
from leafletgen.core.record import NamedTuple

FINE = 4
"""Pixels of the blur's radius at which it is worked out: finer, nothing more is seen."""


def reduced(raster: Raster, width: int, height: int) -> Raster:
    """The same picture in fewer pixels."""
    from PIL import Image

    def smaller(image: Image.Image) -> bytes:
        return image.resize((width, height), Image.Resampling.LANCZOS).tobytes()

    alpha = raster.alpha and smaller(Image.frombytes("L", (raster.width, raster.height), raster.alpha))
    return raster._replace(width=width, height=height, pixels=smaller(pillow(raster)), alpha=alpha)


class Softening(NamedTuple):
    """A picture's file, and the radius and width in pixels of what is made of it."""

    data: bytes
    radius: float
    width: int


class Softened(NamedTuple):
    """A picture's file with its pixels."""

    data: bytes
    pixels: tuple[int, int]


def _softened(asked: Softening) -> Softened:
    """The picture blurred (Gauss), in its own colours. Raises PictureError."""
    from io import BytesIO

    from PIL import Image, ImageFilter

    raster = decode(asked.data)
    image = pillow(raster)
    if raster.alpha is not None:
        image.putalpha(Image.frombytes("L", image.size, raster.alpha))
    scale = min(1.0, FINE / asked.radius) if asked.radius else 1.0
    small = image.resize(
        (max(1, ceil(image.width * scale)), max(1, ceil(image.height * scale))), Image.Resampling.BOX
    )
    small = small.filter(ImageFilter.GaussianBlur(asked.radius * scale))
    width = min(asked.width, raster.width)
    size = width, max(1, round(width * raster.height / raster.width))
    soft = small.resize(size, Image.Resampling.BICUBIC)
    if raster.alpha is not None:
        alpha = soft.getchannel("A").tobytes()
        plain = soft.convert(raster.mode)
        return Softened(
            encoded(raster._replace(width=size[0], height=size[1], pixels=plain.tobytes(), alpha=alpha)), size
        )
    into = BytesIO()
    soft.save(into, "JPEG", quality=QUALITY, subsampling=0, icc_profile=raster.icc)
    return Softened(into.getvalue(), size)


softened: Hoard[Softening, Softened] = Hoard(_softened, lambda made: len(made.data), KEPT)
"""A picture's file made soft; kept, as all languages show the same one. Raises PictureError."""
