"""The few findings about texts that stop a sheet, as a build asks for them: quickly, without glossary and advice."""

from __future__ import annotations

from functools import lru_cache

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.effort import staged
from leafletgen.core.messages.code import Severity
from leafletgen.core.messages.table import CODES
from leafletgen.judge.preflight import letters, numbers
from leafletgen.judge.preflight.texts import subjects_of, told, waived
from leafletgen.model.project.reading.load import ProjectModel


@staged("check")
@lru_cache(maxsize=8)
def text_errors(project: ProjectModel, languages: tuple[str, ...] = ()) -> tuple[Diagnostic, ...]:
    """The errors alone; the same for all outputs of a language."""
    stops = tuple(
        check for check in (*letters.CHECKS, *numbers.CHECKS) if CODES[check.code].severity is Severity.ERROR
    )
    found = [
        told(check.code, subject, hit)
        for tag in project.catalogs
        if not languages or tag in languages
        for subject in subjects_of(project, tag, None)
        for check in stops
        for hit in check.look(subject)
    ]
    return tuple(waived(found, project.manifest.waive)[0])
