"""The tag tree (ISO 32000, 14.7-14.8): what TagStart and TagEnd say, in the order of the frames."""

from __future__ import annotations

from collections.abc import Iterator

from leafletgen.core.geometry import Rect
from leafletgen.core.record import NamedTuple
from leafletgen.text.ir.structure import HEADINGS, StructureElement
from leafletgen.write.pdf.objects import Ref, TextString, Value
from leafletgen.write.pdf.writer import Writer

CELLS = ("TD", "TH", "LBody")
"""What holds a place in a table or list, even where nothing is in it."""


class MarkedContent(NamedTuple):
    """A marked-content sequence: the page (from 0) and its number on it."""

    page: int
    mcid: int


class Annotated(NamedTuple):
    """An annotation as a kid: its page, its object, its key in the parent tree."""

    page: int
    annotation: Ref


class Element:
    """A structure element while it is being filled."""

    def __init__(self, role: str, parent: Element | None, tag: StructureElement) -> None:
        self.role = role
        self.parent = parent
        self.tag = tag
        self.kids: list[Element | MarkedContent | Annotated] = []
        inherited: str | None = parent.language if parent else None
        self.language: str | None = tag.language or inherited
        self.own_language = self.language if self.language != inherited else None
        self.artifact: bool = role == "Artifact" or (parent is not None and parent.artifact)
        self.figure: Element | None = self if role == "Figure" else parent.figure if parent else None
        self.box: tuple[int, Rect] | None = None
        inside = parent.heading if parent is not None and role != "RT" else None
        self.heading: Element | None = self if role in HEADINGS else inside
        self.stands_for: Element | None = None
        """Of a gap that was left at a reading place: what is read there."""
        self.ordered = False
        """Whether kids say in which order they are read."""
        self.speaks = False
        """Whether anything is read in it: an empty Span or paragraph would only be noise to a screen reader."""
        self.said: list[str] = []
        """Of a heading: its words, without the readings over them."""
        self.place: tuple[int, float] | None = None
        """Of a heading: its page and the upper edge of its first words (points from the foot of the page)."""

    def speak(self) -> None:
        """From now on something is read in it, and so in all that it lies in."""
        speaking: Element | None = self
        while speaking is not None and not speaking.speaks:
            speaking.speaks = True
            speaking = speaking.parent

    def cover(self, page: int, box: Rect) -> None:
        """Take an area (points from the lower left of the page) into the figure's box."""
        if self.box is None:
            self.box = (page, box)
        elif self.box[0] == page:
            self.box = (page, self.box[1].union(box))


class TagTree:
    """Grows while pages are written; `embed` writes it."""

    def __init__(self, language: str, after: TagTree | None = None) -> None:
        """`after`: a tree for other parts of the same pages; what is numbered goes on behind it."""
        self.root = Element("Document", None, StructureElement("Document", language=language))
        self.after = after
        self._open = [self.root]
        self.owners: list[list[Element]] = []
        self.annotations: list[Element] = []
        self._places: dict[str, Element] = {}
        """Reading places and elements that name one, until they have met."""

    @property
    def current(self) -> Element:
        """The innermost open element (the root where none is open)."""
        return self._open[-1]

    def begin_page(self) -> int:
        """A new page; its number from 0."""
        self.owners.append([])
        return len(self.owners) - 1

    def start(self, tag: StructureElement, *, links: bool) -> None:
        """Open an element. `Document` at the top is the root that is there already."""
        parent = self.current
        if tag.role == "Document" and parent is self.root:
            self._open.append(self.root)
            return
        role = "Span" if tag.role == "Link" and not links else tag.role
        elsewhere = tag.place is not None and not parent.artifact
        element = self._read_at(tag) if elsewhere else Element(role, parent, tag)
        if not element.artifact and not elsewhere:
            parent.kids.append(element)
            parent.ordered = parent.ordered or tag.order != 0
            if tag.alt is not None or role in CELLS:
                element.speak()
        self._open.append(element)

    def place(self, name: str) -> None:
        """Here the element that names this place is read. What is painted as nobody's text (a second copy) has none."""
        if self.current.artifact:
            return
        waiting = self._places.pop(name, None)
        if waiting is None:
            waiting = self._places[name] = Element("", self.current, StructureElement("Div"))
        else:
            waiting.parent = self.current
            if waiting.speaks:
                self.current.speak()
        self.current.kids.append(waiting)

    def _read_at(self, tag: StructureElement) -> Element:
        """An element that is read at a place: it comes into the gap that was left for it there, or waits for its place."""
        name = tag.place or ""
        gap = self._places.pop(name, None)
        if gap is not None:
            gap.stands_for = Element(tag.role, gap.parent, tag)
            return gap.stands_for
        element = self._places[name] = Element(tag.role, self.current, tag)
        element.parent = None
        return element

    def end(self) -> None:
        """Close the innermost element."""
        if len(self._open) > 1:
            self._open.pop()

    def speaking(self, language: str) -> Element:
        """The owner of a run in `language`: the current element, or a Span of it where the language differs."""
        owner = self.current
        if language == owner.language:
            return owner
        last = owner.kids[-1] if owner.kids else None
        if isinstance(last, Element) and last.role == "Span" and last.language == language:
            return last
        span = Element("Span", owner, StructureElement("Span", language=language))
        owner.kids.append(span)
        return span

    def mark(self, owner: Element) -> int:
        """The number of a new marked-content sequence of `owner` on the current page."""
        page, owners = len(self.owners) - 1, self.owners[-1]
        number = len(owners) + (len(self.after.owners[page]) if self.after else 0)
        owners.append(owner)
        owner.speak()
        owner.kids.append(MarkedContent(page, number))
        return number

    def link(self) -> Element:
        """The element an annotation belongs to: the open Link, or a new one."""
        if self.current.role == "Link":
            return self.current
        owner = self.root if self.current.artifact else self.current
        link = Element("Link", owner, StructureElement("Link"))
        owner.kids.append(link)
        return link

    def annotate(self, owner: Element, annotation: Ref, pages: int) -> int:
        """Make an annotation a kid of `owner`; its key in the parent tree of a file with so many pages."""
        owner.speak()
        owner.kids.append(Annotated(len(self.owners) - 1, annotation))
        self.annotations.append(owner)
        before = len(self.after.annotations) if self.after else 0
        return pages + before + len(self.annotations) - 1

    @property
    def is_open(self) -> bool:
        """Whether anything waits for the place where it is read, or a place for what is read there."""
        return bool(self._places)

    def headings(self) -> Iterator[Element]:
        """All headings in reading order."""
        yield from headings_in(self.root)

    def embed(self, writer: Writer, pages: list[Ref], written: WrittenTags | None = None) -> Ref:
        """Write the tree; returns its root object. `written`: what of it was written before."""
        top, refs, notes = written or WrittenTags(writer.reserve(), {}, [])
        TagEmbedding(writer, pages, refs, notes).write(self.root, top)
        numbers: list[Value] = []
        for page, owners in enumerate(self.owners):
            numbers += [page, [refs[owner] for owner in owners]]
        for i, owner in enumerate(self.annotations):
            numbers += [len(pages) + i, refs[owner]]
        ids: Value = {"Names": [part for note in notes for part in note]} if notes else None
        writer.set(
            top,
            {
                "Type": "StructTreeRoot",
                "K": [refs[self.root]],
                "ParentTree": writer.add({"Nums": numbers}),
                "ParentTreeNextKey": len(pages) + len(self.annotations),
                "IDTree": ids,
            },
        )
        return top


class WrittenTags(NamedTuple):
    """What of a tree was written: the number of its root, elements (or their reserved numbers), notes."""

    top: Ref
    refs: dict[Element, Ref]
    notes: list[tuple[bytes, Ref]]


class TagEmbedding(NamedTuple):
    """Writes elements one by one."""

    writer: Writer
    pages: list[Ref]
    refs: dict[Element, Ref]
    notes: list[tuple[bytes, Ref]]

    def write(self, element: Element, parent: Ref) -> Ref:
        """An element and all in it."""
        ref = self.refs[element] = self.refs.get(element) or self.writer.reserve()
        page = _home(element)
        kids = [self._kid(kid, page, ref) for kid in read(element) if speaks(kid)]
        tag = element.tag
        entries: dict[str, Value] = {
            "Type": "StructElem",
            "S": element.role,
            "P": parent,
            "Pg": None if page is None else self.pages[page],
            "K": kids[0] if len(kids) == 1 else kids or None,
            "Lang": TextString(element.own_language) if element.own_language else None,
            "Alt": None if tag.alt is None else TextString(tag.alt),
            "ActualText": None if tag.actual is None else TextString(tag.actual),
            "A": self._attributes(element),
        }
        if element.role == "Note":
            # Every note has an identifier (PDF/UA-1, 7.9).
            identifier = f"n{len(self.notes) + 1:06d}".encode()
            self.notes.append((identifier, ref))
            entries["ID"] = identifier
        self.writer.set(ref, entries)
        return ref

    def _kid(self, kid: Element | MarkedContent | Annotated, page: int | None, parent: Ref) -> Value:
        if isinstance(kid, Element):
            return self.refs.get(kid) or self.write(kid, parent)
        if isinstance(kid, Annotated):
            return {"Type": "OBJR", "Obj": kid.annotation, "Pg": self.pages[kid.page]}
        if kid.page == page:  # a bare number is on the page of its element (ISO 32000-1, 14.7.4.2)
            return kid.mcid
        return {"Type": "MCR", "MCID": kid.mcid, "Pg": self.pages[kid.page]}

    def _attributes(self, element: Element) -> Value:
        if element.role == "Figure" and element.box is not None:
            x, y, width, height = element.box[1]
            corners: Value = [x, y, x + width, y + height]
            return {"O": "Layout", "Placement": "Block", "BBox": corners}
        if element.role in ("TH", "TD"):
            return _cell(element.tag)
        if element.role == "L":
            return {"O": "List", "ListNumbering": element.tag.numbering}
        return None


def _cell(tag: StructureElement) -> Value:
    """What a cell of a table heads, and how many columns and rows it spans (ISO 32000-1, table 349); None: nothing to say."""
    said: dict[str, Value] = {"Scope": tag.scope or "Column"} if tag.role == "TH" else {}
    said |= {"ColSpan": tag.columns} if tag.columns > 1 else {}
    said |= {"RowSpan": tag.rows} if tag.rows > 1 else {}
    return {"O": "Table", **said} if said else None


def read(element: Element) -> list[Element | MarkedContent | Annotated]:
    """The kids as they are read. Sorting is stable: only imposed pages say an order of their own."""
    kids = [(kid.stands_for or kid) if isinstance(kid, Element) else kid for kid in element.kids]
    if not element.ordered:
        return kids
    return sorted(kids, key=lambda kid: kid.tag.order if isinstance(kid, Element) else 0)


def headings_in(element: Element) -> Iterator[Element]:
    """The headings in an element, in reading order."""
    for kid in read(element):
        if isinstance(kid, Element):
            if kid.heading is kid:
                yield kid
            yield from headings_in(kid)


def _home(element: Element) -> int | None:
    """The page of the element's first marked content."""
    return next((kid.page for kid in element.kids if isinstance(kid, MarkedContent)), None)


def speaks(kid: Element | MarkedContent | Annotated) -> bool:
    """Whether anything is read of a kid."""
    return not isinstance(kid, Element) or kid.speaks
