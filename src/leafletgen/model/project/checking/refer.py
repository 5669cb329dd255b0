"""Whether the names that a project's files use exist: texts, facts, diagrams, pictograms, roles, grounds, groups."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import is_dataclass, replace
from datetime import date
from typing import Any

from leafletgen.core.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.core.reading.decode import listed
from leafletgen.model.project.checking.continuing import check_continuing
from leafletgen.model.project.checking.grids import check_grids
from leafletgen.model.project.checking.layers import check_layers
from leafletgen.model.project.checking.tweaked import check_tweaks
from leafletgen.model.project.checking.values import check_values, span_of_word
from leafletgen.model.project.checking.zones import check_zones
from leafletgen.model.project.conditions import conditions
from leafletgen.model.project.expansion.inherit import MOST_MEANT, meant
from leafletgen.model.project.layout import Layout, Page
from leafletgen.model.project.reading.drawings import check_drawings
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.strays import misnamed
from leafletgen.model.project.tree import nodes_of, walked
from leafletgen.model.project.unconfirmed import check_confirmed
from leafletgen.model.project.used import facts_of_block, used_texts
from leafletgen.page.blocks.baseline import Baseline
from leafletgen.page.blocks.kinds.diagram import Diagram
from leafletgen.page.blocks.kinds.picture import Picture
from leafletgen.page.blocks.kit import MessageRef, Texts
from leafletgen.page.blocks.table.table import NO, YES
from leafletgen.page.pictograms import names, pictogram
from leafletgen.page.pictograms.lint import findings

STALE_DAYS = 180
"""A fact that was checked longer ago than this is asked again."""


def check_references(project: ProjectModel) -> tuple[Diagnostic, ...]:
    """All names that lead nowhere, and texts that nobody uses."""
    found = list(_manifest(project))
    for layout in project.layouts.values():
        found += _layout(project, layout)
    for name, graph in project.graphs.items():
        found += _graph(project, name, graph)
    found += findings(project.world.root / "pictograms")
    found += _texts(project)
    found += _facts_in_texts(project)
    found += check_values(project)
    nodes = [node for layout in project.layouts.values() for node in nodes_of(layout)]
    found += check_drawings(project.drawings, project.sources, project.theme, nodes)
    return tuple(dict.fromkeys(found))


def _manifest(project: ProjectModel) -> Iterator[Diagnostic]:
    """What leaflet.yaml lacks or says in vain: no date, no paper, facts unchecked for long, tweaks of no language."""
    manifest = project.manifest
    if manifest.date is None:
        yield diagnostic("date-missing", manifest.span, today=project.world.today)
    for name, output in manifest.outputs.items():
        if output.layout and output.paper is None:
            yield diagnostic("paper-missing", output.span, output=name)
        for tag in output.languages:
            if tag not in manifest.languages:
                where, known = output.spans.get("languages", output.span), manifest.languages
                yield diagnostic(
                    "name-unknown", where, kind="language", name=tag, suggestion=meant(tag, known)
                )
    for name, fact in manifest.facts.items():
        days = _age(fact.checked, project.world.today)
        if days is not None and days > STALE_DAYS:
            yield diagnostic(
                "fact-stale",
                fact.span,
                name=name,
                days=days,
                checked=fact.checked,
                owner=fact.owner or "its owner",
            )
    yield from check_confirmed(project)
    yield from check_tweaks(project)


def _age(checked: str | None, today: str) -> int | None:
    try:
        return (date.fromisoformat(today) - date.fromisoformat(checked or "")).days
    except ValueError:
        return None


def _layout(project: ProjectModel, layout: Layout) -> list[Diagnostic]:
    found: list[Diagnostic] = list(_order(project, layout))
    known = _known(project, layout)

    def look(tree: Any) -> Iterator[Diagnostic]:
        for node in walked(tree):
            if is_dataclass(node) and not isinstance(node, (type, MessageRef, Texts)):
                yield from _block(project, layout, known, node)

    found += _conditions(project, layout)
    found += _baseline(project, layout, layout.page)
    for page in layout.all_pages:
        found += check_zones(project.sources, page)
        found += look(page.parts)
        found += check_layers(project, page)
        found += check_grids(project.sources, (page,))
        found += look((page.background,))
        found += _page_ground(project, layout, page)
        found += _baseline(project, layout, page) if page.baseline is not layout.page.baseline else ()
    found += check_continuing(layout)
    return found


def _conditions(project: ProjectModel, layout: Layout) -> Iterator[Diagnostic]:
    """What is asked for and never comes: outputs and texts that are not there, languages that the project has not."""
    manifest = project.manifest
    tags = (*manifest.languages, manifest.source)
    for one in conditions(nodes_of(layout)):
        for name in one.output:
            if name not in manifest.outputs:
                where = one.spans.get("output", one.span)
                yield diagnostic(
                    "name-unknown", where, kind="output", name=name, suggestion=meant(name, manifest.outputs)
                )
        for name in (*one.given, *(one.fact or ())):
            if name not in manifest.facts and not _tableless(project):
                where = one.spans.get("given" if name in one.given else "fact", one.span)
                yield diagnostic(
                    "fact-unknown-here", where, name=name, suggestion=meant(name, manifest.facts)
                )
        for name in one.row if project.rows else ():
            known = project.rows.names if project.rows else ()
            if name not in known:
                where = one.spans.get("row", one.span)
                yield diagnostic("name-unknown", where, kind="row", name=name, suggestion=meant(name, known))
        for key in one.has:
            if not any(
                key in c.messages or key in c.broken or c.below(key) for c in project.catalogs.values()
            ):
                where, source = one.spans.get("has", one.span), project.catalogs[manifest.source]
                yield diagnostic("text-unknown", where, key=key, suggestion=meant(key, source.messages))
        for tag in one.language:
            if not any(known == tag or known.startswith(f"{tag}-") for known in tags):
                yield diagnostic(
                    "when-never",
                    one.spans.get("language", one.span),
                    name=tag,
                    known=listed(list(manifest.languages)),
                )


def _tableless(project: ProjectModel) -> bool:
    """Whether the table that facts would come from could not be read, which has been reported."""
    return project.manifest.data is not None and project.rows is None


def _page_ground(project: ProjectModel, layout: Layout, page: Page) -> Iterator[Diagnostic]:
    said = page if page.span else layout.page
    if page.ground is not None and page.ground not in project.theme.ground_names:
        yield _unknown(project, said, "ground", page.ground, list(project.theme.ground_names))


def _order(project: ProjectModel, layout: Layout) -> Iterator[Diagnostic]:
    """Names in the order of giving way that are no size or gap of the layout: they would never give way."""
    roles = (*project.theme.type, *layout.type, *layout.fit.groups)
    known = ["wrap", *(f"size {name}" for name in roles), *(f"gap {name}" for name in layout.fit.gaps)]
    for name in layout.fit.order:
        if name not in known:
            yield _unknown(project, layout.fit, "size or gap", name, known)


Vocabulary = tuple[tuple[str, str, Collection[str]], ...]
"""Attributes of blocks, what they name, and all names that there are."""


def _known(project: ProjectModel, layout: Layout) -> Vocabulary:
    roles = {*project.theme.type, *layout.type}
    groups = layout.fit.groups
    colors, grounds = project.theme.color_names, project.theme.ground_names
    return (
        ("role", "type role", roles),
        ("sign_role", "type role", roles),
        ("fit", "fit group", groups),
        ("sign_fit", "fit group", groups),
        ("ground", "ground", grounds),
        ("holder", "ground", grounds),
        ("paint", "colour", colors),
        ("color", "colour", colors),
        ("tint", "colour", colors),
        ("head_ground", "ground", grounds),
        ("empty", "ground", grounds),
        *(
            (name, "type role", roles)
            for name in ("date_role", "head_role", "title_role", "number_role", "text_role")
        ),
        ("zebra", "ground", (*YES, *NO, *grounds)),
    )


def _block(project: ProjectModel, layout: Layout, known: Vocabulary, node: Any) -> Iterator[Diagnostic]:
    for attribute, kind, names_ in known:
        value = getattr(node, attribute, None)
        if attribute == "fit" and isinstance(node, Picture):
            continue  # how it fills its frame: no size of type
        if isinstance(value, str) and value not in names_:
            yield _unknown(project, node, kind, value, list(names_), attribute)
    sign = getattr(node, "pictogram", None)
    own = Sink()
    if isinstance(sign, str) and pictogram(sign, _folders(project), own, node.span) is None:
        # One that is there and broken says why.
        broken = [one for one in own.diagnostics if one.code == "pictogram-broken"]
        where = span_of_word(project.sources, node.span, sign)
        unknown = _unknown(project, node, "pictogram", sign, list(names(_folders(project))))
        yield from (replace(one, where=where) for one in broken or (unknown,))
    yield from _baseline(project, layout, node)
    for name in facts_of_block(node):
        if name not in project.manifest.facts and not _tableless(project):
            yield diagnostic(
                "fact-unknown-here", span_of_word(project.sources, node.span, name), name=name,
                suggestion=meant(name, project.manifest.facts),
            )  # fmt: skip
    # One that is there and broken has been reported where it is broken.
    there = isinstance(node, Diagram) and project.world.find("diagrams", f"{node.of}.yaml")
    if isinstance(node, Diagram) and node.of not in project.graphs and not there:
        path, where = (
            project.world.root / "diagrams" / f"{node.of}.yaml",
            span_of_word(project.sources, node.span, node.of),
        )
        yield misnamed(project.world, path, where) or _unknown(
            project, node, "diagram", node.of, list(project.graphs)
        )


def _baseline(project: ProjectModel, layout: Layout, node: Any) -> Iterator[Diagnostic]:
    """A size that base lines are to follow and that the layout does not have."""
    said = getattr(node, "baseline", None)
    known = (*layout.fit.groups, *project.theme.type, *layout.type)
    if isinstance(said, Baseline) and said.name and said.name not in known:
        yield _unknown(project, node, "type role or fit group", said.name, list(known), "baseline")


def _unknown(
    project: ProjectModel, node: Any, kind: str, name: str, known: list[str], key: str = ""
) -> Diagnostic:
    where = span_of_word(project.sources, node.span, name, key)
    return diagnostic("name-unknown", where, kind=kind, name=name, suggestion=meant(name, known))


def _folders(project: ProjectModel) -> Any:
    return (project.world.root / "pictograms",)


def _graph(project: ProjectModel, name: str, graph: Any) -> Iterator[Diagnostic]:
    # Late: only for projects with diagrams.
    from leafletgen.page.diagram.validate import validate

    yield from validate(graph, _folders(project))
    colors, grounds = list(project.theme.color_names), list(project.theme.ground_names)
    said_here = [(one, "colour", one.ground, colors) for one in graph.lanes.values()]
    said_here += [(one, "ground", one.ground, grounds) for one in graph.actors.values()]
    said_here += [(one, "colour", one.paint, colors) for one in graph.arrows.values()]
    for node, kind, said, known in said_here:
        if said is not None and said not in known:
            yield _unknown(project, node, kind, said, known)


def _texts(project: ProjectModel) -> Iterator[Diagnostic]:
    """Keys that no text has, groups without texts, and texts that no layout uses."""
    source = project.catalogs[project.manifest.source]
    used = used_texts(project)
    wrong = [key for key in used if not (key in source.messages or key in source.broken or source.below(key))]
    for number, key in enumerate(wrong):
        hint = meant(key, source.messages, compared=number < MOST_MEANT)
        yield diagnostic("text-unknown", used[key], key=key, suggestion=hint, related=())
    for catalog in project.catalogs.values():
        for key, message in catalog.messages.items():
            if key not in used:
                yield diagnostic("text-unused", message.span, key=key, language=catalog.language)


def _facts_in_texts(project: ProjectModel) -> Iterator[Diagnostic]:
    """Facts that a text names and nobody has stated, and facts that a translation has lost."""
    source = project.catalogs[project.manifest.source]
    for catalog in project.catalogs.values():
        for key, message in catalog.messages.items():
            for part in message.parts:
                if part.fact and part.fact not in project.manifest.facts and not _tableless(project):
                    yield diagnostic(
                        "fact-unknown", message.at(part.offset, part.offset + len(part.fact) + 2),
                        language=catalog.language, key=key, name=part.fact,
                        suggestion=meant(part.fact, project.manifest.facts),
                    )  # fmt: skip
            for name in source.messages[key].facts if key in source.messages else ():
                if name not in message.facts and name in project.manifest.facts:
                    yield diagnostic("fact-lost", message.span, language=catalog.language, key=key, name=name)
