"""From how far a text can be read: a Latin capital 333 times its height, a kanji 250 times."""

from __future__ import annotations

import pytest

from leafletgen.core.geometry import MM, Length
from leafletgen.core.source import Span
from leafletgen.engine.layout.distance import reach, too_small
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.model.project.manifest import Output
from leafletgen.page.blocks.kit import Fit
from leafletgen.text.languages.tag import SHIPPED

HERE = Span("layouts/card.yaml", 3, 9)
CAP = 10 * MM


def fit(height: float = CAP, far: bool = True) -> Fit:
    return Fit("a", "", "size a", 10, 10, 5, 1, 9, 0, 0, 12, 20, height, far, None)


@pytest.mark.parametrize(
    ("tag", "metres"),
    [
        ("en", 3.33),
        ("ar", 3.33),
        ("km", 3.33),
        ("ja", 2.5),
        ("zh-Hans", 2.5),
        ("zh-Hant", 2.5),
        ("ko", 2.5),
        ("xx", 3.33),
    ],
)
def test_letters_of_ten_millimetres_are_read_from(tag: str, metres: float) -> None:
    assert reach(fit(), SHIPPED.get(tag)) / (1000 * MM) == pytest.approx(metres)


def told(far: bool = True, read_from: float | None = 3.0, height: float = CAP) -> list[dict[str, str]]:
    distance = None if read_from is None else Length(read_from * 1000, "mm")
    output = Output(layout="card", read_from=distance)
    found = too_small(
        output, EditionKey("en", "board"), SHIPPED.get("en"), [fit(height, far)._replace(span=HERE)]
    )
    return [{"code": d.code, "key": d.key or "", **dict(d.args)} for d in found if d.where == HERE]


def test_a_text_that_cannot_be_read_from_there_is_told_with_both_distances() -> None:
    (one,) = told(read_from=3.5)
    assert (one["code"], one["key"], one["output"]) == ("reading-distance", "a", "board")
    assert told(read_from=3.5)[0]["distance"] == "3.3"
    assert told(read_from=3.5)[0]["wanted"] == "3.5"
    assert told(read_from=4.0)[0]["wanted"] == "4"


def test_what_is_not_enough_is_not_rounded_to_what_is_asked_for() -> None:
    (one,) = told(read_from=2.0, height=CAP * 0.599)
    assert (one["distance"], one["wanted"]) == ("1.9", "2")


def test_what_can_be_read_is_not_told() -> None:
    assert told(read_from=3.0) == []
    assert told(read_from=3.331) == []  # within a thousandth: what is printed is rounded
    assert len(told(read_from=3.34)) == 1


def test_only_texts_that_are_to_be_read_from_afar_are_asked() -> None:
    assert told(far=False, read_from=9.0) == []
    assert told(read_from=None) == []
