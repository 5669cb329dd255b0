"""The glyphs that a document uses, taken out of a font file. The second door to HarfBuzz (beside `fonts.face`)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import uharfbuzz as hb

from leafletgen.text.fonts.face import Face

DROPPED = (
    "cmap",
    "name",
    "OS/2",
    "post",
    "GSUB",
    "GPOS",
    "GDEF",
    "BASE",
    "STAT",
    "MATH",
    "JSTF",
    "DSIG",
    "meta",
)
"""Shaping is done on the whole font; what is embedded only draws."""


class Subset(NamedTuple):
    """A font program and where the glyphs of the whole font went in it."""

    program: bytes
    gids: dict[int, int]


def subset(face: Face, gids: Iterable[int]) -> Subset:
    """A program with these glyphs, their components and .notdef, numbered anew; without hinting and layout."""
    wanted = hb.SubsetInput()
    wanted.glyph_set.update(gids)
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
    wanted.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in DROPPED)
    plan = hb.SubsetPlan(face.hb_face, wanted)
    try:
        program = bytes(plan.execute().blob.data)
    except RuntimeError as error:  # of a font that could be read: HarfBuzz does not say that it got no memory
        raise MemoryError from error
    return Subset(program, dict(plan.old_to_new_glyph_mapping))


def covering(face: Face, text: str) -> bytes:
    """A font file that sets this text as the whole font does: its characters, their ligatures and their rules."""
    wanted = hb.SubsetInput()
    wanted.unicode_set.update(map(ord, text))
    wanted.layout_feature_tag_set.clear()
    wanted.layout_feature_tag_set.invert()  # all features: the complement of none
    wanted.flags = hb.SubsetFlags.NO_HINTING
    return bytes(hb.SubsetPlan(face.hb_face, wanted).execute().blob.data)
