"""An XMP packet read (ISO 16684-1): its properties by namespace and name, whatever prefixes it uses.

By expat, as what matters beside the values are the prefixes (PDF/UA and PDF/A prescribe theirs), which no tree of the standard
library keeps. A document type, by which a small packet could ask for gigabytes, is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from leafletgen.core.record import NamedTuple

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XML = "http://www.w3.org/XML/1998/namespace"
DC = "http://purl.org/dc/elements/1.1/"
XMP = "http://ns.adobe.com/xap/1.0/"
XMP_MM = "http://ns.adobe.com/xap/1.0/mm/"
PDF = "http://ns.adobe.com/pdf/1.3/"
PDF_A = "http://www.aiim.org/pdfa/ns/id/"
PDF_UA = "http://www.aiim.org/pdfua/ns/id/"
PDF_X = "http://www.npes.org/pdfx/ns/id/"
DEEPEST = 60
"""Elements within elements that are read; no schema has so many."""
CONTAINERS = ("Alt", "Bag", "Seq")


class QName(NamedTuple):
    """The name of an element or attribute."""

    space: str
    name: str
    prefix: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """Namespace and name."""
        return self.space, self.name


@dataclass
class XmlElement:
    """An element: its name, attributes, elements and text within."""

    called: QName
    attributes: dict[QName, str] = field(default_factory=dict)
    kids: list[XmlElement] = field(default_factory=list)
    text: str = ""

    def attribute(self, space: str, name: str) -> str | None:
        """The value of an attribute."""
        return next((v for k, v in self.attributes.items() if k.key == (space, name)), None)

    def kid(self, space: str, name: str) -> XmlElement | None:
        """The first element within of a name."""
        return next((kid for kid in self.kids if kid.called.key == (space, name)), None)

    @property
    def container(self) -> XmlElement | None:
        """The rdf:Alt, rdf:Bag or rdf:Seq that the value is."""
        return next((k for k in self.kids if k.called.space == RDF and k.called.name in CONTAINERS), None)

    @property
    def items(self) -> list[XmlElement]:
        """What stands in it."""
        held = self.container
        return [] if held is None else [kid for kid in held.kids if kid.called.key == (RDF, "li")]

    @property
    def words(self) -> str:
        """The text of a simple value, or of the first item of an array."""
        items = self.items
        return items[0].text.strip() if items else self.text.strip()


@dataclass(frozen=True)
class XmpPacket:
    """What a packet says. `fault`: why it is none; `header`: the attributes that its xpacket has."""

    properties: tuple[XmlElement, ...] = ()
    fault: str = ""
    header: Mapping[str, str] = field(default_factory=dict)

    def property(self, space: str, name: str) -> XmlElement | None:
        """The first of that name."""
        return next((one for one in self.properties if one.called.key == (space, name)), None)

    def text(self, space: str, name: str) -> str | None:
        """Its text; None where there is no such property."""
        found = self.property(space, name)
        return None if found is None else found.words

    def of(self, space: str) -> list[XmlElement]:
        """All properties of a schema."""
        return [one for one in self.properties if one.called.space == space]


class PacketError(ValueError):
    """The bytes are no packet; the argument says why."""


def read(data: bytes) -> XmpPacket:
    """The packet; with `fault` where it cannot be read."""
    header = _header(data)
    try:
        root = _parsed(data)
    except (PacketError, expat.ExpatError, UnicodeError) as error:
        return XmpPacket((), str(error), header)
    rdf = root if root.called.key == (RDF, "RDF") else root.kid(RDF, "RDF")
    if rdf is None:
        return XmpPacket((), "there is no rdf:RDF in it", header)
    return XmpPacket(tuple(_properties(rdf)), "", header)


def _header(data: bytes) -> dict[str, str]:
    found = re.search(rb"<\?xpacket\s++", data)
    end = data.find(b"?>", found.end()) if found else -1
    told = data[found.end() : end].decode("latin-1") if found and end >= 0 else ""
    return {name: value for name, _, value in re.findall(r"(?<!\w)(\w++)\s*+=\s*+(['\"])(.*?)\2", told)}


def _properties(rdf: XmlElement) -> Iterator[XmlElement]:
    for described in rdf.kids:
        if described.called.key != (RDF, "Description"):
            continue
        for called, value in described.attributes.items():
            if called.space and called.space not in (RDF, XML):
                yield XmlElement(called, text=value)
        yield from described.kids


def _parsed(data: bytes) -> XmlElement:
    parser = expat.ParserCreate(namespace_separator="\t")
    parser.namespace_prefixes = True
    parser.ordered_attributes = True
    parser.buffer_text = True
    top = XmlElement(QName("", ""))
    below = [top]

    def start(tag: str, attributes: list[str]) -> None:
        if len(below) > DEEPEST:
            raise PacketError("its elements lie too deep in each other")
        made = XmlElement(_name(tag))
        made.attributes = {
            _name(key): value for key, value in zip(attributes[::2], attributes[1::2], strict=True)
        }
        below[-1].kids.append(made)
        below.append(made)

    def end(_: str) -> None:
        below.pop()

    def text(said: str) -> None:
        below[-1].text += said

    def refuse(*_: object) -> None:
        raise PacketError("it declares a document type")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = text, refuse
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        data = data.decode("utf-16").encode()
    parser.Parse(data.rstrip(b"\0 \r\n\t"), True)
    if not top.kids:
        raise PacketError("it is empty")
    return top.kids[0]


def _name(tag: str) -> QName:
    """Of `namespace TAB name TAB prefix`."""
    parts = tag.split("\t")
    if len(parts) == 1:
        return QName("", parts[0])
    return QName(parts[0], parts[1], parts[2] if len(parts) > 2 else "")
