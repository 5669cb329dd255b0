"""What signs are called and found by, in the languages of the examples."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from leafletgen.core.folded import folded
from leafletgen.page.pictograms import names, search
from leafletgen.page.pictograms.words import FOLDER, GROUPS, SignWords, all_words, groups, sheet_words

TAGS = ("en", "ja", "zh-Hans", "zh-Hant", "ko", "vi", "my", "ne", "id", "pt-BR", "es", "fil", "th", "ar")
SCRIPTS = {
    "ko": "HANGUL",
    "my": "MYANMAR",
    "ne": "DEVANAGARI",
    "th": "THAI",
    "ar": "ARABIC",
    "zh-Hant": "CJK",
}
WORDS = all_words()
LEAST = {"en": 3, "ja": 3}
"""The title and two others; in other languages at least the title."""
KANA = re.compile(r"[\u3041-\u309f\u30a0-\u30ff]+")


def test_each_sign_of_the_package_is_in_one_group() -> None:
    listed = [sign.name for group in groups() for sign in group.signs]

    assert sorted(listed) == sorted(names())
    assert {path.stem for path in FOLDER.glob("*.yaml")} <= {*GROUPS, "sheet"}


@pytest.mark.parametrize("sign", WORDS.values(), ids=lambda sign: sign.name)
def test_each_sign_has_words_in_each_language(sign: SignWords) -> None:
    assert tuple(sign.words) == TAGS
    for tag, words in sign.words.items():
        assert len(words) >= LEAST.get(tag, 1), tag
        assert len(set(words)) == len(words), tag
        assert len(words[0]) <= 36, tag
        assert all(word == unicodedata.normalize("NFC", word) for word in words), tag
    assert any(KANA.fullmatch(word) for word in sign.words["ja"]), "for those who type the sound"
    assert sign.title("en")[0].isupper()


@pytest.mark.parametrize("tag", TAGS)
def test_titles_tell_signs_and_groups_apart(tag: str) -> None:
    titles = [sign.title(tag) for sign in WORDS.values()]
    heads = [group.title(tag) for group in groups()]

    assert sorted(titles) == sorted(set(titles))
    assert len(set(heads)) == len(heads)


@pytest.mark.parametrize(("tag", "script"), SCRIPTS.items())
def test_words_are_in_the_script_of_their_language(tag: str, script: str) -> None:
    said = [*(sign.title(tag) for sign in WORDS.values()), *(group.title(tag) for group in groups())]
    letters = {title: "".join(c for c in title if unicodedata.category(c)[0] in "LM") for title in said}
    strange = {title for title, own in letters.items() if own and not any(_is(c, script) for c in own)}

    assert strange <= {"QR码", "ATM", "SIM卡"}


def _is(character: str, script: str) -> bool:
    return unicodedata.name(character, "").startswith(script)


def test_the_sheet_speaks_the_same_languages() -> None:
    for key in ("title", "own", "turns"):
        assert tuple(sheet_words(key)) == TAGS


@pytest.mark.parametrize(
    ("tag", "title"),
    [("ja", "発熱"), ("ja-simple", "発熱"), ("zh-Hans-CN", "发烧"), ("pt", "Febre"), ("de", "Fever")],
)
def test_the_nearest_language_speaks(tag: str, title: str) -> None:
    assert WORDS["fever"].title(tag) == title


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("fever", "fever"), ("FEVER", "fever"), ("発熱", "fever"), ("はつねつ", "fever"), ("ハツネツ", "fever"), ("ﾊﾂﾈﾂ", "fever"),
        ("发烧", "fever"), ("發燒", "fever"), ("sốt", "fever"), ("SOT", "fever"), ("ไข้", "fever"), ("حُمّى", "fever"), ("अस्पताल", "hospital"),
        ("ｆｉｒｅ", "fire"), ("cash machine", "atm"), ("machine cash", "atm"), ("ear", "ear"), ("remedio", "medicine"),
        ("shoes-off", "shoes-off"), ("hacker", "recruiter"), ("đồng hồ", "clock"), ("dong ho", "clock"),
    ],
)  # fmt: skip
def test_a_word_in_any_language_finds_its_sign_first(query: str, first: str) -> None:
    assert search(query)[0] == first


def test_the_nearest_come_first() -> None:
    assert search("ear").index("earthquake") < search("ear").index("heart")
    assert set(search("Gesundheit")) == set()
    assert search("") == search("  ") == ()


def test_a_group_finds_all_that_is_in_it() -> None:
    health = {sign.name for group in groups() if group.group == "health" for sign in group.signs}

    assert health <= set(search("健康"))
    assert search("健康")[0] == "insurance-card", "it has the word itself"


def test_a_projects_own_sign_is_found_by_its_keywords(tmp_path: Path) -> None:
    sign = '<svg viewBox="0 0 24 24" data-mirror="no" data-keywords="山車, dashi"><rect x="1" y="1" width="22" height="22" fill="black"/></svg>'
    (tmp_path / "float.svg").write_text(sign, encoding="utf-8")
    (tmp_path / "broken.svg").write_text("<svg>", encoding="utf-8")

    assert search("山車", (tmp_path,)) == ("float",)
    assert search("DASHI", (tmp_path,)) == ("float",)
    assert search("山車") == ()


def test_searching_folds_as_the_preview_does() -> None:
    """The cases of `tests/front/blocks.test.mjs`."""
    assert folded("ゴミ") == folded("ごみ") == folded("ｺﾞﾐ")
    assert folded("コミ") != folded("ごみ")
    assert folded("ＴＡＢＬＥ") == "table"
    assert folded("Rác đỏ") == "rac do"
    assert folded("دَواء") == folded("دواء")
