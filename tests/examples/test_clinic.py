"""The example with two sides: built for the office, read by whoever answers, too."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.examples.example import EXAMPLES, copied, faults, opened

from leafletgen.engine.build import build
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.results import Selection
from leafletgen.text.ir.frame import GlyphRun, walk


def test_built_for_the_office(tmp_path: Path) -> None:
    root = copied("clinic", tmp_path)
    made = build(opened(root), tmp_path / "output", Selection(("en", "ja", "ar"), ("sheet",)))

    assert faults(made.diagnostics) == []
    assert len(made.files) == 3


@pytest.mark.parametrize(
    ("language", "answers"),
    [("en", "いくらかかりますか。"), ("ar", "いくらかかりますか。"), ("ja", "It hurts here.")],
)
def test_each_phrase_has_an_answer_in_the_language_of_the_staff(language: str, answers: str) -> None:
    (_, back) = opened(EXAMPLES / "clinic").lay_out(EditionKey(language, "sheet")).publication.sheets
    said = "".join(item.text for item, _, _ in walk(back.frame) if isinstance(item, GlyphRun))

    assert answers.replace(" ", "") in said.replace(" ", "")
