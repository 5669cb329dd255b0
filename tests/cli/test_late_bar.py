"""The bar that tells how long a build will take."""

from __future__ import annotations

import io

from rich.console import Console

from leafletgen.cli.late_bar import late_bar


def shown(patience: float) -> str:
    told = io.StringIO()
    console = Console(file=told, force_terminal=True, width=100)
    with late_bar(400, console, patience) as advance:
        for done in range(1, 101):
            advance(done, 400)
    return told.getvalue()


def test_what_takes_long_tells_how_many_are_done_and_how_long_it_will_take() -> None:
    said = shown(0.0)

    assert "100/400" in said
    assert ":" in said.rsplit("100/400", 1)[1], "minutes and seconds that are left"


def test_what_is_done_at_once_says_nothing() -> None:
    assert shown(60.0) == ""
