"""From places below (a range of a file, a character of a message) to file, line and column."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.messages import build as results
from leafletgen.core.messages import layout as standing
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Place, Source, Span

if TYPE_CHECKING:
    from leafletgen.model.locales.catalog import Catalog

_WHOLE_TEXT = frozenset(code.name for code in standing.CODES)
"""Findings about how a text stands concern all of it, wherever its place points."""
RESULTS = frozenset(code.name for code in results.CODES)
"""What came of the findings told before."""


class Location(NamedTuple):
    """A place for people: line and column from 1, the end exclusive; lines are None where only the file is known."""

    file: str
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None

    def __str__(self) -> str:
        return self.file if self.line is None else f"{self.file}:{self.line}:{self.column}"


class Told(NamedTuple):
    """A finding with its place; `where` are the editions that it stands for."""

    found: Diagnostic
    spot: Location | None
    where: tuple[tuple[str | None, str | None], ...] = ()


class Locator:
    """Finds the places of findings."""

    def __init__(self, sources: Mapping[str, Source], catalogs: Mapping[str, Catalog]) -> None:
        self.sources = sources
        self.catalogs = catalogs

    def spot(
        self, where: Span | Place | None, language: str | None, *, whole: bool = False
    ) -> Location | None:
        """The place for people; None where there is none."""
        span = self._in_text(where, language, whole) if isinstance(where, Place) else where
        if span is None:
            return None
        source = self.sources.get(span.source)
        if source is None:
            return Location(span.source)
        size = len(source.text)
        start = source.position(min(max(span.start, 0), size))
        end = source.position(min(max(span.end, span.start, 0), size))
        return Location(span.source, start.line, start.column, end.line, end.column)

    def _in_text(self, place: Place, language: str | None, whole: bool) -> Span | None:
        """A text that a language lacks is looked for in the source language, whose catalog is the first."""
        own = [self.catalogs[language]] if language and language in self.catalogs else []
        for catalog in (*own, *list(self.catalogs.values())[:1]):
            if whole and place.message in catalog.messages:
                return catalog.messages[place.message].span
            found = catalog.resolve(place)
            if found is not None:
                return found
        return None

    def told(self, found: Iterable[Diagnostic]) -> list[Told]:
        """Findings with their places: first what has none, then by file and line; at the end what came of it."""
        told = [Told(d, self.spot(d.where, d.language, whole=d.code in _WHOLE_TEXT)) for d in found]
        return sorted(told, key=_order)


def _order(told: Told) -> tuple[int, str, int, int]:
    spot = told.spot
    if spot is None:
        return (2 if told.found.code in RESULTS else 0), "", 0, 0
    return 1, spot.file, spot.line or 0, spot.column or 0


def language_of(note: str, found: Diagnostic) -> str | None:
    """The language in whose file a related place is looked for."""
    return None if note == "source-here" else found.language
