"""Where things stand: the measures of the design, and how they give way."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leafletgen.core.geometry import Rect
from leafletgen.page.diagram.draw import SizedGraph, natural
from leafletgen.page.diagram.graph import Actor, Arrow, Graph
from leafletgen.page.diagram.measures import LEVELS, Measures, measures
from leafletgen.page.diagram.place import best, place
from leafletgen.page.diagram.placed import PlacedArrow, PlacedGraph
from leafletgen.text.paragraph import arrange

U = 10.0
Sizer = Callable[..., SizedGraph]


def arrow(placed: PlacedGraph, key: str) -> PlacedArrow:
    [found] = [a for a in placed.arrows if a.key == key]
    return found


def dump(placed: PlacedGraph) -> str:
    """Positions in u, rounded: what a reader of a changed golden can judge."""

    def u(*values: float) -> str:
        return " ".join(f"{v / U:.2f}" for v in values)

    lines = [f"top {u(placed.bounds.y)}, centre {u(placed.center)}"]
    for n in placed.nodes:
        lines.append(f"{n.node.key} at {u(*n.center)} side {u(n.node.side)}")
        if n.label_box:
            lines.append(f"  label from {u(n.label_box.y)}")
    for a in placed.arrows:
        lines.append(f"arrow {a.key} badge {u(*a.badge)} tip {u(*a.head[0])}")
        lines += [f"  shaft {u(*t.at(0)[0])} to {u(*t.at(t.length)[0])}" for t in a.shafts]
        lines += [f"  {c.name} {u(*c.square)}" for c in a.carried]
    return "\n".join(lines)


def test_the_parcel_case_stands_as_designed(size: Sizer, flagship: Mapping[str, Graph]) -> None:
    placed = best(size(flagship["parcel"], {"gang": "Gang", "you": "You", "shop": "Shop"}), 31 * U, 1.12 * U)

    assert dump(placed) == GOLDEN.strip()


GOLDEN = """
top -7.10, centre 7.10
gang at 2.95 0.00 side 5.90
  label from 3.65
you at 15.50 0.00 side 6.50
  label from 3.45
shop at 28.05 0.00 side 5.90
  label from 3.65
arrow 1 badge 5.17 -5.75 tip 28.05 -3.40
  shaft 2.95 -3.40 to 13.44 -5.75
  shaft 17.56 -5.75 to 28.05 -4.75
  stolen-card 13.96 -7.34 3.10 3.10
arrow 2 badge 23.65 0.00 tip 19.20 0.00
  shaft 23.65 0.00 to 20.55 0.00
  parcel 20.38 -4.06 3.10 3.10
arrow 3 badge 10.80 0.00 tip 6.35 0.00
  shaft 10.80 0.00 to 7.70 0.00
  parcel 7.52 -4.06 3.10 3.10
"""


def test_all_three_cases_are_clean_at_the_design(size: Sizer, flagship: Mapping[str, Graph]) -> None:
    for graph in flagship.values():
        placed = best(size(graph), 31 * U, 1.12 * U, 13.4 * U)

        assert placed.diagnostics == ()
        assert placed.m == measures(U, LEVELS[0])


def test_a_pair_runs_two_and_a_half_units_apart_first_above(
    size: Sizer, flagship: Mapping[str, Graph]
) -> None:
    placed = best(size(flagship["cash"]), 31 * U, 1.12 * U)
    out, back = arrow(placed, "1"), arrow(placed, "3")
    middle = placed.nodes[0].center.y

    assert out.badge.y == pytest.approx(middle - 1.25 * U)
    assert back.badge.y == pytest.approx(middle + 1.25 * U)
    assert out.carried[0].ink.bottom < out.badge.y
    assert back.carried[0].ink.y > back.badge.y
    assert arrow(placed, "2").badge.y == pytest.approx(middle)


def test_the_ends_of_a_pair_stand_level(size: Sizer, flagship: Mapping[str, Graph]) -> None:
    placed = best(size(flagship["cash"]), 31 * U, 1.12 * U)
    out, back = arrow(placed, "1"), arrow(placed, "3")

    assert out.badge.x - U == pytest.approx(back.head[0].x, abs=0.01)
    assert out.head[0].x == pytest.approx(back.badge.x + U, abs=0.01)


def test_a_flow_that_skips_you_goes_over_your_head(size: Sizer, flagship: Mapping[str, Graph]) -> None:
    placed = best(size(flagship["parcel"]), 31 * U, 1.12 * U)
    over, you = arrow(placed, "1"), placed.nodes[1]
    card = over.carried[0].ink

    assert over.badge.y == pytest.approx(you.center.y - 5.75 * U)
    assert card.center.x == pytest.approx(you.center.x, abs=0.02 * U)
    assert card.center.y == pytest.approx(over.badge.y)
    left, right = over.shafts
    assert left.at(left.length)[0].x < card.x
    assert right.at(0)[0].x > card.right


def test_auto_goes_over_where_somebody_stands_between(size: Sizer, flagship: Mapping[str, Graph]) -> None:
    parcel = flagship["parcel"]
    auto = replace(parcel, arrows={**parcel.arrows, "1": replace(parcel.arrows["1"], route="auto")})

    one, two = (place(size(g), 31 * U, 1.12 * U, 0) for g in (parcel, auto))
    assert arrow(one, "1")._replace(arrow=auto.arrows["1"]) == arrow(two, "1")


def test_the_first_lines_of_all_labels_of_a_row_stand_level(
    size: Sizer, flagship: Mapping[str, Graph]
) -> None:
    placed = best(size(flagship["cash"], {"shop": "Cash machine", "gang": "Crime gang"}), 31 * U, 1.12 * U)

    assert len({round(n.label.y, 6) for n in placed.nodes if n.label}) == 1


def test_rows_can_be_aligned_by_their_centre_lines(size: Sizer, flagship: Mapping[str, Graph]) -> None:
    for graph in flagship.values():
        need = natural(size(graph), 31 * U, 1.12 * U)
        placed = best(size(graph), 31 * U, 1.12 * U)

        assert need.above + need.below == pytest.approx(need.height)
        assert need.above == pytest.approx(placed.nodes[1].center.y - placed.bounds.y)


@pytest.mark.parametrize("width", [31, 29, 27, 25, 23, 21, 19, 17, 15])
def test_arrows_keep_the_least_gap_or_the_diagram_is_refused(
    size: Sizer, flagship: Mapping[str, Graph], width: float
) -> None:
    placed = best(size(flagship["cash"]), width * U, 1.0 * U)
    sides = [n.outline for n in placed.nodes]
    gaps = [b.x - a.right for a, b in itertools.pairwise(sides)]

    if placed.clean:
        assert min(gaps) >= placed.m.least_gap - 1e-6
    assert placed.clean == (width >= 18)


def test_nodes_give_way_before_everything_does(size: Sizer, flagship: Mapping[str, Graph]) -> None:
    placed = best(size(flagship["cash"]), 26.5 * U, 1.12 * U)

    assert placed.clean
    assert placed.m.node < 5.9 * U
    assert placed.m.badge == pytest.approx(2 * U)


def test_too_narrow_names_both_and_the_millimetres(size: Sizer, flagship: Mapping[str, Graph]) -> None:
    placed = best(size(flagship["cash"]), 12 * U, 1.0 * U)
    [told] = {d for d in placed.diagnostics if d.code == "diagram-narrow" and dict(d.args)["first"] == "shop"}
    args = dict(told.args)

    assert args["second"] == "you"
    assert int(args["need"]) > int(args["gap"])


def test_a_low_room_lowers_the_way_over_the_head_first(size: Sizer, flagship: Mapping[str, Graph]) -> None:
    graph = size(flagship["parcel"])
    high = natural(graph, 31 * U, 1.12 * U).height
    assert natural(graph, 31 * U, 1.12 * U).least == pytest.approx(high - 0.15 * U)

    placed = best(graph, 31 * U, 1.12 * U, high - 0.1 * U)

    assert placed.clean
    assert placed.m.over < 5.75 * U
    assert placed.m.node == pytest.approx(5.9 * U)


@given(
    words=st.sampled_from(
        [
            ("en", "Shop"),
            ("km", "ហាងអនឡាញ"),
            ("my", "အွန်လိုင်းဆိုင်"),
            ("ur", "آن لائن دکان"),
            ("en", "Online shop here"),
        ]
    ),
    label=st.floats(0.6, 1.6),
    low=st.floats(0.0, 6.0),
)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_way_over_the_heads_keeps_its_legs_however_high_the_labels_are(
    size: Sizer, flagship: Mapping[str, Graph], words: tuple[str, str], label: float, low: float
) -> None:
    """As much less room as the labels take more of it."""
    tag, told = words
    graph = size(flagship["parcel"], dict.fromkeys(("gang", "you", "shop"), told), tag)
    high = natural(graph, 31 * U, label * U).height
    placed = best(graph, 31 * U, label * U, high - low * U)
    over, least = arrow(placed, "1"), Measures().leg * placed.m.badge / Measures().badge

    begin, tip = over.shafts[0].at(0.0)[0], over.head[0]
    assert begin.y - over.badge.y >= least - 0.01 * U
    assert tip.y - over.badge.y >= least - 0.01 * U


def test_a_label_gives_way_to_what_an_arrow_carries(size: Sizer, flagship: Mapping[str, Graph]) -> None:
    graph = size(flagship["account"], {"gang": "Gangmitglieder"})
    large, small = (natural(graph, 28.2 * U, label * U) for label in (1.12, 0.7))

    assert large.touching == "gang"
    assert small.touching is None
    assert small.clean


def test_the_lines_of_a_label_are_about_equally_long(size: Sizer, flagship: Mapping[str, Graph]) -> None:
    label = size(flagship["account"], {"shop": "銀行・携帯店"}, "ja").labels["shop"]

    assert [line.end for line in arrange(label, 45, 10).lines] == [3, 6]


def test_a_label_too_long_is_told_with_its_name(size: Sizer, flagship: Mapping[str, Graph]) -> None:
    graph = size(flagship["cash"], {"shop": "Geldausgabeautomatenaufstellungsort"})
    need = natural(graph, 31 * U, 1.12 * U)

    assert need.label == "shop"
    assert need.overfull > 0
    assert not need.clean
    assert "diagram-label-long" in {d.code for d in best(graph, 31 * U, 1.12 * U).diagnostics}


def test_three_lines_are_too_many(size: Sizer, flagship: Mapping[str, Graph]) -> None:
    graph = size(flagship["cash"], {"shop": "A machine that gives out some cash"})

    assert natural(graph, 31 * U, 1.12 * U).overfull > 0
    assert natural(graph, 31 * U, 0.7 * U).overfull == 0


@pytest.mark.parametrize("kind", ["row", "triangle", "cycle", "steps", "ladder", "lanes", "grid", "auto"])
@pytest.mark.parametrize("count", [2, 3, 4, 5, 6])
def test_each_kind_holds_two_to_six_actors(
    size: Sizer, chain: Callable[..., Graph], kind: str, count: int
) -> None:
    """In a room that is wide enough each kind gives a clean picture within the room (a triangle holds three)."""
    if kind == "triangle" and count > 3:
        return
    ring = kind == "cycle" and count > 2
    placed = best(size(chain(kind, count, ring)), 76 * U if kind in ("row", "ladder") else 46 * U, 1.0 * U)

    assert placed.diagnostics == ()
    assert placed.bounds.x >= -placed.m.stick_out - 1e-6
    assert len(placed.arrows) == count - (not ring)


def test_a_cycle_goes_round_clockwise_and_bulges_outwards(size: Sizer, chain: Callable[..., Graph]) -> None:
    placed = best(size(chain("cycle", 4, True)), 40 * U, 1.0 * U)
    xs, ys = zip(*(n.center for n in placed.nodes), strict=True)
    middle = (sum(xs) / 4, sum(ys) / 4)

    for a in placed.arrows:
        ends = [
            next(n.center for n in placed.nodes if n.node.key == k) for k in (a.arrow.source, a.arrow.target)
        ]
        chord = ((ends[0].x + ends[1].x) / 2, (ends[0].y + ends[1].y) / 2)
        shaft = a.shafts[0]
        assert math.dist(shaft.at(shaft.length / 2)[0], middle) > math.dist(chord, middle)
        assert math.dist(a.carried[0].ink.center, middle) > math.dist(chord, middle)


def test_steps_turn_back_at_the_end_of_a_row(size: Sizer, chain: Callable[..., Graph]) -> None:
    placed = best(size(chain("steps", 6)), 31 * U, 1.0 * U)
    x = [n.center.x for n in placed.nodes]
    y = [n.center.y for n in placed.nodes]

    assert x[0] < x[1] < x[2]
    assert x[3:] == pytest.approx([x[2], x[1], x[0]])
    assert y[3] > y[2]
    assert placed.arrows[2].badge.x == pytest.approx(x[2])


def test_rungs_of_a_ladder_come_in_order_and_never_slant(size: Sizer, chain: Callable[..., Graph]) -> None:
    placed = best(size(chain("ladder", 4)), 40 * U, 1.0 * U)
    levels = [a.badge.y for a in placed.arrows]

    assert levels == sorted(levels)
    assert all(a.badge.y == pytest.approx(a.head[0].y) for a in placed.arrows)
    assert len(placed.rails) == 4


def test_an_arrow_may_have_a_measured_label(size: Sizer) -> None:
    graph = Graph(
        actors={"gang": Actor("recruiter"), "you": Actor("student", mark=True)},
        arrows={"1": Arrow("gang", "you", ("cash",), label="parcel.note")},
    )
    placed = best(size(graph, notes={"1": "quick money"}), 31 * U, 1.0 * U)
    note = placed.arrows[0].note

    assert note is not None
    assert note.y > placed.arrows[0].badge.y
    assert placed.clean


def test_one_bend_turns_at_a_right_angle(size: Sizer) -> None:
    graph = Graph(
        kind="grid",
        actors={"gang": Actor(at="1/1"), "you": Actor(at="2/2", mark=True)},
        arrows={"1": Arrow("gang", "you", route="bend")},
    )
    placed = best(size(graph), 31 * U, 1.0 * U)
    one, two = (n.center for n in placed.nodes)

    assert placed.clean
    assert placed.arrows[0].badge.y == pytest.approx(one.y)
    assert placed.arrows[0].head[0].x == pytest.approx(two.x)


def test_everything_lies_within_the_bounds(size: Sizer, flagship: Mapping[str, Graph]) -> None:
    placed = best(size(flagship["account"]), 31 * U, 1.12 * U)
    boxes: list[Rect] = [n.outline for n in placed.nodes]
    boxes += [c.ink for a in placed.arrows for c in a.carried]
    boxes += [n.label_box for n in placed.nodes if n.label_box]

    assert all(placed.bounds.contains(b, 1e-6) for b in boxes)


def test_each_level_gives_way_and_takes_nothing_back() -> None:
    for before, after in itertools.pairwise(LEVELS):
        assert all(a <= b for a, b in zip(after, before, strict=True))
        assert after != before
