"""Nodes in a ground of the theme, arrows and their words in a colour of it; words in the middle of a way that does not divide."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.engine.projects import TODAY, edit, tiny

from leafletgen.core.color import CMYK, RGB, Paint
from leafletgen.engine.findings.placed import findings
from leafletgen.engine.opening import open_project
from leafletgen.page.diagram.draw import SizedGraph, draw
from leafletgen.page.diagram.flow.place import best
from leafletgen.page.diagram.graph import Actor, Arrow, Graph
from leafletgen.page.diagram.sizing import dress
from leafletgen.page.diagram.validate import validate
from leafletgen.text.ir.frame import GlyphRun, Shape, walk

Sizer = Callable[..., SizedGraph]
GREEN = Paint("green", RGB(0, 0.4, 0.2), CMYK(0.9, 0.2, 0.9, 0.2))
PALE = Paint("pale", RGB(0.9, 1, 0.9), CMYK(0.1, 0, 0.1, 0))

GRAPH = Graph(
    kind="flow",
    actors={"a": Actor(sort="start"), "b": Actor(), "c": Actor(sort="end", ground="green")},
    arrows={"1": Arrow("a", "b"), "2": Arrow("b", "c", label="n", paint="green"), "3": Arrow("c", "a")},
)
LABELS = {"a": "Begin", "b": "Work", "c": "Call 119"}


@pytest.fixture
def graph(size: Sizer) -> SizedGraph:
    return size(GRAPH, LABELS, notes={"2": "In three days"}, grounds={"green": GREEN}, inks={"green": PALE})


def test_a_node_has_the_ground_it_states_and_the_ink_of_that(graph: SizedGraph) -> None:
    assert dress(GRAPH.actors["c"], graph.style) == (PALE, GREEN)
    assert dress(Actor(sort="end"), graph.style) == (graph.style.disc_ink, graph.style.disc)

    picture = draw(graph, 300, 300, 11.2, False, "")
    runs = {s.item.text: s.item.paint for s in walk(picture.frame) if isinstance(s.item, GlyphRun)}

    assert next(paint for text, paint in runs.items() if "119" in text) == PALE
    assert any(isinstance(i, Shape) and i.fill == GREEN for _, i in picture.frame.items)


def test_an_arrow_and_its_words_have_its_colour(graph: SizedGraph) -> None:
    picture = draw(graph, 300, 300, 11.2, False, "")
    runs = {s.item.text: s.item.paint for s in walk(picture.frame) if isinstance(s.item, GlyphRun)}
    lines = [i.stroke.paint for _, i in picture.frame.items if isinstance(i, Shape) and i.stroke]

    assert next(paint for text, paint in runs.items() if "days" in text) == GREEN
    assert lines.count(GREEN) == 1
    assert lines.count(graph.style.arrow) == 2


def test_words_of_a_way_that_does_not_divide_stand_in_its_middle(graph: SizedGraph) -> None:
    placed = best(graph, 300, 11.2, 400)
    arrow = next(a for a in placed.arrows if a.key == "2")
    assert arrow.note is not None
    middle = (arrow.points[0].y + arrow.points[-1].y) / 2

    assert abs(arrow.note.ground.center.y - middle) < arrow.note.ground.height / 2


def test_grounds_and_paints_say_nothing_where_nodes_hold_no_labels() -> None:
    odd = replace(GRAPH, kind="row", actors={k: replace(a, sort=None) for k, a in GRAPH.actors.items()})
    words = [dict(d.args)["word"] for d in validate(odd, ()) if d.code == "diagram-word-elsewhere"]

    assert words == ["ground", "paint"]


WAY = """\
format: 1
kind: flow
actors: {a: {is: start}, b: {is: end, ground: redd}}
groups: {all: {of: [a, b], ground: tintt}}
arrows: {1: {from: a, to: b, paint: yelow}}
"""


def test_colours_that_no_theme_has_are_told_at_their_place(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    edit(root / "layouts" / "card.yaml", "{paragraph: body}", "{diagram: way}")
    (root / "diagrams").mkdir()
    (root / "diagrams" / "way.yaml").write_text(WAY, encoding="utf-8")
    opened = open_project(root, TODAY)

    said = [(one.text, str(one)) for one in findings(opened.diagnostics, opened.sources, {}, "en")]
    unknown = {text: line for text, line in said if "name-unknown" in line}

    assert set(unknown) == {"redd", "tintt", "yelow"}
    assert "There is no ground" in unknown["redd"]
    for line, text in ((3, "redd"), (4, "tintt"), (5, "yelow")):
        column = WAY.splitlines()[line - 1].index(text) + 1
        assert f"diagrams/way.yaml:{line}:{column}:" in unknown[text]


def test_in_a_timeline_the_last_words_stand_in_the_ink_of_their_pill(size: Sizer) -> None:
    graph = Graph(
        kind="timeline",
        actors={"a": Actor(sort="start"), "b": Actor(sort="end")},
        arrows={"1": Arrow("a", "b")},
    )
    sized = size(graph, {"a": "Arrive", "b": "Open"})

    picture = draw(sized, 300, 300, 11.2, False, "")

    words = [
        item
        for item, _, _ in walk(picture.frame)
        if isinstance(item, GlyphRun) and item.text.strip() == "Open"
    ]
    assert [one.paint for one in words] == [sized.style.disc_ink]
    assert sized.style.disc_ink != sized.style.disc
