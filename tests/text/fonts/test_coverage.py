"""What a font does for a language: the fonts that come with the program do it all; fonts that were robbed of a rule are found."""

from __future__ import annotations

import pytest
from tests.text.fonts import making

from leafletgen.text.exemplars import exemplars, joining
from leafletgen.text.fonts.book import FontBook, builtin_fonts
from leafletgen.text.fonts.coverage import faults
from leafletgen.text.fonts.face import Face
from leafletgen.text.languages.tag import known_tags, language

BOOK = FontBook()
FOREIGN = {"yue": "残糥鐡静"}
"""Simplified and variant forms among CLDR's characters of Cantonese."""


@pytest.mark.parametrize("weight", [400, 700])
@pytest.mark.parametrize("tag", [tag for tag in known_tags() if tag != "mn-Mong"])
def test_each_language_is_written_by_the_font_that_comes_with_it(tag, weight):
    known = language(tag)
    found = faults(BOOK.face(known.text_families[0], weight), known, exemplars(known), joining)

    assert set(found.lacking) <= set(FOREIGN.get(tag, ""))
    assert (found.loose, found.unformed) == ((), ())


def robbed(tmp_path, family, *tables):
    """A font without its rules."""
    data = (builtin_fonts() / family / f"{family}-Regular.ttf").read_bytes()

    def rob(font):
        for tag in tables:
            del font[tag]

    path = tmp_path / "robbed.ttf"
    path.write_bytes(making.changed(data, rob))
    return Face(path, "Robbed", 400)


def tried(face, tag):
    known = language(tag)
    return faults(face, known, exemplars(known), joining)


@pytest.mark.parametrize(("tag", "family", "mark"), [
    ("hi", "NotoSansDevanagari", "कु"), ("th", "NotoSansThai", "กี่"), ("yo", "NotoSans", "ọ̀"), ("ar", "NotoSansArabic", "بَ"),
    ("my", "NotoSansMyanmar", "ကို"),
])  # fmt: skip
def test_marks_without_rules_for_their_places(tmp_path, tag, family, mark):
    found = tried(robbed(tmp_path, family, "GPOS"), tag)

    assert any(mark.startswith(one[:2]) or one == mark for one in found.loose)
    assert found.lacking == ()


@pytest.mark.parametrize(("tag", "family", "conjunct"), [
    ("hi", "NotoSansDevanagari", "क्ष"), ("bn", "NotoSansBengali", "ক্ষ"), ("km", "NotoSansKhmer", "ក្ក"), ("si", "NotoSansSinhala", "ක්‍ර"),
    ("ta", "NotoSansTamil", "க்ஷ"), ("my", "NotoSansMyanmar", "က္က"),
])  # fmt: skip
def test_conjuncts_without_rules(tmp_path, tag, family, conjunct):
    assert conjunct in tried(robbed(tmp_path, family, "GSUB"), tag).unformed


def test_letters_that_do_not_join(tmp_path):
    assert len(tried(robbed(tmp_path, "NotoNastaliqUrdu", "GSUB"), "ur").unformed) > 20


def test_letters_that_join_by_their_presentation_forms(tmp_path):
    """HarfBuzz joins by the old characters for each form where a font has these; Sorani has letters without any."""
    face = robbed(tmp_path, "NotoSansArabic", "GSUB")

    assert tried(face, "ar").unformed == ()
    assert tried(face, "ckb").unformed == ("ڵڵڵ", "ێێێ")


def test_letters_that_are_lacking(tmp_path):
    path = tmp_path / "few.ttf"
    path.write_bytes(making.static())
    found = tried(Face(path, "Few", 400), "vi")

    assert "ơ" in found.lacking
    assert "Ơ" in found.lacking
    assert "a" not in found.lacking


def test_how_letters_join():
    assert [joining(c) for c in "بداء a"] == ["D", "R", "R", "", "", ""]
