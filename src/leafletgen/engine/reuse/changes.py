"""What of a project differs between two states of its files, where that is less than its files say."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from leafletgen.model.project.reading.load import ProjectModel


def prints_alike(before: ProjectModel, now: ProjectModel, tag: str) -> bool:
    """Whether a language was only talked about: its sheets and the findings in its texts are what they were."""
    path = f"locales/{tag}.yaml"
    if path not in before.sources or path not in now.sources:
        return False
    texts = [
        [(k, r.source, r.target, r.state) for k, r in p.statuses[tag].texts.items()] for p in (before, now)
    ]
    same = before.sources[path].text == now.sources[path].text
    return same and texts[0] == texts[1] and before.statuses[tag].signed == now.statuses[tag].signed


def waives_alone(before: ProjectModel, now: ProjectModel) -> bool:
    """Whether a new project file differs from the last in nothing but what it waives."""
    return replace(before.manifest, waive=()) == replace(now.manifest, waive=())


def rows_alone(before: ProjectModel, now: ProjectModel, changed: Collection[str] | None) -> bool:
    """Whether nothing but rows below the first of the table changed: no sheet that shows no row differs."""
    old, new = before.rows, now.rows
    table = before.manifest.data.file if before.manifest.data else ""
    if old is None or new is None or changed != {table}:
        return False
    alike = (old.columns, old.heads, old.sample) == (new.columns, new.heads, new.sample)
    return alike and before.manifest == now.manifest


def languages_added(before: ProjectModel, now: ProjectModel) -> frozenset[str] | None:
    """The languages that a new project file adds, where it says nothing else that the last did not; None where it does."""
    old, new = before.manifest, now.manifest
    added = frozenset(new.languages) - frozenset(old.languages)
    kept = tuple(tag for tag in new.languages if tag not in added)
    alike = replace(old, languages=()) == replace(new, languages=()) and kept == tuple(old.languages)
    return added if added and alike else None
