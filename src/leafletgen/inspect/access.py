"""What a screen reader needs (PDF/UA-1): what a program can judge; whether an alternative text is a good one, it cannot."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from leafletgen.inspect.finding import Finding, finding
from leafletgen.inspect.objects import is_array, is_dictionary
from leafletgen.inspect.opening import Opened, Rule

DEEPEST = 60


def tagged(file: Opened) -> Iterator[Finding]:
    """There is a tag tree, and the file says so."""
    if not file.root.get("/MarkInfo", {}).get("/Marked", False) or "/StructTreeRoot" not in file.root:
        yield finding("ua-untagged")


def content(file: Opened) -> Iterator[Finding]:
    """All that is painted is tagged or an artifact."""
    if "/StructTreeRoot" not in file.root:
        return
    for number, walk in enumerate(file.walks, 1):
        loose = next((p for p in walk.painted if p.owner is None), None)
        if loose is not None:
            yield finding("ua-content", number, loose.area)


def titled(file: Opened) -> Iterator[Finding]:
    """A title, and it is shown."""
    shown = file.root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)
    if "<dc:title>" not in file.xmp or not shown:
        yield finding("ua-title")


def language(file: Opened) -> Iterator[Finding]:
    """A language is stated, and it is one."""
    from re import fullmatch

    said = str(file.root.get("/Lang", ""))
    if not fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", said):
        yield finding("ua-language", language=said or "—")


def _elements(node: Any, role: str = "", depth: int = 0) -> Iterator[tuple[Any, str]]:
    """All elements with the role of their parents, in reading order."""
    kids = node.get("/K", [])
    for kid in kids if is_array(kids) else [kids]:
        if is_dictionary(kid) and "/S" in kid and depth < DEEPEST:
            yield kid, role
            yield from _elements(kid, str(kid.S)[1:], depth + 1)


def _tree(file: Opened) -> Iterator[tuple[Any, str]]:
    root = file.root.get("/StructTreeRoot", None)
    if root is not None:
        yield from _elements(root)


def figures(file: Opened) -> Iterator[Finding]:
    """Each figure and formula has words."""
    for element, _ in _tree(file):
        if str(element.S) in ("/Figure", "/Formula"):
            said = str(element.get("/Alt", "")) + str(element.get("/ActualText", ""))
            if not said.strip():
                yield finding("ua-alt", _page(file, element))


def _page(file: Opened, element: Any) -> int:
    if "/Pg" not in element:
        return 0
    at = element.Pg.objgen
    return next((i for i, page in enumerate(file.pdf.pages, 1) if page.obj.objgen == at), 0)


def headings(file: Opened) -> Iterator[Finding]:
    """The first is H1, none is skipped on the way down."""
    last = 0
    for element, _ in _tree(file):
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


def nesting(file: Opened) -> Iterator[Finding]:
    """Items are in lists, cells in rows."""
    for element, parent in _tree(file):
        role = str(element.S)[1:]
        if role in PARENTS and parent not in PARENTS[role]:
            yield finding("ua-nesting", _page(file, element), role=role, parent=parent or "—")


def tables(file: Opened) -> Iterator[Finding]:
    """Heads of tables say which way they speak."""
    for element, _ in _tree(file):
        if str(element.S) == "/TH":
            attributes = element.get("/A", {})
            many = attributes if is_array(attributes) else [attributes]
            if not any(is_dictionary(a) and "/Scope" in a for a in many):
                yield finding("ua-scope", _page(file, element))


def links(file: Opened) -> Iterator[Finding]:
    """Links have words, stand in the tree, and are reached in its order."""
    for number, page in enumerate(file.pdf.pages, 1):
        found = [a for a in page.obj.get("/Annots", []) if a.get("/Subtype") == "/Link"]
        if found and page.obj.get("/Tabs", None) != "/S":
            yield finding("ua-tabs", number)
        for annotation in found:
            if not str(annotation.get("/Contents", "")).strip() or "/StructParent" not in annotation:
                yield finding("ua-link", number)


def texts(file: Opened) -> Iterator[Finding]:
    """Each code has a text."""
    for number, walk in enumerate(file.walks, 1):
        for font in {
            str(u.value.get("/BaseFont", "")): u.value for u in walk.used if u.what == "font"
        }.values():
            composite = font.get("/Subtype") == "/Type0" and str(font.get("/Encoding", "")).startswith(
                "/Identity"
            )
            if "/ToUnicode" not in font and (composite or font.get("/Subtype") == "/Type3"):
                yield finding("ua-unicode", number, name=str(font.get("/BaseFont", "/?"))[1:])


RULES: tuple[Rule, ...] = (
    tagged, content, titled, language, figures, headings, nesting, tables, links, texts,
)  # fmt: skip
