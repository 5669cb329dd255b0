import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletgen.text.breaks import breaks
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.ir.richtext import LRI, PDI, RichText, StyleRun
from leafletgen.text.ir.style import TextStyle
from leafletgen.text.languages.tag import language
from leafletgen.text.paragraph import arrange, measure, shape

SAMPLES = json.loads((Path(__file__).parent / "samples.json").read_text(encoding="utf-8"))
BOOK = FontBook()


def lines(text, tag, width, breaking="ragged", size=10, runs=None):
    """The lines of a text, without spaces and isolates at their ends."""
    rich = RichText(text, tag, tuple(runs)) if runs else RichText.plain(text, tag)
    setting = arrange(shape(rich, TextStyle(breaking=breaking), BOOK), width, size)
    return [
        text[line.start : line.end].translate({0x2066: None, 0x2069: None}).strip() for line in setting.lines
    ]


def costs(text, tag):
    """The penalty after each word or character that a line may end with."""
    composed = shape(RichText.plain(text, tag), TextStyle(), BOOK).composed
    starts = [gap.at for gap in composed.gaps]
    return {
        text[a:b].strip(): penalty
        for (a, b), penalty in zip(pairwise(starts), composed.places.penalties[1:], strict=True)
    }


def with_fact(before, value, after):
    """A text with a fact in it, as localizing makes it."""
    start, end = len(before), len(before) + len(value) + 2
    runs = [StyleRun(0, start), StyleRun(start, end, fact="police")]
    text = before + LRI + value + PDI + after
    return text, [run for run in [*runs, StyleRun(end, len(text))] if run.end > run.start]


# --- sentences and clauses -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tag", "text", "sentence", "clause", "word"),
    [
        ("en", "Stop now. If asked, call us all", "now.", "asked,", "us"),
        ("de", "Das ist Betrug! Wer fragt, ruft uns alle an", "Betrug!", "fragt,", "alle"),
        ("ar", "هذه جريمة. إذا سألت، اتصل بالشرطة فورًا", "جريمة.", "سألت،", "بالشرطة"),
        ("ur", "یہ جرم ہے۔ آپ پوچھیں، پھر فون کریں", "ہے۔", "پوچھیں،", "فون"),
        ("hi", "यह अपराध है। आप पूछिए, फिर वहाँ जाइए", "है।", "पूछिए,", "वहाँ"),
        ("hy", "Սա հանցանք է։ Նախ հարցրեք, ապա զանգեք մեզ", "է։", "հարցրեք,", "զանգեք"),
        ("zh-Hans", "这是犯罪。你要问，我们帮助大家", "罪。", "问，", "助"),
    ],
)
def test_a_sentence_costs_less_than_a_clause_and_that_less_than_a_word(tag, text, sentence, clause, word):
    found = costs(text, tag)
    assert found[sentence] == 0 < found[clause] < found[word]


def test_khmer_and_burmese_stops_end_sentences():
    cases = (("km", "នេះជាបទល្មើស\u17d4 សូមហៅ", "\u17d4"), ("my", "ရာဇဝတ်မှုပါ\u104b ဖုန်းဆက်ပါ", "\u104b"))
    for tag, text, mark in cases:
        assert [penalty for piece, penalty in costs(text, tag).items() if piece.endswith(mark)] == [0]


@pytest.mark.parametrize(
    "text", ["ask Dr. Smith first", "at dawn, p.m. Monday is", "by j. Smith here", "see vol. 5 there"]
)
def test_a_full_stop_inside_a_sentence_ends_nothing(text):
    stop = next(word for word in text.split() if word.endswith("."))
    assert costs(text, "en")[stop] > 0.05


def test_a_quoted_cry_does_not_end_the_sentence_round_it():
    assert costs("“Run!” they say often", "en")["“Run!”"] > 0.05
    assert costs("他们说“快跑！”然后离开", "zh-Hans")["跑！”"] > 0


def test_a_lead_of_two_sentences_is_balanced_at_the_sentence():
    text = "Sindikat menawarkan kerja mudah bergaji besar. Ketiga kerja sampingan ini kejahatan."
    assert lines(text, "id", 280, "balanced") == [
        "Sindikat menawarkan kerja mudah bergaji besar.",
        "Ketiga kerja sampingan ini kejahatan.",
    ]


def test_a_sentence_far_from_the_middle_does_not_unbalance_a_heading():
    text = "Stop. Never hand over a parcel, a bank card or a telephone to anybody"
    assert lines(text, "en", 250, "balanced")[0] != "Stop."


def test_no_character_of_a_chinese_sentence_is_left_behind():
    text = "网络犯罪团伙用轻松高薪的工作引诱你。这三种兼职，无一例外都是犯罪。"
    assert lines(text, "zh-Hans", 185, "balanced") == [
        "网络犯罪团伙用轻松高薪的工作引诱你。",
        "这三种兼职，无一例外都是犯罪。",
    ]


def test_a_word_of_katakana_stays_whole_where_another_place_will_do():
    assert lines("犯罪グループ", "ja", 45, "balanced") == ["犯罪", "グループ"]
    assert lines("銀行・携帯店", "ja", 45, "balanced") == ["銀行・", "携帯店"]


@given(st.sampled_from(sorted(SAMPLES)), st.floats(60, 500))
def test_sense_never_costs_a_line(tag, width):
    text = RichText.plain(SAMPLES[tag], tag)
    first = measure(shape(text, TextStyle(breaking="first-fit"), BOOK), width, 12)
    assert measure(shape(text, TextStyle(breaking="ragged"), BOOK), width, 12).lines == first.lines


# --- words that belong together --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tag", "before", "after", "whole"),
    [
        ("id", "Dalam bahaya, telepon polisi: ", ". Lalu tunggu", "polisi: 110."),
        ("vi", "Khi nguy hiểm, hãy gọi cảnh sát: ", ". Cần tư vấn", "sát: 110."),
        ("ar", "عند الخطر اتصل بالشرطة على الرقم ", ". وللاستشارة", "الرقم 110."),
        ("zh-Hans", "遇到危险请拨打", "报警。", "打110"),
        ("th", "ถ้ามีอันตราย โทร ", " ทันที", "โทร 110"),
        ("ne", "प्रहरी: ", " मा फोन गर्नुहोस्", "प्रहरी: 110 मा"),
    ],
)
def test_a_short_fact_stays_with_the_word_before_it(tag, before, after, whole):
    text, runs = with_fact(before, "110", after)
    for width in range(60, 300, 7):
        assert whole in "|".join(lines(text, tag, width, runs=runs))


@pytest.mark.parametrize(
    ("tag", "before", "value"),
    [("en", "Call ", "03-1234-5678"), ("en", "Ask first. ", "110"), ("ko", "위험할 때는 ", "110")],
)
def test_long_facts_and_new_sentences_and_verb_last_languages_are_free(tag, before, value):
    text, runs = with_fact(before, value, "번으로" if tag == "ko" else "")
    composed = shape(RichText(text, tag, tuple(runs)), TextStyle(), BOOK).composed
    assert len(before) in {gap.at for gap in composed.gaps}


@pytest.mark.parametrize(
    ("tag", "text", "whole"),
    [
        ("th", "กล้องที่ตู้ ATM เห็นหน้าคุณ", "ตู้ ATM"),
        ("th", "งานทั้ง 3 แบบนี้ผิด", "3 แบบ"),
        ("km", "ដោយប្រើ ID និងពាក្យ", "ប្រើ ID"),
        ("my", "သင်က ATM စက်မှာ ငွေထုတ်ပြီး", "ATM စက်"),
        ("ne", "प्रहरीलाई 110 मा फोन", "110 मा"),
        ("ko", "여기서 상담을 받을 수 있습니다", "받을 수"),
    ],
)
def test_names_numbers_and_their_particles(tag, text, whole):
    ends = {gap.at for gap in breaks(text, language(tag))}
    start = text.index(whole)
    assert not ends & set(range(start + 1, start + len(whole)))


def test_a_typed_space_wins_over_a_dictionary_break():
    assert lines("ธนาคาร หรือร้านมือถือ", "th", 62) == ["ธนาคาร", "หรือร้านมือถือ"]
    assert lines("ធនាគារ ឬទូរសព្ទ", "km", 58) == ["ធនាគារ", "ឬទូរសព្ទ"]


def test_a_break_inside_a_short_bold_run_costs_more_and_inside_a_long_one_does_not():
    text = "they give you the bank card of some other people here"
    costs_of = {}
    for name, (start, end) in {"none": (0, 0), "short": (18, 27), "long": (18, 48)}.items():
        runs = (StyleRun(0, start), StyleRun(start, end, bold=True), StyleRun(end, len(text)))
        composed = shape(RichText(text, "en", runs), TextStyle(), BOOK).composed
        at = [gap.at for gap in composed.gaps].index(text.index("card"))
        costs_of[name] = composed.places.penalties[at]
    assert costs_of["none"] == costs_of["long"] < costs_of["short"]


def test_no_short_word_alone_at_the_end_however_narrow_the_measure():
    assert lines("Thẻ hay máy", "vi", 50)[-1] != "máy"


def test_chinese_words_of_one_character_keep_to_their_side():
    found = costs("可以请国际交流处帮你打。什么时候来问", "zh-Hans")
    assert found["流"] > found["处"]

    found = costs("他们把钱转给我们", "zh-Hans")
    assert found["把"] > found["们"]


def test_postpositions_are_not_set_at_a_line_start():
    found = costs("चोरी का कार्ड लेकर", "hi")
    assert found["चोरी"] > found["कार्ड"]


@pytest.mark.parametrize(
    ("tag", "text", "dear", "cheap"),
    [
        ("en", "other people send you letters often", "you", "send"),  # a short word
        ("en", "they look at some letters often", "at", "look"),
        ("ar", "تعال إلى مكتب الشؤون الدولية", "إلى", "مكتب"),
        ("id", "mereka memberi kartu ATM rekening lain", "kartu", "ATM"),  # a name in capitals
        ("en", "gangs offer well-paid work often", "well-", "offer"),  # a hyphen
        (
            "en",
            "nobody pays such money. Nobody gives such work",
            "such",
            "gives",
        ),  # the last word of a sentence
        ("en", "nobody pays that money. Nobody gives such work", "Nobody", "gives"),  # the first one
        ("zh-Hans", "他们请我们帮忙。然后报警", "报", "然后"),  # inside a dictionary word
        ("ja", "簡単なバイトに見えても", "簡", "簡単な"),  # inside a phrase
    ],
)
def test_what_belongs_together_is_dearer_to_part(tag, text, dear, cheap):
    composed = shape(RichText.plain(text, tag), TextStyle(), BOOK).composed
    price = {gap.at: penalty for gap, penalty in zip(composed.gaps, composed.places.penalties, strict=True)}
    spaces = {
        at: next(n for n in range(at, len(text) + 1) if not text[n : n + 1].isspace())
        for at in range(len(text))
    }

    def after(piece):
        return price[spaces[text.index(piece) + len(piece)]]

    assert after(dear) > after(cheap)


# --- Japanese typed with spaces --------------------------------------------------------------------------------------


@pytest.mark.parametrize("breaking", ["first-fit", "ragged", "balanced"])
def test_spaced_japanese_breaks_only_at_its_spaces_and_after_its_marks(breaking):
    text = "グループは、ほかの 人の パスワードで 物を 買います。あなたは、荷物を 受け取ります。"
    allowed = {n for n in range(1, len(text)) if text[n - 1] in " 、。"} | {len(text)}
    for width in range(70, 300, 9):
        shaped = shape(RichText.plain(text, "ja-simple"), TextStyle(breaking=breaking), BOOK)
        assert {line.end for line in arrange(shaped, width, 10).lines} <= allowed


def test_spaced_japanese_is_cut_where_a_phrase_is_wider_than_the_line():
    shaped = shape(RichText.plain("コンビニエンスストアの 店", "ja-simple"), TextStyle(), BOOK)
    assert measure(shaped, 60, 10).overfull == 0


@pytest.mark.parametrize(
    ("tag", "text", "inside", "outside"),
    [
        ("uk", "Злочинці кличуть усіх «ямі байто» працювати завтра", "«ямі", "Злочинці"),
        ("en", "Gangs offer all people “easy money” every single day", "“easy", "Gangs"),
        ("ar", "عصابات تعرض عملا «يامي بايتو» كل يوم", "«يامي", "عصابات"),
    ],
)
def test_a_short_quotation_stays_together(tag, text, inside, outside):
    found = costs(text, tag)
    assert found[inside] > found[outside] + 0.1


def test_a_long_quotation_may_be_broken_anywhere():
    found = costs("Gangs offer “money that comes very quickly” every single day", "en")
    assert found["money" if "money" in found else "“money"] == found["single"]


def test_a_name_in_quotation_marks_is_not_cut_to_fill_a_line():
    text = "Кіберзлочинці кличуть на легку роботу за добрі гроші, «ямі байто», а насправді — у дропи"
    for width in range(250, 400, 10):
        assert any("«ямі байто»," in line for line in lines(text, "uk", width)), width
