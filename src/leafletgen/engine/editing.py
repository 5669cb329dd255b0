"""Texts written by somebody, by key: into their file, with what they were made from; the old ones into the history."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from leafletgen.core.diagnostics import Diagnostic, Outcome, diagnostic
from leafletgen.engine.results import Selection
from leafletgen.engine.session import Session
from leafletgen.model.locales.status import Status, Stored
from leafletgen.model.project import saving
from leafletgen.model.project.inherit import meant
from leafletgen.model.project.saving import Change


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
