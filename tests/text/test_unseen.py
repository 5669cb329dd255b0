"""Characters without a shape: which have a use where they stand, whatever they stand in, in time that grows with the text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletgen.model.locales.slips import markup_slips
from leafletgen.model.project.facts import fact_faults
from leafletgen.model.project.manifest import FactRow
from leafletgen.text.unseen import FORCED, faults, first_faults, spelt, unseen

USED = [
    "می\u200cشود", "کتاب\u200cها", "ه\u200d", "نامه\u200cای", "پیاده\u200cروی", "ۋە\u200c", "کتێب\u200cەکان", "خانه\u200cٔ",
    "क्\u200dष", "र्\u200cय", "ক্\u200cষ", "র\u200d্য", "ന്\u200d", "ക്\u200cഷ", "ශ්\u200dර", "ක්\u200dෂ", "ಕ್\u200cಷ", "ର୍\u200cଯ",
    "ක්‍රි", "ព្រះ\u200bបាទ", "ภาษา\u200bไทย", "ມື້\u200bນີ້", "မြန်မာ\u200bစာ", "https://\u200bexample.org/\u200ba", "anti\u00adsocial",
    "10\u2060%", "\u200e(A)", "\u200f(א)", "\u061c1-2", "\u2066abc\u2069", "\u2067אב\u2069 \u2068x\u2069", "\u2068a \u2067ב\u2069 c\u2069",
    "👩\u200d🚀", "👩🏽\u200d⚕\ufe0f", "❤\ufe0f", "1\ufe0f\u20e3", "#\ufe0f\u20e3", "☎\ufe0e", "葛\U000e0100城", "辻\U000e0101", "、\ufe00",
    "ᠮᠣᠩ\u180bᠭᠣᠯ", "ᠪᠠᠶᠢᠨ\u180eᠠ", "က\ufe00", "⠓\u2800⠊", "ᄀ\u1160", "\u115fᅡ", "שָ\u034f\u05bc", "٣\u0600", "e\u0301\u0323", "日本語", "{police} **x**",
]  # fmt: skip
UNUSED = {
    "#91\u202e45": "direction-forced", "a\u202ab\u202c": "direction-forced", "a\u202c": "direction-forced", "a\u206fb": "direction-forced",
    "a\u2067b": "direction-open", "a\u2069b": "direction-open", "\u2067a\n\nb\u2069": "direction-open",
    "pay\u200dment": "joiner-idle", "Auf\u200clage": "joiner-idle", "1\u200d10": "joiner-idle", "\u200d": "joiner-idle", "日\u200d本": "joiner-idle",
    "می\u200c\u200c\u200cشود": "joiner-idle", "ก\u200cา": "joiner-idle", "ด\u200dก": "joiner-idle", "가\u200d나": "joiner-idle", "a\ufe0f": "joiner-idle",
    "1\ufe0f0": "joiner-idle", "a\U000e0100": "joiner-idle", "\ufe0fa": "joiner-idle", "a\u180b": "joiner-idle", "a\u034fb": "joiner-idle",
    "👩\u200d": "joiner-idle", "a\U000e0041b": "character-hidden", "🏴\U000e0067\U000e007f": "character-hidden", "a\u3164b": "character-hidden",
    "a\uffa0b": "character-hidden", "a\u115fb": "character-hidden", "a\u1160b": "character-hidden", "a\u2800b": "character-hidden",
    "a\u17b4b": "character-hidden", "ក\u17b5": "character-hidden", "a\u2061b": "character-hidden", "a\u2062b": "character-hidden",
    "a\u2064b": "character-hidden", "a\u2065b": "character-hidden", "a\ufff9b\ufffac\ufffb": "character-hidden", "a\ufffcb": "character-hidden",
    "a\ufdd0b": "character-hidden", "a\U0001fffeb": "character-hidden", "a\U000e0fffb": "character-hidden", "a\U0001d173b": "character-hidden",
    "a\U0001bca0b": "character-hidden", "a\ue000b": "character-private", "a\U000f0000b": "character-private", "a\U0010fffdb": "character-private",
    "a\x00b": "control-character", "a\x1bb": "control-character", "a\x7fb": "control-character", "a\x85b": "control-character",
    "é\x9bb": "control-character", "a\u2028b": "control-character", "a\u2029b": "control-character", "a\ufeffb": "control-character",
    "a\ud800b": "control-character",
}  # fmt: skip


@pytest.mark.parametrize("text", USED)
def test_what_has_a_use_may_stand(text: str) -> None:
    assert faults(text) == ()


@pytest.mark.parametrize("text", USED)
def test_what_has_a_use_is_shown(text: str) -> None:
    seen = [one.character for one in unseen(text)]
    assert seen == [c for c in text if c in "".join(seen)]
    shaped = ("\u0600",)
    ignorable = [c for c in text if unicodedata.category(c) == "Cf" and c not in shaped]
    assert [c for c in seen if unicodedata.category(c) == "Cf"] == ignorable


@pytest.mark.parametrize("text", UNUSED)
def test_what_has_none_is_a_fault(text: str) -> None:
    assert {one.fault for one in faults(text)} == {UNUSED[text]}
    assert all(f"U+{ord(one.character):04X}" in one.name for one in faults(text))


def test_each_is_told_once_and_the_end_of_an_override_not_beside_it() -> None:
    assert [(one.start, one.character) for one in first_faults("a\u202eb\u202cc\u202ed\u202c")] == [
        (1, "\u202e")
    ]
    assert [one.character for one in first_faults("a\u202c")] == ["\u202c"]


def test_for_people_they_are_spelt() -> None:
    assert spelt("#91\u202e45 می\u200cشود") == "#91[U+202E]45 می\u200cشود"
    assert spelt("plain") == "plain"


ODD = st.text(
    alphabet=st.sampled_from(
        "a1 {}*\n.:/@%\\()-\u200b\u200c\u200d\u202e\u2066\u2067\u2069\ufe0f\u0301\u3164\u180b\U000e0041👩شक्あア漢＊｛｝［ー１Ａ"
    )
    | st.characters(),
    max_size=40,
)


@given(ODD)
def test_any_text_is_judged(text: str) -> None:
    assert {one.start for one in faults(text)} <= {one.start for one in unseen(text)} <= set(range(len(text)))
    assert not FORCED & set(spelt(text))
    for slip in markup_slips(text):
        assert 0 <= slip.start < slip.end <= len(text)
    for qr in (False, True):
        for fault in fact_faults(FactRow(text, qr=qr), "Latn"):
            assert 0 <= fault.start <= fault.end <= max(len(text), 1)


@pytest.mark.parametrize(
    "piece",
    [
        "\u200c",
        "ش\u200c",
        "\u0301\u200d",
        "\ufe0f",
        "\u2800",
        "\u202e",
        "\u2067",
        "{a",
        "**",
        "＊",
        "a\u0301",
    ],
)
def test_long_texts_are_judged_in_steps_that_do_not_grow(piece: str) -> None:
    """A text 25 times as long may ask 25 times as often for what a character is, and no more."""
    import sys

    steps = []
    for count in (200, 5000):
        seen = 0

        def count_one(frame: object, event: str, argument: object) -> None:
            nonlocal seen
            seen += event in ("call", "c_call")

        sys.setprofile(count_one)
        try:
            unseen(piece * count)
            tuple(markup_slips(piece * count))
        finally:
            sys.setprofile(None)
        steps.append(seen)
    assert steps[1] <= 27 * steps[0] + 1000
