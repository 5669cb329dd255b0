"""The builder's side of a cluster: hands out editions in batches, takes back what came of them, and loses none.

Each order goes to one worker by its address, so that it is known what a worker had that is gone. Its editions are given to others one
by one; what takes a worker along twice is named, and all others are made.
"""

from __future__ import annotations

import secrets
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from time import monotonic, sleep

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.processes.tasks import DOUBTFUL, CancelledError, Lost
from leafletgen.core.record import NamedTuple
from leafletgen.engine.cluster.batches import Batches
from leafletgen.engine.cluster.dask import Carrier, UnreachableError
from leafletgen.engine.cluster.muster import Muster
from leafletgen.engine.cluster.orders import MadeSheet, Order, WorkerAnswer, WorkSetting
from leafletgen.engine.cluster.shipment import UnshippableError, shipment
from leafletgen.engine.elsewhere import BuildJob, ElsewhereError
from leafletgen.engine.finishing import put_down
from leafletgen.engine.gathering import EditionDone
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.reuse.coded import KnownRecords
from leafletgen.engine.reuse.inputs import project_files
from leafletgen.engine.reuse.made import FoundEdition
from leafletgen.model.project.world import World

TICK = 0.2
"""Seconds that are waited for an answer before somebody looks at the rest."""
SEEN = 5.0
"""Seconds within which a file must be seen here that a worker has put into a shared folder."""


class TeamOptions(NamedTuple):
    """`scheduler`: the address; `shared`: the output folder as workers see it (None: by the same path, if at all). The rest is how the
    project was opened.
    """

    scheduler: str
    shared: str | None = None
    languages: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    paper: str | None = None
    tile: str | None = None


class _Batch(NamedTuple):
    worker: str
    numbers: tuple[int, ...]


class Team:
    """The workers at an address, for one build."""

    def __init__(self, options: TeamOptions) -> None:
        """Nobody is called before there is something to do."""
        self.options = options
        self.found: list[Diagnostic] = []
        self.sent = 0
        """Bytes of the project's files that were sent."""

    def make(
        self, job: BuildJob, editions: Sequence[EditionKey], tick: Callable[[], None]
    ) -> list[EditionDone | Lost]:
        """The editions by the cluster. Raises ElsewhereError, CancelledError."""
        world = job.session.project.world
        try:
            sent = shipment(job.session, job.made.inputs if job.made else project_files(world.root))
            cluster = Carrier(self.options.scheduler)
        except UnshippableError as error:
            raise ElsewhereError(diagnostic("project-unsendable", path=error.path)) from error
        except UnreachableError as error:
            raise self._unreachable(error) from error
        muster = Muster(cluster, self.options.scheduler, sent)
        build = secrets.token_hex(8)
        try:
            with _token(world, job.out, build) as token:
                muster.gather()
                setting = self._setting(job, sent.tree, token)
                return _TeamWork(job, editions, tick, muster, build, setting).done()
        except UnshippableError as error:
            raise ElsewhereError(diagnostic("project-unsendable", path=error.path)) from error
        except UnreachableError as error:
            raise self._unreachable(error) from error
        finally:
            self.found, self.sent = muster.found, muster.sent
            cluster.stop(build, muster.fit)

    def _unreachable(self, error: UnreachableError) -> ElsewhereError:
        address = self.options.scheduler
        return ElsewhereError(diagnostic("scheduler-unreachable", address=address, reason=str(error)))

    def _setting(self, job: BuildJob, tree: str, token: str) -> WorkSetting:
        world, options, limits = job.session.project.world, self.options, job.watch.limits
        return WorkSetting(
            tree, options.languages, options.outputs, world.today, world.epoch, options.paper, options.tile,
            (job.wanted.anyway, job.wanted.final, job.wanted.draft), world.shown(job.out),
            (options.shared or str(job.out.resolve())) if token else None, token, limits.seconds, limits.resident,
        )  # fmt: skip


@contextmanager
def _token(world: World, out: Path, build: str) -> Iterator[str]:
    """A file in the output folder by which workers see that it is this one; no name where none can be written."""
    path = out / f".leafletgen-{build}"
    try:
        world.write(path, b"")
    except OSError:
        yield ""
        return
    try:
        yield path.name
    finally:
        with suppress(OSError):
            world.remove(path)


class _TeamWork:
    """Editions being made: what waits, what is on its way, what is done."""

    def __init__(
        self,
        job: BuildJob,
        editions: Sequence[EditionKey],
        tick: Callable[[], None],
        muster: Muster,
        build: str,
        setting: WorkSetting,
    ) -> None:
        self.job, self.editions, self.tick = job, editions, tick
        self.muster, self.cluster, self.build, self.setting = muster, muster.cluster, build, setting
        self.batches = Batches(editions)
        self.results: dict[int, EditionDone | Lost] = {}
        self.lost: Counter[int] = Counter()
        """How often an edition was lost."""
        self.doubtful: deque[int] = deque()
        """Those that are made alone when all others are finished."""
        self._where: dict[int, str] = {}
        """The worker with which an edition was lost: another one is to try it."""
        self._under_way: dict[str, _Batch] = {}
        self._known = KnownRecords()
        self._count = 0

    def done(self) -> list[EditionDone | Lost]:
        """Everything, in its order. Raises CancelledError, ElsewhereError, UnreachableError."""
        while len(self.results) < len(self.editions):
            stop = self.job.watch.stop
            if stop is not None and stop.is_up():
                raise CancelledError
            self.muster.look()
            self._miss()
            self._hand_out()
            key = self.cluster.next_arrived(TICK)
            if key is not None and key in self._under_way:
                self._take_back(key)
        return [self.results[number] for number in range(len(self.editions))]

    def _hand_out(self) -> None:
        busy = Counter(one.worker for one in self._under_way.values())
        slots = sum(self.muster.fit.values())
        for worker, threads in tuple(self.muster.fit.items()):
            for _ in range(threads - busy[worker]):
                if numbers := self.batches.next(worker, slots):
                    self._order(worker, numbers)
        if not self._under_way and self.doubtful and self.muster.fit:
            number = self.doubtful.popleft()
            self._order(min(self.muster.fit, key=lambda one: one == self._where.get(number)), [number])

    def _order(self, worker: str, numbers: Sequence[int]) -> None:
        self._count += 1
        key = f"leafletgen-{self.build}-{self._count}"
        self._under_way[key] = _Batch(worker, tuple(numbers))
        editions = tuple(self.editions[number] for number in numbers)
        self.cluster.order(key, worker, Order(self.build, self.setting, editions))

    def _miss(self) -> None:
        """Whose worker is gone, goes to others."""
        gone = {key: one for key, one in self._under_way.items() if one.worker not in self.muster.fit}
        had = Counter(one.worker for one in gone.values() for _ in one.numbers)
        for key, batch in gone.items():
            del self._under_way[key]
            self.cluster.forget(key)
            for number in batch.numbers:
                self._lose(number, batch.worker, Lost("died", batch.worker), alone=had[batch.worker] == 1)

    def _lose(self, number: int, worker: str, why: Lost, *, alone: bool) -> None:
        """An edition that was lost, with its worker or with its process. `alone`: nothing else can have been the reason."""
        self.lost[number] += 1
        self._where[number] = worker
        if self.lost[number] == 1 and not alone:
            self.batches.put_back([number])
        elif self.lost[number] > 1 and alone:
            self._finish(number, why)
        else:
            self.doubtful.append(number)

    def _take_back(self, key: str) -> None:
        batch = self._under_way.pop(key)
        said = self.cluster.answer(key)
        if not isinstance(said, bytes):
            self.batches.put_back(batch.numbers)
            if said:
                self.muster.failed(batch.worker, said)
            return
        answer = WorkerAnswer.of(said, self._known)
        if answer.lacking:
            self.muster.supply([batch.worker])
        else:
            self.batches.learn(batch.worker, answer.seconds, len(answer.results))
        self.batches.put_back(batch.numbers[len(answer.results) :])
        self._hand_out()  # the worker goes on while its sheets are looked at
        for number, one in zip(batch.numbers, answer.results, strict=False):
            if isinstance(one, MadeSheet):
                self._settle(number, one)
            elif one.reason in DOUBTFUL:
                self._lose(number, batch.worker, one, alone=True)
            else:
                self._finish(number, one)

    def _settle(self, number: int, made: MadeSheet) -> None:
        """An edition that was made: its file is here, or it is not done."""
        job, edition, one = self.job, self.editions[number], made.edition
        if made.placed:
            data = _seen(job.session.path(edition, job.out), one.done.file.sha256 if one.done.file else "")
            if data is None:  # another folder, or a disk that has lost it: from now on bytes are sent
                self.setting = self.setting._replace(shared=None)
                self.batches.put_back([number])
                return
            one = one._replace(data=data)
            done = one.done
        else:
            done = put_down(job.session, edition, job.out, one, unless_same=job.made is not None)
        if job.made and done.file:
            job.made.keep(job.session, edition, job.wanted, job.out, FoundEdition(done, one.data))
        problems = dict.fromkeys((*job.session.book.problems, *done.problems))
        self._finish(number, done._replace(problems=tuple(problems)))

    def _finish(self, number: int, result: EditionDone | Lost) -> None:
        self.results[number] = result
        self.tick()


def _seen(path: Path, said: str) -> bytes | None:
    """The bytes of a file that somebody else has written; a folder on a network may show it late."""
    until = monotonic() + SEEN
    while True:
        with suppress(OSError):
            data = path.read_bytes()
            if sha256(data).hexdigest() == said:
                return data
        if monotonic() > until:
            return None
        sleep(TICK / 4)
