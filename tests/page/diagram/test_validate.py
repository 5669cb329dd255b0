"""What a diagram file may not say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from leafletgen.core.source import Span
from leafletgen.page.diagram.graph import Actor, Arrow, Graph
from leafletgen.page.diagram.slots import chosen, slots
from leafletgen.page.diagram.validate import validate

HERE = Span("diagrams/parcel.yaml", 40, 60)
ACTORS = {"gang": Actor("recruiter"), "you": Actor("student", mark=True), "shop": Actor("online-shop")}
ARROWS = {"1": Arrow("gang", "shop"), "2": Arrow("shop", "you", ("parcel",)), "3": Arrow("you", "gang")}
GRAPH = Graph(actors=ACTORS, arrows=ARROWS)


def told(graph: Graph) -> list[tuple[str, dict[str, str]]]:
    return [(d.code, dict(d.args)) for d in validate(graph)]


def with_arrow(key: str, arrow: Arrow) -> Graph:
    return replace(GRAPH, arrows={**ARROWS, key: replace(arrow, span=HERE)})


def with_actor(key: str, actor: Actor) -> Graph:
    return replace(GRAPH, actors={**ACTORS, key: replace(actor, span=HERE)})


def test_a_sound_diagram_has_no_findings() -> None:
    assert told(GRAPH) == []


@pytest.mark.parametrize(
    ("graph", "code", "args"),
    [
        (with_arrow("3", Arrow("yuo", "gang")), "diagram-actor-unknown", {"arrow": "3", "actor": "yuo", "near": "you"}),
        (with_arrow("3", Arrow("you", "you")), "diagram-arrow-to-itself", {"arrow": "3", "actor": "you"}),
        (with_arrow("5", Arrow("you", "gang")), "diagram-numbers-gap", {"missing": "4", "numbers": "1, 2, 3, 5"}),
        (with_arrow("x", Arrow("you", "gang")), "diagram-number-wrong", {"arrow": "x"}),
        (with_arrow("04", Arrow("you", "gang")), "diagram-number-wrong", {"arrow": "04"}),
        (with_arrow("3", Arrow("you", "gang", ("parcell",))), "pictogram-unknown", {"name": "parcell", "near": "parcel"}),
        (with_arrow("3", Arrow("you", "gang", ("cash",) * 3)), "diagram-too-much-carried", {"arrow": "3", "most": "2"}),
        (with_actor("bank", Actor("bank")), "diagram-actor-alone", {"actor": "bank"}),
        (with_actor("you", Actor("studnet")), "pictogram-unknown", {"name": "studnet", "near": "student"}),
        (with_actor("shop", Actor(at="0")), "diagram-place-wrong", {"actor": "shop", "place": "0", "places": "1 … 9"}),
        (with_actor("shop", Actor(at="top")), "diagram-place-wrong", {"actor": "shop", "place": "top", "places": "1 … 9"}),
    ],
)  # fmt: skip
def test_each_fault_is_told_at_its_place(graph: Graph, code: str, args: dict[str, str]) -> None:
    found = validate(graph)

    assert (code, args) in told(graph)
    assert len(found) == 1
    assert found[0].where == HERE


def test_a_misspelt_actor_is_told_once() -> None:
    arrows = {"1": Arrow("gang", "yuo"), "2": Arrow("gang", "shop")}

    assert [c for c, _ in told(Graph(actors=ACTORS, arrows=arrows))] == ["diagram-actor-unknown"]


def test_two_actors_in_one_place() -> None:
    actors = {"gang": Actor(at="1"), "you": Actor(at="1", span=HERE), "shop": Actor(at="2")}
    [found] = validate(Graph(actors=actors, arrows=ARROWS))

    assert found.code == "diagram-place-taken"
    assert dict(found.args) == {"actor": "you", "other": "gang", "place": "1"}
    assert found.where == HERE


def test_a_triangle_holds_three() -> None:
    actors = {**ACTORS, "bank": Actor("bank")}
    arrows = {**ARROWS, "4": Arrow("bank", "you")}

    assert [c for c, _ in told(Graph(kind="triangle", actors=actors, arrows=arrows))] == [
        "diagram-too-many-actors"
    ]


def test_too_many_arrows_and_no_actors() -> None:
    many = {str(n): Arrow("gang", "you") for n in range(1, 11)}

    assert [
        c for c, _ in told(replace(GRAPH, actors={k: ACTORS[k] for k in ("gang", "you")}, arrows=many))
    ] == ["diagram-too-many-arrows"]
    assert [c for c, _ in told(Graph())] == ["diagram-empty"]


def test_actors_without_a_place_take_the_free_ones_in_order() -> None:
    actors = {"a": Actor(), "b": Actor(at="1"), "c": Actor()}

    assert slots(Graph(actors=actors)).places == {"a": (2, 1), "b": (1, 1), "c": (3, 1)}


def test_places_of_a_grid_and_a_triangle_have_names() -> None:
    grid = Graph(kind="grid", actors={"a": Actor(at="3/2"), "b": Actor(at="1 / 1"), "c": Actor()})
    triangle = Graph(kind="triangle", actors={"a": Actor(at="top"), "b": Actor(at="end"), "c": Actor()})

    assert slots(grid).places == {"a": (3, 2), "b": (1, 1), "c": (2, 1)}
    assert slots(triangle).places == {"a": (2, 1), "b": (3, 1), "c": (1, 1)}


@pytest.mark.parametrize(
    ("names", "ways", "kind"),
    [
        ("abc", ["ab", "bc"], "row"),
        ("abcd", ["ab", "bc", "cd", "da"], "cycle"),
        ("abcd", ["ab", "bc", "cd"], "steps"),
        ("abcd", ["ab", "ac", "ad"], "grid"),
    ],
)
def test_auto_picks_a_kind_by_count_and_arrows(names: str, ways: list[str], kind: str) -> None:
    arrows = {str(n): Arrow(*way) for n, way in enumerate(ways, 1)}

    assert chosen(Graph(kind="auto", actors={n: Actor() for n in names}, arrows=arrows)) == kind


def test_steps_come_in_the_order_of_their_numbers() -> None:
    graph = Graph(
        actors=ACTORS, arrows={"2": Arrow("you", "shop"), "10": Arrow("a", "b"), "1": Arrow("gang", "you")}
    )

    assert [a.source for a in graph.steps] == ["gang", "you", "a"]


@pytest.mark.parametrize("kind", ["row", "cycle", "steps", "ladder", "lanes"])
def test_nine_actors_have_a_place_each(kind: str) -> None:
    """As many as anybody can follow, with or without a place of their own."""
    names = "abcdefghi"
    free = slots(Graph(kind=kind, actors={name: Actor() for name in names}))  # type: ignore[arg-type]  # of the words that are allowed
    stated = slots(Graph(kind=kind, actors={name: Actor(at=str(9 - n)) for n, name in enumerate(names)}))  # type: ignore[arg-type]  # of the words that are allowed

    assert free.places == {name: (n, 1) for n, name in enumerate(names, 1)}
    assert stated.places == {name: (9 - n, 1) for n, name in enumerate(names)}
    assert free.diagnostics == stated.diagnostics == ()


def test_a_grid_without_places_is_filled_row_by_row() -> None:
    """As wide as it is high: nine in three rows, five in two."""
    nine, five = (
        slots(Graph(kind="grid", actors={name: Actor() for name in names})).places
        for names in ("abcdefghi", "abcde")
    )

    assert list(nine.values()) == [(c, r) for r in (1, 2, 3) for c in (1, 2, 3)]
    assert list(five.values()) == [(1, 1), (2, 1), (3, 1), (1, 2), (2, 2)]


def test_a_triangle_without_places_is_filled_from_start_over_top_to_end() -> None:
    graph = Graph(kind="triangle", actors={name: Actor() for name in "abcd"})

    assert slots(graph).places == {"a": (1, 1), "b": (2, 1), "c": (3, 1)}


def test_places_of_a_triangle_have_names() -> None:
    actors = {"a": Actor(at="end"), "b": Actor(at="start"), "c": Actor(at="top")}
    made = slots(Graph(kind="triangle", actors=actors))

    assert (made.places, made.diagnostics) == ({"a": (3, 1), "b": (1, 1), "c": (2, 1)}, ())
