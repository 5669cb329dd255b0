"""What the builder and a worker say to each other: plain values as JSON, and the bytes of sheets."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from leafletgen.core.processes.tasks import Lost
from leafletgen.core.record import NamedTuple
from leafletgen.engine.finishing import FinishedEdition
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.reuse.coded import KnownRecords, decoded, encoded

_HEAD = 8


class WorkSetting(NamedTuple):
    """What is the same for all editions of a build. `tree`: the digits of the list of the project's files; `languages`: those that
    were read; `outputs`: those that were chosen; `shown`: the output folder as the builder names it; `shared`: the same as workers see it, with a file `token` in it;
    `wanted`: `Printability`.
    """

    tree: str
    languages: tuple[str, ...]
    outputs: tuple[str, ...]
    today: str
    epoch: str | None
    paper: str | None
    tile: str | None
    wanted: tuple[bool, bool, bool]
    shown: str
    shared: str | None
    token: str
    seconds: float
    resident: int

    def text(self) -> str:
        return json.dumps(self, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def of(cls, text: str) -> WorkSetting:
        """What was said. Raises ValueError or TypeError for anything else."""
        tree, languages, outputs, today, epoch, paper, tile, wanted, *rest = json.loads(text)
        return cls(tree, tuple(languages), tuple(outputs), today, epoch, paper, tile, tuple(wanted), *rest)


class Order(NamedTuple):
    """A batch of editions to be made. `build`: which build it belongs to."""

    build: str
    setting: WorkSetting
    editions: tuple[EditionKey, ...]

    def data(self) -> bytes:
        said = self.build, self.setting.text(), self.editions
        return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()

    @classmethod
    def of(cls, data: bytes) -> Order:
        """What was said. Raises ValueError or TypeError for anything else."""
        build, setting, editions = json.loads(data)
        return cls(build, WorkSetting.of(setting), tuple(EditionKey(*one) for one in editions))


class MadeSheet(NamedTuple):
    """What a worker gives back of an edition. `placed`: its file lies in the shared folder, and its bytes do not come along."""

    edition: FinishedEdition
    placed: bool = False


class WorkerAnswer(NamedTuple):
    """To an order: of each edition what became of it, or what the worker lacks of the project. `seconds`: what the making took."""

    results: tuple[MadeSheet | Lost, ...] = ()
    lacking: tuple[str, ...] = ()
    seconds: float = 0.0

    def data(self) -> bytes:
        return packed([[*self.lacking], self.seconds], [made_data(one) for one in self.results])

    @classmethod
    def of(cls, data: bytes, known: KnownRecords | None = None) -> WorkerAnswer:
        """What was said. Raises one of `tables.FAULTS` for anything else."""
        (lacking, seconds), parts = unpacked(data)
        return cls(tuple(made_of(one, known) for one in parts), tuple(lacking), seconds)


def made_data(one: MadeSheet | Lost) -> bytes:
    """A result as bytes."""
    if isinstance(one, Lost):
        return packed([None, *one], [])
    own = one.edition
    return packed(
        [one.placed, own.errors, own.drafts, own.unread], [encoded(own.done), b"" if one.placed else own.data]
    )


def made_of(data: bytes, known: KnownRecords | None = None) -> MadeSheet | Lost:
    """The same back."""
    head, parts = unpacked(data)
    if head[0] is None:
        return Lost(*head[1:])
    placed, errors, drafts, unread = head
    done, sheet = parts
    return MadeSheet(FinishedEdition(decoded(done, known), sheet, errors, drafts, unread), placed)


def packed(head: Any, parts: Sequence[bytes]) -> bytes:
    """A value and some bytes in one piece."""
    text = json.dumps([head, [len(one) for one in parts]], ensure_ascii=False, separators=(",", ":")).encode()
    return b"".join((len(text).to_bytes(_HEAD, "big"), text, *parts))


def unpacked(data: bytes) -> tuple[Any, list[bytes]]:
    """The same back. Raises ValueError for anything else."""
    at = _HEAD + int.from_bytes(data[:_HEAD], "big")
    head, lengths = json.loads(data[_HEAD:at])
    if at + sum(lengths) != len(data):
        raise ValueError("a message is cut off")
    parts = []
    for length in lengths:
        parts.append(data[at : at + length])
        at += length
    return head, parts
