"""`site`: a folder for any web server, with the pages that the codes on the sheets lead to."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import click

from leafletgen.cli.codes import ERRORS, FINE
from leafletgen.cli.telling import say_line, tell
from leafletgen.desk.index_sheet import with_index
from leafletgen.desk.report.data import finding
from leafletgen.engine.findings import Diagnostic, unwritable
from leafletgen.engine.opening import OpenedProject, open_project
from leafletgen.engine.publishing import PublishedSite, publish


class SiteOptions(NamedTuple):
    """The options of `site`, as they were typed."""

    project: Path
    languages: tuple[str, ...] = ()
    out: Path | None = None
    final: bool = False
    as_json: bool = False
    today: str | None = None


def run(words: str | None, asked: SiteOptions) -> int:
    """Make the site and say where; gives the exit code."""
    opened = open_project(asked.project.resolve(), asked.today, asked.languages)
    session = opened.value
    if session is None:
        return tell(words, opened, opened.diagnostics, ran=False)
    folder = asked.out.resolve() if asked.out else session.project.world.root / "output" / "site"
    made = publish(session, folder, asked.languages, final=asked.final)
    site, found = made.value, made.diagnostics
    if site is not None and site.languages:
        try:
            site = with_index(session, site)
        except OSError as error:
            found = (*found, unwritable(error))
    if asked.as_json:
        return _as_json(words, opened, site, found)
    if site is None:
        return tell(words, opened, found, ran=False)
    code = tell(words, opened, found)
    say_line(
        words, "{folder}: {pages} pages, {files} files beside them; for the top folder of {address}",
        folder=session.project.world.shown(folder), pages=len(site.pages), files=len(site.files),
        address=site.address,
    )  # fmt: skip
    return code


def _as_json(
    words: str | None, opened: OpenedProject, made: PublishedSite | None, found: tuple[Diagnostic, ...]
) -> int:
    catalogs = opened.value.project.catalogs if opened.value else {}
    told: dict[str, Any] = {"address": None, "pages": [], "files": []}
    if made is not None:
        told = {"address": made.address, "pages": list(made.pages), "files": list(made.files)}
    told["diagnostics"] = [finding(one, opened.sources, catalogs, words or "en") for one in found]
    click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    return ERRORS if any(one.is_error for one in found) else FINE
