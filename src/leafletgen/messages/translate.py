"""The words of a finding in a language: the table itself is the English; others come through gettext."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from leafletgen.messages.notes import NOTES, SUGGESTIONS
from leafletgen.messages.table import CODES

if TYPE_CHECKING:
    from gettext import NullTranslations

FOLDER = Path(__file__).resolve().parent.parent / "data" / "messages"
_PHRASED = ("expects", "found", "kind", "suggestion")
"""Arguments that hold words of ours, not of the user."""


class Words(NamedTuple):
    """What a finding says: what is wrong, what to do (may be empty), why it matters."""

    message: str
    hint: str
    reason: str


class _Args(dict[str, str]):
    """Arguments of a template; one that is not given stays visible as `{name}`."""

    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"


def words(code: str, args: Iterable[tuple[str, str]], language: str = "en") -> Words:
    """The words of a code with its arguments put in. A language that is not there is English."""
    found = CODES[code]
    given = _Args((name, phrase(value, language) if name in _PHRASED else value) for name, value in args)
    said = (translated(template, language).format_map(given) for template in found[2:])
    return Words(*said)


def note(name: str, language: str = "en") -> str:
    """The words beside a related place."""
    return translated(NOTES.get(name, name), language)


def phrase(text: str, language: str) -> str:
    """A phrase of ours (`a whole number`) or a ready-made hint (`Did you mean “x”?`) in a language."""
    for frame in SUGGESTIONS:
        before, after = frame.split("{x}")
        match = re.fullmatch(f"{re.escape(before)}(.*){re.escape(after)}", text, re.DOTALL)
        if match:
            return translated(frame, language).replace("{x}", match[1])
    return translated(text, language)


def translated(text: str, language: str) -> str:
    """A template in a language; itself where there is no translation."""
    if language == "en" or not text:
        return text
    table = _table(language)
    return table.gettext(text) if table else text


@cache
def _table(language: str) -> NullTranslations | None:
    """The compiled table of a language (`ja-simple` is served by `ja`)."""
    from gettext import GNUTranslations

    path = FOLDER / f"{language}.mo"
    if path.is_file():
        with path.open("rb") as file:
            return GNUTranslations(file)
    parent = language.rpartition("-")[0]
    return _table(parent) if parent else None
