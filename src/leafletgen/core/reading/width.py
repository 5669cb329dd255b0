"""Signs of a keyboard with its input method on: full-width letters, digits and marks where the plain ones are meant.

Nothing is put right in silence: what means something in a file (names, lengths, brackets, commas between entries) is reported
with the mend. Texts and values in quotes may hold any sign.
"""

from __future__ import annotations

import re
import unicodedata

_MARKS = {
    "\u3000": " ", "\u3001": ",", "\u3002": ".", "\uff61": ".", "\uff64": ",", "\u30fc": "-", "\u2212": "-", "\u2010": "-",
    "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-", "\u301c": "~", "\u201c": '"', "\u201d": '"', "\u201e": '"',
    "\u2018": "'", "\u2019": "'", "\u3010": "[", "\u3011": "]", "\u3014": "[", "\u3015": "]", "\u00d7": "x", "\u00a0": " ", "\u30fb": ",",
}  # fmt: skip
"""What stands on the keys of the plain marks, and NFKC does not join with them."""
_WIDE = re.compile(
    "[\uff01-\uff5e\u3000\u3001\u3002\u30fc\u2212\u2010-\u2015\u301c\u00a0\u3380-\u33df\u00d7]"
)
_COMMA_BEFORE_KEY = re.compile(r"[\u3001\uff0c\uff1b\u30fb](?=\s*[A-Za-z_][\w-]*\s*[:\uff1a])")
_COLON_BEHIND_KEY = re.compile(r"(?<=[A-Za-z0-9_-])\uff1a(?=\s*[\"'\w#{\[\uff02\u201c\u201d\uff3b\uff5b])")
_BRACKET = re.compile(r"^[\uff5b\uff3b](?=.*[:\uff1a,\u3001\uff0c]|[\w, \u3001\uff0c-]*[\uff3d\]])")
_CLOSING = re.compile(r"[\uff5d\uff3d](?=\s*$)")


def narrowed(text: str) -> str:
    """A text with the plain sign for each full-width one, blanks at its edges off."""
    plain = "".join(_MARKS.get(c) or unicodedata.normalize("NFKC", c) for c in text)
    return plain.strip()


def is_wide(text: str) -> bool:
    """Whether a text holds a full-width sign that has a plain one."""
    return not text.isascii() and _WIDE.search(text) is not None


def is_all_wide(text: str) -> bool:
    """Whether a text is nothing but full-width letters, digits and marks, so that it reads the same in plain ones."""
    plain = narrowed(text)
    letters = re.search("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]", text)
    return letters is not None and re.fullmatch(r"[A-Za-z0-9_.,:/ +#*~()-]+", plain) is not None


def wide_signs(text: str) -> tuple[int, ...]:
    """Where a value holds full-width signs that were meant to part entries and names: brackets round it, commas before a name
    with a colon, colons behind a name.
    """
    found = {m.start() for rule in (_COMMA_BEFORE_KEY, _COLON_BEHIND_KEY) for m in rule.finditer(text)}
    if opened := _BRACKET.match(text):
        found.add(opened.start())
        found.update(m.start() for m in _CLOSING.finditer(text))
        behind = max(text.rfind('"'), text.rfind("'")) + 1  # in quotes they are text
        found.update(m.start() for m in re.compile("[\u3001\uff0c]").finditer(text, behind))
    return tuple(sorted(found))


def with_plain_signs(text: str, places: tuple[int, ...]) -> str:
    """A text with plain signs at some places, a blank behind each comma and colon."""
    out, meant = [], frozenset(places)
    for at, character in enumerate(text):
        if at not in meant:
            out.append(character)
            continue
        plain = narrowed(character)
        blank = plain in ",:" and not text[at + 1 : at + 2].isspace()
        out.append(plain + " " * blank)
    return "".join(out)
