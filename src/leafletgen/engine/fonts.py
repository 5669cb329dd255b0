"""The fonts of a project's texts, for who shows them elsewhere."""

from __future__ import annotations

from leafletgen.text.fonts.book import FontBook
from leafletgen.text.fonts.face import Face
from leafletgen.text.fonts.subset import covering

__all__ = ["Face", "FontBook", "covering"]
