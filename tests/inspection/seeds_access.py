"""Defects that a screen reader would stumble over, sown into a file sound for screens: by code, beside those of `seeds`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, String
from tests.inspection.seeds import (
    Damage,
    annotation,
    both,
    closed,
    delete,
    element,
    extra_stream,
    page,
    put,
    root,
    wrapped,
)
from tests.inspection.seeds_exchange import form, layered, raw


def found(pdf: Pdf, role: str) -> Any:
    """The first element of a role."""
    return next(o for o in pdf.objects if isinstance(o, Dictionary) and o.get("/S") == f"/{role}")


def holding(role: str, *kids: str, first: bool = False) -> Damage:
    """More elements in the first of a role."""

    def damage(pdf: Pdf) -> None:
        owner = found(pdf, role)
        made = [
            pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{kid}"), P=owner)) for kid in kids
        ]
        old = [] if "/K" not in owner else list(owner.K) if isinstance(owner.K, Array) else [owner.K]
        owner.K = Array([*made, *old] if first else [*old, *made])

    return damage


def moved(role: str, into: str) -> Damage:
    """The first element of a role, in one of another."""

    def damage(pdf: Pdf) -> None:
        one, owner = found(pdf, role), found(pdf, into)
        beside = list(one.P.K) if isinstance(one.P.K, Array) else [one.P.K]
        one.P.K = Array([kid for kid in beside if kid.objgen != one.objgen])
        owner.K = Array([*(list(owner.K) if isinstance(owner.K, Array) else [owner.K]), one])
        one.P = owner

    return damage


def silent(*more: Damage) -> Damage:
    """No language for the file, but for all that is tagged; and more."""

    def quiet(pdf: Pdf) -> None:
        del pdf.Root.Lang
        found(pdf, "Document").Lang = String("en")
        packet = pdf.Root.Metadata.read_bytes()
        assert b"x-default" in packet
        pdf.Root.Metadata.write(packet.replace(b"x-default", b"en"))

    return both(quiet, *more)


def noted(**entries: Any) -> Damage:
    """An annotation in its tag."""

    def damage(pdf: Pdf) -> None:
        tree, owner = pdf.Root.StructTreeRoot, found(pdf, "Document")
        tag = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Annot, P=owner))
        made = pdf.make_indirect(
            Dictionary(Type=Name.Annot, Rect=Array([100, 100, 200, 200]), StructParent=77, **entries)
        )
        tag.K = Dictionary(Type=Name.OBJR, Obj=made)
        owner.K = Array([*owner.K, tag])
        tree.ParentTree.Nums = Array([*tree.ParentTree.Nums, 77, tag])
        pdf.pages[0].obj.Annots = Array([made])

    return damage


def field(tu: str | None, role: str = "Form", within: Callable[[Any], Any] | None = None) -> Damage:
    """A field in its tag."""

    def damage(pdf: Pdf) -> None:
        noted(Subtype=Name.Widget, FT=Name.Tx, T=String("a"), F=4)(pdf)
        one, tag = pdf.pages[0].Annots[0], found(pdf, "Annot")
        tag.S = Name(f"/{role}")
        if tu is not None:
            one.TU = String(tu)
        if within is not None:
            tag.K = within(tag.K)
        pdf.Root.AcroForm = Dictionary(Fields=Array([one]))

    return damage


def speaking(words: bytes) -> Damage:
    """Marked content with words in its place."""
    return silent(wrapped(b"/Span <<" + words + b">> BDC EMC", b""))


def scoped(change: Callable[[Pdf, Any], None]) -> Damage:
    return element("TH", change)


def tall(pdf: Pdf, cell: Any) -> None:
    cell.A = Dictionary(O=Name.Table, RowSpan=3)


def twice(pdf: Pdf) -> None:
    """A form with tags in it, painted at two places."""
    owner, first = found(pdf, "Document"), pdf.pages[0]
    made = pdf.make_indirect(form(b"/P <</MCID 0>> BDC 0 0 9 9 re f EMC")(pdf))
    tag = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, P=owner))
    tag.K = Dictionary(Type=Name.MCR, MCID=0, Stm=made, Pg=first.obj)
    owner.K = Array([*owner.K, tag])
    tree = pdf.Root.StructTreeRoot.ParentTree
    tree.Nums = Array([*tree.Nums, 78, pdf.make_indirect(Array([tag]))])
    made.StructParents = 78
    if "/XObject" not in first.Resources:
        first.Resources.XObject = Dictionary()
    first.Resources.XObject.Twice = made
    wrapped(b"/Twice Do /Twice Do", b"")(pdf)


def retold(pdf: Pdf) -> None:
    """A second item in the list, and both in the alternative text of the figure beside it."""
    owner = found(pdf, "L")
    item = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.LI, P=owner))
    body = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.LBody, P=item))
    body.Pg, body.K, item.K = pdf.pages[0].obj, found(pdf, "H1").K, body
    owner.K = Array([*(list(owner.K) if isinstance(owner.K, Array) else [owner.K]), item])
    found(pdf, "Figure").Alt = String("1. Words 2. Words")


def addressed(pdf: Pdf) -> None:
    """Every W stands for an address."""
    for font in {f.objgen: f for f in pdf.pages[0].Resources.Font.values()}.values():
        stream = font.ToUnicode
        stream.write(
            stream.read_bytes().replace(
                b"<0057>", b"<" + "https://a.example".encode("utf-16-be").hex().upper().encode() + b">"
            )
        )


def clip(**entries: Any) -> Damage:
    return noted(
        Subtype=Name.Screen,
        Contents=String("Film"),
        A=Dictionary(S=Name.Rendition, R=Dictionary(S=Name.MR, C=Dictionary(S=Name.MCD, **entries))),
    )


XFA = b"<config><dynamicRender>required</dynamicRender></config>"

SEEDS: dict[str, list[Damage]] = {
    "ua-claim": [raw("http://www.aiim.org/pdfua/ns/id/", "http://www.aiim.org/pdfua/"), root("Metadata", None)],
    "ua-part": [raw("<pdfuaid:part>1", "<pdfuaid:part>2")],
    "ua-prefix": [raw("pdfuaid", "ua")],
    "ua-closed": [closed],
    "ua-title": [raw("(?s)<dc:title>.*</dc:title>", "<dc:title></dc:title>")],
    "ua-language": [
        root("Lang", None), speaking(b"/ActualText (a)"), speaking(b"/Alt (a)"),
        speaking(b"/E (a)"), silent(noted(Subtype=Name.Text, Contents=String("Note")), lambda pdf: delete("/Lang")(pdf, found(pdf, "Document"))),
        silent(root("Outlines", lambda pdf: Dictionary(First=pdf.make_indirect(Dictionary(Title=String("a")))))),
        silent(lambda pdf: delete("/Lang")(pdf, found(pdf, "Document"))),
    ],
    "ua-language-tag": [
        root("Lang", String("en_US")), root("Lang", String("")), element("H1", put("/Lang", String("english!"))), element("LBody", put("/Lang", String("123456789"))),
        wrapped(b"/Span <</Lang (e n)>> BDC EMC", b""),
    ],
    "ua-role": [element("H1", put("/S", Name.heading)), element("TD", put("/S", Name.Cell))],
    "ua-role-circle": [both(element("LBody", put("/S", Name.One)), root("StructTreeRoot/RoleMap", Dictionary(One=Name.Two, Two=Name.One)))],
    "ua-role-standard": [root("StructTreeRoot/RoleMap", Dictionary(H1=Name.P))],
    "ua-parent": [element("H1", delete("/P"))],
    "ua-heading": [element("H1", put("/S", Name.H3)), holding("Document", "H3")],
    "ua-heading-mixed": [holding("Document", "H")],
    "ua-heading-twice": [both(element("H1", put("/S", Name.H)), holding("Document", "H"))],
    "ua-nesting": [
        moved("LBody", "L"), moved("TH", "Table"), moved("TR", "L"), holding("L", "P"), holding("Table", "P"), holding("TR", "P"), holding("LI", "P"),
        holding("Document", "THead"), holding("Document", "TBody"), holding("Document", "TFoot"), holding("Document", "TOCI"), holding("Document", "LI"),
        both(holding("Document", "TOC"), holding("TOC", "P")),
    ],
    "ua-nesting-twice": [holding("Table", "THead", "THead", "TBody"), holding("Table", "TFoot", "TFoot", "TBody"), holding("Table", "Caption", "Caption")],
    "ua-nesting-body": [holding("Table", "THead"), holding("Table", "TFoot")],
    "ua-caption": [both(holding("Table", "Caption"), holding("Table", "TR")), holding("L", "Caption")],
    "ua-table": [scoped(tall), holding("Table", "TR")],
    "ua-scope": [scoped(put("/A", Dictionary(O=Name.Table, Scope=Name.Column)))],
    "ua-headers": [element("TD", put("/A", Dictionary(O=Name.Table, Headers=Array([String("none")]))))],
    "ua-alt": [element("Figure", put("/Alt", String(" ")))],
    "ua-note": [holding("Document", "Note")],
    "ua-annotation": [
        noted(Subtype=Name.Text), noted(Subtype=Name.Highlight, Contents=String("")), field(None), field("Name", "P"),
        both(noted(Subtype=Name.Stamp, Contents=String("Seen")), element("Annot", put("/S", Name.P))),
    ],
    "ua-link": [element("Link", put("/S", Name.P))],
    "ua-tabs": [page("Tabs", Name.R), page("Tabs", Name.C)],
    "ua-field": [field("Name", within=lambda k: Array([k, k])), holding("Document", "Form")],
    "ua-form-twice": [twice],
    "ua-file-name": [root("PieceInfo", Dictionary(a=Dictionary(F=String("a"), EF=Dictionary(F=1)))), root("PieceInfo", Dictionary(a=Dictionary(UF=String("a"), EF=Dictionary(F=1))))],
    "ua-xfa": [root("AcroForm", lambda pdf: Dictionary(Fields=Array([]), XFA=pdf.make_stream(XFA)))],
    "ua-layer-name": [layered(Dictionary()), layered(Dictionary(Name=String("")))],
    "ua-layer-switch": [layered(Dictionary(Name=String("A"), AS=Array([])))],
    "ua-reference": [extra_stream(Subtype=Name.Form, Ref=Dictionary())],
    "ua-media": [clip(CT=String("video/mp4")), clip(Alt=Array([String("en"), String("Film")])), clip(CT=String("video/mp4"), Alt=Array([String("en"), String("")]))],
    "ua-trap": [annotation(Subtype=Name.TrapNet)],
    "ua-mark-tagged": [both(noted(Subtype=Name.PrinterMark))],
    "ua-content": [wrapped(b"BT /F1 9 Tf 9 9 Td <0003> Tj ET", b"")],
    "ua-crossed": [wrapped(b"/Artifact BMC /P <</MCID 0>> BDC EMC EMC", b"")],
    "ua-empty": [holding("Document", "P"), holding("Document", "Table")],
    "ua-headless": [both(element("H1", put("/S", Name.P)), holding("Document", *["P"] * 13))],
    "ua-alt-name": [element("Figure", put("/Alt", String("IMG_2041.jpeg")))],
    "ua-twice": [retold],
    "ua-address": [addressed],
    "ua-lost": [page("StructParents", 55)],
}  # fmt: skip
"""By code."""
