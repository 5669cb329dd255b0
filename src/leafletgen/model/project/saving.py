"""What people did to texts, written down: the text into its locale, its review into `status/`, the old one into the history.

Everything that changes a text goes through `save`. A crash between the files loses nothing: a locale that is newer than
its status counts as changed by hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from errno import EINVAL
from pathlib import Path
from typing import NamedTuple

from leafletgen.core.diagnostics import Diagnostic, Outcome, diagnostic
from leafletgen.core.intake import fitting, passed
from leafletgen.core.limits import HISTORY_BYTES, RECORD_BYTES, YAML_BYTES
from leafletgen.model.locales import history
from leafletgen.model.locales.excess import excess_of
from leafletgen.model.locales.history import Version
from leafletgen.model.locales.message import normal
from leafletgen.model.locales.splice import SpliceError, splice
from leafletgen.model.locales.status import (
    Review,
    Signature,
    Status,
    Stored,
    fingerprint,
    fingerprint_of_all,
    settled,
    sign_off,
    write,
)
from leafletgen.model.project.load import ProjectModel
from leafletgen.model.project.progress import listed, progress, values, waiting


class Change(NamedTuple):
    """What one text becomes. `source`: the words it was made from (None: today's); `back`: None leaves it."""

    key: str
    text: str
    state: Stored = "translated"
    by: str = ""
    back: str | None = None
    source: str | None = None


class Files(NamedTuple):
    """Where a language's files are."""

    locale: Path
    status: Path
    history: Path


def files(project: ProjectModel, tag: str) -> Files:
    """The files of a language."""
    root = project.world.root
    return Files(
        root / "locales" / f"{tag}.yaml",
        root / "status" / f"{tag}.yaml",
        root / ".leafletgen" / "history" / f"{tag}.jsonl",
    )


def save(
    project: ProjectModel, tag: str, changes: Sequence[Change], lost: Iterable[Version] = ()
) -> Outcome[Status]:
    """Write changes of a language's texts; the new status. None, and nothing written, where the locale cannot take them.

    `lost`: texts that somebody wrote and that are not taken; they go into the history.
    """
    if tag in project.unread:
        return Outcome(None, (refused(project, tag),))
    world, at = project.world, files(project, tag)
    if too_much := tuple(_excessive(changes)):
        return Outcome(None, too_much)
    row = project.languages.get(tag)
    joins = row.joins_lines if row else ""
    before = values(project.catalogs[tag]) if tag in project.catalogs else {}
    wanted = {c.key: normal(c.text, joins) for c in changes}
    moved = {key: text for key, text in wanted.items() if before.get(key) != text}
    shown = world.shown(at.locale)
    try:
        if tag not in project.catalogs and at.locale.is_file():
            # What could not be read when the project was: a new file would take the place of texts that nobody has seen.
            raise SpliceError("it could not be read; its faults must be mended first")
        data = world.read(at.locale) if at.locale.is_file() else b""
        spliced = splice(data, moved, joins_lines=joins)
        status = _status(project, tag, changes, wanted)
        by_key = {c.key: c.by for c in changes}
        replaced = [
            Version(k, before[k], "replaced", by_key[k], world.today)
            for k in moved
            if k in before and not _is_being_typed(project, tag, k, before[k], by_key[k])
        ]
        if versions := [*replaced, *lost]:
            kept = world.read(at.history, HISTORY_BYTES) if at.history.is_file() else b""
            world.write(at.history, history.added(kept, versions))
        if spliced != data:
            world.write(at.locale, fitting(spliced, YAML_BYTES))
        write_status(project, tag, status)
    except SpliceError as error:
        return Outcome(None, (diagnostic("locale-refused", path=shown, reason=str(error), language=tag),))
    except OSError as error:
        told = diagnostic("output-unwritable", path=shown, reason=error.strerror or str(error), language=tag)
        return Outcome(None, (told,))
    return Outcome(status, ())


def _excessive(changes: Sequence[Change]) -> Iterable[Diagnostic]:
    """Texts that could be written, and not be read again."""
    for change in changes:
        if excess := excess_of(change.text):
            yield replace(passed(excess.limit, excess.number, None, path=change.key), key=change.key)


def _is_being_typed(project: ProjectModel, tag: str, key: str, text: str, by: str) -> bool:
    """Whether a text is the same person's draft, saved while it is typed: the history keeps what stood before it."""
    old = project.statuses.get(tag, Status()).texts.get(key)
    return old is not None and (old.state, old.by, old.target) == ("draft", by, fingerprint(text))


def _status(project: ProjectModel, tag: str, changes: Sequence[Change], wanted: Mapping[str, str]) -> Status:
    """The status after the changes, all other texts accounted for."""
    source = values(project.catalogs[project.manifest.source])
    before = values(project.catalogs[tag]) if tag in project.catalogs else {}
    today = project.world.today
    base = settled(project.statuses.get(tag, Status()), source, before, on=today)
    texts = dict(base.texts)
    for change in changes:
        old = texts.get(change.key)
        made_from = change.source if change.source is not None else source.get(change.key, "")
        mark = fingerprint(wanted[change.key])
        back = change.back if change.back is not None else old.back if old and old.target == mark else ""
        texts[change.key] = Review(made_from, mark, change.state, change.by, today, back)
    return replace(base, texts=texts, signed=sign_off(base, {**before, **wanted}))


def refused(project: ProjectModel, tag: str) -> Diagnostic:
    """Why nothing is written for a language whose status has faults: all that is known of its texts would be lost."""
    return diagnostic("status-refused", path=project.world.shown(files(project, tag).status), language=tag)


def write_status(project: ProjectModel, tag: str, status: Status) -> None:
    """Write a language's status file, if that changes it. Raises OSError, also where the one that is there has faults."""
    path, data = files(project, tag).status, fitting(write(status).encode(), RECORD_BYTES)
    if tag in project.unread:
        raise OSError(EINVAL, "its faults must be mended first", str(path))
    if not path.is_file() or project.world.read(path, RECORD_BYTES) != data:
        project.world.write(path, data)


def settle(project: ProjectModel, tag: str, kind: Stored, by: str) -> Status:
    """Record texts that were changed by hand or by another tool: from now on they can become stale. Raises OSError."""
    source, target = (values(project.catalogs[t]) for t in (project.manifest.source, tag))
    status = settled(
        project.statuses.get(tag, Status()), source, target, on=project.world.today, by=by, kind=kind
    )
    write_status(project, tag, status)
    return status


def approve(
    project: ProjectModel, tag: str, by: str, role: str = "", keys: tuple[str, ...] = ()
) -> Outcome[Status]:
    """A native reader has read the texts: all are `checked`, and the language is signed.

    With `keys` only those are checked, stale ones too, and nothing is signed. Raises OSError.
    """
    told = (refused(project, tag),) if tag in project.unread else tuple(_unfit(project, tag, keys))
    if told:
        return Outcome(None, told)
    source, target = (values(project.catalogs[t]) for t in (project.manifest.source, tag))
    today, status = project.world.today, project.statuses.get(tag, Status())
    status = settled(status, source, target, on=today, by=by)
    texts = dict(status.texts)
    for key in keys or (key for key in status.texts if key in target):
        old = texts[key]
        if keys or old.state != "checked":
            texts[key] = Review(source[key], old.target, "checked", by, today, old.back)
    signed = status.signed if keys else Signature(by, role, today, fingerprint_of_all(target))
    done = replace(status, texts=texts, signed=signed)
    write_status(project, tag, done)
    return Outcome(done, ())


def _unfit(project: ProjectModel, tag: str, keys: tuple[str, ...]) -> Iterable[Diagnostic]:
    """Why a language, or some of its texts, cannot be approved."""
    found = progress(project, tag)
    target, source = project.catalogs[tag].messages, project.catalogs[project.manifest.source].messages
    for key in keys:
        if key not in target or key not in source:
            yield diagnostic("approve-key", language=tag, name=key)
    if not keys:
        for code, state in (("approve-missing", "missing"), ("approve-stale", "stale")):
            if wrong := tuple(k for k, v in found.states.items() if v == state):
                yield diagnostic(code, language=tag, count=len(wrong), keys=listed(wrong))
        if asked := waiting(project, tag):
            yield diagnostic("approve-commented", language=tag, count=len(asked), keys=listed(asked))
