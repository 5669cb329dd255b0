"""How far each language is; what people say of texts as wholes: recorded, signed, printed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from operator import attrgetter
from pathlib import Path

from leafletgen.core.days import is_day
from leafletgen.core.diagnostics import Diagnostic, Outcome, Sink, diagnostic
from leafletgen.core.processes.tasks import Lost
from leafletgen.core.processes.workers import side_by_side
from leafletgen.core.record import NamedTuple
from leafletgen.engine.gathering import QUIET, Watch
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.own_fonts import prepare
from leafletgen.engine.results import Selection
from leafletgen.engine.session import Session
from leafletgen.engine.translation.readiness import Readiness, SeenSheet, readiness, seen
from leafletgen.judge.preflight.stops import text_errors
from leafletgen.model.locales.status import State, Status, Stored
from leafletgen.model.project.world import World
from leafletgen.model.project.writing.printed import Outdated
from leafletgen.model.project.writing.progress import Progress, listed, progress

__all__ = [
    "Outdated",
    "Printings",
    "Progress",
    "Readiness",
    "State",
    "Stored",
    "alone",
    "approve",
    "is_day",
    "known_tags",
    "listed",
    "note_printed",
    "progress_of",
    "readiness_of",
    "record",
    "reprint",
    "unread_files",
    "unrecordable",
    "unsignable",
]


@contextmanager
def alone(root: Path, writes: bool = True, doing: str = "save") -> Iterator[None]:
    """For who writes: what is read is what is written over, so nobody else may come between. What cannot be locked is
    reported when it cannot be written. `doing`: what others are told who wait. Raises BusyError where somebody else does not come to an end.
    """
    with ExitStack() as held:
        if writes and (root / "leaflet.yaml").is_file():
            with suppress(OSError):
                held.enter_context(World(root).locked(doing=doing))
        yield


def known_tags(session: Session, wanted: Sequence[str] = ()) -> tuple[str, ...]:
    """The source and the languages of a project; of these only the wanted, if any are named."""
    manifest = session.project.manifest
    return tuple(
        t for t in dict.fromkeys((manifest.source, *manifest.languages)) if not wanted or t in wanted
    )


def unread_files(session: Session, tags: Sequence[str]) -> tuple[Diagnostic, ...]:
    """What is wrong in files of some languages that cannot be read: of these nothing can be said, recorded or sent."""
    project = session.project
    unread = {tag for tag in tags if tag in project.unread or tag not in project.catalogs}
    return tuple(found for found in session.found if found.is_error and found.language in unread)


def progress_of(session: Session, tags: Sequence[str]) -> tuple[Progress, ...]:
    """How far languages are; those whose texts or status cannot be read are left out, as nobody can say what is missing."""
    project = session.project
    unread = {
        t
        for t in tags
        if t not in project.catalogs and (project.world.root / "locales" / f"{t}.yaml").is_file()
    }
    return tuple(progress(project, tag) for tag in tags if tag not in project.unread | unread)


def readiness_of(
    session: Session, rows: Sequence[Progress], watch: Watch = QUIET, *, look: bool = True
) -> dict[str, Readiness]:
    """How near languages are to a final print. `look`: lay out their sheets; else only what files and texts say is known."""
    tags = tuple(row.language for row in rows if row.language in session.project.manifest.languages)
    sheets: dict[EditionKey, SeenSheet] = {}
    texts: dict[str, tuple[Diagnostic, ...]] = {}
    if look and tags:
        sheets = _looked_at(session, session.sheets(Selection(tags)).value or (), watch)
        texts = {tag: text_errors(session.project, (tag,)) for tag in session.project.catalogs}
    return readiness(session, [row.language for row in rows], sheets, texts)


def _looked_at(session: Session, editions: Sequence[EditionKey], watch: Watch) -> dict[EditionKey, SeenSheet]:
    """Sheets laid out and looked at, side by side; those that cannot be, and what brings its worker down, are not in it."""
    stand, count = [one for one in editions if session.stands(one)], iter(range(1, len(editions) + 1))
    prepare(session.project, session.book, stand)

    def tick() -> None:
        if watch.progress is not None:
            watch.progress(next(count), len(stand))

    work = partial(_seen, session, watch.in_worker)
    found = side_by_side(work, stand, tick, watch.stop, watch.limits, kind=attrgetter("language"))
    return {e: one for e, one in zip(stand, found, strict=True) if not isinstance(one, Lost)}


def _seen(session: Session, watch: Watch, edition: EditionKey) -> SeenSheet:
    return seen(session.lay_out(edition, heed=watch.heed))


def record(session: Session, tags: Sequence[str], kind: Stored | None, by: str) -> dict[str, int]:
    """Record texts changed by hand or by another tool; how many, by language. `kind`: what somebody says they are (None: what
    they count as). The source is recorded only as what somebody says: a machine may have written it. Raises OSError.
    """
    from leafletgen.model.project.writing.saving import settle

    project, counts = session.project, {}
    for tag in tags:
        countless = tag == project.manifest.source and kind is None
        if tag in project.catalogs and tag not in project.unread and not countless:
            before = project.statuses.get(tag, Status()).texts
            now = settle(project, tag, kind, by).texts
            counts[tag] = sum(one != before.get(key) for key, one in now.items())
    return counts


def unrecordable(kind: Stored | None, by: str) -> tuple[Diagnostic, ...]:
    """Why texts cannot be recorded so: who says that they are right has a name."""
    return (diagnostic("record-name"),) if kind == "translated" and not by.strip() else ()


def approve(session: Session, tag: str, by: str, role: str = "", keys: tuple[str, ...] = ()) -> Outcome[int]:
    """A native reader has read a language as it is printed and signs for it: how many texts are checked. With `keys` only
    these are checked, and nothing is signed. None, and nothing written, where that cannot be. Raises OSError.
    """
    from leafletgen.model.project.writing import saving

    faults = tuple(d for d in session.found if d.is_error and d.language == tag)
    if faults and not (keys and tag in session.project.catalogs):
        return Outcome(None, faults)
    done = saving.approve(session.project, tag, by, role, keys)
    if done.value is None:
        return Outcome(None, done.diagnostics)
    count = len(keys) or sum(r.state == "checked" for r in done.value.texts.values())
    return Outcome(count, done.diagnostics)


def unsignable(session: Session, tag: str, by: str) -> tuple[Diagnostic, ...]:
    """Why nobody can sign: no such language, no name."""
    found = session.editions(Selection((tag,))).diagnostics
    return found or (() if by.strip() else (diagnostic("approve-name"),))


def note_printed(
    session: Session, editions: Sequence[EditionKey], kitted: Collection[EditionKey] = ()
) -> Outcome[tuple[str, ...]]:
    """Note that editions have been printed as they are today; the names of their sheets. `kitted`: those that lie in kits. What was not built
    cannot hang anywhere, and is only reported. None, and nothing written, where what was noted before cannot be read (it must not be lost),
    or what a sheet says today. Raises OSError.
    """
    from leafletgen.model.project.writing import printed

    sink = Sink()
    before = printed.read_printed(session.project, sink)
    if sink.failed:
        return Outcome(None, sink.diagnostics)
    root = session.project.world.root
    paths = {edition: session.path(edition, root / "output") for edition in editions}
    there = [edition for edition, path in paths.items() if edition in kitted or path.is_file()]
    if absent := tuple(session.project.world.shown(paths[e]) for e in editions if e not in there):
        sink.add(diagnostic("printed-missing", paths=listed(absent)))
    tags = tuple(dict.fromkeys(edition.language for edition in there))
    if not session.project.catalogs.keys() >= {*tags}:
        return Outcome(None, unread_files(session, tags))
    if there:
        printed.note_printed(session.project, before, [one.name for one in there])
    return Outcome(tuple(one.name for one in there), sink.diagnostics)


class Printings(NamedTuple):
    """Printed sheets that no longer say what the project says; whether any printing was noted at all."""

    outdated: tuple[Outdated, ...]
    noted: bool


def reprint(session: Session, tags: Sequence[str]) -> Outcome[Printings]:
    """What hangs outdated, in some languages; sheets that are no longer made are always among it."""
    from leafletgen.model.project.writing import printed

    sink = Sink()
    noted = printed.read_printed(session.project, sink)
    rows = (row for row in printed.outdated(session.project, noted) if row.language in tags or row.gone)
    return Outcome(Printings(tuple(rows), bool(noted.printed)), sink.diagnostics)
