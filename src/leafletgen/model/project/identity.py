"""What tells a sheet from another one: a few digits that change with what it looks like, and with nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from leafletgen.core.limits import SIGN_BYTES
from leafletgen.core.record import essence
from leafletgen.core.version import VERSION
from leafletgen.model.project.world import World
from leafletgen.text.fonts.face import Face

DIGITS = 4
"""Hexadecimal: few enough to be read out on the telephone."""


def identity(made_of: object, faces: Iterable[Face], world: World) -> str:
    """Of all that a sheet is laid out from, the files of its faces, and those signs of the project that it shows."""
    text = essence((VERSION, made_of, [face.checksum for face in faces]))
    found = sha256(text.encode())
    for name in world.files("pictograms", ".svg"):
        if repr(name.partition(".")[0]) in text:
            found.update(world.read(world.root / "pictograms" / name, SIGN_BYTES))
    return found.hexdigest()[:DIGITS]
