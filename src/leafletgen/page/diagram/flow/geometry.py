"""From a flow's topology to lengths: nodes as large as their labels, channels as wide as what runs in them. Unit: points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from leafletgen.core.geometry import Point, Rect
from leafletgen.core.record import NamedTuple
from leafletgen.page.diagram.flow.bands import Channel, LatticeAxis, axis, shared
from leafletgen.page.diagram.flow.lattice import LatticeCell, NodeSide
from leafletgen.page.diagram.flow.placed import FlowArrow, FlowRoom, PlacedFlow
from leafletgen.page.diagram.flow.shapes import (
    NodeBox,
    NodeSize,
    arrowhead,
    placed_node,
    sized_node,
    toward,
    wanted,
)
from leafletgen.page.diagram.flow.topology import Topology
from leafletgen.page.diagram.placed import PlacedLane

if TYPE_CHECKING:
    from leafletgen.page.diagram.flow.words import FlowWords

BOX = 0.9
"""Width of a box in widths of its column, which a diamond fills."""


class Runs(NamedTuple):
    """What runs in the channels of an axis: used tracks; channels that an arrow crosses straight; sides met and left."""

    tracks: dict[int, set[int]]
    crossed: set[int]
    low: dict[int, float]
    high: dict[int, float]
    slots: set[int]


class Surveyor:
    """One topology at one size of labels and one tightness."""

    def __init__(self, topo: Topology, words: FlowWords, room: FlowRoom) -> None:
        self.graph, self.topo, self.words, self.room, self.m = words.graph, topo, words, room, room.m
        self.notes = words.notes(room.m)
        self.more: dict[tuple[str, int], float] = {}
        self.runs_x, self.runs_y = self._runs(0), self._runs(1)

    # ------------------------------------------------------------ what runs where

    def _runs(self, of: int) -> Runs:
        """Of the channels between columns (0) or rows (1)."""
        lat, found = self.topo.lattice, Runs({}, set(), {}, {}, set())
        for key, way in self.topo.ways.items():
            for a, b in pairwise(way.corners):
                if a[of] == b[of] and a != b:
                    channel = lat.channel(a[of])
                    if channel is not None:
                        found.tracks.setdefault(channel, set()).add(a[of])
                else:
                    found.crossed.update(self._between(a[of], b[of]))
            link = next(one for one in self.topo.links if one.key == key)
            self._end(found, of, self.topo.cells[link.source], way.leaves, way.corners[0], key)
            if way.meets:
                self._end(found, of, self.topo.cells[link.target], way.meets, way.corners[-1], None)
        return found

    def _between(self, a: int, b: int) -> set[int]:
        lat = self.topo.lattice
        return {c for line in range(min(a, b), max(a, b) + 1) if (c := lat.channel(line)) is not None}

    def _end(
        self,
        found: Runs,
        of: int,
        cell: LatticeCell,
        side: NodeSide,
        corner: tuple[int, int],
        tail: str | None,
    ) -> None:
        """Note the room that one end of an arrow takes beside its node. `tail`: the arrow that leaves there."""
        own = ("start", "end") if of == 0 else ("before", "after")
        at = cell[of]
        if side not in own:
            if corner[of] % self.topo.lattice.period != self.topo.lattice.tracks + 1:
                found.slots.add(at)
            return
        behind = side == own[1]
        channel = at + 1 if behind else at
        room = self.m.leave if tail else self.m.entry
        if tail and tail in self.notes and self._short_leg(tail):
            sizes = self.notes[tail]
            room = max(room, (sizes[-1].width if of == 0 else sizes[0].height) + 2.5 * self.m.clear)
        rooms = found.low if behind else found.high
        rooms[channel] = max(rooms.get(channel, 0.0), room)
        found.crossed.add(channel)

    def _short_leg(self, key: str) -> bool:
        """Whether the first piece of an arrow has no more room than one channel."""
        corners, lat = self.topo.ways[key].corners, self.topo.lattice
        first = [corners[0]]
        for point in corners[1:]:
            if point[0] != first[0][0] and point[1] != first[0][1]:
                break
            first.append(point)
        of = 0 if first[0][1] == first[-1][1] else 1
        if len(first) == 1:
            return True
        if self.topo.ways[key].leaves in (("start", "end") if of == 1 else ("before", "after")):
            return True
        return abs(lat.index(first[0][of]) - lat.index(first[-1][of])) < 1

    def _channels(self, runs: Runs, count: int, of: int) -> list[Channel]:
        m = self.m
        gap = m.gap_inline if of == 0 else m.gap_block
        found = []
        for c in range(count + 1):
            tracks = tuple(sorted(runs.tracks.get(c, ())))
            low, high = (rooms.get(c, m.leave * 0.8) for rooms in (runs.low, runs.high))
            if c in (0, count):
                inner = high if c == 0 else low
                low, high = (m.outside, inner) if c == 0 else (inner, m.outside)
                least = 0.0
            else:
                least = max(gap if c in runs.crossed else 0.7 * gap, self._straight(runs, c))
            pad = self._lane_pad(c, of, count)
            more = self.more.get(("xy"[of], c), 0.0)
            found.append(Channel(tracks, low, high, m.pitch, max(least, pad) + more))
        return found

    def _straight(self, runs: Runs, channel: int) -> float:
        """Where an arrow crosses the channel straight on: its words, and its head."""
        low, high = runs.low.get(channel, 0.0), runs.high.get(channel, 0.0)
        most = max(low, high)
        return most + (self.m.head if most > self.m.entry else 0.0)

    def _lane_pad(self, channel: int, of: int, count: int) -> float:
        """What lanes need at their edges."""
        m, topo = self.m, self.topo
        if not self.graph.lanes:
            return 0.0
        if of != (1 if topo.along else 0):
            return m.lane_pad if channel in (0, count) else 0.0
        if channel in (0, count):
            return m.lane_pad
        edges = {begin for begin, _ in topo.lanes}
        return 2 * m.lane_pad + m.lane_gap if channel in edges else 0.0

    # ------------------------------------------------------------ lengths

    def placed(self) -> PlacedFlow:
        """Everything in its place, but what its arrows say."""
        topo, (width, height, m, _) = self.topo, self.room
        head = self._titles(width)
        channels = self._channels(self.runs_x, topo.wide, 0)
        begin = head if topo.along else 0.0
        room = width - begin - sum(c.need for c in channels)
        widths, sizes = self._nodes(room)
        more_x = self._spare(room - sum(widths), channels, 0, 2.0 if self.graph.lanes else 1.6)
        x = axis(
            widths,
            channels,
            [max(0.26 * w, 1.2 * m.head_width) for w in widths],
            topo.lattice.tracks,
            more_x,
            begin,
        )
        x = self._centered(x, width, begin)
        heights, slots = self._heights(sizes)
        rows = self._channels(self.runs_y, topo.high, 1)
        top = 0.0 if topo.along else head
        high = top + sum(heights) + sum(c.need for c in rows)
        more_y = self._spare((height or high) - high, rows, 1, 2.0 if self.graph.lanes else 1.1)
        y = axis(heights, rows, slots, topo.lattice.tracks, more_y, top)
        nodes = self._boxes(x, y, sizes, heights)
        lanes = self._lanes(x, y, width, head)
        return self.room.filled(nodes, self._arrows(x, y, nodes), sizes, (x.length, y.length), lanes)

    def _titles(self, width: float) -> float:
        """The room that the titles of lanes take: above them, or (along) before them."""
        m = self.m
        if not self.words.titles:
            return 0.0
        if self.topo.along:
            wide = max(self.words.title(k, m.title_width).width + self._sign(k) for k in self.words.titles)
            return wide + 2 * m.title_gap
        room = width / max(1, len(self.topo.lanes)) - 2 * m.lane_pad
        high = max(
            max(self.words.title(k, room - self._sign(k)).height, m.title_sign * bool(self._sign(k)))
            for k in self.words.titles
        )
        return high + 1.6 * m.title_gap

    def _sign(self, lane: str) -> float:
        return self.m.title_sign + self.m.sign_gap if self.graph.lanes[lane].pictogram else 0.0

    def _spare(self, spare: float, channels: Sequence[Channel], of: int, most: float) -> list[float]:
        """Room that is left, given to the channels between cells, each at most `most` times its gap."""
        inner = len(channels) - 2
        if spare <= 0 or inner <= 0:
            return [0.0] * len(channels)
        gap = self.m.gap_inline if of == 0 else self.m.gap_block
        each = min(spare / inner, most * gap)
        return [0.0, *([each] * inner), 0.0]

    def _centered(self, x: LatticeAxis, width: float, begin: float) -> LatticeAxis:
        off = (width - x.length) / 2
        if off <= 0:
            return x
        if begin:
            off = 0.0
        return LatticeAxis(
            tuple(v + off for v in x.lines), tuple((a + off, b + off) for a, b in x.cells),
            tuple((a + off, b + off) for a, b in x.channels), x.length + off,
        )  # fmt: skip

    def _nodes(self, room: float) -> tuple[list[float], dict[str, NodeSize]]:
        """The widths of the columns and the nodes in them."""
        m, wide = self.m, self.topo.wide
        want = [m.least_width] * wide
        for key, cell in self.topo.cells.items():
            sort = self.graph.actors[key].sort
            one = wanted(sort, self.words.natural(key), self.words.line, self._node_sign(key), m)
            want[cell.x] = max(want[cell.x], min(one / (1 if sort == "decision" else BOX), m.most_width))
        if wide * max(want, default=0.0) <= room:
            want = [max(want)] * wide
        least, widths, sizes = [m.least_width] * wide, list[float](), dict[str, NodeSize]()
        for _ in range(3):
            widths = shared(want, room, least)
            sizes = {k: self._node(k, widths[c.x]) for k, c in self.topo.cells.items()}
            tight = {k: s for k, s in sizes.items() if s.overfull > 0.01}
            if not tight:
                break
            for key, s in tight.items():
                column, share = (
                    self.topo.cells[key].x,
                    1.9 if self.graph.actors[key].sort == "decision" else 1.15,
                )
                least[column] = max(least[column], widths[column] + share * s.overfull + 0.5)
                want[column] = max(want[column], least[column])
        return widths, sizes

    def _node_sign(self, key: str) -> float:
        return self.m.sign + self.m.sign_gap if self.graph.actors[key].pictogram else 0.0

    def _node(self, key: str, column: float) -> NodeSize:
        sort = self.graph.actors[key].sort
        width = column if sort == "decision" else BOX * column
        return sized_node(sort, self.words.extent(key), width, self._node_sign(key), self.m)

    def _heights(self, sizes: Mapping[str, NodeSize]) -> tuple[list[float], list[float]]:
        """Of the rows; and how far the lines beside their middle ones stand off."""
        m, cells = self.m, self.topo.cells
        apart = 1.2 * m.head_width
        found, slots = [], []
        for row in range(self.topo.high):
            least = 2 * apart + 1.6 * m.corner if row in self.runs_y.slots else 0.0
            found.append(max([s.height for k, s in sizes.items() if cells[k].y == row] + [least]))
            slots.append(apart if row in self.runs_y.slots else 0.3 * min(found[-1], m.least_height))
        return found, slots

    def _boxes(
        self, x: LatticeAxis, y: LatticeAxis, sizes: Mapping[str, NodeSize], heights: Sequence[float]
    ) -> dict[str, NodeBox]:
        """Boxes of a row are equally high."""
        m, cells = self.m, self.topo.cells
        level: dict[int, float] = {}
        for key, s in sizes.items():
            if self.graph.actors[key].sort != "decision":
                level[cells[key].y] = max(level.get(cells[key].y, 0.0), s.height)
        for row in self.runs_y.slots:
            level[row] = max(level.get(row, 0.0), 2 * 1.2 * m.head_width + 1.6 * m.corner)
        found = {}
        for key, s in sizes.items():
            cell, sort = cells[key], self.graph.actors[key].sort
            cx, cy = (sum(span) / 2 for span in (x.cells[cell.x], y.cells[cell.y]))
            high = s.height if sort == "decision" else level[cell.y]
            found[key] = placed_node(key, sort, s._replace(height=high), Point(cx, cy), m)
        return found

    def _lanes(self, x: LatticeAxis, y: LatticeAxis, width: float, head: float) -> tuple[PlacedLane, ...]:
        m, topo, found = self.m, self.topo, []
        bands = y if topo.along else x
        for (key, _), (first, last) in zip(self.graph.lanes.items(), topo.lanes, strict=False):
            low = bands.channels[first][0] if first == 0 else sum(bands.channels[first]) / 2 + m.lane_gap / 2
            end = len(bands.channels) - 1
            high = bands.channels[last][1] if last == end else sum(bands.channels[last]) / 2 - m.lane_gap / 2
            if topo.along:
                rect = Rect(0.0, low, max(width, x.length), high - low)
            else:
                low, high = (0.0 if first == 0 else low), (max(width, x.length) if last == end else high)
                rect = Rect(low, 0.0, high - low, y.length)
            found.append(self._lane(key, rect, head))
        return tuple(found)

    def _lane(self, key: str, rect: Rect, head: float) -> PlacedLane:
        m = self.m
        if key not in self.words.titles:
            return PlacedLane(key, rect, None, 0.0)
        sign = self._sign(key)
        wrap = m.title_width if self.topo.along else rect.width - 2 * m.lane_pad - sign
        e = self.words.title(key, wrap)
        start = rect.x + (m.title_gap if self.topo.along else m.lane_pad) + sign
        top = rect.center.y - e.height / 2 if self.topo.along else rect.y + (head - e.height) / 2
        return PlacedLane(key, rect, Rect(start, top, e.width, e.height), wrap)

    # ------------------------------------------------------------ arrows

    def _arrows(self, x: LatticeAxis, y: LatticeAxis, nodes: Mapping[str, NodeBox]) -> list[FlowArrow]:
        m, found = self.m, []
        for one in self.topo.links:
            way, arrow = self.topo.ways[one.key], self.graph.arrows[one.key]
            mid = [Point(x.lines[a], y.lines[b]) for a, b in way.corners]
            source, target = nodes[one.source], nodes[one.target]
            points = [_edge(source, way.leaves, mid[0]), *mid]
            if way.meets:
                points.append(_edge(target, way.meets, mid[-1]))
            points = _plain(points)
            points[0] = toward(points[0], points[1], m.air)
            head = None
            if way.meets:
                at = mid[-1].x if way.meets in ("before", "after") else mid[-1].y
                off = m.air + target.recess(way.meets, at, m.head_width)
                points[-1] = toward(points[-1], points[-2], off)
                head = arrowhead(points[-2], points[-1], m)
            dashed = one.back and "line" not in arrow.spans
            found.append(FlowArrow(one.key, arrow, dashed, tuple(points), head))
        return found


def _edge(node: NodeBox, side: NodeSide, near: Point) -> Point:
    return node.edge(side, near.x if side in ("before", "after") else near.y)


def _plain(points: Sequence[Point]) -> list[Point]:
    """Without points that stand on a straight line or in the same place."""
    kept: list[Point] = []
    for p in points:
        if kept and abs(kept[-1].x - p.x) + abs(kept[-1].y - p.y) < 1e-6:
            continue
        while len(kept) > 1 and (
            abs(kept[-2].x - kept[-1].x) + abs(kept[-1].x - p.x) < 1e-6
            or abs(kept[-2].y - kept[-1].y) + abs(kept[-1].y - p.y) < 1e-6
        ):
            kept.pop()
        kept.append(p)
    return kept
