from itertools import accumulate, combinations, pairwise

from hypothesis import given, settings
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

    # Two that each cost 0.3 would be cheaper than the shorter lines without the second one.
    many = places([2, 3, 4, 4, 4])._replace(
        words=(False,) * 6, hyphens=(False, False, True, True, True, False)
    )
    assert ragged(many, 9) == (1, 3, 5)


def price(found, gaps, measure):
    """What a paragraph of these lines costs: rags squared, penalties, a short or lonely last line, hyphens in a row."""
    total, short, row = 0.0, max(measure * 0.33, 2.5), 0
    for (first, last), length in zip(pairwise((0, *gaps)), lengths(found, gaps), strict=True):
        total += found.penalties[last]
        if last < gaps[-1]:
            total += ((measure - length) / measure) ** 2
        elif length < 0.33 * measure:
            total += 3.0 * (0.33 - length / measure) ** 2
        if last == gaps[-1] and last - first == 1 and found.words[last] and length < short:
            total += 4.0
        row = row + 1 if found.hyphens[last] else 0
        total += (0.0, 0.3, 0.6, 1e5)[min(row, 3)]
    return total


@st.composite
def texts(draw):
    """Words with what may lie between them: a charge, a hyphen; some would look is_runt as a last line."""
    found = places(draw(st.lists(st.floats(0.5, 6), min_size=3, max_size=9)))
    inner = len(found.ends) - 2
    row = st.lists(st.booleans(), min_size=inner, max_size=inner)
    penalties = draw(st.lists(st.sampled_from([0.0, 0.0, 0.2, 1.0]), min_size=inner, max_size=inner))
    return found._replace(
        penalties=(0.0, *penalties, 0.0),
        hyphens=(False, *draw(row), False),
        words=(False, *draw(row), draw(st.booleans())),
    )


@given(texts(), st.floats(6.1, 20))
@settings(max_examples=300)
def test_ragged_has_no_cheaper_arrangement_of_as_many_lines(found, measure):
    gaps = ragged(found, measure)
    last = len(found.ends) - 1

    best = min(
        price(found, (*inner, last), measure)
        for inner in combinations(range(1, last), len(first_fit(found, measure)) - 1)
        if all(length <= measure + 1e-6 for length in lengths(found, (*inner, last)))
    )
    if best < 1e5:
        assert len(gaps) == len(first_fit(found, measure))
    assert price(found, gaps, measure) <= best + 1e-6


def test_never_three_hyphens_in_a_row_where_another_line_helps():
    """Not even where the text takes a line more without the third."""
    found = places([2, 3, 2, 3, 2, 3, 2, 3])._replace(
        hyphens=(False, False, True, False, True, False, True, False, False)
    )
    whole = found._replace(hyphens=(False,) * 9)

    assert ragged(whole, 6) == first_fit(whole, 6) == (2, 4, 6, 8)
    lines = ragged(found, 6)
    assert len(lines) == 5
    assert [found.hyphens[gap] for gap in lines].count(True) <= 2


def test_what_fits_to_the_hair_fits():
    """A line as long as its measure is no line too long, and its text not overfull; a thousandth of an em more is."""
    found = places([3, 3])
    whole = found.ends[-1]

    for choose in (first_fit, ragged, balanced):
        assert choose(found, whole) == (2,)
        assert choose(found, whole - 0.001) == (1, 2)
    assert overfull(found, 3.0) == 0
    assert abs(overfull(found, 2.5) - 0.5) < 1e-5


def test_a_text_of_no_words_has_no_line():
    empty = places([])

    assert first_fit(empty, 5) == ()
    assert overfull(empty, 5) == 0


def test_some_of_the_gaps_are_a_text_of_their_own():
    found = places([3, 2, 1])._replace(
        penalties=(0.0, 0.5, 0.7, 0.0), hyphens=(False, True, False, False), words=(False, False, True, False)
    )

    assert found.picked([0, 1, 3]) == Breakpoints(
        (found.starts[0], found.starts[1], found.starts[3]),
        (found.ends[0], found.ends[1], found.ends[3]),
        (0.0, 0.5, 0.0),
        (False, True, False),
        (False, False, False),
    )


def test_where_there_is_no_room_each_piece_stands_alone():
    for ways in (first_fit, ragged, balanced):
        for width in (0.0, -1.0):
            assert ways(places([3.0, 2.0, 4.0]), width) == (1, 2, 3)
