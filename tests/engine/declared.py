"""Every key and name of a project's files deleted, doubled, misspelt, misplaced, added: the files as trees, and what a project then says and prints."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from leafletgen.core.diagnostics import Diagnostic, Sink
from leafletgen.core.files.folder import READ
from leafletgen.core.reading import ListNode, Node, Scalar, compose
from leafletgen.core.source import Source
from leafletgen.engine import own_fonts
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import Selection
from leafletgen.engine.reuse.relevant import said
from leafletgen.engine.session import Session
from leafletgen.judge.preflight.runner import check_texts
from leafletgen.model.project.world import World
from leafletgen.model.project.writing.starter import FOLDER as STARTERS
from leafletgen.model.project.writing.starter import start
from leafletgen.text.ir.frame import Shape, walk
from leafletgen.write.dump import dump

Languages = tuple[str, ...]
CHANGES = ("deleted", "doubled", "misspelt", "misplaced", "lifted", "lowered", "misnamed")
"""What is done to an entry of a map; `misplaced`: put into the map above its own, `lifted`: into the one above that, `lowered`: into
one within or beside its own; `misnamed`: another word for its value.
"""
MOVED = ("misplaced", "lifted", "lowered")
TOP = (".yaml", ".csv", ".xlsx")
"""Files at the top of a project that are parts of it."""
DAY = "2026-12-02"
LEFT_OUT = ("locales", "status", "output")
"""Folders whose files are texts and records, not declarations."""
WORDS = re.compile(r"[^\W\d]")


class Map(list[tuple[str, Any]]):
    """A map as pairs: a key may stand twice."""


class Entry(NamedTuple):
    """An entry of a file: its way from the top, and the keys on it, by which it is one of its kind."""

    file: str
    way: tuple[int, ...]
    kind: str


def copied(source: Path, folder: Path) -> Path:
    """A project without what was made of it; of a template, as it begins."""
    if source.parent == STARTERS:
        folder.mkdir()
        begun = start(World(folder, DAY), "project", template=source.name)
        assert begun.value, begun.diagnostics
        return folder
    folder.mkdir()
    for name in READ:
        if (source / name).is_dir():
            shutil.copytree(source / name, folder / name)
    for path in source.iterdir():
        if path.is_file() and path.suffix in TOP:
            shutil.copy2(path, folder)
    return folder


def trees(root: Path) -> dict[str, Map]:
    """The files of a project that declare something; each is written anew as its tree, so that only what is changed differs."""
    found: dict[str, Map] = {}
    for path in (root / "leaflet.yaml", *sorted(root.glob("*/*.yaml"))):
        name = path.relative_to(root).as_posix()
        if name.partition("/")[0] not in LEFT_OUT:
            node = compose(Source(name, path.read_text(encoding="utf-8")), Sink())
            assert node is not None
            found[name] = _tree(node)
            path.write_text(written(found[name]), encoding="utf-8")
    return found


def _tree(node: Node) -> Any:
    if isinstance(node, Scalar):
        plain = node.style in ("plain", "single", "double") and "\n" not in node.raw
        return node.raw if plain else json.dumps(node.value, ensure_ascii=False)
    if isinstance(node, ListNode):
        return [_tree(one) for one in node.items]
    return Map((entry.key.raw, _tree(entry.value)) for entry in node.entries)


def written(node: Map) -> str:
    """A tree as a file, each top key on a line of its own."""
    return "".join(f"{key}: {_written(value)}\n" for key, value in node)


def _written(node: Any) -> str:
    if isinstance(node, Map):
        return "{" + ", ".join(f"{key}: {_written(value)}" for key, value in node) + "}"
    if isinstance(node, list):
        return "[" + ", ".join(map(_written, node)) + "]"
    quoted = re.search(r"[\[\]{},]|: ", node) and node[:1] not in "'\""
    return json.dumps(node, ensure_ascii=False) if quoted else str(node)


def entries(node: Any, file: str, way: tuple[int, ...] = (), kind: str = "") -> Iterator[Entry]:
    """All entries of a tree, from the top."""
    for at, one in enumerate(node if isinstance(node, list) else ()):
        own, value = (f"{kind}.{one[0]}", one[1]) if isinstance(node, Map) else (kind, one)
        if isinstance(node, Map):
            yield Entry(file, (*way, at), own)
        yield from entries(value, file, (*way, at), own)


def at(node: Any, way: tuple[int, ...]) -> Any:
    """What stands at the end of a way."""
    for one in way:
        node = node[one][1] if isinstance(node, Map) else node[one]
    return node


def changed(whole: Map, entry: Entry, how: str) -> str | None:
    """The file with one entry changed; None where it cannot be changed so."""
    copy = _copy(whole)
    holder, place = at(copy, entry.way[:-1]), entry.way[-1]
    key, value = holder[place]
    if how == "deleted":
        del holder[place]
    elif how == "doubled":
        holder.insert(place, (key, _copy(value)))
    elif how == "misspelt":
        holder[place] = (_misspelt(key), value)
    elif how == "misnamed":
        if not isinstance(value, str) or not WORDS.search(value) or value in ("yes", "no", "true", "false"):
            return None
        holder[place] = (key, _misspelt(value))
    else:
        there = moved(whole, entry, how)
        return there and written(there[0])
    return written(copy)


def moved(whole: Map, entry: Entry, how: str) -> tuple[Map, Entry] | None:
    """The file with an entry put elsewhere, and the entry there; None where there is no place for it."""
    copy = _copy(whole)
    holder, place = at(copy, entry.way[:-1]), entry.way[-1]
    target = next(iter(_elsewhere(copy, entry, how)), None)
    if target is None:
        return None
    target.append(holder.pop(place))
    way = next(one.way for one in entries(copy, entry.file) if at(copy, one.way[:-1]) is target)
    return copy, entry._replace(way=(*way[:-1], len(target) - 1))


def is_refused(text: str) -> bool:
    """Whether a file says something amiss whatever is in it: a key twice."""
    sink = Sink()
    compose(Source("", text), sink)
    return bool(sink.diagnostics)


def others(whole: Map, entry: Entry, root: Path, today: str, languages: Languages) -> Iterator[str]:
    """The file with other values of an entry: the opposite, another size, the other words that may stand there."""
    holder, place = at(whole, entry.way[:-1]), entry.way[-1]
    key, value = holder[place]
    misnamed = changed(whole, entry, "misnamed")
    elsewhere = (at(whole, one.way[:-1])[one.way[-1]] for one in entries(whole, entry.file))
    tried: list[Any] = [
        *_like(value),
        *dict.fromkeys(v for k, v in elsewhere if k in (key, NAMED_BY.get(key)) and isinstance(v, str)),
    ]
    if misnamed is not None:
        (root / entry.file).write_text(misnamed, encoding="utf-8")
        args = [dict(one.args) for one in open_project(root, today, languages).diagnostics]
        words = (one.get("known", "") for one in args if one.get("value") == _misspelt(value))
        tried += [*(word for some in words for word in some.split(", ")), *EVERY_THEME_HAS]
    for other in tried:
        if other not in ("", value):
            copy = _copy(whole)
            at(copy, entry.way[:-1])[place] = (key, other)
            yield written(copy)


def _like(value: Any) -> list[Any]:
    """Other values of the same kind; of a list, one after the other of its items."""
    if isinstance(value, str):
        return [*_values(value)]
    if isinstance(value, list) and not isinstance(value, Map):
        return [[*value[:n], other, *value[n + 1 :]] for n, one in enumerate(value) for other in _like(one)]
    return []


NAMED_BY = {"of": "id"}
"""What a key names, by the key that gives it its name."""
EVERY_THEME_HAS = ("title", "caption", "red", "yellow", "line")
"""Type roles, colours, a measure."""
OPPOSITES = {"yes": "no", "no": "yes", "true": "false", "false": "true"}


def _values(value: str) -> tuple[str, ...]:
    """Other values of the same kind."""
    if value in OPPOSITES:
        return (OPPOSITES[value],)
    amount = re.fullmatch(r"(-?\d*\.?\d+)( ?[a-z%]*)", value)
    sizes = (2 * float(amount[1]) + 1, 4 * float(amount[1]) + 3, float(amount[1]) / 4) if amount else ()
    return tuple(f"{one:g}{amount[2]}" for one in sizes) if amount else ()


def _elsewhere(whole: Map, entry: Entry, how: str) -> Iterator[Map]:
    """Other maps near an entry that do not have its key, the nearest first."""
    holder = at(whole, entry.way[:-1])
    key = holder[entry.way[-1]][0]
    ways = [entry.way[:n] for n in range(len(entry.way) - 1, -1, -1)]
    around = [(at(whole, way), entry.way[len(way)]) for way in ways]
    if how == "lowered":
        found = (one for node, branch in around for one in _within(_values_in(node, branch)))
    else:
        found = (one for one, _ in around[1 + (how == "lifted") :] if isinstance(one, Map))
    return (one for one in found if all(k != key for k, _ in one))


def _values_in(node: Any, but: int = -1) -> list[Any]:
    """What stands in a map or a list; at all places, or all but one."""
    values = [value for _, value in node] if isinstance(node, Map) else node if isinstance(node, list) else []
    return [value for n, value in enumerate(values) if n != but]


def _within(nodes: Sequence[Any]) -> list[Map]:
    """The maps among and within nodes, level by level; not those that only say the kind of what is in them."""
    found: list[Map] = []
    while nodes:
        found += (one for one in nodes if isinstance(one, Map) and len(one) > 1)
        nodes = [value for one in nodes for value in _values_in(one)]
    return found


def _copy(node: Any) -> Any:
    if isinstance(node, Map):
        return Map((key, _copy(value)) for key, value in node)
    return [_copy(one) for one in node] if isinstance(node, list) else node


def _misspelt(word: str) -> str:
    return f"{word[:-1]}q{word[-1]}" if word[:1] in "'\"" else f"{word}q"


Told = frozenset[tuple[Any, ...]]


Sheet = tuple[Told, str]


class Said(NamedTuple):
    """What a project says in some languages: what reading found, what is found in its texts, what no sheet shows, its layouts as read."""

    read: Told
    texts: Told
    beside: str
    layouts: Mapping[str, str]


class Project:
    """A project of which one file after the other is changed, and what it said and printed before.

    What is quick is asked first, and the first difference is enough. What is left out of comparing can only let a change seem silent.
    """

    def __init__(self, root: Path, today: str) -> None:
        """The project as it is; a copy stays as it was."""
        self.root, self.today = root, today
        self._before = shutil.copytree(root, root.with_name("before"))
        opened = open_project(root, today)
        assert opened.value is not None, [d.code for d in opened.diagnostics]
        self.read = frozenset(opened.value.project.sources)
        manifest = opened.value.project.manifest
        of_kinds = (
            [tag for tag in some if tag in manifest.languages and tag != manifest.source]
            for some in OTHERWISE
        )
        few = [tag for some in of_kinds for tag in some[:1]]
        self._differed = ""
        """The output that differed last, and is asked first: changes of a file often concern the same."""
        self.source: Languages = (manifest.source,)
        self._steps = tuple(dict.fromkeys([self.source, (*few,), ()]))

    def is_refused(self) -> bool:
        """Whether there are errors now that there were not before."""
        before, _, _ = self._of_before(self.source)
        opened = open_project(self.root, self.today, self.source)
        return any(one.is_error and not _told([one]) <= before.read for one in opened.diagnostics)

    def is_silent(self, file: str) -> bool:
        """Whether it says and prints what it did, after a change in a file: in its source language, in others of another kind, in all."""
        return all(self._is_silent_in(languages, file) for languages in self._steps)

    def _is_silent_in(self, languages: Languages, file: str) -> bool:
        before, sheets, fonts = self._of_before(languages)
        session, now = self._opened(self.root, languages)
        if session is None or now != before._replace(layouts=now.layouts):
            return False
        layouts = {name for name, layout in now.layouts.items() if layout != before.layouts.get(name)}
        concerned = _editions(session, layouts if file.startswith(OF_LAYOUTS) else now.layouts)
        for one in sorted(concerned, key=lambda one: one.output != self._differed):
            if sheets[one] != _sheet(session, one):
                self._differed = one.output
                return False
        return file.startswith(OF_LAYOUTS) or _fonts(session) == fonts

    def _opened(self, root: Path, languages: Languages) -> tuple[Session | None, Said]:
        opened = open_project(root, self.today, languages)
        session, read = opened.value, _told(opened.diagnostics)
        if session is None:
            return None, Said(read, frozenset(), "", {})
        layouts = {name: said(layout) for name, layout in session.project.layouts.items()}
        return session, Said(read, _told(check_texts(session.project)), _beside_sheets(session), layouts)

    @cache  # noqa: B019 - one project at a time
    def _of_before(self, languages: Languages) -> tuple[Said, Mapping[EditionKey, Sheet], Told]:
        session, then = self._opened(self._before, languages)
        assert session is not None
        return then, {one: _sheet(session, one) for one in _editions(session, then.layouts)}, _fonts(session)


OTHERWISE = (("ar", "fa", "he"), ("km", "ne", "my"), ("ja", "th", "zh-Hans"))
"""Languages that run from the right, have figures of their own, or break lines otherwise: what a key does is seen in them first."""


OF_LAYOUTS = ("layouts/", "components/")
"""Of a change in these, only sheets can differ whose layout is read otherwise."""


def _editions(session: Session, layouts: Container[str]) -> Iterator[EditionKey]:
    """The sheets of some layouts, those that are made only on request among them."""
    outputs = session.project.manifest.outputs
    for edition in session.sheets(Selection(outputs=tuple(outputs))).value or ():
        if outputs[edition.output].layout in layouts:
            yield edition


def _sheet(session: Session, edition: EditionKey) -> Sheet:
    """What is found in a sheet, and how it looks."""
    laid = session.lay_out(edition)
    made = laid.publication
    sizes = [(one.media, one.trim, one.bleed) for one in made.sheets]
    dumps = [
        repr((made.metadata, sizes, made.duplex, made.full_size)),
        *(dump(one.frame) for one in made.sheets),
        *(
            repr(item.path)
            for one in made.sheets
            for item, _, _ in walk(one.frame)
            if isinstance(item, Shape)
        ),
    ]
    return _told((*laid.diagnostics, *laid.fonts)), _digits("".join(dumps))


def _fonts(session: Session) -> Told:
    """What is found in fonts, when all sheets have been set."""
    sheets = session.sheets(Selection()).value or ()
    return _told((*own_fonts.findings(session.project, session.book, sheets), *session.book.problems))


def _beside_sheets(session: Session) -> str:
    """What no sheet shows: which there are, the job ticket, whom `check` names when a fact is due, what is made only on request,
    which texts stay as they are when their source changes.
    """
    manifest = session.project.manifest
    jobs = [(name, one.copies, one.stock, one.on_request) for name, one in manifest.outputs.items()]
    facts = [(name, one.checked, one.owner) for name, one in manifest.facts.items()]
    return repr((session.sheets(Selection()).value, jobs, facts, manifest.adapt))


def _digits(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _told(found: Any) -> Told:
    some: tuple[Diagnostic, ...] = tuple(found)
    return frozenset((d.code, d.args, d.key, d.language, d.output) for d in some)
