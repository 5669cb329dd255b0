"""`init`: a small project to begin with."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from leafletgen.cli.codes import COULD_NOT_RUN, FINE
from leafletgen.cli.telling import say_line
from leafletgen.desk.report import render
from leafletgen.engine.starting import start


def run(
    words: str | None, folder: Path, name: str | None, languages: Sequence[str], today: str | None
) -> int:
    """Write it and say what comes next; gives the exit code."""
    root = folder.resolve()
    tags = [tag for group in languages for tag in group.replace(",", " ").split()]
    done = start(root, name, tags, today, words or "en")
    if done.diagnostics:
        click.echo(render(done.diagnostics, {}, {}, words or "en", color=sys.stderr.isatty()), err=True)
    if done.value is None:
        return COULD_NOT_RUN
    for path in done.value:
        click.echo(path)
    say_line(words, "Next: leafletgen preview {folder} --edit", folder=_shown(folder))
    return FINE


def _shown(folder: Path) -> str:
    text = str(folder)
    return f'"{text}"' if " " in text else text
