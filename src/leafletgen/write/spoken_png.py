"""A PNG that says what it shows: its alternative text as the chunk `iTXt` with the keyword Description (PNG 1.2, 4.2.3.3)."""

from __future__ import annotations

import struct
import zlib

_HEAD = len(b"\x89PNG\r\n\x1a\n") + 25
"""Bytes of the signature and IHDR."""
_KEYWORD = b"Description\0\0\0\0\0"
"""Not packed, language and translated keyword not stated."""


def with_words(png: bytes, words: str) -> bytes:
    """The picture with its alternative text."""
    data = _KEYWORD + words.encode()
    chunk = b"iTXt" + data
    return (
        png[:_HEAD]
        + struct.pack(">I", len(data))
        + chunk
        + struct.pack(">I", zlib.crc32(chunk))
        + png[_HEAD:]
    )


def words_in(png: bytes) -> str:
    """The alternative text of a picture made so; empty where there is none."""
    size, kind = struct.unpack_from(">I4s", png, _HEAD)
    data = png[_HEAD + 8 : _HEAD + 8 + size]
    return data[len(_KEYWORD) :].decode() if kind == b"iTXt" and data.startswith(_KEYWORD) else ""
