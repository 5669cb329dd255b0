from dataclasses import replace

import pytest

from leafletgen.core.record import essence
from leafletgen.text.fonts.book import builtin_fonts
from leafletgen.text.languages.names import autonym, display_name
from leafletgen.text.languages.tag import known_tags, language, script_families

PROMISED = [
    "en",
    "de",
    "fr",
    "es",
    "pt",
    "pl",
    "id",
    "ms",
    "fil",
    "tl",
    "sw",
    "so",
    "ha",
    "yo",
    "ig",
    "uz",
    "vi",
    "tr",
    "ru",
    "uk",
    "kk",
    "ky",
    "tg",
    "uz-Cyrl",
    "mn",
    "el",
    "ja",
    "zh-Hans",
    "zh-Hant",
    "zh-HK",
    "yue",
    "ko",
    "th",
    "lo",
    "km",
    "si",
    "ta",
    "te",
    "ml",
    "bn",
    "pa",
    "gu",
    "my",
    "hi",
    "mr",
    "ne",
    "ur",
    "ar",
    "fa",
    "ps",
    "ckb",
    "he",
    "mn-Mong",
    "bo",
    "dz",
    "am",
    "ti",
    "ka",
    "hy",
    "it",
    "nl",
]


@pytest.mark.parametrize("tag", PROMISED)
def test_promised_languages_are_known(tag):
    known = language(tag)

    assert known is not None
    assert known.tag == tag
    assert 1.0 <= known.short <= known.running
    assert known.short <= known.ruby_short <= known.ruby_running
    assert 0.6 < known.ascent < 1.6
    assert 0.05 < known.descent < 0.6
    assert 0.4 < known.cap < 1


def test_more_than_forty():
    assert len(known_tags()) > 60


@pytest.mark.parametrize(
    ("tag", "script", "family"),
    [
        ("zh-Hant-HK", "Hant", "NotoSansHK"),
        ("zh-TW", "Hant", "NotoSansTC"),
        ("zh-Hans-CN", "Hans", "NotoSansSC"),
        ("zh", "Hans", "NotoSansSC"),
        ("pt-BR", "Latn", "NotoSans"),
        ("uz-Latn", "Latn", "NotoSans"),
        ("uz-Cyrl-UZ", "Cyrl", "NotoSans"),
        ("mn-Cyrl", "Cyrl", "NotoSans"),
        ("mn-Mong", "Mong", "NotoSansMongolian"),
        ("sr-Latn", "Latn", "NotoSans"),
        ("ur", "Aran", "NotoNastaliqUrdu"),
        ("fo", "Latn", "NotoSans"),
        ("ja-simple", "Jpan", "BIZUDPGothic"),
    ],
)
def test_tags_lose_subtags_until_a_row_fits(tag, script, family):
    known = language(tag)

    assert known is not None
    assert (known.script, known.text_families[0]) == (script, family)


@pytest.mark.parametrize("tag", ["xx", "vai", "en-Dsrt", ""])
def test_unknown_scripts_are_none(tag):
    assert language(tag) is None


def test_right_to_left():
    assert {tag for tag in PROMISED if language(tag).rtl} == {"ar", "fa", "ps", "ckb", "ur", "he"}


def test_no_spaces_between_words():
    assert {tag for tag in PROMISED if language(tag).joins_lines} == {
        "ja",
        "zh-Hans",
        "zh-Hant",
        "zh-HK",
        "yue",
        "th",
        "lo",
        "km",
        "my",
    }


def test_line_breaking_locales():
    assert language("ja").icu_locale == "ja@lb=strict"
    assert language("ja-simple").icu_locale == "ja@lb=strict"
    assert language("ko").icu_locale == "ko@lw=phrase"
    assert language("pt-BR").icu_locale == "pt_BR"


def test_plain_japanese_is_japanese_that_breaks_as_typed():
    plain, usual = language("ja-simple"), language("ja")

    assert plain.hb_language == "ja"
    assert plain.phrases == "spaces"
    assert essence(replace(plain.pack, names={}, breaks=usual.pack.breaks)) == essence(
        replace(usual.pack, names={})
    )
    assert plain[2:] == usual[2:]


def test_tracking_only_for_alphabets_with_capitals():
    assert {language(tag).script for tag in PROMISED if language(tag).tracking} == {"Latn", "Cyrl", "Grek"}


def test_chains_end_with_latin_and_signs():
    for tag in PROMISED:
        for chain in (language(tag).text_families, language(tag).display_families):
            assert {"NotoSans", "NotoSansSymbols", "NotoSansSymbols2"} <= set(chain)
            assert len(chain) == len(set(chain))


def test_all_families_are_in_the_folder():
    named = {
        family
        for tag in known_tags()
        for family in language(tag).text_families + language(tag).display_families
    }
    assert {
        family for family in named if not (builtin_fonts() / family / f"{family}-Regular.ttf").is_file()
    } == set()


def test_thai_headings_are_loopless():
    assert language("th").text_families[0] == "NotoSansThaiLooped"
    assert language("th").display_families[0] == "NotoSansThai"


def test_native_digits():
    assert language("my").digits == "၀၁၂၃၄၅၆၇၈၉"
    assert language("en").digits is None


def test_pitch_by_kind():
    ja = language("ja")

    assert ja.pitch("running") == ja.pitch("running", ruby=True) == 1.75  # a page keeps one distance of lines
    assert ja.pitch("short", ruby=True) == 1.7
    assert ja.pitch("headline") == ja.ascent + ja.descent + 0.12
    assert ja.pitch("headline", ruby=True) == 1.58


def test_script_families():
    assert script_families("Hani")[0] == "BIZUDPGothic"
    assert script_families("Thai")[0] == "NotoSansThaiLooped"
    assert script_families("Egyp") == ()


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("en", "English"),
        ("fr", "Français"),
        ("ja", "日本語"),
        ("ja-simple", "やさしい日本語"),
        ("id", "Bahasa Indonesia"),
        ("zh-Hans", "简体中文"),
        ("zh-Hant", "繁體中文"),
        ("ka", "ქართული"),
        ("ar", "العربية"),
        ("bo", "བོད་ཡིག"),
        ("zz", "zz"),
    ],
)
def test_autonyms(tag, name):
    assert autonym(tag) == name


def test_every_language_has_names():
    for tag in known_tags():
        assert autonym(tag) != tag
        assert display_name(tag, "en") != tag
        assert display_name(tag, "ja") != tag


def test_names_in_other_languages():
    assert display_name("vi", "ja") == "ベトナム語"
    assert display_name("ja", "fr") == "japonais"
    assert display_name("ja-simple", "en") == "Easy Japanese"


def test_names_tell_languages_apart():
    for said in ("en", "ja"):
        names = [display_name(tag, said) for tag in known_tags() if tag not in ("tl", "zh", "zh-MO")]
        assert sorted({name for name in names if names.count(name) > 1}) == []
