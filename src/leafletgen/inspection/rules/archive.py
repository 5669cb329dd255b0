"""PDF/A-2 (ISO 19005-2): what our files and those of offices break most, by rules of our own.

They are not all of the standard: `judge.conformance` asks veraPDF where that is installed. What is shared with PDF/X-4 is in `graphics`,
letters are in `lettering`, bytes in `syntax`, properties in `schemas`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from unicodedata import category

from leafletgen.core.icc import ProfileError
from leafletgen.inspection import lettering, objects
from leafletgen.inspection.finding import PdfFinding, finding
from leafletgen.inspection.followed.content import Walker
from leafletgen.inspection.objects import is_dictionary, is_name, is_stream, said
from leafletgen.inspection.opening import ObjectRule, OpenedPdf, PageRule, PdfRule
from leafletgen.inspection.read import packet, schemas
from leafletgen.inspection.read.profiles import profile_in
from leafletgen.inspection.rules import graphics, looks, syntax, tongues
from leafletgen.inspection.rules.access import configurations, ordered
from leafletgen.inspection.structure import ROLES, Meanings, tag_tree

ACTIONS = frozenset(["/GoTo", "/GoToR", "/GoToE", "/Thread", "/URI", "/Named", "/SubmitForm"])
NAMED = frozenset(["/NextPage", "/PrevPage", "/FirstPage", "/LastPage"])
LARGEST_CID = 65535
SMALLEST, LARGEST = 3, 14400
"""Points: of a page's boxes."""


def claimed(file: OpenedPdf) -> Iterator[PdfFinding]:
    """The file says that it is PDF/A, in the schema and by the prefix that are meant for that."""
    if file.xmp is None or not file.claims("PDF/A"):
        yield finding("a-claim")
        return
    if file.said(packet.PDF_A, "part") != "2":
        yield finding("a-part", part=file.said(packet.PDF_A, "part"))
    for one in file.xmp.of(packet.PDF_A):
        if one.called.prefix != "pdfaid":
            yield finding("a-prefix", name=one.called.name, prefix=one.called.prefix or "—")


def level(file: OpenedPdf, wanted: str) -> Iterator[PdfFinding]:
    """The level it claims is at least the one it is judged for."""
    stated = file.said(packet.PDF_A, "conformance")
    allowed = {"b": "BUA", "u": "UA", "a": "A"}[wanted]
    if file.claims("PDF/A") and (not stated or stated not in allowed):
        yield finding("a-level", level=stated or "—", allowed=", ".join(allowed))


def described(file: OpenedPdf) -> Iterator[PdfFinding]:
    """There is a packet, it can be read, and its head says nothing it may not."""
    if file.xmp is None:
        yield finding("a-xmp-missing")
        return
    if file.xmp.fault:
        yield finding("a-xmp-broken", reason=file.xmp.fault)
    for name in ("bytes", "encoding"):
        if name in file.xmp.header:
            yield finding("a-xmp-header", name=name)


def properties(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Each property is known or defined in the packet, and of its type (6.6.2.3)."""
    if file.xmp is None:
        return
    amiss = schemas.unsound(file.xmp.properties)
    if amiss:
        yield finding("a-schema", what=amiss)
    own = schemas.extended(file.xmp.properties)
    for one in file.xmp.properties:
        where = one.called.key
        if where[0] == schemas.EXTENSION:
            continue
        kind = schemas.KNOWN.get(where) or (schemas.own_type(own[where]) if where in own else None)
        called = f"{one.called.prefix}:{one.called.name}"
        if where not in schemas.KNOWN and where not in own:
            yield finding("a-property", name=called)
        elif kind is not None and not schemas.of_type(one, kind):
            yield finding("a-property-type", name=called)


def intents(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Output intents: a sound profile of a printer or screen, one for all (6.2.3)."""
    profiles = [(one, objects.stream(one, "/DestOutputProfile")) for one in file.intents]
    if len({profile.objgen for _, profile in profiles if profile is not None}) > 1:
        yield finding("a-intents-differ")
    for one, profile in profiles:
        if one.get("/S") == "/GTS_PDFX" and "/DestOutputProfileRef" in one:
            yield finding("a-intent-profile", reason="it lies in another file")
        if profile is None:
            continue
        try:
            icc = profile_in(profile)
        except ProfileError as error:
            yield finding("a-intent-profile", reason=str(error))
            continue
        if icc.kind not in ("prtr", "mntr") or icc.space not in ("RGB", "CMYK", "GRAY") or icc.version > 4:
            yield finding("a-intent-profile", reason=f"it is of class {icc.kind}, space {icc.space}")


def catalog(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Nothing that happens by itself, no forms that are computed, no other versions of pages."""
    root, form = file.root, objects.dictionary(file.root, "/AcroForm")
    names = objects.dictionary(root, "/Names")
    for there, what in (
        ("/AA" in root, "actions of the document"), ("/NeedsRendering" in root, "pages that a program makes"),
        ("/XFA" in form, "a form in XFA"), (objects.truth(form, "/NeedAppearances"), "fields without a look"),
        ("/Requirements" in root, "requirements"), ("/AlternatePresentations" in names, "slide shows"),
        ("/JavaScript" in names, "scripts"),
    ):  # fmt: skip
        if there:
            yield finding("a-forbidden", what=what)


def layers(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Configurations of layers have names, each its own, switch nothing, and list all layers where they list any (6.9)."""
    seen: set[str] = set()
    groups = {one.objgen for one in objects.array(objects.dictionary(file.root, "/OCProperties"), "/OCGs")}
    for one in configurations(file):
        name = objects.text(one, "/Name")
        if not name or name in seen or "/AS" in one:
            yield finding("a-layer")
        seen.add(name)
        if "/Order" in one and groups - set(ordered(one.get("/Order"))):
            yield finding("a-layer-order")


def streams(file: OpenedPdf, thing: Any) -> Iterator[PdfFinding]:
    """No LZW, nothing in other files, no PostScript, no alternates."""
    if not is_stream(thing):
        return
    for name in objects.names(thing, "/Filter"):
        if (
            name not in objects.KNOWN_FILTERS
            and not (name == "/Crypt" and _identity(thing))
            and file.first("a-filter", name)
        ):
            yield finding("a-filter", filter=name.removeprefix("/"))
    if "/F" in thing and file.first("a-outside"):
        yield finding("a-outside")
    subtype = thing.get("/Subtype")
    pairs = (
        (subtype == "/PS" or thing.get("/Subtype2") == "/PS" or "/PS" in thing, "PostScript"), ("/Ref" in thing, "Ref"),
        ("/OPI" in thing, "OPI"), ("/Alternates" in thing, "Alternates"),
        (subtype == "/Image" and objects.truth(thing, "/Interpolate"), "Interpolate"),
    )  # fmt: skip
    for there, what in pairs:
        if there and file.first("a-foreign", what):
            yield finding("a-foreign", what=what)


def _identity(thing: Any) -> bool:
    """Whether Crypt does nothing."""
    row = objects.rows(thing, "/DecodeParms")
    return all(not is_dictionary(one) or one.get("/Name", "/Identity") == "/Identity" for one in row)


def acting(file: OpenedPdf, thing: Any) -> Iterator[PdfFinding]:
    """Actions lead somewhere and do no more (6.5); permissions and signatures (6.1.12); files within (6.8)."""
    if is_stream(thing):
        return
    kind = thing.get("/S")
    does = is_name(kind) and (said(kind) in ACTS or (said(kind) == "/Named" and is_name(thing.get("/N"))))
    action = thing.get("/Type") == "/Action" or does
    if action and is_name(kind):
        bad = said(kind) not in ACTIONS or (
            said(kind) == "/Named" and said(thing.get("/N", kind)) not in NAMED
        )
        if bad and file.first("a-action", said(kind)):
            yield finding("a-action", kind=said(kind).removeprefix("/"))
    if (
        "/EF" in thing
        and not (objects.text(thing, "/F") and objects.text(thing, "/UF"))
        and file.first("a-file")
    ):
        yield finding("a-file-name")


ACTS = frozenset([
    "/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide", "/SetOCGState", "/Rendition",
    "/Trans", "/GoTo3DView", "/JavaScript", "/SetState", "/NOP", "/set-state", "/no-op",
])  # fmt: skip


def permissions(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Permissions are UR3 and DocMDP alone; with DocMDP no digests in what signs (6.1.12)."""
    stated = objects.dictionary(file.root, "/Perms")
    if set(stated.keys()) - {"/UR3", "/DocMDP"}:
        yield finding("a-permissions")
    if "/DocMDP" not in stated:
        return
    for thing in file.things():
        if is_dictionary(thing) and {"/DigestLocation", "/DigestMethod", "/DigestValue"} & set(thing.keys()):
            yield finding("a-permissions")
            return


def boxes(file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """No box of a page is smaller than a millimetre or larger than five metres; nothing runs with a page."""
    for name in ("/MediaBox", "/CropBox", "/TrimBox", "/BleedBox", "/ArtBox"):
        box = file.box(page.number - 1, name)
        if box is not None and not all(SMALLEST <= side <= LARGEST for side in (box.width, box.height)):
            yield finding("a-box", page.number, name=name[1:])
    for entry, what in (("/AA", "actions of a page"), ("/PresSteps", "slide shows")):
        if entry in page.page:
            yield finding("a-forbidden", page.number, what=what)


def lent(file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """What content names stands in resources of its own (6.2.2)."""
    for used in page.used:
        if used.what == "lent" and file.first("a-lent", used.value):
            yield finding("a-lent", page.number, name=used.value)
            return


def mixing(file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Where nothing says what device colours mean, pages with transparency say in which space it is mixed (6.2.10)."""
    if graphics.press_of("a", file) is None and graphics.transparent(page):
        group = objects.dictionary(page.page, "/Group")
        if "/CS" not in group and file.first("a-mixing"):
            yield finding("a-mixing", page.number)


def tags(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Level a: there is a tag tree, the file says so, tags are known ones, languages are languages."""
    marks = objects.dictionary(file.root, "/MarkInfo")
    if not objects.truth(marks, "/Marked") or "/StructTreeRoot" not in file.root:
        yield finding("a-untagged")
        return
    stands = objects.dictionary(objects.dictionary(file.root, "/StructTreeRoot"), "/RoleMap")
    meant = Meanings(stands)
    for own in sorted({one.own for one in tag_tree(file).elements}):
        if meant.steps(own)[-1] not in ROLES or (own in ROLES and f"/{own}" in stands):
            yield finding("a-role", role=own)


def languages(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Level a: what is said to be a language has the form of one."""
    for one in tongues.tags(file):
        if (
            "language",
            "—",
        ) not in one.args:  # that it is not known may be said by an empty text (ISO 32000-1, 14.9.2)
            yield one._replace(code="a-language-tag")


def spoken(file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """The same of marked content."""
    for one in tongues.on_pages(file, page):
        yield one._replace(code="a-language-tag")


def numbers(file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Numbers by which letters are asked for are no larger than two bytes (6.1.13)."""
    for one in lettering.shown(file, page):
        made = one.facts.cmap if one.facts.composite else None
        if made is not None and made.largest > LARGEST_CID and file.first("a-limit", "cid"):
            yield finding("a-limit", page.number, what="a number of a letter", most=LARGEST_CID)


def private(file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Level a: what is mapped to private characters has words in its place (6.2.11.7.3)."""
    marked = tag_tree(file).marked
    for one in page.painted:
        if one.font is None or one.mark.worded:
            continue
        font = lettering.facts_of(file, one.font)
        if any(category(letter) == "Co" for code in set(one.codes) for letter in font.text(code) or ""):
            element = marked.get(one.mark.place) if one.mark.place else None
            worded = element is not None and any("/ActualText" in up.thing for up in element.around())
            if not worded and file.first("a-private", font.name):
                yield finding("a-private", page.number, one.area, name=font.name)


def rules(wanted: str) -> tuple[PdfRule, ...]:
    """For a level: `b`, `u` or `a`."""

    def stated(file: OpenedPdf) -> Iterator[PdfFinding]:
        return level(file, wanted)

    return (
        *syntax.RULES, claimed, stated, described, properties, intents, catalog, layers, permissions, ObjectRule(streams),
        ObjectRule(acting), *looks.RULES, PageRule(boxes), PageRule(lent), PageRule(mixing),  PageRule(numbers),
        *graphics.rules("a"), *lettering.rules("a", kept=True, read=wanted != "b"), *((tags, languages, PageRule(spoken), PageRule(private)) if wanted == "a" else ()),
    )  # fmt: skip
