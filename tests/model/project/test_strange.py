"""What is said of a language that the program has no rules for."""

from __future__ import annotations

import pytest

from leafletgen.core.messages.translate import phrase
from leafletgen.model.project.reading.strange import by_script, known_of, language_unknown
from leafletgen.text.languages.tag import SHIPPED


def hint(tag: str) -> str:
    return str(dict(language_unknown(tag).args)["suggestion"])


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("vai", ("This is Vai, written in Vai from left to right. No font here has its letters: put one into fonts/ and name it in "
                "languages/vai.yaml (docs/languages.md).")),
        ("SYR", ("This is Syriac, written in Syriac from right to left. No font here has its letters: put one into fonts/ and name "
                "it in languages/syr.yaml (docs/languages.md).")),
        ("tlh", "This is Klingon. CLDR does not say in which script: add it to the tag, such as tlh-Latn."),
        ("np", "Did you mean “ne” (Nepali)?"),
        ("qqq", "Tags are short: en, ja, zh-Hans, vi, my, ar."),
    ],
)  # fmt: skip
def test_a_tag_that_cldr_knows_is_told_and_not_guessed_at(tag: str, said: str) -> None:
    assert hint(tag) == said
    assert phrase(said, "ja") != said


def test_a_font_that_has_the_letters_is_named() -> None:
    known = known_of("gn")
    assert known is not None
    assert (known.name, known.script, known.rtl, known.family) == ("Guarani", "Latin", False, "NotoSans")
    assert (known_of("yi-x") or known_of("dv")) is not None
    assert getattr(known_of("dv"), "family", None) == "NotoSansThaana"
    assert getattr(known_of("dv"), "rtl", None) is True


def test_a_language_that_has_only_its_script_is_told() -> None:
    (told,) = by_script("gn", SHIPPED)
    assert (told.code, dict(told.args)["name"], dict(told.args)["script"]) == (
        "language-by-script",
        "Guarani",
        "Latin",
    )
    assert by_script("kn", SHIPPED) == by_script("pt-AO", SHIPPED) == by_script("ja-simple", SHIPPED) == ()
