"""From a project to what travels."""

from __future__ import annotations

from collections.abc import Mapping

from leafletgen.exchange.unit import Base, Bundle, Unit, printable
from leafletgen.language.message import Message
from leafletgen.language.status import Status, fingerprint
from leafletgen.project.load import Project
from leafletgen.project.progress import progress, used_keys, values
from leafletgen.record import NamedTuple


class Room(NamedTuple):
    """Where a text is printed, and how many characters fit there."""

    where: str
    limit: int


def collect(project: Project, tag: str, rooms: Mapping[str, Room]) -> Bundle:
    """The texts of a language that are printed, in the order of the source. `rooms`: from the fit report, by key."""
    manifest = project.manifest
    source = project.catalogs[manifest.source]
    target = values(project.catalogs[tag]) if tag in project.catalogs else {}
    states, status = progress(project, tag).states, project.statuses.get(tag, Status())
    units = []
    for key in used_keys(project):
        message, text, review = source.messages[key], target.get(key), status.texts.get(key)
        state = states[key] if text is not None else "missing"
        mark = fingerprint(text) if text is not None else ""
        known = review is not None and review.target == mark
        room = rooms.get(key)
        units.append(
            Unit(
                key,
                printable(message.value),
                printable(text or ""),
                state,
                note=printable(notes_of(message)),
                previous=printable(review.source) if review and known and state == "stale" else "",
                limit=room.limit if room else None,
                where=room.where if room else "",
                back=printable(review.back) if review and known else "",
                base=Base(mark, state),
            )
        )
    date = manifest.date or "2000-01-01"
    return Bundle(manifest.name, manifest.source, tag, tuple(units), date=date, version=manifest.version)


def notes_of(message: Message) -> str:
    """The comments above the groups that a text belongs to, then its own."""
    text, found = message.scalar.source.text, [message.note]
    start = text.rfind("\n", 0, message.scalar.start) + 1
    column = _column(text[start:])
    while column and start > 0:
        start = text.rfind("\n", 0, start - 1) + 1
        line = text[start : text.find("\n", start)]
        if line.strip() and not line.lstrip().startswith("#") and _column(line) < column:
            column = _column(line)
            found.insert(0, _above(text, start))
    return " ".join(note for note in found if note)


def _column(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _above(text: str, start: int) -> str:
    """The block of comments right above a line."""
    lines: list[str] = []
    for line in reversed(text[:start].splitlines()):
        if not line.strip().startswith("#"):
            break
        lines.insert(0, line.strip().lstrip("#").strip())
    return " ".join(line for line in lines if line)
