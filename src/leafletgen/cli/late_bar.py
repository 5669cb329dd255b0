"""A bar with the number of sheets and the time that is left, for work that takes longer than anybody likes to look at nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from time import monotonic
from typing import TYPE_CHECKING

from leafletgen.cli.manners import manners
from leafletgen.cli.screen import bars

if TYPE_CHECKING:
    from rich.console import Console

PATIENCE = 2.0
"""Seconds after which it is shown: most builds are done by then, and nothing flickers."""


Advance = Callable[[int, int], None]
"""Hears how many are done, and of how many."""


@contextmanager
def heard() -> Iterator[Advance | None]:
    """What hears how far long work has come: a bar at a terminal, a line each in a log; None where nobody looks."""
    shown, log = bars(), manners().log
    if not shown and log is None:
        yield None
        return
    with late_bar() if shown else nullcontext() as bar:

        def advance(done: int, count: int) -> None:
            if bar is not None:
                bar(done, count)
            if log is not None:
                log.note(f"done: {done} of {count}")

        yield advance


@contextmanager
def late_bar(
    total: int | None = None, console: Console | None = None, patience: float = PATIENCE
) -> Iterator[Advance]:
    """A bar on the stream of errors while the work goes on; at the end it is gone."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(compact=True))
    bar = Progress(*columns, console=console or Console(stderr=True), transient=True)
    task, begun, shown = bar.add_task("", total=total), monotonic(), False

    def advance(done: int, count: int) -> None:
        nonlocal shown
        bar.update(task, completed=done, total=count)
        if not shown and done < count and monotonic() - begun >= patience:
            shown = True
            bar.start()

    try:
        yield advance
    finally:
        bar.stop()
