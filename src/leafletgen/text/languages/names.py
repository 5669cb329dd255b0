"""What languages are called: in themselves, and in the languages of those who read our reports.

The names stand in the packs. Those of all languages of the program are also stored beside it (`data/names.json`, written
by `tools/names.py`), so that a list of them reads one file, not a hundred. For tags without a pack CLDR is asked through
Babel, which takes longer than setting a page.
"""

from __future__ import annotations

import json
from functools import cache

from leafletgen.core.data import DATA
from leafletgen.text.languages.tag import SHIPPED, Languages, candidates

STORED = DATA / "names.json"
SELF = "self"
"""Among the names of a language: the one that it has in itself."""


@cache
def _stored() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = (
        json.loads(STORED.read_text(encoding="utf-8")) if STORED.is_file() else {}
    )
    return found


def autonym(tag: str, languages: Languages = SHIPPED) -> str:
    """The language's name in itself, as it is printed on its own sheet: capitalised where the script has capitals."""
    named = _named(tag, SELF, languages)
    return named or _autonym(tag)


def display_name(tag: str, in_language: str, languages: Languages = SHIPPED) -> str:
    """The language's name in another language; the tag itself where nobody knows it."""
    named = _named(tag, in_language, languages) or _named(
        tag, in_language.split("-", maxsplit=1)[0], languages
    )
    return named or _display_name(tag, in_language)


def _named(tag: str, reader: str, languages: Languages) -> str | None:
    """What a pack says: the project's own, else the program's."""
    own = languages.own.get(tag)
    names = own.names if own else _stored().get(tag, {})
    return names.get(reader)


@cache
def _autonym(tag: str) -> str:
    found = _display_name(tag, tag)
    known = SHIPPED.get(tag)
    if found == tag or (known is not None and not known.pack.capitals):
        return found
    return found[:1].upper() + found[1:]


@cache
def _display_name(tag: str, in_language: str) -> str:
    """The name that CLDR has."""
    shown, said = locale_of(in_language), locale_of(tag)
    if shown is None or said is None:
        return tag
    for candidate in candidates(tag):
        name = shown.languages.get(candidate.replace("-", "_"))
        if name:
            return str(name)
    return str(said.get_language_name(shown) or tag)


def listed_name(tag: str, reader: str) -> str | None:
    """The name that CLDR lists for this very tag; None where it has none."""
    shown = locale_of(reader)
    name = shown.languages.get(tag.replace("-", "_")) if shown else None
    return str(name) if name else None


def script_name(script: str, reader: str = "en") -> str:
    """The name of a script (ISO 15924); its code where CLDR has none."""
    shown = locale_of(reader)
    return str(shown.scripts.get(script, script)) if shown else script


def spoken_in(country: str) -> tuple[str, ...]:
    """The official languages of a country (two letters, ISO 3166), the first ones first; none where there is none."""
    from babel.languages import get_official_languages

    found = get_official_languages(country, de_facto=True) if len(country) == 2 else ()
    return tuple(map(str, found))


def locale_of(tag: str):  # type: ignore[no-untyped-def]  # a Locale of Babel, which is loaded late
    """What Babel knows of a language, by the nearest tag that it has; None for one that it does not know."""
    from babel import Locale, UnknownLocaleError

    for candidate in candidates(tag) or [tag]:
        try:
            return Locale.parse(candidate.replace("-", "_"))
        except (UnknownLocaleError, ValueError):
            continue
    return None
