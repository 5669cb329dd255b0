"""From how far a text can be read: the height of its letters against the distance that an output asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import floor

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import MM
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.model.project.manifest import Output
from leafletgen.page.blocks.kit import Fit
from leafletgen.text.languages.tag import Language

LATIN, KANJI = 333.0, 250.0
"""Reading distance in heights of a Latin capital and of a kanji (transport accessibility guideline)."""
MILLIMETRE = MM
METRE = 1000 * MM


def reach(fit: Fit, language: Language | None) -> float:
    """From how far a text in a language can be read, in points."""
    return fit.glyph_height * (KANJI if language and language.pack.read_as == "kanji" else LATIN)


def too_small(
    output: Output, edition: EditionKey, language: Language | None, fits: Sequence[Fit]
) -> Iterator[Diagnostic]:
    """Texts of roles marked `far` that are too small for the output's `read_from`."""
    if output.read_from is None:
        return
    wanted = output.read_from.pt(0)
    for fit in fits:
        far = reach(fit, language)
        if fit.far and far < wanted * 0.999:  # what is printed is rounded, too
            yield diagnostic(
                "reading-distance", fit.span, key=fit.key, distance=f"{floor(far / METRE * 10) / 10:.1f}",
                wanted=f"{wanted / METRE:g}", output=edition.output,
            )  # fmt: skip
