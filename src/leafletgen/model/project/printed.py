"""Which sheets hang on walls, with which texts and facts: `printed.yaml`, so that what must be replaced is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from typing import Any, NamedTuple

from leafletgen.core.diagnostics import Sink
from leafletgen.core.intake import is_there, unreadable
from leafletgen.core.limits import RECORD_BYTES
from leafletgen.core.reading import compose, decode, read_source
from leafletgen.core.record import record
from leafletgen.model.locales.scalar import double_quoted
from leafletgen.model.locales.status import fingerprint
from leafletgen.model.project.load import ProjectModel
from leafletgen.model.project.progress import progress, used_keys, values
from leafletgen.model.project.tree import mapped
from leafletgen.page.blocks.kit import Given, Name


@record
class Printing:
    """What a sheet said when it was printed: fingerprints of its texts, its facts."""

    on: str
    version: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)


@record
class Printed:
    """The file: a printing by `<output>/<language>`."""

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
        return self.sheet.partition("/")[2]


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


def note_printed(project: ProjectModel, before: Printed, sheets: Iterable[tuple[str, str]]) -> Printed:
    """Note that sheets (output, language) have been printed as they are today. Raises OSError."""
    rows = dict(before.printed)
    for output, tag in sheets:
        rows[f"{output}/{tag}"] = _printing(project, output, tag)
    done = Printed(1, dict(sorted(rows.items())))
    project.world.write_over(project.world.root / "printed.yaml", _written(done).encode())
    return done


def outdated(project: ProjectModel, printed: Printed) -> tuple[Outdated, ...]:
    """The printed sheets whose texts or facts have changed since, in their language or in the source's, or that are no
    longer made at all.
    """
    found = []
    for name, then in printed.printed.items():
        output, _, tag = name.partition("/")
        if output not in project.manifest.outputs or tag not in project.manifest.made_in(output):
            found.append(Outdated(name, then.on, gone=True))
            continue
        if tag not in project.catalogs:
            continue  # its texts cannot be read, which has been reported
        now = _printing(project, output, tag)
        stale = [key for key in progress(project, tag).of("stale") if key in now.texts]
        changed = dict.fromkeys((*_differing(then.texts, now.texts), *stale))
        facts = (f"{{{n}}}" for n in _differing(then.facts, now.facts))
        if changed or now.facts != then.facts:
            found.append(Outdated(name, then.on, (*changed, *facts)))
    return tuple(found)


def _differing(then: Mapping[str, str], now: Mapping[str, str]) -> list[str]:
    return [key for key in {**then, **now} if then.get(key) != now.get(key)]


def _printing(project: ProjectModel, output: str, tag: str) -> Printing:
    """What a sheet says today."""
    manifest = project.manifest
    row = manifest.outputs[output]
    name = row.layout or manifest.outputs[row.of or output].layout
    layouts = {n: layout for n, layout in project.layouts.items() if n == name}
    source, target = values(project.catalogs[manifest.source]), values(project.catalogs[tag])
    keys = used_keys(replace(project, layouts=layouts))
    texts = {key: target.get(key, source[key]) for key in keys}
    names = {n for n in _names(layouts) if n in manifest.facts}
    names |= {n for n in manifest.facts if any(f"{{{n}}}" in text for text in texts.values())}
    return Printing(
        project.world.today,
        manifest.version,
        {key: fingerprint(text) for key, text in texts.items()},
        {n: manifest.facts[n].value.replace("{lang}", tag) for n in sorted(names)},
    )


def _names(layouts: Mapping[str, Any]) -> set[str]:
    """All names that blocks hold; those of facts are among them."""
    found: set[str] = set()

    def note(node: Any) -> Any:
        if isinstance(node, (Name, Given)):
            found.add(node.fact if isinstance(node, Given) else str(node))
        return node

    for layout in layouts.values():
        for page in layout.all_pages:
            mapped(page.parts, note)
    return found


def _written(printed: Printed) -> str:
    lines = ["# Written by leafletgen; not meant to be edited by hand.", "format: 1", "printed:"]
    for name, one in printed.printed.items():
        lines.append(f"  {name}:")
        lines.append(f"    on: {double_quoted(one.on)}")
        if one.version:
            lines.append(f"    version: {double_quoted(one.version)}")
        for part, rows in (("texts", one.texts), ("facts", one.facts)):
            inside = ", ".join(f"{key}: {double_quoted(value)}" for key, value in rows.items())
            lines.append(f"    {part}: {{{inside}}}")
    return "\n".join(lines if printed.printed else [*lines[:-1], "printed: {}"]) + "\n"
