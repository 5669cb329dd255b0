"""Small pages for the tests of production: a ground out to the bleed, a frame, slanted lines, words."""

from __future__ import annotations

from io import BytesIO

import pikepdf
from tests.write.pdf.samples import line, placed, tagged

from leafletgen.core.color import BLACK, CMYK, RGB, Paint
from leafletgen.core.geometry import Point, Rect, Size
from leafletgen.core.path import circle, polyline, rectangle
from leafletgen.sheet.sheet import Metadata, Publication, Sheet
from leafletgen.text.ir.frame import Frame, FrameItem, Group, Link, Shape, Stroke, walk
from leafletgen.text.ir.structure import StructureElement

GROUND = Paint("ground", RGB(1.0, 0.8, 0.4), CMYK(0, 0.2, 0.6, 0))
METADATA = Metadata("Sample", "en", False, "2026-11-24", "sample", "r1")


def label(text: str, size: float) -> Frame:
    """A short text set by a font, hugging it."""
    run = line("en", text, "NotoSans", "Latn", size=size)
    return Frame(Size(run.width, size * 1.2), (placed(run, 0, size * 0.95),))


def page(name: str, trim: Size, bleed: float = 0.0) -> Sheet:
    """A page whose ground is as large as its bleed box; the words are its name."""
    media = Size(trim.width + 2 * bleed, trim.height + 2 * bleed)
    shapes: list[FrameItem] = [Shape(rectangle(Rect(0, 0, *media)), fill=GROUND)]
    shapes += [
        Shape(polyline([(x, 0), (media.width - x, media.height)]), stroke=Stroke(BLACK, 1.3))
        for x in range(0, int(media.width), 37)
    ]
    shapes.append(
        Shape(
            circle(Point(media.width / 2, media.height / 2), min(trim) / 3), stroke=Stroke(BLACK, 3, (7, 3))
        )
    )
    items = (
        *tagged(StructureElement("Artifact"), *(placed(shape) for shape in shapes)),
        *tagged(StructureElement("P"), placed(Group(label(name, 14)), bleed + 8, bleed + 8)),
    )
    return Sheet(media, Rect(bleed, bleed, *trim), Rect(0, 0, *media), Frame(media, items))


def linked(sheet: Sheet, area: Rect) -> Sheet:
    """The page with an area to click, measured from its trim."""
    link = Link(Size(area.width, area.height), "https://example.org", "the page")
    at = placed(link, sheet.trim.x + area.x, sheet.trim.y + area.y)
    items = (*sheet.frame.items, *tagged(StructureElement("Link"), at))
    return Sheet(sheet.media, sheet.trim, sheet.bleed, Frame(sheet.media, items))


def clickable(data: bytes) -> list[list[Rect]]:
    """The areas to click on each page of a file, in points from the trim's top left."""
    found = []
    with pikepdf.open(BytesIO(data)) as pdf:
        for view in pdf.pages:
            trim = [float(v) for v in view.TrimBox]
            boxes = [[float(v) for v in one.Rect] for one in view.get("/Annots", [])]
            found.append([Rect(b[0] - trim[0], trim[3] - b[3], b[2] - b[0], b[3] - b[1]) for b in boxes])
    return found


def publication(*sheets: Sheet) -> Publication:
    return Publication(METADATA, tuple(sheets))


def grounds(frame: Frame) -> list[Rect]:
    """Where the grounds of pages lie on a sheet, in paint order."""
    return [
        walked.transform.apply_rect(walked.item.path.bounds)
        for walked in walk(frame)
        if isinstance(walked.item, Shape) and walked.item.fill == GROUND
    ]


def clips(frame: Frame) -> list[Rect]:
    """The windows through which pages are seen, in paint order."""
    return [
        walked.transform.apply_rect(Rect(0, 0, *walked.item.frame.size))
        for walked in walk(frame)
        if isinstance(walked.item, Group) and walked.item.clip
    ]


def texts(frame: Frame) -> list[str]:
    return [walked.item.text for walked in walk(frame) if hasattr(walked.item, "text")]
