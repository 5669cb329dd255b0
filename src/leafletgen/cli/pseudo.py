"""`pseudo`: the sheets in made-up languages."""

from __future__ import annotations

from pathlib import Path

import click

from leafletgen.cli.status import tell
from leafletgen.engine.build import build
from leafletgen.engine.opening import OpenedProject, open_project
from leafletgen.engine.results import Selection
from leafletgen.engine.session import Session
from leafletgen.model.locales.pseudo import PSEUDO
from leafletgen.model.project.pseudo import in_pseudo


def run(
    words: str | None, project: Path, tags: tuple[str, ...], outputs: tuple[str, ...], out: Path | None
) -> int:
    """Build and report what does not fit; gives the exit code."""
    opened = open_project(project.resolve())
    if opened.value is None:
        return tell(words, opened, opened.diagnostics, ran=False)
    made = in_pseudo(opened.value.project, tags or tuple(PSEUDO))
    session = Session(made, ())
    folder = out.resolve() if out else made.world.root / "output" / "pseudo"
    built = build(session, folder, Selection((), outputs), anyway=True)
    for row in built.files:
        click.echo(row.path)
    return tell(words, OpenedProject(session, (), made.sources), built.diagnostics)
