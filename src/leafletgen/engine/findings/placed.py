"""Findings with their places for people: file, line and column. `Diagnostic` is what stages hand each other (a code, its
arguments, a range of a file or a character of a text); `Finding` is what the public engine answers, in words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from leafletgen.core.diagnostics import Diagnostic, Related, diagnostic
from leafletgen.core.files import intake
from leafletgen.core.messages.table import codes_of, texts_of
from leafletgen.core.messages.translate import say, title, words
from leafletgen.core.record import NamedTuple, record
from leafletgen.core.source import Place, Source, Span

if TYPE_CHECKING:
    from leafletgen.model.locales.catalog import Catalog

NOTES = texts_of("notes", "notes")
SENTENCES = texts_of("preview", "lines") | texts_of("studio", "lines")

__all__ = [
    "RESULTS",
    "SENTENCES",
    "STANDING",
    "Diagnostic",
    "Finding",
    "Location",
    "Locator",
    "Mention",
    "PlacedFinding",
    "diagnostic",
    "findings",
    "language_of",
    "say",
    "title",
    "unwritable",
    "with_settings",
    "words",
]

STANDING = codes_of("layout")
"""Findings about how a text stands concern all of it, wherever its place points."""
RESULTS = codes_of("build")
"""What came of the findings reported before."""
"""What the preview says at the terminal, and its server where something cannot be had, by name: `say` puts it into a language."""


class Location(NamedTuple):
    """A place for people: line and column from 1, the end exclusive; lines are None where only the file is known."""

    file: str
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None

    def __str__(self) -> str:
        return self.file if self.line is None else f"{self.file}:{self.line}:{self.column}"


class PlacedFinding(NamedTuple):
    """A finding with its place; `where` are the editions (output, language, row) that it stands for, `consequences` what follows from it."""

    found: Diagnostic
    location: Location | None
    where: tuple[tuple[str | None, str | None, str | None], ...] = ()
    consequences: tuple[PlacedFinding, ...] = ()


class Locator:
    """Finds the places of findings."""

    def __init__(self, sources: Mapping[str, Source], catalogs: Mapping[str, Catalog]) -> None:
        self.sources = sources
        self.catalogs = catalogs

    def location(
        self, where: Span | Place | None, language: str | None, *, whole: bool = False
    ) -> Location | None:
        """The place for people; None where there is none."""
        span = self._in_text(where, language, whole) if isinstance(where, Place) else where
        if span is None:
            return None
        source = self.sources.get(span.source)
        if source is None:  # a file that is no text, or not in UTF-8
            return Location(span.path, 1, 1, 1, 1)
        size = len(source.text)
        start = source.position(min(max(span.start, 0), size))
        end = source.position(min(max(span.end, span.start, 0), size))
        return Location(source.path, start.line, start.column, end.line, end.column)

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

    def excerpt(self, at: Location) -> str:
        """The characters at a place, as they stand in the file; empty where it has no line."""
        source, (_, line, column, end_line, end_column) = self.sources.get(at.file), at
        if source is None or line is None or column is None or end_line is None or end_column is None:
            return ""
        starts = source.line_starts
        return source.text[starts[line - 1] + column - 1 : starts[end_line - 1] + end_column - 1]

    def placed(self, found: Iterable[Diagnostic]) -> list[PlacedFinding]:
        """Findings with their places: first what has none, then by file and line; at the end what came of it."""
        placed = [
            PlacedFinding(self._traced(d), self.location(d.where, d.language, whole=d.code in STANDING))
            for d in found
        ]
        return sorted(placed, key=_order)

    def _traced(self, found: Diagnostic) -> Diagnostic:
        """With the places that brought what a component or an `each` wrote out onto the sheet."""
        places = [
            place for place in (found.where, *(r.where for r in found.related)) if isinstance(place, Span)
        ]
        sources = (self.sources.get(place.source) for place in places)
        uses = dict.fromkeys(Related(*use) for source in sources if source for use in source.uses)
        more = tuple(use for use in uses if use not in found.related)
        return replace(found, related=(*found.related, *more)) if more else found

    def told(self, found: Iterable[Diagnostic]) -> list[PlacedFinding]:
        """One for each fault: the same of several editions once, and what follows from it below it."""
        causes: dict[object, list[PlacedFinding]] = {}
        below: dict[object, list[PlacedFinding]] = {}
        for one in self.placed(found):
            if one.found.follows is None:
                causes.setdefault((one.found.code, one.location, one.found.args), []).append(one)
            else:
                below.setdefault(self._name(one.found.follows), []).append(one)
        told = []
        for group in causes.values():
            own = below.pop(self._name(group[0].found), [])
            told.append(_together(group)._replace(consequences=tuple(_once(own))))
        # What should follow from something that is not told here stands by itself.
        return sorted([*told, *(one for own in below.values() for one in _once(own))], key=_order)

    def _name(self, found: Diagnostic) -> object:
        return found.code, self.location(found.where, found.language, whole=found.code in STANDING)


def _together(group: list[PlacedFinding]) -> PlacedFinding:
    where = dict.fromkeys((t.found.output, t.found.language, t.found.row) for t in group)
    return group[0]._replace(where=tuple(where))


def _once(found: Iterable[PlacedFinding]) -> Iterator[PlacedFinding]:
    groups: dict[object, list[PlacedFinding]] = {}
    for one in found:
        groups.setdefault((one.found.code, one.location, one.found.args), []).append(one)
    return map(_together, groups.values())


def _order(placed: PlacedFinding) -> tuple[int, str, int, int]:
    spot = placed.location
    if spot is None or placed.found.code in RESULTS:
        return (2 if placed.found.code in RESULTS else 0), "", 0, 0
    return 1, spot.file, spot.line or 0, spot.column or 0


def language_of(note: str, found: Diagnostic) -> str | None:
    """The language in whose file a related place is looked for."""
    return None if note == "source-here" else found.language


def with_settings(sources: Mapping[str, Source], found: Iterable[Diagnostic]) -> Mapping[str, Source]:
    """The files that findings stand in: those of a project, and the settings of whoever runs the program where one stands there."""
    if all(one.where.source in sources for one in found if isinstance(one.where, Span)):
        return sources
    from leafletgen.model.configuration import configuration

    return {**configuration().sources, **sources}


def unwritable(error: OSError) -> Diagnostic:
    """A file could not be written."""
    return intake.unwritable(str(error.filename or ""), error)


class Mention(NamedTuple):
    """A second place that explains a finding, and in which way."""

    message: str
    location: Location | None


@record
class Finding:
    """One thing that somebody should know or mend.

    `code` names its kind for programs and never changes its meaning (`leafletgen explain CODE`). `message` says what and
    where, `hints` what to do. `file` is relative to the project; `line` and `column` count from 1, `end_line` and
    `end_column` are exclusive; they are None where only the file, or not even that, is known. `text` is what stands there.
    `follows` is the finding that this one follows from: mended there, both are gone.
    `language`, `output`, `row` and `key` say which editions and which text it concerns (None: all, or none in particular).
    """

    code: str
    severity: Literal["error", "warning", "advice"]
    message: str
    hints: tuple[str, ...] = ()
    file: str | None = None
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    text: str = ""
    language: str | None = None
    output: str | None = None
    key: str | None = None
    related: tuple[Mention, ...] = ()
    follows: Mention | None = None
    row: str | None = None

    @property
    def is_error(self) -> bool:
        """Whether it stops the editions that it concerns."""
        return self.severity == "error"

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)
        return f"{place}: {self.severity}[{self.code}]: {self.message}".removeprefix(": ")


def findings(
    found: Iterable[Diagnostic],
    sources: Mapping[str, Source],
    catalogs: Mapping[str, Catalog],
    language: str = "en",
) -> tuple[Finding, ...]:
    """Diagnostics in words, each once, in the order of files and lines. `language` of the messages: `en` or `ja`."""
    locator = Locator(sources, catalogs)
    return tuple(_finding(one, locator, language) for one in locator.placed(dict.fromkeys(found)))


def _finding(placed: PlacedFinding, locator: Locator, language: str) -> Finding:
    found, at = placed.found, placed.location or Location("")
    said = words(found.code, found.args, language)
    related = tuple(
        Mention(
            say(NOTES.get(r.note, r.note), language), locator.location(r.where, language_of(r.note, found))
        )
        for r in found.related
    )
    hints = (said.hint,) if said.hint else ()
    return Finding(
        found.code, found.severity.value, said.message, hints, at.file or None, *at[1:], locator.excerpt(at),
        found.language, found.output, found.key, related, _cause(found.follows, locator, language), found.row,
    )  # fmt: skip


def _cause(found: Diagnostic | None, locator: Locator, language: str) -> Mention | None:
    if found is None:
        return None
    at = locator.location(found.where, found.language, whole=found.code in STANDING)
    return Mention(words(found.code, found.args, language).message, at)
