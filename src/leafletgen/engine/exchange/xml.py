"""XML by lxml, whose only door this is. From strangers: no document type, no entities, no network, no bombs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from leafletgen.core.diagnostics import Sink, diagnostic
from leafletgen.core.files.intake import passed
from leafletgen.core.limits import XML_ELEMENTS

XML = "http://www.w3.org/XML/1998/namespace"


def parse(data: bytes, sink: Sink, kind: str, *, doctype: bool = False) -> Any:
    """The root element; None (and reported) where the file is no XML or brings a document type along. `doctype`: it may name
    one, as files of translation memories do; nobody goes there, and it declares nothing of its own.
    """
    from lxml import etree

    count = data.count(b"<") // 2
    if XML_ELEMENTS.passed_by(count):
        sink.add(passed(XML_ELEMENTS, count, None, path=kind))
        return None
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError):
        sink.add(diagnostic("import-unreadable", kind=kind))
        return None
    named = root.getroottree().docinfo
    if named.internalDTD is not None and not (doctype and _declares_nothing(named.internalDTD)):
        sink.add(diagnostic("import-doctype"))
        return None
    return root


def _declares_nothing(own: Any) -> bool:
    """Whether a document type is a name and an address alone."""
    return not any(True for _ in (*own.iterentities(), *own.iterelements()))


def name(element: Any) -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def children(element: Any, wanted: str) -> list[Any]:
    """The children of a name, whatever their namespace."""
    return [child for child in element if name(child) == wanted]


def child(element: Any, wanted: str) -> Any:
    """The first child of a name, or None."""
    found = children(element, wanted)
    return found[0] if found else None


def text(element: Any) -> str:
    """All characters of an element; marks that a tool has put in (segments, tags) are looked through."""
    return "".join(element.itertext()) if element is not None else ""


def element(tag: str, attributes: Mapping[str, str], spaces: Mapping[str | None, str] | None = None) -> Any:
    """A root element; `spaces`: the namespaces of the file by their prefixes, None being the one without."""
    from lxml import etree

    return etree.Element(tag, attributes, nsmap=spaces)


def below(parent: Any, tag: str, attributes: Mapping[str, str] | None = None) -> Any:
    """A new element at the end of another one."""
    from lxml import etree

    return etree.SubElement(parent, tag, attributes or {})


def document(root: Any) -> bytes:
    """The bytes of a file."""
    from lxml import etree

    data: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return data
