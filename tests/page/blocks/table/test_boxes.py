"""An empty box to tick in a cell stands where the cell's text would, in both directions, and is not read aloud."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.engine.projects import TODAY, edit, tiny

from leafletgen.core.geometry import MM, Rect
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.text.ir.frame import Shape, walk

CELLS = ["{box: 10mm, align: start}", "{box: 10mm, align: center}", "{box: 10mm, align: end}"]
AR = "head: عمل\nbody: نص\nsteps: {s1: واحد, s2: اثنان, s3: ثلاثة}\n"


def boxes(root: Path, tag: str) -> tuple[list[Rect], float]:
    """The boxes from the start edge on, and the width of the page."""
    session = open_project(root, TODAY).value
    assert session is not None
    laid = session.lay_out(EditionKey(tag, "card"))
    assert not [d for d in laid.diagnostics if d.is_error]
    frame = laid.pages[0].frame
    shapes = [one for one in walk(frame) if isinstance(one.item, Shape) and one.item.stroke is not None]
    return [one.transform.apply_rect(one.item.path.bounds) for one in shapes], frame.size.width


def test_boxes_stand_by_their_alignment_in_both_directions(tmp_path: Path) -> None:
    root = tiny(tmp_path, ar=AR)
    table = f"{{table: {{widths: [20u, 20u, 12u], rules: none, gutter: 0u, rows: [{{cells: [{', '.join(CELLS)}]}}]}}}}"
    edit(root / "layouts" / "card.yaml", "{steps: steps}]", f"{{steps: steps}}, {table}]")

    found, width = boxes(root, "en")
    mirrored, _ = boxes(root, "ar")

    u = width / 60
    side = found[0].width
    inside = [one.x - start for one, start in zip(found, (4 * u, 24 * u, 44 * u), strict=True)]
    assert inside[1] + side / 2 == pytest.approx(10 * u, abs=0.01)
    assert inside[2] + side + inside[0] == pytest.approx(12 * u, abs=0.01)
    assert [width - one.right for one in mirrored] == pytest.approx([one.x for one in found], abs=0.01)
    assert side == pytest.approx(10 * MM, abs=1)
