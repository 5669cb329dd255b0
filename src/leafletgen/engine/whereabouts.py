"""Where a finding is to be mended, for those that no stage could place: a text that is not there, a zone, an output."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from itertools import pairwise
from typing import Any

from leafletgen.core.diagnostics import Diagnostic, Related, Sink
from leafletgen.core.reading import MapNode, Scalar, compose, salvaged
from leafletgen.core.source import Place, Source, Span
from leafletgen.model.project.manifest import FactRow
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.page.blocks.zone import Zone

NOWHERE = frozenset({"project-missing", "folder-missing", "epoch-form", "internal"})
"""What has no place in a file of the project."""


class Whereabouts:
    """The places of a project's texts, zones, outputs and languages; files are looked at again only where that is asked."""

    def __init__(self, project: ProjectModel) -> None:
        self.project = project
        self._nodes: dict[str, MapNode | None] = {}
        self._orders: dict[str, list[str]] = {}

    def texts(self, tag: str) -> MapNode | None:
        """The map of a file of texts; None where it has none."""
        path = f"locales/{tag}.yaml"
        if path not in self._nodes:
            source = self.project.sources.get(path)
            node = (compose(source, Sink(), texts=True) or salvaged(source, texts=True)) if source else None
            self._nodes[path] = node if isinstance(node, MapNode) else None
        return self._nodes[path]

    def head(self, tag: str) -> Span:
        """The beginning of a file of texts."""
        return Span(f"locales/{tag}.yaml", 0, 0)

    def key(self, tag: str, name: str) -> Span | None:
        """Where a file of texts has this name; None where it has not."""
        node: Any = self.texts(tag)
        found = None
        for part in name.split("."):
            entry = _entry(node, part)
            if entry is None:
                return None
            found, node = entry.key.span, entry.value
        return found

    def gap(self, tag: str, name: str) -> Span:
        """Where a missing text belongs: at its empty entry, below its neighbour in the source, or at its group."""
        if found := self.key(tag, name):
            return found
        group, _, last = name.rpartition(".")
        order = self._order(group)
        for other in reversed(order[: order.index(last)] if last in order else order):
            if found := self.key(tag, f"{group}.{other}" if group else other):
                return found
        if not group:
            return self.head(tag)
        return self.key(tag, group) or self.gap(tag, group)

    def siblings(self, name: str) -> list[str]:
        """The last parts of the names beside this one, in the order of the source."""
        return self._order(name.rpartition(".")[0])

    def within(self, whole: Span | None, name: str, field: str) -> Span | None:
        """Where an entry of a file says something about `field`; the entry, where that cannot be told."""
        entry = self.word(whole, name)
        source = self.project.sources.get(entry.source) if entry else None
        if entry is None or source is None:
            return entry
        found = re.compile(rf"{field}: *([^\s,}}]+)").search(source.text, entry.end, entry.end + 400)
        return Span(entry.source, *found.span(1)) if found else entry

    def _order(self, group: str) -> list[str]:
        """The names right below a group of the source, in the order of its file; in translations the same is wanted."""
        if group not in self._orders:
            depth = group.count(".") + 1 if group else 0
            keys = [k.split(".") for k in self._known if not group or k.startswith(group + ".")]
            self._orders[group] = [*dict.fromkeys(parts[depth] for parts in keys if len(parts) > depth)]
        return self._orders[group]

    @cached_property
    def _known(self) -> dict[str, None]:
        """All keys: the source's in their order, and what other languages have besides."""
        source = self.project.catalogs[self.project.manifest.source].messages
        after: dict[str | None, str | None] = dict(pairwise((None, *source, None)))
        for catalog in self.project.catalogs.values():
            before: str | None = None
            for key in catalog.messages:
                if key not in after:
                    after[key], after[before] = after[before], key
                before = key
        known: dict[str, None] = {}
        at = after[None]
        while at is not None:
            known[at] = None
            at = after[at]
        return known

    def zone(self, output: str, name: str) -> Zone[Any] | None:
        """A zone by its id, or by the name of a cell in it, as the layout of an output has it."""
        name = name.partition("/")[0]
        made = self.project.manifest.outputs.get(output)
        layout = self.project.layouts.get((made and made.layout) or "")
        pages = layout.all_pages if layout else ()
        return next((b for p in pages for b in p.blocks if isinstance(b, Zone) and b.id == name), None)

    def output(self, name: str) -> Span | None:
        """Where the project file describes an output."""
        return self._listed("outputs", name)

    def language(self, tag: str) -> Span | None:
        """Where the project file lists a language."""
        return self._listed("languages", tag) or self._listed("source", tag)

    @property
    def manifest(self) -> Span | None:
        """The project file."""
        whole = self.project.manifest.span
        return whole and Span(whole.source, whole.start, whole.start)

    def _listed(self, key: str, word: str) -> Span | None:
        whole = self.project.manifest.span
        source: Source | None = self.project.sources.get(whole.source) if whole else None
        if source is None:
            return None
        pattern = rf"^{key}:(?:[^\n]*\n(?:[ \t#-][^\n]*\n|\n)*)"
        block = re.search(pattern, source.text + "\n", re.MULTILINE)
        found = block and re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", block[0])
        return (
            Span(source.path, block.start() + found.start(), block.start() + found.end())
            if block and found
            else None
        )

    def placed(self, found: Diagnostic) -> Diagnostic:
        """The finding with a place, where one can be told."""
        if found.follows is not None:
            same = replace(found.follows, output=found.follows.output or found.output)
            found = replace(found, follows=self.placed(same))
        if found.key is None and isinstance(found.where, Span) and found.where.source.startswith("locales/"):
            found = replace(found, key=self._text_at(found.where))
        if found.code == "text-missing" and found.language and found.key:
            return self._missing(found, found.language, found.key)
        if isinstance(found.where, Place) and (fact := self._fact(found.where.message, found.row)):
            return replace(found, where=fact.span)  # a value of a table, which is a text of its own
        if found.where is not None and self._resolves(found):
            return found
        return replace(found, where=self._guessed(found)) if found.code not in NOWHERE else found

    def _fact(self, name: str, row: str | None) -> FactRow | None:
        """A fact by its name, that of a row where it differs."""
        table = self.project.rows
        if table is not None and row is not None and row in table.rows and name in table.columns:
            return table.facts(row)[name]
        return self.project.manifest.facts.get(name)

    def _text_at(self, where: Span) -> str | None:
        """The text within which a place of a file lies."""
        catalog = self.project.catalogs.get(where.source.removeprefix("locales/").removesuffix(".yaml"))
        spans = ((key, message.span) for key, message in catalog.messages.items()) if catalog else ()
        return next((key for key, s in spans if s.start <= where.start and where.end <= s.end), None)

    def _missing(self, found: Diagnostic, tag: str, key: str) -> Diagnostic:
        where = self.gap(tag, key)
        if found.where == where:
            return found
        source = self.project.catalogs[self.project.manifest.source].messages.get(key)
        related = [Related("source-here", source.span)] if source else []
        related += [Related("used-here", found.where)] if found.where else []
        return replace(found, where=where, related=(*related, *found.related))

    def _resolves(self, found: Diagnostic) -> bool:
        if not isinstance(found.where, Place):
            return True
        own = (found.language or "", self.project.manifest.source)
        catalogs = [self.project.catalogs[tag] for tag in own if tag in self.project.catalogs]
        return any(found.where.message in catalog.messages for catalog in catalogs)

    def _guessed(self, found: Diagnostic) -> Span | None:
        args = dict(found.args)
        if found.code == "size-too-large":
            return self._size(found.output or "", args["name"])
        zone = self.zone(found.output or "", args.get("box", ""))
        if zone is not None:
            return zone.spans.get("height") or zone.span
        if found.code == "selection-empty":
            return self._listed(f"{args['kind']}s", f"{args['kind']}s") or self.manifest
        return (
            (self.output(found.output) if found.output else None)
            or (self.language(found.language) if found.language else None)
            or self.manifest
        )

    def _size(self, output: str, name: str) -> Span | None:
        """Where the floor of a size is written."""
        layout = self.project.layouts[self.project.manifest.outputs[output].layout or ""]
        step = layout.fit.groups.get(name)
        if step is not None:
            return step.spans.get("floor") or step.span
        return self.word(layout.span, name)

    def word(self, whole: Span | None, name: str) -> Span | None:
        """Where a file has an entry of that name."""
        source = self.project.sources.get(whole.source) if whole else None
        found = re.search(rf"^ *({re.escape(name)}):", source.text, re.MULTILINE) if source else None
        return Span(source.path, *found.span(1)) if source and found else whole


def _entry(node: Any, name: str) -> Any:
    if not isinstance(node, MapNode):
        return None
    return next((e for e in node.entries if e.key.value == name), None)


def entries(node: MapNode | None, above: str = "") -> Iterator[tuple[str, Scalar]]:
    """All names of a file of texts with the places of their keys, groups before what is in them."""
    for entry in node.entries if node else ():
        yield f"{above}{entry.key.value}", entry.key
        if isinstance(entry.value, MapNode):
            yield from entries(entry.value, f"{above}{entry.key.value}.")
