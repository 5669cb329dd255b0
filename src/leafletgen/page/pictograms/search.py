"""Which signs are meant by a word in any language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from leafletgen.core.folded import folded
from leafletgen.page.pictograms.words import all_words, groups

_WHOLE, _BEGINS, _WITHIN, _GROUP = range(4)
"""How near: it is a word of the sign, begins one, stands in one, belongs to its group. The nearest come first."""


def meant(query: str, known: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The names of the signs that a query means, the nearest first. `known`: signs by name, with keywords of their own.

    Names, words and groups count, in all languages at once. Of several words each must be found.
    """
    asked = folded(query).split()
    if not asked:
        return ()
    ranked = [(rank, name) for name, own in known.items() if (rank := _rank(asked, name, own)) is not None]
    order = {name: at for at, name in enumerate(all_words())}
    ranked.sort(key=lambda one: (one[0], order.get(one[1], -1)))
    return tuple(name for _, name in ranked)


def _rank(asked: Sequence[str], name: str, own: Sequence[str]) -> int | None:
    """How near a sign is to a query; None where it is not meant."""
    known = (*_folded(name), *map(folded, own))
    if " ".join(asked) in known:
        return _WHOLE
    found = [_nearest(word, known, _folded_group(name)) for word in asked]
    return None if None in found else max(rank for rank in found if rank is not None)


def _nearest(word: str, known: Sequence[str], group: Sequence[str]) -> int | None:
    if any(word == one or word in one.split() for one in known):
        return _WHOLE
    if any(one.startswith(word) or f" {word}" in one for one in known):
        return _BEGINS
    if any(word in one for one in known):
        return _WITHIN
    return _GROUP if any(one.startswith(word) for one in group) else None


@cache
def _folded(name: str) -> tuple[str, ...]:
    """A sign's name, and its words where the package has some."""
    words = all_words().get(name)
    return (folded(name.replace("-", " ")), folded(name), *map(folded, words.every if words else ()))


@cache
def _folded_group(name: str) -> tuple[str, ...]:
    """What its group is called in all languages."""
    words = all_words().get(name)
    group = next((one for one in groups() if words and one.group == words.group), None)
    return tuple(folded(word) for some in group.names.values() for word in some) if group else ()
