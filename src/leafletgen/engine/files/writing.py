"""An edition's file: its bytes, written so that it is there wholly or not at all."""

from __future__ import annotations

from operator import is_
from pathlib import Path

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.effort import staged
from leafletgen.engine.localizing.indexing import is_index
from leafletgen.engine.refusal import PNG, words_beside
from leafletgen.engine.results import FileRow, LaidEdition
from leafletgen.engine.session import Session
from leafletgen.model.project.world import World
from leafletgen.write.messages import TextMessage


@staged("write")
def pdf(session: Session, laid: LaidEdition) -> bytes:
    """The PDF by the profile of the edition's output."""
    from leafletgen.write.pdf.document import write

    made, profile = laid.publication, session.profile(laid.edition)
    plain = len(made.sheets) == len(laid.pages) and all(map(is_, made.sheets, laid.pages))
    if any(laid.own) and plain:
        from leafletgen.write.pdf.by_row import FileBeginnings, write_by_row

        kept = session.of_other_rows(laid.edition)
        kept.beginnings = kept.beginnings or FileBeginnings()
        return write_by_row(made, laid.own, profile, kept.beginnings)
    return write(made, profile)  # folded, tiled, with marks: its pages stand within other frames


@staged("write")
def page(session: Session, laid: LaidEdition) -> bytes:
    """The web page by the profile of the edition's output."""
    links = session.links(laid.edition)
    if is_index(session.project, laid.edition.output):
        from leafletgen.engine.files.choosing import chooser_page

        return chooser_page(session, laid.edition, links)
    from leafletgen.engine.files.web import web_page

    return web_page(session, laid, links)


@staged("write")
def texts(session: Session, laid: LaidEdition) -> tuple[TextMessage, ...]:
    """The texts to send by the profile of the edition's output."""
    from leafletgen.engine.files.web import text_messages

    return text_messages(session, laid)


@staged("write")
def picture(session: Session, laid: LaidEdition, data: bytes) -> bytes:
    """The picture of the first page of a PDF with these bytes, one pixel for each of its paper; it says itself what it shows."""
    from leafletgen.engine.files.web import said_of
    from leafletgen.write.raster import png
    from leafletgen.write.spoken_png import with_words

    return with_words(png(data, 96.0)[0], said_of(session, laid))


def place(world: World, path: Path, data: bytes) -> None:
    """Have a file say this, and the one beside a picture what that shows; one that does is left alone, with its date. Raises OSError."""
    if path.suffix == PNG:
        from leafletgen.write.spoken_png import words_in

        place(world, words_beside(path), words_in(data).encode() + b"\n")
    if not world.says(path, data):
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
