"""A worker's place of work: orders come in, editions are made by processes of its own, each of which is watched.

One that dies, hangs or outgrows its memory is named by the edition that it had, and takes neither the worker nor the others along.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from time import monotonic
from typing import IO

from leafletgen.core.processes.children import ended, resident, started, used
from leafletgen.core.processes.supervisor import LOOK, START
from leafletgen.core.processes.tasks import BUSY, Lost, Reason
from leafletgen.engine.cluster.depot import Depot
from leafletgen.engine.cluster.hand import IDLE, READY
from leafletgen.engine.cluster.orders import MadeSheet, Order, WorkerAnswer, WorkSetting, made_of
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.reuse.inputs import DATED

_GONE = b""


class _LostError(Exception):
    """The hand is gone, and with it what it had."""

    def __init__(self, lost: Lost) -> None:
        super().__init__(lost.reason)
        self.lost = lost


class _StoppedError(Exception):
    """Nobody waits for the build any longer."""


class WatchedHand:
    """A process that makes editions, this side of its pipes."""

    def __init__(self, root: Path, setting: WorkSetting, build: str) -> None:
        """Raises OSError where the system allows no process."""
        self.setting, self.build = setting, build
        environment = {name: value for name, value in os.environ.items() if name != DATED}
        environment |= {DATED: setting.epoch} if setting.epoch else {}
        command = [sys.executable, "-P", "-m", "leafletgen.engine.cluster.hand"]
        self.process = started(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)
        self.said: SimpleQueue[bytes] = SimpleQueue()
        if self.process.stdout is None:  # it was asked for
            raise OSError("no pipe")
        Thread(target=_hear, args=(self.process.stdout, self.said), daemon=True).start()
        self._say(json.dumps([str(root), setting.text()]))
        self.ready = False
        self.heard = monotonic()
        """When it was last spoken with: one that was left alone for long is about to go."""

    def make(self, edition: EditionKey) -> MadeSheet | Lost:
        """An edition, or why it was lost; the hand is gone then."""
        try:
            if not self.ready:
                self._begin()
            self._say(json.dumps(edition))
            made = made_of(self._heard(self.setting.seconds))
        except _LostError as error:
            return error.lost
        self.heard = monotonic()
        return made

    @property
    def is_there(self) -> bool:
        """Whether it is, and stays for another edition."""
        return self.process.poll() is None and monotonic() - self.heard < IDLE / 2

    def end(self) -> None:
        """End it, whatever it is doing."""
        self.process.kill()
        self.process.wait()

    def _begin(self) -> None:
        said = self._heard(START + self.setting.seconds)
        if said != READY:
            told = made_of(said)
            self.end()
            raise _LostError(told if isinstance(told, Lost) else Lost("died", "not ready"))
        self.ready = True

    def _say(self, line: str) -> None:
        if self.process.stdin is not None:
            with suppress(OSError):  # that it is gone is heard
                self.process.stdin.write(line.encode() + b"\n")
                self.process.stdin.flush()

    def _heard(self, seconds: float) -> bytes:
        until, before = monotonic() + seconds, used(self.process.pid)
        while True:
            try:
                said = self.said.get(timeout=LOOK)
            except Empty:
                if monotonic() > until:
                    busy = used(self.process.pid) - before >= BUSY * seconds
                    self._lose("hung" if busy else "stalled", f"{self.setting.seconds:g} s")
                if resident(self.process.pid) > self.setting.resident:
                    self._lose("memory", f"{self.setting.resident >> 20} MiB")
                continue
            if said == _GONE:
                self._lose("died", "")
            return said

    def _lose(self, reason: Reason, detail: str) -> None:
        if reason != "died":
            self.process.kill()
        raise _LostError(Lost(reason, detail or ended(self.process.wait())))


def _hear(source: IO[bytes], said: SimpleQueue[bytes]) -> None:
    """Messages from a pipe, an empty one at its end."""
    while len(head := source.read(8)) == 8:
        size = int.from_bytes(head, "big")
        if len(data := source.read(size)) < size:
            break
        said.put(data)
    said.put(_GONE)


_LOCK = Lock()
_HANDS: list[WatchedHand] = []
"""All that this worker has; those at work are marked by being in `_BUSY`, too."""
_BUSY: set[WatchedHand] = set()
_STOPPED: set[str] = set()
"""Builds that nobody waits for any longer."""


def work(depot: Depot, order: Order) -> WorkerAnswer:
    """Make a batch."""
    begun = monotonic()
    results: list[MadeSheet | Lost] = []
    hand: WatchedHand | None = None
    try:
        for edition in order.editions:
            if hand is None:
                hand = _free(order)
            if hand is None:
                if lacking := depot.lacking(order.setting.tree):
                    return WorkerAnswer(lacking=tuple(lacking))
                hand = _hired(depot, order)
            results.append(hand.make(edition))
            if order.build in _STOPPED:
                break
            if isinstance(results[-1], Lost):  # whatever it was in the middle of is still in its memory
                _dismiss(hand)
                hand = None
    except _StoppedError:
        pass
    finally:
        with _LOCK:
            _BUSY.discard(hand)
    return WorkerAnswer(tuple(results), seconds=monotonic() - begun)


def stop(build: str) -> None:
    """End what is done for a build; an order that is only just beginning gets no hand."""
    with _LOCK:
        _STOPPED.add(build)
        for hand in _HANDS:
            if hand.build == build:
                hand.end()


def _heed_stop(order: Order) -> None:
    """Raises _StoppedError. Under the lock, so that whoever gets a hand is seen by `stop`, or sees it."""
    if order.build in _STOPPED:
        raise _StoppedError


def _free(order: Order) -> WatchedHand | None:
    """A hand that has this project open and nothing to do. Raises _StoppedError."""
    with _LOCK:
        _heed_stop(order)
        _HANDS[:] = [one for one in _HANDS if one in _BUSY or one.is_there]
        found = next((one for one in _HANDS if one not in _BUSY and one.setting == order.setting), None)
        if found:
            found.build = order.build
            _BUSY.add(found)
        return found


def _hired(depot: Depot, order: Order) -> WatchedHand:
    """A new one. Raises _StoppedError, FileNotFoundError."""
    root = depot.lay_out(order.setting.tree)
    if root is None:
        raise FileNotFoundError(order.setting.tree)
    with _LOCK:
        _heed_stop(order)
        hand = WatchedHand(root, order.setting, order.build)
        _HANDS.append(hand)
        _BUSY.add(hand)
    return hand


def _dismiss(hand: WatchedHand) -> None:
    hand.end()
    with _LOCK:
        _BUSY.discard(hand)
        _HANDS.remove(hand)
