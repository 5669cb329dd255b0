"""What was said for words like these before, best first; rapidfuzz, whose only door this is, says how like they are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from leafletgen.engine.exchange.memory.said import SaidText
from leafletgen.engine.exchange.suggestion import Suggestion

LEAST = 70
"""Per cent of likeness below which a text helps nobody."""
MOST = 3
"""Suggestions for a text."""
VARIANT = 10
"""Per cent that a text in a variant of the language stands behind: it must be turned into the other one first."""
LOOKED_AT = 30
"""Sources like a text that are looked at, the most alike first."""


class Memory:
    """What is known in a language for words of another one."""

    def __init__(self, said: Iterable[SaidText], tag: str, beside: Memory | None = None) -> None:
        """`tag`: the language that is translated into; texts of its variants count, too. `beside`: one that is searched, too."""
        self.tag = tag
        own: dict[str, list[SaidText]] = {}
        for one in said:
            own.setdefault(_words(one.source), []).append(one)
        self._shelves: tuple[dict[str, list[SaidText]], ...] = (own, *(beside._shelves if beside else ()))

    def suggestions(
        self, source: str, key: str = "", own: str | None = None, most: int = MOST
    ) -> tuple[Suggestion, ...]:
        """The best for a source text. `key`, `own`: whose text it is, and what stands there: that is no news."""
        words = _words(source)
        if not words:
            return ()
        found = [
            _suggestion(one, percent if one.source == source else min(99, percent), self.tag)
            for shelf in self._shelves
            for known, percent in _alike(shelf, words)
            for one in shelf[known]
            if not (one.target == own and one.origin == "" and one.key == key)
        ]
        best: dict[str, Suggestion] = {}
        for one in sorted(found, key=_rank):
            best.setdefault(one.text, one)
        return tuple(one for one in best.values() if one.text != own)[:most]


def _alike(shelf: Mapping[str, object], words: str) -> list[tuple[str, int]]:
    """The most alike, with per cent."""
    from rapidfuzz import fuzz, process

    rows = process.extract(words, shelf.keys(), scorer=fuzz.ratio, score_cutoff=LEAST, limit=LOOKED_AT)
    return [(known, int(percent)) for known, percent, _ in rows]


def _words(text: str) -> str:
    """A source as it is compared: bold, case and kinds of space make no other text of it."""
    plain = re.sub(r"\s+", " ", unicodedata.normalize("NFC", text).replace("**", "")).strip()
    return plain.casefold()


def _suggestion(one: SaidText, percent: int, tag: str) -> Suggestion:
    is_variant = one.language.casefold() != tag.casefold()
    return Suggestion(
        percent, one.target, one.source, one.language, one.origin, one.key, one.by, one.on, one.machine, is_variant
    )  # fmt: skip


def _rank(one: Suggestion) -> tuple[int, bool, bool, tuple[int, ...]]:
    """People before machines, this project before others, the newest first; else as they were said."""
    likeness = one.percent - VARIANT * one.variant
    return (-likeness, one.machine, bool(one.origin), tuple(-ord(c) for c in one.on))
