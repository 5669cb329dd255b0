"""Composite glyphs added to a TrueType program: one glyph for a whole cluster.

A PDF reader finds text by its codes. Where a cluster of the text is drawn by several glyphs, or by one that is
moved, a new composite glyph (OpenType, `glyf`) puts them together, so that the cluster has one code.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from struct import pack, unpack, unpack_from

from leafletgen.core.record import NamedTuple

WORDS, XY_VALUES, MORE, MATRIX, OVERLAP, UNSCALED = 0x0001, 0x0002, 0x0020, 0x0080, 0x0400, 0x1000
"""Component flags: ARG_1_AND_2_ARE_WORDS, ARGS_ARE_XY_VALUES, MORE_COMPONENTS, WE_HAVE_A_TWO_BY_TWO, OVERLAP_COMPOUND,
UNSCALED_COMPONENT_OFFSET.
"""

QUARTER = pack(">4h", 0, 0x4000, -0x4000, 0)
"""A quarter to the left (F2Dot14)."""
MIRROR = pack(">4h", 0x4000, 0, 0, -0x4000)
"""Upside down as in water: about the base line."""

SCALES = ((0x0008, 2), (0x0040, 4), (0x0080, 8))
"""Component flags that add bytes: one scale, two scales, a matrix."""

SHORT_LOCA_LIMIT = 0x1FFFE
"""The furthest offset that the short form of `loca` can say."""

LOWEST, HIGHEST = -0x8000, 0x7FFF
"""The coordinates a glyph can have."""

KEPT = (b"OS/2", b"cvt ", b"fpgm", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"prep")


class Component(NamedTuple):
    """A glyph and where its origin goes, font units, y upwards."""

    gid: int
    dx: int
    dy: int


class Record(NamedTuple):
    """A glyph to be added: parts in paint order (none: an empty glyph) and its advance in font units.

    `box`: a rectangle as wide as the advance and so high, for text that is never painted but has a place.
    """

    parts: tuple[Component, ...]
    advance: int
    box: int = 0


class _Outline(NamedTuple):
    box: tuple[int, int, int, int]
    points: int
    contours: int
    depth: int


class _SubsetProgram:
    """The tables of a subset, open for adding."""

    def __init__(self, program: bytes, matrix: bytes) -> None:
        self.matrix = matrix
        self.tables = tables(program)
        self.head = bytearray(self.tables[b"head"])
        self.hhea = bytearray(self.tables[b"hhea"])
        self.maxp = bytearray(self.tables[b"maxp"])
        self.glyf = bytearray(self.tables[b"glyf"])
        self.count = unpack_from(">H", self.maxp, 4)[0]
        self.offsets = self._loca()
        self.metrics = self._hmtx()
        self._outlines: dict[int, _Outline | None] = {}

    def _loca(self) -> list[int]:
        long = unpack_from(">h", self.head, 50)[0]
        data = self.tables[b"loca"]
        if long:
            return list(unpack_from(f">{self.count + 1}L", data))
        return [2 * n for n in unpack_from(f">{self.count + 1}H", data)]

    def _hmtx(self) -> list[tuple[int, int]]:
        full = unpack_from(">H", self.hhea, 34)[0]
        data = self.tables[b"hmtx"]
        pairs = unpack_from(">" + "Hh" * full, data)
        metrics = list(zip(pairs[::2], pairs[1::2], strict=True))
        tail = unpack_from(f">{self.count - full}h", data, 4 * full)
        return metrics + [(metrics[-1][0], lsb) for lsb in tail]

    def outline(self, gid: int) -> _Outline | None:
        """Box and counts of a glyph of the program; None where it has no ink."""
        if gid not in self._outlines:
            self._outlines[gid] = self._read_outline(gid)
        return self._outlines[gid]

    def _read_outline(self, gid: int) -> _Outline | None:
        at, end = self.offsets[gid], self.offsets[gid + 1]
        if end <= at:
            return None
        contours, *box = unpack_from(">5h", self.glyf, at)
        x0, y0, x1, y1 = box
        if contours >= 0:
            points = unpack_from(">H", self.glyf, at + 8 + 2 * contours)[0] + 1 if contours else 0
            return _Outline((x0, y0, x1, y1), points, contours, 0)
        inner = [o for o in map(self.outline, _components(self.glyf, at + 10)) if o is not None]
        depth = 1 + max((o.depth for o in inner), default=0)
        return _Outline((x0, y0, x1, y1), sum(o.points for o in inner), sum(o.contours for o in inner), depth)

    def add(self, record: Record) -> None:
        """Append one glyph."""
        parts = [(_within(part, o), o) for part in record.parts if (o := self._part(part.gid)) is not None]
        lsb = 0
        if (parts or record.box) and len(self.glyf) & 1:
            self.glyf.append(0)
            self.offsets[-1] = len(self.glyf)
        if parts:
            box = _union(parts)
            self.glyf += pack(">5h", -1, *box) + _pack_parts([part for part, _ in parts], self.matrix)
            lsb = box[0]
            self._grow(parts, box)
            self._bear(record.advance, box)
        elif record.box:
            self.glyf += _rectangle(record.advance, record.box)
            self._raise(((6, 4), (8, 1)))  # maxPoints, maxContours
            self._spread((0, 0, record.advance, record.box))
            self._bear(record.advance, (0, 0, record.advance, record.box))
        widest = max(record.advance, unpack_from(">H", self.hhea, 10)[0])
        self.hhea[10:12] = pack(">H", widest)  # advanceWidthMax
        self.offsets.append(len(self.glyf))
        self.metrics.append((record.advance, lsb))

    def _part(self, gid: int) -> _Outline | None:
        """Box and counts of a glyph as it is put into another."""
        found = self.outline(gid)
        if found is None or not self.matrix:
            return found
        x0, y0, x1, y1 = found.box
        return found._replace(box=(x0, -y1, x1, -y0) if self.matrix == MIRROR else (-y1, x0, -y0, x1))

    def _grow(self, parts: Sequence[tuple[Component, _Outline]], box: tuple[int, int, int, int]) -> None:
        """Keep the greatest counts of `maxp` and the box of `head` true."""
        self._raise(
            (
                (10, sum(o.points for _, o in parts)),  # maxCompositePoints
                (12, sum(o.contours for _, o in parts)),  # maxCompositeContours
                (28, len(parts)),  # maxComponentElements
                (30, 1 + max(o.depth for _, o in parts)),  # maxComponentDepth
            )
        )
        self._spread(box)

    def _raise(self, found: Iterable[tuple[int, int]]) -> None:
        """Make fields of `maxp` (offset, value) at least so great."""
        for at, value in found:
            self.maxp[at : at + 2] = pack(">H", max(value, unpack_from(">H", self.maxp, at)[0]))

    def _spread(self, box: tuple[int, int, int, int]) -> None:
        x0, y0, x1, y1 = unpack_from(">4h", self.head, 36)
        self.head[36:44] = pack(">4h", min(x0, box[0]), min(y0, box[1]), max(x1, box[2]), max(y1, box[3]))

    def _bear(self, advance: int, box: tuple[int, int, int, int]) -> None:
        """Keep the extremes of `hhea` true: the least bearings of both sides, xMaxExtent."""
        left, right, extent = unpack_from(">3h", self.hhea, 12)
        least = min(left, box[0]), min(right, advance - box[2])
        self.hhea[12:18] = pack(">3h", least[0], max(least[1], LOWEST), max(extent, box[2]))

    def build(self) -> bytes:
        """The whole program."""
        count = len(self.metrics)
        self.maxp[4:6] = pack(">H", count)
        self.hhea[34:36] = pack(">H", count)
        long = self.offsets[-1] > SHORT_LOCA_LIMIT or any(offset & 1 for offset in self.offsets)
        self.head[50:52] = pack(">h", long)
        if long:
            loca = pack(f">{count + 1}L", *self.offsets)
        else:
            loca = pack(f">{count + 1}H", *(offset >> 1 for offset in self.offsets))
        hmtx = pack(">" + "Hh" * count, *(value for pair in self.metrics for value in pair))
        done = {tag: data for tag, data in self.tables.items() if tag in KEPT}
        done |= {b"head": bytes(self.head), b"hhea": bytes(self.hhea), b"maxp": bytes(self.maxp)}
        done |= {b"glyf": bytes(self.glyf), b"loca": loca, b"hmtx": hmtx}
        done[b"post"] = pack(">4L", 0x00030000, 0, 0, 0) + bytes(16)
        return assemble(done)


def append(program: bytes, records: Iterable[Record], matrix: bytes = b"") -> bytes:
    """The TrueType program with the records as new glyphs behind its own, in order, and without layout tables. `matrix`: their
    parts are turned a quarter to the left, each about its origin (`QUARTER`), or mirrored about the base line (`MIRROR`).
    """
    open_program = _SubsetProgram(program, matrix)
    if matrix == MIRROR:
        records = [r._replace(parts=tuple(p._replace(dy=-p.dy) for p in r.parts)) for r in records]
        ascent, descent = unpack_from(">2h", open_program.hhea, 4)
        open_program.hhea[4:8] = pack(">2h", -descent, -ascent)
    for record in records:
        open_program.add(record)
    return open_program.build()


def tables(program: bytes) -> dict[bytes, bytes]:
    """The tables of an sfnt file by tag."""
    found = {}
    for i in range(unpack_from(">H", program, 4)[0]):
        tag, _, offset, length = unpack_from(">4s3L", program, 12 + 16 * i)
        found[tag] = program[offset : offset + length]
    return found


def assemble(parts: dict[bytes, bytes]) -> bytes:
    """An sfnt file of the tables, checksums anew (OpenType, "Table directory")."""
    count = len(parts)
    power = count.bit_length() - 1
    directory = pack(">LHHHH", 0x00010000, count, 16 << power, power, 16 * count - (16 << power))
    body = bytearray()
    start = 12 + 16 * count
    head_at = 0
    for tag in sorted(parts):
        data = parts[tag]
        if tag == b"head":
            data = data[:8] + bytes(4) + data[12:]
            head_at = start + len(body)
        directory += pack(">4s3L", tag, checksum(data), start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    whole = bytearray(directory + body)
    whole[head_at + 8 : head_at + 12] = pack(">L", (0xB1B0AFBA - checksum(whole)) & 0xFFFFFFFF)
    return bytes(whole)


def checksum(data: bytes | bytearray) -> int:
    """The sum of the big-endian 32-bit words, the last one filled with zeros."""
    whole = bytes(data) + bytes(-len(data) % 4)
    words: tuple[int, ...] = unpack(f">{len(whole) // 4}L", whole)
    return sum(words) & 0xFFFFFFFF


def _components(glyf: bytes | bytearray, at: int) -> list[int]:
    found = []
    flags = MORE
    while flags & MORE:
        flags, gid = unpack_from(">HH", glyf, at)
        found.append(gid)
        at += 8 if flags & WORDS else 6
        at += sum(size for flag, size in SCALES if flags & flag)
    return found


def _rectangle(width: int, height: int) -> bytes:
    """A simple glyph: one contour of four points on the curve."""
    on_curve = bytes((1, 1, 1, 1))
    xs, ys = pack(">4h", 0, 0, width, 0), pack(">4h", 0, height, 0, -height)
    return pack(">7h", 1, 0, 0, width, height, 3, 0) + on_curve + xs + ys


def _within(part: Component, outline: _Outline) -> Component:
    """A part moved as little as is needed for its ink to have coordinates that a glyph can have.

    That far away, more than eight times its size, is no ink that anybody would look for: a letter under hundreds of signs.
    """
    x0, y0, x1, y1 = outline.box
    dx = min(max(part.dx, LOWEST - min(x0, 0)), HIGHEST - max(x1, 0))
    dy = min(max(part.dy, LOWEST - min(y0, 0)), HIGHEST - max(y1, 0))
    return part if (dx, dy) == part[1:] else part._replace(dx=dx, dy=dy)


def _union(parts: Sequence[tuple[Component, _Outline]]) -> tuple[int, int, int, int]:
    return (
        min(p.dx + o.box[0] for p, o in parts),
        min(p.dy + o.box[1] for p, o in parts),
        max(p.dx + o.box[2] for p, o in parts),
        max(p.dy + o.box[3] for p, o in parts),
    )


def _pack_parts(parts: Sequence[Component], matrix: bytes) -> bytes:
    packed = b""
    for i, part in enumerate(parts):
        flags = WORDS | XY_VALUES | (MATRIX | UNSCALED if matrix else 0)
        flags |= MORE if i + 1 < len(parts) else 0
        flags |= OVERLAP if i == 0 else 0
        packed += pack(">HHhh", flags, part.gid, part.dx, part.dy) + matrix
    return packed
