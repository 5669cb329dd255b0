"""What stands above texts and groups of texts in their file, for whoever translates them."""

from __future__ import annotations

import re

from leafletgen.core.reading.node import Scalar

Notes = tuple[tuple[int, str], ...]
"""Where the lines begin above which notes stand, the outermost group first, and the notes."""
_RULE = re.compile(r"(?:^|(?<!\s)\s++)[-=~_*#]{3,}+(?=\s|$)")
"""Lines of signs that only part a file for the eye."""


def with_note(above: Notes, key: Scalar) -> Notes:
    """The notes of a group, and the one above the line of a key in it, unless that is the group's own line."""
    text = key.source.text
    line = text.rfind("\n", 0, key.start) + 1
    if above and above[-1][0] == line:
        return above
    return (*above, (line, _above(text, line)))


def joined(above: Notes) -> str:
    """All notes of a text; one that another follows ends like a sentence."""
    notes = [note for _, note in above if note]
    ended = [f"{note}." if note[-1].isalnum() else note for note in notes[:-1]]
    return " ".join([*ended, *notes[-1:]])


def _above(text: str, line: int) -> str:
    """The block of comments right above a line."""
    note: list[str] = []
    while line > 0:
        start = text.rfind("\n", 0, line - 1) + 1
        above = text[start : line - 1].strip()
        if not above.startswith("#"):
            break
        note.insert(0, _RULE.sub("", above.lstrip("#")).strip())
        line = start
    return " ".join(part for part in note if part)
