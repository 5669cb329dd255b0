"""`status` and `approve`: how far each language is, and who has signed it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

import click

from leafletgen.cli.codes import COULD_NOT_RUN, ERRORS, FINE
from leafletgen.core.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.core.messages.translate import say
from leafletgen.desk.report import render
from leafletgen.desk.report.progress import progress_data, progress_table
from leafletgen.engine.build import Opened, Selection, Session, check, open_project
from leafletgen.model.project.load import Project
from leafletgen.model.project.progress import Progress, listed, progress
from leafletgen.model.project.world import World
from leafletgen.text.languages.names import display_name


def run_status(
    words: str | None, project: Path, languages: tuple[str, ...], outputs: tuple[str, ...], as_json: bool,
    today: str | None, no_fit: bool, record: bool, kind: Any, by: str, printed: bool, reprint: bool,
) -> int:  # fmt: skip
    """Show, record or compare; gives the exit code."""
    with alone(project.resolve(), record or printed):
        opened = open_project(project.resolve(), today)
        session = opened.value
        if session is None:
            return tell(words, opened, opened.diagnostics, ran=False)
        chosen = session.editions(Selection(languages, outputs))
        if any(d.is_error for d in chosen.diagnostics):
            return tell(words, opened, chosen.diagnostics, ran=False)
        tags = tuple(t for t in _tags(session.project) if not languages or t in languages)
        if reprint:
            return _reprint(words, opened, session.project, tags, as_json)
        try:
            if record:
                known = tuple(tag for tag in tags if tag not in session.project.unread)
                _record(words, session.project, known, kind, by)
                return tell(words, opened, unread_files(session, tags))
            if printed:
                return _printed(
                    words, opened, session.project, [(e.output, e.language) for e in chosen.value or ()]
                )
        except OSError as error:
            return tell(words, opened, [unwritable(error)])
        rows = [progress(session.project, tag) for tag in tags if tag not in session.project.unread]
        fits = {} if no_fit else _fits(session, rows)
        if as_json:
            click.echo(json.dumps({"languages": progress_data(rows, fits)}, indent=2, ensure_ascii=False))
        else:
            click.echo(progress_table(rows, fits, session.project.manifest.source, words or "en"))
            _remarks(words, rows)
        return tell(words, opened, unread_files(session, tags))


def run_approve(
    words: str | None,
    language: str,
    project: Path,
    by: str,
    role: str,
    keys: tuple[str, ...],
    today: str | None,
) -> int:
    """Record a sign-off; gives the exit code."""
    from leafletgen.model.project.saving import approve

    with alone(project.resolve()):
        opened = open_project(project.resolve(), today)
        session = opened.value
        if session is None:
            return tell(words, opened, opened.diagnostics, ran=False)
        chosen = session.editions(Selection((language,)))
        if not by.strip() or any(d.is_error for d in chosen.diagnostics):
            return tell(words, opened, chosen.diagnostics or [diagnostic("approve-name")], ran=False)
        faults = [d for d in session.found if d.is_error and d.language == language]
        if faults and not (keys and language in session.project.catalogs):
            return tell(words, opened, faults)
        try:
            done = approve(session.project, language, by.strip(), role.strip(), keys)
        except OSError as error:
            return tell(words, opened, [unwritable(error)])
        if done.value is None:
            return tell(words, opened, done.diagnostics)
        form = (
            "{count} texts are checked by {name}."
            if keys
            else "{language} is signed by {name}: {count} texts."
        )
        count = len(keys) or sum(r.state == "checked" for r in done.value.texts.values())
        say_line(words, form, language=display_name(language, words or "en"), name=by.strip(), count=count)
        return FINE


@contextmanager
def alone(root: Path, writes: bool = True) -> Iterator[None]:
    """For who writes: what is read is what is written over, so nobody else may come between. What cannot be locked is told
    when it cannot be written.
    """
    with ExitStack() as held:
        if writes and (root / "leaflet.yaml").is_file():
            with suppress(OSError):
                held.enter_context(World(root).locked())
        yield


def tell(words: str | None, opened: Opened, found: Iterable[Diagnostic], *, ran: bool = True) -> int:
    """Print findings; gives the exit code that goes with them."""
    told = tuple(dict.fromkeys(found))
    catalogs = opened.value.project.catalogs if opened.value else {}
    text = render(told, opened.sources, catalogs, words or "en", color=sys.stderr.isatty())
    if text:
        click.echo(text, err=True)
    if not ran:
        return COULD_NOT_RUN
    return ERRORS if any(d.is_error for d in told) else FINE


def unwritable(error: OSError) -> Diagnostic:
    """A file could not be written."""
    return diagnostic("output-unwritable", path=error.filename or "", reason=error.strerror or str(error))


def not_written(words: str | None, error: OSError) -> int:
    """Print that, where no project is at hand; gives the exit code."""
    click.echo(render((unwritable(error),), {}, {}, words or "en", color=sys.stderr.isatty()), err=True)
    return ERRORS


def _tags(project: Project) -> tuple[str, ...]:
    return tuple(dict.fromkeys((project.manifest.source, *project.manifest.languages)))


def say_line(words: str | None, form: str, /, **args: object) -> None:
    """Print a line of the program's own words."""
    click.echo(say(form, words or "en", [(name, str(value)) for name, value in args.items()]))


def _fits(session: Session, rows: Sequence[Progress]) -> dict[str, bool]:
    """Whether all texts of a language stand in their boxes; where some are missing that is not known yet."""
    made = tuple(row.language for row in rows if row.language in session.project.manifest.languages)
    built = check(session, Selection(made))
    over = {row.language for row in built.fits if row.fit.over_chars > 0}
    laid = {row.language for row in built.fits}
    known = (r.language for r in rows if r.language in over or (r.language in laid and not r.of("missing")))
    return {tag: tag not in over for tag in known}


def _remarks(words: str | None, rows: Iterable[Any]) -> None:
    for row in rows:
        if row.unrecorded:
            say_line(
                words,
                "{count} texts in {language} were changed outside leafletgen; record them with: leafletgen status "
                "--record",
                count=len(row.unrecorded), language=row.language,
            )  # fmt: skip
        if row.adapted:
            say_line(
                words,
                "{count} adapted texts in {language} have a source that has changed; review them: {keys}",
                count=len(row.adapted), language=row.language, keys=listed(row.adapted),
            )  # fmt: skip


def unread_files(session: Session, tags: Sequence[str]) -> list[Diagnostic]:
    """What is wrong in files of some languages that cannot be read: of these nothing can be said, recorded or sent."""
    project = session.project
    unread = {tag for tag in tags if tag in project.unread or tag not in project.catalogs}
    return [found for found in session.found if found.is_error and found.language in unread]


def _record(words: str | None, project: Project, tags: Sequence[str], kind: Any, by: str) -> None:
    from leafletgen.model.project.saving import settle

    for tag in tags:
        if tag in project.catalogs and tag != project.manifest.source:
            count = len(progress(project, tag).unrecorded)
            settle(project, tag, kind, by.strip())
            say_line(words, "{count} texts recorded: {language}", count=count, language=tag)


def _printed(words: str | None, opened: Opened, project: Project, sheets: Sequence[tuple[str, str]]) -> int:
    from leafletgen.model.project.printed import note_printed, read_printed

    sink = Sink()
    before = read_printed(project, sink)
    if sink.failed:  # what has been noted must not be lost
        return tell(words, opened, sink.diagnostics)
    done = note_printed(project, before, sheets)
    for output, tag in sheets:
        if f"{output}/{tag}" in done.printed:
            say_line(words, "Recorded as printed: {path}", path=f"{output}/{tag}")
    return FINE


def _reprint(words: str | None, opened: Opened, project: Project, tags: Sequence[str], as_json: bool) -> int:
    from leafletgen.model.project.printed import outdated, read_printed

    sink = Sink()
    noted = read_printed(project, sink)
    rows = [row for row in outdated(project, noted) if row.language in tags or row.gone]
    if as_json:
        data = [
            {
                "sheet": r.sheet, "output": r.output, "language": r.language, "row": None, "printed": r.on,
                "changed": list(r.changed), "gone": r.gone,
            }
            for r in rows
        ]  # fmt: skip
        click.echo(json.dumps({"reprint": data}, indent=2, ensure_ascii=False))
        return FINE
    for row in rows:
        if row.gone:
            say_line(words, "Take down {path}: it is no longer made", path=row.sheet)
        else:
            say_line(words, "Replace {path}: changed {keys}", path=row.sheet, keys=listed(row.changed, 8))
    if not noted.printed:
        say_line(
            words or "en",
            "No printed sheets are on record. After printing: leafletgen status --printed",
        )
    elif not rows:
        say_line(words, "Nothing to replace.")
    return tell(words, opened, sink.diagnostics)
