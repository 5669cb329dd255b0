"""What is checked in a diagram, found or not: each check once, over the languages shown."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from leafletgen.engine.diagrams import CHECKS, LOOK, Examined
from leafletgen.engine.findings.placed import words
from leafletgen.engine.layout.distance import MILLIMETRE
from leafletgen.engine.values import Diagnostic


def rows(pictures: Mapping[str, Examined], file: Sequence[Diagnostic], said: str) -> list[dict[str, Any]]:
    """A row per check: what it found, and what was measured in the language that is nearest to the limit."""
    if not pictures:
        return []
    measured = {"arrows": _arrows(pictures), "labels": _labels(pictures)}
    made: list[dict[str, Any]] = []
    for name, codes in {**CHECKS, "look": LOOK}.items():
        found = [(tag, d) for tag, one in pictures.items() for d in one.found if d.code in codes]
        if name != "arrows" or measured[name]:
            made.append(_row(name, found, said, measured.get(name, {})))
    silent = next(iter(pictures.values())).silent
    made.append({"check": "aloud", "figures": {}, "found": [], "silent": list(silent)})
    made.append(_row("file", [(tag, d) for tag in pictures for d in file], said, {}))
    return made


def _row(
    name: str, found: Sequence[tuple[str, Diagnostic]], said: str, figures: dict[str, Any]
) -> dict[str, Any]:
    """The same finding in several languages is reported once, with their tags."""
    told: dict[tuple[str, str], list[str]] = {}
    for tag, one in found:
        tags = told.setdefault((one.severity.value, words(one.code, one.args, said).message), [])
        if tag not in tags:
            tags.append(tag)
    rows = [
        {"severity": severity, "text": text, "languages": tags} for (severity, text), tags in told.items()
    ]
    return {"check": name, "figures": figures, "found": rows}


def _arrows(pictures: Mapping[str, Examined]) -> dict[str, Any]:
    gaps = {tag: (e.figures.gap, e.figures.need) for tag, e in pictures.items()}
    known = {tag: (gap, need) for tag, (gap, need) in gaps.items() if gap is not None}
    if not known:
        return {}
    tag = min(known, key=lambda t: known[t][0] / known[t][1])
    gap, need = known[tag]
    return {
        "gap": f"{gap / MILLIMETRE:.0f}",
        "need": f"{need / MILLIMETRE:.0f}",
        **_whose(tag, known.values()),
    }


def _labels(pictures: Mapping[str, Examined]) -> dict[str, Any]:
    shares = {tag: round(100 * e.size / e.design) for tag, e in pictures.items()}
    tag = min(shares, key=lambda t: shares[t])
    one = pictures[tag]
    return {
        "percent": shares[tag], "size": f"{one.size:.1f}", "floor": round(100 * one.floor / one.design),
        **_whose(tag, shares.values()),
    }  # fmt: skip


def _whose(tag: str, values: Collection[Any]) -> dict[str, str]:
    """The language is named where it differs from the others."""
    return {"language": tag} if len(set(values)) > 1 else {}
