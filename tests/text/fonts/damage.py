"""Fonts of each kind damaged in thirty ways, by seed: what a bad download, a bad disk or a bad will makes of a file."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from random import Random
from struct import pack, pack_into, unpack_from
from typing import NamedTuple

import brotli
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from tests.text.fonts.making import of_kind, opened, saved, static

from leafletgen.text.fonts.composite import assemble, tables

VARIANTS = 30
Tables = dict[bytes, bytes]


class Damaged(NamedTuple):
    """A damaged file. `certain`: it cannot be a sound font any more; else a number in it may have become another one."""

    name: str
    data: bytes
    certain: bool


# ---------------------------------------------------------------- wrapping


def sfnt(parts: Mapping[bytes, bytes]) -> bytes:
    """A file whose checksums are right, so that only what is inside is wrong."""
    data = assemble(dict(parts))
    return (b"OTTO" + data[4:]) if b"CFF " in parts or b"CFF2" in parts else data


def _collection(parts: Mapping[bytes, bytes]) -> bytes:
    faces = [sfnt(parts), static(700)]
    start = 12 + 4 * len(faces)
    whole, offsets = bytearray(), []
    for face in faces:
        base = start + len(whole)
        offsets.append(base)
        moved = bytearray(face)
        for n in range(unpack_from(">H", face, 4)[0]):
            at = 12 + 16 * n + 8
            pack_into(">L", moved, at, unpack_from(">L", face, at)[0] + base)
        whole += moved
    return pack(">4sLL", b"ttcf", 0x00010000, len(faces)) + pack(f">{len(faces)}L", *offsets) + bytes(whole)


def _woff(parts: Mapping[bytes, bytes]) -> bytes:
    data = sfnt(parts)
    count = unpack_from(">H", data, 4)[0]
    rows, body, start = b"", b"", 44 + 20 * count
    for n in range(count):
        tag, stated, offset, size = unpack_from(">4s3L", data, 12 + 16 * n)
        packed = zlib.compress(data[offset : offset + size])
        packed = packed if len(packed) < size else data[offset : offset + size]
        rows += pack(">4s4L", tag, start + len(body), len(packed), size, stated)
        body += packed + bytes(-len(packed) % 4)
    head = pack(
        ">4s4sLHHLHH5L", b"wOFF", data[:4], start + len(body), count, 0, len(data), 1, 0, 0, 0, 0, 0, 0
    )
    return head + rows + body


def _base128(value: int) -> bytes:
    out = bytes([value & 0x7F])
    while value := value >> 7:
        out = bytes([value & 0x7F | 0x80]) + out
    return out


def _woff2(parts: Mapping[bytes, bytes]) -> bytes:
    rows, body = b"", b""
    for tag, table in parts.items():
        plain = 3 if tag in (b"glyf", b"loca") else 0
        rows += bytes([plain << 6 | 63]) + tag + _base128(len(table))
        body += table
    packed = brotli.compress(body, quality=1)
    size = 12 + sum(16 + len(t) + -len(t) % 4 for t in parts.values())
    head = [b"wOF2", b"\x00\x01\x00\x00", 48 + len(rows) + len(packed), len(parts), 0, size, len(packed), 1]
    return pack(">4s4sLHHLLHH5L", *head, 0, 0, 0, 0, 0, 0) + rows + packed


WRAP: dict[str, Callable[[Mapping[bytes, bytes]], bytes]] = {
    "ttf": sfnt, "otf": sfnt, "variable": sfnt, "cff2": sfnt, "ttc": _collection, "woff": _woff, "woff2": _woff2,
}  # fmt: skip


@cache
def inside(kind: str) -> Tables:
    """The tables of the sound font of a kind."""
    plain = of_kind(kind) if kind in ("otf", "variable", "cff2") else static()
    return tables(plain)


# ---------------------------------------------------------------- what goes wrong inside


def put(parts: Tables, tag: bytes, at: int, form: str, value: int) -> None:
    table = bytearray(parts[tag])
    pack_into(form, table, at, value)
    parts[tag] = bytes(table)


def outlines(parts: Tables) -> bytes:
    return next(tag for tag in (b"glyf", b"CFF ", b"CFF2") if tag in parts)


def missing(parts: Tables, rng: Random) -> None:
    del parts[rng.choice([b"head", b"hhea", b"hmtx", b"maxp", b"cmap", b"OS/2", outlines(parts)])]


def empty(parts: Tables, rng: Random) -> None:
    parts[rng.choice([b"head", b"hhea", b"hmtx", b"maxp", b"cmap", b"OS/2", outlines(parts)])] = b""


def halved(parts: Tables, rng: Random) -> None:
    tag = rng.choice([b"hmtx", b"cmap", b"head", outlines(parts)])
    parts[tag] = parts[tag][: len(parts[tag]) // 2]


def exchanged(parts: Tables, rng: Random) -> None:
    one, two = rng.sample([b"head", b"cmap", b"hmtx", b"OS/2", b"name"], 2)
    parts[one], parts[two] = parts[two], parts[one]


def no_em(parts: Tables, rng: Random) -> None:
    put(parts, b"head", 18, ">H", rng.choice([0, 1, 15, 65535]))


def many_glyphs(parts: Tables, rng: Random) -> None:
    put(parts, b"maxp", 4, ">H", rng.choice([65535, 40000, 1, 0]))


def many_metrics(parts: Tables, rng: Random) -> None:
    put(parts, b"hhea", 34, ">H", rng.choice([65535, 0, 4000]))


def broken_cmap(parts: Tables, rng: Random) -> None:
    for n in range(unpack_from(">H", parts[b"cmap"], 2)[0]):
        put(parts, b"cmap", 4 + 8 * n + 4, ">L", rng.choice([0xFFFFFFFF, len(parts[b"cmap"]) - 1]))


def circle(parts: Tables, rng: Random) -> None:
    """A composite glyph that is a part of itself; in CFF a font without strings."""
    tag = outlines(parts)
    if tag != b"glyf":
        parts[tag] = parts[tag][:4] + b"\xff\xff\xff\xff" + parts[tag][8:]
        return
    loca = parts[b"loca"]
    long = unpack_from(">h", parts[b"head"], 50)[0]
    count = unpack_from(">H", parts[b"maxp"], 4)[0]
    offsets = [n if long else 2 * n for n in unpack_from(f">{count + 1}{'L' if long else 'H'}", loca)]
    roomy = [n for n in range(1, count) if offsets[n + 1] - offsets[n] >= 18]
    victim = rng.choice(roomy)
    put_at = offsets[victim]
    body = pack(">5hHH2h", -1, 0, 0, 100, 100, 0x0003, victim, 0, 0)
    glyf = bytearray(parts[b"glyf"])
    glyf[put_at : put_at + len(body)] = body
    parts[b"glyf"] = bytes(glyf)


@cache
def looping_rules() -> bytes:
    """A GSUB whose contextual lookup calls itself."""
    font = opened(static())
    for tag in ("GSUB", "GPOS", "GDEF"):
        if tag in font:
            del font[tag]
    rules = "lookup one { sub a by b; } one; feature calt { sub a' lookup one b; } calt;"
    addOpenTypeFeaturesFromString(font, rules)
    lookups = font["GSUB"].table.LookupList.Lookup
    for number, lookup in enumerate(lookups):
        for part in lookup.SubTable:
            for record in getattr(part, "SubstLookupRecord", ()):
                record.LookupListIndex = number
    return tables(saved(font))[b"GSUB"]


def looping(parts: Tables, rng: Random) -> None:
    parts[b"GSUB"] = looping_rules()


def absurd_rules(parts: Tables, rng: Random) -> None:
    """Counts and offsets of a layout table that lead out of it."""
    rules = bytearray(looping_rules())
    pack_into(">H", rules, rng.choice([4, 6, 8]), rng.choice([0xFFFF, len(rules) - 2, 0x7FFF]))
    parts[b"GSUB"] = bytes(rules)


def noise(parts: Tables, rng: Random) -> None:
    """Bytes flipped behind right checksums."""
    tag = rng.choice(sorted(tag for tag in parts if len(parts[tag]) > 8))
    table = bytearray(parts[tag])
    for _ in range(rng.randint(1, 30)):
        table[rng.randrange(len(table))] ^= 1 << rng.randrange(8)
    parts[tag] = bytes(table)


def garbage(parts: Tables, rng: Random) -> None:
    tag = rng.choice([b"cmap", b"head", b"hhea", outlines(parts)])
    parts[tag] = rng.randbytes(len(parts[tag]))


INSIDE: tuple[tuple[Callable[[Tables, Random], None], bool], ...] = (
    (missing, True), (empty, True), (halved, True), (exchanged, True), (no_em, True), (many_glyphs, True),
    (many_metrics, True), (broken_cmap, True), (circle, True), (looping, True), (absurd_rules, True), (garbage, True),
    (noise, False), (noise, False), (noise, False), (noise, False), (noise, False), (noise, False),
)  # fmt: skip


# ---------------------------------------------------------------- what goes wrong with the file


def cut(data: bytes, rng: Random) -> bytes:
    return data[: rng.randrange(len(data))]


def flipped(data: bytes, rng: Random) -> bytes:
    """Bytes behind the directory flipped."""
    changed = bytearray(data)
    for _ in range(rng.randint(1, 20)):
        changed[rng.randrange(len(data) // 4, len(data))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def lost_offsets(data: bytes, rng: Random) -> bytes:
    """An absurd number of tables, or of faces."""
    changed = bytearray(data)
    at = {b"ttcf": 8, b"wOFF": 12, b"wOF2": 12}.get(data[:4], 4)
    pack_into(">H", changed, at, rng.choice([0xFFFF, 127]))
    return bytes(changed)


def variants(kind: str) -> Iterator[Damaged]:
    """Thirty damaged files of a kind."""
    sound = of_kind(kind)
    for n in range(VARIANTS):
        rng = Random(f"{kind} {n}")
        if n < 5:
            yield Damaged(f"cut {n}", cut(sound, rng), True)
        elif n < 10:
            # A flipped bit may hit padding between tables, or what is said of the whole file, which nothing depends on.
            yield Damaged(f"flipped {n}", flipped(sound, rng), False)
        elif n < 12:
            yield Damaged(f"lost_offsets {n}", lost_offsets(sound, rng), True)
        else:
            change, certain = INSIDE[n - 12]
            parts = dict(inside(kind))
            change(parts, rng)
            yield Damaged(f"{change.__name__} {n}", WRAP[kind](parts), certain)
