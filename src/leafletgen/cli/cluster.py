"""`build --scheduler`: the workers of a Dask cluster instead of this machine's processes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from leafletgen.engine.elsewhere import Elsewhere
    from leafletgen.engine.results import Selection

F = TypeVar("F", bound=Callable[..., Any])


def cluster_options(command: F) -> F:
    """The options by which a cluster is asked for."""
    shared = click.option(
        "--shared", metavar="FOLDER", help="The folder for the files as the cluster's workers see it."
    )
    return click.option(
        "--scheduler",
        metavar="ADDRESS",
        help="Have a Dask cluster make the files, such as tcp://10.0.0.1:8786.",
    )(shared(command))


def judge_cluster_options(options: Mapping[str, Any]) -> None:
    """Refuse what does not go together."""
    if options["scheduler"] and options["profile"]:
        raise click.UsageError("--profile and --scheduler exclude each other: only this machine is measured.")
    if options["shared"] and not options["scheduler"]:
        raise click.UsageError("--shared goes with --scheduler.")


def team_of(
    scheduler: str, shared: str | None, opened: Selection, paper: str | None, tile: str | None
) -> Elsewhere:
    """The workers at an address; `opened`, `paper`, `tile`: with what the project was opened. Nobody is called yet. Raises
    ElsewhereError where Dask is not installed.
    """
    from leafletgen.engine.elsewhere import ElsewhereError
    from leafletgen.engine.findings.placed import diagnostic

    try:
        from leafletgen.engine.cluster.team import Team, TeamOptions
    except ModuleNotFoundError as error:
        raise ElsewhereError(diagnostic("dask-missing", name=error.name or "")) from error
    return Team(TeamOptions(scheduler, shared, opened.languages, opened.outputs, paper, tile))
