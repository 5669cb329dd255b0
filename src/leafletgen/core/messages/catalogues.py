"""The languages in which the program speaks to people: English, and each that has a catalogue in `data/messages`.

A catalogue is one file, `<tag>.po`, and what `tools/messages.py` compiles of it. Nothing else lists the languages.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from leafletgen.core.data import DATA

if TYPE_CHECKING:
    from gettext import GNUTranslations

FOLDER = DATA / "messages"
SOURCE = "en"
"""The language of the tables themselves."""


@cache
def speaks() -> tuple[str, ...]:
    """The tags of all of them, English first."""
    return (SOURCE, *sorted(path.stem for path in FOLDER.glob("*.mo")))


@lru_cache(maxsize=64)
def lookup(tag: str) -> str | None:
    """The one that serves a tag: its own, else with subtags dropped from the end (RFC 4647, 3.4); None where none does."""
    known = {one.casefold(): one for one in speaks()}
    parts = tag.replace("_", "-").casefold().split("-")
    shorter = ("-".join(parts[:count]) for count in range(len(parts), 0, -1))
    return next((known[one] for one in shorter if one in known), None)


def catalogue(tag: str) -> GNUTranslations | None:
    """What is said in a language; None for English, and where nobody has translated anything."""
    found = lookup(tag)
    return None if found is None or found == SOURCE else _read(found)


@cache
def _read(tag: str) -> GNUTranslations:
    from gettext import GNUTranslations

    with (FOLDER / f"{tag}.mo").open("rb") as file:
        return GNUTranslations(file)


def named(name: str, text: str, tag: str) -> str:
    """A text that is known by its name, as those of the preview are; not filled."""
    known = catalogue(tag)
    return known.pgettext(name, text) if known else text


def named_counted(name: str, one: str, many: str, count: int, tag: str) -> str:
    """As `named`: the form that goes with a number."""
    known = catalogue(tag)
    if known:
        return known.npgettext(name, one, many, count)
    return one if count == 1 else many


def letters(tag: str) -> frozenset[str]:
    """All letters of what is said in a language (and hardly any other); none where there is no catalogue."""
    found = lookup(tag)
    if found is None or found == SOURCE:
        return frozenset()
    return frozenset((FOLDER / f"{found}.mo").read_bytes().decode("utf-8", "ignore"))
