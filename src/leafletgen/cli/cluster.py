"""`build --scheduler`: the workers of a Dask cluster instead of this machine's processes."""

from __future__ import annotations

from leafletgen.engine.elsewhere import Elsewhere, ElsewhereError
from leafletgen.engine.findings import diagnostic
from leafletgen.engine.results import Selection


def team_of(
    scheduler: str, shared: str | None, opened: Selection, paper: str | None, tile: str | None
) -> Elsewhere:
    """The workers at an address; `opened`, `paper`, `tile`: with what the project was opened. Nobody is called yet. Raises
    ElsewhereError where Dask is not installed.
    """
    try:
        from leafletgen.engine.cluster.team import Team, TeamOptions
    except ModuleNotFoundError as error:
        raise ElsewhereError(diagnostic("dask-missing", name=error.name or "")) from error
    return Team(TeamOptions(scheduler, shared, opened.languages, opened.outputs, paper, tile))
