"""`build` and `check`: run the pipeline and tell how it went."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from leafletgen.cli.codes import COULD_NOT_RUN, ERRORS, FINE
from leafletgen.core.diagnostics import Diagnostic, Outcome
from leafletgen.desk.report import fit_table, render, to_json
from leafletgen.engine.build import Built, OpenedProject, Selection, Session, build, check, open_project
from leafletgen.engine.refusal import refuse_all
from leafletgen.model.project.world import World

if TYPE_CHECKING:
    from leafletgen.sheet.sheet import Publication


def run_build(
    words: str | None, project: Path, languages: tuple[str, ...], outputs: tuple[str, ...], as_json: bool,
    strict: bool, today: str | None, out: Path | None, fit: bool, svg: bool, png: int | None, dump: bool,
    ticket: bool, as_zip: bool, proof: int | None, final: bool, draft: bool, paper: str | None, tile: str | None,
) -> int:  # fmt: skip
    """Build and report; gives the exit code."""
    root = project.resolve()
    folder = out.resolve() if out else root / "output"

    def work(session: Session, tick: Callable[[], None]) -> Built:
        selection = Selection(languages, outputs)
        if paper or tile:
            found = session.editions(selection).diagnostics
            other = Outcome(None, found) if found else _on_paper(session, outputs, paper, tile)
            if other.value is None:
                return Built((), (), other.diagnostics)
            session, selection = other.value, Selection(languages)
        built = build(session, folder, selection, tick, final=final, draft=draft)
        _extras(session, built, folder, svg, png, dump)
        if ticket or as_zip or proof:
            from leafletgen.cli.shop import for_the_shop

            for_the_shop(session, built, folder, ticket, as_zip, proof)
        return built

    def refused(opened: OpenedProject) -> tuple[Diagnostic, ...]:
        world = World(root, today)
        return tuple(refuse_all(opened.diagnostics, opened.manifest, world, folder, languages, outputs))

    return _run(words, root, languages, outputs, as_json, strict, today, fit, work, refused)


def _on_paper(
    session: Session, outputs: tuple[str, ...], paper: str | None, tile: str | None
) -> Outcome[Session]:
    """The project on the paper that is at hand."""
    from leafletgen.model.project.on_paper import on_paper
    from leafletgen.model.project.paper import paper_fault, parse_paper

    word = tile or paper or ""
    chosen = parse_paper(word)
    if chosen is None:
        return Outcome(None, (paper_fault(word),))
    made = on_paper(session.project, outputs, None if tile else chosen, chosen if tile else None)
    return Outcome(Session(made.value, session.found) if made.value else None, made.diagnostics)


def run_check(
    words: str | None, project: Path, languages: tuple[str, ...], outputs: tuple[str, ...], as_json: bool,
    strict: bool, today: str | None, fit: bool,
) -> int:  # fmt: skip
    """Check and report; gives the exit code."""

    def work(session: Session, tick: Callable[[], None]) -> Built:
        return check(session, Selection(languages, outputs), tick)

    return _run(words, project.resolve(), languages, outputs, as_json, strict, today, fit, work)


def _run(
    words: str | None, root: Path, languages: tuple[str, ...], outputs: tuple[str, ...], as_json: bool, strict: bool,
    today: str | None, fit: bool, work: Callable[[Session, Callable[[], None]], Built],
    refused: Callable[[OpenedProject], tuple[Diagnostic, ...]] = lambda _: (),
) -> int:  # fmt: skip
    opened = open_project(root, today, languages)
    session = opened.value
    if session is None:
        built = Built((), (), opened.diagnostics + refused(opened))
    else:
        count = len(session.editions(Selection(languages, outputs)).value or ())
        with _progress(count, quiet=as_json) as tick:
            built = work(session, tick)
    _tell(words, opened, built, as_json, fit)
    if session is None and any(d.code == "project-missing" for d in built.diagnostics):
        return COULD_NOT_RUN
    return ERRORS if any(d.is_error or (strict and _is_warning(d)) for d in built.diagnostics) else FINE


def _is_warning(found: Diagnostic) -> bool:
    return found.severity.value == "warning"


def _tell(words: str | None, opened: OpenedProject, built: Built, as_json: bool, fit: bool) -> None:
    language, sources = words or "en", opened.sources
    catalogs = opened.value.project.catalogs if opened.value else {}
    if as_json:
        click.echo(to_json(built.files, built.fits, built.diagnostics, sources, catalogs, language))
        return
    if built.fits and fit:
        click.echo(fit_table(built.fits, language))
    for row in built.files:
        click.echo(row.path)
    text = render(built.diagnostics, sources, catalogs, language, color=sys.stderr.isatty())
    if text:
        click.echo(text, err=True)


@contextmanager
def _progress(count: int, quiet: bool) -> Iterator[Callable[[], None]]:
    """A bar on long work at a terminal; nothing when piped."""
    if quiet or count < 4 or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=count)
        yield lambda: progress.advance(task)


def _extras(session: Session, built: Built, folder: Path, svg: bool, png: int | None, dump: bool) -> None:
    """The other forms of what was built: pages as SVG, PNG and text beside the PDFs."""
    if not (svg or png or dump):
        return
    from leafletgen.engine.localize import EditionKey

    for row in built.files:
        edition = EditionKey(row.language, row.output)
        stem = session.path(edition, folder).with_suffix("")
        sheets = session.lay_out(edition, draft=row.draft).publication
        if png:
            _pictures(session, sheets, stem, png)
        if svg or dump:
            _pages(session, sheets, stem, svg, dump)


def _pictures(session: Session, made: Publication, stem: Path, dpi: int) -> None:
    """Pages as PNG: always from the sRGB form of the paints, never from inks."""
    from leafletgen.sheet.profiles import builtin
    from leafletgen.write.pdf.document import write
    from leafletgen.write.raster import png

    for number, image in enumerate(png(write(made, builtin("screen")), dpi), 1):
        session.project.world.write(stem.with_name(f"{stem.name}.{number}.png"), image)


def _pages(session: Session, made: Publication, stem: Path, svg: bool, dump: bool) -> None:
    from leafletgen.write import dump as text
    from leafletgen.write import svg as vector

    for number, sheet in enumerate(made.sheets, 1):
        if svg:
            page = vector.write(sheet)
            session.project.world.write(stem.with_name(f"{stem.name}.{number}.svg"), page.encode())
        if dump:
            page = text.dump(sheet.frame)
            session.project.world.write(stem.with_name(f"{stem.name}.{number}.txt"), page.encode())
