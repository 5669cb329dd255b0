"""A bar with the number of sheets and the time that is left, for work that takes longer than anybody likes to look at nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

PATIENCE = 2.0
"""Seconds after which it is shown: most builds are done by then, and nothing flickers."""


@contextmanager
def late_bar(
    total: int, console: Console | None = None, patience: float = PATIENCE
) -> Iterator[Callable[[int, int], None]]:
    """A bar on the stream of errors while the work goes on; at the end it is gone. What it gives hears how many are done, and of how
    many.
    """
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(compact=True))
    bar = Progress(*columns, console=console or Console(stderr=True), transient=True)
    task, begun, shown = bar.add_task("", total=total), monotonic(), False

    def advance(done: int, _: int) -> None:
        nonlocal shown
        bar.update(task, completed=done)
        if not shown and monotonic() - begun >= patience:
            shown = True
            bar.start()

    try:
        yield advance
    finally:
        bar.stop()
