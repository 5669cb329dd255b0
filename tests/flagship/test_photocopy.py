"""Readings (furigana) on a photocopy at 150 dots per inch: each can be told from all others (decision 046)."""

from __future__ import annotations

from functools import cache

import pytest
from PIL import Image
from tests.flagship import editions
from tests.flagship.editions import EDITIONS, laid, pdf
from tests.soak import mostly
from tools.photocopy import CLEAR, WORN, Copier, Verdict, judged, left, printed, readings, spelt, strokes

from leafletgen.engine.localizing.localize import EditionKey

WITH_READINGS = [edition for edition in EDITIONS if edition.language == "ja-simple"]
SHEET = EditionKey("ja-simple", "sheet")
"""The one with the smallest type and the most readings."""
each = pytest.mark.parametrize(
    "edition", mostly(WITH_READINGS, [SHEET, WITH_READINGS[0]]), ids=editions.named
)
the_sheet = pytest.mark.parametrize("edition", [SHEET], ids=editions.named)


@cache
def on_paper(edition: EditionKey) -> list[Image.Image]:
    return printed(pdf(edition), WORN)


def unclear(edition: EditionKey, copier: Copier) -> list[Verdict]:
    return [one for one in judged(laid(edition), pdf(edition), copier) if not one.clear]


def test_every_output_is_copied() -> None:
    made = set(editions.session().project.manifest.usual)

    assert {edition.output for edition in WITH_READINGS} == made - {"screen"}


@each
def test_the_shape_of_every_reading_is_left_in_the_copy(edition: EditionKey) -> None:
    assert len(readings(laid(edition))) > 20

    assert [(one.reading.kana, one.reading.size, one.left) for one in unclear(edition, WORN)] == []


@the_sheet
def test_readings_of_3_points_and_a_worse_copier_are_told(edition: EditionKey) -> None:
    assert (
        min(one.size for one in readings(laid(edition))) < 5.1
    )  # at 3/5 of the dots it is as if they had 3 pt

    assert unclear(edition, Copier(dpi=90))
    assert unclear(edition, Copier(soft=1.2))


@the_sheet
@pytest.mark.parametrize(("kana", "other"), ["はほ", "きさ", "ざさ", "つっ", "ばぱ", "んあ"])
def test_a_copy_is_not_taken_for_a_kana_that_looks_alike(edition: EditionKey, kana: str, other: str) -> None:
    one = next(one for one in readings(laid(edition)) if kana in one.kana)
    letters = [letter for letter in one.letters if letter.kana == kana][:1]
    pages = on_paper(edition)

    assert left(pages[one.page], WORN, one._replace(letters=tuple(letters))) > CLEAR
    wrong = tuple(letter._replace(kana=other) for letter in letters)
    assert left(pages[one.page], WORN, one._replace(letters=wrong)) < -CLEAR


@pytest.mark.needs("tesseract")
@the_sheet
def test_an_ocr_reads_most_of_them_and_fewer_of_3_points(edition: EditionKey) -> None:
    plain, small = (judged(laid(edition), pdf(edition), copier, ocr=True) for copier in (WORN, Copier(90)))

    assert sum(bool(one.read) for one in plain) > 0.75 * len(plain)
    assert sum(bool(one.read) for one in small) < 0.6 * len(small)
    assert [one.reading.kana for one in plain if not one.read and one.left < CLEAR] == []


def test_a_reading_counts_as_read_where_all_its_kana_stand_together() -> None:
    assert spelt(["はい", "いえ", "みせ"], "はいいスえみせ") == [True, False, True]
    assert spelt(["はい", "いえ"], "") == [False, False]


@the_sheet
def test_strokes_are_measured(edition: EditionKey) -> None:
    fonts = {one.font.stem: one.font for one in readings(laid(edition))}
    (regular, gap), (bold, _) = (
        strokes(fonts[f"BIZUDPGothic-{weight}"], "ぎ") for weight in ("Regular", "Bold")
    )

    assert 0.03 < regular < bold < 0.1
    assert 0.03 < gap < 0.1
