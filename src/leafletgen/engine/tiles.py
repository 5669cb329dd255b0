"""How a poster is cut up for sheets of smaller paper."""

from __future__ import annotations

from leafletgen.core.geometry import Size
from leafletgen.core.record import NamedTuple
from leafletgen.engine.producing.produce import TILE_OVERLAP
from leafletgen.model.project.paper import Paper
from leafletgen.sheet.profiles import builtin
from leafletgen.sheet.sheet import Sheet
from leafletgen.sheet.tiling import places, tiling


class TileWindows(NamedTuple):
    """How many sheets; what the columns and the rows show, from and to in shares of the trimmed page, in reading order."""

    sheets: int
    columns: tuple[tuple[float, float], ...]
    rows: tuple[tuple[float, float], ...]


def tile_windows(poster: Sheet, paper: Paper, rtl: bool) -> TileWindows | None:
    """The windows of a page on office paper; None where it cannot be cut so."""
    trim = poster.trim
    cut = tiling(
        Size(trim.width, trim.height), paper.size, builtin("office").printable_margin, TILE_OVERLAP
    ).value
    if cut is None:
        return None
    laid = places(poster, cut, rtl)
    windows = [(tile, tile.on_poster(tile.window)) for tile in laid]
    return TileWindows(
        cut.sheets,
        tuple(
            ((w.x - trim.x) / trim.width, (w.right - trim.x) / trim.width) for t, w in windows if t.row == 0
        ),
        tuple(
            ((w.y - trim.y) / trim.height, (w.bottom - trim.y) / trim.height)
            for t, w in windows
            if t.column == 0
        ),
    )
