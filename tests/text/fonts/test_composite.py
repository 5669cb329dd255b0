"""Composite glyphs behind a subset, read back by fontTools and drawn by HarfBuzz."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
import uharfbuzz as hb
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from leafletgen.text.fonts.composite import KEPT, Component, Record, append, assemble, tables
from leafletgen.text.fonts.face import Face
from leafletgen.text.fonts.subset import subset

FONTS = Path(__file__).parents[3] / "fonts"


def face(family: str) -> Face:
    return Face(FONTS / family / f"{family}-Regular.ttf", family, False)


LATIN = face("NotoSans")
TEXT = "aeiouÀéñ .,x"
WHOLE = subset(LATIN, [LATIN.glyph(c) or 0 for c in TEXT])
A, E = (WHOLE.gids[LATIN.glyph(c) or 0] for c in "ae")
COUNT = len(TTFont(BytesIO(WHOLE.program)).getGlyphOrder())

parts = st.builds(Component, st.integers(0, COUNT - 1), st.integers(-2000, 2000), st.integers(-2000, 2000))
advances = st.integers(0, 5000)
joined = st.builds(Record, st.lists(parts, max_size=4).map(tuple), advances, st.just(0))
boxes = st.builds(Record, st.just(()), advances, st.integers(1, 1000))
records = st.lists(st.one_of(joined, boxes), max_size=6)


def read(program: bytes) -> TTFont:
    return TTFont(BytesIO(program), checkChecksums=2)


@given(records)
def test_records_are_read_back(wanted: list[Record]) -> None:
    before, font = read(WHOLE.program), read(append(WHOLE.program, wanted))
    order = font.getGlyphOrder()
    glyf = font["glyf"]

    assert len(order) == COUNT + len(wanted)
    for name in before.getGlyphOrder():
        assert glyf[name] == before["glyf"][name]
        assert font["hmtx"][name] == before["hmtx"][name]
    for name, record in zip(order[COUNT:], wanted, strict=True):
        inked = [p for p in record.parts if glyf[order[p.gid]].numberOfContours]
        glyph = glyf[name]
        box = [getattr(glyph, side) for side in ("xMin", "yMin", "xMax", "yMax")] if inked else []
        glyph.recalcBounds(glyf)
        assert box == ([getattr(glyph, side) for side in ("xMin", "yMin", "xMax", "yMax")] if inked else [])
        got = [(order.index(c.glyphName), c.x, c.y) for c in glyph.components] if glyph.isComposite() else []
        assert got == [tuple(p) for p in inked]
        if record.box:
            corners = [(0, 0), (0, record.box), (record.advance, record.box), (record.advance, 0)]
            assert list(glyph.coordinates) == corners
        assert font["hmtx"][name] == (record.advance, getattr(glyph, "xMin", 0))


@given(records)
def test_summaries_are_true(wanted: list[Record]) -> None:
    """head, hhea and maxp say what fontTools finds when it counts anew."""
    font = read(append(WHOLE.program, wanted))
    head, maxp, hhea = font["head"], font["maxp"], font["hhea"]
    told = (head.xMin, head.yMin, head.xMax, head.yMax)
    greatest = (
        "maxPoints",
        "maxContours",
        "maxCompositePoints",
        "maxCompositeContours",
        "maxComponentElements",
        "maxComponentDepth",
    )
    counts = {name: getattr(maxp, name) for name in greatest}
    widest, left, right, extent = (
        hhea.advanceWidthMax,
        hhea.minLeftSideBearing,
        hhea.minRightSideBearing,
        hhea.xMaxExtent,
    )
    maxp.recalc(font)
    hhea.recalc(font)

    assert told[0] <= head.xMin
    assert told[1] <= head.yMin
    assert told[2] >= head.xMax
    assert told[3] >= head.yMax
    for name in greatest:
        assert counts[name] >= getattr(maxp, name), name
    assert widest >= hhea.advanceWidthMax
    assert left <= hhea.minLeftSideBearing
    assert right <= hhea.minRightSideBearing
    assert extent >= hhea.xMaxExtent
    assert hhea.numberOfHMetrics == len(font.getGlyphOrder())


def test_a_composite_is_drawn_as_its_parts() -> None:
    a, acute = WHOLE.gids[LATIN.glyph("a") or 0], WHOLE.gids[LATIN.glyph("é") or 0]
    program = append(WHOLE.program, [Record((Component(a, 0, 0), Component(acute, 300, -50)), 900)])
    font = hb.Font(hb.Face(program))

    def outline(gid: int, dx: int, dy: int) -> list[object]:
        pen = DecomposingRecordingPen({})
        font.draw_glyph_with_pen(gid, pen)
        return [(kind, tuple((x + dx, y + dy) for x, y in points)) for kind, points in pen.value]

    assert outline(COUNT, 0, 0) == outline(a, 0, 0) + outline(acute, 300, -50)
    assert font.get_glyph_h_advance(COUNT) == 900


def test_flags_of_components() -> None:
    program = append(WHOLE.program, [Record((Component(A, 0, 0), Component(E, 9, 9)), 500)])
    glyph = read(program)["glyf"][read(program).getGlyphOrder()[-1]]
    use_my_metrics, round_to_grid, overlap = 0x0200, 0x0004, 0x0400

    assert [bool(c.flags & overlap) for c in glyph.components] == [True, False]
    assert not any(c.flags & (use_my_metrics | round_to_grid) for c in glyph.components)
    assert not hasattr(glyph, "program")


def test_only_what_draws_is_kept() -> None:
    found = tables(append(WHOLE.program, []))

    assert set(found) <= {*KEPT, b"post"}
    assert found[b"post"][:4] == bytes.fromhex("00030000")


def test_an_empty_last_glyph_stays_empty() -> None:
    """Padding in front of the first record would become its outline."""
    space = subset(LATIN, [LATIN.glyph(" ") or 0])
    gid = space.gids[LATIN.glyph(" ") or 0]
    font = read(append(space.program, [Record((Component(0, 10, 0),), 600)]))

    assert font["glyf"][font.getGlyphOrder()[gid]].numberOfContours == 0
    assert font["glyf"][font.getGlyphOrder()[-1]].components[0].x == 10


@pytest.mark.parametrize("count", [100, 4000])
def test_long_and_short_offsets(count: int) -> None:
    """More than 131,070 bytes of outlines need the long form of loca."""
    wanted = [
        Record((Component(A, i, 0), Component(E, 0, i), Component(A, i, i), Component(E, -i, i)), i)
        for i in range(count)
    ]
    font = read(append(WHOLE.program, wanted))

    assert font["head"].indexToLocFormat == (count == 4000)
    last = font["glyf"][font.getGlyphOrder()[-1]]
    assert [(c.x, c.y) for c in last.components] == [
        (count - 1, 0),
        (0, count - 1),
        (count - 1,) * 2,
        (1 - count, count - 1),
    ]


def test_chinese_subset_with_short_metrics() -> None:
    """A tail without advances of its own (numberOfHMetrics less than the glyphs) is widened."""
    han = face("NotoSansSC")
    found = subset(han, [han.glyph(c) or 0 for c in "轻松的工作？"])
    before = read(found.program)
    assert before["hhea"].numberOfHMetrics < len(before.getGlyphOrder())
    after = read(append(found.program, [Record((Component(1, 5, 5),), 321)]))

    for name in before.getGlyphOrder():
        assert after["hmtx"][name] == before["hmtx"][name]
    assert after["hmtx"][after.getGlyphOrder()[-1]][0] == 321


def test_subset_maps_and_components() -> None:
    """é brings its parts along, so numbers cannot be counted: the map is right."""
    gid = LATIN.glyph("é") or 0
    found = subset(LATIN, [gid])
    font, full = read(found.program), TTFont(LATIN.path)

    assert len(font.getGlyphOrder()) > 2
    assert font["hmtx"].metrics[font.getGlyphName(found.gids[gid])] == full["hmtx"][full.getGlyphName(gid)]


def test_assembled_file_has_the_right_sum() -> None:
    program = assemble(tables(WHOLE.program))

    assert (
        sum(int.from_bytes(program[i : i + 4], "big") for i in range(0, len(program), 4)) % 2**32
        == 0xB1B0AFBA
    )


far = st.builds(
    Component, st.integers(0, COUNT - 1), st.integers(-(10**6), 10**6), st.integers(-(10**6), 10**6)
)


@given(
    st.lists(
        st.builds(Record, st.lists(far, max_size=4).map(tuple), st.integers(0, 0x7FFF), st.just(0)),
        max_size=4,
    )
)
def test_ink_never_leaves_the_coordinates_of_a_glyph(wanted: list[Record]) -> None:
    font = read(append(WHOLE.program, wanted))

    for name in font.getGlyphOrder()[COUNT:]:
        glyph = font["glyf"][name]
        if glyph.numberOfContours:
            glyph.recalcBounds(font["glyf"])
            assert min(glyph.xMin, glyph.yMin) >= -0x8000
            assert max(glyph.xMax, glyph.yMax) <= 0x7FFF
