"""Groups of characters that are one thing: a number with its signs and unit, a telephone number, a range, an address.

No line ends inside a number, and among letters that run from right to left each group keeps the order in which it is typed: it is an
isolate (UAX #9, 3.3.2), though none is typed. Without it `03-1234-5678` comes out as 5678-1234-03 in Arabic (rule W2).
Of digits of other scripts telephone numbers alone are isolated: ranges of them are read from the right, as their words are.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from leafletgen.text.languages.pack import Pack
from leafletgen.text.languages.tag import writing

CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_OPENING = frozenset("\u202a\u202b\u202d\u202e\u2066\u2067\u2068")
_CLOSING = frozenset("\u202c\u2069")

_PHONE = re.compile(
    r"\+\d[\d ()./-]*\d"  # from its country code on
    r"|(?<![\d.,:/])\(?[0\u0660\u06f0]\d{1,4}\)?(?:[ -]\d{2,4}){1,3}(?!\d)"  # from its area code on
)
_THOUSANDS = re.compile(r"(?<!\d)\d{1,3}(?: \d{3})+(?!\d)")
"""Digits grouped by a plain space."""
ADDRESS = re.compile(
    r"(?:https?://|www\.)[!-~]+|(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)+"
    r"|(?<![a-z0-9-])(?<![a-z0-9-]\.)(?:[a-z0-9-]++\.)++[a-z]{2,}+/[!-~]*"
)
_TAIL = ".,;:!?'\")]}"
"""What stands behind an address and is none of it."""
_PLAIN = re.compile("[0-9]+")


def without_controls(text: str) -> tuple[str, list[int] | range]:
    """The text without controls of direction, and where each of its gaps lies in the text itself."""
    if CONTROLS.isdisjoint(text):
        return text, range(len(text) + 1)
    kept = [at for at, character in enumerate(text) if character not in CONTROLS]
    back: list[int] = []
    for at in [*kept, len(text)]:
        while back and at > 0 and text[at - 1] in _OPENING and at - 1 > kept[len(back) - 1]:
            at -= 1
        back.append(at)
    return "".join(text[at] for at in kept), back


def addresses(text: str) -> list[tuple[int, int]]:
    """Web and e-mail addresses, without the marks of the sentence behind them."""
    if "@" not in text and "." not in text:
        return []
    return [(m.start(), m.start() + len(m[0].rstrip(_TAIL))) for m in ADDRESS.finditer(text)]


def numbers(text: str, pack: Pack) -> list[tuple[int, int]]:
    """Numbers of more than digits, inside which no line ends: with currency, sign or unit, telephone numbers, ranges."""
    if not any(map(str.isdecimal, text)):
        return []
    found = [m.span() for pattern in (_PHONE, _THOUSANDS) for m in pattern.finditer(text)]
    return found + [m.span() for m in _number(pack).finditer(text) if not _PLAIN.fullmatch(m[0])]


@lru_cache(maxsize=256)
def _number(pack: Pack) -> re.Pattern[str]:
    """A number in European digits with what belongs to it, or a range of several."""
    before = _one_of(pack.numbers.currencies + pack.numbers.signs)
    after = _one_of(pack.numbers.units + pack.numbers.currencies)
    number = r"[0-9]+(?:[.,:/][0-9]+)*+"
    return re.compile(
        r"(?<![A-Za-z0-9])(?<![A-Za-z0-9][.,:/-])"
        rf"(?:(?:{before})[ \u00a0\u202f]?)?(?:(?<!\w)[#*+\u2212-])?"
        rf"{number}(?:\s?[–—〜～~-]\s?{number})*+"
        rf"(?:[ \u00a0\u202f\u2009]?(?:{after})(?:/[A-Za-z]+)?(?!\w))?[#*%‰°]*"
        r"(?![.,:/-]?[A-Za-z0-9])"
    )


def _one_of(words: tuple[str, ...]) -> str:
    """The words whose letters run from left to right, the longest first."""
    fit = (word for word in words if not any(unicodedata.bidirectional(c) in ("R", "AL") for c in word))
    return "|".join(map(re.escape, sorted(fit, key=len, reverse=True))) or "(?!)"


def isolates(text: str, pack: Pack) -> list[tuple[int, int]]:
    """What keeps its order in a text that runs from right to left, in order, without overlap.

    A number right behind a Latin word goes on as the word does (`Windows 10.1`), and needs none.
    """
    plain, back = without_controls(text)
    found = [*numbers(plain, pack), *addresses(plain)]
    apart = [(start, end) for start, end in found if not _BEHIND_WORD.search(plain, 0, start)]
    spans = ((back[start], back[end]) for start, end in _united(apart))
    return [(start, end) for start, end in spans if _needs_isolate(text[start:end])]


_BEHIND_WORD = re.compile(r"[A-Za-z] $")


def _united(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans that overlap as one."""
    begun: tuple[int, int] | None = None
    for start, end in sorted(spans):
        if begun is None or start >= begun[1]:
            if begun is not None:
                yield begun
            begun = (start, end)
        else:
            begun = (begun[0], max(begun[1], end))
    if begun is not None:
        yield begun


def _needs_isolate(group: str) -> bool:
    """Whether isolates in a group have their ends in it, too, and none holds all of it (as round a fact)."""
    held = group[0] in _OPENING and group[-1] in _CLOSING and _balanced(group[1:-1])
    return not held and _balanced(group)


def _balanced(text: str) -> bool:
    """Whether each control that opens has the one that closes it here."""
    depth = 0
    for character in text:
        depth += (character in _OPENING) - (character in _CLOSING)
        if depth < 0:
            return False
    return depth == 0


# --- Latin --------------------------------------------------------------------------------------------------------------

LATIN = "Latn"


def latin(text: str, pack: Pack) -> tuple[set[int], set[int]]:
    """The characters that are set in a font for Latin: words, digits, what belongs to them and what stands between two; and the
    spaces beside them.
    """
    kept = [at for at, character in enumerate(text) if character not in CONTROLS]
    plain = "".join(text[at] for at in kept)
    spans = [m.span() for m in _latin().finditer(plain)] + numbers(plain, pack) + addresses(plain)
    inside = {at for start, end in spans for at in range(start, end)}
    beside = {
        at for span in spans for at in (span[0] - 1, span[1]) if plain[max(at, 0) : at + 1] == " "
    } - inside
    return {kept[at] for at in inside}, {kept[at] for at in beside}


@lru_cache(maxsize=1)
def _latin() -> re.Pattern[str]:
    pack = writing(LATIN)
    assert pack is not None
    letter = f"[{pack.range}0-9]"
    return re.compile(
        rf"[#*+@\u2212-]{{0,16}}{letter}(?:[ -'*-/:-@\\^-`{{-~\u00a0\u202f–—]*{letter})*[%‰°*#+]*"
    )
