"""Where a value was written: files, ranges in them, and maps from a value back to its file.

A `Span` names its file by the id of a `Source` (its path as shown to people), so that spans are small,
comparable and never carry a file's text about.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from leafletgen.core.record import NamedTuple


class Span(NamedTuple):
    """Characters `start` to `end` (exclusive) of the file `source` (`Source.id`: most often its path)."""

    source: str
    start: int
    end: int

    @property
    def path(self) -> str:
        """The path of the file; behind it in `source` stands where it is used."""
        return self.source.partition("\n")[0]


class Position(NamedTuple):
    """Line and column, both from 1, counted in characters."""

    line: int
    column: int


class UsedAt(NamedTuple):
    """That something stands in a sheet because of what is written at `where`; `note` is a code of `messages.notes`."""

    note: str
    where: Span


class Source:
    """A text file as read: its shown path and its characters (line ends as they are).

    What a component or an `each` writes out several times is a `Source` for each time, with the same path and characters: its
    `uses` say why it stands there, the nearest first.
    """

    def __init__(self, path: str, text: str, uses: tuple[UsedAt, ...] = ()) -> None:
        """`path` is what people see, relative to the project where it can be."""
        self.path = path
        self.text = text
        self.uses = uses
        self.id = path + "".join(f"\n{use.note} {_named(use.where)}" for use in uses)
        """What a `Span` calls it: its path, where it is used but once."""

    def used(self, *uses: UsedAt) -> Source:
        """The same file, used at some more places."""
        return Source(self.path, self.text, (*uses, *self.uses))

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """Offset of the first character of each line."""
        starts = [0]
        for number, character in enumerate(self.text):
            if character == "\n":
                starts.append(number + 1)
        return tuple(starts)

    def position(self, offset: int) -> Position:
        """Line and column of a character offset."""
        line = bisect_right(self.line_starts, offset) - 1
        return Position(line + 1, offset - self.line_starts[line] + 1)

    def line(self, number: int) -> str:
        """The characters of line `number` (from 1) without its line end."""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")


def _named(where: Span) -> str:
    """A place in a name. A place that is itself within something used is told by its sum: names of names of names would
    double with each component in a component.
    """
    if "\n" not in where.source:
        return str(tuple(where))
    from hashlib import sha256

    return f"{sha256(where.source.encode()).hexdigest()[:16]} {where.start} {where.end}"


class AlignedRun(NamedTuple):
    """`length` characters of a value from `value` on stand in the file from `file` on, one to one.

    A piece with `file_length` other than `length` is a whole (an escape, a folded line end): every
    character of it points to the whole.
    """

    value: int
    length: int
    file: int
    file_length: int


def _value(piece: AlignedRun) -> int:
    return piece.value


class SpanMap(NamedTuple):
    """From the characters of a scalar's value to the characters of its file."""

    source: str
    pieces: tuple[AlignedRun, ...]

    def span(self, start: int, end: int) -> Span:
        """The file range that the value's characters `start` to `end` came from (clamped)."""
        if not self.pieces:
            return Span(self.source, 0, 0)
        first, last = self._locate(start), self._locate(max(start, end - 1))
        return Span(self.source, first[0], max(last[1], first[0]))

    def _locate(self, offset: int) -> tuple[int, int]:
        index = max(0, bisect_right(self.pieces, offset, key=_value) - 1)
        piece = self.pieces[index]
        inside = min(offset - piece.value, max(piece.length - 1, 0))
        if piece.length == piece.file_length and inside >= 0:
            return piece.file + inside, piece.file + inside + 1
        return piece.file, piece.file + piece.file_length


class Place(NamedTuple):
    """A character of a message: `(message id, offset)`. Resolved to a file only when it is reported."""

    message: str
    offset: int
