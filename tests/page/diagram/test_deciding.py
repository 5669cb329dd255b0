"""Diagrams that decide: where nodes stand, how arrows run, what is refused; a sample of generated ones, judged by their frames."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tools.deciding.__main__ import PAINTS, ROOMS, SIZES, texts, tried
from tools.deciding.graphs import LANGUAGES, drawn
from tools.deciding.judge import faults

from leafletgen.core.geometry import Point, Transform
from leafletgen.core.source import Span
from leafletgen.page.diagram.draw import SizedGraph, draw, natural, parts, ways
from leafletgen.page.diagram.flow.place import best
from leafletgen.page.diagram.flow.placed import PlacedFlow
from leafletgen.page.diagram.flow.topology import FlowVariant, forget, topology
from leafletgen.page.diagram.graph import Actor, Arrow, Graph, Lane
from leafletgen.page.diagram.validate import validate
from leafletgen.text.ir.frame import Frame, GlyphRun, Placed, Shape, walk
from leafletgen.text.languages.read import builtin, builtin_tags
from leafletgen.write.dump import dump

HERE = Span("diagrams/clinic.yaml", 40, 60)
U, WIDTH, HEIGHT = 10.0, 540.0, 560.0
Sizer = Callable[..., SizedGraph]

ACTORS = {
    "ill": Actor(sort="start"), "bad": Actor(sort="decision"), "call": Actor(sort="end"), "go": Actor(), "desk": Actor(),
    "treat": Actor(sort="decision"), "letter": Actor(), "pay": Actor(), "drug": Actor(sort="end"),
}  # fmt: skip
WAYS = [
    ("ill", "bad", None), ("bad", "call", "yes"), ("bad", "go", "no"), ("go", "desk", None), ("desk", "treat", None),
    ("treat", "letter", "no"), ("treat", "pay", "yes"), ("letter", "pay", None), ("pay", "drug", None), ("drug", "go", None),
]  # fmt: skip
ARROWS = {str(n): Arrow(a, b, answer=c) for n, (a, b, c) in enumerate(WAYS, 1)}  # type: ignore[arg-type]  # of the two answers
LANES = {
    "you": Lane(("ill", "bad", "go", "drug")),
    "clinic": Lane(("desk", "treat", "pay")),
    "hospital": Lane(("call", "letter")),
}
CLINIC = Graph(kind="flow", actors=ACTORS, arrows=ARROWS, groups=LANES)
LABELS = {
    "ill": "Start: I feel ill", "bad": "Is it very bad? Hard to breathe?", "call": "Call an ambulance",
    "go": "Go to a clinic with your insurance card", "desk": "Reception: fill in the form, then wait",
    "treat": "Can the clinic treat you?", "letter": "Take the letter to the big hospital",
    "pay": "Pay your share, keep the receipt", "drug": "Get the medicine at a pharmacy",
}  # fmt: skip
NOTES = {"2": "Yes", "3": "No", "6": "No", "7": "Yes", "10": "Not better in 3 days? Come back"}


@pytest.fixture
def clinic(size: Sizer) -> SizedGraph:
    return size(CLINIC, LABELS, notes=NOTES)


def placed(graph: SizedGraph, width: float = WIDTH, height: float | None = HEIGHT) -> PlacedFlow:
    return best(graph, width, 1.12 * U, height)


# ---------------------------------------------------------------- where things stand


def test_what_belongs_to_a_lane_stands_in_it_and_what_is_said_beside_it(clinic: SizedGraph) -> None:
    """A question's answer in another lane stands level with it; a lane's own nodes stand below each other."""
    at = {n.key: n.rect.center for n in placed(clinic).nodes}

    assert at["bad"].y == pytest.approx(at["call"].y)
    assert at["go"].y == pytest.approx(at["desk"].y)
    assert at["ill"].x == pytest.approx(at["bad"].x) == pytest.approx(at["go"].x)
    assert at["ill"].x < at["desk"].x < at["call"].x
    for lane in placed(clinic).lanes:
        for node in LANES[lane.key].of:
            assert lane.rect.x < at[node].x < lane.rect.right


def test_a_chain_is_straight(clinic: SizedGraph) -> None:
    for arrow in placed(clinic).arrows:
        if arrow.key != "8":
            assert len(arrow.points) == 2, arrow.key


def test_what_leads_back_is_dashed_unless_the_file_says_otherwise(clinic: SizedGraph, size: Sizer) -> None:
    assert [a.key for a in placed(clinic).arrows if a.dashed] == ["10"]

    stated = {**ARROWS, "10": replace(ARROWS["10"], spans={"line": HERE})}
    assert not any(a.dashed for a in placed(size(replace(CLINIC, arrows=stated), LABELS)).arrows)


def test_words_stand_near_the_tail_of_their_arrow(clinic: SizedGraph) -> None:
    for arrow in placed(clinic).arrows:
        if arrow.key in ("2", "3", "6", "7"):
            assert arrow.note is not None
            ground, tail = arrow.note.ground, arrow.points[0]
            near = Point(
                max(ground.x - tail.x, tail.x - ground.right, 0),
                max(ground.y - tail.y, tail.y - ground.bottom, 0),
            )
            assert max(near) < 2 * U


def test_the_box_of_a_label_stands_inside_its_diamond(clinic: SizedGraph) -> None:
    from leafletgen.text import paragraph

    for n in placed(clinic).nodes:
        if n.sort == "decision":
            e = paragraph.measure(clinic.labels[n.key], n.size.wrap, 1.12 * U)
            slant = n.rect.width - n.size.flat
            assert max(e.width - n.size.flat, 0) / slant + e.height / n.rect.height <= 1 + 1e-6


def test_along_is_down_on_its_side(size: Sizer) -> None:
    graph = size(replace(CLINIC, groups=None, direction="along"), LABELS, notes=NOTES)
    at = {n.key: n.rect.center for n in placed(graph, 1400, 500).nodes}

    assert at["ill"].x < at["bad"].x < at["go"].x < at["desk"].x


def test_long_flows_stand_in_strips() -> None:
    """The second strip begins at the top again, behind the first."""
    names = [f"n{n:02}" for n in range(14)]
    arrows = {str(n + 1): Arrow(names[n], names[n + 1]) for n in range(13)}
    found = topology(
        Graph(kind="flow", actors={n: Actor() for n in names}, arrows=arrows),
        FlowVariant(1, False, False, (7,)),
    )

    assert found is not None
    assert (found.wide, found.high) == (2, 7)
    assert (found.cells["n06"].y, found.cells["n07"].y) == (6, 0)
    assert found.cells["n07"].x > found.cells["n06"].x


def test_two_ways_to_one_node_join_or_stay_apart(size: Sizer) -> None:
    """Never one on the other: a pair there and back has lines of its own."""
    pair = {"1": Arrow("a", "b"), "2": Arrow("b", "a")}
    p = placed(size(Graph(kind="flow", actors={"a": Actor(), "b": Actor()}, arrows=pair)))
    one, two = p.arrows

    assert {round(x.x, 1) for x in one.points}.isdisjoint(
        {round(x.x, 1) for x in two.points[1:-1]}
    ) or one.points[0].x != pytest.approx(two.points[0].x)


@pytest.mark.parametrize("direction", ["down", "along"])
def test_a_tree_has_each_node_in_the_middle_of_what_grows_from_it(size: Sizer, direction: str) -> None:
    names = {"1": ("a", "b"), "2": ("a", "c"), "3": ("b", "d"), "4": ("b", "e"), "5": ("b", "f")}
    graph = Graph(
        kind="tree", actors={k: Actor() for k in "abcdef"}, arrows={k: Arrow(*v) for k, v in names.items()}, direction=direction,  # type: ignore[arg-type]  # of the two
    )  # fmt: skip
    p = placed(size(graph))
    axis = 0 if direction == "down" else 1
    at = {n.key: n.rect.center[axis] for n in p.nodes}

    assert p.clean
    assert at["b"] == pytest.approx((at["d"] + at["f"]) / 2)
    assert at["a"] == pytest.approx((at["b"] + at["c"]) / 2)


@pytest.mark.parametrize("direction", ["down", "along"])
def test_a_timeline_runs_in_the_order_of_its_file(size: Sizer, direction: str) -> None:
    graph = Graph(
        kind="timeline", actors={"key": Actor("key", sort="start"), "desk": Actor("desk"), "bank": Actor("bank", sort="end")},
        arrows={"1": Arrow("key", "desk", label="x"), "2": Arrow("desk", "bank")}, direction=direction,  # type: ignore[arg-type]  # of the two
    )  # fmt: skip
    p = placed(size(graph, notes={"1": "within 14 days"}))
    along = [d.center[direction == "down"] for d in p.discs]

    assert p.clean
    assert along == sorted(along)
    assert len({round(d.center[direction == "along"], 3) for d in p.discs}) == 1


# ---------------------------------------------------------------- the picture


def test_the_same_graph_gives_the_same_bytes(size: Sizer) -> None:
    def once() -> str:
        forget()
        return dump(draw(size(CLINIC, LABELS, notes=NOTES), WIDTH, HEIGHT, 1.12 * U, False, "alt").frame)

    assert once() == once()


def own(frame: Frame) -> list[Placed]:
    return [p for p in frame.items if isinstance(p.item, Shape)]


def test_a_right_to_left_page_is_a_mirror(clinic: SizedGraph) -> None:
    one, two = (draw(clinic, WIDTH, HEIGHT, 1.12 * U, rtl, "alt").frame for rtl in (False, True))
    flip = Transform.mirror(WIDTH)

    assert len(own(one)) > 30
    for a, b in zip(own(one), own(two), strict=True):
        assert isinstance(a.item, Shape)
        assert isinstance(b.item, Shape)
        for s, t in zip(a.item.path.transformed(flip).segments, b.item.path.segments, strict=True):
            assert [tuple(p) for p in t.points] == [pytest.approx(tuple(p), abs=0.01) for p in s.points]


def test_the_ways_of_arrows_can_be_asked_for(clinic: SizedGraph) -> None:
    found = ways(clinic, WIDTH, HEIGHT, 1.12 * U, False)

    assert [way.key for way in found] == list(ARROWS)
    assert set(parts(clinic, WIDTH, HEIGHT, 1.12 * U, False).actors) == set(ACTORS)
    assert natural(clinic, WIDTH, 1.12 * U).clean


def test_no_room_is_told_with_the_label_and_what_is_missing(clinic: SizedGraph) -> None:
    found = draw(clinic, 250.0, 200.0, 1.12 * U, False, "alt").diagnostics

    assert {d.code for d in found} <= {"diagram-too-wide", "diagram-too-high", "diagram-label-room"}
    assert found
    for d in found:
        assert float(dict(d.args)["missing"]) > 0
        assert dict(d.args)["label"] in ACTORS


# ---------------------------------------------------------------- generated graphs, judged by their frames

SAMPLE = [
    (number, LANGUAGES[number % len(LANGUAGES)])
    for number in (0, 1, 3, 7, 8, 11, 14, 17, 29, 34, 59, 66, 109)
]


@pytest.mark.parametrize(("number", "tag"), SAMPLE)
def test_generated_graphs_are_placed_without_a_fault(number: int, tag: str) -> None:
    """Of `python -m tools.deciding`, which tries all."""
    found = tried(number, tag)

    assert found.refused == []
    assert found.wrong == []


def test_the_judge_sees_faults() -> None:
    """A text moved onto another, an arrow drawn through everything, a text that is gone."""
    graph = texts(drawn(3), 3, "en")
    room = ROOMS["A3"]
    frame = draw(graph, room.width, room.height, SIZES[0], False, "").frame
    wanted = [s.text.chars for s in graph.labels.values()]
    groups = [
        n
        for n, p in enumerate(frame.items)
        if any(isinstance(w.item, GlyphRun) for w in walk(Frame(frame.size, (p,))))
    ]
    first, second = (frame.items[n] for n in groups[:2])
    moved = [first._replace(point=second.point) if p is first else p for p in frame.items]
    gone = [p for p in frame.items if p is not first]
    lines = [p for p in frame.items if isinstance(p.item, Shape) and p.item.stroke]
    across = replace(lines[0].item, path=lines[0].item.path.moved(0, 120))  # type: ignore[union-attr, type-var]  # shapes
    through = [*frame.items, lines[0]._replace(item=across)]

    def told(items: list[Placed]) -> str:
        return " ".join(faults(replace(frame, items=tuple(items)), PAINTS, wanted))

    assert told(list(frame.items)) == ""
    assert "texts:" in told(moved)
    assert "cut:" in told(gone)
    assert "an arrow through" in told(through)


# ---------------------------------------------------------------- what may not be said


def changed(**arrows: Arrow) -> Graph:
    new = {key.removeprefix("n"): replace(a, span=HERE) for key, a in arrows.items()}
    return replace(CLINIC, arrows={**ARROWS, **new})


def with_node(key: str, actor: Actor, **arrows: Arrow) -> Graph:
    return replace(changed(**arrows), actors={**ACTORS, key: replace(actor, span=HERE)})


def with_lane(name: str, *of: str) -> Graph:
    return replace(CLINIC, groups={**LANES, name: Lane(of, span=HERE)})


@pytest.mark.parametrize(
    ("graph", "code", "args"),
    [
        (changed(n11=Arrow("pay", "dug")), "diagram-actor-unknown", {"arrow": "11", "actor": "dug", "near": "drug"}),
        (changed(n11=Arrow("pay", "pay")), "diagram-arrow-to-itself", {"arrow": "11", "actor": "pay"}),
        (changed(n3=Arrow("bad", "go", answer="yes")), "diagram-answer-again", {"node": "bad", "answer": "yes", "first": "2", "second": "3"}),
        (changed(n3=Arrow("bad", "go")), "diagram-answer-missing", {"node": "bad", "arrow": "3"}),
        (changed(n3=Arrow("bad", "go", answer="no", label="x")), "diagram-answer-twice", {"arrow": "3"}),
        (changed(n3=Arrow("bad", "go", answer="no", route="over")), "diagram-word-elsewhere", {"word": "route", "kind": "flow"}),
        (with_node("lost", Actor(), n11=Arrow("lost", "pay")), "diagram-node-unreached", {"node": "lost", "begin": "ill"}),
        (with_node("go", Actor(sort="decision")), "diagram-question-closed", {"node": "go", "count": "1"}),
        (with_node("go", Actor(shape="box")), "diagram-word-elsewhere", {"word": "shape", "kind": "flow"}),
        (with_lane("x", "calll"), "diagram-group-unknown", {"group": "x", "node": "calll", "near": "call"}),
        (with_lane("x", "go"), "diagram-group-twice", {"node": "go", "first": "you", "second": "x"}),
    ],
)  # fmt: skip
def test_each_fault_is_told_at_its_place(graph: Graph, code: str, args: dict[str, str]) -> None:
    found = [d for d in validate(graph) if d.code == code]

    assert [(dict(d.args), d.where) for d in found] == [(args, HERE)]


def test_a_sound_flow_has_no_findings() -> None:
    assert validate(CLINIC) == ()


def test_there_is_an_end_to_nodes_and_arrows() -> None:
    names = [f"n{n:02}" for n in range(31)]
    many = {str(n): Arrow(names[0], names[n % 30 + 1]) for n in range(1, 47)}
    codes = {d.code for d in validate(Graph(kind="flow", actors={n: Actor() for n in names}, arrows=many))}

    assert codes == {"diagram-too-many-nodes", "diagram-too-many-branches"}


def test_a_tree_has_no_joins_and_a_timeline_no_jumps() -> None:
    actors = {k: Actor() for k in "abc"}
    join = {"1": Arrow("a", "b"), "2": Arrow("a", "c"), "3": Arrow("b", "c")}

    assert [d.code for d in validate(Graph(kind="tree", actors=actors, arrows=join))] == ["diagram-no-tree"]
    assert [d.code for d in validate(Graph(kind="timeline", actors=actors, arrows=join))] == [
        "diagram-not-next"
    ]


def test_words_of_deciding_kinds_say_nothing_in_the_others() -> None:
    graph = replace(
        CLINIC,
        kind="row",
        actors={"a": Actor(sort="end"), "b": Actor()},
        arrows={"1": Arrow("a", "b", answer="yes")},
    )
    told = [
        dict(d.args)["word"]
        for d in validate(replace(graph, direction="down"))
        if d.code == "diagram-word-elsewhere"
    ]

    assert told == ["is", "answer", "groups", "direction"]


def test_every_language_has_words_for_yes_and_no() -> None:
    for tag in builtin_tags():
        pack = builtin(tag)
        assert pack is not None
        assert pack.answers is not None, tag
        assert pack.answers.yes != pack.answers.no


# ---------------------------------------------------------------- words in the other kinds

SAYING = {
    "en": "quick money", "de": "schnelles Geld", "ja": "すぐにもらえるお金", "ar": "مال سريع", "my": "ငွေမြန်မြန်ရ", "th": "เงินด่วน",
    "km": "លុយរហ័ស", "vi": "tiền nhanh", "ne": "छिटो पैसा", "id": "uang cepat", "ko": "빠른 돈", "zh-Hans": "快钱",
}  # fmt: skip


@pytest.mark.parametrize("tag", SAYING)
def test_what_an_arrow_says_in_a_row_of_three_finds_its_place(size: Sizer, tag: str) -> None:
    """Between two arrows of a pair there is none."""
    from leafletgen.page.diagram.place import best as best_row

    actors = {
        "gang": Actor("recruiter", shape="circle"),
        "you": Actor("student", mark=True),
        "shop": Actor("online-shop"),
    }
    arrows = {
        "1": Arrow("gang", "you", ("cash",), label="x"),
        "2": Arrow("shop", "you", ("parcel",)),
        "3": Arrow("you", "gang", ("cash",)),
    }
    p = best_row(
        size(Graph(actors=actors, arrows=arrows), tag=tag, notes={"1": SAYING[tag]}), WIDTH, 1.12 * U, 200.0
    )

    assert p.diagnostics == ()
    assert p.arrows[0].note is not None


def test_six_labels_in_a_row_take_the_lines_that_they_need(size: Sizer) -> None:
    """Three of them at the smallest size; a word that is too wide is refused still."""
    from leafletgen.page.diagram.place import best as best_row

    six = Graph(
        actors={k: Actor("house") for k in "abcdef"},
        arrows={str(n): Arrow("abcdef"[n - 1], "abcdef"[n]) for n in range(1, 6)},
    )
    p = best_row(size(six, dict.fromkeys("abcdef", "Reception desk of the ward")), WIDTH, 1.12 * U, 200.0)
    wide = best_row(size(six, dict.fromkeys("abcdef", "Internationalization")), WIDTH, 1.12 * U, 200.0)

    assert p.clean
    assert p.lines == 3
    assert p.overfull > 0
    assert p.sticking == 0
    assert "diagram-label-long" in {d.code for d in wide.diagnostics}
