"""Mark-up typed with the input method on, or in the way of another program: `＊＊bold＊＊`, `｛desk｝`, `{ Desk }`.

It would be printed as it stands. Nothing is put right in silence, as a text may mean these very signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from leafletgen.core.reading.width import narrowed

_BOLD = re.compile(
    r"(?<!\\)(?:\uff0a{2}|\*{2}|\uff0a\*|\*\uff0a)([^*\uff0a\n]+)(?:\uff0a{2}|\*{2}|\uff0a\*|\*\uff0a)"
)
_LONE = re.compile("\uff0a{2}|\uff0a\\*|\\*\uff0a")
_BRACES = re.compile(r"(?<!\\)(?:[{\uff5b]++)\s*([^{}\uff5b\uff5d\n\\]{1,60}?)\s*(?:[}\uff5d]+)")
_FACT = re.compile(r"\{[a-z][a-z0-9_-]*\}")
_NAME = re.compile(r"[a-z][a-z0-9_-]*")


class MarkupSlip(NamedTuple):
    """Mark-up that is not the plain one: a code, the characters of the value, what was meant."""

    code: str
    start: int
    end: int
    mend: str


def markup_slips(value: str) -> Iterator[MarkupSlip]:
    """All of them in a text."""
    if "\uff0a" in value:
        yield from _bold(value)
    if "{" in value or "\uff5b" in value:
        yield from _braces(value)


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
        name = re.sub(r"\s+", "-", narrowed(found[1])).lower()
        if _NAME.fullmatch(name):
            yield MarkupSlip("fact-wide", *found.span(), f"{{{name}}}")
