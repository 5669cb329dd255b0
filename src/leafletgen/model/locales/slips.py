"""Mark-up typed with the input method on, or in the way of another program: `＊＊bold＊＊`, `｛desk｝`, `{ Desk }`.

It would be printed as it stands. Nothing is put right in silence, as a text may mean these very signs.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from leafletgen.core.reading.width import narrowed
from leafletgen.core.record import NamedTuple
from leafletgen.text.unseen import SPACING

_BOLD = re.compile(
    r"(?<!\\)(?:\uff0a{2}|\*{2}|\uff0a\*|\*\uff0a)([^*\uff0a\n]++)(?:\uff0a{2}|\*{2}|\uff0a\*|\*\uff0a)"
)
_LONE = re.compile("\uff0a{2}|\uff0a\\*|\\*\uff0a")
_BRACES = re.compile(
    r"(?:(?<![\\{\uff5b])|(?<=\\[{\uff5b]))[{\uff5b]++\s*+([^{}\uff5b\uff5d\s\\][^{}\uff5b\uff5d\n\\]{0,59}?)\s*+[}\uff5d]++"
)
_FACT = re.compile(r"\{[a-z][a-z0-9_-]*\}")
_OPENING, _CLOSING = "\u226a\u3008\u00ab\uff1c<\u27ea", "\u226b\u3009\u00bb\uff1e>\u27eb"
"""What is taken for the signs around a reading (U+300A, U+300B)."""
_NAME = re.compile(r"[a-z][a-z0-9_-]*")


class MarkupSlip(NamedTuple):
    """Mark-up that is not the plain one: a code, the characters of the value, what was meant."""

    code: str
    start: int
    end: int
    mend: str


def markup_slips(value: str, ruby: str = "") -> Iterator[MarkupSlip]:
    """All of them in a text. `ruby`: the letters that take a reading, as a class of a regular expression; empty: none do."""
    if "\uff0a" in value:
        yield from _bold(value)
    if "{" in value or "\uff5b" in value:
        yield from _braces(value)
    if ruby and any(sign in value for sign in (*_OPENING, "|")):
        yield from _readings(value, ruby)


def _readings(value: str, ruby: str) -> Iterator[MarkupSlip]:
    """`漢字≪かんじ≫`, `お|金持《かねも》ち`: other signs than those of a reading, around nothing but kana."""
    pattern = rf"(?<![{ruby}])([{ruby}]++)[{_OPENING}]{{1,2}}([^{ruby}{_OPENING}{_CLOSING}\s]{{1,20}})[{_CLOSING}]{{1,2}}"
    for found in re.finditer(pattern, value):
        if all(_is_kana(character) for character in found[2]):
            yield MarkupSlip("ruby-sign", *found.span(), f"{found[1]}\u300a{found[2]}\u300b")
    for found in re.finditer(rf"(?<!\\)\|([{ruby}]+\u300a)", value):
        yield MarkupSlip("ruby-sign", *found.span(), f"\uff5c{found[1]}\u2026\u300b")


def _is_kana(character: str) -> bool:
    return unicodedata.name(character, "").startswith(("HIRAGANA ", "KATAKANA"))


def _bold(value: str) -> Iterator[MarkupSlip]:
    last = 0
    for found in _BOLD.finditer(value):
        if "\uff0a" in found[0]:
            last = found.end()
            yield MarkupSlip("bold-wide", *found.span(), f"**{found[1]}**")
    if not last and (lone := _LONE.search(value)):
        yield MarkupSlip("bold-wide", *lone.span(), "**")


def _braces(value: str) -> Iterator[MarkupSlip]:
    for found in _BRACES.finditer(value):
        if _FACT.fullmatch(found[0]):
            continue
        bare = "".join(c for c in found[1] if c not in SPACING)  # a line end was allowed inside the braces
        name = re.sub(r"\s+", "-", narrowed(bare)).lower()
        if _NAME.fullmatch(name):
            yield MarkupSlip("fact-wide", *found.span(), f"{{{name}}}")
