"""A band that runs on over a fold has no hair of paper in it, on any screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.pdf.samples import placed
from tests.production.posters import GROUND, publication
from tests.production.test_imposition import BLEED, made, pages
from tests.production.test_tiling import poppler

from leafletgen.geometry import Rect
from leafletgen.ir.frame import Frame, Shape
from leafletgen.path import rectangle
from leafletgen.pdf.document import write
from leafletgen.production.impose import Impose, Scheme
from leafletgen.production.imposition import impose
from leafletgen.production.sheet import Sheet
from leafletgen.profiles import builtin


def plain(sheet: Sheet) -> Sheet:
    """Nothing but its ground."""
    ground = placed(Shape(rectangle(Rect(0, 0, *sheet.media)), fill=GROUND))
    return Sheet(sheet.media, sheet.trim, sheet.bleed, Frame(sheet.media, (ground,)))


@pytest.mark.needs("pdftoppm")
@pytest.mark.parametrize("bleed", [BLEED, 0.0])
@pytest.mark.parametrize("scheme", ["half-fold", "tri-fold", "z-fold", "gate-fold", "booklet"])
def test_a_ground_runs_on_over_folds(scheme: Scheme, bleed: float, tmp_path: Path) -> None:
    it = made(Impose(scheme), pages=8 if scheme == "booklet" else None)._replace(bleed=bleed)
    sheets = impose([plain(p) for p in pages(it)], it, bleed)
    data = write(publication(*sheets), builtin("office"))
    wanted = tuple(round(255 * v) for v in GROUND.rgb)

    for dpi in (61, 90, 97):
        for picture in poppler(data, dpi, tmp_path):
            # A line of pixels from edge to edge of the sheet.
            across = picture.crop((12, picture.height // 2, picture.width - 12, picture.height // 2 + 1))
            assert across.getcolors() == [(across.width, wanted)]
