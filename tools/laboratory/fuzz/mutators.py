"""How bytes are changed beside what libFuzzer does: by their kind, so that more than the outermost check is reached.

Each is a function of bytes and a seeded chance; what it cannot take apart it gives back as it is.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Sequence
from random import Random

Mutator = Callable[[bytes, Random], bytes]

_TOKEN = re.compile(rb"[A-Za-z_][A-Za-z0-9_.-]*|[0-9][0-9.]*|[^\x00-\x7f]+|[ \t]+|\r?\n|.", re.DOTALL)
NASTY: Sequence[bytes] = (
    b"", b"0", b"-1", b"1e999", b"nan", b"inf", b"99999999999999999999", b"0.0000001", b"-0", b"null", b"~", b"true", b"[]", b"{}",
    b"''", b'""', b"|", b">", b"&a", b"*a", b"!!x", b"<<", b"---", b"...", b"\t", b"\r", b"\r\n", b"\n\n", b"\0", b"\x85", b"\x1b",
    b"\xef\xbb\xbf", b"\xff\xfe", "\u2028".encode(), "\u202e".encode(), "\u200d".encode(), "\u0301".encode() * 40, "٣".encode(),
    "²".encode(), "ﬁ".encode(), "ß".encode(), "İ".encode(), "😀".encode(), "：".encode(), "「".encode(), b"\xed\xa0\x80", b"\xc3",
    b"{desk}", b"{desk|x}", b"**", b"{{", b"}", "《か》".encode(), b"../..", b"/dev/null", b"C:\\", b"a" * 300, b"#", b"%", b"%s", b"\\",
    b"\\x41", b"\\ud800", b"\\U00110000", b"=1+1", b"'", b'"', b"<", b"&amp;", b"&#0;", b"&#x110000;", b"]]>", b"<!--", b"CON", b"./",
)  # fmt: skip


def tokens(data: bytes, chance: Random) -> bytes:
    """Words, numbers, signs and lines of a text: exchanged, doubled, left out, moved, or made something nasty."""
    parts = _TOKEN.findall(data[:200_000])
    if parts and chance.random() < 0.03:
        return _swollen(parts, chance)
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        if not parts:
            return chance.choice(NASTY)
        at, other = chance.randrange(len(parts)), chance.randrange(len(parts))
        end = min(len(parts), at + chance.choice((1, 1, 1, 2, 5, 20)))
        kind = chance.randrange(7)
        if kind == 0:
            parts[at:end] = [chance.choice(NASTY)]
        elif kind == 1:
            parts.insert(at, chance.choice(NASTY))
        elif kind == 2:
            parts[at:end] = []
        elif kind == 3:
            parts[at:at] = parts[other : other + end - at]
        elif kind == 4:
            parts[at] = parts[other]
        elif kind == 5:
            parts[at:end] = parts[at:end] * chance.choice((2, 3, 50))
        else:
            parts[at], parts[other] = parts[other], parts[at]
    return b"".join(parts)


def _swollen(parts: list[bytes], chance: Random) -> bytes:
    """A sign, a word or a few lines so often that whatever takes more than one look at it comes to a standstill."""
    at = chance.randrange(len(parts))
    end = min(len(parts), at + chance.choice((1, 1, 2, 3, 8)))
    unit = b"".join(parts[at:end]) if chance.random() < 0.7 else chance.choice(NASTY)
    times = chance.choice((500, 5_000, 60_000)) // max(len(unit), 1)
    return b"".join((*parts[:at], unit * times, *parts[at if chance.random() < 0.5 else end :]))


def raw(data: bytes, chance: Random) -> bytes:
    """Bytes exchanged, numbers of two and four bytes made extreme, pieces left out or doubled."""
    out = bytearray(data or b"\0")
    for _ in range(chance.choice((1, 1, 2, 4))):
        at = chance.randrange(len(out) or 1)
        kind = chance.randrange(5)
        if kind == 0:
            out[at : at + 1] = bytes([chance.randrange(256)])
        elif kind == 1:
            out[at : at + 2] = chance.choice((b"\0\0", b"\xff\xff", b"\x7f\xff", b"\0\1", b"\x80\0"))
        elif kind == 2:
            out[at : at + 4] = chance.choice(
                (bytes(4), b"\xff" * 4, b"\x7f\xff\xff\xff", b"\0\0\0\1", b"\x80\0\0\0")
            )
        elif kind == 3:
            out[at : at + chance.choice((1, 4, 64, 4096))] = b""
        else:
            out[at:at] = out[at : at + chance.choice((1, 4, 64))]
    return bytes(out)


def archive(data: bytes, chance: Random) -> bytes:
    """One part of a ZIP file changed as a text, left out, doubled or renamed; the archive around it sound."""
    out = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as old:
            parts = [(one.filename, old.read(one)) for one in old.infolist()[:40] if one.file_size < 1 << 20]
    except Exception:  # noqa: BLE001  # it was broken before
        return raw(data, chance)
    if not parts:
        return data
    # What is said to a table stands in its sheets and their strings; the rest is rarely looked at.
    wanted = [n for n, (name, _) in enumerate(parts) if "sheet" in name or "Strings" in name]
    at = chance.choice(wanted if wanted and chance.random() < 0.7 else range(len(parts)))
    name, content = parts[at]
    kind = chance.randrange(12)
    if kind == 0:
        del parts[at]
    elif kind == 1:
        parts[at] = (chance.choice(parts)[0], content)
    elif kind == 2:
        parts[at] = (name, raw(content, chance))
    else:
        parts[at] = (name, tokens(content, chance))
    import warnings

    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        warnings.simplefilter("ignore")
        for name, content in parts:
            new.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def png(data: bytes, chance: Random) -> bytes:
    """One chunk of a PNG changed, its checksum right again; other pictures byte by byte."""
    if not data.startswith(b"\x89PNG\r\n\x1a\n"):
        return raw(data, chance)
    chunks, at = [], 8
    while at + 12 <= len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        chunks.append((data[at + 4 : at + 8], data[at + 8 : at + 8 + size]))
        at += 12 + size
    if not chunks:
        return raw(data, chance)
    at = chance.randrange(len(chunks))
    kind, body = chunks[at]
    if kind in (b"IDAT", b"iCCP") and chance.random() < 0.5:
        body = _repacked(kind, body, chance)
    elif chance.random() < 0.8:
        body = raw(body, chance)
    else:
        kind = chance.choice(
            (
                b"tRNS",
                b"PLTE",
                b"gAMA",
                b"sRGB",
                b"cHRM",
                b"eXIf",
                b"acTL",
                b"pHYs",
                b"tEXt",
                b"iTXt",
                b"zTXt",
                b"sBIT",
            )
        )
    chunks[at : at + chance.choice((0, 1, 1, 1))] = [(kind, body)]
    return data[:8] + b"".join(
        struct.pack(">L", len(body)) + kind + body + struct.pack(">L", zlib.crc32(kind + body))
        for kind, body in chunks
    )


def _repacked(kind: bytes, body: bytes, chance: Random) -> bytes:
    head = len(body.partition(b"\0")[0]) + 2 if kind == b"iCCP" else 0
    try:
        return body[:head] + zlib.compress(raw(zlib.decompressobj().decompress(body[head:], 1 << 20), chance))
    except zlib.error:
        return raw(body, chance)


def sfnt(data: bytes, chance: Random) -> bytes:
    """A few bytes of one table of a font changed, or the table left out or exchanged, all checksums right again."""
    if data[:4] not in (b"\0\1\0\0", b"OTTO", b"true") or len(data) < 12:
        return raw(data, chance)
    count = struct.unpack_from(">H", data, 4)[0]
    if not 0 < count <= 64 or len(data) < 12 + 16 * count:
        return raw(data, chance)
    rows = [struct.unpack_from(">4s3L", data, 12 + 16 * n) for n in range(count)]
    parts = {tag: data[offset : offset + size] for tag, _, offset, size in rows}
    tag = chance.choice(list(parts))
    kind = chance.randrange(10)
    if kind == 0:
        del parts[tag]
    elif kind == 1:
        parts[tag] = chance.choice(list(parts.values()))
    elif kind == 2:
        parts[tag] = parts[tag][: chance.randrange(len(parts[tag]) + 1)]
    else:
        parts[tag] = raw(parts[tag], chance)
    return _assembled(data[:4], parts)


def _assembled(kind: bytes, parts: dict[bytes, bytes]) -> bytes:
    head, body, start = kind + struct.pack(">4H", len(parts), 0, 0, 0), b"", 12 + 16 * len(parts)
    for tag, table in sorted(parts.items()):
        padded = table + bytes(-len(table) % 4)
        counted = padded[:8] + bytes(4) + padded[12:] if tag == b"head" and len(padded) >= 12 else padded
        total = sum(struct.unpack(f">{len(counted) // 4}L", counted)) & 0xFFFFFFFF
        head += tag + struct.pack(">3L", total, start + len(body), len(table))
        body += padded
    return head + body


def pdf(data: bytes, chance: Random) -> bytes:
    """Names, numbers and operators of a PDF; what it says of places in itself is mostly wrong then, and found anew."""
    return tokens(data, chance) if chance.random() < 0.8 else raw(data, chance)
