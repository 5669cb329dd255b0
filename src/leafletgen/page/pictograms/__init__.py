"""Pictograms: one family on a grid of 24 units, each sign a small SVG file of a strict profile.

Layers are painted in order. Colours are roles: `black` = ink, `white` = the ground the sign stands on (a cut),
`gold` = mark, `ivory` = paper. The root says `data-mirror="yes|no"` (whether the sign looks one way and so turns
round on a right-to-left page) and, of a project's own signs, `data-keywords`; what the package's are called stands in `words`.
"""

from __future__ import annotations

from leafletgen.page.pictograms.library import names, pictogram, search, suggestion
from leafletgen.page.pictograms.pictogram import GRID, Layer, Pictogram

__all__ = ["GRID", "Layer", "Pictogram", "names", "pictogram", "search", "suggestion"]
