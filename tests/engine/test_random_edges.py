"""Any ink that the printer would cut makes the pages smaller or is reported, and nothing else does: random pages against what pdfium paints."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pypdfium2
import pytest
from tests.engine.random_edges import LANGUAGES, leaflet, printed
from tests.soak import mostly

from leafletgen.engine.files.writing import pdf
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.session import Session
from leafletgen.sheet.profiles import Edges

SCALE = 3
"""Pixels to the point."""
CUT, CLEAR = -0.6, 0.3
"""Points from the white edge at which a raster is sure that ink is cut, and that none is."""
MOST_WITHOUT = 0.15
"""The share of sheets that are refused for another reason, in the white edge or not (a layer over a code, a picture wider than its page):
no file is made of them.
"""
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


def fits(laid: LaidEdition) -> bool:
    """Whether there is nothing wrong with it but what the printer would cut."""
    return not any(d.is_error and not d.code.endswith("-unprintable") for d in laid.diagnostics)


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
    sheets, bare, boxes = printed(tmp_path, seeds, tags)
    became: Counter[str] = Counter()
    wrong = []
    for seed in seeds:
        scales: dict[str, set[float]] = {}
        for tag in tags:
            laid = sheets.lay_out(edition := EditionKey(tag, f"o{seed}"))
            scales.setdefault(edition.output, set()).add(round(laid.scale, 6))
            if not fits(laid):
                laid = sheets.lay_out(edition := EditionKey(tag, f"r{seed}"))
                scales.setdefault(edition.output, set()).add(round(laid.scale, 6))
            if not fits(laid):
                became["no file" if laid.failed else "PRINTED"] += 1
                continue
            codes = [d.code for d in laid.diagnostics if d.code.endswith("-unprintable")]
            smaller = laid.scale < 1 or leaflet(seed, edition.output[0] == "r").how == "shrink"
            margin = sheets.profile(edition).printable_margin
            own = (sheets, laid) if smaller else (bare, bare.lay_out(edition))
            depth = inside(*own, margin)
            answer = verdict(bool(codes), depth, smaller)
            if answer == "FALSE ALARM":  # unless it is of a box
                answer = verdict(True, inside(boxes, boxes.lay_out(edition), margin), smaller)
            became[answer] += 1
            if answer.isupper():
                wrong.append((seed, tag, answer, round(depth, 2), codes))
        assert all(len(found) == 1 for found in scales.values()), (
            f"{seed}: languages have scales of their own"
        )

    assert wrong == []
    assert {"smaller", "told"} <= {*became}, became
    assert not became["PRINTED"], became
    assert became["no file"] <= MOST_WITHOUT * became.total(), became
