"""From sized labels to a placed diagram: nodes, labels, ways, badges, things carried. Unit: points."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce

from leafletgen.core.geometry import Point, Rect
from leafletgen.page.diagram.arrangements import (
    ARRANGEMENTS,
    Arrangement,
    ArrangementTask,
    SizedActor,
    abreast,
)
from leafletgen.page.diagram.beside import moved
from leafletgen.page.diagram.check import check
from leafletgen.page.diagram.graph import MOST_CARRIED, Arrow
from leafletgen.page.diagram.measures import LEVELS, Measures, measures
from leafletgen.page.diagram.placed import Carried, PlacedArrow, PlacedDiagram, PlacedGraph, PlacedNode
from leafletgen.page.diagram.routing import ArrowPath, Traffic, route
from leafletgen.page.diagram.sizing import MOST_LINES, SizedGraph
from leafletgen.page.diagram.slots import slots
from leafletgen.page.diagram.track import Track
from leafletgen.page.pictograms import GRID


def place(graph: SizedGraph, width: float, label_size: float, level: int) -> PlacedGraph:
    """The diagram at one level of giving way."""
    key = (round(width, 4), round(label_size, 4), level)
    if key not in graph.memory:
        graph.memory[key] = _Placer(graph, width, label_size, level).placed()
    placed: PlacedGraph = graph.memory[key]
    return placed


def best(graph: SizedGraph, width: float, label_size: float, height: float | None = None) -> PlacedGraph:
    """The first level at which all is clean and as high as the room; else the one with the least wrong."""
    tried = []
    for level in range(len(LEVELS)):
        placed = place(graph, width, label_size, level)
        if placed.clean and (height is None or placed.bounds.height <= height + 0.01):
            return placed
        tried.append(placed)
    clean = [p for p in tried if p.clean]
    if clean:
        return min(clean, key=lambda p: p.bounds.height)
    return min(tried, key=lambda p: sum(d.is_error for d in p.diagnostics))


class _Placer:
    """One diagram, one width, one level."""

    def __init__(self, graph: SizedGraph, width: float, label_size: float, level: int) -> None:
        self.sized = graph
        self.graph = graph.graph
        self.width = width
        self.size = label_size
        self.m: Measures = measures(graph.style.unit, LEVELS[level])
        self.limit = self.m.label_width
        self.lines = 0
        self.overfull = 0.0
        self.overfull_label: str | None = None
        self.sticking = 0.0

    def placed(self) -> PlacedGraph:
        """Everything in place, its top at 0."""
        found = slots(self.graph)
        nodes = self._nodes(found.places, abreast(found.kind, found.places, self.width, self.m))
        arrows = [
            (key, a)
            for key, a in sorted(self.graph.arrows.items(), key=lambda ka: (len(ka[0]), ka[0]))
            if a.source != a.target and a.source in found.places and a.target in found.places
        ]
        thick = tuple(self._thickness(a, found.kind == "lanes") for _, a in arrows)
        if not nodes:
            return self._finished((), (), ())
        paired = len({frozenset((a.source, a.target)) for _, a in arrows}) < len(arrows)
        plan = ARRANGEMENTS[found.kind](ArrangementTask(nodes, self.m, self.width, thick, paired))
        spots = self._with_labels(nodes, plan)
        ways = route(Traffic({n.node.key: n for n in spots}, arrows, plan, found.kind, self.m, self.width))
        by_key = {n.node.key: n for n in spots}
        placed = tuple(
            self._arrow(key, a, ways[key], by_key[a.source], by_key[a.target]) for key, a in arrows
        )
        return self._finished(spots, placed, tuple(plan.rails.values()))

    # ------------------------------------------------------------ nodes and labels

    def _nodes(self, places: dict[str, tuple[int, int]], abreast: int) -> list[SizedActor]:
        """`abreast`: how many labels share the width."""
        # Late: a diagram that is only checked sets no type.
        from leafletgen.text import paragraph

        room = (self.width + 2 * self.m.stick_out) / abreast - self.m.tab_side
        self.limit = min(self.m.label_width, max(room, self.m.node / 2))
        nodes = []
        for key, at in places.items():
            actor = self.graph.actors[key]
            side = self.m.marked if actor.mark else self.m.node
            w = h = 0.0
            if key in self.sized.labels:
                extent = paragraph.measure(self.sized.labels[key], self.limit, self.size)
                w, h = extent.width, extent.height
                self._note_excess(key, extent.lines, extent.overfull, extent.height)
            nodes.append(SizedActor(key, actor, at, side, w, h))
        return nodes

    def _note_excess(self, key: str, lines: int, overfull: float, height: float) -> None:
        self.sticking = max(self.sticking, overfull)
        over = max(overfull, height * (1 - MOST_LINES / lines) if lines > MOST_LINES else 0.0)
        self.lines = max(self.lines, lines)
        if over > self.overfull:
            self.overfull, self.overfull_label = over, key

    def _with_labels(self, nodes: Sequence[SizedActor], plan: Arrangement) -> tuple[PlacedNode, ...]:
        m = self.m
        level: dict[float, float] = {}  # middle line of a row -> from there to the labels' first lines
        for n in nodes:
            if n.label_height and n.key not in plan.above and n.key not in plan.beside:
                y = round(plan.centers[n.key].y, 3)
                level[y] = max(level.get(y, 0.0), n.drop(m))
        found = []
        for n in nodes:
            center = plan.centers[n.key]
            if not n.label_height:
                found.append(PlacedNode(n, center, None, None, self.limit))
                continue
            side, edge = (m.tab_side, m.tab_edge) if n.actor.mark else (0.0, 0.0)
            x = center.x - n.label_width / 2
            if n.key in plan.above:
                y = center.y - n.drop(m) - n.label_height
            elif n.key in plan.beside:
                y = center.y - n.label_height / 2
                x += plan.beside[n.key] * (n.side / 2 + m.air + side + n.label_width / 2)
            else:
                y = center.y + level[round(center.y, 3)]
            low, high = -m.stick_out + side, self.width + m.stick_out - side - n.label_width
            x = max(low, min(x, high))
            label = Rect(x, y, n.label_width, n.label_height)
            whole = Rect(x - side, y - edge, n.label_width + 2 * side, n.label_height + 2 * edge)
            found.append(PlacedNode(n, center, label, whole, self.limit))
        return tuple(found)

    # ------------------------------------------------------------ arrows

    def _thickness(self, arrow: Arrow, across: bool) -> float:
        """How far things carried reach from the shaft."""
        inks = self._inks(arrow)
        if not inks:
            return 0.0
        if across:
            return self.m.off_line + sum(i.width for _, i in inks) + self.m.between_carried * (len(inks) - 1)
        return self.m.off_line + max(i.height for _, i in inks)

    def _inks(self, arrow: Arrow) -> list[tuple[str, Rect]]:
        """The ink of each thing carried, in a square at the origin."""
        names = [n for n in arrow.carries if n in self.sized.pictograms][:MOST_CARRIED]
        scale = self.m.carried(len(names)) / GRID
        inks = [(n, self.sized.pictograms[n].ink) for n in names]
        return [(n, Rect(*(v * scale for v in ink))) for n, ink in inks]

    def _arrow(self, key: str, arrow: Arrow, way: ArrowPath, a: PlacedNode, b: PlacedNode) -> PlacedArrow:
        m, track = self.m, way.track
        tail, tip = (m.air, track.length - m.air) if way.free else _ends(track, a, b, m, way.flat)
        tip = max(tip, tail + 0.1 * m.head)
        tail_mark = tail + m.badge / 2
        if way.over and len(track.pieces) > 2:  # the badge stands on the level part, after the corner
            tail_mark = max(tail_mark, sum(p.length for p in track.pieces[:2]) + m.badge / 2 + m.air / 2)
        base = max(tail, tip - m.head)
        carried, gap = self._carried(arrow, way, tail, tip)
        start, end = (tail if way.over else min(tail_mark, base)), base + 0.1 * m.head
        pieces = [(start, end)] if gap is None else [(start, gap[0]), (gap[1], end)]
        shafts = tuple(track.cut(x, y) for x, y in pieces if y > x)
        note, wrap = self._note(key, way, tail, tip, carried)
        head = _head(track, base, tip, m)
        return PlacedArrow(key, arrow, shafts, head, track.at(tail_mark)[0], carried, note, wrap, tip - tail)

    def _anchor(self, way: ArrowPath, tail: float, tip: float) -> float:
        if way.leg is None:
            return (tail + tip) / 2
        begin = sum(p.length for p in way.track.pieces[: way.leg])
        end = begin + way.track.pieces[way.leg].length
        return (max(begin, tail) + min(end, tip)) / 2

    def _carried(
        self, arrow: Arrow, way: ArrowPath, tail: float, tip: float
    ) -> tuple[tuple[Carried, ...], tuple[float, float] | None]:
        """What the arrow carries, and the break of its shaft where that stands in it."""
        inks, m = self._inks(arrow), self.m
        if not inks:
            return (), None
        wide = sum(i.width for _, i in inks) + m.between_carried * (len(inks) - 1)
        high = max(i.height for _, i in inks)
        s = self._anchor(way, tail, tip)
        at, d = way.track.at(s)
        gap = None
        if way.over:
            gap = (s - wide / 2 - m.over_gap, s + wide / 2 + m.over_gap)
        else:
            n = Point(d.y * way.side, -d.x * way.side)
            clear = m.off_line if way.flat else m.off_slant  # on a slope they pass beside the badge
            off = clear + abs(n.x) * wide / 2 + abs(n.y) * high / 2
            at = at.moved(n.x * off, n.y * off)
        found, x, side = [], at.x - wide / 2, m.carried(len(inks))
        for name, ink in inks:
            box = Rect(x, at.y - ink.height / 2, ink.width, ink.height)
            found.append(Carried(name, Rect(box.x - ink.x, box.y - ink.y, side, side), box))
            x += ink.width + m.between_carried
        return tuple(found), gap

    def _note(
        self, key: str, way: ArrowPath, tail: float, tip: float, carried: Sequence[Carried]
    ) -> tuple[Rect | None, float]:
        """A label on the arrow, on the other side of the shaft than things carried; and its measure."""
        if key not in self.sized.notes:
            return None, 0.0
        from leafletgen.text import paragraph

        m = self.m
        s = self._anchor(way, tail, tip)
        at, d = way.track.at(s)
        room = m.label_width if abs(d.y) > 0.7 else min(max(tip - tail, m.badge), m.label_width)
        extent = paragraph.measure(self.sized.notes[key], room, self.size)
        self._note_excess(key, extent.lines, extent.overfull, extent.height)
        side = -way.side if carried or way.over else way.side
        n = Point(d.y * side, -d.x * side)
        off = m.badge / 2 + m.clear + abs(n.x) * extent.width / 2 + abs(n.y) * extent.height / 2
        middle = at.moved(n.x * off, n.y * off)
        box = Rect(middle.x - extent.width / 2, middle.y - extent.height / 2, extent.width, extent.height)
        return box, room

    # ------------------------------------------------------------ the whole

    def _finished(
        self,
        nodes: tuple[PlacedNode, ...],
        arrows: tuple[PlacedArrow, ...],
        rails: tuple[tuple[Point, Point], ...],
    ) -> PlacedGraph:
        draft = PlacedDiagram(
            nodes, arrows, self.m, self.size, Rect(0, 0, 0, 0), 0.0, self.lines, self.overfull,
            self.overfull_label, rails, sticking=self.sticking,
        )  # fmt: skip
        return moved(self._judged(draft), self.sized, self._judged)

    def _judged(self, draft: PlacedGraph) -> PlacedGraph:
        """With its bounds, and what is wrong with it."""
        nodes, m = draft.nodes, self.m
        boxes = [n.outline for n in nodes] + [n.label_box for n in nodes if n.label_box]
        boxes += [Rect(*p, 0, 0) for line in draft.rails for p in line]
        for a in draft.arrows:
            boxes += [h.bounds for h in a.shaft_hulls(m)]
            boxes += [Rect(*a.badge, 0, 0).grown(m.badge / 2), *(c.ink for c in a.carried)]
            boxes += [Rect(*p, 0, 0) for p in a.head] + ([a.note] if a.note else [])
        bounds = reduce(Rect.union, boxes) if boxes else Rect(0, 0, 0, 0)
        middles = [n.center.y for n in nodes] or [0.0]
        whole = draft._replace(bounds=bounds, center=(min(middles) + max(middles)) / 2 - bounds.y)
        return whole._replace(diagnostics=check(whole, self.graph, self.width))


def _ends(track: Track, a: PlacedNode, b: PlacedNode, m: Measures, flat: bool) -> tuple[float, float]:
    """Where the way has left the one with air and where it comes to the other with air."""
    from_, to = a.held(m.air, flat), b.held(m.air, flat)
    count = max(8, int(track.length / (m.shaft / 2)))
    step = track.length / count
    at = track.walked()
    ways = [at(step * i) for i in range(count + 1)]
    tail = step * next((i for i in range(count, -1, -1) if from_(ways[i])), 0)
    tip = step * next((i for i in range(count + 1) if to(ways[i])), count)

    def edge(inside: float, outside: float, holds: Callable[[Point], bool]) -> float:
        for _ in range(20):
            middle = (inside + outside) / 2
            if holds(at(middle)):
                inside = middle
            else:
                outside = middle
        return outside

    return edge(tail, tail + step, from_), edge(tip, tip - step, to)


def _head(track: Track, base: float, tip: float, m: Measures) -> tuple[Point, Point, Point]:
    point, foot = track.at(tip)[0], track.at(base)[0]
    long = ((point.x - foot.x) ** 2 + (point.y - foot.y) ** 2) ** 0.5 or 1.0
    nx, ny = (point.y - foot.y) / long * m.head_width / 2, -(point.x - foot.x) / long * m.head_width / 2
    return point, foot.moved(nx, ny), foot.moved(-nx, -ny)
