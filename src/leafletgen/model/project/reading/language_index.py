"""Layouts with an index of languages: the fact that is the address of a page, and in which languages their outputs are made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from leafletgen.core.diagnostics import Sink, diagnostic
from leafletgen.model.project.layout import Layout
from leafletgen.model.project.manifest import Manifest, Output
from leafletgen.model.project.tree import SameLayout, mapped, nodes_of
from leafletgen.page.blocks.kinds.language_index import LanguageIndex
from leafletgen.page.blocks.kit import FactName

LANG = "{lang}"
"""What stands in a fact for the tag of the language."""
INDEX_LAYOUT = "index"
"""The layout of the program that is an index of languages."""
WEB = ("https://", "http://")


def has_index(layout: Layout | None) -> bool:
    """Whether all languages stand on its sheets."""
    return layout is not None and any(node.show == "languages" for node in _indexes(SameLayout(layout)))


def speaks_all(layout: Layout | None) -> bool:
    """Whether something on its sheets depends on every language of the project."""
    return layout is not None and bool(_indexes(SameLayout(layout)))


@lru_cache(maxsize=32)
def _indexes(same: SameLayout) -> tuple[LanguageIndex[object], ...]:
    return tuple(node for node in nodes_of(same.layout) if isinstance(node, LanguageIndex))


def address_of(value: str, tag: str) -> str:
    """The address of the page of a language; where codes of all languages say the same, it is chosen there, and pages stand below."""
    return value.replace(LANG, tag) if LANG in value else f"{value.rstrip('/')}/{tag}"


def chooser_of(value: str) -> str:
    """The address of the page to choose from: above those of the languages."""
    return value.partition(LANG)[0].rpartition("/")[0] + "/" if LANG in value else value


def with_addresses(layout: Layout, manifest: Manifest, sink: Sink) -> Layout:
    """A layout whose indexes say which fact is the address of a page; a project that has none is told."""
    if all(node.fact for node in _indexes(SameLayout(layout))):
        return layout
    known = [name for name, fact in manifest.facts.items() if fact.qr and fact.value.startswith(WEB)]
    named = [name for name in known if LANG in manifest.facts[name].value]
    fact = next(iter((*named, *known)), None)

    def put(node: object) -> object:
        if not isinstance(node, LanguageIndex) or node.fact:
            return node
        if fact is None and node.show == "languages":
            sink.add(diagnostic("index-no-address", node.span))
        return replace(node, fact=FactName(fact) if fact else None)

    return mapped(layout, put)


def made_once(manifest: Manifest, layouts: Mapping[str, Layout | None]) -> dict[str, Output]:
    """The outputs; one with an index of all languages is made in one language, unless it says in which."""
    tag = manifest.source if manifest.source in manifest.languages else next(iter(manifest.languages), None)
    return {
        name: replace(output, languages=(tag,))
        if tag and not output.languages and has_index(layouts.get(output.layout or ""))
        else output
        for name, output in manifest.outputs.items()
    }
