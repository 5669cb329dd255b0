"""Faults of zones, columns, blocks and colours, and what follows from them: rules of `causes`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.source import Span
from leafletgen.engine.findings.consequences import OVERLONG, Found, Inquiry, among, follow, parted
from leafletgen.engine.findings.faults_of_layers import LAYERS

FITTING = frozenset({
    "text-too-long", "texts-too-long", "word-too-wide", "label-too-long", "zone-too-low", "row-too-low", "rows-too-high", "page-too-full", "zone-takes-room", "block-too-high",
    "column-too-narrow", "size-too-large", "zones-too-high", "zones-short", "zones-rest", "picture-too-wide", "art-over-text", "columns-too-wide", "text-covered", *LAYERS,
    "diagram-label-long", "diagram-tall", "diagram-wide", "diagram-narrow", "diagram-collision", "diagram-label-collision",
    "diagram-arrow-over-actor", "diagram-arrows-cross", "diagram-label-room", "diagram-too-wide", "diagram-too-high",
})  # fmt: skip
"""Findings about how things stand on a page."""
FAINT = ("contrast-low", "contrast-sign")
"""What is too much like its ground."""
SEEN = frozenset({"past-trim", "near-trim", *FAINT, "reading-distance", "grey-alike", "color-alike"})
"""Findings about what the eye meets on it."""
PAGE = (
    "zones-too-high",
    "zones-rest",
    "rows-too-high",
    "zone-takes-room",
    "columns-too-wide",
    "picture-too-wide",
    "block-too-high",
    "size-too-large",
)
"""Faults that move or cover what stands elsewhere on the page, the weightiest first."""
LOW = ("zone-too-low", "room-too-low")
AROUND = ("zones-short", "art-over-text", "text-covered", *LAYERS)
"""What goes with a zone that is too low: the others have moved up."""


COVERING = frozenset({"art-over-text", "layer-over-text", "layer-covered"})
"""What lies over words: of a text that is too long, it follows from that."""


def on_pages(inquiry: Inquiry, found: Found) -> Found:
    """What moves or covers other things explains what is then seen of them; and what does not fit, what it does to eyes."""

    def judged(own: Found) -> Found:
        strange = {d for d in own if d.code in FAINT and _on_strange_ground(inquiry, d)}
        for cause in _causes(own, PAGE):
            own = follow(own, cause, lambda one, c: one.code in FITTING | SEEN and _apart(one, c))
        for cause in _causes(own, LOW):
            own = follow(own, cause, lambda one, _: one.code in AROUND)
        for cause in _causes(own, OVERLONG):
            own = follow(own, cause, lambda one, c: one.code in COVERING and _of_text(inquiry, one, c))
        for cause in [d for d in own if d.code in FITTING and d.is_error and d.follows is None]:
            own = follow(own, cause, _beside)
            own = among(own, cause, strange)
        return own

    return parted(found, lambda one: (one.output, one.language), judged)


def _causes(found: Found, codes: Sequence[str]) -> Iterator[Diagnostic]:
    """Those of some codes that follow from nothing, in the order of the codes."""
    for code in codes:
        yield from [d for d in found if d.code == code and d.follows is None]


def _of_text(inquiry: Inquiry, one: Diagnostic, cause: Diagnostic) -> bool:
    """Whether the words that art lies over are of the text of a cause."""
    catalog = inquiry.project.catalogs.get(cause.language or "")
    message = catalog.messages.get(cause.key or "") if catalog else None
    return message is not None and dict(one.args)["text"].rstrip("-\u00ad\u2010") in message.value


def _on_strange_ground(inquiry: Inquiry, one: Diagnostic) -> bool:
    """Whether letters stand on what is not the ground of their own zone: something else lies there."""
    zone = inquiry.at.zone(one.output or "", dict(one.args).get("box", ""))
    return zone is not None and zone.ground != dict(one.args)["ground"]


def _apart(one: Diagnostic, cause: Diagnostic) -> bool:
    """Whether they are no two of a kind at two places: these are two faults."""
    return one.code != cause.code or one.where == cause.where


def _beside(one: Diagnostic, cause: Diagnostic) -> bool:
    """Whether a finding is about how something looks in a zone that does not hold, or the same label's in its diagram."""
    own, args = dict(cause.args), dict(one.args)
    if one.code == "diagram-label-long":
        return cause.code in OVERLONG and cause.key == f"actors.{args['label']}"
    return one.code in SEEN and (args.get("box") == own.get("box") or not args.get("box"))


def in_all_languages(inquiry: Inquiry, found: Found) -> Found:
    """A text that fits in no language has too little room: that is the layout's fault, and no translator's. What only some rows of
    a table do not hold is theirs.
    """
    languages = set(inquiry.project.catalogs)
    groups: dict[tuple[str | None, str, str], Found] = {}
    for one in found:
        if one.code in OVERLONG and one.follows is None and one.row is None:
            high = one.code == "text-too-long"
            groups.setdefault((one.output, dict(one.args)["box"], "high" if high else "wide"), []).append(one)
    for (output, box, kind), own in groups.items():
        tags = {d.language for d in own}
        if len(tags) < 2 or inquiry.project.manifest.source not in tags or len(tags) < 0.8 * len(languages):
            continue
        where = next((r.where for d in own for r in d.related if r.note == "room-here"), None)
        code = "room-too-low" if kind == "high" else "room-too-narrow"
        cause = inquiry.at.placed(replace(diagnostic(code, where, box=box), output=output))
        found = [cause, *among(found, cause, own)]
    return found


def in_one_room(inquiry: Inquiry, found: Found) -> Found:
    """What is too small for one language explains why other languages do not fit it either."""

    def judged(own: Found) -> Found:
        # The same place in several languages is one cause.
        first = {d.where: d for d in reversed(own) if d.code in ROOMS and d.follows is None}
        for cause in first.values():
            own = follow(own, cause, _as_full)
        return own

    return parted(found, lambda one: one.output, judged)


ROOMS = (
    "column-too-narrow", "size-too-large", "block-too-high", "zone-too-low", "row-too-low", "rows-too-high", "page-too-full", "zone-takes-room",
)  # fmt: skip


def _as_full(one: Diagnostic, cause: Diagnostic) -> bool:
    boxes = (dict(cause.args).get("other"), dict(cause.args).get("box"))
    box = dict(one.args).get("box", "")
    return one.code in OVERLONG and (box in boxes or box.partition("/")[0] in boxes)


def colors(inquiry: Inquiry, found: Found) -> Found:
    """Letters that cannot be read on their ground are the fault of the line that chooses the ground or the ink, once."""
    out: Found = []
    causes: dict[tuple[Span, str], Diagnostic] = {}
    for one in found:
        where = _chosen(inquiry, one) if one.code in FAINT and one.follows is None else None
        if where is None or where == one.where:
            out.append(one)
            continue
        told = replace(one, where=where, language=None, key=None)
        told = causes.setdefault((where, dict(one.args)["ink"]), told)
        out += [replace(told, output=one.output), replace(one, follows=told)]
    return list(dict.fromkeys(out))


def _chosen(inquiry: Inquiry, one: Diagnostic) -> Span | None:
    """Where a layout (or a theme of the project) chooses the two colours."""
    args, project = dict(one.args), inquiry.project
    ink, ground = args["ink"], args["ground"]
    row = project.theme.grounds.get(ground)
    if row is not None and ink in (row.ink, row.accent) and row.span and row.span.source in project.sources:
        return row.span if row.span.source.startswith("themes/") else None
    zone = inquiry.at.zone(one.output or "", args.get("box", ""))
    own = project.theme.grounds.get(zone.ground) if zone is not None else None
    if zone is not None and "ground" in zone.spans and (zone.ground == ground or (own and own.ink == ink)):
        return zone.spans["ground"]
    made = project.manifest.outputs.get(one.output or "")
    layout = project.layouts.get((made and made.layout) or "")
    for name, role in layout.type.items() if layout else ():
        if role.paint == ink:
            return inquiry.at.within(layout.span if layout else None, name, "paint")
    return (zone.spans.get("height") or zone.span) if zone is not None else None
