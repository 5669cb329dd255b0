"""What a screen reader needs (PDF/UA-1): what a program can judge; whether an alternative text is a good one, it cannot.

Here is what concerns the file as a whole and what its pages paint; the tag tree is judged in `nesting` and `cells`, languages in
`tongues`, annotations in `annotated`, letters in `lettering`. What is bad to listen to though no standard forbids it is in `heard`.
"""

from __future__ import annotations

from collections.abc import Iterator
from re import search
from typing import Any

from leafletgen.inspection import lettering, objects
from leafletgen.inspection.finding import PdfFinding, finding
from leafletgen.inspection.followed.content import Walker
from leafletgen.inspection.objects import is_array, is_dictionary, is_name, is_stream
from leafletgen.inspection.opening import ObjectRule, OpenedPdf, PageRule, PdfRule
from leafletgen.inspection.read import packet
from leafletgen.inspection.rules import annotated, cells, nesting, tongues
from leafletgen.inspection.structure import TagElement, tag_tree

READ_ALOUD = 512
"""Bit 10 of the permissions: text may be taken out for those who cannot see it."""


def tagged(file: OpenedPdf) -> Iterator[PdfFinding]:
    """There is a tag tree, and the file says so."""
    marks = objects.dictionary(file.root, "/MarkInfo")
    if not objects.truth(marks, "/Marked") or "/StructTreeRoot" not in file.root:
        yield finding("ua-untagged")
    elif objects.truth(marks, "/Suspects"):
        yield finding("ua-suspects")


def claimed(file: OpenedPdf) -> Iterator[PdfFinding]:
    """The file says that it is PDF/UA-1, in the schema and by the prefix that are meant for that."""
    if file.xmp is None or file.xmp.fault or not file.claims("PDF/UA"):
        yield finding("ua-claim")
        return
    if file.said(packet.PDF_UA, "part") != "1":
        yield finding("ua-part", part=file.said(packet.PDF_UA, "part"))
    for one in file.xmp.of(packet.PDF_UA):
        if one.called.prefix != "pdfuaid":
            yield finding("ua-prefix", name=one.called.name, prefix=one.called.prefix or "—")


def closed(file: OpenedPdf) -> Iterator[PdfFinding]:
    """No protection keeps screen readers out."""
    locked = objects.dictionary(file.pdf.trailer, "/Encrypt")
    if file.pdf.is_encrypted and not objects.whole(locked, "/P", 0) & READ_ALOUD:
        yield finding("ua-closed")


def content(file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """All that is painted is tagged or an artifact, and not both."""
    if "/StructTreeRoot" not in file.root:
        return
    loose = next((p for p in page.painted if p.owner is None), None)
    if loose is not None:
        yield finding("ua-content", page.number, loose.area)
    if page.crossed:
        yield finding("ua-crossed", page.number)


def connected(file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """What is marked on a page stands in the tree, and leads back to it."""
    if "/StructTreeRoot" not in file.root:
        return
    tree, own = tag_tree(file), page.page.objgen
    back = tree.parents.get(objects.whole(page.page, "/StructParents", -1))
    found: list[Any] = list(back) if back is not None and is_array(back) else []
    numbers = {number for place, number in page.marked if place == own}
    lost = any((own, number) not in tree.marked for number in numbers)
    if lost or any(not 0 <= n < len(found) or not is_dictionary(found[n]) for n in numbers):
        yield finding("ua-lost", page.number)


def forms(file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """A form with tags in it is painted once: what is read twice stands in two places of the tree (7.20)."""
    painted = file.keep("painted forms", dict[tuple[int, int], int])
    tags = {place for place, _ in page.marked}
    for own, times in page.forms.items():
        painted[own] = painted.get(own, 0) + times
        if own in tags and painted[own] > 1 and file.first("ua-form-twice", own):
            yield finding("ua-form-twice", page.number)


def titled(file: OpenedPdf) -> Iterator[PdfFinding]:
    """A title that says something, and it is shown."""
    shown = objects.truth(objects.dictionary(file.root, "/ViewerPreferences"), "/DisplayDocTitle")
    if not file.said(packet.DC, "title") or not shown:
        yield finding("ua-title")


def files(file: OpenedPdf, thing: Any) -> Iterator[PdfFinding]:
    """Files within the file have names (7.11)."""
    if is_dictionary(thing) and "/EF" in thing and not _named(thing) and file.first("ua-file-name"):
        yield finding("ua-file-name")


def _named(specification: Any) -> bool:
    return bool(objects.text(specification, "/F") and objects.text(specification, "/UF"))


def changing(file: OpenedPdf) -> Iterator[PdfFinding]:
    """No pages that a program makes while one reads: dynamic XFA (7.15)."""
    pieces = objects.dictionary(file.root, "/AcroForm").get("/XFA")
    for piece in list(pieces) if pieces is not None and is_array(pieces) else [pieces]:
        if piece is None or not is_stream(piece):
            continue
        if search(rb"<dynamicRender\s*>\s*required", objects.unpacked(piece) or b""):
            yield finding("ua-xfa")
            return


def layers(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Each configuration of layers has a name, and switches nothing by itself (7.10)."""
    for one in configurations(file):
        if not objects.text(one, "/Name"):
            yield finding("ua-layer-name")
        if "/AS" in one:
            yield finding("ua-layer-switch")


def configurations(file: OpenedPdf) -> list[Any]:
    """Those of the layers."""
    layers = objects.dictionary(file.root, "/OCProperties")
    first = [objects.dictionary(layers, "/D")] if "/D" in layers else []
    return [*first, *objects.dictionaries(layers, "/Configs")]


def ordered(row: Any) -> Iterator[tuple[int, int]]:
    """The layers that an order lists, also within each other."""
    for one in list(row) if row is not None and is_array(row) else ():
        if is_array(one):
            yield from ordered(one)
        elif is_dictionary(one):
            yield one.objgen


def foreign(file: OpenedPdf, thing: Any) -> Iterator[PdfFinding]:
    """Nothing that stands in another file (7.20), and clips say what they are (7.18.6)."""
    if is_stream(thing):
        if thing.get("/Subtype") == "/Form" and "/Ref" in thing and file.first("ua-reference"):
            yield finding("ua-reference")
    elif (
        is_name(thing.get("/S")) and thing.get("/S") == "/MCD" and not _told(thing) and file.first("ua-media")
    ):
        yield finding("ua-media")


def _told(clip: Any) -> bool:
    """Whether a clip says of what type it is, and in each language what is in it."""
    alt = objects.array(clip, "/Alt")
    sound = len(alt) > 1 and len(alt) % 2 == 0 and all(objects.is_string(one) for one in alt)
    return "/CT" in clip and sound and all(objects.said(text).strip() for text in alt[1::2])


def elements(file: OpenedPdf) -> list[TagElement]:
    """All elements of the tag tree in reading order."""
    return tag_tree(file).elements


RULES: tuple[PdfRule, ...] = (
    tagged, claimed, closed, PageRule(content), PageRule(connected), PageRule(forms), titled, ObjectRule(files), changing, layers,
    ObjectRule(foreign),
    *tongues.RULES, *nesting.RULES, *cells.RULES, *annotated.RULES, *lettering.RULES,
)  # fmt: skip
