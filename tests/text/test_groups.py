"""Numbers, prices, telephone numbers, addresses as one thing: never broken, never reversed; Latin beside other letters."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.write.pdf.mixed import WORDS

from leafletgen.text.bidi import levels, visual_order
from leafletgen.text.breaks import breaks
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.groups import isolates, numbers
from leafletgen.text.ir.frame import GlyphRun, walk
from leafletgen.text.ir.richtext import LRI, PDI, RichText
from leafletgen.text.ir.style import TextStyle
from leafletgen.text.languages.tag import Language, language
from leafletgen.text.paragraph import arrange, shape

DIGITS = st.text("0123456789", min_size=1, max_size=4)
AMOUNT = st.tuples(st.integers(1, 999), st.integers(0, 999)).map(lambda two: f"{two[0]},{two[1]:03}")
TIME = st.tuples(st.integers(0, 24), st.integers(0, 59)).map(lambda two: f"{two[0]}:{two[1]:02}")
PHONE = st.one_of(
    st.tuples(DIGITS, st.integers(1000, 9999), st.integers(1000, 9999)).map(
        lambda p: f"0{p[0]}-{p[1]}-{p[2]}"
    ),
    st.tuples(st.integers(10, 99), st.integers(1000, 9999)).map(lambda p: f"+81 {p[0]}-{p[1]}-5678"),
    DIGITS.map("#{}".format),
    DIGITS.map("*{}".format),
)
DATE = st.sampled_from(["2026-11-27", "2026/11/27", "27.11.2026", "11/27"])
PRICE = st.one_of(
    AMOUNT.map("¥{}".format), AMOUNT.map("{} €".format), AMOUNT.map("$ {}".format), DIGITS.map("{}%".format)
)
MEASURE = st.tuples(DIGITS, st.sampled_from(["kg", "km", "°C", "cm", "min"])).map(" ".join)
RANGE = st.one_of(st.tuples(TIME, TIME), st.tuples(DIGITS, DIGITS)).map("–".join)
GROUP = st.one_of(PHONE, DATE, PRICE, MEASURE, RANGE, TIME)


def known(tag: str) -> Language:
    found = language(tag)
    assert found is not None
    return found


def shown(text: str, tag: str) -> str:
    """The characters from left to right."""
    return "".join(text[at] for at in visual_order(levels(text, True, isolates(text, known(tag).pack))))


@given(
    st.sampled_from(sorted(WORDS)),
    GROUP,
    st.sampled_from(["{0} {1} {2}", "{0} ({1}) {2}", "{0}: {1}.", "{1} {0}", "{0} {1}"]),
)
def test_a_group_among_letters_from_right_to_left_keeps_its_order_and_its_line(
    tag: str, group: str, form: str
) -> None:
    word, other, *_ = WORDS[tag].split()
    text = form.format(word, group, other)
    at = text.index(group)

    assert group in shown(text, tag)
    assert not [gap for gap in breaks(text, known(tag)) if at < gap.at < at + len(group)]


@pytest.mark.parametrize(
    ("tag", "text", "found"),
    [
        ("ar", "اتصل ¥{0}5,000{1} الآن", "¥{0}5,000{1}"),  # a price whose amount is a fact
        ("he", "ב-17:00–9:00 בבוקר", "17:00–9:00"),
        ("ar", "اتصل ٠٣-١٢٣٤-٥٦٧٨ الآن", "٠٣-١٢٣٤-٥٦٧٨"),
        ("ur", "https://example.org/a/، پھر", "https://example.org/a/"),
        ("ar", "وزن 5 kg/m", "5 kg/m"),
        ("he", "(03) 1234-5678", "(03) 1234-5678"),
    ],
)
def test_what_is_one_group(tag: str, text: str, found: str) -> None:
    text, found = text.format(LRI, PDI), found.format(LRI, PDI)
    assert [text[a:b] for a, b in isolates(text, known(tag).pack)] == [found]
    assert found in shown(text, tag)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("ar", "غرفة 105 في 2026"),
        ("he", "ל-5 ימים COVID-19 B-105"),
        ("ar", "Windows 10.1 و ATM 9:00–17:00"),
        ("ar", f"اتصل {LRI}03-1234-5678{PDI} الآن"),
        ("fa", "از ۹–۱۷"),
        ("ar", f"{LRI}a 5{PDI} kg"),
    ],
)
def test_what_needs_no_isolate(tag: str, text: str) -> None:
    assert isolates(text, known(tag).pack) == []


@given(st.text("aא 0123456789-–:+#¥%.,()ب\u2066\u2069", min_size=1, max_size=24))
def test_levels_are_those_of_isolates_that_are_typed(text: str) -> None:
    pack = known("he").pack
    found = isolates(text, pack)
    typed, places, at = "", [], 0
    for start, end in [*found, (len(text), len(text))]:
        places += [*range(len(typed), len(typed) + start - at)]
        typed += text[at:start] + LRI * (start < end)
        places += [*range(len(typed), len(typed) + end - start)]
        typed += text[start:end] + PDI * (start < end)
        at = end
    wanted = levels(typed, True)

    assert [unicodedata.bidirectional(typed[n]) for n in places] == [
        unicodedata.bidirectional(c) for c in text
    ]
    assert list(levels(text, True, found)) == [wanted[n] for n in places]


def test_numbers_are_one_group_in_every_language() -> None:
    text = "5 kg, 9:00–17:00, ¥5,000, 03-1234-5678, 110"
    assert [text[a:b] for a, b in sorted({*numbers(text, known("ja").pack)})] == text.split(", ")[:-1]


# --- lines


BOOK = FontBook()


def line(text: str, tag: str, bold: bool = False, book: FontBook = BOOK) -> list[tuple[float, GlyphRun]]:
    """The runs of a line with where each begins, from left to right."""
    style = TextStyle(weight=700 if bold else 400)
    frame = arrange(shape(RichText.plain(text, tag), style, book), 2000, 10).frame
    return sorted(
        ((at.e, item) for item, at, _ in walk(frame) if isinstance(item, GlyphRun)), key=lambda one: one[0]
    )


@pytest.mark.parametrize("tag", sorted(WORDS))
def test_lines_from_right_to_left_have_no_holes(tag: str) -> None:
    words = WORDS[tag].split()
    text = f"{words[0]} 03-1234-5678, {words[1]} (ATM) 5 kg – {words[0]} ¥5,000. {words[1]}"

    for (left, run), (right, _) in pairwise(line(text, tag)):
        assert right - left - run.width == pytest.approx(0, abs=0.01), (run.text, right)


@pytest.mark.parametrize("tag", ["ur", "bo", "dz", "mn-Mong", "si", "te", "dv"])
@pytest.mark.parametrize("bold", [False, True])
def test_latin_stands_in_a_sans_of_its_own_size_with_its_own_spaces(tag: str, bold: bool) -> None:
    fonts = known(tag).pack.fonts
    word = known(tag).pack.names["self"].split("（")[0].split(" ")[0]
    found = [run for _, run in line(f"{word} 03-1234-5678 9:00–17:00 a@b.jp {word}", tag, bold)]
    latin = [run for run in found if run.face.family == "NotoSans"]
    said = {part for run in latin for part in run.text.split()}

    assert said == {"03-1234-5678", "9:00–17:00", "a@b.jp"}
    assert {run.face.weight for run in latin} == {700 if bold else 400}
    assert {round(run.size / 10, 2) for run in latin} == {fonts.latin_size}
    assert {run.face.family for run in found} - {"NotoSans"} == {fonts.text[0]}


def test_of_two_spaces_beside_latin_the_wider_one_stands() -> None:
    urdu = {run.face.family: run.text for _, run in line("فون 110", "ur")}
    sinhala = {run.face.family: run.text for _, run in line("අමතන්න 110", "si")}

    assert urdu["NotoSans"].startswith(" ")
    assert sinhala["NotoSansSinhala"].endswith(" ")


def test_a_projects_own_family_has_its_own_latin() -> None:
    book = FontBook(own={"ur": ("NotoNastaliqUrdu",)})

    assert {run.face.family for _, run in line("فون 110", "ur", book=book)} == {"NotoNastaliqUrdu"}
