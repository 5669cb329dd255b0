"""The verbs that look something up: schemas, messages, pictograms, all that layouts may use. Each verb's work is imported
when it is called.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click


@click.command()
@click.argument("kind", required=False)
@click.option("--out", type=click.Path(path_type=Path), help="Write all schemas into this folder.")
@click.pass_obj
def schema(words: str | None, kind: str | None, out: Path | None) -> None:
    """Print the JSON Schema of a KIND of file (leaflet, layout, diagram, theme, profile, status, language)."""
    from leafletgen.cli.schema import run

    raise SystemExit(run(words, kind, out))


@click.command()
@click.argument("code", required=False)
@click.pass_obj
def explain(words: str | None, code: str | None) -> None:
    """Say what the CODE of a message means and what to do; without a CODE, list them all."""
    from leafletgen.cli.explain import run

    raise SystemExit(run(words, code))


@click.command()
@click.argument("project", type=click.Path(path_type=Path, file_okay=False), default=".")
@click.option(
    "--out", type=click.Path(path_type=Path), help="Folder for the file (default: output/ of the project)."
)
@click.pass_obj
def icons(words: str | None, /, project: Path, out: Path | None) -> None:
    """Write a sheet of all pictograms, the project's and the built-in ones."""
    from leafletgen.cli.icons import run

    raise SystemExit(run(words, project, out))


@click.command()
@click.argument("project", type=click.Path(path_type=Path, file_okay=False), default=".")
@click.option("--name", metavar="NAME", help="Only this one, with all its keys (such as heading).")
@click.option(
    "-l", "--language", default="en", show_default=True, help="The language of the examples in the PDF."
)
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write a PDF with pictures.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
@click.pass_obj
def blocks(words: str | None, /, **options: Any) -> None:
    """List all blocks, parts, shapes, diagram kinds, colours, type roles, themes and pictograms, with the YAML to copy."""
    from leafletgen.cli.blocks import BlocksOptions, run

    raise SystemExit(run(words, BlocksOptions(**options)))


VERBS: tuple[click.Command, ...] = (schema, explain, icons, blocks)
"""For the group of all verbs."""
