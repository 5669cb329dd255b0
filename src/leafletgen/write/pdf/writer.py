"""The PDF file as numbered objects: the door to reportlab, which keeps the numbers and writes objects, streams,
cross-references and trailer round the values of `pdf.objects`.

Values are handed over as ready bytes: reportlab's own classes for them sort and wrap by its settings, and a tag tree has
ten thousand. No clock and no setting of the machine gets into a file.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from functools import lru_cache
from hashlib import sha256
from typing import Any

from leafletgen.core.record import NamedTuple
from leafletgen.core.unaltered import unaltered
from leafletgen.write.pdf.objects import Ref, TextString, Value, serialize

with unaltered():
    from reportlab.pdfbase.pdfdoc import (
        NoEncryption,
        PDFCrossReferenceTable,
        PDFDocument,
        PDFFile,
        PDFIndirectObject,
        PDFObject,
        PDFStream,
        PDFTrailer,
    )

VERSION = (1, 6)
"""The newest version that PDF/X-4 allows."""

BINARY = b"%\xe2\xe3\xcf\xd3\n"
"""A comment of bytes above 127, so that nobody takes the file for text (PDF/A, 6.1.2)."""

DEFLATE_LEVEL = 6


@lru_cache(maxsize=8)
def deflated(data: bytes) -> bytes:
    """Bytes that stand in many files, packed once."""
    return zlib.compress(data, DEFLATE_LEVEL)


class _Object(PDFObject):  # type: ignore[misc]  # reportlab has no types
    """An indirect object that is given its value later; in a file that is not locked its bytes are ready then."""

    value: Value = None
    data: bytes | None = None

    @property
    def is_set(self) -> bool:
        """Whether it has its value."""
        return self.data is not None

    def again(self) -> _Object:
        """One of the same number without a value."""
        other = _Object()
        other.__InternalName__ = self.__InternalName__
        return other

    def format(self, document: PDFDocument) -> bytes:
        if self.data is None:
            number, _ = document.idToObjectNumberAndVersion[self.__InternalName__]
            raise ValueError(f"object {number} was reserved but never set")
        if isinstance(document.encrypt, NoEncryption):
            return self.data
        return serialize(_locked(self.value, document.encrypt.encode)).encode("ascii")


class _Stream(PDFStream):  # type: ignore[misc]  # reportlab has no types
    """A stream: `dictionary` holds values of ours, `content` is filtered already. Both may be given later."""

    @property
    def is_set(self) -> bool:
        """Whether it has its content."""
        return self.content is not None

    def format(self, document: PDFDocument) -> bytes:
        head, content = self.dictionary, self.content
        if content is None:
            raise ValueError("a stream was reserved but never set")
        if not isinstance(document.encrypt, NoEncryption):
            content = document.encrypt.encode(content)
            head = _locked(head, document.encrypt.encode)
        body = serialize({**head, "Length": len(content)}).encode("ascii")
        # reportlab's own has no end of line before `endstream`; PDF/A (6.1.7.1) wants one.
        return b"%b\nstream\n%b\nendstream" % (body, content)


def _locked(value: Value, encode: Callable[[bytes], bytes]) -> Value:
    """A value with all its strings encrypted (7.6.2)."""
    if isinstance(value, TextString):
        return bytes(encode(value.encoded))
    if isinstance(value, bytes):
        return bytes(encode(value))
    if isinstance(value, Mapping):
        return {key: _locked(one, encode) for key, one in value.items()}
    if isinstance(value, list) or type(value) is tuple:
        return [_locked(one, encode) for one in value]
    return value


class _File(PDFFile):  # type: ignore[misc]  # reportlab has no types
    """The bytes so far; begins without reportlab's name."""

    def __init__(self, begun: bytes = b"") -> None:
        super().__init__(VERSION)
        self.strings.clear()
        self.offset = 0
        self.add(begun or b"%%PDF-%d.%d\n" % VERSION + BINARY)


class FileBeginning(NamedTuple):
    """The beginning of files that share objects: its bytes, where each object stands in them, the fingerprint of these so far;
    the document with these objects and the numbers that are reserved.
    """

    data: bytes
    offsets: dict[str, int]
    print: Any
    document: _Document


class _Document(PDFDocument):  # type: ignore[misc]  # reportlab has no types
    """reportlab's register of objects, empty: its own constructor asks the clock and the settings and makes a catalog, an
    outline and a dictionary for Helvetica.
    """

    def __init__(self) -> None:
        self.objectcounter = 0
        self.numberToId: dict[int, str] = {}
        self.idToObject: dict[str, PDFObject] = {}
        self.idToObjectNumberAndVersion: dict[str, tuple[int, int]] = {}
        self.idToOffset: dict[str, int] = {}
        self.begun: FileBeginning | None = None

    def left(self) -> list[tuple[str, PDFObject]]:
        """The objects that stand not yet in the beginning of the file, and their names."""
        done = self.begun.offsets if self.begun else {}
        return [(name, made) for name, made in self.idToObject.items() if name not in done]

    def put(self, file: _File) -> None:
        """Write the objects that are left."""
        for name, made in self.left():
            self.idToOffset[name] = file.add(PDFIndirectObject(name, made).format(self))

    def format(self, catalog: Ref, info: Ref, identity: bytes) -> bytes:
        """The whole file (ISO 32000-1, 7.5), without the comments that reportlab's own puts between the objects."""
        file = _File(self.begun.data if self.begun else b"")
        self.put(file)
        table = PDFCrossReferenceTable()
        table.addsection(0, list(self.idToObject))
        trailer = PDFTrailer(
            startxref=file.add(table.format(self)),
            Size=len(self.idToObject) + 1,
            Root=serialize(catalog),
            Info=serialize(info),
            ID=serialize([identity, identity]),
        )
        file.add(trailer.format(self))
        return bytes(file.format(self))


class Writer:
    """Collects the objects of one file."""

    def __init__(self, document: PDFDocument | None = None) -> None:
        """`document`: one of a program that writes it by reportlab itself; without it, a file of ours."""
        self._document = _Document() if document is None else document

    def reserve(self) -> Ref:
        """A number for an object that is set later."""
        return self._put(_Object())

    def set(self, ref: Ref, value: Value) -> None:
        """Give a reserved object its value."""
        made = self._at(ref)
        made.value, made.data = value, serialize(value).encode("ascii")

    def add(self, value: Value) -> Ref:
        """A new object."""
        ref = self.reserve()
        self.set(ref, value)
        return ref

    def stream(self, data: bytes, entries: dict[str, Value] | None = None, *, plain: bool = False) -> Ref:
        """A new stream, deflated unless `plain` or already filtered."""
        ref = self.reserve_stream()
        self.fill(ref, data, entries, plain=plain)
        return ref

    def reserve_stream(self, name: str | None = None) -> Ref:
        """A number for a stream that is filled later; `name`: what reportlab's canvas calls it."""
        return self._put(_Stream(), name)

    def fill(
        self, ref: Ref, data: bytes, entries: dict[str, Value] | None = None, *, plain: bool = False
    ) -> None:
        """Give a reserved stream its content; see `stream`."""
        head: dict[str, Value] = dict(entries or {})
        if not plain and "Filter" not in head:
            data = zlib.compress(data, DEFLATE_LEVEL)
            head["Filter"] = "FlateDecode"
        made = self._at(ref)
        made.dictionary, made.content = head, data

    def _put(self, made: PDFObject, name: str | None = None) -> Ref:
        reference = self._document.Reference(made, name)
        number, _ = self._document.idToObjectNumberAndVersion[reference.name]
        return Ref(number)

    def _at(self, ref: Ref) -> Any:
        return self._document.idToObject[self._document.numberToId[ref.number]]

    def digest(self) -> bytes:
        """A fingerprint of all objects set so far: what identifies the file."""
        found = sha256() if self._document.begun is None else self._document.begun.print.copy()
        for _, made in self._document.left():
            found.update(made.format(self._document))
        return bytes(found.digest()[:16])

    def beginning(self) -> FileBeginning:
        """All that is set so far as the beginning of a file, and of others like it. What is only reserved stands behind it."""
        document, file, found = self._document, _File(), sha256()
        ready = [(name, made) for name, made in document.idToObject.items() if made.is_set]
        for name, made in ready:
            found.update(made.format(document))
            document.idToOffset[name] = file.add(PDFIndirectObject(name, made).format(document))
        return FileBeginning(bytes(file.format(document)), dict(document.idToOffset), found, document)

    @classmethod
    def after(cls, begun: FileBeginning) -> Writer:
        """A file with this beginning. Numbers that were reserved in it are reserved here, too."""
        document, before = _Document(), begun.document
        document.begun, document.objectcounter = begun, before.objectcounter
        for name in ("numberToId", "idToObject", "idToObjectNumberAndVersion", "idToOffset"):
            setattr(document, name, dict(getattr(before, name)))
        for name, made in document.idToObject.items():
            if not made.is_set:
                document.idToObject[name] = made.again()
        return cls(document)

    def finish(self, catalog: Ref, info: Ref, identity: bytes) -> bytes:
        """The bytes of the file."""
        return self._document.format(catalog, info, identity)
