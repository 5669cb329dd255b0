"""Output profiles: what a file is made for, and so what is in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class OutputProfile:
    """`color`: which form of the paints is written. `links`: areas that lead to the web are kept.

    `conformance`: standards that the file claims (`PDF/A-2a`, `PDF/UA-1`).
    `bleed`: the ground runs over the trim edge. `printable_margin`: millimetres an office printer cannot reach.
    """

    name: str
    color: Literal["srgb", "cmyk"] = "srgb"
    links: bool = False
    conformance: tuple[str, ...] = ("PDF/A-2a", "PDF/UA-1")
    bleed: bool = False
    printable_margin: float = 0.0


BUILTIN = ("screen", "office", "print")


def builtin(name: str) -> OutputProfile:
    """One of the package's own profiles. Raises KeyError for another name."""
    return {
        "screen": OutputProfile("screen", links=True),
        "office": OutputProfile("office", printable_margin=5.0),
        "print": OutputProfile("print", color="cmyk", conformance=(), bleed=True),
    }[name]
