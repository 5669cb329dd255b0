"""A content stream cut into operators with their operands (ISO 32000-1, 7.8.2).

Most content is plain: numbers, names, strings and arrays in which no other token can hide. It is cut here, by one expression, and
its long runs of points stay together: to make an object of each number of a drawing takes longer than all that is asked about
it. Content that is not plain goes through pikepdf as a whole, and what is found in it is the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from leafletgen.core.record import NamedTuple
from leafletgen.inspection.followed.operators import COLORED, NUMERIC, TAKES
from leafletgen.inspection.objects import is_stream, unpacked


class Operation(NamedTuple):
    """An operator with its operands; `times`: how many operators it stands for."""

    operator: str
    operands: Sequence[Any]
    times: int = 1


RUN = "m ..."
"""What stands for m and all of m, l, c, v, y, h that follow it; its operands are the coordinates of their points."""

NUMBER = rb"[-.\d]{1,20}+[ \n]"
PLAIN = re.compile(
    rb"(?P<run>%(n)s%(n)sm[ \n](?:(?:%(n)s%(n)s(?:[ml]|%(n)s%(n)s(?:[vy]|%(n)s%(n)sc))|h)[ \n])*+)"
    rb"|(?:(?P<numbers>(?:%(n)s)*+)"
    rb"|(?P<operands>(?:(?:[-.\d]++(?=[ \n\[\]<>/(])|/[\w.:+-]++(?=[ \n\[\]<>/(])|<<|>>|<[\dA-Fa-f]*+>|\([^()\\\r]*+\)|[][])[ \n]*+)++))"
    rb"(?P<operator>[A-Za-z*'\"][A-Za-z01*'\"]*+)(?:[ \n]++|\Z)" % {b"n": NUMBER}
)
"""One operator, or a run, with what stands before it."""
WITHOUT_LETTERS = bytes.maketrans(b"mlcvyh", b"      ")


def plain(stream: Any) -> list[Operation] | None:
    """The operators of a form, or of a page with one content; None where that is not plain, or cannot be unpacked."""
    content = stream if is_stream(stream) else stream.get("/Contents")
    data = unpacked(content) if content is not None and is_stream(content) else None
    return None if data is None else cut(data)


def cut(data: bytes) -> list[Operation] | None:
    """The operators of plain content; None where it is not."""
    import pikepdf

    try:
        return list(_cut(data))
    except (
        _NotPlainError,
        ValueError,
        pikepdf.PdfError,
    ):  # the second: of digits and dots that are no number
        return None


class _NotPlainError(Exception):
    """There is something in a content that may hide another token."""


def _cut(data: bytes) -> Iterator[Operation]:
    at = 0
    while at < len(data):
        token = PLAIN.match(data, at)
        if token is None:
            raise _NotPlainError
        at = token.end()
        run, numbers, operands, called = token.groups()
        if run is not None:
            rows = run.translate(WITHOUT_LETTERS).split()
            yield Operation(RUN, list(map(float, rows)), len(run.split()) - len(rows))
            continue
        operator = called.decode()
        if (
            operator not in TAKES and operator not in COLORED
        ):  # of a later version, an inline picture, true, false, null
            raise _NotPlainError
        if operator in NUMERIC and numbers is not None:
            yield Operation(operator, list(map(float, numbers.split())))
        else:
            yield Operation(operator, _objects(numbers or operands or b""))


@lru_cache(4096)
def _objects(text: bytes) -> tuple[Any, ...]:
    """The operands that a text states. Most are stated again and again: names of fonts and states, marks of tags."""
    import pikepdf

    return tuple(pikepdf.Object.parse(b"[%b]" % text)) if text else ()


def parsed(instructions: Iterable[Any]) -> Iterator[Operation]:
    """Those that pikepdf has made of any content."""
    for one in instructions:
        yield Operation(one.operator.unparse().decode("latin-1"), one.operands)
