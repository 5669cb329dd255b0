"""Every arrangement as text: where everything stands, in units of the design; what changes there can be read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import get_args

import pytest

from leafletgen.page.diagram.draw import SizedGraph, draw, parts
from leafletgen.page.diagram.draw import ways as drawn_ways
from leafletgen.page.diagram.graph import Actor, Arrow, Graph, Route
from leafletgen.page.diagram.place import best
from leafletgen.page.diagram.placed import PlacedGraph
from leafletgen.write.dump import dump as dump_frame

U = 10.0
NAMES = ("gang", "you", "shop", "bank", "desk", "house")
SIGNS = ("recruiter", "student", "online-shop", "bank", "desk", "house")
OUTLINES = ("circle", None, "box", "box", "rounded", "none")
LABELS = {
    "gang": "Crime gang",
    "you": "You",
    "shop": "Shop on the net",
    "bank": "Bank",
    "desk": "Desk",
    "house": "A house",
}
WAYS = {
    "chain": lambda n: [(i, i + 1) for i in range(n - 1)],
    "ring": lambda n: [(i, (i + 1) % n) for i in range(n)],
    "pairs": lambda n: [(0, 1), (1, 0)] + ([(1, 2), (2, 1)] if n > 2 else []),
    "skips": lambda n: [(0, n - 1), (n - 1, 1), (1, 0)],
}
CASES = [
    (kind, ways, count)
    for kind in ("row", "triangle", "cycle", "steps", "ladder", "lanes", "grid")
    for ways in WAYS
    for count in (2, 3, 4, 6)
    if (kind != "triangle" or count < 4)
    and (count == 3 or ways in ("chain", "skips"))
    and (ways != "skips" or count > 2)
]
Sizer = Callable[..., SizedGraph]


def graph(kind: str, ways: str, count: int) -> Graph:
    """Actors of all outlines, one of them marked; arrows that carry one thing, two things or none."""
    wide = -(-count // 2)
    cells = [f"{i + 1}/1" if i < wide else f"{2 * wide - i}/2" for i in range(count)]
    actors = {
        name: Actor(SIGNS[i], cells[i] if kind == "grid" else None, OUTLINES[i], mark=name == "you")  # type: ignore[arg-type]  # of the words that are allowed
        for i, name in enumerate(NAMES[:count])
    }
    things = [("parcel",), ("bank-card", "phone"), (), ("cash",), ("id-card",), ("passbook",)]
    arrows = {
        str(n): Arrow(NAMES[a], NAMES[b], things[n % 6], label="x" if n == 2 else None)
        for n, (a, b) in enumerate(WAYS[ways](count), 1)
    }
    return Graph(kind=kind, actors=actors, arrows=arrows)  # type: ignore[arg-type]  # of the words that are allowed


def dump(placed: PlacedGraph) -> str:
    """Places in u."""

    def u(*values: float) -> str:
        return " ".join(f"{v / U:.2f}".replace("-0.00", "0.00") for v in values)

    lines = [
        f"bounds {u(*placed.bounds)}, middle {u(placed.center)}, node {u(placed.m.node)}, lines {placed.lines}"
    ]
    lines += [
        f"{n.node.key} at {u(*n.center)} side {u(n.node.side)}" + (f" label {u(*n.label)}" if n.label else "")
        for n in placed.nodes
    ]
    lines += [f"rail {u(*a)} to {u(*b)}" for a, b in placed.rails]
    for a in placed.arrows:
        lines.append(f"arrow {a.key} badge {u(*a.badge)} head {', '.join(u(*p) for p in a.head)}")
        for t in a.shafts:
            lines.append(
                "  shaft " + ", ".join(u(*t.at(t.length * share)[0]) for share in (0, 0.25, 0.5, 0.75, 1))
            )
        lines += [f"  {c.name} {u(*c.ink)}" for c in a.carried]
        lines += [f"  note {u(*a.note)}"] if a.note else []
    for d in placed.diagnostics:
        lines.append(f"{d.code} " + ", ".join(f"{k} {v}" for k, v in d.args))
    return "\n".join(lines)


@pytest.mark.parametrize("kind", dict.fromkeys(kind for kind, _, _ in CASES))
def test_pictures(size: Sizer, golden: Callable[[str, str], None], kind: str) -> None:
    """In a wide room and in one where things give way or are refused."""
    found = []
    for _, ways, count in (case for case in CASES if case[0] == kind):
        sized = size(graph(kind, ways, count), LABELS, notes={"2": "quick money"})
        found += [
            f"== {ways} of {count}, {width:g} wide\n{dump(best(sized, width * U, 1.0 * U))}"
            for width in (46.0, 24.0)
        ]

    golden(f"pictures/{kind}", "\n\n".join(found) + "\n")


@pytest.mark.parametrize("route", get_args(Route))
def test_routes(size: Sizer, golden: Callable[[str, str], None], route: str) -> None:
    """Each way that an arrow may be told to take, in places of all sorts: there and back, past others, in a column."""
    found = []
    for kind, places in (
        ("grid", ("1/1", "2/2", "3/1", "1/3")),
        ("row", (None,) * 4),
        ("cycle", (None,) * 4),
    ):
        actors = {
            name: Actor(SIGNS[i], places[i], OUTLINES[i], mark=name == "you")  # type: ignore[arg-type]  # of the words that are allowed
            for i, name in enumerate(NAMES[:4])
        }
        ways = [("gang", "you"), ("you", "gang"), ("gang", "shop"), ("bank", "gang"), ("shop", "bank")]
        arrows = {
            str(n): Arrow(one, two, ("parcel",) if n % 2 else (), route, label="x" if n == 2 else None)  # type: ignore[arg-type]  # of the words that are allowed
            for n, (one, two) in enumerate(ways, 1)
        }
        sized = size(Graph(kind=kind, actors=actors, arrows=arrows), LABELS, notes={"2": "quick money"})  # type: ignore[arg-type]  # of the words that are allowed
        found.append(f"== {kind}\n{dump(best(sized, 50 * U, 1.0 * U))}")

    golden(f"pictures/route.{route}", "\n\n".join(found) + "\n")


@pytest.mark.parametrize("rtl", [False, True])
def test_drawings(size: Sizer, golden: Callable[[str, str], None], rtl: bool) -> None:
    """Outlines, signs, shafts of all sorts, rails, numbers, labels: what is put on the sheet, and where in its room."""
    found = []
    for kind, ways, center in (("row", "skips", None), ("ladder", "pairs", 70.0), ("grid", "chain", 500.0)):
        made = graph(kind, ways, 6 if kind == "grid" else 3)
        lines = ("solid", "dashed", "dotted")
        arrows = {k: replace(a, line=lines[int(k) % 3]) for k, a in made.arrows.items()}
        sized = size(replace(made, arrows=arrows), LABELS, notes={"2": "quick money"})
        drawn = draw(sized, 46 * U, 30 * U, 1.0 * U, rtl, "What is seen.", center)
        seen = " ".join(
            f"{way.key}: {way.badge.x:.1f},{way.badge.y:.1f} r {way.radius:.1f} to {way.points[-1].x:.1f},{way.points[-1].y:.1f}"
            for way in drawn_ways(sized, 46 * U, 30 * U, 1.0 * U, rtl, center)
        )
        alone = parts(sized, 46 * U, 30 * U, 1.0 * U, rtl)
        found += [
            f"== {kind} {ways}", dump_frame(drawn.frame), seen, *(f"-- {key}\n{dump_frame(f)}" for key, f in alone.actors.items()),
            str(alone.figures),
        ]  # fmt: skip

    golden(f"pictures/drawn.{'rtl' if rtl else 'ltr'}", "\n".join(found) + "\n")


@pytest.mark.parametrize("kind", ["row", "triangle", "cycle", "steps", "ladder", "lanes", "grid", "auto"])
def test_a_single_actor_stands_in_the_middle(size: Sizer, kind: str) -> None:
    """Across the width; its label below it. In lanes it begins its lane at the start."""
    alone = Graph(kind=kind, actors={"you": Actor("student", mark=True)}, arrows={})  # type: ignore[arg-type]  # of the words that are allowed
    placed = best(size(alone), 30 * U, 1.0 * U)
    (one,) = placed.nodes

    assert placed.diagnostics == ()
    assert one.label is not None
    if kind not in ("lanes", "triangle", "cycle"):
        assert one.center.x == pytest.approx(15 * U)
        assert one.label.center.x == pytest.approx(15 * U)
        assert one.label.y > one.outline.bottom
    assert placed.bounds.x >= -placed.m.stick_out


def test_an_empty_picture_takes_no_room(size: Sizer) -> None:
    placed = best(size(Graph(actors={}, arrows={})), 30 * U, 1.0 * U)

    assert (placed.bounds.width, placed.bounds.height, placed.nodes, placed.arrows) == (0, 0, (), ())


def test_arrows_to_nobody_or_to_oneself_are_not_drawn(size: Sizer) -> None:
    made = graph("row", "chain", 2)
    more = {"2": Arrow("gang", "gang"), "3": Arrow("gang", "nobody"), "4": Arrow("nobody", "you")}

    placed = best(size(replace(made, arrows={**made.arrows, **more})), 30 * U, 1.0 * U)

    assert [a.key for a in placed.arrows] == ["1"]


def test_arrows_come_in_the_order_of_their_numbers(size: Sizer) -> None:
    """Two before ten."""
    actors = {"gang": Actor("recruiter"), "you": Actor("student", mark=True)}
    arrows = {str(n): Arrow(*(("gang", "you") if n % 2 else ("you", "gang"))) for n in (10, 2, 1, 9)}

    placed = best(size(Graph(kind="ladder", actors=actors, arrows=arrows)), 40 * U, 1.0 * U)

    assert [a.key for a in placed.arrows] == ["1", "2", "9", "10"]
    assert [a.badge.y for a in placed.arrows] == sorted(a.badge.y for a in placed.arrows)
