"""Rows of the table `data` named in a file: more of them than a command line takes."""

from __future__ import annotations

from typing import Any

import click

from leafletgen.cli.completing import offer

ROW = click.option(
    "--row",
    "rows",
    multiple=True,
    metavar="NAME",
    shell_complete=offer("rows"),
    help="Only this row of the table `data` (repeatable).",
)
FROM_FILE = click.option(
    "--rows", "rows_file", type=click.File(encoding="utf-8"), metavar="FILE",
    help="Only the rows that this file names, one a line (-: standard input).",
)  # fmt: skip


def take_rows(options: dict[str, Any]) -> None:
    """Put the names of the file to those that were typed. An empty file is no wish for all rows."""
    file = options.pop("rows_file")
    if file is None:
        return
    try:
        names = tuple(line for line in file.read().split("\n") if line.strip())
    except UnicodeDecodeError:
        raise click.UsageError("The file of --rows is not UTF-8.") from None
    if not names:
        raise click.UsageError("The file of --rows names no row.")
    options["rows"] = (*options["rows"], *names)
