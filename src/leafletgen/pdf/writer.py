"""The PDF file as numbered objects. The only door to reportlab, whose `pdfdoc` keeps numbers, offsets and trailer.

Values are written by `pdf.objects`; of reportlab's own catalog, pages, fonts and dates nothing is used, so that
no Helvetica, no clock and no setting of the machine gets into a file.
"""

from __future__ import annotations

import zlib
from functools import lru_cache
from hashlib import sha256
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject

from leafletgen.pdf.objects import Ref, Value, serialize

VERSION = (1, 6)
"""The newest version that PDF/X-4 allows."""

DEFLATE_LEVEL = 6


@lru_cache(maxsize=8)
def deflated(data: bytes) -> bytes:
    """Bytes that stand in many files, packed once."""
    return zlib.compress(data, DEFLATE_LEVEL)


class _Object(PDFObject):  # type: ignore[misc]
    """An indirect object by its bytes."""

    body: bytes | None = None

    def format(self, document: Any) -> bytes:
        if self.body is None:
            raise ValueError("object was reserved but never set")
        return self.body


class Writer:
    """Collects the objects of one file."""

    def __init__(self) -> None:
        self._document = PDFDocument(invariant=1, pdfVersion=VERSION)
        # reportlab begins with an object for its standard fonts; this file has none of them.
        self._document.objectcounter = 0
        self._document.idToObject.clear()
        self._document.numberToId.clear()
        self._document.idToObjectNumberAndVersion.clear()
        self._objects: list[_Object] = []

    def reserve(self) -> Ref:
        """A number for an object that is set later."""
        made = _Object()
        self._document.Reference(made)
        self._objects.append(made)
        return Ref(len(self._objects))

    def set(self, ref: Ref, value: Value) -> None:
        """Give a reserved object its value."""
        self._objects[ref.number - 1].body = serialize(value).encode("ascii")

    def add(self, value: Value) -> Ref:
        """A new object."""
        ref = self.reserve()
        self.set(ref, value)
        return ref

    def stream(self, data: bytes, entries: dict[str, Value] | None = None, *, plain: bool = False) -> Ref:
        """A new stream, deflated unless `plain` or already filtered."""
        head: dict[str, Value] = dict(entries or {})
        if not plain and "Filter" not in head:
            data = zlib.compress(data, DEFLATE_LEVEL)
            head["Filter"] = "FlateDecode"
        head["Length"] = len(data)
        ref = self.reserve()
        # PDF/A (6.1.7.1) wants an end of line before `endstream`.
        body = serialize(head).encode("ascii") + b"\nstream\n" + data + b"\nendstream"
        self._objects[ref.number - 1].body = body
        return ref

    def digest(self) -> bytes:
        """A fingerprint of all objects set so far: what identifies the file."""
        found = sha256()
        for made in self._objects:
            found.update(made.body or b"")
        return found.digest()[:16]

    def finish(self, catalog: Ref, info: Ref, identity: bytes) -> bytes:
        """The bytes of the file."""
        document = self._document
        document.Catalog = self._objects[catalog.number - 1]
        document.info = self._objects[info.number - 1]
        document._ID = serialize([identity, identity]).encode("ascii")
        return bytes(document.format())
