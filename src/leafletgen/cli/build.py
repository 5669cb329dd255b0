"""`build` and `check`: run the pipeline and report how it went."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from leafletgen.cli.again import Transcript
from leafletgen.cli.cluster import team_of
from leafletgen.cli.codes import COULD_NOT_RUN, ERRORS, FINE
from leafletgen.cli.late_bar import heard
from leafletgen.cli.manners import manners
from leafletgen.cli.screen import columns
from leafletgen.cli.telling import note_findings, show, tell_text
from leafletgen.desk.report import (
    effort_table,
    exception_lines,
    fit_table,
    rebuild_lines,
    to_json,
    verdict_lines,
    verdict_rows,
)
from leafletgen.engine.build import build, check
from leafletgen.engine.files.drawing import Forms, write_forms
from leafletgen.engine.files.other_paper import on_other_paper
from leafletgen.engine.gathering import LIMITS, TaskLimits, Watch
from leafletgen.engine.opening import OpenedProject, clear, open_project
from leafletgen.engine.refusal import NO_PROJECT
from leafletgen.engine.results import Built, Selection
from leafletgen.engine.reuse.former import FormerRun, Said, keep, store_of
from leafletgen.engine.reuse.inputs import project_files
from leafletgen.engine.reuse.made import MadeEditions
from leafletgen.engine.session import Session

if TYPE_CHECKING:
    from leafletgen.engine.host.profiling import Effort


class BuildOptions(NamedTuple):
    """The options of `check` and `build`, as they were typed."""

    project: Path
    languages: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    strict: bool = False
    today: str | None = None
    fit: bool = False
    out: Path | None = None
    svg: bool = False
    png: int | None = None
    dump: bool = False
    ticket: bool = False
    as_zip: bool = False
    proof: int | None = None
    final: bool = False
    draft: bool = False
    paper: str | None = None
    tile: str | None = None
    seconds: float = LIMITS.seconds
    memory: int = LIMITS.resident >> 20
    every: bool = False
    profile: bool = False
    rows: tuple[str, ...] = ()
    no_cache: bool = False
    explain_rebuild: bool = False
    in_a_line: bool = False
    scheduler: str | None = None
    shared: str | None = None

    @property
    def limits(self) -> TaskLimits:
        """What one edition may take."""
        return TaskLimits(self.seconds, self.memory << 20)

    @property
    def selection(self) -> Selection:
        """Languages, outputs, rows."""
        return Selection(self.languages, self.outputs, self.rows)

    @property
    def folder(self) -> Path:
        """Where files go."""
        return self.out.resolve() if self.out else self.project.resolve() / "output"


def run_build(words: str | None, asked: BuildOptions, run: FormerRun | None = None) -> int:
    """Build and report; gives the exit code. `run`: where it is kept, to be said again when nothing has changed."""
    root = asked.project.resolve()
    made = None if asked.no_cache else MadeEditions(store_of(root), project_files(root))
    if asked.profile:
        from leafletgen.engine.host.profiling import whole_run

        with whole_run() as effort:
            opened, built = opened_and_built(asked, made)
        return _reported(words, asked, opened, built, effort=effort)
    opened, built = opened_and_built(asked, made)
    transcript = Transcript()
    code = _reported(words, asked, opened, built, transcript=transcript)
    if run and made and built.all_kept:
        sheets = {root / row.path: row.sha256 for row in built.files}
        keep(run, made.inputs, Said(transcript.said, code), sheets)
    return code


def opened_and_built(asked: BuildOptions, made: MadeEditions | None) -> tuple[OpenedProject, Built]:
    """Read a project and build what is asked for; of one that cannot be opened, its earlier files are taken away."""
    opened = open_project(asked.project.resolve(), asked.today, asked.languages)
    if opened.value is None:
        removed = clear(opened, asked.project.resolve(), asked.folder, asked.selection)
        return opened, Built((), (), opened.diagnostics + removed)
    if made:
        made.learn(opened.value)
    return opened, _built(opened.value, asked, made)


def run_check(words: str | None, asked: BuildOptions) -> int:
    """Check and report; gives the exit code."""
    opened = open_project(asked.project.resolve(), asked.today, asked.languages)
    if opened.value is None:
        return _reported(words, asked, opened, Built((), (), opened.diagnostics), building=False)
    with _watched(asked) as watch:
        built = check(opened.value, asked.selection, watch)
    return _reported(words, asked, opened, built, building=False)


def _built(session: Session, asked: BuildOptions, made: MadeEditions | None) -> Built:
    selection = asked.selection
    with _watched(asked) as watch:
        if asked.paper or asked.tile:
            other = on_other_paper(session, selection, asked.paper, asked.tile)
            if other.value is None:
                return Built((), (), other.diagnostics)
            session, selection = other.value, Selection(asked.languages, rows=asked.rows)
            if made:
                made.options = asked.paper, asked.tile
        elsewhere = (
            team_of(asked.scheduler, asked.shared, asked.selection, asked.paper, asked.tile)
            if asked.scheduler
            else None
        )
        built = build(
            session, asked.folder, selection, watch,
            final=asked.final, draft=asked.draft, made=made, elsewhere=elsewhere,
        )  # fmt: skip
        write_forms(session, built.files, asked.folder, Forms(asked.svg, asked.png, asked.dump))
        if asked.ticket or asked.as_zip or asked.proof:
            from leafletgen.desk.shop import ForShop, for_the_shop

            wanted = ForShop(asked.ticket, asked.as_zip, asked.proof)
            for path in for_the_shop(session, built, asked.folder, wanted):
                manners().note(f"written: {path}")
                click.echo(path, err=True)
    return built


def _reported(
    words: str | None,
    asked: BuildOptions,
    opened: OpenedProject,
    built: Built,
    *,
    building: bool = True,
    effort: Effort | None = None,
    transcript: Transcript | None = None,
) -> int:
    """Print how it went, of a build at last what its files are fit for; gives the exit code."""
    language, sources = words or "en", opened.sources
    echo = (transcript or Transcript()).echo
    catalogs = opened.value.project.catalogs if opened.value else {}
    if manners().as_json:
        judged = verdict_rows(built.verdicts, language) if building else None
        told = built.files, built.fits, built.diagnostics
        note_findings(built.diagnostics, sources, catalogs)
        echo(to_json(*told, sources, catalogs, language, judged, effort))
    else:
        _shown(language, asked, opened, built, building, effort, echo)
    if opened.value is None and any(d.code in NO_PROJECT for d in built.diagnostics):
        return COULD_NOT_RUN
    stopping = ("error", "warning") if asked.strict else ("error",)
    return ERRORS if any(d.severity.value in stopping for d in built.diagnostics) else FINE


def _shown(
    language: str,
    asked: BuildOptions,
    opened: OpenedProject,
    built: Built,
    building: bool,
    effort: Effort | None,
    echo: Callable[..., None],
) -> None:
    """Print it for people."""
    if built.fits and asked.fit:
        tell_text(fit_table(built.fits, language, columns(sys.stdout)), echo=echo)
    if effort:
        tell_text(effort_table(effort, language, columns(sys.stdout)), echo=echo)
    why = rebuild_lines(built, language)
    if asked.in_a_line:
        echo(why[-1])
    for row in () if asked.in_a_line else built.files:
        manners().note(f"written: {row.path}")
        echo(row.path)
    if asked.explain_rebuild and (told_why := why[: -1 if asked.in_a_line else None]):
        tell_text("\n".join(told_why), err=True, echo=echo)
    if asked.in_a_line and not any(one.is_error for one in built.diagnostics):
        return
    catalogs = opened.value.project.catalogs if opened.value else {}
    said = show(language, built.diagnostics, opened.sources, catalogs, every=asked.every, echo=echo)
    if building and not manners().quiet:
        known = opened.value.project.manifest.languages if opened.value else ()
        lines = verdict_lines(built, language, known)
        if opened.value:
            lines += exception_lines(opened.value.project.manifest, built, language)
        tell_text("\n".join([""] * said + lines), err=True, echo=echo)


@contextmanager
def _watched(asked: BuildOptions) -> Iterator[Watch]:
    """A bar on long work at a terminal; nothing when piped."""
    manners().note("the project is read")
    with heard() as advance:
        yield Watch(advance, limits=asked.limits)
