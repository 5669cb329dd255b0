"""Pages of a file for print (PDF/X-4): their boxes, and what lies on them that is no print."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from leafletgen.inspection import objects
from leafletgen.inspection.finding import PdfFinding, finding
from leafletgen.inspection.followed.content import Walker
from leafletgen.inspection.objects import is_dictionary
from leafletgen.inspection.opening import OpenedPdf, PageRule, PdfRule

SLACK = 0.01
"""Points by which a box may miss another."""
BOXES = ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox")


def boxes(file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """TrimBox or ArtBox, one of them; each box within the next; none empty; the sheet upright."""
    media, crop, bleed, trim, art = (file.box(page.number - 1, name) for name in BOXES)
    if (trim is None) == (art is None):
        yield finding("x-box-trim", page.number, which="both" if trim else "neither")
    if media is None:
        return
    for name, box in zip(BOXES, (media, crop, bleed, trim, art), strict=True):
        if box is not None and not (box.width > SLACK and box.height > SLACK):
            yield finding("x-box-empty", page.number, name=name[1:])
            return
    finished = trim or art
    outer = bleed or media
    for around, inner, names in (
        (media, bleed, "Media, Bleed"), (outer, finished, "Bleed, Trim" if trim else "Bleed, Art"), (media, crop, "Media, Crop"),
        (crop, finished, "Crop, Trim" if trim else "Crop, Art"),
    ):  # fmt: skip
        if around and inner and not around.contains(inner, SLACK):
            yield finding("x-box-order", page.number, inner, names=names)
    unit = page.page.get("/UserUnit")
    if unit is not None and not (objects.is_number(unit) and unit > 0):
        raise objects.wrong(page.page, "/UserUnit", unit, "a number above 0")
    turned = objects.inherited(page.page, "/Rotate")
    if objects.whole(turned, "/Rotate", 0) % 90:
        yield finding("x-box-turned", page.number)


def clickable(file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Nothing to click on the printed area; marks of printers beside it."""
    at = page.number - 1
    within = (
        file.box(at, "/BleedBox")
        or file.box(at, "/TrimBox")
        or file.box(at, "/ArtBox")
        or file.box(at, "/MediaBox")
    )
    for annotation in page.annotations:
        kind = objects.name(annotation, "/Subtype")[1:]
        area = objects.rectangle(annotation, "/Rect")
        if area is None:
            raise objects.wrong(annotation, "/Rect", None, "an array of four numbers")
        if kind == "TrapNet":
            yield from _traps(file, page, annotation)
        elif kind == "PrinterMark":
            trim = file.box(at, "/TrimBox") or file.box(at, "/ArtBox")
            if trim and area.intersects(trim):
                yield finding("x-printer-mark", page.number, area)
        elif kind != "Popup" and within and area.intersects(within):
            yield finding("x-annotation", page.number, area, kind=kind)


def _traps(file: OpenedPdf, page: Walker, net: Any) -> Iterator[PdfFinding]:
    """A net of traps: the file says that it is trapped, the net was made for what is there, fonts are as they are (14.11.6)."""
    info = objects.dictionary(file.pdf.trailer, "/Info")
    stated = {str(info.get("/Trapped", "")).removeprefix("/")}
    if file.xmp is not None:
        stated.add(file.xmp.text("http://ns.adobe.com/pdf/1.3/", "Trapped") or "")
    dated = ("/LastModified" in net) != ("/Version" in net and "/AnnotStates" in net)
    fauxed = objects.array(net, "/FontFauxing")
    look = objects.dictionary(net, "/AP").get("/N")
    last = page.annotations[-1].objgen == net.objgen
    if "True" not in stated or not dated or fauxed or look is None or not last:
        yield finding("x-trap-net", page.number)


def presented(file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """No slide shows on a page."""
    if "/PresSteps" in page.page and file.first("x-show"):
        yield finding("x-show", page.number)


def mixed(file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """A group, of a page or a form, is a group for transparency."""
    groups = [page.page.get("/Group"), *(used.value for used in page.used if used.what == "group")]
    for group in groups:
        sound = group is None or (is_dictionary(group) and objects.name(group, "/S") == "/Transparency")
        if not sound and file.first("x-group"):
            yield finding("x-group", page.number)


RULES: tuple[PdfRule, ...] = (PageRule(boxes), PageRule(clickable), PageRule(presented), PageRule(mixed))
