"""The order in which people look for a language in a list of all."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

_JAMO, _SYLLABLES = 0x1100, range(0xAC00, 0xD7A4)
"""Where Korean stands in Unicode's order of scripts, whichever way its letters are written."""


def looked_for(names: Mapping[str, str], last: str) -> list[str]:
    """Languages by the names that they have in themselves: Latin names by letter, then the other scripts in Unicode's order; the language
    `last` of the place at the end, where its readers expect it, its easy form behind it.
    """
    return sorted(names, key=lambda tag: _place(tag, names[tag], last))


def _place(tag: str, name: str, last: str) -> tuple[bool, int, str, str]:
    plain = unicodedata.normalize("NFD", name).casefold()
    letter = next((c for c in plain if c.isalpha()), "?")
    latin = "LATIN" in unicodedata.name(letter, "")
    script = 0 if latin else _JAMO if ord(name[0]) in _SYLLABLES else ord(letter)
    bare = "".join(c for c in plain if not unicodedata.combining(c)) if latin else plain
    own = tag.partition("-")[0] == last.partition("-")[0]
    return own, 0 if own else script, tag if own else bare, tag
