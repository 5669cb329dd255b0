"""A font packed for the web, by fontTools."""

from __future__ import annotations

from io import BytesIO

from fontTools.ttLib import TTFont


def packed(data: bytes) -> bytes:
    """A font as WOFF 1.0: half the size, and no library beyond zlib."""
    font, out = TTFont(BytesIO(data), recalcTimestamp=False), BytesIO()
    font.flavor = "woff"
    font.save(out, reorderTables=None)
    return out.getvalue()
