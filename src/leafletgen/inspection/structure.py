"""The tag tree of a file read once (ISO 32000-1, 14.7 and 14.8): its elements, what each stands for, what each holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from leafletgen.inspection import objects
from leafletgen.inspection.objects import is_array, is_dictionary
from leafletgen.inspection.opening import OpenedPdf

MOST = 100_000
"""Nodes of a number tree that are looked at."""

ROLES = frozenset([
    "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct",
    "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH",
    "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link",
    "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form", "Artifact",
])  # fmt: skip
"""The standard structure types (14.8.4); Artifact is one that many programs write."""

ObjectNumber = tuple[int, int]


@dataclass(eq=False)
class TagElement:
    """An element: what it calls itself (`own`), what that stands for (`role`; empty: nothing known), what holds it, what it
    holds. `marks`: marked content, by its page or form and number; `things`: objects (annotations, pictures).
    """

    thing: Any
    own: str
    role: str
    parent: TagElement | None
    kids: list[TagElement] = field(default_factory=list)
    marks: list[tuple[ObjectNumber, int]] = field(default_factory=list)
    things: list[Any] = field(default_factory=list)

    @property
    def above(self) -> str:
        """The role of what holds it; grouping elements without a meaning of their own are seen through."""
        return "" if self.parent is None else self.parent.role

    @property
    def spoken(self) -> bool:
        """Whether a language is said for it, here or above."""
        return any("/Lang" in one.thing for one in self.around())

    def around(self) -> Iterator[TagElement]:
        """Itself, and what it lies in, from inside out."""
        one: TagElement | None = self
        while one is not None:
            yield one
            one = one.parent

    def said(self, name: str) -> Any:
        """An attribute, whoever owns it; None where it has none."""
        return next((a[name] for a in self.attributes if name in a), None)

    @property
    def attributes(self) -> list[Any]:
        """Its attribute objects."""
        found = self.thing.get("/A")
        row = list(found) if is_array(found) else [found]
        return [a for a in row if is_dictionary(a)]

    def has_words(self, *entries: str) -> bool:
        """Whether one of these entries says something."""
        return any(objects.text(self.thing, entry).strip() for entry in entries)

    def under(self) -> Iterator[TagElement]:
        """All elements in it, in reading order."""
        below = list(reversed(self.kids))
        while below:
            one = below.pop()
            yield one
            below += reversed(one.kids)


@dataclass
class StructureTree:
    """The elements in reading order; by their objects; what annotations and marked content lead back to."""

    elements: list[TagElement]
    numbers: dict[ObjectNumber, TagElement]
    parents: dict[int, Any]
    marked: dict[tuple[ObjectNumber, int], TagElement]

    def element(self, thing: Any) -> TagElement | None:
        """That of an object."""
        return self.numbers.get(thing.objgen) if is_dictionary(thing) else None

    def around(self, annotation: Any) -> TagElement | None:
        """The element that an annotation stands in, by its StructParent."""
        found = self.parents.get(objects.whole(annotation, "/StructParent", -1))
        return self.element(found) if found is not None else None


def tag_tree(file: OpenedPdf) -> StructureTree:
    """That of a file, read once; an empty one where there is none."""
    return file.keep("tag tree", lambda: _read(file))


def _read(file: OpenedPdf) -> StructureTree:
    root = objects.dictionary(file.root, "/StructTreeRoot")
    meant = Meanings(objects.dictionary(root, "/RoleMap"))
    found: list[TagElement] = []
    numbers: dict[ObjectNumber, TagElement] = {}
    below: list[tuple[Any, TagElement | None]] = [(kid, None) for kid in reversed(kids_of(root))]
    while below:
        kid, parent = below.pop()
        if not is_dictionary(kid) or "/S" not in kid or kid.objgen in numbers:
            continue
        own = objects.name(kid, "/S")[1:]
        one = TagElement(kid, own, meant.role(own), parent)
        if kid.objgen[0]:  # one that is met again, as a circle would have it, is left out
            numbers[kid.objgen] = one
        found.append(one)
        if parent is not None:
            parent.kids.append(one)
        _hold(one)
        below += [(inner, one) for inner in reversed(kids_of(kid))]
    marked = {mark: one for one in found for mark in one.marks}
    parents = dict(_numbered(objects.dictionary(root, "/ParentTree"), set()))
    return StructureTree(found, numbers, parents, marked)


def _hold(one: TagElement) -> None:
    """Marked content and objects in an element."""
    for kid in kids_of(one.thing):
        mark = mark_of(kid, one.thing)
        if mark is not None:
            one.marks.append(mark)
        elif is_dictionary(kid) and "/Obj" in kid:
            one.things.append(kid.get("/Obj"))


def mark_of(kid: Any, element: Any) -> tuple[ObjectNumber, int] | None:
    """The marked content that a kid of an element is, by its page or form and number; None where it is none."""
    if objects.is_whole(kid):
        return (objects.dictionary(element, "/Pg").objgen, kid) if "/Pg" in element else None
    if not (is_dictionary(kid) and "/MCID" in kid):
        return None
    form = kid.get("/Stm")
    page = form if objects.is_stream(form) else objects.dictionary(_owner(kid, element), "/Pg")
    return page.objgen, objects.whole(kid, "/MCID", 0)


def _owner(kid: Any, element: Any) -> Any:
    return kid if "/Pg" in kid else element


class Meanings:
    """What tags of one's own stand for (RoleMap)."""

    def __init__(self, stands: Any) -> None:
        self.stands = stands

    def steps(self, own: str) -> list[str]:
        """From a tag to a standard one, as far as it goes; the last is met twice where they go round in a circle."""
        way = [own]
        while way[-1] not in ROLES and f"/{way[-1]}" in self.stands and len(set(way)) == len(way):
            way.append(objects.name(self.stands, f"/{way[-1]}")[1:])
        return way

    def role(self, own: str) -> str:
        """The standard tag; empty where it leads to none."""
        last = self.steps(own)[-1]
        return last if last in ROLES else ""


def kids_of(node: Any) -> list[Any]:
    """What stands below a node of the tag tree: one thing or an array of them."""
    kids = node.get("/K")
    return list(kids) if is_array(kids) else [] if kids is None else [kids]


def _numbered(tree: Any, seen: set[ObjectNumber]) -> Iterator[tuple[int, Any]]:
    """The entries of a number tree (ISO 32000, 7.9.7), each node once."""
    row = objects.array(tree, "/Nums")
    for number, value in zip(row[::2], row[1::2], strict=False):
        if not objects.is_whole(number):
            raise objects.wrong(tree, "/Nums", number, "an array of numbers and what they stand for")
        yield number, value
    for kid in objects.dictionaries(tree, "/Kids"):
        if len(seen) < MOST and kid.objgen not in seen:
            seen.add(kid.objgen)
            yield from _numbered(kid, seen)


def page_of(file: OpenedPdf, one: TagElement) -> int:
    """The page that an element says it is on, or else the first thing in it; 0 where none does."""
    for part in (one, *one.under()):
        if "/Pg" in part.thing:
            return file.page_number(objects.dictionary(part.thing, "/Pg"))
    return 0
