"""Which sheets hang on walls, with which texts and facts: `printed.yaml`, so that what must be replaced is known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from typing import Any

from leafletgen.core.diagnostics import Sink
from leafletgen.core.files.intake import fitting, is_there, unreadable
from leafletgen.core.limits import RECORD_BYTES
from leafletgen.core.reading import compose, decode, read_source
from leafletgen.core.record import NamedTuple, record
from leafletgen.model.locales.scalar import double_quoted
from leafletgen.model.locales.status import fingerprint
from leafletgen.model.project.by_row import facts_on, outputs_by_row
from leafletgen.model.project.reading.language_index import has_index
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.tree import nodes_of
from leafletgen.model.project.writing.progress import progress, used_keys, values
from leafletgen.page.blocks.kit import Given, Name
from leafletgen.page.blocks.when import When

_PLAIN = re.compile(r"[a-z0-9_-]+/[A-Za-z0-9-]+")
"""A name that needs no quotation marks."""


@record
class Printing:
    """What a sheet said when it was printed: fingerprints of its texts, its facts."""

    on: str
    version: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)


@record
class Printed:
    """The file: a printing by `<output>/<language>`, of an output that differs by row `<output>/<language>/<row>`."""

    format: int = 1
    printed: Mapping[str, Printing] = field(default_factory=dict)


class Outdated(NamedTuple):
    """A sheet that says something else than the project: its name, when it was printed, the texts and facts that changed.
    `gone`: it is no longer made at all.
    """

    sheet: str
    on: str
    changed: tuple[str, ...] = ()
    gone: bool = False

    @property
    def output(self) -> str:
        """Which output it is of."""
        return self.sheet.partition("/")[0]

    @property
    def language(self) -> str:
        """In which language it is."""
        return self.sheet.split("/", 2)[1]

    @property
    def row(self) -> str | None:
        """For which row, where it differs by row."""
        return parted(self.sheet)[2]


def read_printed(project: ProjectModel, sink: Sink) -> Printed:
    """What has been noted as printed; empty where nothing has."""
    path = project.world.root / "printed.yaml"
    if not is_there(path):
        return Printed()
    shown = project.world.shown(path)
    try:
        source = read_source(shown, project.world.read(path, RECORD_BYTES), sink, RECORD_BYTES)
    except OSError as error:
        sink.add(unreadable(shown, error))
        return Printed()
    node = compose(source, sink) if source else None
    return (decode(node, Printed, sink) if node else None) or Printed()


def parted(sheet: str) -> tuple[str, str, str | None]:
    """Output, language and row of the name of a sheet; a row may have a slash in its name."""
    output, tag, *row = sheet.split("/", 2)
    return output, tag, row[0] if row else None


def note_printed(project: ProjectModel, before: Printed, sheets: Iterable[str]) -> Printed:
    """Note that sheets (by their names) have been printed as they are today. Raises OSError, OverLimitError for more sheets
    than can be read again.
    """
    rows, today = dict(before.printed), _Sheets(project)
    for name in sheets:
        rows[name] = today.printing(*parted(name))
    done = Printed(1, dict(sorted(rows.items())))
    data = fitting(_written(done).encode(), RECORD_BYTES)
    project.world.write_over(project.world.root / "printed.yaml", data)
    return done


def outdated(project: ProjectModel, printed: Printed) -> tuple[Outdated, ...]:
    """The printed sheets whose texts or facts have changed since, in their language or in the source's, or that are no
    longer made at all.
    """
    found, today = [], _Sheets(project)
    for name, then in printed.printed.items():
        output, tag, row = parted(name)
        if not is_made(project, output, tag, row):
            found.append(Outdated(name, then.on, gone=True))
            continue
        if tag not in project.catalogs or (row is not None and project.rows and row not in project.rows.rows):
            continue  # its texts or its row cannot be read, which has been reported
        now = today.printing(output, tag, row)
        stale = [key for key in progress(project, tag).of("stale") if key in now.texts]
        changed = dict.fromkeys((*_differing(then.texts, now.texts), *stale))
        facts = (f"{{{n}}}" for n in _differing(then.facts, now.facts))
        if changed or now.facts != then.facts:
            found.append(Outdated(name, then.on, (*changed, *facts)))
    return tuple(found)


def _differing(then: Mapping[str, str], now: Mapping[str, str]) -> list[str]:
    return [key for key in {**then, **now} if then.get(key) != now.get(key)]


def is_made(project: ProjectModel, output: str, tag: str, row: str | None) -> bool:
    """Whether there still is such a sheet."""
    if output not in project.manifest.outputs or tag not in project.manifest.made_in(output):
        return False
    if (row is not None) != (output in outputs_by_row(project)):
        return False
    table = project.rows
    if row is None or table is None or row not in table.rows:
        return row is None or (table is not None and row in table.names)
    return table.rows[row].copies_of(tag, output) > 0


class _Sheets:
    """What sheets say today. What does not differ by row is looked up once."""

    def __init__(self, project: ProjectModel) -> None:
        self.project = project
        self._said: dict[tuple[str, str], tuple[dict[str, str], frozenset[str]]] = {}

    def printing(self, output: str, tag: str, row: str | None) -> Printing:
        """One of them."""
        if (output, tag) not in self._said:
            self._said[output, tag] = said(self.project, output, tag)
        texts, names = self._said[output, tag]
        facts = facts_on(self.project, output, row)
        return Printing(
            self.project.world.today, self.project.manifest.version, texts,
            {n: facts[n].value.replace("{lang}", tag) for n in sorted(names) if n in facts},
        )  # fmt: skip


def said(project: ProjectModel, output: str, tag: str) -> tuple[dict[str, str], frozenset[str]]:
    """The fingerprints of a sheet's texts, and the names of its facts."""
    manifest = project.manifest
    row = manifest.outputs[output]
    name = row.layout or manifest.outputs[row.of or output].layout
    layouts = {n: layout for n, layout in project.layouts.items() if n == name}
    source, target = values(project.catalogs[manifest.source]), values(project.catalogs[tag])
    keys = used_keys(replace(project, layouts=layouts))
    texts = {key: target.get(key, source[key]) for key in keys}
    if any(map(has_index, layouts.values())):
        texts |= dict(_titles(project))
    names = {n for n in _names(layouts) if n in manifest.facts}
    names |= {n for n in manifest.facts if any(f"{{{n}}}" in text for text in texts.values())}
    return {key: fingerprint(text) for key, text in texts.items()}, frozenset(names)


def _titles(project: ProjectModel) -> Iterator[tuple[str, str]]:
    """What an index says of each language: one that came, or is called otherwise, makes it an old one."""
    key = project.manifest.title.key
    for tag in project.manifest.languages:
        catalog = project.catalogs.get(tag)
        message = catalog.messages.get(key) if catalog is not None else None
        yield f"{tag}/{key}", message.value if message is not None else ""


def _names(layouts: Mapping[str, Any]) -> set[str]:
    """All names that blocks hold; those of facts are among them."""
    found: set[str] = set()

    for node in (one for layout in layouts.values() for one in nodes_of(layout)):
        if isinstance(node, (Name, Given)):
            found.add(node.fact if isinstance(node, Given) else str(node))
        if isinstance(node, When):
            found.update(node.given, node.fact or ())
    return found


def _written(printed: Printed) -> str:
    lines = ["# Written by leafletgen; not meant to be edited by hand.", "format: 1", "printed:"]
    for name, one in printed.printed.items():
        lines.append(f"  {name if _PLAIN.fullmatch(name) else double_quoted(name)}:")
        lines.append(f"    on: {double_quoted(one.on)}")
        if one.version:
            lines.append(f"    version: {double_quoted(one.version)}")
        for part, rows in (("texts", one.texts), ("facts", one.facts)):
            inside = ", ".join(f"{key}: {double_quoted(value)}" for key, value in rows.items())
            lines.append(f"    {part}: {{{inside}}}")
    return "\n".join(lines if printed.printed else [*lines[:-1], "printed: {}"]) + "\n"
