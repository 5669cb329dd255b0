"""Character lists as compact text files: ranges of code points with a heading.

A file starts with ``# Set: <name>``, free comment lines, and ``# Characters: <count>``; then come lines of
ranges in hexadecimal, ``4E00..4E07 4E09``, in ascending order. Anything after ``#`` is a comment.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

LINE_WIDTH = 110  # characters

_HEADING = re.compile(r"^# (Set|Characters): (.+)$")
_RANGE = re.compile(r"^([0-9A-F]{4,6})(?:\.\.([0-9A-F]{4,6}))?$")


class ListError(Exception):
    """A character list that cannot be read; the message names file and line."""


@dataclass(frozen=True)
class CharacterList:
    """The characters one reduced font keeps."""

    name: str
    code_points: frozenset[int]


def read_list(path: Path) -> CharacterList:
    """Read a list and check that it holds as many characters as its heading says."""
    headings: dict[str, str] = {}
    code_points: list[int] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if heading := _HEADING.match(line):
            headings[heading[1]] = heading[2]
        for token in line.split("#", 1)[0].split():
            found = _RANGE.match(token)
            if found is None:
                raise ListError(f"{path}:{number}: '{token}' is not a range such as 4E00..4E07")
            first, last = int(found[1], 16), int(found[2] or found[1], 16)
            if last < first or (code_points and first <= code_points[-1]):
                raise ListError(f"{path}:{number}: '{token}' is out of order")
            code_points.extend(range(first, last + 1))
    if headings.get("Characters") != str(len(code_points)) or "Set" not in headings:
        raise ListError(
            f"{path}: needs '# Set: <name>' and '# Characters: {len(code_points)}' above the ranges"
        )
    return CharacterList(headings["Set"], frozenset(code_points))


def write_list(path: Path, characters: CharacterList, notes: Iterable[str]) -> None:
    """Write a list; `notes` say where the characters come from."""
    lines = [f"# Set: {characters.name}"]
    lines += [f"# {note}" for note in notes]
    lines.append(f"# Characters: {len(characters.code_points)}")
    line = ""
    for token in _ranges(sorted(characters.code_points)):
        if line and len(line) + 1 + len(token) > LINE_WIDTH:
            lines.append(line)
            line = ""
        line = f"{line} {token}".lstrip()
    path.write_text("\n".join([*lines, line]) + "\n", encoding="utf-8", newline="\n")


def _ranges(ordered: list[int]) -> Iterator[str]:
    """Join neighbours: 4E00, 4E01, 4E02 become 4E00..4E02."""
    start = 0
    for end in range(1, len(ordered) + 1):
        if end < len(ordered) and ordered[end] == ordered[end - 1] + 1:
            continue
        first, last = ordered[start], ordered[end - 1]
        yield f"{first:04X}" if first == last else f"{first:04X}..{last:04X}"
        start = end
