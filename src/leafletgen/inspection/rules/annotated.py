"""Links, notes and fields: they stand in the tag tree, have words, and the tab key goes by the reading order (PDF/UA-1, 7.18)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from leafletgen.core.geometry import Rect
from leafletgen.inspection import objects
from leafletgen.inspection.finding import PdfFinding, finding
from leafletgen.inspection.followed.content import Walker
from leafletgen.inspection.objects import is_dictionary
from leafletgen.inspection.opening import OpenedPdf, PageRule, PdfRule
from leafletgen.inspection.structure import StructureTree, TagElement, page_of, tag_tree

HIDDEN = 2
"""Flag of an annotation: it is never shown."""
OUT = ("Popup", "PrinterMark")
"""Annotations that have no words of their own."""


def tabs(_: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Where there is something to go to, the tab key goes by the tag tree."""
    if page.annotations and page.page.get("/Tabs") != "/S":
        yield finding("ua-tabs", page.number)


def annotated(file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Each stands in the tag that is made for it, and has words."""
    if "/StructTreeRoot" not in file.root:
        return
    tree, shown = (
        tag_tree(file),
        file.box(page.number - 1, "/CropBox") or file.box(page.number - 1, "/MediaBox"),
    )
    for annotation in page.annotations:
        kind = objects.name(annotation, "/Subtype")[1:]
        area = objects.rectangle(annotation, "/Rect") or Rect(0, 0, 0, 0)
        hidden = objects.whole(annotation, "/F", 0) & HIDDEN
        if hidden or (shown is not None and not _within(shown, area)):
            continue
        for one in _judged(tree, annotation, kind):
            yield one._replace(page=page.number, area=area)


def _within(page: Rect, area: Rect) -> bool:
    """Whether some of an area lies on the page; an area without extent does where its corner does."""
    return (
        area.x < page.right and area.right > page.x and area.y < page.bottom and area.bottom > page.y
    ) or (page.contains(area))


def _judged(tree: StructureTree, annotation: Any, kind: str) -> Iterator[PdfFinding]:
    around = tree.around(annotation)
    role = "" if around is None else around.role
    if kind == "TrapNet":
        yield finding("ua-trap")
    elif kind == "PrinterMark":
        if around is not None:
            yield finding("ua-mark-tagged")
    elif kind == "Link":
        if role != "Link" or not objects.text(annotation, "/Contents").strip():
            yield finding("ua-link")
    elif kind == "Widget":
        if role != "Form" or not (_field_words(annotation) or _alternative(around)):
            yield finding("ua-annotation", kind=kind)
    elif kind != "Popup":
        words = objects.text(annotation, "/Contents").strip() or _alternative(around)
        if role != "Annot" or not words:
            yield finding("ua-annotation", kind=kind)


def _alternative(around: TagElement | None) -> bool:
    return around is not None and around.has_words("/Alt")


def _field_words(annotation: Any) -> bool:
    """Whether the field that a widget is, or is one of several looks of, says what it is for; or one that it is a part of."""
    node, steps = annotation, 0
    while is_dictionary(node) and steps < objects.DEEPEST:
        if ("/T" in node or "/Parent" not in node) and objects.text(node, "/TU").strip():
            return True
        node, steps = node.get("/Parent"), steps + 1
    return False


def fields(file: OpenedPdf) -> Iterator[PdfFinding]:
    """A Form tag holds its one field, or says which part it plays (7.18.4)."""
    for one in tag_tree(file).elements:
        if one.role != "Form" or one.said("/Role") is not None:
            continue
        widgets = [t for t in one.things if is_dictionary(t) and t.get("/Subtype") == "/Widget"]
        if len(widgets) != 1 or len(one.things) + len(one.marks) + len(one.kids) != 1:
            yield finding("ua-field", page_of(file, one))


RULES: tuple[PdfRule, ...] = (PageRule(tabs), PageRule(annotated), fields)
