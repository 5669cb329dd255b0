"""Public holidays of a country or one of its parts, by the package `holidays`. The door to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from leafletgen.text.exemplars import in_full


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
    found = holidays.country_holidays(country, subdiv=part or None, years=years, language=spoken)
    return {day: name.split("; ")[0] if spoken else "" for day, name in sorted(found.items())}


def _spoken(known: tuple[str, ...], tag: str) -> str | None:
    """The package's name for a language: the same, else the same in the same script, wherever it is spoken."""
    plain = {one.replace("_", "-"): one for one in sorted(known)}
    near = (one for key, one in plain.items() if _written(key) == _written(tag))
    return plain.get(tag) or next(near, None)


def _written(tag: str) -> tuple[str, ...]:
    """Language and script of a tag."""
    return tuple(in_full(tag).split("-")[:2])
