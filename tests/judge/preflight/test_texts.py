"""Each check of texts: what it finds, and what looks alike and is right."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletgen.core.diagnostics import Sink
from leafletgen.core.messages.table import CODES
from leafletgen.core.reading import Scalar
from leafletgen.core.source import Source
from leafletgen.judge.preflight.numbers import numbers
from leafletgen.judge.preflight.runner import CHECKS, SURVEYS
from leafletgen.judge.preflight.subject import Subject
from leafletgen.judge.preflight.texts import WAIVABLE
from leafletgen.model.glossary import Glossary, Term, TermRule
from leafletgen.model.locales.message import Message, parse
from leafletgen.model.project.manifest import Form
from leafletgen.text.languages.tag import known_tags, language

FACTS = {"police": "110", "advice": "#9110", "page": "https://example.ac.jp/safe/{lang}"}
FORMS = (Form("*", "^(?!.*noon)", "hours by the clock"),)
GLOSSARY = Glossary(
    (
        Term("bank card", rules={"zh-Hans": TermRule(("银行卡",), ("信用卡",)), "ja": TermRule(("カード",)), "ar": TermRule(("بطاقة",))}),
        Term("card", rules={"ja": TermRule(("札",))}),
        Term("ID", rules={"ja": TermRule(("ID",))}),
    )
)  # fmt: skip


def message(text: str, tag: str, key: str = "key") -> Message:
    row = language(tag)
    assert row is not None
    scalar = Scalar(Source("f", text), 0, len(text), text, "plain")
    return parse(
        key,
        scalar,
        Sink(),
        ruby=row.pack.readings.bases if row.pack.readings else "",
        joins_lines=row.joins_lines,
    )


def subject(tag: str, text: str, source: str | None = None, key: str = "key") -> Subject:
    row = language(tag)
    assert row is not None
    origin = None if source is None else message(source, "en", key)
    return Subject(message(text, tag, key), row, origin, "en", FACTS, GLOSSARY, (), FORMS)


def found(*subjects: Subject) -> Iterator[tuple[str, str]]:
    """Codes, each with the characters that are underlined."""
    for one in subjects:
        for check in CHECKS:
            for hit in check.look(one):
                seen = one.typed.text if hit.typed else one.text
                yield check.code, seen[hit.start : hit.end] if hit.start is not None else ""
    for survey in SURVEYS:
        for one, hit in survey.look(subjects):
            yield survey.code, one.text[hit.start : hit.end] if hit.start is not None else ""


# code, language, translation, source, what is underlined
WRONG: list[tuple[str, str, str, str | None, str]] = [
    ("text-form", "en", "From noon", None, ""),
    ("markup-foreign", "vi", "Gọi <b>ngay", None, "<b>"),
    ("markup-foreign", "ja", "[こちら](https://example.org)", None, "[こちら](https://example.org)"),
    ("same", "vi", "Online shop", "Online shop", ""),
    ("same", "ja", "Online shop", "Online shop", ""),
    ("glossary-use", "zh-Hans", "给你卡。", "They give you a bank card.", ""),
    ("glossary-use", "ja", "カードをもらう。", "They give you a card.", ""),
    ("glossary-use", "ja", "番号を言う。", "Say IDs.", ""),
    ("glossary-avoid", "zh-Hans", "银行卡不是信用卡。", "Bank cards.", "信用卡"),
    ("bold-lost", "vi", "Bạn nhận hàng.", "**You** get it.", ""),
    ("paragraphs-differ", "vi", "Một.", "One.\n\nTwo.", ""),
    ("fact-typed", "ja", "110に電話。", "Call {police}.", "110"),
    ("fact-typed", "ja", "一一〇に電話。", "Call {police}.", "一一〇"),
    ("fact-typed", "ne", "११० मा फोन गर्नुहोस्।", "Call {police}.", "११०"),
    ("fact-typed", "en", "Call #9110.", None, "9110"),
    ("fact-typed", "vi", "Xem example.ac.jp.", "See {page}.", "example.ac.jp"),
    ("number-foreign", "vi", "Gọi 119.", "Call {police}.", "119"),
    ("number-foreign", "ar", "اتصل ٩١١٩.", "Call {police}.", "٩١١٩"),
    ("number-differs", "de", "Es kostet 2\u2060.\u2060500 Yen.", "It costs 2,000 yen.", "2.500"),
    ("glossary-avoid", "zh-Hans", "不是信\u200b用卡。", "Bank cards.", "信用卡"),
    ("fact-typed", "ja", "1\u206010に電話。", "Call {police}.", "110"),
    ("number-differs", "ja", "2万円です。", "It costs 2,000 yen.", "2"),
    ("number-doubtful", "de", "Etwa 70 Tage.", "About 30 days.", "70"),
    ("number-added", "de", "Das kostet 250 Yen.", "It costs something.", "250"),
    ("number-lost", "vi", "Vài yên.", "It costs 2,000 yen.", ""),
    ("address-lost", "vi", "Xem trang web.", "See https://a.jp/x.", ""),
    ("end-mark", "vi", "Gọi ngay.", "Call now?", ""),
    ("end-mark", "vi", "Gọi ngay", "Call now?", ""),
    ("mark-foreign", "ar", "من,إلى", None, ","),
    ("end-mark", "vi", "Tiêu đề.", "A heading", "."),
    ("end-mark", "vi", "Đợi.", "Wait;", ""),
    ("end-mark", "hy", "Զանգիր հիմա", "Call now!", ""),
    ("space-doubled", "vi", "Gọi  ngay", None, "  "),
    ("space-edge", "vi", "\u00a0Gọi", None, "\u00a0"),
    ("space-edge", "ja", "はい\u3000", None, "\u3000"),
    ("mark-spacing", "vi", "Gọi ngay !", None, " !"),
    ("mark-spacing", "en", "one,two", None, ","),
    ("mark-spacing", "fr", "Un , deux", None, " ,"),
    ("mark-spacing", "fr-CA", "Appelez !", None, " !"),
    ("zero-width", "vi", "Gọ\u200bi ngay", None, "\u200b"),
    ("break-edge", "de", "Jetzt\u00ad\n\nanrufen", None, "\u00ad"),
    ("break-edge", "th", "\u200bโทร", None, "\u200b"),
    ("break-several", "km", "សូម\u200b\u200bទូរស័ព្ទ", None, "\u200b\u200b"),
    ("break-several", "de", "Bank\u00ad\u2060konto", None, "\u00ad\u2060"),
    ("break-space", "vi", "Gọi\u200b ngay", None, "\u200b"),
    ("break-space", "de", "Bank \u00adkonto", None, "\u00ad"),
    ("break-letter", "th", "ท\u200bี่", None, "\u200b"),
    ("break-letter", "my", "သတ္\u200bတိ", None, "\u200b"),
    ("break-letter", "en", "cafe\u00ad\u0301", None, "\u00ad"),
    ("hyphen-none", "he", "משטר\u00adה", None, "\u00ad"),
    ("hyphen-none", "en", "a שלו\u00adם b", None, "\u00ad"),
    ("mark-foreign", "ar", "من, إلى", None, ","),
    ("mark-foreign", "ja", "はい,いいえ", None, ","),
    ("mark-foreign", "zh-Hans", "是. 不", None, "."),
    ("mark-foreign", "ne", "हो.", None, "."),
    ("mark-foreign", "ur", "ہے.", None, "."),
    ("ellipsis", "en", "And so on...", None, "..."),
    ("ellipsis", "ja", "そして・・・", None, "・・・"),
    ("quote-foreign", "ja", "“はい”", None, "“"),
    ("quote-foreign", "de", '"Ja"', None, '"'),
    ("quote-foreign", "en", "«Yes»", None, "«"),
    ("quote-unpaired", "ja", "「はい", None, "「"),
    ("quote-unpaired", "en", "(yes", None, "("),
    ("bidi-number", "ar", "في ٢٠٢٦-١١-٢٦", None, "٢٠٢٦-١١-٢٦"),
    ("bidi-control", "en", "a\u200eb", None, "\u200e"),
    ("bidi-control", "de", "\u2066a\u2069b", None, "\u2066"),
    ("letter-wide", "ja", "２４時間", None, "２４"),
    ("letter-wide", "ko", "ＡＴＭ 앞", None, "ＡＴＭ"),
    ("space-wide", "en", "Call　now", None, "\u3000"),
    ("fact-bracketed", "ja", "電話は【police】へ", None, "【police】"),
    ("number-differs", "ja", "3億円です。", "It costs 2 billion yen.", "3"),
    ("cluster-broken", "my", "ောက်ခြေမှ", None, "ေ"),
    ("kashida", "ar", "مـــال", None, "ـــ"),
    ("han-shape", "ja", "你说话", None, "说"),
    ("han-shape", "ja", "說話", None, "說"),
    ("han-shape", "zh-Hans", "電話", None, "電"),
    ("han-shape", "zh-Hans", "駅前", None, "駅"),
    ("han-shape", "zh-Hant", "电话", None, "电"),
    ("han-shape", "zh-Hant", "駅前", None, "駅"),
    ("zawgyi", "my", "ေမာင္", None, "ေ"),
    ("letter-foreign", "fa", "كار", None, "ك"),
    ("letter-foreign", "ro", "Poliţia", None, "ţ"),
    ("letter-foreign", "uk", "поліцiя", None, "i"),
    ("letters-mixed", "ru", "пoлиция", None, "пoлиция"),
    ("kana-halfwidth", "ja", "ｶｰﾄﾞ", None, "ｶｰﾄﾞ"),
    ("cluster-broken", "ne", "क \u093f", None, "\u093f"),
    ("cluster-broken", "th", "\u25ccก", None, "\u25cc"),
    ("mojibake", "fr", "Ã©tudiant", None, "Ã©"),
    ("mojibake", "ja", "漢\ufffd", None, "\ufffd"),
    ("sentence-long", "en", "word " * 40, None, ("word " * 40).strip()),
    ("sentence-long", "ja", "あ" * 90 + "。", None, "あ" * 90 + "。"),
    ("word-doubled", "en", "Call the the police", "Call the police", "the the"),
    ("furigana-missing", "ja-simple", "漢字《かんじ》を 読む", None, "読"),
    ("easy-long", "ja-simple", "あ" * 20 + " " + "い" * 35 + "。", None, "あ" * 20 + " " + "い" * 35 + "。"),
    ("easy-kanji", "ja-simple", "漢字《かんじ》" * 8 + "です。", None, "漢字" * 8 + "です。"),
    ("easy-loans", "ja-simple", "アプリ、カード、メール、サイトです。", None, "アプリ、カード、メール、サイトです。"),
    ("easy-negation", "ja-simple", "いかなければなりません。", None, "なければなりません"),
    ("easy-ending", "ja-simple", "おかねを うけとった。", None, "うけとった。"),
    ("easy-spaces", "ja-simple", "おかねをうけとってはいけませんよくきいてください。", None, "おかねをうけとってはいけませんよくきいてください"),
]  # fmt: skip
SURVEYED: list[tuple[str, str, list[tuple[str, str]]]] = [
    ("end-mark", "vi", [("Một.", "One."), ("Hai.", "Two."), ("Ba", "Three.")]),
    ("reused", "vi", [("Bạn nhận hàng hoá", "You receive it."), ("Bạn nhận hàng hoá", "They buy goods.")]),
    ("inconsistent", "vi", [("Bạn", "You"), ("Anh", "You")]),
]


@pytest.mark.parametrize(("code", "tag", "text", "source", "underlined"), WRONG, ids=lambda v: str(v)[:20])
def test_what_is_wrong_is_found(code: str, tag: str, text: str, source: str | None, underlined: str) -> None:
    assert (code, underlined) in set(found(subject(tag, text, source)))


@pytest.mark.parametrize(("code", "tag", "pairs"), SURVEYED)
def test_what_is_wrong_among_texts_is_found(code: str, tag: str, pairs: list[tuple[str, str]]) -> None:
    told = list(found(*(subject(tag, a, b, f"k{n}") for n, (a, b) in enumerate(pairs))))

    assert [c for c, _ in told] == [code]


RIGHT: list[tuple[str, str, str | None]] = [
    # line ends that are allowed or forbidden: of use, and nothing to what is compared
    ("de", "Sie zahlen 2\u2060.000 Yen, um 5\u2060 Uhr.", "You pay 2,000 yen, at 5."),
    ("de", "Jetzt\u200b/\u200bspäter", None),
    ("zh-Hans", "给你银\u200b行\u2060卡。", "They give you a bank\u00ad card."),
    ("ar", "تعطيك\u2060 بطاقة.", "They give you a bank card."),
    ("th", "โทร\u200bเลย\u2060นะ", None),
    ("en", "Antisocial\u200b-ish word\u00adplay", None),
    ("ru", "поли\u00adция", None),
    ("vi", "Xem https://a.jp/\u200bx.", "See https://a.jp/x."),
    ("ja", "ATM", "ATM"),
    ("vi", "ATM, ID", "ATM, ID"),
    ("en", "Online shop", None),
    ("ja", "{police}に電話。「はい」と『いいえ』。", "Call {police}."),
    ("ja", "2万円。", "20,000 yen."),
    ("ja", "20億回", "2 billion times"),
    ("ja", "150万円", "1.5 million yen"),
    ("ko", "버전 3만", "version 3 only"),
    ("de", "Regeln, die die Anwendung kennt", "Rules that it knows"),
    ("de", "»Ja«", "“Yes”"),
    ("he", "„כן”", "“Yes”"),
    ("sk", "„Áno“", "“Yes”"),
    ("ar", "الـ ATM و كـ {police}", "ATM and {police}"),
    ("kab", "yesεan", "they have"),
    ("de", "20.000 Yen", "20,000 yen"),
    ("fr", "20\u202f000 yens", "20,000 yen"),
    ("fr", "Appelez\u202f! «\u00a0Oui\u00a0»", "Call! “Yes”"),
    ("fr", "Appelez ! « Oui »", "Call! “Yes”"),
    ("fr", "Appelez! «Oui»", "Call! “Yes”"),
    ("el", "Ποιος?", "Who?"),
    ("ar", "اتصل +81-3 الآن", None),
    ("ar", "اتصل +81 3 1234 5678 الآن", None),
    ("ar", "في 2026-11-26", None),
    ("he", "חייגו *2700 עכשיו", None),
    ("he", "חייגו 03 1234 5678 עכשיו", None),
    ("ar", "٢٠ ين", "20 yen"),
    ("zh-Hans", "等等；", "Wait;"),
    ("en", "a) first 1) second", None),
    ("ja", "そして…", "And so on…"),
    ("ja", "三つの仕事", "3 jobs"),
    ("th", "โทรเลย", "Call now."),
    ("el", "Ποιος;", "Who?"),
    ("my", "မြန်မာ၊ ကျွန်ုပ်တို့ ဥပဒေ။ ဖြစ်သွားမယ်။", "Burma."),
    ("my", "မင်္ဂလာပါ", "Hello"),
    ("km", "មើល៖", "See:"),
    ("zh-Hant", "臺灣的電話，請打。", "Call."),
    ("zh-Hans", "国际学生、电话。", "Students."),
    ("ja", "学校・職場・駅で気をつけて。", "Watch out."),
    ("ne", "डा. शर्मा", "Dr Sharma"),
    ("ur", "یہ ہے۔", "This is."),
    ("id", "buku-buku besar", "books"),
    ("vi", "từ từ thôi", "slowly"),
    ("en", "Don’t. It’s “fine”: the ’90s, a.m., 3.5, U.S., see example.com/x.", None),
    ("ar", "«نعم»، ثم لا؟", "“Yes”, then no?"),
    ("ar", "غرفة 105 في 2026", "Room 105 in 2026"),
    ("ar", "من 9:00–17:00، بين 10-20", "9:00–17:00, 10-20"),
    ("he", "חדר B-105 כאן, 03-123-4567", "Room B-105 here, 03-123-4567"),
    ("fa", "حالت‌های JIS2004", "JIS2004"),
    ("fr", "C’est «\u00a0indéterminé\u00a0».", "It is “undetermined”."),
    ("vi", "Khoảng 2,5 giờ", "About two and a half hours"),
    ("vi", "Nút OK (đồng ý) của hộp", "The OK (yes) button of the box"),
    ("ko", "값(색 따위) 없음", "No value (colour and so on)"),
    ("fa", "جهت جهت‌پذیر", "The orientation of the orientable"),
    ("he", "שלום, עולם.", "Hello, world."),
    ("fa", "کار خانه‌ای", "Housework"),
    ("ru", "полиция ATM", "police ATM"),
    ("ta", "காவல்", "Police"),
    ("ja-simple", "漢字《かんじ》を 読《よ》んでください。", "Read."),
    ("ja", "人々が**｜日本語《にほんご》**を読む", "**People** read"),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "text", "source"), RIGHT, ids=lambda v: str(v)[:20])
def test_what_is_right_is_left_alone(tag: str, text: str, source: str | None) -> None:
    assert list(found(subject(tag, text, source))) == []


def test_what_is_underlined_holds_the_line_ends_that_are_typed_in_it() -> None:
    one = subject("zh-Hans", "不是信\u200b用卡。", "Bank cards.")
    (hit,) = (hit for check in CHECKS if check.code == "glossary-avoid" for hit in check.look(one))

    start, end = one.plain.place(hit.start or 0, hit.end or 0)
    assert one.message.value[start:end] == "信\u200b用卡"


def test_a_language_that_leaves_out_most_full_stops_does_so_on_purpose() -> None:
    pairs = [("一つ", "One."), ("二つ", "Two."), ("三つ。", "Three.")]

    assert list(found(*(subject("ja", a, b, f"k{n}") for n, (a, b) in enumerate(pairs)))) == []


def test_one_translation_may_serve_two_forms_of_one_text() -> None:
    pairs = [
        ("「荷物を受け取るだけ」", "“Just receive a parcel!”"),
        ("「荷物を受け取るだけ」", "“Just receiving a parcel”"),
    ]

    assert list(found(*(subject("ja", a, b, f"k{n}") for n, (a, b) in enumerate(pairs)))) == []


def test_every_code_has_its_example() -> None:
    shown = {code for code, *_ in WRONG} | {code for code, *_ in SURVEYED}

    # A pattern without end takes its two seconds once, in `tests/cases`; there, too, are layouts, which say what is a heading and has a sign.
    assert shown | {"form-slow", "heading-broken", "sign-denied"} == {
        check.code for check in (*CHECKS, *SURVEYS)
    }
    assert shown <= WAIVABLE


PACK = language("en").pack


@given(st.integers(0, 10**9), st.sampled_from("٠०၀๐០"))
def test_native_digits_are_numbers(value: int, zero: str) -> None:
    native = "".join(chr(ord(zero) + int(d)) for d in str(value))

    assert [n.digits for n in numbers(f"a {native} b", PACK)] == [str(value)]


@given(st.integers(1000, 10**9), st.sampled_from([",", ".", "\u202f", "’", "٬"]))
def test_separators_of_thousands_do_not_matter(value: int, sign: str) -> None:
    assert [n.digits for n in numbers(f"{value:,}".replace(",", sign), PACK)] == [str(value)]


@given(st.sampled_from(sorted(known_tags())), st.text(max_size=60), st.text(max_size=30))
def test_no_text_breaks_a_check(tag: str, text: str, source: str) -> None:
    text, source = (t.encode("utf-8", "ignore").decode() for t in (text, source))
    one = subject(tag, text, source)

    for code, underlined in found(one, subject(tag, source, text, "other")):
        assert code in CODES
        assert underlined in one.text + one.typed.text + source
