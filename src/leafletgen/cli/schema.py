"""`schema`: JSON Schemas for editors, from the same declarations that read the files."""

from __future__ import annotations

from pathlib import Path

import click

from leafletgen.cli.codes import COULD_NOT_RUN, FINE
from leafletgen.cli.telling import not_written, say_line, tell
from leafletgen.engine.editors import SETTINGS, ReadProject, read_project, write_for_editors
from leafletgen.engine.schemas import NAMES, schema_files, schema_text


def run(words: str | None, kind: str | None, out: Path | None, project: Path) -> int:
    """Print one schema, write all of them into a folder, or all that editors need into the project; gives the exit code."""
    read = read_project(project.resolve()) if (project / "leaflet.yaml").is_file() else None
    model = read.model if read else None
    if kind is not None and kind not in NAMES:
        click.echo(f"Say which kind of file: {', '.join(NAMES)}.", err=True)
        return COULD_NOT_RUN
    if kind is not None and out is None:
        click.echo(schema_text(kind, words or "en", model), nl=False)
        return FINE
    try:
        if out is not None:
            out.mkdir(parents=True, exist_ok=True)
            for name, text in schema_files(words or "en", model):
                (out / name).write_text(text, encoding="utf-8")
                click.echo(out / name)
            return FINE
        return _for_editors(words, read)
    except OSError as error:
        return not_written(words, error)


def _for_editors(words: str | None, read: ReadProject | None) -> int:
    """What editors need, into the project itself."""
    if read is None:
        click.echo(f"Say which kind of file: {', '.join(NAMES)}.", err=True)
        return COULD_NOT_RUN
    if read.model is None:
        return tell(words, read.told, read.told.diagnostics, ran=False)
    done = write_for_editors(read.model, words or "en")
    for path in done.paths:
        click.echo(path)
    if done.lacking:
        say_line(words, "{path} is yours and stays as it is; these lines are missing in it:", path=SETTINGS)
        click.echo(done.lacking, nl=False)
    return FINE
