"""What people did to texts, written down: the text into its locale, its review into `status/`, the old one into the history.

Everything that changes a text goes through `save`. A crash between the files loses nothing: the status is written
first and remembers what was known of the words that it replaces, so with the old locale it says what it said before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from errno import EINVAL
from pathlib import Path

from leafletgen.core.diagnostics import Diagnostic, Outcome, diagnostic
from leafletgen.core.files.intake import fitting, passed, unwritable
from leafletgen.core.limits import HISTORY_BYTES, RECORD_BYTES, YAML_BYTES
from leafletgen.core.record import NamedTuple
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
    recorded,
    said,
    settled,
    sign_off,
    unsaid,
    write,
)
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.reading.records import WRITTEN, written
from leafletgen.model.project.world import ChangedError
from leafletgen.model.project.writing.progress import listed, progress, unknown, values, waiting
from leafletgen.text.unseen import first_faults, spelt

CHANGED = "locale-changed"
"""Somebody wrote into the files between reading and writing: once they are read again, it can be tried again."""


class Change(NamedTuple):
    """What one text becomes. `source`: the words it was made from (None: today's); `back`: None leaves it. `typed`: by
    somebody at the text itself, not by a file that names its state; `undone`: what was said last of these words is taken back.
    """

    key: str
    text: str
    state: Stored = "translated"
    by: str = ""
    back: str | None = None
    source: str | None = None
    typed: bool = False
    undone: bool = False


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
    """Write changes of a language's texts; the new status. None, and nothing written, where the locale cannot take them, or
    says something else than when the project was read.

    `lost`: texts that somebody wrote and that are not taken; they go into the history.
    """
    if tag in project.unread:
        return Outcome(None, (refused(project, tag),))
    if hidden := tuple(_hidden(tag, changes)):
        return Outcome(None, hidden)
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
        data = world.read_again(at.locale) if at.locale.is_file() else b""
        spliced = fitting(splice(data, moved, joins_lines=joins), YAML_BYTES)
        status = _status(project, tag, changes, wanted)
        by_key = {c.key: c.by for c in changes}
        replaced = [
            _replaced(project, tag, k, before[k], by_key[k])
            for k in moved
            if k in before and not _is_being_typed(project, tag, k, before[k], by_key[k])
        ]
        if versions := [*replaced, *lost]:
            kept = world.kept(at.history, HISTORY_BYTES)
            world.write_over(at.history, history.added(kept, versions))
        write_status(project, tag, status)
        if spliced != data:
            world.write_over(at.locale, spliced)
    except ChangedError:
        return Outcome(None, (diagnostic(CHANGED, path=shown, language=tag),))
    except SpliceError as error:
        return Outcome(None, (diagnostic("locale-refused", path=shown, reason=str(error), language=tag),))
    except OSError as error:
        blamed = world.shown(Path(error.filename)) if isinstance(error.filename, str) else shown
        return Outcome(None, (unwritable(blamed, error, language=tag),))
    return Outcome(status, ())


def _replaced(project: ProjectModel, tag: str, key: str, text: str, over: str) -> Version:
    """A text that is written over, with its author: nobody knows who changed it behind the tool's back."""
    own, today = project.statuses.get(tag, Status()).texts.get(key), project.world.today
    known = own is not None and own.target == fingerprint(text)
    by, on = (own.by, own.on) if own is not None and known else ("", "")
    return Version(key, text, "replaced", by, on, over, today)


def _hidden(tag: str, changes: Sequence[Change]) -> Iterable[Diagnostic]:
    """Characters that no text may hold: what reading would report is not written."""
    for change in changes:
        for one in first_faults(change.text):
            yield diagnostic(one.fault, language=tag, key=change.key, character=one.name)


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
    status = settled(
        project.statuses.get(tag, Status()), source, before, on=today, unknown=unknown(project, tag)
    )
    if any(change.state != "draft" for change in changes):  # a draft may yet be taken back
        status = replace(status, signed=sign_off(status, {**before, **wanted}))
    for change in changes:
        old = status.texts.get(change.key)
        made_from = change.source if change.source is not None else source.get(change.key, "")
        mark = fingerprint(wanted[change.key])
        back = change.back if change.back is not None else old.back if old and old.target == mark else ""
        review = Review(made_from, mark, change.state, spelt(change.by), today, spelt(back))
        if change.undone and old is not None and old.target == mark:
            status = unsaid(status, change.key, mark)
            continue
        status = said(status, change.key, review, typed=change.typed)
        now = status.texts[change.key]
        if change.back is not None and now.back != spelt(change.back):
            status = recorded(status, change.key, replace(now, back=spelt(change.back)))
    return status


def refused(project: ProjectModel, tag: str) -> Diagnostic:
    """Why nothing is written for a language whose status has faults: all that is known of its texts would be lost."""
    return diagnostic("status-refused", path=project.world.shown(files(project, tag).status), language=tag)


def write_status(project: ProjectModel, tag: str, status: Status) -> None:
    """Write a language's status file, if that changes it. Raises OSError, also where the one that is there has faults."""
    path, data = files(project, tag).status, fitting(write(status).encode(), RECORD_BYTES)
    if tag in project.unread:
        raise OSError(EINVAL, "its faults must be mended first", str(path))
    others = (
        t for t in project.statuses if t not in (tag, project.manifest.source, *project.lost, *project.unread)
    )
    begin_records(project, others)
    if not path.is_file() or project.world.read_again(path, RECORD_BYTES) != data:
        project.world.write_over(path, data)
    if tag not in (known := written(project.world)):
        project.world.write(project.world.root / WRITTEN, "".join(f"{t}\n" for t in (*known, tag)).encode())


def begin_records(project: ProjectModel, tags: Iterable[str]) -> None:
    """A status file for languages that have none: what is typed into their own file from now on is somebody's, and a status
    file that is not there has been lost. Raises OSError.
    """
    for tag in tags:
        path = files(project, tag).status
        if tag != project.manifest.source and not path.exists():
            project.world.write(path, write(project.statuses.get(tag, Status())).encode())


def settle(project: ProjectModel, tag: str, kind: Stored | None, by: str) -> Status:
    """Record texts that were changed by hand or by another tool, as what they count as (`kind` None) or as what somebody
    says they are: from now on they can become stale. Raises OSError.
    """
    source, target = (values(project.catalogs[t]) for t in (project.manifest.source, tag))
    status = settled(
        project.statuses.get(tag, Status()), source, target, on=project.world.today, by=by, kind=kind,
        unknown=unknown(project, tag),
    )  # fmt: skip
    status = replace(status, signed=sign_off(status, target))
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
    for key in keys or tuple(key for key in status.texts if key in target):
        old = status.texts[key]
        if keys or old.state != "checked":
            checked = Review(source[key], old.target, "checked", by, today, old.back)
            status = recorded(status, key, checked)
    signed = status.signed if keys else Signature(by, role, today, fingerprint_of_all(target))
    done = replace(status, signed=signed)
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
