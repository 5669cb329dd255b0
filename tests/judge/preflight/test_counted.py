"""Numbers beside each other by what they say: forms of many languages that agree, and slips that do not."""

from __future__ import annotations

import sys
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leafletgen.judge.preflight.counted import Difference, differences
from leafletgen.text.languages.tag import known_tags, language

TOOLS = Path(__file__).resolve().parents[3] / "tools" / "numbers"
ERRORS = ("differs", "foreign")

EQUAL: list[tuple[str, str, str]] = [
    ("de", "9:00 to 17:00", "9.00 bis 17.00 Uhr"),
    ("da", "9:00 to 17:00", "09.00–17.00"),
    ("ja", "9:00 to 17:00", "午前9時～午後5時"),
    ("my", "From 9:00", "၉ နာရီမှ"),
    ("id", "Open 9:00 to 17:00", "Buka pukul 09.00–17.00"),
    ("fr", "Open 9:30", "Ouvert dès 9 h 30"),
    ("fr", "Open 9:30", "Ouvert dès 9h30"),
    ("ko", "Until 7:30 p.m.", "오후 7시 30분까지"),
    ("zh-Hans", "Until 7:30 p.m.", "到下午7点半"),
    ("sv", "At 9 p.m.", "kl. 21"),
    ("sw", "At 1 p.m.", "saa saba mchana"),
    ("bn", "At 09:30", "সকাল সাড়ে ৯টায়"),
    ("de", "7–9 p.m.", "19–21 Uhr"),
    ("fr", "$1,234.50", "1\u202f234,50 $"),
    ("de", "1,500 yen", "1.500 Yen"),
    ("hi", "1.5 million", "15 लाख"),
    ("hi", "100,000 yen", "1,00,000 येन"),
    ("ja", "30,000 yen", "3万円"),
    ("ja", "649 million", "6億4900万"),
    ("ko", "649 million", "6억 4900만"),
    ("ca", "20 billion", "20 milers de milions"),
    ("sw", "5 million", "milioni 5"),
    ("tr", "5% off", "%5 indirim"),
    ("ar", "12.5%", "١٢٫٥٪"),
    ("fa", "3 May 2026", "۱۳ اردیبهشت ۱۴۰۵"),
    ("th", "3 May 2026", "3 พฤษภาคม 2569"),
    ("ja", "3 November 2026", "令和8年11月3日"),
    ("ja", "3 November 2026", "2026年十一月三日"),
    ("zh-Hant", "3 November 2026", "民國115年11月3日"),
    ("ru", "on 5 May 2026", "5 мая 2026 г."),
    ("ru", "in October", "в октябре"),
    ("fi", "12 May", "12. toukokuuta"),
    ("cs", "5 September", "5. září"),
    ("vi", "5 May", "ngày 5 tháng 5"),
    ("ar", "5 May", "٥ أيار"),
    ("he", "in February 2010", "בפברואר 2010"),
    ("lt", "9 September 2007", "2007-09-09"),
    ("es", "the 20th century", "el siglo XX"),
    ("fi", "the 19th century", "1800-luku"),
    ("it", "in the 1980s", "negli anni Ottanta"),
    ("de", "in 2018", "’18"),
    ("de", "3 jobs", "drei Stellen"),
    ("de", "two people", "2 Personen"),
    ("cs", "aged 41", "jednačtyřicetiletý"),
    ("ps", "42 people", "دوه څلویښت کسان"),
    ("he", "Article 24", "סעיף כ״ד"),
    ("am", "Article 13", "አንቀጽ ፲፫"),
    ("zh-Hans", "Call 03-5320-4592.", "请致电 03 5320 4592。"),
    ("de", "Call 03-5320-4592.", "+81 3 5320 4592 anrufen."),
    ("de", "1st floor", "1. Stock"),
    ("fr", "the 1st day", "le 1er jour"),
    ("ja", "the 1st time", "第1回"),
    ("de", "45 miles", "72 Kilometer"),
    ("sl", "6 feet 6", "198 cm"),
    ("no", "Thursday", "torsdag"),
    ("zh-Hans", "Friday, 5 May", "5月5日星期五"),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "source", "text"), EQUAL)
def test_what_says_the_same_is_left_alone(tag: str, source: str, text: str) -> None:
    assert told(tag, source, text) == ()


SLIPS: list[tuple[str, str, str, str]] = [
    ("de", "Open 9:00 to 17:00", "9.00 bis 16.00 Uhr", "16.00"),
    ("de", "Open 9:30", "Ab 9:20", "9:20"),
    ("de", "At 9 p.m.", "Um 9 Uhr morgens", "Um 9 Uhr"),
    ("ja", "9 p.m.", "午前9時", "午前9時"),
    ("de", "On 5 May", "Am 5. Juni", "Juni"),
    ("de", "On 5 May", "Am 6. Mai", "6"),
    ("ja", "On 5 May", "6月5日", "6"),
    ("zh-Hans", "February 14, 2010", "2010年6月14日", "6"),
    ("de", "In 2026", "Im Jahr 2062", "2062"),
    ("de", "$5", "5 €", "€"),
    ("de", "$5 million", "5 Milliarden $", "5 Milliarden $"),
    ("fr", "12.5%", "12,6 %", "12,6"),
    ("ja", "2,000 yen", "2万円", "2"),
    ("de", "Call 03-5320-4592.", "03-5320-4529 anrufen.", "03-5320-4529"),
    ("ja", "9:00 to 17:00", "午前9時～午後6時", "6"),
    ("ja", "9 a.m. to 5 p.m.", "9時～18時", "18"),
    ("ja", "Open until 21:00", "午後8時まで営業", "8"),
    ("ko", "9:00 to 17:00", "오전 9시~오후 6시", "6"),
    ("zh-Hans", "9:00 to 17:00", "上午9点至下午6点", "6"),
    ("de", "9 a.m. to 5 p.m.", "9.00 bis 18.00 Uhr", "18.00"),
    ("fr", "9 a.m. to 5 p.m.", "de 9 h à 18 h", "18"),
    ("es", "9:00 to 17:00", "de 9 a. m. a 6 p. m.", "6"),
    ("ru", "9:00 to 17:00", "с 9 утра до 6 вечера", "6"),
    ("fil", "9:00 to 17:00", "9 a.m. hanggang 6 p.m.", "6"),
    ("ar", "9:00 to 17:00", "من ٩ صباحًا إلى ٦ مساءً", "6"),
    ("hi", "9:00 to 17:00", "सुबह 9 बजे से शाम 6 बजे तक", "6"),
    ("my", "9:00 to 17:00", "နံနက် ၉ နာရီမှ ညနေ ၆ နာရီ", "6"),
    ("hr", "$9.99", "99,9 USD", "99,9"),
    ("de", "at 0500", "um 6:00 Uhr", "6:00"),
    ("nb", "July 23 – August 4, 2032 / A4", "23. juli–5. august 2032 / A4", "5"),
    ("ar", "Call 0120-555-777", "اتصل ٠١٢٠-٥٥٥-٧٧١", "771"),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "source", "text", "found"), SLIPS)
def test_a_slip_is_an_error(tag: str, source: str, text: str, found: str) -> None:
    [one] = told(tag, source, text)

    assert one.mismatch in ERRORS
    assert one.found in found or found in one.found


DOUBTS: list[tuple[str, str, str, str]] = [
    ("de", "3 jobs", "4 Stellen", "doubtful"),
    ("de", "70 days", "30 Tage", "doubtful"),
    ("de", "At 9:00 p.m.", "9:00", "doubtful"),
    ("de", "Closed in August", "Im September geschlossen", "doubtful"),
    ("de", "300 people", "Leute", "lost"),
    ("de", "3 people", "Leute", "lost"),
    ("ja", "In June", "来月", "lost"),
    ("de", "Some people", "250 Leute", "added"),
    ("ru", "A4 paper", "бумага А3", "doubtful"),
    ("ar", "COVID-19", "كوفيد-20", "doubtful"),
    ("cs", "open 24/7", "otevřeno 42/7", "doubtful"),
    ("de", "up to £500", "Die Entschädigung beträgt bis zu £", "lost"),
    ("sv", "a US Letter-sized PDF on A4", "en PDF i US Letter-storlek på ett A-papper", "lost"),
    ("zh-Hans", "Friday, May 5, 2000", "2000年5月日周五", "lost"),
    ("et", "100%", "%", "lost"),
]


@pytest.mark.parametrize(("tag", "source", "text", "mismatch"), DOUBTS)
def test_what_may_be_right_is_a_warning(tag: str, source: str, text: str, mismatch: str) -> None:
    assert [one.mismatch for one in told(tag, source, text)] == [mismatch]


def test_the_place_is_that_of_the_digits_as_they_were_typed() -> None:
    text = "اتصل \u2068٠١٢٠-٥٥٥-٧٧١\u2069"
    [one] = told("ar", "Call 0120-555-777", text)

    assert text[one.start : one.end] == "٧٧١"


@pytest.mark.parametrize("source", ["en", "ja", "de"])
def test_what_icu_writes_is_read(source: str) -> None:
    """A small part of what `tools/numbers` measures, from other languages as well."""
    sys.path.insert(0, str(TOOLS))
    import random

    import generated
    import icu

    wrong = []
    for number, pair in enumerate(islice(generated.pairs(240, 3), 240)):
        kind = tuple(generated.KINDS)[number % len(generated.KINDS)]
        if kind == "large number" or pair.tag in ("fa", "ps"):
            continue  # what CLDR has in one language alone: 10 ** 7 in Burmese; the Persian calendar has whole dates only
        origin = generated.KINDS[kind](icu.Locale(source), random.Random(f"3:{number}"))
        target = generated.KINDS[kind](icu.Locale(pair.tag.replace("-", "_")), random.Random(f"3:{number}"))
        found = told(pair.tag, origin, target, source)
        wrong += [(pair.tag, origin, target, one) for one in found if one.mismatch in ERRORS]
    assert wrong == []


def test_very_many_numbers_are_compared_as_well() -> None:
    numbers = [str(number) for number in range(1000, 6000)]
    wrong = [*numbers[:4000], "77", *numbers[4001:]]

    assert told("th", ", ".join(numbers), "; ".join(numbers)) == ()
    assert [one.wanted for one in told("th", "x " + ", ".join(numbers), ", ".join(wrong))] == ["5000"]


@pytest.mark.parametrize("text", ["1" * 9000, "2," * 3000, "一二三四" * 2000, "3 " * 3000])
def test_no_number_is_too_long(text: str) -> None:
    assert told("ja", "5 and 7 people", text)


MARKS = "0123456789٠۹໙၉៩०,.:/-–+()%#€$£¥ \u00a0\u202f\u2066\u2069'’年月日時分万億半second午前後amp.mMaiЯ"


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(known_tags()), st.text(MARKS, max_size=24), st.text(MARKS, max_size=24))
def test_no_text_is_too_odd(tag: str, source: str, text: str) -> None:
    for one in told(tag, source, text):
        assert one.start is None or 0 <= one.start < one.end <= len(text)


def told(tag: str, source: str, text: str, origin: str = "en") -> tuple[Difference, ...]:
    own, first = language(tag), language(origin)
    assert own is not None
    assert first is not None
    return differences(source, origin, first.pack, text, tag, own.pack)
