"""`icons`: the sheet of all pictograms as a PDF."""

from __future__ import annotations

from pathlib import Path

import click

from leafletgen.cli.codes import COULD_NOT_RUN, FINE
from leafletgen.cli.telling import not_written
from leafletgen.desk.iconsheet import icon_sheet_pdf
from leafletgen.desk.report import render
from leafletgen.engine.opening import open_project


def run(words: str | None, root: Path, out: Path | None) -> int:
    """Write `output/pictograms.pdf` and say where; gives the exit code."""
    opened = open_project(root.resolve())
    if opened.value is None:
        click.echo(render(opened.diagnostics, opened.sources, {}, words or "en", color=False), err=True)
        return COULD_NOT_RUN
    world = opened.value.project.world
    path = (out or world.root / "output") / "pictograms.pdf"
    try:
        world.write(path, icon_sheet_pdf(opened.value))
    except OSError as error:
        return not_written(words, error)
    click.echo(world.shown(path))
    return FINE
