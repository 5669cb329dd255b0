"""A process that makes editions of one project, one after the other: `python -P -m leafletgen.engine.cluster.hand`.

First line in: the folder of the project and the setting of the build. Then a line for each edition; out goes the length of what came of
it, and that. It ends when nobody speaks to it any longer, so it outlives no worker.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import BinaryIO

from leafletgen.core.files import placing
from leafletgen.core.processes.supervisor import bound
from leafletgen.core.processes.tasks import Lost, TaskLimits, tried
from leafletgen.engine.build import load
from leafletgen.engine.cluster.orders import MadeSheet, WorkSetting, made_data
from leafletgen.engine.files.other_paper import on_other_paper
from leafletgen.engine.finishing import finished
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.own_fonts import prepare
from leafletgen.engine.results import Printability, Selection
from leafletgen.engine.session import Session

IDLE = 20.0
"""Seconds without a word after which it goes: the next batch of a build comes at once."""
READY = b"ready"


class Hand:
    """The project opened as the builder has opened it."""

    def __init__(self, root: Path, setting: WorkSetting) -> None:
        """Raises ValueError where the project cannot be opened, which the builder could."""
        self.root, self.setting = root, setting
        opened = open_project(root, setting.today, setting.languages)
        if opened.value is None:
            raise ValueError("the project cannot be opened here")
        self.session: Session = opened.value
        if setting.paper or setting.tile:
            chosen = Selection(setting.languages, setting.outputs)
            other = on_other_paper(self.session, chosen, setting.paper, setting.tile)
            if other.value is None:
                raise ValueError("the project cannot be put on other paper here")
            self.session = other.value

    def make(self, edition: EditionKey) -> MadeSheet:
        """An edition; put into the shared folder where that is there."""
        session, setting = self.session, self.setting
        prepare(session.project, session.book, [edition])
        one = finished(session, edition, Printability(*setting.wanted), self._out())
        file = one.done.file
        if file is None or setting.shared is None:
            return MadeSheet(one)
        shared = Path(setting.shared)
        path = session.path(edition, shared)
        with suppress(OSError):  # whoever ordered it writes it himself, or says why not
            if shares(setting):
                if not placing.says(shared, path, one.data):
                    placing.write(shared, path, one.data)
                return MadeSheet(one, placed=True)
        return MadeSheet(one)

    def _out(self) -> Path:
        """The output folder under the name that people are told, wherever it lies."""
        said = Path(self.setting.shown)
        return said if said.is_absolute() else self.root / said


def shares(setting: WorkSetting) -> bool:
    """Whether the output folder is seen here, and its build still runs. A worker that was given up writes no old sheet over a new one."""
    return bool(setting.shared) and (Path(setting.shared or "") / setting.token).is_file()


def _heard(source: BinaryIO, said: SimpleQueue[bytes]) -> None:
    """Lines of another thread: it hears at once that the worker is gone, whatever is being made."""
    for line in source:
        said.put(line)
    os._exit(0)


def main() -> None:
    """Serve a worker until it is silent."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what somebody prints is no answer

    def say(data: bytes) -> None:
        out.write(len(data).to_bytes(8, "big") + data)
        out.flush()

    said: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=_heard, args=(sys.stdin.buffer, said), daemon=True).start()
    root, text = json.loads(said.get())
    setting = WorkSetting.of(text)
    bound(TaskLimits(setting.seconds, setting.resident))
    hand = tried(lambda place: Hand(place, setting), Path(root))
    if isinstance(hand, Lost):
        say(made_data(hand))
        return
    gc.freeze()
    say(READY)
    loaded = False
    with suppress(Empty):
        while True:
            edition = EditionKey(*json.loads(said.get(timeout=IDLE)))
            if not loaded:
                load(hand.session, (edition,))
                loaded = True
            say(made_data(tried(hand.make, edition)))


if __name__ == "__main__":
    main()
