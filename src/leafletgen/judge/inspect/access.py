"""What a screen reader needs (PDF/UA-1): what a program can judge; whether an alternative text is a good one, it cannot."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from leafletgen.judge.inspect.finding import PdfFinding, finding
from leafletgen.judge.inspect.objects import embedded, is_array, is_dictionary
from leafletgen.judge.inspect.opening import OpenedPdf, PdfRule

DEEPEST = 60

HIDDEN = 2
"""Flag of an annotation: it is never shown."""

UNREAD = ("Link", "Popup", "PrinterMark", "TrapNet")
"""Annotations that have rules of their own or need no words."""

ROLES = frozenset(
    [
        "Document",
        "Part",
        "Art",
        "Sect",
        "Div",
        "BlockQuote",
        "Caption",
        "TOC",
        "TOCI",
        "Index",
        "NonStruct",
        "Private",
        "P",
        "H",
        "H1",
        "H2",
        "H3",
        "H4",
        "H5",
        "H6",
        "L",
        "LI",
        "Lbl",
        "LBody",
        "Table",
        "TR",
        "TH",
        "TD",
        "THead",
        "TBody",
        "TFoot",
        "Span",
        "Quote",
        "Note",
        "Reference",
        "BibEntry",
        "Code",
        "Link",
        "Annot",
        "Ruby",
        "RB",
        "RT",
        "RP",
        "Warichu",
        "WT",
        "WP",
        "Figure",
        "Formula",
        "Form",
        "Artifact",
    ]
)
"""The standard structure types (ISO 32000-1, 14.8.4)."""


def tagged(file: OpenedPdf) -> Iterator[PdfFinding]:
    """There is a tag tree, and the file says so."""
    marks = file.root.get("/MarkInfo", {})
    if not marks.get("/Marked", False) or "/StructTreeRoot" not in file.root:
        yield finding("ua-untagged")
    elif marks.get("/Suspects", False):
        yield finding("ua-suspects")


def claimed(file: OpenedPdf) -> Iterator[PdfFinding]:
    """The file says that it is PDF/UA."""
    if not file.claims("PDF/UA"):
        yield finding("ua-claim")


def closed(file: OpenedPdf) -> Iterator[PdfFinding]:
    """No protection keeps screen readers out."""
    if file.pdf.is_encrypted and not file.pdf.allow.accessibility:
        yield finding("ua-closed")


def content(file: OpenedPdf) -> Iterator[PdfFinding]:
    """All that is painted is tagged or an artifact, and not both."""
    if "/StructTreeRoot" not in file.root:
        return
    for number, walk in enumerate(file.walks, 1):
        loose = next((p for p in walk.painted if p.owner is None), None)
        if loose is not None:
            yield finding("ua-content", number, loose.area)
        if walk.crossed:
            yield finding("ua-crossed", number)


def connected(file: OpenedPdf) -> Iterator[PdfFinding]:
    """What is marked on a page stands in the tree, and leads back to it."""
    top = file.root.get("/StructTreeRoot", None)
    if top is None:
        return
    parents = dict(_numbers(top.get("/ParentTree", {})))
    named: dict[tuple[int, int], set[int]] = {}
    for element, _ in _elements(top):
        for page, number in _marked(element):
            named.setdefault(page, set()).add(number)
    for number, (page, walk) in enumerate(zip(file.pdf.pages, file.walks, strict=True), 1):
        back = parents.get(int(page.obj.get("/StructParents", -1)), ())
        lost = walk.marked - named.get(page.obj.objgen, set())
        if lost or any(n >= len(back) or not is_dictionary(back[n]) for n in walk.marked):
            yield finding("ua-lost", number)


def _numbers(tree: Any, depth: int = 0) -> Iterator[tuple[int, Any]]:
    """The entries of a number tree (ISO 32000, 7.9.7)."""
    row = list(tree.get("/Nums", []))
    yield from zip(map(int, row[::2]), row[1::2], strict=False)
    for kid in tree.get("/Kids", []) if depth < DEEPEST else ():
        yield from _numbers(kid, depth + 1)


def _marked(element: Any) -> Iterator[tuple[tuple[int, int], int]]:
    """The marked content of an element: its page's object and its number there."""
    kids = element.get("/K", [])
    for kid in kids if is_array(kids) else [kids]:
        if isinstance(kid, int):
            if "/Pg" in element:
                yield element.Pg.objgen, int(kid)
        elif is_dictionary(kid) and "/MCID" in kid:
            page = kid.get("/Pg", element.get("/Pg", None))
            if page is not None:
                yield page.objgen, int(kid.MCID)


def titled(file: OpenedPdf) -> Iterator[PdfFinding]:
    """A title that says something, and it is shown."""
    from re import DOTALL, search, sub

    shown = file.root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)
    title = search(r"<dc:title>(.*?)</dc:title>", file.xmp, DOTALL)
    if title is None or not sub(r"<[^>]*>", "", title[1]).strip() or not shown:
        yield finding("ua-title")


def language(file: OpenedPdf) -> Iterator[PdfFinding]:
    """A language is stated, and it is one; so are those of parts."""
    from re import fullmatch

    parts = {str(element.Lang) for element, _ in elements(file) if "/Lang" in element}
    for said in (str(file.root.get("/Lang", "")), *sorted(parts)):
        if not fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", said):
            yield finding("ua-language", language=said or "—")


def roles(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Each tag is a known one, or is said to stand for one."""
    stands = file.root.get("/StructTreeRoot", {}).get("/RoleMap", {})
    for role in sorted({str(element.S) for element, _ in elements(file)}):
        meant, steps = role, 0
        while meant[1:] not in ROLES and meant in stands and steps < DEEPEST:
            meant, steps = str(stands[meant]), steps + 1
        if meant[1:] not in ROLES:
            yield finding("ua-role", role=role[1:])


def _elements(node: Any, role: str = "", depth: int = 0) -> Iterator[tuple[Any, str]]:
    """All elements with the role of their parents, in reading order."""
    kids = node.get("/K", [])
    for kid in kids if is_array(kids) else [kids]:
        if is_dictionary(kid) and "/S" in kid and depth < DEEPEST:
            yield kid, role
            yield from _elements(kid, str(kid.S)[1:], depth + 1)


def elements(file: OpenedPdf) -> Iterator[tuple[Any, str]]:
    """All elements of the tag tree in reading order, each with the role of its parent."""
    root = file.root.get("/StructTreeRoot", None)
    if root is not None:
        yield from _elements(root)


def figures(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Each figure and formula has words; a figure says where it is."""
    for element, _ in elements(file):
        if str(element.S) in ("/Figure", "/Formula"):
            said = str(element.get("/Alt", "")) + str(element.get("/ActualText", ""))
            if not said.strip():
                yield finding("ua-alt", _page(file, element))
            if str(element.S) == "/Figure" and not _said(element, "/BBox"):
                yield finding("ua-figure-box", _page(file, element))


def _page(file: OpenedPdf, element: Any) -> int:
    if "/Pg" not in element:
        return 0
    at = element.Pg.objgen
    return next((i for i, page in enumerate(file.pdf.pages, 1) if page.obj.objgen == at), 0)


def headings(file: OpenedPdf) -> Iterator[PdfFinding]:
    """The first is H1, none is skipped on the way down."""
    last = 0
    for element, _ in elements(file):
        role = str(element.S)[1:]
        if len(role) == 2 and role[0] == "H" and role[1].isdigit():
            level = int(role[1])
            if level > last + 1:
                yield finding("ua-heading", _page(file, element), role=role, expected=f"H{last + 1}")
            last = level


PARENTS = {
    "LI": {"L"}, "LBody": {"LI"}, "TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"},
    "RB": {"Ruby"}, "RT": {"Ruby"},
}  # fmt: skip


def nesting(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Items are in lists, cells in rows."""
    for element, parent in elements(file):
        role = str(element.S)[1:]
        if role in PARENTS and parent not in PARENTS[role]:
            yield finding("ua-nesting", _page(file, element), role=role, parent=parent or "—")


def tables(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Heads of tables say which way they speak."""
    for element, _ in elements(file):
        if str(element.S) == "/TH" and not _said(element, "/Scope"):
            yield finding("ua-scope", _page(file, element))
        if str(element.S) == "/Table" and len(set(_rows(element))) > 1:
            yield finding("ua-table", _page(file, element))


def _said(element: Any, name: str) -> Any:
    """An attribute of an element, whoever owns it; None where it has none."""
    attributes = element.get("/A", {})
    many = attributes if is_array(attributes) else [attributes]
    return next((a[name] for a in many if is_dictionary(a) and name in a), None)


def _rows(table: Any) -> Iterator[int]:
    """How many columns each row of a table fills, its own cells and those that reach down into it."""
    reaching: list[tuple[int, int]] = []
    for row, _ in _elements(table):
        if str(row.S) == "/TR":
            own = [cell for cell, parent in _elements(row, "TR") if parent == "TR"]
            spans = [(int(_said(c, "/ColSpan") or 1), int(_said(c, "/RowSpan") or 1)) for c in own]
            yield sum(wide for wide, _ in [*reaching, *spans])
            reaching = [(wide, tall - 1) for wide, tall in [*reaching, *spans] if tall > 1]


def notes(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Each note has an identifier of its own."""
    seen: set[str] = set()
    for element, _ in elements(file):
        if str(element.S) == "/Note":
            name = str(element.get("/ID", ""))
            if not name or name in seen:
                yield finding("ua-note", _page(file, element))
            seen.add(name)


def links(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Links have words, stand in the tree, and are reached in its order."""
    for number, page in enumerate(file.pdf.pages, 1):
        found = [a for a in page.obj.get("/Annots", []) if a.get("/Subtype") == "/Link"]
        if found and page.obj.get("/Tabs", None) != "/S":
            yield finding("ua-tabs", number)
        for annotation in found:
            if not str(annotation.get("/Contents", "")).strip() or "/StructParent" not in annotation:
                yield finding("ua-link", number)
        for annotation in page.obj.get("/Annots", []):
            kind = str(annotation.get("/Subtype", ""))[1:]
            if kind in UNREAD or int(annotation.get("/F", 0)) & HIDDEN:
                continue
            words = str(annotation.get("/TU" if kind == "Widget" else "/Contents", ""))
            if not words.strip() or "/StructParent" not in annotation:
                yield finding("ua-annotation", number, kind=kind)


def texts(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Each code has a letter to be seen, and a text."""
    for number, walk in enumerate(file.walks, 1):
        for font in {
            str(u.value.get("/BaseFont", "")): u.value for u in walk.used if u.what == "font"
        }.values():
            composite = font.get("/Subtype") == "/Type0" and str(font.get("/Encoding", "")).startswith(
                "/Identity"
            )
            if not embedded(font):
                yield finding("ua-font", number, name=str(font.get("/BaseFont", "/?"))[1:])
            if "/ToUnicode" not in font and (composite or font.get("/Subtype") == "/Type3"):
                yield finding("ua-unicode", number, name=str(font.get("/BaseFont", "/?"))[1:])


RULES: tuple[PdfRule, ...] = (
    tagged, claimed, closed, content, connected, titled, language, roles, figures, headings, nesting, tables, notes, links, texts,
)  # fmt: skip
