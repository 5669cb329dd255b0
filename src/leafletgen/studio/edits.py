"""Saving a text that somebody typed: only if it is still what they saw, spliced into its file, recorded and in the history.

A text carries a fingerprint. Who saves says which they started from; if the file says something else by then, nothing is
written, both versions are kept and the person decides.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.messages.translate import words
from leafletgen.model.locales import history
from leafletgen.model.locales.history import Version
from leafletgen.model.locales.status import Status, Stored, fingerprint
from leafletgen.model.project.load import ProjectModel
from leafletgen.model.project.saving import Change, files, save
from leafletgen.studio import drafts, texts
from leafletgen.studio.live import Live
from leafletgen.studio.texts import states, value

LONGEST = 5000
"""Characters of one text."""
NEVER_DONE = ("fact-unknown", "bold-unpaired")
"""Findings with which a text is not done, as nobody could want it so."""


class Edit(NamedTuple):
    """What is asked: the text, the fingerprint of the one it replaces, whether it is done (else a draft), the source
    that was on the screen, who typed it.
    """

    key: str
    text: str
    base: str
    done: bool
    source: str | None
    by: str


class EditResult(NamedTuple):
    """What came of it: an HTTP status and what to say. `changed`: whether any file is new."""

    status: int
    body: dict[str, Any]
    changed: bool = False


def put(live: Live, tag: str, edit: Edit, reader: str) -> EditResult:
    """Save a text. Raises KeyError for one that the project does not have."""
    with live.world.locked():
        if live.session is None or tag not in live.catalogs:
            raise KeyError(tag)
        for path in files(live.session.project, tag):
            if not live.holds(live.world.shown(path)):  # a link, or a tag with dots in it
                return EditResult(409, {"error": {"text": f"{path.name} is not a file of this project."}})
        project = live.refreshed(tag)
        if tag == project.manifest.source or edit.key not in states(project, tag):
            raise KeyError(edit.key)
        return _put(live, project, tag, edit, reader)


def _put(live: Live, project: ProjectModel, tag: str, edit: Edit, reader: str) -> EditResult:
    typed = drafts.read(project, tag, edit.key, edit.text, live.glossary())
    own = value(project, tag, edit.key) or ""
    if own != typed.value and fingerprint(own) != edit.base:
        return _conflict(project, tag, edit, own, typed.value)
    wrong = [d for d in typed.found if d.code in NEVER_DONE] if edit.done else []
    if wrong or (edit.done and typed.message is None):
        said = [words(d.code, d.args, reader) for d in wrong]
        text = " ".join(f"{w.message} {w.hint}" for w in said) or "This text is empty."
        return EditResult(422, {"error": {"text": text, "codes": [d.code for d in wrong] or ["empty"]}})
    saved = save(project, tag, [_change(project, tag, edit)])
    if saved.value is None:
        return EditResult(409, {"error": {"text": _words(saved.diagnostics, reader)}})
    project = live.refreshed(tag)
    mark, state = fingerprint(typed.value), states(project, tag)[edit.key]
    kept = sum(version.key == edit.key for version in texts.versions(project, tag))
    found = {"fingerprint": mark, "state": state, "value": typed.value, "versions": kept}
    return EditResult(200, found, changed=True)


def _change(project: ProjectModel, tag: str, edit: Edit) -> Change:
    """Done: made from the source that was on the screen. A draft stays bound to the source it was begun from."""
    state: Stored = "translated" if edit.done else "draft"
    record = project.statuses.get(tag, Status()).texts.get(edit.key)
    begun = record if value(project, tag, edit.key) is not None else None
    source = edit.source if edit.done else begun.source if begun else None
    return Change(edit.key, edit.text, state, edit.by, None, source)


def _conflict(project: ProjectModel, tag: str, edit: Edit, theirs: str, mine: str) -> EditResult:
    """Both versions are answered; the one that was not taken is kept in the history, too."""
    at = files(project, tag).history
    kept = project.world.read(at) if at.is_file() else b""
    base = next((v.text for v in history.read(kept) if fingerprint(v.text) == edit.base), None)
    if mine:
        lost = Version(edit.key, mine, "lost", edit.by, project.world.today)
        project.world.write(at, history.added(kept, [lost]))
    record = project.statuses.get(tag, Status()).texts.get(edit.key)
    by = (record.by, record.on) if record and record.target == fingerprint(theirs) else ("", "")
    return EditResult(
        412,
        {
            "error": {"text": "Somebody else has changed this text."}, "theirs": theirs or None, "base": base,
            "fingerprint": fingerprint(theirs), "by": by[0], "on": by[1],
        },
    )  # fmt: skip


def versions(live: Live, tag: str, key: str) -> list[dict[str, str]]:
    """Earlier versions of a text, the newest first."""
    if live.session is None or tag not in live.catalogs:
        raise KeyError(tag)
    rows = reversed(texts.versions(live.session.project, tag))
    return [{**v._asdict(), "fingerprint": fingerprint(v.text)} for v in rows if v.key == key]


def _words(found: Iterable[Diagnostic], reader: str) -> str:
    said = [words(d.code, d.args, reader) for d in found]
    return " ".join(f"{w.message} {w.hint}".strip() for w in said)
