"""Files that would stop a computer: pictures, tables, archives and PDFs that are small and unpack to much."""

from __future__ import annotations

import io
import os
import struct
import zipfile
import zlib
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pikepdf
from PIL import Image

from leafletgen.engine.exchange import table_xlsx
from leafletgen.engine.exchange.unit import Bundle, Unit

Harm = Callable[[Path], object]
"""What is done to the starter project in a folder."""

TEXT = "Stop the card first. Then look for it."


def edit(path: str, old: str, new: str) -> Harm:
    """Something else in a file."""

    def harm(root: Path) -> None:
        text = (root / path).read_text(encoding="utf-8")
        assert old in text, (path, old)
        (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    return harm


def written(path: str, data: str | bytes) -> Harm:
    """Another file, or one more."""

    def harm(root: Path) -> None:
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_bytes(data if isinstance(data, bytes) else data.encode())

    return harm


def text(words: str) -> Harm:
    """Another text in the English file."""
    return edit("locales/en.yaml", f"first: {TEXT}", f'first: "{words}"')


def linked(path: str, to: str) -> Harm:
    """A symbolic link."""

    def harm(root: Path) -> None:
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).unlink(missing_ok=True)
        (root / path).symlink_to(to)

    return harm


def pipe(path: str) -> Harm:
    """A pipe into which nobody writes."""

    def harm(root: Path) -> None:
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).unlink(missing_ok=True)
        os.mkfifo(root / path)

    return harm


def hollow(path: str, size: int) -> Harm:
    """A file of many bytes that takes no room on the disk."""

    def harm(root: Path) -> None:
        with (root / path).open("wb") as file:
            file.truncate(size)

    return harm


def picture(data: bytes, name: str = "a.png") -> Harm:
    """A picture in the layout."""
    block = "{paragraph: {text: first, role: band, fit: first}}"
    named = edit("layouts/poster.yaml", block, f"{{picture: {{file: {name}, width: 4u, alt: art}}}}")

    def harm(root: Path) -> None:
        written(f"pictures/{name}", data)(root)
        named(root)

    return harm


def sign(body: str) -> Harm:
    """A drawing in place of one of the program's pictograms."""
    return written("pictograms/password.svg", f'<svg viewBox="0 0 24 24" data-mirror="no">{body}</svg>')


def png(width: int, height: int, bits: int = 8, color: int = 2) -> bytes:
    """A PNG that says how large it is; of its pixels there are none."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))

    head = struct.pack(">LLBBBBB", width, height, bits, color, 0, 0, 0)
    table = chunk(b"PLTE", bytes(3)) if color == 3 else b""
    body = chunk(b"IDAT", zlib.compress(b""))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + table + body + chunk(b"IEND", b"")


def jpeg(width: int, height: int) -> bytes:
    """A JPEG whose head says another size than it has."""
    into = io.BytesIO()
    Image.new("RGB", (8, 8)).save(into, "JPEG")
    data = bytearray(into.getvalue())
    at = data.index(b"\xff\xc0")
    data[at + 5 : at + 9] = struct.pack(">HH", height, width)
    return bytes(data)


def tiff(width: int, height: int) -> bytes:
    """A TIFF of which there is only the head."""
    head = b"II*\0\x08\0\0\0" + struct.pack("<H", 6)
    for tag, kind, value in (
        (256, 4, width),
        (257, 4, height),
        (258, 3, 8),
        (262, 3, 1),
        (273, 4, 90),
        (279, 4, 1),
    ):
        head += struct.pack("<HHLL", tag, kind, 1, value)
    return head + bytes(90)


def gif(frames: int) -> bytes:
    """A GIF of many pictures."""
    one = b"\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0"
    return b"GIF89a\x01\0\x01\0\x80\0\0" + bytes(6) + one * frames + b";"


def profile(tags: int) -> bytes:
    """A colour profile with many tags, each as long as the file."""
    size = 132 + 12 * tags
    head = bytearray(132)
    head[:4], head[36:40], head[128:] = struct.pack(">L", size), b"acsp", struct.pack(">L", tags)
    rows = b"".join(struct.pack(">LLL", n, 0, size) for n in range(tags))
    return bytes(head) + rows


# ---------------------------------------------------------------- files of translators

PO = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset={charset}\\n"\n"Language: ja\\n"\n\n'
ENTRY = 'msgctxt "headline"\nmsgid "Lost your bank card?"\nmsgstr "{words}"\n\n'


def po(words: str = "x", charset: str = "UTF-8", more: str = "") -> bytes:
    """A PO file of one text; `words` may hold bytes as lone surrogates."""
    whole = PO.format(charset=charset) + ENTRY.format(words=words) + more
    return whole.encode("utf-8", "surrogateescape")


def xliff(body: str) -> bytes:
    """An XLIFF file."""
    head = '<xliff version="1.2"><file source-language="en" target-language="ja"><body>'
    return f"{head}{body}</body></file></xliff>".encode()


def tbx(body: str) -> bytes:
    """A glossary."""
    return f'<martif type="TBX"><text><body>{body}</body></text></martif>'.encode()


def laughs() -> bytes:
    """A billion laughs."""
    names = "abcdefghijkl"
    entities = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairwise(names))
    return f'<!DOCTYPE x [<!ENTITY a "ha">{entities}]>'.encode() + xliff("<a>&l;</a>")


def workbook(part: str = "", old: bytes = b"", new: bytes = b"", parts: int = 0) -> bytes:
    """A workbook in which something is replaced in a part, and that has more parts."""
    data = table_xlsx.write(Bundle("p", "en", "ja", (Unit("headline", "Lost your bank card?", "x"),)))
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old_one,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book,
    ):
        for name in old_one.namelist():
            content = old_one.read(name)
            book.writestr(name, content.replace(old, new) if part and name.endswith(part) else content)
        for number in range(parts):
            book.writestr(f"x{number}", b"")
    return out.getvalue()


# ---------------------------------------------------------------- PDFs


def endless() -> bytes:
    """A PDF of some kilobytes whose content unpacks to 70 MB."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    content = pikepdf.Stream(pdf, zlib.compress(b"0 0 m 1 1 l S\n" * 5_000_000, 1))
    content.Filter = pikepdf.Name.FlateDecode
    pdf.pages[0].Contents = pdf.make_indirect(content)
    return _saved(pdf)


def pages(count: int) -> bytes:
    """A PDF of many pages: one, named again and again."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    for _ in range(count - 1):
        pdf.pages.append(pdf.pages[0])
    return _saved(pdf)


def _saved(pdf: pikepdf.Pdf) -> bytes:
    into = io.BytesIO()
    pdf.save(into, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return into.getvalue()


def ring() -> bytes:
    """A PDF whose cross-reference table comes before itself, and whose pages hold themselves."""
    head = b"%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
    body = b"2 0 obj\n<</Type/Pages/Kids[2 0 R]/Count 1>>\nendobj\n"
    at = len(head) + len(body)
    rows = b"xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n%010d 00000 n \n" % len(head)
    return head + body + rows + b"trailer\n<</Size 3/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF" % (at, at)
