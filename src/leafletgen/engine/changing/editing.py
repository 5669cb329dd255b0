"""Texts written by somebody, by key: into their file, with what they were made from; the old ones into the history."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from leafletgen.core.diagnostics import Diagnostic, Outcome, diagnostic
from leafletgen.core.limits import HISTORY_BYTES
from leafletgen.engine.results import Selection
from leafletgen.engine.session import Session
from leafletgen.engine.translation.texts import fingerprint, versions
from leafletgen.model.locales import history
from leafletgen.model.locales.history import Version
from leafletgen.model.locales.status import Status, Stored
from leafletgen.model.project.expansion.inherit import meant
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.writing import saving
from leafletgen.model.project.writing.saving import CHANGED, Change, files

__all__ = ["CHANGED", "Change", "earlier", "files", "keep_lost", "save", "sign", "write_changes"]


def write_changes(project: ProjectModel, tag: str, changes: Sequence[Change]) -> Outcome[Status]:
    """Write changes of a language's texts. None, and nothing written, where the file cannot take them."""
    return saving.save(project, tag, changes)


def sign(project: ProjectModel, tag: str, by: str, role: str) -> Outcome[Status]:
    """A native reader has read a language and signs for it. None, and nothing written, where that cannot be. Raises OSError."""
    return saving.approve(project, tag, by, role)


def earlier(project: ProjectModel, tag: str, mark: str) -> str | None:
    """An earlier version of a text by its fingerprint; None where the history has none."""
    found = (version.text for version in versions(project, tag))
    return next((text for text in found if fingerprint(text) == mark), None)


def keep_lost(project: ProjectModel, tag: str, version: Version) -> None:
    """Keep in the history what somebody wrote and what is not taken. Raises OSError."""
    at = files(project, tag).history
    kept = project.world.kept(at, HISTORY_BYTES)
    project.world.write_over(at, history.added(kept, [version]))


def save(
    session: Session, tag: str, texts: Mapping[str, str], state: Stored = "translated", by: str = ""
) -> Outcome[Status]:
    """Write texts of a language. None, and nothing written, for the source, an unknown key, a file that cannot take them."""
    if found := (*session.editions(Selection((tag,))).diagnostics, *_unsavable(session, tag, texts)):
        return Outcome(None, found)
    changes = [Change(key, text, state, by.strip()) for key, text in texts.items()]
    return saving.save(session.project, tag, changes)


def _unsavable(session: Session, tag: str, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    manifest = session.project.manifest
    if tag == manifest.source:
        yield diagnostic("save-source", name=tag)
        return
    known = session.project.catalogs[manifest.source].messages
    for key in texts:
        if key not in known:
            yield diagnostic("text-unknown", key=key, suggestion=meant(key, list(known)))
