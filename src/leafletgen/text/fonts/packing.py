"""A font packed for the web, by fontTools."""

from __future__ import annotations

from io import BytesIO
from typing import Literal

from fontTools.ttLib import TTFont


def packed(data: bytes, kind: Literal["woff", "woff2"] = "woff") -> bytes:
    """A font as WOFF 1.0: half the size, and no library beyond zlib; or as WOFF 2.0, a third smaller still."""
    font, out = TTFont(BytesIO(data), recalcTimestamp=False), BytesIO()
    font.flavor = kind
    font.save(out, reorderTables=None)
    return out.getvalue()
