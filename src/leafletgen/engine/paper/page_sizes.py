"""How the pages of an edition lie on its sheets, and how large each is."""

from __future__ import annotations

from leafletgen.core.diagnostics import Outcome, diagnostic
from leafletgen.core.geometry import Size
from leafletgen.model.project.layout import Layout, Page
from leafletgen.model.project.manifest import Output
from leafletgen.model.project.planned import planned, unfit
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.sheet.imposition import clears, scale_within
from leafletgen.sheet.panel import Imposition
from leafletgen.sheet.printable import Clearance
from leafletgen.sheet.profiles import OutputProfile
from leafletgen.sheet.room import within


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


def scale_of(
    output: Output, profile: OutputProfile, made: Imposition | None, trim: Size, clearance: Clearance
) -> float:
    """By which pages are printed smaller than they are set: so that several go on a sheet, so that the printer reaches them."""
    if made is None:
        edges = profile.printable_margin.lying(trim.width > trim.height)
        free = within(trim, edges)
        shrunk = shrinks(profile, clearance.clears(edges)) and any(edges)
        return min(free.width / trim.width, free.height / trim.height, 1.0) if shrunk else 1.0
    edges = profile.printable_margin.lying(made.paper.width > made.paper.height)
    reach = within(made.paper, edges)
    stays = bool(output.page or output.of) or clears(made, reach, clearance)
    return made.scale * (scale_within(made, reach) if any(edges) and shrinks(profile, stays) else 1.0)


def shrinks(profile: OutputProfile, stays: bool) -> bool:
    """Whether pages are made smaller for the printer. `stays`: what that would be done for by itself does not ask for it."""
    return profile.unprintable == "shrink" or (profile.unprintable == "auto" and not stays)
