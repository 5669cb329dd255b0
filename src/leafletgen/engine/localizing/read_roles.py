"""The roles whose lines need room for readings (furigana) on an edition's pages, so that all texts of a role have one pitch."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from leafletgen.model.project.tree import mapped
from leafletgen.page.blocks.kit import Texts
from leafletgen.page.blocks.zone import PageSpec
from leafletgen.text.ir.richtext import RichText


def read_roles(pages: Iterable[PageSpec], roles: Iterable[str]) -> frozenset[str]:
    """The roles that have readings on these pages, and those that no block names: captions and labels are set in them. None
    where no text has any.
    """
    seen: dict[str, bool] = {}
    anywhere = False

    def look(node: Any) -> Any:
        nonlocal anywhere
        if isinstance(node, RichText):
            anywhere = anywhere or bool(node.ruby)
            return node
        said, role = getattr(node, "text", None), getattr(node, "role", None)
        if isinstance(role, str):
            texts = said.items if isinstance(said, Texts) else (said,)
            seen[role] = seen.get(role, False) or any(isinstance(t, RichText) and bool(t.ruby) for t in texts)
        return node

    mapped(tuple((page.zones, page.over, page.under) for page in pages), look)
    return frozenset(role for role in roles if seen.get(role, True)) if anywhere else frozenset()
