"""Words of Dzongkha: of more than one syllable, without the grammar that the pack knows already."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from leafletgen.text.languages.pack import Pack
from leafletgen.text.languages.tag import language

GRAMMAR = frozenset(
    [
        "གི",
        "ཀྱི",
        "གྱི",
        "ཡི",
        "གིས",
        "ཀྱིས",
        "གྱིས",
        "ཡིས",
        "དང",
        "ནི",
        "པའི",
        "བའི",
        "པས",
        "བས",
        "པར",
        "བར",
        "ནས",
        "ལས",
        "ལ",
        "སུ",
        "དུ",
        "ཏུ",
        "ཏེ",
        "སྟེ",
    ]
)
"""Endings that stand inside rows of words rather than inside a word."""
NOUNS = frozenset(("མི", "ལས", "རང", "གཅིག"))
"""Words of grammar that begin many nouns, too: man, work, self, one."""
LONGEST = 9
_WORD = re.compile("[\u0f40-\u0fbc\u0f0b\u0f0c]+")


def listed(folder: Path) -> list[str]:
    """Pieces of a statistical model that are words."""
    found = language("dz")
    assert found
    return sorted({word for piece in _pieces(folder) if (word := _word(piece, found.pack))})


def _pieces(folder: Path) -> Iterable[str]:
    """Those that end with a syllable; a piece may begin inside one."""
    path = folder / "dzoseg" / "models" / "dzo_unigram_32000.vocab"
    pieces = (line.split("\t")[0].strip("▁") for line in path.read_text(encoding="utf-8").splitlines())
    return (piece for piece in pieces if piece.endswith(("\u0f0b", "\u0f0d")))


def _word(entry: str, pack: Pack) -> str:
    """The word that a piece is, endings and suffixes aside; "" if it is none of several syllables, or several words.

    What begins with a word of the pack, or with a single letter, is rather cut out of a sentence.
    """
    ties = pack.ties
    text = entry.strip("\u0f0b\u0f0c\u0f0d")
    if not _WORD.fullmatch(text):
        return ""
    attached = {*ties.endings, *ties.suffixes}
    syllables = [one for one in re.split("[\u0f0b\u0f0c]", text) if one]
    while syllables and syllables[-1] in attached:
        syllables.pop()
    if not 2 <= len(syllables) <= LONGEST or any(one in GRAMMAR or one.endswith("འི") for one in syllables):
        return ""
    own = {*attached, *ties.with_before, *ties.with_plain_before, *ties.with_after} - NOUNS
    if syllables[0] in own or min(len(syllables[0]), len(syllables[-1])) == 1:
        return ""
    if not all("\u0f40" <= one[0] <= "\u0f6c" for one in syllables):
        return ""
    return "\u0f0b".join(syllables)
