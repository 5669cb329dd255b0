"""An SVG file as a tree of elements, each with its place. From strangers: no document type, no entities, no bombs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.parsers import expat

from leafletgen.core.limits import DRAWING_DEPTH, DRAWING_ELEMENTS
from leafletgen.core.record import NamedTuple

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"


class DrawingError(Exception):
    """Why a file cannot be used as a drawing, in plain words, and at which byte of it."""

    def __init__(self, reason: str, at: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.at = at


class SvgElement(NamedTuple):
    """An element of SVG: its name, its attributes (those of SVG, without their namespace, and `style` taken apart), what is in
    it, and the byte where it begins.
    """

    tag: str
    attributes: Mapping[str, str]
    children: tuple[SvgElement, ...]
    at: int

    def walk(self) -> Iterator[SvgElement]:
        """It and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


def parsed(data: bytes) -> SvgElement:
    """The root of the file. What belongs to other namespaces (an editor's own notes) is left out. Raises DrawingError."""
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    reader.parser = parser
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.StartDoctypeDeclHandler = reader.refuse
    parser.EntityDeclHandler = reader.refuse
    try:
        parser.Parse(data, True)
    except expat.ExpatError as fault:
        raise DrawingError(f"it is no XML: {expat.ErrorString(fault.code)}", parser.ErrorByteIndex) from None
    if reader.root is None or reader.root.tag != "svg":
        raise DrawingError("its outermost element must be <svg>", 0)
    return reader.root


class _OpenElement(NamedTuple):
    """An element that has begun. `known`: of SVG, as all round it."""

    tag: str
    attributes: Mapping[str, str]
    children: list[SvgElement]
    at: int
    known: bool


class _Reader:
    """Takes what the parser reports."""

    parser: expat.XMLParserType

    def __init__(self) -> None:
        self.open: list[_OpenElement] = []
        self.root: SvgElement | None = None
        self.count = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        at = self.parser.CurrentByteIndex
        self.count += 1
        if DRAWING_ELEMENTS.passed_by(self.count):
            raise DrawingError(f"it has more than {DRAWING_ELEMENTS.most:,} elements", at)
        if DRAWING_DEPTH.passed_by(len(self.open) + 1):
            raise DrawingError(f"its groups stand in each other more than {DRAWING_DEPTH.most} deep", at)
        space, _, tag = name.rpartition(" ")
        known = space in (SVG, "") and (not self.open or self.open[-1].known)
        self.open.append(_OpenElement(tag, _own(attributes), [], at, known))

    def end(self, _: str) -> None:
        done = self.open.pop()
        if not done.known:
            return
        made = SvgElement(done.tag, done.attributes, tuple(done.children), done.at)
        if self.open:
            self.open[-1].children.append(made)
        else:
            self.root = made

    def refuse(self, *_: object) -> None:
        raise DrawingError(
            "it has a document type or entities; save it as plain SVG", self.parser.CurrentByteIndex
        )


def _own(attributes: Mapping[str, str]) -> Mapping[str, str]:
    """Attributes of SVG; what `style` says goes before what stands beside it (SVG 1.1, 6.4)."""
    own = {name: value.strip() for name, value in attributes.items() if " " not in name}
    if (link := attributes.get(f"{XLINK} href")) is not None:
        own.setdefault("href", link.strip())
    for rule in own.pop("style", "").split(";"):
        name, colon, value = rule.partition(":")
        if colon:
            own[name.strip()] = value.strip()
    return own
