"""A publication as one PDF file."""

from __future__ import annotations

from leafletgen.core.geometry import Rect
from leafletgen.core.icc import SHIPPED, SRGB, Condition, shipped
from leafletgen.sheet.profiles import OutputProfile
from leafletgen.sheet.sheet import Publication, Sheet
from leafletgen.text.ir.frame import GlyphRun, RasterImage, walk
from leafletgen.write.pdf.colors import Colorants
from leafletgen.write.pdf.content import ContentWriter, SharedResources
from leafletgen.write.pdf.fonts import Fonts
from leafletgen.write.pdf.metadata import information, xmp
from leafletgen.write.pdf.objects import Ref, TextString, Value
from leafletgen.write.pdf.pictures import Pictures
from leafletgen.write.pdf.shadings import Shadings
from leafletgen.write.pdf.tags import TagTree
from leafletgen.write.pdf.writer import Writer, deflated

INTENTS = {"PDF/X-4": "GTS_PDFX", "PDF/A-2a": "GTS_PDFA1"}
"""The standards that ask for an output intent, and what each calls its own."""

DUPLEX = {"none": "Simplex", "long-edge": "DuplexFlipLongEdge", "short-edge": "DuplexFlipShortEdge"}

PRINTED = 4
"""Flag of an annotation: it is printed with the page (PDF/A, 6.3.2)."""


def write(publication: Publication, profile: OutputProfile) -> bytes:
    """The bytes of the file: the same for the same publication and profile, whatever the machine. The copies of a sheet share one
    content, which is nobody's text.
    """
    writer = Writer()
    fonts = Fonts()
    pictures = Pictures(profile)
    first = _firsts(publication)
    for sheet in (one for one, is_first in zip(publication.sheets, first, strict=True) if is_first):
        for walked in walk(sheet.frame):
            if isinstance(walked.item, GlyphRun):
                fonts.take(walked.item, walked.transform)
            elif isinstance(walked.item, RasterImage):
                pictures.take(walked.item, walked.transform)
        fonts.end_page(sheet.frame.items, sheet.media.width)
    named: dict[str, Value] = {"Font": fonts.embed(writer) or None, "XObject": pictures.embed(writer) or None}
    tags = TagTree(publication.metadata.language)
    shadings = Shadings(profile.color)
    parts = SharedResources(fonts, Colorants(profile.color), pictures, tags, shadings, profile.links)
    pages = [writer.reserve() for _ in publication.sheets]
    tree = writer.reserve()
    resources = writer.reserve()
    read = [page for page, is_first in zip(pages, first, strict=True) if is_first]
    copies: dict[int, dict[str, Value]] = {}
    for page, sheet, is_first in zip(pages, publication.sheets, first, strict=True):
        if is_first:
            writer.set(page, _page(writer, parts, sheet, tree, resources, read, profile))
        else:
            if id(sheet) not in copies:
                copies[id(sheet)] = _copy(writer, parts, sheet, tree, resources, profile)
            writer.set(page, copies[id(sheet)])
    writer.set(tree, {"Type": "Pages", "Count": len(pages), "Kids": pages})
    named |= {
        "ColorSpace": color_spaces(writer, parts, profile) or None,
        "ExtGState": parts.inks.states() | shadings.states(writer) or None,
        "Shading": shadings.shadings(writer) or None,
    }
    writer.set(resources, named)
    structure = tags.embed(writer, read)
    return finish(
        writer,
        publication,
        profile,
        tree,
        structure,
        outline(writer, tags, read, profile),
        fonts.has_unknown_direction,
    )


def outline(writer: Writer, tags: TagTree, pages: list[Ref], profile: OutputProfile) -> Ref | None:
    """The bookmarks, where the profile has links."""
    if not profile.links:
        return None
    from leafletgen.write.pdf.bookmarks import bookmarks

    return bookmarks(writer, tags.headings(), pages)


def _right_to_left(publication: Publication, *, unknown: bool) -> bool:
    """Whether pages are said to run from right to left. `unknown`: there are letters whose direction readers do not know."""
    # Direction is about pages side by side. pdfium takes it for the direction of every line and would turn addresses
    # and other left-to-right lines round, and words of scripts that it does not know: so it is said only where there are pages to be
    # laid side by side; sheets to be folded, cut or glued are none.
    paged = len(publication.sheets) > 2 and not publication.full_size
    return publication.metadata.rtl and paged and not unknown


def _firsts(publication: Publication) -> list[bool]:
    """For each sheet whether it is no copy of one before it."""
    seen: set[int] = set()
    firsts = []
    for sheet in publication.sheets:
        firsts.append(not publication.collated or id(sheet) not in seen)
        seen.add(id(sheet))
    return firsts


def _page(
    writer: Writer,
    parts: SharedResources,
    sheet: Sheet,
    tree: Ref,
    resources: Ref,
    pages: list[Ref],
    profile: OutputProfile,
) -> dict[str, Value]:
    height = sheet.media.height
    page = ContentWriter(parts, height)
    content = writer.stream(page.write(sheet.frame))
    annotations = links(writer, page, parts.tags, len(pages))
    return {
        **paper(sheet, tree, resources),
        "Contents": content,
        "Annots": annotations or None,
        "Tabs": "S",
        "StructParents": page.index,
        "Group": group(profile) if page.mixes or parts.pictures.transparent else None,
    }


def links(writer: Writer, page: ContentWriter, tags: TagTree, pages: int) -> list[Ref]:
    """The annotations of what was written of a page; `pages`: how many there are."""
    annotations = []
    for area, link, owner in page.anchors:
        ref = writer.reserve()
        key = tags.annotate(owner, ref, pages)
        writer.set(
            ref,
            {
                "Type": "Annot",
                "Subtype": "Link",
                "Rect": _corners(area),
                "Border": [0, 0, 0],
                "F": PRINTED,
                "Contents": TextString(link.alt),
                "A": {"S": "URI", "URI": TextString(link.uri)},
                "StructParent": key,
            },
        )
        annotations.append(ref)
    return annotations


def _copy(
    writer: Writer, parts: SharedResources, sheet: Sheet, tree: Ref, resources: Ref, profile: OutputProfile
) -> dict[str, Value]:
    """A page with what another one shows: all of it an artifact (14.8.2.2), as its words are in the tag tree already."""
    silent = parts._replace(tags=TagTree("und"), links=False, marked=False)
    page = ContentWriter(silent, sheet.media.height)
    content = writer.stream(b"/Artifact BMC\n" + page.write(sheet.frame) + b"\nEMC")
    mixing = group(profile) if page.mixes or parts.pictures.transparent else None
    return {**paper(sheet, tree, resources), "Contents": content, "Group": mixing}


def paper(sheet: Sheet, tree: Ref, resources: Ref) -> dict[str, Value]:
    """What a page says of itself, whatever stands on it."""
    height = sheet.media.height
    return {
        "Type": "Page",
        "Parent": tree,
        "MediaBox": [0, 0, *sheet.media],
        "BleedBox": _corners(_flipped(sheet.bleed, height)),
        "TrimBox": _corners(_flipped(sheet.trim, height)),
        "Resources": resources,
    }


def group(profile: OutputProfile) -> Value:
    """The space in which what lets through is mixed (11.4.7)."""
    space = "DeviceRGB" if profile.color == "srgb" else "DeviceCMYK"
    return {"S": "Transparency", "CS": space}


def color_spaces(writer: Writer, parts: SharedResources, profile: OutputProfile) -> dict[str, Value]:
    """The colour spaces that pages name."""
    spaces: dict[str, Value] = dict(parts.inks.resources(writer))
    if profile.color == "cmyk" and parts.pictures.rgb:
        # Pictures stay sRGB: this says which RGB it is where the file's own colours are inks.
        spaces["DefaultRGB"] = ["ICCBased", _srgb(writer)]
    return spaces


def finish(
    writer: Writer,
    publication: Publication,
    profile: OutputProfile,
    pages: Ref,
    structure: Ref,
    bookmarks: Ref | None,
    unknown: bool,
) -> bytes:
    """The bytes, with what a file says of itself. `unknown`: see `_right_to_left`."""
    metadata = publication.metadata
    identity = writer.digest()
    packet = writer.stream(
        xmp(metadata, profile.conformance, identity), {"Type": "Metadata", "Subtype": "XML"}, plain=True
    )
    catalog: dict[str, Value] = {
        "Type": "Catalog",
        "Pages": pages,
        "Lang": TextString(metadata.language),
        "MarkInfo": {"Marked": True},
        "StructTreeRoot": structure,
        "Outlines": bookmarks,
        "ViewerPreferences": {
            "DisplayDocTitle": True,
            "Direction": "R2L" if _right_to_left(publication, unknown=unknown) else None,
            "Duplex": DUPLEX.get(publication.duplex or ""),
            "PrintScaling": "None" if publication.full_size else None,
        },
        "Metadata": packet,
        "OutputIntents": _intents(writer, profile) or None,
    }
    return writer.finish(writer.add(catalog), writer.add(information(metadata)), identity)


def _intents(writer: Writer, profile: OutputProfile) -> list[Ref]:
    """What the colours are meant for, once for each standard that asks (14.11.5); all share one profile."""
    if profile.color == "srgb":
        stream = _srgb(writer)
        return [_intent(writer, "GTS_PDFA1", Condition("sRGB IEC61966-2.1", "sRGB IEC61966-2.1"), stream)]
    if profile.icc is None:
        return []
    condition = SHIPPED.get(profile.intent or "", profile.icc.condition)
    head: dict[str, Value] = {"N": 4, "Alternate": "DeviceCMYK", "Filter": "FlateDecode"}
    stream = writer.stream(deflated(profile.icc.data), head)
    subtypes = [INTENTS[standard] for standard in profile.conformance if standard in INTENTS]
    # A profile that claims no standard still says for which press its inks are.
    return [_intent(writer, subtype, condition, stream) for subtype in subtypes or ["GTS_PDFX"]]


def _intent(writer: Writer, subtype: str, condition: Condition, stream: Ref) -> Ref:
    return writer.add(
        {
            "Type": "OutputIntent",
            "S": subtype,
            "OutputConditionIdentifier": TextString(condition.identifier or "Custom"),
            "RegistryName": TextString("http://www.color.org") if condition.identifier else None,
            "OutputCondition": TextString(condition.info),
            "Info": TextString(condition.info),
            "DestOutputProfile": stream,
        }
    )


def _srgb(writer: Writer) -> Ref:
    return writer.stream(
        deflated(shipped(SRGB).data), {"N": 3, "Alternate": "DeviceRGB", "Filter": "FlateDecode"}
    )


def _corners(r: Rect) -> list[Value]:
    return [r.x, r.y, r.right, r.bottom]


def _flipped(r: Rect, height: float) -> Rect:
    """From the top left of a page of this height to its lower left."""
    return Rect(r.x, height - r.bottom, r.width, r.height)
