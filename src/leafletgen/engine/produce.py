"""From laid-out pages to the sheets of an output: imposition, tiles, marks. Geometry; texts are labels of the engine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from leafletgen.core.color import BLACK, Paint
from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.geometry import MM, Insets, Length, Size
from leafletgen.core.record import record
from leafletgen.model.project.manifest import Output
from leafletgen.sheet.imposition import impose
from leafletgen.sheet.panel import Duplex, Imposition
from leafletgen.sheet.profiles import Edges, OutputProfile
from leafletgen.sheet.sheet import Sheet
from leafletgen.text import paragraph
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.ir.frame import Frame, FrameBuilder
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.style import TextStyle

TILE_MARGIN, TILE_OVERLAP = Edges(Length(5, "mm")), 10 * MM
"""What office printers cannot reach, and what is glued, where the project does not say."""
FOLD_CLEAR = 5 * MM
"""Nothing that is read comes nearer to a fold or staple (trade practice)."""


@record
class Produced:
    """Sheets of an edition, what was found while they were made, and how they are printed (see `Publication`).

    `unprintable`: what the printer leaves white, or a fold takes, along the edges of the pages.
    """

    sheets: tuple[Sheet, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    duplex: Duplex | None = None
    full_size: bool = False
    unprintable: Insets = Insets()


def produce(
    pages: Sequence[Sheet], output: Output, profile: OutputProfile, plan: Imposition | None, rtl: bool, book: FontBook,
    about: Mapping[str, str],
) -> Produced:  # fmt: skip
    """The sheets that a printer gets. `about` fills the slug line."""
    if plan is not None and pages:
        return _imposed(pages, output, profile, plan, book, about)
    if output.tile is not None:
        return _tiled(pages, output, profile, rtl, book)
    duplex = output.duplex if len(pages) > 1 and output.duplex != "none" else None
    across = bool(pages) and pages[0].trim.width > pages[0].trim.height
    edges = profile.printable_margin.lying(across)
    return Produced(_marked(pages, profile, book, about, duplex), duplex=duplex, unprintable=edges)


def _imposed(
    pages: Sequence[Sheet], output: Output, profile: OutputProfile, plan: Imposition, book: FontBook,
    about: Mapping[str, str],
) -> Produced:  # fmt: skip
    sheets = _marked(impose(pages, plan, plan.bleed), profile, book, about, plan.duplex, plan)
    if output.impose is not None and output.impose.dummy:
        from leafletgen.sheet.dummy import dummy

        if len(sheets) % 2 and plan.duplex != "none":
            # Else it would be printed on the back of the last sheet.
            sheets += (Sheet(sheets[-1].media, sheets[-1].trim, sheets[-1].bleed, Frame(sheets[-1].media)),)
        # Two sides one above the other: largest on paper that lies the other way.
        paper = Size(*reversed(plan.paper)) if plan.paper.width > plan.paper.height else plan.paper
        sheets += (
            dummy(plan, paper, lambda text, size: label(text, size, book), alt="How this sheet is folded"),
        )
    return Produced(sheets, duplex=plan.duplex, full_size=True, unprintable=_clear(plan, profile))


def _clear(plan: Imposition, profile: OutputProfile) -> Insets:
    """What the printer leaves white, and at folds what a crooked one takes."""
    top, right, bottom, left = profile.printable_margin.lying(plan.paper.width > plan.paper.height)
    if not plan.folds:
        return Insets(top, right, bottom, left)
    if plan.turned_about == "vertical":
        return Insets(top, max(right, FOLD_CLEAR), bottom, max(left, FOLD_CLEAR))
    return Insets(max(top, FOLD_CLEAR), right, max(bottom, FOLD_CLEAR), left)


def _tiled(
    pages: Sequence[Sheet], output: Output, profile: OutputProfile, rtl: bool, book: FontBook
) -> Produced:
    from leafletgen.sheet.tiles import tile
    from leafletgen.sheet.tiling import tiling

    assert output.tile is not None
    edges = profile.printable_margin if any(profile.printable_margin.lying(False)) else TILE_MARGIN
    overlap = output.overlap.pt(0) if output.overlap else TILE_OVERLAP
    sheets: list[Sheet] = []
    found: list[Diagnostic] = []
    for page in pages:
        size = Size(page.trim.width, page.trim.height)
        cut = tiling(size, output.tile.size, edges, overlap, name=output.tile.name, where=output.span)
        found += cut.diagnostics
        if cut.value is not None:
            sheets += tile(page, cut.value, lambda text, size: label(text, size, book), rtl=rtl)
    # The backs of tiles would be glued over.
    return Produced(tuple(sheets), tuple(found), "none", full_size=True)


def _marked(
    sheets: Sequence[Sheet], profile: OutputProfile, book: FontBook, about: Mapping[str, str], duplex: Duplex | None,
    plan: Imposition | None = None,
) -> tuple[Sheet, ...]:  # fmt: skip
    if profile.marks == "none" and not profile.bar and not profile.slug:
        return tuple(sheets)
    # Late, as above: a plain sheet for the screen has no marks, tiles or folds.
    from leafletgen.sheet.marks import Cuts, with_marks

    slugs: Sequence[Frame | None] = [None] * len(sheets)
    if profile.slug:
        slugs = _slugs(sheets, profile, book, {**about, "scheme": plan.scheme if plan else ""}, duplex)
    marked = []
    for side, (sheet, words) in enumerate(zip(sheets, slugs, strict=True)):
        folds = plan.folds_on(side) if plan else ()
        cuts = Cuts(*plan.cuts_on(side)) if plan else Cuts()
        marked.append(with_marks(sheet, profile.marks, words, profile.bar, folds, cuts))
    return tuple(marked)


def _slugs(
    sheets: Sequence[Sheet], profile: OutputProfile, book: FontBook, about: Mapping[str, str], duplex: Duplex | None
) -> list[Frame]:  # fmt: skip
    """Project, language, version, date; the scheme; of a sheet with a back, which side it is and how it is turned; plates."""
    from leafletgen.sheet.marks import slug_room
    from leafletgen.sheet.slug import Statement, plates, slug, turning

    inks = plates(sheet.frame for sheet in sheets) if profile.color == "cmyk" else ()
    always = [str(about.get(key, "")) for key in ("project", "language", "output", "build", "date", "scheme")]
    made = []
    for side, sheet in enumerate(sheets):
        said = [Statement(text) for text in (*always, turning(side, len(sheets), duplex)) if text]
        made.append(
            slug((*said, *inks), slug_room(sheet), lambda text, size, paint: label(text, size, book, paint))
        )
    return made


def label(text: str, size: float, book: FontBook, paint: Paint = BLACK) -> Frame:
    """A short text of the engine's own, in a frame that hugs it."""
    shaped = paragraph.shape(RichText.plain(text, "en"), TextStyle(paint=paint, wrap=False), book)
    width = paragraph.natural_width(shaped, size) + 0.1
    line = paragraph.arrange(shaped, width, size)
    box = FrameBuilder(width, rtl=False)
    for point, item in line.frame.items:
        box.raw(item, point)
    return box.build(line.frame.size.height)
