"""Runs the checks of texts over a project's languages, takes out what the project waives, and looks for what is at the
source.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from leafletgen.diagnostics import Diagnostic, Related, Sink, diagnostic
from leafletgen.glossary import Glossary
from leafletgen.language.tag import language
from leafletgen.messages.table import CODES as ALL_CODES
from leafletgen.messages.table import Severity
from leafletgen.messages.translation import CODES
from leafletgen.preflight import letters, marks, plainness, translation
from leafletgen.preflight.check import Check, Hit, Survey
from leafletgen.preflight.subject import Subject
from leafletgen.project.load import Project
from leafletgen.project.manifest import Waiver
from leafletgen.project.progress import is_adapted, stale_texts
from leafletgen.project.refer import used_texts
from leafletgen.project.terms import project_glossary

CHECKS: tuple[Check, ...] = (*translation.CHECKS, *marks.CHECKS, *letters.CHECKS, *plainness.CHECKS)
SURVEYS: tuple[Survey, ...] = translation.SURVEYS

WAIVABLE = frozenset(code.name for code in CODES) - {"waiver-unknown", "waiver-unused", "source-suspect"}
"""Findings that can be false alarms."""
AT_SOURCE = 3
"""Languages that stumble over the same text before the text itself is asked."""


def check_texts(project: Project, languages: Sequence[str] = ()) -> tuple[Diagnostic, ...]:
    """All findings about the texts of some languages (none named: all)."""
    sink = Sink()
    glossary = project_glossary(project, sink)
    found: list[Diagnostic] = []
    tags = [tag for tag in project.catalogs if not languages or tag in languages]
    for tag in tags:
        found += check_language(project, tag, glossary)
    kept, used = _waived(found, project.manifest.waive)
    kept += _at_source(project, kept)
    for tag in tags:
        kept += stale_texts(project, tag)
    whole = not languages
    return (*sink.diagnostics, *kept, *_waivers(project.manifest.waive, used if whole else None))


def text_errors(project: Project, languages: Sequence[str] = ()) -> tuple[Diagnostic, ...]:
    """The errors alone, as a build asks for them: quickly, without the glossary."""
    stops = tuple(check for check in CHECKS if ALL_CODES[check.code].severity is Severity.ERROR)
    found = [
        _told(check.code, subject, hit)
        for tag in project.catalogs
        if not languages or tag in languages
        for subject in subjects_of(project, tag, Glossary())
        for check in stops
        for hit in check.look(subject)
    ]
    return tuple(_waived(found, project.manifest.waive)[0])


def check_language(project: Project, tag: str, glossary: Glossary) -> list[Diagnostic]:
    """The findings about one language, nothing waived."""
    subjects = list(subjects_of(project, tag, glossary))
    found = []
    for subject in subjects:
        for check in CHECKS:
            found += [_told(check.code, subject, hit) for hit in check.look(subject)]
    for survey in SURVEYS:
        found += [_told(survey.code, subject, hit) for subject, hit in survey.look(subjects)]
    return found


def subjects_of(project: Project, tag: str, glossary: Glossary) -> Iterator[Subject]:
    """The texts of a language that are printed, in the order of the source."""
    row = language(tag)
    catalog, source_tag = project.catalogs[tag], project.manifest.source
    source, used = project.catalogs[source_tag], used_texts(project)
    facts = {name: fact.value for name, fact in project.manifest.facts.items()}
    for key, message in source.messages.items():
        if key in catalog.messages and key in used and row is not None:
            other = message if tag != source_tag else None
            yield Subject(
                catalog.messages[key], row, other, source_tag, facts, glossary, is_adapted(project, key)
            )


def _told(code: str, subject: Subject, hit: Hit) -> Diagnostic:
    message = subject.message
    if hit.start is None or hit.end is None:
        where = message.span
    else:
        where = message.at(*subject.plain.place(hit.start, hit.end))
    related = (Related("source-here", subject.source.span),) if subject.source and hit.start is None else ()
    return replace(
        diagnostic(code, where, language=subject.tag, key=subject.key, related=related), args=hit.args
    )


def _waived(
    found: Iterable[Diagnostic], waivers: Sequence[Waiver]
) -> tuple[list[Diagnostic], frozenset[Waiver]]:
    """The findings without those that are waived, and the waivers that were of use."""
    kept, used = [], set()
    for one in found:
        own = [w for w in waivers if _fits(w, one)]
        used.update(own)
        if not own:
            kept.append(one)
    return kept, frozenset(used)


def _fits(waiver: Waiver, found: Diagnostic) -> bool:
    return (
        (waiver.code, waiver.key) == (found.code, found.key)
        and found.code in WAIVABLE
        and waiver.language in (None, found.language)
    )


def _waivers(waivers: Sequence[Waiver], used: frozenset[Waiver] | None) -> Iterator[Diagnostic]:
    """Waivers that can do nothing; with `used`, those that had nothing to do."""
    for waiver in waivers:
        if waiver.code not in WAIVABLE:
            yield diagnostic("waiver-unknown", waiver.span, name=waiver.code)
        elif used is not None and waiver not in used:
            yield diagnostic("waiver-unused", waiver.span, name=waiver.code, text=waiver.key)


def _at_source(project: Project, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
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
