"""The glyphs that a document uses, taken out of a font file. The second door to HarfBuzz (beside `fonts.face`)."""

from __future__ import annotations

from collections.abc import Iterable
from weakref import WeakKeyDictionary

import uharfbuzz as hb

from leafletgen.core.record import NamedTuple
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


WORTH_PREPARING = 16
"""The number of the subset for which a face is prepared."""


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
    plan = hb.SubsetPlan(_source(face), wanted)
    try:
        program = bytes(plan.execute().blob.data)
    except RuntimeError as error:  # of a font that could be read: HarfBuzz does not say that it got no memory
        raise MemoryError from error
    return Subset(program, dict(plan.old_to_new_glyph_mapping))


_asked: WeakKeyDictionary[Face, int] = WeakKeyDictionary()
_prepared: WeakKeyDictionary[Face, hb.Face] = WeakKeyDictionary()


def _source(face: Face) -> hb.Face:
    """What a face is subset from: prepared for that, which takes as long as some subsets, once it was asked for several times
    (rows of a table). The bytes are the same.
    """
    _asked[face] = _asked.get(face, 0) + 1
    if _asked[face] < WORTH_PREPARING:
        return face.hb_face
    if face not in _prepared:
        _prepared[face] = hb.subset_preprocess(face.hb_face)
    return _prepared[face]


def covering(face: Face, text: str) -> bytes:
    """A font file that sets this text as the whole font does: its characters, their ligatures and their rules."""
    wanted = hb.SubsetInput()
    wanted.unicode_set.update(map(ord, text))
    wanted.layout_feature_tag_set.clear()
    wanted.layout_feature_tag_set.invert()  # all features: the complement of none
    wanted.flags = hb.SubsetFlags.NO_HINTING
    return bytes(hb.SubsetPlan(face.hb_face, wanted).execute().blob.data)
