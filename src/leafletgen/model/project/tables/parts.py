"""Files that layouts take parts from: components, files of blocks, tables; each read once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from leafletgen.core.diagnostics import Sink, diagnostic
from leafletgen.core.files.intake import is_there, unreadable
from leafletgen.core.limits import ROWS_BYTES
from leafletgen.core.reading import ListNode, MapNode, Node, Scalar
from leafletgen.core.source import Source, Span
from leafletgen.core.tables.limits import TABLE_LIMITS, TableLimits
from leafletgen.model.project.datum import Datum
from leafletgen.model.project.expansion.components import LayoutComponent, declared
from leafletgen.model.project.expansion.expand import COMMON
from leafletgen.model.project.expansion.inherit import get, meant
from leafletgen.model.project.expansion.scope import head
from leafletgen.model.project.manifest import FactRow
from leafletgen.model.project.tables.rows import TABLES, ReadTable, read_table, records
from leafletgen.model.project.world import World

FoundPart: TypeAlias = Callable[[str, str, Span | None], Node | None]
"""The content of a file by its kind and name; reported at the place that names it when there is none."""


class PartFiles:
    """The parts of one project."""

    def __init__(self, world: World, sink: Sink, sources: dict[str, Source], found: FoundPart) -> None:
        """`sources` takes the tables that are read; other files are read by `found`."""
        self.world = world
        self.sink = sink
        self.sources = sources
        self.found = found
        self._components: dict[str, LayoutComponent | None] = {}
        self._tables: dict[str, tuple[MapNode, ...]] = {}

    def component(self, name: str, where: Span) -> LayoutComponent | None:
        """See `expand.PartSource`."""
        if name not in self._components or self._components[name] is None:
            node = self.found("components", name, where)
            self._components[name] = node and declared(name, node, ("name", *COMMON), self.sink)
        return self._components[name]

    def has_component(self, name: str) -> bool:
        """See `expand.PartSource`."""
        return self.world.find("components", f"{name}.yaml") is not None

    def included(self, name: str, where: Span) -> LayoutComponent | None:
        """See `expand.PartSource`: of a component, or else of a layout."""
        name = name.removesuffix(".yaml")
        kind, _, stem = name.rpartition("/")
        if kind == "components" or (not kind and self.world.find("components", f"{name}.yaml")):
            return self.component(stem, where)
        node = self.found("layouts", stem if kind in ("", "layouts") else name, where)
        blocks = get(node, "blocks")
        if isinstance(node, MapNode) and isinstance(blocks, ListNode):
            return LayoutComponent(f"layouts/{stem}", node, {}, blocks)
        if node is not None:
            self.sink.add(diagnostic("component-shape", head(node), name=f"layouts/{stem}.yaml"))
        return None

    def facts(self, names: Iterable[str], scanned: Iterable[str]) -> dict[str, FactRow]:
        """What stands in the tables under some names of facts (`Datum.fact`), and which of them are codes."""
        wanted, codes, found = set(names), set(scanned), {}
        for record in (record for table in self._tables.values() for record in table):
            for _, cell in record.entries:
                if isinstance(cell, Scalar) and isinstance(cell.value, Datum) and cell.value.fact in wanted:
                    found[cell.value.fact] = FactRow(
                        str(cell.value), qr=cell.value.fact in codes, span=cell.span
                    )
        return found

    def records(self, path: str, where: Span) -> tuple[MapNode, ...]:
        """See `expand.PartSource`; none (and reported) where the table cannot be read."""
        if path not in self._tables:
            table = self.table(path, where)
            self._tables[path] = records(table, self.sink) if table else ()
        return self._tables[path]

    def table(self, path: str, where: Span, limits: TableLimits = TABLE_LIMITS) -> ReadTable | None:
        """A table of the project; None (and reported) where it cannot be read."""
        file = self.world.inside(".", path)
        if not path.lower().endswith(TABLES):
            self.sink.add(diagnostic("rows-kind", where, path=path))
            return None
        if file is None or not is_there(file):
            known = [name for ending in TABLES for name in self.world.files(".", ending)]
            self.sink.add(diagnostic("rows-missing", where, path=path, suggestion=meant(path, known)))
            return None
        try:
            data = self.world.read(file, ROWS_BYTES)
        except OSError as error:
            self.sink.add(unreadable(path, error, where))
            return None
        table = read_table(path, data, self.sink, limits)
        if table is not None:
            self.sources[path] = table.source
        return table
