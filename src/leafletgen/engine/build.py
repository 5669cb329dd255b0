"""The pipeline: read, choose, localize, lay out, produce, write. One edition = one language of one output = one PDF.

Each edition stands by itself: one that fails neither stops nor spoils the others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from leafletgen.core.diagnostics import Diagnostic, Outcome, Sink, diagnostic
from leafletgen.core.geometry import Insets
from leafletgen.core.record import NamedTuple, record
from leafletgen.core.source import Source
from leafletgen.core.workers import side_by_side
from leafletgen.engine.layout.distance import too_small
from leafletgen.engine.layout.pages import Containers, LaidPage, lay_out
from leafletgen.engine.localize import EditionKey, Localized, localize
from leafletgen.engine.produce import Produced, produce
from leafletgen.engine.refusal import concerning, pdf_path, refuse, stopping, unwritable
from leafletgen.model.project.inherit import meant
from leafletgen.model.project.load import ProjectModel, load
from leafletgen.model.project.manifest import Manifest
from leafletgen.model.project.refer import check_references
from leafletgen.model.project.world import World
from leafletgen.model.words import words
from leafletgen.page.blocks.kit import Fit, Kit
from leafletgen.sheet.sheet import Metadata, Publication, Sheet
from leafletgen.text.fonts.book import FontBook, builtin_fonts
from leafletgen.text.languages.tag import language
from leafletgen.write.pdf.conformance import violations

if TYPE_CHECKING:
    from leafletgen.engine.band import Unfinished
    from leafletgen.engine.draft import DraftPages

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


class Kept:
    """What one layout of an edition leaves to the next while its texts are typed: rooms that have not changed are not
    set again. What the footer says of the edition stays as it was at first.
    """

    def __init__(self) -> None:
        self.rooms: Containers = {}
        self._about: Mapping[str, str] | None = None

    def pinned(self, localized: Localized) -> Localized:
        """With the first footer."""
        if self._about is None:
            self._about = localized.kit.edition
        return replace(localized, kit=replace(localized.kit, edition=self._about))


class Session:
    """A project being worked on: read once, with its fonts open."""

    def __init__(self, project: ProjectModel, found: Sequence[Diagnostic]) -> None:
        """`found`: what reading told."""
        self.project = project
        self.found = tuple(found)
        folders = (project.world.root / "fonts", builtin_fonts())
        self.book = FontBook(folders, project.manifest.families, project.place_of)

    def editions(self, selection: Selection) -> Outcome[tuple[EditionKey, ...]]:
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
            EditionKey(tag, output)
            for output in manifest.outputs
            for tag in manifest.languages
            if (not selection.languages or tag in selection.languages)
            and (not selection.outputs or output in selection.outputs)
        )
        return Outcome(editions, sink.diagnostics)

    def stands(self, edition: EditionKey) -> bool:
        """Whether so much could be read that the edition can be laid out; faults of other outputs are none of its."""
        concerned = {d.language for d in self.found if d.is_error and d.output in (None, edition.output)}
        catalog = self.project.catalogs.get(edition.language)
        if catalog is None or None in concerned:
            return False
        return bool(catalog.messages) or edition.language not in concerned

    def lay_out(self, edition: EditionKey, kept: Kept | None = None, draft: bool = False) -> LaidEdition:
        """Localize and lay out one edition. `kept`: what an earlier layout of it left, and this one leaves. `draft`: with
        the marks of what is missing, too long or faulty.
        """
        localized = localize(self.project, edition, self.book)
        if kept:
            localized = kept.pinned(localized)
        rooms = kept.rooms if kept else None
        pages = lay_out(localized.pages, localized.kit, localized.order, rooms)
        before = tuple(p.sheet for p in pages)
        marked = self._marked(edition, localized, pages, draft)
        unfinished = marked.unfinished if marked else None
        produced = self._produced(edition, localized, marked.pages if marked else before, bool(unfinished))
        found = [*localized.diagnostics, *(d for p in pages for d in p.diagnostics), *produced.diagnostics]
        found += marked.diagnostics if marked else ()
        fits = tuple(
            FitRow(edition.language, edition.output, spec.id, fit)
            for spec, page in zip(localized.pages, pages, strict=True)
            for fit in page.fits
        )
        found += too_small(self.project.manifest.outputs[edition.output], edition, [row.fit for row in fits])
        fonts = self.book.problems_of(_families(localized.kit))
        if any(d.is_error for d in fonts):
            found = [d for d in found if d.code != "missing-glyph"]  # that follows from it
        publication = Publication(self._metadata(edition, localized), before)
        output = self.project.manifest.outputs[edition.output]
        found += violations(publication, self.project.profiles[output.profile])
        stamped = tuple(
            replace(d, language=d.language or edition.language, output=edition.output)
            for d in dict.fromkeys(found)
        )
        made = Publication(publication.metadata, produced.sheets, produced.duplex, produced.full_size)
        return LaidEdition(edition, made, fits, stamped, fonts, before, produced.unprintable, unfinished)

    def _marked(
        self, edition: EditionKey, localized: Localized, pages: Sequence[LaidPage], draft: bool
    ) -> DraftPages | None:
        """The pages with the marks of what is not finished; None where nothing calls for them."""
        if not draft and not localized.stale:
            return None
        from leafletgen.engine.draft import marked

        profile = self.project.profiles[self.project.manifest.outputs[edition.output].profile]
        return marked(localized, pages, profile, len(self.faults(edition.language)) if draft else None)

    def faults(self, tag: str) -> frozenset[Diagnostic]:
        """The errors of a language's own texts."""
        from leafletgen.judge.preflight.stops import text_errors

        found = (*self.found, *text_errors(self.project, (tag,)))
        return frozenset(d for d in found if d.is_error and d.language == tag)

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
        return produce(pages, output, profile, localized.plan, localized.kit.rtl, self.book, about)

    def _metadata(self, edition: EditionKey, localized: Localized) -> Metadata:
        manifest = self.project.manifest
        return Metadata(
            title=localized.title, language=localized.kit.language.hb_language, rtl=localized.kit.rtl,
            date=self.project.world.stated_date or manifest.date or NO_DATE,
            name=manifest.name, version=manifest.version,
        )  # fmt: skip

    def path(self, edition: EditionKey, out: Path) -> Path:
        """Where the edition's file goes."""
        return pdf_path(self.project.manifest, edition, out)


class OpenedProject(NamedTuple):
    """A project opened (None where it cannot be), what was found, and all files read. `manifest`: the project file, where
    at least that could be read.
    """

    value: Session | None
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, Source]
    manifest: Manifest | None = None


UNPLACEABLE = frozenset({
    "fact-unknown-here", "layout-shape", "margin-too-large", "name-letters", "name-unknown", "output-layout", "paper-missing",
    "qr-too-long", "size-zero",
})  # fmt: skip
"""Findings with which nothing can be laid out."""


def open_project(root: Path, today: str | None = None, languages: Sequence[str] = ()) -> OpenedProject:
    """Read a project and check what its files say of each other. No session where a name leads nowhere.

    With `languages`, only the texts of these are read: the session then knows no others.
    """
    loaded = load(World(root, today), languages)
    if loaded.value is None:
        return OpenedProject(None, loaded.diagnostics, loaded.sources, loaded.manifest)
    found = (*loaded.diagnostics, *check_references(loaded.value))
    session = None if any(d.code in UNPLACEABLE for d in found) else Session(loaded.value, found)
    return OpenedProject(session, found, loaded.sources, loaded.manifest)


class _Done(NamedTuple):
    """What a worker hands back of one edition."""

    file: FileRow | None
    fits: tuple[FitRow, ...]
    diagnostics: tuple[Diagnostic, ...]
    problems: tuple[Diagnostic, ...]


def check(session: Session, selection: Selection = ALL, tick: Callable[[], None] = lambda: None) -> Built:
    """Check all texts, lay out all editions and write nothing."""
    from leafletgen.judge.preflight.runner import check_texts

    chosen = session.editions(selection)
    texts = check_texts(session.project, selection.languages)

    def work(edition: EditionKey) -> _Done:
        if not session.stands(edition):
            return _Done(None, (), (), ())
        laid = session.lay_out(edition)
        return _Done(None, laid.fits, laid.diagnostics + examined(session, laid), session.book.problems)

    built = _gathered(session, work, chosen, tick)
    return replace(built, diagnostics=tuple(dict.fromkeys((*texts, *built.diagnostics))))


def examined(session: Session, laid: LaidEdition) -> tuple[Diagnostic, ...]:
    """What an edition's pages show to whoever looks at them: contrast, edges, broken clusters."""
    from leafletgen.judge.preflight.clusters import check_clusters
    from leafletgen.judge.preflight.look import check_look

    quiet = frozenset(role for role, row in session.project.theme.colors.items() if row.quiet)
    sheets, edition = laid.pages, laid.edition
    # What is too long stands on grounds that are not its own: one fault, not two.
    known = {("contrast-low", d.key) for d in laid.diagnostics if d.code == "text-too-long"}
    seen = (*check_look(sheets, quiet, laid.unprintable), *check_clusters(sheets))
    told = [d for d in seen if (d.code, d.key) not in known]
    return tuple(replace(d, language=edition.language, output=edition.output) for d in told)


def build(
    session: Session,
    out: Path,
    selection: Selection = ALL,
    tick: Callable[[], None] = lambda: None,
    *,
    anyway: bool = False,
    final: bool = False,
    draft: bool = False,
) -> Built:
    """Write the selected editions below `out`. A refused edition's earlier file is removed, and told.

    `anyway`: write also what would be refused, as far as it can be laid out; for trying, not for printing. `final`: refuse
    languages that are not complete, up to date, checked and signed. `draft`: write incomplete ones, too, with the marks
    that say so.
    """
    chosen = session.editions(selection)

    def work(edition: EditionKey) -> _Done:
        from leafletgen.judge.preflight.stops import text_errors

        found = text_errors(session.project, (edition.language,))
        laid = session.lay_out(edition, draft=draft) if session.stands(edition) else None
        if final:
            from leafletgen.model.project.progress import final_faults

            found += tuple(final_faults(session.project, edition.language))
        found = (*(laid.diagnostics if laid else ()), *found)
        everything = (*session.found, *found, *(laid.fonts if laid else ()))
        faults = session.faults(edition.language) if draft else None
        errors = stopping(concerning(everything, edition), faults)
        path = session.path(edition, out)
        if laid is None or (errors and not anyway):
            told = tuple(refuse(session.project.world, path, edition, errors))
            return _Done(None, laid.fits if laid else (), found + told, session.book.problems)
        written = _write(session, laid, path)
        if isinstance(written, FileRow):
            return _Done(written, laid.fits, found + _told(written, laid), session.book.problems)
        return _Done(None, laid.fits, (*found, written), session.book.problems)

    return _gathered(session, work, chosen, tick)


def _told(row: FileRow, laid: LaidEdition) -> tuple[Diagnostic, ...]:
    """That a sheet must not hang, and why."""
    if laid.unfinished is None:
        return ()
    why = laid.unfinished._asdict()
    return (diagnostic("edition-draft", path=row.path, language=row.language, output=row.output, **why),)


def _families(kit: Kit) -> set[str]:
    """The font families that an edition's own words and its line for the staff may be set in."""
    known = (kit.language, language(kit.edition["staff_language"]))
    return {f for one in known if one for display in (False, True) for f in kit.book.families(one, display)}


def _write(session: Session, laid: LaidEdition, path: Path) -> FileRow | Diagnostic:
    from leafletgen.write.pdf.document import write

    world, edition = session.project.world, laid.edition
    profile = session.project.manifest.outputs[edition.output].profile
    data = write(laid.publication, session.project.profiles[profile])
    try:
        world.write(path, data)
    except OSError as error:
        return unwritable(world.shown(path), error, edition)
    return FileRow(
        world.shown(path), edition.language, edition.output, profile, len(laid.publication.sheets),
        sha256(data).hexdigest(), laid.unfinished is not None,
    )  # fmt: skip


def _gathered(
    session: Session,
    work: Callable[[EditionKey], _Done],
    chosen: Outcome[tuple[EditionKey, ...]],
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
