"""Texts as searching sees them."""

from __future__ import annotations

import re
import unicodedata

_MARKS = re.compile("[\u3099\u309a]")
"""Marks that voice a kana, and so make another word of it."""
_SMALL_A, _SMALL_KE, _APART = 0x30A1, 0x30F6, 0x60
_LETTERS = {katakana: chr(katakana - _APART) for katakana in range(_SMALL_A, _SMALL_KE + 1)} | {0x111: "d"}
"""Katakana to hiragana; the one Latin letter of Vietnamese that is no letter with a mark."""


def folded(text: str) -> str:
    """A text without what searching does not tell apart: case, width, katakana and hiragana, accents and vowel signs.

    The search of the preview folds in the same way (`studio/front/blocks/finding.js`).
    """
    apart = unicodedata.normalize("NFKD", text)
    plain = "".join(c for c in apart if unicodedata.category(c) != "Mn" or _MARKS.match(c))
    return unicodedata.normalize("NFC", plain).lower().translate(_LETTERS)
