"""How a file is written, byte by byte (PDF/A-2, 6.1): what readers mend in silence, and archives may not be given.

Objects are found by walking over the bytes, streams passed over by their stated length; what lies packed in object streams was
written by a program that packs, and is not looked at here.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from typing import Any

from leafletgen.inspection import objects
from leafletgen.inspection.finding import PdfFinding, finding
from leafletgen.inspection.followed.content import Walker
from leafletgen.inspection.objects import is_whole
from leafletgen.inspection.opening import OpenedPdf, PageRule, PdfRule

MOST_STRING, MOST_NAME, LARGEST_INTEGER = 32767, 127, 2147483647
HEAD = re.compile(
    rb"(?P<before>[\r\n \t\f\0]?)(?<!\d)(?P<number>\d++)(?P<a>[\s\0]+)(?P<generation>\d+)(?P<b>[\s\0]+)obj(?P<after>[\s\0]?)"
)
TOKEN = re.compile(
    rb"%[^\r\n]*|<<|>>|<(?P<hex>[^<>]*)>|\(|/(?P<name>[^\s\0()<>\[\]{}/%]*)|(?<![\w.#+-])(?P<number>[-+]?\d{10,}(?:\.\d*)?)"
    rb"|(?<![\w/])(?P<stream>stream)(?=[\r\n ])|(?<![\w/])(?P<end>endobj)"
)
ESCAPED = re.compile(rb"\\.|[()]", re.DOTALL)
LONG = re.compile(rb"\d\d{9}")
"""What a large whole number has; found much sooner than the number itself."""
LARGE = re.compile(rb"(?<=[\s\[])[-+]?\d{10,}(?=[\s\]])")
ODD = re.compile(rb"<(?:[0-9A-Fa-f]{2})*[0-9A-Fa-f]>")
PICTURE = re.compile(rb"ID(?<!\wID)\s")


def header(file: OpenedPdf) -> Iterator[PdfFinding]:
    """`%PDF-1.n` at the first byte, then a comment of four bytes that no text has."""
    first = re.match(rb"%PDF-1\.[0-7](?:\r\n|\r|\n)", file.data)
    if first is None:
        yield finding("a-header")
        return
    rest = file.data[first.end() : first.end() + 5]
    if rest[:1] != b"%" or len(rest) < 5 or any(byte < 128 for byte in rest[1:]):
        yield finding("a-header-binary")


def trailer(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Identifiers, no encryption, nothing behind the end."""
    stated = objects.array(file.pdf.trailer, "/ID")
    if len(stated) != 2 or not all(objects.is_string(one) and len(bytes(one)) for one in stated):
        yield finding("a-id")
    if file.pdf.is_encrypted:
        yield finding("a-encrypted")
    end = file.data.rfind(b"%%EOF")
    if end < 0 or file.data[end + 5 :] not in (b"", b"\n", b"\r", b"\r\n"):
        yield finding("a-end")


def table(file: OpenedPdf) -> Iterator[PdfFinding]:
    """`xref` and the head of each of its parts: an end of line between them, one space within (6.1.4)."""
    for found in re.finditer(
        rb"xref(?<!\wxref)(?P<gap>[\s\0]*)(?P<head>\d+(?P<space>[\s\0]+)\d+)", file.data
    ):
        gap, space = found["gap"], found["space"]
        if found.start() >= 5 and file.data[found.start() - 5 : found.start()] == b"start":
            continue
        if gap not in (b"\n", b"\r", b"\r\n") or space != b" ":
            yield finding("a-xref")
            return


def written(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Objects, strings, names, numbers and streams, in the order in which they stand in the file; each fault once."""
    told: set[str] = set()
    for one in _ByteWalk(file).all():
        if one.code not in told:
            told.add(one.code)
            yield one


class _ByteWalk:
    """A walk over the bytes."""

    def __init__(self, file: OpenedPdf) -> None:
        self.file, self.data = file, file.data

    def all(self) -> Iterator[PdfFinding]:
        """From object to object."""
        at = 0
        while (head := HEAD.search(self.data, at)) is not None:
            if (
                not _is_end(head["before"])
                or len(head["a"]) != 1
                or len(head["b"]) != 1
                or not _is_end(head["after"])
            ):
                yield finding("a-spacing", number=int(head["number"]))
            at = yield from self._object(head)

    def _object(self, head: re.Match[bytes]) -> Generator[PdfFinding, None, int]:
        """Returns where it ends."""
        data, at, number = self.data, head.end(), int(head["number"])
        while (token := TOKEN.search(data, at)) is not None:
            at = token.end()
            if token[0] == b"(":
                start, at = at, _string_end(data, at)
                if at - start - 1 > MOST_STRING and len(_plain(data[start : at - 1])) > MOST_STRING:
                    yield finding("a-limit", what="a string", most=MOST_STRING)
            elif token["hex"] is not None:
                yield from _hexed(token["hex"])
            elif token["name"] is not None:
                if len(re.sub(rb"#[0-9A-Fa-f]{2}", b"x", token["name"])) > MOST_NAME:
                    yield finding("a-limit", what="a name", most=MOST_NAME)
            elif token["number"] is not None:
                if b"." not in token["number"] and abs(int(token["number"])) > LARGEST_INTEGER:
                    yield finding("a-limit", what="a whole number", most=LARGEST_INTEGER)
            elif token["stream"] is not None:
                at = yield from self._stream(number, int(head["generation"]), at)
            elif token["end"] is not None:
                before, after = data[token.start() - 1 : token.start()], data[at : at + 1]
                if not _is_end(before) or not _is_end(after):
                    yield finding("a-spacing", number=number)
                return at
        return len(data)

    def _stream(self, number: int, generation: int, at: int) -> Generator[PdfFinding, None, int]:
        """Returns where it ends."""
        data = self.data
        start = at + (2 if data[at : at + 2] == b"\r\n" else 1)
        if data[at : at + 1] == b" " or (data[at : at + 1] == b"\r" and data[at : at + 2] != b"\r\n"):
            yield finding("a-stream-edge", number=number)
            start = at + 1
        length = self._length(number, generation)
        end = start + length if length is not None else -1
        # What stands behind the stated length must be an end of line and the word; else the length is not true.
        behind = re.compile(rb"(\r\n|\n|\r|)endstream").match(data, end) if 0 <= end <= len(data) else None
        if behind is None:
            found = data.find(b"endstream", start)
            if length is not None and found >= 0:
                yield finding("a-stream-length", number=number)
            return found + 9 if found >= 0 else len(data)
        if not behind[1]:
            yield finding("a-stream-edge", number=number)
        return behind.end()

    def _length(self, number: int, generation: int) -> int | None:
        """As the dictionary states it."""
        stated = _stated(self.file.pdf, number, generation)
        return int(stated) if is_whole(stated) else None


def _stated(pdf: Any, number: int, generation: int) -> Any:
    if number > LARGEST_INTEGER or generation > MOST_STRING * 2:
        return None
    thing = pdf.get_object(number, generation)
    if not objects.is_stream(thing):
        return None
    return thing.stream_dict.get("/Length")


def _is_end(byte: bytes) -> bool:
    return byte in (b"\r", b"\n", b"")


def _hexed(digits: bytes) -> Iterator[PdfFinding]:
    plain = b"".join(digits.split())
    if re.fullmatch(rb"[0-9A-Fa-f]*", plain) is None or len(plain) % 2:
        yield finding("a-hex")
    elif len(plain) // 2 > MOST_STRING:
        yield finding("a-limit", what="a string", most=MOST_STRING)


def _string_end(data: bytes, at: int) -> int:
    """Behind the parenthesis that closes a string."""
    depth = 1
    while depth and (found := ESCAPED.search(data, at)) is not None:
        depth += {b"(": 1, b")": -1}.get(found[0], 0)
        at = found.end()
    return at if not depth else len(data)


def _plain(text: bytes) -> bytes:
    return re.sub(rb"\\(?:[0-7]{1,3}|\r\n|.)", b"x", text, flags=re.DOTALL)


def contents(file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """The same of what pages paint, as far as it is not the data of a picture."""
    for stream in _streams(page):
        data = objects.unpacked(stream) or b""
        if PICTURE.search(data):
            continue
        large = LONG.search(data) and any(abs(int(one[0])) > LARGEST_INTEGER for one in LARGE.finditer(data))
        if large and file.first("a-limit", "number"):
            yield finding("a-limit", page.number, what="a whole number", most=LARGEST_INTEGER)
        if ODD.search(data) and file.first("a-hex", "content"):
            yield finding("a-hex", page.number)
    if page.longest > MOST_STRING and file.first("a-limit", "string"):
        yield finding("a-limit", page.number, what="a string", most=MOST_STRING)


def _streams(page: Walker) -> Iterator[Any]:
    own = page.page.get("/Contents")
    yield from (one for one in (list(own) if objects.is_array(own) else [own]) if objects.is_stream(one))
    for used in page.used:
        if used.what == "xobject" and used.value.get("/Subtype") == "/Form":
            yield used.value


RULES: tuple[PdfRule, ...] = (header, trailer, table, written, PageRule(contents))
