"""The move that a layer is told: the least that all languages leave free."""

from __future__ import annotations

from math import inf

from hypothesis import given
from hypothesis import strategies as st

from leafletgen.engine.layout.moves import FARTHEST, TakenMoves, least_move

stretches = st.lists(
    st.tuples(st.floats(-40, 40), st.floats(0.2, 9)).map(lambda p: (p[0], p[0] + p[1])), max_size=6
).map(lambda rows: tuple(sorted(rows)))


def free(move: float, taken: list[TakenMoves]) -> bool:
    return not any(low < move < high for own in taken for low, high in own)


@given(st.lists(stretches, max_size=4))
def test_it_is_the_shortest_that_is_free(taken: list[TakenMoves]) -> None:
    tenths = (sign * n / 10 for n in range(int(FARTHEST * 10) + 1) for sign in (-1, 1))
    shortest = next((abs(move) for move in tenths if free(move, taken)), None)

    move = least_move(taken)

    assert shortest == (None if move is None else abs(move))
    assert move is None or free(move, taken)


def test_all_languages_count() -> None:
    assert least_move([((-1.0, 1.5),)]) == -1.0
    assert least_move([((-1.0, 2.0),), ((-4.0, 0.5),)]) == 2.0
    assert least_move([((-1.0, 2.0),), ((-4.0, inf),)]) == -4.0
    assert least_move([((-inf, inf),)]) is None
    assert least_move([((1.0, 2.0),)]) == 0.0
