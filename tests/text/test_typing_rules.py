"""Texts as the typesetters of their language set them, whatever was typed."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletgen.text.breaks import breaks
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.ir.frame import GlyphRun, walk
from leafletgen.text.ir.richtext import LRI, PDI, Origin, RichText, StyleRun
from leafletgen.text.ir.style import TextStyle
from leafletgen.text.languages.tag import Language, language
from leafletgen.text.paragraph import arrange, shape
from leafletgen.text.typing_rules import typeset

BOOK = FontBook()


def known(tag: str) -> Language:
    found = language(tag)
    assert found is not None
    return found


def set_right(text: str, tag: str) -> str:
    """The text as set; `_` is a narrow no-break space, `~` one of full width."""
    chars = typeset(RichText.plain(text, tag, "key"), known(tag).pack).chars
    return chars.replace("\u202f", "_").replace("\u00a0", "~")


def pieces(text: str, tag: str) -> list[str]:
    places = [0, *(gap.at for gap in breaks(text, known(tag)))]
    return [text[a:b] for a, b in pairwise(places)]


@pytest.mark.parametrize(
    ("tag", "typed", "wanted"),
    [
        ("fr", "Un mot ? Un mot? Quoi ?! Vraiment!!", "Un mot_? Un mot_? Quoi_?! Vraiment_!!"),
        ("fr", "« Non » ! «Non»; (oui ?)", "«_Non_»_! «_Non_»_; (oui_?)"),
        (
            "fr",
            "De 9:00 à 17:00 : voir https://a.fr/?q=1 ou a@b.fr !",
            "De 9:00 à 17:00_: voir https://a.fr/?q=1 ou a@b.fr_!",
        ),
        ("fr", "50% ou 10 €, 100%-là", "50_% ou 10_€, 100%-là"),
        ("fr", "Déjà juste\u202f? « oui\u00a0»", "Déjà juste_? «_oui_»"),
        ("fr-CA", "Un mot? Un mot: «Non» 50 %", "Un mot? Un mot~: «~Non~» 50_%"),
        ("de", "Z.B. hier, d. h. bei 5% (100%ig): ja!", "Z._B. hier, d._h. bei 5_% (100%ig): ja!"),
        ("es", "¿Qué? ¡Sí! EE.UU.: 5 %", "¿Qué? ¡Sí! EE._UU.: 5_%"),
        ("pt-BR", "«Sim»? 50%: não!", "«Sim»? 50%: não!"),
        ("en", "Who? 50%: “no”!", "Who? 50%: “no”!"),
        ("el", "Πώς? λέξη• άλλη, ATM?", "Πώς; λέξη· άλλη, ATM;"),
        ("el", "https://a.gr/?q=1 ή 5?6", "https://a.gr/?q=1 ή 5?6"),
        ("hy", "ինչպես՞ Դու՞ Բարև՞ Ի՞նչ", "ինչպե՞ս Դո՞ւ Բարև՞ Ի՞նչ"),
        ("ru", "и т.д., т.е. 50%", "и т._д., т._е. 50_%"),
    ],
)
def test_what_is_set(tag: str, typed: str, wanted: str) -> None:
    assert set_right(typed, tag) == wanted


@pytest.mark.parametrize(
    ("tag", "text", "wanted"),
    [
        ("es", "—Hola —dijo ella—. ¿Sí? ¡No!", ["—Hola —dijo ", "ella—. ", "¿Sí? ", "¡No!"]),
        ("ru", "— Привет, А. С. Пушкин", ["— Привет, ", "А. С. Пушкин"]),
        ("fr", "— Oui, M. Dupont, 5 jours", ["— Oui, ", "M. Dupont, ", "5 jours"]),
        ("cs", "dnes k lesu v 5 hodin", ["dnes ", "k lesu ", "v 5 hodin"]),
        ("pl", "dom i z nim nr 5", ["dom ", "i z nim ", "nr 5"]),
        ("uk", "йде у ліс і в дім", ["йде ", "у ліс ", "і в дім"]),
        ("de", "mit Dr. Maier um 9 Uhr", ["mit ", "Dr. Maier ", "um ", "9 Uhr"]),
    ],
)
def test_where_lines_may_end(tag: str, text: str, wanted: list[str]) -> None:
    assert pieces(text, tag) == wanted


def test_facts_are_not_touched_and_what_is_put_in_is_none_of_theirs() -> None:
    fact = f"{LRI}a ? 5%{PDI}"
    chars = f"«{fact}» ou {fact}?"
    parts = ["«", fact, "» ou ", fact, "?"]
    runs, at = [], 0
    for part in parts:
        runs.append(StyleRun(at, at + len(part), fact="page" if part == fact else None))
        at += len(part)
    found = typeset(RichText(chars, "fr", tuple(runs), origins=(Origin(0, "key", 0),)), known("fr").pack)

    assert [found.chars[run.start : run.end] for run in found.runs if run.fact] == [fact, fact]
    assert [found.chars[run.start : run.end] for run in found.runs if not run.fact] == [
        "«\u202f",
        "\u202f» ou ",
        "\u202f?",
    ]


@given(st.text("ab é«»?!;:5%. \u202f\u00a0\n", max_size=30))
def test_each_character_leads_to_where_it_was_typed_and_setting_again_changes_nothing(typed: str) -> None:
    pack = known("fr").pack
    found = typeset(RichText.plain(typed, "fr", "key"), pack)

    for at, character in enumerate(found.chars):
        place = found.place(at)
        assert place is not None
        assert character == "\u202f" or typed[place.offset] == character
    assert found.runs[-1].end == len(found.chars)
    assert typeset(found, pack) == found
    assert "".join(found.chars.split()) == "".join(typed.split())


def test_the_sheet_holds_what_is_set() -> None:
    frame = arrange(shape(RichText.plain("Un mot?", "fr"), TextStyle(), BOOK), 500, 10).frame
    assert "".join(item.text for item, _, _ in walk(frame) if isinstance(item, GlyphRun)) == "Un mot\u202f?"
