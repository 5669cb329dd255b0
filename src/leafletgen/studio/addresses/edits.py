"""Saving a text that somebody typed: only if it is still what they saw, spliced into its file, recorded and in the history.

A text carries a fingerprint. Who saves says which they started from; if the file says something else by then, nothing is
written, both versions are kept and the person decides.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from leafletgen import BusyError
from leafletgen.engine.changing.editing import CHANGED, Change, earlier, files, keep_lost, write_changes
from leafletgen.engine.findings.placed import SENTENCES, say
from leafletgen.engine.live import Live, NoSuchError
from leafletgen.engine.translation import texts
from leafletgen.engine.translation.drafting import read
from leafletgen.engine.translation.texts import fingerprint, machine, reviews, states, value
from leafletgen.engine.values import ProjectModel, Stored, Version
from leafletgen.studio.answers import why

TRIES = 5
"""How often a text is written anew into files that others are writing at the same moment."""
LONGEST = 5000
"""Characters of one text."""
NEVER_DONE = (
    "fact-unknown", "bold-unpaired", "bold-wide", "fact-wide", "direction-forced", "direction-open", "character-hidden",
    "character-private", "control-character", "joiner-idle",
)  # fmt: skip
"""Findings with which a text is not done, as nobody could want it so."""


class Edit(NamedTuple):
    """What is asked: the text, the fingerprint of the one it replaces, whether it is done (else a draft), the source
    that was on the screen, who typed it. `undone`: that it was done is taken back. `machine`: it is what the program that
    translates made of it, to the last sign.
    """

    key: str
    text: str
    base: str
    done: bool
    source: str | None
    by: str
    undone: bool = False
    machine: bool = False


class EditResult(NamedTuple):
    """What came of it: an HTTP status and what to say. `changed`: whether any file is new."""

    status: int
    body: dict[str, Any]
    changed: bool = False


def put(live: Live, tag: str, edit: Edit, reader: str) -> EditResult:
    """Save a text. Raises NoSuchError for one that the project does not have."""
    with live.world.locked():
        if live.session is None or tag not in live.catalogs:
            raise NoSuchError(tag)
        for path in files(live.session.project, tag):
            if not live.holds(live.world.shown(path)):  # a link, or a tag with dots in it
                said = say(SENTENCES["not-ours"], reader, [("path", path.name)])
                return EditResult(409, {"error": {"text": said}})
        for _ in range(TRIES):
            project = _read_again(live, tag)
            if edit.key not in states(project, tag):
                raise NoSuchError(edit.key)
            if result := _put(live, project, tag, edit, reader):
                return result
    raise BusyError(f"locales/{tag}.yaml", 0.0)


def _put(live: Live, project: ProjectModel, tag: str, edit: Edit, reader: str) -> EditResult | None:
    """None where the files were changed by somebody else while this was going on."""
    typed = read(project, tag, edit.key, edit.text, live.glossary())
    own = value(project, tag, edit.key) or ""
    if own != typed.value and fingerprint(own) != edit.base:
        return _conflict(project, tag, edit, own, typed.value, reader)
    wrong = [d for d in typed.found if d.code in NEVER_DONE] if edit.done else []
    if wrong or ((edit.done or tag == project.manifest.source) and typed.message is None):
        text = why(wrong, reader) or say(SENTENCES["empty"], reader)
        return EditResult(422, {"error": {"text": text, "codes": [d.code for d in wrong] or ["empty"]}})
    saved = write_changes(project, tag, [_change(project, tag, edit)])
    if any(d.code == CHANGED for d in saved.diagnostics):
        return None
    if saved.value is None:
        return EditResult(409, {"error": {"text": why(saved.diagnostics, reader)}})
    project = _read_again(live, tag)
    mark, state = fingerprint(typed.value), states(project, tag)[edit.key]
    record = reviews(project, tag).get(edit.key)
    by, on = (record.by, record.on) if record and record.target == mark else ("", "")
    kept = sum(version.key == edit.key for version in texts.versions(project, tag))
    found = {
        "fingerprint": mark, "state": state, "value": typed.value, "versions": kept,
        "machine": edit.key in machine(project, tag), "by": by, "on": on,
    }  # fmt: skip
    return EditResult(200, found, changed=True)


def _read_again(live: Live, tag: str) -> ProjectModel:
    """The project with the texts of a language as they are on disk now. Those of the source say something of all others."""
    if tag != live.source:
        return live.refreshed(tag)
    live.reload({f"locales/{tag}.yaml", f"status/{tag}.yaml"})
    if live.session is None or live.broken:
        raise NoSuchError(tag)
    return live.session.project


def _change(project: ProjectModel, tag: str, edit: Edit) -> Change:
    """Done, or a machine's: made from the source that was on the screen. A draft stays bound to the source it was begun from. Words
    of the source are made from nothing else, and stand as soon as they are typed.
    """
    if tag == project.manifest.source:
        return Change(edit.key, edit.text, "translated", edit.by, None, edit.text, typed=True)
    if edit.machine and not edit.done:
        return Change(edit.key, edit.text, "machine", edit.by, None, edit.source)
    state: Stored = "translated" if edit.done else "draft"
    record = reviews(project, tag).get(edit.key)
    begun = record if value(project, tag, edit.key) is not None else None
    source = edit.source if edit.done else begun.source if begun else None
    return Change(edit.key, edit.text, state, edit.by, None, source, typed=True, undone=edit.undone)


def _conflict(project: ProjectModel, tag: str, edit: Edit, theirs: str, mine: str, reader: str) -> EditResult:
    """Both versions are answered; the one that was not taken is kept in the history, too."""
    base = earlier(project, tag, edit.base)
    if mine:
        keep_lost(project, tag, Version(edit.key, mine, "lost", edit.by, project.world.today))
    record = reviews(project, tag).get(edit.key)
    by = (record.by, record.on) if record and record.target == fingerprint(theirs) else ("", "")
    return EditResult(
        412,
        {
            "error": {"text": say(SENTENCES["changed-elsewhere"], reader)}, "theirs": theirs or None, "base": base,
            "fingerprint": fingerprint(theirs), "by": by[0], "on": by[1],
        },
    )  # fmt: skip


def versions(live: Live, tag: str, key: str) -> list[dict[str, str]]:
    """Earlier versions of a text, the newest first."""
    if live.session is None or tag not in live.catalogs:
        raise NoSuchError(tag)
    rows = reversed(texts.versions(live.session.project, tag))
    return [{**v._asdict(), "fingerprint": fingerprint(v.text)} for v in rows if v.key == key]
