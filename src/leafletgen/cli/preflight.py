"""`preflight`: what a print shop and a screen reader would stumble over, before they do."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from time import monotonic
from typing import NamedTuple

import click

from leafletgen.cli.codes import COULD_NOT_RUN, ERRORS, FINE
from leafletgen.cli.late_bar import PATIENCE, heard
from leafletgen.cli.manners import manners
from leafletgen.cli.screen import bars
from leafletgen.cli.telling import not_written, note_findings, show, tell_json
from leafletgen.desk.preflight import Preflight, PreflightWish, preflight
from leafletgen.engine.host.own_folders import write_named
from leafletgen.engine.refusal import NO_PROJECT
from leafletgen.engine.results import Selection


class PreflightOptions(NamedTuple):
    """The options of `preflight`, as they were typed."""

    targets: tuple[Path, ...] = ()
    languages: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    limits_name: str | None = None
    exchange: bool = False
    html: Path | None = None
    strict: bool = False
    today: str | None = None
    archive: str | None = None
    own_rules: bool = False
    aloud: bool = False


def run_preflight(words: str | None, asked: PreflightOptions) -> int:
    """Judge a project or files and report; gives the exit code."""
    selection = Selection(asked.languages, asked.outputs)
    wish = PreflightWish(
        selection, asked.limits_name, asked.exchange, asked.today, asked.archive or "", asked.own_rules,
        asked.aloud,
    )  # fmt: skip
    with heard() as advance:
        told = partial(told_page, monotonic()) if bars() else None
        done = preflight(asked.targets or (Path(),), wish, told, advance)
    if asked.html is not None:
        try:
            write_named(asked.html, done.html(words or "en").encode())
        except OSError as error:
            return not_written(words, error)
    _tell(done, words or "en")
    if asked.html is not None:
        click.echo(asked.html, err=manners().as_json)
    if any(d.code in NO_PROJECT for d in done.found):
        return COULD_NOT_RUN
    stopping = ("error", "warning") if asked.strict else ("error",)
    return ERRORS if any(d.severity.value in stopping for d in done.diagnostics) else FINE


def told_page(begun: float, name: str, page: int, pages: int) -> None:
    """How far the judging of a file has come and what time is left, in one line of the terminal; also from the process that judges
    it. `begun`: when.
    """
    since = monotonic() - begun
    if since < PATIENCE:
        return
    left = round(since * (pages - page) / max(page, 1))
    line = f"{Path(name).name}: {page} / {pages}  {left // 60}:{left % 60:02}" if page < pages else ""
    sys.stderr.write(f"\r\x1b[K{line}")
    sys.stderr.flush()


def _tell(done: Preflight, language: str) -> None:
    if manners().as_json:
        aloud = {"aloud": {name: list(lines) for name, lines in done.heard.items()}} if done.heard else {}
        note_findings(done.diagnostics, done.sources, done.catalogs)
        tell_json({"files": list(done.files), **aloud, "diagnostics": done.rows(language)})
        return
    for name in done.files:
        click.echo(name)
        for line in done.heard.get(name, ()):
            click.echo(f"  {line}")
    show(language, done.diagnostics, done.sources, done.catalogs)
