"""From a layout that names texts to one that holds them: an edition's language, facts and words put in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import Size
from leafletgen.core.record import record
from leafletgen.engine.localizing.alike import Alike
from leafletgen.engine.localizing.kits import EditionKey, build_id, kit_of, kit_of_row
from leafletgen.engine.localizing.read_roles import read_roles
from leafletgen.engine.localizing.resolver import TextResolver, rich
from leafletgen.engine.localizing.sideways import check_sideways
from leafletgen.engine.paper.clearance import clearance
from leafletgen.engine.paper.page_sizes import plan, scale_of, sizes_of
from leafletgen.model.project.by_row import facts_on
from leafletgen.model.project.checking.grids import check_crowded
from leafletgen.model.project.checking.zones import check_meeting
from leafletgen.model.project.conditions import chosen, situation
from leafletgen.model.project.layout import Layout
from leafletgen.model.project.manifest import Output
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.tree import walked
from leafletgen.model.project.tweaks import with_pictures
from leafletgen.model.project.unconfirmed import unconfirmed_on
from leafletgen.page.blocks.kit import Kit
from leafletgen.page.blocks.zone import ArtSpec, PageSpec
from leafletgen.sheet.panel import Imposition
from leafletgen.text.fonts.book import FontBook

__all__ = ["COLUMNS", "EditionKey", "Localized", "localize", "rich"]

COLUMNS = 60
"""Parts of the trim width: one of them is a `u`."""


@record
class Localized:
    """An edition ready to be laid out: pages with their texts, the kit for their blocks, the order of giving way.

    `missing`: texts in whose place the source's stand; `stale`: how many of its own say what the source no longer says;
    `begun`: how many are drafts; all of them in the sheet's language and in any other on it: `spoken`. `unconfirmed`: the facts on
    it that nobody has confirmed; `doubtful`: the texts that these stand in.
    """

    pages: tuple[PageSpec, ...]
    kit: Kit
    order: tuple[str, ...]
    title: str
    diagnostics: tuple[Diagnostic, ...]
    plan: Imposition | None = None
    missing: tuple[str, ...] = ()
    stale: int = 0
    begun: int = 0
    spoken: tuple[str, ...] = ()
    unconfirmed: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()


def localize(
    project: ProjectModel, edition: EditionKey, book: FontBook, alike: Alike | None = None
) -> Localized:
    """Choose language, facts and words. A missing text is reported and stands in the source language meanwhile. `alike`: what the
    sheet's rows have in common.
    """
    manifest = project.manifest
    output = manifest.outputs[edition.output]
    facts = {name: fact.value for name, fact in facts_on(project, edition.output, edition.row).items()}
    at = situation(project.catalogs, manifest, *edition, facts)
    layout = chosen(project.layouts[output.layout or ""], at)
    layout = with_pictures(layout, manifest.tweak(*edition.sheet).picture)
    if alike is not None:
        layout = alike.layout(layout)
    trim = output.paper.turned(output.orientation) if output.paper else Size(0, 0)
    known = project.languages.get(edition.language)
    imposed = plan(project, layout, output, rtl=known is not None and known.rtl)
    sizes = sizes_of(layout, imposed.value, trim)
    # A fold is one sheet, and so measured by it; finished pages that are put up together keep their own measure.
    whole = trim if layout.panels or not sizes else sizes[0][1]
    profile = project.profiles[output.profile]
    texts = TextResolver(project, edition, facts, alike)
    scale = _scale(project, output, imposed.value, trim)

    def make() -> Kit:
        return kit_of(project, edition, layout, book, texts, whole, whole.width / COLUMNS, scale)

    kit = kit_of_row(alike.kit(layout, whole, make), texts) if alike else make()
    bleed = kit.pt(layout.page.bleed) if project.profiles[output.profile].bleed else 0.0
    made = imposed.value
    if made is not None:
        made = made._replace(bleed=made.room.bleed if made.on_press_sheet else bleed)
    page_bleed = made.page_bleed if made else bleed
    pages = tuple(_page(layout, page, texts, kit, size, page_bleed, project) for page, size in sizes)
    named = output.title or manifest.title
    title = texts.said(named, "title-missing" if profile.conformance or profile.is_heard else None).spoken
    voices = tuple(texts.voices.values())

    def found_in_layout() -> tuple[Diagnostic, ...]:
        crowded = check_crowded(project.sources, layout.all_pages)
        noteless = () if profile.writes == "png" else _noteless(layout, edition, kit)
        return (*noteless, *crowded, *check_meeting(layout.all_pages))

    found = (
        *(one for voice in voices for one in voice.found.values()),
        *imposed.diagnostics,
        *check_sideways([part for page in pages for part in (*page.zones, *page.over, *page.under)], kit),
        *(alike.once("found", layout, None, found_in_layout) if alike else found_in_layout()),
    )
    stale, begun = (sum(voice.count(kind) for voice in voices) for kind in ("stale", "draft"))
    missing = tuple(key for voice in voices for key in voice.missing)
    heard = tuple(voice.tag for voice in voices if voice.asked)
    ready = Localized(pages, kit, layout.fit.order, title, found, made, missing, stale, begun, heard)
    tongues = (kit.language, *(tongue.language for tongue in kit.tongues.values()))
    readings = read_roles(pages, kit.look.roles) if any(one.ruby for one in tongues) else kit.readings
    build = build_id(project, edition, pages, kit, layout.fit.order, texts.graphs, alike)
    about = {**kit.edition, "build": build}
    names, keys = _doubts(project, edition, texts)
    kit = replace(kit, edition=about, readings=readings)
    return replace(ready, kit=kit, unconfirmed=names, doubtful=keys)


def _doubts(
    project: ProjectModel, edition: EditionKey, texts: TextResolver
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The facts that nobody has confirmed, and the texts that these stand in."""
    names = unconfirmed_on(project, edition.output, edition.language, edition.row)
    asked = [key for voice in texts.voices.values() for key in voice.asked]
    return names, tuple(key for key in asked if texts.names_any(key, names))


def _scale(
    project: ProjectModel, output: Output, made: Imposition | None, trim: Size
) -> Callable[[Kit], float]:
    """By which the pages of an output are printed smaller, once it is known how long the units of its layout are."""
    profile, layout = project.profiles[output.profile], project.layouts[output.layout or ""]
    if output.tile is not None:
        return lambda _: 1.0
    return lambda kit: scale_of(output, profile, made, trim, clearance(layout, kit))


def _noteless(layout: Layout, edition: EditionKey, kit: Kit) -> Iterator[Diagnostic]:
    """Where a sheet is to say that a machine made its texts, something on it must say so; of a picture, its alternative text does."""
    parts = tuple(page.parts for page in layout.all_pages)
    if kit.edition["note"] and not any(getattr(node, "names_edition", False) for node in walked(parts)):
        yield diagnostic("note-nowhere", layout.span, language=edition.language, output=edition.output)


def _page(
    layout: Layout, page: Any, texts: TextResolver, kit: Kit, trim: Size, bleed: float, project: ProjectModel
) -> PageSpec:
    parts = [tuple(texts.set_in(one) for one in some) for some in (page.blocks, page.over, page.under)]
    zones, over, under = (tuple(map(texts.ranked, some)) for some in parts)
    setup = layout.page
    art = tuple(
        ArtSpec(
            a.pictogram,
            texts.alt(a.alt).spoken,
            kit.pt(a.width),
            kit.pt(a.top),
            kit.pt(a.start) if a.start else None,
            kit.pt(a.end) if a.end else 0.0,
            a.ground,
            a.span,
            a.spans.get("width", a.span),
        )
        for a in page.art
    )
    return PageSpec(
        page.id,
        trim,
        kit.pt(setup.frame),
        kit.pt(page.margin or setup.margin),
        bleed,
        zones,
        art,
        page.span or layout.span,
        page.grid,
        page.baseline,
        page.ground or "paper",
        texts.exchange(page.background, project) if page.background else None,
        over,
        under,
    )
