"""Reduces a font to a set of characters, with hb-subset through uharfbuzz."""

from collections.abc import Set as AbstractSet
from importlib.metadata import version

import uharfbuzz
from packages import SourceError, Sources

# Kept beside the characters so that the variants of full-width punctuation (centred, lower left) stay selectable.
VARIATION_SELECTORS = frozenset(range(0xFE00, 0xFE10))


def tool_version() -> str:
    """The tool as the manifest names it."""
    return f"uharfbuzz {version('uharfbuzz')} (HarfBuzz {uharfbuzz.version_string()})"


def require_versions(sources: Sources) -> None:
    """Refuse any other version of the tool than the stated one: its output might differ by some bytes."""
    wanted = f"uharfbuzz {sources.uharfbuzz} (HarfBuzz {sources.harfbuzz})"
    if tool_version() != wanted:
        raise SourceError(
            f"The reduced fonts are made with {wanted}; here is {tool_version()}. "
            f"Run: python -m pip install uharfbuzz=={sources.uharfbuzz}"
        )


def reduce_font(font: bytes, code_points: AbstractSet[int]) -> bytes:
    """Keep these characters, every layout feature and the whole name table; drop hinting."""
    wanted = uharfbuzz.SubsetInput()
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.NOTDEF_OUTLINE
    wanted.unicode_set.update(code_points | VARIATION_SELECTORS)
    for everything in (
        wanted.layout_feature_tag_set,
        wanted.layout_script_tag_set,
        wanted.name_id_set,
        wanted.name_lang_id_set,
    ):
        everything.clear()
        everything.invert()
    return bytes(wanted.subset(uharfbuzz.Face(font)).blob.data)
