"""Raster pictures as they stand in files: JPEGs untouched where they may be, everything else as its pixels."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops
from tests.write.pdf import readers
from tests.write.pdf.samples import placed, publication, tagged
from tests.write.pdf.test_print import by_mupdf, by_poppler, plates

from leafletgen.core.geometry import Size, Transform
from leafletgen.core.icc import SRGB, shipped
from leafletgen.core.pictures.images import decode, to_inks
from leafletgen.core.pictures.jpeg import bare
from leafletgen.inspection.rules.limits import limits
from leafletgen.judge.preflight.print_file import Wish, check_file
from leafletgen.sheet.profiles import builtin
from leafletgen.text.ir.frame import Frame, Group, Placed, RasterImage
from leafletgen.text.ir.structure import StructureElement
from leafletgen.write.pdf.document import write

PRINT = builtin("print")


def saved(image: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    into = BytesIO()
    image.save(into, kind, **options)
    return into.getvalue()


def photo(mode: str = "RGB", width: int = 240, height: int = 160) -> Image.Image:
    """A picture with soft and hard places and no two colours alike."""
    bands = [
        Image.linear_gradient("L").resize((width, height)),
        Image.radial_gradient("L").resize((width, height)),
        Image.effect_mandelbrot((width, height), (-2, -1.2, 1, 1.2), 40),
    ]
    whole = Image.merge("RGB", bands)
    return (
        Image.merge("CMYK", [*bands, Image.new("L", (width, height))])
        if mode == "CMYK"
        else whole.convert(mode)
    )


def picture(data: bytes, width: float = 100) -> RasterImage:
    raster = decode(data)
    size = Size(width, width * raster.height / raster.width)
    return RasterImage(size, "a", sha256(data).hexdigest(), (raster.width, raster.height), data)


def file(data: bytes, profile: Any, width: float = 100) -> bytes:
    items = tagged(StructureElement("Figure", alt="A picture"), placed(picture(data, width), 40, 40))
    return write(publication("en", items), profile)


@contextmanager
def image(pdf: bytes) -> Iterator[Any]:
    with pikepdf.open(BytesIO(pdf)) as document:
        (found,) = document.pages[0].Resources.XObject.values()
        yield found


@pytest.mark.parametrize("profile", ["screen", "print"])
@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"quality": 40, "subsampling": 2}], ids=str)
def test_grey_jpegs_are_taken_over_byte_for_byte(profile: str, options: dict[str, Any]) -> None:
    data = saved(photo("L"), **options)
    with image(file(data, builtin(profile))) as found:
        assert found.read_raw_bytes() == data
        assert (str(found.Filter), str(found.ColorSpace)) == ("/DCTDecode", "/DeviceGray")


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"icc_profile": shipped(SRGB).data}], ids=len)
def test_srgb_jpegs_are_taken_over_for_screens(options: dict[str, Any]) -> None:
    data = saved(photo(), **options)
    kept = bare(data)
    assert kept is not None
    with image(file(data, builtin("screen"))) as found:
        assert found.read_raw_bytes() == kept.data
        assert str(found.ColorSpace) == "/DeviceRGB"
    if "icc_profile" not in options:
        assert kept.data == data


def test_what_cameras_write_beside_the_picture_is_left_out() -> None:
    """Place, time and thumbnail are nobody's business; the picture's own bytes stay."""
    exif = Image.Exif()
    exif[0x010F] = "Secret camera"
    with_, without = saved(photo(), exif=exif, comment=b"Secret remark"), saved(photo())
    pdf = file(with_, builtin("screen"))

    assert b"Secret" in with_
    assert b"Secret" not in pdf
    with image(pdf) as found:
        assert found.read_raw_bytes() == without


def test_what_stands_behind_a_telephones_picture_is_left_out() -> None:
    data = saved(photo())
    with image(file(data + saved(photo("L")), builtin("screen"))) as found:
        assert found.read_raw_bytes() == data


@pytest.mark.parametrize("orientation", range(2, 9))
def test_a_turned_cameras_picture_is_taken_over_and_shown_upright(orientation: int) -> None:
    """Its bytes are the camera's; the page turns it."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = saved(photo(), exif=exif, quality=95)
    raster = decode(data)
    pdf = file(data, builtin("screen"))
    kept = bare(data)
    assert kept is not None
    with image(pdf) as found:
        assert found.read_raw_bytes() == kept.data
    page = pypdfium2.PdfDocument(pdf)[0].render(scale=2).to_pil().convert("RGB")
    height = 200 * raster.height / raster.width
    seen = page.crop((82, 82, 278, round(78 + height)))
    upright = Image.frombytes("RGB", (raster.width, raster.height), raster.pixels)
    wanted = upright.resize((200, round(height)), Image.Resampling.BOX).crop((2, 2, 198, round(height) - 2))

    assert _apart(seen, wanted) < 5


@pytest.mark.parametrize("widths", [(300.0, 20.0), (100.0, 90.0)])
def test_a_picture_that_is_shown_large_and_small_is_written_for_both(widths: tuple[float, ...]) -> None:
    """Where the pixels of the large one were far too many for the small one."""
    data = saved(photo(width=1200, height=800))
    items = tuple(
        item
        for width in widths
        for item in tagged(StructureElement("Artifact"), placed(picture(data, width), 40, 40))
    )
    pdf = write(publication("en", items), builtin("screen"))
    with pikepdf.open(BytesIO(pdf)) as document:
        sizes = sorted(int(one.Width) for one in document.pages[0].Resources.XObject.values())

    assert sizes == ([56, 1200] if widths[1] < 50 else [278])


def _apart(one: Image.Image, other: Image.Image) -> float:
    """Steps of 255 between two pictures, on average."""
    difference = ImageChops.difference(one, other).tobytes()
    return sum(difference) / len(difference)


def test_rgb_jpegs_become_jpegs_in_inks() -> None:
    data = saved(photo(), quality=95)
    wanted = to_inks(decode(data), shipped("FOGRA39L").data)
    with image(file(data, PRINT)) as found:
        assert (str(found.ColorSpace), list(found.Decode)) == ("/DeviceCMYK", [1, 0] * 4)
        made = decode(found.read_raw_bytes())
        inks = [Image.frombytes("CMYK", (r.width, r.height), r.pixels) for r in (made, wanted)]
        assert _apart(*inks) < 3
    assert len(file(data, PRINT)) < len(data) + 300_000


def test_rgb_jpegs_that_are_kept_stay_untouched() -> None:
    data = saved(photo())
    with image(file(data, replace(PRINT, pictures="keep"))) as found:
        assert found.read_raw_bytes() == data


def without_adobe(data: bytes) -> bytes:
    at = data.index(b"\xff\xee")
    return data[:at] + data[at + 2 + struct.unpack(">H", data[at + 2 : at + 4])[0] :]


CYAN = saved(Image.new("CMYK", (64, 64), (255, 0, 0, 0)), quality=100)
OURS: dict[str, tuple[Callable[[bytes], bytes], tuple[int, int, int, int]]] = {
    "Adobe": (lambda data: data, (255, 0, 0, 0)),
    "others": (without_adobe, (0, 255, 255, 255)),
}


@pytest.mark.needs("gs", "pdftoppm", "pymupdf")
@pytest.mark.parametrize("maker", OURS)
def test_inks_of_jpegs_of_both_customs(maker: str, tmp_path: Path) -> None:
    """As Ghostscript separates them, and alike in three readers."""
    change, inks = OURS[maker]
    data = change(CYAN)
    pdf = file(data, PRINT)
    with image(pdf) as found:
        assert found.read_raw_bytes() == data
        assert ("/Decode" in found) == (maker == "Adobe")
    made = plates(pdf, tmp_path)
    middle = [255 - int(made[n].getpixel((90, 90))) for n in ("Cyan", "Magenta", "Yellow", "Black")]  # type: ignore[arg-type]  # a pixel of a grey picture is one number
    assert middle == pytest.approx(inks, abs=2)

    seen = pypdfium2.PdfDocument(pdf)[0].render(scale=1).to_pil().convert("L")
    greys = [int(one.getpixel((90, 90))) for one in (seen, by_mupdf(pdf), by_poppler(pdf, tmp_path))]  # type: ignore[arg-type]  # a pixel of a grey picture is one number
    assert max(greys) - min(greys) < 60


@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA", "LA"])
def test_pixels_stay_as_they_are(mode: str) -> None:
    data = saved(photo(mode), "PNG")
    raster = decode(data)
    with image(file(data, builtin("screen"))) as found:
        assert found.read_bytes() == raster.pixels
        assert (found.SMask.read_bytes() if raster.alpha else None) == raster.alpha


def test_inks_stay_as_they_are() -> None:
    data = saved(photo("CMYK"), "TIFF")
    with image(file(data, PRINT)) as found:
        assert found.read_bytes() == decode(data).pixels


def test_pictures_are_packed_small() -> None:
    """What a row adds to the row above it: a third and more off a soft picture."""
    plain = Image.radial_gradient("L").resize((400, 400))
    with image(file(saved(plain, "PNG"), builtin("screen"))) as found:
        import zlib

        assert len(found.read_raw_bytes()) < 0.67 * len(zlib.compress(plain.tobytes()))


@pytest.mark.parametrize("inks", [(0, 0, 0, 60), (250, 250, 250, 60)], ids=["light", "dark"])
def test_ink_of_jpegs_is_judged(inks: tuple[int, int, int, int]) -> None:
    pdf = file(saved(Image.new("CMYK", (900, 900), inks), quality=100), PRINT, 72)
    found = {one.found.code for one in check_file("a.pdf", pdf, Wish(limits("coated")))}

    assert found == ({"press-ink"} if sum(inks) > 255 * 3.2 else set())


# ---------------------------------------------------------------- sizes


def shown(pdf: bytes) -> tuple[int, int]:
    with image(pdf) as found:
        return int(found.Width), int(found.Height)


@pytest.mark.parametrize(
    ("profile", "width", "pixels"),
    [("screen", 72, 200), ("screen", 180, 900), ("print", 36, 150), ("print", 144, 900), ("office", 72, 300)],
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_more_pixels_than_anybody_sees_are_left_out(
    profile: str, width: float, pixels: int, kind: str
) -> None:
    """Above twice the profile's resolution: then to it."""
    data = saved(photo(width=900, height=600), kind)

    assert shown(file(data, builtin(profile), width)) == (pixels, round(pixels * 2 / 3))


def test_the_largest_use_counts() -> None:
    data = saved(photo(width=900, height=600))
    large = Group(Frame(Size(300, 200), (Placed((0, 0), picture(data, 72)),)), Transform(4, 0, 0, 4, 0, 0))  # type: ignore[arg-type]  # a pair stands for a point
    items = tagged(StructureElement("Artifact"), placed(picture(data, 200), 10, 10), placed(large, 50, 50))

    assert shown(write(publication("en", items), builtin("screen"))) == (900, 600)


def test_line_art_keeps_its_pixels() -> None:
    """Black and white without grey wants four times as many, and takes little room."""
    data = saved(photo("1", 900, 600), "PNG")

    assert shown(file(data, builtin("screen"), 36)) == (900, 600)


# ---------------------------------------------------------------- JPEG files


def test_jpegs_that_readers_may_not_know_are_left_to_decoding() -> None:
    data = saved(photo("L"))
    at = data.index(b"\xff\xc0")

    assert bare(data) is not None
    assert bare(data[:at] + b"\xff\xc9" + data[at + 2 :]) is None, "arithmetic coding"
    assert bare(data[: at + 4] + b"\x0c" + data[at + 5 :]) is None, "12 bits"
    assert bare(data[:-2]) is None, "cut off"
    assert bare(saved(photo(), "PNG")) is None
    rgb = saved(photo())
    names = rgb.index(b"\xff\xc0") + 10
    assert bare(rgb[:names] + b"R" + rgb[names + 1 :]) is None, "RGB or YCbCr, who knows"


@given(st.integers(0, 8000), st.binary(max_size=4))
def test_damaged_jpegs_are_none_or_whole(at: int, bits: bytes) -> None:
    data = bytearray(saved(photo("L", 60, 40)))
    data[at % len(data) : at % len(data) + len(bits)] = bits
    found = bare(bytes(data))

    assert found is None or (found.data[:2] == b"\xff\xd8" and found.data[-2:] == b"\xff\xd9")


@pytest.mark.needs("verapdf")
def test_pictures_break_no_standard(tmp_path: Path) -> None:
    files = []
    for name, data in {
        "rgb": saved(photo()),
        "grey": saved(photo("L"), progressive=True),
        "inks": CYAN,
        "alpha": saved(photo("RGBA"), "PNG"),
    }.items():
        for profile in ("print", "screen"):
            files.append(tmp_path / f"{name}-{profile}.pdf")
            files[-1].write_bytes(file(data, builtin(profile)))

    assert readers.verapdf(["PDFA-2A", "PDFA-2U", "PDFUA-1"], files) == {one.name: [] for one in files}
