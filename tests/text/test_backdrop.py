"""Pictures and gradients that fill a box, whatever its size."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletgen.core.color import BLACK, WHITE
from leafletgen.core.geometry import Point, Rect, Size
from leafletgen.text.ir.backdrop import Backdrop, Tones, Wash, covered
from leafletgen.text.ir.frame import Group, RasterImage, Shape, bounds, walk, walk_seen
from leafletgen.text.ir.gradient import ToneStop, even

SIDES = st.floats(20, 900)
PARTS = st.floats(0, 1)


def picture(width: int = 300, height: int = 200) -> RasterImage:
    return RasterImage(Size(0, 0), "a.jpg", "00", (width, height), b"")


def area(group: Group) -> Rect:
    """Where the picture stands in its box."""
    (found,) = [w for w in walk(group.frame, group.transform) if isinstance(w.item, RasterImage)]
    return found.transform.apply_rect(Rect(0, 0, *found.item.size))


@given(SIDES, SIDES, st.integers(1, 4000), st.integers(1, 4000), PARTS, PARTS, st.booleans())
def test_a_picture_covers_its_box_in_its_own_shape(
    width: float, height: float, wide: int, tall: int, x: float, y: float, flipped: bool
) -> None:
    size = Size(width, height)
    box = area(covered(picture(wide, tall), size, Point(x, y), flipped))

    assert box.contains(Rect(0, 0, *size), 0.01)
    assert box.width * tall == pytest.approx(box.height * wide)
    assert min(box.width - width, box.height - height) == pytest.approx(0, abs=0.01), (
        "and no larger than that"
    )


@pytest.mark.parametrize(("focus", "left"), [(0.0, 0), (0.5, -50), (0.6, -80), (1.0, -100)])
@pytest.mark.parametrize("flipped", [False, True])
def test_the_focus_stays_in_sight(focus: float, left: float, flipped: bool) -> None:
    """In the box's middle where that can be; mirrored with its picture."""
    box = area(covered(picture(300, 100), Size(200, 100), Point(focus, 0), flipped))

    assert box.x == pytest.approx(-100 - left if flipped else left)


@pytest.mark.parametrize(
    ("angle", "start", "end"),
    [(180, (50, 0), (50, 40)), (0, (50, 40), (50, 0)), (90, (0, 20), (100, 20)), (-90, (100, 20), (0, 20))],
)
def test_angles_are_those_of_css(angle: float, start: tuple[float, float], end: tuple[float, float]) -> None:
    tones = Tones((ToneStop(0, BLACK), ToneStop(1, WHITE)), angle)
    ((_, shape),) = Backdrop(tones=tones).filling(Size(100, 40)).frame.items

    assert isinstance(shape, Shape)
    assert shape.gradient is not None
    assert shape.gradient.axis.start == pytest.approx(start)
    assert shape.gradient.axis.end == pytest.approx(end)


@pytest.mark.parametrize("side", ["left", "top", "right", "bottom"])
def test_a_scrim_is_strongest_at_its_side_and_has_no_edge(side: str) -> None:
    """It begins and ends level: what eyes take for an edge is a slope that changes at once."""
    wash = Wash(BLACK, 0.8, side, 0.5)  # type: ignore[arg-type]  # one of four words
    ((_, group),) = Backdrop(washes=(wash,)).filling(Size(100, 40)).frame.items

    assert isinstance(group, Group)
    assert group.fade is not None
    strengths = [value for _, value in group.fade.stops]
    steps = [one - other for one, other in pairwise(strengths)]
    assert (strengths[0], strengths[-1]) == pytest.approx((0.8, 0))
    assert all(step > 0 for step in steps)
    assert max(steps[0], steps[-1]) < max(steps) / 2
    assert group.fade.axis.length == pytest.approx(50 if side in ("left", "right") else 20)


def test_what_a_group_cuts_off_is_not_seen() -> None:
    group = Backdrop(picture=picture(300, 100)).filling(Size(100, 100))
    (found,) = [
        one for one in walk_seen(group.frame, window=bounds(group.frame)) if isinstance(one.item, RasterImage)
    ]
    whole = found.transform.apply_rect(Rect(0, 0, *found.item.size))

    assert whole.width == pytest.approx(300)
    assert found.part(whole) == pytest.approx(Rect(0, 0, 100, 100))


def test_an_even_fade_is_one_value() -> None:
    assert even(0.4).even == 0.4
