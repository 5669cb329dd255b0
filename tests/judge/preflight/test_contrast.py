"""Contrast under every letter, against an oracle: what pdfium paints round each run, by the formula of WCAG, without the program."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from tests.judge.preflight.stacks import HERE, PAGE, PAINTS, Stacked, faint_share, pictured, stack
from tests.write.pdf.samples import publication

from leafletgen.core.color import Paint
from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.geometry import Point, Rect
from leafletgen.core.path import rectangle
from leafletgen.judge.preflight.contrast import check_contrast, contrasts, met
from leafletgen.judge.preflight.under import STROKE
from leafletgen.text.ir.backdrop import Wash
from leafletgen.text.ir.frame import Placed, Shape

FEW, MANY = 40, 1000


@pytest.mark.parametrize("seeds", [range(FEW), pytest.param(range(FEW, MANY), marks=pytest.mark.soak)])
def test_what_is_told_is_what_is_painted(seeds: range) -> None:
    """No miss: more than half of what touches the letters is too faint, of a mark three quarters. No false alarm: nothing of it is, or less
    than a hundredth; of a mark, a quarter. Between these one letter may be lost or not. The threshold of WCAG is taken a tenth lower and
    higher, for the soft edges of pixels.
    """
    missed, false = [], []
    for seed in seeds:
        one = stack(seed)
        (sheet,) = publication("en", (*one.ground, one.word)).sheets
        own = [found for found in met(sheet) if getattr(found.one.item, "text", "") != "W8"]
        told, (surely, perhaps) = bool(contrasts(own)), faint_share(one)
        if surely > (0.75 if one.sign else 0.5) and not told:
            missed.append(seed)
        pictured = any(
            found.pictured for found in own
        )  # of those, a stroke's width round letters is judged, in grey as well
        if perhaps < (0.25 if one.sign else 0.01) and told and not pictured:
            false.append(seed)

    assert (missed, false) == ([], [])


def scrim_of(found: Sequence[Diagnostic]) -> tuple[Wash, ...]:
    """The scrim that a finding names."""
    named = re.fullmatch(r"scrim: \{tint: (.+), strength: (\d+)%\}", str(dict(found[0].args)["mend"]))
    assert named is not None
    return (Wash(next(p for p in PAINTS if p.role == named[1]), int(named[2]) / 100),)


@pytest.mark.parametrize("seeds", [range(FEW), pytest.param(range(FEW, MANY), marks=pytest.mark.soak)])
def test_pictures_gradients_and_scrims_are_judged_as_they_are_painted(seeds: range) -> None:
    """Within a stroke's width of letters; of a mark, half a point. No miss: more than a twentieth of that is too faint, of a mark two thirds. No
    false alarm: nothing of it is, or less than a hundredth; of a mark, a third. A scrim that is named holds, for the program and as it is painted.
    """
    missed, false, cured = [], [], []
    for seed in seeds:
        one = pictured(seed)
        codes, (surely, perhaps) = judged(one), around(one)
        if surely > (0.67 if one.sign else 0.05) and not codes:
            missed.append(seed)
        if perhaps < (0.33 if one.sign else 0.01) and codes:
            false.append(seed)
        if [d.code for d in codes] == ["contrast-needs-scrim"]:
            better = pictured(seed, scrim_of(codes))
            if judged(better) or around(better)[0] > 0.05:
                cured.append(seed)

    assert (missed, false, cured) == ([], [], [])


def judged(one: Stacked) -> tuple[Diagnostic, ...]:
    (sheet,) = publication("en", (*one.ground, one.word)).sheets
    return check_contrast([sheet])


def around(one: Stacked) -> tuple[float, float]:
    return faint_share(one, 0.5 if one.sign else STROKE * one.size, grey=True)


BLACK, WHITE, RED, YELLOW = (
    next(p for p in PAINTS if p.role == name) for name in ("black", "white", "red", "yellow")
)


def told(*items: Placed) -> list[str]:
    (sheet,) = publication("en", items).sheets
    return [found.code for found in check_contrast([sheet])]


def over(ground: Paint, item: Shape) -> list[str]:
    return told(Placed(HERE, Shape(rectangle(Rect(0, 0, *PAGE)), fill=ground)), Placed(Point(50, 50), item))


@pytest.mark.parametrize(
    ("ink", "ground", "wrong"),
    [
        (BLACK, RED, True),
        (RED, YELLOW, False),
        (RED, WHITE, False),
        (WHITE, YELLOW, True),
        (BLACK, BLACK, True),
    ],
)
def test_marks_must_be_seen(ink: Paint, ground: Paint, wrong: bool) -> None:
    """Black on red is 3.2 in colour, and 2.4 on a copy."""
    square = Shape(rectangle(Rect(0, 0, 5, 5)), fill=ink, sign="mark")

    assert over(ground, square) == ["contrast-sign"] * wrong


def test_what_decorates_is_not_judged() -> None:
    assert over(BLACK, Shape(rectangle(Rect(0, 0, 5, 5)), fill=BLACK)) == []
    assert over(BLACK, Shape(rectangle(Rect(0, 0, 5, 5)), fill=BLACK, sign="picture")) == []
