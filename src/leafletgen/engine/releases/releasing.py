"""A state of the project published: everything built, and noted sheet by sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from leafletgen.core.days import is_day
from leafletgen.core.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.core.record import NamedTuple
from leafletgen.engine.results import Built, FileRow
from leafletgen.engine.reuse.inputs import project_files
from leafletgen.engine.session import Session
from leafletgen.inspection.origin import origin
from leafletgen.model.locales.status import fingerprint
from leafletgen.model.project.by_row import facts_on
from leafletgen.model.project.writing import printed, releases
from leafletgen.model.project.writing.languages import MANIFEST
from leafletgen.model.project.writing.progress import listed, values
from leafletgen.model.project.writing.releases import Contents, Release, ReleasedSheet

BESIDES = ("locales/", "status/", "releases/")
"""Folders whose files are told by their texts, and what was published before."""


class Publishing(NamedTuple):
    """What is said of a release beside what it holds: the last day on which it holds, a line on why it was made."""

    valid_until: str | None = None
    note: str = ""


class Published(NamedTuple):
    """A release noted in a file, or why not. `again`: it had been noted, just so, before."""

    release: Release | None
    diagnostics: tuple[Diagnostic, ...] = ()
    path: str = ""
    again: bool = False


def unready(session: Session, valid_until: str | None) -> Iterator[Diagnostic]:
    """Why nothing can be released at all."""
    if not session.project.manifest.version:
        yield diagnostic("release-version")
    if valid_until is not None and not is_day(valid_until):
        yield diagnostic("date-form", value=valid_until)


def publish(session: Session, built: Built, publishing: Publishing) -> Published:
    """Note a whole build as a release of the project's version. Refused, and nothing is written, where a sheet could not be made or
    is a draft, and where that version was published before and said something else. Raises OSError.
    """
    sink, world = Sink(), session.project.world
    before = releases.read_releases(world, sink)
    drafts = tuple(row.path for row in built.files if row.draft)
    unmade = tuple(f"{v.output}/{v.language}" for v in built.verdicts if not v.made)
    if drafts or unmade:
        sink.add(
            diagnostic(
                "release-unfinished", paths=listed((*unmade, *drafts)), count=len(unmade) + len(drafts)
            )
        )
    if sink.failed:
        return Published(None, sink.diagnostics)
    sheets = {
        row.edition.name: _sheet(session, row)
        for row in sorted(built.files, key=lambda row: row.edition.name)
    }
    until, note = publishing
    now = replace(contents_today(session), valid_until=until, note=note, sheets=sheets)
    earlier = next((one for one in before if one.version == now.version), None)
    if earlier is not None and _sheets(earlier) != _sheets(now):
        changed = tuple(
            n for n in {**earlier.sheets, **now.sheets} if _sheets(earlier).get(n) != _sheets(now).get(n)
        )
        sink.add(
            diagnostic(
                "release-changed",
                version=now.version,
                on=earlier.on,
                paths=listed(changed),
                count=len(changed),
            )
        )
        return Published(None, sink.diagnostics)
    if earlier is not None:
        shown = world.shown(world.root / releases.FOLDER / releases.file_name(now.version))
        return Published(earlier, sink.diagnostics, shown, again=True)
    return Published(now, sink.diagnostics, releases.write_release(world, now))


def withdraw(session: Session, version: str, reason: str) -> Published:
    """Note that a release must come off the walls. Raises OSError."""
    sink, world = Sink(), session.project.world
    known = releases.read_releases(world, sink)
    found = next((one for one in known if one.version == version), None)
    if found is None:
        sink.add(
            diagnostic(
                "release-unknown", version=version, known=listed(tuple(one.version for one in known), 9)
            )
        )
    if not reason.strip():
        sink.add(diagnostic("release-reason"))
    if found is None or sink.failed:
        return Published(None, sink.diagnostics)
    now = replace(found, withdrawn=reason.strip())
    return Published(now, sink.diagnostics, releases.write_release(world, now))


def _sheets(release: Release) -> Mapping[str, str]:
    """The states of its sheets; their bytes may differ where another version of the program has written them."""
    return {name: sheet.build for name, sheet in release.sheets.items()}


def contents_today(session: Session) -> Release:
    """What the project would publish today, but for its files: what each output prints, all texts, facts and sources."""
    project = session.project
    manifest, own = project.manifest, project.rows.columns if project.rows else ()
    said = {output: printed.said(project, output, manifest.source) for output in manifest.outputs}
    keys = {key for texts, _ in said.values() for key in texts}
    facts = dict.fromkeys(name for _, names in said.values() for name in sorted(names) if name not in own)
    texts = {
        tag: {key: fingerprint(text) for key, text in values(catalog).items() if key in keys}
        for tag, catalog in project.catalogs.items()
    }
    return Release(
        1, manifest.version, project.world.today,
        outputs={output: Contents(tuple(texts), tuple(sorted(names))) for output, (texts, names) in said.items()},
        facts={name: manifest.facts[name].value for name in facts if name in manifest.facts},
        texts=texts,
        files=_files(session),
    )  # fmt: skip


def _sheet(session: Session, row: FileRow) -> ReleasedSheet:
    data = (session.project.world.root / Path(row.path)).read_bytes()
    found, rows = origin(data), session.project.rows
    facts = facts_on(session.project, row.output, row.row) if row.row is not None and rows else {}
    own = {name: fact.value for name, fact in facts.items() if rows and name in rows.columns}
    return ReleasedSheet(found.build if found else "", row.sha256, own)


def _files(session: Session) -> Mapping[str, str]:
    """The digits of all that sheets are made of beside texts."""
    manifest, found = session.project.manifest, project_files(session.project.world.root)
    top = {MANIFEST, manifest.data.file if manifest.data else MANIFEST}
    return {
        path: said[:16]
        for path in sorted(found.files)
        if (path in top or ("/" in path and not path.startswith(BESIDES))) and (said := found.contents(path))
    }
