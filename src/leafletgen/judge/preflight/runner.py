"""Runs the checks of texts over a project's languages, takes out what the project waives, and looks for what is at the
source.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from leafletgen.core.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.core.effort import staged
from leafletgen.judge.preflight import letters, line_ends, marks, numbers, plainness, translation
from leafletgen.judge.preflight.check import Check, Survey
from leafletgen.judge.preflight.texts import WAIVABLE, subjects_of, told, waived
from leafletgen.model.glossary import Glossary
from leafletgen.model.project.manifest import Waiver
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.terms import project_glossary, unspoken
from leafletgen.model.project.writing.progress import (
    begun_texts,
    gone_texts,
    overdue_texts,
    stale_texts,
    unknown_records,
)

CHECKS: tuple[Check, ...] = (
    *translation.CHECKS,
    *numbers.CHECKS,
    *marks.CHECKS,
    *line_ends.CHECKS,
    *letters.CHECKS,
    *plainness.CHECKS,
)
SURVEYS: tuple[Survey, ...] = translation.SURVEYS

AT_SOURCE = 3
"""Languages that stumble over the same text before the text itself is asked."""


@staged("check")
def check_texts(project: ProjectModel, languages: Sequence[str] = ()) -> tuple[Diagnostic, ...]:
    """All findings about the texts of some languages (none named: all)."""
    sink = Sink()
    glossary = project_glossary(project, sink)
    sink.extend(unspoken(project, glossary))
    found: list[Diagnostic] = []
    tags = [tag for tag in project.catalogs if not languages or tag in languages]
    for tag in tags:
        found += check_language(project, tag, glossary)
    kept, used = waived(found, project.manifest.waive)
    kept += _at_source(project, kept)
    for tag in tags:
        kept += (
            *stale_texts(project, tag), *begun_texts(project, tag), *gone_texts(project, tag),
            *overdue_texts(project, tag), *unknown_records(project, tag),
        )  # fmt: skip
    whole = not languages
    return (*sink.diagnostics, *kept, *_waivers(project.manifest.waive, used if whole else None))


def check_language(project: ProjectModel, tag: str, glossary: Glossary) -> list[Diagnostic]:
    """The findings about one language, nothing waived."""
    subjects = list(subjects_of(project, tag, glossary))
    found = []
    for subject in subjects:
        for check in CHECKS:
            found += [told(check.code, subject, hit) for hit in check.look(subject)]
    for survey in SURVEYS:
        found += [told(survey.code, subject, hit) for subject, hit in survey.look(subjects)]
    return found


def _waivers(waivers: Sequence[Waiver], used: frozenset[Waiver] | None) -> Iterator[Diagnostic]:
    """Waivers that can do nothing; with `used`, those that had nothing to do."""
    for waiver in waivers:
        if waiver.code not in WAIVABLE:
            yield diagnostic("waiver-unknown", waiver.span, name=waiver.code)
        elif used is not None and waiver not in used:
            yield diagnostic("waiver-unused", waiver.span, name=waiver.code, text=waiver.key)


def _at_source(project: ProjectModel, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Where several languages stumble over the same text in the same way, the source may be the reason."""
    tags: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in found:
        if one.key and one.language and one.language != project.manifest.source:
            tags[one.key, one.code].add(one.language)
    source = project.catalogs[project.manifest.source].messages
    others = len(project.catalogs) - 1
    for (key, code), stumbled in tags.items():
        if len(stumbled) >= max(AT_SOURCE, others / 2) and key in source:
            yield diagnostic(
                "source-suspect", source[key].span, key=key, language=project.manifest.source, name=code,
                count=len(stumbled), languages=", ".join(sorted(stumbled)),
            )  # fmt: skip
