"""Every key of a project's files deleted, doubled, misplaced and misspelt: the files as trees, and what a project then says and prints."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from leafletgen.core.diagnostics import Sink
from leafletgen.core.reading import ListNode, MapNode, Node, Scalar, compose
from leafletgen.core.source import Source
from leafletgen.engine.build import check
from leafletgen.engine.drawing import svg_pages
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import ALL, Selection
from leafletgen.engine.writing import pdf

Tree = list[Any]
"""A map as pairs of key and value, a list as such, a scalar as its characters in the file."""
KINDS = ("deleted", "doubled", "misspelt", "misplaced")
FOLDERS = ("layouts", "components", "diagrams", "themes", "profiles", "languages", "status", "locales")


class Entry(NamedTuple):
    """A key of a file: which, its way from the top (keys and places), and the same by keys alone, by which it is one of its kind."""

    file: str
    way: tuple[Any, ...]
    kind: str


class Map(list[tuple[str, Any]]):
    """A map as pairs: a key may stand twice."""


def tree(text: str, name: str) -> Any:
    """What a file says, as written."""
    node = compose(Source(name, text), Sink(), texts=name.startswith("locales/"))
    return _tree(node) if node is not None else None


def _tree(node: Node) -> Any:
    if isinstance(node, Scalar):
        # On one line, so that every style reads back as the same value.
        return node.raw if node.style in ("plain", "single", "double") and "\n" not in node.raw else json.dumps(node.value, ensure_ascii=False)
    if isinstance(node, ListNode):
        return [_tree(one) for one in node.items]
    return Map((entry.key.raw, _tree(entry.value)) for entry in node.entries)


def written(node: Any) -> str:
    """A tree as a file, each top key on a line of its own."""
    return "".join(f"{key}: {_written(value)}\n" for key, value in node)


def _written(node: Any) -> str:
    if isinstance(node, Map):
        return "{" + ", ".join(f"{key}: {_written(value)}" for key, value in node) + "}"
    if isinstance(node, list):
        return "[" + ", ".join(map(_written, node)) + "]"
    if re.search(r"[\[\]{},]|: |^$", node) and node[:1] not in "'\"":
        return json.dumps(node, ensure_ascii=False) if node else node
    return str(node)


def entries(node: Any, file: str, way: tuple[Any, ...] = (), kind: str = "") -> Iterator[Entry]:
    """All keys of a tree, from the top."""
    if isinstance(node, Map):
        for at, (key, value) in enumerate(node):
            own = f"{kind}.{key}"
            yield Entry(file, (*way, at), own)
            yield from entries(value, file, (*way, at), own)
    elif isinstance(node, list):
        for at, value in enumerate(node):
            yield from entries(value, file, (*way, at), kind)


def _at(node: Any, way: tuple[Any, ...]) -> Any:
    for at in way:
        node = node[at][1] if isinstance(node, Map) else node[at]
    return node


def changed(node: Any, entry: Entry, how: str) -> str | None:
    """The file with one key changed; None where it cannot be changed so."""
    copy = _copied(node)
    holder = _at(copy, entry.way[:-1])
    at = entry.way[-1]
    key, value = holder[at]
    if how == "deleted":
        del holder[at]
    elif how == "doubled":
        holder.insert(at, (key, _copied(value)))
    elif how == "misspelt":
        holder[at] = (_misspelt(key), value)
    else:
        below = next((v for n, (_, v) in enumerate(holder) if n != at and isinstance(v, Map)), None)
        above = next((found for n in range(len(entry.way) - 2, -1, -1) if isinstance(found := _at(copy, entry.way[:n]), Map)), None)
        target = above if above is not None and above is not holder else below
        if target is None or any(k == key for k, _ in target):
            return None
        del holder[at]
        target.append((key, value))
    return written(copy)


def _copied(node: Any) -> Any:
    if isinstance(node, Map):
        return Map((key, _copied(value)) for key, value in node)
    return [_copied(one) for one in node] if isinstance(node, list) else node


def _misspelt(key: str) -> str:
    if key[:1] in "'\"":
        return f"{key[:-1]}q{key[-1]}"
    return f"{key}q"


class Outcome(NamedTuple):
    """What is found in a project, and what its sheets are."""

    found: frozenset[tuple[Any, ...]]
    sheets: tuple[str, ...] | None


def read(root: Path, today: str) -> Outcome:
    """What reading alone finds."""
    return Outcome(_told(open_project(root, today).diagnostics), None)


def outcome(root: Path, today: str, *, drawn: bool = True) -> Outcome:
    """What is found in a project, and digests of its sheets."""
    opened = open_project(root, today)
    session = opened.value
    found = [*opened.diagnostics]
    if session is None:
        return Outcome(_told(found), None)
    found += check(session).diagnostics
    made = []
    for edition in session.sheets(ALL).value or ():
        laid = session.lay_out(edition)
        data = pdf(session, laid)
        made.append(sha256(data).hexdigest())
    return Outcome(_told(found), tuple(made))


def _told(found: Any) -> frozenset[tuple[Any, ...]]:
    return frozenset((d.code, d.args, d.key, d.language, d.output) for d in found)
