"""`kit`: all that each house puts up, in one file for each; for a print shop in files of many houses."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import click

from leafletgen.cli.codes import COULD_NOT_RUN
from leafletgen.cli.late_bar import heard
from leafletgen.cli.telling import say_line, tell, tell_path
from leafletgen.desk.kit.making import KitFile, make_kits
from leafletgen.engine.findings.placed import Diagnostic, unwritable
from leafletgen.engine.gathering import LIMITS, TaskLimits, Watch
from leafletgen.engine.opening import OpenedProject, open_project
from leafletgen.engine.results import Selection

CONTENTS = ("language", "output", "copies")


class KitOptions(NamedTuple):
    """The options of `kit`, as they were typed."""

    project: Path
    languages: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    every: bool = False
    max_rows: int = 500
    max_mb: int = 50
    out: Path | None = None
    final: bool = False
    today: str | None = None
    seconds: float = LIMITS.seconds
    memory: int = LIMITS.resident >> 20
    counts: bool = False
    """After each kit a line of JSON on standard error says how many are done and of how many."""


def run(words: str | None, asked: KitOptions) -> int:
    """Make the kits and say where; gives the exit code."""
    opened = open_project(asked.project.resolve(), asked.today)
    session = opened.value
    if session is None:
        return tell(words, opened, opened.diagnostics, ran=False)
    folder = asked.out.resolve() if asked.out else session.project.world.root / "output"
    selection = Selection(asked.languages, asked.outputs, asked.rows)
    with _watched(asked) as watch:
        made = make_kits(session, folder, selection, watch, final=asked.final)
    if made.value is None:
        return tell(words, opened, made.diagnostics, ran=False)
    bound: tuple[str, ...] = ()
    if asked.every:
        from leafletgen.desk.kit.binding import BoundSize, bind

        try:
            bound = bind(session, made.value, folder, BoundSize(asked.max_rows, asked.max_mb << 20))
        except OSError as error:
            return tell(words, opened, (*made.diagnostics, unwritable(error))) or COULD_NOT_RUN
    return _told(words, opened, made.value, bound, made.diagnostics)


def _told(
    words: str | None, opened: OpenedProject, kits: tuple[KitFile, ...], bound: tuple[str, ...],
    found: tuple[Diagnostic, ...],
) -> int:  # fmt: skip
    """Print what was made, and what was found; gives the exit code."""
    told = [
        {**one._asdict(), "contents": [dict(zip(CONTENTS, sheet, strict=True)) for sheet in one.contents]}
        for one in kits
    ]
    for path in bound or (one.path for one in kits):
        tell_path(path)
    code = tell(words, opened, found, data={"kits": told, "files": list(bound)})
    kept = sum(one.kept for one in kits)
    say_line(
        words, "Kits: {count}, of which {kept} were there already; sheets: {sheets}",
        count=len(kits), kept=kept, sheets=sum(one.sheets for one in kits),
    )  # fmt: skip
    return code


@contextmanager
def _watched(asked: KitOptions) -> Iterator[Watch]:
    """A bar with the time left, at a terminal; nothing when piped."""
    limits = TaskLimits(asked.seconds, asked.memory << 20)
    if asked.counts:
        yield Watch(_count, limits=limits)
        return
    with heard() as advance:
        yield Watch(advance, limits=limits)


def _count(done: int, count: int) -> None:
    """For a program that follows."""
    click.echo(json.dumps({"done": done, "of": count}), err=True)
