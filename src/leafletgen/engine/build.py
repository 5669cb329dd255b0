"""The pipeline. One edition = one language of one output = one PDF; each stands by itself: one that fails neither stops
nor spoils the others.

    read       `opening.open_project`: the files of a folder become a project, with places
    declare    `model.project`: what the files say, decoded and checked against each other
    choose     `Session.editions`: which languages of which outputs
    localize   `localize.localize`: texts, facts, readings and fonts put into a layout
    lay out    `layout.pages.lay_out`: sizes found with which all stands, frames made
    produce    `produce.produce`: imposition, tiles, marks: the sheets that a printer gets
    write      `finishing.finished`: bytes of a PDF; `finishing.put_down`: the file
    check      `examining.examined` and the wing `judge`: what texts and pages show to who looks at them
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.processes.tasks import LostProcessError
from leafletgen.engine import own_fonts
from leafletgen.engine.elsewhere import BuildJob, Elsewhere
from leafletgen.engine.files import readback
from leafletgen.engine.files.writing import place
from leafletgen.engine.findings.causes import explained, roots
from leafletgen.engine.findings.examining import examined
from leafletgen.engine.finishing import finished, put_down
from leafletgen.engine.gathering import QUIET, EditionDone, Watch, gathered
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.loss import forget, of_process
from leafletgen.engine.refusal import older, refuse
from leafletgen.engine.results import ALL, Built, Printability, Selection
from leafletgen.engine.reuse.made import FoundEdition, MadeEditions
from leafletgen.engine.rows.deleted import without_row
from leafletgen.engine.session import Session
from leafletgen.engine.verdict import purpose
from leafletgen.model.project.by_row import outputs_by_row
from leafletgen.model.project.world import World
from leafletgen.page.blocks.kinds import qr
from leafletgen.text import breaks

BUILD_PATIENCE = 30.0
"""Seconds that a build of the same project is waited for."""


def check(session: Session, selection: Selection = ALL, watch: Watch = QUIET) -> Built:
    """Check all texts, lay out all editions and write nothing."""
    from leafletgen.judge.preflight.runner import check_texts

    chosen = session.sheets(selection)
    texts = (
        *_told(lambda: check_texts(session.project, selection.languages)),
        *_told(lambda: own_fonts.findings(session.project, session.book, chosen.value or ())),
    )
    built = gathered(session, partial(_checked, session, watch.in_worker), chosen, watch)
    return replace(built, diagnostics=explained(session.project, (*texts, *built.diagnostics), built.rooms))


def _told(checks: Callable[[], Iterable[Diagnostic]]) -> tuple[Diagnostic, ...]:
    """What was found, or that a process was lost that was needed for it."""
    try:
        return tuple(checks())
    except LostProcessError as error:
        return (of_process(error),)


def _checked(session: Session, watch: Watch, edition: EditionKey) -> EditionDone:
    if not session.stands(edition):
        return EditionDone()
    laid = session.lay_out(edition, heed=watch.heed)
    found = laid.diagnostics + examined(session, laid)
    return EditionDone(None, laid.fits, found, session.book.problems, rooms=laid.rooms)


def build(
    session: Session,
    out: Path,
    selection: Selection = ALL,
    watch: Watch = QUIET,
    *,
    anyway: bool = False,
    final: bool = False,
    draft: bool = False,
    made: MadeEditions | None = None,
    elsewhere: Elsewhere | None = None,
) -> Built:
    """Write the selected editions below `out`. A refused edition's earlier file is removed, and that is reported; that of one that the
    machine or the program failed at stays, and is named.

    `anyway`: write also what would be refused, as far as it can be laid out; for trying, not for printing. `final`: refuse
    languages that are not complete, up to date, checked and signed. `draft`: write incomplete ones, too, with the marks
    that say so. `made`: editions that are there from before are not made again. `elsewhere`: who makes them, if not processes of this machine. Raises BusyError where somebody else builds the project and is not done within half a minute, CancelledError where `watch` wants it; what is written by then is whole.
    """
    wanted = Printability(anyway, final, draft)
    chosen = session.sheets(selection)
    made = made if made and made.trusts(session) else None
    work = partial(_built, session, out, wanted, watch.in_worker, made)

    def left_lying(edition: EditionKey) -> tuple[Diagnostic, ...]:
        return tuple(older(session.project.world, session.path(edition, out), edition))

    world = session.project.world
    with ExitStack() as held:
        with suppress(OSError):  # a project that may not be written to has no lock; its sheets go elsewhere
            held.enter_context(world.locked("build.lock", "build", BUILD_PATIENCE))
            held.callback(_sweep, world, out)  # workers may be killed, too
            _sweep(world, out)
            forget(world, chosen.value or ())
        gone = (*_left_out(session, out, selection), *without_row(session, out, selection))
        ready = dict(_ready(session, out, wanted, chosen.value or (), made, watch)) if made else {}
        left = tuple(edition for edition in chosen.value or () if edition not in ready)
        remade = tuple(made.reason(session, edition, wanted, out) for edition in left) if made else ()
        if left and not elsewhere:
            load(session, left)
        others = partial(elsewhere.make, BuildJob(session, out, wanted, watch, made)) if elsewhere else None
        built = gathered(session, work, chosen, watch, left_lying, ready, others)
    found = elsewhere.found if elsewhere else []
    all_kept = (
        made is not None and not (gone or found) and all(made.has(session, one, wanted, out) for one in left)
    )
    if made and left:
        made.store.trim()
    told = explained(session.project, (*built.diagnostics, *gone, *found), built.rooms)
    verdicts = tuple(
        one._replace(reasons=roots(one.reasons, told)) if one.reasons else one for one in built.verdicts
    )
    return replace(
        built, diagnostics=told, verdicts=verdicts, kept=len(ready), remade=remade, all_kept=all_kept
    )


def _ready(
    session: Session,
    out: Path,
    wanted: Printability,
    editions: Sequence[EditionKey],
    made: MadeEditions,
    watch: Watch,
) -> Iterator[tuple[EditionKey, EditionDone]]:
    """The editions that were made before, their files put where they belong; one whose file cannot be is made, which tells why."""
    done = 0
    for edition in editions:
        watch.heed()
        found = made.find(session, edition, wanted, out)
        with suppress(OSError):
            if found:
                place(session.project.world, session.path(edition, out), found.data)
                done += 1
                if watch.progress is not None:
                    watch.progress(done, len(editions))
                yield edition, found.done


def _left_out(session: Session, out: Path, selection: Selection) -> Iterator[Diagnostic]:
    """Take away the earlier files of rows that have faults now."""
    project, editions = session.project, session.editions(selection).value or ()
    by_row = outputs_by_row(project)
    for row in project.rows.left_out if project.rows else ():
        for edition in editions if not row.shared and row.name in (selection.rows or (row.name,)) else ():
            own = edition._replace(row=row.name)
            if edition.output in by_row and session.path(own, out).is_file():
                yield from refuse(project.world, session.path(own, out), own, 1)


def _sweep(world: World, out: Path) -> None:
    with suppress(OSError):
        world.sweep(out)


def load(session: Session, editions: tuple[EditionKey, ...]) -> None:
    """What every worker needs: loaded once, before they are forked. What no edition needs stays where it is."""
    import leafletgen.judge.preflight.contrast
    import leafletgen.judge.preflight.stops
    import leafletgen.text.arrange
    import leafletgen.write.pdf.bookmarks
    import leafletgen.write.pdf.document

    project = session.project
    if any(purpose(session.profile(edition)) == "print-shop" for edition in editions):
        from leafletgen.judge.preflight import print_file

        print_file.load()
    if any(edition.language != project.manifest.source for edition in editions):
        from leafletgen.text.figures import customs

        customs.load()
    if project.graphs:
        import leafletgen.page.diagram.draw  # noqa: F401
    tags = [edition.language for edition in editions]
    if len(tags) > 1:  # most sheets have a line for the staff, but a single one finds out by itself
        tags.append(project.manifest.staff_language)
    if any(one.phrases == "budoux" for one in map(project.languages.get, tags) if one):
        breaks.load()
    if any(fact.qr for fact in project.manifest.facts.values()):
        qr.load()
        readback.load()


def _built(
    session: Session,
    out: Path,
    wanted: Printability,
    watch: Watch,
    made: MadeEditions | None,
    edition: EditionKey,
) -> EditionDone:
    """One edition laid out and, where nothing forbids it, written."""
    containers = made.containers(edition) if made else None
    one = finished(session, edition, wanted, out, watch.heed, containers)
    done = put_down(session, edition, out, one, unless_same=made is not None)
    if made and done.file:
        made.keep(session, edition, wanted, out, FoundEdition(done, one.data), containers)
    return done
