"""Schemes of imposition: the tables of the trade, and folding for real."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sheet import paper_folding as folding

from leafletgen.core.diagnostics import Sink
from leafletgen.core.geometry import MM, Length, Rect, Size
from leafletgen.core.reading import MapNode, compose, decode
from leafletgen.core.source import Source
from leafletgen.sheet.impose import Binding, Impose, Scheme
from leafletgen.sheet.panel import Imposition, Progression
from leafletgen.sheet.schemes import panel_ids, plan
from leafletgen.sheet.strips import folded

A4 = Size(297 * MM, 210 * MM)
LETTER = Size(279.4 * MM, 215.9 * MM)
FOLDS: tuple[Scheme, ...] = ("half-fold", "tri-fold", "z-fold", "gate-fold", "roll-fold")
PROGRESSIONS: tuple[Progression, ...] = get_args(Progression)

papers = st.builds(
    lambda width, height: Size(width * MM, height * MM), st.integers(160, 900), st.integers(160, 900)
)
shorter = st.none() | st.integers(0, 4).map(lambda mm: Length(float(mm), "mm"))
impositions = st.tuples(st.sampled_from(FOLDS), st.sampled_from(get_args(Binding)), shorter).map(
    lambda drawn: Impose(*drawn)
)


def made(impose: Impose, paper: Size = A4, progression: Progression = "ltr", **more: object) -> Imposition:
    outcome = plan(impose, paper, progression, **more)  # type: ignore[arg-type]  # one of the declared words
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value


def row(it: Imposition, side: int) -> tuple[list[int], list[float]]:
    """Page numbers and widths in millimetres from left to right."""
    panels = sorted(it.side(side), key=lambda p: p.trim.x)
    return [p.order for p in panels], [round(p.trim.width / MM, 2) for p in panels]


@pytest.mark.parametrize(
    ("scheme", "outside", "inside", "widths"),
    [
        ("half-fold", [4, 1], [2, 3], [148.5, 148.5]),
        ("tri-fold", [5, 6, 1], [2, 3, 4], [97, 100, 100]),
        ("z-fold", [5, 6, 1], [2, 3, 4], [99, 99, 99]),
        ("gate-fold", [2, 6, 1], [3, 4, 5], [73.5, 150, 73.5]),
        ("roll-fold", [6, 7, 8, 1], [2, 3, 4, 5], [71.75, 73.75, 75.75, 75.75]),
    ],
)
def test_the_table_of_folds(
    scheme: Scheme, outside: list[int], inside: list[int], widths: list[float]
) -> None:
    left = made(Impose(scheme))

    assert row(left, 0) == (outside, widths)
    assert row(left, 1) == (inside, widths[::-1])
    for progression in ("rtl", "vertical"):
        right = made(Impose(scheme), progression=progression)  # type: ignore[arg-type]  # one of the declared words
        assert row(right, 0) == (outside[::-1], widths[::-1])
        assert row(right, 1) == (inside[::-1], widths)


def test_letter_folds_to_sixteenths_of_an_inch() -> None:
    _, widths = row(made(Impose("tri-fold"), LETTER), 0)

    assert widths == [round(inch * 25.4, 2) for inch in (3 + 5 / 8, 3 + 11 / 16, 3 + 11 / 16)]


def test_a_booklet_is_in_the_order_of_the_formula() -> None:
    for pages in (4, 8, 16, 32):
        for progression in PROGRESSIONS:
            it = made(Impose("booklet"), progression=progression, pages=pages)
            for s in range(pages // 4):
                front, back = [pages - 2 * s, 1 + 2 * s], [2 + 2 * s, pages - 1 - 2 * s]
                expected = (front, back) if progression == "ltr" else (front[::-1], back[::-1])
                assert (row(it, 2 * s)[0], row(it, 2 * s + 1)[0]) == expected


@given(impositions, papers, st.sampled_from(PROGRESSIONS))
def test_a_fold_reads_in_order_when_it_is_really_folded(
    impose: Impose, paper: Size, progression: Progression
) -> None:
    outcome = plan(impose, paper, progression)
    it = outcome.value
    if it is None:
        assert [d.code for d in outcome.diagnostics] == ["fold-too-narrow"]
        return
    shut, flat = folding.folded(it), folding.pieces(it, 0)
    above = any(face.order == 1 for face in folding.visible(it, shut, True))
    front = folding.visible(it, shut, above)
    inside = folding.visible(it, flat, True)
    outside = folding.visible(it, flat, False)

    assert all(face.upright for face in (*front, *inside, *outside))
    # Shut: the cover (a gate: both doors). Then the inside; then the sheet is turned over.
    read = folding.in_order(it, front) + folding.in_order(it, inside)
    read += [order for order in folding.in_order(it, outside) if order not in read]
    assert read == [panel.order for panel in it.pages] == list(range(1, len(panel_ids(it.scheme)) + 1))


@pytest.mark.parametrize(
    ("scheme", "back"), [("half-fold", 4), ("tri-fold", 6), ("z-fold", 4), ("gate-fold", 6), ("roll-fold", 8)]
)
@pytest.mark.parametrize("progression", PROGRESSIONS)
def test_what_is_at_the_back_when_it_is_shut(scheme: Scheme, back: int, progression: Progression) -> None:
    it = made(Impose(scheme), progression=progression)
    shut = folding.folded(it)
    faces = [folding.in_order(it, folding.visible(it, shut, above)) for above in (True, False)]

    assert [back] in faces
    assert [1, 2] in faces if scheme == "gate-fold" else [1] in faces


@pytest.mark.parametrize("binding", get_args(Binding))
@pytest.mark.parametrize("progression", PROGRESSIONS)
@pytest.mark.parametrize("scheme", [*FOLDS, "booklet"])
def test_at_a_hill_the_ground_that_is_met_first_runs_over(
    scheme: Scheme, progression: Progression, binding: Binding
) -> None:
    it = made(Impose(scheme, binding), progression=progression, pages=8 if scheme == "booklet" else None)
    shut = folding.folded(it)
    looks = [{face.order for face in folding.visible(it, shut, above)} for above in (True, False)]
    front, back = sorted(looks, key=lambda orders: 1 not in orders)
    axis = 1 if it.binding == "top" else 0

    def met(order: int) -> int:
        return 0 if order in front else 1 if order in back else 2

    for side in range(it.sides):
        row = sorted(it.side(side), key=lambda p: p.trim[axis])
        folds = sorted(it.folds_on(side), key=lambda f: f.at)
        first, last = ("top", "bottom") if axis else ("left", "right")
        assert len(folds) == len(row) - 1
        for fold, before, after in zip(folds, row, row[1:], strict=False):
            runs = (last in before.over, last in before.under, first in after.over, first in after.under)
            if fold.valley:
                assert not any(runs)
            elif runs == (True, False, False, True):
                assert met(before.order) <= met(after.order)
            else:
                assert runs == (False, True, True, False)
                assert met(after.order) <= met(before.order)


@given(st.integers(1, 64), st.sampled_from(PROGRESSIONS), st.sampled_from(get_args(Binding)), papers)
def test_a_booklet_reads_in_order_when_it_is_really_folded(
    pages: int, progression: Progression, binding: Binding, paper: Size
) -> None:
    it = made(Impose("booklet", binding), paper, progression, pages=pages)
    shut = folding.folded(it)
    above = folding.looked_at(it, shut[-1], True).order == 1
    read = folding.leaves(it, shut, above)

    assert [face.order for face in read] == list(range(1, len(it.panels) + 1))
    assert 0 <= len(it.panels) - pages < 4
    assert all(face.upright for face in read)
    expected = {"auto": "left" if progression == "ltr" else "right"}.get(binding, binding)
    assert folding.spine(it, shut, above) == it.binding == expected


@pytest.mark.parametrize("scheme", ["tri-fold", "roll-fold"])
@pytest.mark.parametrize("binding", ["left", "right", "top"])
def test_a_flap_that_is_too_wide_cannot_be_folded(scheme: Scheme, binding: Binding) -> None:
    """What the simulator is for; `plan` refuses this by its number."""
    wide = folded(Impose(scheme, binding, Length(-1, "mm")), A4, "ltr", 1.0)

    with pytest.raises(AssertionError, match="across the fold"):
        folding.folded(wide)


@given(impositions, papers, st.sampled_from(PROGRESSIONS))
def test_panels_fill_both_sides_to_a_hundredth_of_a_millimetre(
    impose: Impose, paper: Size, progression: Progression
) -> None:
    it = plan(impose, paper, progression).value
    if it is None:
        return
    axis = 1 if it.binding == "top" else 0
    for side in (0, 1):
        trims = [p.trim for p in it.side(side)]
        assert folding.gapless(trims, paper[axis], axis)
        assert all(abs(t[3 - axis] - paper[1 - axis]) <= folding.EXACT for t in trims)
        # The folds of a side are where its panels meet.
        starts = sorted(t[axis] for t in trims)[1:]
        assert sorted(f.at for f in it.folds_on(side)) == pytest.approx(starts, abs=folding.EXACT)


@given(impositions, papers, st.sampled_from(PROGRESSIONS))
def test_an_edge_is_cut_at_the_border_and_folded_inside(
    impose: Impose, paper: Size, progression: Progression
) -> None:
    it = plan(impose, paper, progression).value
    for p in it.panels if it else ():
        border = {
            "left": p.trim.x < 0.01, "right": p.trim.right > paper.width - 0.01,
            "top": p.trim.y < 0.01, "bottom": p.trim.bottom > paper.height - 0.01,
        }  # fmt: skip
        assert p.cuts == {edge for edge, there in border.items() if there}
        assert p.folds == {edge for edge, there in border.items() if not there}


@pytest.mark.parametrize(
    ("paper", "binding", "expected"),
    [
        (A4, "left", "short-edge"), (A4, "right", "short-edge"), (A4, "top", "long-edge"),
        (Size(A4.height, A4.width), "left", "long-edge"), (Size(A4.height, A4.width), "top", "short-edge"),
    ],
)  # fmt: skip
def test_the_sheet_is_turned_about_an_axis_along_the_fold(
    paper: Size, binding: Binding, expected: str
) -> None:
    it = made(Impose("half-fold", binding), paper)

    assert it.duplex == expected
    assert all(fold.vertical == (it.turned_about == "vertical") for fold in it.folds)


@given(st.integers(4, 64), st.sampled_from(PROGRESSIONS), st.sampled_from(get_args(Binding)))
def test_inner_sheets_creep_towards_the_spine(pages: int, progression: Progression, binding: Binding) -> None:
    it = made(Impose("booklet", binding, stock=Length(0.14, "mm"), creep=1.3), A4, progression, pages=pages)
    for panel in it.panels:
        expected = (panel.side // 2) * 0.14 * 1.3 * MM
        [edge] = panel.folds
        towards = {"left": (-1, 0), "right": (1, 0), "top": (0, -1), "bottom": (0, 1)}[edge]
        assert panel.shift == pytest.approx((towards[0] * expected, towards[1] * expected))


def test_a_side_of_n_up_is_read_from_the_start() -> None:
    left, right = (made(Impose("n-up", up=4), progression=p, pages=6) for p in ("ltr", "rtl"))  # type: ignore[arg-type]  # one of the declared words

    def orders(it: Imposition, side: int) -> list[int]:
        return [p.order for p in sorted(it.side(side), key=lambda p: (p.trim.y, p.trim.x))]

    assert (orders(left, 0), orders(left, 1)) == ([1, 2, 3, 4], [5, 6])
    assert (left.duplex, made(Impose("n-up", up=4), pages=4).duplex) == ("short-edge", "none")
    assert (orders(right, 0), orders(right, 1)) == ([2, 1, 4, 3], [6, 5])


@given(
    st.integers(1, 16), st.integers(1, 20), papers, st.sampled_from(PROGRESSIONS), st.none() | papers,
    st.integers(0, 8),
)  # fmt: skip
def test_n_up_has_each_page_once_and_nothing_overlaps(
    up: int, pages: int, paper: Size, progression: Progression, page: Size | None, gap: int
) -> None:
    scaled = Impose("n-up", up=up, gap=Length(float(gap), "mm"), scale=True)
    it = made(scaled, paper, progression, pages=pages, page=page)

    assert [p.order for p in it.pages] == list(range(1, pages + 1))
    for side in range(it.sides):
        panels = it.side(side)
        assert 1 <= len(panels) <= up
        for i, p in enumerate(panels):
            assert Rect(0, 0, *it.area[2:]).contains(p.trim, slack=folding.EXACT)
            assert not any(p.trim.intersects(q.trim, slack=folding.EXACT) for q in panels[:i])
            if page is not None:
                width, height = (page.height, page.width) if p.turn else page
                assert p.trim.width / p.trim.height == pytest.approx(width / height)
                assert p.trim.width <= width + folding.EXACT
    assert Rect(0, 0, *paper).contains(it.area, slack=folding.EXACT)


@pytest.mark.parametrize(
    ("page", "gap", "copies"),
    [((148.5, 210), 0, 2), ((148, 210), 0, 2), ((91, 55), 0, 10), ((91, 55), 6, 9), ((105, 148), 0, 4)],
)
def test_copies_are_as_many_as_fit(page: tuple[float, float], gap: float, copies: int) -> None:
    size = Size(page[0] * MM, page[1] * MM)
    it = made(Impose("step-and-repeat", gap=Length(gap, "mm")), pages=1, page=size)

    assert len(it.panels) == copies
    assert it.paper == A4


@given(st.sampled_from(PROGRESSIONS), st.integers(50, 150), st.integers(50, 150), st.integers(0, 6), papers)
def test_each_copy_has_its_back_behind_it_the_same_way_up(
    progression: Progression, width: int, height: int, gap: int, paper: Size
) -> None:
    page = Size(width * MM, height * MM)
    it = made(Impose("step-and-repeat", gap=Length(float(gap), "mm")), paper, progression, pages=2, page=page)
    fronts, backs = it.side(0), it.side(1)

    assert len(fronts) == len(backs) > 0
    for front in fronts:
        behind = folding.turned(it, front.trim)
        [back] = [b for b in backs if b.trim == pytest.approx(behind, abs=folding.EXACT)]
        # A quarter clockwise in front is one the other way round from behind.
        assert (front.turn + back.turn) % 4 == 0
        assert back.copy == front.copy
        assert sorted(front.trim[2:]) == pytest.approx(sorted(page), abs=folding.EXACT)
    assert it.area.x == pytest.approx(paper.width - it.area.right)


@given(st.sampled_from(PROGRESSIONS), st.integers(1, 6), papers)
def test_work_and_turn_gives_each_half_its_back(progression: Progression, pages: int, paper: Size) -> None:
    it = made(Impose("work-and-turn"), paper, progression, pages=pages)
    for side in range(it.sides):
        panels = it.side(side)
        if len(panels) == 2:
            # The same plate on the back: behind the one page lies the other.
            assert folding.turned(it, panels[0].trim) == pytest.approx(panels[1].trim)
    assert it.duplex == "none"


@pytest.mark.parametrize(
    ("impose", "paper", "more", "code"),
    [
        (Impose("roll-fold"), Size(90 * MM, 200 * MM), {}, "fold-too-narrow"),
        (Impose("tri-fold", shorter=Length(-3, "mm")), A4, {}, "imposition-value"),
        (Impose("tri-fold", shorter=Length(90, "mm")), A4, {}, "imposition-value"),
        (Impose("n-up", up=0), A4, {"pages": 2}, "imposition-value"),
        (Impose("n-up", gap=Length(300, "mm")), A4, {"pages": 2}, "imposition-value"),
        (Impose("booklet", creep=-1), A4, {"pages": 8}, "imposition-value"),
        (Impose("booklet", stock=Length(1, "m")), A4, {"pages": 8}, "imposition-value"),
        (Impose("tri-fold"), A4, {"pages": 7}, "imposition-too-many"),
        (Impose("step-and-repeat"), A4, {"page": Size(900, 900)}, "imposition-no-room"),
        (Impose("step-and-repeat"), A4, {}, "imposition-page-missing"),
    ],
)
def test_what_cannot_be_is_told(impose: Impose, paper: Size, more: dict[str, object], code: str) -> None:
    outcome = plan(impose, paper, **more)  # type: ignore[arg-type]  # one of the declared words

    assert outcome.value is None
    assert [d.code for d in outcome.diagnostics] == [code]


def test_a_single_copy_is_warned_about_and_made() -> None:
    outcome = plan(
        Impose("step-and-repeat", gap=Length(5, "mm")),
        Size(2 * 210 * MM, A4.width),
        page=Size(A4.height, A4.width),
    )

    assert outcome.value is not None
    assert [(d.code, dict(d.args)["without"]) for d in outcome.diagnostics] == [("imposition-one", "2")]


def test_a_thick_booklet_is_warned_about_and_made() -> None:
    outcome = plan(Impose("booklet", stock=Length(0.3, "mm")), A4, pages=64)

    assert outcome.value is not None
    assert [d.code for d in outcome.diagnostics] == ["booklet-thick"]


def test_the_declaration_reads_from_a_project_file() -> None:
    sink = Sink()
    text = "{scheme: roll-fold, binding: right, shorter: 1.5mm, dummy: yes}"
    node = compose(Source("leaflet.yaml", f"impose: {text}\n"), sink)
    assert isinstance(node, MapNode)
    read = decode(node.entries[0].value, Impose, sink)

    assert sink.diagnostics == ()
    assert read == Impose("roll-fold", "right", Length(1.5, "mm"), dummy=True)
    assert read is not None
    assert read.span is not None
