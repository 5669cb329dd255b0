"""Collisions and least gaps: a picture in which parts touch is an error that names them, never a bad picture."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from functools import reduce

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import MM, Rect
from leafletgen.core.record import NamedTuple
from leafletgen.core.regions import crossing
from leafletgen.core.source import Span
from leafletgen.page.diagram.graph import Graph
from leafletgen.page.diagram.hull import Hull, apart, box, disc
from leafletgen.page.diagram.placed import PlacedArrow, PlacedGraph

CHECKS: Mapping[str, tuple[str, ...]] = {
    "apart": (
        "diagram-collision", "diagram-label-collision", "diagram-arrow-over-actor", "diagram-arrows-cross",
    ),
    "arrows": ("diagram-narrow",),
    "labels": ("diagram-label-long", "missing-glyph"),
    "room": ("diagram-wide", "diagram-tall", "diagram-too-wide", "diagram-too-high", "diagram-label-room"),
}  # fmt: skip
"""What is looked at in every picture, and what may be found by it."""


class Figures(NamedTuple):
    """What was measured, in points. `gap`: the least between two actors of an arrow (None: there is no arrow);
    `need`: what an arrow with its number takes.
    """

    gap: float | None
    need: float


class Party(NamedTuple):
    """Something that others may not touch. `name` is in the words of the diagram's file.

    `of`: what it is a part of; parts of one whole may meet. `ends`: the two actors that a shaft leads to.
    """

    kind: str
    name: str
    of: str
    hulls: tuple[Hull, ...]
    span: Span | None
    ends: tuple[str, ...] = ()


def check(placed: PlacedGraph, graph: Graph, width: float) -> tuple[Diagnostic, ...]:
    """All that is wrong with a placed diagram, worst first."""
    found = [*_short(placed), *_wide(placed, graph, width), *_labels(placed, graph)]
    parties = list(_parties(placed))
    boxes = [reduce(Rect.union, (hull.bounds for hull in p.hulls)) for p in parties]
    clear, wide = placed.m.clear, placed.m.clear_carried
    for i, one in enumerate(parties):
        for j in range(i + 1, len(parties)):
            two = parties[j]
            if _may_meet(one, two) or not boxes[i].grown(wide).intersects(boxes[j]):
                continue
            if one.kind == two.kind == "arrow":
                found.extend(_crossing(one, two, clear))
            else:
                least = wide if one.kind == two.kind == "carried" else clear
                if one.of == two.of:  # whose it is is plain: they must only not touch
                    least = clear / 2
                if any(apart(a, b, least) < least - 1e-6 for a in one.hulls for b in two.hulls):
                    found.append(_collision(one, two))
    return tuple(dict.fromkeys(found))


def figures(placed: PlacedGraph) -> Figures:
    """How near a placed diagram is to what `check` refuses."""
    shortest = min((a.length for a in placed.arrows), default=None)
    return Figures(None if shortest is None else shortest + 2 * placed.m.air, placed.m.least_gap)


def _parties(placed: PlacedGraph) -> Iterator[Party]:
    m = placed.m
    for n in placed.nodes:
        key, span = n.node.key, n.node.actor.span
        yield Party("actor", key, f"actor {key}", (n.hull,), span)
        if n.label_box:
            yield Party("label", f"label {key}", f"actor {key}", (box(n.label_box),), span)
    for a in placed.arrows:
        own, span = f"arrow {a.key}", a.arrow.span
        ends = (f"actor {a.arrow.source}", f"actor {a.arrow.target}")
        yield Party("arrow", own, own, (*a.shaft_hulls(m), Hull(a.head)), span, ends)
        yield Party("badge", f"badge {a.key}", own, (disc(a.badge, m.badge / 2),), span)
        for c in a.carried:
            yield Party("carried", f"arrow {a.key}: {c.name}", own, (box(c.ink),), span)
        if a.note:
            yield Party("label", f"label {a.key}", own, (box(a.note),), span)


def _may_meet(one: Party, two: Party) -> bool:
    """A shaft keeps its air from its two actors by construction, and its own badge and things stand on it."""
    if one.of == two.of:
        return one.of.startswith("actor ") or "arrow" in (one.kind, two.kind)
    return one.of in two.ends or two.of in one.ends


def _collision(one: Party, two: Party) -> Diagnostic:
    kinds = {one.kind, two.kind}
    where = two.span or one.span
    if kinds == {"actor", "arrow"}:
        actor, arrow = (one, two) if one.kind == "actor" else (two, one)
        return diagnostic("diagram-arrow-over-actor", where, arrow=arrow.name, actor=actor.name)
    code = "diagram-label-collision" if "label" in kinds else "diagram-collision"
    return diagnostic(code, where, first=one.name, second=two.name)


def _crossing(one: Party, two: Party, clear: float) -> Iterator[Diagnostic]:
    """Two shafts may cross steeply (reported as a warning); running along or a head on the other is a collision."""
    near = [(a, b) for a in one.hulls for b in two.hulls if apart(a, b, clear) < clear - 1e-6]
    if not near:
        return
    shafts = all(len(a.points) == len(b.points) == 2 for a, b in near)
    if shafts and any(crossing(a.points, b.points) and _steep(a, b) for a, b in near):
        yield diagnostic("diagram-arrows-cross", two.span or one.span, first=one.name, second=two.name)
    else:
        yield _collision(one, two)


def _steep(a: Hull, b: Hull) -> bool:
    (p, q), (r, s) = a.points, b.points
    turn = math.atan2(q.y - p.y, q.x - p.x) - math.atan2(s.y - r.y, s.x - r.x)
    return abs(math.sin(turn)) > 0.5


def _short(placed: PlacedGraph) -> Iterator[Diagnostic]:
    least = placed.m.least_gap - 2 * placed.m.air
    for a in placed.arrows:
        if a.length < least - 1e-6:
            yield _narrow(a, placed, least)


def _narrow(a: PlacedArrow, placed: PlacedGraph, least: float) -> Diagnostic:
    air = 2 * placed.m.air
    return diagnostic(
        "diagram-narrow",
        a.arrow.span,
        first=a.arrow.source,
        second=a.arrow.target,
        gap=f"{max(0.0, a.length + air) / MM:.0f}",
        need=f"{(least + air) / MM:.0f}",
    )


def _wide(placed: PlacedGraph, graph: Graph, width: float) -> Iterator[Diagnostic]:
    over = max(-placed.bounds.x, placed.bounds.right - width) - placed.m.stick_out
    if over > 0.05:
        yield diagnostic("diagram-wide", graph.span, over=f"{over / MM:.1f}")


def _labels(placed: PlacedGraph, graph: Graph) -> Iterator[Diagnostic]:
    key = placed.label
    if key is not None and placed.sticking > 0.01:
        owner = graph.actors.get(key) or graph.arrows.get(key)
        yield diagnostic("diagram-label-long", owner.span if owner else graph.span, label=key)
