"""What of a layout stands on the sheets of one edition, and in which languages its texts are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import is_dataclass, replace
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from leafletgen.core.source import Span
from leafletgen.model.locales.catalog import Catalog
from leafletgen.model.project.layout import Layout
from leafletgen.model.project.manifest import Manifest
from leafletgen.model.project.tree import SameLayout, mapped, nodes_of, parts
from leafletgen.model.words import OWN_WORDS
from leafletgen.page.blocks.kinds.diagram import Diagram
from leafletgen.page.blocks.kit import MessageRef, Texts
from leafletgen.page.blocks.table.cell import CellSpec
from leafletgen.page.blocks.when import Situation, Spoken, When

STAFF = "staff"


def chosen(layout: Layout, at: Situation) -> Layout:
    """The layout without what does not stand there."""
    return (
        replace(layout, pages=_kept(layout.all_pages, at), blocks=(), panels=layout.panels)
        if is_conditional(layout)
        else layout
    )


def _kept(tree: Any, at: Situation) -> Any:
    def keep(node: Any) -> Any:
        if isinstance(node, CellSpec) and _is_out(node, at):
            return node.empty  # so that those behind it keep their columns
        if type(node) is tuple and any(_goes(item, at) for item in node):
            return _kept(tuple(item for item in node if not _goes(item, at)), at)
        return node

    return mapped(tree, keep)


def _goes(node: Any, at: Situation) -> bool:
    return not isinstance(node, CellSpec) and _is_out(node, at)


def _is_out(node: Any, at: Situation) -> bool:
    """Whether a part, or the block that it consists of, does not stand there."""
    when = getattr(node, "when", None)
    inner = getattr(node, "block", None)
    return (isinstance(when, When) and not when.holds(at)) or (is_dataclass(inner) and _is_out(inner, at))


def conditions(nodes: Iterable[Any]) -> Iterator[When]:
    """The conditions among the parts of a layout."""
    return (node for node in nodes if isinstance(node, When))


def is_conditional(layout: Layout) -> bool:
    """Whether anything of it does not stand everywhere."""
    return _is_conditional(SameLayout(layout))


@lru_cache(maxsize=32)
def _is_conditional(same: SameLayout) -> bool:
    return any(True for _ in conditions(nodes_of(same.layout)))


def tag_of(spoken: str, manifest: Manifest) -> str:
    """The language that `language:` means."""
    return manifest.staff_language if spoken == STAFF else spoken


def spoken(layout: Layout) -> Mapping[str, Span | None]:
    """What `language:` says anywhere in a layout, each once, with a place."""
    return _spoken(SameLayout(layout))


@lru_cache(maxsize=32)
def _spoken(same: SameLayout) -> Mapping[str, Span | None]:
    found: dict[str, Span | None] = {}
    for node in nodes_of(same.layout):
        said = getattr(node, "language", None)
        if isinstance(said, Spoken):
            spans = getattr(node, "spans", None)
            place = spans.get("language") if isinstance(spans, Mapping) else None
            found.setdefault(str(said), place or getattr(node, "span", None))
    return found


def second_languages(layouts: Iterable[Layout], manifest: Manifest) -> dict[str, Span | None]:
    """The languages that parts of layouts are in whatever the sheet's is, each with a place that says so."""
    found: dict[str, Span | None] = {}
    for layout in layouts:
        for word, place in spoken(layout).items():
            found.setdefault(tag_of(word, manifest), place)
    return found


def languages_beside(layouts: Sequence[Layout], manifest: Manifest) -> dict[str, Span | None]:
    """Those of them in which texts of the project are asked for."""
    found = second_languages(layouts, manifest)
    return {tag: place for tag, place in found.items() if _asks_for_texts(layouts, manifest, tag)}


def _asks_for_texts(layouts: Iterable[Layout], manifest: Manifest, tag: str) -> bool:
    """Whether parts of layouts that are in a language whatever the sheet's is name texts of the project, and not the program's words alone."""
    return any(
        own == tag
        and (
            isinstance(node, Diagram)
            or (isinstance(node, MessageRef | Texts) and not node.key.startswith(OWN_WORDS))
        )
        for layout in layouts
        for node, own in with_languages(tuple(page.parts for page in layout.all_pages), "", manifest)
    )


def with_languages(tree: Any, ambient: str, manifest: Manifest) -> Iterator[tuple[Any, str]]:
    """All parts of a tree with the languages that they are in, on a sheet of the language `ambient`."""
    waiting = [(tree, ambient)]
    while waiting:
        node, around = waiting.pop()
        said = getattr(node, "language", None)
        own = tag_of(said, manifest) if isinstance(said, Spoken) else around
        yield node, own
        waiting += [(part, own) for part in reversed(parts(node))]


def situation(
    catalogs: Mapping[str, Catalog], manifest: Manifest, language: str, output: str, row: str | None = None,
    facts: Mapping[str, str] = MappingProxyType({}), *, every: bool = False, any_row: bool = False,
) -> Situation:  # fmt: skip
    """What an edition is. `every`: as if its language had all texts that are asked for; `any_row`: see there."""
    chain = [catalogs[tag] for tag in (language, *manifest.fallback.get(language, ())) if tag in catalogs]

    def has(key: str) -> bool:
        return every or any(key in one.messages or one.below(key) for one in chain)

    return Situation(language, output, row, has, facts, any_row)
