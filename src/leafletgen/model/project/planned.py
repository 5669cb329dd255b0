"""How the pages of an output lie on its paper: what its profile prints round them, and how large they are, decide it."""

from __future__ import annotations

from collections.abc import Iterator

from leafletgen.core.diagnostics import Diagnostic, Outcome, diagnostic
from leafletgen.core.geometry import Size
from leafletgen.model.project.layout import Layout
from leafletgen.model.project.manifest import Manifest, Output
from leafletgen.sheet.impose import ON_PRESS_SHEETS
from leafletgen.sheet.panel import Imposition, Progression
from leafletgen.sheet.profiles import OutputProfile
from leafletgen.sheet.room import ANYWHERE, Room, room
from leafletgen.sheet.schemes import panel_ids, plan

COLUMNS = 60
"""Parts of the trim width: one of them is a `u`."""


def planned(
    manifest: Manifest,
    output: Output,
    layout: Layout,
    profile: OutputProfile,
    progression: Progression = "ltr",
) -> Outcome[Imposition]:
    """Where the pages of an output that is folded or put up lie on its sheet. Only for one that has `impose` and `paper`."""
    assert output.impose is not None
    assert output.paper is not None
    paper = output.paper.turned(output.orientation)
    page = finished(manifest, output)
    # Panels are named, and one that the fold has not is told by its name.
    count = None if layout.panels and panel_ids(output.impose.scheme) else len(layout.all_pages)
    left = _room(output, layout, profile, paper, page)
    return plan(output.impose, paper, progression, pages=count, page=page, room=left)


def finished(manifest: Manifest, output: Output) -> Size | None:
    """How large the pages of an output are when they are trimmed; None where they fill their press sheet."""
    if output.impose is None or output.impose.scheme not in ON_PRESS_SHEETS:
        return output.paper.turned(output.orientation) if output.paper else None
    if output.page is not None:
        return output.page.size
    base = manifest.outputs.get(output.of) if output.of else None
    return finished(manifest, base) if base is not None and base is not output else None


def _room(output: Output, layout: Layout, profile: OutputProfile, paper: Size, page: Size | None) -> Room:
    """What the edges of a press sheet take."""
    impose = output.impose
    if impose is None or impose.scheme not in ON_PRESS_SHEETS or output.paper is None:
        return ANYWHERE
    u = (page or paper).width / COLUMNS
    bleed = max(0.0, layout.page.bleed.pt(u)) if profile.bleed else 0.0
    top = impose.scheme == "booklet" and impose.binding == "top"
    furniture = profile.furniture(paper.width > paper.height)
    name = output.paper.name if "mm" not in output.paper.name else ""
    fills = profile.unprintable in ("auto", "frame")
    return room(furniture, bleed, "horizontal" if top else "vertical", name, fills=fills)


def unfit(output: Output, layout: Layout) -> Iterator[Diagnostic]:
    """A layout that does not fit its fold: panels of another fold, pages that are more or fewer than the panels."""
    if output.impose is None:
        return
    scheme, known = output.impose.scheme, panel_ids(output.impose.scheme)
    if layout.panels and not known:
        yield diagnostic("panels-unfit", output.impose.span, scheme=scheme, layout=output.layout or "")
    elif layout.panels:
        for page in layout.all_pages:
            if page.id not in known:
                yield diagnostic("panel-unknown", page.span, name=page.id, known=", ".join(known))
    elif known and len(layout.all_pages) < len(known):
        yield diagnostic(
            "fold-unfit", output.impose.span, scheme=scheme, layout=output.layout or "",
            pages=len(layout.all_pages), panels=len(known), known=", ".join(known),
        )  # fmt: skip
