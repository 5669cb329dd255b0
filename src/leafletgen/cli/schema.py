"""`schema`: JSON Schemas for editors, from the same declarations that read the files."""

from __future__ import annotations

from pathlib import Path

import click

from leafletgen.cli.codes import COULD_NOT_RUN, FINE
from leafletgen.cli.telling import not_written
from leafletgen.engine.schemas import KINDS, schema_text


def run(words: str | None, kind: str | None, out: Path | None) -> int:
    """Print one schema, or write all of them; gives the exit code."""
    if out is not None:
        try:
            _write(out)
        except OSError as error:
            return not_written(words, error)
        return FINE
    if kind not in KINDS:
        click.echo(f"Say which kind of file: {', '.join(KINDS)}.", err=True)
        return COULD_NOT_RUN
    click.echo(schema_text(kind), nl=False)
    return FINE


def _write(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in KINDS:
        path = folder / f"{name}.schema.json"
        path.write_text(schema_text(name), encoding="utf-8")
        click.echo(path)
