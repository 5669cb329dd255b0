"""Optical margins of display type: by how much the first glyph of a line hangs over its start edge, so that lines look flush.

A large letter stands in from the edge by the room that its font leaves beside it; a quotation mark leaves a hole above the line
below. What is round needs a little more than what is straight (as it does at the base line), and what reaches far over the edge
comes back by half of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import category

from leafletgen.text.fonts.face import Face, ShapedGlyph, UprightFace
from leafletgen.text.shape import ShapedRun

HALF = 0.5
"""How much of the ink of a quotation mark hangs, as in microtypography by hand (half of it keeps the margin); and how much of
what reaches over the edge."""
REACH = 0.06
"""Farther than this, em, a letter reaches over the edge with a part of its own, as an alef does with its madda in Nastaliq."""
ROUND = 0.03
"""Below the base line, em: less than any descender, and no more than the overshoot of round letters."""
MOST = 0.2
"""More than this, em, is no room beside a letter but the design of its font."""


def overhang(run: ShapedRun, at: int, character: str) -> float:
    """By how many em a line that begins with the glyphs of a character begins before them."""
    glyphs = [g for g in run.glyphs if g.cluster == at and g.advance]
    if not glyphs:
        return 0.0
    face, rtl = run.item.face, run.item.level % 2 == 1
    glyph = glyphs[-1 if rtl else 0]
    ink = face.extents(glyph.gid)
    if ink is None:
        return 0.0
    beside = glyph.advance - ink.xmax - glyph.dx if rtl else ink.xmin + glyph.dx
    if category(character) in ("Pi", "Pf"):
        return (beside + HALF * (ink.xmax - ink.xmin)) / face.upem
    reach = _reach([g for g in run.glyphs if g.cluster == at], face, rtl)
    if reach > REACH * face.upem:
        return -HALF * reach / face.upem
    # What reaches a little below the base line is round; it is so at its side as well.
    below = -ink.ymin if 0 < -ink.ymin < ROUND * face.upem else 0
    return max(0.0, min((beside + below) / face.upem, MOST))


def _reach(glyphs: Sequence[ShapedGlyph], face: Face | UprightFace, rtl: bool) -> float:
    """By how many units the ink of a cluster, its marks with it, reaches over the start edge of its advance."""
    pen, edges = 0.0, []
    for glyph in glyphs:
        ink = face.extents(glyph.gid)
        if ink is not None:
            edges.append(pen + glyph.dx + ink.xmax if rtl else -(pen + glyph.dx + ink.xmin))
        pen += glyph.advance
    return max(edges, default=0.0) - (pen if rtl else 0.0)
