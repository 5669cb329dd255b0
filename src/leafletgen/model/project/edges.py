"""What a layout says about the edges of its pages: bleed, margin, frame. Judged before anything is set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import MM, Size
from leafletgen.model.project.layout import Layout
from leafletgen.model.project.manifest import Manifest
from leafletgen.sheet.impose import Impose
from leafletgen.sheet.profiles import OutputProfile
from leafletgen.sheet.schemes import plan

COLUMNS = 60
"""Parts of the trim width: one of them is a `u`."""

LEAST = 10 * MM
"""Room for words between the margins; less cannot be meant."""


def check_edges(
    manifest: Manifest, layouts: Mapping[str, Layout], profiles: Mapping[str, OutputProfile]
) -> Iterator[Diagnostic]:
    """Edges that are negative, or leave no room."""
    for name, output in manifest.outputs.items():
        layout, profile = layouts.get(output.layout or ""), profiles.get(output.profile)
        if layout is None or profile is None or output.paper is None:
            continue
        paper = output.paper.turned(output.orientation)
        yield from _negative(layout, name)
        yield from _margins(layout, paper, output.impose, name)
        if profile.bleed:
            yield from _bleed(layout, paper, name)


def _negative(layout: Layout, output: str) -> Iterator[Diagnostic]:
    setup = layout.page
    for what in ("margin", "frame", "bleed"):
        value = getattr(setup, what)
        if value.value < 0:
            where = setup.spans.get(what, setup.span)
            yield diagnostic("edge-negative", where, output=output, what=what, value=value)


def _bleed(layout: Layout, paper: Size, name: str) -> Iterator[Diagnostic]:
    """Bleed that is wider than half a page."""
    least = min(paper)
    bleed = layout.page.bleed.pt(paper.width / COLUMNS)
    if 2 * bleed > least:
        where = layout.page.spans.get("bleed", layout.page.span)
        page = f"{least / MM:g}"
        yield diagnostic("bleed-too-large", where, output=name, bleed=f"{bleed / MM:g}", page=page)


def _margins(layout: Layout, paper: Size, impose: Impose | None, name: str) -> Iterator[Diagnostic]:
    """Margins that leave no room between them."""
    setup = layout.page
    widths = _widths(layout, paper, impose)
    # A fold is one sheet, and so measured by it.
    unit = (paper.width if layout.panels or not widths else widths[0]) / COLUMNS
    for page, width in zip(layout.all_pages, widths, strict=True):
        margin = page.margin or setup.margin
        edges = 2 * (margin.pt(unit) + setup.frame.pt(unit))
        if width - edges < LEAST:
            where = page.span if page.margin else setup.spans.get("margin", setup.span)
            page_ = f"{width / MM:.0f}"
            yield diagnostic("margin-too-large", where, output=name, edges=f"{edges / MM:.0f}", page=page_)
            return


def _widths(layout: Layout, paper: Size, impose: Impose | None) -> list[float]:
    """Of the layout's pages, each as wide as it is on this output."""
    made = plan(impose, paper, pages=len(layout.all_pages)).value if impose else None
    found = {panel.id: panel.trim.width for panel in made.pages} if made else {}
    return [found.get(page.id, paper.width) for page in layout.all_pages]
