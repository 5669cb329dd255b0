"""The facts of a project, what is known of each, and how one is confirmed."""

from __future__ import annotations

from leafletgen.core.record import record
from leafletgen.model.project.manifest import NOT_CHECKED, FactRow
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.writing.confirming import Confirming, Exchanged, confirm, take_back

__all__ = ["Confirming", "Exchanged", "KnownFact", "confirm", "known_facts", "take_back"]


@record
class KnownFact:
    """A fact as its owner is asked about it. `state`: `unconfirmed` (its sheets are drafts), `undated` (nobody has said when it was
    checked) or `checked`.
    """

    name: str
    value: str
    checked: str | None
    state: str


def known_facts(project: ProjectModel) -> tuple[KnownFact, ...]:
    """All facts of the project file, those that nobody has confirmed first; what a table says is its own matter."""
    of_rows = project.rows.columns if project.rows else ()
    facts = [
        KnownFact(name, row.value, row.checked, _state(row))
        for name, row in project.manifest.facts.items()
        if name not in of_rows
    ]
    return tuple(sorted(facts, key=lambda one: one.state != "unconfirmed"))


def _state(fact: FactRow) -> str:
    if fact.is_unconfirmed:
        return "unconfirmed"
    return "checked" if fact.checked and fact.checked != NOT_CHECKED else "undated"
