"""Kits of many houses: made side by side, each file there wholly or not at all, and not made again while nothing differs that it was
made from: so a run that was stopped or killed goes on where it was.
"""

from __future__ import annotations

import json
from contextlib import ExitStack, suppress
from dataclasses import replace
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from leafletgen.core.diagnostics import Diagnostic, Outcome, diagnostic
from leafletgen.core.files.user_folders import SEAL_BYTES, sealed, unsealed
from leafletgen.core.limits import PDF_BYTES, YAML_BYTES
from leafletgen.core.processes.tasks import Lost
from leafletgen.core.processes.workers import side_by_side
from leafletgen.core.record import NamedTuple, essence
from leafletgen.core.version import VERSION
from leafletgen.desk.kit.document import LaidSheet, publication
from leafletgen.desk.kit.packing import kit_profile, packed, unpackable
from leafletgen.engine.build import BUILD_PATIENCE
from leafletgen.engine.files.readback import misread
from leafletgen.engine.findings.causes import explained
from leafletgen.engine.finishing import JudgedEdition, judged
from leafletgen.engine.gathering import QUIET, Watch, of_all_rows
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.loss import loss
from leafletgen.engine.own_fonts import prepare
from leafletgen.engine.refusal import is_unread, older, unwritable
from leafletgen.engine.results import ALL, Printability, Selection
from leafletgen.engine.reuse.inputs import project_files
from leafletgen.engine.session import Session
from leafletgen.model.project.tables.folder_names import folder_name
from leafletgen.model.project.tables.row_data import DataRow, DataTable, LeftOutRow
from leafletgen.model.project.world import World

KITS = "kits"
MOST_SHARED = 24
"""Sheets for all rows that a process keeps laid out."""


class KitFile(NamedTuple):
    """A kit that is there. `sheets`: how many are put up; `contents`: language, output and copies of each; `kept`: it was there
    already, as it would be made now.
    """

    path: str
    row: str
    number: int
    sheets: int
    pages: int
    bytes: int
    sha256: str
    contents: tuple[tuple[str, str, int], ...]
    kept: bool = False


class KitDone(NamedTuple):
    """What a worker hands back of one house."""

    file: KitFile | None
    found: tuple[Diagnostic, ...] = ()


class KitOrder(NamedTuple):
    """What kits are asked for, and where they go. `state`: the digits of all that they are made from, rows left out."""

    table: DataTable
    selection: Selection
    folder: Path
    wanted: Printability
    state: str
    shared: dict[EditionKey, JudgedEdition]
    """Sheets that are the same for all rows, as far as this process has laid them out."""


def kit_path(folder: Path, row: str) -> Path:
    """Where the kit of a row goes."""
    return folder / KITS / f"{folder_name(row)}.pdf"


def record_path(world: World, row: str) -> Path:
    """Where what its kit was made from is noted."""
    return world.root / ".leafletgen" / KITS / f"{folder_name(row)}.made"


def make_kits(
    session: Session, folder: Path, selection: Selection = ALL, watch: Watch = QUIET, *, final: bool = False
) -> Outcome[tuple[KitFile, ...]]:
    """The kits of all rows, or of the selected ones, in the order of their table. None where none can be made at all. Raises
    BusyError where somebody else builds the project, CancelledError where `watch` wants it; what is written by then stays.
    """
    selection = session.on_paper(selection)
    chosen = session.sheets(selection)
    stopped = (*unpackable(session, selection), *(d for d in chosen.diagnostics if d.is_error))
    table = session.project.rows
    if stopped or table is None:
        return Outcome(None, explained(session.project, (*session.found, *stopped)))
    rows = [name for name in table.rows if not selection.rows or name in selection.rows]
    with ExitStack() as held:
        with suppress(OSError):  # a project that may not be written to has no lock; its kits go elsewhere
            held.enter_context(session.project.world.locked("build.lock", "kit", BUILD_PATIENCE))
            session.project.world.sweep(folder / KITS)
        return _all(session, table, rows, folder, selection, watch, final)


def _all(
    session: Session,
    table: DataTable,
    rows: list[str],
    folder: Path,
    selection: Selection,
    watch: Watch,
    final: bool,
) -> Outcome[tuple[KitFile, ...]]:
    state = _state(session, selection, folder, final)
    order = KitOrder(table, selection, folder, Printability(final=final), state, {})
    editions = session.editions(selection).value or ()
    prepare(session.project, session.book, editions)
    count = iter(range(1, len(rows) + 1))

    def tick() -> None:
        if watch.progress is not None:
            watch.progress(next(count), len(rows))

    limits = watch.limits._replace(seconds=watch.limits.seconds * (len(editions) + 1))
    work = partial(_kit, session, order, watch.in_worker)
    done = [
        _lost(session, order, name, one) if isinstance(one, Lost) else one
        for name, one in zip(rows, side_by_side(work, rows, tick, watch.stop, limits), strict=True)
    ]
    of_rows = tuple(EditionKey(e.language, e.output, name) for e in editions for name in rows)
    done += [_gone(session, order, row) for row in table.left_out]
    found = of_all_rows([*session.found, *(d for one in done for d in one.found)], of_rows)
    return Outcome(tuple(one.file for one in done if one.file), explained(session.project, found))


def _gone(session: Session, order: KitOrder, row: LeftOutRow) -> KitDone:
    """Of a row with faults the earlier kit is taken away."""
    chosen = not order.selection.rows or row.name in order.selection.rows
    if row.shared or not chosen or not kit_path(order.folder, row.name).is_file():
        return KitDone(None)
    return _refused(session, order, row.name, 1, ())


def _lost(session: Session, order: KitOrder, name: str, one: Lost) -> KitDone:
    """Of a kit that was lost: what happened; its earlier file stays, and is named."""
    world = session.project.world
    told = replace(loss(world, EditionKey("", KITS, name), one), language=None, output=None)
    return KitDone(None, (told, *_older(world, kit_path(order.folder, name), name)))


def _older(world: World, path: Path, name: str) -> tuple[Diagnostic, ...]:
    return tuple(replace(d, output=None) for d in older(world, path, EditionKey("", KITS, name)))


def _refused(
    session: Session,
    order: KitOrder,
    name: str,
    errors: int,
    found: tuple[Diagnostic, ...],
    *,
    unread: bool = False,
) -> KitDone:
    world, path = session.project.world, kit_path(order.folder, name)
    if unread and path.is_file():
        return KitDone(None, (*found, *_older(world, path, name)))
    try:
        there = world.remove(path)
    except OSError as error:
        return KitDone(None, (*found, unwritable(world.shown(path), error, EditionKey("", KITS, name))))
    code = "kit-removed" if there else "kit-refused"
    return KitDone(None, (*found, diagnostic(code, path=world.shown(path), errors=errors, row=name)))


def _kit(session: Session, order: KitOrder, watch: Watch, name: str) -> KitDone:
    """The kit of one row, unless it is there already as it would be made."""
    world, row = session.project.world, order.table.rows[name]
    path, record = kit_path(order.folder, name), record_path(world, name)
    digits = _digits(order, row)
    if known := _known(session, path, record, digits):
        return KitDone(known)
    asked = packed(session, order.selection, row)
    if not asked:
        return KitDone(None, (diagnostic("kit-empty", row=name, house=name),))
    seen = [_judged(session, order, one.edition, watch) for one in asked]
    found = tuple(replace(d, row=d.row or name) for one in seen for d in one.found)
    errors, unread = sum(one.errors for one in seen), any(is_unread(one.concerning) for one in seen)
    laid = [LaidSheet(one, s.laid) for one, s in zip(asked, seen, strict=True) if s.laid is not None]
    profile = kit_profile(session, [one.edition.output for one in asked])
    if errors or len(laid) < len(asked) or profile is None:
        return _refused(session, order, name, max(errors, 1), found, unread=unread)
    # Late: a run in which all kits are there already needs no writer.
    from leafletgen.write.pdf.document import write

    made = publication(session, order.table, row, laid)
    data = write(made, profile)
    if wrong := misread(session, replace(laid[0].laid, publication=made), data):
        return _refused(session, order, name, len(wrong), (*found, *wrong))
    contents = tuple((one.edition.language, one.edition.output, one.copies) for one in asked)
    file = KitFile(
        world.shown(path), name, row.number, sum(one.copies for one in asked), len(made.sheets), len(data),
        sha256(data).hexdigest(), contents,
    )  # fmt: skip
    try:
        world.write(path, data)
    except OSError as error:
        return KitDone(None, (*found, unwritable(world.shown(path), error, EditionKey("", KITS, name))))
    try:
        world.write(record, as_noted(digits, file))
    except OSError as error:  # the kit is there; nobody will know that it was made of this
        found = (*found, unwritable(world.shown(record), error, EditionKey("", KITS, name)))
    return KitDone(file, found)


def _judged(session: Session, order: KitOrder, edition: EditionKey, watch: Watch) -> JudgedEdition:
    known = order.shared.pop(edition, None) or judged(session, edition, order.wanted, watch.heed)
    if edition.row is None:
        order.shared[edition] = known
        if len(order.shared) > MOST_SHARED:
            order.shared.pop(next(iter(order.shared)))
    return known


def _known(session: Session, path: Path, record: Path, digits: str) -> KitFile | None:
    """The kit, if it is there and was made from the same."""
    with suppress(OSError):
        said = noted(session.project.world.read(record, YAML_BYTES), digits)
        if said is None:
            return None
        file = KitFile(*said)  # written by this very version, whose digits it has
        file = file._replace(contents=tuple((tag, output, copies) for tag, output, copies in file.contents))
        if sha256(session.project.world.read(path, PDF_BYTES)).hexdigest() == file.sha256:
            return file._replace(kept=True)
    return None


def as_noted(digits: str, file: object) -> bytes:
    """The note that a file was made from what has these digits: sealed, as a file that somebody else made is not ours."""
    return sealed(digits, json.dumps([digits, file], ensure_ascii=False).encode())


def noted(record: bytes, digits: str) -> Any:
    """What was noted of a file that was made here from what has these digits; None where it was made from something else, or by
    somebody else.
    """
    said = unsealed(digits, record)
    return json.loads(said)[1] if said is not None else None


def all_noted(record: bytes) -> tuple[str, Any]:
    """The digits of what a file was made from, and what was noted of it, by anybody; None of a record that says neither."""
    try:
        said = json.loads(record[SEAL_BYTES:])
    except (ValueError, RecursionError):  # cut off, or not ours
        return "", None
    return (said[0], said[1]) if isinstance(said, list) and len(said) == 2 else ("", None)


def _digits(order: KitOrder, row: DataRow) -> str:
    """Of all that the kit of a row is made from."""
    cells = [cell.value for cell in row.cells]
    text = essence((order.state, row.name, row.number, cells, len(order.table.names), order.table.heads))
    return sha256(text.encode()).hexdigest()


def _state(session: Session, selection: Selection, folder: Path, final: bool) -> str:
    """Of all that kits are made from, but their rows: the program, the project's files, and others that were read (not the table)."""
    project = session.project
    table = project.manifest.data.file if project.manifest.data else ""
    read = project.world.state(folder, project.world.root / ".leafletgen")
    said = {k: v for k, v in {**read, **project_files(project.world.root).files}.items() if k != table}
    made_of = (VERSION, said, selection.languages, selection.outputs, final, project.world.stated_date)
    return sha256(essence(made_of).encode()).hexdigest()
