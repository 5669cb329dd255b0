"""A band that runs on over a fold has no hair of paper in it, on any screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.sheet.posters import GROUND, publication
from tests.sheet.test_imposition import BLEED, made, pages
from tests.sheet.test_tiling import poppler
from tests.write.pdf.samples import placed

from leafletgen.core.geometry import Rect
from leafletgen.core.path import rectangle
from leafletgen.sheet.impose import Impose, Scheme
from leafletgen.sheet.imposition import impose
from leafletgen.sheet.profiles import builtin
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.ir.frame import Frame, Shape
from leafletgen.write.pdf.document import write


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
