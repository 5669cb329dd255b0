"""Tables and long lines for a terminal of any width: what is too wide becomes a list, what is too long goes on below."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator, Sequence

from leafletgen.desk.report.excerpt import width

NONE = ("", "·", "–")
"""Cells that say nothing: a list leaves them out."""
_STEERING = re.compile("\x1b\\[[0-9;]*m")
_PIECES = re.compile(r" +|[^ ]+")


def table_lines(
    table: Sequence[Sequence[str]], right: Container[int] = (), columns: int | None = None, title: int = 1
) -> list[str]:
    """The lines of a table whose first row are heads; the columns `right` flush right. Wider than `columns` of a terminal it is a
    list: each row's first cells, so many as `title`, and below them what each head says of it.
    """
    lines = aligned(table, right)
    if columns is None or max(map(width, lines), default=0) <= columns:
        return lines
    heads, *rows = table
    listed = []
    for row in rows:
        listed += folded("  ".join(row[:title]), columns, 2)
        rest = zip(heads[title:], row[title:], strict=True)
        told = ", ".join(f"{head} {cell}" for head, cell in rest if cell not in NONE)
        listed += folded("  " + told, columns) if told else []
    return listed


def aligned(table: Sequence[Sequence[str]], right: Container[int] = ()) -> list[str]:
    """The lines of a table; the columns `right` flush right."""
    widths = [max(width(cell) for cell in column) for column in zip(*table, strict=True)]
    lines = []
    for cells in table:
        padded = [
            " " * (wide - width(cell)) + cell if n in right else cell + " " * (wide - width(cell))
            for n, (cell, wide) in enumerate(zip(cells, widths, strict=True))
        ]
        lines.append("  ".join(padded).rstrip())
    return lines


def folded(line: str, columns: int | None, hang: int = 0) -> list[str]:
    """A line in pieces that are no wider than a terminal, each further one indented like the first, and `hang` more. A word that is
    wider stays whole: somebody may want to copy it.
    """
    if columns is None or _seen(line) <= columns:
        return [line]
    indent = " " * min(len(line) - len(line.lstrip(" ")) + hang, columns // 2)
    lines, now = [], ""
    for piece in _pieces(line):
        if not piece.isspace() and now.strip() and _seen(now + piece) > columns:
            lines.append(now.rstrip(" "))
            now = indent + piece
        else:
            now += piece
    return [*lines, now.rstrip(" ")]


def _pieces(line: str) -> Iterator[str]:
    """What a line may be broken between: runs of spaces, words; each wide character by itself, with the marks around it."""
    for word in _PIECES.findall(line):
        now = word[0]
        for character in word[1:]:
            wide = _is_wide(now[-1]) or _is_wide(character)
            opening = unicodedata.category(now[-1]) in ("Ps", "Pi")
            if wide and not opening and unicodedata.category(character) not in ("Pe", "Pf", "Po"):
                yield now
                now = ""
            now += character
        yield now


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


def _seen(text: str) -> int:
    """Columns that a text takes, colours left out."""
    return width(_STEERING.sub("", text))
