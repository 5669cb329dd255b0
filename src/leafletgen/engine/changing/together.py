"""Several files written as one: all of them, or none.

What they said is noted while they are written (`core.files.recovery`). Where one cannot be written, those before it are put back; where
the process is killed, the next command of the same user puts them back, if nobody has touched them since.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from leafletgen.core.files.recovery import NotedFile, begin, end, now, put_back
from leafletgen.core.record import NamedTuple
from leafletgen.model.project.world import ChangedError, World


class ChangedFile(NamedTuple):
    """A file, what it says, and what it is to say. One that is not there says nothing."""

    path: Path
    before: bytes
    after: bytes


def put(world: World, changed: Iterable[ChangedFile]) -> None:
    """Write all files or none: none, too, where one says something else than when it was read. Call it under the project's lock,
    which puts back what was begun before. Raises OSError.
    """
    files = tuple(changed)
    for one in files:
        if now(world.root, one.path) != one.before:
            raise ChangedError(one.path)
    if not files:
        return
    begin(world, (NotedFile(world.shown(f.path), f.before, sha256(f.after).hexdigest()) for f in files))
    try:
        for one in files:
            world.write(one.path, one.after)
        end(world)
    finally:
        put_back(world)  # nothing, where all are written
