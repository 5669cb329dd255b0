"""`status` and `approve`: how far each language is, and who has signed it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import click

from leafletgen.cli.late_bar import heard
from leafletgen.cli.manners import manners
from leafletgen.cli.screen import columns
from leafletgen.cli.telling import say_line, say_result, tell
from leafletgen.desk.kit.printed import note_printed
from leafletgen.desk.report.progress import progress_data, progress_table
from leafletgen.engine.changing.starting import display_name
from leafletgen.engine.findings.placed import unwritable
from leafletgen.engine.gathering import Watch
from leafletgen.engine.opening import OpenedProject, open_project
from leafletgen.engine.results import Selection
from leafletgen.engine.session import Session
from leafletgen.engine.translation import status
from leafletgen.engine.translation.status import Progress, Stored, alone, listed, unread_files


class StatusOptions(NamedTuple):
    """The options of `status`, as they were typed."""

    project: Path
    languages: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    today: str | None = None
    no_fit: bool = False
    record: bool = False
    kind: Stored | None = None
    by: str = ""
    printed: bool = False
    reprint: bool = False
    rows: tuple[str, ...] = ()


class ApproveOptions(NamedTuple):
    """The options of `approve`, as they were typed."""

    language: str
    project: Path
    by: str
    role: str = ""
    keys: tuple[str, ...] = ()
    today: str | None = None


def run_status(words: str | None, asked: StatusOptions) -> int:
    """Show, record or compare; gives the exit code."""
    root = asked.project.resolve()
    with alone(root, asked.record or asked.printed, "status"):
        opened = open_project(root, asked.today)
        session = opened.value
        if session is None:
            return tell(words, opened, opened.diagnostics, ran=False)
        chosen = session.sheets(Selection(asked.languages, asked.outputs, asked.rows))
        if any(d.is_error for d in chosen.diagnostics):
            return tell(words, opened, chosen.diagnostics, ran=False)
        tags = status.known_tags(session, asked.languages)
        if asked.reprint:
            return _reprint(words, opened, session, tags, asked)
        try:
            if asked.record:
                if found := status.unrecordable(asked.kind, asked.by):
                    return tell(words, opened, found, ran=False)
                return _record(words, opened, session, tags, asked)
            if asked.printed:
                noted = note_printed(session, Selection(asked.languages, asked.outputs, asked.rows))
                for name in noted.value or ():
                    say_line(words, "Recorded as printed: {path}", path=name)
                data = {"printed": list(noted.value or ())}
                return tell(words, opened, noted.diagnostics, data=data)
        except OSError as error:
            return tell(words, opened, [unwritable(error)])
        return _show(words, opened, session, tags, asked)


def _show(
    words: str | None, opened: OpenedProject, session: Session, tags: tuple[str, ...], asked: StatusOptions
) -> int:
    rows = status.progress_of(session, tags)
    with heard() as advance:
        known = status.readiness_of(session, rows, Watch(advance), look=not asked.no_fit)
    if not manners().as_json:
        click.echo(progress_table(rows, known, session.project, words or "en", columns(sys.stdout)))
        _remarks(words, rows)
    data = {"languages": progress_data(rows, known)}
    return tell(words, opened, unread_files(session, tags), data=data)


def run_approve(words: str | None, asked: ApproveOptions) -> int:
    """Record a sign-off; gives the exit code."""
    language, by = asked.language, asked.by.strip()
    with alone(asked.project.resolve(), doing="approve"):
        opened = open_project(asked.project.resolve(), asked.today)
        session = opened.value
        if session is None:
            return tell(words, opened, opened.diagnostics, ran=False)
        if found := status.unsignable(session, language, by):
            return tell(words, opened, found, ran=False)
        try:
            done = status.approve(session, language, by, asked.role.strip(), asked.keys)
        except OSError as error:
            return tell(words, opened, [unwritable(error)])
        if done.value is None:
            return tell(words, opened, done.diagnostics)
        checked, signed = (
            "{count} texts are checked by {name}.",
            "{language} is signed by {name}: {count} texts.",
        )
        form = checked if asked.keys else signed
        say_line(
            words,
            form,
            language=display_name(language, words or "en", session.project.languages),
            name=by,
            count=done.value,
        )
        data = {"language": language, "by": by, "texts": done.value}
        return tell(words, opened, (), data=data)


def _remarks(words: str | None, rows: Iterable[Progress]) -> None:
    for row in rows:
        if row.unrecorded:
            say_line(
                words,
                "{count} texts in {language} were changed outside leafletgen; record them with: leafletgen status "
                "--record",
                count=len(row.unrecorded), language=row.language,
            )  # fmt: skip
        if row.unconfirmed:
            say_line(
                words,
                "{count} facts in {language} are confirmed by nobody: {keys}",
                count=len(row.unconfirmed), language=row.language, keys=listed(row.unconfirmed),
            )  # fmt: skip
        if row.adapted:
            say_line(
                words,
                "{count} adapted texts in {language} have a source that has changed; review them: {keys}",
                count=len(row.adapted), language=row.language, keys=listed(row.adapted),
            )  # fmt: skip


def _record(
    words: str | None, opened: OpenedProject, session: Session, tags: tuple[str, ...], asked: StatusOptions
) -> int:
    source = session.project.manifest.source
    wanted = [tag for tag in tags if tag != source or source in asked.languages]
    recorded = status.record(session, wanted, asked.kind, asked.by.strip())
    for own, count in recorded.items():
        say_line(words, "{count} texts recorded: {language}", count=count, language=own)
    return tell(words, opened, unread_files(session, tags), data={"recorded": recorded})


def _reprint(
    words: str | None, opened: OpenedProject, session: Session, tags: tuple[str, ...], asked: StatusOptions
) -> int:
    found = status.reprint(session, tags)
    assert found.value is not None
    rows = [row for row in found.value.outdated if not asked.rows or row.row in asked.rows]
    data = [
        {
            "sheet": r.sheet, "output": r.output, "language": r.language, "row": r.row, "printed": r.on,
            "changed": list(r.changed), "gone": r.gone,
        }
        for r in rows
    ]  # fmt: skip
    for row in rows:
        if row.gone:
            say_result(words, "Take down {path}: it is no longer made", path=row.sheet)
        else:
            say_result(words, "Replace {path}: changed {keys}", path=row.sheet, keys=listed(row.changed, 8))
    if not found.value.noted:
        say_line(
            words,
            "No printed sheets are on record. After printing: leafletgen status --printed",
        )
    elif not rows:
        say_line(words, "Nothing to replace.")
    return tell(words, opened, found.diagnostics, data={"reprint": data})
