"""Letters that do not hold together, seen where it counts: in the glyphs that are printed.

HarfBuzz puts a dotted circle (U+25CC) under a mark that its script does not allow where it stands.
"""

from __future__ import annotations

from collections.abc import Sequence

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.source import Place
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.ir.frame import GlyphRun, walk

CIRCLE = "\u25cc"


def check_clusters(sheets: Sequence[Sheet]) -> tuple[Diagnostic, ...]:
    """A finding for each place where a circle is printed that nobody wrote."""
    found: dict[Diagnostic, None] = {}
    for sheet in sheets:
        for item, _, _ in walk(sheet.frame):
            if isinstance(item, GlyphRun) and not item.text.isascii() and CIRCLE not in item.text:
                gid = item.face.glyph(CIRCLE)
                for glyph in item.glyphs if gid else ():
                    if glyph.gid == gid:
                        found.setdefault(_told(item, glyph.cluster))
    return tuple(found)


def _told(run: GlyphRun, cluster: int) -> Diagnostic:
    place = Place(run.place.message, run.place.offset + cluster) if run.place else None
    return diagnostic(
        "dotted-circle",
        place,
        key=place.message if place else None,
        character=f"U+{ord(run.text[cluster]):04X}",
    )
