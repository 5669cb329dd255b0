"""Which font sets which letters: the language's own first, whole clusters, digits and stops with the letter before them."""

import pytest

from leafletgen.text.fonts.book import FontBook
from leafletgen.text.ir.richtext import RichText, Ruby, StyleRun
from leafletgen.text.itemize import ignorable, itemize
from leafletgen.text.languages.tag import language

BOOK = FontBook()


def items(text, tag="en", runs=(), book=BOOK, display=False, bold=False):
    weight = 700 if bold else 400
    return itemize(RichText(text, tag, tuple(runs)), language(tag), book, display, weight)


def families(text, tag="en", runs=(), **how):
    """The text in pieces of one font each."""
    found = []
    for item in items(text, tag, runs, **how).items:
        name = item.face.family + (" bold" if item.face.weight >= 700 else "")
        if found and found[-1][1] == name:
            found[-1] = (found[-1][0] + text[item.start : item.end], name)
        else:
            found.append((text[item.start : item.end], name))
    return found


def test_a_text_that_its_language_s_font_has_is_one_item():
    ((start, end, level, script, tongue, face, weight, ruby, uri, features, square),) = items(
        "Easy money?"
    ).items

    assert (start, end, level, script, tongue, face.family) == (0, 11, 0, "Latn", "en", "NotoSans")
    assert (weight, ruby, uri, features, square) == (400, -1, None, (), -1)


@pytest.mark.parametrize("space", "\u2009\u200a\u202f\u2011\u2003")
def test_spaces_that_harfbuzz_makes_stay_in_the_font_of_their_words(space):
    """The Khmer and the Japanese font lack them."""
    assert families(f"ពី{space}ពី", "km") == [(f"ពី{space}ពី", "NotoSansKhmer")]
    assert families(f"大{space}学", "ja") == [(f"大{space}学", "BIZUDPGothic")]


def test_a_letter_whose_parts_the_font_has_is_set_of_its_parts():
    face = BOOK.face("NotoSansKhmer")
    assert not face.covers("ĉ")
    assert face.covers("c")

    assert families("ពីĉ", "km") == [("ពីĉ", "NotoSansKhmer")]
    assert items("ពីĉ", "km").missing == ()


def test_a_letter_of_which_the_font_lacks_a_part_is_set_in_another():
    face = BOOK.face("BIZUDPGothic")
    assert face.covers("x")
    assert not face.covers("ẋ")
    assert not face.covers("ở")

    assert families("大ở", "ja") == [("大", "BIZUDPGothic"), ("ở", "NotoSans")]


def test_a_letter_stays_with_its_marks():
    """Though the first font has the letter itself, one font sets both."""
    face = BOOK.face("BIZUDPGothic")
    assert face.covers("o")
    assert not face.covers("\u0323")

    assert families("大o\u0323o", "ja") == [
        ("大", "BIZUDPGothic"),
        ("o\u0323", "NotoSans"),
        ("o", "BIZUDPGothic"),
    ]


def test_digits_and_stops_stay_in_the_font_of_the_letter_before_them():
    assert families("大学 110, ok", "en") == [("大学 110, ", "BIZUDPGothic"), ("ok", "NotoSans")]


def test_digits_before_any_letter_are_in_the_language_s_own_font():
    assert families("110 大学", "en") == [("110 ", "NotoSans"), ("大学", "BIZUDPGothic")]


def test_the_letter_before_rules_within_its_own_language_and_weight_only():
    chinese = (StyleRun(0, 1, language="zh-Hans"), StyleRun(1, 5))
    heavy = (StyleRun(0, 1), StyleRun(1, 5, bold=True))

    assert families("骨 110", "en", chinese) == [("骨", "NotoSansSC"), (" 110", "NotoSans")]
    assert families("骨 110", "en", heavy) == [("骨", "BIZUDPGothic"), (" 110", "NotoSans bold")]
    assert families("骨 110", "en", (StyleRun(0, 5, language="zh-Hans"),)) == [("骨 110", "NotoSansSC")]


def test_words_of_another_language_have_its_fonts_then_those_of_the_text():
    """A Chinese name in a Japanese text; Latin letters in it come from the Chinese font, too."""
    runs = (StyleRun(0, 2), StyleRun(2, 5, language="zh-Hans"), StyleRun(5, 6))
    made = items("骨は骨AB骨", "ja", runs)

    assert families("骨は骨AB骨", "ja", runs) == [
        ("骨は", "BIZUDPGothic"),
        ("骨AB", "NotoSansSC"),
        ("骨", "BIZUDPGothic"),
    ]
    assert {item.language for item in made.items if item.face.family == "NotoSansSC"} == {
        language("zh-Hans").hb_language
    }
    assert families("aកa", "ja", (StyleRun(0, 3, language="en"),)) == [
        ("a", "NotoSans"),
        ("ក", "NotoSansKhmer"),
        ("a", "NotoSans"),
    ]


def test_a_font_without_a_bold_is_regular_and_other_words_are_bold():
    assert families("☎ now", "en", bold=True)[-1] == (" now", "NotoSans bold")
    assert families("see you", "en", (StyleRun(0, 4), StyleRun(4, 7, bold=True))) == [
        ("see ", "NotoSans"),
        ("you", "NotoSans bold"),
    ]
    assert families("see you", "en", (StyleRun(0, 4), StyleRun(4, 7)), bold=True) == [
        ("see you", "NotoSans bold")
    ]


def test_what_no_font_has_is_missing_at_its_place_and_hidden_signs_never_are():
    made = items("x\U0001347f\u200d\u2060y")

    assert made.missing == (1,)
    assert [(item.start, item.end, item.face.family) for item in made.items] == [
        (0, 1, "NotoSans"), (1, 4, "NotoSans"), (4, 5, "NotoSans"),
    ]  # fmt: skip


def test_without_fonts_there_is_nothing_to_set_and_all_is_missing():
    made = items("ab c", book=FontBook(()))

    assert made.items == ()
    assert made.missing == (0, 1, 2, 3)


def test_line_ends_and_tabs_are_in_no_item():
    made = items("a\tb\n\nc\u2028d")

    assert [(item.start, item.end) for item in made.items] == [(0, 1), (2, 3), (5, 6), (7, 8)]
    assert made.missing == ()


def test_readings_and_links_cut_the_text():
    text = RichText(
        "研究室へ",
        "ja",
        (StyleRun(0, 3), StyleRun(3, 4, uri="https://a.example")),
        (Ruby(0, 2, "けんきゅう", "group"),),
    )
    made = itemize(text, language("ja"), BOOK, False, False)

    assert [(i.start, i.end, i.ruby, i.uri) for i in made.items] == [
        (0, 2, 0, None), (2, 3, -1, None), (3, 4, -1, "https://a.example"),
    ]  # fmt: skip


def test_a_run_may_say_more_than_the_text_holds():
    """Styles end where the text ends."""
    assert families("ab", "en", (StyleRun(0, 9, bold=True),)) == [("ab", "NotoSans bold")]


def test_numbers_in_arabic_are_items_of_their_own_level():
    found = [(i.start, i.end, i.level, i.rtl) for i in items("رقم 110 هنا", "ar").items]

    assert [(level, rtl) for *_, level, rtl in found] == [(1, True), (2, False), (1, True)]
    assert items("رقم 110 هنا", "ar").levels[4:7] == (2, 2, 2)


@pytest.mark.parametrize(
    "sign", ["\u200b", "\u200d", "\u2068", "\ufe0f", "\n", "\U000e0000", "\U000e0041", "\U000e0fff"]
)
def test_what_needs_no_glyph(sign):
    assert ignorable(sign)


@pytest.mark.parametrize("sign", ["a", " ", "\u0301", "\U000dffff", "\U000e1000"])
def test_what_needs_a_glyph(sign):
    assert not ignorable(sign)


def test_what_is_spoken_has_no_isolates_and_a_space_between_paragraphs():
    text = RichText.plain("Call \u2066110\u2069.\n\nNow.", "en")

    assert text.spoken == "Call 110. Now."
    assert [part.chars for part in text.paragraphs] == ["Call \u2066110\u2069.", "Now."]


def test_alternative_texts_have_no_marks_for_line_ends() -> None:
    assert RichText.plain("หรือ\u2060ร้าน sea\u00adside", "th").spoken == "หรือร้าน seaside"
