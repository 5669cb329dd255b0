"""The alternative text of a diagram: who takes part, then the steps, in the leaflet's language."""

from __future__ import annotations

from collections.abc import Sequence

INVISIBLE = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u200b\u2060\u00ad"))
"""Isolates and hints for breaking: a voice has no use for them."""


def alternative(opening: str, actors: Sequence[str], steps: Sequence[str], comma: str = ", ") -> str:
    """Such as `Diagram with 3 actors: Crime gang, You, Online shop. 1. They shop. 2. …`.

    `opening` is the leaflet's own word for it and holds `{actors}` (their names, joined by `comma`) and, where the
    language wants it, `{count}`; the numbered steps follow.
    """
    start = opening.format(actors=comma.join(actors), count=len(actors))
    numbered = (f"{n}. {step.strip()}" for n, step in enumerate(steps, 1))
    return " ".join(" ".join((start, *numbered)).translate(INVISIBLE).split())
