"""`icons`: the sheet of all pictograms as a PDF."""

from __future__ import annotations

from pathlib import Path

import click

from leafletgen.cli.codes import COULD_NOT_RUN, FINE
from leafletgen.cli.status import not_written
from leafletgen.desk.iconsheet import icon_sheet
from leafletgen.desk.report import render
from leafletgen.engine.opening import open_project
from leafletgen.engine.session import NO_DATE
from leafletgen.model.project.theme import look
from leafletgen.sheet.profiles import builtin
from leafletgen.write.pdf.document import write


def run(words: str | None, root: Path, out: Path | None) -> int:
    """Write `output/pictograms.pdf` and say where; gives the exit code."""
    opened = open_project(root.resolve())
    if opened.value is None:
        click.echo(render(opened.diagnostics, opened.sources, {}, words or "en", color=False), err=True)
        return COULD_NOT_RUN
    project = opened.value.project
    folders = (project.world.root / "pictograms",)
    publication = icon_sheet(
        folders, look(project.theme, {}, {}), opened.value.book, project.manifest.date or NO_DATE
    )
    path = (out or project.world.root / "output") / "pictograms.pdf"
    try:
        project.world.write(path, write(publication, builtin("screen")))
    except OSError as error:
        return not_written(words, error)
    click.echo(project.world.shown(path))
    return FINE
