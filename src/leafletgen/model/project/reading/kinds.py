"""What a file is that is named as a picture: by its first bytes, whatever its name ends in."""

from __future__ import annotations

import re

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.source import Span
from leafletgen.model.project.strays import without_endings

_OFTEN = frozenset(["jpg", "jpeg", "png", "tif", "tiff", "webp", "gif", "txt", "heic"])
_FTYP = re.compile(rb"^.{4}ftyp(.{4})", re.DOTALL)
_HEIC = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"heif"})
_RAW = frozenset({".cr2", ".cr3", ".nef", ".arw", ".dng", ".orf", ".rw2", ".raf", ".pef"})
"""Endings of what cameras record: many are TIFF files with another picture inside."""
_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF"),
    (b"8BPS", "a Photoshop document"),
    (b"%!PS", "a PostScript file (EPS, AI)"),
    (b"\xc5\xd0\xd3\xc6", "a PostScript file (EPS, AI)"),
    (b"PK\x03\x04", "an office document or an archive"),
    (b"\xd0\xcf\x11\xe0", "an office document or an archive"),
    (b"gimp xcf", "a GIMP document"),
    (b"\x00\x00\x00\x0cJXL ", "a JPEG XL file"),
    (b"\xff\x0a", "a JPEG XL file"),
    (b"FUJIFILMCCD", "a camera's raw file"),
    (b"{\\rtf", "an office document or an archive"),
    (b"version https://git-lfs", "a place-holder of git LFS, not the picture itself"),
)
_READ: tuple[tuple[bytes, str, tuple[str, ...]], ...] = (
    (b"\x89PNG", "a PNG", (".png",)),
    (b"\xff\xd8\xff", "a JPEG", (".jpg", ".jpeg", ".jpe", ".jfif")),
    (b"II*\x00", "a TIFF", (".tif", ".tiff")),
    (b"MM\x00*", "a TIFF", (".tif", ".tiff")),
    (b"GIF8", "a GIF", (".gif",)),
)
KINDS: tuple[str, ...] = (
    *dict.fromkeys(kind for _, kind in _STARTS), *dict.fromkeys(kind for _, kind, _ in _READ), "a web page", "a drawing (SVG)",
    "an AVIF", "a WebP", "a film", "a text",
)  # fmt: skip


def picture_kind(data: bytes, name: str, shown: str, where: Span | None) -> Diagnostic | None:
    """What is to be said of a file that is named as a picture and is none that is read, or is another one than its name says."""
    if not data:
        return diagnostic("picture-empty", where, path=shown)
    brand = _FTYP.match(data)
    if brand and brand[1].lower() in _HEIC:
        return diagnostic("picture-heic", where, path=shown)
    ending = re.search(r"\.[^.]*$", name.lower())
    ending_is = ending[0] if ending else ""
    kind = "a camera's raw file" if ending_is in _RAW else _other(data, brand)
    if kind is not None:
        return diagnostic("picture-kind", where, path=shown, kind=kind)
    for start, own, endings in _read(data):
        if data.startswith(start) and ending_is not in endings:
            wanted = without_endings(name, _OFTEN) + endings[0]
            return diagnostic("picture-ending", where, path=shown, kind=own, wanted=wanted)
    return None


def _read(data: bytes) -> tuple[tuple[bytes, str, tuple[str, ...]], ...]:
    webp = data[:4] == b"RIFF" and data[8:12] == b"WEBP"
    avif = _FTYP.match(data)
    more = ((b"RIFF", "a WebP", (".webp",)),) if webp else ()
    return (*_READ, *more, *(((data[:4], "an AVIF", (".avif",)),) if avif else ()))


def _other(data: bytes, brand: re.Match[bytes] | None) -> str | None:
    """What it is, if that is no picture that is read; None where it may be one."""
    if brand and brand[1].lower() not in (b"avif", b"avis"):
        return "a film"
    for start, kind in _STARTS:
        if data.startswith(start):
            return kind
    head = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html")):
        return "a web page"
    if b"<svg" in head:
        return "a drawing (SVG)"
    try:
        text = data[:200].decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "a text" if text.isprintable() or re.fullmatch(r"[^\x00-\x08\x0e-\x1f]+", text) else None
