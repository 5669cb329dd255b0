"""A text as it is being typed: read as if it were saved, set by the real engine, compared with what was shown before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from leafletgen.core.diagnostics import Diagnostic, Sink
from leafletgen.core.reading import compose
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Place, Source, Span
from leafletgen.engine.layout import boxes as places
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.session import Session
from leafletgen.judge.preflight.runner import check_language
from leafletgen.judge.preflight.texts import waived
from leafletgen.model.glossary import Glossary
from leafletgen.model.locales.catalog import Catalog
from leafletgen.model.locales.message import Message, normal, trimmed
from leafletgen.model.locales.scalar import double_quoted
from leafletgen.model.locales.store import read_catalog
from leafletgen.model.project.checking.refer import check_references
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.text.ir.frame import Group, Placed
from leafletgen.write.svg import write_group

TYPED = "typed"
"""The name of the file that a typed text stands for."""


class DraftText(NamedTuple):
    """A text read as if it stood in its locale file: None where nothing is left to print; what was found in it."""

    value: str
    message: Message | None
    found: tuple[Diagnostic, ...]


def read(project: ProjectModel, tag: str, key: str, text: str, glossary: Glossary) -> DraftText:
    """Read a typed text. Its findings have their places in the value."""
    known, path, sink = project.languages.get(tag), key.split("."), Sink()
    value = normal(text, known.joins_lines if known else "")
    document = ": {".join(path) + ": " + double_quoted(trimmed(text)) + "}" * (len(path) - 1)
    node = compose(Source(TYPED, document), sink, texts=True)
    catalog = read_catalog(node, tag, sink, project.languages) if node else None
    message = catalog.messages.get(key) if catalog else None
    if message is None:
        return DraftText(value, None, sink.diagnostics)
    source = project.catalogs[project.manifest.source]
    alone = replace(project, catalogs={source.language: source, tag: Catalog(tag, {key: message})})
    kept, _ = waived(check_language(alone, tag, glossary), project.manifest.waive)
    about = check_references(replace(alone, layouts={}, graphs={}))
    found = [d for d in (*about, *kept) if (d.key, d.language) == (key, tag) and d.code != "text-unused"]
    return DraftText(value, message, tuple(dict.fromkeys((*sink.diagnostics, *found))))


def with_text(session: Session, tag: str, key: str, message: Message | None) -> Session:
    """The session in which one text says something else."""
    project = session.project
    catalog = project.catalogs[tag]
    messages = dict(catalog.messages)
    messages.pop(key, None)
    if message is not None:
        messages[key] = message
    changed = {**project.catalogs, tag: replace(catalog, messages=messages)}
    return session.exchanged(replace(project, catalogs=changed))


class ChangedGroup(NamedTuple):
    """A keyed group of a page (from 1) that is not what it was."""

    page: int
    key: str
    placed: Placed

    def svg(self, prefix: str) -> str:
        """Drawn, its names beginning with `prefix`."""
        return write_group(self.placed, prefix)


def changed(before: LaidEdition, after: LaidEdition) -> Iterator[ChangedGroup]:
    """The keyed groups that are not what they were."""
    sheets_before = before.publication.sheets
    for number, sheet in enumerate(after.publication.sheets, 1):
        former = places.page_frame(sheets_before[number - 1])
        old = {p.item.key: p for p in former.items if isinstance(p.item, Group)}
        for placed in places.page_frame(sheet).items:
            if (
                isinstance(placed.item, Group)
                and placed.item.key
                and not _same(old.get(placed.item.key), placed)
            ):
                yield ChangedGroup(number, placed.item.key, placed)


def _same(old: Placed | None, new: Placed) -> bool:
    if old is None or not isinstance(old.item, Group) or not isinstance(new.item, Group):
        return False
    return old.point == new.point and (
        old.item.frame.items is new.item.frame.items or old.item.frame == new.item.frame
    )


def characters(found: Diagnostic, message: Message | None) -> tuple[int | None, int | None]:
    """Characters of a typed value that a finding is about, the end exclusive; None where it is about all of it."""
    where = found.where
    if isinstance(where, Place):
        return (where.offset, where.offset + 1) if found.code == "missing-glyph" else (None, None)
    if not isinstance(where, Span) or where.source != TYPED or message is None:
        return None, None
    spans = [message.at(n, n + 1) for n in range(len(message.value))]
    inside = [n for n, s in enumerate(spans) if s.start < where.end and s.end > where.start]
    return (inside[0], inside[-1] + 1) if inside else (None, None)
