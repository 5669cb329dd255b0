"""Type that is smaller than its profile allows: refused, as what nobody can read might as well not be printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.engine.layout.pages import LaidPage
from leafletgen.model.project.checking.smallest import NEARLY
from leafletgen.page.blocks.kit import Kit


def check_smallest(pages: Sequence[LaidPage], kit: Kit) -> Iterator[Diagnostic]:
    """A finding for each size in use that is too small: at the place where the layout states it, else at the first block
    that is set in it.
    """
    sizes = {name: size for page in pages for name, size in page.sizes.items()}
    places = {fit.variable: fit.span for page in reversed(pages) for fit in reversed(page.fits)}
    for name, size in sorted(sizes.items()):
        least = kit.least[name]
        if size < least.points * NEARLY:
            yield diagnostic(
                "type-too-small", least.span or places.get(name), name=name.removeprefix("size "),
                size=f"{size:.1f}", least=f"{least.points:g}", units=f"{least.points / kit.u:.2f}",
            )  # fmt: skip
