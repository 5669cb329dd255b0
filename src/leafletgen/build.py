"""The pipeline: read, choose, localize, lay out, produce, write. One edition = one language of one output = one PDF.

Each edition stands by itself: one that fails neither stops nor spoils the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from leafletgen.blocks.kit import Fit, Kit
from leafletgen.diagnostics import Diagnostic, Outcome, Sink, diagnostic
from leafletgen.fonts.book import FontBook, builtin_fonts
from leafletgen.language.tag import language
from leafletgen.layout.distance import too_small
from leafletgen.layout.pages import Rooms, lay_out
from leafletgen.localize import Edition, Localized, localize
from leafletgen.pdf.conformance import violations
from leafletgen.produce import Produced, produce
from leafletgen.production.sheet import Metadata, Publication, Sheet
from leafletgen.project.inherit import meant
from leafletgen.project.load import Project, load
from leafletgen.project.manifest import Manifest
from leafletgen.project.refer import check_references
from leafletgen.project.world import World
from leafletgen.record import record
from leafletgen.source import Source
from leafletgen.workers import side_by_side

NO_DATE = "2000-01-01"
"""The date in the bytes where the project states none."""


class Selection(NamedTuple):
    """What to build: languages and outputs (empty: all)."""

    languages: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()


ALL = Selection()


class FitRow(NamedTuple):
    """One row of the fit report."""

    language: str
    output: str
    page: str
    fit: Fit


class FileRow(NamedTuple):
    """A file written."""

    path: str
    language: str
    output: str
    profile: str
    pages: int
    sha256: str


@record
class Laid:
    """An edition laid out: a publication ready for a writer, its fit report, its findings and those about its fonts."""

    edition: Edition
    publication: Publication
    fits: tuple[FitRow, ...]
    diagnostics: tuple[Diagnostic, ...]
    fonts: tuple[Diagnostic, ...] = ()

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


class Kept:
    """What one layout of an edition leaves to the next while its texts are typed: rooms that have not changed are not
    set again. What the footer says of the edition stays as it was at first.
    """

    def __init__(self) -> None:
        self.rooms: Rooms = {}
        self._about: Mapping[str, str] | None = None

    def pinned(self, localized: Localized) -> Localized:
        """With the first footer."""
        if self._about is None:
            self._about = localized.kit.edition
        return replace(localized, kit=replace(localized.kit, edition=self._about))


class Session:
    """A project being worked on: read once, with its fonts open."""

    def __init__(self, project: Project, found: Sequence[Diagnostic]) -> None:
        """`found`: what reading told."""
        self.project = project
        self.found = tuple(found)
        self.book = FontBook((project.world.root / "fonts", builtin_fonts()), project.manifest.fonts)

    def editions(self, selection: Selection) -> Outcome[tuple[Edition, ...]]:
        """The editions of a selection in the project's order; names that nobody knows are told."""
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
            Edition(tag, output)
            for output in manifest.outputs
            for tag in manifest.languages
            if (not selection.languages or tag in selection.languages)
            and (not selection.outputs or output in selection.outputs)
        )
        return Outcome(editions, sink.diagnostics)

    def stands(self, edition: Edition) -> bool:
        """Whether so much could be read that the edition can be laid out."""
        concerned = {d.language for d in self.found if d.is_error}
        catalog = self.project.catalogs.get(edition.language)
        if catalog is None or None in concerned:
            return False
        return bool(catalog.messages) or edition.language not in concerned

    def lay_out(self, edition: Edition, kept: Kept | None = None) -> Laid:
        """Localize and lay out one edition. `kept`: what an earlier layout of it left, and this one leaves."""
        localized = localize(self.project, edition, self.book)
        if kept:
            localized = kept.pinned(localized)
        rooms = kept.rooms if kept else None
        pages = lay_out(localized.pages, localized.kit, localized.order, rooms)
        produced = self._produced(edition, localized, [p.sheet for p in pages])
        found = [*localized.diagnostics, *(d for p in pages for d in p.diagnostics), *produced.diagnostics]
        fits = tuple(
            FitRow(edition.language, edition.output, spec.id, fit)
            for spec, page in zip(localized.pages, pages, strict=True)
            for fit in page.fits
        )
        found += too_small(self.project.manifest.outputs[edition.output], edition, [row.fit for row in fits])
        fonts = self.book.problems_of(_families(localized.kit))
        if any(d.is_error for d in fonts):
            found = [d for d in found if d.code != "missing-glyph"]  # that follows from it
        publication = Publication(self._metadata(edition, localized), tuple(p.sheet for p in pages))
        output = self.project.manifest.outputs[edition.output]
        found += violations(publication, self.project.profiles[output.profile])
        stamped = tuple(
            replace(d, language=d.language or edition.language, output=edition.output)
            for d in dict.fromkeys(found)
        )
        publication = Publication(
            self._metadata(edition, localized),
            produced.sheets,
            localized.plan.duplex if localized.plan else None,
        )
        return Laid(edition, publication, fits, stamped, fonts)

    def _produced(self, edition: Edition, localized: Localized, pages: list[Sheet]) -> Produced:
        output = self.project.manifest.outputs[edition.output]
        about = {
            "project": self.project.manifest.name,
            "language": edition.language,
            "output": edition.output,
            "build": localized.kit.edition["build"],
            "date": self.project.manifest.date or "",
        }
        profile = self.project.profiles[output.profile]
        return produce(pages, output, profile, localized.plan, localized.kit.rtl, self.book, about)

    def _metadata(self, edition: Edition, localized: Localized) -> Metadata:
        manifest = self.project.manifest
        return Metadata(
            title=localized.title, language=localized.kit.language.hb_language, rtl=localized.kit.rtl,
            date=self.project.world.stated_date or manifest.date or NO_DATE,
            name=manifest.name, version=manifest.version,
        )  # fmt: skip

    def path(self, edition: Edition, out: Path) -> Path:
        """Where the edition's file goes."""
        return pdf_path(self.project.manifest, edition, out)


def pdf_path(manifest: Manifest, edition: Edition, out: Path) -> Path:
    """Where an edition's file goes below `out`."""
    return out / edition.output / f"{manifest.name}.{edition.language}.pdf"


class Opened(NamedTuple):
    """A project opened (None where it cannot be), what was found, and all files read. `manifest`: the project file, where
    at least that could be read.
    """

    value: Session | None
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, Source]
    manifest: Manifest | None = None


UNPLACEABLE = frozenset({
    "fact-unknown-here", "layout-shape", "name-letters", "name-unknown", "output-layout", "paper-missing",
    "qr-too-long", "size-zero",
})  # fmt: skip
"""Findings with which nothing can be laid out."""


def open_project(root: Path, today: str | None = None, languages: Sequence[str] = ()) -> Opened:
    """Read a project and check what its files say of each other. No session where a name leads nowhere.

    With `languages`, only the texts of these are read: the session then knows no others.
    """
    loaded = load(World(root, today), languages)
    if loaded.value is None:
        return Opened(None, loaded.diagnostics, loaded.sources, loaded.manifest)
    found = (*loaded.diagnostics, *check_references(loaded.value))
    if any(d.code in UNPLACEABLE for d in found):
        return Opened(None, found, loaded.sources, loaded.manifest)
    return Opened(Session(loaded.value, found), found, loaded.sources, loaded.manifest)


class _Done(NamedTuple):
    """What a worker hands back of one edition."""

    file: FileRow | None
    fits: tuple[FitRow, ...]
    diagnostics: tuple[Diagnostic, ...]
    problems: tuple[Diagnostic, ...]


def check(session: Session, selection: Selection = ALL, tick: Callable[[], None] = lambda: None) -> Built:
    """Check all texts, lay out all editions and write nothing."""
    from leafletgen.preflight.runner import check_texts

    chosen = session.editions(selection)
    texts = check_texts(session.project, selection.languages)

    def work(edition: Edition) -> _Done:
        if not session.stands(edition):
            return _Done(None, (), (), ())
        laid = session.lay_out(edition)
        return _Done(None, laid.fits, laid.diagnostics + examined(session, laid), session.book.problems)

    built = _gathered(session, work, chosen, tick)
    return replace(built, diagnostics=tuple(dict.fromkeys((*texts, *built.diagnostics))))


def examined(session: Session, laid: Laid) -> tuple[Diagnostic, ...]:
    """What an edition's sheets show to whoever looks at them: contrast, edges, broken clusters."""
    from leafletgen.preflight.clusters import check_clusters
    from leafletgen.preflight.look import check_look

    quiet = frozenset(role for role, row in session.project.theme.colors.items() if row.quiet)
    sheets, edition = laid.publication.sheets, laid.edition
    return tuple(
        replace(d, language=edition.language, output=edition.output)
        for d in (*check_look(sheets, quiet), *check_clusters(sheets))
    )


def build(
    session: Session,
    out: Path,
    selection: Selection = ALL,
    tick: Callable[[], None] = lambda: None,
    *,
    anyway: bool = False,
    final: bool = False,
) -> Built:
    """Write the selected editions below `out`. A refused edition's earlier file is removed, and told.

    `anyway`: write also what would be refused, as far as it can be laid out; for trying, not for printing. `final`: refuse
    languages that are not complete, up to date, checked and signed.
    """
    chosen = session.editions(selection)

    def work(edition: Edition) -> _Done:
        from leafletgen.preflight.stops import text_errors

        laid = session.lay_out(edition) if session.stands(edition) else None
        fits, found = (laid.fits, laid.diagnostics) if laid else ((), ())
        found += text_errors(session.project, (edition.language,))
        if final:
            from leafletgen.project.progress import final_faults

            found += tuple(final_faults(session.project, edition.language))
        path = session.path(edition, out)
        everything = (*session.found, *found, *(laid.fonts if laid else ()))
        errors = {(d.code, d.where, d.args) for d in everything if d.is_error and _concerns(d, edition)}
        if laid is None or (errors and not anyway):
            told = tuple(_refuse(session.project.world, path, edition, len(errors)))
            return _Done(None, fits, found + told, session.book.problems)
        written = _write(session, laid, path)
        if isinstance(written, FileRow):
            return _Done(written, fits, found, session.book.problems)
        return _Done(None, fits, (*found, written), session.book.problems)

    return _gathered(session, work, chosen, tick)


def _concerns(found: Diagnostic, edition: Edition) -> bool:
    return found.language in (None, edition.language) and found.output in (None, edition.output)


def _families(kit: Kit) -> set[str]:
    """The font families that an edition's own words and its line for the staff may be set in."""
    known = (kit.language, language(kit.edition["staff_language"]))
    return {f for one in known if one for display in (False, True) for f in kit.book.families(one, display)}


def _write(session: Session, laid: Laid, path: Path) -> FileRow | Diagnostic:
    from leafletgen.pdf.document import write

    world, edition = session.project.world, laid.edition
    profile = session.project.manifest.outputs[edition.output].profile
    data = write(laid.publication, session.project.profiles[profile])
    try:
        world.write(path, data)
    except OSError as error:
        return diagnostic(
            "output-unwritable", path=world.shown(path), reason=error.strerror or str(error),
            language=edition.language, output=edition.output,
        )  # fmt: skip
    return FileRow(
        world.shown(path), edition.language, edition.output, profile, len(laid.publication.sheets),
        sha256(data).hexdigest(),
    )  # fmt: skip


def refuse_all(opened: Opened, world: World, out: Path, selection: Selection = ALL) -> tuple[Diagnostic, ...]:
    """Take the earlier files of a project away that cannot be opened. Only what the project file names lies in question;
    where that cannot be read itself, nobody can say which files they are.
    """
    manifest = opened.manifest
    if manifest is None:
        return ()
    errors = sum(d.is_error for d in opened.diagnostics)
    told: list[Diagnostic] = []
    for output in selection.outputs or manifest.outputs:
        for tag in selection.languages or manifest.languages:
            edition = Edition(tag, output)
            path = pdf_path(manifest, edition, out)
            if path.resolve().is_relative_to(out.resolve()) and path.is_file():
                told += _refuse(world, path, edition, errors)
    return tuple(told)


def _refuse(world: World, path: Path, edition: Edition, errors: int) -> Iterator[Diagnostic]:
    """Take an earlier file away: a wrong sheet is worse than none."""
    try:
        there = world.remove(path)
    except OSError as error:
        yield diagnostic(
            "output-unwritable", path=world.shown(path), reason=error.strerror or str(error),
            language=edition.language, output=edition.output,
        )  # fmt: skip
        return
    yield diagnostic(
        "edition-removed" if there else "edition-refused", path=world.shown(path), errors=errors,
        language=edition.language, output=edition.output,
    )  # fmt: skip


def _gathered(
    session: Session,
    work: Callable[[Edition], _Done],
    chosen: Outcome[tuple[Edition, ...]],
    tick: Callable[[], None],
) -> Built:
    """All editions worked on, side by side where that is worth it; results in the project's order."""
    done: list[_Done] = []
    for one in side_by_side(work, chosen.value or ()):
        done.append(one)
        tick()
    problems = [d for one in done for d in one.problems]
    found = [*session.found, *problems, *(d for one in done for d in one.diagnostics), *chosen.diagnostics]
    files = tuple(one.file for one in done if one.file)
    return Built(files, tuple(f for one in done for f in one.fits), tuple(dict.fromkeys(found)))
