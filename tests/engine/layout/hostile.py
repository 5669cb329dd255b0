"""Entries that somebody else would make, and what may not be altered by any."""

from __future__ import annotations

import builtins
import io
import json
import pickle
import random
import struct
from collections.abc import Iterator
from typing import Any

from leafletgen.core.messages.code import Severity
from leafletgen.engine.layout.packed import INLINE, KINDS
from leafletgen.engine.reuse.coded import KINDS as CODED


def state() -> object:
    """What all share, as it is now: severities, classes of records, what Python has built in."""
    kinds = {
        kind for one in (*KINDS, *INLINE, *CODED) for kind in (one if isinstance(one, tuple) else (one,))
    }
    return (
        [(one.name, one.value, sorted(vars(one))) for one in Severity],
        sorted((kind.__qualname__, {k: id(v) for k, v in vars(kind).items() if k != "__record__"}.items().__repr__()) for kind in kinds),
        sorted(vars(builtins)),
    )  # fmt: skip


class Called:
    """Has something called where a pickle of it is read."""

    def __init__(self, call: Any, *values: Any) -> None:
        self.call, self.values = call, values

    def __reduce__(self) -> tuple[Any, ...]:
        return self.call, self.values


def pickled(value: Any) -> bytes:
    out = io.BytesIO()
    pickle.Pickler(out, 5).dump(value)
    return out.getvalue()


ALTERED = (
    b"\x80\x05cleafletgen.core.messages.table\nSeverity\n\x8c\x05error\x85R}\x8c\x07_value_\x8c\x07warningsb."
)
"""Makes of the severity that all errors have a warning (BUILD)."""


def entry(texts: object, sizes: object, heads: object, whole: int = 0, places: int = 0, rest: bytes = b"") -> bytes:  # fmt: skip
    text = json.dumps([texts, sizes, heads]).encode()
    return struct.pack("<IIII", len(text), whole, 0, places) + text + rest


def hostile() -> Iterator[bytes]:
    """Contents that were never kept, of old form and new, as somebody would write them who has the user's secret."""
    yield from (
        b"",
        b"\0",
        b"{}",
        b"[]",
        b"null",
        b"[" * 100_000,
        b'{"more": [1], "inputs": {}, "sheets": {}}',
    )
    yield from (ALTERED, pickled("a text"), pickled(Called(print, "no")), pickled([[]] * 9))
    yield b'{"more": [], "inputs": {}, "sheets": {}, "said": [["all is well", false]], "code": "0"}'
    yield entry([], [], [[12, 1 << 31]])
    yield entry([], [], [[12, -1]], places=1, rest=b"\0\0")
    yield entry(["x"] * 10, [1 << 40], [])
    yield entry([1, None], [], [])
    yield entry([], [], [[0, 1]] * 1000)
    yield entry([], [], [], whole=1 << 30, places=1 << 30)
    yield entry([], [], [[99, 1]], places=9, rest=b"\1\0" * 9)
    yield entry([], [], [["Frame", 1]], places=2, rest=b"\1\0" * 2)


def spoilt(data: bytes, dice: random.Random) -> bytes:
    """The bytes with something altered, exchanged, doubled or left out, most often in a few places."""
    made = bytearray(data)
    for _ in range(dice.choice((1, 1, 1, 2, 5, 40))):
        if not made:
            break
        at, size = dice.randrange(len(made)), dice.choice((1, 2, 4, 8, 60))
        how = dice.randrange(6)
        if how < 2:
            made[at] = dice.choice((0, 1, 2, 127, 128, 255, dice.randrange(256)))
        elif how == 2:
            del made[at : at + size]
        elif how == 3:
            made[at:at] = made[at : at + size]
        elif how == 4:
            other = dice.randrange(len(made))
            made[at : at + size] = made[other : other + size]
        else:
            made[at : at + 2] = dice.randrange(1 << 16).to_bytes(2, "little")
    return bytes(made)
