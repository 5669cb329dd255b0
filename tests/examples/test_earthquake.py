"""The example that folds: built for the press and for screens, its panels turned for Arabic."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.examples.example import EXAMPLES, copied, faults, opened

from leafletgen.engine.build import build
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.results import Selection
from leafletgen.text.ir.frame import GlyphRun, walk

FAR = 0.6
"""Of the sheet's width: what lies beyond is on the outermost panel."""


def test_built_for_the_press_and_for_screens(tmp_path: Path) -> None:
    root = copied("earthquake", tmp_path)
    printed = build(opened(root), tmp_path / "output", Selection(("en", "ja"), ("leaflet",)))
    shown = build(opened(root), tmp_path / "output", Selection(("ar",), ("phone",)))

    assert (faults(printed.diagnostics), faults(shown.diagnostics)) == ([], [])
    assert (len(printed.files), len(shown.files)) == (2, 1)


@pytest.mark.parametrize(("language", "side"), [("en", "right"), ("ar", "left")])
def test_the_cover_is_where_a_reader_begins(language: str, side: str) -> None:
    (outside, inside) = (
        opened(EXAMPLES / "earthquake").lay_out(EditionKey(language, "leaflet")).publication.sheets
    )
    runs = [
        (item.size, to_page.apply_rect(outside.trim).x / outside.trim.width)
        for item, to_page, _ in walk(outside.frame)
        if isinstance(item, GlyphRun)
    ]
    at = {x for size, x in runs if size == max(size for size, _ in runs)}

    assert all(x > FAR if side == "right" else x < 1 - FAR for x in at)
    assert inside.trim == outside.trim
