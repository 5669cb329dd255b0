"""What stands where on a sheet: the boxes of a page with their texts, how full they are, and the order of reading."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from leafletgen.engine.host.languages import Language, Languages
from leafletgen.engine.layout.boxes import Box, boxes, zone_spans
from leafletgen.engine.layout.distance import METRE, MILLIMETRE, reach
from leafletgen.engine.results import FitRow, LaidEdition
from leafletgen.engine.values import Fit, ProjectModel, Rect, Sheet


class Meter(NamedTuple):
    """How tight texts stand: the size of the tightest in percent of the design, its floor, all lines, and about how
    many characters more there is room for, or too many.
    """

    percent: int
    floor_percent: int
    lines: int
    free_chars: int
    over_chars: int


def meter(fits: Iterable[Fit]) -> Meter | None:
    """The meter of the tightest of these texts; None where there are none."""
    rows = [f for f in fits if f.key and f.design > 0]
    if not rows:
        return None
    tight = min(rows, key=lambda f: f.size / f.design)
    return Meter(
        round(100 * tight.size / tight.design), round(100 * tight.floor / tight.design),
        sum(f.lines for f in rows), min(f.free_chars for f in rows), max(f.over_chars for f in rows),
    )  # fmt: skip


def described(laid: LaidEdition, languages: Languages, project: ProjectModel | None = None) -> dict[str, Any]:
    """The boxes of all pages, for the screen; with `project`, also where in its layouts they are written."""
    fits, language = by_text(laid.fits), languages.get(laid.edition.language)
    found = [_page(number, sheet, fits, language) for number, sheet in enumerate(laid.publication.sheets, 1)]
    if project is not None:
        for box in (box for page in found for box in page["boxes"]):
            box["written"] = _written(box, fits, project, laid.edition.output)
    return {"pages": found}


def _written(
    box: Mapping[str, Any], fits: Mapping[str, list[Fit]], project: ProjectModel, output: str
) -> dict[str, Any] | None:
    """The place of a box's block; of its zone, where its texts have no block of their own."""
    top = box["key"].partition("/")[0]
    zones = zone_spans(project, output, top)
    blocks = (f.span for key in box["messages"] for f in fits.get(key, ()) if _in_zone(f, top))
    span = next((span for span in (*blocks, *zones) if span and span.source in project.sources), None)
    if span is None:
        return None
    line, column = project.sources[span.source].position(span.start)
    return {"file": project.sources[span.source].path, "line": line, "column": column}


def _in_zone(fit: Fit, zone: str) -> bool:
    """Whether a text stands in a zone, or in a cell of it."""
    return fit.box.partition("/")[0] == zone


def by_text(rows: Sequence[FitRow]) -> Mapping[str, list[Fit]]:
    """How texts fit, by their keys."""
    fits: dict[str, list[Fit]] = {}
    for row in rows:
        fits.setdefault(row.fit.key, []).append(row.fit)
    return fits


def _page(
    number: int, sheet: Sheet, fits: Mapping[str, list[Fit]], language: Language | None
) -> dict[str, Any]:
    found = boxes(sheet)
    return {
        "n": number, "width": sheet.media.width, "height": sheet.media.height,
        "trim": _numbers(sheet.trim), "bleed": _numbers(sheet.bleed),
        "boxes": [{**_box(box, fits), **_seen(box, fits, language)} for box in found],
        "order": ["/".join(box.path) for box in found],
    }  # fmt: skip


def _box(box: Box, fits: Mapping[str, list[Fit]]) -> dict[str, Any]:
    own = meter(f for key in box.messages for f in fits.get(key, ()) if _in_zone(f, box.path[0]))
    return {
        "key": "/".join(box.path), "rect": _numbers(box.rect), "holder": _numbers(box.holder),
        "zone": _numbers(box.zone),
        "messages": list(box.messages), **(own._asdict() if own else {}),
    }  # fmt: skip


def _seen(box: Box, fits: Mapping[str, list[Fit]], language: Language | None) -> dict[str, Any]:
    """The height of the box's smallest letters (millimetres), and from how far they can be read (metres)."""
    own = [
        f
        for key in box.messages
        for f in fits.get(key, ())
        if _in_zone(f, box.path[0]) and f.glyph_height > 0
    ]
    if not own:
        return {}
    low = min(own, key=lambda f: f.glyph_height)
    return {
        "letter_mm": round(low.glyph_height / MILLIMETRE, 1),
        "reach_m": round(reach(low, language) / METRE, 1),
        "far": low.far,
    }


def _numbers(rect: Rect) -> list[float]:
    return [round(v, 2) for v in rect]
