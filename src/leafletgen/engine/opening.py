"""A project read from its folder, and what its files say of each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from leafletgen.core.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.core.effort import staged
from leafletgen.core.files.recovery import unfinished
from leafletgen.core.processes.tasks import BusyError
from leafletgen.core.reading import UNKNOWN
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Source
from leafletgen.engine.findings.causes import explained
from leafletgen.engine.results import ALL, Selection
from leafletgen.engine.session import Session
from leafletgen.model.project.checking.idle import check_idle, surely_idle
from leafletgen.model.project.checking.refer import check_references
from leafletgen.model.project.manifest import Manifest
from leafletgen.model.project.reading.load import Loaded, ProjectModel, load
from leafletgen.model.project.used import needed_texts, used_texts
from leafletgen.model.project.world import World


class OpenedProject(NamedTuple):
    """A project opened (None where it cannot be), what was found, and all files read. `manifest`: the project file, where
    at least that could be read.
    """

    value: Session | None
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, Source]
    manifest: Manifest | None = None


UNPLACEABLE = frozenset({
    "fact-unknown-here", "layout-shape", "length-not-positive", "margin-too-large", "name-letters", "name-unknown", "output-layout", "paper-missing",
    "qr-too-long", "size-zero",
})  # fmt: skip
"""Findings with which nothing can be laid out."""


UNSURE = frozenset({
    "text-unused", "zones-rest", "layout-shape", "languages-none", "tweak-language", "paper-missing", "output-layout",
    "duplicate-zone", "size-zero", "floor-above-size", "text-is-group", "group-is-text", "fact-not-qr", "table-ragged",
    "date-missing", "waiver-unused", "diagram-empty", "diagram-actor-alone", "diagram-too-many-arrows",
    "diagram-number-wrong", "fact-lost", "diagram-too-many-branches", "diagram-question-closed", "diagram-node-unreached",
})  # fmt: skip
"""What nobody can say of a project of which parts could not be read."""


@staged("read")
def open_project(
    root: Path, today: str | None = None, languages: Sequence[str] = (), *, confined: bool = False
) -> OpenedProject:
    """Read a project and check what its files say of each other. No session where a name leads nowhere.

    With `languages`, only the texts of these are read: the session then knows no others. `confined`: no link leads out of the
    folder.
    """
    world = World(root, today, confined=confined)
    if unfinished(root):
        with suppress(OSError, BusyError), world.locked():
            pass  # it ends what this user has begun
    loaded = load(world, languages)
    if loaded.value is None:
        found = (*loaded.diagnostics, *_unread(world, loaded, loaded.diagnostics))
        return OpenedProject(None, explained(None, found), loaded.sources, loaded.manifest)
    project = loaded.value.as_far_as_read
    names = check_references(project)
    if loaded.partial:
        names = tuple(d for d in names if _is_sure(d, project, loaded))
    elif project.layouts and not any(d.is_error and not d.language for d in (*loaded.diagnostics, *names)):
        names = (*names, *check_idle(project))  # else what is idle may be so for what is wrong
    found = (*loaded.diagnostics, *names, *_lacking(project, loaded.partial))
    if loaded.partial or any(d.code in UNPLACEABLE for d in found):
        found = (*found, *_unread(world, loaded, found))
        return OpenedProject(None, explained(loaded.value, found), loaded.sources, loaded.manifest)
    return OpenedProject(Session(loaded.value, found), found, loaded.sources, loaded.manifest)


def _unread(world: World, loaded: Loaded, found: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """What is wrong in files that are read only when the others are right."""
    # Late: only where something is wrong.
    from leafletgen.model.project.terms import glossary_in

    sink = Sink()
    glossary_in(world, loaded.sources, sink)
    yield from sink.diagnostics
    if "leaflet.yaml" in loaded.sources:  # else nothing is named by anything
        yield from surely_idle(world, found)


def _lacking(project: ProjectModel, partial: bool) -> Iterator[Diagnostic]:
    """The texts that translations lack whose editions cannot be laid out, which would tell; and texts of another name."""
    source = project.catalogs[project.manifest.source]
    for tag, own in project.catalogs.items():
        if own is source or source.torn or not (partial or own.torn):
            continue
        needed = needed_texts(project, tag)
        for key, where in used_texts(project).items():
            if key in needed and key in source.messages and key not in own.messages and key not in own.broken:
                path = f"locales/{tag}.yaml"
                yield diagnostic("text-missing", where, language=tag, key=key, path=path)
        if partial:
            for key, message in own.messages.items():
                if key not in source.messages:
                    yield diagnostic("text-unused", message.span, key=key, language=tag)


def _is_sure(found: Diagnostic, project: ProjectModel, loaded: Loaded) -> bool:
    """Whether a finding stands although parts of the project could not be read."""
    args = dict(found.args)
    if found.code in UNSURE or UNKNOWN in args.values():
        return False
    if found.code == "text-unknown" and project.catalogs[project.manifest.source].torn:
        return False
    name = re.compile(rf"(?<![\w-]){re.escape(args.get('name', UNKNOWN))}:")
    return not any(name.search(loaded.sources[path].text) for path in loaded.torn)


def clear(opened: OpenedProject, root: Path, out: Path, selection: Selection = ALL) -> tuple[Diagnostic, ...]:
    """Take away the files below `out` that were built of a project before it could not be opened any longer: a wrong
    sheet is worse than none. Each is reported, and so is what nobody can tell to be its.
    """
    from leafletgen.engine.refusal import refuse_all

    gone = refuse_all(
        opened.diagnostics, opened.manifest, World(root), out, selection.languages, selection.outputs
    )
    return tuple(gone)
