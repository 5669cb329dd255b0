"""What a font file says of itself, what is asked of it, and why it cannot be used. Knows no library."""

from __future__ import annotations

from typing import Any

from leafletgen.core.limits import FONT_BYTES
from leafletgen.core.record import NamedTuple

MOST_BYTES = FONT_BYTES.most

RESTRICTED, PREVIEW, EDITABLE, NO_SUBSET, BITMAP = 0x002, 0x004, 0x008, 0x100, 0x200
"""Bits of `fsType` (OpenType, OS/2): embedding is forbidden; for reading and printing; for editing, too; whole fonts
only; bitmaps only."""


class Unusable(Exception):  # noqa: N818  # it says what the file is, as ValueError does
    """A font file that cannot be used: the code of a finding, and its arguments but the file's name."""

    def __init__(self, code: str, **args: object) -> None:
        super().__init__(code, args)
        self.code = code
        self.args_ = {name: str(value) for name, value in args.items()}


def broken(problem: str) -> Unusable:
    """A damaged file; `problem` is one of `messages.phrases`."""
    return Unusable("font-broken", problem=problem)


class VariationAxis(NamedTuple):
    """A variable font's axis: its tag and its range."""

    tag: str
    least: float
    usual: float
    most: float


class FaceFacts(NamedTuple):
    """One face of a file. `kind`: `glyf`, `CFF` or `CFF2`; `instances`: names with the place of each on the axes.

    `family`, `full`, `version`, `copyright`, `licence`, `licence_url`: names of the table `name` (empty where it has none).
    `miscounted`: tables that can be read, but have not the checksum that the file states.
    """

    family: str
    full: str
    weight: int
    italic: bool
    kind: str
    fs_type: int
    glyphs: int
    axes: tuple[VariationAxis, ...] = ()
    instances: tuple[tuple[str, dict[str, float]], ...] = ()
    version: str = ""
    copyright: str = ""
    licence: str = ""
    licence_url: str = ""
    miscounted: tuple[str, ...] = ()


class Want(NamedTuple):
    """What is asked of a file: a weight, and which face, instance and axis values the project has chosen.

    `face`: a number from 1, a family or a full name; empty: the only one.
    """

    weight: int
    face: str = ""
    instance: str = ""
    axes: tuple[tuple[str, float], ...] = ()

    @property
    def is_plain(self) -> bool:
        """Whether nothing but a weight is asked."""
        return not (self.face or self.instance or self.axes)


class StaticFace(NamedTuple):
    """What came of it: the face that was taken, the weight that it has (0: a static font, which has its file's), its place
    on the axes, and the font as a static TrueType program (None: the file itself is one).
    """

    facts: FaceFacts
    weight: int
    location: dict[str, float]
    program: bytes | None


def as_facts(data: dict[str, Any]) -> FaceFacts:
    """The facts as they were written to JSON. Raises TypeError, ValueError or KeyError where they are none."""
    axes = tuple(VariationAxis(str(tag), *map(float, values)) for tag, *values in data["axes"])
    instances = tuple(
        (str(name), {str(t): float(v) for t, v in at.items()}) for name, at in data["instances"]
    )
    miscounted = tuple(map(str, data["miscounted"]))
    return FaceFacts(**{**data, "axes": axes, "instances": instances, "miscounted": miscounted})
