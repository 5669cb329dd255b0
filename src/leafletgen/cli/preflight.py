"""`preflight`: what a print shop and a screen reader would stumble over, before they do."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import NamedTuple

import click

from leafletgen.cli.codes import COULD_NOT_RUN, ERRORS, FINE
from leafletgen.cli.telling import not_written
from leafletgen.desk.preflight import Preflight, PreflightWish, preflight
from leafletgen.desk.report import render
from leafletgen.engine.results import Selection


class PreflightOptions(NamedTuple):
    """The options of `preflight`, as they were typed."""

    targets: tuple[Path, ...] = ()
    languages: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    limits_name: str | None = None
    exchange: bool = False
    html: Path | None = None
    as_json: bool = False
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
    tell = told_page if sys.stderr.isatty() and not asked.as_json else None
    done = preflight(asked.targets or (Path(),), wish, tell)
    _tell(done, words or "en", asked.as_json)
    if asked.html is not None:
        page = done.html(words or "en")
        try:
            asked.html.write_text(page, encoding="utf-8")
        except OSError as error:
            return not_written(words, error)
        click.echo(asked.html, err=asked.as_json)
    if any(d.code == "project-missing" for d in done.found):
        return COULD_NOT_RUN
    stopping = ("error", "warning") if asked.strict else ("error",)
    return ERRORS if any(d.severity.value in stopping for d in done.diagnostics) else FINE


def told_page(name: str, page: int, pages: int) -> None:
    """How far the judging of a file has come, in one line of the terminal (also from the process that judges it)."""
    line = f"{Path(name).name}: {page} / {pages}" if page < pages else ""
    sys.stderr.write(f"\r\x1b[K{line}")
    sys.stderr.flush()


def _tell(done: Preflight, language: str, as_json: bool) -> None:
    if as_json:
        heard = {"aloud": {name: list(lines) for name, lines in done.heard.items()}} if done.heard else {}
        result = {"files": list(done.files), **heard, "diagnostics": done.rows(language)}
        click.echo(json.dumps(result, ensure_ascii=False, indent=2))
        return
    for name in done.files:
        click.echo(name)
        for line in done.heard.get(name, ()):
            click.echo(f"  {line}")
    text = render(done.diagnostics, done.sources, done.catalogs, language, color=sys.stderr.isatty())
    if text:
        click.echo(text, err=True)
