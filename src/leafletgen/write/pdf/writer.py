"""The PDF file as numbered objects: header, cross-reference table and trailer round what `pdf.objects` writes.

No clock and no setting of the machine gets into a file.
"""

from __future__ import annotations

import zlib
from functools import lru_cache
from hashlib import sha256

from leafletgen.write.pdf.objects import Ref, Value, serialize

VERSION = (1, 6)
"""The newest version that PDF/X-4 allows."""

BINARY = b"%\xe2\xe3\xcf\xd3\n"
"""A comment of bytes above 127, so that nobody takes the file for text (PDF/A, 6.1.2)."""

DEFLATE_LEVEL = 6


@lru_cache(maxsize=8)
def deflated(data: bytes) -> bytes:
    """Bytes that stand in many files, packed once."""
    return zlib.compress(data, DEFLATE_LEVEL)


class Writer:
    """Collects the objects of one file."""

    def __init__(self) -> None:
        self._objects: list[bytes | None] = []

    def reserve(self) -> Ref:
        """A number for an object that is set later."""
        self._objects.append(None)
        return Ref(len(self._objects))

    def set(self, ref: Ref, value: Value) -> None:
        """Give a reserved object its value."""
        self._objects[ref.number - 1] = serialize(value).encode("ascii")

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
        self._objects[ref.number - 1] = body
        return ref

    def digest(self) -> bytes:
        """A fingerprint of all objects set so far: what identifies the file."""
        found = sha256()
        for made in self._objects:
            found.update(made or b"")
        return found.digest()[:16]

    def finish(self, catalog: Ref, info: Ref, identity: bytes) -> bytes:
        """The bytes of the file: header, objects, cross-reference table, trailer (ISO 32000-1, 7.5)."""
        whole = bytearray(b"%%PDF-%d.%d\n" % VERSION + BINARY)
        places = []
        for number, body in enumerate(self._objects, 1):
            if body is None:
                raise ValueError(f"object {number} was reserved but never set")
            places.append(len(whole))
            whole += b"%d 0 obj\n%b\nendobj\n" % (number, body)
        table = len(whole)
        count = len(places) + 1
        # Every entry is 20 bytes long, its line end included.
        whole += b"xref\n0 %d\n0000000000 65535 f \n" % count
        whole += b"".join(b"%010d 00000 n \n" % place for place in places)
        trailer: dict[str, Value] = {"Size": count, "Root": catalog, "Info": info, "ID": [identity, identity]}
        whole += b"trailer\n%b\nstartxref\n%d\n%%%%EOF\n" % (serialize(trailer).encode("ascii"), table)
        return bytes(whole)
