"""Signs that differ in one thing that decides, such as a ticked box and an empty one, and the words that say which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from leafletgen.core.files.folder import entries
from leafletgen.page.pictograms.words import FOLDER, read_words, spoken

Family = Mapping[str, Mapping[str, tuple[str, ...]]]
"""The words of each sign by language."""


EUROPE_AND_ARABIC = 0x780
"""Above the scripts of Europe and up to Arabic, in which spaces part words."""


@cache
def _families() -> tuple[Family, ...]:
    return tuple(
        read_words(path.stem, path.read_bytes()) for path in entries(FOLDER.parent / "opposites", ".yaml")
    )


@cache
def _found_by(family: int, tag: str) -> tuple[Mapping[str, str], re.Pattern[str]]:
    """The sign that each word of a family stands for in a language, and what finds these words, the longest first."""
    words = _families()[family]
    signs = {word.casefold(): sign for sign, said in words.items() if tag in said for word in said[tag]}
    ordered = sorted(signs, key=len, reverse=True)
    return signs, re.compile("|".join(map(_whole, ordered)) or r"(?!)")


def _whole(word: str) -> str:
    """The word by itself, where spaces part words."""
    own = re.escape(word)
    return rf"(?<!\w){own}(?!\w)" if all(ord(c) < EUROPE_AND_ARABIC for c in word) else own


def denied(sign: str, tag: str, text: str) -> Iterator[tuple[int, int, str]]:
    """Where a text says that another sign of the family stands there, and which; nowhere where it names this one, too."""
    for number, family in enumerate(_families()):
        if sign not in family:
            continue
        own = spoken(family[sign], tag)
        if own.partition("-")[0] != tag.partition("-")[0]:
            continue  # there are no words in this language
        signs, pattern = _found_by(number, own)
        folded = text.casefold()
        said = (
            [(m.start(), m.end(), signs[m[0]]) for m in pattern.finditer(folded)]
            if len(folded) == len(text)
            else []
        )
        if all(other != sign for _, _, other in said):
            yield from said
