"""Each language's font is held to it by shaperglot: the table of scores is that of the languages and fonts of today."""

from __future__ import annotations

from tools.fonts.scores import Score, read, scores

from leafletgen.text.languages.tag import known_tags, language

BELOW = {
    "vi": "small capitals, which are never used", "tr": "small capitals, which are never used",
    "zh-Hant": "CLDR lists simplified forms as well", "zh-TW": "CLDR lists simplified forms as well",
    "zh-HK": "CLDR lists simplified forms as well", "zh-MO": "CLDR lists simplified forms as well",
    "yue": "CLDR lists simplified forms as well",
}  # fmt: skip
"""Languages whose font has less than 98 of 100 points -> what costs them."""
UNKNOWN = {"iu", "mn-Mong", "ms", "nqo"}
"""Of these shaperglot knows no letters."""

TABLE = {score.tag: score for score in read()}


def test_every_language_has_a_row_with_the_font_that_sets_it() -> None:
    firsts = {tag: known.text_families[0] for tag in known_tags() if (known := language(tag))}
    assert {tag: row.family for tag, row in TABLE.items()} == firsts, "run `python tools/fonts/scores.py`"


def points(score: Score) -> float:
    return min(float(score.regular), float(score.bold))


def test_fonts_write_their_languages() -> None:
    assert {tag for tag, row in TABLE.items() if "-" in (row.regular, row.bold)} == UNKNOWN
    rated = {tag: points(row) for tag, row in TABLE.items() if tag not in UNKNOWN}
    assert {tag for tag, score in rated.items() if score < 98} == set(BELOW)


def test_the_scores_are_those_of_the_fonts_of_today() -> None:
    assert {row.tag: row for row in scores(known_tags())} == TABLE, "run `python tools/fonts/scores.py`"
