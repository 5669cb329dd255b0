"""Pages on sheets: where they lie, what is seen of them, in which order they are read."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sheet.posters import (
    GROUND,
    clickable,
    clips,
    grounds,
    label,
    linked,
    page,
    publication,
    texts,
)
from tests.write.pdf import readers

from leafletgen.core.geometry import MM, Length, Point, Rect, Size, Transform
from leafletgen.core.path import rectangle
from leafletgen.sheet.dummy import dummy
from leafletgen.sheet.impose import Binding, Impose, Scheme
from leafletgen.sheet.imposition import impose
from leafletgen.sheet.marks import with_marks
from leafletgen.sheet.panel import RUN_OVER, SEAM, Imposition, Progression
from leafletgen.sheet.profiles import builtin
from leafletgen.sheet.schemes import plan
from leafletgen.sheet.sheet import Sheet
from leafletgen.sheet.window import inverse, seen
from leafletgen.text.ir.frame import Frame, Group, Link, Placed, Shape, TagEnd, TagStart, walk
from leafletgen.text.ir.structure import StructureElement
from leafletgen.write.pdf.document import write

A4 = Size(297 * MM, 210 * MM)
BLEED = 3 * MM
EXACT = 0.01 * MM
FOLDS: tuple[Scheme, ...] = ("half-fold", "tri-fold", "z-fold", "gate-fold", "roll-fold", "booklet")


def made(declared: Impose, progression: Progression = "ltr", **more: object) -> Imposition:
    it = plan(declared, A4, progression, **more).value  # type: ignore[arg-type]  # one of the declared words
    assert it is not None
    return it


def pages(it: Imposition, count: int | None = None) -> list[Sheet]:
    return [page(f"Page {p.order}", Size(*p.trim[2:]), BLEED) for p in it.pages[:count]]


@given(st.sampled_from(FOLDS), st.sampled_from(get_args(Progression)), st.sampled_from(get_args(Binding)))
def test_trims_are_exact_and_art_runs_over_cuts_and_hills_only(
    scheme: Scheme, progression: Progression, binding: Binding
) -> None:
    it = made(Impose(scheme, binding), progression, pages=8 if scheme in ("booklet", "roll-fold") else None)
    sheets = impose(pages(it), it, BLEED)

    assert len(sheets) == it.sides
    for number, sheet in enumerate(sheets):
        assert sheet.trim[2:] == pytest.approx(A4, abs=EXACT)
        assert sheet.trim == pytest.approx(sheet.bleed.grown(-BLEED))
        assert sheet.frame.size == sheet.media
        panels = it.side(number)
        assert len(clips(sheet.frame)) == len(grounds(sheet.frame)) == len(panels)
        for panel, ground, window in zip(panels, grounds(sheet.frame), clips(sheet.frame), strict=True):
            trim = panel.trim.moved(sheet.trim.x, sheet.trim.y)
            assert ground.moved(-panel.shift.x, -panel.shift.y).grown(-BLEED) == pytest.approx(
                trim, abs=EXACT
            )
            seen_over = {
                "left": trim.x - window.x, "top": trim.y - window.y,
                "right": window.right - trim.right, "bottom": window.bottom - trim.bottom,
            }  # fmt: skip
            for edge, over in seen_over.items():
                runs_over = SEAM + RUN_OVER * ((edge in panel.over) - (edge in panel.under))
                assert over == pytest.approx(BLEED if edge in panel.cuts else runs_over, abs=EXACT)


@given(st.integers(1, 16), st.sampled_from(get_args(Progression)))
def test_each_page_is_read_once_and_blanks_come_last(count: int, progression: Progression) -> None:
    it = made(Impose("booklet"), progression, pages=count)
    sheets = impose(pages(it, count), it, BLEED)
    read = [
        (item.item.tag.order, item.item.tag.role)
        for sheet in sheets
        for item in walk(sheet.frame)
        if isinstance(item.item, TagStart) and item.item.tag.order
    ]

    assert sorted(read) == [(n, "Part") for n in range(1, count + 1)]
    assert sorted(text for sheet in sheets for text in texts(sheet.frame)) == sorted(
        f"Page {n}" for n in range(1, count + 1)
    )


@pytest.mark.parametrize("progression", get_args(Progression))
@pytest.mark.parametrize("scheme", FOLDS)
def test_the_file_is_read_in_the_order_of_the_pages(scheme: Scheme, progression: Progression) -> None:
    it = made(Impose(scheme), progression, pages=8 if scheme == "booklet" else None)
    sheets = [
        with_marks(sheet, "japanese", label("slug", 7), True, it.folds_on(side))
        for side, sheet in enumerate(impose(pages(it), it, BLEED))
    ]
    [document] = readers.tree(write(publication(*sheets), builtin("print"))).kids

    assert [kid.role for kid in document.kids] == ["Part"] * len(it.pages)
    assert [kid.kids[0].kids[0] for kid in document.kids] == [f"Page {p.order}" for p in it.pages]


def test_a_second_document_is_read_after_the_first() -> None:
    it = made(Impose("half-fold"))
    first = impose(pages(it), it, BLEED)
    second = impose(
        [page(f"Second {n}", Size(*it.panels[0].trim[2:]), BLEED) for n in range(1, 5)],
        it,
        BLEED,
        read_from=5,
    )
    [document] = readers.tree(write(publication(*first, *second), builtin("print"))).kids
    said = [kid.kids[0].kids[0] for kid in document.kids]

    assert said == [f"{name} {n}" for name in ("Page", "Second") for n in range(1, 5)]


def test_copies_are_seen_and_not_read() -> None:
    it = made(Impose("step-and-repeat", gap=Length(6, "mm")), pages=2, page=Size(91 * MM, 55 * MM))
    cards = [page(f"Card {n}", Size(91 * MM, 55 * MM), BLEED) for n in (1, 2)]
    front, back = impose(cards, it, BLEED)
    [document] = readers.tree(write(publication(front, back), builtin("print"))).kids

    assert texts(front.frame) == ["Card 1"] * 9
    assert [kid.kids[0].kids[0] for kid in document.kids] == ["Card 1", "Card 2"]
    # Neighbours are cut 6 mm apart: each has its 3 mm.
    for window in clips(front.frame):
        assert sorted(window[2:]) == pytest.approx([61 * MM, 97 * MM], abs=EXACT)


@pytest.mark.parametrize("gap", [0.0, 2.0, 6.0, 20.0])
def test_neighbours_never_print_over_each_other(gap: float) -> None:
    it = made(Impose("step-and-repeat", gap=Length(gap, "mm")), pages=1, page=Size(60 * MM, 40 * MM))
    [sheet] = impose([page("x", Size(60 * MM, 40 * MM), BLEED)], it, BLEED)
    windows = clips(sheet.frame)

    for i, window in enumerate(windows):
        assert not any(window.intersects(other, slack=EXACT) for other in windows[:i])


def test_a_turned_page_lies_in_its_panel() -> None:
    it = made(Impose("step-and-repeat"), pages=1, page=Size(91 * MM, 55 * MM))
    turned = [p for p in it.panels if p.turn]
    [sheet] = impose([page("x", Size(91 * MM, 55 * MM))], it, 0)

    assert turned
    for panel, ground in zip(it.side(0), grounds(sheet.frame), strict=True):
        assert ground == pytest.approx(panel.trim.moved(sheet.trim.x, sheet.trim.y), abs=EXACT)


def test_n_up_that_is_told_to_scale_makes_pages_smaller_never_larger() -> None:
    small = made(Impose("n-up", up=2, scale=True), pages=2, page=Size(50 * MM, 70 * MM))
    large = made(Impose("n-up", up=2, scale=True), pages=2, page=Size(210 * MM, 297 * MM))
    for it, size in ((small, Size(50 * MM, 70 * MM)), (large, Size(210 * MM, 297 * MM))):
        [sheet] = impose([page(str(n), size) for n in (1, 2)], it, 0)
        for panel, ground in zip(it.side(0), grounds(sheet.frame), strict=True):
            assert ground == pytest.approx(panel.trim.moved(sheet.trim.x, sheet.trim.y), abs=EXACT)
    assert small.panels[0].trim.width == pytest.approx(50 * MM)
    assert large.panels[0].trim.height == pytest.approx(210 * MM, abs=EXACT)


def test_a_page_of_another_shape_than_its_panel_is_a_bug_of_the_caller() -> None:
    it = made(Impose("half-fold"))
    with pytest.raises(ValueError, match="another shape"):
        impose([page("x", Size(100, 100))] * 4, it, BLEED)
    with pytest.raises(ValueError, match="5 pages for 4 panels"):
        impose([page("x", Size(100, 100))] * 5, it, BLEED)


def test_the_dummy_names_each_panel_with_its_size_and_the_folds_in_order() -> None:
    it = made(Impose("tri-fold"))
    sheet = dummy(it, Size(A4.height, A4.width), label)
    words = texts(sheet.frame)

    assert sorted(w for w in words if "mm" in w) == sorted(["97 × 210 mm"] * 2 + ["100 × 210 mm"] * 4)
    assert [words.count(str(n)) for n in range(1, 7)] == [3, 3, 1, 1, 1, 1]
    assert readers.tree(write(publication(sheet), builtin("print"))).kids[0].kids == []
    spoken = readers.tree(write(publication(dummy(it, A4, label, alt="How to fold")), builtin("print"))).kids[
        0
    ]
    assert spoken.kids[0].role == "Figure"


@given(st.floats(0.1, 5), st.floats(0, 3), st.floats(0, 3), st.floats(0.1, 5), st.floats(-900, 900))
def test_the_map_back_leads_back(a: float, b: float, c: float, d: float, e: float) -> None:
    by = Transform(a, b, -c, d, e, -e)
    there_and_back = by.then(inverse(by))

    assert there_and_back == pytest.approx(Transform(), abs=1e-6)


@given(
    st.integers(-50, 250), st.integers(-50, 250), st.integers(1, 120), st.integers(1, 120), st.integers(0, 3),
    st.floats(0.3, 3),
)  # fmt: skip
def test_nothing_that_is_in_the_window_is_left_out(
    x: int, y: int, width: int, height: int, quarter: int, scale: float
) -> None:
    window = Rect(x, y, width, height)
    turn = [(1, 0, 0, 1), (0, 1, -1, 0), (-1, 0, 0, -1), (0, -1, 1, 0)][quarter]
    by = Transform(*(scale * v for v in turn), 90, 40)
    cells = [Rect(30.0 * i, 30.0 * j, 25, 25) for i in range(-3, 8) for j in range(-3, 8)]
    inner = Frame(
        Size(200, 200),
        tuple(Placed(Point(r.x, r.y), Shape(rectangle(Rect(0, 0, 25, 25)), GROUND)) for r in cells),
    )
    kept = grounds(seen(Frame(Size(200, 200), (Placed(Point(5, 7), Group(inner, by)),)), window))
    every = grounds(Frame(Size(200, 200), (Placed(Point(5, 7), Group(inner, by)),)))

    assert [r for r in every if r.intersects(window, slack=0.05)] == [
        r for r in kept if r.intersects(window, slack=0.05)
    ]
    assert all(r.grown(0.5).intersects(window) for r in kept)


def test_what_is_seen_has_no_tags_and_no_links() -> None:
    frame = Frame(
        Size(100, 100),
        (
            Placed(Point(0, 0), TagStart(StructureElement("P"))),
            Placed(Point(0, 0), Link(Size(50, 50), "https://example.org", "x")),
            *page("words", Size(90, 90)).frame.items,
            Placed(Point(0, 0), TagEnd()),
        ),
    )
    left = [walked.item for walked in walk(seen(frame, Rect(0, 0, 100, 100)))]

    assert not any(isinstance(item, TagStart | TagEnd | Link) for item in left)
    assert "words" in texts(seen(frame, Rect(0, 0, 100, 100)))


@pytest.mark.parametrize("progression", get_args(Progression))
@pytest.mark.parametrize("scheme", FOLDS)
def test_what_can_be_clicked_moves_along_with_its_page(scheme: Scheme, progression: Progression) -> None:
    it = made(Impose(scheme), progression, pages=8 if scheme == "booklet" else None)
    area = Rect(20, 30, 40, 10)
    sheets = impose([linked(one, area) for one in pages(it)], it, BLEED)
    found = clickable(write(publication(*sheets), builtin("screen")))

    for side, areas in enumerate(found):
        expected = [area.moved(p.trim.x + p.shift.x, p.trim.y + p.shift.y) for p in it.side(side)]
        assert sorted(areas) == [pytest.approx(one, abs=0.02) for one in sorted(expected)]
    assert clickable(write(publication(*sheets), builtin("print"))) == [[] for _ in sheets]


def test_of_several_copies_the_first_can_be_clicked() -> None:
    card = Size(91 * MM, 55 * MM)
    it = made(Impose("step-and-repeat"), pages=1, page=card)
    [sheet] = impose([linked(page("Card", card), Rect(0, 0, *card))], it, 0)
    [[area]] = clickable(write(publication(sheet), builtin("screen")))
    [first] = [p for p in it.panels if p.copy == 0]

    assert area == pytest.approx(first.trim, abs=0.02)


@pytest.mark.needs("verapdf")
def test_imposed_sheets_are_archivable_and_accessible(tmp_path: Path) -> None:
    fold, cards = (
        made(Impose("tri-fold")),
        made(Impose("step-and-repeat"), pages=1, page=Size(91 * MM, 55 * MM)),
    )
    files = {
        "fold.pdf": [*impose(pages(fold), fold, BLEED), dummy(fold, A4, label, alt="How to fold")],
        "cards.pdf": impose([page("Card", Size(91 * MM, 55 * MM))], cards, 0),
    }
    for name, sheets in files.items():
        marked = [with_marks(sheet, "western", label("slug", 7), True) for sheet in sheets]
        (tmp_path / name).write_bytes(write(publication(*marked), builtin("office")))

    told = readers.verapdf(["PDFA-2A", "PDFUA-1"], [tmp_path / name for name in files])
    assert told == {name: [] for name in files}
