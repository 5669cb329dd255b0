"""A line of a file with what is underlined in it, as wide as a terminal shows it."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import accumulate

from leafletgen.core.source import Source
from leafletgen.engine.findings.placed import Location

SHOWN = 110
"""At most so many columns of a line are shown; the part that the finding is about is always among them."""

AROUND = 500
"""Characters before and behind the place that are looked at: some take no column."""


class Ink:
    """Colours of a terminal (ECMA-48 SGR), or none; how many columns it has, where that is known."""

    def __init__(self, color: bool, columns: int | None = None) -> None:
        self.color = color
        self.columns = columns

    def __call__(self, text: str, codes: str) -> str:
        return f"\x1b[{codes}m{text}\x1b[0m" if self.color and text else text


def excerpt(spot: Location, source: Source | None, ink: Ink, hue: str) -> list[str]:
    """The line of a place and `^^^` below the part it is about (of several lines: the part in the first)."""
    if source is None or spot.line is None or spot.column is None:
        return []
    line = source.line(spot.line)
    start = min(spot.column - 1, len(line))
    end = (spot.end_column or 1) - 1 if spot.end_line == spot.line else len(line.rstrip())
    start, end, line = _near(line, start, end)
    number = str(spot.line)
    room = SHOWN if ink.columns is None else max(min(SHOWN, ink.columns - len(number) - 8), SHOWN // 6)
    start, end, line = _window(line, start, min(max(end, start), len(line)), room)
    before, marked = _shown(line[:start]), _shown(line[start:end])
    under = " " * width(before) + ink("^" * max(width(marked), 1), f"1;{hue}")
    return [
        f"    {ink(number + ' |', '2')} {before}{marked}{_shown(line[end:])}".rstrip(),
        f"    {' ' * len(number)} {ink('|', '2')} {under}",
    ]


def _near(line: str, start: int, end: int) -> tuple[int, int, str]:
    """What is near the place in a line of thousands of characters, so that the work does not grow with the line."""
    if len(line) <= 2 * AROUND:
        return start, end, line
    first = max(0, start - AROUND)
    cut = line[first : start + AROUND]
    return start - first, min(end - first, len(cut)), cut


def _window(line: str, start: int, end: int, room: int) -> tuple[int, int, str]:
    """A long line cut down to the part round the characters it is about, of so many columns; their new start and end."""
    taken = (0, *accumulate(map(_columns_shown, line)))
    if taken[-1] <= room:
        return start, end, line
    # A third of the columns go to what comes before: people find a place by the words that lead to it.
    left = start
    while left > 0 and taken[start] - taken[left - 1] <= room // 3:
        left -= 1
    right = left
    while right < len(line) and taken[right + 1] - taken[left] <= room:
        right += 1
    head, tail = ("…" if left else ""), ("…" if right < len(line) else "")
    shift = len(head) - left
    return start + shift, min(end, right) + shift, head + line[left:right] + tail


def plain(text: str) -> str:
    """Text that cannot steer a terminal: control characters as the pictures that Unicode has for them."""
    return text if text.isascii() and text.isprintable() else "".join(map(_visible, text))


@lru_cache(maxsize=4096)
def _visible(character: str) -> str:
    if character == "\n":
        return character
    if unicodedata.category(character) != "Cc":
        return "" if character in "\u202a\u202b\u202c\u202d\u202e" else character
    return chr(0x2400 + ord(character)) if character < " " else "\ufffd"


def _shown(text: str) -> str:
    """A part of a line as it is shown: tabs as two spaces, nothing that steers the terminal."""
    return plain(text.replace("\t", "  "))


def width(text: str) -> int:
    """Columns of a terminal that a text takes (UAX 11): wide and full-width characters two, marks none."""
    return sum(map(_columns, text))


@lru_cache(maxsize=4096)
def _columns_shown(character: str) -> int:
    """Columns of a character as it is shown."""
    return width(_shown(character))


@lru_cache(maxsize=4096)
def _columns(character: str) -> int:
    if character == "\u00ad":  # a soft hyphen is shown by most terminals
        return 1
    # Behind the first jamo of a Korean syllable the others (U+1160 to U+11FF) stand in its two columns.
    if unicodedata.category(character) in ("Mn", "Me", "Cf") or 0x1160 <= ord(character) <= 0x11FF:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
