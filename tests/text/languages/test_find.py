"""Which language is meant; what looks like a tag; letters and fonts."""

from __future__ import annotations

import icu
import pytest

from leafletgen.text.fonts.book import FontBook
from leafletgen.text.languages.find import canonical, found, is_known
from leafletgen.text.languages.tag import known_tags, language, well_formed


@pytest.mark.parametrize(
    ("word", "tag"),
    [
        ("ja", "ja"), ("JA", "ja"), ("jp", "ja"), ("vn", "vi"), ("np", "ne"), ("mm", "my"), ("kh", "km"),
        ("zh_hant-hk", "zh-Hant-HK"), ("Burmese", "my"), ("ビルマ語", "my"), ("ミャンマー語", "my"), ("ベトナム語", "vi"), ("বাংলা", "bn"), ("vietnamesse", "vi"),
        ("やさしい日本語", "ja-simple"), ("xx", None), ("../x", None), ("", None), ("vai", None), ("ii", None),
    ],
)  # fmt: skip
def test_the_language_that_is_meant(word: str, tag: str | None) -> None:
    assert found(word) == tag


def test_every_language_with_a_row_is_written_as_it_should_be() -> None:
    assert [tag for tag in known_tags() if canonical(tag) != tag or not is_known(tag)] == []


@pytest.mark.parametrize(
    "tag", ["en-../x", "../en", "en/x", "e", "", "en-", "en--GB", "en\n", "en GB", "-l", "en-123456789"]
)
def test_what_is_no_tag_is_no_language(tag: str) -> None:
    assert not well_formed(tag)
    assert language(tag) is None


def test_the_fonts_have_every_letter_of_every_language_that_may_be_added() -> None:
    book = FontBook()
    lacking = {}
    for locale in icu.Locale.getAvailableLocales():
        tag = locale.replace("_", "-")
        if is_known(tag) and (row := language(tag)):
            exemplars = icu.LocaleData(row.icu_locale).getExemplarSet(
                0, icu.ULocaleDataExemplarSetType.ES_STANDARD
            )
            letters = {letter for cluster in exemplars for letter in cluster}
            faces = book.chain(row)
            lacking[tag] = {one for one in letters if not any(face.covers(one) for face in faces)}
    assert len(lacking) > 500
    assert {tag: found for tag, found in lacking.items() if found} == {}
