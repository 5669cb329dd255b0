"""The verbs about what was published: release, verify, diff. Each verb's work is imported when it is called."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from leafletgen.cli.completing import LANGUAGES, OUTPUTS, offer
from leafletgen.cli.manners import json_option
from leafletgen.cli.project_folder import HERE, ProjectFolder
from leafletgen.cli.row_names import ROW


@click.command()
@click.argument("project", type=ProjectFolder(), default=HERE)
@click.option("--note", default="", metavar="TEXT", help="Why it was made, in a line.")
@click.option("--valid-until", metavar="DATE", help="The last day on which its sheets hold (YYYY-MM-DD).")
@click.option(
    "--final", is_flag=True, help="Refuse languages that are not complete, up to date, checked and signed."
)
@click.option(
    "--withdraw",
    metavar="VERSION",
    shell_complete=offer("releases"),
    help="Note that this version must come off the walls (with --note: why).",
)
@json_option
@click.option("--today", help="The day of the release (YYYY-MM-DD).", metavar="DATE")
@click.pass_obj
def release(words: str | None, /, **options: Any) -> None:
    """Build PROJECT and note its state as published, in releases/VERSION.yaml; the version is that of leaflet.yaml."""
    from leafletgen.cli.publishing import ReleaseOptions, run_release

    raise SystemExit(run_release(words, ReleaseOptions(**options)))


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--project",
    type=ProjectFolder(),
    default=HERE,
    help="The project (default: this folder).",
)
@click.option(
    "--sheet", metavar="NAME", help="Which sheet they are, where they do not say so: OUTPUT/LANGUAGE[/ROW]."
)
@json_option
@click.option("--today", help="Judge as of this day (YYYY-MM-DD).", metavar="DATE")
@click.pass_obj
def verify(words: str | None, /, **options: Any) -> None:
    """Say of PDF FILES whether they are sheets of the project as it is today, of a release, or of neither; if not today's, where they first differ and what changed."""
    from leafletgen.cli.publishing import VerifyOptions, run_verify

    raise SystemExit(run_verify(words, VerifyOptions(**options)))


@click.command()
@click.argument("before")
@click.argument("now", default=".")
@click.option(
    "--project",
    type=ProjectFolder(),
    default=HERE,
    help="The project of commits and versions (default: this folder).",
)
@LANGUAGES
@OUTPUTS
@ROW
@click.option(
    "--html",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write a report with both states side by side.",
)
@json_option
@click.option("--today", help="Judge as of this day (YYYY-MM-DD).", metavar="DATE")
@click.pass_obj
def diff(words: str | None, /, **options: Any) -> None:
    """Compare two states, BEFORE and NOW (default: this folder): folders, commits, released versions, or PDF files. Says which sheets must be printed again, and which of their texts and boxes changed."""
    from leafletgen.cli.publishing import DiffOptions, run_diff

    raise SystemExit(run_diff(words, DiffOptions(**options)))


VERBS: tuple[click.Command, ...] = (release, verify, diff)
"""For the group of all verbs."""
