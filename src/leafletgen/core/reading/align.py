"""From the characters of a scalar's value back to those of its file.

YAML folds line ends, strips indentation and resolves escapes (YAML 1.2.2, chapters 7.3, 8.1). Here a raw scalar is cut
into runs that stand in the value as they are, escapes, and line breaks; the value is then laid along them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from leafletgen.core.reading.node import Scalar
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import AlignedRun, SpanMap


class Token(NamedTuple):
    """A part of a raw scalar. `breaks`: line ends in it (then `text` is empty); `whole`: an escape, one unit."""

    text: str
    start: int
    end: int
    breaks: int = 0
    whole: bool = False
    escaped_break: bool = False


_BLANKS = " \t\n"
_BREAK = r"(?P<break>[ \t]*\r?\n(?:[ \t]*(?:\r?\n))*[ \t]*)"
_CUT = {
    "plain": rf"{_BREAK}|(?P<run>[^ \t\r\n]+|[ \t]+)",
    "single": rf"{_BREAK}|(?P<escape>'')|(?P<run>[^ \t\r\n']+|[ \t]+)",
    "double": rf"(?P<cut>\\\r?\n(?:[ \t]*\r?\n)*[ \t]*)|{_BREAK}"
    r"|(?P<escape>\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.))|(?P<run>[^ \t\r\n\\]+|[ \t]+)",
}
_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip


def tokens(scalar: Scalar) -> Iterator[Token]:
    """The parts of a scalar between its quotes or below its header, in order."""
    raw, start = scalar.raw, scalar.start
    if scalar.style in ("literal", "folded"):
        head = raw.find("\n") + 1
        return _cut("plain", raw[head:] if head else "", start + head)
    if scalar.style == "plain":
        return _cut("plain", raw, start)
    return _cut(scalar.style, raw[1:-1], start + 1)


def _cut(style: str, raw: str, offset: int) -> Iterator[Token]:
    for match in re.compile(_CUT[style]).finditer(raw):
        start, end = match.start() + offset, match.end() + offset
        if match.lastgroup == "run":
            yield Token(match[0], start, end)
        elif match.lastgroup == "escape":
            yield Token(_resolve(match[0]), start, end, whole=True)
        else:
            yield Token("", start, end, match[0].count("\n"), escaped_break=match.lastgroup == "cut")


def _resolve(escape: str) -> str:
    if escape == "''":
        return "'"
    if escape[1] in "xuU":
        digits = escape[2:]
        point = int(digits, 16)
        return chr(point) if point < 0x110000 else "\ufffd"
    return _ESCAPES.get(escape[1], escape[1])


def value_map(scalar: Scalar) -> SpanMap:
    """The map of a scalar's value. Where value and file cannot be laid along each other: the whole scalar."""
    pieces: list[AlignedRun] = []
    value, pos = scalar.value, 0
    is_block = scalar.style in ("literal", "folded")
    for token in tokens(scalar):
        length = len(token.text)
        # Line ends and indentation are not in the value as they are in the file: only their lengths can be laid along.
        if token.breaks or (is_block and not token.text.strip(" \t")):
            length = _blank(value, pos) if is_block else _folded(token)
        elif value[pos : pos + length] != token.text:
            return _whole(scalar)
        if length:
            pieces.append(AlignedRun(pos, length, token.start, token.end - token.start))
        pos += length
    rest = value[pos:]
    if rest.strip("\n"):
        return _whole(scalar)
    if rest:  # the last line end of a block scalar
        pieces.append(AlignedRun(pos, len(rest), scalar.end, 0))
    return SpanMap(scalar.source.path, tuple(pieces)) if pieces else _whole(scalar)


def _folded(token: Token) -> int:
    """Characters that a run of line ends leaves in a flow scalar: a blank, or one line end for each blank line."""
    if token.escaped_break:
        return token.breaks - 1
    return 1 if token.breaks == 1 else token.breaks - 1


def _blank(value: str, pos: int) -> int:
    """Characters of blank at `pos`."""
    return len(value) - pos - len(value[pos:].lstrip(_BLANKS))


def _whole(scalar: Scalar) -> SpanMap:
    return SpanMap(
        scalar.source.path, (AlignedRun(0, len(scalar.value), scalar.start, scalar.end - scalar.start),)
    )


class TypedText(NamedTuple):
    """A text as it was typed: a line end is `\\n`, a blank line `\\n\\n`, in whatever style; and its way back."""

    text: str
    span_map: SpanMap


def typed(scalar: Scalar) -> TypedText:
    """The text of a scalar with the line ends of the file, blanks at both ends left out."""
    if (simple := _as_it_stands(scalar)) is not None:
        return simple
    pieces: list[AlignedRun] = []
    text = ""
    for token in _normalized(scalar):
        addition = token.text
        if text.endswith("\n") and addition in ("\n", "\n\n"):  # escapes next to line ends
            addition = "" if text.endswith("\n\n") else "\n"
        if addition and (text or addition.strip(_BLANKS)):
            pieces.append(AlignedRun(len(text), len(addition), token.start, token.end - token.start))
            text += addition
    stripped = text.rstrip(_BLANKS)
    kept = tuple(
        p if p.value + p.length <= len(stripped) else _shortened(p, len(stripped) - p.value)
        for p in pieces
        if p.value < len(stripped)
    )
    return TypedText(
        stripped,
        SpanMap(scalar.source.path, kept or (AlignedRun(0, 0, scalar.start, scalar.end - scalar.start),)),
    )


def _as_it_stands(scalar: Scalar) -> TypedText | None:
    """The text of a scalar on one line without escapes: most are."""
    raw = scalar.raw
    if "\n" in raw or "\\" in raw or "''" in raw:
        return None
    inside = raw if scalar.style == "plain" else raw[1:-1]
    text = inside.strip(_BLANKS)
    start = scalar.start + raw.index(text) if text else scalar.start
    return TypedText(text, SpanMap(scalar.source.path, (AlignedRun(0, len(text), start, len(text)),)))


def _normalized(scalar: Scalar) -> Iterator[Token]:
    for token in tokens(scalar):
        if token.escaped_break and token.breaks == 1:
            continue
        if token.breaks:
            yield token._replace(text="\n" if token.breaks == 1 else "\n\n")
        elif token.text == "\r":
            yield token._replace(text="\n")
        else:
            yield token


def _shortened(piece: AlignedRun, length: int) -> AlignedRun:
    file_length = length if piece.length == piece.file_length else piece.file_length
    return piece._replace(length=length, file_length=file_length)
