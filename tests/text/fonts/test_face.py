import pytest

from leafletgen.text.fonts.book import FontBook, builtin_fonts
from leafletgen.text.fonts.face import Face


@pytest.fixture(scope="module")
def sans():
    return FontBook().face("NotoSans")


def test_coverage_and_advances(sans):
    assert sans.covers("a")
    assert not sans.covers("漢")
    assert sans.advance(sans.glyph("a")) == 561
    assert sans.upem == 1000


def test_ink(sans):
    capital = sans.extents(sans.glyph("H"))

    assert (capital.ymin, capital.ymax) == (0, 714)
    assert sans.extents(sans.glyph(" ")) is None


def test_clusters_are_string_indices_with_context():
    arabic = FontBook().face("NotoSansArabic")
    text = "xبيتx"
    glyphs = arabic.shape(text, 1, 4, rtl=True, script="Arab", language="ar")

    assert {glyph.cluster for glyph in glyphs} == {1, 2, 3}
    assert [glyph.cluster for glyph in glyphs] == sorted((g.cluster for g in glyphs), reverse=True)


def test_invisible_characters_give_no_glyph(sans):
    glyphs = sans.shape("a\u200b\u00ad\u2068b", 0, 5, rtl=False, script="Latn", language="en")
    assert [(glyph.gid, glyph.cluster) for glyph in glyphs] == [(sans.glyph("a"), 0), (sans.glyph("b"), 4)]


def test_joiners_still_shape_though_they_are_left_out():
    arabic = FontBook().face("NotoSansArabic")
    apart = arabic.shape("ب\u200cب", 0, 3, rtl=True, script="Arab", language="fa")
    joined = arabic.shape("بب", 0, 2, rtl=True, script="Arab", language="fa")

    assert len(apart) == len(joined)
    assert [g.gid for g in apart] != [g.gid for g in joined]


def test_one_buffer_serves_many_calls(sans):
    one = sans.shape("fi", 0, 2, rtl=False, script="Latn", language="en")
    sans.shape("אב", 0, 2, rtl=True, script="Hebr", language="he")
    assert sans.shape("fi", 0, 2, rtl=False, script="Latn", language="en") == one


def test_outline_has_the_box_of_the_ink(sans):
    gid = sans.glyph("g")
    box, ink = sans.outline(gid).bounds, sans.extents(gid)

    assert (box.x, box.right) == pytest.approx((ink.xmin, ink.xmax), abs=1)
    assert (box.y, box.bottom) == pytest.approx((ink.ymin, ink.ymax), abs=1)


def test_digest_and_name(sans):
    assert len(sans.digest) == 64
    assert sans.postscript_name == "NotoSans-Regular"


def test_what_is_no_font_is_refused(tmp_path):
    path = tmp_path / "x.ttf"
    path.write_bytes(b"no font")
    with pytest.raises(ValueError, match=r"x\.ttf"):
        Face(path, "X", False)
    with pytest.raises(OSError, match="nowhere"):
        Face(tmp_path / "nowhere.ttf", "X", False)


def test_every_face_opens_quickly_enough_to_try_them_all():
    families = sorted(path.name for path in builtin_fonts().iterdir() if path.is_dir())
    book = FontBook()

    assert len(families) >= 30
    assert all(book.face(family) is not None for family in families)
