"""The workers of a cluster that may be given orders: those that make sheets with what we make them with, and have the project."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from time import monotonic, sleep

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.engine.cluster.about import about, differences
from leafletgen.engine.cluster.dask import Carrier
from leafletgen.engine.cluster.shipment import Shipment
from leafletgen.engine.elsewhere import ElsewhereError

LOOK = 1.0
"""Seconds between two looks at who is there."""
FIRST, AGAIN = 10.0, 60.0
"""Seconds that are waited for a worker: for the first, and when all have gone."""
PORTION = 16 << 20
"""Bytes of files that are sent at once."""
ROUNDS = 3
"""How often a worker is given what it lacks, and how often it may fail, before it is given up."""
MOST_NAMED = 6
"""Differences that are told of a worker."""


class Muster:
    """Who is there, looked at again and again: workers come and go while work is done."""

    def __init__(self, cluster: Carrier, address: str, shipment: Shipment) -> None:
        """Nobody yet."""
        self.cluster, self.address, self.shipment = cluster, address, shipment
        self.fit: dict[str, int] = {}
        """Addresses of those that may be given orders, and how many at once."""
        self.found: list[Diagnostic] = []
        self.sent = 0
        """Bytes of files that were sent."""
        self._seen: set[str] = set()
        self._failed: Counter[str] = Counter()
        self._looked = 0.0
        self._since = monotonic()

    def gather(self) -> None:
        """Wait for the first. Raises ElsewhereError, UnreachableError."""
        while not self.look(FIRST):
            if self.found:  # those that are there will not change
                raise self._nobody()
            sleep(LOOK / 4)

    def look(self, patience: float = AGAIN) -> bool:
        """See who has come and who is gone; says whether anybody is there. Raises ElsewhereError where nobody is for too long."""
        now = monotonic()
        if self.fit and now - self._looked < LOOK:
            return True
        self._looked = now
        there = self.cluster.workers()
        self.fit = {one: threads for one, threads in self.fit.items() if one in there}
        new = {one: threads for one, threads in there.items() if one not in self._seen}
        self._seen |= set(new)
        self._take_in(new)
        if self.fit:
            self._since = now
        elif now - self._since > patience:
            raise self._nobody()
        return bool(self.fit)

    def _nobody(self) -> ElsewhereError:
        return ElsewhereError(*self.found, diagnostic("scheduler-without-workers", address=self.address))

    def failed(self, worker: str, reason: str) -> None:
        """Something went wrong on a worker that is no edition's fault."""
        self._failed[worker] += 1
        if self._failed[worker] >= ROUNDS:
            self._give_up(worker, reason)

    def supply(self, workers: Iterable[str]) -> None:
        """Give workers what they lack of the project. One that does not keep it is given up."""
        wanting = list(workers)
        for _ in range(ROUNDS):
            lacking = {one: self.cluster.lacking(one, self.shipment.tree) for one in wanting}
            wanting = [one for one, files in lacking.items() if files]
            if not wanting:
                return
            for one in wanting:
                for portion in self._portions(lacking[one] or ()):
                    files = self.shipment.portion(portion)
                    self.sent += sum(map(len, files.values()))
                    self.cluster.ship(one, files)
        for one in wanting:
            self._give_up(one, "it does not keep the project's files")

    def _take_in(self, new: dict[str, int]) -> None:
        ours = about()
        fit = []
        for one, theirs in self.cluster.kinds(new).items():
            told = differences(ours, dict(theirs)) if theirs else []
            if not theirs:
                self.found.append(diagnostic("worker-without", worker=one))
            elif told:
                more = " …" if len(told) > MOST_NAMED else ""
                named = ", ".join(told[:MOST_NAMED]) + more
                self.found.append(diagnostic("worker-differs", worker=one, differences=named))
            else:
                fit.append(one)
        self.fit |= {one: new[one] for one in fit}
        self.supply(fit)

    def _portions(self, lacking: Iterable[str]) -> Iterator[list[str]]:
        portion: list[str] = []
        size = 0
        for one in lacking:
            more = self.shipment.size(one)
            if portion and size + more > PORTION:
                yield portion
                portion, size = [], 0
            portion.append(one)
            size += more
        if portion:
            yield portion

    def _give_up(self, worker: str, reason: str) -> None:
        if self.fit.pop(worker, None) is not None:
            self.found.append(diagnostic("worker-failed", worker=worker, reason=reason))
