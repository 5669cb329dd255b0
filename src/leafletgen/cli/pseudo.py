"""`pseudo`: the sheets in made-up languages."""

from __future__ import annotations

from pathlib import Path

import click

from leafletgen.cli.telling import tell
from leafletgen.engine.build import build
from leafletgen.engine.opening import open_project
from leafletgen.engine.pseudo import pseudo
from leafletgen.engine.results import Selection


def run(
    words: str | None, project: Path, tags: tuple[str, ...], outputs: tuple[str, ...], out: Path | None
) -> int:
    """Build and report what does not fit; gives the exit code."""
    opened = open_project(project.resolve())
    if opened.value is None:
        return tell(words, opened, opened.diagnostics, ran=False)
    made = pseudo(opened.value, tags)
    assert made.value is not None
    folder = out.resolve() if out else project.resolve() / "output" / "pseudo"
    built = build(made.value, folder, Selection((), outputs), anyway=True)
    for row in built.files:
        click.echo(row.path)
    return tell(words, made, built.diagnostics)
