"""Raster pictures as image XObjects (ISO 32000, 8.9). A JPEG that needs no other colours and no fewer pixels is taken over as
it is; one that does is made a JPEG again, everything else is kept without loss.
"""

from __future__ import annotations

from math import ceil, hypot

from leafletgen.core.geometry import IDENTITY, Transform
from leafletgen.core.hoard import Hoard
from leafletgen.core.pictures.encoding import packed, photograph
from leafletgen.core.pictures.images import (
    KEPT,
    Raster,
    decode,
    jpeg_head,
    shaded,
    to_inks,
    to_srgb,
)
from leafletgen.core.pictures.jpeg import Jpeg, bare
from leafletgen.core.pictures.soft import reduced
from leafletgen.core.record import NamedTuple
from leafletgen.sheet.profiles import OutputProfile
from leafletgen.text.ir.frame import RasterImage
from leafletgen.write.pdf.objects import Ref, Value
from leafletgen.write.pdf.writer import Writer

SPACES = {1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK"}

CHANNELS = {"L": 1, "RGB": 3, "CMYK": 4}

PLENTY = 2
"""Times the profile's resolution; what has more pixels to the inch is brought down to the resolution."""


class Aim(NamedTuple):
    """What a picture is made for: screens or inks, with RGB pictures made inks (`convert`) by the press's profile, and
    the pixels that it needs.
    """

    screen: bool
    convert: bool
    press: bytes | None
    size: tuple[int, int]


class EncodedImage(NamedTuple):
    """A picture as it is written: pixels or a JPEG, its alpha, and how it was held when it was taken (EXIF, 1: upright)."""

    jpeg: Jpeg | None
    raster: Raster
    held: int = 1


TURNS = {
    1: IDENTITY, 2: Transform(a=-1, e=1), 3: Transform(a=-1, d=-1, e=1, f=1), 4: Transform(d=-1, f=1),
    5: Transform(0, 1, 1, 0), 6: Transform(0, 1, -1, 0, 1, 0), 7: Transform(0, -1, -1, 0, 1, 1), 8: Transform(0, -1, 1, 0, 0, 1),
}  # fmt: skip
"""From the unit square as a camera stored it to the upright one (y downwards), by EXIF's orientation."""


class Pictures:
    """The pictures of a file: each file once. `take` all of them, then `embed`, then write the pages."""

    def __init__(self, profile: OutputProfile) -> None:
        self._profile = profile
        self._found: dict[str, RasterImage] = {}
        self._inches: dict[str, set[float]] = {}
        self._variants: dict[tuple[str, float], _Variant] = {}
        self.transparent = False
        """Whether any lets through what lies under it; known once they are embedded."""
        self.rgb = False
        """Whether any is written in RGB; known once they are embedded."""

    def take(self, picture: RasterImage, transform: Transform) -> None:
        """Note a picture, and how wide it is shown."""
        self._found.setdefault(picture.digest, picture)
        self._inches.setdefault(picture.digest, set()).add(_inches(picture, transform))

    def resource(self, picture: RasterImage, transform: Transform) -> str:
        """The name that pages call a picture that is shown so; known once they are embedded."""
        return self._variants[picture.digest, _inches(picture, transform)].name

    def turn(self, picture: RasterImage, transform: Transform) -> Transform:
        """What turns a picture upright that is written as the camera stored it; known once they are embedded."""
        return TURNS[self._variants[picture.digest, _inches(picture, transform)].held]

    def embed(self, writer: Writer) -> dict[str, Ref]:
        """Write all pictures; by the names that pages call them. One that is shown small and large is written for both, where
        the pixels of the large one are more than `PLENTY` for the small one.
        """
        refs: dict[str, Ref] = {}
        for digest, picture in self._found.items():
            size: tuple[int, int] | None = None
            name, held = f"P{digest[:16]}", 1
            for inches in sorted(self._inches[digest], reverse=True):
                wanted = self._needed(picture, inches)
                if size is None or (wanted != size and size[0] > PLENTY * inches * self._profile.resolution):
                    name = name if size is None else f"P{digest[:16]}x{wanted[0]}"
                    size = wanted
                    refs[name], held = self._embed(writer, picture, size)
                self._variants[digest, inches] = _Variant(name, held)
        return refs

    def _embed(self, writer: Writer, picture: RasterImage, size: tuple[int, int]) -> tuple[Ref, int]:
        """Write a picture for these pixels; the reference, and how it was held (see `EncodedImage`)."""
        profile = self._profile
        press = profile.icc.data if profile.icc else None
        aim = Aim(profile.color == "srgb", profile.pictures == "convert", press, size)
        jpeg, raster, held = made(picture.data, aim)
        self.rgb = self.rgb or raster.mode == "RGB"
        mask = None
        if raster.alpha is not None:
            self.transparent = True
            mask = _flat(writer, raster.width, raster.height, 1, raster.alpha, None)
        channels = CHANNELS[raster.mode]
        if jpeg is None:
            return _flat(writer, raster.width, raster.height, channels, raster.pixels, mask), held
        entries = _entries(jpeg.width, jpeg.height, channels)
        # By Adobe's custom, 255 is no ink.
        decode_ = [1, 0] * 4 if jpeg.adobe and channels == 4 else None
        head: dict[str, Value] = {**entries, "Filter": "DCTDecode", "Decode": decode_, "SMask": mask}
        return writer.stream(jpeg.data, head), held

    def _needed(self, picture: RasterImage, inches: float) -> tuple[int, int]:
        """Its own pixels, or the fewer ones that it needs so wide."""
        width, height = picture.pixels
        wanted = inches * self._profile.resolution
        if not wanted or width <= PLENTY * wanted:
            return width, height
        return ceil(wanted), max(1, round(ceil(wanted) * height / width))


class _Variant(NamedTuple):
    """A picture as it is written for one width: its name, and how it was held."""

    name: str
    held: int


def _inches(picture: RasterImage, transform: Transform) -> float:
    return round(picture.size.width * hypot(transform.a, transform.b) / 72, 3)


class _WishedImage(NamedTuple):
    data: bytes
    aim: Aim


def made(data: bytes, aim: Aim) -> EncodedImage:
    """A picture's file made for a kind of output; kept where it is small, as every language shows the same ones."""
    return _MADE(_WishedImage(data, aim))


def _made(asked: _WishedImage) -> EncodedImage:
    data, aim = asked
    photo = bare(data)
    if photo and (untouched := _untouched(photo, asked)):
        return untouched
    raster = decode(data)
    colored = _colored(raster, aim)
    if aim.size != (raster.width, raster.height) and shaded(colored):
        colored = reduced(colored, *aim.size)
    if photo is None:
        return EncodedImage(None, colored)
    # Its pixels have done their work.
    return EncodedImage(bare(photograph(colored)), colored._replace(pixels=b""))


def _untouched(photo: Jpeg, asked: _WishedImage) -> EncodedImage | None:
    """A JPEG that is taken over undecoded; None where it needs other colours or fewer pixels."""
    aim, seen = asked.aim, jpeg_head(asked.data)
    if seen is None or not seen.plain or aim.size != seen.upright:
        return None
    if aim.screen or (seen.mode == "RGB" and not aim.convert):
        as_it_is = seen.mode == "L" or (seen.mode == "RGB" and not seen.colored)
    else:
        as_it_is = seen.mode != "RGB" or not (aim.press or seen.colored)
    return EncodedImage(photo, Raster(*seen.upright, seen.mode, b""), seen.held) if as_it_is else None


def _weight(image: EncodedImage) -> int:
    return (
        len(image.raster.pixels)
        + len(image.raster.alpha or b"")
        + len(image.jpeg.data if image.jpeg else b"")
    )


_MADE: Hoard[_WishedImage, EncodedImage] = Hoard(_made, _weight, KEPT)


def _colored(raster: Raster, aim: Aim) -> Raster:
    if aim.screen or (raster.mode == "RGB" and not aim.convert):
        return to_srgb(raster)
    if aim.press:
        return to_inks(raster, aim.press)
    # Without a printing condition there is nothing to convert for: RGB stays what it is.
    return to_srgb(raster) if raster.mode == "RGB" else raster


def _flat(writer: Writer, width: int, height: int, channels: int, pixels: bytes, mask: Ref | None) -> Ref:
    rows: dict[str, Value] = {"Predictor": 15, "Colors": channels, "Columns": width}
    entries = _entries(width, height, channels)
    entries |= {"Filter": "FlateDecode", "DecodeParms": rows, "SMask": mask}
    return writer.stream(packed(width, height, channels, pixels), entries)


def _entries(width: int, height: int, channels: int) -> dict[str, Value]:
    return {
        "Type": "XObject",
        "Subtype": "Image",
        "Width": width,
        "Height": height,
        "ColorSpace": SPACES[channels],
        "BitsPerComponent": 8,
    }
