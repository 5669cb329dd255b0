"""QR codes read back from the finished file and compared with the facts that they stand for.

Only the codes are painted, each value and size once: what the file says is what is tried, with all that lies over it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.effort import staged
from leafletgen.core.geometry import IDENTITY, Rect, Transform
from leafletgen.core.record import NamedTuple
from leafletgen.engine.files import drawn_codes
from leafletgen.engine.files.drawn_codes import is_sample
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.session import Session
from leafletgen.model.project.by_row import facts_on
from leafletgen.sheet.sheet import Publication, Sheet
from leafletgen.text.ir.frame import CodeContent, Frame, Group, Shape

if TYPE_CHECKING:
    from leafletgen.write.codes import ScannedCode

PIXELS = 600
"""Longest side of the picture of a code: three pixels to a module of the largest (177 with its edges, ISO/IEC 18004)."""
SLACK = 0.5
"""Points by which a code may reach out of its window and still be whole."""


class PlacedCode(NamedTuple):
    """A code on a sheet (from 0): where it stands with its white edge, in points; `whole`: nothing is cut off; the frame in which
    it is drawn.
    """

    page: int
    area: Rect
    content: CodeContent
    whole: bool
    frame: Frame


def load() -> None:
    """Load what paints and reads: once, before workers are forked."""
    from leafletgen.write import codes, raster

    raster.load()
    codes.load()


def codes_on(sheets: Sequence[Sheet]) -> Iterator[PlacedCode]:
    """All codes in the order of the sheets."""
    for number, sheet in enumerate(sheets):
        paper = Rect(0, 0, *sheet.media)
        for area, content, window, frame in _inside(sheet.frame, IDENTITY, paper):
            yield PlacedCode(number, area, content, window.contains(area, SLACK), frame)


def _inside(
    frame: Frame, transform: Transform, window: Rect
) -> Iterator[tuple[Rect, CodeContent, Rect, Frame]]:
    for point, item in frame.items:
        here = transform.at(point)
        if isinstance(item, Shape) and item.code is not None:
            yield here.apply_rect(item.path.bounds), item.code, window, frame
        elif isinstance(item, Group) and "code" in item.frame.rare:
            inner = item.transform.then(here)
            seen = inner.apply_rect(Rect(0, 0, *item.frame.size)) if item.clip else None
            yield from _inside(item.frame, inner, window.shared(seen) if seen else window)


@staged("scan")
def misread(
    session: Session, laid: LaidEdition, pdf: bytes, *, by_sample: bool = False
) -> tuple[Diagnostic, ...]:
    """The codes of an edition's finished file that cannot be read, or say something else than their fact. `by_sample`: of rows,
    only some are tried on the file; of the others, codes are read as they are drawn.
    """
    found = tuple(codes_on(laid.publication.sheets))
    if found and session.project.manifest.outputs[laid.edition.output].tile is not None:
        return tuple(dict.fromkeys(_of_tiles(session, laid, pdf, found)))
    once = {_alike(code): code for code in reversed(found) if code.whole}
    cut = {_alike(code): code for code in found if _alike(code) not in once}
    whole = tuple(once.values())
    on_file = not by_sample or is_sample(session, laid.edition)
    wrong = (
        *(_wrong(session, laid, pdf, whole) if on_file else _wrongly_drawn(session, laid, whole)),
        *(_told(session, laid, c, None) for c in cut.values()),
    )
    return tuple(dict.fromkeys(wrong))


def _of_tiles(
    session: Session, laid: LaidEdition, pdf: bytes, found: Sequence[PlacedCode]
) -> Iterator[Diagnostic]:
    """On tiles, which are glued: a code that their edges cut is tried on the page that they make. The small picture of all
    tiles, which says how they go together, is for nobody to scan.
    """
    pages = {_alike(code): code for code in reversed(tuple(codes_on(laid.pages)))}
    once = {_alike(code): code for code in reversed(found) if code.whole and _alike(code) in pages}
    yield from _wrong(session, laid, pdf, tuple(once.values()))
    cut = tuple(code for alike, code in pages.items() if alike not in once)
    if cut:
        from leafletgen.write.pdf.document import write

        uncut = write(Publication(laid.publication.metadata, laid.pages), session.profile(laid.edition))
        yield from _wrong(session, laid, uncut, cut)


def _alike(code: PlacedCode) -> tuple[CodeContent, int, int]:
    """What two codes share that look the same: value and size, to a tenth of a point."""
    return code.content, round(code.area.width * 10), round(code.area.height * 10)


def _wrong(
    session: Session, laid: LaidEdition, pdf: bytes, codes: Sequence[PlacedCode]
) -> Iterator[Diagnostic]:
    # Late: an edition without a code needs neither pdfium nor a reader.
    from leafletgen.write.codes import scan
    from leafletgen.write.raster import PageArea, areas

    wanted = [PageArea(code.page, code.area) for code in codes]
    for code, picture in zip(codes, areas(pdf, wanted, PIXELS), strict=True):
        yield from _judged(session, laid, code, scan(picture) if picture else ())


def _wrongly_drawn(session: Session, laid: LaidEdition, codes: Sequence[PlacedCode]) -> Iterator[Diagnostic]:
    for code in codes:
        yield from _judged(session, laid, code, drawn_codes.read(code.frame))


def _judged(
    session: Session, laid: LaidEdition, code: PlacedCode, read: tuple[ScannedCode, ...]
) -> Iterator[Diagnostic]:
    if not any(one.says(code.content.value) for one in read) or len(read) > 1:
        yield _told(session, laid, code, next((one.text for one in read), None))


def _told(session: Session, laid: LaidEdition, code: PlacedCode, text: str | None) -> Diagnostic:
    edition = laid.edition
    fact = facts_on(session.project, edition.output, edition.row).get(code.content.fact)
    where = fact.span if fact else None
    name, page, (language, output, row) = code.content.fact, code.page + 1, edition
    if text is None:
        return diagnostic(
            "code-unreadable", where, language=language, output=output, row=row, name=name, page=page
        )
    return diagnostic(
        "code-differs", where, language=language, output=output, row=row, name=name, page=page, found=text,
        value=code.content.value,
    )  # fmt: skip
