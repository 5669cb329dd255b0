"""`leaflet.yaml` changed in one place: comments, order and line ends stay.

The file is read back before it is written: it says what it said, but for what was to change, or nothing is written.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from typing import Any

from leafletgen.core.diagnostics import Sink
from leafletgen.core.files.intake import fitting
from leafletgen.core.limits import YAML_BYTES
from leafletgen.core.reading import ListNode, MapNode, Node, Scalar, compose, read_source
from leafletgen.core.source import Source
from leafletgen.model.project.world import World

FILE = "leaflet.yaml"


class RefusedError(Exception):
    """The file cannot take it; says why."""


def rewrite(
    world: World, change: Callable[[str], str], wanted: Callable[[dict[str, Any]], dict[str, Any]] | None
) -> None:
    """Write it with its characters changed. `wanted`: what it is to say then, of what it says (None: what was changed is what it said
    before). Raises RefusedError, OSError.
    """
    path = world.root / FILE
    data = world.read(path)
    source = read_source(FILE, data, Sink())
    if source is None:
        raise RefusedError("it is not a text in UTF-8")
    before, text = said(source.text), change(source.text)
    after = said(text)
    is_in_order = [key for key in after if key in before] == [key for key in before if key in after]
    if not is_in_order or (wanted is not None and _stated(after) != _stated(wanted(before))):
        raise RefusedError("it does not read back as it was written")
    if text != source.text:
        mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        world.write_over(path, fitting(mark + text.encode(), YAML_BYTES))


def _stated(whole: dict[str, Any]) -> dict[str, Any]:
    """Without what says nothing."""
    return {key: value for key, value in whole.items() if value not in (None, [], {})}


def top(text: str) -> MapNode:
    """The map that the file is. Raises RefusedError."""
    sink = Sink()
    node = compose(Source(FILE, text), sink)
    if not isinstance(node, MapNode) or any(d.is_error for d in sink.diagnostics):
        raise RefusedError("it has faults")
    return node


def said(text: str) -> dict[str, Any]:
    """What the file says, without its places."""
    return {entry.key.value: plain(entry.value) for entry in top(text).entries}


def plain(node: Node) -> Any:
    """What a part of it says."""
    if isinstance(node, Scalar):
        return None if node.is_empty else node.value
    if isinstance(node, ListNode):
        return [plain(item) for item in node.items]
    return {entry.key.value: plain(entry.value) for entry in node.entries}


def ending(text: str) -> str:
    """How most of its lines end."""
    return "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"


def line_start(text: str, at: int) -> int:
    """Where the line of a character begins."""
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int) -> int:
    """Where it ends."""
    found = re.compile(r"\r?\n|\Z").search(text, at)
    return found.start() if found else len(text)
