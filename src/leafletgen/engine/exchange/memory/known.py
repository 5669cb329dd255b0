"""All that is remembered for a language: of this project, of the files in its `memory`, of what the user's settings name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from leafletgen.core.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.core.files.folder import entries
from leafletgen.core.files.intake import take, unreadable
from leafletgen.core.limits import IMPORT_BYTES
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Span
from leafletgen.engine.exchange.memory import tmx
from leafletgen.engine.exchange.memory.said import SaidText, is_variant, said_in
from leafletgen.engine.exchange.memory.suggest import Memory
from leafletgen.engine.translation.texts import versions
from leafletgen.model.configuration import configuration
from leafletgen.model.project.glimpse import FILE, Glimpse, declared, glimpse, glimpse_of
from leafletgen.model.project.reading.load import ProjectModel

FOLDER = "memory"
"""Of a project: its files of translation memories."""


class _MemoryPlace(NamedTuple):
    """A file, or the folder of a project. `shown`: what people are told of it."""

    path: Path
    shown: str


class Remembered:
    """Keeps what was read, as long as its files stay as they are."""

    def __init__(self) -> None:
        self._units: dict[Path, tuple[object, tuple[tmx.MemoryUnit, ...], tuple[Diagnostic, ...]]] = {}
        self._projects: dict[tuple[Path, str], tuple[object, Glimpse | None]] = {}
        self._memories: dict[str, tuple[str, object, Memory]] = {}

    def memory(self, project: ProjectModel, tag: str) -> tuple[Memory, tuple[Diagnostic, ...]]:
        """What is known for a language of a project, and what could not be read of it."""
        settings = configuration()
        found = [*settings.diagnostics]
        places = [*_own_places(project), *_stated_places(settings.said.memory, project, settings.path, found)]
        source, state = project.manifest.source, tuple(map(_stamp, places))
        known = self._memories.get(tag)
        if known is None or known[:2] != (source, state):
            known = self._memories[tag] = (source, state, Memory(self._elsewhere(source, tag, places), tag))
        found += [d for place in places if place.path in self._units for d in self._units[place.path][2]]
        return Memory(own_texts(project, tag), tag, known[2]), tuple(found)

    def _elsewhere(self, source: str, tag: str, places: Sequence[_MemoryPlace]) -> Iterator[SaidText]:
        for place in places:
            if place.path.suffix.lower() == ".tmx":
                yield from tmx.pairs(self._read(place), source, tag)
            elif (other := self._glimpse(place, tag)) is not None:
                for one in other.catalogs:
                    if is_variant(one, tag):
                        yield from (s._replace(origin=other.name) for s in said_in(other, source, one))

    def _read(self, place: _MemoryPlace) -> tuple[tmx.MemoryUnit, ...]:
        stamp = _stamp(place)
        known = self._units.get(place.path)
        if known is None or known[0] != stamp:
            sink = Sink()
            units: tuple[tmx.MemoryUnit, ...] = ()
            try:
                units = tmx.read(take(place.path, IMPORT_BYTES), place.path.stem, sink)
            except OSError as error:
                sink.add(unreadable(place.shown, error))
            told = tuple(d if d.where else _at(d, place.shown) for d in sink.diagnostics)
            known = self._units[place.path] = (stamp, units, told)
        return known[1]

    def _glimpse(self, place: _MemoryPlace, tag: str) -> Glimpse | None:
        stamp = _stamp(place)
        known = self._projects.get((place.path, tag))
        if known is None or known[0] != stamp:
            opened = declared(place.path)
            found = None
            if opened is not None:
                loader, manifest = opened
                found = glimpse(loader, manifest, [t for t in manifest.languages if is_variant(t, tag)])
            known = self._projects[place.path, tag] = (stamp, found)
        return known[1]


def own_texts(project: ProjectModel, tag: str) -> Iterator[SaidText]:
    """What a project says in a language and its variants, and said before."""
    own = glimpse_of(project)
    for one in project.catalogs:
        if is_variant(one, tag):
            yield from said_in(own, project.manifest.source, one, versions(project, one))


def _own_places(project: ProjectModel) -> Iterator[_MemoryPlace]:
    world = project.world
    for path in entries(world.root / FOLDER, ".tmx"):
        if world.inside(FOLDER, path.name):  # no link that leads out, where others are served
            yield _MemoryPlace(path, world.shown(path))


def _stated_places(
    stated: Sequence[str], project: ProjectModel, settings: Path, found: list[Diagnostic]
) -> Iterator[_MemoryPlace]:
    """What the user's settings name; a relative path counts from their folder."""
    own = project.world.root.resolve()
    for name in stated:
        path = settings.parent / Path(name).expanduser()
        shown = str(path)
        if path.is_file() and path.suffix.lower() == ".tmx":
            yield _MemoryPlace(path, shown)
        elif (path / FILE).is_file():
            if path.resolve() != own:
                yield _MemoryPlace(path, shown)
        elif inside := entries(path, ".tmx"):
            yield from (_MemoryPlace(one, str(one)) for one in inside)
        else:
            found.append(diagnostic("memory-missing", Span(str(settings), 0, 0), path=shown))


def _stamp(place: _MemoryPlace) -> tuple[object, ...]:
    """What changes when a file does, or the texts of a project do."""
    if place.path.suffix.lower() == ".tmx":
        return (place.path, *_stat(place.path))
    texts = [*entries(place.path / "locales", ".yaml"), *entries(place.path / "status", ".yaml")]
    return (place.path, _stat(place.path / FILE), *((one.name, *_stat(one)) for one in texts))


def _stat(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return (0, 0)
    return (found.st_mtime_ns, found.st_size)


def _at(found: Diagnostic, path: str) -> Diagnostic:
    return replace(found, where=Span(path, 0, 0))
