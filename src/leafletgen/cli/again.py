"""A build of which nothing has changed since it was made last: what it printed is printed again, and nothing else is done."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from leafletgen.cli.manners import manners
from leafletgen.cli.screen import colored, columns
from leafletgen.engine.reuse.former import FormerRun, former, said_before

ALWAYS_DONE = (
    "no_cache",
    "explain_rebuild",
    "in_a_line",
    "profile",
    "svg",
    "png",
    "dump",
    "ticket",
    "as_zip",
    "proof",
)
"""Options with which a build says or makes more than what is kept."""


class Transcript:
    """What a run prints, as it is printed."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.said: list[tuple[str, bool]] = []

    def echo(self, text: str, *, err: bool = False) -> None:
        """Print some lines. `err`: on the stream of errors."""
        self.said.append((text, err))
        click.echo(text, err=err)


def run_of(words: str | None, options: Mapping[str, Any], root: Path) -> FormerRun | None:
    """Where a run with these options is kept; None for one that is always done."""
    if any(options.get(name) for name in ALWAYS_DONE):
        return None
    asked = sorted((name, str(value)) for name, value in options.items())
    shown = (
        manners().as_json,
        manners().quiet,
        colored(),
        columns(sys.stdout),
        columns(),
    )
    return former(root, options["today"], (words, asked, shown))


def said_again(run: FormerRun) -> int | None:
    """Print what a run printed whose files and sheets are all as they were; gives its exit code. None: there is none."""
    before = said_before(run)
    if before is None:
        return None
    manners().note("nothing has changed since the last build: all of it is said again")
    for text, err in before.lines:
        click.echo(text, err=err)
    return before.code
