"""Public holidays of a country or one of its parts, by the package `holidays`. The door to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache


def is_known(place: str) -> bool:
    """Whether the holidays of a place are known: a country (ISO 3166-1: `JP`), or a part of one (`US-CA`)."""
    import holidays

    country, _, part = place.partition("-")
    parts = holidays.list_supported_countries(include_aliases=False).get(country)
    return parts is not None and (not part or part in parts)


def known_places() -> tuple[str, ...]:
    """The countries whose holidays are known."""
    import holidays

    return tuple(sorted(holidays.list_supported_countries(include_aliases=False)))


@lru_cache(maxsize=64)
def days_off(place: str, years: tuple[int, ...], tag: str) -> Mapping[date, str]:
    """The holidays of a place, with their names in a language; the name is empty where the package has none in it."""
    import holidays

    country, _, part = place.partition("-")
    kind = type(holidays.country_holidays(country))
    spoken = _spoken(tuple(kind.supported_languages), tag)
    # A country that is known in one language alone is known in English.
    named = spoken is not None or (not kind.supported_languages and tag.partition("-")[0] == "en")
    found = holidays.country_holidays(country, subdiv=part or None, years=years, language=spoken)
    return {day: name.split("; ")[0] if named else "" for day, name in sorted(found.items())}


def _spoken(known: tuple[str, ...], tag: str) -> str | None:
    """The package's language for a tag: the same, else the same without region or script."""
    plain = {one.replace("_", "-").casefold(): one for one in sorted(known)}
    wanted = tag.casefold()
    first = wanted.partition("-")[0]
    near = [one for key, one in plain.items() if key.partition("-")[0] == first]
    if first == "zh":  # one script is not the other
        near = [one for one in near if _is_traditional(one) == _is_traditional(tag)]
    return plain.get(wanted) or next(iter(near), None)


def _is_traditional(tag: str) -> bool:
    return bool({"tw", "hk", "mo", "hant"} & set(tag.replace("_", "-").casefold().split("-")))
