"""Small graphs, the real fonts and the real signs."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest

from leafletgen.core.color import CMYK, RGB, Paint
from leafletgen.page.diagram.draw import DiagramStyle, SizedGraph, sized
from leafletgen.page.diagram.graph import Actor, Arrow, Graph
from leafletgen.page.pictograms import pictogram
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.languages.tag import language

FONTS = Path(__file__).resolve().parents[3] / "fonts"
RED = Paint("red", RGB(0.78, 0.14, 0.06), CMYK(0, 0.95, 1, 0.15))
YELLOW = Paint("yellow", RGB(1, 0.77, 0), CMYK(0, 0.24, 1, 0))

Sizer = Callable[..., SizedGraph]


@cache
def book() -> FontBook:
    return FontBook((FONTS,))


@pytest.fixture(scope="session")
def size() -> Sizer:
    """Size a graph with a unit of 10 points; labels default to the actor's id."""

    def make(
        graph: Graph,
        labels: Mapping[str, str] | None = None,
        tag: str = "en",
        notes: Mapping[str, str] | None = None,
        unit: float = 10.0,
        grounds: Mapping[str, Paint] = {},
        inks: Mapping[str, Paint] = {},
    ) -> SizedGraph:
        told = language(tag)
        assert told is not None
        texts = {key: RichText.plain((labels or {}).get(key, key.title()), tag) for key in graph.actors}
        style = DiagramStyle(unit, RED, YELLOW, grounds=grounds, inks=inks)
        small = {key: RichText.plain(note, tag) for key, note in (notes or {}).items()}
        return sized(graph, texts, style, book(), told, pictogram, small)

    return make


def _row(*arrows: Arrow) -> Graph:
    actors = {
        "gang": Actor("recruiter", "1", "circle"),
        "you": Actor("student", "2", mark=True),
        "shop": Actor("online-shop", "3", "box"),
    }
    return Graph(actors=actors, arrows={str(n): a for n, a in enumerate(arrows, 1)})


@pytest.fixture(scope="session")
def flagship() -> Mapping[str, Graph]:
    """The three cases of the poster."""
    return {
        "parcel": _row(
            Arrow("gang", "shop", ("stolen-card",), "over"),
            Arrow("shop", "you", ("parcel",)),
            Arrow("you", "gang", ("parcel",)),
        ),
        "cash": _row(
            Arrow("gang", "you", ("bank-card",)),
            Arrow("shop", "you", ("cash",)),
            Arrow("you", "gang", ("cash",)),
        ),
        "account": _row(
            Arrow("gang", "you", ("cash",)),
            Arrow("shop", "you", ("passbook",)),
            Arrow("you", "gang", ("bank-card", "phone-contract")),
        ),
    }


@pytest.fixture(scope="session")
def chain() -> Callable[..., Graph]:
    """`count` actors, an arrow from each to the next (and back to the first where `ring`)."""

    def make(kind: str, count: int, ring: bool = False) -> Graph:
        names = ["gang", "you", "shop", "bank", "desk", "house"][:count]
        signs = ["recruiter", "student", "online-shop", "bank", "desk", "house"]
        outlines = ["circle", None, "box", "box", "rounded", "none"]
        wide = -(-count // 2)
        cells = [f"{i + 1}/1" if i < wide else f"{2 * wide - i}/2" for i in range(count)]
        actors = {
            name: Actor(
                signs[i],
                at=cells[i] if kind == "grid" else None,
                shape=outlines[i],  # type: ignore[arg-type]  # drawn from the words that are allowed
                mark=name == "you",
            )
            for i, name in enumerate(names)
        }
        ways = list(itertools.pairwise(names)) + ([(names[-1], names[0])] if ring else [])
        things = ["parcel", "cash", "bank-card", "phone", "id-card", "passbook"]
        arrows = {str(n): Arrow(a, b, (things[n - 1],)) for n, (a, b) in enumerate(ways, 1)}
        return Graph(kind=kind, actors=actors, arrows=arrows)  # type: ignore[arg-type]  # drawn from the words that are allowed

    return make
