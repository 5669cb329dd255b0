"""Which names of texts were meant by others: misspelt, translated, or put at another depth by their indentation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from leafletgen.engine.whereabouts import Whereabouts, entries
from leafletgen.model.project.expansion.inherit import MOST_MEANT

ALIKE = 0.6
"""From so much likeness on a name may be a slip of another."""


def renamed(
    at: Whereabouts, tag: str, lacking: Sequence[str], spare: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Pairs of a name (or group of names) in a language's file and the one that was meant. Each is given once."""
    order = [name for name, _ in entries(at.texts(tag))]
    told: set[tuple[str, str]] = set()
    taken: set[str] = set()
    for key in [*dict.fromkeys(lacking)][:MOST_MEANT]:
        best = max(((_likeness(at, order, key, s), s) for s in spare if s not in taken), default=(0.0, ""))
        if best[0] <= 0:
            continue
        taken.add(best[1])
        pair = _apart(best[1], key)
        if pair not in told:
            told.add(pair)
            yield pair


def _apart(name: str, key: str) -> tuple[str, str]:
    """The shortest beginnings in which two names differ: `card.stps.s1` and `card.steps.s1` give `card.stps`, `card.steps`."""
    one, other = name.split("."), key.split(".")
    if len(one) > len(other) and one[-len(other) :] != other:  # the key is a group's
        one = one[: len(other)]
    if len(one) != len(other):
        tail = 0
        while tail < min(len(one), len(other)) - 1 and one[-1 - tail] == other[-1 - tail]:
            tail += 1
        return ".".join(one[: len(one) - tail]), ".".join(other[: len(other) - tail])
    depth = next((n for n, (a, b) in enumerate(zip(one, other, strict=True), 1) if a != b), len(one))
    return ".".join(one[:depth]), ".".join(other[:depth])


def _likeness(at: Whereabouts, order: Sequence[str], key: str, name: str) -> float:
    """How likely a name is to mean a key: 0 not at all, 1 surely."""
    wanted, has = key.split("."), name.split(".")
    if len(has) > len(wanted):  # the key is a group's
        if "." in key and has[-len(wanted) :] == wanted:
            return 0.9
        has = has[: len(wanted)]
    elif len(has) < len(wanted):
        return 0.9 if wanted[-len(has) :] == has and len(has) > 1 else 0.0
    differ = [(a, b) for a, b in zip(wanted, has, strict=True) if a != b]
    if len(differ) != 1:
        return 0.0
    ((meant, said),) = differ
    alike = SequenceMatcher(None, meant.casefold(), said.casefold()).ratio()
    return alike if alike >= ALIKE else _in_place(at, order, key, ".".join(has))


def _in_place(at: Whereabouts, order: Sequence[str], key: str, name: str) -> float:
    """A name in other letters that stands where the key would stand: it has been translated."""
    part = name.split(".")
    if name.isascii() or not at.siblings(key):
        return 0.0
    depth = next((n for n, (a, b) in enumerate(zip(part, key.split("."), strict=False)) if a != b), 0)
    above = ".".join(part[:depth])
    own = [n for n in order if n.rpartition(".")[0] == above]
    wanted = at.siblings(".".join(key.split(".")[: depth + 1]))
    here = ".".join(part[: depth + 1])
    place = own.index(here) if here in own else -1
    last = key.split(".")[depth]
    return (
        0.5
        if place >= 0
        and last in wanted
        and wanted.index(last) == place - (order[:1] == ["_about"] and not above)
        else 0.3
    )
