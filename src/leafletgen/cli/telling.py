"""What every command prints: findings, and lines of the program's own words."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from leafletgen.cli.codes import COULD_NOT_RUN, ERRORS, FINE
from leafletgen.desk.report import render
from leafletgen.engine.findings import Diagnostic, say, unwritable

if TYPE_CHECKING:
    from leafletgen.engine.opening import OpenedProject


def tell(words: str | None, opened: OpenedProject, found: Iterable[Diagnostic], *, ran: bool = True) -> int:
    """Print findings; gives the exit code that goes with them."""
    told = tuple(dict.fromkeys(found))
    catalogs = opened.value.project.catalogs if opened.value else {}
    text = render(told, opened.sources, catalogs, words or "en", color=sys.stderr.isatty())
    if text:
        click.echo(text, err=True)
    if not ran:
        return COULD_NOT_RUN
    return ERRORS if any(d.is_error for d in told) else FINE


def not_written(words: str | None, error: OSError) -> int:
    """Print that a file could not be written, where no project is at hand; gives the exit code."""
    click.echo(render((unwritable(error),), {}, {}, words or "en", color=sys.stderr.isatty()), err=True)
    return ERRORS


def say_line(words: str | None, form: str, /, **args: object) -> None:
    """Print a line of the program's own words."""
    click.echo(say(form, words or "en", [(name, str(value)) for name, value in args.items()]))
