"""Which texts and facts the sheets of a project use, and where they are named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import is_dataclass
from functools import lru_cache
from operator import is_
from typing import Any

from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Span
from leafletgen.model.project.conditions import (
    chosen,
    is_conditional,
    second_languages,
    situation,
    spoken,
    tag_of,
    with_languages,
)
from leafletgen.model.project.layout import Layout
from leafletgen.model.project.manifest import FactRow, Manifest
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.tree import codes_of_block, nodes_of, walked
from leafletgen.page.blocks.kinds.diagram import Diagram
from leafletgen.page.blocks.kit import Given, MessageRef, Texts
from leafletgen.page.blocks.when import Situation

_OF_THE_SHEET = ""
"""Stands for the language of the sheet, whichever that is."""


class _Naming:
    """The parts of a project that name texts; the same while only translations differ."""

    __slots__ = ("parts", "project")

    def __init__(self, project: ProjectModel) -> None:
        self.project = project
        source = project.catalogs[project.manifest.source]
        self.parts = (project.manifest, project.layouts, project.graphs, source)

    def __hash__(self) -> int:
        return hash(tuple(map(id, self.parts)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Naming) and all(map(is_, self.parts, other.parts))


def places_of(project: ProjectModel, key: str) -> set[Span | None]:
    """All places that name a text."""
    return _places(_Naming(project)).get(key, set())


@lru_cache(maxsize=4)
def _places(naming: _Naming) -> dict[str, set[Span | None]]:
    layouts, titles = naming.project.layouts.values(), naming.project.manifest.titles
    named = (node for layout in layouts for node in nodes_of(layout) if isinstance(node, MessageRef | Texts))
    found: dict[str, set[Span | None]] = {}
    for one in (*named, *titles):
        found.setdefault(one.key, set()).add(one.span)
    return found


def used_texts(project: ProjectModel) -> dict[str, Span | None]:
    """Every key that a layout or diagram uses, with a place that names it; groups written out."""
    return _used(_Naming(project))


@lru_cache(maxsize=4)
def _used(naming: _Naming) -> dict[str, Span | None]:
    project = naming.project
    used: dict[str, Span | None] = {title.key: title.span for title in project.manifest.titles}
    for layout in project.layouts.values():
        _note_texts(project, layout, used)
    return used


def texts_of_layout(project: ProjectModel, layout: Layout) -> dict[str, Span | None]:
    """Every key that the sheets of a layout use, their title among them, with a place that names it."""
    used: dict[str, Span | None] = {title.key: title.span for title in project.manifest.titles}
    _note_texts(project, layout, used)
    return used


def _note_texts(project: ProjectModel, layout: Layout, used: dict[str, Span | None]) -> None:
    """Note the keys that a layout uses."""
    _note_named(project, nodes_of(layout), used)


@lru_cache(maxsize=256)
def _by_language(naming: _Naming, name: str) -> dict[str, dict[str, Span | None]]:
    """Those of a layout of which all parts stand, by the language that they are in, whatever the sheet's is."""
    project = naming.project
    pages = tuple(page.parts for page in project.layouts[name].all_pages)
    nodes: dict[str, list[Any]] = {}
    for node, said in with_languages(pages, _OF_THE_SHEET, project.manifest):
        nodes.setdefault(said, []).append(node)
    found: dict[str, dict[str, Span | None]] = {said: {} for said in nodes}
    for said, own in nodes.items():
        _note_named(project, own, found[said])
    return found


def spoken_besides(project: ProjectModel) -> frozenset[str]:
    """The languages that parts of any layout are in whatever the sheet's is."""
    return _second_languages(_Naming(project))


@lru_cache(maxsize=4)
def _second_languages(naming: _Naming) -> frozenset[str]:
    return frozenset(second_languages(naming.project.layouts.values(), naming.project.manifest))


def _note_named(project: ProjectModel, nodes: Sequence[Any], used: dict[str, Span | None]) -> None:
    """Note the keys that parts of a layout name themselves, then those of diagrams."""
    source = project.catalogs[project.manifest.source]
    for node in nodes:
        if isinstance(node, Texts):
            used.update(dict.fromkeys(source.below(node.key), node.span))
        if isinstance(node, MessageRef | Texts):
            used.setdefault(node.key, node.span)
    used |= _diagram_texts(project, nodes, used)


def headings(project: ProjectModel) -> frozenset[str]:
    """The keys of the texts that are headings on some sheet."""
    return _headings(_Naming(project))


@lru_cache(maxsize=4)
def _headings(naming: _Naming) -> frozenset[str]:
    nodes = (node for layout in naming.project.layouts.values() for node in nodes_of(layout))
    named = (getattr(node, "headline", None) for node in nodes)
    return frozenset(ref.key for ref in named if isinstance(ref, MessageRef))


def signs_beside(project: ProjectModel) -> Mapping[str, frozenset[str]]:
    """The signs that texts speak for, by the texts' keys: alternative texts, titles of what bears a sign, names of actors."""
    return _signs_beside(_Naming(project))


@lru_cache(maxsize=4)
def _signs_beside(naming: _Naming) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for node in (node for layout in naming.project.layouts.values() for node in nodes_of(layout)):
        if not isinstance(sign := getattr(node, "pictogram", None), str):
            continue
        for ref in (getattr(node, name, None) for name in ("alt", "title", "text")):
            if isinstance(ref, MessageRef):
                found.setdefault(ref.key, set()).add(sign)
    for name, graph in naming.project.graphs.items():
        for actor, one in graph.actors.items():
            if (sign := one.pictogram) is not None:
                own = f"{name}.nodes.{actor}" if graph.decides else f"actors.{actor}"
                found.setdefault(own, set()).add(sign)
    return {key: frozenset(signs) for key, signs in found.items()}


def needed_texts(project: ProjectModel, tag: str, *, every: bool = False) -> frozenset[str]:
    """The keys of the texts that a language must have: those that stand, in this language, on the sheets of any edition. `every`:
    with those that stand only where a language has them.
    """
    layouts, manifest = project.layouts, project.manifest
    some = any(output.languages for output in manifest.outputs.values())
    if not some and not any(is_conditional(layout) or spoken(layout) for layout in layouts.values()):
        return frozenset(used_texts(project))
    used: dict[str, Span | None] = {title.key: title.span for title in manifest.titles}
    second = tag in spoken_besides(project)
    for name, output in manifest.outputs.items():
        layout = layouts.get(output.layout or "")
        if layout is None:
            continue
        is_own = _has_sheets(manifest, name, tag, second)
        speaks = second and any(tag_of(word, manifest) == tag for word in spoken(layout))
        if not is_conditional(layout):
            said = _by_language(_Naming(project), output.layout or "")
            if is_own:
                used |= said.get(_OF_THE_SHEET, {})
            if is_own or (speaks and manifest.made_in(name)):
                used |= said.get(tag, {})
            continue
        others = manifest.made_in(name) if speaks else ()
        for own in dict.fromkeys((*others, tag) if is_own else others):
            at = situation(
                project.catalogs, manifest, own, name, every=every, any_row=project.rows is not None
            )
            pages = tuple(page.parts for page in chosen(layout, at).all_pages)
            _note_named(project, [n for n, said in with_languages(pages, own, manifest) if said == tag], used)
    return frozenset(used)


def _has_sheets(manifest: Manifest, output: str, tag: str, second: bool) -> bool:
    """Whether sheets of an output in a language ask for texts of it. The source has the texts of all outputs; so has
    a language that the project does not name (yet) those of outputs that are made in all. `second`: it stands on sheets of others.
    """
    stated = manifest.outputs[output].languages
    if tag in manifest.languages and (not stated or tag in stated):
        return True
    return not second and (tag == manifest.source or (tag not in manifest.languages and not stated))


class ShownFact(NamedTuple):
    """A fact as it is met on an output: its name, what it says there, whether it is read, whether it is scanned."""

    name: str
    value: str
    read: bool
    scanned: bool


def shown_facts(
    project: ProjectModel,
    output: str,
    tag: str,
    facts: Mapping[str, FactRow] | None = None,
    row: str | None = None,
) -> tuple[ShownFact, ...]:
    """The facts that an edition shows, in the order of the project file. `facts`: what they say on it, if
    not what they say in the project file.
    """
    facts = project.manifest.facts if facts is None else facts
    layout = project.layouts.get(project.manifest.outputs[output].layout or "")
    if layout is None:
        return ()
    layout = chosen(layout, _at(project, tag, output, facts, row))
    keys: dict[str, Span | None] = {}
    _note_texts(project, layout, keys)
    texts = project.catalogs[project.manifest.source].messages
    read = {name for key in keys if key in texts for name in texts[key].facts}
    scanned: set[str] = set()

    for node in walked(tuple(page.parts for page in layout.all_pages)):
        if is_dataclass(node) and not isinstance(node, (type, MessageRef, Texts)):
            codes = set(codes_of_block(node))
            scanned.update(codes)
            read.update(name for name in facts_of_block(node) if name not in codes)
    return tuple(
        ShownFact(name, fact.value.replace("{lang}", tag), name in read, name in scanned)
        for name, fact in facts.items()
        if name in read or name in scanned
    )


def _at(
    project: ProjectModel, tag: str, output: str, facts: Mapping[str, FactRow], row: str | None
) -> Situation:
    values = {name: fact.value for name, fact in facts.items()}
    return situation(project.catalogs, project.manifest, tag, output, row, values)


def _diagram_texts(
    project: ProjectModel, nodes: Sequence[Any], used: Mapping[str, Span | None]
) -> dict[str, Span | None]:
    found: dict[str, Span | None] = {}
    for node in nodes:
        if isinstance(node, Diagram) and node.of in project.graphs:
            graph = project.graphs[node.of]
            source = project.catalogs[project.manifest.source]
            own = f"{node.of}.nodes" if graph.decides else "actors"
            keys = [f"{own}.{actor}" for actor in graph.actors]
            keys += [a.label for a in graph.arrows.values() if a.label]
            if graph.decides:
                keys += [k for lane in graph.lanes if (k := f"{node.of}.groups.{lane}") in source.messages]
            else:
                keys += source.below(f"{node.of}.steps")
            asks = {f"{own}.{name}": actor.span for name, actor in graph.actors.items()}
            found.update({key: asks.get(key) or node.span for key in keys if key not in used})
    return found


def facts_of_block(node: Any) -> tuple[str, ...]:
    """The facts that a block shows itself."""
    return (node.fact,) if isinstance(node, Given) else getattr(node, "shown_facts", ())
