"""Leaders: dots along the baseline from the words of a cell to those of the next one, as on a list of prices."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import ceil, floor

from leafletgen.core.path import polyline
from leafletgen.core.record import NamedTuple
from leafletgen.page.blocks.kit import Kit, LaidBlock
from leafletgen.page.blocks.planned import Draft
from leafletgen.text.ir.frame import GlyphRun, Shape, Stroke, walk

PITCH, DOT, AIR = 0.55, 0.13, 0.5
"""From dot to dot, a dot's diameter, and the least room between dots and words; in u."""
LEAST = 3
"""Fewer dots lead nobody."""


class SetCell(NamedTuple):
    """What was set into a cell, and where its frame begins: from the start edge and from the top, in points."""

    laid: LaidBlock
    start: float
    top: float


class _FirstLine(NamedTuple):
    """Where the words on the first baseline of a cell begin and end, from the start edge."""

    start: float
    end: float
    baseline: float


def leaders(draft: Draft, kit: Kit, cells: Sequence[SetCell]) -> None:
    """The leaders of a row between neighbouring cells whose first lines share a baseline. The dots of all rows stand below one
    another; they decorate.
    """
    lines = [line for cell in cells if (line := _first_line(kit, cell))]
    for one, other in pairwise(lines):
        if abs(one.baseline - other.baseline) < 0.1 * kit.u:
            _dots(draft, kit, one.end + AIR * kit.u, other.start - AIR * kit.u, one.baseline)


def _first_line(kit: Kit, cell: SetCell) -> _FirstLine | None:
    """The largest glyphs are the words: above them there may be readings."""
    runs = [
        (w.transform, w.item)
        for w in walk(cell.laid.frame)
        if isinstance(w.item, GlyphRun) and w.item.text.strip()
    ]
    if not runs:
        return None
    largest = max(run.size for _, run in runs)
    words = [(at, run) for at, run in runs if run.size > 0.75 * largest]
    baseline = min(at.f for at, _ in words)
    first = [(at.e, at.e + run.width) for at, run in words if abs(at.f - baseline) < 0.1 * kit.u]
    left, right = min(x for x, _ in first), max(x for _, x in first)
    wide = cell.laid.frame.size.width
    start, end = (wide - right, wide - left) if kit.rtl else (left, right)
    return _FirstLine(cell.start + start, cell.start + end, cell.top + baseline)


def _dots(draft: Draft, kit: Kit, start: float, end: float, baseline: float) -> None:
    pitch, dot = PITCH * kit.u, DOT * kit.u
    first, last = ceil(start / pitch), floor(end / pitch)
    if last - first + 1 < LEAST:
        return
    line = Stroke(kit.ink, dot, (0.0, pitch), round=True)
    points = ((first * pitch, baseline - dot / 2), (last * pitch + dot / 100, baseline - dot / 2))
    draft.artifact(Shape(polyline(points), stroke=line))
