"""Keys of a locale file taken out or called otherwise where they stand: all other lines stay as they are.

The result is read back before it is handed over, as in `splice`.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable

from leafletgen.core.diagnostics import Sink
from leafletgen.core.reading import MapNode, Pair, compose, read_source
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Source
from leafletgen.model.locales.splice import SpliceError, splice, texts


class FoundKey(NamedTuple):
    """An entry of a file, and the maps round it, the outermost first."""

    entry: Pair
    maps: tuple[MapNode, ...]


def without_keys(data: bytes, keys: Iterable[str]) -> bytes:
    """The file without some texts, the notes right above them, and groups that would be empty. Raises SpliceError."""
    mark, text = _decoded(data)
    gone = set(keys)
    before = texts(text)
    done = text
    for key in gone & before.keys():
        done = _without(done, key)
    if texts(done) != {key: value for key, value in before.items() if key not in gone}:
        raise SpliceError("the file does not read back as it was written")
    return mark + done.encode()


def with_renamed(data: bytes, old: str, new: str, *, joins_lines: str) -> bytes:
    """The file with a text or a group of texts under another key. Raises SpliceError."""
    mark, text = _decoded(data)
    before = texts(text)
    wanted = {renamed(key, old, new): value for key, value in before.items()}
    found = _find(text, old)
    if found is None or wanted == before:
        return data
    if old.rpartition(".")[0] == new.rpartition(".")[0]:
        key = found.entry.key
        done = text[: key.start] + new.rpartition(".")[2] + text[key.end :]
    else:
        moved = {
            renamed(key, old, new): value for key, value in before.items() if renamed(key, old, new) != key
        }
        notes = {renamed(key, old, new): _note(text, key) for key in before if renamed(key, old, new) != key}
        bare = without_keys(text.encode(), [key for key in before if renamed(key, old, new) != key])
        done = splice(bare, moved, joins_lines=joins_lines).decode()
        for name, note in notes.items():
            done = _with_note(done, name, note)
    if texts(done) != wanted:
        raise SpliceError("the file does not read back as it was written")
    return mark + done.encode()


def renamed(key: str, old: str, new: str) -> str:
    """A key after a text, or the group that it is in, has been called otherwise."""
    return new + key[len(old) :] if key == old or key.startswith(f"{old}.") else key


def _decoded(data: bytes) -> tuple[bytes, str]:
    source = read_source("", data, Sink())
    if source is None:
        raise SpliceError("the file is not a text in UTF-8")
    return codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b"", source.text


def _find(text: str, key: str) -> FoundKey | None:
    node = compose(Source("", text), Sink(), texts=True)
    maps: list[MapNode] = []
    entry: Pair | None = None
    for part in key.split("."):
        if not isinstance(node, MapNode):
            return None
        maps.append(node)
        entry = next((one for one in node.entries if one.key.value == part), None)
        if entry is None:
            return None
        node = entry.value
    return FoundKey(entry, tuple(maps)) if entry else None


def _without(text: str, key: str) -> str:
    found = _find(text, key)
    if found is None:
        return text
    around = found.maps[-1]
    if len(around.entries) == 1 and len(found.maps) > 1:
        return _without(text, key.rpartition(".")[0])
    if text[around.start] == "{":
        return _without_in_brackets(text, around, found.entry)
    start = _first_line(text, found.entry.key.start)
    return text[:start] + text[_next_line(text, max(found.entry.value.end, found.entry.key.end)) :]


def _without_in_brackets(text: str, around: MapNode, entry: Pair) -> str:
    """The text without an entry and one of the commas beside it."""
    number = around.entries.index(entry)
    if number + 1 < len(around.entries):
        return text[: entry.key.start] + text[around.entries[number + 1].key.start :]
    if number:
        return text[: around.entries[number - 1].value.end] + text[entry.value.end :]
    return text[: entry.key.start] + text[entry.value.end :]


def _first_line(text: str, at: int) -> int:
    """The beginning of the comments right above a line; of the line itself where these stand at the head of the file."""
    line = start = text.rfind("\n", 0, at) + 1
    while line > 0:
        above = text.rfind("\n", 0, line - 1) + 1
        if not text[above : line - 1].strip().startswith("#"):
            return line
        line = above
    return start


def _next_line(text: str, at: int) -> int:
    """The beginning of the line behind a place; a text under `|` or `>` ends there already."""
    if at and text[at - 1] == "\n":
        return at
    found = text.find("\n", at)
    return found + 1 if found >= 0 else len(text)


def _note(text: str, key: str) -> list[str]:
    """The comments right above the line of a key."""
    found = _find(text, key)
    if found is None or text[found.maps[-1].start] == "{":
        return []
    at = found.entry.key.start
    above = text[_first_line(text, at) : text.rfind("\n", 0, at) + 1]
    return [line.strip() for line in above.splitlines()]


def _with_note(text: str, key: str, note: list[str]) -> str:
    """The text with comments above a key that stands on a line of its own."""
    found = _find(text, key)
    if not note or found is None or text[found.maps[-1].start] == "{":
        return text
    start = text.rfind("\n", 0, found.entry.key.start) + 1
    pad = re.match(r" *", text[start:])
    ending = "\r\n" if "\r\n" in text else "\n"
    lines = "".join(f"{pad[0] if pad else ''}{line}{ending}" for line in note)
    return text[:start] + lines + text[start:]
