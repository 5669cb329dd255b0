"""Sheets of paper by name."""

from __future__ import annotations

from typing import NamedTuple

from leafletgen.geometry import MM, Size, parse_length

_A = ((841, 1189), (594, 841), (420, 594), (297, 420), (210, 297), (148, 210), (105, 148))
_JIS = ((1030, 1456), (728, 1030), (515, 728), (364, 515), (257, 364), (182, 257), (128, 182))
_ISO = ((1000, 1414), (707, 1000), (500, 707), (353, 500), (250, 353), (176, 250), (125, 176))

PAPERS: dict[str, tuple[float, float]] = {
    **{f"A{n}": size for n, size in enumerate(_A)},
    **{f"jis-b{n}": size for n, size in enumerate(_JIS)},
    **{f"iso-b{n}": size for n, size in enumerate(_ISO)},
    "letter": (215.9, 279.4),
    "legal": (215.9, 355.6),
    "tabloid": (279.4, 431.8),
}
"""Portrait width and height in millimetres (ISO 216, JIS P 0138, ANSI)."""

LEAST, MOST = 40.0, 5000.0
"""Millimetres of a side below or above which a sheet is a slip of the pen."""


class Paper(NamedTuple):
    """A sheet: its name as written and its portrait size in points."""

    name: str
    size: Size


def parse_paper(text: str) -> Paper | None:
    """Read `A2`, `jis-b3`, `letter`, `515mm x 728mm`; None where it is no sheet of paper."""
    named = {name.lower(): (name, size) for name, size in PAPERS.items()}.get(text.lower())
    if named:
        name, (width, height) = named
        return Paper(name, Size(width * MM, height * MM))
    sides = [parse_length(part.strip()) for part in text.lower().split("x")]
    if len(sides) != 2 or any(s is None or s.unit == "u" for s in sides):
        return None
    points = [s.pt(1.0) for s in sides if s]
    if any(not LEAST * MM <= p <= MOST * MM for p in points):
        return None
    return Paper(text, Size(*points))
