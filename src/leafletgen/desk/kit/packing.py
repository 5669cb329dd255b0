"""What goes into the kit of a house: which sheets, how many of each, in the order in which they are put up; and how it is printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.record import NamedTuple
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.results import Selection
from leafletgen.engine.session import Session
from leafletgen.model.project.by_row import outputs_by_row
from leafletgen.model.project.tables.row_data import DataRow
from leafletgen.sheet.profiles import OutputProfile


class PackedSheet(NamedTuple):
    """An edition and how many copies of it."""

    edition: EditionKey
    copies: int


def packed(session: Session, selection: Selection, row: DataRow) -> tuple[PackedSheet, ...]:
    """The sheets of a row: output by output in the project's order, languages in the order in which the row asks for them. Sheets
    that are the same for all rows are among them.
    """
    by_row = outputs_by_row(session.project)
    first = {name: number for number, name in enumerate(row.wanted or ())}
    outputs = list(session.project.manifest.outputs)
    chosen = sorted(
        session.editions(selection).value or (),
        key=lambda one: (outputs.index(one.output), first.get(one.language, len(first))),
    )
    return tuple(
        PackedSheet(one._replace(row=row.name if one.output in by_row else None), copies)
        for one in chosen
        if (copies := row.copies_of(*one.sheet))
    )


def kit_profile(session: Session, outputs: Iterable[str]) -> OutputProfile | None:
    """How a file with sheets of several outputs is printed: by what their profiles have in common. None where some are of inks and
    some are not, or of inks for different presses: they cannot be in one file.
    """
    manifest, profiles = session.project.manifest, session.project.profiles
    own = [profiles[manifest.outputs[name].profile] for name in outputs]
    if not own or any((one.color, one.icc) != (own[0].color, own[0].icc) for one in own):
        return None
    common = tuple(name for name in own[0].conformance if all(name in one.conformance for one in own))
    return replace(own[0], name="kit", links=False, conformance=common)


def unpackable(session: Session, selection: Selection) -> Iterator[Diagnostic]:
    """Why no kits can be made at all."""
    table = session.project.rows
    if table is None:
        yield diagnostic("kit-rowless", session.project.manifest.span)
        return
    outputs = dict.fromkeys(one.output for one in session.editions(selection).value or ())
    if outputs and kit_profile(session, outputs) is None:
        yield diagnostic("kit-mixed", session.project.manifest.span, outputs=", ".join(outputs))
