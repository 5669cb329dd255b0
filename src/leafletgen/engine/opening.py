"""A project read from its folder, and what its files say of each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.source import Source
from leafletgen.engine.results import ALL, Selection
from leafletgen.engine.session import Session
from leafletgen.model.project.load import load
from leafletgen.model.project.manifest import Manifest
from leafletgen.model.project.refer import check_references
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


def clear(opened: OpenedProject, root: Path, out: Path, selection: Selection = ALL) -> tuple[Diagnostic, ...]:
    """Take away the files below `out` that were built of a project before it could not be opened any longer: a wrong
    sheet is worse than none. Each is reported, and so is what nobody can tell to be its.
    """
    from leafletgen.engine.refusal import refuse_all

    gone = refuse_all(
        opened.diagnostics, opened.manifest, World(root), out, selection.languages, selection.outputs
    )
    return tuple(gone)
