"""Letters and digits that look like others (UTS #39), by ICU's SpoofChecker: what only looks like ASCII, words of mixed scripts."""

from __future__ import annotations

import unicodedata
from functools import cache
from string import ascii_letters, digits, punctuation
from typing import Any

import icu

from leafletgen.text.scripts import scripts_of

_SIGNS = {
    "\u30fc": "-",
    "\u4e00": "-",
    "\u3161": "-",
    "\u02d7": "-",
    "\u3002": ".",
    "\uff61": ".",
    "\u30fb": ".",
    "\u04cf": "l",
}
"""What a Japanese keyboard has for a hyphen and a full stop, and UTS #39 does not join with them; a letter that it takes for i."""


@cache
def _checker() -> Any:
    """Scripts as the Highly Restrictive level has them (UTS #39, 5.2: Latin goes with Han and kana, Hangul, Bopomofo), digits
    of one script.
    """
    made = icu.SpoofChecker()
    made.setRestrictionLevel(icu.URestrictionLevel.HIGHLY_RESTRICTIVE)
    made.setChecks(icu.USpoofChecks.RESTRICTION_LEVEL | icu.USpoofChecks.MIXED_NUMBERS)
    return made


@cache
def _recommended() -> Any:
    """Characters for identifiers of the General Security Profile (UTS #39, 3.1)."""
    return _checker().getRecommendedUnicodeSet().addAll(_checker().getInclusionUnicodeSet())


@cache
def _skeleton(text: str) -> str:
    return str(_checker().getSkeleton(0, text))


@cache
def _ascii_by_skeleton() -> dict[str, str]:
    """Skeleton -> the ASCII characters that have it."""
    found: dict[str, str] = {}
    for character in ascii_letters + digits + punctuation:
        skeleton = _skeleton(character)
        found[skeleton] = found.get(skeleton, "") + character
    return found


@cache
def twin(character: str) -> str:
    """The ASCII character that one looks like or stands for; itself where it is ASCII, empty where there is none."""
    if character.isascii():
        return character
    if (number := unicodedata.digit(character, None)) is not None:
        return str(number)
    if character in _SIGNS:
        return _SIGNS[character]
    folded = unicodedata.normalize("NFKC", character)
    if len(folded) == 1 and folded.isascii():
        return folded
    if unicodedata.category(character) in ("Pd", "Sm") and _skeleton(character) in ("-", "\u30fc"):
        return "-"
    alike = _ascii_by_skeleton().get(_skeleton(character), "")
    kind = unicodedata.category(character)
    near = [c for c in alike if unicodedata.category(c) == kind] or list(alike)
    return near[0] if near else ""


def mended(text: str) -> str:
    """A text with ASCII in place of what looks like it, as far as there is any."""
    return "".join(twin(c) or _parts(c) for c in text)


def _parts(character: str) -> str:
    """The letters of a ligature; else the character itself."""
    folded = unicodedata.normalize("NFKC", character)
    return folded if folded.isascii() else character


def is_mixed(word: str) -> bool:
    """Whether a word is written in scripts that no language writes together, or with digits of two scripts."""
    return not word.isascii() and bool(_checker().check(word))


def passes_for_ascii(word: str) -> bool:
    """Whether a word without a Latin letter of its own, or with one outside the security profile, looks like an ASCII one."""
    if word.isascii() or not _skeleton(word).isascii():
        return False
    return any(
        not c.isascii() and c.isalnum() and (not _is_latin(c) or not _recommended().contains(c)) for c in word
    )


def _is_latin(character: str) -> bool:
    return scripts_of(character).own == "Latn"


def is_restricted(character: str) -> bool:
    """Whether the security profile keeps a character out of names and addresses."""
    return not character.isascii() and not _recommended().contains(character)


def culprit(word: str) -> tuple[int, str]:
    """The character of a word that is most likely not the one meant: its offset, and the ASCII one that it looks like."""
    scripts = [scripts_of(c).own for c in word]
    known = [s for s in scripts if s not in ("Zyyy", "Zinh")]
    for at, character in enumerate(word):
        odd = known and scripts[at] not in ("Zyyy", "Zinh") and known.count(scripts[at]) * 2 <= len(known)
        if not character.isascii() and twin(character) and (odd or not known):
            return at, twin(character)
    foreign = [n for n, c in enumerate(word) if not c.isascii()]
    at = next((n for n in foreign if twin(word[n])), foreign[0])
    return at, twin(word[at])
