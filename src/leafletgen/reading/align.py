"""From the characters of a scalar's value to those of its file."""

from __future__ import annotations

from leafletgen.reading.node import Scalar
from leafletgen.source import Piece, SpanMap


def value_map(scalar: Scalar) -> SpanMap:
    """The map of a scalar's value (still coarse: the whole scalar)."""
    length = len(scalar.value)
    return SpanMap(scalar.source.path, (Piece(0, length, scalar.start, scalar.end - scalar.start),))
