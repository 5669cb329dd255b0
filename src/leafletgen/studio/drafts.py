"""A text as it is being typed: set by the real engine, nothing saved. Only what looks different is sent."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import replace
from time import monotonic
from typing import Any, NamedTuple

from leafletgen.core.diagnostics import Diagnostic, Sink
from leafletgen.core.messages.translate import words
from leafletgen.core.reading import compose
from leafletgen.core.source import Place, Source, Span
from leafletgen.engine.localize import EditionKey
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.session import Kept, Session
from leafletgen.judge.preflight.runner import check_language
from leafletgen.judge.preflight.texts import waived
from leafletgen.model.glossary import Glossary
from leafletgen.model.locales.catalog import Catalog
from leafletgen.model.locales.message import Message, normal
from leafletgen.model.locales.scalar import double_quoted
from leafletgen.model.locales.store import read_catalog
from leafletgen.model.project.load import ProjectModel
from leafletgen.model.project.refer import check_references
from leafletgen.studio import sheets
from leafletgen.studio.live import Live
from leafletgen.text.ir.frame import Group, Placed
from leafletgen.text.languages.tag import language
from leafletgen.write.svg import write_group

DESKS, CLIENTS = 8, 64
"""How many editions are kept ready to be typed in, and of how many pages it is known what they show."""
MOST = 60
"""Findings that are reported on a text being typed; nobody reads more, and an attacker could ask for thousands."""
TYPED = "typed"
"""The name of the file that a typed text stands for."""


class DraftText(NamedTuple):
    """A text read as if it stood in its locale file: None where nothing is left to print; what was found in it."""

    value: str
    message: Message | None
    found: tuple[Diagnostic, ...]


def read(project: ProjectModel, tag: str, key: str, text: str, glossary: Glossary) -> DraftText:
    """Read a typed text. Its findings have their places in the value."""
    known, path, sink = language(tag), key.split("."), Sink()
    value = normal(text, known.joins_lines if known else False)
    document = ": {".join(path) + ": " + double_quoted(value) + "}" * (len(path) - 1)
    node = compose(Source(TYPED, document), sink, texts=True)
    catalog = read_catalog(node, tag, sink) if node else None
    message = catalog.messages.get(key) if catalog else None
    if message is None:
        return DraftText(value, None, sink.diagnostics)
    source = project.catalogs[project.manifest.source]
    alone = replace(project, catalogs={source.language: source, tag: Catalog(tag, {key: message})})
    kept, _ = waived(check_language(alone, tag, glossary), project.manifest.waive)
    about = check_references(replace(alone, layouts={}, graphs={}))
    found = [d for d in (*about, *kept) if (d.key, d.language) == (key, tag) and d.code != "text-unused"]
    return DraftText(value, message, tuple(dict.fromkeys((*sink.diagnostics, *found))))


class _Desk(NamedTuple):
    """An edition being typed in: as it is saved, and what its last layout left."""

    base: LaidEdition
    kept: Kept


class Drafts:
    """The drafts of all open pages."""

    def __init__(self, live: Live) -> None:
        self.live = live
        self._last = 0.0
        self._desks: OrderedDict[EditionKey, _Desk] = OrderedDict()
        self._shown: OrderedDict[tuple[str, EditionKey], tuple[LaidEdition, LaidEdition]] = OrderedDict()

    def draft(
        self, edition: EditionKey, key: str, text: str, client: str, reader: str, seq: int
    ) -> dict[str, Any]:
        """The groups that differ from what this client has been shown, the text's meter, what was found in it."""
        session = self.live.session
        self._last = monotonic()
        if session is None or key not in session.project.catalogs[session.project.manifest.source].messages:
            raise KeyError(key)
        desk = self._desk(session, edition)
        typed = read(session.project, edition.language, key, text, self.live.glossary())
        laid = _with(session, edition.language, key, typed.message).lay_out(edition, desk.kept)
        base, before = self._shown.pop((client, edition), (desk.base, desk.base))
        self._shown[client, edition] = (desk.base, laid)
        if len(self._shown) > CLIENTS:
            self._shown.popitem(last=False)
        changed = list(_changed(before if base is desk.base else desk.base, laid))
        found = [*typed.found, *(d for d in laid.diagnostics if d.key == key)]
        meter = sheets.meter(row.fit for row in laid.fits if row.fit.key == key)
        return {
            "seq": seq, "value": typed.value, "meter": meter._asdict() if meter else None,
            "groups": [
                {"page": page, "key": group.item.key, "svg": write_group(group, f"d{seq}-{page}-{n}-")}
                for n, (page, group) in enumerate(changed)
                if isinstance(group.item, Group)
            ],
            "boxes": _boxes(laid, changed),
            "findings": _told(list(dict.fromkeys(found))[:MOST], typed.message, reader),
        }  # fmt: skip

    def since(self) -> float:
        """Seconds since a key was pressed last."""
        return monotonic() - self._last

    def _desk(self, session: Session, edition: EditionKey) -> _Desk:
        known = self._desks.pop(edition, None)
        if known is None or self.live.known(edition) is not known.base:
            self.live.laid(edition)  # KeyError for one that is not there
            kept = Kept()
            known = _Desk(session.lay_out(edition, kept), kept)
            self.live.adopt(known.base)
        self._desks[edition] = known
        if len(self._desks) > DESKS:
            self._desks.popitem(last=False)
        return known


def _with(session: Session, tag: str, key: str, message: Message | None) -> Session:
    """The session in which one text says something else."""
    project = session.project
    catalog = project.catalogs[tag]
    messages = dict(catalog.messages)
    messages.pop(key, None)
    if message is not None:
        messages[key] = message
    # A shallow copy: open fonts and kept layouts are shared, only the project is another.
    drafted = copy(session)
    changed = {**project.catalogs, tag: replace(catalog, messages=messages)}
    drafted.project = replace(project, catalogs=changed)
    return drafted


def _changed(before: LaidEdition, after: LaidEdition) -> Iterator[tuple[int, Placed]]:
    """The keyed groups of each page (from 1) that are not what they were."""
    sheets_before = before.publication.sheets
    for number, sheet in enumerate(after.publication.sheets, 1):
        old = {p.item.key: p for p in sheets_before[number - 1].frame.items if isinstance(p.item, Group)}
        for placed in sheet.frame.items:
            if (
                isinstance(placed.item, Group)
                and placed.item.key
                and not _same(old.get(placed.item.key), placed)
            ):
                yield number, placed


def _same(old: Placed | None, new: Placed) -> bool:
    if old is None or not isinstance(old.item, Group) or not isinstance(new.item, Group):
        return False
    return old.point == new.point and (
        old.item.frame.items is new.item.frame.items or old.item.frame == new.item.frame
    )


def _boxes(laid: LaidEdition, changed: Sequence[tuple[int, Placed]]) -> list[dict[str, Any]]:
    """The boxes inside changed groups."""
    inside = {(page, g.item.key) for page, g in changed if isinstance(g.item, Group)}
    return [
        {"page": page["n"], **box}
        for page in (sheets.described(laid)["pages"] if inside else ())
        for box in page["boxes"]
        if (page["n"], box["key"].partition("/")[0]) in inside
    ]


def _told(found: Sequence[Diagnostic], message: Message | None, reader: str) -> list[dict[str, Any]]:
    spans = [message.at(n, n + 1) for n in range(len(message.value))] if message else []
    return [_one(d, spans, reader) for d in found]


def _one(found: Diagnostic, spans: Sequence[Span], reader: str) -> dict[str, Any]:
    said = words(found.code, found.args, reader)
    start, end = _range(found, spans)
    return {
        "code": found.code, "severity": found.severity.value, "text": said.message, "hint": said.hint,
        "args": dict(found.args), "output": found.output, "start": start, "end": end,
    }  # fmt: skip


def _range(found: Diagnostic, spans: Sequence[Span]) -> tuple[int | None, int | None]:
    """Characters of the value that a finding is about; None where it is about all of it."""
    where = found.where
    if isinstance(where, Place):
        return (where.offset, where.offset + 1) if found.code == "missing-glyph" else (None, None)
    if not isinstance(where, Span) or where.source != TYPED:
        return None, None
    inside = [n for n, s in enumerate(spans) if s.start < where.end and s.end > where.start]
    return (inside[0], inside[-1] + 1) if inside else (None, None)
