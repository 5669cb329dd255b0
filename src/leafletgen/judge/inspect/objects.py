"""What kind of object a value of pikepdf is: all of them answer to the same methods."""

from __future__ import annotations

from typing import Any


def is_array(value: Any) -> bool:
    """An array."""
    import pikepdf

    return isinstance(value, pikepdf.Array)


def is_dictionary(value: Any) -> bool:
    """A dictionary, not a stream."""
    import pikepdf

    return isinstance(value, pikepdf.Dictionary)


def is_stream(value: Any) -> bool:
    """A stream."""
    import pikepdf

    return isinstance(value, pikepdf.Stream)


PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")


def embedded(font: Any) -> bool:
    """Whether a font brings its letters along."""
    if font.get("/Subtype") == "/Type3":
        return True
    inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
    return any(name in inner.get("/FontDescriptor", {}) for name in PROGRAMS)


def unpacked(stream: Any) -> bytes:
    """The pixels of an image, those of a JPEG, too; none where its packing is another (JPEG 2000)."""
    import pikepdf

    try:
        return bytes(stream.read_bytes(pikepdf.StreamDecodeLevel.all))
    except pikepdf.PdfError:
        return b""
