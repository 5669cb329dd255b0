"""All editions worked on, side by side where that is worth it; their results in the project's order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import TypedDict, TypeVar, cast

from leafletgen.core.diagnostics import Diagnostic, Outcome
from leafletgen.core.effort import Effort, profiling, running, stage
from leafletgen.core.processes.tasks import LIMITS, Lost, StopSign, TaskLimits
from leafletgen.core.processes.workers import side_by_side
from leafletgen.core.record import NamedTuple
from leafletgen.engine.layout.moves import LayerRoom
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.loss import loss
from leafletgen.engine.own_fonts import prepare
from leafletgen.engine.results import Built, FileRow, FileVerdict, FitRow
from leafletgen.engine.session import Session
from leafletgen.engine.verdict import not_made

Value = TypeVar("Value")

__all__ = [
    "LIMITS",
    "QUIET",
    "EditionDone",
    "Followed",
    "TaskLimits",
    "Watch",
    "gathered",
    "of_all_rows",
    "watched",
]


class Watch(NamedTuple):
    """How somebody follows long work: `progress` hears after each edition how many are done and of how many; `stop` is
    looked at between editions and between the containers of a page. `limits`: what one edition may take.
    """

    progress: Callable[[int, int], None] | None = None
    stop: StopSign | None = None
    limits: TaskLimits = LIMITS

    @property
    def in_worker(self) -> Watch:
        """What goes along to a worker: nobody's progress."""
        return self._replace(progress=None)

    def heed(self) -> None:
        """Raises CancelledError where the work is to stop."""
        if self.stop is not None:
            self.stop.heed()


QUIET = Watch()


class Followed(TypedDict, total=False):
    """How somebody follows long work: `progress` hears after each edition how many are done and of how many; `cancelled` is asked
    often whether to stop.
    """

    progress: Callable[[int, int], None] | None
    cancelled: Callable[[], bool] | None


def watched(
    progress: Callable[[int, int], None] | None = None, cancelled: Callable[[], bool] | None = None
) -> Watch:
    """The same for the stages."""
    return Watch(progress, StopSign(cancelled) if cancelled is not None else None)


class EditionDone(NamedTuple):
    """What a worker hands back of one edition. `problems`: of the fonts that it opened; `effort`: what it took, where that is
    measured and this process does not see it.
    """

    file: FileRow | None = None
    fits: tuple[FitRow, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    problems: tuple[Diagnostic, ...] = ()
    verdict: FileVerdict | None = None
    rooms: tuple[LayerRoom, ...] = ()
    effort: Effort | None = None


class _SharedParts:
    """What many results say alike is kept once: of ten thousand rows, most texts fit in the same way."""

    def __init__(self) -> None:
        self._known: dict[object, object] = {}

    def _same(self, value: Value) -> Value:
        return cast("Value", self._known.setdefault(value, value))

    def of(self, done: EditionDone) -> EditionDone:
        """The same result."""
        fits = tuple(one._replace(fit=self._same(one.fit), page=self._same(one.page)) for one in done.fits)
        verdict = done.verdict and done.verdict._replace(told=self._same(done.verdict.told))
        return done._replace(fits=fits, verdict=verdict)


def gathered(
    session: Session,
    work: Callable[[EditionKey], EditionDone],
    chosen: Outcome[tuple[EditionKey, ...]],
    watch: Watch = QUIET,
    older: Callable[[EditionKey], tuple[Diagnostic, ...]] = lambda edition: (),
    ready: Mapping[EditionKey, EditionDone] = MappingProxyType({}),
    elsewhere: Callable[[Sequence[EditionKey], Callable[[], None]], list[EditionDone | Lost]] | None = None,
) -> Built:
    """Do the work for each edition. `older`: what is reported of the earlier file of one that was lost. `ready`: those for which no
    work is left. `elsewhere`: who does it instead of processes of this machine. Raises CancelledError.
    """
    editions = chosen.value or ()
    left = [edition for edition in editions if edition not in ready]
    count = iter(range(len(ready) + 1, len(editions) + 1))
    if left:
        prepare(session.project, session.book, left)

    def tick() -> None:
        if watch.progress is not None:
            watch.progress(next(count), len(editions))

    made = elsewhere(left, tick) if elsewhere and left else _side_by_side(work, left, tick, watch)
    results = dict(zip(left, made, strict=True)) | dict(ready)
    done = [
        _lost(session, edition, one, older(edition)) if isinstance(one, Lost) else one
        for edition, one in ((edition, results[edition]) for edition in editions)
    ]
    problems = [d for one in done for d in one.problems]
    found = [*session.found, *problems, *(d for one in done for d in one.diagnostics), *chosen.diagnostics]
    files = tuple(one.file for one in done if one.file)
    verdicts = tuple(one.verdict for one in done if one.verdict)
    rooms = tuple(room for one in done for room in one.rooms)
    found = list(of_all_rows(found, editions))
    return Built(
        files, tuple(f for one in done for f in one.fits), tuple(dict.fromkeys(found)), verdicts, rooms
    )


def _side_by_side(
    work: Callable[[EditionKey], EditionDone],
    editions: Sequence[EditionKey],
    tick: Callable[[], None],
    watch: Watch,
) -> list[EditionDone | Lost]:
    """The results; where somebody measures, with what the workers measured."""
    effort, taken = running(), _SharedParts().of
    if effort is None:
        return side_by_side(work, editions, tick, watch.stop, watch.limits, kind=_language, take=taken)
    with stage("wait"):
        measured = partial(_measured, work)
        results = side_by_side(measured, editions, tick, watch.stop, watch.limits, kind=_language, take=taken)
    for one in results:
        if isinstance(one, EditionDone) and one.effort is not None:
            effort.add(one.effort)
    return results


def _language(edition: EditionKey) -> str:
    """What editions share that takes long to fetch: fonts, dictionaries, what is known of numbers."""
    return edition.language


def _measured(work: Callable[[EditionKey], EditionDone], edition: EditionKey) -> EditionDone:
    """In a worker with what it took; what is done in the process that measures is measured there."""
    if running() is not None:
        return work(edition)
    with profiling() as effort:
        done = work(edition)
    return done._replace(effort=effort)


def of_all_rows(found: Iterable[Diagnostic], editions: Sequence[EditionKey]) -> Iterator[Diagnostic]:
    """What was found alike in every row of a sheet is told once, and names none."""
    rows = Counter(edition.sheet for edition in editions if edition.row is not None)
    alike: dict[Diagnostic, list[Diagnostic]] = {}
    for one in dict.fromkeys(found):
        alike.setdefault(replace(one, row=None) if one.row is not None else one, []).append(one)
    for shared, own in alike.items():
        many = 1 < rows[shared.language or "", shared.output or ""] == len(own)
        yield from (shared,) if many else own


def _lost(session: Session, edition: EditionKey, one: Lost, older: tuple[Diagnostic, ...]) -> EditionDone:
    """Of an edition that was lost: what happened, and that its earlier file, if there is one, stays. Nobody refused it."""
    told = loss(session.project.world, edition, one)
    said = not_made(session, edition, (told,))._replace(older=bool(older))
    return EditionDone(None, (), (told, *older), verdict=said)
