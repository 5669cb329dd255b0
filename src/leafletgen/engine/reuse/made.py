"""Editions that were made before: found again by all that they depend on, and why one has to be made again.

The key of an edition is made of the digits of every file of the project, but for texts and records of languages that it does
not speak; of the program, the options, and what reading the project found of it. Of the project file, layouts and texts it has what
they say to the edition (`relevant`), not how that is written. That is more than it uses and never less: what is found is what would be made.
Where findings name places in such a file, the edition is kept with the file's digits, and is none where they are others. Kept are
finished editions alone; one that was refused is looked at every time.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from leafletgen.core.data import DATA, FONTS
from leafletgen.core.effort import CacheTally
from leafletgen.core.files.store import MOST_SAID, UNREADABLE, AnswerStore
from leafletgen.core.limits import PDF_BYTES
from leafletgen.core.record import NamedTuple
from leafletgen.core.tables.records import FAULTS
from leafletgen.engine.gathering import EditionDone
from leafletgen.engine.layout.pages import Containers
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.refusal import concerning
from leafletgen.engine.results import Printability, RebuildReason
from leafletgen.engine.reuse.coded import KnownRecords, decoded, encoded
from leafletgen.engine.reuse.inputs import Inputs, digits, program, surroundings
from leafletgen.engine.reuse.relevant import (
    files_named,
    said_by_layout,
    said_by_layouts,
    said_by_manifest,
    said_by_texts,
    said_of_output,
    said_of_texts,
)
from leafletgen.engine.reuse.set_before import SetRooms
from leafletgen.engine.session import Session
from leafletgen.model.project.reading.language_index import speaks_all
from leafletgen.model.project.used import spoken_besides

T = TypeVar("T")
EDITIONS = CacheTally("editions")
_OF_A_LANGUAGE = re.compile(r"(?:locales|status)/([^/]+)\.yaml")
_HEAD = 8
"""Bytes that say how long the text before a file's bytes is."""
_MANIFEST = "leaflet.yaml"
_OF_LAYOUTS = ("layouts/", "components/")
_RELEASES = "releases/"
"""What was published: web pages alone say it."""
_FILE, _SAID = "file ", "said "
"""What the names of parts begin with: the digits of a file, of what a file says."""
_TOLD, _SEEN = "told ", "seen "
"""The same of what is noted beside them: of a file in which findings have places, of one that its layout is made of."""


class FoundEdition(NamedTuple):
    """An edition from the store: what its making gave, and the bytes of its file."""

    done: EditionDone
    data: bytes


class MadeEditions:
    """The editions of a project in a store, for one run of a build."""

    def __init__(self, store: AnswerStore, inputs: Inputs, options: Sequence[object] = ()) -> None:
        """`inputs`: the project's files before they were read. `options`: what else the project was opened with (other paper)."""
        self.store = store
        self.inputs = inputs
        self.options = tuple(options)
        self.program = program()
        self._records = KnownRecords()
        self._known: dict[tuple[object, ...], Any] = {}
        self._trusted: dict[Path, str] = {}

    def __getstate__(self) -> dict[str, Any]:
        """Without what was worked out: in another process something else may have the identity by which it is known."""
        return {**self.__dict__, "_known": {}}

    def learn(self, session: Session) -> None:
        """Take in what the project has read outside the folders in which its files belong."""
        world = session.project.world
        known = ((path, world.shown(path)) for path, _ in world.read_so_far())
        more = {shown for path, shown in known if shown not in self.inputs.files and not _is_ours(path)}
        if more:
            self.inputs = self.inputs.with_more(more)
            self._known.clear()

    def trusts(self, session: Session) -> bool:
        """Whether the project was read from the files that are known: none changed meanwhile, none lies elsewhere."""
        world = session.project.world
        for path, said in world.read_so_far():
            if self._trusted.get(path) != said:
                if not _is_ours(path) and self.inputs.contents(world.shown(path)) != said:
                    return False
                self._trusted[path] = said
        return True

    def find(
        self, session: Session, edition: EditionKey, wanted: Printability, out: Path
    ) -> FoundEdition | None:
        """The edition as it would be made now, if it was made before."""
        found = self._read(digits(self.parts(session, edition, wanted, out)))
        if found is None:
            EDITIONS.misses += 1
        else:
            EDITIONS.hits += 1
        return found

    def has(self, session: Session, edition: EditionKey, wanted: Printability, out: Path) -> bool:
        """Whether the edition has been kept as it is made now."""
        return digits(self.parts(session, edition, wanted, out)) in self.store

    def _read(self, key: str) -> FoundEdition | None:
        kept = self.store.get(key, MOST_SAID + PDF_BYTES.most)
        if kept is None:
            return None
        end = _HEAD + int.from_bytes(kept[:_HEAD], "big")
        told, _, done = kept[_HEAD:end].partition(b"\n")
        with suppress(*FAULTS):
            if all(self.inputs.files.get(path) == said for path, said in json.loads(told).items()):
                return FoundEdition(decoded(done, self._records), kept[end:])
        return None

    def containers(self, edition: EditionKey) -> Containers | None:
        """Where containers of an edition are found that were set before; those of rows are at hand from the row before."""
        if edition.row is not None:
            return None
        return Containers(SetRooms(self.store, self.inputs, (edition, self.program)))

    def keep(
        self,
        session: Session,
        edition: EditionKey,
        wanted: Printability,
        out: Path,
        made: FoundEdition,
        containers: Containers | None = None,
    ) -> None:
        """Keep a finished edition and its containers; not one whose files changed while it was made, nor where fonts had faults."""
        if made.done.problems or not self.trusts(session) or not self.inputs.have_stayed():
            return
        parts = self.parts(session, edition, wanted, out)
        files = self.inputs.files
        places: set[str] = set()
        done = encoded(made.done, places)
        told = {path: files[path] for path in places if path in files}
        text = json.dumps(told).encode() + b"\n" + done
        self.store.put(digits(parts), len(text).to_bytes(_HEAD, "big") + text + made.data)
        noted = {f"{_TOLD}{path}": said for path, said in told.items()}
        layout = session.project.layouts.get(session.project.manifest.outputs[edition.output].layout or "")
        seen = self._once(files_named, layout)
        noted |= {f"{_SEEN}{path}": files[path] for path in seen if path in files}
        self.store.put(self._last(edition, out), json.dumps({**parts, **noted}).encode())
        if containers is not None and containers.before is not None:
            containers.before.keep(containers)

    def _last(self, edition: EditionKey, out: Path) -> str:
        return digits("last", edition, str(out))

    def parts(
        self, session: Session, edition: EditionKey, wanted: Printability, out: Path
    ) -> Mapping[str, str]:
        """The digits of all that an edition depends on, by what each is; files by path."""
        project, tags = session.project, _tags(session, edition)
        world = project.world
        found = [repr(one) for one in concerning(session.errors_of_all_rows, edition, tags)]
        states = [
            (
                tag,
                tag in project.catalogs,
                tag in project.statuses,
                tag in project.lost,
                tag in project.unread,
            )
            for tag in tags
        ]
        stated = {
            "edition": digits(tuple(edition)),
            "program": self.program,
            "options": digits(tuple(wanted), self.options, world.shown(out)),
            "setting": digits(surroundings()),
            "date": world.today if wanted.final else "",
            "found": digits(found, states),
        }
        said = self._said(session, edition, tags)
        of_web = session.profile(edition).writes == "html"
        return stated | said | self._once(self._files, session, tuple(said), tags, of_web)

    def _files(
        self, session: Session, said: Collection[str], tags: Collection[str], of_web: bool
    ) -> dict[str, str]:
        """The digits of the files that an edition may look at, but those of which it is known what they say."""
        by_language = self._once(self._by_language, session)
        return {
            f"{_FILE}{path}": digest
            for tag in ("", *tags)
            for path, digest in by_language.get(tag, ())
            if f"{_SAID}{path}" not in said
            and (session.book.own or not path.startswith(_OF_LAYOUTS))
            and (of_web or not path.startswith(_RELEASES))
        }

    def _by_language(self, session: Session) -> Mapping[str, Sequence[tuple[str, str]]]:
        """The files of each language of the project, and under "" all others, with their digits."""
        known = frozenset(session.project.manifest.languages)
        found: dict[str, list[tuple[str, str]]] = {}
        for path, digest in self.inputs.files.items():
            one = _OF_A_LANGUAGE.fullmatch(path)
            tag = one[1] if one and one[1] in known else ""
            found.setdefault(tag, []).append((path, digest))
        return found

    def _said(self, session: Session, edition: EditionKey, tags: Sequence[str]) -> dict[str, str]:
        """The digits of what files say to an edition, of those whose way of saying it does not matter."""
        project, output = session.project, edition.output
        layout = project.manifest.outputs[output].layout
        texts = [self._once(_digits, said_of_texts, project, tag) for tag in tags]
        own = [tag for tag in tags if tag in project.catalogs]
        return {
            f"{_SAID}{_MANIFEST}": digits(
                self._once(_digits, said_by_manifest, project),
                self._once(_digits, said_of_output, project, output),
                texts,
            ),
            f"{_SAID}layouts/{layout}.yaml": digits(
                self._once(_digits, said_by_layout, project, output),
                self._once(_digits, said_by_layouts, project),
            ),
            **{
                f"{_SAID}locales/{tag}.yaml": self._once(_digits, said_by_texts, project.catalogs[tag])
                for tag in own
            },
        }

    def _once(self, ask: Callable[..., T], *about: object) -> T:
        """An answer that stays the same in a run, worked out once: parts of the project are known by their identity."""
        key = ask, *(one if isinstance(one, str | bool | tuple) else id(one) for one in about)
        if key not in self._known:
            self._known[key] = ask(*about)
        return self._known[key]  # type: ignore[no-any-return]  # what was asked

    def reason(self, session: Session, edition: EditionKey, wanted: Printability, out: Path) -> RebuildReason:
        """Why an edition that was not found has to be made: what differs from when it was made last."""
        kept, before = self.store.get(self._last(edition, out)), {}
        with suppress(*UNREADABLE):
            before = {str(name): str(said) for name, said in json.loads(kept or b"{}").items()}
        if not before:
            return RebuildReason(edition, "new")
        parts = self.parts(session, edition, wanted, out)
        noted = {name: before.pop(name) for name in [*before] if name.startswith((_TOLD, _SEEN))}
        changed = [name for name in {**before, **parts} if before.get(name) != parts.get(name)]
        for kind in ("program", "options", "setting", "date"):
            if kind in changed:
                return RebuildReason(edition, kind)
        if paths := tuple(sorted({*self._paths(changed, noted)})):
            return RebuildReason(edition, "files", paths)
        return RebuildReason(edition, "found" if "found" in changed else "gone")

    def _paths(self, changed: Sequence[str], noted: Mapping[str, str]) -> Iterator[str]:
        """The files because of which an edition is made again. `noted`: what was noted of files when it was made last."""
        of_layouts = f"{_SAID}layouts/"
        for name in changed:
            if name.startswith((_FILE, _SAID)) and not name.startswith(of_layouts):
                yield name.partition(" ")[2]
        looked_at = (_TOLD, _SEEN) if any(name.startswith(of_layouts) for name in changed) else (_TOLD,)
        for name, digest in noted.items():
            path = name.partition(" ")[2]
            if name.startswith(looked_at) and self.inputs.files.get(path) != digest:
                yield path


def _digits(saying: Callable[..., str], *about: object) -> str:
    return digits(saying(*about))


def _is_ours(path: Path) -> bool:
    """Whether a file is the program's own."""
    return path.is_relative_to(DATA) or path.is_relative_to(FONTS)


def _tags(session: Session, edition: EditionKey) -> tuple[str, ...]:
    """The languages whose texts and records an edition may look at: its own and those that stand in for it, the source, and
    those that a layout speaks besides (the staff's among them, where one does; all, where its own has an index).
    """
    manifest, layouts = session.project.manifest, session.project.layouts
    said: Iterable[str] = spoken_besides(session.project)
    if speaks_all(layouts.get(manifest.outputs[edition.output].layout or "")):
        said = (*said, *manifest.languages)
    return tuple(sorted(set(_with_fallbacks(session, (edition.language, *said)))))


def _with_fallbacks(session: Session, tags: Sequence[str]) -> Iterator[str]:
    manifest = session.project.manifest
    yield manifest.source
    for tag in tags:
        yield tag
        yield from manifest.fallback.get(tag, ())
