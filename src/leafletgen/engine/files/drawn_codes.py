"""QR codes decoded as they are drawn on a page, for rows of a table: nothing of the finished file is painted for that.

What a reader sees in the file is tried on a sample of the rows (`readback`): they have their layout in common.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, TypeAlias

from leafletgen.core.geometry import IDENTITY, Rect
from leafletgen.core.path import Path
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.text.ir.frame import Frame, Shape

if TYPE_CHECKING:
    from leafletgen.engine.session import Session
    from leafletgen.write.codes import ScannedCode

SAMPLE = 100
"""Of so many rows one is tried on its finished sheet."""
PIXELS = 400
"""Side of the picture of a code."""
MOST_KEPT = 64
"""What was read of codes that stand on the sheets of many rows."""
_DrawnShapes: TypeAlias = "tuple[tuple[float, ...], tuple[tuple[int, object], ...]]"
_known: dict[_DrawnShapes, tuple[tuple[Path, ...], tuple[ScannedCode, ...]]] = {}


def is_sample(session: Session, edition: EditionKey) -> bool:
    """Whether the finished sheet itself is tried: without a row, of the first row, and of one in a hundred by its name, so that it
    hangs on no other row.
    """
    table = session.project.rows
    if edition.row is None or table is None or table.names[0] == edition.row:
        return True
    return int.from_bytes(sha256(edition.row.encode()).digest()[:8], "big") % SAMPLE == 0


def read(frame: Frame) -> tuple[ScannedCode, ...]:
    """What the code says that is drawn in a frame."""
    shapes = [item for _, item in frame.items if isinstance(item, Shape)]
    ground = next(shape.path.bounds for shape in shapes if shape.code is not None)
    drawn = [shape for shape in shapes if shape.code is None]
    name = tuple(ground), tuple((id(shape.path), shape.fill) for shape in drawn)
    if name not in _known:
        if len(_known) >= MOST_KEPT:
            _known.clear()
        _known[name] = tuple(shape.path for shape in drawn), _read(ground, shapes)
    return _known[name][1]


def _read(ground: Rect, shapes: list[Shape]) -> tuple[ScannedCode, ...]:
    # Late: an edition without a code needs no reader.
    from leafletgen.core.pictures.canvas import Canvas
    from leafletgen.write.codes import scan
    from leafletgen.write.raster import GreyPixels

    canvas = Canvas(ground, PIXELS / max(ground.width, ground.height))
    for shape in shapes:
        if shape.fill is not None and shape.fill.seen:
            canvas.paint(shape.fill.rgb, canvas.within(shape.path, IDENTITY))
    grey = canvas.image.convert("L")
    return scan(GreyPixels(grey.width, grey.height, grey.tobytes()))
