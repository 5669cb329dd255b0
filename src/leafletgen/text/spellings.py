"""Texts and words of packs spelt as ICU's dictionary spells them (`breaks.spellings` of a pack)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from leafletgen.text.languages.ends import Ties
from leafletgen.text.languages.pack import Pack


def respelled(text: str, pack: Pack, letters: bool = False) -> str:
    """Every character in its place; `letters`: only where letters stand for letters, as words are compared."""
    for spelling, known in pack.breaks.spellings.items():
        if not letters or all(unicodedata.category(one)[0] in "LM" for one in known):
            text = text.replace(spelling, known)
    return text


def as_known(pack: Pack) -> Ties:
    """The ties of a pack in the spelling that a text has when it is looked at."""

    def known(words: Iterable[str]) -> tuple[str, ...]:
        return tuple(respelled(word, pack, letters=True) for word in words)

    ties = pack.ties
    return replace(
        ties,
        compounds=known(ties.compounds),
        with_before=known(ties.with_before),
        with_after=known(ties.with_after),
        with_plain_after=known(ties.with_plain_after),
        with_plain_before=known(ties.with_plain_before),
        endings=known(ties.endings),
        suffixes=known(ties.suffixes),
        prefixes=known(ties.prefixes),
    )
