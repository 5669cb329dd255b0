"""`release`, `verify`, `diff`: what was published, and what has changed since."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

import click

from leafletgen.cli.build import BuildOptions, opened_and_built
from leafletgen.cli.codes import ERRORS, FINE
from leafletgen.cli.late_bar import heard
from leafletgen.cli.manners import manners
from leafletgen.cli.telling import say_line, tell, tell_text
from leafletgen.desk.report.published import diff_data, diff_html, diff_lines, verified_data, verified_lines
from leafletgen.engine.findings.placed import Diagnostic, unwritable
from leafletgen.engine.host.own_folders import write_named
from leafletgen.engine.opening import OpenedProject, open_project
from leafletgen.engine.releases.comparing import Comparison, compare
from leafletgen.engine.releases.releasing import Publishing, publish, unready, withdraw
from leafletgen.engine.releases.verifying import verify
from leafletgen.engine.results import Selection
from leafletgen.engine.reuse.former import store_of
from leafletgen.engine.reuse.inputs import project_files
from leafletgen.engine.reuse.made import MadeEditions


class ReleaseOptions(NamedTuple):
    """The options of `release`, as they were typed."""

    project: Path
    note: str = ""
    valid_until: str | None = None
    final: bool = False
    withdraw: str | None = None
    today: str | None = None


class VerifyOptions(NamedTuple):
    """The options of `verify`, as they were typed."""

    files: tuple[Path, ...]
    project: Path
    sheet: str | None = None
    today: str | None = None


class DiffOptions(NamedTuple):
    """The options of `diff`, as they were typed."""

    before: str
    now: str
    project: Path
    languages: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    html: Path | None = None
    today: str | None = None


def run_release(words: str | None, asked: ReleaseOptions) -> int:
    """Build and note; gives the exit code."""
    root = asked.project.resolve()
    if asked.withdraw is not None:
        return _withdraw(words, asked, root)
    made = MadeEditions(store_of(root), project_files(root))
    opened, built = opened_and_built(BuildOptions(asked.project, final=asked.final, today=asked.today), made)
    session = opened.value
    if session is None:
        return tell(words, opened, built.diagnostics, ran=False, data={"release": None})
    faults = (*unready(session, asked.valid_until), *(one for one in built.diagnostics if one.is_error))
    if faults:
        return tell(words, opened, faults, data={"release": None})
    try:
        done = publish(session, built, Publishing(asked.valid_until, asked.note))
    except OSError as error:
        return tell(words, opened, [unwritable(error)])
    version = session.project.manifest.version
    data = {"release": done.path or None, "version": version, "sheets": len(built.files), "again": done.again}
    code = tell(words, opened, done.diagnostics, data=data)
    if done.release is not None and not manners().as_json:
        form = (
            "{version} was published on {day} just as it is now: {path}"
            if done.again
            else "{version} is noted as published, with {count} sheets: {path}. Commit it."
        )
        say_line(words, form, version=version, day=done.release.on, count=len(built.files), path=done.path)
    return code


def _withdraw(words: str | None, asked: ReleaseOptions, root: Path) -> int:
    opened = open_project(root, asked.today)
    if opened.value is None:
        return tell(words, opened, opened.diagnostics, ran=False, data={"release": None})
    try:
        done = withdraw(opened.value, asked.withdraw or "", asked.note)
    except OSError as error:
        return tell(words, opened, [unwritable(error)])
    data = {"release": done.path or None, "withdrawn": asked.withdraw}
    code = tell(words, opened, done.diagnostics, data=data)
    if done.release is not None and not manners().as_json:
        say_line(
            words,
            "{version} is noted as withdrawn: {path}. Commit it.",
            version=asked.withdraw,
            path=done.path,
        )
    return code


def run_verify(words: str | None, asked: VerifyOptions) -> int:
    """Hold files against a project; gives the exit code: 1 where one of them should not hang any longer."""
    opened = open_project(asked.project.resolve(), asked.today)
    session = opened.value
    if session is None:
        return tell(words, opened, opened.diagnostics, ran=False, data={"files": []})
    done = [verify(session, path, asked.sheet) for path in asked.files]
    found = tuple(one for each in done for one in each.diagnostics)
    files = [each.file for each in done if each.file is not None]
    if not manners().as_json:
        for file in files:
            tell_text("\n".join(verified_lines(file, words or "en")))
    code = tell(words, opened, found, data={"files": [verified_data(file) for file in files]})
    return code or (FINE if all(file.fine for file in files) else ERRORS)


def run_diff(words: str | None, asked: DiffOptions) -> int:
    """Compare two states; gives the exit code: 1 where nothing could be compared."""
    selection = Selection(asked.languages, asked.outputs, asked.rows)
    with ExitStack() as held:
        with heard() as advance:
            done = compare(
                held, (asked.before, asked.now), asked.project.resolve(), asked.today, selection, advance
            )
        opened = done.opened or OpenedProject(None, (), {})
        if not done.compared:
            return tell(words, opened, done.diagnostics, ran=False, data=diff_data(done))
        found = (*done.diagnostics, *_report_written(words, asked.html, done))
        code = tell(words, opened, found, data=diff_data(done))
        if not manners().as_json:
            tell_text("\n".join(diff_lines(done, words or "en")))
        if asked.html and not code:
            click.echo(str(asked.html), err=manners().as_json)
        return code


def _report_written(words: str | None, path: Path | None, done: Comparison) -> Iterator[Diagnostic]:
    """Write the report with both states, where one is wanted; what is wrong with its place."""
    if path is None or any(one.is_error for one in done.diagnostics):
        return
    try:
        write_named(path, diff_html(done, words or "en").encode())
    except OSError as error:
        yield unwritable(error)
