"""`schema`: JSON Schemas for editors, from the same declarations that read the files; and of what verbs print as JSON."""

from __future__ import annotations

from pathlib import Path

import click

from leafletgen.cli.codes import COULD_NOT_RUN, FINE
from leafletgen.cli.json_schema import RESULTS, result_schema
from leafletgen.cli.manners import manners
from leafletgen.cli.telling import not_written, tell, tell_json, tell_path
from leafletgen.engine.schemas import KINDS, schema_text

RESULT = "result-"


def kinds() -> tuple[str, ...]:
    """All kinds of schemas."""
    return (*KINDS, *(RESULT + verb for verb in RESULTS))


def run(words: str | None, kind: str | None, out: Path | None) -> int:
    """Print one schema, or write all of them; gives the exit code."""
    if out is not None:
        try:
            files = _written(out)
        except OSError as error:
            return not_written(words, error)
        return tell(words, None, (), data={"files": files})
    if kind is None and manners().as_json:
        tell_json({"kinds": list(kinds())})
        return FINE
    if kind not in kinds():
        click.echo(f"Say which kind: {', '.join(kinds())}.", err=True)
        return COULD_NOT_RUN
    click.echo(_text(kind), nl=False)
    return FINE


def _text(kind: str) -> str:
    return schema_text(kind) if kind in KINDS else result_schema(kind.removeprefix(RESULT))


def _written(folder: Path) -> list[str]:
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{name}.schema.json" for name in kinds()]
    for name, path in zip(kinds(), paths, strict=True):
        path.write_text(_text(name), encoding="utf-8")
        tell_path(path)
    return [str(path) for path in paths]
