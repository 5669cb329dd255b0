"""Clusters: nothing of a run is lost, doubled or moved."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.write.pdf.samples import line

from leafletgen.text.ir.frame import GlyphRun
from leafletgen.write.pdf.clusters import SILENT, clusters

THAI = "กขงานที่น้ำปั๊มเแโใไๆ์็ึฺู่้๊๋"
ARABIC = "ابتلالهمـيةءآ" + "\u064e\u0650\u0651\u0652" + "\u200c\u200d"
LATIN = "AVTofil xyz" + "\u0301\u0303\u0302\u034f" + "\u00ad\u200b\u2060\u2068\u2069\u200d"
KHMER = "កខគ្រស្ត្រីើាំះ់័ុូួ្ញ"
DEVANAGARI = "कषरतद्धिीुंः्" + "\u200d\u200c"
SCRIPTS = {
    "th": ("NotoSansThai", "Thai", THAI),
    "ar": ("NotoSansArabic", "Arab", ARABIC),
    "en": ("NotoSans", "Latn", LATIN),
    "km": ("NotoSansKhmer", "Khmr", KHMER),
    "ne": ("NotoSansDevanagari", "Deva", DEVANAGARI),
    "ur": ("NotoNastaliqUrdu", "Arab", ARABIC + "ےںک"),
}

runs = st.sampled_from(sorted(SCRIPTS)).flatmap(
    lambda tag: st.text(SCRIPTS[tag][2] + " ", min_size=1, max_size=12).map(
        lambda text: line(tag, text, SCRIPTS[tag][0], SCRIPTS[tag][1])
    )
)


@given(runs)
def test_the_text_is_whole(run: GlyphRun) -> None:
    got = "".join(cluster.text for cluster in clusters(run))
    wanted = "".join(c for c in run.text if c not in SILENT)

    # Joiners behind which nothing with a shape follows have nobody to go with.
    assert got == wanted or (wanted.startswith(got) and set(wanted[len(got) :]) <= set("\u200c\u200d"))


@given(runs)
def test_all_ink_stays_where_it_was(run: GlyphRun) -> None:
    wanted = []
    x = 0.0
    for glyph in run.glyphs:
        if run.face.extents(glyph.gid) is not None:
            wanted.append((glyph.gid, x + glyph.dx, glyph.dy))
        x += glyph.advance
    got = [
        (part.gid, cluster.x + part.dx, part.dy)
        for cluster in clusters(run)
        for part in cluster.parts
        if run.face.extents(part.gid) is not None
    ]

    assert sorted(got) == sorted(wanted)


@given(runs)
def test_clusters_lie_side_by_side_in_the_order_of_reading(run: GlyphRun) -> None:
    found = clusters(run)
    if run.level % 2:
        found.reverse()
    edge = 0.0
    for cluster in found:
        assert cluster.x >= edge
        edge = cluster.x + cluster.advance


def test_marks_go_with_their_letters() -> None:
    assert [c.text for c in clusters(line("th", "น้ำ ที่", "NotoSansThai", "Thai"))] == ["น้ำ", " ", "ที่"]


def test_right_to_left_each_character_has_its_place() -> None:
    """The first of a cluster has the ink; the others, and spaces, are hidden and take their room from it."""
    found = clusters(line("ar", "سلا مً", "Vazirmatn", "Arab"))
    lam, alef, space, mim, tanwin = found[1:]

    assert [c.text for c in found] == list("سلا مً")
    assert [c.hidden for c in found] == [False, False, True, True, False, True]
    assert abs(alef.advance - lam.advance) <= 1
    assert alef.x + alef.advance == lam.x
    assert lam.parts[0].dx == -alef.advance
    assert 0 < tanwin.advance < mim.advance
    assert space.parts == ()


def test_silent_characters_are_gone() -> None:
    assert [c.text for c in clusters(line("en", "a\u200bb\u2068c\u2069", "NotoSans", "Latn"))] == [
        "a",
        "b",
        "c",
    ]


def test_joiners_stay_in_the_spelling() -> None:
    found = clusters(line("ar", "می\u200cخو", "Vazirmatn", "Arab"))

    assert [c.text for c in found] == ["م", "ی", "\u200c", "خ", "و"]
    assert [len(c.parts) for c in found] == [1, 1, 0, 1, 1]
    assert [c.text for c in clusters(line("ne", "क्\u200dष", "NotoSansDevanagari", "Deva"))] == [
        "क्\u200d",
        "ष",
    ]
