"""In which of its languages the program speaks with somebody: who wishes for `zh-CN` reads `zh-Hans`, for `de` English."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from leafletgen.core.messages.catalogues import SOURCE, lookup, speaks

__all__ = ["accepted", "plural_numbers", "reader_for", "speaks", "wished"]
_COUNTED = 1000
"""Up to this number a language is asked for the form of its plural; some count by the last three digits."""


def reader_for(wishes: Iterable[str]) -> str:
    """The language for the first wish that can be met, English where none can. A wish is a tag, or the name of a locale."""
    return next((found for wish in wishes if (found := _serving(wish))), SOURCE)


@lru_cache(maxsize=256)
def _serving(wish: str) -> str | None:
    tag = wish.partition(".")[0].partition("@")[0].replace("_", "-")  # zh_CN.UTF-8, sr_RS@latin
    if found := lookup(tag):
        return found
    first = tag.partition("-")[0].casefold()
    if first not in {one.partition("-")[0] for one in speaks()}:
        return None
    return next((found for one in _likely(first, tag) if (found := lookup(one))), None)


def _likely(language: str, tag: str) -> list[str]:
    """A tag with the script and the region that go without saying (UTS 35, "Likely Subtags"): `zh-TW` is `zh-Hant-TW`."""
    from babel.core import get_global

    likely = get_global("likely_subtags")
    parts = tag.split("-")[1:]
    region = next((part.upper() for part in parts if len(part) == 2), "")
    script = next((part.title() for part in parts if len(part) == 4), "")
    meant = likely.get(f"{language}_{region}") or likely.get(f"{language}_{script}") or likely.get(language)
    if not meant:
        return []
    _, usual, home = meant.split("_")
    script = script or usual
    return [f"{language}-{script}-{region or home}", f"{language}-{region or home}"]


@lru_cache(maxsize=64)
def accepted(header: str) -> tuple[str, ...]:
    """The wishes of an Accept-Language header (RFC 9110, 12.5.4), the dearest first."""
    weighed = []
    for part in header.split(","):
        tag, _, weight = part.partition(";")
        try:
            quality = float(weight.strip().removeprefix("q=") or 1)
        except ValueError:
            continue
        if tag.strip() and quality > 0:
            weighed.append((quality, tag.strip()))
    return tuple(tag for _, tag in sorted(weighed, key=lambda one: -one[0]))


def wished(environment: Mapping[str, str]) -> tuple[str, ...]:
    """The languages of a computer's messages, as gettext finds them."""
    named = (environment.get(name) for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    return tuple(next(filter(None, named), "").split(":"))


@lru_cache(maxsize=64)
def plural_numbers(tag: str) -> Mapping[str, int]:
    """A number for each of the plural categories of a language (UTS 35): one and other, 1 and 0, in English."""
    from leafletgen.text.languages.names import locale_of

    known = locale_of(tag)
    found: dict[str, int] = {}
    for number in range(_COUNTED):
        found.setdefault(known.plural_form(number) if known else "other", number)
    return found
