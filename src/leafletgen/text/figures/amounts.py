"""Amounts as a language writes them: its figures, its marks before decimals and between thousands; CLDR through ICU."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import icu

from leafletgen.text.figures.days import LATIN, day_names
from leafletgen.text.languages.tag import FALLBACK, candidates

PERCENT = "%"


def amount(value: float, decimals: int, tag: str, *, latin: bool = False, percent: bool = False) -> str:
    """`12.5`, `12,5 %`, `१२.५`. `latin`: in Latin figures whatever the language's are. One that CLDR does not know writes as
    English does.
    """
    said = str(_writer(tag, decimals, percent).format(value / 100 if percent else value))
    names = day_names(known(tag)) if latin else None
    return said.translate(str.maketrans(names.figures, LATIN)) if names else said


@lru_cache(maxsize=64)
def known(tag: str) -> str:
    """The tag that CLDR knows a language by."""
    return next((t for t in (tag, *candidates(tag)) if day_names(t)), FALLBACK)


@lru_cache(maxsize=64)
def _writer(tag: str, decimals: int, percent: bool) -> Any:
    locale = icu.Locale.forLanguageTag(known(tag))
    kind = icu.NumberFormat.createPercentInstance if percent else icu.NumberFormat.createInstance
    writer = kind(locale)
    writer.setMinimumFractionDigits(decimals)
    writer.setMaximumFractionDigits(decimals)
    return writer
