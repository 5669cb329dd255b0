"""Which outputs differ from row to row, because they print something of the table of `data`, and what facts say on a sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from operator import is_

from leafletgen.model.project.conditions import conditions
from leafletgen.model.project.manifest import FactRow
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.tree import facts_of, nodes_of
from leafletgen.model.project.used import texts_of_layout


class _PrintedParts:
    """The parts of a project that say what is printed; the same while nothing of them changes."""

    __slots__ = ("parts", "project")

    def __init__(self, project: ProjectModel) -> None:
        self.project = project
        self.parts = (project.manifest, project.layouts, project.graphs, project.catalogs, project.rows)

    def __hash__(self) -> int:
        return hash(tuple(map(id, self.parts)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _PrintedParts) and all(map(is_, self.parts, other.parts))


def outputs_by_row(project: ProjectModel) -> frozenset[str]:
    """The outputs of which each row has its own; the others are made once and are the same for all rows."""
    return _by_row(_PrintedParts(project)) if project.rows is not None else frozenset()


@lru_cache(maxsize=4)
def _by_row(printing: _PrintedParts) -> frozenset[str]:
    project = printing.project
    own = set(project.rows.columns if project.rows else ())
    return frozenset(
        name for name in project.manifest.outputs if not own.isdisjoint(_printed(project, name))
        or _asks_for_rows(project, name)
    )  # fmt: skip


def _asks_for_rows(project: ProjectModel, output: str) -> bool:
    layout = project.layouts.get(project.manifest.outputs[output].layout or "")
    return layout is not None and any(one.row for one in conditions(nodes_of(layout)))


def _printed(project: ProjectModel, output: str) -> Iterator[str]:
    """The facts that an output prints in any language, or whose value decides what it prints."""
    layout = project.layouts.get(project.manifest.outputs[output].layout or "")
    if layout is None:
        return
    yield from facts_of(nodes_of(layout))[0]
    for one in conditions(nodes_of(layout)):
        yield from one.given
        yield from one.fact or ()
    keys = texts_of_layout(project, layout)
    for catalog in project.catalogs.values():
        for key in keys:
            if key in catalog.messages:
                yield from catalog.messages[key].facts


def facts_on(project: ProjectModel, output: str, row: str | None) -> Mapping[str, FactRow]:
    """What facts say on a sheet: those of its row among them. Of an output that differs by row, without a row, those of the
    first; of one that does not, none of any row.
    """
    facts, rows = project.manifest.facts, project.rows
    if rows is None:
        return facts
    if output not in outputs_by_row(project):
        return {name: fact for name, fact in facts.items() if name not in rows.columns}
    return facts if row is None else {**facts, **rows.facts(row)}
