"""`tweaks` of `leaflet.yaml`: exceptions for a language, or for one output in it, each with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from typing import Any

from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.model.project.tree import mapped
from leafletgen.page.blocks.item import LayoutItem
from leafletgen.page.blocks.kinds.picture import Picture

MOST = 3
"""Exceptions of a language above which its layout is asked instead."""

PLAIN = frozenset({"text_scale", "pitch", "fonts", "furigana"})
"""Exceptions that are one value each."""


@record
class Tweak:
    """An exception for one language, or for one output in it: factors of all type sizes and line pitches, families that go before
    all others, readings over kanji or none; factors of single roles or fit groups (`size`), other files for the pictures of blocks
    with an `id` (`picture`). `reason` says why it is needed.
    """

    reason: str
    text_scale: float = 1.0
    pitch: float = 1.0
    fonts: tuple[str, ...] = ()
    furigana: bool = True
    size: Mapping[str, float] = field(default_factory=dict)
    picture: Mapping[str, str] = field(default_factory=dict)
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    @property
    def count(self) -> int:
        """How many exceptions it makes."""
        return len(PLAIN & set(self.spans)) + len(self.size) + len(self.picture)


NONE = Tweak("")


def laid_over(base: Tweak, own: Tweak) -> Tweak:
    """The exceptions of a language with those of an output in it, which go before them."""
    stated: dict[str, Any] = {name: getattr(own, name) for name in PLAIN if name in own.spans}
    both = replace(base, size={**base.size, **own.size}, picture={**base.picture, **own.picture})
    return replace(both, **stated)


def with_pictures(tree: Any, files: Mapping[str, str], where: Span | None = None) -> Any:
    """A tree in which blocks of some ids show other pictures. `where`: what is told as their place, where not their own."""

    def look(node: Any) -> Any:
        if isinstance(node, LayoutItem) and node.id in files and isinstance(node.block, Picture):
            shown = replace(
                node.block, file=files[str(node.id)], pictogram=None, span=where or node.block.span
            )
            return replace(node, block=shown)
        return node

    return mapped(tree, look) if files else tree
