"""Every kind of collision is caught: parts of a clean picture are moved onto each other, one pair at a time."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.geometry import Point, Rect
from leafletgen.page.diagram import check as checking
from leafletgen.page.diagram import draw as drawing
from leafletgen.page.diagram.check import CHECKS, check, figures
from leafletgen.page.diagram.draw import SizedGraph, draw
from leafletgen.page.diagram.graph import Actor, Arrow, Graph
from leafletgen.page.diagram.place import best, place
from leafletgen.page.diagram.placed import PlacedArrow, PlacedGraph, PlacedNode
from leafletgen.page.diagram.track import Track

U, WIDTH = 10.0, 310.0
Sizer = Callable[..., SizedGraph]


def at(r: Rect, p: Point) -> Rect:
    """The same rectangle with its middle at `p`."""
    return Rect(p.x - r.width / 2, p.y - r.height / 2, r.width, r.height)


def node(p: PlacedGraph, key: str) -> PlacedNode:
    return next(n for n in p.nodes if n.node.key == key)


def arrow(p: PlacedGraph, key: str) -> PlacedArrow:
    return next(a for a in p.arrows if a.key == key)


def with_arrow(p: PlacedGraph, changed: PlacedArrow) -> PlacedGraph:
    return p._replace(arrows=tuple(changed if a.key == changed.key else a for a in p.arrows))


def with_node(p: PlacedGraph, changed: PlacedNode) -> PlacedGraph:
    return p._replace(nodes=tuple(changed if n.node.key == changed.node.key else n for n in p.nodes))


def badge_on(p: PlacedGraph, spot: Point) -> PlacedGraph:
    return with_arrow(p, arrow(p, "2")._replace(badge=spot))


def thing_on(p: PlacedGraph, spot: Point) -> PlacedGraph:
    a = arrow(p, "2")
    thing = a.carried[0]
    return with_arrow(p, a._replace(carried=(thing._replace(ink=at(thing.ink, spot)),)))


def label_on(p: PlacedGraph, spot: Point) -> PlacedGraph:
    n = node(p, "shop")
    assert n.label_box is not None
    return with_node(p, n._replace(label_box=at(n.label_box, spot)))


def shaft_through(p: PlacedGraph, spot: Point) -> PlacedGraph:
    from leafletgen.page.diagram.track import Straight

    a = arrow(p, "2")
    track = Track((Straight(spot.moved(-6, -6), spot.moved(6, 6)),))
    return with_arrow(p, a._replace(shafts=(track,)))


def head_on(p: PlacedGraph, spot: Point) -> PlacedGraph:
    a = arrow(p, "2")
    return with_arrow(p, a._replace(head=(spot, spot.moved(8, 5), spot.moved(8, -5))))


def middle_of(p: PlacedGraph, name: str) -> Point:
    kind, _, key = name.partition(" ")
    if kind == "badge":
        return arrow(p, key).badge
    if kind == "thing":
        return arrow(p, key).carried[0].ink.center
    if kind == "shaft":
        shaft = arrow(p, key).shafts[0]
        return shaft.at(shaft.length / 2)[0]
    if kind == "head":
        a, b, c = arrow(p, key).head
        return Point((a.x + b.x + c.x) / 3, (a.y + b.y + c.y) / 3)
    box = node(p, key).label_box
    return box.center if kind == "label" and box else node(p, key).center


MOVES: dict[str, Callable[[PlacedGraph, Point], PlacedGraph]] = {
    "badge 2": badge_on,
    "arrow 2: cash": thing_on,
    "label shop": label_on,
    "arrow 2": shaft_through,
    "head of 2": head_on,
}
TARGETS = {
    "badge 1": "badge 1",
    "thing 3": "arrow 3: cash",
    "shaft 1": "arrow 1",
    "head 3": "arrow 3",
    "label gang": "label gang",
    "actor gang": "gang",
}


@pytest.mark.parametrize("moved", MOVES)
@pytest.mark.parametrize("onto", TARGETS)
def test_each_pair_of_parts_is_told_when_it_meets(
    size: Sizer, flagship: Mapping[str, Graph], moved: str, onto: str
) -> None:
    graph = flagship["cash"]
    clean = place(size(graph), WIDTH, 1.12 * U, 0)
    broken = MOVES[moved](clean, middle_of(clean, onto))
    names = {"arrow 2" if moved == "head of 2" else moved, TARGETS[onto]}

    assert check(clean, graph, WIDTH) == ()
    told = [d for d in check(broken, graph, WIDTH) if _parties(d) == names]
    assert len(told) == 1
    assert told[0].is_error or told[0].code == "diagram-arrows-cross"


def _parties(d: Diagnostic) -> set[str]:
    args = dict(d.args)
    if d.code == "diagram-arrow-over-actor":
        return {args["arrow"], args["actor"]}
    return {args.get("first", ""), args.get("second", "")}


def test_parts_that_nearly_touch_are_told_and_parts_just_apart_are_not(
    size: Sizer, flagship: Mapping[str, Graph]
) -> None:
    graph = flagship["cash"]
    clean = place(size(graph), WIDTH, 1.12 * U, 0)
    disc = node(clean, "gang").outline
    air, half = clean.m.clear, clean.m.badge / 2

    near, far = (
        badge_on(clean, Point(disc.right + half + gap, disc.center.y)) for gap in (0.9 * air, 1.1 * air)
    )
    touching = [d for d in check(near, graph, WIDTH) if _parties(d) == {"badge 2", "gang"}]
    assert len(touching) == 1
    assert not [d for d in check(far, graph, WIDTH) if _parties(d) == {"badge 2", "gang"}]


def test_a_thing_on_the_number_of_its_own_arrow_is_told(size: Sizer, flagship: Mapping[str, Graph]) -> None:
    graph = flagship["cash"]
    clean = place(size(graph), WIDTH, 1.12 * U, 0)
    found = check(thing_on(clean, arrow(clean, "2").badge), graph, WIDTH)

    assert {"badge 2", "arrow 2: cash"} in [_parties(d) for d in found]


def test_a_straight_arrow_through_somebody_is_refused(size: Sizer, flagship: Mapping[str, Graph]) -> None:
    parcel = flagship["parcel"]
    straight = replace(parcel, arrows={"1": replace(parcel.arrows["1"], route="straight")})
    found = best(size(straight), WIDTH, 1.12 * U).diagnostics

    assert ("diagram-arrow-over-actor", (("arrow", "arrow 1"), ("actor", "you"))) in [
        (d.code, d.args) for d in found
    ]


def test_a_picture_too_high_is_refused_with_the_millimetres(
    size: Sizer, flagship: Mapping[str, Graph]
) -> None:
    found = draw(size(flagship["parcel"]), WIDTH, 60.0, 1.12 * U, False, "").diagnostics

    assert [d.code for d in found] == ["diagram-tall"]


def test_crossing_arrows_are_a_warning(size: Sizer) -> None:
    actors = {
        k: Actor("bank", at=f"{x}/{y}") for k, x, y in (("a", 1, 1), ("b", 2, 1), ("c", 1, 2), ("d", 2, 2))
    }
    arrows = {"1": Arrow("a", "d", route="straight"), "2": Arrow("b", "c", route="straight")}
    found = best(size(Graph(kind="grid", actors=actors, arrows=arrows)), WIDTH, 1.0 * U).diagnostics

    assert [d.code for d in found] == ["diagram-arrows-cross"]


# ------------------------------------------------------------ any small graph

names = ["gang", "you", "shop", "bank", "desk"]
things = ["parcel", "cash", "phone", "stolen-card", "nothing-like-that"]
kinds = st.sampled_from(["row", "triangle", "cycle", "steps", "ladder", "lanes", "grid", "auto"])
places = st.sampled_from([None, None, "1", "2", "3", "1/1", "2/2", "top", "nowhere"])
actor = st.builds(
    Actor,
    st.sampled_from([None, "bank", "student", "unknown-sign"]),
    places,
    st.sampled_from([None, "box", "rounded", "circle", "none"]),
    st.booleans(),
)
arrow_of = st.builds(
    Arrow,
    st.sampled_from([*names, "stranger"]),
    st.sampled_from(names),
    st.lists(st.sampled_from(things), max_size=3).map(tuple),
    st.sampled_from(["auto", "straight", "bend", "curved", "over"]),
    st.sampled_from(["solid", "dashed", "dotted"]),
)
graphs = st.builds(
    lambda kind, people, arrows: Graph(
        kind=kind,
        actors=dict(zip(names, people, strict=False)),
        arrows={str(n): a for n, a in enumerate(arrows, 1)},
    ),
    kinds,
    st.lists(actor, max_size=5),
    st.lists(arrow_of, max_size=5),
)


@settings(max_examples=150, deadline=None)
@given(graph=graphs, width=st.integers(5, 60), height=st.integers(3, 60), rtl=st.booleans())
def test_any_graph_gives_a_picture_within_its_room_or_findings(
    size: Sizer, graph: Graph, width: int, height: int, rtl: bool
) -> None:
    found = draw(size(graph), width * U, height * U, 1.0 * U, rtl, "alt")

    assert found.frame.size == (width * U, height * U)
    if not any(d.is_error for d in found.diagnostics):
        placed = best(size(graph), width * U, 1.0 * U, height * U)
        assert placed.bounds.height <= height * U + 0.1
        assert placed.bounds.x >= -placed.m.stick_out - 0.1
        assert placed.bounds.right <= width * U + placed.m.stick_out + 0.1
        outlines = [n.outline for n in placed.nodes]
        assert not any(a.intersects(b) for i, a in enumerate(outlines) for b in outlines[:i])


def test_everything_that_is_found_belongs_to_a_check() -> None:
    files = [Path(module.__file__ or "").read_text(encoding="utf-8") for module in (checking, drawing)]
    found = {code for text in files for code in re.findall(r'"(diagram-[a-z-]+)"', text)}

    assert found | {"missing-glyph"} == {code for codes in CHECKS.values() for code in codes}


def test_the_gap_that_is_told_is_the_one_that_is_refused(size: Sizer, flagship: Mapping[str, Graph]) -> None:
    placed = best(size(flagship["parcel"]), 600, 12)
    gap, need = figures(placed)
    assert gap is not None
    assert gap > need
    shortest = min(placed.arrows, key=lambda a: a.length)

    short = with_arrow(placed, shortest._replace(length=shortest.length - (gap - need) - 1))

    assert figures(short) == (pytest.approx(need - 1), need)
    assert "diagram-narrow" in {d.code for d in check(short, flagship["parcel"], 600)}


def test_an_arrow_over_the_heads_to_the_one_below_is_drawn(size: Sizer) -> None:
    graph = Graph(
        kind="grid",
        actors={"one": Actor("recruiter", "1/1"), "two": Actor("online-shop", "1/2")},
        arrows={"1": Arrow("one", "two", route="over")},
    )
    assert draw(size(graph), 400, 400, 12, False, "").frame.items
