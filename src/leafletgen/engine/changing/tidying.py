"""A project's files brought into one form; texts that nothing uses taken out; texts renamed in all files at once.

What is to be written is worked out first and held against the project as it is: the sheets say what they said before. Then all
files are written, or none (`together`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from leafletgen.core.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.core.files.intake import is_there
from leafletgen.core.limits import HISTORY_BYTES, RECORD_BYTES, YAML_BYTES, Limit
from leafletgen.core.reading import ListNode, Node, Scalar, compose, read_source
from leafletgen.core.reading.tidy import tidied
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Source
from leafletgen.engine.changing.together import ChangedFile
from leafletgen.model.locales import history
from leafletgen.model.locales.history import Version
from leafletgen.model.locales.keys import renamed, with_renamed, without_keys
from leafletgen.model.locales.splice import SpliceError
from leafletgen.model.locales.status import Status, fingerprint_of_all, sign_off, write
from leafletgen.model.locales.store import DEEPEST
from leafletgen.model.project.reading.load import ProjectModel, load
from leafletgen.model.project.tree import walked
from leafletgen.model.project.used import used_texts
from leafletgen.model.project.world import World
from leafletgen.model.project.writing.progress import values
from leafletgen.model.project.writing.saving import files as files_of
from leafletgen.page.blocks.kit import MessageRef, Texts
from leafletgen.page.blocks.when import TextKey

T = TypeVar("T")
FOLDERS = ("layouts", "components", "diagrams", "themes", "profiles", "languages", "locales")
ALONE = ("leaflet.yaml", "glossary.yaml")
NAMING = ("leaflet.yaml", "layouts", "components", "diagrams")
"""Where texts are named."""
KEYS = frozenset({"has", "label", "key", "adapt"})
"""Keys behind which a text is named that keeps no place of its own."""
_NAME = re.compile(r"[^\W_][\w-]*(\.[^\W_][\w-]*)*")


class Planned(NamedTuple):
    """What is to be written, and what was found. Where something is an error, nothing is to be written."""

    files: tuple[ChangedFile, ...]
    told: tuple[Diagnostic, ...] = ()


def in_form(world: World) -> Planned:
    """All files that people write, in their form. Those with faults are left alone, and told."""
    changed, told = [], []
    for path in _written(world):
        data = world.read(path)
        source = read_source(world.shown(path), data, Sink())
        done = tidied(source.text, texts=path.parent.name == "locales") if source else None
        if source is None or done is None:
            told.append(diagnostic("tidy-left", path=world.shown(path)))
        elif done != source.text:
            mark = data[: len(data) - len(source.text.encode())]
            changed.append(ChangedFile(path, data, mark + done.encode()))
    return Planned(tuple(changed), tuple(told))


def _written(world: World) -> Iterator[Path]:
    yield from (world.root / name for name in ALONE if is_there(world.root / name))
    for folder in FOLDERS:
        yield from (world.root / folder / name for name in world.files(folder, ".yaml"))


# --- taking out


def without_unused(project: ProjectModel) -> Planned:
    """Texts that no layout uses taken out of all languages, with their records; their words go into the history."""
    if faulty := tuple(_unread(project)):
        return Planned((), faulty)
    asked = {
        str(node)
        for layout in project.layouts.values()
        for node in walked(layout)
        if isinstance(node, TextKey)
    }
    kept = {*used_texts(project), *asked}
    unused = {key for catalog in project.catalogs.values() for key in catalog.messages if key not in kept}
    changed: list[ChangedFile] = []
    for tag, catalog in project.catalogs.items():
        gone = [key for key in catalog.messages if key in unused]
        at, today = files_of(project, tag), project.world.today
        data = project.world.kept(at.locale)
        changed += _changed(at.locale, data, without_keys(data, gone) if gone else data)
        versions = (Version(k, catalog.messages[k].value, "replaced", until=today) for k in gone)
        rows = project.world.kept(at.history, HISTORY_BYTES)
        changed += _changed(at.history, rows, history.added(rows, versions) if gone else rows)
        changed += _status(project, tag, dict.fromkeys(unused))
    return Planned(tuple(changed))


# --- renaming


def with_new_name(project: ProjectModel, old: str, new: str) -> Planned:
    """A text, or a group of texts, renamed in layouts, all languages, their records and their history."""
    source = str(project.manifest.source)
    known = {key for catalog in project.catalogs.values() for key in catalog.messages}
    moved = {key: renamed(key, old, new) for key in known if renamed(key, old, new) != key}
    if faulty := (*_unread(project), *_unfit(project, old, new, source, moved, known)):
        return Planned((), faulty)
    changed = _renamed_references(project, old, new)
    for tag in project.catalogs:
        at, row = files_of(project, tag), project.languages.get(tag)
        data = project.world.kept(at.locale)
        joins = row.joins_lines if row else ""
        changed += _changed(at.locale, data, with_renamed(data, old, new, joins_lines=joins))
        rows = project.world.kept(at.history, HISTORY_BYTES)
        versions = history.read(rows)
        called = [one._replace(key=renamed(one.key, old, new)) for one in versions]
        changed += _changed(at.history, rows, history.added(b"", called) if called != [*versions] else rows)
        status = project.statuses.get(tag, Status())
        known_keys = (*status.texts, *status.comments, *status.earlier, *project.catalogs[tag].messages)
        changed += _status(project, tag, {key: renamed(key, old, new) for key in known_keys})
    return _proved(project, Planned(tuple(changed)), old, new)


def _unfit(
    project: ProjectModel, old: str, new: str, source: str, moved: Mapping[str, str], known: set[str]
) -> Iterator[Diagnostic]:
    """Why a name cannot be given."""
    if not moved:
        yield diagnostic("tidy-unknown", name=old, language=source)
    if not _NAME.fullmatch(new) or any(key.count(".") >= DEEPEST for key in moved.values()):
        yield diagnostic("tidy-form", name=new)
    read_aloud = {f"{name}.steps" for name in project.graphs}
    if bound := next((key for key in moved if key.rpartition(".")[0] in read_aloud), None):
        yield diagnostic("tidy-bound", name=bound)  # the drawing takes its steps by the name of the diagram
    stay = known - moved.keys()
    for key in moved.values():
        met = next(
            (one for one in stay if one == key or one.startswith(f"{key}.") or key.startswith(f"{one}.")),
            None,
        )
        if met is not None:
            tag = next(tag for tag, catalog in project.catalogs.items() if met in catalog.messages)
            yield diagnostic("tidy-taken", name=met, language=tag)
            return


def _renamed_references(project: ProjectModel, old: str, new: str) -> list[ChangedFile]:
    """The files that name the text, naming it by its new name."""
    world = project.world
    nodes = [
        *walked(tuple(project.layouts.values())),
        project.manifest.title,
        *(o.title for o in project.manifest.outputs.values()),
    ]
    spans = {
        (
            node.span.path,
            node.span.start,
        )  # what is written out for each has the file's name first
        for node in nodes
        if isinstance(node, MessageRef | Texts) and node.span and renamed(node.key, old, new) != node.key
    }
    changed: list[ChangedFile] = []
    for path in _written(world):
        if path.name not in NAMING and path.parent.name not in NAMING:
            continue
        shown, data = world.shown(path), world.read(path)
        named = {start for name, start in spans if name == shown}
        changed += _changed(path, data, _naming(shown, data, old, new, named))
    return changed


def _naming(shown: str, data: bytes, old: str, new: str, named: set[int]) -> bytes:
    """A file that names the text by its new name."""
    source = read_source(shown, data, Sink())
    if source is None:  # it is no part of the project
        return data
    node, text = compose(Source(shown, source.text), Sink()), source.text
    for place in sorted(_named(node, "", old, new, named), key=lambda one: -one.start):
        quotes = 1 if place.style in ("single", "double") else 0
        name = renamed(place.value, old, new)
        text = text[: place.start + quotes] + name + text[place.end - quotes :]
    return data[: len(data) - len(source.text.encode())] + text.encode()


def _named(node: Node | None, key: str, old: str, new: str, places: set[int]) -> Iterator[Scalar]:
    """The scalars that name the text: at known places, or behind a key that always names one."""
    if isinstance(node, Scalar):
        if renamed(node.value, old, new) != node.value and (node.start in places or key in KEYS):
            yield node
    elif isinstance(node, ListNode):
        for item in node.items:
            yield from _named(item, key, old, new, places)
    elif node is not None:
        for entry in node.entries:
            yield from _named(entry.value, entry.key.value, old, new, places)


# --- files


def _unread(project: ProjectModel) -> Iterator[Diagnostic]:
    """Languages of which not everything could be read: what is not seen is not renamed."""
    tags = (project.manifest.source, *project.manifest.languages)
    for tag in dict.fromkeys(map(str, tags)):
        at = files_of(project, tag)
        if tag in project.unread:
            yield diagnostic("tidy-unread", path=project.world.shown(at.status))
        torn = tag in project.catalogs and bool(project.catalogs[tag].broken)
        if torn or (tag not in project.catalogs and at.locale.is_file()):
            yield diagnostic("tidy-unread", path=project.world.shown(at.locale))


def _changed(path: Path, before: bytes, after: bytes) -> list[ChangedFile]:
    return [ChangedFile(path, before, after)] if after != before else []


def _status(project: ProjectModel, tag: str, names: Mapping[str, str | None]) -> list[ChangedFile]:
    """The record of a language with keys under other names, or without those that have none; a signature that stands, stands."""
    path, status = files_of(project, tag).status, project.statuses.get(tag)
    if status is None or not path.is_file():
        return []
    texts = values(project.catalogs[tag]) if tag in project.catalogs else {}
    done = replace(
        status,
        texts=_under(status.texts, names),
        comments=_under(status.comments, names),
        earlier=_under(status.earlier, names),
    )
    if status.signed and sign_off(status, texts):
        done = replace(done, signed=replace(status.signed, texts=fingerprint_of_all(_under(texts, names))))
    before = project.world.read(path, RECORD_BYTES)
    return _changed(path, before, write(done).encode()) if done != status else []


def _under(rows: Mapping[str, T], names: Mapping[str, str | None]) -> dict[str, T]:
    """The same by the new keys."""
    return {now: row for key, row in rows.items() if (now := names.get(key, key)) is not None}


# --- proof and writing


class _After(World):
    """The project as it will be when files are written. Each of them is there already."""

    def __init__(self, world: World, files: Iterable[ChangedFile]) -> None:
        super().__init__(world.root, world.today)
        self._after = {one.path: one.after for one in files}

    def read(self, path: Path, limit: Limit = YAML_BYTES) -> bytes:
        """What a file will say."""
        return self._after[path] if path in self._after else super().read(path, limit)


def _proved(project: ProjectModel, planned: Planned, old: str, new: str) -> Planned:
    """The plan, if after it the sheets ask for the same texts as before; else why nothing is to be written."""
    wanted = {renamed(key, old, new) for key in used_texts(project)}
    after = load(_After(project.world, planned.files)).value
    found = set(used_texts(after)) if after else set()
    lacking = sorted(found - wanted) or sorted(wanted - found)
    return Planned((), (diagnostic("tidy-bound", name=lacking[0]),)) if lacking else planned


__all__ = ["Planned", "SpliceError", "in_form", "with_new_name", "without_unused"]
