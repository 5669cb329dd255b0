"""Contrast, grey, colour blindness and the edge, on frames."""

from __future__ import annotations

import pytest

from leafletgen.core.color import BLACK, CMYK, RGB, WHITE, Paint, contrast, parse_hex
from leafletgen.core.geometry import MM, Insets, Rect, Size
from leafletgen.core.path import rectangle
from leafletgen.judge.preflight.contrast import met
from leafletgen.judge.preflight.look import check_look
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.ir.frame import Frame, FrameBuilder, Shape
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.style import TextStyle
from leafletgen.text.paragraph import arrange, shape

BOOK = FontBook()
PAGE = Size(200 * MM, 100 * MM)


def paint(role: str, hexadecimal: str) -> Paint:
    rgb = parse_hex(hexadecimal)
    assert rgb is not None
    return Paint(role, rgb, CMYK(0, 0, 0, 0))


def sheet(ink: Paint, ground: Paint, size: float = 12, at: float = 20 * MM) -> Sheet:
    box = FrameBuilder(PAGE.width, rtl=False)
    box.raw(Shape(rectangle(Rect(0, 0, *PAGE)), fill=ground))
    text = arrange(
        shape(RichText.plain("Easy cash", "en", "headline"), TextStyle(paint=ink), BOOK), 100 * MM, size
    )
    box.frame(text.frame, at, at)
    frame: Frame = box.build(PAGE.height)
    whole = Rect(0, 0, *PAGE)
    return Sheet(PAGE, whole, whole, frame)


def codes(*sheets: Sheet, quiet: frozenset[str] = frozenset()) -> list[str]:
    return [d.code for d in check_look(sheets, quiet)]


def test_a_text_meets_the_ground_painted_last_under_it() -> None:
    (found,) = met(sheet(BLACK, WHITE))

    assert (found.ink, found.ground) == (BLACK, WHITE)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(WHITE.rgb, RGB(0, 0, 0)) == pytest.approx(21)
    assert contrast(paint("grey", "777777").rgb, WHITE.rgb) == pytest.approx(4.48, abs=0.01)


def test_small_grey_text_is_told_and_large_is_not() -> None:
    grey = paint("grey", "777777")

    assert "contrast-low" in codes(sheet(grey, WHITE, 12))
    assert "contrast-low" not in codes(sheet(grey, WHITE, 24))


def test_text_near_the_trim_is_told() -> None:
    assert "near-trim" in codes(sheet(BLACK, WHITE, at=1 * MM))
    assert "near-trim" not in codes(sheet(BLACK, WHITE, at=5 * MM))


def test_text_beyond_the_trim_is_cut_off() -> None:
    """Not so many millimetres less than none from the edge."""
    (found,) = check_look([sheet(BLACK, WHITE, at=-2 * MM)])

    assert found.code == "past-trim"
    assert 1 < float(dict(found.args)["distance"]) < 3


def test_text_on_the_trim_is_at_no_distance_from_it() -> None:
    distances = {
        dict(found.args)["distance"]
        for at in (-0.3, -0.2, -0.1, 0.0, 0.5)
        for found in check_look([sheet(BLACK, WHITE, at=at)])
    }

    assert all(float(distance) >= 0 for distance in distances)
    assert not any("-" in distance for distance in distances)


def test_text_that_the_printer_cannot_reach_is_told() -> None:
    one = sheet(BLACK, WHITE, at=5 * MM)
    (found,) = check_look([one], margin=Insets(start=8 * MM))

    assert found.code == "near-trim"
    assert dict(found.args)["least"] == "8"
    assert check_look([one], margin=Insets(end=8 * MM, after=8 * MM)) == ()


def test_colours_that_a_copier_or_colour_blind_eyes_confuse() -> None:
    red, green = paint("stop", "C8230F"), paint("go", "4F7F00")

    found = codes(sheet(red, green))

    assert "grey-alike" in found
    assert "color-alike" in found
    assert codes(sheet(red, green), quiet=frozenset({"go"})).count("grey-alike") == 0
