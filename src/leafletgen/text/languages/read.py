"""From files to language packs: `extends` followed, lists changed by `add` and `remove`, misfits told at their places.

The program's packs are read when they are asked for, a project's when it is loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from leafletgen.core.data import DATA
from leafletgen.core.diagnostics import Sink, diagnostic
from leafletgen.core.files.folder import entries
from leafletgen.core.files.intake import passed
from leafletgen.core.limits import EXTENDS_DEPTH
from leafletgen.core.reading import ListNode, MapNode, Node, Pair, Scalar, compose, decode, read_source
from leafletgen.core.reading.decode import listed, near
from leafletgen.text.languages.pack import Pack
from leafletgen.text.languages.scalars import SCALARS, TRUSTED

FOLDER = DATA / "languages"
ROOT = "root"
"""The pack that all others extend."""
_CHANGES = frozenset({"add", "remove"})
_Parent = Callable[[str, Scalar | None, Sink], Node | None]
"""Gives the pack that the one of this name extends."""


@cache
def builtin_names() -> tuple[str, ...]:
    """The names of all packs of the program: scripts (`Deva`), languages (`hi`) and `root`."""
    return tuple(path.stem for path in entries(FOLDER, ".yaml"))


@cache
def builtin_tags() -> tuple[str, ...]:
    """The languages that have a pack of their own."""
    return tuple(name for name in builtin_names() if name[0].islower() and name != ROOT)


@cache
def builtin(name: str) -> Pack | None:
    """A pack of the program by the name of its file; None where there is none."""
    sink = Sink()
    node = _builtin_node(name)
    pack = decode(node, Pack, sink, scalars=TRUSTED) if node is not None else None
    if sink.failed:  # the package's own data: a bug, not a user's mistake
        raise ValueError(f"data/languages/{name}.yaml: {sink.diagnostics}")
    return pack


@cache
def _builtin_node(name: str) -> MapNode | None:
    """What a file of the program says, with all that it extends; None where there is no such file."""
    path = FOLDER / f"{name}.yaml"
    if not path.is_file():
        return None
    sink = Sink()
    source = read_source(path.name, path.read_bytes(), sink)
    node = compose(source, sink, shipped=True) if source else None
    made = _over(_builtin_parent, name, node, sink) if isinstance(node, MapNode) else None
    if made is None or sink.failed:
        raise ValueError(f"data/languages/{path.name}: {sink.diagnostics}")
    return made


def _builtin_parent(name: str, said: Scalar | None, sink: Sink) -> MapNode | None:
    if name == ROOT:
        return None
    return _builtin_node(said.value if said else ROOT)


def read_packs(nodes: Mapping[str, Node], sink: Sink) -> dict[str, Pack]:
    """The packs of a project by tag; `nodes`: what its files hold. One with a fault is left out."""
    made: dict[str, Pack] = {}
    for tag in nodes:
        with sink.about(tag):
            node = _ProjectPacks(nodes).node(tag, sink)
            pack = decode(node, Pack, sink, scalars=SCALARS) if node is not None else None
        if pack is not None:
            made[tag] = pack
    return made


class _ProjectPacks:
    """Follows `extends` through the files of a project; `way`: the files that have been passed."""

    def __init__(self, nodes: Mapping[str, Node]) -> None:
        self.nodes = nodes
        self.way: list[str] = []

    def node(self, name: str, sink: Sink) -> Node | None:
        """What a file says, with all that it extends; None (and reported) where that leads nowhere."""
        self.way.append(name)
        node = self.nodes[name]
        return _over(self.parent, name, node, sink) if isinstance(node, MapNode) else node

    def parent(self, name: str, said: Scalar | None, sink: Sink) -> Node | None:
        """What a file extends: the program's pack of its own name, another one of the project, or of the program."""
        if said is None:
            return _builtin_node(ROOT)
        wanted = said.value
        if wanted != name and wanted in self.way:
            sink.add(diagnostic("extends-circle", said.span, kind="language", name=wanted))
            return None
        if EXTENDS_DEPTH.passed_by(len(self.way)):
            sink.add(passed(EXTENDS_DEPTH, len(self.way), said.span))
            return None
        if wanted != name and wanted in self.nodes:
            return self.node(wanted, sink)
        found = _builtin_node(wanted) if wanted in builtin_names() else None
        if found is None:
            known = [*builtin_names(), *self.nodes]
            meant = near(wanted, known)
            suggestion = f"Did you mean “{meant}”?" if meant else f"There are: {listed(known)}."
            sink.add(diagnostic("language-extends", said.span, name=wanted, suggestion=suggestion))
        return found


def _over(parent: _Parent, name: str, node: MapNode, sink: Sink) -> MapNode | None:
    """A file's node laid over that of the pack which it extends; None (and reported) where there is no such pack."""
    said = next((e.value for e in node.entries if e.key.value == "extends"), None)
    if said is not None and not isinstance(said, Scalar):
        found = "a list" if isinstance(said, ListNode) else "a map"
        sink.add(diagnostic("value-one", said.span, expects="a name", found=found))
        return None
    extends = said
    base = parent(name, extends, sink)
    if base is None and extends is not None:
        return None
    if isinstance(base, MapNode) and (extends is None or extends.value != name):
        base = _without(base, "names")  # another language's
    return _laid(base, _without(node, "extends"), sink)


def _without(node: MapNode, key: str) -> MapNode:
    return node._replace(entries=tuple(e for e in node.entries if e.key.value != key))


def _laid(base: Node | None, over: MapNode, sink: Sink) -> MapNode:
    """A map over another one: maps within them likewise, lists changed or replaced, other values replaced."""
    entries = {e.key.value: e for e in base.entries} if isinstance(base, MapNode) else {}
    for entry in over.entries:
        below, value = entries.get(entry.key.value), entry.value
        if isinstance(value, MapNode) and value.entries and {e.key.value for e in value.entries} <= _CHANGES:
            value = _changed(below.value if below else None, value, sink)
        elif isinstance(value, MapNode):
            value = _laid(below.value if below else None, value, sink)
        entries[entry.key.value] = Pair(entry.key, value)
    return over._replace(entries=tuple(entries.values()))


def _changed(base: Node | None, over: MapNode, sink: Sink) -> Node:
    """The list of `base` with items taken out and put in."""
    changes = {e.key.value: e.value for e in over.entries}
    for change in changes.values():
        if not isinstance(change, ListNode):
            return change  # decoding tells that a list is expected here
    items = list(base.items) if isinstance(base, ListNode) else []
    gone = changes.get("remove")
    for item in gone.items if isinstance(gone, ListNode) else ():
        kept = [one for one in items if _word(one) != _word(item)]
        if len(kept) == len(items):
            sink.add(diagnostic("language-remove", item.span, word=_word(item)))
        items = kept
    new = changes.get("add")
    items += new.items if isinstance(new, ListNode) else ()
    return ListNode(over.source, over.start, over.end, tuple(items))


def _word(node: Node) -> str:
    return node.value if isinstance(node, Scalar) else node.source.text[node.start : node.end]
