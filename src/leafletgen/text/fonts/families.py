"""Which files of a folder are a family's, and what a project says of one: where the file is, which of its faces to take."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from leafletgen.core.record import NamedTuple
from leafletgen.text.fonts.facts import Want
from leafletgen.text.fonts.weights import NAMES

ENDINGS = ("ttf", "otf", "ttc", "otc", "woff2", "woff")
"""Kinds of files, the first where a folder has the same font in several."""

_ANY_WEIGHT = re.compile(
    r"|\[[A-Za-z,]+\]|-(?:Variable|VF)(?:\[[A-Za-z,]+\])?|(?:Variable|VF)(?:\[[A-Za-z,]+\])?"
)
"""What follows the family in the name of a file that holds all weights, such as `MySans[wdth,wght].ttf`."""


class Choice(NamedTuple):
    """What a project says of a family beyond its name; see `Want`. `file`: relative to the project's fonts."""

    file: str = ""
    face: str = ""
    instance: str = ""
    axes: tuple[tuple[str, float], ...] = ()

    def want(self, weight: int) -> Want:
        """What is asked of a file for a weight."""
        return Want(weight, self.face, self.instance, self.axes)


class FamilyFiles(NamedTuple):
    """The files of a family: by the weight in their names, and one that holds whatever weights there are."""

    by_weight: Mapping[int, Path]
    whole: Path | None

    @property
    def is_empty(self) -> bool:
        """Whether there are none."""
        return not self.by_weight and self.whole is None


def files(folder: Path, family: str) -> FamilyFiles:
    """The files of a family in `<folder>/<family>/`, by their names alone."""
    found: dict[int, Path] = {}
    whole: list[Path] = []
    inside = folder / family
    try:
        paths = sorted(inside.iterdir(), key=_rank) if inside.is_dir() else []
    except OSError:  # a name that no disk takes, a folder that nobody may look into
        paths = []
    for path in paths:
        if path.suffix[1:].lower() not in ENDINGS or not path.stem.startswith(family):
            continue
        rest = path.stem.removeprefix(family)
        if rest.startswith("-") and rest[1:] in NAMES:
            found.setdefault(NAMES[rest[1:]], path)
        elif _ANY_WEIGHT.fullmatch(rest):
            whole.append(path)
    return FamilyFiles(found, whole[0] if whole else None)


def _rank(path: Path) -> tuple[int, str]:
    ending = path.suffix[1:].lower()
    return (ENDINGS.index(ending) if ending in ENDINGS else len(ENDINGS), path.name)


def chosen_file(folder: Path, family: str, name: str) -> Path | None:
    """The file of a long form: in the family's folder, or beside it. None where it is not there, or not inside."""
    for start in (folder / family, folder):
        try:
            path = (start / name).resolve()
            if path.is_relative_to(folder.resolve()) and path.is_file():
                return start / name
        except (OSError, RuntimeError, ValueError):
            continue  # a link that leads back to itself (each Python has its own error for it), a name that no disk takes
    return None
