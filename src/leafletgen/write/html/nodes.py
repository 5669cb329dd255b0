"""What a page says, as a tree: the roles and the reading order of the tags, the words of the runs, pictures whole.

The order is that of the PDF's tag tree (`pdf.tags`): elements with a place are read at it, those with an order by it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from leafletgen.core.color import Paint
from leafletgen.core.geometry import Point, Rect, Size
from leafletgen.core.record import NamedTuple
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.fonts.face import Face
from leafletgen.text.ir.frame import (
    CodeContent,
    Frame,
    GlyphRun,
    Group,
    LayoutOrigin,
    Link,
    Placed,
    ReadingPlace,
    Shape,
    TagEnd,
    TagStart,
    walk,
)
from leafletgen.text.ir.structure import StructureElement

MOST_OF_IT = 0.55
"""How much of a block a shape covers that is its ground."""


class SetWords(NamedTuple):
    """A run of characters of one face. `level`: of the bidirectional algorithm, odd where they run from right to left."""

    text: str
    face: Face
    size: float
    paint: Paint
    language: str
    level: int
    ems: float = 0.0
    """How wide it is, in its size."""


class PagePicture(NamedTuple):
    """Something drawn. `alt`: what it says to those who do not see it; None: it only adorns. `code`: what it is when scanned."""

    frame: Frame
    alt: str | None = None
    code: CodeContent | None = None


@dataclass
class PageElement:
    """An element of the tag tree (`role`), or a part of the layout (`kind`), while it is being filled."""

    role: str = ""
    tag: StructureElement | None = None
    kind: str = ""
    name: str = ""
    ground: Paint | None = None
    uri: str | None = None
    kids: list[PageElement | SetWords | PagePicture] = field(default_factory=list)

    def within(self) -> Iterator[PageElement | SetWords | PagePicture]:
        """All that is in it, in reading order."""
        for kid in self.kids:
            yield kid
            if isinstance(kid, PageElement):
                yield from kid.within()

    @property
    def words(self) -> list[SetWords]:
        """The runs in it, without the readings over them."""
        found: list[SetWords] = []
        for kid in self.kids:
            if isinstance(kid, SetWords):
                found.append(kid)
            elif isinstance(kid, PageElement) and kid.role != "RT":
                found += kid.words
        return found

    @property
    def text(self) -> str:
        """Its words, without the readings over them."""
        return "".join(one.text for one in self.words)


def tree(pages: Sequence[Sheet]) -> PageElement:
    """All pages, one after the other."""
    reader = _PageReading()
    root = PageElement("Document")
    for page in pages:
        reader.grounds = list(_grounds(page.frame))
        reader.fill(root, page.frame.items)
    return reader.finished(root)


class _PageReading:
    """Fills nodes from the items of frames."""

    def __init__(self) -> None:
        self.grounds: list[tuple[Rect, Paint]] = []
        self._elsewhere: dict[str, PageElement] = {}

    def fill(self, parent: PageElement, items: Sequence[Placed]) -> None:
        """Read some items of one frame into a node."""
        at = 0
        while at < len(items):
            point, item = items[at]
            if isinstance(item, TagStart):
                end = _end(items, at)
                self._element(parent, item.tag, items[at + 1 : end])
                at = end
            elif isinstance(item, Group):
                self._group(parent, item, point)
            elif isinstance(item, GlyphRun):
                parent.kids.append(
                    SetWords(
                        item.text,
                        item.face,
                        item.size,
                        item.paint,
                        item.language,
                        item.level,
                        item.width / item.size,
                    )
                )
            elif isinstance(item, Link):
                parent.uri = parent.uri or item.uri
            elif isinstance(item, ReadingPlace):
                parent.kids.append(PageElement("Place", name=item.name))
            at += 1

    def _element(self, parent: PageElement, tag: StructureElement, items: Sequence[Placed]) -> None:
        if tag.role == "Artifact":
            if _is_sign(items):
                parent.kids.append(PagePicture(Frame(Size(0, 0), tuple(items))))
            return
        if tag.role == "Figure":
            code = next((c for c in map(_code, items) if c), None)
            parent.kids.append(PagePicture(Frame(Size(0, 0), tuple(items)), tag.alt or "", code))
            return
        node = PageElement(tag.role, tag)
        self.fill(node, items)
        if tag.place is not None:
            self._elsewhere[tag.place] = node
        else:
            parent.kids.append(node)

    def _group(self, parent: PageElement, group: Group, point: Point) -> None:
        origin = group.origin
        if origin is None:
            self.fill(parent, group.frame.items)
            return
        node = PageElement(
            kind=origin.kind, name=origin.name or "", ground=self._ground(group, origin, point)
        )
        self.fill(node, group.frame.items)
        parent.kids.append(node)

    def _ground(self, group: Group, origin: LayoutOrigin, point: Point) -> Paint | None:
        if origin.band is not None:
            band = origin.band.moved(*point)
            over = [paint for box, paint in self.grounds if box.contains(band, 2.0)]
            return over[-1] if over else None
        whole = group.frame.size.width * group.frame.size.height
        for _, item in group.frame.items:
            if isinstance(item, Shape) and item.fill is not None and item.code is None:
                box = item.path.bounds
                if whole and box.width * box.height > MOST_OF_IT * whole:
                    return item.fill
        return None

    def finished(self, node: PageElement) -> PageElement:
        """The node with what is read elsewhere at its place, and all in the order of reading."""
        kids: list[PageElement | SetWords | PagePicture] = []
        for kid in node.kids:
            if isinstance(kid, PageElement) and kid.role == "Place":
                if kid.name in self._elsewhere:
                    kids.append(self.finished(self._elsewhere[kid.name]))
            else:
                kids.append(self.finished(kid) if isinstance(kid, PageElement) else kid)
        node.kids = kids
        if node.role:
            # Of the tag tree: an element's own are sorted, whatever parts of the layout they stand in (stable; few say an order).
            node.kids = [*_taken(node), *node.kids]
        return node


def _taken(node: PageElement) -> list[PageElement]:
    """The elements of a node that are read first, taken out of the parts of the layout in which they stand."""
    found: list[PageElement] = []
    for kid in list(node.kids):
        if not isinstance(kid, PageElement):
            continue
        element = _only_element(kid)
        if element is not None and element.tag is not None and element.tag.order < 0:
            node.kids.remove(kid)
            found.append(kid)
        elif not kid.role:
            found += _taken(kid)
    return found


def _only_element(node: PageElement) -> PageElement | None:
    """The element that a part of the layout is, or that stands alone in it."""
    if node.role:
        return node
    kids = [kid for kid in node.kids if isinstance(kid, PageElement)]
    return _only_element(kids[0]) if len(kids) == len(node.kids) == 1 else None


def _end(items: Sequence[Placed], start: int) -> int:
    """Where the element that begins at `start` ends."""
    depth = 0
    for at in range(start, len(items)):
        item = items[at].item
        depth += isinstance(item, TagStart) - isinstance(item, TagEnd)
        if depth == 0:
            return at
    return len(items)


def _is_sign(items: Sequence[Placed]) -> bool:
    """Whether what only adorns is a sign: a drawing by itself, not the box or the disc behind words."""
    things = [p.item for p in items if not isinstance(p.item, TagStart | TagEnd)]
    return bool(things) and all(isinstance(one, Group) for one in things)


def _code(placed: Placed) -> CodeContent | None:
    frame = Frame(Size(0, 0), (placed,))
    return next((w.item.code for w in walk(frame) if isinstance(w.item, Shape) and w.item.code), None)


def _grounds(frame: Frame) -> Iterator[tuple[Rect, Paint]]:
    """The floods of a page: boxes painted on it directly."""
    for point, item in frame.items:
        if isinstance(item, Shape) and item.fill is not None and item.fill.seen:
            yield item.path.bounds.moved(*point), item.fill
