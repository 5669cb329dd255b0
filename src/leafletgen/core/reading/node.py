"""What a YAML file holds, as written: texts, lists and maps, each knowing where it stands."""

from __future__ import annotations

from typing import Literal, TypeAlias

from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Source, Span

Style = Literal["plain", "single", "double", "literal", "folded"]
"""How a scalar is written: bare, in `'`, in `"`, under `|`, under `>`."""


class Scalar(NamedTuple):
    """A value as text; nothing is typed yet. `broken`: the scan has reported a fault, what is read here means nothing."""

    source: Source
    start: int
    end: int
    value: str
    style: Style
    broken: bool = False

    @property
    def span(self) -> Span:
        """Where it stands, quotes included."""
        return Span(self.source.id, self.start, self.end)

    @property
    def raw(self) -> str:
        """Its characters in the file, quotes included."""
        return self.source.text[self.start : self.end]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written (`key:` alone)."""
        return self.style == "plain" and not self.value


class ListNode(NamedTuple):
    """Values in order."""

    source: Source
    start: int
    end: int
    items: tuple[Node, ...]

    @property
    def span(self) -> Span:
        """From its first to its last character."""
        return Span(self.source.id, self.start, self.end)


class Pair(NamedTuple):
    """A key of a map and its value."""

    key: Scalar
    value: Node


class MapNode(NamedTuple):
    """Values by name, in the order of the file; no name twice."""

    source: Source
    start: int
    end: int
    entries: tuple[Pair, ...]

    @property
    def span(self) -> Span:
        """From its first to its last character."""
        return Span(self.source.id, self.start, self.end)


Node: TypeAlias = Scalar | ListNode | MapNode
