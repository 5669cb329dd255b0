"""A locale with the marks of a merge: what each side says, and the file as somebody wants it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from leafletgen.core.diagnostics import Diagnostic, Outcome, Sink, diagnostic
from leafletgen.core.files.intake import unwritable
from leafletgen.core.limits import HISTORY_BYTES
from leafletgen.core.reading import read_source
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Source
from leafletgen.model.locales import history
from leafletgen.model.locales.history import Version
from leafletgen.model.locales.marks import MarkedText, marked_texts, sides
from leafletgen.model.locales.message import normal
from leafletgen.model.locales.splice import SpliceError, splice
from leafletgen.model.locales.status import Review, Status, fingerprint, standing
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.writing.progress import values
from leafletgen.model.project.writing.saving import files


class Merging(NamedTuple):
    """A language whose file has marks. `mark`: the fingerprint of the file; `names`: what git calls the two sides; `texts`:
    those on which they differ; `lines`: where marks stand; `here`: the file as it would be with our side.
    """

    file: Source
    here: str
    mark: str
    names: tuple[str, str]
    texts: tuple[MarkedText, ...]
    lines: tuple[int, ...]


def merging(project: ProjectModel, tag: str) -> Merging | None:
    """What is to be chosen in a language; None where its file has no marks, or a side that cannot be read."""
    path = files(project, tag).locale
    if tag not in project.manifest.languages or not path.is_file():
        return None
    try:
        data = project.world.read(path)
    except OSError:
        return None
    source = read_source(project.world.shown(path), data, Sink()) if b"<<<<<<<" in data else None
    found = sides(source.text) if source else None
    rows = marked_texts(found) if source and found else None
    if source is None or found is None or rows is None:
        return None
    row = project.languages.get(tag)
    joins = row.joins_lines if row else ""
    whole = tuple(_normal(text, joins) for text in rows)
    apart = tuple(text for text in whole if text.here != text.coming)
    return Merging(source, found.here, fingerprint(source.text), found.names, apart, found.lines)


def _normal(text: MarkedText, joins: str) -> MarkedText:
    here, coming, before = (
        None if t is None else normal(t, joins) for t in (text.here, text.coming, text.before)
    )
    return text._replace(here=here, coming=coming, before=before)


def record_of(project: ProjectModel, tag: str, key: str, text: str | None) -> Review | None:
    """What is known of words that one side has."""
    return standing(project.statuses.get(tag, Status()), key, fingerprint(text)) if text is not None else None


def source_of(project: ProjectModel, key: str) -> str:
    """What the source says; empty where it has no such text."""
    return values(project.catalogs[project.manifest.source]).get(key, "")


def resolve(
    project: ProjectModel, tag: str, found: Merging, chosen: Mapping[str, str | None], by: str
) -> Outcome[Path]:
    """Write the file without marks, with what was chosen of each text (None: no text). What was not taken goes into the
    history. None, and nothing written, where the file cannot be had. Nobody has called a text done by choosing it.
    """
    world, at = project.world, files(project, tag)
    row = project.languages.get(tag)
    joins = row.joins_lines if row else ""
    wanted = {
        text.key: chosen.get(text.key) or ""
        for text in found.texts
        if (chosen.get(text.key) or "") != (text.here or "")
    }
    lost = tuple(_lost(project, tag, found, chosen, by))
    try:
        mark = "\ufeff" if world.read_again(at.locale).startswith("\ufeff".encode()) else ""
        done = splice((mark + found.here).encode(), wanted, joins_lines=joins)
        if lost:
            kept = world.kept(at.history, HISTORY_BYTES)
            world.write_over(at.history, history.added(kept, lost))
        world.write_over(at.locale, done)
    except SpliceError as error:
        return Outcome(None, (_refused(project, at.locale, tag, str(error)),))
    except OSError as error:
        return Outcome(None, (unwritable(world.shown(at.locale), error, language=tag),))
    return Outcome(at.locale, ())


def _refused(project: ProjectModel, path: Path, tag: str, reason: str) -> Diagnostic:
    return diagnostic("locale-refused", path=project.world.shown(path), reason=reason, language=tag)


def _lost(
    project: ProjectModel, tag: str, found: Merging, chosen: Mapping[str, str | None], by: str
) -> list[Version]:
    rows = []
    for text in found.texts:
        for said in (text.here, text.coming):
            if said and said != chosen.get(text.key):
                known = record_of(project, tag, text.key, said)
                who = (known.by, known.on) if known else ("", "")
                rows.append(Version(text.key, said, "lost", *who, by, project.world.today))
    return rows
