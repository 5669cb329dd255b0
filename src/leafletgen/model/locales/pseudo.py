"""Pseudo-languages: texts made from the source's own, to try a layout before anybody has translated a word.

The tags are those of CLDR's pseudolocales (en-XA, ar-XB) and two more of their kind. Mark-up and facts stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from leafletgen.core.diagnostics import Sink
from leafletgen.core.reading import Scalar
from leafletgen.core.source import Source
from leafletgen.model.locales.catalog import Catalog
from leafletgen.model.locales.message import PARAGRAPH, parse
from leafletgen.text.languages.tag import language

LONGER = 1.4
"""Translations from English run to this much of its letters (IBM, W3C: text size in translation)."""

_ACCENTS = str.maketrans(
    "aAbcCdDeEfgGhHiIjJkKlLmnNoOprRsStTuUvwWxyYzZ", "áÂƀçÇðÐéÊƒĝĜĥĤîÎĵĴķĶļĻɱñÑôÔþŕŔšŠţŢûÛṽŵŴẋýÝžŽ"
)
_ARABIC = dict(zip("abcdefghijklmnopqrstuvwxyz", "ابجدهفغحيجكلمنوبقرستوفوخيز", strict=True))
_NASTALIQ = ("ہیں", "گیا", "نہیں", "کے", "لیے", "ٹیکس", "پیسہ", "چیز", "مجھے", "بیٹھ", "ڈر", "میں", "تم")
_BURMESE = ("ကြွေး", "မြို့", "သင်္ဘော", "ကျွန်ုပ်", "ပစ္စည်း", "ငွေ", "အလုပ်", "ရွှေ", "တက္ကသိုလ်", "လုပ်", "ဖြင့်")
_STEPPED = r"\*\*|\{[^}]*\}|\\.|\s+|[^\W_]+|."


class Pseudo(NamedTuple):
    """A pseudo-language: how a word of English becomes one of it, and what stands round a text."""

    word: Callable[[str], str]
    lead: str = ""
    tail: str = ""


def _stretched(word: str) -> str:
    """`offer` -> `ôƒƒéŕéŕé`: with accents above and below, and longer."""
    more = max(round(len(word) * (LONGER - 1)), 0)
    return (word + word[-more:] if more else word).translate(_ACCENTS)


def _mirrored(word: str) -> str:
    """Letters that join, from right to left; digits stay."""
    return "".join(_ARABIC.get(c, c) for c in word.lower())


def _of(words: tuple[str, ...], longer: float) -> Callable[[str], str]:
    """Words of a script, chosen by the letters of the English one, until they have `longer` times its letters."""

    def made(word: str) -> str:
        found, at = "", sum(map(ord, word))
        while len(found) < len(word) * longer:
            found += words[at % len(words)]
            at += 7
        return found

    return made


PSEUDO: Mapping[str, Pseudo] = {
    "en-XA": Pseudo(_stretched, "[", "]"),
    "ar-XB": Pseudo(_mirrored),
    "ur-XC": Pseudo(_of(_NASTALIQ, 0.8)),
    "my-XD": Pseudo(_of(_BURMESE, 1.2)),
}
"""Stretched; mirrored; the script with the highest lines, also from right to left; the one with the widest words."""


def pseudo_text(text: str, tag: str) -> str:
    """A value in a pseudo-language; each paragraph by itself."""
    kind = PSEUDO[tag]
    return PARAGRAPH.join(kind.lead + _paragraph(p, kind) + kind.tail for p in text.split(PARAGRAPH))


def _paragraph(text: str, kind: Pseudo) -> str:
    parts = re.findall(_STEPPED, text, re.DOTALL)
    return "".join(kind.word(part) if re.fullmatch(r"[^\W\d_]+", part) else part for part in parts)


def pseudo_catalog(source: Catalog, tag: str) -> tuple[Catalog, Source]:
    """A catalog in a pseudo-language and the file that it would stand in, for reports."""
    row, path = language(tag), f"pseudo/{tag}.yaml"
    values = {key: pseudo_text(message.value, tag) for key, message in source.messages.items()}
    file = Source(path, "".join(f"{key}: {value}\n" for key, value in values.items()))
    messages, at = {}, 0
    for key, value in values.items():
        at += len(key) + 2
        scalar = Scalar(file, at, at + len(value), value, "plain")
        messages[key] = parse(key, scalar, Sink(), ruby=False, joins_lines=bool(row and row.joins_lines))
        at += len(value) + 1
    return Catalog(tag, messages), file
