"""Whether the exceptions of a project touch anything, and whether there are too many."""

from __future__ import annotations

from collections.abc import Iterator

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.model.project.expansion.inherit import meant
from leafletgen.model.project.layout import Layout
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.tree import nodes_of
from leafletgen.model.project.tweaks import MOST, Tweak
from leafletgen.page.blocks.item import LayoutItem
from leafletgen.page.blocks.kinds.picture import Picture


def check_tweaks(project: ProjectModel) -> Iterator[Diagnostic]:
    """Exceptions of no language, output, size or picture; languages with more than a few."""
    manifest = project.manifest
    for key, tweak in manifest.tweaks.items():
        output, _, tag = key.rpartition("/")
        if tag not in manifest.languages:
            yield diagnostic("tweak-language", tweak.span, language=tag)
        if output and output not in manifest.outputs:
            known = meant(output, manifest.outputs)
            yield diagnostic("name-unknown", tweak.span, kind="output", name=output, suggestion=known)
        else:
            yield from _names(project, output, tweak)
    for tag in manifest.languages:
        own = manifest.exceptions(tag)
        count = sum(tweak.count for tweak in own)
        if count > MOST:
            yield diagnostic("tweak-many", own[-1].span, language=tag, count=count, most=MOST)


def _names(project: ProjectModel, output: str, tweak: Tweak) -> Iterator[Diagnostic]:
    """Sizes and blocks that no layout of the output has (without one: no layout at all)."""
    layouts = list(_layouts(project, output))
    sizes = {*project.theme.type, *(name for one in layouts for name in (*one.type, *one.fit.groups))}
    shown = {
        str(node.id)
        for one in layouts
        for node in nodes_of(one)
        if isinstance(node, LayoutItem) and node.id and isinstance(node.block, Picture)
    }
    for kind, field, names, known in (
        ("type role", "size", tweak.size, sizes), ("picture", "picture", tweak.picture, shown)
    ):  # fmt: skip
        for name in names:
            if name not in known:
                where = tweak.spans.get(field, tweak.span)
                yield diagnostic(
                    "name-unknown", where, kind=kind, name=name, suggestion=meant(name, sorted(known))
                )


def _layouts(project: ProjectModel, output: str) -> Iterator[Layout]:
    names = {one.layout for name, one in project.manifest.outputs.items() if output in ("", name)}
    yield from (layout for name, layout in project.layouts.items() if name in names)
