"""From a project to the texts that are checked, and from a hit to a finding; what the project waives is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from leafletgen.core.diagnostics import Diagnostic, Related, diagnostic
from leafletgen.core.messages.table import codes_of
from leafletgen.judge.preflight.check import Hit
from leafletgen.judge.preflight.subject import Subject
from leafletgen.model.project.manifest import Waiver
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.used import headings, signs_beside, used_texts

if TYPE_CHECKING:
    from leafletgen.model.glossary import Glossary

WAIVABLE = codes_of("translation") - {"waiver-unknown", "waiver-unused", "source-suspect"}
"""Findings that can be false alarms."""


def subjects_of(project: ProjectModel, tag: str, glossary: Glossary | None) -> Iterator[Subject]:
    """The texts of a language that are printed, in the order of the source."""
    row = project.languages.get(tag)
    catalog, source_tag = project.catalogs[tag], project.manifest.source
    source, used = project.catalogs[source_tag], used_texts(project)
    heads, signs = headings(project), signs_beside(project)
    facts = {name: fact.value for name, fact in project.manifest.facts.items()}
    for key, message in source.messages.items():
        if key in catalog.messages and key in used and row is not None:
            other = message if tag != source_tag else None
            one = Subject(
                catalog.messages[key], row, other, source_tag, facts, glossary, project.manifest.adapt,
                project.manifest.forms, project.languages,
            )  # fmt: skip
            one.is_heading, one.signs = key in heads, signs.get(key, one.signs)
            yield one


def told(code: str, subject: Subject, hit: Hit) -> Diagnostic:
    """The finding for a hit, at its place in the file."""
    message = subject.message
    if hit.start is None or hit.end is None:
        where = message.span
    else:
        seen = subject.typed if hit.typed else subject.plain
        where = message.at(*seen.place(hit.start, hit.end))
    related = (Related("source-here", subject.source.span),) if subject.source and hit.start is None else ()
    return replace(
        diagnostic(code, where, language=subject.tag, key=subject.key, related=related), args=hit.args
    )


def waived(
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
