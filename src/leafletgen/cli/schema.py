"""`schema`: JSON Schemas for editors, from the same declarations that read the files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from leafletgen.cli.codes import COULD_NOT_RUN, FINE
from leafletgen.cli.status import not_written
from leafletgen.core.reading.schema import schema
from leafletgen.model.locales.status import Status
from leafletgen.model.project.layout import LayoutFile
from leafletgen.model.project.loader import BLOCKS, SCALARS
from leafletgen.model.project.manifest import Manifest
from leafletgen.model.project.theme import Theme
from leafletgen.page.diagram.graph import Graph
from leafletgen.sheet.profiles import ProfileFile

KINDS: dict[str, Any] = {
    "leaflet": Manifest,
    "layout": LayoutFile,
    "diagram": Graph,
    "theme": Theme,
    "profile": ProfileFile,
    "status": Status,
}


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
    click.echo(_text(kind), nl=False)
    return FINE


def _write(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in KINDS:
        path = folder / f"{name}.schema.json"
        path.write_text(_text(name), encoding="utf-8")
        click.echo(path)


def _text(kind: str) -> str:
    return json.dumps(schema(KINDS[kind], scalars=SCALARS, kinds=BLOCKS), indent=2, ensure_ascii=False) + "\n"
