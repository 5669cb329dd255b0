"""How the pages of an edition lie on its sheets, and how large each is."""

from __future__ import annotations

from leafletgen.core.diagnostics import Outcome, diagnostic
from leafletgen.core.geometry import Size
from leafletgen.model.project.layout import Layout, Page
from leafletgen.model.project.load import ProjectModel
from leafletgen.model.project.manifest import Output
from leafletgen.model.project.planned import planned, unfit
from leafletgen.sheet.panel import Imposition


def plan(project: ProjectModel, layout: Layout, output: Output, rtl: bool) -> Outcome[Imposition]:
    """Where the pages lie on the sheet, for an output that is folded or put up; what panels lack is reported."""
    if output.impose is None or output.paper is None:
        told = [diagnostic("panels-unfolded", output.span)] if layout.panels and not output.impose else []
        return Outcome(None, tuple(told))
    profile, progression = project.profiles[output.profile], "rtl" if rtl else "ltr"
    made = planned(project.manifest, output, layout, profile, progression)  # type: ignore[arg-type]  # one of two words
    return Outcome(made.value, (*made.diagnostics, *unfit(output, layout)))


def sizes_of(layout: Layout, made: Imposition | None, trim: Size) -> list[tuple[Page, Size]]:
    """The pages in reading order with their sizes: those of their panels, where the sheet is folded or put up."""
    if made is None:
        return [] if layout.panels else [(page, trim) for page in layout.all_pages]
    if layout.panels and not made.on_press_sheet:
        by_id = {page.id: page for page in layout.all_pages}
        return [(by_id.get(p.id, Page(p.id)), Size(p.trim.width, p.trim.height)) for p in made.pages]
    if made.on_press_sheet:
        return [(page, made.page_size) for page in layout.all_pages]
    sizes = [Size(p.trim.width, p.trim.height) for p in made.pages]
    return list(zip(layout.all_pages, sizes, strict=False))
