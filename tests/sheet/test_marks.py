"""Printer's marks: exact places, all plates, never over the artwork."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sheet.posters import clips, grounds, label, page, publication, texts
from tests.write.pdf import readers

from leafletgen.core.geometry import MM, Point, Rect, Size
from leafletgen.core.path import Path
from leafletgen.sheet.marks import LINE, REGISTRATION, Cuts, MarkStyle, slug_room, with_marks
from leafletgen.sheet.panel import Fold
from leafletgen.sheet.profiles import builtin
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.ir.frame import Frame, Group, Placed, Shape, walk
from leafletgen.write.pdf.document import write

BLEED = 3 * MM
TRIM = Size(210 * MM, 297 * MM)
STYLES: tuple[MarkStyle, ...] = ("western", "japanese")
FOLDS = (Fold(True, 97 * MM, True, 1), Fold(False, 100 * MM, True, 2))


def strokes(sheet: Sheet, dashed: bool | None = None) -> list[tuple[Point, ...]]:
    """Straight lines of the marks relative to the trim's top left, in millimetres."""
    found = []
    for walked in walk(sheet.frame):
        item = walked.item
        if isinstance(item, Shape) and item.stroke and item.stroke.paint == REGISTRATION:
            if dashed is not None and bool(item.stroke.dash) is not dashed:
                continue
            found += lines(item.path.transformed(walked.transform), sheet.trim)
    return found


def lines(path: Path, trim: Rect) -> list[tuple[Point, ...]]:
    found: list[tuple[Point, ...]] = []
    here = Point(0, 0)
    for segment in path.segments:
        if segment.kind == "L":
            pair = sorted((here, segment.points[0]))
            found.append(
                tuple(Point(round((p.x - trim.x) / MM, 3), round((p.y - trim.y) / MM, 3)) for p in pair)
            )
        if segment.points:
            here = segment.points[-1]
    return found


def line(x1: float, y1: float, x2: float, y2: float) -> tuple[Point, ...]:
    return tuple(sorted((Point(x1, y1), Point(x2, y2))))


def ink(sheet: Sheet) -> list[Rect]:
    """The boxes of all mark lines, patches and words, strokes included."""
    boxes = []
    for group in sheet.frame.items:
        if isinstance(group.item, Group) and group.item.clip:
            continue
        for walked in walk(Frame(sheet.media, (group,))):
            if isinstance(walked.item, Shape):
                path = walked.item.path
                reach = walked.item.stroke.width / 2 if walked.item.stroke else 0
                boxes += [walked.transform.apply_rect(sub.bounds).grown(reach) for sub in subpaths(path)]
    return boxes


def subpaths(path: Path) -> list[Path]:
    found: list[Path] = []
    for segment in path.segments:
        if segment.kind == "M":
            found.append(Path(()))
        found[-1] = Path((*found[-1].segments, segment))
    return found


def test_western_corner_marks_are_5_mm_and_begin_1_mm_outside_the_bleed() -> None:
    marked = strokes(with_marks(page("x", TRIM, BLEED), "western"))

    assert set(marked) >= {
        line(0, -4, 0, -9), line(-4, 0, -9, 0), line(210, -4, 210, -9), line(214, 0, 219, 0),
        line(0, 301, 0, 306), line(-4, 297, -9, 297), line(210, 301, 210, 306), line(214, 297, 219, 297),
    }  # fmt: skip


def test_japanese_corner_marks_are_two_pairs() -> None:
    marked = strokes(with_marks(page("x", TRIM, BLEED), "japanese"))

    # Upper left: the inner pair begins at the bleed edge, the outer one runs in as far as the trim line.
    assert set(marked) >= {
        line(0, -3, 0, -13),
        line(-3, 0, -13, 0),
        line(-3, 0, -3, -13),
        line(0, -3, -13, -3),
    }
    # Lower right.
    assert set(marked) >= {
        line(210, 300, 210, 310), line(213, 297, 223, 297), line(213, 297, 213, 310), line(210, 300, 223, 300),
    }  # fmt: skip
    # Centre marks: a bar of 20 mm on the bleed edge, a stem of 10 mm outwards.
    assert set(marked) >= {
        line(95, -3, 115, -3),
        line(105, -3, 105, -13),
        line(-3, 138.5, -3, 158.5),
        line(-3, 148.5, -13, 148.5),
    }
    assert len(marked) == 4 * 4 + 4 * 2


def test_registration_targets_are_in_the_middle_of_each_side() -> None:
    sheet = with_marks(page("x", TRIM, BLEED), "western")
    marked = strokes(sheet)

    assert set(marked) >= {line(100, -9, 110, -9), line(105, -4, 105, -14), line(-9, 143.5, -9, 153.5)}
    circles = [
        s
        for w in walk(sheet.frame)
        if isinstance(w.item, Shape) and w.item.stroke
        for s in subpaths(w.item.path)
        if any(x.kind == "C" for x in s.segments)
    ]
    rings = [s for s in circles if abs(s.bounds.width - 6 * MM) < 0.01]
    assert len(rings) == 4


@pytest.mark.parametrize("style", STYLES)
def test_folds_are_marked_at_both_ends(style: MarkStyle) -> None:
    marked = strokes(with_marks(page("x", TRIM, BLEED), style, folds=FOLDS), dashed=style == "western")

    assert set(marked) >= {
        line(97, -4, 97, -9),
        line(97, 301, 97, 306),
        line(-4, 100, -9, 100),
        line(214, 100, 219, 100),
    }


def test_a_target_makes_way_for_a_fold_in_the_middle() -> None:
    marked = strokes(
        with_marks(page("x", TRIM, BLEED), "western", folds=(Fold(True, 105 * MM, True, 1),)), dashed=False
    )

    assert line(110, -9, 120, -9) in marked
    assert line(100, -9, 110, -9) not in marked


def test_cuts_inside_the_sheet_are_marked() -> None:
    marked = strokes(with_marks(page("x", TRIM, BLEED), "western", cuts=Cuts((70 * MM,), (90 * MM, 96 * MM))))

    assert set(marked) >= {line(70, -4, 70, -9), line(-4, 90, -9, 90), line(214, 96, 219, 96)}


@given(
    st.sampled_from(get_args(MarkStyle)), st.booleans(), st.none() | st.integers(5, 400), st.booleans(),
    st.integers(40, 600), st.integers(40, 600), st.sampled_from([0.0, 3.0, 10.0]), st.booleans(),
)  # fmt: skip
def test_marks_lie_outside_the_bleed_inside_the_paper_and_are_never_thin(
    style: MarkStyle,
    bar: bool,
    slug: int | None,
    folded: bool,
    width: int,
    height: int,
    bleed: float,
    cut: bool,
) -> None:
    before = page("x", Size(width * MM, height * MM), bleed * MM)
    words = None if slug is None else Frame(Size(min(slug * MM, slug_room(before)), 9))
    folds = (Fold(True, width * MM / 3, True, 1),) if folded else ()
    after = with_marks(before, style, words, bar, folds, Cuts((width * MM / 2,)) if cut else Cuts())
    if after is before:
        assert style == "none"
        return

    assert after.trim[2:] == pytest.approx(before.trim[2:])
    assert after.bleed[2:] == pytest.approx(before.bleed[2:])
    assert after.trim.x - after.bleed.x == pytest.approx(before.trim.x - before.bleed.x)
    assert after.frame.size == after.media
    assert grounds(after.frame) == [pytest.approx(after.bleed)]
    for box in ink(after):
        # The Japanese outer pair and the centre bar lie on the bleed edge with half their line.
        assert not box.intersects(after.bleed, slack=LINE / 2 + 1e-6)
        assert Rect(0, 0, *after.media).contains(box)
    for walked in walk(after.frame):
        if isinstance(walked.item, Shape) and walked.item.stroke and walked.item.stroke.paint == REGISTRATION:
            assert walked.item.stroke.width >= 0.25


@given(st.integers(60, 500), st.integers(1, 500), st.sampled_from(STYLES), st.booleans())
def test_the_slug_and_the_bar_cover_no_mark(width: int, slug: int, style: MarkStyle, folded: bool) -> None:
    before = page("x", Size(width * MM, 100 * MM), BLEED)
    words = page("slug", Size(min(slug * MM, slug_room(before)), 9)).frame
    folds = (Fold(True, width * MM * 0.3, True, 1),) if folded else ()
    after = with_marks(before, style, words, True, folds)
    [_, slug_box] = grounds(after.frame)
    lined = [b for b in ink(after) if min(b.width, b.height) < 1]
    patches = [b for b in ink(after) if abs(b.width - 5 * MM) < 0.01 and abs(b.height - 5 * MM) < 0.01]

    assert patches
    for box in (slug_box, *patches):
        assert Rect(0, 0, *after.media).contains(box)
        assert not any(box.intersects(other, slack=0.01) for other in lined)


def test_all_plates_print_the_marks_and_nobody_reads_them() -> None:
    pikepdf = pytest.importorskip("pikepdf")
    from io import BytesIO

    sheet = with_marks(page("x", TRIM, BLEED), "western", label("slug", 7), True, FOLDS)
    data = write(publication(sheet), builtin("print"))
    with pikepdf.open(BytesIO(data)) as pdf:
        spaces = [str(space[1]) for space in pdf.pages[0].Resources.ColorSpace.values()]
        boxes = [[float(v) for v in pdf.pages[0][name]] for name in ("/MediaBox", "/BleedBox", "/TrimBox")]
    [document] = readers.tree(data).kids

    assert spaces == ["/All"]
    assert "slug" in texts(sheet.frame)
    assert [kid.kids for kid in document.kids] == [["x"]]
    media, bleed, trim = boxes
    assert trim[2] - trim[0] == pytest.approx(210 * MM, abs=0.02)
    assert media[0] < bleed[0] < trim[0] < trim[2] < bleed[2] < media[2]


def test_art_beyond_the_bleed_is_cut_off() -> None:
    wild = page("x", TRIM, BLEED)
    sheet = with_marks(wild, "western")

    assert clips(sheet.frame) == [pytest.approx(sheet.bleed)]


def test_paper_that_has_room_for_the_marks_stays_as_large() -> None:
    """Cards in the middle of a sheet: the file is as large as the paper that somebody named."""
    block = page("x", Size(150 * MM, 240 * MM), BLEED)
    paper, at = Size(210 * MM, 297 * MM), Point(30 * MM, 28.5 * MM)
    art = Frame(paper, (Placed(at.moved(-BLEED, -BLEED), Group(block.frame)),))
    trim = Rect(at.x, at.y, 150 * MM, 240 * MM)
    after = with_marks(Sheet(paper, trim, trim.grown(BLEED), art), "western", bar=True)

    assert after.media == pytest.approx(paper)
    assert after.trim == pytest.approx(trim)
    assert grounds(after.frame) == [pytest.approx(after.bleed)]


def test_nothing_asked_changes_nothing() -> None:
    before = page("x", TRIM, BLEED)

    assert with_marks(before, "none") is before
