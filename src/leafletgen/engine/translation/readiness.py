"""Whether a language may be printed for good: the one place where command line and preview, Board and Print, ask for it.

A language is ready where a final print refuses none of its sheets. What nobody has looked at yet is not known, which is neither
ready nor refused. Faults of single rows of `data` stop these rows alone; what stops all rows stops the language.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.record import NamedTuple
from leafletgen.engine.findings.examining import contrasts
from leafletgen.engine.findings.placed import STANDING
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.refusal import OVERFLOW, concerning
from leafletgen.engine.results import ALL, LaidEdition
from leafletgen.engine.rows.states import outputs_by_row
from leafletgen.engine.session import Session
from leafletgen.model.project.paper import parse_paper
from leafletgen.model.project.tables.row_data import DataRow
from leafletgen.model.project.writing.progress import final_faults

__all__ = ["LACKING", "Readiness", "SeenSheet", "lacking", "parse_paper", "readiness", "refusing", "seen"]

LACKING = frozenset(
    {"final-missing", "final-stale", "final-unchecked", "final-unconfirmed", "final-unsigned"}
)
"""What a final print alone refuses: texts by their states, facts that nobody has confirmed."""
NAMED = LACKING | STANDING | {"text-missing"}
"""Errors that are counted by texts."""


class SeenSheet(NamedTuple):
    """What is known of a sheet that was laid out and looked at: its errors, whether texts do not fit, the languages on it."""

    errors: tuple[Diagnostic, ...] = ()
    over: bool = False
    spoken: tuple[str, ...] = ()


class Readiness(NamedTuple):
    """How near a language is to a final print. `stops`: why that refuses it, as far as is known; `unseen`: how many of its sheets and texts
    nobody has looked at; `sheets`: how many it has.
    """

    language: str
    stops: tuple[Diagnostic, ...]
    unseen: int
    sheets: int
    over: bool

    @property
    def ready(self) -> bool | None:
        """Whether a final print makes all its sheets; None where that is not known."""
        if self.stops or self.over:
            return False
        return True if self.sheets and not self.unseen else None

    @property
    def fits(self) -> bool | None:
        """Whether all its texts stand in their boxes; None where that is not known, as where some are missing."""
        if self.over:
            return False
        known = self.sheets and not self.unseen and all(d.code != "final-missing" for d in self.stops)
        return True if known else None

    @property
    def errors(self) -> int:
        """How many different errors stop it beside those that are counted by texts."""
        return len({(d.code, d.where, d.args) for d in self.stops if d.code not in NAMED})

    @property
    def too_long(self) -> int:
        """How many texts do not fit."""
        return len({d.key for d in self.stops if d.code in STANDING})


def lacking(session: Session, edition: EditionKey, spoken: Collection[str]) -> tuple[Diagnostic, ...]:
    """Why the languages on a sheet are not complete, up to date, checked and signed; nothing where they are."""
    tags = dict.fromkeys((edition.language, *spoken))
    return tuple(d for tag in tags for d in final_faults(session.project, tag))


def refusing(
    files: Iterable[Diagnostic], edition: EditionKey, spoken: Collection[str], found: Iterable[Diagnostic]
) -> tuple[Diagnostic, ...]:
    """The errors for which a sheet is not made. `files`: what reading the project found, but of single rows; `found`: what was found in
    its texts and on it.
    """
    return tuple(concerning((*files, *found), edition, spoken))


def seen(laid: LaidEdition, looked: Iterable[Diagnostic] | None = None) -> SeenSheet:
    """What is to be known of a sheet that is laid out. `looked`: what its pages show, where that is at hand."""
    looked = contrasts(laid) if looked is None else looked
    errors = tuple(d for d in (*laid.diagnostics, *looked, *laid.fonts) if d.is_error)
    over = any(d.code in OVERFLOW for d in errors) or any(row.fit.over_chars > 0 for row in laid.fits)
    return SeenSheet(errors, over, laid.spoken)


def readiness(
    session: Session,
    tags: Iterable[str],
    sheets: Mapping[EditionKey, SeenSheet],
    texts: Mapping[str, Iterable[Diagnostic]],
    files: Iterable[Diagnostic] | None = None,
) -> dict[str, Readiness]:
    """What is known of languages. `sheets`: those that were looked at; `texts`: what was found in the texts of languages that were
    looked at; `files`: what reading the project found last, where that is not what the session says.
    """
    known = _LookedAt(session, sheets, texts, session.found if files is None else files)
    return {tag: known.of(tag) for tag in tags}


class _LookedAt:
    """All that was looked at, sorted by language: so that each language costs what is its own."""

    def __init__(
        self,
        session: Session,
        sheets: Mapping[EditionKey, SeenSheet],
        texts: Mapping[str, Iterable[Diagnostic]],
        files: Iterable[Diagnostic],
    ) -> None:
        self.session, self.texts, self.table = session, texts, session.project.rows
        self.by_row = outputs_by_row(session.project)
        self.editions: dict[str, list[EditionKey]] = {}
        self.looked: dict[tuple[str, str], dict[EditionKey, SeenSheet]] = {}
        self.files: dict[str | None, list[Diagnostic]] = {}
        for edition in session.editions(ALL).value or ():
            self.editions.setdefault(edition.language, []).append(edition)
        for edition, sheet in sheets.items():
            self.looked.setdefault(edition.sheet, {})[edition] = sheet
        for one in files:
            if one.is_error and one.row is None:
                self.files.setdefault(one.language, []).append(one)

    def of(self, tag: str) -> Readiness:
        project, editions = self.session.project, self.editions.get(tag, ())
        stops = dict.fromkeys(final_faults(project, tag) if tag in project.catalogs else ())
        unseen, count, over = 0, 0, False
        for edition in editions:
            seen = self._sheet(edition)
            if seen is None:
                continue
            sheet, missing = seen
            found = (*sheet.errors, *(d for own in sheet.spoken for d in self.texts.get(own, ())))
            said = dict.fromkeys((None, tag, *sheet.spoken))
            files = (d for own in said for d in self.files.get(own, ()))
            stops |= dict.fromkeys(refusing(files, edition, sheet.spoken, found))
            stops |= dict.fromkeys(lacking(self.session, edition, sheet.spoken))
            unseen += missing + sum(own not in self.texts for own in sheet.spoken if own in project.catalogs)
            over, count = over or sheet.over, count + 1
        return Readiness(tag, tuple(stops), unseen, count, over)

    def _sheet(self, edition: EditionKey) -> tuple[SeenSheet, int] | None:
        """An edition as it was seen, and whether somebody has still to look at it; None where no sheet of it is made."""
        looked = self.looked.get(edition.sheet, {})
        if edition.output in self.by_row and not any(self._wanting(edition)):
            return None
        seen = self._of_rows(looked, edition) if edition.output in self.by_row else looked.get(edition)
        return (seen, 0) if seen else (SeenSheet(spoken=(edition.language,)), self.session.stands(edition))

    def _wanting(self, edition: EditionKey) -> Iterator[DataRow]:
        """The rows that want a sheet."""
        rows = self.table.rows.values() if self.table else ()
        return (row for row in rows if row.copies_of(*edition.sheet))

    def _of_rows(self, looked: Mapping[EditionKey, SeenSheet], edition: EditionKey) -> SeenSheet | None:
        """What sheets of rows have in common. Where one is right, what is wrong with others is their rows' matter; where all are wrong,
        none is made. As long as only wrong ones were looked at, nobody knows. The one without a row is that of the first.
        """
        assert self.table is not None  # else no output differed by row
        first = next(iter(self.table.rows))
        seen = {first if one.row is None else one.row: sheet for one, sheet in looked.items()}
        wanted = [sheet for name, sheet in seen.items() if self.table.rows[name].copies_of(*edition.sheet)]
        if right := next((one for one in wanted if not (one.errors or one.over)), None):
            return right
        if not wanted or next(islice(self._wanting(edition), len(wanted), None), None) is not None:
            return None  # there are others
        return wanted[0]._replace(errors=tuple(replace(d, row=None) for d in wanted[0].errors))
