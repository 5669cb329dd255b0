"""`schema`: what editors need, into a project; the JSON Schema of one kind of file, or of what a verb prints as JSON."""

from __future__ import annotations

from pathlib import Path

import click

from leafletgen.cli.codes import COULD_NOT_RUN, FINE
from leafletgen.cli.json_schema import RESULTS, result_schema
from leafletgen.cli.manners import manners
from leafletgen.cli.telling import not_written, say_line, tell, tell_json, tell_path
from leafletgen.engine.host.own_folders import write_named
from leafletgen.engine.schemas.editors import SETTINGS, ReadProject, read_project, write_for_editors
from leafletgen.engine.schemas.files import NAMES, schema_files, schema_text

RESULT = "result-"


def kinds() -> tuple[str, ...]:
    """All kinds of schemas."""
    return (*NAMES, *(RESULT + verb for verb in RESULTS))


def run(words: str | None, kind: str | None, out: Path | None, project: Path) -> int:
    """Print one schema, write all of them into a folder, or all that editors need into the project; gives the exit code."""
    if kind is not None and kind not in kinds():
        return _which()
    read = read_project(project.resolve()) if (project / "leaflet.yaml").is_file() else None
    if kind is not None and out is None:
        click.echo(_text(words, kind, read), nl=False)
        return FINE
    try:
        if out is not None:
            return _into(words, out, read)
        return _for_editors(words, read)
    except OSError as error:
        return not_written(words, error)


def _which() -> int:
    click.echo(f"Say which kind: {', '.join(kinds())}.", err=True)
    return COULD_NOT_RUN


def _text(words: str | None, kind: str, read: ReadProject | None) -> str:
    if kind.startswith(RESULT):
        return result_schema(kind.removeprefix(RESULT))
    return schema_text(kind, words or "en", read.model if read else None)


def _into(words: str | None, out: Path, read: ReadProject | None) -> int:
    """All schemas, into a folder."""
    files = [*schema_files(words or "en", read.model if read else None)]
    files += [(f"{RESULT}{verb}.schema.json", result_schema(verb)) for verb in RESULTS]
    for name, text in files:
        write_named(out / name, text.encode())
        tell_path(out / name)
    return tell(words, None, (), data={"files": [str(out / name) for name, _ in files]})


def _for_editors(words: str | None, read: ReadProject | None) -> int:
    """What editors need, into the project itself."""
    if read is None:
        if not manners().as_json:
            return _which()
        tell_json({"kinds": list(kinds())})
        return FINE
    if read.model is None:
        return tell(words, read.told, read.told.diagnostics, ran=False)
    done = write_for_editors(read.model, words or "en")
    for path in done.paths:
        tell_path(path)
    if done.lacking and not manners().as_json:
        say_line(words, "{path} is yours and stays as it is; these lines are missing in it:", path=SETTINGS)
        click.echo(done.lacking, nl=False)
    return tell(words, None, (), data={"files": [str(path) for path in done.paths]})
