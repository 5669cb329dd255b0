"""How far the languages are, as a table and as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from leafletgen.core.messages.translate import say
from leafletgen.desk.report.tables import table_lines
from leafletgen.engine.translation.readiness import Readiness
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.writing.progress import STATES, Progress
from leafletgen.text.languages.names import display_name


def progress_table(
    rows: Sequence[Progress],
    known: Mapping[str, Readiness],
    project: ProjectModel,
    language: str = "en",
    columns: int | None = None,
) -> str:
    """A line for each language: how many texts are in which state, whether it is signed, whether all of it fits, whether a final
    print makes it; a dot where that is not known. `columns`: of a terminal.
    """
    heads = ["language", "", *STATES, "signed", "fits", "ready"]
    table = [[say(head, language) if head else "" for head in heads]]
    for row in rows:
        name = display_name(row.language, language, project.languages)
        counts = [str(len(row.of(state)) or "·") for state in STATES]
        signed = row.signed.by if row.signed else "·"
        one = known[row.language]
        ends = [
            "·" if said is None else say("yes" if said else "no", language) for said in (one.fits, one.ready)
        ]
        mark = f" ({say('source', language)})" if row.language == project.manifest.source else ""
        table.append([row.language, name + mark, *counts, signed, *ends])
    return "\n".join(table_lines(table, range(2, 2 + len(STATES)), columns, 2))


def progress_data(rows: Sequence[Progress], known: Mapping[str, Readiness]) -> list[dict[str, Any]]:
    """The same with the keys of all texts that are not checked."""
    return [
        {
            "language": row.language,
            "texts": len(row.states),
            "counts": {state: len(row.of(state)) for state in STATES},
            "keys": {state: list(row.of(state)) for state in STATES if state != "checked" and row.of(state)},
            "adapted": list(row.adapted),
            "unrecorded": list(row.unrecorded),
            "machine": list(row.machine),
            "unconfirmed": list(row.unconfirmed),
            "signed": {n: v for n, v in vars(row.signed).items() if v} if row.signed else None,
            "fits": known[row.language].fits,
            "ready": known[row.language].ready,
        }
        for row in rows
    ]
