"""The program's own illustrations: each is a drawing in the family's colours, small, and fills its area."""

from __future__ import annotations

import pytest

from leafletgen.core.data import DATA
from leafletgen.core.geometry import Rect, Size
from leafletgen.core.messages.table import texts_of
from leafletgen.page.drawing.drawing import VectorDrawing
from leafletgen.page.drawing.svg import read_drawing

ILLUSTRATIONS = texts_of("catalogue", "illustrations")


FOLDER = DATA / "illustrations"
PAINTS = {"black", "red", "mark", "tint", "paper"}
"""Colours that themes have, as layouts stand on them."""


def read(name: str) -> VectorDrawing:
    return read_drawing((FOLDER / f"{name}.svg").read_bytes())


def test_each_is_told_of() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {f"{name}.svg" for name in ILLUSTRATIONS}
    assert len(ILLUSTRATIONS) == 12


@pytest.mark.parametrize("name", ILLUSTRATIONS)
def test_colours_of_themes_run_through_it(name: str) -> None:
    drawing = read(name)
    used = {paint for layer in drawing.layers for paint in layer.paints}

    assert used <= PAINTS
    assert {"black", "red", "mark"} <= used, "it changes with the theme"


@pytest.mark.parametrize("name", ILLUSTRATIONS)
def test_it_is_small_and_fills_its_area(name: str) -> None:
    drawing = read(name)
    first = [layer.path.bounds for layer in drawing.layers[:3] if layer.fill is not None]
    whole = first[0]
    for box in first[1:]:
        whole = whole.union(box)

    assert (FOLDER / f"{name}.svg").stat().st_size <= 40 * 1024
    assert drawing.size == Size(300, 400)
    assert whole.contains(Rect(0, 0, 300, 400), 0.1), "no ground is seen through it"
    assert drawing.points == {}, "it has no words"
    assert drawing.mirror
