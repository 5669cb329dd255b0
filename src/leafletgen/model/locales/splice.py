"""Changed texts put into a locale file where they stand: comments, order, line ends and all other texts stay.

The file is never written anew from its content. A text takes the room of the old one; a new key comes behind the
last one of its map. The result is read back before it is handed over: it says what was asked for, or nothing is given.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping

from leafletgen.core.diagnostics import Sink
from leafletgen.core.reading import MapNode, Node, Scalar, compose, read_source
from leafletgen.core.reading.align import typed
from leafletgen.core.source import Source
from leafletgen.model.locales.message import normal
from leafletgen.model.locales.scalar import ScalarContext, written

STEP = 2
"""Columns that a new level is indented."""


class SpliceError(ValueError):
    """The file cannot take the text: it cannot be read, or a group stands where the text should (or the reverse)."""


def splice(data: bytes, changes: Mapping[str, str], *, joins_lines: str) -> bytes:
    """The bytes of a locale file with texts (by dotted key) changed or added.

    Texts are taken as a translator types them; what they become is `message.normal`. `joins_lines` is the
    language's. Raises `SpliceError` where the file is at fault; the texts themselves are never.
    """
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    text = _decoded(data)
    ending = "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"
    wanted = {key: normal(value, joins_lines) for key, value in changes.items()}
    before = {key: normal(value, joins_lines) for key, value in texts(text).items()}
    changed = {key: value for key, value in wanted.items() if before.get(key) != value}
    for always_quoted in (False, True):
        done = text
        for key, value in changed.items():
            done = _with(done, key, value, ending, always_quoted)
        if _holds(done, before, changed, joins_lines):
            return mark + done.encode()
    raise SpliceError("the file does not read back as it was written")


def texts(text: str) -> dict[str, str]:
    """All texts of a locale by dotted key, as typed. Raises SpliceError where it cannot be read."""
    node = _node(text)
    return {key: typed(scalar).text for key, scalar in _scalars(node, "")} if node else {}


def places(text: str) -> dict[str, int]:
    """Where each text of a locale begins, by dotted key. Raises SpliceError where it cannot be read."""
    node = _node(text)
    return {key: scalar.start for key, scalar in _scalars(node, "")} if node else {}


def _decoded(data: bytes) -> str:
    source = read_source("", data, Sink())
    if source is None:
        raise SpliceError("the file is not a text in UTF-8")
    return source.text


def _holds(text: str, before: Mapping[str, str], changed: Mapping[str, str], joins_lines: str) -> bool:
    """Whether a file says what it said before but for what was to be done, in the same order."""
    try:
        found = {key: normal(value, joins_lines) for key, value in texts(text).items()}
    except SpliceError:
        return False
    kept = {k: v for k, v in before.items() if not any(new.startswith(k + ".") for new in changed)}
    return found == {**kept, **changed} and [key for key in found if key in kept] == list(kept)


def _node(text: str) -> MapNode | None:
    """The map that a file holds; None where it holds nothing but comments."""
    sink = Sink()
    node = compose(Source("", text), sink, texts=True)
    codes = {d.code for d in sink.diagnostics if d.is_error}
    if codes <= {"file-empty"} and (node is None or (isinstance(node, Scalar) and node.is_empty)):
        return None
    if not isinstance(node, MapNode) or any(d.is_error for d in sink.diagnostics):
        raise SpliceError("the file has faults: " + (", ".join(sorted(codes)) or "it is not a map"))
    return node


def _scalars(node: Node, prefix: str) -> list[tuple[str, Scalar]]:
    if isinstance(node, Scalar):
        return [(prefix, node)]
    found: list[tuple[str, Scalar]] = []
    for entry in node.entries if isinstance(node, MapNode) else ():
        found += _scalars(entry.value, f"{prefix}.{entry.key.value}" if prefix else entry.key.value)
    return found


def _with(text: str, key: str, value: str, ending: str, quoted: bool) -> str:
    """The file with one text changed or added."""
    root = _node(text)
    node: Node | None = root
    parents: list[MapNode] = []
    path = key.split(".")
    while path and isinstance(node, MapNode):
        parents.append(node)
        node = next((e.value for e in node.entries if e.key.value == path[0]), None)
        if node is not None:
            path.pop(0)
        else:
            break
    if isinstance(node, Scalar) and (node.is_empty or not path):
        return _filled(text, node, path, value, ending, quoted, parents)
    if node is not None:
        raise SpliceError(f"{key}: a group and a text cannot have the same name")
    if not parents:
        return _first(text, path, value, ending, quoted)
    return _appended(text, parents, path, value, ending, quoted)


def _first(text: str, path: list[str], value: str, ending: str, quoted: bool) -> str:
    """The first text of a file that holds only comments."""
    lead = text if not text or text.endswith("\n") else text + ending
    return lead + _nested(path, value, ScalarContext(0, ending), quoted) + ending


def _filled(
    text: str, old: Scalar, path: list[str], value: str, ending: str, quoted: bool, parents: list[MapNode]
) -> str:
    """A text in the room of an old one; or, where a key had no value, behind its colon."""
    in_flow = _in_flow(text, parents)
    column = _column(text, parents[-1].entries[0].key.start)
    room = ScalarContext(column, ending, in_flow)
    if not old.is_empty:
        return text[: old.start] + written(value, room, old, quoted) + text[old.end :]
    if not path:
        return f"{text[: old.start]} {written(value, room, None, quoted)}{text[old.end :]}"
    if in_flow:
        return f"{text[: old.start]} {_flow(path, value, ending, quoted)}{text[old.end :]}"
    at = _line_end(text, old.start)
    lines = _nested(path, value, ScalarContext(column + STEP, ending), quoted)
    return f"{text[:at]}{ending}{lines}{text[at:]}"


def _appended(
    text: str, parents: list[MapNode], path: list[str], value: str, ending: str, quoted: bool
) -> str:
    """A new key behind the last one of its map."""
    map_ = parents[-1]
    if _in_flow(text, parents):
        close = map_.end - 1
        at = len(text[:close].rstrip())
        if map_.entries and "#" in text[map_.entries[-1].value.end : close]:
            at = close  # a comment stands there: stay behind it
        lead = "" if text[at - 1] == "{" else " " if text[at - 1] == "," else ", "
        return f"{text[:at]}{lead}{_flow(path, value, ending, quoted, braces=False)}{text[at:]}"
    column = _column(text, map_.entries[0].key.start)
    at = _line_end(text, map_.end)
    lines = _nested(path, value, ScalarContext(column, ending), quoted)
    return f"{text[:at]}{ending}{lines}{text[at:]}"


def _nested(path: list[str], value: str, room: ScalarContext, quoted: bool) -> str:
    """`a:` / `  b: text`, a line each."""
    pad = " " * room.column
    if len(path) == 1:
        return f"{pad}{path[0]}: {written(value, room, None, quoted)}"
    inner = _nested(path[1:], value, room._replace(column=room.column + STEP), quoted)
    return f"{pad}{path[0]}:{room.ending}{inner}"


def _flow(path: list[str], value: str, ending: str, quoted: bool, *, braces: bool = True) -> str:
    inner = (
        _flow(path[1:], value, ending, quoted)
        if len(path) > 1
        else written(value, ScalarContext(0, ending, in_flow=True), None, quoted)
    )
    return f"{{{path[0]}: {inner}}}" if braces else f"{path[0]}: {inner}"


def _in_flow(text: str, parents: list[MapNode]) -> bool:
    return any(text[p.start : p.start + 1] == "{" for p in parents)


def _column(text: str, at: int) -> int:
    return at - (text.rfind("\n", 0, at) + 1)


def _line_end(text: str, at: int) -> int:
    """The end of the line that `at` stands in (before its line break)."""
    found = re.compile(r"\r?\n|\Z").search(text, at)
    return found.start() if found else len(text)
