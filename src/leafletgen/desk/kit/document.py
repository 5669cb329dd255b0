"""The kit of one house as a publication: cover, sheets in the order in which they are put up times their copies, packing list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leafletgen.core.geometry import MM, Point
from leafletgen.core.record import NamedTuple
from leafletgen.desk.kit.packing import PackedSheet
from leafletgen.desk.kit.paper import AboutKit, cover, packing_list, spoken
from leafletgen.desk.proof.type import Type
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.session import NO_DATE, Session
from leafletgen.model.project.tables.row_data import COPIES, LANGUAGES, DataRow, DataTable
from leafletgen.sheet.sheet import Metadata, Publication, Sheet
from leafletgen.text.ir.frame import Frame, FrameBuilder, Group
from leafletgen.text.ir.structure import StructureElement


class LaidSheet(NamedTuple):
    """An edition laid out, and how many copies of it."""

    packed: PackedSheet
    laid: LaidEdition


def publication(session: Session, table: DataTable, row: DataRow, sheets: Sequence[LaidSheet]) -> Publication:
    """The whole kit. Copies are the very same sheets: the writer shares what they show. Where sheets are printed on both sides,
    each begins on a front.
    """
    manifest, date = session.project.manifest, session.project.world.stated_date
    staff = manifest.staff_language
    say = spoken(staff)
    own = session.project.languages.get(say.tag)
    rtl = own is not None and own.rtl
    about = AboutKit(
        row.name, row.number, len(table.names), _project(session), staff, _said(table, row, manifest.data),
        tuple((one.packed, _size(session, one.laid)) for one in sheets),
    )  # fmt: skip
    type_ = Type(session.book, rtl)
    turned = [one.laid.publication.duplex for one in sheets]
    two_sided = next((edge for edge in turned if edge not in (None, "none")), None)
    parts = [(cover(about, type_, say),), *_copies(session, sheets), packing_list(about, type_, say)]
    pages = tuple(page for part in parts for page in (_even(part) if two_sided else part))
    title = say.plain("title", house=row.name, project=manifest.name)
    tag = own.hb_language if own else say.tag
    metadata = Metadata(title, tag, rtl, date or manifest.date or NO_DATE, manifest.name, manifest.version)
    full_size = any(one.laid.publication.full_size for one in sheets)
    return Publication(metadata, pages, two_sided or "none", full_size, collated=True)


def _project(session: Session) -> str:
    manifest = session.project.manifest
    return " · ".join(part for part in (manifest.name, manifest.version, manifest.date) if part)


def _said(table: DataTable, row: DataRow, asked: object) -> tuple[tuple[str, str], ...]:
    """What the table says of the house, by column: what is printed and what the office noted besides."""
    left = {LANGUAGES, COPIES, getattr(asked, "row", "")}
    cells = zip(table.heads, row.cells, strict=False)
    return tuple((head, cell.value) for head, cell in cells if head and cell.value and head not in left)


def _size(session: Session, laid: LaidEdition) -> str:
    """What it is printed on: the name of its paper, where that is what lies in the printer."""
    output, sheet = session.project.manifest.outputs[laid.edition.output], laid.publication.sheets[0]
    if output.paper and output.paper.name and not output.impose and not output.tile:
        return output.paper.name
    return f"{sheet.trim.width / MM:.0f} × {sheet.trim.height / MM:.0f} mm"


def _copies(session: Session, sheets: Sequence[LaidSheet]) -> Iterator[tuple[Sheet, ...]]:
    for packed, laid in sheets:
        known = session.project.languages.get(packed.edition.language)
        tag = known.hb_language if known else packed.edition.language
        own = tuple(_section(sheet, tag) for sheet in laid.publication.sheets)
        yield from (own for _ in range(packed.copies))


def _section(sheet: Sheet, tag: str) -> Sheet:
    """A sheet within a file of several languages."""
    box = FrameBuilder(sheet.frame.size.width, rtl=False)
    with box.within(StructureElement("Sect", language=tag)):
        box.raw(Group(sheet.frame), Point(0, 0))
    return Sheet(sheet.media, sheet.trim, sheet.bleed, box.build(sheet.frame.size.height))


def _even(part: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    """With a blank back, where the last page has none."""
    if len(part) % 2 == 0:
        return part
    last = part[-1]
    return (*part, Sheet(last.media, last.trim, last.bleed, Frame(last.frame.size, ())))
