"""`preflight`: what a print shop and a screen reader would stumble over, before they do."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from leafletgen.cli.codes import COULD_NOT_RUN, ERRORS, FINE
from leafletgen.core.diagnostics import Diagnostic
from leafletgen.desk.report import render
from leafletgen.desk.report.data import finding
from leafletgen.judge.preflight.print_file import Checked, Wish, check_file, check_foreign, traced
from leafletgen.sheet.profiles import limits


class PreflightRun:
    """What was judged and found."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.checked: list[Checked] = []
        self.found: list[Diagnostic] = []
        self.sources: dict[str, Any] = {}
        self.catalogs: dict[str, Any] = {}

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """All findings: of the project and of files."""
        return [*self.found, *(one.found for one in self.checked)]


def run_preflight(
    words: str | None, targets: Sequence[Path], languages: tuple[str, ...], outputs: tuple[str, ...],
    limits_name: str | None, exchange: bool, html: Path | None, as_json: bool, strict: bool, today: str | None,
) -> int:  # fmt: skip
    """Judge a project or files and report; gives the exit code."""
    run = PreflightRun()
    for target in targets or (Path(),):
        if target.is_dir():
            if not _project(run, target.resolve(), languages, outputs, limits_name, exchange, today):
                break
        else:
            _file(run, target, Wish(limits(limits_name or "coated"), exchange or limits_name is not None))
    _tell(run, words or "en", as_json)
    if html is not None:
        from leafletgen.cli.status import not_written
        from leafletgen.desk.report.preflight import html as written
        from leafletgen.engine.findings import Locator

        told = Locator(run.sources, run.catalogs).placed(run.found)
        try:
            html.write_text(written(run.files, run.checked, words or "en", told), encoding="utf-8")
        except OSError as error:
            return not_written(words, error)
        click.echo(html, err=as_json)
    if any(d.code == "project-missing" for d in run.found):
        return COULD_NOT_RUN
    bad = any(d.is_error or (strict and d.severity.value == "warning") for d in run.diagnostics)
    return ERRORS if bad else FINE


def _file(run: PreflightRun, path: Path, wish: Wish) -> None:
    from leafletgen.core.diagnostics import diagnostic

    name = str(path)
    try:
        run.files[name] = path.read_bytes()
    except OSError as error:
        run.found.append(diagnostic("file-unreadable", path=name, reason=error.strerror or str(error)))
        return
    run.checked += check_foreign(name, run.files[name], wish)


def _project(
    run: PreflightRun, root: Path, languages: tuple[str, ...], outputs: tuple[str, ...], limits_name: str | None,
    exchange: bool, today: str | None,
) -> bool:  # fmt: skip
    """Lay out, write into memory and judge every edition; its own files lead back to the texts."""
    from leafletgen.engine.opening import open_project
    from leafletgen.engine.results import Selection
    from leafletgen.write.pdf.document import write

    opened = open_project(root, today, languages)
    run.found += opened.diagnostics
    run.sources |= opened.sources
    session = opened.value
    if session is None:
        return False
    run.catalogs |= session.project.catalogs
    chosen = session.editions(Selection(languages, outputs))
    run.found += chosen.diagnostics
    for edition in chosen.value or ():
        if not session.stands(edition):
            continue
        laid = session.lay_out(edition)
        run.found += laid.diagnostics
        profile = session.project.profiles[session.project.manifest.outputs[edition.output].profile]
        if laid.failed:
            continue
        name = session.project.world.shown(session.path(edition, root / "output"))
        run.files[name] = write(laid.publication, profile)
        wish = Wish(limits(limits_name or profile.limits), exchange)
        for one in traced(check_file(name, run.files[name], wish), laid.publication.sheets):
            stamped = replace(one.found, language=edition.language, output=edition.output)
            run.checked.append(one._replace(found=stamped))
    return True


def _tell(run: PreflightRun, language: str, as_json: bool) -> None:
    if as_json:
        of_file = {id(one.found): one for one in run.checked}
        told = []
        for found in run.diagnostics:
            row = finding(found, run.sources, run.catalogs, language)
            one = of_file.get(id(found))
            row |= {"pdf": one.file if one else None, "page": one.page or None if one else None}
            row["area_pt"] = [round(v, 2) for v in one.area] if one and one.area else None
            told.append(row)
        result = {"files": list(run.files), "diagnostics": told}
        click.echo(json.dumps(result, ensure_ascii=False, indent=2))
        return
    for name in run.files:
        click.echo(name)
    text = render(run.diagnostics, run.sources, run.catalogs, language, color=sys.stderr.isatty())
    if text:
        click.echo(text, err=True)
