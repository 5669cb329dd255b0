"""What a file for print says of itself (PDF/X-4): its version, identity and dates, in XMP and beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from leafletgen.inspection import objects
from leafletgen.inspection.finding import PdfFinding, finding
from leafletgen.inspection.objects import is_name, is_string, said
from leafletgen.inspection.opening import OpenedPdf, PdfRule
from leafletgen.inspection.read import packet
from leafletgen.inspection.read.packet import XmpPacket

REQUIRED = (
    (packet.DC, "title", "dc:title", "the title"), (packet.XMP, "CreateDate", "xmp:CreateDate", "the day it was made"),
    (packet.XMP, "ModifyDate", "xmp:ModifyDate", "the day it was changed"),
    (packet.XMP, "MetadataDate", "xmp:MetadataDate", "the day its description was changed"),
    (packet.XMP_MM, "DocumentID", "xmpMM:DocumentID", "its identity"),
    (packet.XMP_MM, "VersionID", "xmpMM:VersionID", "its version"),
    (packet.XMP_MM, "RenditionClass", "xmpMM:RenditionClass", "its rendition"),
)  # fmt: skip
DATES = (("/CreationDate", "CreateDate"), ("/ModDate", "ModifyDate"))
SAME = (
    ("/Title", packet.DC, "title"), ("/Author", packet.DC, "creator"), ("/Subject", packet.DC, "description"),
    ("/Keywords", packet.PDF, "Keywords"), ("/Creator", packet.XMP, "CreatorTool"), ("/Producer", packet.PDF, "Producer"),
)  # fmt: skip
"""What the Info dictionary says as well, and must then say in the same words."""


def metadata(file: OpenedPdf) -> Iterator[PdfFinding]:
    """The XMP packet can be read, is plain, and says what it must."""
    stated = objects.stream(file.root, "/Metadata")
    if stated is None or file.xmp is None or file.xmp.fault:
        yield finding("x-xmp-missing", reason=file.xmp.fault if file.xmp is not None else "there is none")
        return
    if "/Filter" in stated:
        yield finding("x-xmp-packed")
    if objects.name(stated, "/Type") != "/Metadata" or objects.name(stated, "/Subtype") != "/XML":
        yield finding("x-xmp-kind")
    for name in ("bytes", "encoding"):
        if name in file.xmp.header:
            yield finding("x-xmp-header", name=name)
    yield from _claim(file.xmp)
    for space, name, called, words in REQUIRED:
        if not file.xmp.text(space, name):
            yield finding("x-xmp-lacks", name=called, said=words)
    identity = objects.array(file.pdf.trailer, "/ID")
    if len(identity) != 2 or not all(is_string(one) and len(bytes(one)) for one in identity):
        yield finding("x-xmp-lacks", name="ID", said="its identity")


def _claim(xmp: XmpPacket) -> Iterator[PdfFinding]:
    """The version by the name and prefix that are meant for it."""
    stated = xmp.property(packet.PDF_X, "GTS_PDFXVersion")
    if stated is None:
        yield finding("x-xmp-lacks", name="pdfxid:GTS_PDFXVersion", said="PDF/X-4")
    elif stated.words != "PDF/X-4":
        yield finding("x-claim", stated=stated.words or "—")
    elif stated.called.prefix != "pdfxid":
        yield finding("x-xmp-prefix", prefix=stated.called.prefix or "—")


def older(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Keys of older versions of PDF/X say nothing else."""
    info = objects.dictionary(file.pdf.trailer, "/Info")
    for name in ("/GTS_PDFXVersion", "/GTS_PDFXConformance"):
        stated = objects.text(info, name)
        if stated and stated != "PDF/X-4":
            yield finding("x-claim", stated=stated)
            return


def trapped(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Whether colours are trapped is said: true or false, in XMP or beside it, and in both the same."""
    info = objects.dictionary(file.pdf.trailer, "/Info")
    own = info.get("/Trapped")
    states = set()
    if own is not None:
        states.add(said(own).removeprefix("/") if is_name(own) or is_string(own) else "—")
    stated = file.xmp.text(packet.PDF, "Trapped") if file.xmp is not None else None
    if stated is not None:
        states.add(stated or "—")
    if len(states) != 1 or not states <= {"True", "False"}:
        yield finding("x-trapped", states=", ".join(sorted(states)) or "—")


def agreeing(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Dates are dates; the Info dictionary says the same as XMP."""
    info, xmp = objects.dictionary(file.pdf.trailer, "/Info"), file.xmp
    if xmp is None or xmp.fault:
        return
    for entry, space, name in SAME:
        own, stated = objects.text(info, entry).strip(), xmp.text(space, name)
        if own and stated is not None and _one_line(own) != _one_line(_whole(xmp, space, name)):
            yield finding("x-info-differs", name=entry[1:])
    for entry, name in DATES:
        own, there = objects.text(info, entry), xmp.text(packet.XMP, name)
        first, second = of_info(own), of_xmp(there or "")
        if own and first is None:
            yield finding("x-date", name=entry[1:], stated=own)
        if there and second is None:
            yield finding("x-date", name=f"xmp:{name}", stated=there)
        if first is not None and second is not None and not _same(first, second):
            yield finding("x-info-differs", name=entry[1:])
    changed = xmp.text(packet.XMP, "MetadataDate")
    if changed and of_xmp(changed) is None:
        yield finding("x-date", name="xmp:MetadataDate", stated=changed)


def _whole(xmp: XmpPacket, space: str, name: str) -> str:
    """All items of a list, as the Info dictionary has them."""
    found = xmp.property(space, name)
    if found is None:
        return ""
    items = [item.text.strip() for item in found.items]
    return (
        "; ".join(items)
        if items and found.container is not None and found.container.called.name != "Alt"
        else found.words
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


Moment = tuple[datetime, int | None]
"""A time where it is said, and the minutes by which that is ahead of Greenwich (None: not said)."""


def of_info(stated: str) -> Moment | None:
    """A date of PDF (7.9.4): `D:20261125101500+09'00'`; None where it is none."""
    found = re.fullmatch(
        r"D:(\d{4})(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(Z(?:00'?(?:00'?)?)?|[+-]\d\d'?(?:\d\d'?)?)?)?)?)?)?)?",
        stated,
    )
    return None if found is None else _moment(found.groups())


def of_xmp(stated: str) -> Moment | None:
    """A date of XMP (ISO 8601): `2026-11-25T10:15:00+09:00`; None where it is none."""
    found = re.fullmatch(
        r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?", stated
    )
    return None if found is None else _moment(found.groups())


def _moment(parts: tuple[Any, ...]) -> Moment | None:
    year, month, day, hour, minute, second = (
        int(p) if p else d for p, d in zip(parts[:6], (1, 1, 1, 0, 0, 0), strict=True)
    )
    zone = re.fullmatch(r"([+-])(\d\d)'?:?(\d\d)?'?", parts[6] or "")
    minutes = 0
    if zone is not None:
        minutes = int(zone[1] + "1") * (int(zone[2]) * 60 + int(zone[3] or 0))
    try:
        at = datetime(year, month, day, hour, minute, min(second, 59))  # noqa: DTZ001  (reckoned in minutes below)
        if second > 60 or abs(minutes) >= 24 * 60:
            return None
        return datetime.fromordinal(at.toordinal()).replace(
            hour=at.hour, minute=at.minute, second=at.second
        ), minutes if parts[6] else None
    except ValueError:
        return None


def _same(first: Moment, second: Moment) -> bool:
    """Whether two may be the same: to the minute; to the day, where only one says in what zone it is."""
    between = (first[0] - second[0]).total_seconds()
    if (first[1] is None) != (second[1] is None):
        return abs(between) <= 26 * 3600
    return abs(between - 60 * ((first[1] or 0) - (second[1] or 0))) < 60


RULES: tuple[PdfRule, ...] = (metadata, older, trapped, agreeing)
