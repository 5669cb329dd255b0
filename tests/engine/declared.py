"""Every key of a project's files deleted, doubled, misplaced and misspelt: the files as trees, and what a project then says and prints."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from leafletgen.core.diagnostics import Sink
from leafletgen.core.reading import ListNode, Node, Scalar, compose
from leafletgen.core.source import Source
from leafletgen.engine import own_fonts
from leafletgen.engine.opening import open_project
from leafletgen.engine.relevant import files_named
from leafletgen.engine.results import Selection
from leafletgen.judge.preflight.runner import check_texts
from leafletgen.model.project.manifest import Manifest
from leafletgen.write.dump import dump

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
        return (
            node.raw
            if node.style in ("plain", "single", "double") and "\n" not in node.raw
            else json.dumps(node.value, ensure_ascii=False)
        )
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
        above = next(
            (
                found
                for n in range(len(entry.way) - 2, -1, -1)
                if isinstance(found := _at(copy, entry.way[:n]), Map)
            ),
            None,
        )
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
    """What is found in a project, and what its sheets are, by output; None where nothing can be laid out."""

    found: frozenset[tuple[Any, ...]]
    sheets: dict[str, tuple[frozenset[tuple[Any, ...]], str]] | None


def read(root: Path, today: str) -> Outcome:
    """What reading alone finds."""
    return Outcome(_told(open_project(root, today).diagnostics), None)


def outcome(root: Path, today: str, file: str | None = None) -> Outcome:
    """What is found in a project and in its sheets in the source language. `file`: only the sheets that this one is for."""
    opened = open_project(root, today)
    session = opened.value
    if session is None:
        return Outcome(_told(opened.diagnostics), None)
    manifest = session.project.manifest
    found = [*opened.diagnostics, *check_texts(session.project)]
    chosen = session.sheets(Selection()).value or ()
    found += own_fonts.findings(session.project, session.book, chosen)
    sheets = {}
    for edition in session.sheets(Selection((manifest.source,))).value or ():
        layout = manifest.outputs[edition.output].layout
        if (
            file is None
            or not file.startswith("layouts/")
            or file in files_named(session.project.layouts[layout or ""])
        ):
            laid = session.lay_out(edition)
            said = "".join(dump(sheet.frame) for sheet in laid.publication.sheets)
            made = laid.publication
            said += repr(
                (
                    made.metadata,
                    [(one.media, one.trim, one.bleed) for one in made.sheets],
                    made.duplex,
                    made.full_size,
                )
            )
            sheets[f"{edition.output} {edition.row}"] = (
                _told(laid.diagnostics),
                sha256(said.encode()).hexdigest(),
            )
    found += session.book.problems
    sheets["ticket"] = (frozenset(), sha256(_ticket(manifest).encode()).hexdigest())
    return Outcome(_told(found), sheets)


def compared(before: Outcome, after: Outcome) -> str:
    """What a change of a file has come to."""
    if after.found != before.found or (after.sheets is None) != (before.sheets is None):
        return "found"
    for name, (found, sheet) in (after.sheets or {}).items():
        old = (before.sheets or {}).get(name)
        if old is None or found != old[0]:
            return "found"
        if sheet != old[1]:
            return "changed"
    return "silent"


def _told(found: Any) -> frozenset[tuple[Any, ...]]:
    return frozenset((d.code, d.args, d.key, d.language, d.output) for d in found)


def _ticket(manifest: Manifest) -> str:
    """What no sheet shows: what stands on the job ticket, and whom `check` names when a fact is due for another look."""
    jobs = [(name, one.copies, one.stock, one.on_request) for name, one in manifest.outputs.items()]
    return repr((jobs, [(name, one.checked, one.owner) for name, one in manifest.facts.items()]))
