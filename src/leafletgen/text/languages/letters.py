"""What is known of a single letter by its script, whatever language the text is in."""

from __future__ import annotations

from leafletgen.text.languages.tag import writing
from leafletgen.text.scripts import scripts_of


def spaces_of(character: str) -> str:
    """What a space stands between where the character is at home: `words`, `phrases` (Thai, Khmer ...), `none` (Han, kana)."""
    pack = writing(scripts_of(character).own)
    return pack.spaces if pack else "words"
