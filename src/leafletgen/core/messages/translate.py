"""The words of a finding in the language of the people at the screen.

English is the table itself; other languages are gettext catalogues (`catalogues`). What a catalogue lacks is said in
English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from leafletgen.core.messages.catalogues import SOURCE, catalogue
from leafletgen.core.messages.table import CODES, FILLED_BY_PHRASES, PHRASES
from leafletgen.core.record import NamedTuple

LEFT_OUT = "…"
LONGEST = 500
"""Characters of a value that are quoted in a message."""
_PLACE = re.compile(rf"^{LEFT_OUT}[:：]\s*")
_SENTENCE = re.compile(r"[.:：](?=\s*$)|\.(?=\s)|。")


class Wording(NamedTuple):
    """What is said of a finding: what and where, what to do (may be empty), why it matters."""

    message: str
    hint: str
    reason: str


class _Filled(dict[str, str]):
    """Arguments of a template; a name without a value stays as it stands there."""

    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"


class _Left(dict[str, str]):
    """No arguments: what differs from finding to finding is left out."""

    def __missing__(self, _: str) -> str:
        return LEFT_OUT


def words(code: str, args: Iterable[tuple[str, str]], language: str = SOURCE) -> Wording:
    """The words of a code, filled; KeyError for a code that nobody declared (a bug)."""
    found = CODES[code]
    values = _Filled((n, phrase(_cut(v), language) if n in FILLED_BY_PHRASES else _cut(v)) for n, v in args)
    return Wording(*(say(text, language, values) for text in (found.message, found.hint, found.reason)))


def _cut(value: str) -> str:
    """A value as it is quoted: whoever pasted a book into a name need not read it again."""
    return value if len(value) <= LONGEST else f"{value[:LONGEST]}{LEFT_OUT}"


def title(code: str, language: str = SOURCE) -> str:
    """What all findings of a code have in common, in one line: the first sentence of its message, without arguments."""
    whole = say(CODES[code].message, language, _Left())
    first = _SENTENCE.split(_PLACE.sub("", whole))[0]
    return first if whole.startswith(first) else first[:1].upper() + first[1:]


def say(text: str, language: str = SOURCE, values: Iterable[tuple[str, str]] | _Filled | _Left = ()) -> str:
    """A template translated and filled."""
    known = catalogue(language)
    template = known.gettext(text) if known and text else text
    return template.format_map(values if isinstance(values, _Filled | _Left) else _Filled(values))


def counted(one: str, many: str, count: int, language: str = SOURCE) -> str:
    """The form of a template that goes with a number, filled with it as `{count}`."""
    known = catalogue(language)
    if known:
        template = known.ngettext(one, many, count)
    else:
        template = one if count == 1 else many
    return template.format(count=count)


def phrase(value: str, language: str = SOURCE) -> str:
    """A value that is one of the known phrases, translated; any other as it is."""
    if catalogue(language) is None:
        return value
    if value in PHRASES:
        return say(value, language)
    for pattern, template in _patterns():
        found = pattern.fullmatch(value)
        if found:
            return say(template, language, found.groupdict().items())
    return value


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Each phrase with arguments, and an expression that finds what it was filled with."""
    return tuple(
        (re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.*)", re.escape(text)), re.DOTALL), text)
        for text in PHRASES
        if "{" in text
    )
