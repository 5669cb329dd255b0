"""Finding signs by name, and frames made of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from leafletgen.core.color import BLACK, CMYK, RGB, WHITE, Paint
from leafletgen.core.diagnostics import Sink
from leafletgen.core.geometry import MM, Size, Transform
from leafletgen.core.source import Span
from leafletgen.page.pictograms import GRID, names, pictogram, suggestion
from leafletgen.text.ir.frame import Frame, Shape

YELLOW = Paint("yellow", RGB(1, 0.77, 0), CMYK(0, 0.24, 1, 0))
SQUARE = '<svg viewBox="0 0 24 24" data-mirror="yes" data-keywords="x"><rect x="1" y="1" width="5" height="22" fill="black"/></svg>'


def shapes(frame: Frame) -> list[Shape]:
    found = [item for _, item in frame.items if isinstance(item, Shape)]
    assert len(found) == len(frame.items)
    return found


def test_the_projects_own_sign_comes_first(tmp_path: Path) -> None:
    (tmp_path / "bank.svg").write_text(SQUARE, encoding="utf-8")
    own, package = pictogram("bank", [tmp_path]), pictogram("bank")

    assert own is not None
    assert package is not None
    assert len(own.layers) == 1
    assert len(package.layers) > 1


def test_a_changed_file_is_read_anew(tmp_path: Path) -> None:
    import os

    file = tmp_path / "bank.svg"
    file.write_text(SQUARE, encoding="utf-8")
    first = pictogram("bank", [tmp_path])
    file.write_text(SQUARE.replace('width="5"', 'width="9"'), encoding="utf-8")
    os.utime(file, ns=(1, 1))
    second = pictogram("bank", [tmp_path])

    assert first is not None
    assert second is not None
    assert first.ink.width == 5
    assert second.ink.width == 9


@pytest.mark.parametrize(
    ("name", "near"),
    [("parcell", "parcel"), ("recruter", "recruiter"), ("hacker", "recruiter"), ("zzzz", None)],
)
def test_what_was_meant(name: str, near: str | None) -> None:
    assert suggestion(name) == near


@pytest.mark.parametrize("name", ["parcell", "zzzz", "../bank", "bank/../bank", ""])
def test_an_unknown_name_is_told_at_its_place(name: str) -> None:
    sink, where = Sink(), Span("diagrams/parcel.yaml", 10, 17)
    found = pictogram(name, (), sink, where)
    [told] = sink.diagnostics

    assert found is None
    assert told.code.startswith("pictogram-unknown")
    assert told.where == where
    assert told.is_error


def test_a_broken_file_is_told_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "bank.svg").write_text("<svg>", encoding="utf-8")
    (tmp_path / "atm.svg").write_bytes(b"\xff\xfe\x00")
    sink = Sink()

    assert pictogram("bank", [tmp_path], sink) is None
    assert pictogram("atm", [tmp_path], sink) is None
    assert [d.code for d in sink.diagnostics] == ["pictogram-broken", "pictogram-broken"]


def test_a_cut_takes_the_colour_of_the_ground() -> None:
    sign = pictogram("bank-card")
    assert sign is not None
    fills = {s.fill or (s.stroke and s.stroke.paint) for s in shapes(sign.frame(30, BLACK, YELLOW))}

    assert fills == {BLACK, YELLOW}


def test_only_signs_that_say_so_turn_round() -> None:
    plane, cash = pictogram("plane"), pictogram("cash")
    assert plane is not None
    assert cash is not None
    flip = Transform.mirror(48)

    for ltr, rtl in zip(
        shapes(plane.frame(48, BLACK)), shapes(plane.frame(48, BLACK, WHITE, True)), strict=True
    ):
        for a, b in zip(ltr.path.transformed(flip).segments, rtl.path.segments, strict=True):
            assert [tuple(p) for p in b.points] == [pytest.approx(tuple(p)) for p in a.points]
    assert cash.frame(48, BLACK, WHITE, True) == cash.frame(48, BLACK)


def test_the_frame_has_the_size_asked_for() -> None:
    sign = pictogram("phone")
    assert sign is not None
    frame = sign.frame(12, BLACK)

    assert frame.size == Size(12, 12)
    assert shapes(frame)[0].path.bounds.height == pytest.approx(22 * 12 / GRID)


def test_below_10_mm_the_plain_drawing_is_taken(tmp_path: Path) -> None:
    (tmp_path / "box.svg").write_text(SQUARE, encoding="utf-8")
    (tmp_path / "box.small.svg").write_text(SQUARE.replace('width="5"', 'width="9"'), encoding="utf-8")
    sign = pictogram("box", [tmp_path])
    assert sign is not None

    for size, width in ((8 * MM, 9), (9.9 * MM, 9), (10 * MM, 5), (30 * MM, 5)):
        [shape] = shapes(sign.frame(size, BLACK))
        assert shape.path.bounds.width == pytest.approx(width * size / GRID)
    [turned] = shapes(sign.frame(24, BLACK, rtl=True))
    assert turned.path.bounds.right == pytest.approx(23)


def test_a_plain_drawing_belongs_to_the_sign_beside_it_and_is_no_sign(tmp_path: Path) -> None:
    (tmp_path / "bank.svg").write_text(SQUARE, encoding="utf-8")
    own = pictogram("bank", [tmp_path])
    assert own is not None

    assert len(own.frame(8 * MM, BLACK).items) == 1
    assert not any("." in name for name in names([tmp_path]))
    assert pictogram("bank.small") is None


def test_a_broken_plain_drawing_leaves_the_large_one(tmp_path: Path) -> None:
    (tmp_path / "bank.svg").write_text(SQUARE, encoding="utf-8")
    (tmp_path / "bank.small.svg").write_text("<svg>", encoding="utf-8")
    own = pictogram("bank", [tmp_path])
    assert own is not None

    assert own.frame(8 * MM, BLACK) == own._replace(plain=None).frame(8 * MM, BLACK)
