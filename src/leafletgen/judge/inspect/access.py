"""What a screen reader needs (PDF/UA-1): what a program can judge; whether an alternative text is a good one, it cannot."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from leafletgen.judge.inspect import objects
from leafletgen.judge.inspect.finding import PdfFinding, finding
from leafletgen.judge.inspect.objects import embedded, is_array, is_dictionary
from leafletgen.judge.inspect.opening import OpenedPdf, PdfRule

DEEPEST = 60
"""Roles that stand for roles that are followed."""
MOST = 100_000
"""Nodes of a number tree that are looked at."""

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
    marks = objects.dictionary(file.root, "/MarkInfo")
    if not objects.truth(marks, "/Marked") or "/StructTreeRoot" not in file.root:
        yield finding("ua-untagged")
    elif objects.truth(marks, "/Suspects"):
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
    if "/StructTreeRoot" not in file.root:
        return
    top = objects.dictionary(file.root, "/StructTreeRoot")
    parents = dict(_numbers(objects.dictionary(top, "/ParentTree"), set()))
    named: dict[tuple[int, int], set[int]] = {}
    for element, _ in _elements(top):
        for page, number in _marked(element):
            named.setdefault(page, set()).add(number)
    for number, (page, walk) in enumerate(zip(file.pdf.pages, file.walks, strict=True), 1):
        back = parents.get(objects.whole(page.obj, "/StructParents", -1))
        found: list[Any] = list(back) if back is not None and is_array(back) else []
        lost = walk.marked - named.get(page.obj.objgen, set())
        if lost or any(not 0 <= n < len(found) or not is_dictionary(found[n]) for n in walk.marked):
            yield finding("ua-lost", number)


def _numbers(tree: Any, seen: set[tuple[int, int]]) -> Iterator[tuple[int, Any]]:
    """The entries of a number tree (ISO 32000, 7.9.7), each node once."""
    row = objects.array(tree, "/Nums")
    for number, value in zip(row[::2], row[1::2], strict=False):
        if not objects.is_whole(number):
            raise objects.wrong(tree, "/Nums", number, "an array of numbers and what they stand for")
        yield number, value
    for kid in objects.dictionaries(tree, "/Kids"):
        if len(seen) < MOST and kid.objgen not in seen:
            seen.add(kid.objgen)
            yield from _numbers(kid, seen)


def _marked(element: Any) -> Iterator[tuple[tuple[int, int], int]]:
    """The marked content of an element: its page's object and its number there."""
    for kid in _kids(element):
        if objects.is_whole(kid):
            if "/Pg" in element:
                yield objects.dictionary(element, "/Pg").objgen, kid
        elif is_dictionary(kid) and "/MCID" in kid:
            page = objects.dictionary(kid if "/Pg" in kid else element, "/Pg")
            yield page.objgen, objects.whole(kid, "/MCID", 0)


def _kids(node: Any) -> list[Any]:
    """What stands below a node of the tag tree: one thing or an array of them."""
    kids = node.get("/K")
    return list(kids) if is_array(kids) else [] if kids is None else [kids]


def titled(file: OpenedPdf) -> Iterator[PdfFinding]:
    """A title that says something, and it is shown."""
    from re import DOTALL, search, sub

    shown = objects.truth(objects.dictionary(file.root, "/ViewerPreferences"), "/DisplayDocTitle")
    title = search(r"<dc:title>(.*?)</dc:title>", file.xmp, DOTALL)
    if title is None or not sub(r"<[^>]*>", "", title[1]).strip() or not shown:
        yield finding("ua-title")


def language(file: OpenedPdf) -> Iterator[PdfFinding]:
    """A language is stated, and it is one; so are those of parts."""
    from re import fullmatch

    parts = {objects.text(element, "/Lang") for element, _ in elements(file) if "/Lang" in element}
    for said in (objects.text(file.root, "/Lang"), *sorted(parts)):
        if not fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", said):
            yield finding("ua-language", language=said or "—")


def roles(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Each tag is a known one, or is said to stand for one."""
    stands = objects.dictionary(objects.dictionary(file.root, "/StructTreeRoot"), "/RoleMap")
    for role in sorted({of(element) for element, _ in elements(file)}):
        meant, steps = f"/{role}", 0
        while meant[1:] not in ROLES and meant in stands and steps < DEEPEST:
            meant, steps = objects.name(stands, meant), steps + 1
        if meant[1:] not in ROLES:
            yield finding("ua-role", role=role)


def of(element: Any) -> str:
    """The role of an element, without its slash."""
    return objects.name(element, "/S")[1:]


def _elements(
    node: Any, role: str = "", seen: set[tuple[int, int]] | None = None
) -> Iterator[tuple[Any, str]]:
    """All elements below a node with the role of their parents, in reading order. One that is met again, as a circle would have
    it, is left out.
    """
    seen = set() if seen is None else seen
    below = [(kid, role) for kid in reversed(_kids(node))]
    while below:
        kid, parent = below.pop()
        if is_dictionary(kid) and "/S" in kid and kid.objgen not in seen:
            if kid.objgen[0]:
                seen.add(kid.objgen)
            yield kid, parent
            below += [(one, of(kid)) for one in reversed(_kids(kid))]


def elements(file: OpenedPdf) -> Iterator[tuple[Any, str]]:
    """All elements of the tag tree in reading order, each with the role of its parent."""
    yield from _elements(objects.dictionary(file.root, "/StructTreeRoot"))


def figures(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Each figure and formula has words; a figure says where it is."""
    for element, _ in elements(file):
        if of(element) in ("Figure", "Formula"):
            said = objects.text(element, "/Alt") + objects.text(element, "/ActualText")
            if not said.strip():
                yield finding("ua-alt", _page(file, element))
            if of(element) == "Figure" and not _said(element, "/BBox"):
                yield finding("ua-figure-box", _page(file, element))


def _page(file: OpenedPdf, element: Any) -> int:
    if "/Pg" not in element:
        return 0
    at = objects.dictionary(element, "/Pg").objgen
    return next((i for i, page in enumerate(file.pdf.pages, 1) if page.obj.objgen == at), 0)


def headings(file: OpenedPdf) -> Iterator[PdfFinding]:
    """The first is H1, none is skipped on the way down."""
    last = 0
    for element, _ in elements(file):
        role = of(element)
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
        role = of(element)
        if role in PARENTS and parent not in PARENTS[role]:
            yield finding("ua-nesting", _page(file, element), role=role, parent=parent or "—")


def tables(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Heads of tables say which way they speak."""
    for element, _ in elements(file):
        if of(element) == "TH" and not _said(element, "/Scope"):
            yield finding("ua-scope", _page(file, element))
        if of(element) == "Table" and len(set(_rows(element))) > 1:
            yield finding("ua-table", _page(file, element))


def _said(element: Any, name: str) -> Any:
    """An attribute of an element, whoever owns it; None where it has none."""
    return next((a[name] for a in _attributes(element) if name in a), None)


def _attributes(element: Any) -> list[Any]:
    attributes = element.get("/A")
    return [a for a in (list(attributes) if is_array(attributes) else [attributes]) if is_dictionary(a)]


def _span(cell: Any, name: str) -> int:
    """How many columns or rows a cell fills."""
    return next((objects.whole(a, name, 1) for a in _attributes(cell) if name in a), 1)


def _rows(table: Any) -> Iterator[int]:
    """How many columns each row of a table fills, its own cells and those that reach down into it."""
    reaching: list[tuple[int, int]] = []
    for row, _ in _elements(table):
        if of(row) == "TR":
            own = [cell for cell, parent in _elements(row, "TR") if parent == "TR"]
            spans = [(_span(c, "/ColSpan"), _span(c, "/RowSpan")) for c in own]
            yield sum(wide for wide, _ in [*reaching, *spans])
            reaching = [(wide, tall - 1) for wide, tall in [*reaching, *spans] if tall > 1]


def notes(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Each note has an identifier of its own."""
    seen: set[str] = set()
    for element, _ in elements(file):
        if of(element) == "Note":
            name = objects.text(element, "/ID")
            if not name or name in seen:
                yield finding("ua-note", _page(file, element))
            seen.add(name)


def links(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Links have words, stand in the tree, and are reached in its order."""
    for number, page in enumerate(file.pdf.pages, 1):
        annotations = objects.dictionaries(page.obj, "/Annots")
        found = [a for a in annotations if a.get("/Subtype") == "/Link"]
        if found and page.obj.get("/Tabs") != "/S":
            yield finding("ua-tabs", number)
        for annotation in found:
            if not objects.text(annotation, "/Contents").strip() or "/StructParent" not in annotation:
                yield finding("ua-link", number)
        for annotation in annotations:
            kind = objects.name(annotation, "/Subtype")[1:]
            if kind in UNREAD or objects.whole(annotation, "/F", 0) & HIDDEN:
                continue
            words = objects.text(annotation, "/TU" if kind == "Widget" else "/Contents")
            if not words.strip() or "/StructParent" not in annotation:
                yield finding("ua-annotation", number, kind=kind)


def texts(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Each code has a letter to be seen, and a text."""
    for number, walk in enumerate(file.walks, 1):
        for font in walk.fonts():
            name, identity = objects.name(font, "/BaseFont", "/?")[1:], ("/Identity-H", "/Identity-V")
            composite = font.get("/Subtype") == "/Type0" and font.get("/Encoding") in identity
            if not embedded(font):
                yield finding("ua-font", number, name=name)
            if "/ToUnicode" not in font and (composite or font.get("/Subtype") == "/Type3"):
                yield finding("ua-unicode", number, name=name)


RULES: tuple[PdfRule, ...] = (
    tagged, claimed, closed, content, connected, titled, language, roles, figures, headings, nesting, tables, notes, links, texts,
)  # fmt: skip
