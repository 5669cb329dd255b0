"""Editions that wait for a worker, and how many it is given at once."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from math import ceil

from leafletgen.engine.localizing.localize import EditionKey

SECONDS = 5.0
"""What a batch takes: a scheduler is asked for little, and little is done again when a worker is lost."""
MOST = 256
"""Editions of a batch."""
FIRST = 4
"""The same before anybody knows how long one takes."""
SHARE = 2
"""By how many batches of each worker what is left is divided: nobody waits at the end for one that has much."""


class Batches:
    """The numbers of editions that wait. A worker goes on with the language that it has at hand."""

    def __init__(self, editions: Sequence[EditionKey]) -> None:
        """All of them."""
        self._waiting: dict[str, deque[int]] = {}
        for number, edition in enumerate(editions):
            self._waiting.setdefault(edition.language, deque()).append(number)
        self._singly: deque[int] = deque()
        self._at_hand: dict[str, str] = {}
        self._pace: dict[str, float] = {}

    def __len__(self) -> int:
        return len(self._singly) + sum(map(len, self._waiting.values()))

    def put_back(self, numbers: Sequence[int]) -> None:
        """Editions that were given to a worker that is gone: one by one, so that what brought it down brings down nothing else."""
        self._singly.extend(numbers)

    def learn(self, worker: str, seconds: float, count: int) -> None:
        """What a worker took for so many."""
        before, now = self._pace.get(worker), seconds / max(1, count)
        self._pace[worker] = now if before is None else (before + now) / 2

    def next(self, worker: str, slots: int) -> list[int]:
        """What a worker is given now. `slots`: how many work side by side."""
        if self._singly:
            return [self._singly.popleft()]
        language = self._language(worker)
        if language is None:
            return []
        self._at_hand[worker] = language
        waiting = self._waiting[language]
        return [waiting.popleft() for _ in range(min(len(waiting), self._size(worker, slots)))]

    def _size(self, worker: str, slots: int) -> int:
        fair = ceil(len(self) / (SHARE * max(1, slots)))
        pace = self._pace.get(worker)
        return max(1, min(fair, MOST, FIRST if pace is None else int(SECONDS / max(pace, 0.001))))

    def _language(self, worker: str) -> str | None:
        """The one at hand; else one that nobody else has, else that of which most is left."""
        own = self._at_hand.get(worker)
        if own and self._waiting[own]:
            return own
        taken = {said for one, said in self._at_hand.items() if one != worker}
        return max(self._left(), key=lambda said: (said not in taken, len(self._waiting[said])), default=None)

    def _left(self) -> Iterator[str]:
        return (language for language, waiting in self._waiting.items() if waiting)
