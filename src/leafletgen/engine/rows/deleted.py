"""Sheets that lie in the output folder and that the table no longer asks for: a stale sheet is worse than none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.refusal import PNG, unwritable, words_beside
from leafletgen.engine.results import Selection
from leafletgen.engine.session import Session
from leafletgen.model.project.tables.folder_names import collated, folder_name


def without_row(session: Session, out: Path, selection: Selection) -> Iterator[Diagnostic]:
    """Take away the sheets of rows that are gone, or that want a language no more, and name them. Those of rows with faults are
    another matter, and where rows were chosen nothing is said of others.
    """
    project = session.project
    if project.rows is None or selection.rows:
        return
    wanted = {
        (one.output, one.language, collated(folder_name(one.row)))
        for one in session.sheets(selection).value or ()
        if one.row is not None
    }
    faulty = {collated(folder_name(row.name)) for row in project.rows.left_out}
    for output in selection.outputs or project.manifest.outputs:
        for folder in _folders(out / output):
            house = collated(folder.name)
            for tag in selection.languages or project.manifest.languages:
                path = folder / session.path(EditionKey(tag, output), out).name
                if house not in faulty and (output, tag, house) not in wanted and path.is_file():
                    yield from _removed(session, path, EditionKey(tag, output))


def _folders(place: Path) -> list[Path]:
    try:
        return sorted(one for one in place.iterdir() if one.is_dir() and not one.is_symlink())
    except OSError:
        return []


def _removed(session: Session, path: Path, edition: EditionKey) -> Iterator[Diagnostic]:
    world = session.project.world
    try:
        if path.suffix == PNG:
            world.remove(words_beside(path))
        world.remove(path)
        world.remove_empty(path.parent)
    except OSError as error:
        yield unwritable(world.shown(path), error, edition)
        return
    yield diagnostic(
        "row-sheet-removed", path=world.shown(path), language=edition.language, output=edition.output
    )
