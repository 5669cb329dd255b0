"""The fonts of a project's texts, for who shows them elsewhere."""

from __future__ import annotations

from leafletgen.text.fonts.book import FontBook
from leafletgen.text.fonts.face import Face
from leafletgen.text.fonts.subset import covering
from leafletgen.text.fonts.weights import BOLD, REGULAR

__all__ = ["BOLD", "REGULAR", "Face", "FontBook", "covering", "packed"]


def packed(data: bytes) -> bytes:
    """A font as a browser loads it quickest: WOFF 1.0."""
    from leafletgen.text.fonts.packing import packed as woff

    return woff(data)
