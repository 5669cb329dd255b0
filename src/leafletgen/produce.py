"""From laid-out pages to the sheets of an output: imposition, tiles, marks. Geometry; texts are labels of the engine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from leafletgen.color import BLACK
from leafletgen.diagnostics import Diagnostic
from leafletgen.fonts.book import FontBook
from leafletgen.geometry import MM, Size
from leafletgen.ir.frame import Frame, FrameBuilder
from leafletgen.ir.richtext import RichText
from leafletgen.ir.style import TextStyle
from leafletgen.production.dummy import dummy
from leafletgen.production.imposition import impose
from leafletgen.production.marks import Cuts, with_marks
from leafletgen.production.panel import Plan
from leafletgen.production.sheet import Sheet
from leafletgen.production.tiles import tile
from leafletgen.production.tiling import tiling
from leafletgen.profiles import OutputProfile
from leafletgen.project.manifest import Output
from leafletgen.text import paragraph

TILE_MARGIN, TILE_OVERLAP = 5 * MM, 10 * MM
"""What office printers cannot reach, and what is glued, where the project does not say."""
SLUG = 7.0
"""Size in points of the line that tells the print shop what the sheet is."""


class Produced:
    """Sheets of an edition and what was found while they were made."""

    def __init__(self, sheets: Sequence[Sheet], found: Sequence[Diagnostic] = ()) -> None:
        """Both in order."""
        self.sheets = tuple(sheets)
        self.diagnostics = tuple(found)


def produce(
    pages: Sequence[Sheet], output: Output, profile: OutputProfile, plan: Plan | None, rtl: bool, book: FontBook,
    about: Mapping[str, str],
) -> Produced:  # fmt: skip
    """The sheets that a printer gets. `about` fills the slug line."""
    if plan is not None and pages:
        bleed = pages[0].trim.x
        sheets = list(impose(pages, plan, bleed))
        marked = [_marked(s, profile, book, about, n, plan) for n, s in enumerate(sheets)]
        if output.impose is not None and output.impose.dummy:
            marked.append(
                dummy(
                    plan,
                    plan.paper,
                    lambda text, size: label(text, size, book),
                    alt="How this sheet is folded",
                )
            )
        return Produced(marked)
    if output.tile is not None:
        return _tiled(pages, output, profile, rtl, book)
    return Produced([_marked(s, profile, book, about, 0, None) for s in pages])


def _tiled(
    pages: Sequence[Sheet], output: Output, profile: OutputProfile, rtl: bool, book: FontBook
) -> Produced:
    assert output.tile is not None
    margin = profile.printable_margin.pt(0) or TILE_MARGIN
    overlap = output.overlap.pt(0) if output.overlap else TILE_OVERLAP
    sheets: list[Sheet] = []
    found: list[Diagnostic] = []
    for page in pages:
        size = Size(page.trim.width, page.trim.height)
        cut = tiling(size, output.tile.size, margin, overlap, name=output.tile.name, where=output.span)
        found += cut.diagnostics
        if cut.value is not None:
            sheets += tile(page, cut.value, lambda text, size: label(text, size, book), rtl=rtl)
    return Produced(sheets, found)


def _marked(
    sheet: Sheet,
    profile: OutputProfile,
    book: FontBook,
    about: Mapping[str, str],
    side: int,
    plan: Plan | None,
) -> Sheet:
    if profile.marks == "none" and not profile.bar and not profile.slug:
        return sheet
    folds = plan.folds_on(side) if plan else ()
    cuts = Cuts(*plan.cuts_on(side)) if plan else Cuts()
    slug = label(_slug(about, side, plan), SLUG, book) if profile.slug else None
    return with_marks(sheet, profile.marks, slug, profile.bar, folds, cuts)


def _slug(about: Mapping[str, str], side: int, plan: Plan | None) -> str:
    """Project, language, version, date; of a sheet with a back, which side it is and how it is turned."""
    parts = [about[key] for key in ("project", "language", "output", "build", "date") if about.get(key)]
    if plan is not None:
        parts.append(f"side {side + 1} of {plan.sides}, turn about the {plan.duplex.replace('-', ' ')}")
    return " · ".join(parts)


def label(text: str, size: float, book: FontBook) -> Frame:
    """A short text of the engine's own, in a frame that hugs it."""
    shaped = paragraph.shape(RichText.plain(text, "en"), TextStyle(paint=BLACK, wrap=False), book)
    width = paragraph.natural_width(shaped, size) + 0.1
    line = paragraph.arrange(shaped, width, size)
    box = FrameBuilder(width, rtl=False)
    for point, item in line.frame.items:
        box.raw(item, point)
    return box.build(line.frame.size.height)
