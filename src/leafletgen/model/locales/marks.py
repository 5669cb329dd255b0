"""A locale file as git leaves it where two people changed the same lines: its two sides, each a whole file again."""

from __future__ import annotations

import re

from leafletgen.core.record import NamedTuple
from leafletgen.model.locales.splice import SpliceError, places, texts

_MARK = re.compile(r"^(<{7}|\|{7}|={7}|>{7})(?: (.*?))?\r?\n?\Z")


class MarkedSides(NamedTuple):
    """What each side says, what stood there before both (None: the file does not say), what git calls the sides, the lines
    (from 1) on which marks stand, and from which line of the file each line of a side comes.
    """

    here: str
    coming: str
    before: str | None
    names: tuple[str, str]
    lines: tuple[int, ...]
    here_from: tuple[int, ...]
    coming_from: tuple[int, ...]


def sides(text: str) -> MarkedSides | None:
    """The sides of a file; None where there are no marks, or marks that do not belong together."""
    parts: dict[str, list[str]] = {"here": [], "before": [], "coming": []}
    numbers: dict[str, list[int]] = {"here": [], "before": [], "coming": []}
    names, lines, at, told = ["", ""], [], "", False
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        mark = _MARK.match(line)
        if mark is None:
            for side in parts if not at else (at,):
                parts[side].append(line)
                numbers[side].append(number)
            continue
        turn = {("", "<"): "here", ("here", "|"): "before", ("here", "="): "coming", ("before", "="): "coming",
                ("coming", ">"): ""}  # fmt: skip
        sign = mark[1][0]
        if (at, sign) not in turn:
            return None
        at = turn[at, sign]
        lines.append(number)
        told = told or sign == "|"
        if sign in "<>":
            names[sign == ">"] = names[sign == ">"] or (mark[2] or "")
    if at or not lines:
        return None
    here, before, coming = ("".join(parts[side]) for side in ("here", "before", "coming"))
    origins = (tuple(numbers["here"]), tuple(numbers["coming"]))
    return MarkedSides(here, coming, before if told else None, (names[0], names[1]), tuple(lines), *origins)


class MarkedText(NamedTuple):
    """A text on which the sides differ: what each says (None: it has none), what stood there before, and the line of the
    marked file where it begins.
    """

    key: str
    here: str | None
    coming: str | None
    before: str | None
    line: int


def marked_texts(found: MarkedSides) -> tuple[MarkedText, ...] | None:
    """The texts on which the sides differ, in the order of the file; None where a side cannot be read by itself."""
    try:
        here, coming = texts(found.here), texts(found.coming)
    except SpliceError:
        return None
    try:
        before = texts(found.before) if found.before is not None else {}
    except SpliceError:
        before = {}
    keys = dict.fromkeys((*here, *coming))
    lines = {**_lines(found.coming, found.coming_from), **_lines(found.here, found.here_from)}
    return tuple(
        MarkedText(key, here.get(key), coming.get(key), before.get(key), lines[key])
        for key in keys
        if here.get(key) != coming.get(key)
    )


def _lines(side: str, origin: tuple[int, ...]) -> dict[str, int]:
    """On which line of the marked file each text of a side begins."""
    return {key: origin[side.count("\n", 0, start)] for key, start in places(side).items()}
