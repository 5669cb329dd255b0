"""Outlines of nodes: how large a label makes them, and where an arrow meets them. Unit: points."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from leafletgen.core.geometry import Point, Rect
from leafletgen.core.record import NamedTuple
from leafletgen.page.diagram.flow.lattice import NodeSide
from leafletgen.page.diagram.flow.measures import FlowMeasures
from leafletgen.page.diagram.graph import NodeSort

if TYPE_CHECKING:
    from leafletgen.text.paragraph import TextExtent

Extent = Callable[[float], "TextExtent"]
"""What a label needs in a measure of so many points."""
SPLITS = (0.5, 0.58, 0.66, 0.42)
"""Shares of a diamond's width that its label may take."""


class NodeSize(NamedTuple):
    """An outline, the measure in which its label's lines are broken, and by how much a word sticks out of it. `flat`: how
    long a diamond is flat above and below, where it must be low.
    """

    width: float
    height: float
    wrap: float
    overfull: float
    lines: int
    flat: float = 0.0


def wanted(sort: NodeSort | None, natural: float, line: float, sign: float, m: FlowMeasures) -> float:
    """The width at which a label of a natural width looks well."""
    most = 2.6 if sort == "decision" else 6.5
    count = max(1, round(math.sqrt(natural / (line * most)))) if line else 1
    text = natural / count * (1.0 if count == 1 else 1.16) + sign
    if sort == "decision":
        return max(text / 0.55, 1.6 * m.least_width)
    return max(text + 2 * m.pad + (m.pad if sort in ("start", "end") else 0.0), m.least_width)


def sized_node(sort: NodeSort | None, extent: Extent, width: float, sign: float, m: FlowMeasures) -> NodeSize:
    """A node of a width. `sign`: what its pictogram takes beside the label."""
    if sort == "decision":
        return (_flattened if m.flat else _diamond)(extent, width, sign, m)
    side = m.pad + (0.5 * m.pad if sort in ("start", "end") else 0.6 * m.ear if sort == "note" else 0.0)
    wrap = max(width - 2 * side - sign, 1.0)
    e = extent(wrap)
    high = max(e.height + 2 * m.pad_block, m.least_height, m.sign + m.pad_block if sign else 0.0)
    if sort in ("start", "end"):
        return _pill(e, width, high, wrap, sign, m)
    return NodeSize(width, high, wrap, e.overfull, e.lines)


def _pill(e: TextExtent, width: float, high: float, wrap: float, sign: float, m: FlowMeasures) -> NodeSize:
    """So high that the corners of the text stand inside its round ends."""
    text = e.width + sign
    for _ in range(12):
        if text + 2 * inset(min(high / 2, m.pill), e.height / 2, high / 2) + 2 * m.outline <= width:
            break
        high += 0.12 * high
    return NodeSize(width, high, wrap, e.overfull, e.lines)


def inset(radius: float, off: float, half: float) -> float:
    """How far a rounded corner stands in from its side, `off` from the middle of a side of length 2 x `half`."""
    into = abs(off) - (half - radius)
    if into <= 0:
        return 0.0
    return radius - math.sqrt(max(0.0, radius * radius - into * into))


def _diamond(extent: Extent, width: float, sign: float, m: FlowMeasures) -> NodeSize:
    """The label's box fits inside: w / W + h / H <= 1."""
    best: NodeSize | None = None
    for share in SPLITS:
        wrap = max(share * width - sign, 1.0)
        e = extent(wrap)
        text = e.width + sign + 0.7 * m.pad + m.outline
        if text >= 0.86 * width:
            high, over = 20 * e.height, max(e.overfull, text - 0.86 * width)
        else:
            high, over = (e.height + 0.7 * m.pad_block + m.outline) / (1 - text / width), e.overfull
        high = max(high, 1.25 * m.least_height, 0.42 * width)
        one = NodeSize(width, high, wrap, over, e.lines)
        if best is None or (one.overfull, one.height) < (best.overfull, best.height - 0.5):
            best = one
    assert best is not None
    return best


def _flattened(extent: Extent, width: float, sign: float, m: FlowMeasures) -> NodeSize:
    """A diamond without its upper and lower corners: the label's box fits between its slanting sides."""
    best: NodeSize | None = None
    for share in (0.84, 0.74, 0.64, 0.54):
        wrap = max(share * width - sign, 1.0)
        e = extent(wrap)
        high = max(e.height + 2 * m.pad_block, m.least_height)
        text = e.width + sign + 2 * m.outline
        fits = (width - text) * high / (2 * e.height) if e.height else width
        slant = max(min(0.6 * high, 0.4 * width, fits), 0.1 * width)
        need = text + 2 * slant * e.height / high
        one = NodeSize(width, high, wrap, max(e.overfull, need - width), e.lines, width - 2 * slant)
        if best is None or (max(one.overfull, 0.0), one.height) < (max(best.overfull, 0.0), best.height):
            best = one
    assert best is not None
    return best._replace(overfull=max(best.overfull, 0.0))


class NodeBox(NamedTuple):
    """A node in its place: its outline, the radius of its corners, and the middle of its content."""

    key: str
    sort: NodeSort | None
    rect: Rect
    radius: float
    size: NodeSize

    @property
    def outline(self) -> Rect:
        """The box round it."""
        return self.rect

    @property
    def at_origin(self) -> NodeBox:
        """The same, its outline at 0, 0."""
        return self._replace(rect=Rect(0, 0, self.rect.width, self.rect.height))

    def edge(self, side: NodeSide, at: float) -> Point:
        """Where a line along an axis meets the outline: `at` is its x (above, below) or y (beside)."""
        c, upright = self.rect.center, side in ("before", "after")
        reach = self._reach(upright, at - (c.x if upright else c.y))
        sign = -1 if side in ("before", "start") else 1
        return Point(at, c.y + sign * reach) if upright else Point(c.x + sign * reach, at)

    def _reach(self, upright: bool, off: float) -> float:
        """How far the outline is from the middle, `off` beside it."""
        half, reach = self.rect.width / 2, self.rect.height / 2
        if not upright:
            half, reach = reach, half
        flat = self.size.flat / 2
        if self.sort == "decision" and upright:
            return reach * (1 - min(1.0, max(abs(off) - flat, 0.0) / (half - flat)))
        if self.sort == "decision":
            return reach - (reach - flat) * min(1.0, abs(off) / half)
        return reach - inset(self.radius, off, half)

    def recess(self, side: NodeSide, at: float, wide: float) -> float:
        """How much nearer the outline comes to a head of a width than to its tip: beside a corner, on a slope."""
        c, upright = self.rect.center, side in ("before", "after")
        off = abs(at - (c.x if upright else c.y))
        return (
            0.0 if off < 1e-6 else self._reach(upright, max(off - wide / 2, 0.0)) - self._reach(upright, off)
        )

    def overlaps(self, other: Rect, air: float) -> bool:
        """Whether a rectangle comes nearer than `air`."""
        r, c = self.rect, self.rect.center
        if self.sort != "decision":
            return r.grown(air).intersects(other)
        flat = self.size.flat / 2
        dx = max(other.x - c.x, c.x - other.right, 0.0) - flat
        dy = max(other.y - c.y, c.y - other.bottom, 0.0)
        across = max(dx, 0.0) / (r.width / 2 - flat + 1.3 * air)
        return across + dy / (r.height / 2 + 1.3 * air) < 1


def placed_node(key: str, sort: NodeSort | None, size: NodeSize, center: Point, m: FlowMeasures) -> NodeBox:
    """A node with its middle in a place."""
    rect = Rect(center.x - size.width / 2, center.y - size.height / 2, size.width, size.height)
    radius = (
        0.0 if sort == "decision" else min(size.height / 2, m.pill) if sort in ("start", "end") else m.corner
    )
    return NodeBox(key, sort, rect, radius, size)


def toward(p: Point, q: Point, by: float) -> Point:
    """The point `by` from `p` on the way to `q`, along an axis."""
    long = abs(p.x - q.x) + abs(p.y - q.y)
    share = by / long if long else 0.0
    return Point(p.x + (q.x - p.x) * share, p.y + (q.y - p.y) * share)


def arrowhead(before: Point, tip: Point, m: FlowMeasures) -> tuple[Point, Point, Point]:
    """The head of an arrow that comes from `before`: its tip, then its other corners."""
    foot = toward(tip, before, m.head)
    dx, dy = ((foot.y - tip.y) / m.head * m.head_width / 2, (foot.x - tip.x) / m.head * m.head_width / 2)
    return tip, Point(foot.x + dx, foot.y + dy), Point(foot.x - dx, foot.y - dy)
