"""From laid-out pages to the sheets of an output: imposition, tiles, marks. Geometry; texts are labels of the engine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from leafletgen.core.color import BLACK, Paint
from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.effort import staged
from leafletgen.core.geometry import MM, Insets, Length, Size
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.engine.paper.page_sizes import shrinks
from leafletgen.model.project.manifest import Output
from leafletgen.sheet.imposition import clears, impose, scale_within
from leafletgen.sheet.panel import Duplex, Imposition
from leafletgen.sheet.printable import Clearance, How, Reached, within_reach
from leafletgen.sheet.profiles import Edges, OutputProfile
from leafletgen.sheet.room import within
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

    `unprintable`: what the printer leaves white, or a fold takes, along the edges of the pages. `scale`: by which pages were made
    smaller, so that a printer reaches all of them.
    """

    sheets: tuple[Sheet, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    duplex: Duplex | None = None
    full_size: bool = False
    unprintable: Insets = Insets()
    scale: float = 1.0


@staged("produce")
def produce(
    pages: Sequence[Sheet], output: Output, profile: OutputProfile, plan: Imposition | None, rtl: bool, book: FontBook,
    about: Mapping[str, str], clearance: Clearance, margin: Span | None = None,
) -> Produced:  # fmt: skip
    """The sheets that a printer gets. `about` fills the slug line; `clearance`: how near to the edges of pages the
    layout lets anything stand; `margin`: where it says so.
    """
    if plan is not None and pages:
        return _imposed(pages, output, profile, plan, book, about, margin, clearance)
    if output.tile is not None:
        return _tiled(pages, output, profile, rtl, book)
    duplex = output.duplex if len(pages) > 1 and output.duplex != "none" else None
    across = bool(pages) and pages[0].trim.width > pages[0].trim.height
    edges = profile.printable_margin.lying(across)
    how = _how(profile, clearance.clears(edges))
    reached = within_reach(pages, edges, how, margin, clearance.frame)
    marked = _marked(reached.sheets, profile, book, about, duplex)
    left = edges if reached.scale == 1 else Insets()
    return Produced(marked, reached.diagnostics, duplex, unprintable=left, scale=reached.scale)


def _imposed(
    pages: Sequence[Sheet], output: Output, profile: OutputProfile, plan: Imposition, book: FontBook,
    about: Mapping[str, str], where: Span | None, clearance: Clearance,
) -> Produced:  # fmt: skip
    reached = _reached(pages, output, profile, plan, where, clearance)
    sheets = _marked(reached.sheets, profile, book, about, plan.duplex, plan)
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
    clear = _clear(plan, profile, reached.scale)
    return Produced(sheets, reached.diagnostics, plan.duplex, True, clear, reached.scale)


def _reached(
    pages: Sequence[Sheet], output: Output, profile: OutputProfile, plan: Imposition, where: Span | None,
    clearance: Clearance,
) -> Reached:  # fmt: skip
    """The imposed sheets as a printer can print them. What is cut to a stated size is never made smaller unasked."""
    margin = profile.printable_margin.lying(plan.paper.width > plan.paper.height)
    reach = within(plan.paper, margin)
    how = _how(profile, bool(output.page or output.of) or clears(plan, reach, clearance))
    if how == "shrink" and any(margin):
        return Reached(impose(pages, plan, plan.bleed, reach=reach), (), scale_within(plan, reach))
    return within_reach(impose(pages, plan, plan.bleed), margin, how, where, clearance.frame)


def _how(profile: OutputProfile, stays: bool) -> How:
    if shrinks(profile, stays):
        return "shrink"
    return "refuse" if profile.unprintable == "refuse" else "frame"


def _clear(plan: Imposition, profile: OutputProfile, scale: float) -> Insets:
    """What a crooked fold takes of a page, and of what fills its paper what the printer leaves white."""
    top, right, bottom, left = profile.printable_margin.lying(plan.paper.width > plan.paper.height)
    if plan.on_press_sheet and plan.scheme != "booklet":
        return Insets()  # judged on the sheet: most of its pages are nowhere near the edge
    if scale < 1:
        top = right = bottom = left = 0.0
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
    from leafletgen.engine.producing.furnishing import SlugWords, beside, outside

    said = SlugWords(
        lambda text, size, paint: label(text, size, book, paint),
        {**about, "scheme": plan.scheme if plan else ""},
        duplex,
    )
    if plan is not None and plan.on_press_sheet:
        return beside(sheets, profile, plan, said)
    return outside(sheets, profile, plan, said)


def label(text: str, size: float, book: FontBook, paint: Paint = BLACK) -> Frame:
    """A short text of the engine's own, in a frame that hugs it."""
    shaped = paragraph.shape(RichText.plain(text, "en"), TextStyle(paint=paint, wrap=False), book)
    width = paragraph.natural_width(shaped, size) + 0.1
    line = paragraph.arrange(shaped, width, size)
    box = FrameBuilder(width, rtl=False)
    for point, item in line.frame.items:
        box.raw(item, point)
    return box.build(line.frame.size.height)
