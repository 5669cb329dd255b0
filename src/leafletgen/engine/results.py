"""What to build, and what a build gives: frozen values that command line, browser part and reports read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.geometry import Insets
from leafletgen.core.record import record
from leafletgen.engine.localize import EditionKey
from leafletgen.page.blocks.kit import Fit
from leafletgen.sheet.sheet import Publication, Sheet

if TYPE_CHECKING:
    from leafletgen.engine.band import Unfinished


class Selection(NamedTuple):
    """What to build: languages and outputs (empty: all)."""

    languages: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()


ALL = Selection()


class Printability(NamedTuple):
    """What may be written. `anyway`: also what would be refused, for trying; `final`: only languages that are complete, up
    to date, checked and signed; `draft`: incomplete ones, too, with the marks that say so.
    """

    anyway: bool = False
    final: bool = False
    draft: bool = False


class FitRow(NamedTuple):
    """One row of the fit report."""

    language: str
    output: str
    page: str
    fit: Fit


class FileRow(NamedTuple):
    """A file written. `draft`: it carries the band of what must not hang yet."""

    path: str
    language: str
    output: str
    profile: str
    pages: int
    sha256: str
    draft: bool = False


@record
class LaidEdition:
    """An edition laid out: a publication ready for a writer, its fit report, its findings and those about its fonts.

    `pages`: before they were folded, tiled or marked. `unprintable`: the edge of theirs that the printer cannot reach.
    `unfinished`: why they carry the band of a draft, if they do.
    """

    edition: EditionKey
    publication: Publication
    fits: tuple[FitRow, ...]
    diagnostics: tuple[Diagnostic, ...]
    fonts: tuple[Diagnostic, ...] = ()
    pages: tuple[Sheet, ...] = ()
    unprintable: Insets = Insets()
    unfinished: Unfinished | None = None

    @property
    def failed(self) -> bool:
        """Whether it must not be printed."""
        return any(d.is_error for d in (*self.diagnostics, *self.fonts))


@record
class Built:
    """What a build gave: files, fit report, findings of all editions."""

    files: tuple[FileRow, ...]
    fits: tuple[FitRow, ...]
    diagnostics: tuple[Diagnostic, ...]
