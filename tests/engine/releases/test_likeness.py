"""A file that was altered is never the same; one that another program only saved anew is. Each drawn part of ten sheets is tried."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pymupdf
import pytest
from tests.engine.releases.altering import altered
from tests.engine.releases.sheets import PROGRAMS, QUICK, SHEETS, SheetOf, made, resaved
from tests.soak import mostly

from leafletgen.core.pictures.images import Raster
from leafletgen.core.pictures.likeness import first_difference
from leafletgen.engine.releases.likeness import likeness
from leafletgen.inspection.account import account

SHARE = 80
"""Of the drawn parts of a sheet every run tries one in so many."""
STEPS = 12
"""Of 255, by which a pixel must change to be seen on paper at all."""


def shows_nothing(one: bytes, other: bytes) -> bool:
    """Whether another program (MuPDF, 200 dpi) draws both alike, and both have the same letters and things: then nothing was altered for anybody."""
    pages = [[page.get_pixmap(dpi=200) for page in pymupdf.open(stream=data)] for data in (one, other)]
    if any(a.samples != b.samples and _far(a.samples, b.samples) for a, b in zip(*pages, strict=True)):
        return False
    letters = [(read.letters, read.notes) for data in (one, other) if (read := account(data))]
    return letters[0] == letters[1]


def _far(one: bytes, other: bytes) -> bool:
    return any(abs(a - b) > STEPS for a, b in zip(one, other, strict=True) if a != b)


class Tried(NamedTuple):
    """How many alterations were tried, how many of them nobody can see or read (such as a clip that cuts nothing), and which were called the same though they show."""

    count: int
    silent: int
    missed: list[str]


def tried(sheet: SheetOf, every: int) -> Tried:
    """Each `every`-th part of a sheet altered."""
    held, count, same = made(sheet), 0, []
    for what, data in altered(held.made, every):
        count += 1
        if likeness(held._replace(file=data)).first is None:
            same.append((what, shows_nothing(held.made, data)))
    return Tried(count, sum(silent for _, silent in same), [what for what, silent in same if not silent])


@pytest.mark.parametrize("sheet", QUICK, ids="/".join)
def test_an_altered_file_is_not_the_same(sheet: SheetOf) -> None:
    found = tried(sheet, SHARE)

    assert not found.missed
    assert found.count - found.silent > 15


@pytest.mark.soak
@pytest.mark.parametrize("sheet", SHEETS, ids="/".join)
def test_no_alteration_of_any_part_is_the_same(sheet: SheetOf) -> None:
    found = tried(sheet, 1)

    print(f"{'/'.join(sheet)}: {found.count} alterations, {found.silent} of them to no effect")
    assert not found.missed


@pytest.mark.needs("qpdf", "gs", "mutool")
@pytest.mark.parametrize(
    ("sheet", "by"),
    mostly(
        [(sheet, by) for sheet in SHEETS for by in PROGRAMS],
        lambda case: case[0] in QUICK and (case[1] != "qpdf, unpacked"),
    ),
)
def test_a_file_that_was_only_saved_anew_is_the_same(sheet: SheetOf, by: str, tmp_path: Path) -> None:
    held = made(sheet)

    found = likeness(held._replace(file=resaved(held.made, by, tmp_path)))

    assert found.first is None
    assert found.untagged == (by == "Ghostscript")
    assert by == "Ghostscript" or not found.unread


def grey(width: int, height: int, dots: dict[tuple[int, int], int]) -> Raster:
    return Raster(
        width,
        height,
        "RGB",
        bytes(dots.get((x, y), 255) for y in range(height) for x in range(width) for _ in "rgb"),
    )


@pytest.mark.parametrize(
    ("dots", "differs"),
    [
        ({}, True),  # the line is gone
        ({(12, y): 0 for y in range(30)}, False),  # two pixels aside
        ({(13, y): 0 for y in range(30)}, True),  # three
        ({(10, y): 96 for y in range(30)}, False),
        ({(10, y): 97 for y in range(30)}, True),
        ({(10, y): 0 for y in range(30)} | {(x, y): 243 for x in range(20, 25) for y in range(5)}, False),
        ({(10, y): 0 for y in range(30)} | {(x, y): 242 for x in range(20, 25) for y in range(5)}, True),
        ({(10, y): 0 for y in range(30)} | {(x, 20): 160 for x in range(16, 30)}, False),  # a pale line
    ],
)
def test_what_is_let_pass_between_two_pictures(dots: dict[tuple[int, int], int], differs: bool) -> None:
    line = grey(30, 30, {(10, y): 0 for y in range(30)})

    assert (first_difference(line, grey(30, 30, dots)) is not None) == differs
    assert (first_difference(grey(30, 30, dots), line) is not None) == differs
