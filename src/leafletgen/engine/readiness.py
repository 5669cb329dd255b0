"""Whether a language may be printed for good: the one place where command line and preview, Board and Print, ask for it.

A language is ready where a final print refuses none of its sheets. What nobody has looked at yet is not known, which is neither
ready nor refused. Faults of single rows of `data` stop these rows alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.engine.examining import contrasts
from leafletgen.engine.findings import STANDING
from leafletgen.engine.localize import EditionKey
from leafletgen.engine.refusal import OVERFLOW, concerning
from leafletgen.engine.results import ALL, LaidEdition
from leafletgen.engine.row_states import outputs_by_row
from leafletgen.engine.session import Session
from leafletgen.model.project.paper import parse_paper
from leafletgen.model.project.progress import final_faults

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
    tag: str,
    sheets: Mapping[EditionKey, SeenSheet],
    texts: Mapping[str, Iterable[Diagnostic]],
    files: Collection[Diagnostic] | None = None,
) -> Readiness:
    """What is known of a language. `sheets`: those that were looked at; `texts`: what was found in the texts of languages that were
    looked at; `files`: what reading the project found last, where that is not what the session says.
    """
    files = session.found if files is None else files
    files = tuple(d for d in files if d.is_error and d.row is None)
    editions = tuple(e for e in session.editions(ALL).value or () if e.language == tag)
    stops = dict.fromkeys(final_faults(session.project, tag) if tag in session.project.catalogs else ())
    unseen, by_row = 0, outputs_by_row(session.project)
    for edition in editions:
        sheet = _of_rows(sheets, edition) if edition.output in by_row else sheets.get(edition)
        if sheet is None:
            unseen += session.stands(edition)
            sheet = SeenSheet(spoken=(tag,))
        found = (*sheet.errors, *(d for own in sheet.spoken for d in texts.get(own, ())))
        stops |= dict.fromkeys(refusing(files, edition, sheet.spoken, found))
        stops |= dict.fromkeys(lacking(session, edition, sheet.spoken))
        unseen += sum(own not in texts for own in sheet.spoken if own in session.project.catalogs)
    over = any(
        sheet.over
        for edition, sheet in sheets.items()
        if edition.language == tag and edition.output not in by_row
    )
    return Readiness(tag, tuple(_of_all(stops)), unseen, len(editions), over)


def _of_rows(sheets: Mapping[EditionKey, SeenSheet], edition: EditionKey) -> SeenSheet | None:
    """What sheets of rows have in common: the languages on them. What is wrong with one of them is that row's matter, also with the
    one of the first row, which stands for all in the preview.
    """
    found = next((sheet for one, sheet in sheets.items() if one.sheet == edition.sheet), None)
    return SeenSheet(spoken=found.spoken) if found else None


def _of_all(stops: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Those that are not of single rows."""
    return (one for one in stops if one.row is None)
