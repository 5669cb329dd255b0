"""Picture files of all kinds: a right result, or a clear finding."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, ImageCms

from leafletgen.core.icc import SRGB, shipped
from leafletgen.core.messages.table import CODES
from leafletgen.core.pictures.images import (
    PictureError,
    Raster,
    color_from_inks,
    color_to_inks,
    decode,
    to_inks,
    to_srgb,
)

FOGRA = shipped("FOGRA39L").data


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    into = BytesIO()
    image.save(into, kind, **options)
    return into.getvalue()


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">L", len(body)) + kind + body + struct.pack(">L", zlib.crc32(kind + body))


def with_gamma(png: bytes, gamma: float) -> bytes:
    """A gAMA chunk right behind the head."""
    return png[:33] + chunk(b"gAMA", struct.pack(">L", round(gamma * 100_000))) + png[33:]


def fault(data: bytes) -> PictureError:
    with pytest.raises(PictureError) as caught:
        decode(data)
    assert caught.value.kind in CODES
    assert all(f"{{{name}}}" in CODES[caught.value.kind].message for name in caught.value.said)
    return caught.value


def test_rgb_grey_and_bitmap() -> None:
    assert decode(saved(Image.new("RGB", (2, 1), (9, 8, 7)), "PNG")) == (
        2,
        1,
        "RGB",
        b"\x09\x08\x07" * 2,
        None,
        None,
    )
    assert decode(saved(Image.new("L", (2, 1), 9), "PNG")).mode == "L"
    assert decode(saved(Image.new("1", (2, 1), 1), "PNG"))[:4] == (2, 1, "L", b"\xff\xff")


def test_alpha_and_palettes() -> None:
    half = decode(saved(Image.new("RGBA", (1, 1), (9, 8, 7, 128)), "PNG"))
    palette = Image.new("P", (2, 1))
    palette.putpalette([0, 0, 0, 255, 0, 0])
    palette.putpixel((1, 0), 1)

    assert (half.pixels, half.alpha) == (b"\x09\x08\x07", b"\x80")
    assert decode(saved(palette, "PNG", transparency=0)).alpha == b"\x00\xff"


def test_sixteen_bits_become_eight() -> None:
    deep = Image.new("I;16", (1, 1), 0x8080)

    assert decode(saved(deep, "PNG"))[:4] == (1, 1, "L", b"\x80")
    assert decode(saved(deep, "TIFF"))[:4] == (1, 1, "L", b"\x80")


def test_gamma_is_taken_out() -> None:
    """Linear light (gamma 1) of a quarter is sRGB's 136 or so; a stated 1/2.2 changes nothing."""
    grey = saved(Image.new("RGB", (1, 1), (64, 64, 64)), "PNG")

    assert decode(with_gamma(grey, 1.0)).pixels == bytes((136, 136, 136))
    assert decode(with_gamma(grey, 1 / 2.2)).pixels == bytes((64, 64, 64))


def test_gamma_leaves_alpha_alone() -> None:
    png = saved(Image.new("RGBA", (1, 1), (64, 64, 64, 64)), "PNG")

    assert decode(with_gamma(png, 1.0)).alpha == b"\x40"


def test_exif_turns_the_picture() -> None:
    wide = Image.new("RGB", (4, 2), (255, 0, 0))
    exif = Image.Exif()
    exif[0x0112] = 6

    assert decode(saved(wide, "JPEG", exif=exif))[:2] == (2, 4)


def test_inks_of_a_jpeg_as_adobe_writes_it_and_as_others_do() -> None:
    cyan = saved(Image.new("CMYK", (8, 8), (255, 0, 0, 0)), "JPEG", quality=100)
    at = cyan.index(b"\xff\xee")
    plain = cyan[:at] + cyan[at + 2 + struct.unpack(">H", cyan[at + 2 : at + 4])[0] :]

    assert b"Adobe" not in plain
    assert decode(cyan).pixels[:4] == bytes((255, 0, 0, 0))
    assert decode(plain).pixels[:4] == bytes((0, 255, 255, 255))


def test_twelve_bit_tiff() -> None:
    head = b"II*\0\x08\0\0\0" + struct.pack("<H", 5)
    for tag, kind, value in ((256, 4, 2), (257, 4, 2), (258, 3, 12), (262, 3, 1), (273, 4, 80)):
        head += struct.pack("<HHLL", tag, kind, 1, value)

    assert fault(head + bytes(40)).said == {"bits": 12}


def test_floating_point_tiff() -> None:
    assert fault(saved(Image.new("F", (2, 2), 1e6), "TIFF")).kind == "picture-depth"


@pytest.mark.parametrize("size", [(100_000, 1), (20_000, 20_000)])
def test_hundred_thousand_pixels(size: tuple[int, int]) -> None:
    """Only the head is looked at: the pixels would fill the memory."""
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">LLBBBBB", *size, 8, 0, 0, 0, 0))

    assert fault(data + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")).kind == "picture-large"


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG", "TIFF"])
def test_animated(kind: str) -> None:
    frames = [Image.new("RGB", (4, 4), (i * 80, 0, 0)) for i in range(3)]
    data = saved(frames[0], kind, save_all=True, append_images=frames[1:])

    assert fault(data).said == {"frames": 3}


@pytest.mark.parametrize("data", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + bytes(50), b"\xff\xd8\xff\xe0"])
def test_no_picture(data: bytes) -> None:
    assert fault(data).kind == "picture-unreadable"


def test_cut_off() -> None:
    noise = Image.effect_noise((64, 64), 90)
    whole = saved(noise, "PNG")

    assert fault(whole[: len(whole) // 2]).kind == "picture-unreadable"


# ---------------------------------------------------------------- colours


def test_grey_pictures_are_black_ink() -> None:
    """Also where a scanner saved grey as RGB: never four inks."""
    scan = Raster(2, 1, "RGB", bytes((0, 0, 0, 128, 128, 128)))

    assert to_inks(scan, FOGRA)[:4] == (2, 1, "L", bytes((0, 128)))
    assert to_inks(Raster(1, 1, "L", b"\x00"), FOGRA).mode == "L"


def test_pictures_become_inks_within_the_limit() -> None:
    image = Image.effect_mandelbrot((64, 64), (-2, -1, 1, 1), 20).convert("RGB")
    image.putpixel((0, 0), (255, 0, 0))
    inks = to_inks(decode(saved(image, "PNG")), FOGRA)
    sums = [sum(inks.pixels[i : i + 4]) / 2.55 for i in range(0, len(inks.pixels), 4)]

    assert inks.mode == "CMYK"
    assert max(sums) <= 301


def test_an_embedded_profile_counts() -> None:
    """The same numbers in a wider space are another colour."""
    own = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()
    red = Image.new("RGB", (1, 1), (200, 40, 40))
    plain, wide = (decode(saved(red, "PNG", **o)) for o in ({}, {"icc_profile": shipped(SRGB).data}))

    assert to_srgb(plain).pixels == to_srgb(wide).pixels == bytes((200, 40, 40))
    assert decode(saved(red, "PNG", icc_profile=own)).icc is None, "a profile of another space is left out"
    assert decode(saved(red, "PNG", icc_profile=b"broken")).icc is None


def test_inks_stay_inks_in_print_and_become_srgb_on_screens() -> None:
    red = Raster(1, 1, "CMYK", bytes((0, 255, 255, 0)))

    assert to_inks(red, FOGRA).pixels == red.pixels
    r, g, b = to_srgb(red).pixels
    assert r > 190
    assert max(g, b) < 70


def test_neutral_colours_are_black_ink_alone() -> None:
    assert color_to_inks((0, 0, 0), FOGRA) == (0, 0, 0, 1)
    assert color_to_inks((0.5, 0.5, 0.5), FOGRA)[:3] == (0, 0, 0)
    assert color_to_inks((1, 1, 1), FOGRA) == (0, 0, 0, 0)
    assert sum(color_to_inks((0.8, 0.1, 0.1), FOGRA)[1:3]) > 1.2


def test_inks_seen_on_a_screen() -> None:
    white, black = color_from_inks((0, 0, 0, 0), FOGRA), color_from_inks((0, 0, 0, 1), FOGRA)

    assert min(white) > 0.97
    assert max(black) < 0.25
