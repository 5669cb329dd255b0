"""Tables of values between commas, semicolons or tabs (RFC 4180), each cell with its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from leafletgen.core.source import Source, Span


class DelimitedCell(NamedTuple):
    """A cell: its characters without quotation marks and blanks round them, and where they stand."""

    text: str
    span: Span


class OpenQuoteError(ValueError):
    """A cell's quotation mark is never closed; `span`: the mark."""

    def __init__(self, span: Span) -> None:
        super().__init__("open quote")
        self.span = span


def rows(source: Source) -> Iterator[tuple[DelimitedCell, ...]]:
    """The rows that are not blank. The first says by what cells are parted. Raises OpenQuoteError."""
    text = source.text
    head = text.partition("\n")[0]
    comma = max(",;\t", key=head.count)
    at, cells = 0, list[DelimitedCell]()
    while at < len(text):
        cell, at = _cell(source, at, comma)
        cells.append(cell)
        if at >= len(text) or text[at] != comma:
            at += 2 if text[at : at + 2] == "\r\n" else 1
            if any(c.text for c in cells):
                yield tuple(cells)
            cells = []
        else:
            at += 1
            if at >= len(text):  # the file ends behind a comma
                cells.append(DelimitedCell("", Span(source.path, at, at)))
    if any(c.text for c in cells):
        yield tuple(cells)


def _cell(source: Source, at: int, comma: str) -> tuple[DelimitedCell, int]:
    """The cell that begins at an offset, and where it ends: at a comma, a line end, or the end of the file."""
    text = source.text
    while at < len(text) and text[at] == " ":
        at += 1
    if text[at : at + 1] == '"':
        return _quoted(source, at, comma)
    end = at
    while end < len(text) and text[end] not in (comma, "\r", "\n"):
        end += 1
    plain = text[at:end].rstrip()
    return DelimitedCell(plain, Span(source.path, at, at + len(plain))), end


def _quoted(source: Source, at: int, comma: str) -> tuple[DelimitedCell, int]:
    text, end = source.text, at + 1
    while text[end : end + 1] != '"' or text[end : end + 2] == '""':
        if end >= len(text):
            raise OpenQuoteError(Span(source.path, at, at + 1))
        end += 2 if text[end : end + 2] == '""' else 1
    inside = text[at + 1 : end].replace('""', '"').strip()
    after = end + 1
    while after < len(text) and text[after] not in (comma, "\r", "\n"):
        after += 1
    return DelimitedCell(inside, Span(source.path, at, end + 1)), after
