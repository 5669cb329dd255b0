"""Texts of a project by the program that translates: which are asked for, what is taken of the answers, and as what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from leafletgen.core.diagnostics import Diagnostic, Outcome, diagnostic
from leafletgen.core.record import NamedTuple
from leafletgen.engine.opening import open_project
from leafletgen.engine.session import Session
from leafletgen.engine.translation.status import alone
from leafletgen.engine.translation.translator import Ask, Translator, answers
from leafletgen.model.locales.excess import excess_of
from leafletgen.model.locales.message import normal
from leafletgen.model.locales.status import Status
from leafletgen.model.project.expansion.inherit import meant
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.writing.progress import listed, progress, values
from leafletgen.model.project.writing.saving import Change, save
from leafletgen.text.unseen import faults

_CODES = re.compile(r"\\[*{}《｜\\]|(\*\*|\{[a-z][a-z0-9_-]*\})")


class Taken(NamedTuple):
    """What came of it: how many texts were written, and how many were asked for."""

    written: int
    asked: int


def askable(session: Session, tag: str, keys: Sequence[str] = ()) -> Outcome[tuple[Ask, ...]]:
    """The texts that a machine may translate: those that are missing, and those that a machine made of other words. What people
    wrote is never asked for. `keys`: of these only.
    """
    project = session.project
    manifest = project.manifest
    if tag == manifest.source:
        return Outcome(None, (diagnostic("translate-source", name=tag),))
    source = project.catalogs[manifest.source].messages
    if wrong := tuple(
        diagnostic("text-unknown", key=key, suggestion=meant(key, list(source)))
        for key in keys
        if key not in source
    ):
        return Outcome(None, wrong)
    states, records = progress(project, tag).states, project.statuses.get(tag, Status()).texts
    own = values(project.catalogs[tag]) if tag in project.catalogs else {}
    wanted = (
        key
        for key, state in states.items()
        if (not keys or key in keys)
        and (key not in own or (state == "stale" and key in records and records[key].by_machine))
    )
    return Outcome(tuple(Ask(key, source[key].value, source[key].note) for key in wanted), ())


def suggested(project: ProjectModel, program: Translator, tag: str, key: str) -> Outcome[str]:
    """What the program makes of one text, to be looked at by who asks. Raises KeyError for a text that there is not."""
    source = project.catalogs[project.manifest.source].messages[key]
    ask = Ask(key, source.value, source.note)
    answered = answers(program, [ask], project.manifest.source, tag)
    if answered.value is None:
        return Outcome(None, answered.diagnostics)
    fit, told = _fitting(project, tag, [ask], answered.value)
    return Outcome(fit.get(key), told)


def translate(
    root: Path, program: Translator, tag: str, asks: Sequence[Ask], source: str, today: str | None = None
) -> Outcome[Taken]:
    """Have texts translated, and write them down as a machine's. Nobody is kept waiting meanwhile: a text that somebody has
    written in the meantime stays. Raises OSError.
    """
    answered = answers(program, asks, source, tag)
    if answered.value is None:
        return Outcome(None, answered.diagnostics)
    with alone(root, doing="translate"):
        session = open_project(root, today).value
        if session is None or tag not in session.project.manifest.languages:
            return Outcome(None, answered.diagnostics)
        fit, told = _fitting(session.project, tag, asks, answered.value)
        still = {ask.key: ask.text for ask in askable(session, tag).value or ()}
        changes = [
            Change(ask.key, fit[ask.key], "machine", program.name, source=ask.text)
            for ask in asks
            if ask.key in fit and still.get(ask.key) == ask.text
        ]
        if changes:
            saved = save(session.project, tag, changes)
            if saved.value is None:
                return Outcome(None, (*told, *saved.diagnostics))
    return Outcome(Taken(len(changes), len(asks)), told)


def _fitting(
    project: ProjectModel, tag: str, asks: Sequence[Ask], answered: Mapping[str, str]
) -> tuple[Mapping[str, str], tuple[Diagnostic, ...]]:
    """The answers that can be taken, and what is wrong with the others."""
    language = project.languages.get(tag)
    joins = language.joins_lines if language else ""
    found = {ask.key: normal(answered.get(ask.key, ""), joins) for ask in asks}
    left = tuple(key for key, text in found.items() if not text.strip())
    told = [diagnostic("translate-count", language=tag, found=len(found) - len(left), count=len(asks), keys=listed(left))] if left else []  # fmt: skip
    fit = {}
    for ask in asks:
        if ask.key in left:
            continue
        wrong = next(_wrong(ask, found[ask.key], tag), None)
        if wrong is None:
            fit[ask.key] = found[ask.key]
        else:
            told.append(wrong)
    return fit, tuple(told)


def _wrong(ask: Ask, text: str, tag: str) -> Iterator[Diagnostic]:
    """Why an answer is not taken."""
    if excess_of(text):
        yield diagnostic("translate-long", language=tag, key=ask.key, name=ask.key)
    for one in faults(text):
        yield diagnostic("translate-hidden", language=tag, key=ask.key, name=ask.key, character=one.name)
    ours, theirs = _codes(ask.text), _codes(text)
    changed = sorted({*ours} ^ {*theirs})
    if changed or theirs.count("**") % 2:
        name = ", ".join(changed or ["**"])
        yield diagnostic("translate-lost", language=tag, key=ask.key, name=ask.key, text=name)


def _codes(text: str) -> list[str]:
    """Facts and bold of a text; a backslash takes their meaning."""
    return [found[1] for found in _CODES.finditer(text) if found[1]]
