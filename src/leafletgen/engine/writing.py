"""An edition's file: its bytes, written so that it is there wholly or not at all."""

from __future__ import annotations

from contextlib import suppress
from operator import is_
from pathlib import Path

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.effort import staged
from leafletgen.engine.results import FileRow, LaidEdition
from leafletgen.engine.session import Session
from leafletgen.model.project.world import World


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


def place(world: World, path: Path, data: bytes) -> None:
    """Have a file say this; one that does is left alone, with its date. Raises OSError."""
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
