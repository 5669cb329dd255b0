"""Whether a language may be printed for good."""

from __future__ import annotations

from collections.abc import Iterable

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.session import Session
from leafletgen.judge.preflight.stops import text_errors
from leafletgen.model.project.paper import parse_paper
from leafletgen.model.project.progress import final_faults

__all__ = ["errors_of", "parse_paper", "unready"]


def unready(session: Session, tag: str) -> tuple[Diagnostic, ...]:
    """Why a language is not complete, up to date, checked and signed; nothing where it is."""
    return tuple(final_faults(session.project, tag))


def errors_of(session: Session, tag: str, laid: Iterable[LaidEdition]) -> int:
    """How many different errors a language has in files, texts and what was laid out of it. A fault of a row stops that row alone."""
    found = (
        *session.found,
        *text_errors(session.project, (tag,)),
        *(d for one in laid for d in one.diagnostics),
    )
    return len({(d.code, d.key) for d in found if d.is_error and d.row is None and d.language in (None, tag)})
