"""Every key and name of a project's files deleted, doubled, misspelt, misplaced, added: the files as trees, and what a project then says and prints."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from leafletgen.core.diagnostics import Diagnostic, Sink
from leafletgen.core.folder import READ
from leafletgen.core.reading import ListNode, Node, Scalar, compose
from leafletgen.core.source import Source
from leafletgen.engine import own_fonts
from leafletgen.engine.opening import open_project
from leafletgen.engine.relevant import files_named
from leafletgen.engine.results import Selection
from leafletgen.engine.session import Session
from leafletgen.judge.preflight.runner import check_texts
from leafletgen.model.project.starter import FOLDER as STARTERS
from leafletgen.model.project.starter import start
from leafletgen.model.project.world import World
from leafletgen.write.dump import dump

CHANGES = ("deleted", "doubled", "misspelt", "misplaced", "misnamed")
"""What is done to an entry of a map; `misnamed`: another word for its value."""
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
    elif (target := _elsewhere(copy, holder, entry, key)) is None:
        return None
    else:
        del holder[place]
        target.append((key, value))
    return written(copy)


def others(whole: Map, entry: Entry, root: Path, today: str) -> Iterator[str]:
    """The file with other values of an entry: the opposite, another size, the other words that may stand there."""
    holder, place = at(whole, entry.way[:-1]), entry.way[-1]
    key, value = holder[place]
    misnamed = changed(whole, entry, "misnamed")
    if not isinstance(value, str):
        return
    tried = list(_values(value))
    if misnamed is not None:
        (root / entry.file).write_text(misnamed, encoding="utf-8")
        args = [dict(one.args) for one in open_project(root, today).diagnostics]
        words = (one.get("known", "") for one in args if one.get("value") == _misspelt(value))
        tried += [*(word for some in words for word in some.split(", ")), *EVERY_THEME_HAS]
    for other in tried:
        if other not in ("", value):
            copy = _copy(whole)
            at(copy, entry.way[:-1])[place] = (key, other)
            yield written(copy)


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


def _elsewhere(whole: Map, holder: Map, entry: Entry, key: str) -> Map | None:
    """Another map near an entry: the one above its own, or one below."""
    ways = [entry.way[:n] for n in range(len(entry.way) - 2, -1, -1)]
    above = next((one for way in ways if isinstance(one := at(whole, way), Map) and one is not holder), None)
    below = next((v for n, (_, v) in enumerate(holder) if n != entry.way[-1] and isinstance(v, Map)), None)
    target = above if above is not None else below
    return target if target is not None and all(k != key for k, _ in target) else None


def _copy(node: Any) -> Any:
    if isinstance(node, Map):
        return Map((key, _copy(value)) for key, value in node)
    return [_copy(one) for one in node] if isinstance(node, list) else node


def _misspelt(word: str) -> str:
    return f"{word[:-1]}q{word[-1]}" if word[:1] in "'\"" else f"{word}q"


Told = frozenset[tuple[Any, ...]]


Sheet = tuple[Told, str]


class Project:
    """A project of which one file after the other is changed, and what it said and printed before: what reading found, what is found in
    its texts, and of each sheet what is found and how it looks.
    """

    def __init__(self, root: Path, today: str) -> None:
        """The project as it is."""
        self.root, self.today = root, today
        opened = open_project(root, today)
        assert opened.value is not None, [d.code for d in opened.diagnostics]
        self._source = [opened.value.project.manifest.source]
        self._read, self._beside = _told(opened.diagnostics), _beside_sheets(opened.value)
        alone = open_project(root, today, self._source)
        assert alone.value is not None
        self._first, self._first_sheets = (
            _told(alone.diagnostics),
            dict(_sheets(alone.value, "", self._source)),
        )
        self._texts = _told(check_texts(opened.value.project))
        self.sheets = dict(_sheets(opened.value, ""))
        self._fonts = _fonts(opened.value)

    def is_silent(self, file: str) -> bool:
        """Whether it says and prints what it did, after a change in a file. The first difference is enough; of a layout, only its own
        sheets can differ.
        """
        alone = open_project(self.root, self.today, self._source)
        if alone.value is None or _told(alone.diagnostics) != self._first:
            return False  # the source language alone takes a part of the time that all languages take
        if any(self._first_sheets.get(name) != one for name, one in _sheets(alone.value, file, self._source)):
            return False
        opened = open_project(self.root, self.today)
        session = opened.value
        if (
            session is None
            or _told(opened.diagnostics) != self._read
            or _beside_sheets(session) != self._beside
        ):
            return False
        if _told(check_texts(session.project)) != self._texts:
            return False
        sheets = _sheets(session, file)
        return (
            all(self.sheets.get(name) == sheet for name, sheet in sheets) and _fonts(session) == self._fonts
        )


def _sheets(session: Session, file: str, languages: Sequence[str] = ()) -> Iterator[tuple[str, Sheet]]:
    """The sheets that a file is for, of all languages or of some."""
    for edition in session.sheets(Selection(tuple(languages))).value or ():
        layout = session.project.layouts[session.project.manifest.outputs[edition.output].layout or ""]
        if file.startswith("layouts/") and file not in files_named(layout):
            continue
        laid = session.lay_out(edition)
        made = laid.publication
        sizes = [(one.media, one.trim, one.bleed) for one in made.sheets]
        said = [
            repr((made.metadata, sizes, made.duplex, made.full_size)),
            *(dump(one.frame) for one in made.sheets),
        ]
        name = f"{edition.output} {edition.language} {edition.row}"
        yield name, (_told((*laid.diagnostics, *laid.fonts)), _digits("".join(said)))


def _fonts(session: Session) -> Told:
    """What is found in fonts, when all sheets have been set."""
    sheets = session.sheets(Selection()).value or ()
    return _told((*own_fonts.findings(session.project, session.book, sheets), *session.book.problems))


def _beside_sheets(session: Session) -> str:
    """What no sheet shows: which there are, the job ticket, whom `check` names when a fact is due, what is made only on request."""
    manifest = session.project.manifest
    jobs = [(name, one.copies, one.stock, one.on_request) for name, one in manifest.outputs.items()]
    facts = [(name, one.checked, one.owner) for name, one in manifest.facts.items()]
    return repr((session.sheets(Selection()).value, jobs, facts))


def _digits(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _told(found: Any) -> Told:
    some: tuple[Diagnostic, ...] = tuple(found)
    return frozenset((d.code, d.args, d.key, d.language, d.output) for d in some)
