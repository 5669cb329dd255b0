"""Trees: each node in the middle of what grows from it, branches from a common trunk. Unit: points."""

from __future__ import annotations

from leafletgen.core.geometry import Point
from leafletgen.core.record import NamedTuple
from leafletgen.page.diagram.flow.bands import shared
from leafletgen.page.diagram.flow.notes import with_notes
from leafletgen.page.diagram.flow.placed import FlowArrow, FlowRoom, PlacedFlow
from leafletgen.page.diagram.flow.ranks import links
from leafletgen.page.diagram.flow.shapes import (
    NodeBox,
    NodeSize,
    arrowhead,
    placed_node,
    sized_node,
    toward,
    wanted,
)
from leafletgen.page.diagram.flow.words import FlowWords
from leafletgen.page.diagram.graph import Arrow, Graph


class Twig(NamedTuple):
    """A node of a tree: how deep it stands, the arrow that leads to it, what grows from it."""

    key: str
    depth: int
    arrow: str | None
    twigs: tuple[Twig, ...]


def roots(graph: Graph) -> tuple[Twig, ...]:
    """The nodes that nothing leads to, with all that grows from them. A second arrow to a node is left out."""
    found = [one for one in links(graph) if not one.back]
    entered: dict[str, str] = {}
    below: dict[str, list[tuple[str, str]]] = {}
    for one in found:
        if one.target not in entered:
            entered[one.target] = one.key
            below.setdefault(one.source, []).append((one.target, one.key))

    def grown(key: str, depth: int, arrow: str | None) -> Twig:
        return Twig(key, depth, arrow, tuple(grown(k, depth + 1, a) for k, a in below.get(key, ())))

    return tuple(grown(key, 0, None) for key in graph.actors if key not in entered)


def place_tree(words: FlowWords, room: FlowRoom, along: bool) -> PlacedFlow:
    """A tree that grows down, or along from the start."""
    return _Gardener(words, room, along).placed()


class _Gardener:
    def __init__(self, words: FlowWords, room: FlowRoom, along: bool) -> None:
        self.graph = graph = words.graph
        self.words, self.room, self.along = words, room, along
        self.width, self.height, self.m, _ = room
        m = room.m
        self.roots = roots(graph)
        self.all = [t for root in self.roots for t in _flat(root)]
        self.deep = max((t.depth for t in self.all), default=-1) + 1
        self.notes = words.notes(m)
        self._above = {  # along: an arrow's words stand above its last piece, which meets the node in its middle
            t.key: 2 * (self.notes[t.arrow][-1].height + m.shaft / 2 + 2 * m.clear)
            for t in self.all
            if t.arrow in self.notes
        }
        self.sizes = self._sizes()
        self.nodes: dict[str, NodeBox] = {}

    # ------------------------------------------------------------ sizes

    def _gap(self) -> float:
        """Between two layers: a bend, the words of a branch, its head."""
        m = self.m
        sizes = [s[-1] if self.along else s[0] for s in self.notes.values()]
        note = max(((s.width if self.along else s.height) for s in sizes), default=0.0)
        return max(m.leave + m.entry, m.leave + note + 3 * m.clear + m.head + m.bend)

    def _apart(self) -> float:
        """Between two nodes of a layer."""
        return 0.55 * self.m.gap_block if self.along else 0.6 * self.m.gap_inline

    def _sizes(self) -> dict[str, NodeSize]:
        m, graph = self.m, self.graph
        want: list[float] = [m.least_width] * self.deep
        for t in self.all:
            actor = graph.actors[t.key]
            sign = m.sign + m.sign_gap if actor.pictogram else 0.0
            one = wanted(actor.sort, self.words.natural(t.key), self.words.line, sign, m)
            want[t.depth] = max(want[t.depth], min(one, m.most_width))
        if self.along:
            room = self.width - (self.deep - 1) * self._gap()
            return self._leveled(want, room)
        leaves = sum(not t.twigs for t in self.all)
        room = (self.width - (leaves - 1) * self._apart()) / max(1, leaves)
        most, leaf = max(want, default=0.0), max(room, m.least_width)
        return {
            t.key: self._size(t.key, min(most, _leaves(t) * (leaf + self._apart()) - self._apart()))
            for t in self.all
        }

    def _leveled(self, want: list[float], room: float) -> dict[str, NodeSize]:
        """Along: each layer as wide as it wants; where that is too much, as the widest words need."""
        least, found = [self.m.least_width] * self.deep, dict[str, NodeSize]()
        for _ in range(3):
            widths = shared(want, room, least)
            found = {t.key: self._size(t.key, widths[t.depth]) for t in self.all}
            if all(s.overfull < 0.01 for s in found.values()):
                break
            for t in self.all:
                over = found[t.key].overfull
                least[t.depth] = max(least[t.depth], widths[t.depth] + 1.9 * over + 0.5 * (over > 0))
        return found

    def _size(self, key: str, width: float) -> NodeSize:
        actor, m = self.graph.actors[key], self.m
        sign = m.sign + m.sign_gap if actor.pictogram else 0.0
        return sized_node(actor.sort, self.words.extent(key), width, sign, m)

    # ------------------------------------------------------------ places

    def placed(self) -> PlacedFlow:
        """Everything in its place."""
        layers, deep = self._layers()
        at = 0.0
        for root in self.roots:
            at = self._grow(root, at, layers) + self._apart()
        across = at - self._apart() if self.roots else 0.0
        self._center(across)
        arrows = self._arrows(layers)
        extent = (deep, across) if self.along else (across, deep)
        return with_notes(self.room.filled(self.nodes, arrows, self.sizes, extent), self.notes, last_leg=True)

    def _layers(self) -> tuple[list[tuple[float, float]], float]:
        """From where to where each layer reaches; the end of the last."""
        at, found = 0.0, []
        for depth in range(self.deep):
            own = [self.sizes[t.key] for t in self.all if t.depth == depth]
            thick = max((s.width if self.along else s.height) for s in own)
            found.append((at, at + thick))
            at += thick + self._gap()
        end = found[-1][1] if found else 0.0
        room = self.width if self.along else (self.height or end)
        more = min(max(0.0, room - end) / max(1, self.deep - 1), self._gap() * 0.6)
        return [(a + n * more, b + n * more) for n, (a, b) in enumerate(found)], end + more * max(
            0, self.deep - 1
        )

    def _extent(self, key: str) -> float:
        s = self.sizes[key]
        return max(s.height, self._above.get(key, 0.0)) if self.along else s.width

    def _room(self, twig: Twig) -> float:
        """Across, of a node with all that grows from it."""
        own = sum(self._room(t) for t in twig.twigs) + self._apart() * max(0, len(twig.twigs) - 1)
        return max(self._extent(twig.key), own)

    def _grow(self, twig: Twig, at: float, layers: list[tuple[float, float]]) -> float:
        """Place a node and all that grows from it from `at` on; where that ends."""
        room = self._room(twig)
        inner = sum(self._room(t) for t in twig.twigs) + self._apart() * max(0, len(twig.twigs) - 1)
        begin = at + (room - inner) / 2
        for t in twig.twigs:
            begin = self._grow(t, begin, layers) + self._apart()
        if twig.twigs:
            one, two = (self._middle(t.key) for t in (twig.twigs[0], twig.twigs[-1]))
            middle = (one + two) / 2
        else:
            middle = at + room / 2
        low, high = layers[twig.depth]
        s, sort = self.sizes[twig.key], self.graph.actors[twig.key].sort
        center = Point((low + high) / 2, middle) if self.along else Point(middle, (low + high) / 2)
        self.nodes[twig.key] = placed_node(twig.key, sort, s, center, self.m)
        return at + room

    def _middle(self, key: str) -> float:
        c = self.nodes[key].rect.center
        return c.y if self.along else c.x

    def _center(self, across: float) -> None:
        """In the middle of the room's width, where it does not fill it."""
        off = 0.0 if self.along else max(0.0, (self.width - across) / 2)
        if off:
            self.nodes = {k: n._replace(rect=n.rect.moved(off, 0)) for k, n in self.nodes.items()}

    def _arrows(self, layers: list[tuple[float, float]]) -> list[FlowArrow]:
        m, found = self.m, []
        for twig in self.all:
            trunk = layers[twig.depth][1] + m.leave
            a = self.nodes[twig.key]
            p = a.edge("end", a.rect.center.y) if self.along else a.edge("after", a.rect.center.x)
            fork = Point(trunk, p.y) if self.along else Point(p.x, trunk)
            if twig.twigs:
                stem = (toward(p, fork, m.air), fork)
                found.append(FlowArrow(f"stem {twig.key}", Arrow(twig.key, twig.key), False, stem, None))
            for t in twig.twigs:
                b = self.nodes[t.key]
                if self.along:
                    q = b.edge("start", b.rect.center.y)
                    corner = Point(trunk, q.y)
                else:
                    q = b.edge("before", b.rect.center.x)
                    corner = Point(q.x, trunk)
                tip = toward(q, corner, m.air)
                points = (
                    (fork, tip)
                    if abs(fork.x - corner.x) + abs(fork.y - corner.y) < 0.01
                    else (fork, corner, tip)
                )
                arrow = self.graph.arrows[t.arrow or ""]
                found.append(FlowArrow(t.arrow or "", arrow, False, points, arrowhead(points[-2], tip, m)))
        return found


def _flat(twig: Twig) -> list[Twig]:
    return [twig, *(t for one in twig.twigs for t in _flat(one))]


def _leaves(twig: Twig) -> int:
    return sum(_leaves(t) for t in twig.twigs) or 1
