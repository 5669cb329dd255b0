"""Sheets of single rows that somebody looks at: the last few are kept, as there may be a hundred thousand."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.translation.readiness import SeenSheet

MOST_LAID, MOST_DRAWN, MOST_FOUND = 32, 64, 400_000
"""Sheets that stay laid out, pages that stay drawn, sheets of which it is known what is wrong with them."""

K = TypeVar("K")
V = TypeVar("V")


class LastUsed(Generic[K, V]):
    """So many things, those that were asked for last."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._kept: OrderedDict[K, V] = OrderedDict()

    def get(self, key: K, made: Callable[[], V]) -> V:
        """What is kept under a key, else what is made now."""
        found = self._kept.pop(key) if key in self._kept else made()
        self._kept[key] = found
        if len(self._kept) > self.most:
            self._kept.popitem(last=False)
        return found

    def known(self, key: K) -> V | None:
        """What is kept under a key."""
        return self._kept.get(key)

    @property
    def all(self) -> Mapping[K, V]:
        """Everything that is kept."""
        return self._kept

    def __contains__(self, key: object) -> bool:
        """Whether something is kept under it."""
        return key in self._kept

    def __len__(self) -> int:
        """How much is kept."""
        return len(self._kept)

    def clear(self) -> None:
        """Forget all."""
        self._kept.clear()


class RowSheets:
    """The sheets of rows of one project as it is read now."""

    def __init__(self) -> None:
        self.laid: LastUsed[EditionKey, LaidEdition] = LastUsed(MOST_LAID)
        self.found: LastUsed[EditionKey, SeenSheet] = LastUsed(MOST_FOUND)
        """What is known of the sheets that have been looked at."""

    def forget(self) -> None:
        """The project changed."""
        self.laid.clear()
        self.found.clear()
