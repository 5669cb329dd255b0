"""Whether what goes on elsewhere has somewhere to go."""

from __future__ import annotations

from collections.abc import Iterator

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.model.project.expansion.inherit import meant
from leafletgen.model.project.layout import Layout, Page
from leafletgen.model.project.tree import walked
from leafletgen.page.blocks.continuing import Continuing, is_continuing
from leafletgen.page.blocks.zone import Zone


def check_continuing(layout: Layout) -> Iterator[Diagnostic]:
    """Tables and lists that go on in a zone that no later page has. Which panel is read later, its fold decides."""
    pages = layout.all_pages
    for number, page in enumerate(pages):
        later = [p for p in pages if p is not page] if layout.panels else pages[number + 1 :]
        known = _zones(later)
        for block in _going_on(page):
            if block.continues not in known:
                yield diagnostic(
                    "continues-nowhere", block.span, name=str(block.continues),
                    suggestion=meant(block.continues or "", known),
                )  # fmt: skip


def _zones(pages: tuple[Page, ...] | list[Page]) -> list[str]:
    return [block.id for page in pages for block in page.blocks if isinstance(block, Zone)]


def _going_on(page: Page) -> list[Continuing]:
    return [node for node in walked(page.blocks) if is_continuing(node)]
