"""Which language somebody means who writes a tag in another way, a country, or a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from leafletgen.core.messages.catalogues import speaks
from leafletgen.core.reading.decode import near
from leafletgen.text.languages.names import autonym, display_name, listed_name, spoken_in
from leafletgen.text.languages.tag import SHIPPED, Languages, known_tags, well_formed


def canonical(tag: str) -> str:
    """A tag as BCP 47 (RFC 5646, 2.1.1) writes it: `JA` is `ja`, `zh_hant-hk` is `zh-Hant-HK`."""
    first, *rest = tag.replace("_", "-").split("-")
    shaped = {2: str.upper, 4: str.title}
    parts = [shaped.get(len(part), str.lower)(part) if part.isalpha() else part.lower() for part in rest]
    return "-".join([first.lower(), *parts])


def is_known(tag: str, languages: Languages = SHIPPED) -> bool:
    """Whether texts in it can be set, and the tag is written as it should be."""
    return well_formed(tag) and canonical(tag) == tag and languages.get(tag) is not None


def found(word: str) -> str | None:
    """The tag that was likely meant by another spelling, a name in a language that we speak or in the language itself, or a country."""
    word = word.strip()
    if is_known(canonical(word)):
        return canonical(word)
    names = {name.casefold(): tag for tag in reversed(known_tags()) for name in _names(tag)}
    if word.casefold() in names:
        return names[word.casefold()]
    if listed_name(
        canonical(word), "en"
    ):  # a language that cannot be set, not the country of the same letters
        return None
    spoken = next((tag for one in spoken_in(word) if is_known(tag := canonical(one))), None)
    if spoken:
        return spoken
    close = near(word, list(names)) if len(word) > 3 else None
    return names[close] if close else None


def suggestion_for(word: str) -> str:
    """A hint: the tag that was likely meant, else why there is none."""
    tag = found(word)
    if tag:
        return f"Did you mean “{tag}” ({display_name(tag, 'en')})?"
    return "Tags are short: en, ja, zh-Hans, vi, my, ar."


def _names(tag: str) -> Iterator[str]:
    """What the language may be called; of a name with another one in brackets, both."""
    for name in (autonym(tag), *(display_name(tag, reader) for reader in speaks())):
        yield name
        yield from (part for part in re.split("[（）]", name) if part)
