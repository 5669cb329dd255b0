"""A project being worked on, and how one edition of it is laid out: localize, lay out, mark, produce."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from leafletgen.core.diagnostics import Diagnostic, Outcome, Sink, diagnostic
from leafletgen.core.effort import stage
from leafletgen.engine.layout.distance import too_small
from leafletgen.engine.layout.hyphens import undivided
from leafletgen.engine.layout.pages import Containers, LaidPage, lay_out
from leafletgen.engine.layout.smallest import check_smallest
from leafletgen.engine.localizing.alike import Alike
from leafletgen.engine.localizing.localize import EditionKey, Localized, localize
from leafletgen.engine.own_fonts import font_book
from leafletgen.engine.paper.clearance import clearance
from leafletgen.engine.producing.bleed import unbled
from leafletgen.engine.producing.produce import Produced, produce
from leafletgen.engine.refusal import OVERFLOW, edition_path
from leafletgen.engine.results import FitRow, LaidEdition, Selection
from leafletgen.model.project.by_row import outputs_by_row
from leafletgen.model.project.expansion.inherit import meant
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.words import words
from leafletgen.page.blocks.kit import Kit
from leafletgen.sheet.printable import Clearance
from leafletgen.sheet.profiles import OutputProfile
from leafletgen.sheet.sheet import Metadata, Publication, Sheet
from leafletgen.text.fonts.book import builtin_fonts
from leafletgen.text.headlines import offered
from leafletgen.write.html.links import NOWHERE, PageLinks
from leafletgen.write.pdf.conformance import violations

if TYPE_CHECKING:
    from leafletgen.engine.producing.draft import DraftPages
    from leafletgen.write.pdf.by_row import FileBeginnings

NO_DATE = "2000-01-01"
"""The date in the bytes where the project states none."""


MOST_KEPT = 12
"""Sheets of which the containers are kept from row to row: a house has some languages of some outputs."""


class Kept:
    """What one layout of an edition leaves to the next, while its texts are typed or for the next row: containers that have not
    changed are not set again.
    """

    def __init__(self) -> None:
        self.containers = Containers()
        self.alike: Alike | None = None
        self.beginnings: FileBeginnings | None = None
        self._about: Mapping[str, str] | None = None

    def pinned(self, localized: Localized) -> Localized:
        """With what the first footer said of the edition, while texts are typed."""
        if self._about is None:
            self._about = localized.kit.edition
        return replace(localized, kit=replace(localized.kit, edition=self._about))


class Session:
    """A project being worked on: read once, with its fonts open."""

    def __init__(self, project: ProjectModel, found: Sequence[Diagnostic]) -> None:
        """`found`: what reading reported."""
        self.project = project
        self.found = tuple(found)
        self.book = font_book(project, builtin_fonts())
        self._of_rows: dict[tuple[str, str], Kept] = {}

    def exchanged(self, project: ProjectModel) -> Session:
        """The same with another state of its project: open fonts are shared."""
        other = object.__new__(Session)
        other.__dict__.update(self.__dict__)
        other.project, other._of_rows = project, {}
        return other

    def __reduce__(self) -> tuple[type[Session], tuple[ProjectModel, tuple[Diagnostic, ...]]]:
        """To a worker that is spawned goes what was read; it opens its fonts itself."""
        return Session, (self.project, self.found)

    def editions(self, selection: Selection) -> Outcome[tuple[EditionKey, ...]]:
        """The editions of a selection in the project's order, of no outputs named: of the usual ones; names that nobody knows are reported."""
        manifest, sink = self.project.manifest, Sink()
        for kind, wanted, known in (
            ("language", selection.languages, list(manifest.languages)),
            ("output", selection.outputs, list(manifest.outputs)),
        ):
            for name in wanted:
                if name not in known:
                    sink.add(
                        diagnostic("selection-empty", kind=kind, name=name, suggestion=meant(name, known))
                    )
        editions = tuple(
            EditionKey(tag, output)
            for output in (selection.outputs and manifest.outputs) or manifest.usual
            for tag in manifest.made_in(output)
            if (not selection.languages or tag in selection.languages)
            and (not selection.outputs or output in selection.outputs)
        )
        if not editions and not sink.diagnostics:
            sink.extend(self._unmade(selection))
        return Outcome(editions, sink.diagnostics)

    def on_paper(self, selection: Selection) -> Selection:
        """The same without pages for the web."""
        manifest = self.project.manifest
        wanted = selection.outputs or manifest.usual
        printed = tuple(name for name in wanted if self._writes(name) == "pdf")
        return selection._replace(outputs=printed) if len(printed) < len(wanted) else selection

    def _writes(self, output: str) -> str:
        known = self.project.manifest.outputs.get(output)
        return self.project.profiles[known.profile].writes if known else "pdf"

    def sheets(self, selection: Selection) -> Outcome[tuple[EditionKey, ...]]:
        """The same, but of outputs that differ by row one for each row that wants it. Of one language of an output they follow
        each other: what does not differ is at hand then. With rows chosen, those alone.
        """
        chosen, table = self.editions(selection), self.project.rows
        by_row, sink = outputs_by_row(self.project), Sink()
        known = table.names if table else ()
        for name in selection.rows:
            if name not in known:
                told = diagnostic("selection-empty", kind="row", name=name, suggestion=meant(name, known))
                sink.add(told)
        rows = [
            row
            for name, row in (table.rows if table else {}).items()
            if not selection.rows or name in selection.rows
        ]
        made = tuple(
            one
            for edition in chosen.value or ()
            for one in (
                (edition._replace(row=row.name) for row in rows if row.copies_of(*edition.sheet))
                if edition.output in by_row
                else ()
                if selection.rows
                else (edition,)
            )
        )
        return Outcome(made, (*chosen.diagnostics, *sink.diagnostics))

    def _unmade(self, selection: Selection) -> Iterator[Diagnostic]:
        """Editions that were asked for one by one, and that no output is made in."""
        for name in selection.outputs:
            known = ", ".join(self.project.manifest.made_in(name))
            for tag in selection.languages:
                yield diagnostic("edition-unmade", output=name, name=tag, known=known)

    def makes(self, edition: EditionKey) -> bool:
        """Whether an edition, or its sheet of a row, is one of those that are made where nobody names any, and can be laid out."""
        manifest, table = self.project.manifest, self.project.rows
        output = manifest.outputs.get(edition.output)
        if output is None or output.on_request or not output.layout:
            return False
        if edition.row is not None and (table is None or edition.row not in table.rows):
            return False
        made = edition.language in manifest.languages and edition.language in (
            output.languages or manifest.languages
        )
        return made and self.stands(edition)

    def stands(self, edition: EditionKey) -> bool:
        """Whether so much could be read that the edition can be laid out; faults of other outputs are none of its."""
        catalog, concerned = self.project.catalogs.get(edition.language), self._concerned
        outputs = (None, edition.output)
        if catalog is None or any((None, output) in concerned for output in outputs):
            return False
        return bool(catalog.messages) or all(
            (edition.language, output) not in concerned for output in outputs
        )

    def lay_out(
        self,
        edition: EditionKey,
        kept: Kept | None = None,
        draft: bool = False,
        heed: Callable[[], None] = lambda: None,
        containers: Containers | None = None,
    ) -> LaidEdition:
        """Localize and lay out one edition. `kept`: what an earlier layout of it left, and this one leaves. `draft`: with
        the marks of what is missing, too long or faulty. `heed` is called between containers and may raise to stop.
        `containers`: those of an edition without rows that were set in an earlier build.
        """
        with stage("localize"):
            localized = localize(self.project, edition, self.book, self._alike(edition))
        if kept:
            localized = kept.pinned(localized)
        containers = self._containers(edition, kept, containers)
        pages = lay_out(localized.pages, localized.kit, localized.order, containers, heed)
        before = tuple(p.sheet for p in pages)
        marked = self._marked(edition, localized, pages, draft)
        unfinished = marked.unfinished if marked else None
        produced = self._produced(edition, localized, marked.pages if marked else before, bool(unfinished))
        fits = tuple(
            FitRow(edition.language, edition.output, spec.id, fit, edition.row)
            for spec, page in zip(localized.pages, pages, strict=True)
            for fit in page.fits
        )
        found = self._told(edition, localized, pages, produced)
        found += marked.diagnostics if marked else ()
        found += too_small(
            self.project.manifest.outputs[edition.output],
            edition,
            localized.kit.language,
            [row.fit for row in fits],
        )
        fonts = self.book.problems_of(_families(localized.kit))
        if any(d.is_error for d in fonts):
            found = [d for d in found if d.code != "missing-glyph"]  # that follows from it
        publication = Publication(self._metadata(edition, localized), before)
        found += violations(publication, self.profile(edition))
        if any(d.code in OVERFLOW and d.is_error for d in found):
            found = [d for d in found if not d.code.endswith("-unprintable")]  # that follows from it
        stamped = tuple(
            replace(d, language=d.language or edition.language, output=edition.output, row=edition.row)
            for d in dict.fromkeys(found)
        )
        made = Publication(publication.metadata, produced.sheets, produced.duplex, produced.full_size)
        left, scale = produced.unprintable, produced.scale
        rooms = tuple(room for page in pages for room in page.rooms)
        table = self.project.rows if edition.row is not None else None
        own = tuple(page.showing(table.columns) for page in pages) if table else ()
        return LaidEdition(
            edition, made, fits, stamped, fonts, before, left, unfinished, scale, localized.spoken, rooms,
            localized.kit.u, own, localized.kit.edition,
        )  # fmt: skip

    def _told(
        self, edition: EditionKey, localized: Localized, pages: Sequence[LaidPage], produced: Produced
    ) -> list[Diagnostic]:
        """What localizing, the layout and the sheets made of it have told, and what can be seen of the pages alone."""
        found = [*localized.diagnostics, *(d for p in pages for d in p.diagnostics), *produced.diagnostics]
        found += undivided(localized.kit)
        if self._writes(edition.output) == "png" and len(produced.sheets) > 1:
            found.append(diagnostic("picture-pages", localized.pages[1].span, pages=len(produced.sheets)))
        found += check_smallest(pages, localized.kit)
        layout = self.project.layouts[self.project.manifest.outputs[edition.output].layout or ""]
        return [*found, *unbled(tuple(p.sheet for p in pages), layout, self.profile(edition), localized.plan)]

    def _alike(self, edition: EditionKey) -> Alike | None:
        if edition.row is None or self.project.rows is None:
            return None
        kept = self.of_other_rows(edition)
        kept.alike = kept.alike or Alike(self.project.rows.columns)
        return kept.alike

    def _containers(
        self, edition: EditionKey, kept: Kept | None, known: Containers | None
    ) -> Containers | None:
        if kept is not None:
            return kept.containers
        return known if edition.row is None else self.of_other_rows(edition).containers

    def of_other_rows(self, edition: EditionKey) -> Kept:
        """What was made of the same sheet for another row, and is the same for this one. Of the sheets that were asked for last."""
        kept = self._of_rows.pop(edition.sheet, None) or Kept()
        self._of_rows[edition.sheet] = kept
        if len(self._of_rows) > MOST_KEPT:
            self._of_rows.pop(next(iter(self._of_rows)))
        return kept

    def _marked(
        self, edition: EditionKey, localized: Localized, pages: Sequence[LaidPage], draft: bool
    ) -> DraftPages | None:
        """The pages with the marks of what is not finished; None where nothing calls for them."""
        if not draft and not (localized.stale or localized.begun or localized.unconfirmed):
            return None
        from leafletgen.engine.producing.draft import marked

        profile = self.profile(edition)
        faulty = len(self.faults(edition.language, *localized.spoken)) if draft else None
        return marked(localized, pages, profile, faulty)

    @cached_property
    def _concerned(self) -> frozenset[tuple[str | None, str | None]]:
        """The languages and outputs that have errors."""
        return frozenset((one.language, one.output) for one in self.errors_of_all_rows)

    @cached_property
    def errors_of_all_rows(self) -> tuple[Diagnostic, ...]:
        """The errors that reading found and that are of no single row: rows with faults are not made at all."""
        return tuple(one for one in self.found if one.is_error and one.row is None)

    def faults(self, *tags: str) -> frozenset[Diagnostic]:
        """The errors of some languages' own texts."""
        from leafletgen.judge.preflight.stops import text_errors

        found = (*self.found, *text_errors(self.project, tags))
        return frozenset(d for d in found if d.is_error and d.language in tags)

    def _produced(
        self, edition: EditionKey, localized: Localized, pages: tuple[Sheet, ...], unfinished: bool
    ) -> Produced:
        output, name = self.project.manifest.outputs[edition.output], self.project.manifest.name
        about = {
            "project": f"{words('en')['draft']} · {name}" if unfinished else name,
            "language": edition.language,
            "output": edition.output,
            "build": localized.kit.edition["build"],
            "date": self.project.manifest.date or "",
        }
        profile = self.project.profiles[output.profile]
        layout = self.project.layouts[output.layout or ""]
        margin = layout.page.spans.get("margin", layout.page.span)
        needed = any(profile.printable_margin.lying(False)) and not output.tile
        near = clearance(layout, localized.kit) if needed else Clearance()
        return produce(
            pages, output, profile, localized.plan, localized.kit.rtl, self.book, about, near, margin
        )

    def _metadata(self, edition: EditionKey, localized: Localized) -> Metadata:
        manifest = self.project.manifest
        return Metadata(
            title=localized.title, language=localized.kit.language.hb_language, rtl=localized.kit.rtl,
            date=self.project.world.stated_date or manifest.date or NO_DATE,
            name=manifest.name, version=manifest.version,
            edition=edition.name, build=localized.kit.edition["build"],
        )  # fmt: skip

    def profile(self, edition: EditionKey) -> OutputProfile:
        """How its output is made."""
        return self.project.profiles[self.project.manifest.outputs[edition.output].profile]

    def links(self, edition: EditionKey) -> PageLinks:
        """Where the edition's page leads; nowhere, but in a site (see `site`)."""
        return NOWHERE

    def path(self, edition: EditionKey, out: Path) -> Path:
        """Where the edition's file goes."""
        return edition_path(self.project.manifest, edition, out, self.profile(edition).suffix)


def _families(kit: Kit) -> set[str]:
    """The font families that an edition's own words and its line for the staff may be set in."""
    known = [one for one in (kit.language, kit.book.languages.get(kit.edition["staff_language"])) if one]
    headlines = {face.family for one in known for face in offered(kit.look.headlines, one)}
    return headlines | {
        f for one in known for display in (False, True) for f in kit.book.families(one, display)
    }
