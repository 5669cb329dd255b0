"""The public engine: a project opened, asked, changed and built. Every answer is a frozen value; every mistake of a user a
finding with its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Unpack

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.engine.answers import BuildResult, ImportResult, LanguageStatus
from leafletgen.engine.build import build, check
from leafletgen.engine.edition import Edition
from leafletgen.engine.failure import ProjectError
from leafletgen.engine.findings.causes import explained
from leafletgen.engine.findings.placed import Finding, findings, unwritable
from leafletgen.engine.gathering import Followed, watched
from leafletgen.engine.host.readers import speaks
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import OpenedProject, open_project
from leafletgen.engine.results import Built, Selection
from leafletgen.engine.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leafletgen.engine.exchange.receiving import Terms
    from leafletgen.engine.exchange.sending import Sent
    from leafletgen.engine.translation.status import Stored

Names = str | Iterable[str]
"""One name or several; none: all."""


def open(  # noqa: A001  # a word of the public engine: leafletgen.open
    path: str | Path = ".", *, today: str | None = None, languages: Names = (), words: str = "en"
) -> Project:
    """Open the project in a folder.

    `today` (YYYY-MM-DD): judge dates as of this day. `languages`: read the texts of these alone. `words`: the language of
    the findings, `en`, `ja` or another that has a catalogue. Raises ProjectError where nothing can be laid out of it, ValueError for other `words`.

    >>> leafletgen.open(starter)
    <Project try-it: 2 languages, 2 outputs>
    >>> try:
    ...     leafletgen.open(starter / "nowhere")
    ... except leafletgen.ProjectError as error:
    ...     print(error.findings[0].code)
    folder-missing
    """
    if words not in speaks():
        raise ValueError(f"words {words!r}: findings are said in {', '.join(speaks())}")
    root = Path(path).resolve()
    project = Project(root, today=today, languages=_names(languages), words=words)
    project.reload()
    return project


def _names(names: Names) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else tuple(names)


class Project:
    """A project in memory, as its files were when it was opened or when `reload` was called last."""

    def __init__(self, root: Path, *, today: str | None, languages: tuple[str, ...], words: str) -> None:
        """Made by `open`."""
        self.root = root
        self.words = words
        self._today = today
        self._only = languages
        self._opened: OpenedProject | None = None

    def __repr__(self) -> str:
        return f"<Project {self.name}: {len(self.languages)} languages, {len(self.outputs)} outputs>"

    def reload(self) -> None:
        """Read the files again. Raises ProjectError; what was read before is kept then."""
        opened = open_project(self.root, self._today, self._only)
        if opened.value is None:
            raise ProjectError(findings(opened.diagnostics, opened.sources, {}, self.words))
        self._opened = opened

    @property
    def session(self) -> Session:
        """What the stages of the engine work on; its classes may change from version to version."""
        assert self._opened is not None
        assert self._opened.value is not None
        return self._opened.value

    def in_words(self, found: Iterable[Diagnostic]) -> tuple[Finding, ...]:
        """Diagnostics of the stages as findings."""
        assert self._opened is not None
        return findings(found, self._opened.sources, self.session.project.catalogs, self.words)

    def _refused(self, found: Iterable[Diagnostic]) -> ProjectError:
        return ProjectError(self.in_words(found))

    @property
    def name(self) -> str:
        """What names of files begin with."""
        return self.session.project.manifest.name

    @property
    def source(self) -> str:
        """The language that the others are translated from."""
        return self.session.project.manifest.source

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that are built, as BCP 47 tags in the project's order."""
        return tuple(self.session.project.manifest.languages)

    @property
    def outputs(self) -> tuple[str, ...]:
        """The outputs in the project's order."""
        return tuple(self.session.project.manifest.outputs)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What reading the files found."""
        return self.in_words(explained(self.session.project, self.session.found))

    @property
    def rows(self) -> tuple[str, ...]:
        """The names of the rows of the table `data` for which sheets are made: those without faults."""
        table = self.session.project.rows
        return tuple(table.rows) if table else ()

    def editions(self, languages: Names = (), outputs: Names = (), rows: Names = ()) -> tuple[Edition, ...]:
        """Editions in the project's order. Of an output that differs by row there is one for each of `rows`; without these it
        shows the first. Raises ProjectError for a name that the project does not have.
        """
        keys = self._keys(Selection(_names(languages), _names(outputs), _names(rows)))
        return tuple(Edition(self.session, self.in_words, *key) for key in keys)

    def _keys(self, selection: Selection) -> tuple[EditionKey, ...]:
        chosen = (self.session.sheets if selection.rows else self.session.editions)(selection)
        if chosen.diagnostics:
            raise self._refused(chosen.diagnostics)
        return chosen.value or ()

    def edition(self, language: str, output: str | None = None, row: str | None = None) -> Edition:
        """One edition; without `output` that of the first. Raises ProjectError for a name that the project does not have, or a
        sheet that is not made for this row.
        """
        found = self.editions(language, output or self.outputs[:1], row or ())
        if not found:
            raise self._refused([diagnostic("row-unmade", output=output or self.outputs[0], name=row or "")])
        return found[0]

    # asking and building

    def check(
        self,
        languages: Names = (),
        outputs: Names = (),
        rows: Names = (),
        **followed: Unpack[Followed],
    ) -> BuildResult:
        """Check all texts, lay out all editions, write nothing.

        `progress` hears after each edition how many are done and of how many. `cancelled` is asked often whether to stop;
        where it says so CancelledError is raised. Raises ProjectError for a name that the project does not have.

        >>> seen = []
        >>> project.check(progress=lambda done, of: seen.append((done, of))).ok
        True
        >>> seen[-1]
        (4, 4)
        """
        selection = Selection(_names(languages), _names(outputs), _names(rows))
        self._keys(selection)
        return self._result(check(self.session, selection, watched(**followed)))

    def build(
        self,
        out: str | Path | None = None,
        languages: Names = (),
        outputs: Names = (),
        rows: Names = (),
        *,
        final: bool = False,
        draft: bool = False,
        paper: str | None = None,
        tile: str | None = None,
        **followed: Unpack[Followed],
    ) -> BuildResult:
        """Write the PDFs below `out` (None: `output/` of the project). What must not be printed is refused, its earlier file
        removed, and both are among the findings.

        `final`: refuse languages that are not complete, up to date, checked and signed. `draft`: write incomplete ones, too,
        with marks that say so. `paper`: on other paper, such as `A4`. `tile`: in full size on sheets of this paper. For
        `progress` and `cancelled` see `check`: a file is written whole or not at all, so a build that is stopped leaves
        whole files only. Raises ProjectError for a name that the project does not have and for paper that there is not,
        ValueError for what is to be final and a draft.

        >>> made = project.build(languages="en", outputs="poster")
        >>> [(file.path, file.pages) for file in made.files]
        [('output/poster/try-it.en.pdf', 1)]
        """
        if final and draft:
            raise ValueError("a draft is not final")
        folder = Path(out).resolve() if out is not None else self.root / "output"
        session, selection = self.session, Selection(_names(languages), _names(outputs), _names(rows))
        self._keys(selection)
        if paper or tile:
            from leafletgen.engine.files.other_paper import on_other_paper

            other = on_other_paper(session, selection, paper, tile)
            if other.value is None:
                raise self._refused(other.diagnostics)
            session, selection = other.value, Selection(selection.languages, rows=selection.rows)
        watch = watched(**followed)
        return self._result(build(session, folder, selection, watch, final=final, draft=draft))

    def _result(self, built: Built) -> BuildResult:
        return BuildResult(built.files, built.fits, self.in_words(built.diagnostics), built.verdicts)

    # translations

    def status(self, languages: Names = (), *, fit: bool = True) -> tuple[LanguageStatus, ...]:
        """How far each language is. `fit`: lay out the pages to see whether the texts stand in their boxes.
        Raises ProjectError for a language that the project does not have.

        >>> [(row.language, row.count("missing"), row.fits) for row in project.status()]
        [('en', 0, True), ('ja', 0, True)]
        """
        from leafletgen.engine.translation import status

        wanted = _names(languages)
        self._keys(Selection(wanted))
        rows = status.progress_of(self.session, status.known_tags(self.session, wanted))
        known = status.readiness_of(self.session, rows, look=fit)
        return tuple(
            LanguageStatus(
                row.language,
                row.states,
                known[row.language].fits,
                row.signed.by if row.signed else None,
                row.unrecorded,
                known[row.language].ready,
            )
            for row in rows
        )

    def texts(self, language: str) -> Mapping[str, str]:
        """The texts of a language by key, with their mark-up. Raises ProjectError for one that the project does not have."""
        from leafletgen.model.project.writing.progress import values

        catalog = self.session.project.catalogs.get(language)
        if catalog is None:
            self._keys(Selection((language,)))
        return values(catalog) if catalog else {}

    def save(
        self, language: str, texts: Mapping[str, str], *, state: Stored = "translated", by: str = ""
    ) -> None:
        """Write texts of a language, by key, into its file, with what they were translated from; what stood there goes into
        the history. `state`: `machine`, `draft` or `translated`; `by`: who (initials will do). Raises ProjectError, and
        nothing is written, for the source language, an unknown key, or a file that cannot take them; TypeError for what is
        no text.

        >>> project.save("ja", {"headline": "試作"}, by="YT")
        >>> project.texts("ja")["headline"]
        '試作'
        """
        from leafletgen.engine.changing.editing import save

        for key, text in texts.items():
            if not isinstance(text, str):
                raise TypeError(f"{key} is {type(text).__name__}: texts are str")
        with self._changing():
            done = save(self.session, language, texts, state, by)
            if done.value is None:
                raise self._refused(done.diagnostics)

    def approve(self, language: str, *, by: str, role: str = "", keys: Names = ()) -> int:
        """Record that a native reader has read the texts as they are printed, and signs for them; how many are checked.
        With `keys` only these are checked, and nothing is signed. Raises ProjectError where that cannot be.
        """
        from leafletgen.engine.translation import status

        with self._changing():
            if found := status.unsignable(self.session, language, by):
                raise self._refused(found)
            done = status.approve(self.session, language, by.strip(), role.strip(), _names(keys))
            if done.value is None:
                raise self._refused(done.diagnostics)
            return done.value

    def export(
        self, form: str = "xlsx", languages: Names = (), *, out: str | Path | None = None, fit: bool = True
    ) -> tuple[Sent, ...]:
        """Write the texts for translators below `out` (None: `output/exchange/`), a file for each language (none: all but
        the source). `form`: po, xliff, xliff2, xlsx, csv, json; glossary-tbx and glossary-csv for the glossary alone. `fit`:
        lay out the pages to see how many characters fit. Raises ProjectError; ValueError for a form that there is not.

        >>> [(sent.path, sent.number) for sent in project.export("po", "ja")]
        [('output/exchange/try-it.ja.po', 12)]
        """
        from leafletgen.engine.exchange import sending

        session, wanted = self.session, _names(languages)
        folder = Path(out).resolve() if out is not None else sending.default_folder(session)
        if form not in (*sending.GLOSSARY, *sending.FORMS):
            raise ValueError(f"no such form: {form}")
        self.editions(wanted)
        tags = sending.sent_tags(session, wanted)
        try:
            if form in sending.GLOSSARY:
                done = sending.send_glossary(session, form, folder)
                return (done.value,) if done.value else ()
            if faults := sending.unsendable(session, tags):
                raise self._refused(faults)
            return tuple(sending.send(session, tag, form, folder, fit=fit) for tag in tags)
        except OSError as error:
            raise self._refused([unwritable(error)]) from None

    def import_(
        self,
        file: str | Path,
        language: str | None = None,
        *,
        take: Literal["project", "file"] = "project",
        by: str = "",
        dry_run: bool = False,
    ) -> ImportResult:
        """Bring a translator's file into the project: what it changed, never over something newer.

        `language`: where the file does not say it. `take`: whose text where both have changed; the other goes into the
        history. Raises ProjectError where the file is not for this project.
        """
        from leafletgen.engine.exchange import receiving

        with self._changing():
            data = receiving.read(Path(file))
            if data.value is None:
                raise self._refused(data.diagnostics)
            terms = receiving.receive_terms(self.session, data.value)
            if terms is not None:
                return self._import_terms(terms, dry_run)
            found = receiving.receive(self.session, data.value, language, take)
            if found.value is None:
                raise self._refused(found.diagnostics)
            got, told = found.value, list(found.diagnostics)
            if not dry_run:
                written = receiving.take_in(self.session, got, by, Path(file).name)
                told += written.diagnostics
                if written.value is None:
                    raise self._refused(told)
            lines = tuple(got.lines())
            return ImportResult(
                got.language, got.changes, got.comments, lines, not dry_run, self.in_words(told)
            )

    def _import_terms(self, terms: Terms, dry_run: bool) -> ImportResult:
        from leafletgen.engine.exchange import receiving

        if terms.received is None:
            raise self._refused(terms.diagnostics)
        if not dry_run:
            receiving.take_in_terms(self.session, terms.received)
        lines = tuple(terms.received.lines())
        found = self.in_words(terms.diagnostics)
        return ImportResult(None, len(terms.received.changed), 0, lines, not dry_run, found)

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """While open nobody else writes texts; what is read is what is written over. Read again at the end."""
        from leafletgen.engine.translation.status import alone

        with alone(self.root):
            self.reload()
            try:
                yield
            except OSError as error:
                raise self._refused([unwritable(error)]) from None
            self.reload()

    def _repr_html_(self) -> str:
        """The board, for notebooks: a row for each language."""
        from leafletgen.engine.board import board_html

        return board_html(self.name, self.status(fit=False), self.words, self.session.project.languages)
