"""Tags stand for what is known, lie in each other as they may, and say what must be said (PDF/UA-1, 7.1 to 7.9)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from leafletgen.inspection import objects
from leafletgen.inspection.finding import PdfFinding, finding
from leafletgen.inspection.opening import OpenedPdf, PdfRule
from leafletgen.inspection.structure import ROLES, Meanings, TagElement, page_of, tag_tree


def roles(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Each tag is a known one, or is said to stand for one; no known one is said to stand for another."""
    stands = objects.dictionary(objects.dictionary(file.root, "/StructTreeRoot"), "/RoleMap")
    meant = Meanings(stands)
    used = {one.own for one in tag_tree(file).elements}
    for own in sorted(used):
        way = meant.steps(own)
        if own in ROLES and f"/{own}" in stands:
            yield finding("ua-role-standard", role=own)
        elif len(set(way)) < len(way):
            yield finding("ua-role-circle", role=own)
        elif way[-1] not in ROLES:
            yield finding("ua-role", role=own)


def parents(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Each element says in which it stands."""
    for one in tag_tree(file).elements:
        if "/P" not in one.thing:
            yield finding("ua-parent", page_of(file, one), role=one.own)


def figures(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Each figure and formula has words, or says that it has none to be read; a figure says where it is."""
    for one in tag_tree(file).elements:
        if one.role not in ("Figure", "Formula"):
            continue
        if not one.has_words("/Alt") and "/ActualText" not in one.thing:
            yield finding("ua-alt", page_of(file, one))
        if one.role == "Figure" and not one.said("/BBox") and not one.kids:
            yield finding("ua-figure-box", page_of(file, one))


def headings(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Numbered ones: the first is H1, none is skipped on the way down; or all are H, one in each part."""
    last, kinds = 0, Counter[str]()
    for one in tag_tree(file).elements:
        if one.role == "H":
            kinds["H"] += 1
        if len(one.role) == 2 and one.role[0] == "H" and one.role[1].isdigit():
            kinds["Hn"] += 1
            level = int(one.role[1])
            if level > last + 1:
                yield finding("ua-heading", page_of(file, one), role=one.role, expected=f"H{last + 1}")
            last = level
        if sum(kid.role == "H" for kid in one.kids) > 1:
            yield finding("ua-heading-twice", page_of(file, one))
    if len(kinds) > 1:
        yield finding("ua-heading-mixed")


INSIDE: Mapping[str, frozenset[str]] = {
    "LI": frozenset(["L"]), "LBody": frozenset(["LI"]), "TR": frozenset(["Table", "THead", "TBody", "TFoot"]),
    "TH": frozenset(["TR"]), "TD": frozenset(["TR"]), "THead": frozenset(["Table"]), "TBody": frozenset(["Table"]),
    "TFoot": frozenset(["Table"]), "TOCI": frozenset(["TOC"]), "RB": frozenset(["Ruby"]), "RT": frozenset(["Ruby"]),
    "RP": frozenset(["Ruby"]), "WT": frozenset(["Warichu"]), "WP": frozenset(["Warichu"]),
}  # fmt: skip
"""Tag -> what it stands in."""
HOLDS: Mapping[str, frozenset[str]] = {
    "Table": frozenset(["TR", "THead", "TBody", "TFoot", "Caption"]), "TR": frozenset(["TH", "TD"]),
    "THead": frozenset(["TR"]), "TBody": frozenset(["TR"]), "TFoot": frozenset(["TR"]),
    "L": frozenset(["L", "LI", "Caption"]), "LI": frozenset(["Lbl", "LBody"]), "TOC": frozenset(["TOC", "TOCI", "Caption"]),
}  # fmt: skip
"""Tag -> what alone may stand in it."""


def nesting(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Items are in lists, cells in rows; lists and tables hold nothing else."""
    for one in tag_tree(file).elements:
        if one.role in INSIDE and _above(one) not in INSIDE[one.role]:
            page = page_of(file, one)
            yield finding("ua-nesting", page, role=one.role, parent=_above(one) or "—")
        for kid in _below(one) if one.role in HOLDS else ():
            if kid.role not in HOLDS[one.role] and one.role not in INSIDE.get(kid.role, ()):
                yield finding("ua-nesting", page_of(file, kid), role=kid.role or kid.own, parent=one.role)
        yield from _once(file, one)


def _above(one: TagElement) -> str:
    """The role of what holds it; NonStruct says nothing and is seen through."""
    return next((up.role for up in one.around() if up is not one and up.role != "NonStruct"), "")


def _below(one: TagElement) -> Iterator[TagElement]:
    for kid in one.kids:
        if kid.role == "NonStruct":
            yield from _below(kid)
        else:
            yield kid


def _once(file: OpenedPdf, one: TagElement) -> Iterator[PdfFinding]:
    """What may stand once, or at an end only; what heads and feet of tables go with."""
    if one.role not in ("Table", "L", "TOC"):
        return
    kids = [kid.role for kid in _below(one)]
    counted, page = Counter(kids), page_of(file, one)
    for role in ("THead", "TFoot"):
        if one.role == "Table" and counted[role] > 1:
            yield finding("ua-nesting-twice", page, role=role, parent=one.role)
        elif one.role == "Table" and counted[role] and not counted["TBody"]:
            yield finding("ua-nesting-body", page, role=role)
    ends = (0, len(kids) - 1) if one.role == "Table" else (0,)
    captions = [place for place, role in enumerate(kids) if role == "Caption"]
    if len(captions) > 1:
        yield finding("ua-nesting-twice", page, role="Caption", parent=one.role)
    elif captions and captions[0] not in ends:
        yield finding("ua-caption", page, parent=one.role)


def notes(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Each note has an identifier of its own."""
    seen: set[str] = set()
    for one in tag_tree(file).elements:
        if one.role == "Note":
            name = objects.text(one.thing, "/ID")
            if not name or name in seen:
                yield finding("ua-note", page_of(file, one))
            seen.add(name)


RULES: tuple[PdfRule, ...] = (roles, parents, figures, headings, nesting, notes)
