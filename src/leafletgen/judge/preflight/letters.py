"""The letters themselves: coded as the language codes them, whole, and of its own script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from leafletgen.judge.preflight.check import Check, Hit, hit
from leafletgen.judge.preflight.subject import FACT, Subject

# --- Han shapes


@lru_cache(maxsize=4096)
def _has(character: str, codec: str) -> bool:
    try:
        character.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


_HAN_SETS = {
    "Jpan": ("cp932", (("gb2312", "simplified Chinese"), ("big5", "traditional Chinese"))),
    "Hans": ("gb2312", (("big5", "traditional Chinese"), ("cp932", "Japanese"))),
    "Hant": ("big5hkscs", (("gb2312", "simplified Chinese"), ("cp932", "Japanese"))),
}
"""Script -> the national set that holds its shapes, and the sets of the others. What no set holds is rare, not wrong."""


def han_shapes(text: Subject) -> Iterator[Hit]:
    """A Han character in the shape of another country."""
    if text.script not in _HAN_SETS:
        return
    own, others = _HAN_SETS[text.script]
    if text.script == "Hant" and text.tag in ("zh-Hant", "zh-TW", "zh"):
        own = "big5"
    for at, character in enumerate(text.text):
        if "\u4e00" <= character <= "\u9fff" and not _has(character, own):
            name = next((name for codec, name in others if _has(character, codec)), None)
            if name:
                yield hit(at, at + 1, character=character, kind=name)


# --- Burmese

_ZAWGYI = (
    "[\u1033\u1034\u1060-\u1097]"  # letters of Mon, Karen and Shan, where Zawgyi keeps its stacked forms
    "|(?:^|[^\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f])[\u1031\u103b\u103c](?=[\u1000-\u1021])"  # a vowel or medial before its letter
    "|[\u102b-\u1030\u1032-\u1038]\u1031"
    "|\u1039(?![\u1000-\u1021])"  # the stacker used as the vowel killer
    "|\u1005\u103a\u103a"
)


def zawgyi(text: Subject) -> Iterator[Hit]:
    """Burmese in the order and letters of the Zawgyi font, which is not Unicode."""
    if text.base == "my" and (match := re.search(_ZAWGYI, text.text)):
        yield hit(match.start(), match.end())


# --- letters of a neighbour

_INSTEAD: dict[str, dict[str, str]] = {
    "fa": {"ي": "ی", "ك": "ک", "ى": "ی"}, "prs": {"ي": "ی", "ك": "ک"}, "ur": {"ي": "ی", "ك": "ک", "ه": "ہ"},
    "ro": {"ş": "ș", "ţ": "ț", "Ş": "Ș", "Ţ": "Ț"}, "vi": {"ð": "đ", "Ð": "Đ"}, "ha": {"ѓ": "ɓ"},
    "kk": {"i": "і", "h": "һ"}, "uk": {"i": "і", "ы": "и", "э": "е", "ё": "е"}, "mn": {"v": "ү", "є": "ө", "ї": "ү"},
}  # fmt: skip
"""Language -> a letter that is often typed for one of its own."""


def letters_foreign(text: Subject) -> Iterator[Hit]:
    """A letter of a neighbouring language that looks like one of this one's."""
    instead = _INSTEAD.get(text.base, {})
    for at, character in enumerate(text.text):
        if character in instead and not (character.isascii() and _is_latin_word(text.text, at)):
            yield hit(at, at + 1, found=character, mend=instead[character])


def _is_latin_word(text: str, at: int) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    return not any(c.isalpha() and not c.isascii() for c in before + after)


def _alphabet(character: str) -> str:
    name = unicodedata.name(character, "")
    return next((a for a in ("LATIN", "CYRILLIC", "GREEK") if name.startswith(a + " ")), "")


def letters_mixed(text: Subject) -> Iterator[Hit]:
    """A Latin letter inside a Cyrillic or Greek word, or the reverse. Kabyle writes so."""
    if text.base == "kab":
        return
    for match in re.finditer(r"[^\W\d_]{2,}", text.text):
        if match[0].isascii() or not (alphabets := {_alphabet(c) for c in match[0]}) - {""}:
            continue
        told = any(letter in _INSTEAD.get(text.base, {}) for letter in match[0])
        if len(alphabets & {"LATIN", "CYRILLIC", "GREEK"}) > 1 and not told:
            yield hit(match.start(), match.end(), word=match[0])


def kana_halfwidth(text: Subject) -> Iterator[Hit]:
    """Katakana of half width, from before 1983."""
    for match in re.finditer("[\uff61-\uff9f]+", text.text):
        yield hit(match.start(), match.end(), mend=unicodedata.normalize("NFKC", match[0]))


# --- broken


def clusters_broken(text: Subject) -> Iterator[Hit]:
    """A dotted circle, or a mark with no letter to stand on: the reader sees a circle. Zawgyi is reported as such."""
    if any(zawgyi(text)):
        return
    for match in re.finditer("\u25cc", text.text):
        yield hit(match.start(), match.end())
    before = " "
    for at, character in enumerate(text.text):
        is_mark = (
            unicodedata.category(character) in ("Mn", "Mc") and unicodedata.category(before)[0] in "ZCPS"
        )
        if is_mark and before not in "\u200c\u200d\u25cc\u00a0-–" and character not in "\ufe0e\ufe0f":
            yield hit(at, at + 1)
        before = character if character != FACT else " "


_MOJIBAKE = "\ufffd|Ã[\u0080-\u00bf]|â€[\u2122\u0153\u009d\u0098\u0099“”˜¦]|ï»¿|[\u00e0-\u00ef](?![\u00a0«»]{2})[\u0080-\u00bf]{2}"  # not « indéterminé », with its spaces


def mojibake(text: Subject) -> Iterator[Hit]:
    """Letters that were once read in the wrong encoding."""
    if match := re.search(_MOJIBAKE, text.text):
        yield hit(match.start(), match.end())


CHECKS: tuple[Check, ...] = (
    Check("han-shape", han_shapes),
    Check("zawgyi", zawgyi),
    Check("letter-foreign", letters_foreign),
    Check("letters-mixed", letters_mixed),
    Check("kana-halfwidth", kana_halfwidth),
    Check("cluster-broken", clusters_broken),
    Check("mojibake", mojibake),
)
