"""Whether a font can show a cluster: what needs no glyph, what HarfBuzz makes, what may be set of its parts."""

from __future__ import annotations

import unicodedata

from leafletgen.text.fonts.face import Face

_IGNORABLE = frozenset(
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u180f\u200b\u200c\u200d\u200e\u200f"
    "\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2065\u2066\u2067\u2068\u2069\u206a\u206b"
    "\u206c\u206d\u206e\u206f\u3164\ufe00\ufe01\ufe02\ufe03\ufe04\ufe05\ufe06\ufe07\ufe08\ufe09\ufe0a\ufe0b"
    "\ufe0c\ufe0d\ufe0e\ufe0f\ufeff\uffa0\n\v\f\r\t\u0085\u2028\u2029"
)


def ignorable(character: str) -> bool:
    """Whether a character needs no glyph: ignorable by default (UAX #44), or a line end that a text may hold."""
    return character in _IGNORABLE or "\U000e0000" <= character <= "\U000e0fff"


_SUBSTITUTED = frozenset(
    "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u00a0\u2011"
)
"""HarfBuzz makes these from the space and the hyphen where a font lacks them."""


def covers(face: Face, cluster: str) -> bool:
    """Whether a face can show a cluster, as it is or in its decomposed form."""
    for character in cluster:
        if face.covers(character) or ignorable(character):
            continue
        if character in _SUBSTITUTED:
            continue
        parts = unicodedata.normalize("NFD", character)
        if parts == character or not all(face.covers(part) for part in parts):
            return False
    return True
