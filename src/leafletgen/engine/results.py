"""What to build, and what a build gives: frozen values that command line, browser part and reports read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from typing import TYPE_CHECKING, Literal

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.geometry import Insets
from leafletgen.core.record import NamedTuple, record
from leafletgen.engine.layout.moves import LayerRoom
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.page.blocks.kit import Fit
from leafletgen.sheet.sheet import Publication, Sheet

if TYPE_CHECKING:
    from leafletgen.engine.paper.band import Unfinished


class Selection(NamedTuple):
    """What to build: languages, outputs, rows of the table of `data` (empty: all)."""

    languages: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()


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
    row: str | None = None


class FileRow(NamedTuple):
    """A file written. `draft`: it carries the band of what must not hang yet."""

    path: str
    language: str
    output: str
    profile: str
    pages: int
    sha256: str
    draft: bool = False
    row: str | None = None
    messages: tuple[tuple[str, int, int, str, int], ...] = ()
    """Of texts to send, for each channel: places taken, places there (0: no bound), how it is coded, in how many parts."""

    @property
    def edition(self) -> EditionKey:
        """What it is of."""
        return EditionKey(self.language, self.output, self.row)


Purpose = Literal["print-shop", "office-printer", "screen"]


class FileVerdict(NamedTuple):
    """On one edition. `made`: there is a file. `reasons`: why it is not fit, or was not made; of one that is fit, what to have a
    look at. `told`: what it is, by name (`standards`, `condition`, `sheet`, `page`, `bleed`, `white`), sizes in millimetres.
    """

    language: str
    output: str
    purpose: Purpose
    fit: bool = False
    made: bool = False
    draft: bool = False
    reasons: tuple[Diagnostic, ...] = ()
    told: tuple[tuple[str, str], ...] = ()
    lacking: tuple[tuple[str, str], ...] = ()
    """How many texts a draft lacks, and in what way."""
    row: str | None = None
    older: bool = False
    """It was not made, but its file is there from an earlier build."""


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
    scale: float = 1.0
    """By which its pages were made smaller for a printer."""
    spoken: tuple[str, ...] = ()
    """The languages that its texts are in: its own first, then those that the layout asks for besides."""
    rooms: tuple[LayerRoom, ...] = ()
    """Where its layers could stand instead."""
    u: float = 0.0
    """Points of one u of its layout."""
    own: tuple[frozenset[str], ...] = ()
    """Of each page, the keys of zones and layers that print something of the row; for no row, nothing."""
    about: Mapping[str, str] = field(default_factory=dict)
    """What its footer says of it."""

    @property
    def unfolded(self) -> LaidEdition:
        """The same with its pages one by one, as they are read."""
        return replace(self, publication=replace(self.publication, sheets=self.pages))

    @property
    def failed(self) -> bool:
        """Whether it must not be printed."""
        return any(d.is_error for d in (*self.diagnostics, *self.fonts))


class RebuildReason(NamedTuple):
    """Why an edition was made again: `new` (it was never kept), `program`, `options`, `setting`, `date`, `files` (with their paths),
    `found` (what reading the project found of it), `gone` (nothing changed, but it is no longer kept).
    """

    edition: EditionKey
    why: str
    paths: tuple[str, ...] = ()


@record
class Built:
    """What a build gave: files, fit report, findings of all editions; of each what it is fit for (`check` judges none)."""

    files: tuple[FileRow, ...]
    fits: tuple[FitRow, ...]
    diagnostics: tuple[Diagnostic, ...]
    verdicts: tuple[FileVerdict, ...] = ()
    rooms: tuple[LayerRoom, ...] = ()
    """Where the layers of each could stand instead."""
    kept: int = 0
    """How many editions were made before, and are as they would be made now."""
    remade: tuple[RebuildReason, ...] = ()
    """Of the others, why, where earlier ones were looked for."""
    all_kept: bool = False
    """Whether all will be found the next time, if nothing changes."""
