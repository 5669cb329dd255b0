"""What a layout says about the edges of its pages: bleed, margin, frame. Judged before anything is set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import MM, Size
from leafletgen.model.project.layout import Layout
from leafletgen.model.project.manifest import Manifest, Output
from leafletgen.model.project.planned import COLUMNS, planned
from leafletgen.sheet.profiles import OutputProfile

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
        sizes = _sizes(manifest, output, layout, profile)
        yield from _margins(layout, paper, sizes, name)
        if profile.bleed:
            yield from _bleed(layout, min(sizes, key=min) if sizes else paper, name)


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


def _margins(layout: Layout, paper: Size, sizes: list[Size], name: str) -> Iterator[Diagnostic]:
    """Margins that leave no room between them."""
    setup = layout.page
    # A fold is one sheet, and so measured by it.
    unit = (paper if layout.panels or not sizes else sizes[0]).width / COLUMNS
    for page, size in zip(layout.all_pages, sizes, strict=True):
        margin = page.margin or setup.margin
        edges = 2 * (margin.pt(unit) + setup.frame.pt(unit))
        if size.width - edges < LEAST:
            where = page.span if page.margin else setup.spans.get("margin", setup.span)
            page_ = f"{size.width / MM:.0f}"
            yield diagnostic("margin-too-large", where, output=name, edges=f"{edges / MM:.0f}", page=page_)
            return


def _sizes(manifest: Manifest, output: Output, layout: Layout, profile: OutputProfile) -> list[Size]:
    """Of the layout's pages, each as large as it is on this output."""
    assert output.paper is not None
    paper = output.paper.turned(output.orientation)
    made = planned(manifest, output, layout, profile).value if output.impose else None
    if made is not None and made.on_press_sheet:
        return [made.page_size] * len(layout.all_pages)
    found = {panel.id: Size(panel.trim.width, panel.trim.height) for panel in made.pages} if made else {}
    return [found.get(page.id, paper) for page in layout.all_pages]
