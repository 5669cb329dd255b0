"""The outside of a font file (sfnt, collection, WOFF, WOFF2), looked at before any library reads it.

A file says how large its parts are; what it says is checked against what is there, and against a bound, so that no small
file fills the memory. Of WOFF (W3C, WOFF 1.0, 4 and 5; WOFF 2.0, 4) each part is unpacked here once, up to the size that it states.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from struct import unpack_from

from leafletgen.core.limits import FONT_FACES, FONT_TABLES
from leafletgen.core.record import NamedTuple
from leafletgen.text.fonts.composite import checksum
from leafletgen.text.fonts.facts import MOST_BYTES, broken

SFNT = (b"\x00\x01\x00\x00", b"OTTO", b"true")
MOST_TABLES, MOST_FACES = FONT_TABLES.most, FONT_FACES.most
HEAD = b"head"
CUT_OFF = "it is cut off"
NOT_A_FONT = "it is not a font (TrueType, OpenType, WOFF or a collection of them)"


class Outside(NamedTuple):
    """What a file is seen to be from outside: how many faces it holds, and the tables whose checksum is not the one that is stated.

    Checksums are often wrong in sound files, because programs that change a font do not count anew, and what draws letters
    on screens does not ask. So they prove nothing; they say why where a table cannot be read, and are reported where it can.
    """

    faces: int
    miscounted: tuple[str, ...]


def look(data: bytes) -> Outside:
    """The outside of a file. Raises Unusable where it is not sound."""
    if len(data) > MOST_BYTES:
        raise broken(f"it is larger than {MOST_BYTES >> 20} MB")
    kind = data[:4]
    try:
        if kind == b"ttcf":
            return _collection(data)
        if kind in SFNT:
            return Outside(1, tuple(_sfnt(data, 0)))
        if kind == b"wOFF":
            return Outside(1, tuple(_woff(data)))
        if kind == b"wOF2":
            _woff2(data)
            return Outside(1, ())
    except struct.error:
        raise broken(CUT_OFF) from None
    raise broken(NOT_A_FONT)


def is_plain(data: bytes) -> bool:
    """Whether it is a TrueType file and nothing round it."""
    return data[:4] in SFNT


def _collection(data: bytes) -> Outside:
    count = unpack_from(">L", data, 8)[0]
    if not 0 < count <= MOST_FACES:
        raise broken(f"it holds {count} faces; from 1 to {MOST_FACES} can be read")
    found = [tag for start in unpack_from(f">{count}L", data, 12) for tag in _sfnt(data, start)]
    return Outside(int(count), tuple(dict.fromkeys(found)))


def _sfnt(data: bytes, start: int) -> Iterator[str]:
    """The table directory: all tables inside the file, none twice. Gives those whose checksum is not the one that is stated."""
    if data[start : start + 4] not in SFNT:
        raise broken(NOT_A_FONT if start == 0 else "its tables are broken")
    count = unpack_from(">H", data, start + 4)[0]
    if not 0 < count <= MOST_TABLES:
        raise broken("its tables are broken")
    seen = set()
    for n in range(count):
        tag, stated, offset, length = unpack_from(">4s3L", data, start + 12 + 16 * n)
        if offset + length > len(data):
            raise broken(CUT_OFF)
        if tag in seen:
            raise broken("its tables are broken")
        seen.add(tag)
        if _counted(tag, data[offset : offset + length]) != stated:
            yield _shown(tag)


def _counted(tag: bytes, table: bytes) -> int:
    """The checksum of a table; that of `head` leaves out what is said there of the whole file."""
    return checksum(table[:8] + bytes(4) + table[12:] if tag == HEAD else table)


def _shown(tag: bytes) -> str:
    return tag.decode("ascii", "replace").strip()


def _woff(data: bytes) -> Iterator[str]:
    length, count = unpack_from(">LH", data, 8)
    if length > len(data):
        raise broken(CUT_OFF)
    if not 0 < count <= MOST_TABLES:
        raise broken("its tables are broken")
    rows = [unpack_from(">4s4L", data, 44 + 20 * n) for n in range(count)]
    if sum(row[3] for row in rows) > MOST_BYTES:
        raise broken(f"it is larger than {MOST_BYTES >> 20} MB")
    for tag, offset, packed, size, stated in rows:
        if offset + packed > len(data):
            raise broken(CUT_OFF)
        raw = data[offset : offset + packed]
        table = raw if packed == size else _inflated(raw, size)
        if len(table) != size:
            raise broken("its tables are broken")
        if _counted(tag, table) != stated:
            yield _shown(tag)


def _inflated(data: bytes, size: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, size + 1)
    except zlib.error:
        raise broken("its compressed data are damaged") from None


def _woff2(data: bytes) -> None:
    """The directory read, and the stream unpacked to what the directory states, no more and no less."""
    flavor, length, count, _, _, packed = unpack_from(">4sLHHLL", data, 4)
    if length != len(data):
        raise broken(CUT_OFF)
    if not 0 < count <= MOST_TABLES:
        raise broken("its tables are broken")
    if flavor == b"ttcf":
        raise broken("it is a collection in WOFF2; take its fonts as single files")
    at, total = 48, 0
    for _ in range(count):
        at, size = _woff2_row(data, at)
        total += size
    if total > MOST_BYTES:
        raise broken(f"it is larger than {MOST_BYTES >> 20} MB")
    if at + packed > len(data):
        raise broken(CUT_OFF)
    if _unpacked(data[at : at + packed], total) != total:
        raise broken("its compressed data are damaged")


def _woff2_row(data: bytes, at: int) -> tuple[int, int]:
    """One row of the directory at `at`: where it ends, and how many bytes of the stream are its table's."""
    flags = data[at : at + 1]
    if not flags:
        raise broken(CUT_OFF)
    number, transform = flags[0] & 0x3F, flags[0] >> 6
    at += 1
    tag = data[at : at + 4] if number == 63 else b""
    at += len(tag)
    at, size = _base128(data, at)
    # glyf (10) and loca (11) are packed in a form of their own unless the version is 3, hmtx (3) where it is 1.
    if number in (10, 11) or tag in (b"glyf", b"loca"):
        return _base128(data, at) if transform != 3 else (at, size)
    return _base128(data, at) if transform else (at, size)


def _base128(data: bytes, at: int) -> tuple[int, int]:
    """A number of up to five bytes, seven bits each (UIntBase128)."""
    value = 0
    for byte in data[at : at + 5]:
        at += 1
        value = value << 7 | byte & 0x7F
        if not byte & 0x80:
            return at, value
    raise broken("its tables are broken")


def _unpacked(data: bytes, most: int) -> int:
    """How many bytes a stream holds; counted to a little more than `most`, -1 where it is no whole stream."""
    import brotli

    reader, got, waiting = brotli.Decompressor(), 0, data
    try:
        while not reader.is_finished() and got <= most:
            piece = reader.process(waiting, output_buffer_limit=1 << 20)
            got, waiting = got + len(piece), b""
            if not piece and reader.can_accept_more_data():
                return -1
    except brotli.error:
        return -1
    return got
