"""Sheets of paper by name."""

from __future__ import annotations

import re
from typing import Literal
from unicodedata import normalize

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import MM, Length, Size, parse_length
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Span

_A = ((841, 1189), (594, 841), (420, 594), (297, 420), (210, 297), (148, 210), (105, 148))
_JIS = ((1030, 1456), (728, 1030), (515, 728), (364, 515), (257, 364), (182, 257), (128, 182))
_ISO = ((1000, 1414), (707, 1000), (500, 707), (353, 500), (250, 353), (176, 250), (125, 176))
_C = ((917, 1297), (648, 917), (458, 648), (324, 458), (229, 324), (162, 229), (114, 162))

PAPERS: dict[str, tuple[float, float]] = {
    **{f"A{n}": size for n, size in enumerate(_A)},
    **{f"jis-b{n}": size for n, size in enumerate(_JIS)},
    **{f"iso-b{n}": size for n, size in enumerate(_ISO)},
    **{f"C{n}": size for n, size in enumerate(_C)},
    "letter": (215.9, 279.4),
    "legal": (215.9, 355.6),
    "tabloid": (279.4, 431.8),
    "super-b": (330, 483),
    "SRA3": (320, 450),
    "SRA4": (225, 320),
    "hagaki": (100, 148),
    "card": (55, 91),
    "long-3": (120, 235),
    "DL": (110, 220),
    "press-a": (625, 880),
    "press-b": (765, 1085),
    "shiroku": (788, 1091),
    "kiku": (636, 939),
}
"""Portrait width and height in millimetres: ISO 216 and 269, JIS P 0138, ANSI; Japanese cards, envelopes and
press sheets by trade.
"""

ALIASES: dict[str, str] = {
    **{f"b{n}-jis": f"jis-b{n}" for n in range(7)},
    **{f"jb{n}": f"jis-b{n}" for n in range(7)},
    **{f"b{n}-iso": f"iso-b{n}" for n in range(7)},
    "us-letter": "letter",
    "us-legal": "legal",
    "ansi-a": "letter",
    "ansi-b": "tabloid",
    "ledger": "tabloid",
    "a3+": "super-b",
    "super-a3": "super-b",
    "postcard-jp": "hagaki",
    "meishi": "card",
    "chou-3": "long-3",
    "naga-3": "long-3",
}
"""Other names in use. `b5` is none of them: in Japan it is JIS, elsewhere ISO."""

LEAST, MOST = 40.0, 5000.0
"""Millimetres of a side below or above which a sheet is a slip of the pen (a PDF page ends at 5080)."""


class Paper(NamedTuple):
    """A sheet: its name and its size in points: portrait for a named one, as written for one of its own size."""

    name: str
    size: Size

    def turned(self, orientation: Literal["portrait", "landscape"]) -> Size:
        """The sheet as it lies: `landscape` has the long side across; `portrait` leaves it as it is."""
        if orientation == "portrait":
            return self.size
        return Size(max(self.size), min(self.size))


def parse_paper(text: str) -> Paper | None:
    """Read `A2`, `jis-b3`, `letter`, `515mm x 728mm`, `1080 x 1920px`; None where it is no sheet (`paper_fault` says why)."""
    word = _plain(text)
    name = _NAMES.get(ALIASES.get(word, word))
    if name is not None:
        width, height = PAPERS[name]
        return Paper(name, Size(width * MM, height * MM))
    if found := _PIXELS.fullmatch(word):
        return _screen(text, int(found[1]), int(found[2]))
    sides = _sides(word)
    if len(sides) != 2 or any(_slip(side) for side in sides):
        return None
    width, height = (length.pt(1.0) for side in sides if (length := parse_length(side)))
    return Paper(text, Size(width, height))


PIXEL = 72 / 96
"""Points (CSS Values 4, 6.2)."""
_PIXELS = re.compile(r"([1-9]\d{0,4})(?:px)? *x *([1-9]\d{0,4})px", re.ASCII)
MOST_PIXELS = 4096


def _screen(text: str, width: int, height: int) -> Paper | None:
    """A picture for screens by its pixels."""
    made = Size(width * PIXEL, height * PIXEL)
    return Paper(text, made) if min(made) >= LEAST * MM and max(width, height) <= MOST_PIXELS else None


def paper_fault(text: str, where: Span | None = None) -> Diagnostic:
    """Why a text is no sheet of paper. Only for what `parse_paper` refused."""
    word = _plain(text)
    if f"jis-{word}" in PAPERS:
        (jis, iso) = (PAPERS[f"{standard}-{word}"] for standard in ("jis", "iso"))
        return diagnostic(
            "paper-ambiguous", where, value=text,
            jis=f"jis-{word}", jis_size=_shown(jis), iso=f"iso-{word}", iso_size=_shown(iso),
        )  # fmt: skip
    sides = _sides(word)
    if len(sides) == 2 and any(side[:1].isdigit() for side in sides):
        return _side_fault(text, sides, where)
    from difflib import get_close_matches

    near = get_close_matches(word, [*_NAMES, *ALIASES], n=1, cutoff=0.6)
    meant = _NAMES[ALIASES.get(near[0], near[0])] if near else ""
    suggestion = (
        f"Did you mean “{meant}”?" if near else "Choose from: A0 to A6, jis-b0 to jis-b6, iso-b0 to iso-b6, …"
    )
    return diagnostic("paper-unknown", where, value=text, suggestion=suggestion)


def _side_fault(text: str, sides: list[str], where: Span | None) -> Diagnostic:
    """What is wrong with a size of two sides."""
    for side in sides:
        if not _WITH_UNIT.fullmatch(side):
            units = [known.unit for s in sides if (known := parse_length(s)) and known.unit != "u"]
            unit = units[0] if units else "mm"
            mend = " x ".join(s.rstrip("abcdefghijklmnopqrstuvwxyz ") + unit for s in sides)
            return diagnostic("paper-unit", where, value=text, side=side, mend=mend)
    return diagnostic(
        "paper-size",
        where,
        value=text,
        side=next(s for s in sides if _slip(s)),
        least=f"{LEAST:g}",
        most=f"{MOST:g}",
    )


def _slip(side: str) -> bool:
    length = parse_length(side)
    return length is None or length.unit == "u" or not LEAST * MM <= length.pt(1.0) + 1e-9 <= MOST * MM + 1e-6


def _plain(text: str) -> str:
    """Small letters, half-width; `×` is an x; no blank between a standard's letter and number."""
    word = normalize("NFKC", text).strip().lower().replace("×", "x")
    return word.replace(" ", "-") if "x" not in word else word


_WITH_UNIT = re.compile(r"-?[\d.]+\s*(?:mm|pt|cm|m|in)", re.ASCII)
"""A side as it is meant, however long."""


def _sides(word: str) -> list[str]:
    return [part.strip() for part in word.split("x")]


def _shown(size: tuple[float, float]) -> str:
    return "{} x {}".format(*(Length(side, "mm") for side in size))


_NAMES: dict[str, str] = {name.lower(): name for name in PAPERS}
