"""What every command prints: findings, paths and other results, and lines of the program's own words. With `--json` all of it is
one object; with `--quiet` errors and results remain.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from leafletgen.cli.codes import COULD_NOT_RUN, ERRORS, FINE
from leafletgen.cli.manners import manners
from leafletgen.cli.screen import colored, columns
from leafletgen.desk.report import render
from leafletgen.desk.report.data import findings_data
from leafletgen.desk.report.tables import folded
from leafletgen.engine.findings.placed import Diagnostic, say, unwritable, with_settings

if TYPE_CHECKING:
    from leafletgen.engine.opening import OpenedProject

NOTHING: Mapping[str, Any] = {}


def tell(
    words: str | None,
    opened: OpenedProject | None,
    found: Iterable[Diagnostic],
    *,
    ran: bool = True,
    data: Mapping[str, object] = NOTHING,
) -> int:
    """Print findings; with `--json` the whole result, of which `data` is the rest. Gives the exit code that goes with them."""
    told = tuple(dict.fromkeys(found))
    sources = with_settings(opened.sources if opened else NOTHING, told)
    catalogs = opened.value.project.catalogs if opened and opened.value else NOTHING
    if manners().as_json:
        note_findings(told, sources, catalogs)
        tell_json({**data, "diagnostics": findings_data(told, sources, catalogs, words or "en")})
    else:
        show(words, told, sources, catalogs)
    return code_of(told, ran=ran)


def show(
    words: str | None,
    found: Sequence[Diagnostic],
    sources: Mapping[str, Any] = NOTHING,
    catalogs: Mapping[str, Any] = NOTHING,
    *,
    every: bool = False,
    echo: Callable[..., None] = click.echo,
) -> bool:
    """Print findings for people, on the stream of errors; gives whether there was something to print."""
    note_findings(found, sources, catalogs)
    shown = [one for one in found if one.is_error] if manners().quiet else found
    text = render(shown, sources, catalogs, words or "en", color=colored(), every=every, columns=columns())
    if text:
        echo(text, err=True)
    return bool(text)


def note_findings(
    found: Iterable[Diagnostic], sources: Mapping[str, Any] = NOTHING, catalogs: Mapping[str, Any] = NOTHING
) -> None:
    """Put findings into the log, a line each: where, what, and of which edition."""
    log = manners().log
    if log is None:
        return
    for one in findings_data(found, sources, catalogs, "en"):
        place = f"{one['file'] or '-'}:{one['line'] or '-'}:{one['column'] or '-'}"
        edition = "/".join(part for part in (one["output"], one["language"], one["row"]) if part)
        log.note(f"{one['severity']} {one['code']} {place} {edition or '-'} {one['message']}")


def code_of(found: Iterable[Diagnostic], *, ran: bool = True) -> int:
    """The exit code that goes with findings."""
    if not ran:
        return COULD_NOT_RUN
    return ERRORS if any(one.is_error for one in found) else FINE


def tell_json(result: object) -> None:
    """Print a result for programs."""
    click.echo(json.dumps(result, ensure_ascii=False, indent=2))


def tell_text(text: str, *, err: bool = False, hang: int = 2, echo: Callable[..., None] = click.echo) -> None:
    """Print lines for people, none wider than the terminal that they go to. `hang`: how far what goes on is indented."""
    wide = columns(sys.stderr if err else sys.stdout)
    lines = (part for line in text.split("\n") for part in folded(line, wide, hang))
    echo("\n".join(lines), err=err)


def tell_path(path: object) -> None:
    """Print where something was written. With `--json` the result has it."""
    own = manners()
    own.note(f"written: {path}")
    if not own.as_json:
        click.echo(path)


def not_written(words: str | None, error: OSError) -> int:
    """Print that a file could not be written, where no project is at hand; gives the exit code."""
    return tell(words, None, (unwritable(error),))


def say_line(words: str | None, form: str, /, **args: object) -> None:
    """Print a remark in the program's own words: how many there were, what comes next."""
    if not manners().quiet:
        say_result(words, form, **args)


def say_result(words: str | None, form: str, /, **args: object) -> None:
    """Print in the program's own words what was asked for. With `--json` the result has it."""
    text = say(form, words or "en", [(name, str(value)) for name, value in args.items()])
    own = manners()
    own.note(text)
    if not own.as_json:
        tell_text(text)
