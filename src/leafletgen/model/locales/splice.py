"""Changed texts put into a locale file where they stand: comments, order, line ends and all other texts stay.

The file is never written anew from its content. A text takes the room of the old one; a new key comes behind the
last one of its map. The result is read back before it is handed over: it says what was asked for, or nothing is given.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from typing import Any, TypeGuard

from leafletgen.core.diagnostics import Sink
from leafletgen.core.reading import MapNode, Node, Scalar, compose, read_source
from leafletgen.core.reading.align import typed
from leafletgen.core.record import NamedTuple
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
        done = _with(text, changed, ending, always_quoted)
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
    groups = {key[:at] for key in changed for at, sign in enumerate(key) if sign == "."}
    kept = {key: value for key, value in before.items() if key not in groups}
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


class _Put(NamedTuple):
    """What takes the room of a part of the file. What is put in at one place stands in the order of `depth`: the innermost map ends first."""

    start: int
    depth: int
    end: int
    text: str


class _Growth(NamedTuple):
    """New texts of a map, or of a key that has no value: by name, groups as maps of their own, in the order in which they came."""

    node: MapNode | Scalar
    parents: list[MapNode]
    new: dict[str, Any]


def _with(text: str, changes: Mapping[str, str], ending: str, quoted: bool) -> str:
    """The file with texts changed or added. It is read once, however many they are."""
    root = _node(text)
    if root is None:
        return _first(text, changes, ending, quoted)
    edits: list[_Put] = []
    grown: dict[int, _Growth] = {}
    names: dict[int, dict[str, Node]] = {}
    filled: set[int] = set()
    for key, value in changes.items():
        node, parents, path = _place(root, key, names)
        if isinstance(node, Scalar) and not path:
            if id(node) in grown:
                raise SpliceError(_BOTH.format(key))
            edits.append(_filled(text, node, value, ending, quoted, parents))
            filled.add(id(node))
        elif path and _may_grow(node) and id(node) not in filled:
            growth = grown.setdefault(id(node), _Growth(node, parents, {}))
            _grow(growth.new, path, value, key)
        else:
            raise SpliceError(_BOTH.format(key))
    edits += (_appended(text, one, ending, quoted) for one in grown.values())
    return _edited(text, edits)


_BOTH = "{}: a group and a text cannot have the same name"


def _may_grow(node: Node) -> TypeGuard[MapNode | Scalar]:
    return isinstance(node, MapNode) or (isinstance(node, Scalar) and node.is_empty)


def _place(
    root: MapNode, key: str, names: dict[int, dict[str, Node]]
) -> tuple[Node, list[MapNode], list[str]]:
    """The innermost part of the file on the way to a key, the maps that it stands in, and what is left of the key. `names`: the entries
    of maps by name, as far as they were asked for.
    """
    node: Node = root
    parents: list[MapNode] = []
    path = key.split(".")
    while path and isinstance(node, MapNode):
        if id(node) not in names:
            names[id(node)] = {one.key.value: one.value for one in reversed(node.entries)}
        below = names[id(node)].get(path[0])
        if below is None:
            break
        parents.append(node)
        node = below
        path.pop(0)
    return node, parents, path


def _grow(new: dict[str, Any], path: list[str], value: str, key: str) -> None:
    """Note a new text among others."""
    for name in path[:-1]:
        new = new.setdefault(name, {})
        if not isinstance(new, dict):
            raise SpliceError(_BOTH.format(key))
    if path[-1] in new:
        raise SpliceError(_BOTH.format(key))
    new[path[-1]] = value


def _edited(text: str, edits: list[_Put]) -> str:
    """The file with all edits made, none of which overlap."""
    made, at = [], 0
    for one in sorted(edits, key=lambda one: (one.start, -one.depth)):
        made += [text[at : one.start], one.text]
        at = one.end
    return "".join((*made, text[at:]))


def _first(text: str, changes: Mapping[str, str], ending: str, quoted: bool) -> str:
    """The first texts of a file that holds only comments."""
    new: dict[str, Any] = {}
    for key, value in changes.items():
        _grow(new, key.split("."), value, key)
    if not new:
        return text
    lead = text if not text or text.endswith("\n") else text + ending
    return lead + _nested(new, ScalarContext(0, ending), quoted) + ending


def _filled(text: str, old: Scalar, value: str, ending: str, quoted: bool, parents: list[MapNode]) -> _Put:
    """A text in the room of an old one; or, where a key had no value, behind its colon."""
    column = _column(text, parents[-1].entries[0].key.start)
    room = ScalarContext(column, ending, _in_flow(text, parents))
    said = f" {written(value, room, None, quoted)}" if old.is_empty else written(value, room, old, quoted)
    return _Put(old.start, len(parents) + 1, old.end, said)


def _appended(text: str, growth: _Growth, ending: str, quoted: bool) -> _Put:
    """New keys behind the last one of their map; or, where a key had no value, below it."""
    node, parents, new = growth
    depth = len(parents) + 1
    if isinstance(node, MapNode):
        if _in_flow(text, [*parents, node]):
            return _in_brackets(text, node, depth, _flow(new, ending, quoted))
        at, column = _line_end(text, node.end), _column(text, node.entries[0].key.start)
    else:
        if _in_flow(text, parents):
            return _Put(node.start, depth, node.end, f" {{{_flow(new, ending, quoted)}}}")
        at, column = _line_end(text, node.start), _column(text, parents[-1].entries[0].key.start) + STEP
    return _Put(at, depth, at, ending + _nested(new, ScalarContext(column, ending), quoted))


def _in_brackets(text: str, map_: MapNode, depth: int, new: str) -> _Put:
    close = map_.end - 1
    at = len(text[:close].rstrip())
    if map_.entries and "#" in text[map_.entries[-1].value.end : close]:
        at = close  # a comment stands there: stay behind it
    lead = "" if text[at - 1] == "{" else " " if text[at - 1] == "," else ", "
    return _Put(at, depth, at, lead + new)


def _nested(new: Mapping[str, Any], room: ScalarContext, quoted: bool) -> str:
    """`a:` / `  b: text`, a line each."""
    pad, inner = " " * room.column, room._replace(column=room.column + STEP)
    return room.ending.join(
        f"{pad}{name}: {written(value, room, None, quoted)}"
        if isinstance(value, str)
        else f"{pad}{name}:{room.ending}{_nested(value, inner, quoted)}"
        for name, value in new.items()
    )


def _flow(new: Mapping[str, Any], ending: str, quoted: bool) -> str:
    """`a: {b: text}, c: text`."""
    room = ScalarContext(0, ending, in_flow=True)
    return ", ".join(
        f"{name}: {written(value, room, None, quoted)}"
        if isinstance(value, str)
        else f"{name}: {{{_flow(value, ending, quoted)}}}"
        for name, value in new.items()
    )


def _in_flow(text: str, parents: list[MapNode]) -> bool:
    return any(text[p.start : p.start + 1] == "{" for p in parents)


def _column(text: str, at: int) -> int:
    return at - (text.rfind("\n", 0, at) + 1)


def _line_end(text: str, at: int) -> int:
    """The end of the line that `at` stands in (before its line break)."""
    found = re.compile(r"\r?\n|\Z").search(text, at)
    return found.start() if found else len(text)
