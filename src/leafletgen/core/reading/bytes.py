"""From the bytes of a file to its characters: encoding, size, and files that are no text at all."""

from __future__ import annotations

import codecs

from leafletgen.core.diagnostics import Sink, diagnostic
from leafletgen.core.files.intake import passed
from leafletgen.core.limits import YAML_BYTES, Limit
from leafletgen.core.source import Source, Span

CP932 = "Shift_JIS (CP932)"
_UTF16 = {codecs.BOM_UTF16_LE: "UTF-16", codecs.BOM_UTF16_BE: "UTF-16"}
_UTF32 = {codecs.BOM_UTF32_LE: "UTF-32", codecs.BOM_UTF32_BE: "UTF-32"}


def read_source(path_shown: str, data: bytes, sink: Sink, limit: Limit = YAML_BYTES) -> Source | None:
    """The characters of a file (without a byte order mark, line ends as they are); None where it cannot be read."""
    whole = Span(path_shown, 0, 0)
    if limit.passed_by(len(data)):
        sink.add(passed(limit, len(data), whole))
        return None
    wide = next((name for mark, name in (_UTF32 | _UTF16).items() if data.startswith(mark)), None)
    if wide or _looks_utf16(data):
        sink.add(diagnostic("file-encoding", whole, encoding=wide or "UTF-16", line=1))
        return None
    if b"\0" in data:
        sink.add(diagnostic("file-binary", whole))
        return None
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        _tell_encoding(path_shown, data, error, sink)
        return None
    return Source(path_shown, text)


def read_table_source(path_shown: str, data: bytes, sink: Sink, limit: Limit) -> Source | None:
    """The characters of a table as spreadsheets save it: besides UTF-8 in UTF-16 with its mark, and on Japanese Windows in CP932."""
    own = Sink()
    source = read_source(path_shown, data, own, limit)
    text = None if source or limit.passed_by(len(data)) else _of_spreadsheet(data)
    if text is not None:
        return Source(path_shown, text)
    sink.extend(own.diagnostics)
    return source


def _of_spreadsheet(data: bytes) -> str | None:
    is_wide = data.startswith(tuple(_UTF16)) and not data.startswith(tuple(_UTF32))
    if not is_wide and (b"\0" in data or _guess(data) != CP932):
        return None
    try:
        return data.decode("utf-16" if is_wide else "cp932")
    except UnicodeDecodeError:
        return None


def _looks_utf16(data: bytes) -> bool:
    """UTF-16 without its mark: zero bytes, and a text all the same."""
    head = data[:1000]
    zeros = [n % 2 for n, byte in enumerate(head) if byte == 0]
    if len(zeros) < 2 or len(set(zeros)) > 1 or len(data) % 2:
        return False
    for codec in ("utf-16-le", "utf-16-be"):
        text = head[: len(head) & ~1].decode(codec, errors="replace")
        if all(c.isprintable() or c in "\t\r\n" for c in text) and "\ufffd" not in text[:-1]:
            return True
    return False


def _tell_encoding(path: str, data: bytes, error: UnicodeDecodeError, sink: Sink) -> None:
    line = data.count(b"\n", 0, error.start) + 1
    where = Span(path, 0, 0)
    if error.end == len(data) and error.reason == "unexpected end of data":
        sink.add(diagnostic("file-cut", where, line=line))
    elif encoding := _guess(data):
        sink.add(diagnostic("file-encoding", where, encoding=encoding, line=line))
    else:
        sink.add(diagnostic("file-not-text", where, line=line, byte=f"{data[error.start]:02X}"))


def _guess(data: bytes) -> str | None:
    """The name of the encoding the file is likely in: the first in which all bytes make sense as writing."""
    for codec, name in (
        ("euc_jp", "EUC-JP"),
        ("cp932", CP932),
        ("gb18030", "GB 18030"),
        ("cp949", "EUC-KR"),
        ("big5", "Big5"),
    ):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        foreign = [c for c in text if ord(c) > 0x7F]
        # Halfwidth katakana are what any other encoding looks like in CP932.
        if foreign and sum(_is_writing(c) for c in foreign) > 0.8 * len(foreign):
            return name
    return "Windows-1252" if not any(b in data for b in (0x81, 0x8D, 0x8F, 0x90, 0x9D)) else None


def _is_writing(character: str) -> bool:
    point = ord(character)
    return (
        0x3000 <= point <= 0x30FF
        or 0x4E00 <= point <= 0x9FFF
        or 0xAC00 <= point <= 0xD7A3
        or 0xFF01 <= point <= 0xFF5E
    )
