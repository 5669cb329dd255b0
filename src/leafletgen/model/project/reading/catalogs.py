"""The texts of a project's languages, read; what is wrong with a language's name or file is told where it is named."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from leafletgen.core.diagnostics import diagnostic
from leafletgen.core.source import Span
from leafletgen.model.locales.catalog import Catalog
from leafletgen.model.locales.store import read_catalog
from leafletgen.model.project.manifest import Manifest
from leafletgen.model.project.reading.loader import Loader
from leafletgen.model.project.strays import is_exact, lacking, misnamed
from leafletgen.text.languages.tag import Languages

NOWHERE: Mapping[str, Span | None] = MappingProxyType({})


def wanted(manifest: Manifest, languages: Sequence[str]) -> tuple[str, ...]:
    """The languages whose files are read: the source first."""
    chosen = [tag for tag in manifest.languages if not languages or tag in languages]
    behind = [other for tag in chosen for other in manifest.fallback.get(tag, ())]
    return tuple(dict.fromkeys((manifest.source, *chosen, *behind)))


def read_catalogs(
    loader: Loader, manifest: Manifest, tags: Sequence[str], languages: Languages,
    named: Mapping[str, Span | None] = NOWHERE,
) -> dict[str, Catalog]:  # fmt: skip
    """The texts of languages; `named`: where layouts ask for those that the project file does not list."""
    catalogs = {}
    for tag in tags:
        # What is wrong with a translation stops that language alone; the source is where all others come from.
        with loader.sink.about(tag if tag != manifest.source else None):
            catalog = _catalog(loader, manifest, tag, languages, named.get(tag))
        if catalog is not None:
            catalogs[tag] = catalog
    return catalogs


def _catalog(
    loader: Loader, manifest: Manifest, tag: str, languages: Languages, named: Span | None = None
) -> Catalog | None:
    if languages.get(tag) is None:
        # Late: only for a tag that is not known, whose likely languages must then be searched.
        from leafletgen.model.project.reading.strange import language_unknown

        loader.sink.add(language_unknown(tag, _named(loader, manifest, tag, named)))
        return None
    path = loader.world.root / "locales" / f"{tag}.yaml"
    if (usual := _usual(tag)) != tag:
        if usual not in manifest.languages:  # else it is listed twice, which is told as such
            where = _named(loader, manifest, tag, named)
            loader.sink.add(diagnostic("language-spelt", where, value=tag, mend=usual))
        return None
    if not is_exact(path):
        where = _named(loader, manifest, tag, named)
        if told := misnamed(loader.world, path, where):
            loader.sink.add(told)
            return None
        loader.sink.add(lacking(loader.world, path, where, tag, (manifest.source, *manifest.languages)))
        return None
    node = loader.node(path, texts=True)
    catalog = read_catalog(node, tag, loader.sink, languages) if node is not None else None
    if catalog is not None and loader.world.shown(path) in loader.torn:
        loader.partial = loader.partial or tag == manifest.source
        return replace(catalog, torn=True)
    return catalog


def _named(loader: Loader, manifest: Manifest, tag: str, named: Span | None = None) -> Span | None:
    """Where the project file names a language: in its list, or as the source; else where a layout does."""
    stated = listed(loader, manifest, "languages", tag)
    if named is not None and stated == manifest.span and tag != manifest.source:
        return named
    return stated if stated != manifest.span else listed(loader, manifest, "source", tag)


def _usual(tag: str) -> str:
    """A tag in its usual capitals."""
    if tag.islower() and "-" not in tag:
        return tag
    # Late: with what it needs, for tags of several parts.
    from leafletgen.text.languages.find import canonical

    return canonical(tag)


def listed(loader: Loader, manifest: Manifest, key: str, word: str) -> Span | None:
    """Where the project file says `word` behind a key."""
    if manifest.span is None:
        return None
    text = loader.sources[manifest.span.source].text
    found = re.search(rf"^{key}:[^:]*?(?<![\w-])({re.escape(word)})(?![\w-])", text, re.MULTILINE)
    return Span(manifest.span.source, *found.span(1)) if found else manifest.span
