"""Facts that nobody has confirmed: which there are, and on which sheets they stand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from leafletgen.core.days import is_day
from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.model.project.by_row import facts_on
from leafletgen.model.project.manifest import NOT_CHECKED
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.used import shown_facts


def unconfirmed(project: ProjectModel) -> tuple[str, ...]:
    """The names of the facts that nobody has changed or confirmed."""
    return tuple(name for name, fact in project.manifest.facts.items() if fact.is_unconfirmed)


def unconfirmed_on(project: ProjectModel, output: str, tag: str, row: str | None = None) -> tuple[str, ...]:
    """Those of them that an edition shows."""
    names = unconfirmed(project)
    if not names:
        return ()
    shown = shown_facts(project, output, tag, facts_on(project, output, row), row)
    return tuple(one.name for one in shown if one.name in names)


def unconfirmed_in(project: ProjectModel, tag: str) -> tuple[str, ...]:
    """Those of them that stand on any sheet of a language."""
    names = unconfirmed(project)
    if not names:
        return ()
    manifest = project.manifest
    made = [output for output in manifest.outputs if tag in (*manifest.made_in(output), manifest.source)]
    found = {name for output in made for name in unconfirmed_on(project, output, tag)}
    return tuple(name for name in names if name in found)


def latest_day() -> str:
    """The last day on which anybody can have checked anything: tomorrow, as the day begins earlier elsewhere."""
    return (datetime.now(UTC).date() + timedelta(days=1)).isoformat()


def check_confirmed(project: ProjectModel) -> Iterator[Diagnostic]:
    """Facts that nobody has confirmed, and days of confirming that are still to come: by the real clock, as no setting of the
    program can know what somebody will have done.
    """
    latest = latest_day()
    for name, fact in project.manifest.facts.items():
        where = fact.spans.get("checked", fact.span)
        if fact.is_unconfirmed:
            today = project.world.today
            yield diagnostic("fact-unconfirmed", where, name=name, value=fact.value, today=today)
        elif fact.is_changed:
            yield diagnostic("fact-undated", where, name=name, today=project.world.today)
        elif fact.checked and fact.checked != NOT_CHECKED and is_day(fact.checked) and fact.checked > latest:
            yield diagnostic("fact-checked-later", where, name=name, checked=fact.checked)
