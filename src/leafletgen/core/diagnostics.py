"""What is reported to people: a code, its arguments and a place; the words come from `messages`."""

from __future__ import annotations

import typing
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import field, replace
from typing import Generic, TypeVar

from leafletgen.core.messages.code import Severity
from leafletgen.core.messages.table import CODES
from leafletgen.core.record import NamedTuple, record
from leafletgen.core.source import Place, Span

T = TypeVar("T")


class Related(NamedTuple):
    """A second place that explains the first; `note` is a code of `messages.notes`."""

    note: str
    where: Span | Place


@record
class Diagnostic:
    """One finding. `args` fill the code's template; `where` is a file range or a place in a message."""

    code: str
    args: tuple[tuple[str, str], ...] = ()
    where: Span | Place | None = None
    language: str | None = None
    output: str | None = None
    row: str | None = None
    key: str | None = None
    related: tuple[Related, ...] = ()
    severity: Severity = field(default=Severity.ERROR)
    follows: Diagnostic | None = field(default=None, compare=False, repr=False)
    """The finding that this one follows from: mended there, it is gone."""

    @property
    def is_error(self) -> bool:
        """Whether this stops an edition."""
        return self.severity is Severity.ERROR


def diagnostic(
    code: str,
    where: Span | Place | None = None,
    *,
    language: str | None = None,
    output: str | None = None,
    row: str | None = None,
    key: str | None = None,
    related: tuple[Related, ...] = (),
    **args: object,
) -> Diagnostic:
    """Make a finding; its severity is the code's. Raises KeyError for a code nobody declared (a bug).

    Language, output and key are arguments, too, where the code's words name them.
    """
    said = CODES[code].message + CODES[code].hint
    named = {"language": language, "output": output, "key": key}
    args = {n: v for n, v in named.items() if v is not None and f"{{{n}}}" in said} | args
    return Diagnostic(
        code,
        tuple((name, str(value)) for name, value in args.items()),
        where,
        language=language,
        output=output,
        row=row,
        key=key,
        related=related,
        severity=CODES[code].severity,
    )


class Sink:
    """Collects findings. `within` adds a related place to all that is reported while it is open, `about` a language."""

    def __init__(self) -> None:
        """Start empty."""
        self._found: list[Diagnostic] = []
        self._within: list[Related] = []
        self._language: str | None = None
        self.errors = 0
        """How many errors there are; of one that was told twice both count."""

    def add(self, found: Diagnostic) -> None:
        """Take one finding."""
        if self._language and found.language is None:
            found = replace(found, language=self._language)
        if self._within:
            found = replace(found, related=found.related + tuple(reversed(self._within)))
        self._found.append(found)
        self.errors += found.is_error

    def extend(self, found: Iterable[Diagnostic]) -> None:
        """Take several findings."""
        for one in found:
            self.add(one)

    @contextmanager
    def within(self, note: str, where: Span | Place | None) -> Iterator[None]:
        """While open, findings also show `where` under the words of `note`."""
        if where is None:
            yield
            return
        self._within.append(Related(note, where))
        try:
            yield
        finally:
            self._within.pop()

    @contextmanager
    def about(self, language: str | None) -> Iterator[None]:
        """While open, findings concern the editions of this language only (None: all of them)."""
        before, self._language = self._language, language
        try:
            yield
        finally:
            self._language = before

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All findings in order, duplicates once."""
        return tuple(dict.fromkeys(self._found))

    @property
    def told(self) -> int:
        """How many findings there are, duplicates included: for who asks whether anything was added."""
        return len(self._found)

    @property
    def failed(self) -> bool:
        """Whether any finding is an error."""
        return self.errors > 0


class Outcome(typing.NamedTuple, Generic[T]):
    """What a public door returns: a value (None where it could not be had) and what was found."""

    value: T | None
    diagnostics: tuple[Diagnostic, ...]
