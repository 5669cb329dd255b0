"""Raster pictures: what is in their files, and their colours in other spaces. With `core.pictures.encoding`
the door to Pillow and its LittleCMS, which are imported when a picture is met.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

from leafletgen.core.hoard import Hoard
from leafletgen.core.limits import PICTURE_SAMPLES, PICTURE_SIDE, Limit
from leafletgen.core.record import NamedTuple

if TYPE_CHECKING:
    from PIL.Image import Image

Mode = Literal["L", "RGB", "CMYK"]

FORMATS = ("JPEG", "PNG", "GIF", "BMP", "TIFF", "WEBP")
"""What is opened, in Pillow's names: others of its readers start programs (PostScript) or are little tried."""

BLACK_POINT = 0x2000
"""LittleCMS: cmsFLAGS_BLACKPOINTCOMPENSATION, so that shadows keep their detail."""

SAME = 3
"""Steps of 255 that two colours may differ by and still be called one."""

ORIENTATION = 0x0112
"""The EXIF tag that says how a camera was held."""

CHANNELS = {"1": 1, "L": 1, "RGB": 3, "YCbCr": 3}
"""Of pictures as they are unpacked, by Pillow's mode; all others count as four: they become RGB with transparency, inks, or the
four bytes that 16 bits are counted in.
"""

COUNTED = 1 << 20
"""Bytes of a file whose frames are counted."""

KEPT = 64 << 20
"""Bytes of pixels that are kept."""

NAMED_GAMMA = 1 / 2.2
"""The exponent of sRGB as PNG's gAMA states it."""


class PictureError(ValueError):
    """A file that cannot be used as a picture: `kind` is its finding, `args` of it fill the words."""

    def __init__(self, kind: str, **said: Any) -> None:
        super().__init__(kind)
        self.kind = kind
        self.said = said


class Raster(NamedTuple):
    """Pixels from the top left, row by row, upright, 8 bits a channel; `alpha` (1 byte each) where any is not opaque.

    `icc` is the profile of the pixels; None: sRGB, or the grey and the inks of whoever prints it.
    """

    width: int
    height: int
    mode: Mode
    pixels: bytes
    alpha: bytes | None = None
    icc: bytes | None = None


class JpegHead(NamedTuple):
    """What a JPEG says before it is unpacked: its size as it is stored. `plain`: its pixels are those that `decode` would give;
    `colored`: it has a profile of its own that is not sRGB; `held`: how the camera was (EXIF, 1: upright).
    """

    width: int
    height: int
    mode: Mode
    plain: bool
    colored: bool
    held: int = 1

    @property
    def upright(self) -> tuple[int, int]:
        """Width and height as it is shown."""
        return (self.height, self.width) if self.held >= 5 else (self.width, self.height)


def jpeg_head(data: bytes) -> JpegHead | None:
    """The head of a JPEG, judged by the limits; None for other files. Raises PictureError."""
    with _opened(data) as image:
        if image.format not in ("JPEG", "MPO"):
            return None
        mode: Mode = image.mode if image.mode in ("L", "CMYK") else "RGB"
        with _by_pillow():
            held = image.getexif().get(ORIENTATION, 1)
        plain = image.mode in ("L", "RGB", "CMYK") and held in range(1, 9)
        colored = _fitting(image.info.get("icc_profile"), mode) is not None
        width, height = image.size
        return JpegHead(width, height, mode, plain, colored, held if plain else 1)


def prove_jpeg(data: bytes) -> None:
    """That a JPEG can be read to its end: unpacked to an eighth of its size. Raises PictureError."""
    with _opened(data) as image, _by_pillow():
        image.draft(None, (max(1, image.width // 8), max(1, image.height // 8)))
        image.load()


def mode_of(data: bytes) -> Mode:
    """In which colours a picture file is. Raises PictureError."""
    seen = jpeg_head(data)
    return seen.mode if seen else decode(data).mode


@contextmanager
def _opened(data: bytes) -> Iterator[Any]:
    """A picture file of which nothing but its head has been read, and which is within the limits. Raises PictureError."""
    from io import BytesIO

    from PIL import Image

    bits = _tiff_bits(data)
    if bits not in (None, 1, 2, 4, 8, 16):
        raise PictureError("picture-depth", bits=bits)
    # The size is judged below, with words of our own.
    Image.MAX_IMAGE_PIXELS = None
    with _by_pillow():
        opened = Image.open(BytesIO(data), formats=FORMATS)
    with opened:
        _judge(opened, len(data))
        yield opened


def _decoded(data: bytes) -> Raster:
    from PIL import ImageOps

    with _opened(data) as opened:
        with _by_pillow():
            opened.load()
            turned = opened.getexif().get(ORIENTATION, 1) != 1
            upright = ImageOps.exif_transpose(opened) if turned else opened
        profile = opened.info.get("icc_profile") or None
        return _raster(_plain(upright, opened), profile)


decode: Hoard[bytes, Raster] = Hoard(
    _decoded, lambda raster: len(raster.pixels) + len(raster.alpha or b""), KEPT
)
"""The pixels of a picture file, kept where they are few: every language shows the same ones. Raises PictureError."""


@contextmanager
def _by_pillow() -> Iterator[None]:
    """Round what Pillow alone does: it raises all of these for damaged files. Nothing of ours, whose faults would be taken for the file's."""
    try:
        yield
    except (
        OSError,
        SyntaxError,
        ValueError,
        EOFError,
        KeyError,
        TypeError,
        IndexError,
        OverflowError,
        struct.error,
    ) as error:
        if isinstance(error, OSError) and "memory" in str(error):
            raise MemoryError from error
        raise PictureError("picture-unreadable", reason="it is not a picture, or it is damaged") from error


def _judge(opened: Any, size: int) -> None:
    width, height = opened.size
    channels = CHANNELS.get(opened.mode, 4)
    if PICTURE_SIDE.passed_by(max(width, height)):
        raise _large(width, height, channels, PICTURE_SIDE)
    if PICTURE_SAMPLES.passed_by(width * height * channels):
        raise _large(width, height, channels, PICTURE_SAMPLES)
    # A JPEG of several views (MPO: what telephones make) is its first one. One more frame is looked for, not all of them.
    with _by_pillow():
        several = opened.format != "MPO" and getattr(opened, "is_animated", False)
        # To count them, all of the file is gone through.
        frames = opened.n_frames if several and size <= COUNTED else "2+"
    if several:
        raise PictureError("picture-animated", frames=frames)


def _large(width: int, height: int, channels: int, limit: Limit) -> PictureError:
    return PictureError(
        "picture-large", width=width, height=height, channels=channels, most=f"{limit.most:,}", unit=limit.unit, limit=limit.name
    )  # fmt: skip


def _tiff_bits(data: bytes) -> int | None:
    """Bits per channel that a TIFF states (tag 258); None for other files."""
    from struct import error, unpack_from

    if data[:4] not in (b"II*\0", b"MM\0*"):
        return None
    order = "<" if data[:2] == b"II" else ">"
    try:
        directory = unpack_from(f"{order}L", data, 4)[0]
        for i in range(unpack_from(f"{order}H", data, directory)[0]):
            tag, _, count = unpack_from(f"{order}HHL", data, directory + 2 + 12 * i)
            if tag == 258:
                at = directory + 10 + 12 * i
                # Four bytes hold two values; more of them are elsewhere, and the entry says where (TIFF 6.0, section 2).
                at = at if count <= 2 else unpack_from(f"{order}L", data, at)[0]
                return int(unpack_from(f"{order}H", data, at)[0])
    except error:
        return None
    return 1  # what TIFF 6.0 means by leaving tag 258 out


def _plain(image: Image, opened: Any) -> Image:
    """Grey, RGB or CMYK with or without alpha, 8 bits a channel, PNG's gamma taken out."""
    info = opened.info
    if image.mode in ("F", "I") or image.mode.startswith("I;"):
        image = _narrowed(image)
    if image.mode == "CMYK":
        from PIL import ImageChops

        # Adobe's JPEGs are inverted, and Pillow turns every one round: those of others back again.
        return ImageChops.invert(image) if opened.format == "JPEG" and "adobe" not in info else image
    if image.mode in ("P", "PA") or "transparency" in info:
        image = image.convert("RGBA")
    if image.mode not in ("L", "LA", "RGB", "RGBA"):
        with _by_pillow():  # of modes that it reads but cannot convert
            image = image.convert("L" if image.mode == "1" else "RGB")
    gamma = info.get("gamma")
    if gamma and abs(gamma - NAMED_GAMMA) > 0.01 and not {"srgb", "icc_profile"} & info.keys():
        curve = [round(255 * (v / 255) ** (NAMED_GAMMA / gamma)) for v in range(256)]
        bands = len(image.getbands())
        straight = list(range(256))
        colors = bands - (image.mode in ("LA", "RGBA"))
        image = image.point(curve * colors + straight * (bands - colors))
    return image


def _narrowed(image: Image) -> Image:
    """16 bits a pixel to 8."""
    whole = image.convert("F")
    if whole.getextrema()[1] > 0xFFFF:  # type: ignore[operator]  # a band has two numbers
        raise PictureError("picture-depth", bits=32)
    return whole.point(lambda value: value * (1 / 257) + 0.5).convert("L")


def _raster(image: Image, icc: bytes | None) -> Raster:
    alpha = None
    if image.mode in ("LA", "RGBA"):
        mask = image.getchannel("A")
        alpha = None if mask.getextrema() == (255, 255) else mask.tobytes()
        image = image.convert(image.mode[:-1])
    mode: Mode = "CMYK" if image.mode == "CMYK" else "L" if image.mode == "L" else "RGB"
    return Raster(image.width, image.height, mode, image.tobytes(), alpha, _fitting(icc, mode))


def _fitting(icc: bytes | None, mode: Mode) -> bytes | None:
    """The embedded profile where it is sound and for these channels; grey ones are left out (grey is one ink), and those
    that say sRGB.
    """
    from leafletgen.core.icc import ProfileError, parse

    try:
        if not icc or mode == "L" or parse(icc).space != mode:
            return None
        if mode == "RGB":
            return None if _is_srgb(icc) else icc
        color_from_inks((0.0, 0.0, 0.0, 0.5), icc)  # LittleCMS reads tables when they are used
    except ProfileError:
        return None
    return icc


@lru_cache(maxsize=16)
def _is_srgb(icc: bytes) -> bool:
    """Whether a profile changes no colour by more than can be seen: what cameras embed is sRGB in a hundred spellings."""
    from leafletgen.core.icc import SRGB, shipped

    steps = (0, 32, 64, 128, 192, 255)
    colors = bytes(v for r in steps for g in steps for b in steps for v in (r, g, b))
    seen = _converted(Raster(len(colors) // 3, 1, "RGB", colors), icc, shipped(SRGB).data, "RGB").pixels
    return max(abs(one - other) for one, other in zip(colors, seen, strict=True)) <= SAME


# ---------------------------------------------------------------- colours


def to_srgb(raster: Raster) -> Raster:
    """For screens: grey stays grey, everything else becomes sRGB."""
    if raster.mode == "L" or (raster.mode == "RGB" and raster.icc is None):
        return raster
    from leafletgen.core.icc import SRGB, shipped

    source = raster.icc or shipped("FOGRA39L").data
    return _converted(raster, source, shipped(SRGB).data, "RGB")


def to_inks(raster: Raster, press: bytes) -> Raster:
    """For a press with this profile: grey is black ink, inks stay as they are, sRGB is converted.

    A picture in RGB of which every pixel is grey (a scanned form, a logo) becomes grey: neutral colours never go
    through the profile, which would print them with all four inks.
    """
    if raster.mode == "CMYK":
        return raster._replace(icc=None)
    if raster.mode == "L":
        return raster
    image = pillow(raster)
    red, green, blue = image.split()
    if red.tobytes() == green.tobytes() == blue.tobytes():
        return raster._replace(mode="L", pixels=red.tobytes(), icc=None)
    from leafletgen.core.icc import SRGB, shipped

    return _converted(raster, raster.icc or shipped(SRGB).data, press, "CMYK")


def inks_of(data: bytes, press: bytes) -> tuple[Raster, ...]:
    """A picture file on the four plates of a press, each as grey: black where all of the ink is."""
    printed = to_inks(decode(data), press)
    if printed.mode == "L":
        bare = printed._replace(pixels=b"\xff" * len(printed.pixels))
        return (bare, bare, bare, printed)
    from PIL import ImageChops

    plates = ImageChops.invert(pillow(printed)).split()
    return tuple(printed._replace(mode="L", pixels=plate.tobytes()) for plate in plates)


def color_to_inks(rgb: tuple[float, float, float], press: bytes) -> tuple[float, ...]:
    """One sRGB colour (0 to 1) in the inks of a press (0 to 1); grey is black ink alone."""
    from leafletgen.core.icc import SRGB, shipped

    bytes_ = bytes(round(255 * c) for c in rgb)
    if len(set(bytes_)) == 1:
        return (0.0, 0.0, 0.0, 1 - bytes_[0] / 255)
    one = _converted(Raster(1, 1, "RGB", bytes_), shipped(SRGB).data, press, "CMYK")
    return tuple(round(value / 255, 2) for value in one.pixels)


def color_from_inks(inks: tuple[float, float, float, float], press: bytes) -> tuple[float, ...]:
    """How inks (0 to 1) look on a screen: sRGB (0 to 1)."""
    from leafletgen.core.icc import SRGB, shipped

    one = Raster(1, 1, "CMYK", bytes(round(255 * v) for v in inks))
    return tuple(value / 255 for value in _converted(one, press, shipped(SRGB).data, "RGB").pixels)


def pillow(raster: Raster) -> Image:
    """Pillow's picture of a raster, without its alpha."""
    from PIL import Image

    return Image.frombytes(raster.mode, (raster.width, raster.height), raster.pixels)


def _converted(raster: Raster, source: bytes, target: bytes, mode: Mode) -> Raster:
    from PIL import ImageCms

    from leafletgen.core.icc import ProfileError

    way = transform(source, target, raster.mode, mode)
    try:
        made = ImageCms.applyTransform(pillow(raster), way)
    except (OSError, ImageCms.PyCMSError) as error:
        raise ProfileError("its tables are broken") from error
    assert made is not None
    return raster._replace(mode=mode, pixels=made.tobytes(), icc=None)


@lru_cache(maxsize=16)
def transform(source: bytes, target: bytes, source_mode: Mode, target_mode: Mode) -> Any:
    """LittleCMS's way from one profile to another: relative colorimetric with black-point compensation.

    Raises ProfileError where one of them cannot be used.
    """
    from io import BytesIO

    from PIL import ImageCms

    from leafletgen.core.icc import ProfileError

    try:
        return ImageCms.buildTransform(
            ImageCms.ImageCmsProfile(BytesIO(source)),
            ImageCms.ImageCmsProfile(BytesIO(target)),
            source_mode,
            target_mode,
            ImageCms.Intent.RELATIVE_COLORIMETRIC,
            ImageCms.Flags(BLACK_POINT),
        )
    except (OSError, ImageCms.PyCMSError) as error:
        raise ProfileError("its tables are broken") from error


def shaded(raster: Raster) -> bool:
    """Whether it has any tone between black and white."""
    return raster.mode != "L" or any(pillow(raster).histogram()[1:255])
