"""Any ink that the printer would cut makes the pages smaller or is reported, and nothing else does: random pages against what pdfium paints."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pypdfium2
import pytest
from tests.engine.random_edges import LANGUAGES, leaflet, printed
from tests.soak import mostly

from leafletgen.engine.localize import EditionKey
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.session import Session
from leafletgen.engine.writing import pdf
from leafletgen.sheet.profiles import Edges

SCALE = 3
"""Pixels to the point."""
CUT, CLEAR = -0.6, 0.3
"""Points from the white edge at which a raster is sure that ink is cut, and that none is."""
CASES = [(at, 12, ("en", "ar")) for at in (0, 12)] + [(at, 20, LANGUAGES) for at in range(100, 500, 20)]


def inside(session: Session, laid: LaidEdition, margin: Edges) -> float:
    """How far inside what the printer reaches the outermost ink of a finished file is; negative: beyond."""
    document = pypdfium2.PdfDocument(pdf(session, laid))
    found = [9.0]
    for page in document:
        image = page.render(scale=SCALE).to_pil().convert("L")
        box = image.point(lambda v: 255 * (v < 250)).getbbox()
        if box is not None:
            left, top, right, bottom = box
            away = (top, image.width - right, image.height - bottom, left)
            edges = margin.lying(image.width > image.height)
            found += [one / SCALE - edge for one, edge in zip(away, edges, strict=True)]
    document.close()
    return min(found)


def verdict(told: bool, depth: float, smaller: bool) -> str:
    """What became of a sheet; in capitals, what must not be."""
    if smaller:
        return "smaller" if depth > -0.4 and not told else "CUT THOUGH SMALLER"
    if depth < CUT:
        return "told" if told else "NOT TOLD"
    return "FALSE ALARM" if depth > CLEAR and told else "clear"


@pytest.mark.parametrize(("first", "count", "tags"), mostly(CASES, CASES[:2]))
def test_what_would_be_cut_is_told_or_made_smaller(
    first: int, count: int, tags: tuple[str, ...], tmp_path: Path
) -> None:
    seeds = range(first, first + count)
    sheets, bare = printed(tmp_path, seeds, tags)
    became: Counter[str] = Counter()
    wrong = []
    for seed in seeds:
        scales = set()
        for tag in tags:
            edition = EditionKey(tag, f"o{seed}")
            laid = sheets.lay_out(edition)
            scales.add(round(laid.scale, 6))
            codes = [d.code for d in laid.diagnostics if d.is_error or d.code.endswith("-unprintable")]
            told = any(code.endswith("-unprintable") for code in codes)
            if any(not code.endswith("-unprintable") for code in codes):
                continue  # its words do not fit
            smaller = laid.scale < 1 or leaflet(seed).how == "shrink"
            margin = sheets.profile(edition).printable_margin
            own = (sheets, laid) if smaller else (bare, bare.lay_out(edition))
            depth = inside(*own, margin)
            became[answer := verdict(told, depth, smaller)] += 1
            if answer.isupper():
                wrong.append((seed, tag, answer, round(depth, 2), codes))
        assert len(scales) == 1, f"{seed}: languages have scales of their own"

    assert wrong == []
    assert {"smaller", "told"} <= {*became}, became
