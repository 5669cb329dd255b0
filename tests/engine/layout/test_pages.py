"""Pages: zones that fill the paper, their edges, and what is told of those that do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.layout.rooms import Sign, kit

from leafletgen.core.geometry import MM, Length, Size
from leafletgen.engine.layout.pages import LaidPage, lay_out
from leafletgen.page.blocks.kit import Measure
from leafletgen.page.blocks.zone import PageSpec, Zone
from leafletgen.text.ir.frame import Group, walk

A4 = Size(210 * MM, 297 * MM)
REST = Measure(None)


def mm(value: float) -> Measure:
    return Measure(Length(value, "mm"))


def page(*heights: Measure, frame: float = 0.0, margin: float = 10.0, sign: float = 5.0) -> LaidPage:
    """Zones of these heights with a sign of `sign` points in each, on A4."""
    zones = tuple(Zone[object](f"z{n}", height, blocks=(Sign(sign),)) for n, height in enumerate(heights))
    (page,) = lay_out([PageSpec("front", A4, frame * MM, margin, 0.0, zones, (), None)], kit(), [])
    return page


def tops(made: LaidPage) -> list[float]:
    """Where the zones begin, in millimetres."""
    found = [w for w in walk(made.sheet.frame) if isinstance(w.item, Group) and (w.item.key or "")[:1] == "z"]
    return [round(w.transform.f / MM, 6) for w in found]


def told(made: LaidPage) -> list[tuple[str, dict[str, str]]]:
    return [(d.code, dict(d.args)) for d in made.diagnostics]


def test_zones_stand_one_below_the_other() -> None:
    made = page(mm(40), mm(60), REST, mm(30))

    assert tops(made) == [0, 40, 100, 267]
    assert told(made) == []


def test_the_frame_is_left_white() -> None:
    assert tops(page(mm(40), REST, mm(30), frame=7)) == [7, 47, 260]


@pytest.mark.parametrize(
    ("heights", "frame", "missing", "highest"),
    [
        ([mm(150), mm(150)], 0, "3.0 mm", "150.0 mm"),
        ([mm(150), mm(150)], 5, "13.0 mm", "150.0 mm"),
        ([mm(200), REST, mm(100.5)], 0, "3.5 mm", "200.0 mm"),
    ],
)
def test_zones_too_high_tell_how_much_and_which(
    heights: list[Measure], frame: float, missing: str, highest: str
) -> None:
    assert told(page(*heights, frame=frame))[0] == (
        "zones-too-high", {"page": "front", "box": "z0", "missing": missing, "height": highest}
    )  # fmt: skip


def test_zones_that_fill_the_paper_to_the_hair_are_fine() -> None:
    third = mm(297 / 3)

    assert told(page(third, third, third)) == []


def test_a_picture_higher_than_its_zone_is_told() -> None:
    found = told(page(mm(10), REST, sign=10 * MM + 12.5))

    assert found == [("zone-too-low", {"box": "z0", "points": "12.5"})]


@given(st.lists(st.integers(20, 90), min_size=1, max_size=3), st.integers(0, 3), st.integers(0, 20))
def test_edges_come_from_the_layout_alone(heights: list[int], at: int, frame: int) -> None:
    """Whatever the zones hold, they begin where the heights say."""
    row = [mm(h) for h in heights]
    row.insert(min(at, len(row)), REST)

    small, large = page(*row, frame=frame, sign=1), page(*row, frame=frame, sign=400)

    assert tops(small) == tops(large)
    fixed = sum(heights)
    rest = 297 - 2 * frame - fixed
    expected, top = [], float(frame)
    for height in row:
        expected.append(top)
        top += height.length.value if height.length else rest
    assert tops(small) == pytest.approx(expected)
