from itertools import accumulate, combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from leafletgen.text.linebreak import Breakpoints, balanced, first_fit, overfull, ragged

words = st.lists(st.floats(0.5, 6), min_size=1, max_size=9)
SPACE = 0.25


def places(widths):
    """Words with spaces between them; no penalties."""
    starts = list(accumulate((w + SPACE for w in widths), initial=0.0))
    ends = [0.0, *(start - SPACE for start in starts[1:])]
    count = len(starts)
    return Breakpoints(tuple(starts), tuple(ends), (0.0,) * count, (False,) * count, (True,) * count)


def lengths(found, gaps):
    return [found.ends[b] - found.starts[a] for a, b in pairwise((0, *gaps))]


@given(words, st.floats(6.1, 20))
def test_first_fit_fills_each_line(widths, measure):
    found = places(widths)
    gaps = first_fit(found, measure)

    assert gaps[-1] == len(widths)
    assert all(length <= measure + 1e-5 for length in lengths(found, gaps))
    for at, (first, last) in enumerate(pairwise((0, *gaps))):
        if at < len(gaps) - 1:
            assert found.ends[last + 1] - found.starts[first] > measure


@given(words, st.floats(6.1, 20))
def test_all_ways_take_the_same_number_of_lines(widths, measure):
    found = places(widths)
    assert len(ragged(found, measure)) == len(balanced(found, measure)) == len(first_fit(found, measure))


@given(words, st.floats(6.1, 20))
def test_balanced_has_no_better_arrangement_of_as_many_lines(widths, measure):
    """Against all arrangements by brute force, the last line of one word set aside."""
    found = places(widths)
    gaps = balanced(found, measure)
    count, total = len(gaps), found.ends[-1]
    target = min(measure, total / count)

    def cost(chosen):
        runt = len(chosen) > 1 and chosen[-1] - chosen[-2] == 1
        return sum(((target - length) / target) ** 2 for length in lengths(found, chosen)) + 4.0 * runt

    best = min(
        cost((*inner, len(widths)))
        for inner in combinations(range(1, len(widths)), count - 1)
        if all(length <= measure + 1e-6 for length in lengths(found, (*inner, len(widths))))
    )
    assert cost(gaps) <= best + 1e-6


@given(words, st.floats(1, 5))
def test_a_piece_that_is_too_wide_stands_alone(widths, measure):
    found = places(widths)
    widest = max(widths)

    assert (overfull(found, measure) > 0) == (widest > measure + 1e-6)
    for choose in (first_fit, ragged, balanced):
        gaps = choose(found, measure)
        for (first, last), length in zip(pairwise((0, *gaps)), lengths(found, gaps), strict=True):
            assert length <= measure + 1e-5 or last - first == 1


def test_ragged_avoids_a_last_line_of_one_short_word():
    found = places([3, 3, 3, 1])
    assert first_fit(found, 9.6) == (3, 4)
    assert ragged(found, 9.6) == (2, 4)


def test_ragged_lengthens_a_last_line_that_is_very_short():
    found = places([3.3, 3.3, 1.7, 0.6, 0.6])._replace(words=(False,) * 6)
    assert first_fit(found, 9.6) == (3, 5)
    assert ragged(found, 9.6) == (2, 5)


def test_charges_move_a_break():
    found = places([3, 3, 3, 3, 3])
    charged = found._replace(penalties=(0, 0, 0, 2.0, 0, 0))

    assert ragged(found, 10) == (3, 5)
    assert ragged(charged, 10) == (2, 5)


def test_two_hyphens_in_a_row_cost_more():
    found = places([4, 4, 4, 4, 4])
    one = found._replace(hyphens=(False, False, True, False, False, False))
    two = found._replace(hyphens=(False, False, True, False, True, False))

    assert ragged(one, 9) == (2, 4, 5)
    assert ragged(two, 9) == (1, 3, 5)
