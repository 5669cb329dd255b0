"""The values of a project's facts, judged: each fault at its characters in the file."""

from __future__ import annotations

from collections.abc import Iterator

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.model.project.facts import fact_faults, place_of, place_of_fault
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.text.unseen import faults


def check_facts(project: ProjectModel) -> Iterator[Diagnostic]:
    """All that is wrong with the values of facts; those of rows are judged where their table is read."""
    source = project.languages.get(project.manifest.source)
    script = source.script if source else ""
    of_rows = project.rows.columns if project.rows else {}
    for name, fact in project.manifest.facts.items():
        for fault in () if name in of_rows else fact_faults(fact, script):
            where = place_of_fault(project.sources, fact, fault)
            yield diagnostic(fault.code, where, name=name, **dict(fault.args))  # type: ignore[arg-type]  # names of a code's arguments only
    yield from _printed(project)


def _printed(project: ProjectModel) -> Iterator[Diagnostic]:
    """What else the project file puts on sheets and tickets: no more may be hidden in it than in a text."""
    manifest = project.manifest
    stated = [(manifest.version, manifest.span), (manifest.staff_topic, manifest.span)]
    stated += [(output.stock or "", output.span) for output in manifest.outputs.values()]
    stated += [(fact.owner or "", fact.span) for fact in manifest.facts.values()]
    for value, span in stated:
        for one in faults(value)[:1]:
            yield diagnostic(one.fault, place_of(project.sources, value, span, one.start), character=one.name)
