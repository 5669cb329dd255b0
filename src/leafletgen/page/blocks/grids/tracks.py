"""How wide the columns of a grid are and how high its rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from leafletgen.core.geometry import Length
from leafletgen.core.record import NamedTuple
from leafletgen.page.blocks.kit import Kit, Measure
from leafletgen.page.blocks.placing import GridCell

RowWord = Literal["content", "equal", "rest"]


class RowHeight(NamedTuple):
    """The height of a row: a length, or the word that says where it comes from."""

    word: RowWord | None = "content"
    length: Length | None = None


class GridTrack(NamedTuple):
    """A column or row with its room: distance from the start edge or from the top, and size, in points."""

    start: float
    size: float

    @property
    def end(self) -> float:
        """Where it ends."""
        return self.start + self.size


class CellNeed(NamedTuple):
    """What a block needs in its cell: its height in points."""

    cell: GridCell
    height: float


def widths(
    kit: Kit, columns: Sequence[Measure], count: int, width: float, gap: float
) -> tuple[GridTrack, ...]:
    """The columns of a grid in a room of `width` points; those that are not stated share what is left, as `rest` does."""
    claims = [kit.pt(c.length) if c.length else None for c in columns][:count]
    claims += [None] * (count - len(claims))
    rests = claims.count(None)
    left = width - sum(c for c in claims if c is not None) - gap * (count - 1)
    share = left / rests if rests else 0.0
    return tracks([share if c is None else c for c in claims], gap)


def tracks(sizes: Iterable[float], gap: float, start: float = 0.0) -> tuple[GridTrack, ...]:
    """Columns or rows of these sizes, one after the other, the first at `start`."""
    found = []
    for size in sizes:
        found.append(GridTrack(start, size))
        start += size + gap
    return tuple(found)


def heights(
    rows: Sequence[RowHeight], fixed: Sequence[float], needs: Iterable[CellNeed], gap: float
) -> list[float]:
    """The least heights of the rows in points. `fixed`: those of the rows that are stated as lengths (others 0).

    A row of `content` is as high as its neediest block; rows of `equal`, and of `rest`, as the neediest of them all. A block
    over several rows stretches those of `rest`, where it covers some, else of `content`, else of `equal`.
    """
    high = list(fixed)
    for need in sorted(needs, key=lambda n: n.cell.rows):
        _stretch(rows, high, need, gap)
    return high


def rest(rows: Sequence[RowHeight], least: Sequence[float], gap: float, room: float) -> float:
    """What is left of `room` for each row of `rest`, beside the others at their least height."""
    count = sum(row.word == "rest" for row in rows)
    others = sum(h for row, h in zip(rows, least, strict=True) if row.word != "rest")
    return (room - gap * (len(rows) - 1) - others) / count if count else 0.0


def _stretch(rows: Sequence[RowHeight], high: list[float], need: CellNeed, gap: float) -> None:
    """Make the rows of a cell as high as its block needs; all rows of `equal`, and all of `rest`, stay alike."""
    own = range(need.cell.row, need.cell.row + need.cell.rows)
    missing = need.height - sum(high[n] for n in own) - gap * (need.cell.rows - 1)
    if missing <= 0:
        return
    for word in ("rest", "content", "equal"):
        giving = [n for n in own if rows[n].word == word]
        if giving:
            alike = giving if word == "content" else [n for n, row in enumerate(rows) if row.word == word]
            for n in alike:
                high[n] += missing / len(giving)
            return
