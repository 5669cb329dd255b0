"""A project in pseudo-languages. No file is touched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from leafletgen.model.locales.pseudo import pseudo_catalog
from leafletgen.model.project.conditions import second_languages
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.text.languages.tag import LanguageTag


def in_pseudo(project: ProjectModel, tags: Sequence[str]) -> ProjectModel:
    """The project as if these pseudo-languages were its languages."""
    source = project.manifest.source
    # What is in one language on every sheet stays in it: no pseudo-language stands in for it.
    beside = second_languages(project.layouts.values(), project.manifest)
    catalogs = {tag: project.catalogs[tag] for tag in (source, *beside) if tag in project.catalogs}
    sources = dict(project.sources)
    for tag in tags:
        catalogs[tag], file = pseudo_catalog(project.catalogs[source], tag)
        sources[file.path] = file
    manifest = replace(project.manifest, languages=tuple(map(LanguageTag, tags)), fallback={}, tweaks={})
    return replace(project, manifest=manifest, catalogs=catalogs, statuses={}, sources=sources)
