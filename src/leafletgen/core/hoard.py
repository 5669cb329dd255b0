"""What was made last, kept as long as all of it together is small."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Hoard(Generic[K, V]):
    """Answers of a function by its argument, those that were asked for last, within a number of bytes."""

    def __init__(self, make: Callable[[K], V], weigh: Callable[[V], int], most: int) -> None:
        """`make`: the function; `weigh`: the bytes of an answer; `most`: how many may be kept."""
        self._make = make
        self._weigh = weigh
        self._most = most
        self._kept: dict[K, V] = {}

    def __call__(self, asked: K) -> V:
        """The answer, kept from before or made now."""
        if asked in self._kept:
            found = self._kept.pop(asked)
        else:
            found = self._make(asked)
        if self._weigh(found) <= self._most:
            self._kept[asked] = found
        while sum(map(self._weigh, self._kept.values())) > self._most:
            del self._kept[next(iter(self._kept))]
        return found
