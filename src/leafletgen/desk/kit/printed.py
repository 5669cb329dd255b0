"""Which sheets lie in kits that are there: who prints a kit has printed them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from leafletgen.core.diagnostics import Outcome
from leafletgen.core.limits import PDF_BYTES, YAML_BYTES
from leafletgen.desk.kit.making import KitFile, all_noted, kit_path, record_path
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.results import Selection
from leafletgen.engine.session import Session
from leafletgen.engine.translation import status
from leafletgen.model.project.by_row import outputs_by_row


def note_printed(session: Session, selection: Selection) -> Outcome[tuple[str, ...]]:
    """Note what was printed, by itself or in kits; that of a row holds sheets that are the same for all rows, too. Raises OSError."""
    kitted = tuple(dict.fromkeys(in_kits(session, session.project.world.root / "output", selection.rows)))
    of_rows = session.editions(selection).value or ()
    shared = (one for one in kitted if selection.rows and one in of_rows)
    chosen = session.sheets(selection).value or ()
    return status.note_printed(session, tuple(dict.fromkeys((*chosen, *shared))), kitted)


def in_kits(session: Session, folder: Path, rows: Collection[str] = ()) -> Iterator[EditionKey]:
    """The sheets in the kits of a folder, of all rows or of some: those that are there as they were made, and whose record is."""
    table, by_row = session.project.rows, outputs_by_row(session.project)
    for name in table.rows if table else ():
        if rows and name not in rows:
            continue
        for tag, output in _contents(session, folder, name):
            if output in session.project.manifest.outputs:
                yield EditionKey(tag, output, name if output in by_row else None)


def _contents(session: Session, folder: Path, name: str) -> Iterator[tuple[str, str]]:
    world = session.project.world
    with suppress(OSError):
        _, said = all_noted(world.read(record_path(world, name), YAML_BYTES))
        if not isinstance(said, list) or len(said) != len(KitFile._fields) or not isinstance(said[-2], list):
            return  # of another version
        file = KitFile(*said)
        if sha256(world.read(kit_path(folder, name), PDF_BYTES)).hexdigest() == file.sha256:
            yield from (sheet[:2] for sheet in file.contents if _is_sheet(sheet))


def _is_sheet(said: object) -> bool:
    """Whether it is a language, an output and a number of copies: a note may come from anybody."""
    return isinstance(said, list) and [type(one) for one in said] == [str, str, int]
