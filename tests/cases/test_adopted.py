"""What translation tools check, and what print needs besides: each has its code, a tiny project that shows it, and a reason.

The names at the left are those of Weblate's checks; those that it lacks are said in words. What only programs need
(formats of printf, plurals) is left out.
"""

from __future__ import annotations

from itertools import chain

import pytest
from click.testing import CliRunner
from tests.cases.test_cases import CASES, expected

from leafletgen.cli.main import main
from leafletgen.core.messages.table import CODES
from leafletgen.core.messages.translate import words

ADOPTED = {
    "same": ["same"],
    "begin_space, end_space": ["space-edge"],
    "double_space": ["space-doubled"],
    "end_stop, end_colon, end_question, end_exclamation, end_interrobang, end_semicolon": ["end-mark"],
    "end_ellipsis, ellipsis": ["end-mark", "ellipsis"],
    "punctuation_spacing": ["mark-spacing"],
    "newline-count": ["paragraphs-differ"],
    "max-length, max-size": ["text-too-long"],
    "kashida": ["kashida"],
    "zero-width-space": ["zero-width"],
    "duplicate": ["word-doubled"],
    "python_brace_format, placeholders": ["fact-lost", "fact-unknown", "fact-form", "brace-unopened"],
    "regex": ["text-form", "form-slow", "pattern-broken"],
    "xml-tags, md-link": ["markup-foreign"],
    "url": ["address-lost"],
    "translated": ["text-gone"],
    "inconsistent": ["inconsistent"],
    "reused": ["reused"],
    "check_glossary": ["glossary-use", "glossary-avoid"],
    "multiple_failures": ["source-suspect"],
    "long_untranslated": ["text-overdue"],
    "digits equal to the facts": [
        "fact-typed",
        "number-differs",
        "number-foreign",
        "number-doubtful",
        "number-added",
        "number-lost",
    ],
    "missing glyph": ["missing-glyph"],
    "wrong Han shapes for the language": ["han-shape"],
    "Zawgyi-coded Burmese": ["zawgyi"],
    "mixed bidi order around numbers": ["bidi-number", "bidi-control"],
    "quotation marks of the language": ["quote-foreign", "quote-unpaired", "mark-foreign"],
    "kanji without furigana": ["furigana-missing"],
    "easy Japanese": ["easy-long", "easy-kanji", "easy-loans", "easy-negation", "easy-ending", "easy-spaces"],
    "sentence length": ["sentence-long"],
    "bold pairs": ["bold-unpaired", "bold-lost"],
    "stale facts": ["fact-stale"],
    "stale texts": ["text-stale"],
    "dotted circles and broken clusters": ["dotted-circle", "cluster-broken"],
    "letters": ["letter-foreign", "letters-mixed", "kana-halfwidth", "mojibake"],
    "line ends": [
        "break-edge",
        "break-several",
        "break-space",
        "break-letter",
        "hyphen-none",
        "heading-broken",
    ],
    "signs": ["sign-denied"],
    "full-width signs": ["letter-wide", "space-wide", "fact-bracketed"],
}
SHOWN = {found.code for folder in CASES for found in expected(folder)}


@pytest.mark.parametrize("name", ADOPTED)
def test_what_is_adopted_is_shown_and_explained(name: str) -> None:
    for code in ADOPTED[name]:
        assert code in SHOWN
        said = {
            tag: CliRunner().invoke(main, ["--words", tag, "explain", code]).output for tag in ("en", "ja")
        }
        assert said["en"].strip().endswith(CODES[code].reason)
        assert said["ja"].strip().endswith(words(code, (), "ja").reason)
        assert said["ja"] != said["en"]


def test_no_check_of_texts_is_left_out() -> None:
    """`prohibited_initial_character` is no finding: tables guard their cells (`tests/engine/exchange/test_attacks.py`)."""
    from leafletgen.judge.preflight.runner import CHECKS, SURVEYS

    assert {check.code for check in (*CHECKS, *SURVEYS)} <= set(chain.from_iterable(ADOPTED.values()))
