"""One language of one output, of those that differ by row for one row: laid out, drawn, written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TypeAlias

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.limits import EXPORT_SIDE
from leafletgen.core.record import NamedTuple
from leafletgen.engine.failure import ProjectError
from leafletgen.engine.files.drawing import png_pages, svg_pages
from leafletgen.engine.files.readback import misread
from leafletgen.engine.files.writing import pdf
from leafletgen.engine.findings.causes import explained
from leafletgen.engine.findings.examining import examined
from leafletgen.engine.findings.placed import Finding
from leafletgen.engine.layout.boxes import boxes
from leafletgen.engine.localizing.localize import EditionKey, Localized, localize
from leafletgen.engine.results import FitRow, LaidEdition
from leafletgen.engine.session import Session

POINTS_PER_INCH = 72.0
InWords: TypeAlias = Callable[[Iterable[Diagnostic]], tuple[Finding, ...]]
SEEN = 1000
"""Pixels of the longer side of a page in a notebook."""
LONGEST = EXPORT_SIDE.most
"""Most pixels of a side: a page of the form A then takes 0.9 GB."""


class PrintedText(NamedTuple):
    """A text on a page. `page` counts from 1; `x`, `y` (of the upper left corner), `width` and `height` of the box that it
    stands in are points from the upper left corner of the trimmed page.
    """

    key: str
    text: str
    page: int
    x: float
    y: float
    width: float
    height: float


class Edition:
    """One language of one output of a project, as it is when it is first looked at: `Project.edition` gives a new one.

    >>> edition = project.edition("ja", "poster")
    >>> edition
    <Edition ja of poster>
    >>> edition.pdf()[:5]
    b'%PDF-'
    """

    def __init__(
        self, session: Session, in_words: InWords, language: str, output: str, row: str | None = None
    ) -> None:
        """Made by `Project.edition`. `in_words`: diagnostics as findings."""
        self._session = session
        self._in_words = in_words
        self.language = language
        self.output = output
        self.row = row

    def __repr__(self) -> str:
        return f"<Edition {self.language} of {self.output}{f' for {self.row}' if self.row else ''}>"

    @property
    def _key(self) -> EditionKey:
        return EditionKey(self.language, self.output, self.row)

    @cached_property
    def _laid(self) -> LaidEdition:
        if not self._session.stands(self._key):
            raise ProjectError(self._in_words(self._concerning(self._session.found)))
        return self._session.lay_out(self._key)

    def _concerning(self, found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
        return tuple(
            d
            for d in found
            if d.language in (None, self.language)
            and d.output in (None, self.output)
            and d.row in (None, self.row)
        )

    def layout(self) -> LaidEdition:
        """The edition laid out: `publication.sheets` with their frames (points, y downwards), fit report, diagnostics.

        Raises ProjectError where so little could be read that nothing can be laid out.
        """
        return self._laid

    def localized(self) -> Localized:
        """The edition before it is laid out: its blocks with their texts. Raises ProjectError as `layout` does."""
        _ = self._laid
        return localize(self._session.project, self._key, self._session.book)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with it, or could be better: its files, its texts, its layout and how its pages look."""
        from leafletgen.judge.preflight.runner import check_texts

        laid, session = self._laid, self._session
        texts = check_texts(session.project, (self.language,))
        found = (
            *(d for d in session.found if d.row is None),
            *laid.fonts,
            *texts,
            *laid.diagnostics,
            *examined(session, laid),
        )
        return self._in_words(explained(session.project, self._concerning(found), laid.rooms))

    @property
    def pages(self) -> int:
        """How many sheets its file has."""
        return len(self._laid.publication.sheets)

    def fits(self) -> tuple[FitRow, ...]:
        """How each text came to stand: size, least size and design size in points, lines, characters free and too many."""
        return self._laid.fits

    def texts(self) -> tuple[PrintedText, ...]:
        """The texts in the order of reading, each with the box that it stands in.

        >>> text = project.edition("en", "poster").texts()[0]
        >>> text.key, text.page
        ('audience', 1)
        """
        project = self._session.project
        own = project.catalogs[self.language].messages
        source = project.catalogs[project.manifest.source].messages
        return tuple(
            PrintedText(
                key, (own.get(key) or source[key]).value, number, box.rect.x - page.trim.x,
                box.rect.y - page.trim.y, box.rect.width, box.rect.height,
            )
            for number, page in enumerate(self._laid.pages, 1)
            for box in boxes(page)
            for key in box.messages
            if key in own or key in source
        )  # fmt: skip

    def pdf(self, *, anyway: bool = False) -> bytes:
        """The file that a build writes. Raises ProjectError where a build would refuse it, unless `anyway`: for trying, not
        for printing.
        """
        errors = tuple(one for one in self.findings if one.is_error)
        if errors and not anyway:
            raise ProjectError(errors)
        data = pdf(self._session, self._laid)
        if not anyway and (wrong := misread(self._session, self._laid, data)):
            raise ProjectError(self._in_words(wrong))
        return data

    def svg(self) -> tuple[str, ...]:
        """The pages as SVG documents, one unit being a point."""
        return svg_pages(self._laid.publication)

    def picture(self, page: int = 1, dpi: float = 96.0) -> bytes:
        """A page (from 1) as PNG with so many pixels per inch. Raises IndexError for a page that there is not, ValueError for
        dpi that give no picture: less than a pixel, or a side of more than 20 000.
        """
        if not 1 <= page <= self.pages:
            raise IndexError(f"page {page} of {self.pages}")
        longest = max(max(sheet.media) for sheet in self._laid.publication.sheets) / POINTS_PER_INCH
        if not 1 <= longest * dpi <= LONGEST:
            raise ValueError(f"dpi {dpi}: the longer side of the page must have 1 to {LONGEST} pixels")
        return png_pages(self._laid.publication, dpi)[page - 1]

    def _repr_png_(self) -> bytes:
        """The first page, for notebooks."""
        media = self._laid.publication.sheets[0].media
        return self.picture(1, POINTS_PER_INCH * SEEN / max(media.width, media.height))
