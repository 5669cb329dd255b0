"""Answers that are kept by the identity of what was asked about: of frozen data that would be dear to compare."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

T = TypeVar("T")


def by_identity(most: int) -> Callable[[Callable[[Any], T]], Callable[[Any], T]]:
    """A function of one thing that never changes; as many answers as `most` are kept, with the things, so that none of them has
    its identity taken.
    """

    def decorated(work: Callable[[Any], T]) -> Callable[[Any], T]:
        known: dict[int, tuple[Any, T]] = {}

        @wraps(work)
        def answered(thing: Any) -> T:
            found = known.get(id(thing))
            if found is None:
                if len(known) >= most:
                    known.clear()
                found = known[id(thing)] = thing, work(thing)
            return found[1]

        return answered

    return decorated
