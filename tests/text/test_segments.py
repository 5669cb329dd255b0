"""Words of Chinese by a list in order of frequency."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletgen.text.languages.scalars import LEXICONS, Lexicon
from leafletgen.text.segments import segmented

LISTS = [Lexicon("zh-Hans"), Lexicon("zh-Hant")]


def words(text: str, name: Lexicon) -> list[str]:
    ends = segmented(text, list(range(1, len(text) + 1)), name)
    return [text[a:b] for a, b in pairwise([0, *ends])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("普遍和平等的", ["普遍", "和", "平等", "的"]),
        ("迎面驶来的汽车", ["迎面", "驶来", "的", "汽车"]),
        ("这个龘字", ["这个", "龘", "字"]),
        ("转账", ["转账"]),
    ],
)
def test_the_likeliest_words_are_found_and_unknown_characters_stand_alone(
    text: str, found: list[str]
) -> None:
    assert words(text, LISTS[0]) == found


def test_taiwan_and_hong_kong_have_their_own_words_and_characters() -> None:
    assert words("網際網路", LISTS[1]) == ["網際網路"]
    assert words("裡面裏面", LISTS[1]) == ["裡面", "裏面"]


def test_what_is_not_han_is_left_to_others() -> None:
    assert segmented("用iPhone付款", [1, 7, 8, 9], LISTS[0]) == [1, 7, 9]


@given(st.text("的和平等網路abc 。カ\U00020000", max_size=12), st.sampled_from(LISTS))
def test_every_character_is_in_one_word(text: str, name: Lexicon) -> None:
    assert "".join(words(text, name)) == text


@pytest.mark.parametrize("name", LISTS)
def test_a_list_says_each_word_once_and_begins_with_the_most_frequent(name: Lexicon) -> None:
    listed = (LEXICONS / f"{name}.txt").read_text(encoding="utf-8").split()

    assert len(set(listed)) == len(listed)
    assert {"是", "的", "有"} <= set(listed[:20])
