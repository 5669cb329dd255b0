"""The fit: what gives way, in which order, how far, and what may grow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hypothesis import given
from hypothesis import strategies as st
from tests.engine.layout.rooms import WIDE, Beside, Gap, Sign, Turn, Words, ladder, room

from leafletgen.engine.layout.container import SLACK, Container
from leafletgen.engine.layout.fit import solve
from leafletgen.page.blocks.kit import FitState
from leafletgen.page.blocks.steps import ShrinkSteps

A, B, C = ladder("size a"), ladder("size b"), ladder("size c")


def solved(
    rooms: Container | Sequence[Container], *ladders: ShrinkSteps, order: Sequence[str] = ()
) -> FitState:
    rooms = [rooms] if isinstance(rooms, Container) else rooms
    return solve(rooms, {one.name: one for one in ladders}, order or [one.name for one in ladders])


def rung(state: FitState, variable: ShrinkSteps) -> int:
    return state.get(variable.name, 0)


def fits(one: Container, state: Mapping[str, int]) -> bool:
    return one.excess(state) == 0 and not one.strains(state)


# ---------------------------------------------------------------- giving way


def test_what_fits_stands_at_its_design() -> None:
    assert rung(solved(room(12.0, (Words(A, 20),)), A), A) == 0


def test_one_size_gives_way_no_farther_than_it_must() -> None:
    one = room(20.0, (Words(A, 25),))

    state = solved(one, A)

    # 25 characters of 10 points need two lines, 24 points high; at 8.2 points (9 rungs down) 19.68 points.
    assert rung(state, A) == 9
    assert fits(one, state)
    assert not fits(one, {A.name: 8})


def test_the_stated_order_is_obeyed() -> None:
    rooms = {order: room(20.0, (Words(A, 20), Words(B, 20))) for order in ("ab", "ba")}

    first = solved(rooms["ab"], A, B, order=[A.name, B.name])
    second = solved(rooms["ba"], A, B, order=[B.name, A.name])

    assert (rung(first, A), rung(first, B)) == (17, 0)
    assert (rung(second, A), rung(second, B)) == (0, 17)


def test_the_next_gives_way_when_the_first_is_at_its_floor() -> None:
    state = solved(room(15.0, (Words(A, 20), Words(B, 20))), A, B)

    assert rung(state, A) == A.lowest == 25
    assert 0 < rung(state, B) < B.lowest


def test_a_gap_gives_way_before_a_size_where_it_is_said() -> None:
    gap = ladder("gap a", 8.0, 2.0)

    state = solved(room(16.0, (Words(A, 20), Gap(gap))), A, gap, order=["wrap", gap.name, A.name])

    assert rung(state, gap) == 25
    assert rung(state, A) == 0


def test_a_gap_takes_back_what_a_size_did_not_need() -> None:
    """A line that falls away leaves more than was missing: the gap that gave way first has it back."""
    gap = ladder("gap a", 8.0, 2.0)
    one = room(21.5, (Words(A, 25), Gap(gap)))

    state = solved(one, A, gap, order=[gap.name, A.name])

    assert fits(one, state)
    assert (rung(state, A), rung(state, gap)) == (10, 0)


def test_an_excess_of_a_hair_is_shrunk_as_well() -> None:
    one = room(24.0 - 1.5 * SLACK, (Words(A, 25),))

    assert not fits(one, {})
    assert fits(one, solved(one, A))


def test_a_shared_size_takes_its_neediest_member() -> None:
    texts = [20, 45, 70]
    alone = [solved(room(26.0, (Words(A, chars),)), A) for chars in texts]
    together = solved([room(26.0, (Words(A, chars),), key=str(chars)) for chars in texts], A)

    assert [rung(state, A) for state in alone] == sorted({rung(state, A) for state in alone})
    assert rung(together, A) == rung(alone[-1], A)


def test_what_another_room_shrank_spares_the_rest() -> None:
    """The second room would step down `b`, did not the first have `a` already lower than it wants."""
    needy = room(12.0, (Words(A, 39),))
    mild = room(19.0, (Words(A, 20), Words(B, 20)))

    state = solved([needy, mild], B, A)

    assert rung(state, A) > 20
    assert rung(solved(room(19.0, (Words(A, 20), Words(B, 20))), B, A), B) > 0
    assert rung(state, B) == 0
    assert fits(needy, state)
    assert fits(mild, state)


def test_a_word_too_wide_steps_down_before_any_order() -> None:
    one = room(500.0, (Words(A, 30, longest=25),))

    state = solved(one, B, A)

    assert rung(state, A) == 10
    assert one.strains({A.name: 9})
    assert not one.strains(state)


def test_a_word_too_wide_at_the_floor_stands_at_the_floor() -> None:
    assert rung(solved(room(500.0, (Words(A, 60, longest=60),)), A), A) == A.lowest


def test_another_columns_excess_shrinks_nothing_here() -> None:
    one = room(50.0, (Words(A, 20),), (Sign(90.0),))

    assert rung(solved(one, A), A) == 0


def test_a_column_shrinks_for_its_own_excess_only() -> None:
    alone = solved(room(20.0, (Words(A, 25),)), A)
    beside = solved(room(20.0, (Words(A, 25),), (Sign(90.0),)), A)

    assert rung(beside, A) == rung(alone, A) == 9


def test_what_cannot_help_is_left_alone() -> None:
    """A size that is not used here, or is used where there is room, stays."""
    one = room(20.0, (Words(A, 60),), (Words(B, 5),))

    state = solved(one, B, C, A)

    assert (rung(state, A), rung(state, B), rung(state, C)) == (17, 0, 0)


def test_two_texts_side_by_side_give_way_together() -> None:
    """Neither helps alone, for the other is as high; the one that comes first in the order gives way farther."""
    one = room(12.0, (Beside(Words(A, 12), Words(B, 12)),))

    assert one.excess({A.name: A.lowest}) == one.excess({}) == one.excess({B.name: B.lowest})
    state = solved(one, A, B)

    # 12 characters in 50 points: on one line of 8.2 points (9 rungs down), which is 9.84 points high.
    assert (rung(state, A), rung(state, B)) == (9, 9)
    assert fits(one, state)


def test_what_cannot_help_together_either_is_left_alone() -> None:
    one = room(12.0, (Beside(Words(A, 200), Words(B, 12)),), (Sign(400.0),))
    signs = room(12.0, (Sign(400.0),), (Beside(Words(A, 5), Words(B, 5)),))

    assert one.excess({A.name: A.lowest}) < one.excess({})
    assert rung(solved(signs, A, B), A) == rung(solved(signs, A, B), B) == 0


# ---------------------------------------------------------------- growing


def test_spare_room_lets_a_text_grow_on_its_lines() -> None:
    large = ladder("size a", grow=20.0)
    one = room(100.0, (Words(large, 15),))

    state = solved(one, large)

    # 15 characters at 13.2 points are 99 points wide; at 13.4 they would need a second line.
    assert rung(state, large) == -16
    assert one.lines(state) == 1


def test_growth_stops_at_the_stated_size() -> None:
    large = ladder("size a", grow=11.0)

    state = solved(room(100.0, (Words(large, 5),)), large)

    assert large.at(rung(state, large)) == 11.0


def test_one_member_without_room_holds_all_back() -> None:
    large = ladder("size a", grow=20.0)

    state = solved([room(100.0, (Words(large, 5),)), room(12.0, (Words(large, 5),))], large)

    assert rung(state, large) == 0


def test_sizes_grow_before_gaps() -> None:
    large, gap = ladder("size a", grow=11.0), ladder("gap a", 8.0, 2.0, grow=16.0)
    one = room(22.0, (Words(large, 5), Gap(gap)))

    state = solved(one, gap, large)

    assert rung(state, large) == large.highest
    assert rung(state, gap) == -5


def test_nothing_grows_where_something_sticks_out() -> None:
    large = ladder("size a", grow=20.0)

    assert rung(solved(room(30.0, (Words(large, 5),), (Sign(90.0),)), large), large) == 0


# ---------------------------------------------------------------- by property

sizes = st.floats(4.0, 40.0, allow_nan=False)
names = st.sampled_from(["size a", "size b", "size c", "gap a"])


@st.composite
def tables(draw: st.DrawFn) -> dict[str, ShrinkSteps]:
    table = {}
    for name in ("size a", "size b", "size c", "gap a"):
        design = draw(sizes)
        floor = design * draw(st.sampled_from([1.0, 0.97, 0.7, 0.3]))
        grow = design * draw(st.sampled_from([1.0, 1.05, 1.5, 3.0]))
        table[name] = ShrinkSteps(name, design, floor, grow)
    return table


@st.composite
def problems(
    draw: st.DrawFn, turning: Sequence[str] = ()
) -> tuple[dict[str, ShrinkSteps], list[str], list[Container]]:
    """Some rooms of one to three columns of texts, gaps and signs, a table of variables and an order of all of them."""
    table = draw(tables())
    order = draw(st.permutations(sorted(table)))

    def words() -> Words:
        chars = draw(st.integers(1, 60))
        name = draw(st.sampled_from(["size a", "size b", "size c"]))
        return Words(table[name], chars, min(chars, draw(st.integers(1, 30))))

    def block() -> Words | Gap | Sign | Turn:
        kind = draw(st.sampled_from(["words", "words", "words", "gap", "sign", *turning]))
        if kind == "gap":
            return Gap(table["gap a"])
        if kind == "sign":
            return Sign(draw(sizes))
        return Turn(words(), words(), draw(sizes)) if kind == "turn" else words()

    rooms = []
    for number in range(draw(st.integers(1, 4))):
        columns = [
            tuple(block() for _ in range(draw(st.integers(1, 3)))) for _ in range(draw(st.integers(1, 3)))
        ]
        rooms.append(room(draw(st.floats(10.0, 200.0)), *columns, key=str(number)))
    return table, order, rooms


Problem = tuple[dict[str, ShrinkSteps], list[str], list[Container]]


@given(problems())
def test_nothing_leaves_its_ladder(problem: Problem) -> None:
    table, order, rooms = problem

    state = solve(rooms, table, order)

    for name, step in state.items():
        one = table[name]
        assert one.highest <= step <= one.lowest
        assert min(one.floor, one.design) - 1e-9 <= one.at(step) <= max(one.grow, one.design) + 1e-9


@given(problems())
def test_whatever_can_stand_stands(problem: Problem) -> None:
    """At the floors a room is as low as can be: what stands there must stand in the solution."""
    table, order, rooms = problem
    floors = {name: one.lowest for name, one in table.items()}

    state = solve(rooms, table, order)

    for one in rooms:
        if fits(one, floors):
            assert fits(one, state)


@given(problems())
def test_an_excess_that_stays_is_the_least(problem: Problem) -> None:
    table, order, rooms = problem
    floors = {name: one.lowest for name, one in table.items()}

    state = solve(rooms, table, order)

    for one in rooms:
        assert one.excess(state) <= one.excess(floors) + SLACK * (len(table) + 1)


@given(problems())
def test_growth_adds_no_line_and_pushes_nothing_out(problem: Problem) -> None:
    table, order, rooms = problem
    level = {name: ShrinkSteps(name, one.design, one.floor, one.design) for name, one in table.items()}

    # The same rooms without the leave to grow.
    state, before = solve(rooms, table, order), solve(rooms, level, order)

    assert all(state.get(name, 0) == max(step, 0) or step <= 0 for name, step in before.items())
    for one in rooms:
        if any(state.get(name, 0) < 0 for name in one.used):
            assert one.lines(state) <= one.lines(before)
            assert one.excess(state) <= one.excess(before)
            assert len(one.strains(state)) <= len(one.strains(before))


@given(problems())
def test_one_room_gives_way_in_order_and_least(problem: Problem) -> None:
    """Each variable of a room by itself: a rung less would leave more excess, and those after it wait their turn."""
    table, order, rooms = problem
    level = {name: ShrinkSteps(name, one.design, one.floor, one.design) for name, one in table.items()}
    one = rooms[0]

    state = dict(solve([one], level, order))

    relieved = dict.fromkeys(table, 0)
    for name in table:
        while relieved[name] < table[name].lowest and any(s.variable == name for s in one.strains(relieved)):
            relieved[name] += 1
    so_far = dict(relieved)
    for name in order:
        step, start = state.get(name, 0), so_far[name]
        assert step >= start
        if step > start:
            excess = one.excess(so_far)
            assert excess > 0, f"{name} gave way although all stood"
            reached = one.excess({**so_far, name: step})
            assert one.excess({**so_far, name: step - 1}) > reached, f"{name} gave way a rung too far"
            floor = one.excess({**so_far, name: table[name].lowest})
            assert reached <= floor + SLACK, f"{name} did not give way far enough"
        so_far[name] = step


@given(
    st.integers(1, 40), st.integers(1, 40), st.floats(6.0, 80.0), st.permutations(["size a", "size b"])
)  # fmt: skip
def test_texts_side_by_side_give_way_together_and_least(
    left: int, right: int, height: float, order: list[str]
) -> None:
    one = room(height, (Beside(Words(A, left), Words(B, right)),))
    table = {each.name: each for each in (A, B)}
    floors = {name: each.lowest for name, each in table.items()}

    state = dict(solve([one], table, order))

    assert one.excess(state) <= one.excess(floors) + SLACK * 4
    if fits(one, floors):
        assert fits(one, state)
        for name, step in state.items():
            assert step == 0 or not fits(one, {**state, name: step - 1}), f"{name} gave way a rung too far"


def test_the_measure_of_these_tests() -> None:
    """Of the blocks of this file: 100 points hold 20 characters of 10 points."""
    words = Words(A, 21)

    (extent,) = room(0.0, (words,)).extents({})

    assert (extent.height, extent.lines, extent.strains) == (24.0, 2, ())
    assert room(0.0, (Words(A, 20),)).extents({})[0].lines == 1
    assert WIDE == 100.0


# ---------------------------------------------------------------- containers that are known from before


def anew(one: Container) -> Container:
    return Container(one.key, one.content, one.kit, one.width, one.height)


@given(problems(turning=("turn", "turn")), st.lists(st.integers(0, 3), max_size=4))
def test_what_a_container_went_through_changes_nothing(problem: Problem, earlier: list[int]) -> None:
    """In earlier builds it stood beside others, which wanted other steps of it."""
    table, order, rooms = problem
    for number in earlier:
        solve([one.begun(anew(one)) for one in rooms[: number + 1]], table, order)
    known = [one.begun(anew(one)) for one in rooms]
    fresh = [anew(one) for one in rooms]

    assert solve(known, table, order) == solve(fresh, table, order)
    assert [one.used for one in known] == [one.used for one in fresh]


def test_what_a_container_asked_for_once_is_not_asked_for_again() -> None:
    """Beside a text that wants it small, it asked for another size: alone it does not, and gives none of it."""
    one = room(12.0, (Turn(Words(A, 10), Words(B, 40), 8.0),))
    solved([one, room(7.0, (Words(A, 20),), key="other")], A, B)
    before = set(one.used)

    state = solved(one.begun(anew(one)), A, B)

    assert before == {A.name, B.name}
    assert one.used == {A.name}
    assert state == solved(anew(one), A, B)
