"""One edition finished: laid out, judged, its bytes made; and, apart from that, its file put where it belongs.

The first half asks nothing of the folder that the file goes to, so that it may be done on another machine.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.record import NamedTuple
from leafletgen.engine.files.readback import misread
from leafletgen.engine.files.writing import drafted, page, pdf, picture, place, texts
from leafletgen.engine.findings.examining import contrasts
from leafletgen.engine.gathering import EditionDone
from leafletgen.engine.layout.pages import Containers
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.refusal import PNG, is_unread, older, refuse, stopping, unwritable
from leafletgen.engine.results import FileRow, LaidEdition, Printability
from leafletgen.engine.session import Session
from leafletgen.engine.translation.readiness import lacking, refusing
from leafletgen.engine.verdict import not_made, verdict
from leafletgen.model.project.world import World
from leafletgen.write.messages import TextMessage, written


class JudgedEdition(NamedTuple):
    """An edition laid out (None where so little could be read that it cannot be), what was found, what of it concerns it, and how
    many errors stop it.
    """

    laid: LaidEdition | None
    found: tuple[Diagnostic, ...]
    concerning: tuple[Diagnostic, ...]
    errors: int


def judged(
    session: Session,
    edition: EditionKey,
    wanted: Printability,
    heed: Callable[[], None],
    containers: Containers | None = None,
) -> JudgedEdition:
    """Lay an edition out, and see whether it may be printed."""
    from leafletgen.judge.preflight.stops import text_errors

    laid = None
    if session.stands(edition):
        laid = session.lay_out(edition, draft=wanted.draft, heed=heed, containers=containers)
    spoken = laid.spoken if laid else ()
    found = text_errors(session.project, (edition.language, *spoken)) + (contrasts(laid) if laid else ())
    found += lacking(session, edition, spoken) if wanted.final else ()
    found = (*(laid.diagnostics if laid else ()), *found)
    own = refusing(session.errors_of_all_rows, edition, spoken, (*found, *(laid.fonts if laid else ())))
    borne = session.faults(edition.language, *spoken) if wanted.draft else None
    return JudgedEdition(laid, found, own, stopping(own, borne))


class FinishedEdition(NamedTuple):
    """An edition of which nothing lies on the disk yet. `done`: as it is when its file is written; `data`: its bytes. `errors`: how
    many refuse it. `drafts`: how many of the last findings are about its file. `unread`: not all that it is made of was read.
    """

    done: EditionDone
    data: bytes = b""
    errors: int = 0
    drafts: int = 0
    unread: bool = False


def finished(
    session: Session,
    edition: EditionKey,
    wanted: Printability,
    out: Path,
    heed: Callable[[], None] = lambda: None,
    containers: Containers | None = None,
) -> FinishedEdition:
    """Lay an edition out and, where nothing forbids it, make its bytes. `containers`: those that were set before."""
    known = judged(session, edition, wanted, heed, containers)
    laid = known.laid
    if laid is not None and (wanted.anyway or not known.errors):
        return printed(session, laid, known.found, out)
    fits, rooms = (laid.fits, laid.rooms) if laid else ((), ())
    said = not_made(session, edition, known.concerning)
    done = EditionDone(None, fits, known.found, session.book.problems, said, rooms)
    return FinishedEdition(done, errors=known.errors, unread=is_unread(known.concerning))


def printed(session: Session, laid: LaidEdition, found: tuple[Diagnostic, ...], out: Path) -> FinishedEdition:
    """The bytes of an edition that nothing forbids. One with a code that says something else than its fact is refused."""
    edition, (data, sent, wrong) = laid.edition, _made(session, laid)
    done = EditionDone(None, laid.fits, found, session.book.problems, rooms=laid.rooms)
    if wrong:
        told = done._replace(diagnostics=(*found, *wrong), verdict=not_made(session, edition, wrong))
        return FinishedEdition(told, errors=len(wrong))
    profile = session.project.manifest.outputs[edition.output].profile
    row = FileRow(
        session.project.world.shown(session.path(edition, out)), edition.language, edition.output, profile,
        len(laid.publication.sheets), sha256(data).hexdigest(), laid.unfinished is not None, edition.row,
        tuple((one.channel, one.length, one.limit, one.coding, one.parts) for one in sent),
    )  # fmt: skip
    drafts = drafted(row, laid)
    told = done._replace(file=row, diagnostics=(*found, *drafts), verdict=verdict(session, laid, data))
    return FinishedEdition(told, data, drafts=len(drafts))


class _MadeBytes(NamedTuple):
    """The bytes of a file, the texts to send in it, and the codes in it that say something else than their facts."""

    data: bytes
    sent: tuple[TextMessage, ...] = ()
    wrong: tuple[Diagnostic, ...] = ()


def _made(session: Session, laid: LaidEdition) -> _MadeBytes:
    kind = session.profile(laid.edition).writes
    if kind == "html":
        return _MadeBytes(page(session, laid))  # its codes are links, too
    if kind == "txt":
        sent = texts(session, laid)
        return _MadeBytes(written(sent), sent)
    data = pdf(session, laid)
    wrong = misread(session, laid, data, by_sample=True)
    return _MadeBytes(picture(session, laid, data) if kind == "png" and not wrong else data, wrong=wrong)


def put_down(
    session: Session, edition: EditionKey, out: Path, one: FinishedEdition, *, unless_same: bool = False
) -> EditionDone:
    """Write the file, or take the earlier one of a refused edition away. `unless_same`: a file that says the same already is left alone."""
    world, path, done = session.project.world, session.path(edition, out), one.done
    if done.file is None:
        refused = tuple(refuse(world, path, edition, one.errors, unread=one.unread))
        said = done.verdict and done.verdict._replace(older=one.unread and path.is_file())
        return done._replace(diagnostics=done.diagnostics + refused, verdict=said)
    try:
        (place if unless_same or path.suffix == PNG else World.write)(world, path, one.data)
    except OSError as error:
        return _not_put_down(session, one, path, unwritable(world.shown(path), error, edition), edition)
    return done


def _not_put_down(
    session: Session, one: FinishedEdition, path: Path, why: Diagnostic, edition: EditionKey
) -> EditionDone:
    """The same of an edition whose file could not be written."""
    found = one.done.diagnostics[: len(one.done.diagnostics) - one.drafts]
    kept = tuple(older(session.project.world, path, edition))
    said = not_made(session, edition, (why,))._replace(older=bool(kept))
    return one.done._replace(file=None, diagnostics=(*found, why, *kept), verdict=said)
