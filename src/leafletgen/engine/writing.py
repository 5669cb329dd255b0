"""An edition's file: its bytes, written so that it is there wholly or not at all."""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.effort import staged
from leafletgen.engine.readback import misread
from leafletgen.engine.refusal import PNG, refuse, unwritable, words_beside
from leafletgen.engine.results import FileRow, LaidEdition
from leafletgen.engine.session import Session
from leafletgen.model.project.world import World
from leafletgen.write.messages import TextMessage, written


@staged("write")
def pdf(session: Session, laid: LaidEdition) -> bytes:
    """The PDF by the profile of the edition's output."""
    from leafletgen.write.pdf.document import write

    return write(laid.publication, session.profile(laid.edition))


@staged("write")
def page(session: Session, laid: LaidEdition) -> bytes:
    """The web page by the profile of the edition's output."""
    from leafletgen.engine.web import web_page

    return web_page(session, laid, session.links(laid.edition))


@staged("write")
def texts(session: Session, laid: LaidEdition) -> tuple[TextMessage, ...]:
    """The texts to send by the profile of the edition's output."""
    from leafletgen.engine.web import text_messages

    return text_messages(session, laid)


@staged("write")
def picture(session: Session, laid: LaidEdition, data: bytes) -> bytes:
    """The picture of the first page of a PDF with these bytes, one pixel for each of its paper; it says itself what it shows."""
    from leafletgen.engine.web import said_of
    from leafletgen.write.raster import png
    from leafletgen.write.spoken_png import with_words

    return with_words(png(data, 96.0)[0], said_of(session, laid))


class WrittenEdition(NamedTuple):
    """A file that was written with its bytes, or why it could not be."""

    file: FileRow | None
    data: bytes
    diagnostics: tuple[Diagnostic, ...] = ()


def write_edition(
    session: Session, laid: LaidEdition, path: Path, *, unless_same: bool = False
) -> WrittenEdition:
    """Write it. `unless_same`: a file that says the same already is left alone. One with a code that says something else than its fact is refused."""
    world, edition = session.project.world, laid.edition
    kind = session.profile(edition).writes
    sent: tuple[TextMessage, ...] = ()
    if kind == "html":
        data = page(session, laid)  # its codes are links, too
    elif kind == "txt":
        sent = texts(session, laid)
        data = written(sent)
    else:
        data = pdf(session, laid)
        if wrong := misread(session, laid, data):
            return WrittenEdition(None, data, (*wrong, *refuse(world, path, edition, len(wrong))))
        if kind == "png":
            data = picture(session, laid, data)
    try:
        (place if unless_same or kind == "png" else World.write)(world, path, data)
    except OSError as error:
        return WrittenEdition(None, data, (unwritable(world.shown(path), error, edition),))
    profile = session.project.manifest.outputs[edition.output].profile
    row = FileRow(
        world.shown(path), edition.language, edition.output, profile, len(laid.publication.sheets),
        sha256(data).hexdigest(), laid.unfinished is not None, edition.row,
        tuple((one.channel, one.length, one.limit, one.coding, one.parts) for one in sent),
    )  # fmt: skip
    return WrittenEdition(row, data)


def place(world: World, path: Path, data: bytes) -> None:
    """Have a file say this, and the one beside a picture what that shows; one that does is left alone, with its date. Raises OSError."""
    if path.suffix == PNG:
        from leafletgen.write.spoken_png import words_in

        place(world, words_beside(path), words_in(data).encode() + b"\n")
    with suppress(OSError):
        if path.stat().st_size == len(data) and path.read_bytes() == data:
            return
    world.write(path, data)


def drafted(row: FileRow, laid: LaidEdition) -> tuple[Diagnostic, ...]:
    """That a sheet must not hang, and why."""
    if laid.unfinished is None:
        return ()
    why = laid.unfinished._asdict()
    return (
        diagnostic(
            "edition-draft", path=row.path, language=row.language, output=row.output, row=row.row, **why
        ),
    )
