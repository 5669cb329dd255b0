"""Editions made by somebody else than this machine's processes: what `build` asks of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.processes.tasks import Lost
from leafletgen.core.record import NamedTuple
from leafletgen.engine.gathering import EditionDone, Watch
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.results import Printability
from leafletgen.engine.reuse.made import MadeEditions
from leafletgen.engine.session import Session


class ElsewhereError(Exception):
    """The work cannot be done there. `found` says why."""

    def __init__(self, *found: Diagnostic) -> None:
        super().__init__(found[-1].code)
        self.found = found


class BuildJob(NamedTuple):
    """What is to be made of which editions: as `build` was asked."""

    session: Session
    out: Path
    wanted: Printability
    watch: Watch
    made: MadeEditions | None


class Elsewhere(Protocol):
    """Who makes them. `found`: what there is to be told of the machines."""

    found: list[Diagnostic]

    def make(
        self, job: BuildJob, editions: Sequence[EditionKey], tick: Callable[[], None]
    ) -> list[EditionDone | Lost]:
        """The editions, in their order, each file where it belongs. `tick` is called whenever one is finished. Raises
        ElsewhereError, CancelledError.
        """
