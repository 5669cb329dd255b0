"""The project at hand: read anew when its files change, laid out edition by edition when somebody looks.

Everything here runs one at a time (ICU's iterators serve one thread): callers take turns.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from leafletgen.core.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.core.files.path_kind import PathKind
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Source
from leafletgen.engine.changing.merging import Merging, merging
from leafletgen.engine.findings.examining import examined
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import OpenedProject, open_project
from leafletgen.engine.results import ALL, LaidEdition
from leafletgen.engine.reuse.changes import languages_added, prints_alike, rows_alone, waives_alone
from leafletgen.engine.reuse.inputs import FOLDERS, digits_in, states_below
from leafletgen.engine.session import Session
from leafletgen.engine.translation.readiness import Readiness, SeenSheet, readiness, seen
from leafletgen.engine.translation.row_sheets import MOST_DRAWN, LastUsed, RowSheets
from leafletgen.judge.preflight.runner import check_texts
from leafletgen.model.glossary import Glossary
from leafletgen.model.locales.catalog import Catalog
from leafletgen.model.project.checking.refer import check_references
from leafletgen.model.project.conditions import second_languages
from leafletgen.model.project.reading.language_index import speaks_all
from leafletgen.model.project.reading.load import ProjectModel, reread
from leafletgen.model.project.terms import project_glossary
from leafletgen.model.project.world import World
from leafletgen.text.languages.tag import SHIPPED, Languages
from leafletgen.write import svg

MANIFEST = "leaflet.yaml"
HANDED_ON = ("fonts", "languages", "pictograms", "profiles")
"""Folders of the project whose files others read by themselves."""


class NoSuchError(Exception):
    """Something was looked up by its name and is not in the project. Nothing else is answered by "not found"."""


class DrawnPage(NamedTuple):
    """A page drawn: the SVG document and the tag of its bytes (RFC 9110, 8.8.3)."""

    svg: str
    etag: str


class Live:
    """A project in memory. `session` is the last that could be read whole; `broken` says why the newest could not."""

    def __init__(self, root: Path, today: str | None = None) -> None:
        """Read the project. A folder without one is served, too: `session` is None."""
        self.root = root
        self.world = World(root, today, confined=True)
        self._today = today
        self.revision = 0
        self.session: Session | None = None
        self.found: tuple[Diagnostic, ...] = ()
        self.sources: Mapping[str, Source] = {}
        self.broken = False
        self._laid: dict[EditionKey, LaidEdition] = {}
        self._before: dict[EditionKey, LaidEdition] = {}
        """How editions were before the files changed last."""
        self._pages: dict[tuple[EditionKey, int], DrawnPage] = {}
        self.rows = RowSheets()
        self._row_pages: LastUsed[tuple[EditionKey, int], DrawnPage] = LastUsed(MOST_DRAWN)
        self._examined: dict[EditionKey, tuple[Diagnostic, ...]] = {}
        self._seen: dict[EditionKey, SeenSheet] = {}
        self._checked: dict[str, tuple[Diagnostic, ...]] = {}
        self._glossary: Glossary | None = None
        self._digests: dict[str, str] = {}
        self._records: tuple[str, ...] = ()
        self._overheard: set[str] = set()
        self._untaken: set[str] = set()
        """What changed while the project could not be read: when it can be again, that is new, too."""
        self.reload(None)

    @property
    def catalogs(self) -> Mapping[str, Catalog]:
        """The texts of all languages that could be read."""
        return self.session.project.catalogs if self.session else {}

    @property
    def source(self) -> str:
        """The language that is translated from."""
        return self.session.project.manifest.source if self.session else ""

    @property
    def stated_today(self) -> str | None:
        """The day as of which dates are judged, where somebody states one."""
        return self._today

    def holds(self, path: str) -> bool:
        """Whether a file is the project's own, and not a link that leads out of its folder."""
        return Path(os.path.realpath(self.root / path)).is_relative_to(self.root)

    @property
    def translations(self) -> tuple[str, ...]:
        """The languages that are translated into."""
        manifest = self.session.project.manifest if self.session else None
        return tuple(t for t in manifest.languages if t != manifest.source) if manifest else ()

    def reload(self, changed: Collection[str] | None) -> set[str]:
        """Read the files again that differ from what was read last. `changed` are paths as shown to people (None: all
        files). Gives the paths that did differ.
        """
        if changed is not None:
            changed = self._differing(changed)
            if not changed:
                return set()
            if tags := self._translations(changed):
                for tag in tags:
                    self.reread(tag)
                return set(changed)
        self._records = self.world.files("status", ".yaml")
        opened = self._opened()
        self.revision += 1
        self.found, self.sources = opened.diagnostics, opened.sources
        self.broken = opened.value is None
        if opened.value is not None:
            self._take(opened.value, None if changed is None else self._untaken | set(changed))
            self._untaken.clear()
        else:
            self._untaken |= set(changed or ())
        return set(changed or ())

    def _opened(self) -> OpenedProject:
        """What the folder says now. Files that are handed to readers as they are must lie in it."""
        links = self.world.links_out(HANDED_ON)
        if links:
            told = (diagnostic("link-outside", path=self.world.shown(path)) for path in links)
            return OpenedProject(None, tuple(told), {})
        return open_project(self.root, self._today, confined=True)

    def _take(self, session: Session, changed: Collection[str] | None) -> None:
        """Go on with the project as it was read last; forget what may look different now."""
        before, self.session = self.session, session
        files = any(path.startswith("fonts/") for path in changed or ())
        if before is not None and not files and before.book.serves_as(session.book):
            session.book = before.book
        if before is not None and changed == {MANIFEST} and waives_alone(before.project, session.project):
            self._checked.clear()
        elif before is not None and rows_alone(before.project, session.project, changed):
            self._forget_rows()
        else:
            touched = self._touched(before, changed) if before is not None and changed is not None else None
            if touched is not None and before is not None:
                touched |= self._leaning(set(before.project.lost ^ session.project.lost))
            self._forget(touched)

    def _touched(self, before: Session, changed: Collection[str]) -> set[str] | None:
        """The languages whose sheets may look different now; None: all. One that was added changes no sheet of the others."""
        assert self.session is not None
        added = languages_added(before.project, self.session.project) if MANIFEST in changed else None
        if added is None:
            return self._languages(changed)
        rest = self._languages(set(changed) - {MANIFEST})
        return None if rest is None else self._leaning(rest | added)

    def reread(self, tag: str) -> ProjectModel:
        """Read the texts of one language and what is known of them again."""
        assert self.session is not None
        self._differing(_files(tag))  # before they are read: what changes meanwhile is read again later
        before = self.session.project
        again = reread(before, tag)
        assert again.value is not None
        others = tuple(d for d in self.found if d.language != tag)
        found = (*others, *again.diagnostics, *check_references(again.value.as_far_as_read))
        self.found, self.sources = tuple(dict.fromkeys(found)), again.sources
        book = self.session.book
        self.session = Session(again.value, self.found)
        self.session.book = book
        self.revision += 1
        if not prints_alike(before, again.value, tag):
            self._forget(self._leaning({tag}))
        return again.value

    def refreshed(self, tag: str) -> ProjectModel:
        """The project with the texts of one language as they are on disk now."""
        assert self.session is not None
        found = self._differing(_files(tag))
        # While the project is broken, changes are noted without being read: its own world tells what it has not seen.
        unseen = {path for path in _files(tag) if not self._is_own(path)}
        self._overheard |= found & unseen
        return self.reread(tag) if found or unseen else self.session.project

    def _is_own(self, path: str) -> bool:
        """Whether a file is as it was last written, or read, by the project at hand."""
        assert self.session is not None
        try:
            return self.session.project.world.is_known(self.root / path)
        except OSError:
            return False

    def overheard(self) -> set[str]:
        """The files that somebody else was found to have changed while something was done; each is told once."""
        heard, self._overheard = self._overheard, set()
        return heard

    def _differing(self, paths: Iterable[str]) -> set[str]:
        """Those of some paths, and of what lies or lay below them, that are not what they were when this was asked last."""
        found = set()
        for path in self._at(paths):
            digest = digits_in(self.root, path)
            before = self._digests.get(path)
            self._digests[path] = digest
            if before != digest and (before is not None or digest != PathKind.FOLDER.value):
                found.add(path)  # a folder that is new says nothing; what lies in it does
        return found

    def _at(self, paths: Iterable[str]) -> Iterator[str]:
        """Some paths; with a folder that came, went or became another, all that is found by it or was."""
        for path in paths:
            yield path
            if path in FOLDERS:
                yield from {
                    *states_below(self.root, (path,)),
                    *(one for one in self._digests if one.startswith(f"{path}/")),
                }

    def _translations(self, changed: Collection[str]) -> set[str]:
        """The languages of changed files, where these are nothing but translations of a project that can be read."""
        tags = {Path(path).stem for path in changed if path.startswith(("locales/", "status/"))}
        if self._records != self.world.files("status", ".yaml"):
            return set()  # a file that came or went says something of other languages, too
        known = self.session.project.manifest if self.session and not self.broken else None
        if known is None or not tags <= {*known.languages} - {known.source}:
            return set()
        return tags if all(path.startswith(("locales/", "status/")) for path in changed) else set()

    def merging(self, tag: str) -> Merging | None:
        """What is to be chosen in a language whose file has the marks of a merge; None where it has none."""
        if self.session is None or (tag in self.catalogs and not self.broken):
            return None
        return merging(self.session.project, tag)

    def is_unread(self, tag: str) -> bool:
        """Whether the file of a language is there and could not be read."""
        if self.session is None or tag in self.catalogs or tag not in self.session.project.manifest.languages:
            return False
        return (self.root / "locales" / f"{tag}.yaml").is_file()

    @property
    def languages(self) -> Languages:
        """The languages of the project; the program's own while it cannot be read."""
        return self.session.project.languages if self.session else SHIPPED

    def _leaning(self, tags: set[str]) -> set[str]:
        """These languages and those that fall back on them; all, where one of these stands on the sheets of others."""
        assert self.session is not None
        project = self.session.project
        fallback = project.manifest.fallback
        if tags & set(second_languages(project.layouts.values(), project.manifest)) or any(
            map(speaks_all, project.layouts.values())
        ):
            return {*tags, *project.manifest.languages}
        return tags | {tag for tag, chain in fallback.items() if tags & set(chain)}

    def _languages(self, changed: Collection[str]) -> set[str] | None:
        """The languages whose sheets may look different now; None: all."""
        assert self.session is not None
        manifest = self.session.project.manifest
        touched: set[str] = set()
        for path in changed:
            folder, _, name = path.partition("/")
            tag = name.removesuffix(".yaml")
            if folder not in ("locales", "status") or tag in ("", manifest.source):
                return None
            touched.add(tag)
        return self._leaning(touched)

    def _forget(self, languages: set[str] | None) -> None:
        if languages is None:
            self._glossary = None

        def stays(tag: str) -> bool:
            return languages is not None and tag not in languages

        self._forget_rows()
        self._before |= self._laid
        self._laid = {e: one for e, one in self._laid.items() if stays(e.language)}
        self._examined = {e: one for e, one in self._examined.items() if stays(e.language)}
        self._pages = {key: page for key, page in self._pages.items() if stays(key[0].language)}
        self._checked = {tag: one for tag, one in self._checked.items() if stays(tag)}

    def _forget_rows(self) -> None:
        self.rows.forget()
        self._row_pages.clear()

    def editions(self) -> Iterator[EditionKey]:
        """All editions that can be laid out, in the project's order."""
        if self.session is not None:
            yield from filter(self.session.makes, self.session.editions(ALL).value or ())

    def laid(self, edition: EditionKey) -> LaidEdition:
        """The edition laid out. Raises NoSuchError for one that is not there or cannot be laid out."""
        if edition.row is not None:
            return self.rows.laid.get(edition, lambda: self._laid_out(edition))
        if edition not in self._laid:
            self._laid[edition] = self._laid_out(edition)
        return self._laid[edition]

    def _laid_out(self, edition: EditionKey) -> LaidEdition:
        if self.session is None or not self.session.makes(edition):
            raise NoSuchError(edition)
        return self.session.lay_out(edition)

    def adopt(self, laid: LaidEdition) -> None:
        """Take an edition that was laid out elsewhere, just as it would be here."""
        self._laid[laid.edition] = laid

    def known(self, edition: EditionKey) -> LaidEdition | None:
        """The edition if it is laid out already."""
        return self._laid.get(edition)

    def before(self, edition: EditionKey) -> LaidEdition | None:
        """The edition as it was before the files changed last; None where it had not been laid out."""
        return self._before.get(edition)

    def examined(self, edition: EditionKey) -> tuple[Diagnostic, ...]:
        """What the sheets of an edition show to whoever looks at them. Raises NoSuchError as `laid` does."""
        if edition not in self._examined:
            laid = self.laid(edition)
            assert self.session is not None
            self._examined[edition] = examined(self.session, laid)
            self._seen[edition] = seen(laid, self._examined[edition])
        return self._examined[edition]

    def checked(self, tag: str) -> tuple[Diagnostic, ...]:
        """What the checks of texts find in a language. Raises NoSuchError for one that is not there (any more)."""
        if tag not in self._checked:
            if self.session is None or tag not in self.catalogs:
                raise NoSuchError(tag)
            self._checked[tag] = check_texts(self.session.project, (tag,))
        return self._checked[tag]

    def glossary(self) -> Glossary:
        """The words that the project settles."""
        assert self.session is not None
        if self._glossary is None:
            self._glossary = project_glossary(self.session.project, Sink())
        return self._glossary

    def unchecked(self) -> int:
        """How many editions and languages have not been looked at yet."""
        editions = sum(edition not in self._examined for edition in self.editions())
        return editions + sum(tag not in self._checked for tag in self.catalogs)

    def known_findings(self, tag: str, output: str | None = None) -> tuple[Diagnostic, ...]:
        """What is known by now of a language's texts, or of one of its outputs."""
        return (
            self._checked.get(tag, ()) if output is None else self._examined.get(EditionKey(tag, output), ())
        )

    def readiness(self) -> dict[str, Readiness]:
        """How near each language is to a final print, as far as is known by now."""
        assert self.session is not None
        looked = {e: one for e, one in self._seen.items() if e in self._examined}
        tags = self.session.project.manifest.languages
        return readiness(self.session, tags, {**looked, **self.rows.found.all}, self._checked, self.found)

    def page(self, edition: EditionKey, number: int) -> DrawnPage:
        """A page (from 1) as SVG. Raises NoSuchError where there is none."""
        key = (edition, number)
        if edition.row is not None:
            return self._row_pages.get(key, lambda: self._drawn(edition, number))
        if key not in self._pages:
            self._pages[key] = self._drawn(edition, number)
        return self._pages[key]

    def _drawn(self, edition: EditionKey, number: int) -> DrawnPage:
        sheets = self.laid(edition).publication.sheets
        if not 0 < number <= len(sheets):
            raise NoSuchError((edition, number))
        # A prefix, as pages are put side by side in one document; no links, as a click opens the text of a box.
        text = svg.write(sheets[number - 1], prefix=f"p{number}", links=False)
        return DrawnPage(text, f'"{sha256(text.encode()).hexdigest()[:20]}"')


def _files(tag: str) -> tuple[str, str]:
    return f"locales/{tag}.yaml", f"status/{tag}.yaml"
