"""What was published, and when: `releases/<version>.yaml`, written by the program and committed with the project.

A release says of each sheet what it was made of, so that a sheet on a wall can be told apart from what the project says today.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import Literal

from leafletgen.core.diagnostics import Sink, diagnostic
from leafletgen.core.files.folder import entries
from leafletgen.core.files.intake import fitting, unreadable
from leafletgen.core.limits import RECORD_BYTES
from leafletgen.core.reading import compose, decode, read_source
from leafletgen.core.record import NamedTuple, record
from leafletgen.core.source import Span
from leafletgen.model.locales.scalar import double_quoted
from leafletgen.model.project.world import World

FOLDER = "releases"
ReleaseStanding = Literal["current", "replaced", "expired", "withdrawn"]
_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_./-]*")
"""What needs no quotation marks."""
_NUMBER = re.compile(r"(\d+)")


@record
class ReleasedSheet:
    """One file of a release: which state of its sheet, its digits; what the facts of its row said, where it has one."""

    build: str
    sha256: str
    facts: Mapping[str, str] = field(default_factory=dict)


@record
class Contents:
    """What the sheets of an output print: the keys of their texts, the names of facts."""

    texts: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


@record
class Release:
    """A state of the project as it was published `on` a day. `texts`: fingerprints by language and key; `files`: digits of what else
    it was made of. `withdrawn`: why it must come off the walls; `valid_until`: the last day on which it holds.
    """

    format: int
    version: str
    on: str
    valid_until: str | None = None
    withdrawn: str | None = None
    note: str = ""
    sheets: Mapping[str, ReleasedSheet] = field(default_factory=dict)
    outputs: Mapping[str, Contents] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    span: Span | None = field(default=None, compare=False)


class Told(NamedTuple):
    """How a release stands on a day, and the version that has come in its place, if any."""

    release: Release
    standing: ReleaseStanding
    successor: str | None = None


def read_releases(world: World, sink: Sink) -> tuple[Release, ...]:
    """All releases of a project, the oldest first; those that cannot be read are reported."""
    found = [one for path in entries(world.root / FOLDER, ".yaml") if (one := _read(world, path.name, sink))]
    return tuple(sorted(found, key=_order))


def _read(world: World, name: str, sink: Sink) -> Release | None:
    path = world.root / FOLDER / name
    shown = world.shown(path)
    try:
        source = read_source(shown, world.read(path, RECORD_BYTES), sink, RECORD_BYTES)
    except OSError as error:
        sink.add(unreadable(shown, error))
        return None
    node = compose(source, sink) if source else None
    release = decode(node, Release, sink) if node else None
    if release is not None and file_name(release.version) != name:
        sink.add(
            diagnostic(
                "release-name",
                release.span,
                path=shown,
                version=release.version,
                name=file_name(release.version),
            )
        )
    return release


def file_name(version: str) -> str:
    """The name of the file of a version: what a file system may not like is written as `_`."""
    return re.sub(r"[^\w.+-]", "_", version) + ".yaml"


def _order(release: Release) -> tuple[str, list[tuple[int, str]]]:
    """By day, then as people count: r9 before r10."""
    parts = _NUMBER.split(release.version)
    return release.on, [(int(part), "") if part.isdigit() else (-1, part) for part in parts]


def standings(releases: Sequence[Release], today: str) -> tuple[Told, ...]:
    """How each of them stands on a day, in their order."""
    told = []
    for number, one in enumerate(releases):
        successor = next(
            (later.version for later in reversed(releases[number + 1 :]) if later.withdrawn is None), None
        )
        standing: ReleaseStanding = (
            "withdrawn" if one.withdrawn is not None
            else "replaced" if successor
            else "expired" if one.valid_until and one.valid_until < today
            else "current"
        )  # fmt: skip
        told.append(Told(one, standing, successor))
    return tuple(told)


def write_release(world: World, release: Release) -> str:
    """Write the file of a release; gives its path as people see it. Raises OSError."""
    path = world.root / FOLDER / file_name(release.version)
    world.write(path, fitting(written(release).encode(), RECORD_BYTES))
    return world.shown(path)


def written(release: Release) -> str:
    """The file."""
    lines = [
        "# Written by `leafletgen release`; not meant to be edited by hand, but for `withdrawn`, `valid_until` and `note`.",
        "# Commit it: the page behind the QR code and `leafletgen verify` tell by it whether a sheet is current.",
        "format: 1",
        f"version: {double_quoted(release.version)}",
        f"on: {double_quoted(release.on)}",
    ]
    stated = (
        ("valid_until", release.valid_until),
        ("withdrawn", release.withdrawn),
        ("note", release.note or None),
    )
    lines += [f"{name}: {double_quoted(value)}" for name, value in stated if value is not None]
    lines += _mapping("facts", release.facts)
    lines.append("outputs:" if release.outputs else "outputs: {}")
    for name, one in release.outputs.items():
        lines.append(f"  {_key(name)}: {{texts: {_list(one.texts)}, facts: {_list(one.facts)}}}")
    lines.append("sheets:" if release.sheets else "sheets: {}")
    for name, sheet in release.sheets.items():
        facts = f", facts: {_flow(sheet.facts)}" if sheet.facts else ""
        lines.append(
            f"  {_key(name)}: {{build: {double_quoted(sheet.build)}, sha256: {double_quoted(sheet.sha256)}{facts}}}"
        )
    lines.append("texts:" if release.texts else "texts: {}")
    lines += [f"  {tag}: {_flow(own)}" for tag, own in release.texts.items()]
    lines += _mapping("files", release.files)
    return "\n".join(lines) + "\n"


def _mapping(name: str, rows: Mapping[str, str]) -> Iterator[str]:
    yield f"{name}:" if rows else f"{name}: {{}}"
    yield from (f"  {_key(key)}: {double_quoted(value)}" for key, value in rows.items())


def _flow(rows: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{_key(key)}: {double_quoted(value)}" for key, value in rows.items()) + "}"


def _list(names: Iterable[str]) -> str:
    return "[" + ", ".join(map(_key, names)) + "]"


def _key(name: str) -> str:
    return name if _PLAIN.fullmatch(name) else double_quoted(name)
