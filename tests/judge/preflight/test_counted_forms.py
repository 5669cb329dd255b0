"""Pairs that agree and pairs that do not, in the tables beside this file: language of the source, language of the text, both."""

from __future__ import annotations

from pathlib import Path

import pytest

from leafletgen.judge.preflight.counted import Difference, differences
from leafletgen.text.languages.tag import language


def rows(name: str) -> list[tuple[str, ...]]:
    text = (Path(__file__).parent / f"numbers-{name}.tsv").read_text(encoding="utf-8")
    return [tuple(line.split("\t")) for line in text.splitlines()]


AGREEING, DIFFERING = rows("agreeing"), rows("differing")


@pytest.mark.parametrize(("origin", "tag", "source", "text"), AGREEING)
def test_forms_that_say_the_same_draw_nothing(origin: str, tag: str, source: str, text: str) -> None:
    assert told(origin, tag, source, text) == ()


@pytest.mark.parametrize(("origin", "tag", "source", "text"), DIFFERING)
def test_a_slip_is_reported(origin: str, tag: str, source: str, text: str) -> None:
    assert told(origin, tag, source, text)


def test_the_tables_are_of_many_languages() -> None:
    assert len({tag for _, tag, *_ in AGREEING}) >= 70
    assert min(len(AGREEING), len(DIFFERING)) >= 150


@pytest.mark.parametrize(
    ("tag", "source", "text", "found"),
    [
        ("de", "5 minutes", "5 Stunden", "5 Stunden"),
        ("ja", "on Friday morning", "金曜日の午後", "午後"),
        ("de", "at noon", "um Mitternacht", "Mitternacht"),
        ("de", "in May", "im Juni", "Juni"),
        ("tr", "a deal on 29 March", "İngiltere 29 Aralık'a", "Aralık'a"),
        ("ja", "Thieves take $26,750", "強盗に€26,750", "€"),
    ],
)
def test_the_word_that_makes_the_difference_is_shown(tag: str, source: str, text: str, found: str) -> None:
    [one] = told("en", tag, source, text)

    assert one.found == found


@pytest.mark.parametrize(
    ("tag", "source", "text"),
    [
        ("fr", "The limit is 255 characters. A name of 255 characters", "La limite de 255 caractères"),
        ("ja", "COVID-19 vaccine", "新型コロナワクチン"),
        ("de", "open 24/7", "rund um die Uhr"),
        ("ar", "$2 million", "مليوني دولار"),
        ("sv", "130 miles", "20 mil"),
        ("de", "a COVID-19 test in three steps", "ein COVID-Test in 3 Schritten"),
        ("ja", "an MP3 file", "音楽ファイル"),
        ("bg", "he is 100 percent certain", "той е абсолютно категоричен"),
        ("pl", "every 24 hours", "raz na dobę"),
        ("uk", "5 people", "п'ятеро людей"),
        ("uk", "5 guests", "П’ять гостей"),
        ("ru", "100 guests", "сотни гостей"),
        ("zh-Hans", "6 decades of experience", "60 年的经验"),
        ("zh-Hans", "around 10,000 people", "约 1 万人"),
        ("fr", "11:45 pm", "11:45 pm"),
        ("fr", "Sunday, 3:25 PM", "dimanche, 3:25 pm"),
        ("he", "3 1/2 stars", "3.5 כוכבים"),
        ("de", "3 1/2 stars", "3½ Sterne"),
        ("fr", "1 1/2 cups", "une tasse et demie"),
        ("es", "a 6in canvas", "un lienzo de 15 cm"),
        ("el", "within 5-10 meters (about 16-33 feet)", "5-10 μέτρα"),
        ("cs", "a 20-ounce bottle", "půllitrová lahev"),
        ("ru", "at 0500", "в 5 утра"),
        ("vi", "2nd", "thứ 2"),
        ("fa", "February 9 – 28, 1999", "۲۰ بهمن تا ۹ اسفند ۱۳۷۷"),
        ("prs", "2 cases", "دو واقعه"),
        ("sw", "4 hours a day", "saa 4 kwa siku"),
        ("ta", "an HCoV-229E case", "மனித கொரோனா-229இ (HCoV-229E)"),
        ("om", "COVID-19 126,000 cases", "COVID-19 dhimmoota 126,000"),
    ],
)
def test_what_other_languages_say_otherwise_is_not_missed(tag: str, source: str, text: str) -> None:
    assert told("en", tag, source, text) == ()


def test_a_name_without_its_number_is_missed() -> None:
    assert [one.wanted for one in told("en", "ms", "COVID-19 patients", "pesakit COVID-")] == ["19"]


def test_a_currency_with_a_mark_inside_its_name_is_read() -> None:
    """CLDR writes Khmer words with zero-width spaces; texts are compared without them."""
    assert told("en", "km", "$5", "5 ដុល្លារ\u200bអាមេរិក") == ()


def told(origin: str, tag: str, source: str, text: str) -> tuple[Difference, ...]:
    first, own = language(origin), language(tag)
    assert first is not None
    assert own is not None
    return differences(source, origin, first.pack, text, tag, own.pack)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("fi", "Se on 100-prosenttisesti ilmaista."),
        ("ru", "Это на 100 процентов бесплатно."),
        ("vi", "Miễn phí 100 phần trăm."),
        ("ja", "100パーセント無料です。"),
        ("id", "Ini 100 persen gratis."),
        ("tr", "Yüzde 100 ücretsiz."),
        ("zh-Hans", "百分之100免费。"),
        ("zh-Hant", "百分之 100 免費。"),
        ("ko", "100퍼센트 무료입니다."),
        ("sw", "Ni bure asilimia 100."),
        ("my", "၁၀၀ ရာခိုင်နှုန်း အခမဲ့ ဖြစ်သည်။"),
        ("km", "ឥតគិតថ្លៃ 100 ភាគរយ។"),
        ("de", "Es ist zu 100 Prozent kostenlos."),
        ("fr", "C’est gratuit à 100 pour cent."),
        ("es", "Es gratis al 100 por cien."),
        ("it", "È gratis al 100 per cento."),
        ("am", "100 ፐርሰንት ነጻ ነው።"),
        ("ar", "مجاني بنسبة 100 بالمائة."),
        ("uk", "Це на 100 відсотків безкоштовно."),
    ],
)
def test_all_of_it_may_be_said_with_a_word_for_per_cent(tag: str, text: str) -> None:
    """A hundred per cent is "entirely" in another language; other percentages are compared."""
    english, own = language("en"), language(tag)
    assert english is not None
    assert own is not None
    ninety = text.replace("100", "90").replace("၁၀၀", "၉၀")

    assert differences("It is entirely free.", "en", english.pack, text, tag, own.pack) == ()
    assert differences(text, tag, own.pack, "It is entirely free.", "en", english.pack) == ()
    assert differences("It is 50 % free.", "en", english.pack, ninety, tag, own.pack)


def test_a_hundred_of_something_is_not_all_of_it() -> None:
    """Korean has a word for per cent that also begins the words for programs and projects."""
    english, korean = language("en"), language("ko")
    assert english is not None
    assert korean is not None

    assert differences(
        "It is free.", "en", english.pack, "프로그램 100 프로그램은 무료입니다.", "ko", korean.pack
    )
