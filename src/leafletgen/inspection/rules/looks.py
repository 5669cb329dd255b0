"""Annotations and fields as archives may keep them (PDF/A-2, 6.3 and 6.4): printed, with a look of their own, doing nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from leafletgen.inspection import objects
from leafletgen.inspection.finding import PdfFinding, finding
from leafletgen.inspection.followed.content import Walker
from leafletgen.inspection.objects import is_dictionary, is_stream
from leafletgen.inspection.opening import ObjectRule, OpenedPdf, PageRule, PdfRule

NOTES = frozenset([
    "Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline",
    "Squiggly", "StrikeOut", "Stamp", "Caret", "Ink", "Popup", "FileAttachment", "Widget", "PrinterMark",
    "TrapNet", "Watermark", "Redact",
])  # fmt: skip
INVISIBLE, HIDDEN, PRINT, NO_VIEW, TOGGLE = 1, 2, 4, 32, 256
"""Flags of annotations."""


def noted(file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Annotations are of a known kind, printed, shown by a form (6.3), and do nothing (6.4)."""
    for one in page.annotations:
        kind, area = objects.name(one, "/Subtype")[1:], objects.rectangle(one, "/Rect")
        if kind not in NOTES:
            yield finding("a-annotation", page.number, area, kind=kind or "—")
            continue
        flags = objects.whole(one, "/F", 0)
        if kind != "Popup" and (
            "/F" not in one or not flags & PRINT or flags & (INVISIBLE | HIDDEN | NO_VIEW | TOGGLE)
        ):
            yield finding("a-annotation-flags", page.number, area, kind=kind)
        empty = area is None or not (area.width or area.height)
        if "/AP" not in one:
            if kind not in ("Popup", "Link") and not empty:
                yield finding("a-annotation-look", page.number, area, kind=kind)
        elif not _sound_look(one, kind):
            yield finding("a-annotation-look", page.number, area, kind=kind)
        if kind == "Widget" and ("/A" in one or "/AA" in one):
            yield finding("a-field-action", page.number, area)


def _sound_look(one: Any, kind: str) -> bool:
    """One look, N: a form, or for a button one for each state."""
    looks = objects.dictionary(one, "/AP")
    if set(looks.keys()) != {"/N"}:
        return False
    node, steps = one, 0
    while "/FT" not in node and is_dictionary(node.get("/Parent")) and steps < objects.DEEPEST:
        node, steps = node.get("/Parent"), steps + 1
    button = kind == "Widget" and node.get("/FT") == "/Btn"
    return is_dictionary(looks.get("/N")) if button else is_stream(looks.get("/N"))


def fields(file: OpenedPdf, thing: Any) -> Iterator[PdfFinding]:
    """Fields do nothing by themselves (6.4.1)."""
    if is_dictionary(thing) and "/FT" in thing and "/AA" in thing and file.first("a-field"):
        yield finding("a-field-action")


RULES: tuple[PdfRule, ...] = (PageRule(noted), ObjectRule(fields))
