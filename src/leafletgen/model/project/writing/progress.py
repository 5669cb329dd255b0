"""How far each language is: which texts are missing, stale, made by machine, checked, and whether it is signed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from fnmatch import fnmatchcase
from functools import lru_cache
from typing import get_args

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.limits import RECORD_BYTES
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Source, Span
from leafletgen.model.locales.catalog import Catalog
from leafletgen.model.locales.status import (
    Review,
    Signature,
    State,
    Status,
    Stored,
    fingerprint,
    sign_off,
    state,
)
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.unconfirmed import unconfirmed_in
from leafletgen.model.project.used import needed_texts, used_texts

STATES: tuple[State, ...] = get_args(State)
"""In the order of a text's life."""


class Progress(NamedTuple):
    """A language's texts in use: the state of each by key, in the source's order. What people wrote in the source counts as checked.

    `adapted`: adapted texts whose source has changed since; somebody may want to look. `unrecorded`: texts that were
    changed without the program's knowing (the source's own texts cannot become stale and need no record). `machine`: texts
    that a machine made, or what they were begun from, whatever their state: nobody has answered for them yet. `unconfirmed`: the
    facts on its sheets that nobody has confirmed.
    """

    language: str
    states: dict[str, State]
    adapted: tuple[str, ...]
    unrecorded: tuple[str, ...]
    signed: Signature | None
    machine: tuple[str, ...] = ()
    unconfirmed: tuple[str, ...] = ()

    def of(self, *wanted: State) -> tuple[str, ...]:
        """The keys in one of some states."""
        return tuple(key for key, found in self.states.items() if found in wanted)


def values(catalog: Catalog) -> dict[str, str]:
    """A catalog's texts by key."""
    return {key: message.value for key, message in catalog.messages.items()}


def is_adapted(project: ProjectModel, key: str) -> bool:
    """Whether a text is to be adapted, not translated (`adapt` of the project file)."""
    return any(fnmatchcase(key, pattern) for pattern in project.manifest.adapt)


def used_keys(project: ProjectModel, tag: str | None = None, *, every: bool = False) -> tuple[str, ...]:
    """The texts of the source that are printed somewhere (in a language), in its order. `every`: with those that are printed
    only where a language has them.
    """
    used = used_texts(project) if tag is None else needed_texts(project, tag, every=every)
    return tuple(key for key in project.catalogs[project.manifest.source].messages if key in used)


def waiting(project: ProjectModel, tag: str) -> tuple[str, ...]:
    """The texts in use of which something was said that nobody has settled, in the source's order."""
    found = project.statuses.get(tag, Status()).comments
    return tuple(
        key for key in used_keys(project, tag, every=True) if any(c.open for c in found.get(key, ()))
    )


@lru_cache(maxsize=128)
def progress(project: ProjectModel, tag: str) -> Progress:
    """How far a language is. Where a text is missing, those of its fallbacks count."""
    source = values(project.catalogs[project.manifest.source])
    chain = [t for t in (tag, *project.manifest.fallback.get(tag, ())) if t in project.catalogs]
    states: dict[str, State] = {}
    adapted, unrecorded, machine = [], [], []
    doubts = {t: unknown(project, t) for t in chain}
    for key in used_keys(project, tag):
        owner = next((t for t in chain if key in project.catalogs[t].messages), None)
        target = project.catalogs[owner].messages[key].value if owner else None
        review = project.statuses.get(owner or tag, Status()).texts.get(key)
        if tag == project.manifest.source and not _is_recorded(review, target):
            review = None  # whoever changed the source answers for it
        own_words = is_adapted(project, key)
        doubt = doubts.get(owner or "", "translated")
        found = state(review, source[key], target, adapted=own_words, unknown=doubt)
        if tag == project.manifest.source and found == "translated":
            found = "checked"  # whoever wrote it answers for it
        states[key] = found
        known = _is_recorded(review, target)
        if review and known and own_words and review.source != source[key]:
            adapted.append(key)
        if owner == tag != project.manifest.source and not known:
            unrecorded.append(key)
        if review is not None and review.by_machine and target is not None:
            machine.append(key)
    signed = None
    if tag in project.catalogs:
        signed = sign_off(project.statuses.get(tag, Status()), values(project.catalogs[tag]))
    doubtful = unconfirmed_in(project, tag)
    return Progress(tag, states, tuple(adapted), tuple(unrecorded), signed, tuple(machine), doubtful)


def _is_recorded(review: Review | None, target: str | None) -> bool:
    return review is not None and target is not None and review.target == fingerprint(target)


def unknown(project: ProjectModel, tag: str) -> Stored:
    """What a text without a record counts as: a person's, unless it may well be a machine's. That it may where the
    language has others by machine, or where its whole file is gone from a project that keeps records.
    """
    if tag == project.manifest.source:
        return "translated"
    texts = project.statuses.get(tag, Status()).texts
    doubtful = tag in project.lost or any(one.by_machine for one in texts.values())
    return "draft" if doubtful else "translated"


_REFUSED: tuple[tuple[str, tuple[State, ...]], ...] = (
    ("final-missing", ("missing",)),
    ("final-stale", ("stale",)),
    ("final-unchecked", ("machine", "draft", "translated")),
)


def final_faults(project: ProjectModel, tag: str) -> Iterator[Diagnostic]:
    """Why a language must not be printed for good yet; nothing where it may.

    The source is nobody's translation: whoever wrote it answers for it, so it needs no signature.
    """
    found, is_source = progress(project, tag), tag == project.manifest.source
    for code, states in _REFUSED:
        if keys := found.of(*states):
            yield diagnostic(code, language=tag, count=len(keys), keys=listed(keys))
    if names := found.unconfirmed:
        yield diagnostic("final-unconfirmed", language=tag, count=len(names), keys=listed(names))
    if not found.signed and not is_source:
        yield diagnostic("final-unsigned", language=tag)


def stale_texts(project: ProjectModel, tag: str) -> Iterator[Diagnostic]:
    """A finding for each text whose source has changed since it was translated."""
    catalog, status = project.catalogs[tag], project.statuses.get(tag, Status())
    for key in progress(project, tag).of("stale"):
        if key in catalog.messages:
            yield diagnostic(
                "text-stale", catalog.messages[key].span, language=tag, key=key, old=shortened(status.texts[key].source),
            )  # fmt: skip


def gone_texts(project: ProjectModel, tag: str) -> Iterator[Diagnostic]:
    """A finding for each text that was translated once and is no longer there."""
    source, status = project.catalogs[project.manifest.source], project.statuses.get(tag, Status())
    for key in progress(project, tag).of("missing"):
        if key in status.texts and status.texts[key].target != fingerprint(
            ""
        ):  # or somebody emptied it in the preview
            yield diagnostic("text-gone", source.messages[key].span, language=tag, key=key, name=key)


def unknown_records(project: ProjectModel, tag: str) -> Iterator[Diagnostic]:
    """A finding where a language has records, or remarks, of texts that neither it nor the source has: nothing looks at them. What
    was said of earlier words may stay.
    """
    catalogs = (project.catalogs[project.manifest.source], project.catalogs[tag])
    status = project.statuses.get(tag, Status())
    unknown = [
        key
        for key in dict.fromkeys((*status.texts, *status.comments))
        if not any(key in one.messages for one in catalogs)
    ]
    if unknown:
        path = project.world.shown(project.world.root / "status" / f"{tag}.yaml")
        place, keys = _line_of(project, path, unknown[0]), listed(tuple(unknown))
        yield diagnostic("record-unused", place, language=tag, name=tag, keys=keys)


def _line_of(project: ProjectModel, path: str, key: str) -> Span | None:
    """Where a key stands in a status file, which is read anew: most are read without noting where their keys stand, and a save may have
    written it since. None where it cannot be read.
    """
    try:
        written = project.world.read(project.world.root / path, RECORD_BYTES).decode("utf-8-sig", "replace")
    except OSError:
        return None
    if isinstance(project.sources, dict):
        project.sources[path] = Source(path, written)
    found = re.search(rf"^ +([\"']?)({re.escape(key)})\1:", written, re.MULTILINE)
    return Span(path, *found.span(2)) if found else Span(path, 0, 0)


def begun_texts(project: ProjectModel, tag: str) -> Iterator[Diagnostic]:
    """A finding where texts are drafts: sheets carry the band on account of them."""
    catalog = project.catalogs[tag]
    begun = progress(project, tag).of("draft")
    place = next((catalog.messages[key].span for key in begun if key in catalog.messages), None)
    if begun:
        yield diagnostic("text-draft", place, language=tag, name=tag, count=len(begun), keys=listed(begun))


OVERDUE = 30
"""Days after which somebody should ask for a translation."""


def overdue_texts(project: ProjectModel, tag: str) -> Iterator[Diagnostic]:
    """A finding where texts are waited for that other languages have had for long."""
    try:
        due = (date.fromisoformat(project.world.today) - timedelta(days=OVERDUE)).isoformat()
    except (ValueError, OverflowError):
        return  # no day, which is reported elsewhere
    had = _had(project, due)
    wanted = progress(project, tag).of("missing", "stale")
    waiting = tuple(key for key in wanted if had.get(key, tag) != tag)
    if waiting:
        first = project.catalogs[project.manifest.source].messages[waiting[0]].span
        yield diagnostic(
            "text-overdue",
            first,
            language=tag,
            name=tag,
            count=len(waiting),
            days=OVERDUE,
            keys=listed(waiting),
        )


@lru_cache(maxsize=2)
def _had(project: ProjectModel, due: str) -> dict[str, str]:
    """The texts that languages have had since a day as the source says them, with the language; of several, with none of them."""
    source = values(project.catalogs[project.manifest.source])
    had: dict[str, str] = {}
    for tag, status in project.statuses.items():
        for key, review in status.texts.items():
            if review.source == source.get(key) and "" < review.on <= due:
                had[key] = tag if had.get(key, tag) == tag else ""
    return had


def listed(keys: tuple[str, ...], most: int = 5) -> str:
    """Keys for a message, at most a few."""
    return ", ".join(keys[:most]) + (" …" if len(keys) > most else "")


def shortened(text: str, most: int = 120) -> str:
    """A text for a message, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
