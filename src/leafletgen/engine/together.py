"""Several files written as one: all of them, or none.

A note of what they said lies in `.leafletgen` while they are written. Where one cannot be written, those before it are put back;
where the process is killed, the next one that writes so puts them back by the note, if nobody has touched them since.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from leafletgen.core.limits import HISTORY_BYTES
from leafletgen.model.project.world import ChangedError, World

NOTE = ".leafletgen/together.json"


class ChangedFile(NamedTuple):
    """A file, what it says, and what it is to say. One that is not there says nothing."""

    path: Path
    before: bytes
    after: bytes


def put(world: World, changed: Iterable[ChangedFile]) -> None:
    """Write all files or none: none, too, where one says something else than when it was read. Call it under the project's lock,
    after `put_back`. Raises OSError.
    """
    files = tuple(changed)
    for one in files:
        if _now(one.path) != one.before:
            raise ChangedError(one.path)
    if not files:
        return
    rows = [[world.shown(f.path), b64encode(f.before).decode(), sha256(f.after).hexdigest()] for f in files]
    world.write(world.root / NOTE, json.dumps(rows).encode())
    try:
        for one in files:
            world.write(one.path, one.after)
        world.remove(world.root / NOTE)
    finally:
        put_back(world)  # nothing, where all are written


def put_back(world: World) -> None:
    """Put back what a process that was killed has written of several files. Raises OSError."""
    note = world.root / NOTE
    if not note.is_file():
        return
    for name, before, after in json.loads(world.read(note, HISTORY_BYTES)):
        path, data = world.root / name, b64decode(before)
        if sha256(_now(path)).hexdigest() != after:
            continue  # it has not been written, or somebody has changed it since
        if data:
            world.write(path, data)
        else:
            world.remove(path)
    world.remove(note)


def recover(root: Path) -> None:
    """`put_back` in a folder, if there is a project."""
    if (root / "leaflet.yaml").is_file():
        put_back(World(root))


def _now(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""
