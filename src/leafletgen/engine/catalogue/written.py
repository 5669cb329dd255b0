"""The part of the catalogue that is written by hand, as data: examples, and sentences about them."""

from __future__ import annotations

from functools import cache

from leafletgen.core.data import DATA
from leafletgen.core.diagnostics import Sink
from leafletgen.core.files.folder import entries
from leafletgen.core.reading import ListNode, MapNode, Node, Scalar, compose, read_source
from leafletgen.core.record import NamedTuple
from leafletgen.model.project.expansion.inherit import get

FOLDER = DATA / "catalogue"
SHOWN = ("blocks", "over", "zones")
"""What an example may consist of."""


class WrittenEntry(NamedTuple):
    """A file of `entries/`: its group, a sentence, keywords, the example as text, and which of `SHOWN` that is."""

    group: str
    about: str
    keywords: tuple[str, ...]
    example: str
    shown: str


@cache
def written(kind: str) -> dict[str, WrittenEntry]:
    """All entries of a kind (`blocks`, `shapes`, `diagrams`, `components`, `themes`) by name."""
    return {
        path.stem: _read(path.name, path.read_bytes()) for path in entries(FOLDER / "entries" / kind, ".yaml")
    }


def _read(name: str, data: bytes) -> WrittenEntry:
    sink = Sink()
    source = read_source(name, data, sink)
    node = compose(source, sink, shipped=True) if source else None
    if source is None or not isinstance(node, MapNode) or sink.failed:  # the package's own data: a bug
        raise ValueError(f"{name}: {sink.diagnostics}")
    shown = next(word for word in SHOWN if get(node, word) is not None)
    example = source.text.partition(f"\n{shown}:\n")[2]
    lines = [line.removeprefix("  ") for line in example.splitlines()]
    return WrittenEntry(
        text_at(node, "group"), text_at(node, "about"), words_at(node, "keywords"), "\n".join(lines), shown
    )


def text_at(node: Node, key: str) -> str:
    """What a key says; empty where it says nothing."""
    found = get(node, key)
    return found.value if isinstance(found, Scalar) else ""


def words_at(node: Node, key: str) -> tuple[str, ...]:
    """The words in a list behind a key."""
    found = get(node, key)
    return tuple(i.value for i in found.items if isinstance(i, Scalar)) if isinstance(found, ListNode) else ()
